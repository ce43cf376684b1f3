/* Rules for the store's own rules. */

#include "rules/catalogue_rules.h"
#include "base/text.h"
#include "rules/subject_rules.h"

#include <stdio.h>

/* Whether two intervals share a day; one that is not given is open. */
static bool
overlap(const struct td_day *from_a, const struct td_day *until_a,
        const struct td_day *from_b, const struct td_day *until_b)
{
	bool a_ends_first = until_a->given && from_b->given &&
	                    td_date_compare(until_a->date, from_b->date) < 0;
	bool b_ends_first = until_b->given && from_a->given &&
	                    td_date_compare(until_b->date, from_a->date) < 0;

	return !a_ends_first && !b_ends_first;
}

static enum td_status
report_overlap(const struct td_document *document, const struct td_field *id,
               const struct td_field *first, struct td_diag *diag)
{
	char line[16];

	snprintf(line, sizeof line, "%u", first->node->line);
	return td_document_report(document, id->node, diag,
	                          TD_CATALOGUE_OVERLAP, "id", id->text,
	                          "first_line", line, NULL);
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

enum td_status
td_rules_awards_check(const struct td_awards *awards, struct td_diag *diag)
{
	enum td_status status = td_rule_ids_differ(
	    awards->document, awards->parts, awards->part_count,
	    sizeof *awards->parts, diag);

	for (size_t i = 0; i < awards->award_count; i++) {
		const struct td_award *award = &awards->awards[i];

		for (size_t j = 0; j < i; j++) {
			const struct td_award *other = &awards->awards[j];

			if (td_text_equal(award->id.text, other->id.text) &&
			    overlap(&award->from, &award->until, &other->from,
			            &other->until))
				status = td_worse(
				    status,
				    report_overlap(awards->document, &award->id,
				                   &other->id, diag));
		}
		status = td_worse(
		    status, check_parts(awards, award, &award->dossier, diag));
		status = td_worse(
		    status,
		    check_parts(awards, award, &award->dossier_payers, diag));
	}
	return status;
}

enum td_status
td_rules_procedure_check(const struct td_procedure *procedure,
                         struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		for (size_t j = 0; j < i; j++) {
			const struct td_procedure_rule *other = &procedure
			                                             ->rules[j];

			if (td_text_equal(rule->id.text, other->id.text) &&
			    overlap(&rule->from, &rule->until, &other->from,
			            &other->until))
				status = td_worse(
				    status, report_overlap(procedure->document,
				                           &rule->id,
				                           &other->id, diag));
		}
	}
	return status;
}
