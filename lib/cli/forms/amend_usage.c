/* What of an amendment from options is wrong by itself. */

#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/amend_draft.h"
#include "cli/value.h"
#include "diag/message.h"

#include <string.h>

const char *const td_amend_parts[TD_AMEND_PARTS][2] = {
	{ "phase", "phases" },
	{ "content", "contents" },
	{ "criterion", "criteria" },
	{ "duty", "duties" }
};

const char *
td_amend_part(size_t part, const char *text)
{
	const char *word = td_amend_parts[part][0];
	size_t length = strlen(word);

	return strncmp(text, word, length) == 0 && text[length] == '='
	           ? text + length + 1
	           : NULL;
}

static bool
names_a_part(const char *text)
{
	for (size_t i = 0; i < TD_AMEND_PARTS; i++) {
		const char *id = td_amend_part(i, text);

		if (id && td_fold_is_slug(id))
			return true;
	}
	return false;
}

static enum td_status
check_lists(const struct td_amend_draft *draft, struct td_context *ctx)
{
	for (size_t i = 0; i < draft->end.count; i++)
		if (!names_a_part(draft->end.items[i]))
			return td_usage_error(
			    ctx,
			    N_("--end wants phase=ID, content=ID, criterion=ID "
			       "or duty=ID, found '{value}'"),
			    "value", draft->end.items[i], NULL);
	for (size_t i = 0; i < draft->extend.count; i++)
		if (!strchr(draft->extend.items[i], '='))
			return td_usage_error(
			    ctx,
			    N_("--extend wants DUTY=WORDS, found '{value}'"),
			    "value", draft->extend.items[i], NULL);
	for (size_t i = 0; i < draft->ends.count; i++)
		if (td_value_id(ctx, "ends", draft->ends.items[i]) != TD_OK)
			return TD_USAGE;
	return TD_OK;
}

static bool
changes(const struct td_amend_draft *draft)
{
	return draft->period || draft->added || draft->replaced ||
	       draft->end.count + draft->extend.count + draft->ends.count > 0;
}

bool
td_amend_draft_is_given(const struct td_amend_draft *draft)
{
	return draft->campaign || draft->kind || draft->number || draft->date ||
	       draft->issuer || draft->from || draft->section || changes(draft);
}

enum td_status
td_amend_draft_usage(const struct td_amend_draft *draft, struct td_context *ctx)
{
	if (!draft->campaign || !draft->number || !draft->date)
		return td_usage_error(
		    ctx, N_("give FILE, or --campaign, --number and --date"),
		    NULL);
	if (!changes(draft))
		return td_usage_error(
		    ctx,
		    N_("say what is changed: --add, --replace, --end, "
		       "--ends, --extend or --move-period"),
		    NULL);
	if ((draft->period || draft->extend.count > 0) && !draft->section)
		return td_usage_error(
		    ctx,
		    N_("--extend and --move-period want --section: where "
		       "the document says so"),
		    NULL);
	if (draft->period && !strstr(draft->period, ".."))
		return td_usage_error(
		    ctx, N_("--move-period wants FROM..TO, found '{value}'"),
		    "value", draft->period, NULL);
	if (td_value_id(ctx, "campaign", draft->campaign) != TD_OK ||
	    td_value_id(ctx, "issuer", draft->issuer) != TD_OK ||
	    td_value_is_day(ctx, "date", draft->date) != TD_OK ||
	    td_value_is_day(ctx, "from", draft->from) != TD_OK ||
	    td_value_utf8(ctx, "number", draft->number) != TD_OK ||
	    td_value_utf8(ctx, "section", draft->section) != TD_OK)
		return TD_USAGE;
	return check_lists(draft, ctx);
}
