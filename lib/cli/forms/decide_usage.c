/* Whether the options for a decision say one thing, and all of it. */

#include "cli/command.h"
#include "cli/forms/decide_draft.h"
#include "cli/value.h"
#include "diag/message.h"
#include "store/layout.h"

/* A decision by its id, or by the path that a filing command printed. */
static enum td_status
check_decision(struct td_context *ctx, const char *option, const char *text)
{
	struct td_layout layout;

	if (!text || !td_layout_parse(&layout, text))
		return td_value_reference(ctx, option, text);
	td_layout_clear(&layout);
	return TD_OK;
}

static enum td_status
check_values(const struct td_decision_draft *draft, struct td_context *ctx)
{
	const struct {
		const char *option;
		const char *text;
	} texts[] = {
		{ "number", draft->number },    { "signer", draft->signer },
		{ "office", draft->office },    { "reason", draft->reason },
		{ "correct", draft->corrects }, { "revoke", draft->revokes }
	};
	enum td_status status = td_value_id(ctx, "campaign", draft->campaign);
	struct td_date date;

	if (status == TD_OK)
		status = td_value_id(ctx, "issuer", draft->issuer);
	if (status == TD_OK)
		status = check_decision(ctx, "correct", draft->corrects);
	if (status == TD_OK)
		status = check_decision(ctx, "revoke", draft->revokes);
	if (status == TD_OK)
		status = td_value_past_day(&date, ctx, "on", draft->date);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (status == TD_OK)
			status = td_value_utf8(ctx, texts[i].option,
			                       texts[i].text);
	for (size_t i = 0; i < draft->evidence.count && status == TD_OK; i++)
		status = td_value_utf8(ctx, "evidence",
		                       draft->evidence.items[i]);
	return status;
}

enum td_status
td_decision_draft_check(const struct td_decision_draft *draft,
                        struct td_context *ctx)
{
	int actions = draft->award + draft->decline + draft->withdraw +
	              !!draft->send_up + !!draft->corrects + !!draft->revokes;

	if (actions != 1)
		return td_usage_error(
		    ctx,
		    N_("give one of --award, --decline, --send-up, --withdraw, "
		       "--correct, --revoke"),
		    NULL);
	if (!draft->campaign || !draft->number || !draft->date ||
	    !draft->signer || !draft->office)
		return td_usage_error(
		    ctx,
		    N_("give --campaign, --number, --on, --signer, --office"),
		    NULL);
	if (draft->award ? draft->reason != NULL
	                 : !draft->reason && !draft->send_up)
		return td_usage_error(
		    ctx,
		    N_("--award takes no --reason; all others need one, "
		       "but for --send-up"),
		    NULL);
	if (draft->amounts && !draft->award)
		return td_usage_error(ctx, N_("--amounts goes with --award"),
		                      NULL);
	if (!draft->revokes != !draft->cause ||
	    (draft->evidence.count && !draft->revokes))
		return td_usage_error(
		    ctx,
		    N_("--revoke takes --ground and --evidence; nothing "
		       "else does"),
		    NULL);
	return check_values(draft, ctx);
}
