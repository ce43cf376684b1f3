/* Rules for the store's own rules. */

#include "rules/catalogue/catalogue_rules.h"
#include "base/alloc.h"
#include "rules/catalogue/catalogue_rows.h"
#include "rules/subject_rules.h"

#include <stdlib.h>

static struct td_rows
rows_of_awards(const struct td_awards *awards)
{
	struct td_rows rows = {
		.items = td_alloc(awards->award_count, sizeof *rows.items),
		.count = awards->award_count,
		.document = awards->document,
	};

	for (size_t i = 0; i < rows.count; i++) {
		const struct td_award *award = &awards->awards[i];

		rows.items[i] = (struct td_row){ &award->id, &award->from,
			                         &award->until,
			                         award->regulation.node != NULL,
			                         award->node };
	}
	return rows;
}

/* None where the file has no list: those of the law came with no release. */
static struct td_rows
rows_of_grounds(const struct td_awards *awards)
{
	const struct td_grounds *grounds = &awards->grounds;
	struct td_rows rows = { .document = awards->document };

	if (!grounds->node)
		return rows;
	rows.count = grounds->count;
	rows.items = td_alloc(rows.count, sizeof *rows.items);
	for (size_t i = 0; i < rows.count; i++) {
		const struct td_ground *ground = &grounds->items[i];

		rows.items[i] = (struct td_row){
			&ground->id, &ground->from, &ground->until,
			ground->regulation.node != NULL, ground->node
		};
	}
	return rows;
}

static struct td_rows
rows_of_procedure(const struct td_procedure *procedure)
{
	struct td_rows rows = {
		.items = td_alloc(procedure->rule_count, sizeof *rows.items),
		.count = procedure->rule_count,
		.document = procedure->document,
	};

	for (size_t i = 0; i < rows.count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		rows.items[i] = (struct td_row){ &rule->id, &rule->from,
			                         &rule->until,
			                         rule->regulation.node != NULL,
			                         rule->node };
	}
	return rows;
}

static enum td_status
check_parts(const struct td_awards *awards, const struct td_award *award,
            const struct td_fields *parts, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < parts->count; i++)
		if (!td_awards_part(awards, parts->items[i].text))
			status = td_worse(
			    status, td_document_report(
					awards->document, parts->items[i].node,
					diag, TD_CATALOGUE_PART_UNKNOWN,
					"award", award->id.text, "part",
					parts->items[i].text, NULL));
	return status;
}

static enum td_status
check_grounds(const struct td_awards *awards, struct td_diag *diag)
{
	struct td_rows rows = rows_of_grounds(awards);
	enum td_status status = td_rows_check_overlap(&rows, diag);

	status = td_worse(status, td_rows_check_order(&rows, diag));
	status = td_worse(status, td_rows_check_gaps(&rows, diag));
	for (size_t i = 0; i < rows.count; i++) {
		const struct td_ground *ground = &awards->grounds.items[i];

		status = td_worse(
		    status, td_rule_regulation_day(awards->document,
		                                   &ground->id, &ground->from,
		                                   &ground->regulation, diag));
	}
	free(rows.items);
	return status;
}

static enum td_status
check_award_grounds(const struct td_awards *awards,
                    const struct td_award *award, struct td_diag *diag)
{
	const struct td_day any = { .given = false };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < award->grounds.count; i++) {
		const struct td_field *id = &award->grounds.items[i];

		if (id->text &&
		    !td_grounds_find(&awards->grounds, id->text, &any))
			status = td_worse(
			    status,
			    td_document_report(awards->document, id->node, diag,
			                       TD_CATALOGUE_GROUND_UNKNOWN,
			                       "award", award->id.text,
			                       "ground", id->text, NULL));
	}
	return status;
}

static enum td_status
check_award(const struct td_awards *awards, const struct td_award *award,
            struct td_diag *diag)
{
	enum td_status status = td_rule_regulation_day(
	    awards->document, &award->id, &award->from, &award->regulation,
	    diag);

	status = td_worse(status, check_award_grounds(awards, award, diag));
	status = td_worse(status,
	                  check_parts(awards, award, &award->dossier, diag));
	status = td_worse(
	    status, check_parts(awards, award, &award->dossier_payers, diag));
	return td_worse(
	    status, check_parts(awards, award, &award->dossier_recall, diag));
}

enum td_status
td_rules_awards_check(const struct td_awards *awards, struct td_diag *diag)
{
	struct td_rows rows = rows_of_awards(awards);
	enum td_status status = td_rule_ids_differ(
	    awards->document, awards->parts, awards->part_count,
	    sizeof *awards->parts, diag);

	status = td_worse(status, check_grounds(awards, diag));
	status = td_worse(status, td_rows_check_overlap(&rows, diag));
	status = td_worse(status, td_rows_check_order(&rows, diag));
	status = td_worse(status, td_rows_check_gaps(&rows, diag));
	free(rows.items);
	for (size_t i = 0; i < awards->award_count; i++)
		status = td_worse(
		    status, check_award(awards, &awards->awards[i], diag));
	return status;
}

enum td_status
td_rules_procedure_check(const struct td_procedure *procedure,
                         struct td_diag *diag)
{
	struct td_rows rows = rows_of_procedure(procedure);
	enum td_status status = td_rows_check_overlap(&rows, diag);

	status = td_worse(status, td_rows_check_order(&rows, diag));
	status = td_worse(status, td_rows_check_gaps(&rows, diag));
	free(rows.items);
	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		status = td_worse(
		    status, td_rule_regulation_day(procedure->document,
		                                   &rule->id, &rule->from,
		                                   &rule->regulation, diag));
	}
	return status;
}

/* A file without the list has the kinds of the law all the same. */
static enum td_status
check_grounds_intact(const struct td_awards *awards,
                     const struct td_awards *shipped,
                     const struct td_awards *other, struct td_diag *diag)
{
	struct td_rows rows = rows_of_grounds(awards);
	struct td_rows came = rows_of_grounds(shipped);
	struct td_rows others = rows_of_grounds(other);
	enum td_status status = TD_OK;

	if (awards->grounds.node)
		status = td_rows_check_intact(&rows, &came, &others,
		                              awards->grounds.node, diag);
	free(others.items);
	free(came.items);
	free(rows.items);
	return status;
}

static enum td_status
check_awards_intact(const struct td_awards *awards,
                    const struct td_awards *shipped,
                    const struct td_awards *other, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(awards->document);
	struct td_rows rows = rows_of_awards(awards);
	struct td_rows came = rows_of_awards(shipped);
	struct td_rows others = rows_of_awards(other);
	enum td_status status = td_rows_check_intact(
	    &rows, &came, &others, td_node_get(root, "awards"), diag);

	free(others.items);
	free(came.items);
	free(rows.items);
	return status;
}

enum td_status
td_rule_awards_intact(const struct td_awards *awards,
                      const struct td_awards *shipped,
                      const struct td_awards *other, struct td_diag *diag)
{
	enum td_status status = check_grounds_intact(awards, shipped, other,
	                                             diag);

	return td_worse(status,
	                check_awards_intact(awards, shipped, other, diag));
}

enum td_status
td_rule_procedure_intact(const struct td_procedure *procedure,
                         const struct td_procedure *shipped,
                         const struct td_procedure *other, struct td_diag *diag)
{
	const struct td_node *root = td_document_root(procedure->document);
	struct td_rows rows = rows_of_procedure(procedure);
	struct td_rows came = rows_of_procedure(shipped);
	struct td_rows others = rows_of_procedure(other);
	enum td_status status = td_rows_check_intact(
	    &rows, &came, &others, td_node_get(root, "rules"), diag);

	free(others.items);
	free(came.items);
	free(rows.items);
	return status;
}
