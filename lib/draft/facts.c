/* What a document is to be drafted of. */

#include "draft/facts.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "check/matter_gather.h"
#include "check/setting_gather.h"
#include "draft/facts_parts.h"
#include "record/shipped.h"
#include "record/store_record.h"
#include "rules/decision/decision_rules.h"
#include "rules/nomination/award_rules.h"
#include "rules/proceeding/life_states.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* The records of registers that every document needs. */
static enum td_status
read_registers(struct td_facts *facts, struct td_diag *diag)
{
	const char *campaign = facts->request->campaign;
	enum td_found found;

	found = td_reader_store(&facts->header, facts->reader, diag);
	if (found == TD_MISSING)
		return td_facts_missing(facts, td_strdup(TD_STORE_HEADER),
		                        diag);
	if (found == TD_BROKEN)
		return TD_INVALID;
	found = td_reader_campaign(&facts->campaign, facts->reader, campaign,
	                           diag);
	if (found == TD_MISSING)
		return td_setting_require_campaign(facts->reader, campaign,
		                                   diag);
	if (found == TD_BROKEN)
		return TD_INVALID;
	if (td_reader_awards(&facts->awards, facts->reader, diag) != TD_FOUND)
		facts->awards = NULL;
	td_shipped_procedure(&facts->shipped);
	if (td_reader_procedure(&facts->procedure, facts->reader, diag) !=
	    TD_FOUND)
		facts->procedure = NULL;
	return TD_OK;
}

/* The campaign as of the day of the paper; without one, of today. */
static enum td_status
read_campaign(struct td_facts *facts, const struct td_day *day,
              struct td_diag *diag)
{
	return td_reader_campaign_on(
		   &facts->campaign, facts->reader, facts->request->campaign,
		   TD_LOOK_CAMPAIGN_OF_PAPER,
		   day->given ? day->date : facts->request->today,
		   diag) == TD_FOUND
	           ? TD_OK
	           : TD_INVALID;
}

/* What the records say about this nomination in particular. */
static void
read_items(struct td_facts *facts, struct td_subject *subject)
{
	const struct td_decision *decision = facts->decision ? facts->decision
	                                                     : facts->revoked;

	for (size_t i = 0; i < subject->matter.event_count; i++) {
		const struct td_ledger_event *event = &subject->matter
		                                           .events[i];

		if (decision && event->decision == decision)
			subject->decided = event->decision_item;
		if (event->proceeding &&
		    event->proceeding->step == TD_STEP_VOTE &&
		    (!facts->vote || event->proceeding == facts->vote))
			subject->voted = event->proceeding_item;
	}
}

/* Of the text of an award that is revoked the revocation may have more to
 * say. */
static void
read_corrected(struct td_facts *facts, struct td_subject *subject)
{
	const struct td_ledger_event *events = subject->matter.events;
	const struct td_ledger_event *own = NULL;
	const char *text = subject->matter.nomination->achievement.deed.text;

	td_corrected_gather(
	    &subject->settled, events, subject->matter.event_count,
	    td_settled(events, subject->matter.event_count), text);
	for (size_t i = 0; i < subject->matter.event_count; i++)
		if (facts->decision && events[i].decision == facts->decision)
			own = &events[i];
	td_corrected_gather(
	    &subject->own, events, subject->matter.event_count, own,
	    facts->about == TD_ABOUT_REVOKE && subject->settled.text
		? subject->settled.text
		: text);
}

const char *
td_subject_text(const struct td_subject *subject)
{
	if (subject->own.text)
		return subject->own.text;
	return subject->settled.text
	           ? subject->settled.text
	           : subject->matter.nomination->achievement.deed.text;
}

/* What was decided, else what follows from the catalogue on the day of the
 * document. */
static long long
find_amount(const struct td_facts *facts, const struct td_subject *subject)
{
	const struct td_corrected *said = facts->about == TD_ABOUT_AWARD &&
	                                          facts->decision
	                                      ? &subject->own
	                                      : &subject->settled;

	if (said->amount >= 0)
		return said->amount;
	if (!subject->matter.award || !facts->procedure || !facts->date.given)
		return -1;
	return td_rule_amount(subject->matter.award,
	                      subject->matter.nomination->recipient.kind,
	                      facts->procedure, facts->date.date);
}

static enum td_status
check_subject(const struct td_facts *facts, const struct td_subject *subject,
              struct td_diag *diag)
{
	const char *secrecy = subject->matter.nomination->secrecy.text;
	const char *kind = td_template_kind_name(facts->request->kind);
	enum td_status status;
	char *states;

	if (td_nomination_is_secret(subject->matter.nomination))
		return td_diag_add(diag, TD_DRAFT_SECRET, TD_NO_PLACE,
		                   "nomination", subject->id, "secrecy",
		                   secrecy, NULL);
	/* A certificate of what was revoked is made for nobody. */
	if ((td_facts_recorded(facts) &&
	     facts->request->kind != TD_TEMPLATE_BANG_KHEN) ||
	    td_facts_fits(facts, &subject->life, subject->matter.award))
		return TD_OK;
	states = td_facts_states(facts, subject);
	status = td_diag_add(diag, TD_DRAFT_WRONG_STATE, TD_NO_PLACE,
	                     "nomination", subject->id, "found",
	                     td_life_state_name(subject->life.reached),
	                     "document", kind, "required", states, NULL);
	free(states);
	return status;
}

static enum td_status
read_subject(struct td_facts *facts, const char *id, struct td_diag *diag)
{
	const char *campaign = facts->request->campaign;
	struct td_subject *subject = &facts->subjects[facts->subject_count];
	enum td_found found;
	enum td_status status;

	*subject = (struct td_subject){
		.id = id,
		.matter = { .campaign_id = campaign, .nomination_id = id },
		.life = TD_LIFE_INIT,
		.amount = -1,
	};
	found = td_reader_nomination(&subject->matter.nomination, facts->reader,
	                             campaign, id, diag);
	if (found == TD_MISSING)
		return td_facts_missing(facts,
		                        td_fold_is_slug(id)
		                            ? td_path_nomination(campaign, id)
		                            : td_strdup(id),
		                        diag);
	if (found == TD_BROKEN)
		return TD_INVALID;
	status = td_facts_told(facts, id, diag);
	if (status != TD_OK)
		return status;
	/* What breaks its life is told by records-check, and undoes nothing. */
	if (td_matter_gather(&subject->matter, facts->reader))
		(void)!td_life_follow(&subject->life, &subject->matter, NULL,
		                      NULL);
	if (!td_life_is_known(subject->life.reached))
		return TD_INVALID;
	status = check_subject(facts, subject, diag);
	subject->award_name = subject->matter.award
	                          ? subject->matter.award->name
	                          : subject->matter.nomination->award.text;
	/* What cannot be read of what happened is told here. */
	(void)td_reader_ledger(facts->reader, diag);
	read_corrected(facts, subject);
	read_items(facts, subject);
	facts->subject_count++;
	return status;
}

static enum td_status
read_subjects(struct td_facts *facts, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	facts->subjects = td_alloc(facts->ids.count, sizeof *facts->subjects);
	for (size_t i = 0; i < facts->ids.count; i++)
		status = td_worse(
		    status, read_subject(facts, facts->ids.items[i], diag));
	return status;
}

/* The last step of a kind that all nominations went through together. */
static const struct td_proceeding *
find_common(const struct td_facts *facts, enum td_proceeding_step step)
{
	const struct td_proceeding *common = NULL;

	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];
		const struct td_proceeding *last = NULL;

		for (size_t j = 0; j < subject->matter.event_count; j++)
			if (subject->matter.events[j].proceeding &&
			    subject->matter.events[j].proceeding->step == step)
				last = subject->matter.events[j].proceeding;
		if (!last || (common && common != last))
			return NULL;
		common = last;
	}
	return common;
}

/* A decision's document on the day that corrections left it on. They name
 * nominations, and where those of this document differ, the day is that of
 * the decision. */
static struct td_document_ref
paper_of(const struct td_facts *facts, const struct td_decision *decision)
{
	struct td_document_ref paper = decision->paper;
	struct td_day day = { .given = false };

	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];
		const struct td_corrected *of = decision == facts->decision
		                                    ? &subject->own
		                                    : &subject->settled;

		if (!of->decision || of->decision->decision != decision)
			return paper;
		if (i > 0 && td_date_compare(day.date, of->day.date) != 0)
			return paper;
		day = of->day;
	}
	if (day.given)
		paper.date = day;
	return paper;
}

/* Number and day are those of the record that is the document. */
static void
find_paper(struct td_facts *facts)
{
	if (facts->revoked)
		facts->revoked_paper = paper_of(facts, facts->revoked);
	if (facts->decision) {
		facts->own_paper = paper_of(facts, facts->decision);
		facts->paper = &facts->own_paper;
	} else if (facts->proceeding &&
	           facts->request->kind != TD_TEMPLATE_PHIEU) {
		facts->paper = &facts->proceeding->paper;
	}
	facts->date = facts->request->date;
	if (!facts->date.given && facts->paper)
		facts->date = facts->paper->date;
	for (size_t i = 0; i < facts->subject_count; i++)
		if (facts->subjects[i].matter.nomination->year > facts->year)
			facts->year = facts->subjects[i]
			                  .matter.nomination->year;
}

/* The decision that is revoked: the one that is named, or the one that all
 * were awarded by. */
static void
find_revoked(struct td_facts *facts, struct td_diag *diag)
{
	const char *path;

	if (facts->about != TD_ABOUT_REVOKE || facts->revoked)
		return;
	if (facts->decision && facts->decision->of.text)
		facts->revoked = td_ledger_decision(
		    &path, td_reader_ledger(facts->reader, diag),
		    facts->decision->of.text);
	for (size_t i = 0; !facts->decision && i < facts->subject_count; i++) {
		const struct td_ledger_event *award = facts->subjects[i]
		                                          .life.award;
		const struct td_decision *decision = award ? award->decision
		                                           : NULL;

		if (i > 0 && facts->revoked != decision) {
			facts->revoked = NULL;
			return;
		}
		facts->revoked = decision;
	}
}

enum td_status
td_facts_gather(struct td_facts *facts, struct td_reader *reader,
                const struct td_draft_request *request, struct td_diag *diag)
{
	struct td_day day = { .given = false };
	enum td_status status;
	char *states;

	facts->request = request;
	facts->reader = reader;
	facts->about = request->has_about ? request->about
	               : request->kind == TD_TEMPLATE_PHIEU ||
	                       request->kind == TD_TEMPLATE_BIEN_BAN
	                   ? TD_ABOUT_VOTE
	                   : TD_ABOUT_AWARD;
	status = read_registers(facts, diag);
	if (status == TD_OK)
		status = td_facts_find_records(facts, diag);
	if (status == TD_OK) {
		day = td_facts_recorded_day(facts);
		td_facts_look_back(facts, &day);
		status = read_campaign(facts, &day, diag);
	}
	if (status == TD_OK) {
		td_facts_look_on(facts, &day);
		status = td_facts_select(facts, diag);
	}
	if (status == TD_OK && facts->ids.count == 0) {
		states = td_facts_states(facts, NULL);
		status = td_diag_add(
		    diag, TD_DRAFT_NO_NOMINATION, TD_NO_PLACE, "document",
		    td_template_kind_name(request->kind), "campaign",
		    request->campaign, "required", states, NULL);
		free(states);
	}
	if (status == TD_OK)
		status = read_subjects(facts, diag);
	if (status != TD_OK)
		return status;
	if (!facts->submission)
		facts->submission = find_common(facts, TD_STEP_SUBMIT);
	if (!facts->vote)
		facts->vote = find_common(facts, TD_STEP_VOTE);
	find_revoked(facts, diag);
	find_paper(facts);
	td_facts_look_on(facts, &facts->date);
	td_facts_name_subjects(facts, diag);
	for (size_t i = 0; i < facts->subject_count; i++)
		facts->subjects[i].amount = find_amount(facts,
		                                        &facts->subjects[i]);
	status = td_facts_find_issuer(facts, diag);
	return status == TD_OK ? td_facts_need_registers(facts, diag) : status;
}

void
td_facts_clear(struct td_facts *facts)
{
	if (!facts)
		return;
	if (facts->reader)
		td_reader_know(facts->reader, NULL);
	for (size_t i = 0; i < facts->subject_count; i++) {
		td_named_clear(&facts->subjects[i].named);
		td_corrected_clear(&facts->subjects[i].settled);
		td_corrected_clear(&facts->subjects[i].own);
	}
	free(facts->subjects);
	td_procedure_free(facts->shipped);
	td_strlist_clear(&facts->ids);
	*facts = (struct td_facts)TD_FACTS_INIT;
}
