/* Clusters and scoring rules. */

#include "base/strbuf.h"
#include "base/text.h"
#include "check/check_score.h"
#include "check/scored_find.h"
#include "check/setting_gather.h"
#include "record/cluster.h"
#include "record/unit.h"
#include "rules/cite.h"
#include "rules/score/cluster_rules.h"
#include "rules/score/point_rules.h"

#include <stdio.h>
#include <stdlib.h>

/* Whether a row of another cluster has a unit on a day that a row of this one
 * has. */
static bool
has_at_once(const struct td_cluster *other, const struct td_cluster_member *own)
{
	for (size_t i = 0; i < other->member_count; i++) {
		const struct td_cluster_member *row = &other->members[i];

		if (td_text_equal(row->unit.text, own->unit.text) &&
		    (td_cluster_member_on(row, own->from.date) ||
		     td_cluster_member_on(own, row->from.date)))
			return true;
	}
	return false;
}

/* Tell which members are in another cluster as well. */
static void
tell_shared(const struct td_cluster *cluster, const struct td_cluster *other,
            const struct td_setting *setting, struct td_diag *diag)
{
	for (size_t i = 0; i < cluster->member_count; i++)
		if (cluster->members[i].unit.text &&
		    has_at_once(other, &cluster->members[i]))
			td_document_report(
			    cluster->document, cluster->members[i].unit.node,
			    diag, TD_UNIT_IN_TWO_CLUSTERS, "unit",
			    td_cite_unit(cluster->members[i].unit.text,
			                 setting),
			    "unit_id", cluster->members[i].unit.text, "other",
			    other->name.text, NULL);
}

/* The same of all other clusters of the year. One that cannot be read is told
 * at its own place. */
static void
tell_all_shared(const struct td_cluster *cluster, struct td_reader *reader,
                const struct td_setting *setting, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	char year[16];

	snprintf(year, sizeof year, "%d", cluster->year);
	if (td_reader_clusters(&paths, reader, year, NULL) != TD_OK)
		goto done;
	for (size_t i = 0; i < paths.count; i++) {
		const struct td_cluster *other;
		struct td_strbuf reference = TD_STRBUF_INIT;
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		td_strbuf_addf(&reference, "%s/%s", year, layout.id);
		if (td_reader_cluster(&other, reader, reference.text, NULL) ==
		        TD_FOUND &&
		    !td_text_equal(other->name.text, cluster->name.text))
			tell_shared(cluster, other, setting, diag);
		td_strbuf_clear(&reference);
		td_layout_clear(&layout);
	}
done:
	td_strlist_clear(&paths);
}

static enum td_status
require_units(const struct td_cluster *cluster, struct td_reader *reader,
              struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < cluster->member_count; i++) {
		const struct td_unit *unit;

		if (!td_record_require_unit(&unit, reader, cluster->document,
		                            cluster->members[i].unit.node,
		                            diag))
			status = TD_INVALID;
	}
	return status;
}

/* By which its units are called. */
static struct td_date
day_of(const struct td_cluster *cluster)
{
	return cluster->paper.date.given ? cluster->paper.date.date
	                                 : TD_DATE_MAX;
}

enum td_status
td_check_cluster(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag)
{
	struct td_cluster *cluster;
	struct td_setting setting;
	enum td_status status;

	td_cluster_read(&cluster, document);
	status = td_cluster_check_values(cluster, diag);
	status = td_worse(status, require_units(cluster, reader, diag));
	td_setting_gather(&setting, reader, day_of(cluster), diag);
	status = td_worse(status,
	                  td_rules_cluster_check(cluster, &setting, diag));
	tell_all_shared(cluster, reader, &setting, diag);
	td_cluster_free(cluster);
	return status;
}

/* Note the classes of a cluster's units. */
static void
add_classes(bool *present, const struct td_cluster *cluster,
            struct td_reader *reader)
{
	for (size_t i = 0; i < cluster->member_count; i++) {
		enum td_class class;

		if (td_scored_class(&class, reader,
		                    cluster->members[i].unit.text,
		                    cluster->year))
			present[class] = true;
	}
}

/* The clusters that a rule binds are there, and each criterion is for a class
 * of their units. */
static enum td_status
check_bound(const struct td_scoring *scoring, struct td_reader *reader,
            struct td_diag *diag)
{
	bool present[TD_CLASS_COUNT] = { false };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < scoring->clusters.count; i++) {
		const struct td_cluster *cluster;

		if (td_check_find_cluster(&cluster, reader, scoring->document,
		                          scoring->clusters.items[i].node,
		                          scoring->year, diag))
			add_classes(present, cluster, reader);
		else
			status = TD_INVALID;
	}
	/* A set is for more kinds of units than one cluster has. */
	return status == TD_OK && !scoring->indicators.text
	           ? td_rule_scoring_somebody(scoring, present, diag)
	           : status;
}

/* Who certifies its criteria is there. */
static enum td_status
check_certifiers(const struct td_scoring *scoring, struct td_reader *reader,
                 struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < scoring->criterion_count; i++) {
		const struct td_field *by = &scoring->criteria[i].certified_by;
		const struct td_unit *unit;

		if (by->text &&
		    !td_record_require_unit(&unit, reader, scoring->document,
		                            by->node, diag))
			status = TD_INVALID;
	}
	return status;
}

/* What else a rule names is there: what it replaces, and the set whose criteria
 * it takes. */
static enum td_status
check_names(struct td_scoring *scoring, struct td_reader *reader,
            struct td_diag *diag)
{
	const struct td_document *document = scoring->document;
	const struct td_campaign *campaign;
	const struct td_scoring *other;
	enum td_status status = check_certifiers(scoring, reader, diag);

	if (!td_record_require_campaign(&campaign, reader, document,
	                                scoring->campaign.node, diag))
		status = TD_INVALID;
	if (scoring->replaces.text &&
	    !td_check_find_scoring(&other, reader, document,
	                           scoring->replaces.node, diag))
		status = TD_INVALID;
	for (size_t i = 0; i < scoring->criterion_count; i++)
		if (scoring->criteria[i].outside_rule.text &&
		    !td_check_find_scoring(
			&other, reader, document,
			scoring->criteria[i].outside_rule.node, diag))
			status = TD_INVALID;
	if (scoring->indicators.text &&
	    (!td_check_find_indicators(&other, reader, document,
	                               scoring->indicators.node, diag) ||
	     !td_reader_lay_indicators(scoring, reader, diag)))
		status = TD_INVALID;
	return status;
}

enum td_status
td_check_indicators(struct td_document *document, struct td_reader *reader,
                    struct td_diag *diag)
{
	bool present[TD_CLASS_COUNT] = { false };
	const struct td_scoring *other;
	struct td_scoring *set;
	enum td_status status;

	td_scoring_read(&set, document);
	status = td_scoring_check_values(set, diag);
	status = td_worse(status, check_certifiers(set, reader, diag));
	if (set->replaces.text &&
	    !td_check_find_indicators(&other, reader, document,
	                              set->replaces.node, diag))
		status = td_worse(status, TD_INVALID);
	status = td_worse(status, td_rules_scoring_check(set, diag));
	for (size_t i = 0; i < set->whom.count; i++)
		present[set->whom.items[i].class] = true;
	if (set->whom.count > 0)
		status = td_worse(status,
		                  td_rule_scoring_somebody(set, present, diag));
	td_scoring_free(set);
	return status;
}

enum td_status
td_check_scoring(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag)
{
	struct td_scoring *scoring;
	enum td_status status;

	td_scoring_read(&scoring, document);
	status = td_scoring_check_values(scoring, diag);
	status = td_worse(status, check_names(scoring, reader, diag));
	/* Of a set that is not there nothing can be said. */
	if (!scoring->indicators.text || scoring->set)
		status = td_worse(status,
		                  td_rules_scoring_check(scoring, diag));
	status = td_worse(status, check_bound(scoring, reader, diag));
	td_scoring_free(scoring);
	return status;
}
