/* The tasks of two plans. */

#include "base/fold.h"
#include "base/text.h"
#include "rules/campaign/duty.h"
#include "views/revision/revision_parts.h"

/* The last day that a task has, where its words give one alone. */
static bool
find_day(struct td_date *day, const struct td_comparing *comparing,
         const struct td_due *due)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	bool found;

	td_duty_resolve(&result, due, comparing->revision->campaign,
	                comparing->setting);
	found = result.determined && result.count == 1 &&
	        result.occurrences[0].has_last;
	if (found)
		*day = result.occurrences[0].binding;
	td_deadline_result_clear(&result);
	return found;
}

static void
add_due(struct td_comparing *comparing, const struct td_due *before,
        const struct td_due *after)
{
	struct td_revision_value *value = td_comparing_add(
	    comparing, "due", before ? before->words.text : NULL,
	    after ? after->words.text : NULL);
	struct td_date first;
	struct td_date last;

	if (!value || !value->before || !value->after ||
	    !find_day(&first, comparing, before) ||
	    !find_day(&last, comparing, after))
		return;
	value->has_days = true;
	value->days = last.days - first.days;
}

static const char *
text_of(const struct td_field *field)
{
	return field ? field->text : NULL;
}

/* NULL: there is none on that side. */
static void
add_task_values(struct td_comparing *comparing, const struct td_task *before,
                const struct td_task *after)
{
	/* What a task says of itself stands in its heading, but where it is
	 * another. */
	if (before && after) {
		(void)td_comparing_add(comparing, "id", before->id.text,
		                       after->id.text);
		(void)td_comparing_add(comparing, "text", before->text.text,
		                       after->text.text);
	}
	(void)td_comparing_add(comparing, "responsible",
	                       text_of(before ? &before->responsible : NULL),
	                       text_of(after ? &after->responsible : NULL));
	(void)td_comparing_add(comparing, "with",
	                       text_of(before ? &before->with : NULL),
	                       text_of(after ? &after->with : NULL));
	add_due(comparing, before ? &before->due : NULL,
	        after ? &after->due : NULL);
	(void)td_comparing_add(comparing, "product",
	                       text_of(before ? &before->product : NULL),
	                       text_of(after ? &after->product : NULL));
	(void)td_comparing_add(comparing, "money",
	                       text_of(before ? &before->money : NULL),
	                       text_of(after ? &after->money : NULL));
	(void)td_comparing_add(
	    comparing, "contents",
	    td_comparing_join(comparing, before ? &before->contents : NULL),
	    td_comparing_join(comparing, after ? &after->contents : NULL));
	(void)td_comparing_add(
	    comparing, "criteria",
	    td_comparing_join(comparing, before ? &before->criteria : NULL),
	    td_comparing_join(comparing, after ? &after->criteria : NULL));
	(void)td_comparing_add(comparing, "duty",
	                       text_of(before ? &before->duty : NULL),
	                       text_of(after ? &after->duty : NULL));
	(void)td_comparing_add(comparing, "phase",
	                       text_of(before ? &before->phase : NULL),
	                       text_of(after ? &after->phase : NULL));
}

static bool
is_same_text(const struct td_task *a, const struct td_task *b)
{
	return a->text.text && b->text.text &&
	       td_fold_compare(a->text.text, b->text.text) == 0;
}

static const struct td_task *
task_of(const struct td_undertaking *made, const char *id)
{
	for (size_t i = 0; i < made->task_count; i++)
		if (td_text_equal(made->tasks[i].id.text, id))
			return &made->tasks[i];
	return NULL;
}

/* The same task on the other side: of its id, else one of its very words whose
 * own id is not on this side. */
static const struct td_task *
counterpart(const struct td_task *task, const struct td_undertaking *other,
            const struct td_undertaking *own)
{
	const struct td_task *found = task_of(other, task->id.text);

	for (size_t i = 0; !found && i < other->task_count; i++)
		if (is_same_text(task, &other->tasks[i]) &&
		    !task_of(own, other->tasks[i].id.text))
			found = &other->tasks[i];
	return found;
}

void
td_comparing_tasks(struct td_comparing *comparing,
                   const struct td_undertaking *before,
                   const struct td_undertaking *after)
{
	for (size_t i = 0; i < after->task_count; i++) {
		const struct td_task *task = &after->tasks[i];
		const struct td_task *former = counterpart(task, before, after);

		td_comparing_begin(comparing, TD_REVISION_TASK,
		                   former ? TD_REVISION_CHANGED
		                          : TD_REVISION_ADDED,
		                   task->id.text, task->text.text);
		add_task_values(comparing, former, task);
		td_comparing_end(comparing);
	}
	for (size_t i = 0; i < before->task_count; i++) {
		const struct td_task *task = &before->tasks[i];

		if (counterpart(task, after, before))
			continue;
		td_comparing_begin(comparing, TD_REVISION_TASK,
		                   TD_REVISION_DROPPED, task->id.text,
		                   task->text.text);
		add_task_values(comparing, task, NULL);
	}
}
