/* Two offices change a council, each otherwise, and git's union merges what
 * they did: all pairs of changes of a record written on rows. */

#include "record/council.h"
#include "record/seat_update.h"
#include "record_fixture.h"
#include "rules/council/seat_rules.h"
#include "rules/setting.h"
#include "union_fixture.h"

struct change {
	const char *name;
	enum td_council_office office;
	bool ends;
	const char *on;
	bool mistake;
};

#define ROW(name, office, more)                                                \
	"  - {name: " name ", office: " office ", from: \"2026-01-05\", "      \
	"entered: \"2026-01-06\"" more "}\n"
#define COUNCIL "schema: thidua/council/1\nunit: hoi-dong\nmembers:\n"

static const char *const councils[] = {
	COUNCIL ROW("An", "chair", "") ROW("Bình", "secretary", "")
	    ROW("Cúc", "member", ""),
	COUNCIL ROW("Cúc", "member", "") ROW("An", "chair", "")
	    ROW("Bình", "secretary", ""),
	COUNCIL ROW("Bình", "secretary",
	            ", until: \"2026-12-31\", ended: {entered: \"2026-02-01\"}")
	    ROW("Cúc", "member", "") ROW("An", "chair", ""),
};

static const struct change changes[] = {
	{ "An", TD_OFFICE_MEMBER, false, "2026-03-01", false },
	{ "An", TD_OFFICE_MEMBER, false, "2026-05-01", false },
	{ "An", TD_OFFICE_CHAIR, true, "2026-03-01", false },
	{ "An", TD_OFFICE_CHAIR, true, "2026-06-01", false },
	{ "An", TD_OFFICE_CHAIR, true, "2026-03-01", true },
	{ "An", TD_OFFICE_SECRETARY, false, "2026-03-01", true },
	{ "Bình", TD_OFFICE_MEMBER, false, "2026-03-01", false },
	{ "Bình", TD_OFFICE_MEMBER, true, "2026-04-01", false },
	{ "Bình", TD_OFFICE_MEMBER, true, "2026-03-01", true },
	{ "Bình", TD_OFFICE_MEMBER, false, "2026-03-01", true },
	{ "Cúc", TD_OFFICE_SECRETARY, false, "2026-03-01", false },
	{ "Cúc", TD_OFFICE_MEMBER, true, "2026-03-01", false },
	{ "Cúc", TD_OFFICE_MEMBER, true, "2026-03-01", true },
	{ "Cúc", TD_OFFICE_VICE_CHAIR, false, "2026-03-01", true },
	{ "Dũng", TD_OFFICE_MEMBER, false, "2026-03-01", false },
	{ "Giang", TD_OFFICE_VICE_CHAIR, false, "2026-04-01", false },
};

#define CHANGES (sizeof changes / sizeof *changes)

static struct td_date
day_of(const char *text)
{
	struct td_date day;

	assert_true(td_date_parse(&day, text));
	return day;
}

static struct td_council *
read_council(struct td_reader *reader, const char *text)
{
	struct td_council *council;

	td_council_read(&council, read_text(reader, TD_KIND_COUNCIL, text));
	return council;
}

/* Make a change; NULL: it cannot be made of such a council. */
static char *
apply(struct td_reader *reader, const char *text, const struct change *change)
{
	struct td_council *council = read_council(reader, text);
	struct td_diag *diag = td_diag_new();
	struct td_strbuf out = TD_STRBUF_INIT;
	bool own[16] = { false };
	struct td_seat_update update = { .own = own,
		                         .called = change->name,
		                         .name = change->name,
		                         .ends = change->ends,
		                         .office = change->office,
		                         .on = day_of(change->on),
		                         .entered = day_of("2026-09-09"),
		                         .mistake = change->mistake,
		                         .path = "-" };
	enum td_status status;

	assert_true(council->seat_count <= 16);
	for (size_t i = 0; i < council->seat_count; i++)
		own[i] = strcmp(council->seats[i].name.text, change->name) == 0;
	status = td_seat_update_apply(&out, council, text, strlen(text),
	                              &update, diag);
	td_council_free(council);
	td_diag_free(diag);
	if (status == TD_OK)
		return td_strbuf_take(&out);
	td_strbuf_clear(&out);
	return NULL;
}

/* Who sits there on a day, by name and office, whatever the order of rows. */
static void
tell(char out[200], const struct td_council *council, const char *day)
{
	static const char *const names[] = { "An", "Bình", "Cúc", "Dũng",
		                             "Giang" };
	const struct td_asof asof = { .look = TD_LOOK_MEMBERS,
		                      .day = day_of(day) };
	size_t length = 0;

	*out = '\0';
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const struct td_seat *seat;
		size_t at = 0;

		while ((seat = td_council_next(&at, council, asof)))
			if (strcmp(seat->name.text, names[i]) == 0)
				length += (size_t)snprintf(
				    out + length, 200 - length, "%s %s, ",
				    names[i],
				    td_council_office_name(seat->office));
		assert_true(length < 200);
	}
}

static bool
is_same(const struct td_council *a, const struct td_council *b)
{
	static const char *const days[] = { "2026-01-05", "2026-02-28",
		                            "2026-03-01", "2026-04-30",
		                            "2026-06-01", "2027-06-01" };
	bool same = true;

	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		char one[200];
		char other[200];

		tell(one, a, days[i]);
		tell(other, b, days[i]);
		if (strcmp(one, other) != 0)
			print_error("%s: %s not %s\n", days[i], one, other);
		same = same && strcmp(one, other) == 0;
	}
	return same;
}

/* Both stand, or what they say of one member is told. */
static bool
check_merged(struct td_reader *reader, const char *merged, const char *both,
             const struct change *one, const struct change *other)
{
	struct td_council *council = read_council(reader, merged);
	struct td_setting setting = { .names = NULL };
	struct td_diag *diag = td_diag_new();
	bool good;

	(void)!td_rule_seats_differ(council, &setting, diag);
	if (strcmp(one->name, other->name) == 0) {
		/* Of a mistake, and of an end and another office from one day
		 * on, nobody can tell what two said from what one did. */
		good = both || td_diag_count(diag) > 0 || one->mistake ||
		       other->mistake || strcmp(one->on, other->on) == 0;
	} else {
		struct td_council *wanted = read_council(reader, both);
		char *again = apply(reader, merged, one);
		char *also = apply(reader, merged, other);

		good = td_diag_count(diag) == 0 && is_same(council, wanted) &&
		       again && strcmp(again, merged) == 0 && also &&
		       strcmp(also, merged) == 0;
		td_council_free(wanted);
		free(again);
		free(also);
	}
	td_council_free(council);
	td_diag_free(diag);
	return good;
}

static bool
check_pair(struct td_reader *reader, const char *base, const struct change *one,
           const struct change *other)
{
	char *ours = apply(reader, base, one);
	char *theirs = apply(reader, base, other);
	char *both = ours && theirs ? apply(reader, ours, other) : NULL;
	bool is_one = strcmp(one->name, other->name) == 0;
	bool good = true;

	if (ours && theirs && (both || is_one)) {
		char *merged = union_merge(base, ours, theirs);

		good = check_merged(reader, merged, both, one, other);
		if (!good)
			print_error("%s (%d), %s (%d) of\n%smerged:\n%s",
			            one->name, (int)(one - changes),
			            other->name, (int)(other - changes), base,
			            merged);
		free(merged);
	}
	free(ours);
	free(theirs);
	free(both);
	return good;
}

static void
test_councils(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	unsigned bad = 0;

	(void)state;
	for (size_t b = 0; b < sizeof councils / sizeof *councils; b++)
		for (size_t i = 0; i < CHANGES; i++)
			for (size_t j = 0; j < CHANGES; j++)
				bad += i != j &&
				       !check_pair(reader, councils[b],
				                   &changes[i], &changes[j]);
	td_reader_free(reader);
	assert_int_equal(bad, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_councils),
	};

	return cmocka_run_group_tests(tests, union_begin, union_end);
}
