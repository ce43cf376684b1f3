/*
 * award-status - show where nominations stand, and whose turn it is
 *
 * Goes through all that is recorded of each nomination and says what it led
 * to: its state, the gates it has passed, what comes next. Changes nothing.
 */

#include "base/strbuf.h"
#include "check/check.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/status/turn.h"

#include <stdlib.h>
#include <string.h>

static struct {
	const char *campaign;
} opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .help = N_("only nominations in this campaign") },
	{ 0 }
};

/* Of a nomination that cannot be used, what is wrong with it is told. */
static enum td_status
print_turn(struct td_context *ctx, struct td_reader *reader,
           const struct td_layout *layout, const char *path)
{
	struct td_strbuf line = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	struct td_turn turn;

	if (!td_turn_gather(&turn, reader, layout->campaign, layout->id))
		status = td_check_path(reader, path, ctx->diag);
	else if (ctx->format == TD_FORMAT_JSON)
		td_turn_add_json(&line, &turn);
	else
		td_turn_add_text(&line, &turn);
	fwrite(line.text, 1, line.length, ctx->out);
	td_turn_clear(&turn);
	td_strbuf_clear(&line);
	return status;
}

/* Whether an operand, an id or a path, names a nomination; NULL: all are. */
static bool
is_named(const char *operand, const struct td_layout *layout, const char *path)
{
	return !operand || strcmp(operand, layout->id) == 0 ||
	       strcmp(operand, path) == 0;
}

/* Print those of a campaign that an operand names; counts them. */
static enum td_status
print_campaign(size_t *count, struct td_context *ctx, struct td_reader *reader,
               const char *campaign, const char *operand)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_nominations(&paths, reader, campaign,
	                                              ctx->diag);

	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (is_named(operand, &layout, paths.items[i])) {
			status = td_worse(
			    status,
			    print_turn(ctx, reader, &layout, paths.items[i]));
			(*count)++;
		}
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return status;
}

static enum td_status
print_operand(struct td_context *ctx, struct td_reader *reader,
              const struct td_strlist *campaigns, const char *operand)
{
	enum td_status status = TD_OK;
	size_t count = 0;

	for (size_t i = 0; i < campaigns->count; i++)
		if (!opt.campaign ||
		    strcmp(campaigns->items[i], opt.campaign) == 0)
			status = td_worse(status,
			                  print_campaign(&count, ctx, reader,
			                                 campaigns->items[i],
			                                 operand));
	if (!operand || count > 0)
		return status;
	return td_diag_add(ctx->diag, TD_NOMINATION_NOT_FOUND, TD_NO_PLACE,
	                   "nomination", operand, NULL);
}

/* All there are where no name is given. */
static enum td_status
print_names(struct td_context *ctx, struct td_reader *reader,
            const struct td_strlist *names)
{
	struct td_strlist campaigns = TD_STRLIST_INIT;
	enum td_status status = td_turn_check_store(reader, opt.campaign,
	                                            ctx->diag);
	enum td_status listed = td_reader_campaign_ids(&campaigns, reader,
	                                               ctx->diag);

	status = td_worse(status, listed);
	if (names->count == 0)
		status = td_worse(status,
		                  print_operand(ctx, reader, &campaigns, NULL));
	for (size_t i = 0; i < names->count; i++)
		status = td_worse(status, print_operand(ctx, reader, &campaigns,
		                                        names->items[i]));
	td_strlist_clear(&campaigns);
	return status;
}

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_value_id(ctx, "campaign", opt.campaign);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_reader *reader = td_reader_new(ctx->store);
	enum td_status status = td_operand_names(&names, ctx);

	if (status == TD_OK)
		status = print_names(ctx, reader, &names);
	td_reader_free(reader);
	td_strlist_clear(&names);
	return status;
}

static const struct td_command award_status = {
	.name = "award-status",
	.summary = N_("show where nominations stand, and whose turn it is"),
	.operands = "[NOMINATION...]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_STORE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_status, argc, argv);
}
