/* Totals are the sum of their parts, shares follow from part and whole. */

#include "rules/cite.h"
#include "rules/report/report_rules.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Figures are written with few decimals: closer than this is equal. */
#define TOLERANCE 1e-6

enum {
	DECIMALS_MAX = 12
};

static enum td_status
check_total(const struct td_report *report, const struct td_figure *figure,
            struct td_diag *diag)
{
	double sum = 0;
	char found[32];

	for (size_t i = 0; i < figure->part_count; i++) {
		if (!figure->parts[i].value.given)
			return TD_OK;
		sum += figure->parts[i].value.value;
	}
	if (!figure->total.given || figure->part_count == 0 ||
	    fabs(sum - figure->total.value) <= TOLERANCE * (1 + fabs(sum)))
		return TD_OK;
	snprintf(found, sizeof found, "%.10g", sum);
	return td_document_report(report->document, figure->total.node, diag,
	                          TD_REPORT_TOTAL_WRONG, "figure",
	                          td_cite_id(&figure->id), "found", found,
	                          "required", figure->total.text, NULL);
}

/* Decimals as written: a share given as 97,5 is held to one decimal. More
 * than a double carries say no more. */
static int
decimals(const char *number)
{
	const char *point = strchr(number, '.');
	size_t count = point ? strspn(point + 1, "0123456789") : 0;

	return count < DECIMALS_MAX ? (int)count : DECIMALS_MAX;
}

static enum td_status
check_share(const struct td_report *report, const struct td_result *result,
            struct td_diag *diag)
{
	double share;
	double unit;
	char required[32];

	/* A whole that is no whole is refused for its form. */
	if (!result->part.given || !result->whole.given ||
	    !result->value.given || result->whole.value <= 0)
		return TD_OK;
	share = 100 * result->part.value / result->whole.value;
	unit = pow(10, -decimals(result->value.text));
	if (fabs(share - result->value.value) <= unit / 2 + TOLERANCE)
		return TD_OK;
	snprintf(required, sizeof required, "%.*f",
	         decimals(result->value.text) + 1, share);
	return td_document_report(
	    report->document, result->value.node, diag, TD_REPORT_SHARE_WRONG,
	    "part", result->part.text, "whole", result->whole.text, "required",
	    required, "found", result->value.text, NULL);
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
