/* campaigns/…/reports/<occurrence>/<drawer>/<unit>/<received>.yaml */

#include "record/report.h"
#include "base/text.h"
#include "record/read.h"

static const char *const status_codes[] = {
	[TD_TASK_DONE] = "done",
	[TD_TASK_UNDER_WAY] = "under-way",
	[TD_TASK_NOT_STARTED] = "not-started",
	[TD_TASK_DROPPED] = "dropped",
	NULL,
};

const char *
td_task_status_name(enum td_task_status status)
{
	return status_codes[status];
}

static void
read_head(struct td_report *report, struct td_arena *arena,
          const struct td_node *root)
{
	const struct td_node *period = td_node_get(root, "period");

	report->campaign = td_read_field(root, "campaign");
	report->unit = td_read_field(root, "unit");
	report->occurrence = td_read_field(root, "occurrence");
	report->supplements = td_read_field(root, "supplements");
	report->paper = td_read_document_ref(td_node_get(root, "document"));
	td_read_fields(&report->addressed_to, arena, root, "addressed_to");
	report->from = td_read_day(period, "from");
	report->to = td_read_day(period, "to");
	report->difficulties = td_read_field(root, "difficulties");
	report->proposals = td_read_field(root, "proposals");
}

static void
read_tasks(struct td_report *report, struct td_arena *arena,
           const struct td_node *list)
{
	report->tasks_node = list;
	report->tasks = td_read_array(&report->task_count, arena, list,
	                              sizeof *report->tasks);
	for (size_t i = 0; i < report->task_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		report->tasks[i] = (struct td_report_task){
			.id = td_read_field(node, "id"),
			.status = (enum td_task_status)td_read_code(
			    node, "status", status_codes),
			.status_node = td_node_get(node, "status"),
			.note = td_read_field(node, "note"),
			.node = node,
			.document = report->document,
		};
	}
}

static void
read_result(struct td_result *result, struct td_arena *arena,
            const struct td_node *node)
{
	const struct td_node *of = td_node_get(node, "of");

	result->node = node;
	result->criterion = td_read_field(node, "criterion");
	result->value = td_read_amount(node, "value");
	result->unit = td_read_field(node, "unit");
	result->part = td_read_amount(of, "part");
	result->whole = td_read_amount(of, "whole");
	result->text = td_read_field(node, "text");
	td_read_document_refs(&result->evidence, arena, node, "evidence");
}

static void
read_results(struct td_report *report, struct td_arena *arena,
             const struct td_node *list)
{
	report->results_node = list;
	report->results = td_read_array(&report->result_count, arena, list,
	                                sizeof *report->results);
	for (size_t i = 0; i < report->result_count; i++) {
		read_result(&report->results[i], arena, td_node_at(list, i));
		report->results[i].document = report->document;
	}
}

static void
read_figure(struct td_figure *figure, struct td_arena *arena,
            const struct td_node *node)
{
	const struct td_node *parts = td_node_get(node, "parts");

	figure->node = node;
	figure->id = td_read_field(node, "id");
	figure->text = td_read_field(node, "text");
	figure->total = td_read_amount(node, "total");
	figure->parts = td_read_array(&figure->part_count, arena, parts,
	                              sizeof *figure->parts);
	for (size_t i = 0; i < figure->part_count; i++) {
		const struct td_node *part = td_node_at(parts, i);

		figure->parts[i] = (struct td_figure_part){
			.text = td_read_field(part, "text"),
			.value = td_read_amount(part, "value"),
		};
	}
}

static void
read_figures(struct td_report *report, struct td_arena *arena,
             const struct td_node *list)
{
	report->figures = td_read_array(&report->figure_count, arena, list,
	                                sizeof *report->figures);
	for (size_t i = 0; i < report->figure_count; i++) {
		read_figure(&report->figures[i], arena, td_node_at(list, i));
		report->figures[i].document = report->document;
	}
}

void
td_report_read(struct td_report **report, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_report *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	read_head(made, arena, root);
	read_tasks(made, arena, td_node_get(root, "tasks"));
	read_results(made, arena, td_node_get(root, "results"));
	read_figures(made, arena, td_node_get(root, "figures"));
	*report = made;
}

void
td_report_free(struct td_report *report)
{
	td_read_free(report, report ? report->document : NULL);
}

enum td_status
td_report_check_values(const struct td_report *report, struct td_diag *diag)
{
	return td_read_check_number(report->document, report->paper.number,
	                            diag);
}

const struct td_report_task *
td_report_task_of(const struct td_report *report, const char *id)
{
	for (size_t i = 0; i < report->task_count; i++)
		if (td_text_equal(report->tasks[i].id.text, id))
			return &report->tasks[i];
	return NULL;
}

const struct td_result *
td_report_result_of(const struct td_report *report, const char *criterion)
{
	for (size_t i = 0; i < report->result_count; i++)
		if (td_text_equal(report->results[i].criterion.text, criterion))
			return &report->results[i];
	return NULL;
}
