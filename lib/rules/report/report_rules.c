/* Rules for a unit's report: that it answers the campaign and the plan. */

#include "rules/report/report_rules.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "rules/subject_rules.h"

#include <stdio.h>
#include <stdlib.h>

/* Fills occasion when one of the days of a report duty is the one named. */
static void
match(struct td_occasion *occasion, const char *occurrence,
      const struct td_duty *duty, const struct td_deadline_result *result)
{
	for (size_t i = 0; i < result->count; i++) {
		char *id = td_duty_occurrence_id(duty, &result->occurrences[i]);
		bool same = td_text_equal(id, occurrence);

		free(id);
		if (!same)
			continue;
		occasion->duty = duty;
		occasion->has_due = result->occurrences[i].has_last;
		occasion->due = result->occurrences[i].binding;
		occasion->year = (int)strtol(result->occurrences[i].label, NULL,
		                             10);
		return;
	}
}

void
td_report_occasion(struct td_occasion *occasion, const char *occurrence,
                   const struct td_campaign *campaign,
                   const struct td_setting *setting)
{
	*occasion = (struct td_occasion){ .duty = NULL };
	for (size_t i = 0; i < campaign->duty_count && !occasion->duty; i++) {
		const struct td_duty *duty = &campaign->duties[i];
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

		if (duty->what != TD_DUTY_REPORT)
			continue;
		td_duty_resolve(&result, &duty->due, campaign, setting);
		if (result.determined)
			match(occasion, occurrence, duty, &result);
		else if (td_text_equal(duty->id.text, occurrence))
			/* No day is known: filed under the duty itself. */
			occasion->duty = duty;
		td_deadline_result_clear(&result);
	}
}

/* How many occurrences of a duty a message names at most. */
#define NAMED 12

/* What reports the campaign does have, for the message. */
static char *
list_occurrences(const struct td_sent *sent)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < sent->asking->duty_count; i++) {
		const struct td_duty *duty = &sent->asking->duties[i];
		struct td_strlist ids = TD_STRLIST_INIT;

		if (duty->what != TD_DUTY_REPORT)
			continue;
		td_duty_list_occurrences(&ids, duty, sent->asking,
		                         &sent->setting);
		for (size_t j = 0; j < ids.count && j < NAMED; j++)
			td_strbuf_addf(&text, "%s%s", text.length ? ", " : "",
			               ids.items[j]);
		td_strlist_clear(&ids);
	}
	if (text.length == 0)
		td_strbuf_add(&text, "-");
	return td_strbuf_take(&text);
}

enum td_status
td_rule_report_occurrence(const struct td_report *report,
                          const struct td_sent *sent,
                          const struct td_report_frame *frame,
                          struct td_diag *diag)
{
	const struct td_occasion *occasion = &frame->occasion;
	enum td_status status = TD_OK;

	if (!report->occurrence.text)
		return TD_OK;
	if (!occasion->duty) {
		char *known = list_occurrences(sent);

		status = td_document_report(
		    report->document, report->occurrence.node, diag,
		    TD_REPORT_OCCURRENCE_UNKNOWN, "occurrence",
		    report->occurrence.text, "required", known, NULL);
		free(known);
		return status;
	}
	if (!td_duty_binds(occasion->duty, td_sender_class(sent),
	                   sent->unit_id))
		status = td_document_report(
		    report->document, report->occurrence.node, diag,
		    TD_REPORT_NOT_ASKED, "duty", occasion->duty->id.text,
		    "class", td_class_name(td_sender_class(sent)), NULL);
	/* The day is one for the report, not for what is added to it later. */
	if (occasion->has_due && !report->supplements.text &&
	    !td_duty_excuse(sent->asking, occasion->duty,
	                    report->occurrence.text, sent->unit_id))
		status = td_worse(
		    status, td_rule_in_time(sent, occasion->duty, occasion->due,
		                            sent->intake.received, "received",
		                            TD_REPORT_LATE, diag));
	return status;
}

/* Both ends of the report's period and of the campaign, as text. */
struct bounds {
	char from[TD_DATE_SIZE];
	char to[TD_DATE_SIZE];
	char campaign_from[TD_DATE_SIZE];
	char campaign_to[TD_DATE_SIZE];
};

static enum td_status
check_within(const struct td_report *report, const struct td_sent *sent,
             struct bounds *text, struct td_diag *diag)
{
	struct td_date first = TD_DATE_MIN;
	struct td_date last = TD_DATE_MAX;
	bool has_first = td_campaign_first_day(&first, sent->campaign);
	bool has_last = td_campaign_last_day(&last, sent->campaign);

	if ((!has_first || td_date_compare(report->from.date, first) >= 0) &&
	    (!has_last || td_date_compare(report->to.date, last) <= 0))
		return TD_OK;
	td_date_format(text->campaign_from, first);
	td_date_format(text->campaign_to, last);
	return td_document_report(
	    report->document, report->from.node, diag, TD_REPORT_PERIOD_OUTSIDE,
	    "from", text->from, "to", text->to, "campaign_from",
	    text->campaign_from, "campaign_to", text->campaign_to, NULL);
}

static enum td_status
check_year(const struct td_report *report, const struct td_occasion *occasion,
           const struct bounds *text, struct td_diag *diag)
{
	char required[16];
	int year;
	int month;
	int day;

	td_date_to_civil(report->to.date, &year, &month, &day);
	if (!occasion->duty || occasion->year == 0 || year == occasion->year)
		return TD_OK;
	snprintf(required, sizeof required, "%d", occasion->year);
	return td_document_report(report->document, report->to.node, diag,
	                          TD_REPORT_PERIOD_OTHER_YEAR, "to", text->to,
	                          "required", required, NULL);
}

enum td_status
td_rule_report_period(const struct td_report *report,
                      const struct td_sent *sent,
                      const struct td_report_frame *frame, struct td_diag *diag)
{
	struct bounds text;
	enum td_status status;

	if (!report->from.given || !report->to.given)
		return TD_OK;
	td_date_format(text.from, report->from.date);
	td_date_format(text.to, report->to.date);
	if (td_date_compare(report->from.date, report->to.date) > 0)
		return td_document_report(report->document, report->from.node,
		                          diag, TD_REPORT_PERIOD_REVERSED,
		                          "from", text.from, "to", text.to,
		                          NULL);

	status = check_within(report, sent, &text, diag);
	status = td_worse(status,
	                  check_year(report, &frame->occasion, &text, diag));
	if (td_date_compare(report->to.date, sent->intake.received) > 0) {
		char received[TD_DATE_SIZE];

		td_date_format(received, sent->intake.received);
		status = td_worse(
		    status,
		    td_document_report(report->document, report->to.node, diag,
		                       TD_REPORT_PERIOD_UNFINISHED, "to",
		                       text.to, "received", received, NULL));
	}
	return status;
}

enum td_status
td_rule_report_tasks(const struct td_report *report, const struct td_sent *sent,
                     const struct td_report_frame *frame, struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(
	    report->document, report->tasks, report->task_count,
	    sizeof *report->tasks, diag);
	char plan_day[TD_DATE_SIZE];

	/* What is wrong with a plan is said of the plan. */
	if (!frame->plan && frame->plan_unreadable)
		return status;
	if (!frame->plan)
		return td_worse(
		    status,
		    td_document_report(report->document, sent->unit_node, diag,
		                       TD_REPORT_WITHOUT_PLAN, "unit",
		                       td_cite_name(sent->unit, &sent->setting),
		                       NULL));

	td_date_format(plan_day, frame->plan_received);
	for (size_t i = 0; i < report->task_count; i++) {
		const struct td_field *id = &report->tasks[i].id;

		if (id->text && !td_plan_task(frame->plan, id->text))
			status = td_worse(
			    status, td_document_report(
					report->document, id->node, diag,
					TD_REPORT_TASK_UNKNOWN, "task",
					id->text, "plan_day", plan_day, NULL));
	}
	for (size_t i = 0; i < frame->plan->task_count; i++) {
		const struct td_task *task = &frame->plan->tasks[i];

		if (report->tasks_node && !frame->whole_untold &&
		    !td_report_task_of(frame->whole, task->id.text))
			status = td_worse(
			    status,
			    td_document_report(
				report->document, report->tasks_node, diag,
				TD_REPORT_TASK_MISSING, "task", task->id.text,
				"text", task->text.text, NULL));
	}
	return status;
}

/* The value of a criterion that is measured: there, and in its unit. */
static enum td_status
check_value(const struct td_report *report, const struct td_result *result,
            const struct td_criterion *criterion, const char *source,
            struct td_diag *diag)
{
	const char *asked = criterion->unit.text;
	enum td_status status = TD_OK;

	if (!asked)
		return TD_OK;
	if (!result->value.given)
		return td_document_report(
		    report->document,
		    result->value.node ? result->value.node : result->node,
		    diag, TD_REPORT_NO_VALUE, "criterion", criterion->id.text,
		    "required", asked, "source", source, NULL);
	if (!td_text_equal(result->unit.text, asked))
		return td_document_report(
		    report->document,
		    result->unit.node ? result->unit.node : result->node, diag,
		    TD_REPORT_WRONG_UNIT, "found",
		    result->unit.text ? result->unit.text : "", "criterion",
		    criterion->id.text, "required", asked, "source", source,
		    NULL);
	if (!td_target_met(&criterion->target, result->value.text))
		status = td_document_report(
		    report->document, result->value.node, diag,
		    TD_REPORT_TARGET_MISSED, "found", result->value.text,
		    "unit", asked, "criterion", criterion->id.text, "required",
		    criterion->target.text, "source", source, NULL);
	return status;
}

static enum td_status
check_result(const struct td_report *report, const struct td_result *result,
             const struct td_criterion *criterion,
             const struct td_campaign *campaign, struct td_diag *diag)
{
	char *source = td_cite_campaign(campaign, criterion->source);
	enum td_status status = check_value(report, result, criterion, source,
	                                    diag);

	if (criterion->evidence_required && result->evidence.count == 0)
		status = td_worse(
		    status, td_document_report(
				report->document,
				result->evidence.node ? result->evidence.node
						      : result->node,
				diag, TD_REPORT_NO_EVIDENCE, "criterion",
				criterion->id.text, "source", source, NULL));
	free(source);
	return status;
}

static enum td_status
check_missing_results(const struct td_report *report,
                      const struct td_sent *sent,
                      const struct td_report_frame *frame, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sent->campaign->criterion_count; i++) {
		const struct td_criterion *criterion = &sent->campaign
		                                            ->criteria[i];
		char *source;

		if (!report->results_node || frame->whole_untold ||
		    criterion->kind != TD_CRITERION_ASKED ||
		    !td_class_fields_have(&criterion->classes,
		                          td_sender_class(sent)) ||
		    td_report_result_of(frame->whole, criterion->id.text))
			continue;
		source = td_cite_campaign(sent->campaign, criterion->source);
		status = td_worse(
		    status, td_document_report(
				report->document, report->results_node, diag,
				TD_REPORT_CRITERION_MISSING, "criterion",
				criterion->id.text, "text",
				criterion->text.text, "source", source, NULL));
		free(source);
	}
	return status;
}

enum td_status
td_rule_report_results(const struct td_report *report,
                       const struct td_sent *sent,
                       const struct td_report_frame *frame,
                       struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(
	    report->document, report->results, report->result_count,
	    sizeof *report->results, diag);

	for (size_t i = 0; i < report->result_count; i++) {
		const struct td_result *result = &report->results[i];
		enum td_status fits = td_rule_criterion_fits(
		    report->document, &result->criterion, sent->campaign,
		    td_sender_class(sent), diag);

		status = td_worse(status, fits);
		if (fits == TD_OK && result->criterion.text)
			status = td_worse(
			    status, check_result(report, result,
			                         td_campaign_criterion(
						     sent->campaign,
						     result->criterion.text),
			                         sent->campaign, diag));
	}
	return td_worse(status,
	                check_missing_results(report, sent, frame, diag));
}

enum td_status
td_rules_report_check(const struct td_report *report,
                      const struct td_sent *sent,
                      const struct td_report_frame *frame, struct td_diag *diag)
{
	enum td_status status = td_rules_sent_check(sent, diag);

	status = td_worse(status,
	                  td_rule_report_occurrence(report, sent, frame, diag));
	status = td_worse(status,
	                  td_rule_report_period(report, sent, frame, diag));
	status = td_worse(status,
	                  td_rule_report_tasks(report, sent, frame, diag));
	status = td_worse(status,
	                  td_rule_report_results(report, sent, frame, diag));
	return td_worse(status, td_rule_report_figures(report, diag));
}
