/* A nomination: what its rules need, and what they say. */

#include "base/alloc.h"
#include "check/aftermath.h"
#include "check/check.h"
#include "check/setting.h"
#include "record/person.h"
#include "rules/award_rules.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* The nominations that may be of the same recipient, read. */
struct rivals {
	struct td_rival *items;
	struct td_nomination **nominations;
	struct td_strlist paths;
	size_t count;
};

static void
clear_rivals(struct rivals *rivals)
{
	for (size_t i = 0; i < rivals->count; i++)
		td_nomination_free(rivals->nominations[i]);
	free(rivals->nominations);
	free(rivals->items);
	td_strlist_clear(&rivals->paths);
}

/* A rival that cannot be read says so at its own place, to records-check. */
static enum td_status
read_rivals(struct rivals *rivals, const struct td_nomination *nomination,
            const char *own_path, struct td_reader *reader,
            struct td_diag *diag)
{
	char *id = td_recipient_id(&nomination->recipient);
	struct td_diag *aside = td_diag_new();
	enum td_status status = td_reader_nominations_of(&rivals->paths, reader,
	                                                 id, diag);
	size_t most = rivals->paths.count;

	rivals->items = td_alloc(most, sizeof *rivals->items);
	rivals->nominations = td_alloc(most, sizeof *rivals->nominations);
	for (size_t i = 0; i < most; i++) {
		const char *path = rivals->paths.items[i];
		struct td_document *document;

		if ((own_path && strcmp(path, own_path) == 0) ||
		    td_reader_document(&document, reader, TD_KIND_NOMINATION,
		                       path, aside) != TD_OK)
			continue;
		td_nomination_read(&rivals->nominations[rivals->count],
		                   document);
		rivals->items[rivals->count] = (struct td_rival){
			.nomination = rivals->nominations[rivals->count],
			.path = path
		};
		rivals->count++;
	}
	td_diag_free(aside);
	free(id);
	return status;
}

/* The unit behind a recipient; false when a reference cannot be followed. Of
 * which kind the recipient is may be what is wrong: then by what it names. */
static bool
find_unit(struct td_candidacy *candidacy, struct td_reader *reader,
          struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->nomination;
	const struct td_recipient *recipient = &nomination->recipient;

	if (!recipient->person.node) {
		candidacy->unit_id = recipient->unit.text;
		return td_record_require_unit(&candidacy->unit, reader,
		                              nomination->document,
		                              recipient->unit.node, diag);
	}
	if (!td_record_require_person(&candidacy->person, reader,
	                              nomination->document,
	                              recipient->person.node, diag))
		return false;
	candidacy->unit_id = candidacy->person->unit.text;
	return td_record_require_unit(&candidacy->unit, reader,
	                              candidacy->person->document,
	                              candidacy->person->unit.node, diag);
}

/* Whether the unit has filed a report of an occurrence. */
static enum td_status
look_for_report(struct td_strlist *occurrences, const char *occurrence,
                const struct td_candidacy *candidacy, struct td_reader *reader,
                struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_reports(
	    &paths, reader, candidacy->nomination->campaign.text, occurrence,
	    candidacy->unit_id, diag);

	if (paths.count > 0)
		td_strlist_add(occurrences, occurrence);
	td_strlist_clear(&paths);
	return status;
}

/*
 * The occurrences for which the unit has filed a report, of those that the
 * campaign asks for: to go through all reports of the campaign for each
 * nomination would take the square of their number.
 */
static enum td_status
list_reports(struct td_strlist *occurrences,
             const struct td_candidacy *candidacy, struct td_reader *reader,
             struct td_diag *diag)
{
	const struct td_campaign *campaign = candidacy->campaign;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];
		struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

		if (duty->what != TD_DUTY_REPORT ||
		    !td_duty_binds(duty, candidacy->unit, candidacy->unit_id))
			continue;
		td_duty_resolve(&result, &duty->due, campaign,
		                &candidacy->setting);
		for (size_t j = 0; j < result.count; j++) {
			char *id = td_duty_occurrence_id(
			    duty, &result.occurrences[j]);

			status = td_worse(
			    status, look_for_report(occurrences, id, candidacy,
			                            reader, diag));
			free(id);
		}
		td_deadline_result_clear(&result);
	}
	return status;
}

static enum td_status
gather_unit(struct td_candidacy *candidacy, struct td_strlist *reports,
            struct td_reader *reader, struct td_diag *diag)
{
	const char *campaign = candidacy->nomination->campaign.text;
	struct td_strlist plans = TD_STRLIST_INIT;
	enum td_status status;

	candidacy->registered = td_setting_registered(
	    reader, campaign, candidacy->unit_id,
	    candidacy->nomination->received.given
		? &candidacy->nomination->received.date
		: NULL);
	status = td_reader_plans(&plans, reader, campaign, candidacy->unit_id,
	                         diag);
	candidacy->has_plan = plans.count > 0;
	td_strlist_clear(&plans);
	return td_worse(status, list_reports(reports, candidacy, reader, diag));
}

/* The catalogue; one that is broken was reported where it stands. */
static bool
find_awards(struct td_candidacy *candidacy, struct td_reader *reader,
            struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->nomination;
	enum td_found found = td_reader_awards(&candidacy->awards, reader,
	                                       diag);

	if (found == TD_MISSING)
		(void)td_document_report(
		    nomination->document, nomination->award.node, diag,
		    TD_REFERENCE_MISSING, "kind", td_kind_name(TD_KIND_AWARDS),
		    "id", td_kind_name(TD_KIND_AWARDS), "file",
		    "rules/awards.yaml", NULL);
	return found == TD_FOUND;
}

static enum td_status
check_rules(const struct td_nomination *nomination, struct td_reader *reader,
            const char *own_path, struct td_diag *diag)
{
	struct td_candidacy candidacy = { .nomination = nomination };
	struct td_strlist reports = TD_STRLIST_INIT;
	const struct td_document *document = nomination->document;
	struct rivals rivals = { .paths = TD_STRLIST_INIT };
	enum td_status status = TD_OK;
	const struct td_unit *by;
	bool found = true;

	found = td_record_require_campaign(&candidacy.campaign, reader,
	                                   document, nomination->campaign.node,
	                                   diag);
	found = td_record_require_unit(&by, reader, document,
	                               nomination->nominated_by.node, diag) &&
	        found;
	found = find_unit(&candidacy, reader, diag) && found;
	status = found ? TD_OK : TD_INVALID;
	found = find_awards(&candidacy, reader, diag);
	if (!candidacy.campaign || !found)
		return TD_INVALID;

	td_setting_read(&candidacy.setting, reader, diag);
	if (candidacy.unit)
		status = td_worse(
		    status, gather_unit(&candidacy, &reports, reader, diag));
	status = td_worse(
	    status, read_rivals(&rivals, nomination, own_path, reader, diag));
	candidacy.reports = &reports;
	candidacy.rivals = rivals.items;
	candidacy.rival_count = rivals.count;
	status = td_worse(status, td_rules_nomination_check(&candidacy, diag));
	clear_rivals(&rivals);
	td_strlist_clear(&reports);
	return status;
}

enum td_status
td_check_nomination(struct td_nomination **nomination, struct td_reader *reader,
                    const char *name, const char *bytes, size_t size,
                    const char *own_path, struct td_diag *diag)
{
	struct td_diag *form = td_diag_new();
	struct td_diag *rules = td_diag_new();
	struct td_document *document;
	enum td_status status;

	*nomination = NULL;
	status = td_reader_examine(&document, reader, TD_KIND_NOMINATION, name,
	                           bytes, size, form);
	if (document) {
		td_nomination_read(nomination, document);
		status = td_worse(
		    status, td_nomination_check_values(*nomination, rules));
		status = td_worse(
		    status, check_rules(*nomination, reader, own_path, rules));
		(void)td_aftermath_move(diag, rules, form);
	}
	td_diag_move(diag, form);
	td_diag_free(rules);
	td_diag_free(form);
	return status;
}
