/* Plans of one unit that go together. */

#include "check/plan_chain.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/setting_gather.h"
#include "store/layout.h"

#include <stdlib.h>

/* A plan of the unit, and whether it goes together with the one that is looked
 * at. */
struct candidate {
	struct td_plan *plan; /* NULL: the one that is looked at */
	const char *path;
	char *supplements; /* path; NULL: none */
	bool chosen;
};

struct candidates {
	struct candidate *items;
	size_t count;
	bool unread; /* one of them cannot be read */
};

static char *
path_of_supplemented(const struct td_plan *plan)
{
	if (!plan->supplements.text || !plan->campaign.text || !plan->unit.text)
		return NULL;
	return td_path_plan(plan->campaign.text, plan->unit.text,
	                    plan->supplements.text);
}

static void
add_candidate(struct candidates *candidates, const char *path,
              struct td_date by, struct td_reader *reader)
{
	struct candidate *candidate = &candidates->items[candidates->count];
	struct td_document *document;
	struct td_date received;

	if (!td_setting_received(&received, path) ||
	    td_date_compare(received, by) > 0)
		return;
	if (td_reader_document(&document, reader, TD_KIND_PLAN, path, NULL) !=
	    TD_OK) {
		candidates->unread = true;
		return;
	}
	*candidate = (struct candidate){ .path = path };
	td_plan_read(&candidate->plan, document);
	candidate->supplements = path_of_supplemented(candidate->plan);
	candidates->count++;
}

static bool
go_together(const struct candidate *a, const struct candidate *b)
{
	return (b->path && td_text_equal(a->supplements, b->path)) ||
	       (a->path && td_text_equal(b->supplements, a->path));
}

/* Whatever goes together with one that was chosen is chosen. */
static void
choose(struct candidates *candidates)
{
	bool more = true;

	while (more) {
		more = false;
		for (size_t i = 0; i < candidates->count; i++)
			for (size_t j = 0; j < candidates->count; j++)
				if (candidates->items[i].chosen &&
				    !candidates->items[j].chosen &&
				    go_together(&candidates->items[i],
				                &candidates->items[j])) {
					candidates->items[j].chosen = true;
					more = true;
				}
	}
}

/* The first one is the plan that is looked at. */
static void
keep_chosen(struct td_plan_chain *chain, struct candidates *candidates)
{
	for (size_t i = 1; i < candidates->count; i++) {
		struct candidate *candidate = &candidates->items[i];

		if (candidate->chosen)
			chain->plans[chain->count++] = candidate->plan;
		else
			td_plan_free(candidate->plan);
		free(candidate->supplements);
	}
	free(candidates->items[0].supplements);
}

void
td_plan_chain_gather(struct td_plan_chain *chain, const struct td_plan *plan,
                     const char *path, struct td_date by,
                     struct td_reader *reader)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct candidates candidates = { .items = NULL };

	*chain = (struct td_plan_chain)TD_PLAN_CHAIN_INIT;
	/* Where there is no other, none is read. */
	if (!plan->campaign.text || !plan->unit.text)
		goto done;
	chain->unread = td_reader_plans(&paths, reader, plan->campaign.text,
	                                plan->unit.text, NULL) != TD_OK;
	if (chain->unread || paths.count == 0 ||
	    (paths.count == 1 && td_text_equal(paths.items[0], path)))
		goto done;
	candidates.items = td_alloc(paths.count + 1, sizeof *candidates.items);
	candidates.items[0] = (struct candidate){
		.path = path,
		.supplements = path_of_supplemented(plan),
		.chosen = true
	};
	candidates.count = 1;
	for (size_t i = 0; i < paths.count; i++)
		if (!td_text_equal(paths.items[i], path))
			add_candidate(&candidates, paths.items[i], by, reader);
	choose(&candidates);
	chain->unread = candidates.unread;
	chain->plans = td_alloc(candidates.count, sizeof(struct td_plan *));
	keep_chosen(chain, &candidates);
	free(candidates.items);
done:
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

/* Put a task in the place of the one of its id, or last. */
static void
put(struct td_plan *merged, const struct td_task *task)
{
	size_t i = 0;

	while (i < merged->task_count &&
	       !(task->id.text &&
	         td_text_equal(merged->tasks[i].id.text, task->id.text)))
		i++;
	merged->tasks[i] = *task;
	if (i == merged->task_count)
		merged->task_count++;
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
		for (size_t j = 0; j < chain->plans[i]->task_count; j++)
			put(&merged, &chain->plans[i]->tasks[j]);
	for (size_t i = 0; i < plan->task_count; i++)
		put(&merged, &plan->tasks[i]);
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
