/*
 * store-update - change the header of a store from a day on
 *
 * Whose store it is, its standing body, its policies. What held before goes
 * into the header's own past; one commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/store_update.h"
#include "diag/message.h"

static struct td_store_update_request opt;

static const char *const kinds[] = { "province", "city", NULL };
static const char *const rolls[] = { "forward", "none", "backward", NULL };
static const char *const lengths[] = { "exact", "calendar-years", NULL };
static const char *const recalls[] = { "warn", "refuse", NULL };
static const char *const choices[] = { "yes", "no", NULL };

static const struct td_option options[] = {
	{ .name = "on",
	  .argument = "DAY",
	  .text = &opt.on,
	  .help = N_("the first day of what is new") },
	{ .name = "authority",
	  .argument = "NAME",
	  .text = &opt.authority,
	  .help = N_("who owns the store, such as a province's People's "
	             "Committee") },
	{ .name = "authority-id",
	  .argument = "ID",
	  .text = &opt.authority_id,
	  .help = N_("its id among the units") },
	{ .name = "authority-kind",
	  .argument = "KIND",
	  .text = &opt.authority_kind,
	  .choices = kinds,
	  .help = N_("whether the authority is a province or a city") },
	{ .name = "standing-body",
	  .argument = "NAME",
	  .text = &opt.standing_body,
	  .help = N_("who receives and appraises for it") },
	{ .name = "standing-body-id",
	  .argument = "ID",
	  .text = &opt.standing_body_id,
	  .help = N_("its id among the units") },
	{ .name = "roll-period",
	  .argument = "WHERE",
	  .text = &opt.roll_period,
	  .choices = rolls,
	  .help = N_("where a period ends that ends on a day off") },
	{ .name = "roll-fixed",
	  .argument = "WHERE",
	  .text = &opt.roll_fixed,
	  .choices = rolls,
	  .help = N_("the same of a fixed day") },
	{ .name = "roll-before-event",
	  .argument = "WHERE",
	  .text = &opt.roll_before_event,
	  .choices = rolls,
	  .help = N_("the same of so many days before an event") },
	{ .name = "include-anchor",
	  .argument = "CHOICE",
	  .text = &opt.include_anchor,
	  .choices = choices,
	  .help = N_("whether the first day of a period counts") },
	{ .name = "campaign-length",
	  .argument = "HOW",
	  .text = &opt.campaign_length,
	  .choices = lengths,
	  .help = N_("how the length of a campaign is counted") },
	{ .name = "recall",
	  .argument = "HOW",
	  .text = &opt.recall,
	  .choices = recalls,
	  .help = N_("what becomes of a case that breaks a rule taken from "
	             "practice") },
	{ .name = "late-entry-days",
	  .argument = "DAYS",
	  .text = &opt.late_entry_days,
	  .help = N_("after how many days a record was entered late") },
	{ .name = "loaded-before",
	  .argument = "DAY",
	  .text = &opt.loaded_before,
	  .help = N_("before which day decisions of past years may be "
	             "loaded") },
	{ .name = "keep-papers",
	  .argument = "CHOICE",
	  .text = &opt.keep_papers,
	  .choices = choices,
	  .help = N_("whether files that records were made of are kept") },
	{ .name = "document",
	  .argument = "NUMBER/DAY",
	  .text = &opt.document,
	  .help = N_("the document that changes it") },
	{ .name = "mistake",
	  .flag = &opt.mistake,
	  .help = N_("what stands there never held: no row says that it "
	             "did") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_store_update_usage(ctx, &opt);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_store_update(ctx, &opt);
}

static const struct td_command store_update = {
	.name = "store-update",
	.summary = N_("change the header of a store from a day on"),
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&store_update, argc, argv);
}
