/* What reports speak of, and what each says of it. */

#include "base/alloc.h"
#include "base/rational.h"
#include "base/text.h"
#include "views/summary/summary_parts.h"

#include <stdio.h>

static struct td_summary_subject *
subject_of(struct td_summary *summary, enum td_summary_part part,
           const char *id, const char *measure)
{
	for (size_t i = 0; i < summary->subject_count; i++) {
		struct td_summary_subject *subject = &summary->subjects[i];

		if (subject->part == part && td_text_equal(subject->id, id) &&
		    (td_text_equal(subject->measure, measure) ||
		     (!subject->measure && !measure)))
			return subject;
	}
	summary->subjects = td_grow(summary->subjects, summary->subject_count,
	                            &summary->subject_capacity,
	                            sizeof *summary->subjects);
	summary->subjects[summary->subject_count] = (struct td_summary_subject){
		.part = part, .id = id, .measure = measure
	};
	return &summary->subjects[summary->subject_count++];
}

static void
add_value(struct td_summary_subject *subject, struct td_summary_value value)
{
	subject->values = td_grow(subject->values, subject->count,
	                          &subject->capacity, sizeof *subject->values);
	subject->values[subject->count++] = value;
}

/* Whether records' words of a number are one that can be reckoned with. */
static bool
is_number(const struct td_amount *amount)
{
	struct td_rational number;

	return amount->given && amount->text &&
	       td_rational_parse(&number, amount->text);
}

static struct td_summary_value
value_of(const struct td_result *result, const struct td_criterion *criterion)
{
	struct td_summary_value value = { .state = TD_SUMMARY_NONE };

	if (!result)
		return value;
	value.node = result->value.node ? result->value.node : result->node;
	if (!result->value.given) {
		if (result->text.text)
			value.state = TD_SUMMARY_DESCRIBED;
		return value;
	}
	value.state = TD_SUMMARY_OTHER;
	if ((criterion->unit.text &&
	     !td_text_equal(result->unit.text, criterion->unit.text)) ||
	    !is_number(&result->value))
		return value;
	value.state = TD_SUMMARY_VALUE;
	value.value = result->value.text;
	if (is_number(&result->part) && is_number(&result->whole)) {
		value.over = result->part.text;
		value.under = result->whole.text;
	}
	value.is_measured = criterion->unit.text && criterion->target.given;
	value.is_met = value.is_measured &&
	               td_target_met(&criterion->target, result->value.text);
	return value;
}

/* A criterion that asks for no measure is reckoned by each that is given. */
static void
add_criterion(struct td_summary *summary, size_t index,
              const struct td_criterion *criterion)
{
	const struct td_summary_report *report = &summary->reports[index];
	const struct td_result *result = td_report_result_of(
	    &report->whole, criterion->id.text);
	const char *measure = criterion->unit.text;
	struct td_summary_value value = value_of(result, criterion);
	struct td_summary_subject *subject;

	if (!measure && value.state == TD_SUMMARY_VALUE)
		measure = result->unit.text;
	value.report = index;
	value.path = result ? td_document_path(result->document) : report->path;
	subject = subject_of(summary, TD_SUMMARY_CRITERION, criterion->id.text,
	                     measure);
	subject->text = criterion->text.text;
	subject->target = criterion->target.given ? criterion->target.text
	                                          : NULL;
	add_value(subject, value);
}

static void
add_criteria(struct td_summary *summary, size_t index)
{
	const struct td_summary_report *report = &summary->reports[index];

	for (size_t i = 0; i < report->campaign->criterion_count; i++) {
		const struct td_criterion *criterion = &report->campaign
		                                            ->criteria[i];

		if (criterion->id.text &&
		    td_class_fields_have(&criterion->classes, report->class) &&
		    (criterion->kind == TD_CRITERION_ASKED ||
		     td_report_result_of(&report->whole, criterion->id.text)))
			add_criterion(summary, index, criterion);
	}
}

static void
add_figures(struct td_summary *summary, size_t index)
{
	const struct td_report *report = &summary->reports[index].whole;

	for (size_t i = 0; i < report->figure_count; i++) {
		const struct td_figure *figure = &report->figures[i];
		struct td_summary_subject *subject;
		bool known = is_number(&figure->total);

		if (!figure->id.text)
			continue;
		subject = subject_of(summary, TD_SUMMARY_FIGURE,
		                     figure->id.text, NULL);
		subject->text = figure->text.text;
		add_value(
		    subject,
		    (struct td_summary_value){
			.report = index,
			.state = known ? TD_SUMMARY_VALUE : TD_SUMMARY_OTHER,
			.value = known ? figure->total.text : NULL,
			.path = td_document_path(figure->document),
			.node = figure->total.node,
		    });
	}
}

/* How many of its tasks are in each state. */
static void
add_tasks(struct td_summary *summary, size_t index)
{
	const struct td_report *report = &summary->reports[index].whole;
	char all[24];
	const char *under;

	if (report->task_count == 0)
		return;
	snprintf(all, sizeof all, "%zu", report->task_count);
	under = td_summary_keep(summary, all);
	for (int state = TD_TASK_DONE; state <= TD_TASK_DROPPED; state++) {
		const char *name = td_task_status_name(
		    (enum td_task_status)state);
		struct td_summary_value value = {
			.report = index,
			.state = TD_SUMMARY_VALUE,
			.under = under,
			.path = td_document_path(
			    report->tasks[report->task_count - 1].document),
			.node = report->tasks_node,
		};
		size_t count = 0;
		char text[24];

		for (size_t i = 0; i < report->task_count; i++)
			count += (int)report->tasks[i].status == state;
		snprintf(text, sizeof text, "%zu", count);
		value.value = td_summary_keep(summary, text);
		value.over = value.value;
		add_value(subject_of(summary, TD_SUMMARY_TASKS, name, NULL),
		          value);
	}
}

/* Whether a criterion is asked of a report that cannot be read, by what stands
 * today; of one that stands no more, whether it was asked of others of its
 * class. */
static bool
may_be_asked(const struct td_summary *summary,
             const struct td_summary_subject *subject,
             const struct td_summary_report *report)
{
	const struct td_criterion *criterion = td_campaign_criterion(
	    summary->progress.campaign, subject->id);

	if (report->class == TD_CLASS_COUNT)
		return true;
	if (criterion)
		return td_class_fields_have(&criterion->classes, report->class);
	for (size_t i = 0; i < subject->count; i++)
		if (summary->reports[subject->values[i].report].class ==
		    report->class)
			return true;
	return false;
}

static void
add_unread(struct td_summary *summary, size_t index)
{
	for (size_t i = 0; i < summary->subject_count; i++) {
		struct td_summary_subject *subject = &summary->subjects[i];

		if (subject->part != TD_SUMMARY_CRITERION ||
		    may_be_asked(summary, subject, &summary->reports[index]))
			add_value(subject,
			          (struct td_summary_value){
				      .report = index,
				      .path = summary->reports[index].path,
				      .state = TD_SUMMARY_UNREAD });
	}
}

/* In the order of today's campaign; those of earlier days come behind. */
static void
order_criteria(struct td_summary *summary)
{
	const struct td_campaign *campaign = summary->progress.campaign;

	for (size_t i = 0; i < campaign->criterion_count; i++)
		if (campaign->criteria[i].id.text)
			subject_of(summary, TD_SUMMARY_CRITERION,
			           campaign->criteria[i].id.text,
			           campaign->criteria[i].unit.text)
			    ->text = campaign->criteria[i].text.text;
}

void
td_summary_add_subjects(struct td_summary *summary)
{
	order_criteria(summary);
	for (size_t i = 0; i < summary->report_count; i++)
		if (summary->reports[i].report)
			add_criteria(summary, i);
	for (size_t i = 0; i < summary->report_count; i++)
		if (summary->reports[i].report)
			add_figures(summary, i);
	for (size_t i = 0; i < summary->report_count; i++)
		if (summary->reports[i].report)
			add_tasks(summary, i);
	for (size_t i = 0; i < summary->report_count; i++)
		if (!summary->reports[i].report)
			add_unread(summary, i);
}
