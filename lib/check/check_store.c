/* A file at a path of the store, whatever its kind. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "check/setting.h"
#include "record/awards.h"
#include "record/calendar_record.h"
#include "record/campaign.h"
#include "record/guidance.h"
#include "record/person.h"
#include "record/place.h"
#include "record/procedure.h"
#include "record/registration.h"
#include "record/store_record.h"
#include "record/unit.h"
#include "rules/campaign_rules.h"
#include "rules/catalogue_rules.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* Every node of a list or actor that names a unit leads to one. */
static enum td_status
require_unit(struct td_reader *reader, const struct td_document *document,
             const struct td_node *node, struct td_diag *diag)
{
	const struct td_unit *unit;

	if (!node || !td_node_text(node) ||
	    td_record_require_unit(&unit, reader, document, node, diag))
		return TD_OK;
	return TD_INVALID;
}

static enum td_status
check_campaign_references(const struct td_campaign *campaign,
                          struct td_reader *reader, struct td_diag *diag)
{
	const struct td_document *document = campaign->document;
	enum td_status status = require_unit(reader, document,
	                                     campaign->paper.issuer.node, diag);

	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];

		for (size_t j = 0; j < duty->by.count; j++)
			if (!duty->by.items[j].is_class)
				status = td_worse(
				    status,
				    require_unit(reader, document,
				                 duty->by.items[j].node, diag));
		for (size_t j = 0; j < duty->to.count; j++)
			status = td_worse(
			    status, require_unit(reader, document,
			                         duty->to.items[j].node, diag));
	}
	for (size_t i = 0; i < campaign->route_count; i++)
		status = td_worse(
		    status, require_unit(reader, document,
		                         campaign->route[i].by.node, diag));
	return status;
}

static enum td_status
check_campaign(struct td_document *document, struct td_reader *reader,
               struct td_diag *diag)
{
	const struct td_awards *awards = NULL;
	struct td_setting setting;
	struct td_campaign *campaign;
	enum td_status status;

	td_campaign_read(&campaign, document);
	status = td_campaign_check_values(campaign, diag);
	status = td_worse(status,
	                  check_campaign_references(campaign, reader, diag));
	td_setting_read(&setting, reader, diag);
	if (td_reader_awards(&awards, reader, diag) != TD_FOUND)
		awards = NULL;
	status = td_worse(
	    status, td_rules_campaign_check(campaign, awards, &setting, diag));
	td_campaign_free(campaign);
	return status;
}

static enum td_status
check_unit(struct td_document *document, struct td_reader *reader,
           struct td_diag *diag)
{
	enum td_status status;
	struct td_unit *unit;

	td_unit_read(&unit, document);
	status = require_unit(reader, document, unit->managed_by.node, diag);
	for (size_t i = 0; i < unit->successors.count; i++)
		status = td_worse(
		    status, require_unit(reader, document,
		                         unit->successors.items[i].node, diag));
	td_unit_free(unit);
	return status;
}

static enum td_status
check_person(struct td_document *document, struct td_reader *reader,
             struct td_diag *diag)
{
	enum td_status status;
	struct td_person *person;

	td_person_read(&person, document);
	status = require_unit(reader, document, person->unit.node, diag);
	td_person_free(person);
	return status;
}

static enum td_status
check_registration(struct td_document *document, struct td_reader *reader,
                   struct td_diag *diag)
{
	struct td_registration *registration;
	const struct td_campaign *campaign;
	enum td_status status;

	td_registration_read(&registration, document);
	status = require_unit(reader, document, registration->unit.node, diag);
	if (!td_record_require_campaign(&campaign, reader, document,
	                                registration->campaign.node, diag))
		status = td_worse(status, TD_INVALID);
	td_registration_free(registration);
	return status;
}

/* What guidance speaks of has to be there, or it changes nothing. */
static enum td_status
check_guidance(struct td_document *document, struct td_reader *reader,
               struct td_diag *diag)
{
	const struct td_campaign *campaign;
	struct td_guidance *guidance;
	enum td_status status;

	td_guidance_read(&guidance, document);
	status = td_guidance_check_values(guidance, diag);
	if (!td_record_require_campaign(&campaign, reader, document,
	                                guidance->campaign.node, diag)) {
		status = td_worse(status, TD_INVALID);
		goto done;
	}
	for (size_t i = 0; i < guidance->rule_count; i++) {
		const struct td_field *duty = &guidance->rules[i].duty;

		if (!td_campaign_duty(campaign, duty->text))
			status = td_worse(
			    status,
			    td_document_report(document, duty->node, diag,
			                       TD_GUIDANCE_DUTY_UNKNOWN, "duty",
			                       duty->text, NULL));
	}
done:
	td_guidance_free(guidance);
	return status;
}

static enum td_status
check_calendar(struct td_document *document, struct td_diag *diag)
{
	struct td_calendar_record *calendar;
	enum td_status status;

	td_calendar_record_read(&calendar, document);
	status = td_calendar_record_check_values(calendar, diag);
	td_calendar_record_free(calendar);
	return status;
}

static enum td_status
check_awards(struct td_document *document, struct td_diag *diag)
{
	struct td_awards *awards;
	enum td_status status;

	td_awards_read(&awards, document);
	status = td_rules_awards_check(awards, diag);
	td_awards_free(awards);
	return status;
}

static enum td_status
check_procedure(struct td_document *document, struct td_diag *diag)
{
	struct td_procedure *procedure;
	enum td_status status;

	td_procedure_read(&procedure, document);
	status = td_rules_procedure_check(procedure, diag);
	td_procedure_free(procedure);
	return status;
}

/* Kinds that are held to nothing but the store; takes the document over. */
static enum td_status
check_standing(enum td_kind kind, struct td_document *document,
               struct td_reader *reader, struct td_diag *diag)
{
	switch (kind) {
	case TD_KIND_CAMPAIGN:
		return check_campaign(document, reader, diag);
	case TD_KIND_UNIT:
		return check_unit(document, reader, diag);
	case TD_KIND_PERSON:
		return check_person(document, reader, diag);
	case TD_KIND_REGISTRATION:
		return check_registration(document, reader, diag);
	case TD_KIND_GUIDANCE:
		return check_guidance(document, reader, diag);
	case TD_KIND_CALENDAR:
		return check_calendar(document, diag);
	case TD_KIND_AWARDS:
		return check_awards(document, diag);
	case TD_KIND_PROCEDURE:
		return check_procedure(document, diag);
	default:
		td_document_free(document);
		return TD_OK;
	}
}

/* What stands in the store came in on the day that its path carries, and
 * lateness was recorded then. */
static struct td_intake
filed_intake(const char *path)
{
	struct td_intake intake = { .lateness = TD_NOTE };

	if (!td_setting_received(&intake.received, path))
		intake.received = TD_DATE_MAX;
	return intake;
}

static enum td_status
check_filed(const struct td_layout *layout, struct td_reader *reader,
            const char *path, const char *name, const char *bytes, size_t size,
            struct td_diag *diag)
{
	struct td_intake intake = filed_intake(path);
	struct td_nomination *nomination = NULL;
	struct td_report *report = NULL;
	struct td_plan *plan = NULL;
	const struct td_document *document = NULL;
	enum td_status status;

	if (layout->kind == TD_KIND_PLAN) {
		status = td_check_plan(&plan, reader, name, bytes, size,
		                       &intake, diag);
		document = plan ? plan->document : NULL;
	} else if (layout->kind == TD_KIND_REPORT) {
		status = td_check_report(&report, reader, name, bytes, size,
		                         &intake, diag);
		document = report ? report->document : NULL;
	} else {
		status = td_check_nomination(&nomination, reader, name, bytes,
		                             size, path, diag);
		document = nomination ? nomination->document : NULL;
	}
	if (document)
		status = td_worse(
		    status, td_record_check_place(document, layout, diag));
	td_nomination_free(nomination);
	td_report_free(report);
	/* Its reports come next (check_all.c). */
	if (plan && status == TD_OK)
		td_reader_keep_plan(reader, path, plan);
	else
		td_plan_free(plan);
	return status;
}

static bool
has_rules_of_its_own(enum td_kind kind)
{
	return kind == TD_KIND_PLAN || kind == TD_KIND_REPORT ||
	       kind == TD_KIND_NOMINATION;
}

enum td_status
td_check_bytes(struct td_reader *reader, const char *path, const char *name,
               const char *bytes, size_t size, struct td_diag *diag)
{
	struct td_document *document;
	struct td_layout layout;
	enum td_status status;

	if (!td_layout_parse(&layout, path)) {
		const struct td_snapshot *snapshot = td_reader_snapshot(reader);

		return td_record_report_stray(
		    snapshot ? td_snapshot_label(snapshot) : "", path, diag);
	}
	if (has_rules_of_its_own(layout.kind)) {
		status = check_filed(&layout, reader, path, name, bytes, size,
		                     diag);
		goto done;
	}
	status = td_reader_parse(&document, reader, layout.kind, name, bytes,
	                         size, diag);
	if (status != TD_OK)
		goto done;
	status = td_record_check_place(document, &layout, diag);
	status = td_worse(status,
	                  check_standing(layout.kind, document, reader, diag));
done:
	td_layout_clear(&layout);
	return status;
}

enum td_status
td_check_path(struct td_reader *reader, const char *path, struct td_diag *diag)
{
	const struct td_snapshot *snapshot = td_reader_snapshot(reader);
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status;
	char *bytes;
	size_t size;

	if (td_layout_is_furniture(path))
		return TD_OK;
	status = td_snapshot_read(&bytes, &size, snapshot, path, diag);
	if (status != TD_OK)
		return status;
	td_strbuf_add(&name, td_snapshot_label(snapshot));
	td_strbuf_add(&name, path);
	status = td_check_bytes(reader, path, name.text, bytes, size, diag);
	td_strbuf_clear(&name);
	free(bytes);
	return status;
}
