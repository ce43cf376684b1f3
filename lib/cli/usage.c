/*
 * Help for people.
 */
#include "cli/usage.h"

#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"

#include <string.h>

#define WIDTH 80

/* Names longer than this push their text to the next line. */
#define TEXT_COLUMN_MAX 28

void
td_usage_add(struct td_strbuf *out, const struct td_command *command)
{
	const struct td_option *row = command->options;

	td_strbuf_addf(out, "%s [OPTION...]", command->name);
	for (; row && row->name; row++)
		if (row->required)
			td_strbuf_addf(out, " --%s %s", row->name,
			               row->argument);
	if (command->operands)
		td_strbuf_addf(out, " %s", command->operands);
}

static void
add_note(struct td_strbuf *notes, const char *text)
{
	td_strbuf_add(notes, notes->length > 0 ? "; " : "");
	td_strbuf_add(notes, td_translate(text));
}

static void
add_choices(struct td_strbuf *notes, const char *const *choices)
{
	add_note(notes, N_("one of:"));
	for (size_t i = 0; choices[i]; i++)
		td_strbuf_addf(notes, "%s %s", i > 0 ? "," : "", choices[i]);
}

void
td_usage_add_purpose(struct td_strbuf *out, const struct td_option *option)
{
	struct td_strbuf notes = TD_STRBUF_INIT;

	if (option->required)
		add_note(&notes, N_("required"));
	if (option->list)
		add_note(&notes, N_("may be repeated"));
	if (option->choices)
		add_choices(&notes, option->choices);

	td_strbuf_add(out, td_translate(option->help));
	if (notes.length > 0)
		td_strbuf_addf(out, " (%s)", notes.text);
	td_strbuf_clear(&notes);
}

static void
add_spaces(struct td_strbuf *out, size_t count)
{
	while (count-- > 0)
		td_strbuf_add_char(out, ' ');
}

void
td_usage_add_wrapped(struct td_strbuf *out, const char *text, size_t column,
                     size_t indent)
{
	struct td_strbuf word = TD_STRBUF_INIT;
	bool is_first = true;

	while (*text) {
		size_t length = strcspn(text, " ");
		size_t width;

		td_strbuf_cut(&word, 0);
		td_strbuf_add_bytes(&word, text, length);
		width = td_text_width(word.text);
		if (!is_first && column + 1 + width > WIDTH) {
			td_strbuf_add_char(out, '\n');
			add_spaces(out, indent);
			column = indent;
		} else if (!is_first) {
			td_strbuf_add_char(out, ' ');
			column++;
		}
		td_strbuf_add(out, word.text);
		column += width;
		is_first = false;
		text += length;
		text += strspn(text, " ");
	}
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&word);
}

void
td_usage_add_entry(struct td_strbuf *out, const char *name, const char *text,
                   size_t text_column)
{
	size_t column = td_text_width(name);

	td_strbuf_add(out, name);
	if (column + 2 > text_column) {
		td_strbuf_add_char(out, '\n');
		column = 0;
	}
	add_spaces(out, text_column - column);
	td_usage_add_wrapped(out, text, text_column, text_column);
}

/* "  -C, --store DIR", with room for a letter where there is none. */
static void
add_name(struct td_strbuf *out, const struct td_option *option)
{
	if (option->letter)
		td_strbuf_addf(out, "  -%c, --%s", option->letter,
		               option->name);
	else
		td_strbuf_addf(out, "      --%s", option->name);
	if (option->argument)
		td_strbuf_addf(out, " %s", option->argument);
}

static size_t
widest_name(const struct td_option *row, size_t widest)
{
	struct td_strbuf name = TD_STRBUF_INIT;

	for (; row && row->name; row++) {
		size_t width;

		if (!row->help)
			continue;
		td_strbuf_cut(&name, 0);
		add_name(&name, row);
		width = td_text_width(name.text);
		if (width > widest && width + 2 <= TEXT_COLUMN_MAX)
			widest = width;
	}
	td_strbuf_clear(&name);
	return widest;
}

static void
add_heading(struct td_strbuf *out, const char *heading)
{
	td_strbuf_addf(out, "\n%s\n", td_translate(heading));
}

static void
add_options(struct td_strbuf *out, const char *heading,
            const struct td_option *row, size_t column)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	struct td_strbuf purpose = TD_STRBUF_INIT;

	if (!row || !row->name)
		return;
	add_heading(out, heading);
	for (; row->name; row++) {
		if (!row->help)
			continue;
		td_strbuf_cut(&name, 0);
		td_strbuf_cut(&purpose, 0);
		add_name(&name, row);
		td_usage_add_purpose(&purpose, row);
		td_usage_add_entry(out, name.text, purpose.text, column);
	}
	td_strbuf_clear(&purpose);
	td_strbuf_clear(&name);
}

static void
add_exit_statuses(struct td_strbuf *out)
{
	add_heading(out, N_("exit status:"));
	td_usage_add_entry(
	    out, "  0", td_translate(N_("done, nothing to complain about")), 5);
	td_usage_add_entry(out, "  1",
	                   td_translate(N_("the records break a rule")), 5);
	td_usage_add_entry(out, "  2",
	                   td_translate(N_("the command line is wrong")), 5);
	td_usage_add_entry(
	    out, "  3", td_translate(N_("it could not be done or looked at")),
	    5);
}

static void
add_examples(struct td_strbuf *out, const struct td_example *example)
{
	if (!example || !example->command)
		return;
	add_heading(out, N_("examples:"));
	for (; example->command; example++) {
		td_strbuf_addf(out, "  %s\n", example->command);
		add_spaces(out, 6);
		td_usage_add_wrapped(out, td_translate(example->help), 6, 6);
	}
}

void
td_usage_add_help(struct td_strbuf *out, const struct td_command *command,
                  const struct td_option *common)
{
	struct td_strbuf line = TD_STRBUF_INIT;
	size_t column = widest_name(common, widest_name(command->options, 0)) +
	                2;

	td_strbuf_addf(&line, "%s - %s", command->name,
	               td_translate(command->summary));
	td_usage_add_wrapped(out, line.text, 0, 0);
	td_strbuf_add_char(out, '\n');

	td_strbuf_cut(&line, 0);
	td_usage_add(&line, command);
	td_message_add(out, N_("usage: {usage}"), "usage", line.text, NULL);
	td_strbuf_add_char(out, '\n');

	add_options(out, N_("options:"), command->options, column);
	add_options(out, N_("common options:"), common, column);
	add_exit_statuses(out);
	add_examples(out, command->examples);

	td_strbuf_add_char(out, '\n');
	td_message_add(out, N_("manual: man {command}"), "command",
	               command->name, NULL);
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&line);
}
