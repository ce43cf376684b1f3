/* Shares of awards against the floors that a province sets. */

#include "base/strbuf.h"
#include "record/procedure.h"
#include "views/shares/tally.h"

#include <stdio.h>

static enum td_status
check_facet(const struct td_batch *batch, enum td_facet facet,
            const struct td_procedure *procedure, struct td_diag *diag)
{
	const struct td_group *all = &batch->groups[0];
	int share = td_tally_share(all->counts[facet], all->total);
	const struct td_procedure_rule *rule;
	struct td_strbuf id = TD_STRBUF_INIT;
	char whole[12];
	char tenths[12];
	char year[12];
	enum td_status status = TD_OK;

	td_strbuf_addf(&id, "share-%s", td_facet_name(facet));
	rule = td_procedure_find(procedure, id.text, batch->last);
	if (rule && rule->value.given &&
	    100.0 * all->counts[facet] < rule->value.value * all->total) {
		snprintf(whole, sizeof whole, "%d", share / 10);
		snprintf(tenths, sizeof tenths, "%d", share % 10);
		snprintf(year, sizeof year, "%d", batch->year);
		status = td_diag_add(
		    diag, TD_SHARE_BELOW_FLOOR, TD_NO_PLACE, "campaign",
		    batch->campaign, "stage", td_stage_name(batch->stage),
		    "year", year, "facet", td_facet_name(facet), "whole", whole,
		    "tenths", tenths, "required", rule->value.text, "source",
		    rule->source.instrument, NULL);
	}
	td_strbuf_clear(&id);
	return status;
}

enum td_status
td_tally_check(const struct td_tally *tally, struct td_reader *reader,
               struct td_diag *diag)
{
	const struct td_procedure *procedure;
	enum td_status status = TD_OK;

	if (td_reader_procedure(&procedure, reader, diag) != TD_FOUND)
		return TD_OK;
	for (size_t i = 0; i < tally->count; i++)
		for (int j = 0; j < TD_FACET_COUNT; j++)
			status = td_worse(status,
			                  check_facet(&tally->batches[i],
			                              (enum td_facet)j,
			                              procedure, diag));
	return status;
}
