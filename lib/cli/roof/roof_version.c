/* What the suite is built of, and which law it knows. */

#include "base/alloc.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/roof/roof.h"
#include "diag/message.h"
#include "record/release.h"
#include "record/shipped.h"
#include "schema/pattern.h"
#include "store/libraries.h"
#include "table/book.h"
#include "yaml/tree.h"

#include <stdlib.h>
#include <string.h>

/* An instrument that rows of the rules rest on. */
struct instrument {
	const char *name;
	struct td_date from; /* of the first of its rows */
	bool read;           /* of a row at least, in its own words */
};

/* What is known of the law: the rules as they came with the suite. */
struct law {
	struct td_awards *awards;
	struct td_procedure *procedure;
	struct instrument *instruments; /* by day */
	size_t count;
};

static struct instrument *
find(const struct law *law, const char *name)
{
	for (size_t i = 0; i < law->count; i++)
		if (strcmp(law->instruments[i].name, name) == 0)
			return &law->instruments[i];
	return NULL;
}

static void
add_source(struct law *law, size_t *capacity, const struct td_source *source,
           const struct td_day *from)
{
	struct instrument *one;

	if (!source->instrument || !from->given)
		return;
	one = find(law, source->instrument);
	if (!one) {
		law->instruments = td_grow(law->instruments, law->count,
		                           capacity, sizeof *one);
		one = &law->instruments[law->count++];
		*one = (struct instrument){ .name = source->instrument,
			                    .from = from->date };
	}
	if (td_date_compare(from->date, one->from) < 0)
		one->from = from->date;
	one->read = one->read || source->basis == TD_BASIS_READ;
}

/* Whether a row says that an instrument was not read, or has ended, rather
 * than what the rules are. */
static bool
is_warning(const struct td_procedure_rule *rule)
{
	return rule->unread != TD_UNREAD_NOTHING || rule->lapsed;
}

static int
compare(const void *a, const void *b)
{
	const struct instrument *one = a, *other = b;
	int order = td_date_compare(one->from, other->from);

	return order ? order : strcmp(one->name, other->name);
}

static void
law_load(struct law *law)
{
	size_t capacity = 0;

	*law = (struct law){ 0 };
	td_shipped_awards(&law->awards);
	td_shipped_procedure(&law->procedure);
	for (size_t i = 0; i < law->awards->award_count; i++) {
		const struct td_award *row = &law->awards->awards[i];

		add_source(law, &capacity, &row->source, &row->from);
	}
	for (size_t i = 0; i < law->procedure->rule_count; i++) {
		const struct td_procedure_rule *row = &law->procedure->rules[i];

		if (!is_warning(row))
			add_source(law, &capacity, &row->source, &row->from);
	}
	qsort(law->instruments, law->count, sizeof *law->instruments, compare);
}

static void
law_clear(struct law *law)
{
	free(law->instruments);
	td_awards_free(law->awards);
	td_procedure_free(law->procedure);
}

/* "2024, 2025": the years whose days off come with the suite. */
static void
add_years(struct td_strbuf *out)
{
	const struct td_embedded *file = td_release_files();

	for (; file->name; file++)
		if (strncmp(file->name, "calendars/", 10) == 0)
			td_strbuf_addf(out, "%s%.4s",
			               out->length > 0 ? ", " : "",
			               file->name + 10);
}

static void
add_libzip(struct td_strbuf *out)
{
	td_book_add_library(out, "libzip");
}

static void
add_expat(struct td_strbuf *out)
{
	td_book_add_library(out, "expat");
}

static const struct {
	const char *name;
	void (*add)(struct td_strbuf *out);
} libraries[] = {
	{ "libgit2", td_libraries_add_git },
	{ "libyaml", td_tree_add_library },
	{ "nettle", td_libraries_add_nettle },
	{ "PCRE2", td_pattern_add_library },
	{ "libzip", add_libzip },
	{ "expat", add_expat },
	{ "utf8proc", td_text_add_library },
};

static void
add_fact(struct td_strbuf *out, const char *message, const char *value)
{
	td_message_add(out, message, "value", value, NULL);
	td_strbuf_add_char(out, '\n');
}

static void
add_libraries(struct td_strbuf *out)
{
	struct td_strbuf list = TD_STRBUF_INIT;

	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		td_strbuf_addf(&list, "%s%s ", i > 0 ? ", " : "",
		               libraries[i].name);
		libraries[i].add(&list);
	}
	add_fact(out, N_("libraries: {value}"), list.text);
	td_strbuf_clear(&list);
}

static void
add_instrument(struct td_strbuf *out, const struct instrument *one)
{
	char from[TD_DATE_SIZE];

	td_date_format(from, one->from);
	td_strbuf_add(out, "  ");
	td_message_add(out,
	               one->read ? N_("from {from:date}: {name}")
	                         : N_("from {from:date}: {name} (as practised; "
	                              "its wording was not read)"),
	               "from", from, "name", one->name, NULL);
	td_strbuf_add_char(out, '\n');
}

static void
add_warning(struct td_strbuf *out, const struct td_procedure_rule *rule)
{
	char from[TD_DATE_SIZE];

	if (!is_warning(rule) || !rule->from.given)
		return;
	td_date_format(from, rule->from.date);
	td_strbuf_add(out, "  ");
	if (rule->lapsed)
		td_message_add(out,
		               N_("{number} ends before {from:date}, unless "
		                  "it is prolonged or replaced"),
		               "number", rule->lapsed, "from", from, NULL);
	else
		td_message_add(out,
		               N_("from {from:date}: {name}: its text is not "
		                  "known"),
		               "from", from, "name", rule->name, NULL);
	td_strbuf_add_char(out, '\n');
}

static void
add_text(struct td_strbuf *out, const struct law *law)
{
	struct td_strbuf years = TD_STRBUF_INIT;

	add_years(&years);
	td_strbuf_add(out, "thidua " TD_VERSION "\n");
	add_libraries(out);
	add_fact(out, N_("rules: the state of the law of {value}"),
	         TD_RULES_RELEASE);
	add_fact(out, N_("days off: {value}"), years.text);
	td_strbuf_add(out, td_translate(N_("the rules rest on:")));
	td_strbuf_add_char(out, '\n');
	for (size_t i = 0; i < law->count; i++)
		add_instrument(out, &law->instruments[i]);
	td_strbuf_add(out, td_translate(N_("what they do not know:")));
	td_strbuf_add_char(out, '\n');
	for (size_t i = 0; i < law->procedure->rule_count; i++)
		add_warning(out, &law->procedure->rules[i]);
	td_strbuf_clear(&years);
}

static void
add_json_libraries(struct td_strbuf *out)
{
	td_json_key(out, "libraries");
	td_json_begin(out);
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
		struct td_strbuf version = TD_STRBUF_INIT;

		libraries[i].add(&version);
		td_json_text(out, libraries[i].name, version.text);
		td_strbuf_clear(&version);
	}
	td_strbuf_add_char(out, '}');
}

/* An object on a line of its own. */
static void
add_json_law(struct td_strbuf *out, const char *is, const char *name,
             struct td_date day)
{
	char from[TD_DATE_SIZE];

	td_date_format(from, day);
	td_json_begin(out);
	td_json_text(out, "law", name);
	td_json_text(out, "is", is);
	td_json_text(out, "from", from);
	td_strbuf_add(out, "}\n");
}

static void
add_json(struct td_strbuf *out, const struct law *law)
{
	struct td_strbuf years = TD_STRBUF_INIT;

	add_years(&years);
	td_json_begin(out);
	td_json_text(out, "version", TD_VERSION);
	add_json_libraries(out);
	td_json_text(out, "release", TD_RULES_RELEASE);
	td_json_text(out, "calendars", years.text);
	td_strbuf_add(out, "}\n");
	for (size_t i = 0; i < law->count; i++)
		add_json_law(out, law->instruments[i].read ? "read" : "recall",
		             law->instruments[i].name,
		             law->instruments[i].from);
	for (size_t i = 0; i < law->procedure->rule_count; i++) {
		const struct td_procedure_rule *row = &law->procedure->rules[i];

		if (is_warning(row) && row->from.given)
			add_json_law(out, row->lapsed ? "ended" : "unread",
			             row->lapsed ? row->lapsed : row->name,
			             row->from.date);
	}
	td_strbuf_clear(&years);
}

enum td_status
td_roof_version(struct td_context *ctx)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct law law;

	law_load(&law);
	if (ctx->format == TD_FORMAT_JSON)
		add_json(&out, &law);
	else
		add_text(&out, &law);
	fwrite(out.text, 1, out.length, ctx->out);
	law_clear(&law);
	td_strbuf_clear(&out);
	return TD_OK;
}
