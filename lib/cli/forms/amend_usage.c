/* What of an amendment from options is wrong by itself. */

#include "base/alloc.h"
#include "base/fold.h"
#include "cli/command.h"
#include "cli/forms/amend_draft.h"
#include "cli/value.h"
#include "diag/message.h"

#include <stdlib.h>
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

/* Whether an earlier one of a list begins as this one does. */
static bool
stands_before(const struct td_strlist *list, size_t index, size_t length)
{
	const char *text = list->items[index];

	for (size_t i = 0; i < index; i++)
		if (strncmp(list->items[i], text, length) == 0 &&
		    list->items[i][length] == text[length])
			return true;
	return false;
}

static enum td_status
refuse_twice(struct td_context *ctx, const char *option, const char *text,
             size_t length)
{
	char *value = td_strndup(text, length);
	enum td_status status = td_usage_error(
	    ctx, N_("--{option} is given twice for '{value}'"), "option",
	    option, "value", value, NULL);

	free(value);
	return status;
}

static enum td_status
check_end(const struct td_amend_draft *draft, struct td_context *ctx)
{
	for (size_t i = 0; i < draft->end.count; i++) {
		const char *text = draft->end.items[i];

		if (!names_a_part(text))
			return td_usage_error(
			    ctx,
			    N_("--end wants phase=ID, content=ID, criterion=ID "
			       "or duty=ID, found '{value}'"),
			    "value", text, NULL);
		if (stands_before(&draft->end, i, strlen(text)))
			return refuse_twice(ctx, "end", text, strlen(text));
	}
	return TD_OK;
}

/* A duty, and words for it. */
static bool
is_extension(const char *text)
{
	size_t length = strcspn(text, "=");
	char *duty = td_strndup(text, length);
	bool is = text[length] == '=' && td_fold_is_slug(duty) &&
	          text[length + 1 + strspn(text + length + 1, " ")] != '\0';

	free(duty);
	return is;
}

static enum td_status
check_extend(const struct td_amend_draft *draft, struct td_context *ctx)
{
	for (size_t i = 0; i < draft->extend.count; i++) {
		const char *text = draft->extend.items[i];
		size_t length = strcspn(text, "=");

		if (!is_extension(text))
			return td_usage_error(
			    ctx,
			    N_("--extend wants DUTY=WORDS, found '{value}'"),
			    "value", text, NULL);
		if (stands_before(&draft->extend, i, length))
			return refuse_twice(ctx, "extend", text, length);
	}
	return TD_OK;
}

static enum td_status
check_ends(const struct td_amend_draft *draft, struct td_context *ctx)
{
	for (size_t i = 0; i < draft->ends.count; i++) {
		const char *text = draft->ends.items[i];

		if (!td_fold_is_slug(text))
			return td_usage_error(
			    ctx,
			    N_("--ends wants the id of an amendment, such as "
			       "ha-tinh-ubnd-tinh--812-qd-ubnd, found "
			       "'{value}'"),
			    "value", text, NULL);
		if (stands_before(&draft->ends, i, strlen(text)))
			return refuse_twice(ctx, "ends", text, strlen(text));
	}
	return TD_OK;
}

/* A day or a year. */
static bool
is_moment(const char *text, size_t length)
{
	char *moment = td_strndup(text, length);
	struct td_date day;
	bool is = td_date_parse(&day, moment) ||
	          (length == 4 && strspn(moment, "0123456789") == 4);

	free(moment);
	return is;
}

/* Either end may be left out, and not both. */
static enum td_status
check_period(const struct td_amend_draft *draft, struct td_context *ctx)
{
	const char *period = draft->period;
	const char *dots = period ? strstr(period, "..") : NULL;
	size_t length = dots ? (size_t)(dots - period) : 0;

	if (!period || (dots && (length > 0 || dots[2]) &&
	                (length == 0 || is_moment(period, length)) &&
	                (!dots[2] || is_moment(dots + 2, strlen(dots + 2)))))
		return TD_OK;
	return td_usage_error(
	    ctx,
	    N_("--move-period wants FROM..TO, days or years such as "
	       "2026..2031-12-31 or ..2031, found '{value}'"),
	    "value", period, NULL);
}

/* Text that goes into the record. */
static enum td_status
check_texts(const struct td_amend_draft *draft, struct td_context *ctx)
{
	if (td_value_text(ctx, "kind", draft->kind) != TD_OK ||
	    td_value_text(ctx, "number", draft->number) != TD_OK ||
	    td_value_text(ctx, "section", draft->section) != TD_OK ||
	    td_value_text(ctx, "add", draft->added) != TD_OK ||
	    td_value_text(ctx, "replace", draft->replaced) != TD_OK)
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
	if (td_value_id(ctx, "campaign", draft->campaign) != TD_OK ||
	    td_value_id(ctx, "issuer", draft->issuer) != TD_OK ||
	    td_value_is_day(ctx, "date", draft->date) != TD_OK ||
	    td_value_is_day(ctx, "from", draft->from) != TD_OK ||
	    check_texts(draft, ctx) != TD_OK ||
	    check_period(draft, ctx) != TD_OK ||
	    check_end(draft, ctx) != TD_OK || check_extend(draft, ctx) != TD_OK)
		return TD_USAGE;
	return check_ends(draft, ctx);
}
