/*
 * Option tables for manual pages and completion.
 */
#include "cli/reference.h"

#include "base/strbuf.h"
#include "cli/usage.h"
#include "diag/message.h"

#include <string.h>

const char *const td_reference_parts[] = { "scdoc",   "examples", "usage",
	                                   "summary", "complete", NULL };

/* Text that scdoc shall not take for markup. */
static void
add_plain(struct td_strbuf *out, const char *text)
{
	for (; *text; text++) {
		if (strchr("\\*_<>#[]|`+", *text))
			td_strbuf_add_char(out, '\\');
		td_strbuf_add_char(out, *text);
	}
}

static void
add_scdoc_option(struct td_strbuf *out, const struct td_option *option)
{
	struct td_strbuf purpose = TD_STRBUF_INIT;

	if (option->letter)
		td_strbuf_addf(out, "*-%c*, ", option->letter);
	td_strbuf_addf(out, "*--%s*", option->name);
	if (option->argument) {
		td_strbuf_add(out, " _");
		add_plain(out, option->argument);
		td_strbuf_add_char(out, '_');
	}
	td_usage_add_purpose(&purpose, option);
	td_strbuf_add(out, "\n\t");
	add_plain(out, purpose.text);
	td_strbuf_add(out, "\n\n");
	td_strbuf_clear(&purpose);
}

static void
add_examples(struct td_strbuf *out, const struct td_example *example)
{
	for (; example && example->command; example++) {
		td_strbuf_add_char(out, '*');
		add_plain(out, example->command);
		td_strbuf_add(out, "*\n\t");
		add_plain(out, td_translate(example->help));
		td_strbuf_add(out, "\n\n");
	}
}

static void
add_completion(struct td_strbuf *out, const struct td_option *option)
{
	if (option->letter)
		td_strbuf_addf(out, "-%c\t", option->letter);
	else
		td_strbuf_addf(out, "--%s\t", option->name);
	if (option->choices)
		for (size_t i = 0; option->choices[i]; i++)
			td_strbuf_addf(out, "%s%s", i > 0 ? "|" : "",
			               option->choices[i]);
	else if (option->argument)
		td_strbuf_addf(out, "<%s>", option->argument);
	td_strbuf_add_char(out, '\n');
}

static void
add_completions(struct td_strbuf *out, const struct td_option *option)
{
	struct td_option by_name = *option;

	if (option->letter)
		add_completion(out, option);
	by_name.letter = 0;
	add_completion(out, &by_name);
}

static void
add_options(struct td_strbuf *out, const struct td_option *row,
            void (*add)(struct td_strbuf *, const struct td_option *))
{
	for (; row && row->name; row++)
		if (row->help)
			add(out, row);
}

void
td_reference_add(struct td_strbuf *out, const char *part,
                 const struct td_command *command,
                 const struct td_option *common)
{
	if (strcmp(part, "scdoc") == 0) {
		add_options(out, command->options, add_scdoc_option);
		add_options(out, common, add_scdoc_option);
	} else if (strcmp(part, "complete") == 0) {
		add_options(out, command->options, add_completions);
		add_options(out, common, add_completions);
	} else if (strcmp(part, "examples") == 0) {
		add_examples(out, command->examples);
	} else if (strcmp(part, "usage") == 0) {
		td_usage_add(out, command);
		td_strbuf_add_char(out, '\n');
	} else {
		td_strbuf_add(out, td_translate(command->summary));
		td_strbuf_add_char(out, '\n');
	}
}
