/* Two offices change one record, each otherwise, and git's union merges what
 * they did: all pairs of changes, of records written in several ways. */

#include "archive/merged.h"
#include "record/unit.h"
#include "record/update.h"
#include "record_fixture.h"
#include "rules/register/was_rules.h"
#include "union_fixture.h"

#include <stdlib.h>

struct change {
	const char *key;
	const char *value; /* flow; NULL: none from then on */
	const char *on;
	bool mistake;
};

#define UNIT "schema: thidua/unit/1\nname: Sở Một\nclass: agency\n"
#define MANAGED "level: province\nmanaged_by: ubnd-tinh\n"
#define HEAD "head: {name: Lê Văn Cũ, office: Giám đốc}\n"
#define HEAD_LINES "head:\n  name: Lê Văn Cũ\n  office: Giám đốc\n"
#define PAST                                                                     \
	"was:\n  - {until: \"2024-12-31\", entered: \"2025-01-05\", name: Sở " \
	"Không, head: {name: Trần Văn Xưa, office: Giám đốc}}\n"
#define PAST_LINES                                                             \
	"was:\n  - until: \"2024-12-31\"\n    entered: \"2025-01-05\"\n    "   \
	"name: Sở Không\n"

static const char *const units[] = {
	UNIT MANAGED HEAD "from: \"2020-01-01\"\n",
	UNIT MANAGED HEAD "from: \"2020-01-01\"\n" PAST,
	UNIT MANAGED HEAD PAST_LINES,
	UNIT MANAGED HEAD,
	UNIT MANAGED HEAD_LINES,
	UNIT MANAGED HEAD_LINES PAST,
	UNIT MANAGED HEAD_LINES "from: \"2020-01-01\"\n",
	UNIT "level: province\n" PAST,
	UNIT "level: province\nmanaged_by: null\nhead: null\n" PAST,
	UNIT MANAGED HEAD "acting:\n  - {name: Hồ Thị Phó, office: Phó Giám "
			  "đốc, from: \"2024-01-01\", entered: "
			  "\"2024-01-02\"}\n",
};

static const struct change unit_changes[] = {
	{ "name", "Sở Hai", "2026-03-01", false },
	{ "name", "Sở Ba", "2026-05-01", false },
	{ "name", "Sở Không", "2026-06-01", false },
	{ "name", "Sở Một mới", "2026-03-01", true },
	{ "name", "Sở Giữa", "2024-06-01", false },
	{ "name", "Sở Một", "2024-06-01", false },
	{ "head", "{name: Lê Văn Giữa, office: Giám đốc}", "2024-06-01",
	  false },
	{ "class", "enterprise", "2026-03-01", false },
	{ "class", "school", "2026-06-01", true },
	{ "level", "commune", "2026-04-01", false },
	{ "level", "unit", "2026-04-01", true },
	{ "managed_by", "so-noi-vu", "2026-03-01", false },
	{ "managed_by", NULL, "2026-03-01", false },
	{ "managed_by", "so-tai-chinh", "2026-03-01", true },
	{ "managed_by", NULL, "2026-03-01", true },
	{ "head", "{name: Lê Văn Mới, office: Giám đốc}", "2026-03-01", false },
	{ "head", "{name: Lê Văn Khác, office: Quyền Giám đốc}", "2026-07-01",
	  false },
	{ "head", NULL, "2026-03-01", false },
	{ "head", "{name: Lê Văn Cu, office: Giám đốc}", "2026-03-01", true },
	{ "head", NULL, "2026-03-01", true },
	{ "from", "\"2021-01-01\"", "2026-03-01", true },
};

static const char *const people[] = {
	"schema: thidua/person/1\nname: Lê An\nbirth_year: 1980\nunit: "
	"so-mot\nposition: Chuyên viên\nclass: official\n",
	"schema: thidua/person/1\nname: Lê An\nunit: so-mot\nclass: official\n",
	"schema: thidua/person/1\nname: Lê An\nunit: so-mot\nposition: Chuyên "
	"viên\nclass: official\nposts:\n  - {unit: dang-uy, position: Ủy viên, "
	"from: \"2024-01-01\", entered: \"2024-01-02\"}\nwas:\n  - {until: "
	"\"2024-12-31\", entered: \"2025-01-05\", position: Nhân viên, unit: "
	"so-khong}\n",
};

static const struct change person_changes[] = {
	{ "name", "Lê Văn An", "2026-03-01", false },
	{ "name", "Lê Ân", "2026-03-01", true },
	{ "birth_year", "1981", "2026-03-01", true },
	{ "birth_year", NULL, "2026-03-01", true },
	{ "unit", "so-hai", "2026-03-01", false },
	{ "unit", "so-khong", "2026-04-01", false },
	{ "unit", "so-ba", "2026-03-01", true },
	{ "position", "Trưởng phòng", "2026-03-01", false },
	{ "position", "Phó trưởng phòng", "2026-08-01", false },
	{ "position", NULL, "2026-03-01", false },
	{ "position", NULL, "2026-03-01", true },
	{ "position", "Chuyên viên chính", "2026-03-01", true },
	{ "class", "scientist", "2026-03-01", false },
	{ "class", "worker", "2026-03-01", true },
};

struct set {
	enum td_kind kind;
	const char *path;
	const struct change *changes;
	size_t change_count;
	struct td_reader *reader;
};

static struct td_date
day_of(const char *text)
{
	struct td_date day;

	assert_true(td_date_parse(&day, text));
	return day;
}

static struct td_document *
parse(const struct set *set, const char *text, struct td_diag *diag)
{
	struct td_document *document = NULL;

	(void)!td_reader_parse(&document, set->reader, set->kind, set->path,
	                       text, strlen(text), diag);
	return document;
}

/* Make a change; the same text where it stands already, NULL where it cannot be
 * made of such a record. The caller frees it. */
static char *
apply(const struct set *set, const char *text, const struct change *change)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = parse(set, text, NULL);
	struct td_document *given = NULL;
	struct td_update_value value = { .key = change->key };
	struct td_update update = { .kind = set->kind,
		                    .values = &value,
		                    .count = 1,
		                    .on = day_of(change->on),
		                    .entered = day_of("2026-09-09"),
		                    .mistake = change->mistake,
		                    .again = true,
		                    .called = "-" };
	struct td_update_done done = { .changes = false };
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status = TD_INVALID;

	if (change->value) {
		assert_int_equal(td_document_parse(&given, "-", change->value,
		                                   strlen(change->value), NULL,
		                                   NULL),
		                 TD_OK);
		value.node = td_document_root(given);
	}
	if (document)
		status = td_update_apply(&out, &done, document, text,
		                         strlen(text), &update, diag);
	td_document_free(document);
	td_document_free(given);
	td_diag_free(diag);
	if (status != TD_OK) {
		td_strbuf_clear(&out);
		return NULL;
	}
	return td_strbuf_take(&out);
}

static void
show(const char *base, const char *merged, const struct change *one,
     const struct change *other)
{
	print_error("%s: %s%s, %s: %s%s of\n%smerged:\n%s", one->key,
	            one->value ? one->value : "-", one->mistake ? " (m)" : "",
	            other->key, other->value ? other->value : "-",
	            other->mistake ? " (m)" : "", base, merged);
}

/* What both say of a value on days around those of the changes. */
static bool
is_same_on_all_days(const struct set *set, const struct td_document *a,
                    const struct td_document *b, const char *key)
{
	static const char *const days[] = { "2024-06-01", "2024-12-31",
		                            "2025-06-01", "2026-02-28",
		                            "2026-03-01", "2026-04-15",
		                            "2026-06-15", "2027-01-01" };
	struct td_arena arena = TD_ARENA_INIT;
	struct td_was one;
	struct td_was other;
	bool same = true;

	(void)set;
	td_was_parse(&one, &arena, td_document_root(a));
	td_was_parse(&other, &arena, td_document_root(b));
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		const struct td_asof asof = { .day = day_of(days[i]) };
		const struct td_node *left = td_node_get(
		    td_was_holder(&one, a, key, &asof), key);
		const struct td_node *right = td_node_get(
		    td_was_holder(&other, b, key, &asof), key);
		char left_text[200];
		char right_text[200];

		snprintf(left_text, sizeof left_text, "%s%s",
		         left && !left->children ? left->text : "",
		         left && left->children ? left->children[0]->text : "");
		snprintf(right_text, sizeof right_text, "%s%s",
		         right && !right->children ? right->text : "",
		         right && right->children ? right->children[0]->text
		                                  : "");
		if (left && left->type == TD_NODE_NULL)
			*left_text = '\0';
		if (right && right->type == TD_NODE_NULL)
			*right_text = '\0';
		if (strcmp(left_text, right_text) != 0) {
			print_error("%s on %s: '%s', not '%s'\n", key, days[i],
			            left_text, right_text);
			same = false;
		}
	}
	td_arena_clear(&arena);
	return same;
}

/* Both changes stand, as if one had been made after the other. */
static unsigned
check_different(const struct set *set, const char *merged, const char *wanted,
                const struct change *one, const struct change *other)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = parse(set, merged, diag);
	struct td_document *both = parse(set, wanted, diag);
	unsigned bad = 0;
	size_t chosen;
	char *settled = td_merged_settle(set->path, merged, strlen(merged),
	                                 NULL, 0, day_of(one->on), false,
	                                 &chosen);
	const char *text = settled ? settled : merged;
	const struct change *const changes[] = { one, other };

	if (document) {
		(void)!td_rules_was_check(document, NULL, diag);
		for (size_t i = 0; i < set->change_count; i++)
			bad += !is_same_on_all_days(set, document, both,
			                            set->changes[i].key);
	}
	for (size_t i = 0; i < td_diag_count(diag); i++)
		print_error("%s\n",
		            td_finding_kind(td_diag_at(diag, i)->id)->slug);
	bad += !document || td_diag_count(diag) > 0;
	for (size_t i = 0; i < 2 && bad == 0; i++) {
		char *again = apply(set, text, changes[i]);

		if (!again || strcmp(again, text) != 0) {
			print_error("again: %s\n", again ? again : "-");
			bad++;
		}
		free(again);
	}
	td_document_free(document);
	td_document_free(both);
	td_diag_free(diag);
	free(settled);
	return bad;
}

/* Both values are named, and the command; or they are the same. */
static unsigned
check_same(const struct set *set, const char *merged, const struct change *one,
           const struct change *other)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = parse(set, merged, diag);
	const struct change *const changes[] = { one, other };
	unsigned bad = document || td_diag_count(diag) != 1;

	for (size_t i = 0; i < 2 && bad == 0; i++) {
		const struct td_finding *found = td_diag_at(diag, 0);
		const char *value = changes[i]->value ? changes[i]->value
		                                      : "null";

		if (!td_finding_fact(found, "first") ||
		    !td_finding_fact(found, "command") ||
		    (!strstr(td_finding_fact(found, "first"), value) &&
		     !strstr(td_finding_fact(found, "second"), value)))
			bad++;
	}
	td_document_free(document);
	td_diag_free(diag);
	return bad;
}

static bool
is_one_value(const struct change *one, const struct change *other)
{
	return (!one->value && !other->value) ||
	       (one->value && other->value &&
	        strcmp(one->value, other->value) == 0);
}

/* Before a change that stands already, where one does. */
static bool
reaches_back(const struct change *change)
{
	return strcmp(change->on, "2025-01-01") < 0;
}

/* Of two changes of one key, of which one reaches back, both may stand; or
 * something is said. */
static unsigned
check_back(const struct set *set, const char *merged, const char *both,
           const struct change *one, const struct change *other)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = parse(set, merged, diag);
	unsigned bad;

	if (!document)
		bad = check_same(set, merged, one, other);
	else if (td_rules_was_check(document, NULL, diag) != TD_OK ||
	         td_diag_count(diag) > 0)
		bad = 0;
	else
		bad = !both || check_different(set, merged, both, one, other);
	td_document_free(document);
	td_diag_free(diag);
	return bad;
}

static unsigned
check_pair(const struct set *set, const char *base, const struct change *one,
           const struct change *other)
{
	char *ours = apply(set, base, one);
	char *theirs = apply(set, base, other);
	char *both = ours && theirs ? apply(set, ours, other) : NULL;
	bool is_same = strcmp(one->key, other->key) == 0;
	unsigned bad = 0;

	/* A row on several lines, which no command writes, is torn then: it is
	 * no YAML any more, which is told. */
	if (strstr(base, "- until") &&
	    (reaches_back(one) || reaches_back(other)))
		goto done;

	/* Both have the right value; which of them the day nobody can tell. */
	if (ours && theirs && is_same && is_one_value(one, other))
		goto done;
	if (ours && theirs && strcmp(ours, base) != 0 &&
	    strcmp(theirs, base) != 0 && (both || is_same)) {
		char *merged = union_merge(base, ours, theirs);

		bad = is_same && (reaches_back(one) || reaches_back(other))
		          ? check_back(set, merged, both, one, other)
		      : is_same
		          ? check_same(set, merged, one, other)
		          : check_different(set, merged, both, one, other);
		if (bad > 0)
			show(base, merged, one, other);
		free(merged);
	}
done:
	free(ours);
	free(theirs);
	free(both);
	return bad;
}

static void
check_all(struct set *set, const char *const *bases, size_t count)
{
	const char *one_in = getenv("THIDUA_PAIRS_ONE_IN");
	unsigned step = one_in ? (unsigned)atoi(one_in) : 1;
	unsigned pair = 0;
	unsigned bad = 0;

	set->reader = td_reader_new(NULL);
	for (size_t b = 0; b < count; b++)
		for (size_t i = 0; i < set->change_count; i++)
			for (size_t j = 0; j < set->change_count; j++)
				if (i != j && pair++ % step == 0)
					bad += check_pair(set, bases[b],
					                  &set->changes[i],
					                  &set->changes[j]) > 0;
	td_reader_free(set->reader);
	assert_int_equal(bad, 0);
}

#define COUNT(list) (sizeof list / sizeof *list)

static void
test_units(void **state)
{
	struct set set = { .kind = TD_KIND_UNIT,
		           .path = "units/mot/so-mot.yaml",
		           .changes = unit_changes,
		           .change_count = COUNT(unit_changes) };

	(void)state;
	check_all(&set, units, COUNT(units));
}

static void
test_people(void **state)
{
	struct set set = { .kind = TD_KIND_PERSON,
		           .path = "people/an/le-an.yaml",
		           .changes = person_changes,
		           .change_count = COUNT(person_changes) };

	(void)state;
	check_all(&set, people, COUNT(people));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_people),
	};

	return cmocka_run_group_tests(tests, union_begin, union_end);
}
