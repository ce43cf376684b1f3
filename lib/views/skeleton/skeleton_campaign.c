/* A campaign's record, to fill in. */

#include "archive/blank.h"
#include "check/setting_gather.h"
#include "diag/message.h"
#include "views/skeleton/skeleton_parts.h"

#include <stdlib.h>

/* A text from the document, and where that stands in it. */
static void
emit_said(struct td_emitter *e)
{
	td_emit_quoted(e, "text", TD_BLANK);
	td_emit_quoted(e, "source", TD_BLANK);
}

static void
emit_ids(struct td_emitter *e, const char *key, const char *id)
{
	td_emit_flow_list(e, key);
	if (id)
		td_emit_text(e, NULL, id);
	else
		td_emit_bare(e, NULL, TD_BLANK);
	td_emit_end(e);
}

static void
say_classes(struct td_skeleton *skeleton)
{
	td_skeleton_say(skeleton,
	                N_("Classes of units and people, for whom and by whom "
	                   "something is:"),
	                NULL);
	for (unsigned i = 0; i < TD_CLASS_COUNT; i++)
		td_skeleton_say(skeleton, N_("- {id}: {id:term}"), "id",
		                td_class_name((enum td_class)i), NULL);
}

static void
emit_head(struct td_skeleton *skeleton, const struct td_store_then *store)
{
	struct td_emitter *e = skeleton->emitter;

	td_emit_text(e, "schema", "thidua/campaign/1");
	td_emit_quoted(e, "title", TD_BLANK);
	td_skeleton_say(skeleton,
	                N_("thematic (on one subject), or regular (year by "
	                   "year)"),
	                NULL);
	td_emit_text(e, "form", "thematic");
	td_emit_text(e, "scope", "province");
	td_emit_text(e, "launched_by", "province");
	td_skeleton_say(skeleton,
	                N_("The document that launches it; while it is a draft "
	                   "number: null and date: null"),
	                NULL);
	td_emit_map(e, "document");
	td_emit_text(e, "kind", "ke-hoach");
	td_emit_quoted(e, "number", TD_BLANK "/KH-UBND");
	td_emit_quoted(e, "date", TD_BLANK);
	td_emit_text(e, "issuer", store->authority.text);
	td_emit_end(e);
	td_emit_list(e, "based_on");
	td_emit_flow_map(e, NULL);
	td_emit_quoted(e, "number", TD_BLANK);
	td_emit_quoted(e, "date", TD_BLANK);
	td_emit_quoted(e, "issuer", TD_BLANK);
	td_emit_end(e);
	td_emit_end(e);
}

static void
emit_phases(struct td_skeleton *skeleton)
{
	struct td_emitter *e = skeleton->emitter;

	td_skeleton_say(skeleton,
	                N_("Phases, or rounds (kind: round); review: interim "
	                   "or final, where one ends it"),
	                NULL);
	td_emit_list(e, "phases");
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "id", "giai-doan-1");
	td_emit_bare(e, "from", TD_BLANK);
	td_emit_bare(e, "to", TD_BLANK);
	td_emit_quoted(e, "source", TD_BLANK);
	td_emit_end(e);
	td_emit_end(e);
}

static void
emit_about(struct td_skeleton *skeleton)
{
	struct td_emitter *e = skeleton->emitter;

	td_skeleton_say(skeleton,
	                N_("Each text is the document's, source its section, "
	                   "such as V.2.b. Add lines as there are more; take "
	                   "out what the document does not have."),
	                NULL);
	td_emit_list(e, "aims");
	td_emit_flow_map(e, NULL);
	emit_said(e);
	td_emit_end(e);
	td_emit_end(e);
	td_emit_list(e, "open_to");
	td_emit_flow_map(e, NULL);
	emit_ids(e, "for", NULL);
	emit_said(e);
	td_emit_end(e);
	td_emit_end(e);
	td_skeleton_say(skeleton,
	                N_("from: issued, a year or a day; to: a year, a day, "
	                   "or {{event: \"…\", expected: \"2026-09-02\"}"),
	                NULL);
	td_emit_flow_map(e, "period");
	td_emit_text(e, "from", "issued");
	td_emit_bare(e, "to", TD_BLANK);
	td_emit_quoted(e, "source", TD_BLANK);
	td_emit_end(e);
	emit_phases(skeleton);
	td_emit_list(e, "contents");
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "id", "nd-1");
	emit_said(e);
	td_emit_end(e);
	td_emit_end(e);
}

static void
emit_criteria(struct td_skeleton *skeleton)
{
	struct td_emitter *e = skeleton->emitter;

	td_emit_gap(e);
	say_classes(skeleton);
	td_skeleton_say(
	    skeleton,
	    N_("Where it is measured: measure: {{unit: \"%\", "
	       "target: \">= 95\"}, points: 20, evidence: required; "
	       "kind: bonus, minus or void where nobody has to "
	       "earn it"),
	    NULL);
	td_emit_list(e, "criteria");
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "id", "tc-1");
	emit_ids(e, "for", NULL);
	emit_said(e);
	td_emit_end(e);
	td_emit_end(e);
}

static void
emit_duty(struct td_emitter *e, const char *id, const char *what,
          const char *to)
{
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "id", id);
	td_emit_text(e, "what", what);
	emit_ids(e, "by", NULL);
	emit_ids(e, "to", to);
	td_emit_quoted(e, "due", TD_BLANK);
	emit_said(e);
	td_emit_end(e);
}

static void
emit_duties(struct td_skeleton *skeleton, const char *to)
{
	td_skeleton_say(skeleton,
	                N_("Who owes what to whom by when: due is the words of "
	                   "the document; a duty without one leaves it out. "
	                   "Further: with, via, product, money."),
	                NULL);
	td_emit_list(skeleton->emitter, "duties");
	emit_duty(skeleton->emitter, "gui-ke-hoach", "send-plan", to);
	emit_duty(skeleton->emitter, "bao-cao", "report", to);
	td_emit_end(skeleton->emitter);
}

static void
emit_step(struct td_emitter *e, const char *step, const char *by)
{
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "step", step);
	td_emit_text(e, "by", by);
	td_emit_quoted(e, "source", TD_BLANK);
	td_emit_end(e);
}

static void
emit_awards(struct td_skeleton *skeleton, const struct td_store_then *store)
{
	struct td_emitter *e = skeleton->emitter;

	td_skeleton_say(skeleton,
	                N_("Forms by stage (annual, interim, final): codes of "
	                   "rules/awards.yaml, or by: own-authority"),
	                NULL);
	td_emit_map(e, "awards");
	td_emit_flow_map(e, "final");
	emit_ids(e, "forms", NULL);
	td_emit_quoted(e, "source", TD_BLANK);
	td_emit_end(e);
	td_emit_end(e);
	td_emit_list(e, "route");
	emit_step(e, "appraise", store->standing_body.text);
	emit_step(e, "decide", store->authority.text);
	td_emit_end(e);
}

static void
emit_quotas(struct td_skeleton *skeleton)
{
	struct td_emitter *e = skeleton->emitter;

	td_skeleton_say(skeleton,
	                N_("How many of a form a stage has at most; or percent "
	                   "of the units registered. Further: per: unit, body, "
	                   "cluster or round; counts: nominations; kind, by, "
	                   "round"),
	                NULL);
	td_emit_list(e, "quotas");
	td_emit_flow_map(e, NULL);
	td_emit_bare(e, "award", TD_BLANK);
	td_emit_text(e, "stage", "final");
	td_emit_bare(e, "most", TD_BLANK);
	td_emit_quoted(e, "source", TD_BLANK);
	td_emit_end(e);
	td_emit_end(e);
}

enum td_status
td_skeleton_campaign(char **bytes, struct td_reader *reader,
                     const struct td_skeleton_query *query,
                     struct td_diag *diag)
{
	struct td_skeleton skeleton = { .query = query,
		                        .reader = reader,
		                        .emitter = td_emitter_new(),
		                        .agenda = TD_AGENDA_INIT,
		                        .plans = TD_STRLIST_INIT };
	const struct td_store_record *header;
	struct td_store_then store;
	enum td_status status = TD_FAILED;

	if (td_reader_store(&header, reader, diag) == TD_FOUND) {
		store = td_store_on(
		    header,
		    td_reader_asof(reader, TD_LOOK_TODAY, query->today));
		td_emit_map(skeleton.emitter, NULL);
		td_skeleton_say(&skeleton, N_("A campaign of {authority}"),
		                "authority", store.authority_name, NULL);
		td_skeleton_say_how(&skeleton, "campaign-new -n");
		emit_head(&skeleton, &store);
		emit_about(&skeleton);
		emit_criteria(&skeleton);
		emit_duties(&skeleton, store.standing_body.text);
		emit_awards(&skeleton, &store);
		emit_quotas(&skeleton);
		status = td_skeleton_finish(bytes, &skeleton);
	}
	td_skeleton_clear(&skeleton);
	return status;
}
