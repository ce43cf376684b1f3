/* Findings as lines for people and as JSON lines for programs. */

#include "diag/print.h"
#include "base/alloc.h"
#include "base/cell_name.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *code; /* in JSON */
	const char *word; /* for people */
} severities[] = {
	[TD_NOTE] = { "note", N_("note") },
	[TD_WARNING] = { "warning", N_("warning") },
	[TD_ERROR] = { "error", N_("error") },
	[TD_TROUBLE] = { "trouble", N_("trouble") },
};

const char *
td_finding_later_text(bool has_day)
{
	return has_day ? N_("; only for {later_record:path}, entered on "
	                    "{later_entered:date}")
	               : N_("; only for {later_record:path}, which does not "
	                    "say when it was entered");
}

void
td_finding_add_message(struct td_strbuf *out, const struct td_finding *finding)
{
	td_message_fill(out, td_translate(td_finding_kind(finding->id)->text),
	                finding->facts, finding->fact_count);
	if (td_finding_fact(finding, "later_record"))
		td_message_fill(out,
		                td_translate(td_finding_later_text(
				    td_finding_fact(finding, "later_entered"))),
		                finding->facts, finding->fact_count);
}

/* What the law says, then what the plan says. */
static void
add_source(struct td_strbuf *out, const struct td_finding *finding)
{
	const char *law = td_finding_kind(finding->id)->source;
	const char *plan = td_finding_fact(finding, "source");

	td_strbuf_add(out, td_translate(law));
	if (*law && plan && *plan)
		td_strbuf_add(out, "; ");
	if (plan)
		td_text_add_visible(out, plan, false);
}

static void
add_cell(struct td_strbuf *out, const struct td_finding *finding)
{
	char name[TD_CELL_NAME_SIZE];

	td_cell_name(name, finding->line, finding->column);
	td_strbuf_add(out, name);
}

static void
add_place(struct td_strbuf *out, const struct td_finding *finding)
{
	if (finding->sheet) {
		td_strbuf_add(out, ":'");
		td_text_add_visible(out, finding->sheet, false);
		td_strbuf_add_char(out, '\'');
		if (finding->line > 0) {
			td_strbuf_add_char(out, '!');
			add_cell(out, finding);
		}
		return;
	}
	if (finding->line > 0)
		td_strbuf_addf(out, ":%u", finding->line);
	if (finding->line > 0 && finding->column > 0)
		td_strbuf_addf(out, ":%u", finding->column);
}

void
td_finding_add_text(struct td_strbuf *out, const struct td_finding *finding,
                    const char *program)
{
	struct td_strbuf source = TD_STRBUF_INIT;

	td_text_add_visible(out, finding->path ? finding->path : program,
	                    false);
	if (finding->path)
		add_place(out, finding);
	if (!finding->path && finding->item) {
		td_strbuf_add(out, ": ");
		td_text_add_visible(out, finding->item, false);
	}
	td_strbuf_add(out, ": ");
	td_strbuf_add(out, td_translate(severities[finding->severity].word));
	td_strbuf_add(out, ": ");
	td_finding_add_message(out, finding);

	add_source(&source, finding);
	if (source.length > 0) {
		td_strbuf_add(out, " (");
		td_strbuf_add(out, source.text);
		td_strbuf_add(out, ")");
	}
	td_strbuf_add(out, " [");
	td_strbuf_add(out, td_finding_kind(finding->id)->slug);
	td_strbuf_add(out, "]");
	td_strbuf_clear(&source);
}

static void
add_pair(struct td_strbuf *out, const char *name, const char *value)
{
	char last = out->text[out->length - 1];

	if (!value || !*value)
		return;
	if (last != '{')
		td_strbuf_add_char(out, ',');
	td_json_add(out, name);
	td_strbuf_add_char(out, ':');
	td_json_add(out, value);
}

static void
add_facts(struct td_strbuf *out, const struct td_finding *finding)
{
	bool any = false;

	for (size_t i = 0; i < finding->fact_count; i++) {
		const struct td_fact *fact = &finding->facts[i];

		if (strcmp(fact->name, "source") == 0)
			continue;
		td_strbuf_add(out, any ? "," : ",\"facts\":{");
		any = true;
		td_json_add(out, fact->name);
		td_strbuf_add_char(out, ':');
		td_json_add(out, fact->value);
	}
	if (any)
		td_strbuf_add_char(out, '}');
}

static void
add_json_line(struct td_strbuf *out, const struct td_finding *finding)
{
	struct td_strbuf message = TD_STRBUF_INIT;
	struct td_strbuf source = TD_STRBUF_INIT;

	td_finding_add_message(&message, finding);
	add_source(&source, finding);

	td_strbuf_add_char(out, '{');
	add_pair(out, "rule", td_finding_kind(finding->id)->slug);
	add_pair(out, "severity", severities[finding->severity].code);
	add_pair(out, "path", finding->path);
	if (finding->line > 0)
		td_strbuf_addf(out, ",\"line\":%u", finding->line);
	if (finding->line > 0 && finding->column > 0)
		td_strbuf_addf(out, ",\"column\":%u", finding->column);
	add_pair(out, "sheet", finding->sheet);
	if (finding->sheet && finding->line > 0) {
		struct td_strbuf cell = TD_STRBUF_INIT;

		add_cell(&cell, finding);
		add_pair(out, "cell", cell.text);
		td_strbuf_clear(&cell);
	}
	add_pair(out, "keys", finding->keys);
	add_pair(out, "item", finding->item);
	add_pair(out, "message", message.text);
	add_pair(out, "source", source.text);
	add_facts(out, finding);
	td_strbuf_add_char(out, '}');

	td_strbuf_clear(&message);
	td_strbuf_clear(&source);
}

/* So many records are told as one. */
#define MANY 3

/* The findings of one rule that have one severity. */
struct group {
	const struct td_finding *last;
	size_t records;
	size_t count;
	size_t told;
};

static struct group *
group_of(struct group *groups, const struct td_finding *finding)
{
	return &groups[(TD_TROUBLE + 1) * (size_t)finding->id +
	               finding->severity];
}

static bool
is_of_same(const struct td_finding *a, const struct td_finding *b)
{
	return td_text_equal(a->item ? a->item : a->path,
	                     b->item ? b->item : b->path);
}

/* The groups of all findings; the caller frees them. */
static struct group *
count_groups(const struct td_diag *diag)
{
	struct group *groups = td_alloc(
	    (size_t)(TD_TROUBLE + 1) * TD_FINDING_COUNT, sizeof *groups);

	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *finding = td_diag_at(diag, i);
		struct group *group = group_of(groups, finding);

		group->records += !group->last ||
		                  !is_of_same(group->last, finding);
		group->count++;
		group->last = finding;
	}
	return groups;
}

static void
add_count(struct td_strbuf *out, size_t count)
{
	char text[24];

	snprintf(text, sizeof text, "%zu", count);
	td_strbuf_add(out, " (");
	td_message_add(out, N_("and {count} more like it"), "count", text,
	               NULL);
	td_strbuf_add_char(out, ')');
}

/* How many of a group are told, each by itself. */
static size_t
most_of(const struct group *group, const struct td_telling *telling,
        enum td_severity severity)
{
	if (telling->summary && severity <= TD_WARNING &&
	    group->records >= MANY)
		return 1;
	return telling->most > 0 && group->count > telling->most ? telling->most
	                                                         : group->count;
}

/* Adds what is told of a finding: nothing where others are told for it. */
static void
add_told(struct td_strbuf *line, const struct td_finding *finding,
         struct group *groups, const struct td_telling *telling)
{
	struct group *group = groups ? group_of(groups, finding) : NULL;
	size_t most = group ? most_of(group, telling, finding->severity) : 0;

	if (group && group->told++ >= most)
		return;
	if (telling->format == TD_FORMAT_JSON)
		add_json_line(line, finding);
	else
		td_finding_add_text(line, finding, telling->program);
	if (group && group->told == most && group->count > most)
		add_count(line, group->count - most);
	td_strbuf_add_char(line, '\n');
}

void
td_diag_print(const struct td_diag *diag, const struct td_telling *telling,
              FILE *out, FILE *troubles)
{
	bool is_short = (telling->summary || telling->most > 0) &&
	                telling->format == TD_FORMAT_TEXT;
	struct group *groups = is_short ? count_groups(diag) : NULL;
	struct td_strbuf line = TD_STRBUF_INIT;

	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *finding = td_diag_at(diag, i);
		bool trouble = finding->severity == TD_TROUBLE;

		if (finding->severity < telling->least)
			continue;
		td_strbuf_cut(&line, 0);
		add_told(&line, finding, groups, telling);
		fwrite(line.text, 1, line.length, trouble ? troubles : out);
	}
	td_strbuf_clear(&line);
	free(groups);
}
