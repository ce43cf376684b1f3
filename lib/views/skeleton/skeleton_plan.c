/* A unit's plan, to fill in. */

#include "archive/blank.h"
#include "base/alloc.h"
#include "diag/message.h"
#include "record/amendment.h"
#include "rules/campaign/duty.h"
#include "rules/cite.h"
#include "views/skeleton/skeleton_parts.h"

#include <stdio.h>
#include <stdlib.h>

static void
emit_basis(struct td_skeleton *skeleton, const struct td_document_ref *paper,
           const char *issuer)
{
	struct td_emitter *e = skeleton->emitter;
	char day[TD_DATE_SIZE];

	if (!paper->number.text)
		return;
	if (paper->date.given)
		td_date_format(day, paper->date.date);
	td_emit_flow_map(e, NULL);
	td_emit_optional(e, "kind", paper->kind.text);
	td_emit_text(e, "number", paper->number.text);
	td_emit_text(e, "date", paper->date.given ? day : NULL);
	td_emit_optional(e, "issuer", issuer);
	td_emit_end(e);
}

/* The amendments that are in force. */
static void
emit_amending(struct td_skeleton *skeleton)
{
	const struct td_layer *layers;
	size_t count;
	bool *chosen;

	if (td_reader_layers_of(&layers, &count, skeleton->reader,
	                        skeleton->query->campaign, NULL) != TD_FOUND)
		return;
	chosen = td_alloc(count + 1, sizeof *chosen);
	td_layers_choose(chosen, layers, count, skeleton->query->today,
	                 skeleton->setting.known);
	for (size_t i = 0; i < count; i++)
		if (chosen[i] && layers[i].amendment)
			emit_basis(skeleton, layers[i].paper,
			           td_cite_unit(layers[i].paper->issuer.text,
			                        &skeleton->setting));
	free(chosen);
}

static void
emit_bases(struct td_skeleton *skeleton)
{
	const struct td_campaign *campaign = skeleton->campaign;

	td_emit_list(skeleton->emitter, "based_on");
	if (campaign->parent.given)
		emit_basis(skeleton, &campaign->parent.paper,
		           campaign->parent.paper.issuer.text);
	emit_basis(
	    skeleton, &campaign->paper,
	    td_cite_unit(campaign->paper.issuer.text, &skeleton->setting));
	emit_amending(skeleton);
	td_emit_end(skeleton->emitter);
}

/* The phase that today falls in, where it falls in one alone. A unit has one
 * plan for all rounds, as a rule. */
static void
emit_phase(struct td_skeleton *skeleton)
{
	const struct td_campaign *campaign = skeleton->campaign;
	const struct td_day *issued = &campaign->paper.date;
	const struct td_phase *found = NULL;
	size_t count = 0;

	for (size_t i = 0; i < campaign->phase_count; i++) {
		const struct td_period *period = &campaign->phases[i].period;
		struct td_date from = TD_DATE_MIN;
		struct td_date to = TD_DATE_MAX;

		(void)td_moment_first(&from, &period->from, issued);
		(void)td_moment_last(&to, &period->to, issued);
		if (td_date_compare(skeleton->query->today, from) < 0 ||
		    td_date_compare(skeleton->query->today, to) > 0)
			continue;
		found = &campaign->phases[i];
		count++;
	}
	if (count != 1)
		return;
	if (found->is_round) {
		td_skeleton_say(skeleton,
		                N_("a plan of one round alone says so: phase: "
		                   "{id}"),
		                "id", found->id.text, NULL);
		return;
	}
	td_skeleton_say(skeleton,
	                N_("the phase that is on; phases: [...] for a plan of "
	                   "several, and no line for one of the whole "
	                   "campaign"),
	                NULL);
	td_emit_text(skeleton->emitter, "phase", found->id.text);
}

static void
emit_contents(struct td_skeleton *skeleton)
{
	const struct td_campaign *campaign = skeleton->campaign;
	struct td_emitter *e = skeleton->emitter;

	if (campaign->content_count > 0)
		td_skeleton_say(skeleton,
		                N_("Contents that the unit takes up, such as "
		                   "[{first}]:"),
		                "first", campaign->contents[0].id.text, NULL);
	for (size_t i = 0; i < campaign->content_count; i++)
		td_skeleton_say(skeleton, N_("{id}: {text}"), "id",
		                campaign->contents[i].id.text, "text",
		                campaign->contents[i].text.text, NULL);
	td_emit_flow_list(e, "contents");
	if (campaign->content_count > 0)
		td_emit_bare(e, NULL, TD_BLANK);
	td_emit_end(e);
}

/* A target is the unit's own: not below what is asked, and perhaps above. */
static void
emit_target(struct td_emitter *e, const struct td_target *asked)
{
	static const char *const signs[] = {
		[TD_COMPARE_AT_LEAST] = ">= " TD_BLANK,
		[TD_COMPARE_AT_MOST] = "<= " TD_BLANK,
		[TD_COMPARE_MORE] = "> " TD_BLANK,
		[TD_COMPARE_LESS] = "< " TD_BLANK,
		[TD_COMPARE_EQUAL] = "= " TD_BLANK,
	};

	if (asked->given)
		td_emit_quoted(e, "target", signs[asked->compare]);
}

static void
emit_criteria(struct td_skeleton *skeleton)
{
	const struct td_campaign *campaign = skeleton->campaign;
	struct td_emitter *e = skeleton->emitter;

	td_emit_list(e, "criteria");
	for (size_t i = 0; i < campaign->criterion_count; i++) {
		const struct td_criterion *criterion = &campaign->criteria[i];

		if (!td_skeleton_is_asked(skeleton, criterion))
			continue;
		td_skeleton_say_criterion(skeleton, criterion);
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "id", criterion->id.text);
		emit_target(e, &criterion->target);
		td_emit_end(e);
	}
	td_emit_end(e);
}

/* One task; criterion NULL: it serves none. */
static void
emit_task(struct td_skeleton *skeleton, size_t number, const char *criterion)
{
	struct td_emitter *e = skeleton->emitter;
	char id[24];

	snprintf(id, sizeof id, "t%zu", number);
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "id", id);
	if (criterion) {
		td_emit_flow_list(e, "criteria");
		td_emit_text(e, NULL, criterion);
		td_emit_end(e);
	}
	if (skeleton->campaign->content_count > 0) {
		td_emit_flow_list(e, "contents");
		td_emit_bare(e, NULL, TD_BLANK);
		td_emit_end(e);
	}
	td_emit_quoted(e, "text", TD_BLANK);
	td_emit_quoted(e, "responsible", TD_BLANK);
	td_emit_quoted(e, "due", TD_BLANK);
	td_emit_end(e);
}

static void
emit_tasks(struct td_skeleton *skeleton)
{
	const struct td_campaign *campaign = skeleton->campaign;
	size_t count = 0;

	td_skeleton_say(skeleton,
	                N_("One task for each criterion to begin with; add "
	                   "lines, or let one task serve several: criteria: "
	                   "[a1, a2]. due is a day or words, such as \"trong "
	                   "quý III năm 2026\"."),
	                NULL);
	td_emit_list(skeleton->emitter, "tasks");
	for (size_t i = 0; i < campaign->criterion_count; i++)
		if (td_skeleton_is_asked(skeleton, &campaign->criteria[i]))
			emit_task(skeleton, ++count,
			          campaign->criteria[i].id.text);
	if (count == 0)
		emit_task(skeleton, 1, NULL);
	td_emit_end(skeleton->emitter);
}

static void
emit_plan(struct td_skeleton *skeleton)
{
	struct td_emitter *e = skeleton->emitter;
	const struct td_duty *duty = td_duty_of(
	    skeleton->campaign, TD_DUTY_SEND_PLAN, skeleton->class,
	    skeleton->query->unit);

	td_skeleton_emit_head(
	    skeleton, N_("Plan of {unit} for the campaign \"{campaign}\""),
	    "plan-check");
	td_skeleton_say_duties(skeleton);
	td_emit_text(e, "schema", "thidua/plan/1");
	td_emit_text(e, "campaign", skeleton->query->campaign);
	td_emit_text(e, "unit", skeleton->query->unit);
	td_skeleton_emit_document(skeleton, "ke-hoach", "KH");
	td_skeleton_emit_addressees(skeleton, duty);
	emit_bases(skeleton);
	emit_phase(skeleton);
	td_emit_gap(e);
	emit_contents(skeleton);
	td_emit_gap(e);
	emit_criteria(skeleton);
	td_emit_gap(e);
	emit_tasks(skeleton);
}

enum td_status
td_skeleton_plan(char **bytes, struct td_reader *reader,
                 const struct td_skeleton_query *query, struct td_diag *diag)
{
	struct td_skeleton skeleton;
	enum td_status status = td_skeleton_gather(&skeleton, reader, query,
	                                           diag);

	if (status == TD_OK) {
		emit_plan(&skeleton);
		status = td_skeleton_finish(bytes, &skeleton);
	}
	td_skeleton_clear(&skeleton);
	return status;
}
