/*
 * What libyaml complains of, in words that say what to do about it.
 *
 * libyaml has a context (what it was at, and where that began) and a problem
 * (what it met, and where). Its texts have not changed for years; one that is
 * not known here is passed on as it is.
 */

#include "yaml/syntax.h"
#include "base/text.h"
#include "yaml/quote.h"

#include <stdio.h>
#include <string.h>

struct row {
	const char *context; /* the end of libyaml's text; NULL: any */
	const char *problem; /* the same; NULL: any */
	enum td_finding_id id;
	bool at_context; /* the fault is where the context began */
};

static const struct row rows[] = {
	{ "directive", NULL, TD_YAML_DIRECTIVE, true },
	{ NULL, "directive", TD_YAML_DIRECTIVE, false },
	{ NULL, "incompatible YAML document", TD_YAML_DIRECTIVE, false },
	{ "a tag", NULL, TD_YAML_TAG, true },
	{ NULL, "undefined tag handle", TD_YAML_TAG, true },
	{ "an anchor", NULL, TD_YAML_ANCHOR, true },
	{ "an alias", NULL, TD_YAML_ALIAS, true },
	{ NULL, "tab character that violates indentation", TD_YAML_TAB, false },
	{ NULL, "tab character where an indentation space is expected",
	  TD_YAML_TAB, false },
	{ "a quoted scalar", "end of stream", TD_YAML_UNCLOSED_QUOTE, true },
	{ "a quoted scalar", "document indicator", TD_YAML_UNCLOSED_QUOTE,
	  true },
	{ "a quoted scalar", NULL, TD_YAML_BAD_ESCAPE, false },
	{ "a block scalar", "comment or line break", TD_YAML_BAD_BLOCK, false },
	{ "a simple key", NULL, TD_YAML_MISSING_COLON, true },
	{ "a flow sequence", NULL, TD_YAML_MISSING_COMMA, false },
	{ "a flow mapping", NULL, TD_YAML_MISSING_COMMA, false },
	{ NULL, "found unexpected ':'", TD_YAML_UNEXPECTED_COLON, false },
	{ NULL, "mapping values are not allowed in this context",
	  TD_YAML_UNEXPECTED_COLON, false },
	{ NULL, "block sequence entries are not allowed in this context",
	  TD_YAML_UNEXPECTED_DASH, false },
	{ NULL, "cannot start any token", TD_YAML_BAD_CHARACTER, false },
	{ NULL, "expected node content", TD_YAML_BAD_CHARACTER, false },
	{ NULL, "did not find expected key", TD_YAML_BAD_INDENTATION, false },
	{ NULL, "did not find expected '-' indicator", TD_YAML_BAD_INDENTATION,
	  false },
	{ NULL, "did not find expected <document start>",
	  TD_YAML_BAD_INDENTATION, false }
};

static bool
ends_with(const char *text, const char *end)
{
	size_t length = text ? strlen(text) : 0;
	size_t wanted = end ? strlen(end) : 0;

	return !end ||
	       (length >= wanted && strcmp(text + length - wanted, end) == 0);
}

static const struct row *
find_row(const yaml_parser_t *parser)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (ends_with(parser->context, rows[i].context) &&
		    ends_with(parser->problem, rows[i].problem))
			return &rows[i];
	return NULL;
}

/* The character at a place as text; false at the end of the file. */
static bool
character_at(char text[5], struct td_input *source, yaml_mark_t mark)
{
	size_t offset = td_input_offset(source, mark.index);
	unsigned c;
	size_t used = td_text_decode(&c, source->bytes + offset,
	                             source->size - offset);

	memcpy(text, source->bytes + offset, used);
	text[used] = '\0';
	return used > 0;
}

/* Within brackets: at the end of the file nothing closed them, anywhere else
 * something stands where a comma is due. */
static void
report_bracket(const yaml_parser_t *parser, yaml_mark_t open,
               struct td_input *source, struct td_faults *faults)
{
	char found[5];
	char bracket[5];
	char line[16];
	const char *facts[4] = { "bracket", bracket, "first_line", line };
	bool is_open = character_at(bracket, source, open);

	snprintf(line, sizeof line, "%zu", open.line + 1);
	is_open = is_open && character_at(found, source, parser->problem_mark);
	/* "{text: Mô hình hay: đổi rác}": no comma is missing. */
	if (is_open && strcmp(found, ":") == 0 &&
	    open.line == parser->problem_mark.line)
		td_fault_add_one(faults, TD_YAML_UNEXPECTED_COLON,
		                 td_syntax_mark(parser->problem_mark),
		                 "character", found);
	else if (is_open)
		td_fault_add(faults, TD_YAML_MISSING_COMMA,
		             td_syntax_mark(parser->problem_mark), facts);
	else
		td_fault_add(faults, TD_YAML_UNCLOSED_BRACKET,
		             td_syntax_mark(open), facts);
}

static void
report_row(const struct row *row, const yaml_parser_t *parser, yaml_mark_t open,
           struct td_input *source, struct td_faults *faults)
{
	bool at_context = row->at_context && parser->context;
	yaml_mark_t at = at_context ? parser->context_mark
	                            : parser->problem_mark;
	enum td_finding_id id = row->id;
	char found[5];

	if (id == TD_YAML_MISSING_COMMA)
		open = parser->context_mark;
	if (!character_at(found, source, at)) {
		found[0] = '\0';
		if (id == TD_YAML_BAD_CHARACTER)
			id = TD_YAML_MISSING_COMMA;
	}
	if (id == TD_YAML_MISSING_COMMA) {
		report_bracket(parser, open, source, faults);
		return;
	}
	if (id == TD_YAML_BAD_CHARACTER && strcmp(found, "\t") == 0)
		id = TD_YAML_TAB;
	td_fault_add_one(faults, id, td_syntax_mark(at), "character", found);
}

/* Say that a quote above the fault was never closed, if one looks like it. */
static bool
report_quote(const yaml_parser_t *parser, struct td_input *source,
             struct td_faults *faults)
{
	size_t offset = td_input_offset(source, parser->problem_mark.index);
	char quote[2] = { 0 };
	struct td_mark mark;

	if (!td_quote_find_open(&mark, quote, source->bytes, offset))
		return false;
	td_fault_add_one(faults, TD_YAML_UNCLOSED_QUOTE, mark, "character",
	                 quote);
	return true;
}

struct td_mark
td_syntax_mark(yaml_mark_t mark)
{
	return (struct td_mark){ (unsigned)mark.line + 1,
		                 (unsigned)mark.column + 1 };
}

void
td_syntax_report(const yaml_parser_t *parser, yaml_mark_t open,
                 struct td_input *source, struct td_faults *faults)
{
	const struct row *row = find_row(parser);

	/* What follows an anchor that was meant as text is no fault of its
	 * own. */
	if (faults->property_line == parser->problem_mark.line + 1)
		return;
	if (report_quote(parser, source, faults))
		return;
	if (row)
		report_row(row, parser, open, source, faults);
	else
		td_fault_add_one(faults, TD_YAML_SYNTAX,
		                 td_syntax_mark(parser->problem_mark),
		                 "problem",
		                 parser->problem ? parser->problem : "?");
}
