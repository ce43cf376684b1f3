/* What a document calls bodies and people, which is what they were called on
 * its day. */

#include "draft/facts_parts.h"

#include <stdlib.h>
#include <string.h>

struct td_day
td_facts_recorded_day(const struct td_facts *facts)
{
	if (facts->request->date.given)
		return facts->request->date;
	if (facts->decision)
		return facts->decision->paper.date;
	return facts->proceeding ? facts->proceeding->paper.date
	                         : (struct td_day){ .given = false };
}

/* A certificate is a paper of the decision that awarded, and of its day. */
static bool
has_own_day(const struct td_facts *facts, const struct td_subject *subject)
{
	return facts->request->kind == TD_TEMPLATE_BANG_KHEN &&
	       !facts->date.given && subject->settled.day.given;
}

/* What was loaded of past years is told by what was known then. */
static struct td_date
filed_on(const struct td_facts *facts, struct td_date day)
{
	return facts->decision && td_decision_is_loaded(facts->decision)
	           ? facts->decision->loaded.date
	           : day;
}

void
td_facts_look_back(struct td_facts *facts, const struct td_day *day)
{
	if (!day->given || facts->request->date.given)
		return;
	facts->known = td_known_by(NULL, filed_on(facts, day->date));
	td_reader_know(facts->reader, &facts->known);
}

void
td_facts_look_on(struct td_facts *facts, const struct td_day *day)
{
	if (!day->given && facts->subject_count > 0 &&
	    has_own_day(facts, &facts->subjects[0])) {
		day = &facts->subjects[0].settled.day;
		td_facts_look_back(facts, day);
	}
	facts->asof = td_reader_asof(facts->reader, TD_LOOK_PAPER,
	                             day->given ? day->date
	                                        : facts->request->today);
	facts->store = td_store_on(facts->header, facts->asof);
}

/* The name that the document is to have; NULL: that of the register. */
static const char *
corrected_name(const struct td_facts *facts, const struct td_subject *subject)
{
	if (subject->own.name)
		return subject->own.name;
	return !facts->decision || facts->about == TD_ABOUT_REVOKE
	           ? subject->settled.name
	           : NULL;
}

/* The place of its award in the catalogue; 0: it has none. */
static size_t
rank_of(const struct td_subject *subject)
{
	const struct td_matter *matter = &subject->matter;

	return matter->award
	           ? (size_t)(matter->award - matter->awards->awards) + 1
	           : 0;
}

/* A form is called after what the authority is as of then; one that is revoked,
 * after what it was when it was given. */
static void
name_award(struct td_subject *subject, const struct td_facts *facts,
           struct td_asof asof)
{
	struct td_matter *matter = &subject->matter;

	if (facts->about == TD_ABOUT_REVOKE && subject->settled.day.given)
		asof.day = subject->settled.day.date;
	if (matter->award && td_reader_awards_on(&matter->awards, facts->reader,
	                                         asof, NULL) == TD_FOUND) {
		matter->award = td_matter_award(matter->awards,
		                                matter->nomination);
		subject->award_name = matter->award->name;
	}
}

/* Awards in the order of the catalogue, which is that of their rank; units
 * before people. */
static int
by_rank(const void *left, const void *right)
{
	static const int ranks[TD_RECIPIENT_COUNT] = {
		[TD_RECIPIENT_COLLECTIVE] = 0,
		[TD_RECIPIENT_ENTERPRISE] = 1,
		[TD_RECIPIENT_HOUSEHOLD] = 2,
		[TD_RECIPIENT_INDIVIDUAL] = 3,
	};
	const struct td_subject *a = left;
	const struct td_subject *b = right;
	int order;

	order = (rank_of(a) > rank_of(b)) - (rank_of(a) < rank_of(b));
	if (order != 0)
		return order;
	order = ranks[a->matter.nomination->recipient.kind] -
	        ranks[b->matter.nomination->recipient.kind];
	if (order == 0)
		order = strcmp(a->named.key, b->named.key);
	return order != 0 ? order : strcmp(a->id, b->id);
}

void
td_facts_name_subjects(struct td_facts *facts, struct td_diag *diag)
{
	for (size_t i = 0; i < facts->subject_count; i++) {
		struct td_subject *subject = &facts->subjects[i];
		struct td_asof asof = facts->asof;

		if (has_own_day(facts, subject))
			asof.day = subject->settled.day.date;
		td_named_gather(&subject->named, facts->reader,
		                subject->matter.nomination, asof, diag);
		name_award(subject, facts, asof);
		td_named_correct(&subject->named,
		                 corrected_name(facts, subject));
	}
	if (facts->subject_count > 0)
		qsort(facts->subjects, facts->subject_count,
		      sizeof *facts->subjects, by_rank);
}
