/*
 * rules-update - bring a store's rules up to this release
 *
 * Exchanges the rows of rules, the calendars and the templates that an earlier
 * release shipped for those of this one, in one commit; what the office wrote
 * or changed itself stays. Running it again changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/rules_update.h"

/* What a rehearsal would change is shown to people; programs get the paths. */
static enum td_status
run(struct td_context *ctx)
{
	bool shows = ctx->dry_run && ctx->format != TD_FORMAT_JSON;
	struct td_filing filing = TD_FILING_INIT;
	struct td_strbuf shown = TD_STRBUF_INIT;
	enum td_status status = td_forms_begin(&filing, ctx);

	if (status == TD_OK)
		status = td_rules_update(&filing, ctx->directory,
		                         shows ? &shown : NULL);
	if (status == TD_OK && shows)
		fputs(shown.text, ctx->out);
	else if (status == TD_OK)
		td_forms_print(&filing, ctx);
	td_strbuf_clear(&shown);
	return td_filing_close(&filing, status);
}

static const struct td_command rules_update = {
	.name = "rules-update",
	.summary = N_("bring a store's rules up to this release"),
	.need = TD_NEED_WRITE,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&rules_update, argc, argv);
}
