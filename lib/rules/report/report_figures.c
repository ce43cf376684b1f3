/* Totals are the sum of their parts, shares follow from part and whole. */

#include "base/rational.h"
#include "rules/cite.h"
#include "rules/report/report_rules.h"

#include <string.h>

enum {
	DECIMALS_MAX = 12
};

/* Numbers as the record has them; false: one is too large to reckon with. */
static bool
read(struct td_rational *value, const struct td_amount *amount)
{
	return amount->given && td_rational_parse(value, amount->text);
}

static enum td_status
check_total(const struct td_report *report, const struct td_figure *figure,
            struct td_diag *diag)
{
	struct td_rational sum = td_rational_whole(0);
	struct td_strbuf found = TD_STRBUF_INIT;
	struct td_rational part;
	struct td_rational total;
	enum td_status status;

	for (size_t i = 0; i < figure->part_count; i++) {
		if (!read(&part, &figure->parts[i].value))
			return TD_OK;
		sum = td_rational_add(&sum, &part);
	}
	if (figure->part_count == 0 || !read(&total, &figure->total) ||
	    sum.is_lost || td_rational_compare(&sum, &total) == 0)
		return TD_OK;
	td_rational_print(&found, &sum);
	status = td_document_report(
	    report->document, figure->total.node, diag, TD_REPORT_TOTAL_WRONG,
	    "figure", td_cite_id(&figure->id), "found", found.text, "required",
	    figure->total.text, NULL);
	td_strbuf_clear(&found);
	return status;
}

/* Decimals as written: a share given as 97,5 is held to one decimal. */
static unsigned
decimals(const char *number)
{
	const char *point = strchr(number, '.');
	size_t count = point ? strspn(point + 1, "0123456789") : 0;

	return count < DECIMALS_MAX ? (unsigned)count : DECIMALS_MAX;
}

/* Whether a share is written as it is, to so many decimals, however a half is
 * rounded. */
static bool
is_rounded(const struct td_rational *share, const struct td_rational *written,
           unsigned digits)
{
	struct td_rational up = td_rational_round(share, digits,
	                                          TD_ROUNDING_HALF_UP);
	struct td_rational even = td_rational_round(share, digits,
	                                            TD_ROUNDING_HALF_EVEN);

	return td_rational_compare(&up, written) == 0 ||
	       td_rational_compare(&even, written) == 0;
}

static enum td_status
check_share(const struct td_report *report, const struct td_result *result,
            struct td_diag *diag)
{
	struct td_rational hundred = td_rational_whole(100);
	struct td_strbuf required = TD_STRBUF_INIT;
	struct td_rational part;
	struct td_rational whole;
	struct td_rational written;
	struct td_rational share;
	enum td_status status;

	/* A whole that is no whole is refused for its form. */
	if (!read(&part, &result->part) || !read(&whole, &result->whole) ||
	    !read(&written, &result->value) || td_rational_sign(&whole) <= 0)
		return TD_OK;
	share = td_rational_multiply(&hundred, &part);
	share = td_rational_divide(&share, &whole);
	if (share.is_lost ||
	    is_rounded(&share, &written, decimals(result->value.text)))
		return TD_OK;
	share = td_rational_round(&share, decimals(result->value.text) + 1,
	                          TD_ROUNDING_HALF_UP);
	td_rational_print(&required, &share);
	status = td_document_report(
	    report->document, result->value.node, diag, TD_REPORT_SHARE_WRONG,
	    "part", result->part.text, "whole", result->whole.text, "required",
	    required.text, "found", result->value.text, NULL);
	td_strbuf_clear(&required);
	return status;
}

enum td_status
td_rule_report_figures(const struct td_report *report, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < report->figure_count; i++)
		status = td_worse(
		    status, check_total(report, &report->figures[i], diag));
	for (size_t i = 0; i < report->result_count; i++)
		status = td_worse(
		    status, check_share(report, &report->results[i], diag));
	return status;
}
