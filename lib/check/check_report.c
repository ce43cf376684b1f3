/* A report: what its rules need, and what they say. */

#include "base/alloc.h"
#include "check/aftermath.h"
#include "check/chain.h"
#include "check/check.h"
#include "check/hindsight.h"
#include "check/participation_gather.h"
#include "check/plan_chain.h"
#include "check/report_chain.h"
#include "check/setting_gather.h"
#include "rules/report/report_rules.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>

static bool
gather(struct td_sent *sent, const struct td_report *report,
       struct td_reader *reader, const struct td_intake *intake,
       struct td_diag *diag)
{
	const struct td_document *document = report->document;
	const struct td_node *node = report->campaign.node;
	bool found;

	*sent = (struct td_sent){ .document = report->document,
		                  .paper = &report->paper,
		                  .addressed_to = &report->addressed_to,
		                  .campaign_node = report->campaign.node,
		                  .unit_node = report->unit.node,
		                  .unit_id = report->unit.text,
		                  .intake = *intake };
	found = td_record_require_campaign_on(
	    &sent->campaign, reader, document, node, TD_LOOK_CAMPAIGN_OF_REPORT,
	    report->to.given ? report->to.date : intake->received, diag);
	found = found &&
	        td_record_require_campaign_on(&sent->asking, reader, document,
	                                      node, TD_LOOK_CAMPAIGN_ON_RECEIPT,
	                                      intake->received, diag);
	found = td_record_require_unit(&sent->unit, reader, report->document,
	                               report->unit.node, diag) &&
	        found;
	if (!found)
		return false;
	td_setting_gather(&sent->setting, reader, intake->received, diag);
	sent->sender = TD_LOOK_SENDER_OF_REPORT;
	sent->sender_day = report->to.given ? report->to.date
	                                    : td_sent_day(sent);
	sent->takes_part = td_participation_of(
	    &sent->ended, reader, report->campaign.text, report->unit.text,
	    NULL, report->to.given ? report->to.date : intake->received);
	return true;
}

/*
 * The plan that a report answers: the unit's latest that had come in by then.
 * Where that cannot be read, which is told at its own place, no other is taken
 * for it. *path is the caller's; NULL: there is none.
 */
static void
find_plan(struct td_report_frame *frame, char **path,
          const struct td_report *report, const struct td_intake *intake,
          struct td_reader *reader, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;

	if (td_reader_plans(&paths, reader, report->campaign.text,
	                    report->unit.text, diag) != TD_OK) {
		frame->plan_unreadable = true;
		goto done;
	}
	for (size_t i = paths.count;
	     i-- > 0 && !frame->plan && !frame->plan_unreadable;) {
		if (!td_setting_received(&frame->plan_received,
		                         paths.items[i]) ||
		    td_date_compare(frame->plan_received, intake->received) > 0)
			continue;
		if (td_reader_plan(&frame->plan, reader, paths.items[i],
		                   NULL) != TD_FOUND)
			frame->plan_unreadable = true;
		else
			*path = td_strdup(paths.items[i]);
	}
done:
	td_strlist_clear(&paths);
}

/* The report that it supplements is another one of the unit and occurrence. */
static enum td_status
check_supplemented(const struct td_report *report, struct td_reader *reader,
                   const struct td_intake *intake, struct td_diag *diag)
{
	const struct td_field *field = &report->supplements;

	if (!field->text)
		return TD_OK;
	return td_chain_check(report->document, field,
	                      td_path_report(report->campaign.text,
	                                     report->occurrence.text,
	                                     report->unit.text, field->text),
	                      intake->path, reader, diag);
}

/* A report, and how it came in. */
struct judging {
	const struct td_report *report;
	const struct td_intake *intake;
};

static enum td_status
check_rules(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct judging *judging = what;
	const struct td_report *report = judging->report;
	const struct td_intake *intake = judging->intake;
	struct td_report_frame frame = { .plan = NULL };
	struct td_plan_chain chain = TD_PLAN_CHAIN_INIT;
	struct td_report_chain reports;
	struct td_report whole;
	struct td_plan merged = { .tasks = NULL };
	char *plan_path = NULL;
	enum td_status status = td_report_check_values(report, diag);
	struct td_sent sent;

	if (!gather(&sent, report, reader, intake, diag))
		return td_worse(status, TD_INVALID);
	td_report_occasion(&frame.occasion, report->occurrence.text,
	                   sent.asking, &sent.setting);
	sent.duty = frame.occasion.duty;
	find_plan(&frame, &plan_path, report, intake, reader, diag);
	/* It answers all that go together. */
	if (frame.plan && frame.plan->supplements.text) {
		td_plan_chain_gather(&chain, frame.plan, plan_path,
		                     intake->received, reader);
		merged = td_plan_chain_merge(&chain, frame.plan);
		frame.plan_unreadable = frame.plan_unreadable || chain.unread;
		frame.plan = frame.plan_unreadable ? NULL : &merged;
	}
	status = td_worse(status,
	                  check_supplemented(report, reader, intake, diag));
	td_report_chain_gather(&reports, report, intake->path, TD_DATE_MAX,
	                       reader);
	whole = td_report_chain_merge(&reports, report);
	frame.whole = &whole;
	frame.whole_untold = reports.unread;
	status = td_worse(status,
	                  td_rules_report_check(report, &sent, &frame, diag));
	td_report_chain_free_merged(&whole);
	td_report_chain_clear(&reports);
	free(plan_path);
	free(merged.tasks);
	td_plan_chain_clear(&chain);
	return status;
}

enum td_status
td_check_read_report(const struct td_report *report, struct td_form *form,
                     struct td_reader *reader, const struct td_intake *intake,
                     struct td_diag *diag)
{
	struct td_diag *rules = td_diag_new();
	struct judging judging = { report, intake };
	enum td_status status = td_hindsight_check(
	    check_rules, &judging, report->document, intake->received, reader,
	    rules);

	return td_aftermath_conclude(form, rules, status, diag);
}

enum td_status
td_check_report(struct td_report **report, struct td_reader *reader,
                const char *name, const char *bytes, size_t size,
                const struct td_intake *intake, struct td_diag *diag)
{
	struct td_form form = TD_FORM_INIT;
	struct td_document *document = td_form_load(
	    &form, reader, TD_KIND_REPORT, name, bytes, size);
	enum td_status status = form.status;

	*report = NULL;
	if (document) {
		td_report_read(report, document);
		status = td_check_read_report(*report, &form, reader, intake,
		                              diag);
	} else {
		td_diag_move(diag, form.found);
	}
	td_form_clear(&form);
	return status;
}
