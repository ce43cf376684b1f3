/* Rules for a cluster's record. */

#include "rules/score/cluster_rules.h"
#include "base/text.h"
#include "rules/cite.h"

#include <stdio.h>

/* Whether two rows hold on one day; sets *day to the first such. */
static bool
share_day(struct td_date *day, const struct td_cluster_member *a,
          const struct td_cluster_member *b)
{
	const struct td_cluster_member *later = td_date_compare(a->from.date,
	                                                        b->from.date) >=
	                                                0
	                                            ? a
	                                            : b;

	*day = later->from.date;
	return td_cluster_member_on(a, *day) && td_cluster_member_on(b, *day);
}

static enum td_status
report_pair(const struct td_cluster *cluster, const struct td_setting *setting,
            enum td_finding_id id, const struct td_cluster_member *first,
            const struct td_cluster_member *second, struct td_date day,
            struct td_diag *diag)
{
	char line[16];
	char text[TD_DATE_SIZE];

	snprintf(line, sizeof line, "%u", first->node->line);
	td_date_format(text, day);
	return td_document_report(
	    cluster->document, second->node, diag, id, "unit",
	    td_cite_unit(second->unit.text, setting), "unit_id",
	    second->unit.text, "day", text, "first_line", line, NULL);
}

/* Hold a row to those before it. */
static enum td_status
check_others(const struct td_cluster *cluster, size_t row,
             const struct td_setting *setting, struct td_diag *diag)
{
	const struct td_cluster_member *own = &cluster->members[row];
	struct td_date day;

	for (size_t i = 0; i < row; i++)
		if (td_text_equal(cluster->members[i].unit.text,
		                  own->unit.text) &&
		    share_day(&day, &cluster->members[i], own))
			return report_pair(
			    cluster, setting, TD_CLUSTER_MEMBER_TWICE,
			    &cluster->members[i], own, day, diag);
	return TD_OK;
}

enum td_status
td_rule_cluster_members(const struct td_cluster *cluster,
                        const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < cluster->member_count; i++) {
		const struct td_cluster_member *row = &cluster->members[i];

		if (row->until.given &&
		    td_date_compare(row->from.date, row->until.date) > 0)
			status = td_worse(
			    status, td_document_report(
					cluster->document, row->node, diag,
					TD_CLUSTER_MEMBER_REVERSED, "unit",
					td_cite_unit(row->unit.text, setting),
					"unit_id", row->unit.text, "from",
					row->from.node->text, "until",
					row->until.node->text, NULL));
		else
			status = td_worse(
			    status, check_others(cluster, i, setting, diag));
	}
	return status;
}

enum td_status
td_rule_cluster_heads(const struct td_cluster *cluster,
                      const struct td_setting *setting, struct td_diag *diag)
{
	const struct td_cluster_member *last = NULL;
	enum td_status status = TD_OK;
	struct td_date day;

	for (size_t i = 0; i < cluster->member_count; i++) {
		const struct td_cluster_member *row = &cluster->members[i];

		if (row->office != TD_CLUSTER_HEAD)
			continue;
		if (last && share_day(&day, last, row))
			status = td_worse(status,
			                  report_pair(cluster, setting,
			                              TD_CLUSTER_TWO_HEADS,
			                              last, row, day, diag));
		last = row;
	}
	if (!last)
		status = td_worse(
		    status, td_document_report(cluster->document, NULL, diag,
		                               TD_CLUSTER_NO_HEAD, NULL));
	return status;
}

enum td_status
td_rules_cluster_check(const struct td_cluster *cluster,
                       const struct td_setting *setting, struct td_diag *diag)
{
	enum td_status status = td_rule_cluster_members(cluster, setting, diag);

	return td_worse(status, td_rule_cluster_heads(cluster, setting, diag));
}
