/* Records by which a unit takes part in a campaign, or no more. */

#include "check/check_participation.h"
#include "check/participation_gather.h"
#include "check/setting_gather.h"
#include "record/registration.h"
#include "record/unit.h"
#include "record/withdrawal.h"
#include "rules/cite.h"
#include "yaml/document.h"

/* Whom and what it names is there. */
static enum td_status
check_names(const struct td_unit **unit, const struct td_document *document,
            const struct td_field *campaign, const struct td_field *of,
            struct td_reader *reader, struct td_diag *diag)
{
	const struct td_campaign *found;
	enum td_status status = TD_OK;

	if (!td_record_require_unit(unit, reader, document, of->node, diag))
		status = TD_INVALID;
	if (!td_record_require_campaign(&found, reader, document,
	                                campaign->node, diag))
		status = TD_INVALID;
	return status;
}

static enum td_status
check_registration(struct td_document *document, struct td_reader *reader,
                   struct td_diag *diag)
{
	struct td_registration *registration;
	const struct td_unit *unit;
	enum td_status status;

	td_registration_read(&registration, document);
	status = check_names(&unit, document, &registration->campaign,
	                     &registration->unit, reader, diag);
	td_registration_free(registration);
	return status;
}

/* Up to the day before, the unit takes part: who did not register, or has
 * withdrawn, has nothing to withdraw from. */
static enum td_status
check_ends(const struct td_withdrawal *withdrawal, const struct td_unit *unit,
           struct td_reader *reader, struct td_diag *diag)
{
	const struct td_day *day = &withdrawal->withdrawn_on;
	struct td_date before = td_date_add_days(day->date, -1);
	char text[TD_DATE_SIZE];
	struct td_setting setting;

	if (!day->given ||
	    td_participation_of(NULL, reader, withdrawal->campaign.text,
	                        withdrawal->unit.text, &before,
	                        before) == TD_TAKES_PART)
		return TD_OK;
	td_setting_gather(&setting, reader, day->date, NULL);
	td_date_format(text, day->date);
	return td_document_report(withdrawal->document, day->node, diag,
	                          TD_WITHDRAWAL_WITHOUT_REGISTRATION, "unit",
	                          td_cite_name(unit, &setting), "withdrawn",
	                          text, NULL);
}

static enum td_status
check_withdrawal(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag)
{
	struct td_withdrawal *withdrawal;
	const struct td_unit *unit;
	enum td_status status;

	td_withdrawal_read(&withdrawal, document);
	status = check_names(&unit, document, &withdrawal->campaign,
	                     &withdrawal->unit, reader, diag);
	if (status == TD_OK)
		status = check_ends(withdrawal, unit, reader, diag);
	td_withdrawal_free(withdrawal);
	return status;
}

enum td_status
td_check_participation(enum td_kind kind, struct td_document *document,
                       struct td_reader *reader, struct td_diag *diag)
{
	return kind == TD_KIND_WITHDRAWAL
	           ? check_withdrawal(document, reader, diag)
	           : check_registration(document, reader, diag);
}
