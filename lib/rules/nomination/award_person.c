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

bool
td_nomination_is_public(const struct td_matter *matter)
{
	const struct td_candidacy candidacy = { .matter = matter };
	const struct td_nomination *nomination = matter->nomination;
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
	said = td_diag_new();
	(void)td_rule_publication_basis(&candidacy, said);
	(void)td_rule_publication_guardian(&candidacy, said);
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
	const struct td_publication *publication = &nomination->publication;
	const struct td_person *person = candidacy->matter->person;
	int year;
	int month;
	int day;
	char born[16];
	char received[TD_DATE_SIZE];

	if (!person || person->birth_year == 0 || !publication->given ||
	    publication->basis != TD_PUBLICATION_CONSENT ||
	    publication->guardian.text || !nomination->received.given)
		return TD_OK;
	td_date_to_civil(nomination->received.date, &year, &month, &day);
	if (year - person->birth_year > AGE_OF_CONSENT)
		return TD_OK;
	snprintf(born, sizeof born, "%d", person->birth_year);
	td_date_format(received, nomination->received.date);
	return td_document_report(
	    nomination->document, publication->node, diag,
	    year - person->birth_year < AGE_OF_CONSENT
		? TD_CONSENT_WITHOUT_GUARDIAN
		: TD_CONSENT_GUARDIAN_DOUBTFUL,
	    "name", td_cite_person(person, &candidacy->matter->setting),
	    "birth_year", born, "received", received, NULL);
}
