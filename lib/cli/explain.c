/*
 * Telling what is wrong with an option, and what was probably meant.
 */
#include "cli/explain.h"

#include "base/strbuf.h"
#include "diag/message.h"

#include <string.h>

/* Longer names are not worth a guess. */
#define NAME_MAX_GUESSED 40

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Edits from a to b, where swapping two neighbours is one. */
static size_t
distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t rows[3][NAME_MAX_GUESSED + 1];
	size_t *before = rows[0], *above = rows[1], *row = rows[2];

	for (size_t j = 0; j <= b_length; j++)
		above[j] = j;
	for (size_t i = 1; i <= a_length; i++) {
		size_t *oldest = before;

		row[0] = i;
		for (size_t j = 1; j <= b_length; j++) {
			size_t changed = above[j - 1] + (a[i - 1] != b[j - 1]);

			row[j] = smaller(smaller(above[j], row[j - 1]) + 1,
			                 changed);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				row[j] = smaller(row[j], before[j - 2] + 1);
		}
		before = above;
		above = row;
		row = oldest;
	}
	return above[b_length];
}

/* The option that was probably meant: one edit in three letters at most. */
static const struct td_option *
nearest(const struct td_option *const *tables, const char *name)
{
	const struct td_option *near = NULL;
	size_t length = strlen(name);
	size_t best = length / 3 + 1;

	if (length < 3 || length > NAME_MAX_GUESSED)
		return NULL;
	for (size_t i = 0; tables[i]; i++)
		for (const struct td_option *row = tables[i]; row->name;
		     row++) {
			size_t row_length = strlen(row->name);
			size_t edits;

			if (!row->help || row_length > NAME_MAX_GUESSED)
				continue;
			edits = distance(name, length, row->name, row_length);
			if (edits < best) {
				best = edits;
				near = row;
			}
		}
	return near;
}

static void
explain_unknown(struct td_strbuf *out, const char *word,
                const struct td_option *const *tables)
{
	const struct td_option *near = NULL;

	if (word[0] == '-' && word[1] == '-')
		near = nearest(tables, word + 2);
	if (near)
		td_message_add(
		    out,
		    N_("unknown option '{option}', did you mean '--{near}'?"),
		    "option", word, "near", near->name, NULL);
	else
		td_message_add(out, N_("unknown option '{option}'"), "option",
		               word, NULL);
}

static void
add_comma(struct td_strbuf *out)
{
	if (out->length > 0)
		td_strbuf_add(out, ", ");
}

static void
explain_ambiguous(struct td_strbuf *out, const char *word,
                  const struct td_option *const *tables)
{
	struct td_strbuf found = TD_STRBUF_INIT;
	size_t length = strlen(word + 2);

	for (size_t i = 0; tables[i]; i++)
		for (const struct td_option *row = tables[i]; row->name; row++)
			if (row->help &&
			    strncmp(row->name, word + 2, length) == 0) {
				add_comma(&found);
				td_strbuf_addf(&found, "--%s", row->name);
			}
	td_message_add(out, N_("option '{option}' may be any of: {options}"),
	               "option", word, "options", found.text, NULL);
	td_strbuf_clear(&found);
}

static void
explain_choice(struct td_strbuf *out, const struct td_arguments *arguments)
{
	struct td_strbuf choices = TD_STRBUF_INIT;
	const char *const *choice = arguments->option->choices;

	for (; *choice; choice++) {
		add_comma(&choices);
		td_strbuf_add(&choices, *choice);
	}
	td_message_add(out,
	               N_("'{value}' is no value of option '{option}', which "
	                  "takes one of: {choices}"),
	               "value", arguments->value, "option", arguments->word,
	               "choices", choices.text, NULL);
	td_strbuf_clear(&choices);
}

static void
explain_required(struct td_strbuf *out, const struct td_option *const *tables)
{
	struct td_strbuf missing = TD_STRBUF_INIT;

	for (size_t i = 0; tables[i]; i++)
		for (const struct td_option *row = tables[i]; row->name; row++)
			if (td_option_is_missing(row)) {
				add_comma(&missing);
				td_strbuf_addf(&missing, "--%s %s", row->name,
				               row->argument);
			}
	td_message_add(out, N_("missing on the command line: {options}"),
	               "options", missing.text, NULL);
	td_strbuf_clear(&missing);
}

void
td_option_explain(struct td_strbuf *out, const struct td_arguments *arguments,
                  const struct td_option *const *tables)
{
	const char *word = arguments->word;

	switch (arguments->fault) {
	case TD_OPTION_FINE:
		break;
	case TD_OPTION_UNKNOWN:
		explain_unknown(out, word, tables);
		break;
	case TD_OPTION_AMBIGUOUS:
		explain_ambiguous(out, word, tables);
		break;
	case TD_OPTION_NO_ARGUMENT:
		td_message_add(out,
		               N_("option '{option}' lacks its argument "
		                  "{argument}"),
		               "option", word, "argument",
		               arguments->option->argument, NULL);
		break;
	case TD_OPTION_UNWANTED:
		td_message_add(out,
		               N_("option '{option}' takes no argument, "
		                  "'{value}' was given"),
		               "option", word, "value", arguments->value, NULL);
		break;
	case TD_OPTION_NOT_A_CHOICE:
		explain_choice(out, arguments);
		break;
	case TD_OPTION_REQUIRED:
		explain_required(out, tables);
		break;
	}
}
