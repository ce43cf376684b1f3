/* What a unit had undertaken, and texts that a comparison keeps. */

#include "base/alloc.h"
#include "base/text.h"
#include "views/revision/revision_parts.h"

#include <stdlib.h>

static void
add_id(struct td_strlist *ids, const char *id)
{
	if (id && !td_strlist_has(ids, id))
		td_strlist_add(ids, id);
}

/* A supplement that names a criterion once more says of it what is other. */
static void
put_criterion(struct td_undertaking *made, const struct td_plan_criterion *said)
{
	struct td_plan_criterion *own = NULL;

	for (size_t i = 0; !own && i < made->criterion_count; i++)
		if (td_text_equal(made->criteria[i].id.text, said->id.text))
			own = &made->criteria[i];
	if (!own) {
		made->criteria[made->criterion_count++] = *said;
		return;
	}
	if (said->target.given)
		own->target = said->target;
	if (said->how.text)
		own->how = said->how;
}

/* As reports answer them: of one id that of the later plan. */
static void
put_task(struct td_undertaking *made, const struct td_task *task)
{
	size_t i = 0;

	while (i < made->task_count &&
	       !td_text_equal(made->tasks[i].id.text, task->id.text))
		i++;
	made->tasks[i] = *task;
	if (i == made->task_count)
		made->task_count++;
}

static void
put_plan(struct td_undertaking *made, const struct td_plan *plan)
{
	for (size_t i = 0; i < plan->criterion_count; i++)
		put_criterion(made, &plan->criteria[i]);
	for (size_t i = 0; i < plan->task_count; i++)
		put_task(made, &plan->tasks[i]);
	for (size_t i = 0; i < plan->contents.count; i++)
		add_id(&made->contents, plan->contents.items[i].text);
	add_id(&made->phases, plan->phase.text);
	for (size_t i = 0; i < plan->phases.count; i++)
		add_id(&made->phases, plan->phases.items[i].text);
}

void
td_undertaking_make(struct td_undertaking *made,
                    const struct td_revision_side *side)
{
	size_t criteria = 0;
	size_t tasks = 0;

	*made = (struct td_undertaking){ .contents = TD_STRLIST_INIT,
		                         .phases = TD_STRLIST_INIT };
	for (size_t i = 0; i < side->plan_count; i++) {
		criteria += side->plans[i]->criterion_count;
		tasks += side->plans[i]->task_count;
	}
	made->criteria = td_alloc(criteria + 1, sizeof *made->criteria);
	made->tasks = td_alloc(tasks + 1, sizeof *made->tasks);
	for (size_t i = 0; i < side->plan_count; i++)
		put_plan(made, side->plans[i]);
}

void
td_undertaking_clear(struct td_undertaking *made)
{
	if (!made)
		return;
	free(made->criteria);
	free(made->tasks);
	td_strlist_clear(&made->contents);
	td_strlist_clear(&made->phases);
	*made = (struct td_undertaking){ .criteria = NULL };
}

const char *
td_revision_keep(struct td_revision *revision, const char *text)
{
	if (!text)
		return NULL;
	td_strlist_add(&revision->texts, text);
	return revision->texts.items[revision->texts.count - 1];
}
