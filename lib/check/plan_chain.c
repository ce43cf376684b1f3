/* Plans of one unit that go together. */

#include "check/plan_chain.h"
#include "base/alloc.h"
#include "check/chain.h"

#include <stdlib.h>

void
td_plan_chain_gather(struct td_plan_chain *chain, const struct td_plan *plan,
                     const char *path, struct td_date by,
                     struct td_reader *reader)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_chain found = { .documents = NULL };

	*chain = (struct td_plan_chain)TD_PLAN_CHAIN_INIT;
	if (!plan->campaign.text || !plan->unit.text)
		return;
	chain->unread = td_reader_plans(&paths, reader, plan->campaign.text,
	                                plan->unit.text, NULL) != TD_OK;
	if (!chain->unread) {
		td_chain_gather(&found, TD_KIND_PLAN, plan->document, path,
		                &paths, by, reader);
		chain->unread = found.unread;
		chain->plans = td_alloc(found.count + 1,
		                        sizeof(struct td_plan *));
		for (; chain->count < found.count; chain->count++)
			td_plan_read(&chain->plans[chain->count],
			             found.documents[chain->count]);
		found.count = 0;
	}
	td_chain_clear(&found);
	td_strlist_clear(&paths);
}

void
td_plan_chain_covers(struct td_strlist *ids, const struct td_plan_chain *chain)
{
	for (size_t i = 0; i < chain->count; i++)
		for (size_t j = 0; j < chain->plans[i]->criterion_count; j++)
			if (chain->plans[i]->criteria[j].id.text)
				td_strlist_add(
				    ids, chain->plans[i]->criteria[j].id.text);
}

struct td_plan
td_plan_chain_merge(const struct td_plan_chain *chain,
                    const struct td_plan *plan)
{
	struct td_plan merged = *plan;
	size_t count = plan->task_count;

	for (size_t i = 0; i < chain->count; i++)
		count += chain->plans[i]->task_count;
	merged.tasks = td_alloc(count + 1, sizeof *merged.tasks);
	merged.task_count = 0;
	for (size_t i = 0; i < chain->count; i++)
		td_chain_merge(merged.tasks, &merged.task_count,
		               sizeof *merged.tasks, chain->plans[i]->tasks,
		               chain->plans[i]->task_count);
	td_chain_merge(merged.tasks, &merged.task_count, sizeof *merged.tasks,
	               plan->tasks, plan->task_count);
	return merged;
}

void
td_plan_chain_clear(struct td_plan_chain *chain)
{
	if (!chain)
		return;
	for (size_t i = 0; i < chain->count; i++)
		td_plan_free(chain->plans[i]);
	free(chain->plans);
	*chain = (struct td_plan_chain)TD_PLAN_CHAIN_INIT;
}
