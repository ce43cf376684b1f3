/*
 * Rules for a unit's report: that it answers the campaign and the plan.
 */
#ifndef TD_RULES_REPORT_REPORT_RULES_H
#define TD_RULES_REPORT_REPORT_RULES_H

#include "record/plan.h"
#include "record/report.h"
#include "rules/intake_rules.h"

/* A report duty of the campaign and which time of it is meant. */
struct td_occasion {
	const struct td_duty *duty; /* NULL: the campaign has none such */
	bool has_due;
	struct td_date due; /* the binding day */
	int year;           /* of the occurrence; 0: not a yearly one */
};

/* What a report is held against, beside what anything sent in is. */
struct td_report_frame {
	struct td_occasion occasion;
	const struct td_plan *plan; /* the unit's latest; NULL: none filed */
	struct td_date plan_received;
	bool plan_unreadable; /* one was filed that cannot be read */
	/* The report with what it supplements and what supplements it: what is
	 * said in one of them is not missing in another. */
	const struct td_report *whole;
	bool whole_untold; /* there may be more */
};

/*
 * Find the duty and the time that an occurrence id names ("bao-cao-nam-2026").
 * occasion->duty is NULL when the campaign has no such report.
 */
void
td_report_occasion(struct td_occasion *occasion, const char *occurrence,
                   const struct td_campaign *campaign,
                   const struct td_setting *setting);

/* All of the rules below, and those for anything that is sent in. */
TD_MUST_CHECK enum td_status
td_rules_report_check(const struct td_report *report,
                      const struct td_sent *sent,
                      const struct td_report_frame *frame,
                      struct td_diag *diag);

/* The campaign has this report, asks it of the unit, and it is in time. */
enum td_status
td_rule_report_occurrence(const struct td_report *report,
                          const struct td_sent *sent,
                          const struct td_report_frame *frame,
                          struct td_diag *diag);

/*
 * The period runs forward, lies within the campaign, ends in the year of the
 * occurrence, and was over when the report came in (Law 06/2022/QH15, art.
 * 5(2)(a): what is rewarded is accurate).
 */
enum td_status
td_rule_report_period(const struct td_report *report,
                      const struct td_sent *sent,
                      const struct td_report_frame *frame,
                      struct td_diag *diag);

/* Every task of the plan has a status, and no other task is named. */
enum td_status
td_rule_report_tasks(const struct td_report *report, const struct td_sent *sent,
                     const struct td_report_frame *frame, struct td_diag *diag);

/*
 * Every criterion for the unit's class has a result, in the unit of measure
 * that the criterion asks and with evidence where it is required (Law
 * 06/2022/QH15, art. 10: an award rests on the result).
 */
enum td_status
td_rule_report_results(const struct td_report *report,
                       const struct td_sent *sent,
                       const struct td_report_frame *frame,
                       struct td_diag *diag);

/* Totals are the sum of their parts, shares follow from part and whole. */
enum td_status
td_rule_report_figures(const struct td_report *report, struct td_diag *diag);

#endif
