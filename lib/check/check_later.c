/* The later documents of a campaign: what they change has to be there. */

#include "check/check_later.h"
#include "base/alloc.h"
#include "check/check_references.h"
#include "check/hindsight.h"
#include "check/setting_gather.h"
#include "record/amendment.h"
#include "record/campaign_layer.h"
#include "record/guidance.h"
#include "record/unit.h"
#include "rules/campaign/amendment_rules.h"
#include "rules/campaign/excuse_rules.h"

#include <stdlib.h>
#include <string.h>

/* One later document: one of the two is not NULL. */
struct later {
	struct td_amendment *amendment;
	struct td_guidance *guidance;
	struct td_layer layer;
	const struct td_field *campaign; /* id */
	bool stands;
	struct td_known known; /* of other later documents */
	struct td_setting setting;
	struct td_amended held;
};

static enum td_status
read_later(struct later *later, enum td_kind kind, struct td_document *document,
           const char *id, struct td_diag *diag)
{
	later->held.document = document;
	later->held.setting = &later->setting;
	later->held.known = &later->known;
	if (kind == TD_KIND_AMENDMENT) {
		td_amendment_read(&later->amendment, document);
		later->layer = td_layer_of_amendment(later->amendment, id);
		later->held.changes = &later->amendment->changes;
		later->campaign = &later->amendment->campaign;
		return td_amendment_check_values(later->amendment, diag);
	}
	td_guidance_read(&later->guidance, document);
	later->layer = td_layer_of_guidance(later->guidance, id);
	later->held.changes = &later->guidance->changes;
	later->campaign = &later->guidance->campaign;
	return td_guidance_check_values(later->guidance, diag);
}

/* The units that it names. */
static enum td_status
check_names(const struct later *later, struct td_reader *reader,
            struct td_diag *diag)
{
	enum td_status status = td_check_campaign_lists(
	    &later->held.changes->add, later->held.document, reader, diag);
	const struct td_unit *unit;

	status = td_worse(status, td_check_campaign_lists(
				      &later->held.changes->replace,
				      later->held.document, reader, diag));
	if (later->amendment &&
	    !td_record_require_unit(&unit, reader, later->held.document,
	                            later->amendment->paper.issuer.node, diag))
		status = td_worse(status, TD_INVALID);
	return status;
}

/* Of two documents with one number the one that came in later is told. */
static bool
came_before(const struct td_layer *other, const struct td_layer *own)
{
	int order;

	if (!other->entered.given || !own->entered.given)
		return true;
	order = td_date_compare(other->entered.date, own->entered.date);
	return order != 0 ? order < 0 : strcmp(other->id, own->id) <= 0;
}

static enum td_status
check_number_in(const struct later *later, const char *campaign_id,
                struct td_reader *reader, struct td_diag *diag)
{
	const struct td_document *document = later->held.document;
	const struct td_layer *own = &later->layer;
	const struct td_campaign *campaign;
	const struct td_layer *held;
	enum td_status status = TD_OK;
	size_t count;

	if (td_reader_campaign(&campaign, reader, campaign_id, NULL) !=
	    TD_FOUND)
		return TD_OK;
	status = td_rule_later_number(document, own->paper, &campaign->paper,
	                              td_document_path(campaign->document),
	                              &later->setting, diag);
	if (td_reader_layers_of(&held, &count, reader, campaign_id, NULL) !=
	    TD_FOUND)
		return status;
	for (size_t i = 0; i < count; i++)
		if (held[i].amendment && came_before(&held[i], own) &&
		    td_known_counts(&later->known, held[i].path,
		                    &held[i].entered))
			status = td_worse(
			    status, td_rule_later_number(
					document, own->paper, held[i].paper,
					held[i].path, &later->setting, diag));
	return status;
}

/* Whether its number is another document's, of whatever campaign. */
static enum td_status
check_number(const struct later *later, struct td_reader *reader,
             struct td_diag *diag)
{
	struct td_strlist campaigns = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	(void)!td_reader_campaign_ids(&campaigns, reader, NULL);
	for (size_t i = 0; i < campaigns.count; i++)
		status = td_worse(
		    status,
		    check_number_in(later, campaigns.items[i], reader, diag));
	td_strlist_clear(&campaigns);
	return status;
}

/* Among what else was laid over the campaign, in the place of the record that
 * stands there by now. */
static enum td_status
check_changes(const struct later *later, const struct td_campaign *campaign,
              const char *campaign_id, struct td_reader *reader,
              struct td_diag *diag)
{
	const struct td_layer *held;
	struct td_layer *layers;
	size_t held_count;
	size_t count = 0;
	enum td_status status;

	/* One that cannot be read is told at its own place. */
	if (td_reader_layers_of(&held, &held_count, reader, campaign_id,
	                        diag) != TD_FOUND)
		return TD_OK;
	layers = td_alloc(held_count + 1, sizeof *layers);
	for (size_t i = 0; i < held_count; i++)
		if (!held[i].amendment != !later->layer.amendment ||
		    strcmp(held[i].id, later->layer.id) != 0)
			layers[count++] = held[i];
	layers[count++] = later->layer;
	td_layers_sort(layers, count);
	count = 0;
	while (layers[count].changes != later->held.changes)
		count++;
	status = td_rule_amendment_stands(&later->held, campaign, layers, count,
	                                  diag);
	if (later->amendment)
		status = td_worse(
		    status, td_rule_amended_campaign(&later->held, campaign,
		                                     layers, count, diag));
	free(layers);
	return status;
}

/* Among the other later documents that count: of all campaigns its number, of
 * its own what it changes. */
static enum td_status
check_others(const struct later *later, const struct td_campaign *campaign,
             struct td_reader *reader, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (later->amendment)
		status = check_number(later, reader, diag);
	if (campaign)
		status = td_worse(status, check_changes(later, campaign,
		                                        later->campaign->text,
		                                        reader, diag));
	return status;
}

static bool
is_found(const struct td_diag *diag, const struct td_finding *finding)
{
	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *other = td_diag_at(diag, i);

		if (other->id == finding->id && other->line == finding->line &&
		    other->column == finding->column)
			return true;
	}
	return false;
}

/*
 * Of what came in on the day of one that stands nobody knows whether it came
 * before: what is found only with it, or only without, is not found by what was
 * known then.
 */
static enum td_status
check_either_way(struct later *later, const struct td_campaign *campaign,
                 struct td_reader *reader, struct td_diag *diag)
{
	struct td_diag *with = td_diag_new();
	struct td_diag *without = td_diag_new();
	struct td_diag *both = td_diag_new();
	enum td_status status = check_others(later, campaign, reader, with);

	later->known.by = td_date_add_days(later->known.by, -1);
	status = td_worse(status,
	                  check_others(later, campaign, reader, without));
	for (size_t i = 0; i < td_diag_count(with); i++) {
		const struct td_finding *finding = td_diag_at(with, i);

		if (is_found(without, finding))
			(void)td_diag_add_copy(
			    both, finding,
			    td_finding_place(finding, finding->path));
	}
	if (status != TD_FAILED)
		status = td_diag_status(both);
	td_diag_move(diag, both);
	td_diag_free(both);
	td_diag_free(without);
	td_diag_free(with);
	return status;
}

/* What counts of other later documents, out of what counts at all. */
static enum td_status
check_among(struct later *later, const struct td_campaign *campaign,
            struct td_reader *reader, struct td_diag *diag)
{
	const struct td_known *known = td_reader_known(reader);

	later->known = *known;
	if (later->stands && !known->later && !known->only)
		return check_either_way(later, campaign, reader, diag);
	if (later->stands)
		later->known.by = td_date_add_days(known->by, -1);
	return check_others(later, campaign, reader, diag);
}

static enum td_status
check_rules(void *what, struct td_reader *reader, struct td_diag *diag)
{
	struct later *later = what;
	const struct td_document *document = later->held.document;
	const struct td_campaign *campaign = NULL;
	enum td_status status;

	td_setting_gather(&later->setting, reader, later->layer.from, NULL);
	if (td_reader_awards_on(
		&later->held.awards, reader,
		td_reader_asof(reader, TD_LOOK_AUTHORITY, later->layer.from),
		NULL) != TD_FOUND)
		later->held.awards = NULL;
	status = td_rule_amendment_ids(&later->held, diag);
	status = td_worse(status, check_names(later, reader, diag));
	if (!td_record_require_campaign(&campaign, reader, document,
	                                later->campaign->node, diag))
		status = td_worse(status, TD_INVALID);
	else if (later->guidance)
		status = td_worse(status, td_rule_excuse_occurrence(
					      later->held.changes, document,
					      campaign, &later->setting, diag));
	else
		status = td_worse(status,
		                  td_rule_amendment_in_time(later->amendment,
		                                            campaign, diag));
	status = td_worse(status,
	                  td_rule_later_received(document, later->layer.paper,
	                                         &later->layer.entered, diag));
	return td_worse(status, check_among(later, campaign, reader, diag));
}

enum td_status
td_check_later(enum td_kind kind, struct td_document *document, const char *id,
               bool stands, struct td_reader *reader, struct td_diag *diag)
{
	struct later later = { .stands = stands };
	enum td_status status = read_later(&later, kind, document, id, diag);
	struct td_date filed = later.layer.entered.given
	                           ? later.layer.entered.date
	                           : TD_DATE_MAX;

	status = td_worse(status,
	                  td_hindsight_check(check_rules, &later, document,
	                                     filed, reader, diag));
	td_amendment_free(later.amendment);
	td_guidance_free(later.guidance);
	return status;
}
