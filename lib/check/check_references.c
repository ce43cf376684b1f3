/* Records that are held to nothing but the store: registers, and those that
 * only refer to others. */

#include "check/check_references.h"
#include "base/strbuf.h"
#include "check/catalogue.h"
#include "check/check_council.h"
#include "check/check_participation.h"
#include "check/check_review.h"
#include "check/check_roles.h"
#include "check/check_score.h"
#include "check/doubt.h"
#include "check/scored_find.h"
#include "check/setting_gather.h"
#include "record/awards.h"
#include "record/calendar_record.h"
#include "record/campaign.h"
#include "record/case.h"
#include "record/person.h"
#include "record/procedure.h"
#include "record/stub.h"
#include "record/template.h"
#include "record/unit.h"
#include "rules/campaign/campaign_rules.h"
#include "rules/intake_rules.h"
#include "rules/register/own_row_rules.h"
#include "rules/register/register_rules.h"
#include "rules/register/unit_rules.h"
#include "rules/register/was_rules.h"

/* Every node of a list or actor that names a unit leads to one. */
static enum td_status
require_unit(struct td_reader *reader, const struct td_document *document,
             const struct td_node *node, struct td_diag *diag)
{
	const struct td_unit *unit;

	if (!td_node_text(node) ||
	    td_record_require_unit(&unit, reader, document, node, diag))
		return TD_OK;
	return TD_INVALID;
}

/* The same of a key of a standing record, whatever the day that it is of. */
static enum td_status
require_each(struct td_reader *reader, const struct td_document *document,
             const char *key, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *was = td_node_get(root, "was");
	enum td_status status = require_unit(reader, document,
	                                     td_node_get(root, key), diag);

	for (size_t i = 0; i < td_node_count(was); i++)
		status = td_worse(
		    status,
		    require_unit(reader, document,
		                 td_node_get(td_node_at(was, i), key), diag));
	return status;
}

static enum td_status
require_actors(struct td_reader *reader, const struct td_document *document,
               const struct td_actors *actors, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < actors->count; i++)
		if (!actors->items[i].is_class)
			status = td_worse(
			    status, require_unit(reader, document,
			                         actors->items[i].node, diag));
	return status;
}

enum td_status
td_check_campaign_lists(const struct td_campaign *campaign,
                        const struct td_document *document,
                        struct td_reader *reader, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < campaign->duty_count; i++) {
		const struct td_duty *duty = &campaign->duties[i];

		status = td_worse(
		    status, require_actors(reader, document, &duty->by, diag));
		status = td_worse(status, require_actors(reader, document,
		                                         &duty->with, diag));
		for (size_t j = 0; j < duty->to.count; j++)
			status = td_worse(
			    status, require_unit(reader, document,
			                         duty->to.items[j].node, diag));
	}
	for (size_t i = 0; i < campaign->excuse_count; i++) {
		const struct td_fields *units = &campaign->excuses[i].units;

		for (size_t j = 0; j < units->count; j++)
			status = td_worse(
			    status, require_unit(reader, document,
			                         units->items[j].node, diag));
	}
	for (size_t i = 0; i < campaign->indicators_count; i++) {
		const struct td_scoring *set;

		if (!td_check_find_indicators(&set, reader, document,
		                              campaign->indicators[i].set.node,
		                              diag))
			status = td_worse(status, TD_INVALID);
	}
	for (size_t i = 0; i < campaign->quota_count; i++)
		status = td_worse(
		    status, require_actors(reader, document,
		                           &campaign->quotas[i].by, diag));
	for (size_t i = 0; i < campaign->open_to_count; i++)
		status = td_worse(
		    status, require_actors(reader, document,
		                           &campaign->open_to[i].whom, diag));
	for (size_t i = 0; i < campaign->route_count; i++)
		status = td_worse(
		    status, require_unit(reader, document,
		                         campaign->route[i].by.node, diag));
	return status;
}

/* By which it is judged; a draft by what is known last. */
static struct td_date
day_of(const struct td_campaign *campaign)
{
	return campaign->paper.date.given ? campaign->paper.date.date
	                                  : TD_DATE_MAX;
}

/* An issuer that cannot be read is told with the references. */
static enum td_status
check_campaign_number(const struct td_campaign *campaign,
                      struct td_reader *reader, struct td_diag *diag)
{
	const char *issuer = campaign->paper.issuer.text;
	const struct td_unit *unit;
	enum td_status status = TD_OK;

	if (issuer && td_reader_unit(&unit, reader, issuer, NULL) == TD_FOUND)
		status = td_rule_document_number_style(
		    campaign->document, &campaign->paper,
		    td_unit_on(unit, td_reader_asof(reader,
		                                    TD_LOOK_SENDER_OF_CAMPAIGN,
		                                    day_of(campaign)))
			.class,
		    diag);
	return status;
}

static enum td_status
check_campaign(struct td_document *document, struct td_reader *reader,
               struct td_diag *diag)
{
	const struct td_awards *awards = NULL;
	struct td_diag *rules = td_diag_new();
	struct td_setting setting;
	struct td_campaign *campaign;
	enum td_status status;

	td_campaign_read(&campaign, document);
	status = td_campaign_check_values(campaign, diag);
	status = td_worse(status,
	                  require_unit(reader, campaign->document,
	                               campaign->paper.issuer.node, diag));
	status = td_worse(status,
	                  td_check_campaign_lists(campaign, campaign->document,
	                                          reader, diag));
	status = td_worse(status,
	                  check_campaign_number(campaign, reader, diag));
	td_setting_gather(&setting, reader, day_of(campaign), diag);
	if (td_reader_awards_on(
		&awards, reader,
		td_reader_asof(reader, TD_LOOK_AUTHORITY, day_of(campaign)),
		diag) != TD_FOUND)
		awards = NULL;
	status = td_worse(
	    status, td_rules_campaign_check(campaign, awards, &setting, rules));
	td_doubt_move(diag, rules, reader);
	td_campaign_free(campaign);
	return status;
}

static const struct td_unit *
unit_of(void *reader, const char *id)
{
	const struct td_unit *unit;

	return td_reader_unit(&unit, reader, id, NULL) == TD_FOUND ? unit
	                                                           : NULL;
}

static enum td_status
check_unit(struct td_document *document, struct td_reader *reader,
           struct td_diag *diag)
{
	enum td_status status;
	struct td_unit *unit;

	td_unit_read(&unit, document);
	status = require_each(reader, document, "managed_by", diag);
	status = td_worse(status,
	                  td_rules_was_check(document, &unit->from, diag));
	status = td_worse(status,
	                  td_rule_rows_run_forward(document, "acting", diag));
	status = td_worse(status,
	                  td_rule_own_rows_agree(document, "acting", diag));
	status = td_worse(status,
	                  td_rule_unit_managers(unit, unit_of, reader, diag));
	status = td_worse(status, td_rule_unit_district(unit, diag));
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
	status = require_each(reader, document, "unit", diag);
	status = td_worse(status, td_rules_was_check(document, NULL, diag));
	status = td_worse(status,
	                  td_rule_rows_run_forward(document, "posts", diag));
	status = td_worse(status,
	                  td_rule_own_rows_agree(document, "posts", diag));
	for (size_t i = 0; i < person->post_count; i++)
		status = td_worse(
		    status, require_unit(reader, document,
		                         person->posts[i].unit.node, diag));
	td_person_free(person);
	return status;
}

static enum td_status
check_header(struct td_document *document, struct td_diag *diag)
{
	enum td_status status = td_rules_was_check(document, NULL, diag);

	td_document_free(document);
	return status;
}

static enum td_status
require_person(struct td_reader *reader, const struct td_document *document,
               const struct td_node *node, struct td_diag *diag)
{
	const struct td_person *person;

	if (!td_node_text(node) ||
	    td_record_require_person(&person, reader, document, node, diag))
		return TD_OK;
	return TD_INVALID;
}

static enum td_status
check_case(struct td_document *document, struct td_reader *reader,
           struct td_diag *diag)
{
	struct td_case *affair;
	enum td_status status;

	td_case_read(&affair, document);
	status = td_case_check_values(affair, diag);
	status = td_worse(status, require_person(reader, document,
	                                         affair->person.node, diag));
	status = td_worse(
	    status, require_unit(reader, document, affair->unit.node, diag));
	td_case_free(affair);
	return status;
}

static enum td_status
check_stub(struct td_document *document, struct td_reader *reader,
           struct td_diag *diag)
{
	const struct td_campaign *campaign;
	struct td_stub *stub;
	enum td_status status;

	td_stub_read(&stub, document);
	status = require_unit(reader, document, stub->nominated_by.node, diag);
	status = td_worse(
	    status, require_unit(reader, document, stub->kept_by.node, diag));
	if (!td_record_require_campaign(&campaign, reader, document,
	                                stub->campaign.node, diag))
		status = td_worse(status, TD_INVALID);
	td_stub_free(stub);
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
check_template(struct td_document *document, struct td_diag *diag)
{
	struct td_template *template;
	enum td_status status;

	td_template_read(&template, document);
	status = td_template_check_values(template, diag);
	td_template_free(template);
	return status;
}

enum td_status
td_check_references(enum td_kind kind, struct td_document *document,
                    struct td_reader *reader, struct td_diag *diag)
{
	switch (kind) {
	case TD_KIND_CAMPAIGN:
		return check_campaign(document, reader, diag);
	case TD_KIND_STORE:
		return check_header(document, diag);
	case TD_KIND_UNIT:
		return check_unit(document, reader, diag);
	case TD_KIND_PERSON:
		return check_person(document, reader, diag);
	case TD_KIND_REGISTRATION:
	case TD_KIND_WITHDRAWAL:
		return td_check_participation(kind, document, reader, diag);
	case TD_KIND_COUNCIL:
		return td_check_council(document, reader, diag);
	case TD_KIND_CLUSTER:
		return td_check_cluster(document, reader, diag);
	case TD_KIND_SCORING:
		return td_check_scoring(document, reader, diag);
	case TD_KIND_INDICATORS:
		return td_check_indicators(document, reader, diag);
	case TD_KIND_REVIEW:
		return td_check_review(document, reader, diag);
	case TD_KIND_INSPECTION:
		return td_check_inspection(document, reader, diag);
	case TD_KIND_SCORE:
		return td_check_score(document, reader, diag);
	case TD_KIND_CASE:
		return check_case(document, reader, diag);
	case TD_KIND_STUB:
		return check_stub(document, reader, diag);
	case TD_KIND_CALENDAR:
		return check_calendar(document, diag);
	case TD_KIND_AWARDS:
		return td_check_awards(document, diag);
	case TD_KIND_PROCEDURE:
		return td_check_procedure(document, diag);
	case TD_KIND_TEMPLATE:
		return check_template(document, diag);
	case TD_KIND_ROLES:
		return td_check_roles(document, reader, diag);
	default:
		td_document_free(document);
		return TD_OK;
	}
}
