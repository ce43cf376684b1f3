/* A filing that a command line asks for. */

#include "cli/forms/begin.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "filing/filing.h"
#include "filing/rules_update.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The environment can forbid it. */
static bool
remembers(void)
{
	const char *given = getenv("THIDUA_REMEMBER");

	return !given || strcmp(given, "no") != 0;
}

static struct td_filing_options
options_of(const struct td_context *ctx)
{
	return (struct td_filing_options){ .directory = ctx->directory,
		                           .author = &ctx->author,
		                           .today = ctx->today,
		                           .dry_run = ctx->dry_run,
		                           .makes_store = ctx->command->need ==
		                                          TD_NEED_DIRECTORY,
		                           .remembers = remembers(),
		                           .diag = ctx->diag };
}

enum td_status
td_forms_begin(struct td_filing *filing, struct td_context *ctx)
{
	const struct td_filing_options options = options_of(ctx);

	return td_filing_begin(filing, &options);
}

enum td_status
td_forms_begin_by_rules(struct td_filing *filing, struct td_context *ctx)
{
	const struct td_filing_options options = options_of(ctx);

	return td_rules_begin(filing, &options);
}

void
td_forms_print_path(const struct td_context *ctx, const char *path)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON) {
		td_json_begin(&line);
		td_json_text(&line, "path", path);
		td_json_key(&line, "dry_run");
		td_strbuf_add(&line, ctx->dry_run ? "true}" : "false}");
	} else {
		td_strbuf_add(&line, path);
	}
	fprintf(ctx->out, "%s\n", line.text);
	td_strbuf_clear(&line);
}

void
td_forms_print(const struct td_filing *filing, struct td_context *ctx)
{
	ctx->filed = filing->committed;
	for (size_t i = 0; i < filing->paths.count; i++)
		td_forms_print_path(ctx, filing->paths.items[i]);
}

enum td_status
td_forms_end(struct td_filing *filing, struct td_context *ctx,
             const char *subject, const struct td_change_trailer *trailers)
{
	enum td_status status = td_filing_end(filing, subject, trailers);

	if (status == TD_OK)
		td_forms_print(filing, ctx);
	return status;
}
