/* The commands of the suite, by who uses them. */

#include "base/json.h"
#include "base/near.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/roof/roof.h"
#include "cli/usage.h"
#include "diag/message.h"

#include <string.h>

/* Where what a command does begins on its line. */
#define SUMMARY_COLUMN 20

static const struct {
	const char *code;
	const char *who;
} roles[] = {
	{ "keeper", N_("who keeps the store") },
	{ "secretary", N_("secretary: campaigns, registers of units and "
	                  "people, deadlines") },
	{ "clerk", N_("clerk: plans and reports that units send in") },
	{ "appraiser", N_("appraiser, council secretary: from nomination to "
	                  "decision, and the papers") },
	{ "auditor", N_("auditor: who did what, when, under which rules") },
};

static const char *const words[] = { "explain", "help", "list", "version",
	                             NULL };

bool
td_roof_is_word(const char *word)
{
	for (const char *const *own = words; *own; own++)
		if (strcmp(*own, word) == 0)
			return true;
	return false;
}

const struct td_roof_row *
td_roof_find(const char *name)
{
	for (const struct td_roof_row *row = td_roof_rows; row->role; row++)
		if (strcmp(row->name, name) == 0)
			return row;
	return NULL;
}

/* Whether a word is the other with the parts round its hyphen exchanged. */
static bool
is_turned(const char *word, const char *name)
{
	const char *hyphen = strchr(word, '-');
	size_t first = hyphen ? (size_t)(hyphen - word) : 0;
	size_t length = strlen(name);

	return hyphen && strlen(word) == length &&
	       strncmp(name, hyphen + 1, length - first - 1) == 0 &&
	       name[length - first - 1] == '-' &&
	       strncmp(name + length - first, word, first) == 0;
}

/* Takes a name for the answer where it is nearer than what is there. */
static void
consider(const char **near, unsigned *best, const char *word, const char *name)
{
	unsigned edits = is_turned(word, name) ? 0
	                                       : td_near_distance(word, name);

	if (edits < *best) {
		*best = edits;
		*near = name;
	}
}

/* NULL: nothing is near. */
static const char *
nearest(const char *word)
{
	const char *near = NULL;
	/* One slip in three letters at most. */
	unsigned best = strlen(word) / 3 < TD_NEAR_MAX
	                    ? (unsigned)(strlen(word) / 3) + 1
	                    : TD_NEAR_MAX + 1;

	for (const char *const *own = words; *own; own++)
		consider(&near, &best, word, *own);
	for (const struct td_roof_row *row = td_roof_rows; row->role; row++)
		consider(&near, &best, word, row->name);
	return near;
}

static bool
is_first(const struct td_roof_row *row)
{
	return td_roof_find(row->name) == row;
}

/* Adds the names that begin with a word and '-', with ", " between them. */
static void
add_begun(struct td_strbuf *out, const char *word)
{
	size_t length = strlen(word);

	for (const struct td_roof_row *row = td_roof_rows; row->role; row++)
		if (is_first(row) && strncmp(row->name, word, length) == 0 &&
		    row->name[length] == '-')
			td_strbuf_addf(out, "%s%s", out->length > 0 ? ", " : "",
			               row->name);
}

enum td_status
td_roof_refuse(struct td_context *ctx, const char *name)
{
	struct td_strbuf begun = TD_STRBUF_INIT;
	const char *near = nearest(name);

	add_begun(&begun, name);
	if (begun.length > 0)
		td_usage_error(ctx,
		               N_("'{word}' is no command; those that begin "
		                  "so: {commands}"),
		               "word", name, "commands", begun.text, NULL);
	else if (near)
		td_usage_error(ctx,
		               N_("'{word}' is no command, did you mean "
		                  "'{near}'?"),
		               "word", name, "near", near, NULL);
	else
		td_usage_error(ctx,
		               N_("'{word}' is no command; thidua lists those "
		                  "that there are"),
		               "word", name, NULL);
	td_strbuf_clear(&begun);
	return TD_USAGE;
}

static const char *
who_is(const char *role)
{
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (strcmp(roles[i].code, role) == 0)
			return td_translate(roles[i].who);
	return role;
}

static void
add_text(struct td_strbuf *out)
{
	const char *role = "";

	for (const struct td_roof_row *row = td_roof_rows; row->role; row++) {
		struct td_strbuf name = TD_STRBUF_INIT;

		if (strcmp(row->role, role) != 0) {
			role = row->role;
			if (out->length > 0)
				td_strbuf_add_char(out, '\n');
			td_usage_add_wrapped(out, who_is(role), 0, 0);
		}
		td_strbuf_addf(&name, "  %s", row->name);
		td_usage_add_entry(out, name.text, td_translate(row->summary),
		                   SUMMARY_COLUMN);
		td_strbuf_clear(&name);
	}
	td_strbuf_add_char(out, '\n');
	td_usage_add_wrapped(
	    out,
	    td_translate(N_("The help of one: thidua help COMMAND. What a "
	                    "finding means: thidua explain RULE.")),
	    0, 0);
}

static void
add_json(struct td_strbuf *out)
{
	for (const struct td_roof_row *row = td_roof_rows; row->role; row++) {
		td_json_begin(out);
		td_json_text(out, "command", row->name);
		td_json_text(out, "role", row->role);
		td_json_text(out, "summary", td_translate(row->summary));
		td_strbuf_add(out, "}\n");
	}
}

enum td_status
td_roof_list(struct td_context *ctx)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON)
		add_json(&out);
	else
		add_text(&out);
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
	return TD_OK;
}
