/* Rules for inspections. */

#include "base/text.h"
#include "rules/cite.h"
#include "rules/review/review_rules.h"

/* The record that says who was inspected, where, when. */
static const struct td_inspection *
origin(const struct td_inspection *inspection,
       const struct td_inspection_frame *frame)
{
	return frame->before_count ? frame->before[0] : inspection;
}

static enum td_status
require_visited(const struct td_inspection *inspection,
                const struct td_inspection_frame *frame,
                const struct td_field *unit, struct td_diag *diag)
{
	if (!unit->text ||
	    td_inspection_visits(origin(inspection, frame), unit->text))
		return TD_OK;
	return td_document_report(inspection->document, unit->node, diag,
	                          TD_INSPECTION_OF_OTHER, "unit",
	                          td_cite_unit(unit->text, frame->setting),
	                          "unit_id", unit->text, NULL);
}

static enum td_status
check_duty(const struct td_inspection *inspection,
           const struct td_campaign *campaign, struct td_diag *diag)
{
	for (size_t i = 0; i < campaign->duty_count; i++)
		if (td_text_equal(campaign->duties[i].id.text,
		                  inspection->duty.text))
			return TD_OK;
	return td_document_report(inspection->document, inspection->duty.node,
	                          diag, TD_PLAN_DUTY_UNKNOWN, "duty",
	                          inspection->duty.text, NULL);
}

enum td_status
td_rule_inspection_names(const struct td_inspection *inspection,
                         const struct td_inspection_frame *frame,
                         struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (inspection->duty.text)
		status = check_duty(inspection, frame->campaign, diag);
	for (size_t i = 0; i < inspection->findings.count; i++) {
		const struct td_noted *noted = &inspection->findings.items[i];

		status = td_worse(status, require_visited(inspection, frame,
		                                          &noted->unit, diag));
		if (noted->criterion.text &&
		    !td_campaign_criterion(frame->campaign,
		                           noted->criterion.text))
			status = td_worse(status,
			                  td_document_report(
					      inspection->document,
					      noted->criterion.node, diag,
					      TD_CRITERION_UNKNOWN, "criterion",
					      noted->criterion.text, NULL));
	}
	for (size_t i = 0; i < inspection->item_count; i++)
		status = td_worse(
		    status, require_visited(inspection, frame,
		                            &inspection->items[i].by, diag));
	return status;
}

/* Whether a unit may be inspected by the body that did. */
static bool
may_be(const struct td_inspection *inspection,
       const struct td_inspection_frame *frame, const char *unit)
{
	bool itself = td_text_equal(unit, inspection->by.text);

	if (inspection->way == TD_INSPECTED_ITSELF)
		return itself;
	if (itself || inspection->way == TD_INSPECTED_DIRECTLY)
		return !itself;
	return frame->cluster && inspection->on.given &&
	       td_cluster_has(frame->cluster, unit, inspection->on.date) &&
	       td_cluster_has(frame->cluster, inspection->by.text,
	                      inspection->on.date);
}

enum td_status
td_rule_inspection_way(const struct td_inspection *inspection,
                       const struct td_inspection_frame *frame,
                       struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < inspection->unit_count; i++) {
		const struct td_field *unit = &inspection->units[i].unit;

		if (!unit->text || !inspection->by.text ||
		    may_be(inspection, frame, unit->text))
			continue;
		status = td_worse(
		    status,
		    td_document_report(
			inspection->document, unit->node, diag,
			TD_INSPECTION_NOT_THAT_WAY, "way",
			td_inspection_way_term(inspection->way), "unit",
			td_cite_unit(unit->text, frame->setting), "by",
			td_cite_unit(inspection->by.text, frame->setting),
			NULL));
	}
	return status;
}

/* What has a day, in the order in which it happens. */
struct happening {
	const char *term;
	struct td_day day;
};

static enum td_status
report_order(const struct td_inspection *inspection,
             const struct happening *later, const struct happening *earlier,
             struct td_diag *diag)
{
	char found[TD_DATE_SIZE];
	char required[TD_DATE_SIZE];

	td_date_format(found, later->day.date);
	td_date_format(required, earlier->day.date);
	return td_document_report(inspection->document, later->day.node, diag,
	                          TD_INSPECTION_OUT_OF_ORDER, "what",
	                          later->term, "found", found, "than",
	                          earlier->term, "required", required, NULL);
}

/* The last of those that have happened is not after what comes next. */
static enum td_status
follow(struct happening *last, const struct td_inspection *inspection,
       struct happening next, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (!next.day.given)
		return TD_OK;
	if (last->day.given &&
	    td_date_compare(next.day.date, last->day.date) < 0)
		status = report_order(inspection, &next, last, diag);
	else
		*last = next;
	return status;
}

/* All of one record but for what was done, which has many days. */
static enum td_status
follow_all(struct happening *last, const struct td_inspection *inspection,
           struct td_diag *diag)
{
	const struct happening all[] = {
		{ "inspection-span-from", inspection->from },
		{ "inspection-span-to", inspection->to },
		{ "inspection-on", inspection->on },
		{ "inspection-minutes", inspection->minutes },
		{ "inspection-conclusion", inspection->conclusion.date },
		{ "inspection-plan", inspection->plan.date },
	};
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		status = td_worse(status,
		                  follow(last, inspection, all[i], diag));
	return status;
}

enum td_status
td_rule_inspection_order(const struct td_inspection *inspection,
                         const struct td_inspection_frame *frame,
                         struct td_diag *diag)
{
	struct happening last = { .term = NULL };
	enum td_status status;

	for (size_t i = 0; i < frame->before_count; i++)
		(void)follow_all(&last, frame->before[i], NULL);
	status = follow_all(&last, inspection, diag);
	for (size_t i = 0; i < inspection->done_count; i++) {
		struct happening then = last;

		status = td_worse(
		    status, follow(&then, inspection,
		                   (struct happening){ "inspection-done",
		                                       inspection->done[i].on },
		                   diag));
	}
	return td_worse(status,
	                follow(&last, inspection,
	                       (struct happening){ "inspection-received",
	                                           inspection->received },
	                       diag));
}

static enum td_status
require_signed(const struct td_inspection *inspection,
               const struct td_inspection_frame *frame, const char *unit,
               struct td_diag *diag)
{
	if (!unit || td_fields_have(&inspection->signed_by, unit))
		return TD_OK;
	return td_document_report(
	    inspection->document, inspection->minutes.node, diag,
	    TD_INSPECTION_ONE_SIDE, "unit", td_cite_unit(unit, frame->setting),
	    "unit_id", unit, NULL);
}

enum td_status
td_rule_inspection_minutes(const struct td_inspection *inspection,
                           const struct td_inspection_frame *frame,
                           struct td_diag *diag)
{
	const struct td_inspection *first = origin(inspection, frame);
	enum td_status status;

	if (!inspection->minutes.given)
		return TD_OK;
	status = require_signed(inspection, frame, first->by.text, diag);
	for (size_t i = 0; i < first->unit_count; i++)
		if (!td_text_equal(first->units[i].unit.text, first->by.text))
			status = td_worse(
			    status,
			    require_signed(inspection, frame,
			                   first->units[i].unit.text, diag));
	return status;
}

/* What is to be done, out of the latest plan that has it. */
static const struct td_inspection_item *
find_item(const struct td_inspection *inspection,
          const struct td_inspection_frame *frame, const char *id)
{
	const struct td_inspection_item *item = td_inspection_item(inspection,
	                                                           id);

	for (size_t i = frame->before_count; !item && i-- > 0;)
		item = td_inspection_item(frame->before[i], id);
	return item;
}

static enum td_status
check_done(const struct td_inspection *inspection,
           const struct td_inspection_frame *frame,
           const struct td_inspection_done *done, struct td_diag *diag)
{
	const struct td_inspection_item *item = find_item(inspection, frame,
	                                                  done->item.text);
	char found[TD_DATE_SIZE];
	char required[TD_DATE_SIZE];

	if (!item)
		return td_document_report(inspection->document, done->item.node,
		                          diag, TD_INSPECTION_ITEM_UNKNOWN,
		                          "item", done->item.text, NULL);
	if (!done->on.given || !item->due.given ||
	    td_date_compare(done->on.date, item->due.date) <= 0)
		return TD_OK;
	td_date_format(found, done->on.date);
	td_date_format(required, item->due.date);
	return td_document_report(inspection->document, done->on.node, diag,
	                          TD_INSPECTION_ITEM_LATE, "item",
	                          item->what.text, "found", found, "required",
	                          required, NULL);
}

enum td_status
td_rule_inspection_done(const struct td_inspection *inspection,
                        const struct td_inspection_frame *frame,
                        struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < inspection->done_count; i++)
		if (inspection->done[i].item.text)
			status = td_worse(
			    status, check_done(inspection, frame,
			                       &inspection->done[i], diag));
	return status;
}

enum td_status
td_rules_inspection_check(const struct td_inspection *inspection,
                          const struct td_inspection_frame *frame,
                          struct td_diag *diag)
{
	enum td_status status = td_rule_inspection_names(inspection, frame,
	                                                 diag);

	status = td_worse(status,
	                  td_rule_inspection_way(inspection, frame, diag));
	status = td_worse(status,
	                  td_rule_inspection_order(inspection, frame, diag));
	status = td_worse(status,
	                  td_rule_inspection_minutes(inspection, frame, diag));
	return td_worse(status,
	                td_rule_inspection_done(inspection, frame, diag));
}
