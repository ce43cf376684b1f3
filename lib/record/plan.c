/* campaigns/…/plans/<drawer>/<unit>/<received>.yaml */

#include "record/plan.h"
#include "base/text.h"
#include "record/read.h"

static void
read_criteria(struct td_plan *plan, struct td_arena *arena,
              const struct td_node *list)
{
	plan->criteria_node = list;
	plan->criteria = td_read_array(&plan->criterion_count, arena, list,
	                               sizeof *plan->criteria);
	for (size_t i = 0; i < plan->criterion_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		plan->criteria[i] = (struct td_plan_criterion){
			.id = td_read_field(node, "id"),
			.target = td_read_target(node, "target"),
			.how = td_read_field(node, "how"),
			.node = node,
		};
	}
}

static void
read_task(struct td_task *task, struct td_arena *arena,
          const struct td_node *node)
{
	task->node = node;
	task->id = td_read_field(node, "id");
	task->text = td_read_field(node, "text");
	td_read_fields(&task->contents, arena, node, "contents");
	td_read_fields(&task->criteria, arena, node, "criteria");
	task->duty = td_read_field(node, "duty");
	task->phase = td_read_field(node, "phase");
	task->responsible = td_read_field(node, "responsible");
	task->with = td_read_field(node, "with");
	task->product = td_read_field(node, "product");
	task->money = td_read_field(node, "money");
	td_read_due(&task->due, node, "due");
}

void
td_plan_read(struct td_plan **plan, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *tasks = td_node_get(root, "tasks");
	struct td_arena *arena;
	struct td_plan *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->unit = td_read_field(root, "unit");
	made->supplements = td_read_field(root, "supplements");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	td_read_fields(&made->addressed_to, arena, root, "addressed_to");
	td_read_document_refs(&made->based_on, arena, root, "based_on");
	made->phase = td_read_field(root, "phase");
	td_read_fields(&made->phases, arena, root, "phases");
	td_read_fields(&made->contents, arena, root, "contents");
	read_criteria(made, arena, td_node_get(root, "criteria"));
	made->tasks_node = tasks;
	made->tasks = td_read_array(&made->task_count, arena, tasks,
	                            sizeof *made->tasks);
	for (size_t i = 0; i < made->task_count; i++)
		read_task(&made->tasks[i], arena, td_node_at(tasks, i));
	*plan = made;
}

void
td_plan_free(struct td_plan *plan)
{
	td_read_free(plan, plan ? plan->document : NULL);
}

enum td_status
td_plan_check_values(const struct td_plan *plan, struct td_diag *diag)
{
	enum td_status status;

	status = td_read_check_number(plan->document, plan->paper.number, diag);
	status = td_worse(
	    status, td_read_check_refs(plan->document, &plan->based_on, diag));
	for (size_t i = 0; i < plan->task_count; i++)
		status = td_worse(status,
		                  td_read_check_due(plan->document,
		                                    &plan->tasks[i].due, diag));
	return status;
}

bool
td_plan_is_since(const struct td_plan *plan, struct td_date day)
{
	return plan->paper.date.given &&
	       td_date_compare(plan->paper.date.date, day) >= 0;
}

const struct td_task *
td_plan_task(const struct td_plan *plan, const char *id)
{
	for (size_t i = 0; i < plan->task_count; i++)
		if (td_text_equal(plan->tasks[i].id.text, id))
			return &plan->tasks[i];
	return NULL;
}

const struct td_plan_criterion *
td_plan_criterion_of(const struct td_plan *plan, const char *id)
{
	for (size_t i = 0; i < plan->criterion_count; i++)
		if (td_text_equal(plan->criteria[i].id.text, id))
			return &plan->criteria[i];
	return NULL;
}
