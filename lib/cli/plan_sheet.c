/* The record that a plan in a table stands for. */

#include "base/strbuf.h"
#include "cli/form_sheet_parts.h"

#include <stdio.h>
#include <string.h>

/* Columns of a task, in the order of the form. */
static const char *const task_keys[] = {
	"id",  "text",    "criteria", "contents", "responsible", "with",
	"due", "product", "money",    "duty",     "phase",       NULL,
};

static void
emit_bases(struct td_sheet_making *making)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "based_on");
	for (size_t i = td_sheet_row(making, 0, "can-cu", "based-on");
	     i < cells->count;
	     i = td_sheet_row(making, i + 1, "can-cu", "based-on")) {
		const struct td_cell *number = td_sheet_cell(&cells->rows[i],
		                                             1);

		if (!number)
			continue;
		td_sheet_note(making, number, "based_on[%zu]", count++);
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "number", number->text);
		if (td_sheet_cell(&cells->rows[i], 2))
			td_sheet_emit_day(e, "date",
			                  td_sheet_cell(&cells->rows[i], 2));
		else
			td_emit_text(e, "date", NULL);
		td_emit_optional(
		    e, "issuer",
		    td_sheet_text(td_sheet_cell(&cells->rows[i], 3)));
		td_emit_end(e);
	}
	td_emit_end(e);
}

/* "90" where the form says that ">= 85" is asked is ">= 90". */
static void
emit_target(struct td_emitter *e, const struct td_cell *asked,
            const struct td_cell *own)
{
	struct td_strbuf target = TD_STRBUF_INIT;
	size_t sign = asked ? strspn(asked->text, "<>= ") : 0;

	if (!own)
		return;
	if (*own->text >= '0' && *own->text <= '9' && sign > 0)
		td_strbuf_add_bytes(&target, asked->text, sign);
	td_strbuf_add(&target, own->text);
	td_emit_quoted(e, "target", target.text);
	td_strbuf_clear(&target);
}

static void
emit_criteria(struct td_sheet_making *making, size_t from, size_t to)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "criteria");
	for (size_t i = from; i < to && i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];
		const struct td_cell *id = td_sheet_cell(row, 0);
		const struct td_cell *own = td_sheet_cell(row, 3);

		if (!id)
			continue;
		td_sheet_note(making, id, "criteria[%zu]", count);
		if (own)
			td_sheet_note(making, own, "criteria[%zu].target",
			              count);
		count++;
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "id", id->text);
		emit_target(e, td_sheet_cell(row, 2), own);
		td_emit_optional(e, "how",
		                 td_sheet_text(td_sheet_cell(row, 4)));
		td_emit_end(e);
	}
	td_emit_end(e);
}

static void
emit_task_value(struct td_sheet_making *making, size_t task, size_t column,
                const struct td_cell *cell)
{
	const char *key = task_keys[column];
	char keys[64];

	snprintf(keys, sizeof keys, "tasks[%zu].%s", task, key);
	td_sheet_note(making, cell, "%s", keys);
	if (strcmp(key, "criteria") == 0 || strcmp(key, "contents") == 0)
		td_sheet_emit_ids(making, keys, key, cell);
	else if (strcmp(key, "due") == 0)
		td_sheet_emit_day(making->emitter, key, cell);
	else
		td_emit_text(making->emitter, key, cell->text);
}

static void
emit_tasks(struct td_sheet_making *making, size_t from)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "tasks");
	for (size_t i = from; i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];

		if (row->count == 0)
			continue;
		td_sheet_note(making, &row->cells[0], "tasks[%zu]", count);
		td_emit_map(e, NULL);
		/* A row that was added needs no id of its own. */
		if (!td_sheet_cell(row, 0)) {
			char id[24];

			snprintf(id, sizeof id, "t%zu", count + 1);
			td_emit_text(e, "id", id);
		}
		for (size_t j = 0; task_keys[j]; j++)
			if (td_sheet_cell(row, j))
				emit_task_value(making, count, j,
				                td_sheet_cell(row, j));
		td_emit_end(e);
		count++;
	}
	td_emit_end(e);
}

static void
emit_phases(struct td_sheet_making *making)
{
	const struct td_cell *cell = td_sheet_head(making, "giai-doan", "phase",
	                                           "phase");

	if (!cell)
		return;
	if (strpbrk(cell->text, ",; "))
		td_sheet_emit_ids(making, "phases", "phases", cell);
	else
		td_emit_text(making->emitter, "phase", cell->text);
}

void
td_plan_sheet_emit(struct td_sheet_making *making,
                   const struct td_form_file *file)
{
	struct td_emitter *e = making->emitter;
	size_t criteria = td_sheet_row(making, 0, "ma-tieu-chi", "criterion");
	size_t tasks = td_sheet_row(making, 0, "ma-cong-viec", "task");

	td_emit_map(e, NULL);
	td_emit_text(e, "schema", "thidua/plan/1");
	td_sheet_emit_head(making, "campaign", "phong-trao", "campaign");
	td_sheet_emit_head(making, "unit", "don-vi", "unit");
	td_sheet_emit_document(making, "ke-hoach");
	td_sheet_emit_ids(
	    making, "addressed_to", "addressed_to",
	    td_sheet_head(making, "noi-nhan", "addressed-to", "addressed_to"));
	emit_bases(making);
	emit_phases(making);
	td_sheet_emit_ids(
	    making, "contents", "contents",
	    td_sheet_head(making, "noi-dung-thi-dua", "contents", "contents"));
	emit_criteria(making, criteria + 1, tasks);
	emit_tasks(making, tasks + 1);
	td_sheet_emit_converted(e, file);
	td_emit_end(e);
}
