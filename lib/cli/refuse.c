/*
 * Usage errors: what is wrong, then how the command line should look.
 */
#include "cli/refuse.h"

#include "base/strbuf.h"
#include "cli/explain.h"
#include "cli/usage.h"
#include "diag/message.h"

#include <stdarg.h>
#include <stdio.h>

/* No message has more placeholders. */
#define FACTS_MAX 8

static enum td_status
refuse(const struct td_command *command, const char *message)
{
	struct td_strbuf usage = TD_STRBUF_INIT;
	struct td_strbuf line = TD_STRBUF_INIT;

	td_usage_add(&usage, command);
	td_message_add(&line, N_("usage: {usage}"), "usage", usage.text, NULL);
	fprintf(stderr, "%s: %s\n%s\n", command->name, message, line.text);
	td_strbuf_clear(&line);
	td_strbuf_clear(&usage);
	return TD_USAGE;
}

static enum td_status
refuse_with(const struct td_command *command, const char *message,
            va_list pairs)
{
	struct td_fact facts[FACTS_MAX];
	struct td_strbuf line = TD_STRBUF_INIT;
	size_t count = 0;
	const char *name;

	while (count < FACTS_MAX && (name = va_arg(pairs, const char *))) {
		const char *value = va_arg(pairs, const char *);

		/* The facts are only read. */
		if (value)
			facts[count++] = (struct td_fact){ (char *)name,
				                           (char *)value };
	}
	td_message_fill(&line, td_translate(message), facts, count);
	refuse(command, line.text);
	td_strbuf_clear(&line);
	return TD_USAGE;
}

enum td_status
td_usage_error(struct td_context *ctx, const char *message, ...)
{
	va_list pairs;
	enum td_status status;

	va_start(pairs, message);
	status = refuse_with(ctx->command, message, pairs);
	va_end(pairs);
	return status;
}

enum td_status
td_refuse_option(const struct td_command *command,
                 const struct td_arguments *arguments,
                 const struct td_option *const *tables)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	td_option_explain(&line, arguments, tables);
	refuse(command, line.text);
	td_strbuf_clear(&line);
	return TD_USAGE;
}
