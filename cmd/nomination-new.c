/*
 * nomination-new - print a nomination, to fill in
 *
 * Whoever is nominated, the criteria for them and the parts of the dossier
 * stand in it, what only the office knows is a blank. Changes nothing.
 */

#include "cli/blanks/print_blank.h"
#include "cli/command.h"
#include "cli/forms/table_words.h"
#include "cli/value.h"
#include "diag/message.h"

static struct td_skeleton_query opt;
static struct td_blank_forms forms = { .record = td_skeleton_nomination };

static const char *const stages[] = { "annual", "interim", "final", NULL };

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("the campaign") },
	{ .name = "person",
	  .argument = "ID",
	  .text = &opt.person,
	  .called = TD_CALLED_PERSON,
	  .help = N_("the person who is nominated") },
	{ .name = "unit",
	  .argument = "ID",
	  .text = &opt.unit,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the unit that is nominated") },
	{ .name = "award",
	  .argument = "CODE",
	  .text = &opt.award,
	  .called = TD_CALLED_AWARD,
	  .help = N_("the award, such as BK-T") },
	{ .name = "stage",
	  .argument = "STAGE",
	  .text = &opt.stage,
	  .choices = stages,
	  .meant = td_word_stage,
	  .help = N_("the stage of the campaign") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	enum td_status status = td_value_id(ctx, "campaign", opt.campaign);

	if (status == TD_OK)
		status = td_value_id(ctx, "person", opt.person);
	if (status == TD_OK)
		status = td_value_id(ctx, "unit", opt.unit);
	if (status == TD_OK)
		status = td_value_text(ctx, "award", opt.award);
	if (status != TD_OK)
		return status;
	if (!opt.campaign || !opt.person == !opt.unit)
		return td_usage_error(
		    ctx, N_("give --campaign, and --person or --unit"), NULL);
	return TD_OK;
}

static enum td_status
run(struct td_context *ctx)
{
	return td_blank_print(ctx, &opt, &forms);
}

static const struct td_example examples[] = {
	{ "nomination-new --campaign ha-tinh-2026 --person PERSON --award BK-T",
	  N_("a nomination to fill in") },
	{ 0 }
};

static const struct td_command nomination_new = {
	.name = "nomination-new",
	.summary = N_("print a nomination, to fill in"),
	.options = options,
	.need = TD_NEED_STORE,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&nomination_new, argc, argv);
}
