/* A proceeding: what its rules need, and what they say. */

#include "check/aftermath.h"
#include "check/check.h"
#include "check/check_life.h"
#include "check/hindsight.h"
#include "check/setting_gather.h"
#include "record/council.h"
#include "record/ledger.h"
#include "record/person.h"
#include "rules/proceeding/roll_rules.h"
#include "rules/proceeding/session_rules.h"
#include "rules/register/unit_rules.h"
#include "rules/subject_rules.h"

#include <stdlib.h>

/* A person that is named is in the register. */
static enum td_status
require_person(struct td_reader *reader, const struct td_document *document,
               const struct td_field *person, struct td_diag *diag)
{
	const struct td_person *found;

	if (!person->text || td_record_require_person(&found, reader, document,
	                                              person->node, diag))
		return TD_OK;
	return TD_INVALID;
}

static enum td_status
check_people(const struct td_proceeding *proceeding, struct td_reader *reader,
             struct td_diag *diag)
{
	const struct td_document *document = proceeding->document;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < proceeding->member_count; i++)
		status = td_worse(status,
		                  require_person(reader, document,
		                                 &proceeding->members[i].person,
		                                 diag));
	for (size_t i = 0; i < proceeding->item_count; i++) {
		const struct td_proceeding_item *item = &proceeding->items[i];

		for (size_t j = 0; j < item->recused_count; j++)
			status = td_worse(
			    status,
			    require_person(reader, document,
			                   &item->recused[j].person, diag));
	}
	return status;
}

/* Who sits on a council that votes can be read, where it is written down.
 * False: nobody knows whom a share is of. */
static bool
require_council(const struct td_proceeding *proceeding,
                struct td_reader *reader, struct td_diag *diag)
{
	const struct td_council *council;
	char *path;

	if (proceeding->member_count == 0 || !proceeding->by.text ||
	    td_reader_council(&council, reader, proceeding->by.text, diag) !=
	        TD_BROKEN)
		return true;
	path = td_path_council(proceeding->by.text);
	(void)td_document_report(proceeding->document, proceeding->by.node,
	                         diag, TD_RECORD_BROKEN, "kind",
	                         td_kind_name(TD_KIND_COUNCIL), "id",
	                         proceeding->by.text, "file", path, NULL);
	free(path);
	return false;
}

/* By which it is judged; where it has none, what is known last. */
static struct td_date
day_of(const struct td_proceeding *proceeding)
{
	return proceeding->date.given ? proceeding->date.date : TD_DATE_MAX;
}

/* One nomination: it is there, and its life allows the step. */
static enum td_status
check_item(const struct td_proceeding *proceeding,
           const struct td_proceeding_item *item, struct td_reader *reader,
           const char *own_path, struct td_diag *diag)
{
	const struct td_document *document = proceeding->document;
	const struct td_nomination *nomination;

	if (!td_record_require_nomination(&nomination, reader,
	                                  proceeding->campaign.text, document,
	                                  item->nomination.node, diag))
		return TD_INVALID;
	if (!own_path)
		return TD_OK;
	return td_check_life_at(NULL, reader, proceeding->campaign.text,
	                        item->nomination.text, own_path,
	                        td_document_path(document), diag);
}

static enum td_status
check_items(const struct td_proceeding *proceeding, struct td_reader *reader,
            const char *own_path, struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(
	    proceeding->document, proceeding->items, proceeding->item_count,
	    sizeof *proceeding->items, diag);

	for (size_t i = 0; i < proceeding->item_count; i++)
		status = td_worse(status,
		                  check_item(proceeding, &proceeding->items[i],
		                             reader, own_path, diag));
	return status;
}

/* A ballot is held to the council's last one before it; where something cannot
 * be read nobody knows which that is. */
static enum td_status
check_before(const struct td_proceeding *proceeding, struct td_reader *reader,
             const char *own_path, const struct td_setting *setting,
             struct td_diag *diag)
{
	const struct td_proceeding *before;
	const struct td_ledger *ledger;
	const char *path;

	if (!own_path || proceeding->step != TD_STEP_VOTE)
		return TD_OK;
	ledger = td_reader_ledger(reader, NULL);
	if (td_ledger_unread(ledger)->count > 0)
		return TD_OK;
	before = td_ledger_ballot_before(&path, ledger, proceeding, own_path);
	return before ? td_rule_roll_before(proceeding, before, path, setting,
	                                    diag)
	              : TD_OK;
}

/* A proceeding, and where it stands. */
struct judging {
	const struct td_proceeding *proceeding;
	const char *own_path;
};

static enum td_status
check_rules(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct judging *judging = what;
	const struct td_proceeding *proceeding = judging->proceeding;
	const char *own_path = judging->own_path;
	const struct td_document *document = proceeding->document;
	const struct td_procedure *procedure = NULL;
	const struct td_campaign *campaign;
	const struct td_unit *by = NULL;
	struct td_setting setting;
	enum td_status status = check_people(proceeding, reader, diag);
	bool found = td_record_require_campaign(
	    &campaign, reader, document, proceeding->campaign.node, diag);

	if (!td_record_require_unit(&by, reader, document, proceeding->by.node,
	                            diag))
		status = td_worse(status, TD_INVALID);
	td_setting_gather(&setting, reader, day_of(proceeding), diag);
	if (by && proceeding->date.given)
		status = td_worse(
		    status,
		    td_rule_unit_stands(by, day_of(proceeding), &setting,
		                        document, proceeding->by.node, diag));
	if (!td_setting_require_rules(reader, document, proceeding->step_node,
	                              diag))
		status = td_worse(status, TD_INVALID);
	if (td_reader_procedure(&procedure, reader, diag) != TD_FOUND)
		procedure = NULL;
	if (!require_council(proceeding, reader, diag)) {
		procedure = NULL;
		status = td_worse(status, TD_INVALID);
	} else {
		status = td_worse(
		    status,
		    check_before(proceeding, reader, own_path, &setting, diag));
	}
	status = td_worse(status, td_rules_proceeding_check(
				      proceeding, procedure, &setting, diag));
	status = td_worse(status, td_rule_roll(proceeding, &setting, diag));
	if (!found)
		return TD_INVALID;
	return td_worse(status,
	                check_items(proceeding, reader, own_path, diag));
}

enum td_status
td_check_read_proceeding(const struct td_proceeding *proceeding,
                         struct td_form *form, struct td_reader *reader,
                         const char *own_path, struct td_diag *diag)
{
	struct judging judging = { proceeding, own_path };
	struct td_diag *rules = td_diag_new();
	enum td_status status = td_proceeding_check_values(proceeding, rules);

	status = td_worse(status, td_hindsight_check(check_rules, &judging,
	                                             proceeding->document,
	                                             day_of(proceeding), reader,
	                                             rules));
	return td_aftermath_conclude(form, rules, status, diag);
}

enum td_status
td_check_proceeding(struct td_proceeding **proceeding, struct td_reader *reader,
                    const char *name, const char *bytes, size_t size,
                    const char *own_path, struct td_diag *diag)
{
	struct td_form form = TD_FORM_INIT;
	struct td_document *document = td_form_load(
	    &form, reader, TD_KIND_PROCEEDING, name, bytes, size);
	enum td_status status = form.status;

	*proceeding = NULL;
	if (document) {
		td_proceeding_read(proceeding, document);
		status = td_check_read_proceeding(*proceeding, &form, reader,
		                                  own_path, diag);
	} else {
		td_diag_move(diag, form.found);
	}
	td_form_clear(&form);
	return status;
}
