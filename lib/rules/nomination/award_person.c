/* Rules for a nomination: on what basis a person's data are published. */

#include "rules/cite.h"
#include "rules/nomination/award_rules.h"

#include <stdio.h>

enum {
	/* From this age on a person consents alone: Law 91/2025/QH15, on
	 * children. */
	AGE_OF_CONSENT = 16
};

static bool
is_personal(const struct td_recipient *recipient)
{
	return td_recipient_has_kind(recipient) &&
	       (recipient->kind == TD_RECIPIENT_INDIVIDUAL ||
	        recipient->kind == TD_RECIPIENT_HOUSEHOLD);
}

const struct td_ledger_event *
td_consent_withdrawn(const struct td_matter *matter)
{
	for (size_t i = 0; i < matter->event_count; i++)
		if (matter->events[i].proceeding &&
		    matter->events[i].proceeding->step ==
		        TD_STEP_WITHDRAW_CONSENT)
			return &matter->events[i];
	return NULL;
}

/* Whether a guardian, who did not, would have to consent for somebody born in
 * a year, or perhaps would: which finding that is. */
static bool
lacks_guardian(enum td_finding_id *id, const struct td_nomination *nomination,
               int born)
{
	const struct td_publication *publication = &nomination->publication;
	int year;
	int month;
	int day;

	if (born == 0 || !publication->given ||
	    publication->basis != TD_PUBLICATION_CONSENT ||
	    publication->guardian.text || !nomination->received.given)
		return false;
	td_date_to_civil(nomination->received.date, &year, &month, &day);
	*id = year - born < AGE_OF_CONSENT ? TD_CONSENT_WITHOUT_GUARDIAN
	                                   : TD_CONSENT_GUARDIAN_DOUBTFUL;
	return year - born <= AGE_OF_CONSENT;
}

bool
td_nomination_is_public(const struct td_matter *matter)
{
	const struct td_candidacy candidacy = { .matter = matter };
	const struct td_nomination *nomination = matter->nomination;
	const struct td_person *person = matter->person;
	enum td_finding_id id;
	struct td_diag *said;
	bool clear;

	if (td_nomination_is_secret(nomination))
		return false;
	if (!is_personal(&nomination->recipient))
		return true;
	if (!nomination->publication.given ||
	    (nomination->publication.basis == TD_PUBLICATION_CONSENT &&
	     td_consent_withdrawn(matter)))
		return false;
	/* A child is one by what is known now, whenever that came. */
	if (person && lacks_guardian(&id, nomination, person->born))
		return false;
	said = td_diag_new();
	(void)td_rule_publication_basis(&candidacy, said);
	clear = td_diag_count(said) == 0;
	td_diag_free(said);
	return clear;
}

enum td_status
td_rule_publication_basis(const struct td_candidacy *candidacy,
                          struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_publication *publication = &nomination->publication;
	char received[TD_DATE_SIZE];
	char on[TD_DATE_SIZE];

	if (!is_personal(&nomination->recipient))
		return TD_OK;
	/* Of past years nobody was asked: consent counts whenever it came. */
	if (td_nomination_is_loaded(nomination))
		return TD_OK;
	if (!publication->given)
		return td_document_report(nomination->document,
		                          nomination->recipient.node, diag,
		                          TD_PUBLICATION_NOT_SAID, NULL);
	if (publication->basis != TD_PUBLICATION_CONSENT ||
	    !publication->on.given || !nomination->received.given ||
	    td_date_compare(publication->on.date, nomination->received.date) <=
	        0)
		return TD_OK;
	td_date_format(received, nomination->received.date);
	td_date_format(on, publication->on.date);
	return td_document_report(nomination->document, publication->on.node,
	                          diag, TD_CONSENT_LATE, "on", on, "received",
	                          received, NULL);
}

enum td_status
td_rule_publication_guardian(const struct td_candidacy *candidacy,
                             struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_setting *setting = &candidacy->matter->setting;
	const struct td_person *person = candidacy->matter->person;
	enum td_finding_id id;
	char year[16];
	char received[TD_DATE_SIZE];
	int born;

	if (!person)
		return TD_OK;
	born = td_person_born(person, setting->known);
	if (!lacks_guardian(&id, nomination, born))
		return TD_OK;
	snprintf(year, sizeof year, "%d", born);
	td_date_format(received, nomination->received.date);
	return td_document_report(
	    nomination->document, nomination->publication.node, diag, id,
	    "name", td_cite_person(person, setting), "birth_year", year,
	    "received", received, NULL);
}
