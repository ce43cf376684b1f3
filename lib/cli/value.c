/* Values of options that are more than text. */

#include "cli/value.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/given.h"
#include "deadline/deadline.h"
#include "diag/message.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

/* Whether text is a day as the country writes it: "01/5/2026". */
static bool
is_national_day(char day[TD_DATE_SIZE], const char *text)
{
	struct td_deadline_rule rule;
	struct td_deadline_error error;
	struct td_date date;
	const struct td_deadline_point *point = &rule.points[0];

	if (td_text_invalid_at(text, strlen(text)) != strlen(text) ||
	    td_deadline_parse(&rule, text, &error) != TD_OK ||
	    rule.kind != TD_DEADLINE_CALENDAR || rule.every != 0 ||
	    rule.point_count != 1 || rule.bound != TD_BOUND_BY ||
	    point->span != TD_SPAN_DAY || point->year == 0 ||
	    rule.from.is_point || rule.from.anchor.kind != TD_ANCHOR_NONE ||
	    !td_date_from_civil(&date, point->year, point->number, point->day))
		return false;
	td_date_format(day, date);
	return true;
}

static enum td_status
refuse_day(struct td_context *ctx, const char *option, const char *text)
{
	char day[TD_DATE_SIZE];

	if (is_national_day(day, text))
		return td_usage_error(ctx,
		                      N_("--{option} wants a day as {day}, "
		                         "found '{value}'"),
		                      "option", option, "day", day, "value",
		                      text, NULL);
	return td_usage_error(
	    ctx,
	    N_("--{option} wants a day such as 2026-05-11, found '{value}'"),
	    "option", option, "value", text, NULL);
}

enum td_status
td_value_day(struct td_date *date, struct td_context *ctx, const char *option,
             const char *text)
{
	struct td_date day;

	if (!text) {
		*date = ctx->today;
		return TD_OK;
	}
	if (!td_date_parse(&day, text))
		return refuse_day(ctx, option, text);
	*date = day;
	return TD_OK;
}

enum td_status
td_value_year(int *year, struct td_context *ctx, const char *option,
              const char *text)
{
	*year = 0;
	if (!text)
		return TD_OK;
	if (strlen(text) == 4 && strspn(text, "0123456789") == 4)
		*year = (int)strtol(text, NULL, 10);
	if (*year > 0)
		return TD_OK;
	return td_usage_error(ctx,
	                      N_("--{option} wants a year, found '{value}'"),
	                      "option", option, "value", text, NULL);
}

enum td_status
td_value_is_day(struct td_context *ctx, const char *option, const char *text)
{
	struct td_date day;

	return td_value_day(&day, ctx, option, text);
}

enum td_status
td_value_past_day(struct td_date *date, struct td_context *ctx,
                  const char *option, const char *text)
{
	struct td_date day;
	char today[TD_DATE_SIZE];
	enum td_status status = td_value_day(&day, ctx, option, text);

	if (status != TD_OK)
		return status;
	if (td_date_compare(day, ctx->today) > 0) {
		td_date_format(today, ctx->today);
		return td_usage_error(
		    ctx,
		    N_("--{option} wants a day that has come, found "
		       "{value:date}; today is {today:date}"),
		    "option", option, "value", text, "today", today, NULL);
	}
	*date = day;
	return TD_OK;
}

enum td_status
td_value_id(struct td_context *ctx, const char *option, const char *text)
{
	/* A name is looked up once there is a store to do it in. */
	if (!text || td_fold_is_slug(text) || td_given_takes_names(ctx, option))
		return TD_OK;
	return td_usage_error(
	    ctx,
	    N_("--{option} wants an id of letters a-z, digits and single "
	       "hyphens, found '{value}'"),
	    "option", option, "value", text, NULL);
}

enum td_status
td_value_reference(struct td_context *ctx, const char *option, const char *text)
{
	char *path;
	bool fits;

	if (!text || td_given_takes_names(ctx, option))
		return TD_OK;
	path = td_path_decision_of(text);
	fits = path != NULL;
	free(path);
	if (fits)
		return TD_OK;
	return td_usage_error(ctx,
	                      N_("--{option} wants a year and an id such as "
	                         "2027/ha-tinh-ubnd-tinh--2155-qd-ubnd, found "
	                         "'{value}'"),
	                      "option", option, "value", text, NULL);
}

enum td_status
td_value_utf8(struct td_context *ctx, const char *option, const char *text)
{
	if (!text || td_text_invalid_at(text, strlen(text)) == strlen(text))
		return TD_OK;
	return td_usage_error(ctx,
	                      N_("--{option} wants text in UTF-8, found "
	                         "'{value}'"),
	                      "option", option, "value", text, NULL);
}

enum td_status
td_value_text(struct td_context *ctx, const char *option, const char *text)
{
	enum td_status status = td_value_utf8(ctx, option, text);

	if (status == TD_OK && text && text[strspn(text, " \t\r\n")] == '\0')
		status = td_usage_error(ctx, N_("--{option} is empty"),
		                        "option", option, NULL);
	return status;
}

enum td_status
td_value_name(struct td_context *ctx, const char *option, const char *text,
              const char *id)
{
	enum td_status status = td_value_text(ctx, option, text);
	char *slug;

	if (status != TD_OK)
		return status;
	slug = td_fold_slug(text);
	if (!id && *slug == '\0')
		status = td_usage_error(ctx,
		                        N_("no id can be made of --{option} "
		                           "'{value}'; give --{option}-id"),
		                        "option", option, "value", text, NULL);
	free(slug);
	return status;
}
