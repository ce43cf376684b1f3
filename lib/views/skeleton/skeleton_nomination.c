/* A nomination, to fill in. */

#include "archive/blank.h"
#include "diag/message.h"
#include "record/awards.h"
#include "record/person.h"
#include "views/asked.h"
#include "views/skeleton/skeleton_parts.h"

/* A nomination while it is made. */
struct making {
	struct td_skeleton *skeleton;
	const struct td_person *person; /* NULL: the unit itself */
	const struct td_awards *awards;
	const struct td_award *award; /* NULL: none was named, or not known */
	enum td_class class;          /* of the recipient */
	const char *called;
};

static void
emit_recipient(const struct making *making)
{
	struct td_skeleton *skeleton = making->skeleton;
	struct td_emitter *e = skeleton->emitter;
	bool enterprise = making->class == TD_CLASS_ENTERPRISE;

	if (!making->person && !enterprise)
		td_skeleton_say(
		    skeleton,
		    N_("a part of the unit: name: \"…\", and members: 12, "
		       "women: 7, small: true, as far as they are asked for"),
		    NULL);
	td_emit_flow_map(e, "recipient");
	if (making->person) {
		td_emit_text(e, "kind", "individual");
		td_emit_text(e, "person", skeleton->query->person);
	} else {
		td_emit_text(e, "kind",
		             enterprise ? "enterprise" : "collective");
		td_emit_text(e, "unit", skeleton->query->unit);
	}
	td_emit_end(e);
}

/* A known id, or a blank for one. */
static void
emit_id(struct td_emitter *e, const char *key, const char *id)
{
	if (id)
		td_emit_text(e, key, id);
	else
		td_emit_bare(e, key, TD_BLANK);
}

static void
emit_achievement(const struct making *making)
{
	struct td_skeleton *skeleton = making->skeleton;
	const struct td_campaign *campaign = skeleton->campaign;
	struct td_emitter *e = skeleton->emitter;
	size_t asked = 0;

	td_emit_map(e, "achievement");
	td_skeleton_say(skeleton,
	                N_("a short id of what was done, such as "
	                   "kho-du-lieu-dung-chung"),
	                NULL);
	td_emit_bare(e, "id", TD_BLANK);
	td_emit_quoted(e, "text", TD_BLANK);
	td_emit_quoted(e, "from", TD_BLANK);
	td_emit_quoted(e, "to", TD_BLANK);
	for (size_t i = 0; i < campaign->criterion_count; i++) {
		const struct td_criterion *criterion = &campaign->criteria[i];

		if (criterion->kind == TD_CRITERION_VOID ||
		    !td_class_fields_have(&criterion->classes, making->class))
			continue;
		td_skeleton_say_criterion(skeleton, criterion);
		asked++;
	}
	if (asked > 0) {
		td_emit_flow_list(e, "criteria");
		td_emit_bare(e, NULL, TD_BLANK);
		td_emit_end(e);
	}
	td_emit_end(e);
}

static void
emit_parts(const struct making *making, const struct td_fields *parts)
{
	struct td_skeleton *skeleton = making->skeleton;
	struct td_emitter *e = skeleton->emitter;

	for (size_t i = 0; i < parts->count; i++) {
		const char *id = parts->items[i].text;
		const struct td_dossier_part *part = td_awards_part(
		    making->awards, id);

		td_skeleton_say(skeleton, N_("{id}: {text}"), "id", id, "text",
		                part ? part->name : id, NULL);
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "part", id);
		td_emit_quoted(e, "date", TD_BLANK);
		td_emit_end(e);
	}
}

/* The parts that are asked of every dossier for the award, and of one of an
 * enterprise (Decree 98/2023/NĐ-CP, art. 30). */
static void
emit_dossier(const struct making *making)
{
	struct td_skeleton *skeleton = making->skeleton;

	td_skeleton_say(skeleton,
	                N_("Parts of the dossier; each may also say number and "
	                   "issuer."),
	                NULL);
	td_emit_list(skeleton->emitter, "dossier");
	emit_parts(making, &making->award->dossier);
	if (making->class == TD_CLASS_ENTERPRISE ||
	    (making->class == TD_CLASS_BUSINESS_PERSON &&
	     skeleton->class == TD_CLASS_ENTERPRISE))
		emit_parts(making, &making->award->dossier_payers);
	td_emit_end(skeleton->emitter);
}

static void
emit_publication(const struct making *making)
{
	struct td_emitter *e = making->skeleton->emitter;

	td_skeleton_say(making->skeleton,
	                N_("On what basis it may be published: consent, with "
	                   "its day and how it was given; or basis: law, with "
	                   "the law in text and without a day."),
	                NULL);
	td_emit_flow_map(e, "publication");
	td_emit_text(e, "basis", "consent");
	td_emit_quoted(e, "on", TD_BLANK);
	td_emit_quoted(e, "text", TD_BLANK);
	td_emit_end(e);
}

static void
emit_nomination(const struct making *making)
{
	struct td_skeleton *skeleton = making->skeleton;
	const struct td_skeleton_query *query = skeleton->query;
	struct td_emitter *e = skeleton->emitter;

	td_emit_map(e, NULL);
	td_skeleton_say(skeleton, N_("Nomination of {who} in \"{campaign}\""),
	                "who", making->called, "campaign",
	                skeleton->campaign->title.text, NULL);
	td_skeleton_say_how(skeleton, "award-nominate -n");
	td_emit_text(e, "schema", "thidua/nomination/1");
	td_emit_text(e, "campaign", query->campaign);
	emit_recipient(making);
	if (making->award)
		td_skeleton_say(skeleton, N_("{id}: {text}"), "id",
		                query->award, "text", making->award->name,
		                NULL);
	emit_id(e, "award", query->award);
	td_emit_text(e, "ground", "campaign");
	td_skeleton_say(skeleton, N_("annual, interim or final"), NULL);
	emit_id(e, "stage", query->stage);
	td_emit_bare(e, "year", TD_BLANK);
	td_emit_text(e, "nominated_by", query->unit);
	td_skeleton_say(skeleton, N_("the day of receipt for appraisal"), NULL);
	td_emit_quoted(e, "received", TD_BLANK);
	emit_achievement(making);
	if (making->award && making->award->dossier.count > 0)
		emit_dossier(making);
	emit_publication(making);
}

static enum td_status
gather(struct making *making, struct td_skeleton_query *query,
       struct td_diag *diag)
{
	struct td_skeleton *skeleton = making->skeleton;
	enum td_status status = TD_OK;
	struct td_asof asof = { .look = TD_LOOK_ACHIEVER, .day = query->today };

	if (query->person)
		status = td_asked_person(&making->person, skeleton->reader,
		                         query->person, diag);
	if (status == TD_OK && making->person)
		query->unit = td_person_on(
				  making->person,
				  (struct td_asof){ .look = TD_LOOK_NOMINEE,
		                                    .day = query->today })
		                  .unit.text;
	if (status == TD_OK)
		status = td_skeleton_gather(skeleton, skeleton->reader, query,
		                            diag);
	if (status != TD_OK)
		return status;
	making->class = making->person
	                    ? td_person_on(making->person, asof).class
	                    : skeleton->class;
	making->called = making->person
	                     ? td_person_on(
				   making->person,
				   (struct td_asof){ .look = TD_LOOK_TODAY,
	                                             .day = query->today })
	                           .name.text
	                     : skeleton->name;
	if (td_reader_awards(&making->awards, skeleton->reader, diag) !=
	    TD_FOUND)
		return TD_FAILED;
	if (query->award)
		making->award = td_awards_find(making->awards, query->award,
		                               query->today);
	return TD_OK;
}

enum td_status
td_skeleton_nomination(char **bytes, struct td_reader *reader,
                       const struct td_skeleton_query *query,
                       struct td_diag *diag)
{
	struct td_skeleton_query full = *query;
	struct td_skeleton skeleton = { .reader = reader, .query = &full };
	struct making making = { .skeleton = &skeleton };
	enum td_status status = gather(&making, &full, diag);

	if (status == TD_OK) {
		emit_nomination(&making);
		status = td_skeleton_finish(bytes, &skeleton);
	}
	td_skeleton_clear(&skeleton);
	return status;
}
