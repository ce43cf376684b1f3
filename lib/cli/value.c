/* Values of options that are more than text. */

#include "cli/value.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/command.h"
#include "diag/message.h"

#include <string.h>

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
		return td_usage_error(
		    ctx,
		    N_("--{option} wants a day such as 2026-05-11, found "
		       "'{value}'"),
		    "option", option, "value", text, NULL);
	*date = day;
	return TD_OK;
}

enum td_status
td_value_id(struct td_context *ctx, const char *option, const char *text)
{
	if (!text || td_fold_is_slug(text))
		return TD_OK;
	return td_usage_error(
	    ctx,
	    N_("--{option} wants an id of letters a-z, digits and single "
	       "hyphens, found '{value}'"),
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

void
td_value_add_time(struct td_strbuf *out, long long time, int offset)
{
	long long local = time + 60LL * offset;
	long long days = local / 86400 - (local % 86400 < 0);
	int second = (int)(local - days * 86400);
	int minutes = offset < 0 ? -offset : offset;
	int year;
	int month;
	int day;

	/* A commit may claim any time at all. */
	if (days < TD_DATE_MIN.days || days > TD_DATE_MAX.days) {
		td_strbuf_addf(out, "@%lld", time);
		return;
	}
	td_date_to_civil((struct td_date){ (int)days }, &year, &month, &day);
	td_strbuf_addf(out, "%04d-%02d-%02d %02d:%02d:%02d %c%02d:%02d", year,
	               month, day, second / 3600, second / 60 % 60, second % 60,
	               offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}
