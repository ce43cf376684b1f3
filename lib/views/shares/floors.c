/* Shares of awards against the floors that a province sets. */

#include "record/procedure.h"
#include "views/shares/tally.h"

static enum td_status
check_facet(const struct td_batch *batch, enum td_facet facet,
            const struct td_procedure *procedure, struct td_diag *diag)
{
	const struct td_group *all = &batch->groups[0];
	const struct td_share share = {
		.campaign = batch->campaign,
		.stage = batch->stage,
		.year = batch->year,
		.last = batch->last,
		.facet = facet,
		.count = all->counts[facet],
		.total = all->total,
	};

	return td_rule_share_floor(&share, procedure, diag);
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
