/*
 * records-init - make a store
 *
 * Writes the header, the two units that it names, and the award catalogue, the
 * procedure and the calendars that come with the suite, in one commit; makes a
 * git repository where there is none. Running it again changes nothing.
 */

#include "cli/command.h"
#include "cli/forms/founding.h"
#include "cli/value.h"
#include "defaults/defaults.h"
#include "diag/message.h"
#include "filing/header.h"

#include <stdbool.h>

static struct td_store_names opt;
static bool editor;

static const char *const kinds[] = { "province", "city", NULL };

static const struct td_option options[] = {
	{ .name = "authority",
	  .argument = "NAME",
	  .text = &opt.authority,
	  .required = true,
	  .help = N_("who owns the store, such as a province's People's "
	             "Committee") },
	{ .name = "authority-id",
	  .argument = "ID",
	  .text = &opt.authority_id,
	  .help = N_("its id among the units (made from the name)") },
	{ .name = "authority-kind",
	  .argument = "KIND",
	  .text = &opt.authority_kind,
	  .choices = kinds,
	  .help = N_("whether the authority is a province or a city (made "
	             "from the name)") },
	{ .name = "standing-body",
	  .argument = "NAME",
	  .text = &opt.standing_body,
	  .required = true,
	  .help = N_("who receives and appraises for it") },
	{ .name = "standing-body-id",
	  .argument = "ID",
	  .text = &opt.standing_body_id,
	  .help = N_("its id among the units (made from the name)") },
	{ .name = "editor",
	  .flag = &editor,
	  .help = N_("write the settings of an editor (VS Code) too, by which "
	             "it knows the schemas of records") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	if (td_value_id(ctx, "authority-id", opt.authority_id) != TD_OK ||
	    td_value_id(ctx, "standing-body-id", opt.standing_body_id) !=
	        TD_OK ||
	    td_value_name(ctx, "authority", opt.authority, opt.authority_id) !=
	        TD_OK ||
	    td_value_name(ctx, "standing-body", opt.standing_body,
	                  opt.standing_body_id) != TD_OK)
		return TD_USAGE;
	if (ctx->operand_count > 0 && *ctx->operands[0] == '\0')
		return td_usage_error(
		    ctx, N_("the directory is empty; '.' is this one"), NULL);
	return TD_OK;
}

static enum td_status
run(struct td_context *ctx)
{
	if (ctx->operand_count > 0)
		ctx->directory = ctx->operands[0];
	return td_founding_file(ctx, &opt, td_defaults, editor);
}

static const struct td_command records_init = { .name = "records-init",
	                                        .summary = N_(
						    "make a store of records"),
	                                        .operands = "[DIRECTORY]",
	                                        .operands_max = 1,
	                                        .options = options,
	                                        .need = TD_NEED_DIRECTORY,
	                                        .check_usage = check_usage,
	                                        .run = run };

int
main(int argc, char **argv)
{
	return td_command_main(&records_init, argc, argv);
}
