/* The record that a report in a table stands for. */

#include "base/fold.h"
#include "base/text.h"
#include "cli/form_sheet_parts.h"

#include <stdlib.h>
#include <string.h>

/* Columns of the lists, in the order of the form. */
enum {
	TASK_ID = 0,
	TASK_STATUS = 3,
	TASK_NOTE = 4,
	RESULT_ID = 0,
	RESULT_VALUE = 4,
	RESULT_MEASURE = 5,
	RESULT_PART = 6,
	RESULT_WHOLE = 7,
	RESULT_TEXT = 8,
	RESULT_EVIDENCE = 9,
	FIGURE_ID = 0,
	FIGURE_TEXT = 1,
	FIGURE_PART = 2,
	FIGURE_VALUE = 3
};

/* What offices write of a task, as a slug. */
static const char *const statuses[][2] = {
	{ "da-xong", "done" },
	{ "xong", "done" },
	{ "hoan-thanh", "done" },
	{ "da-hoan-thanh", "done" },
	{ "da-thuc-hien", "done" },
	{ "dang-lam", "under-way" },
	{ "dang-thuc-hien", "under-way" },
	{ "dang-trien-khai", "under-way" },
	{ "chua-lam", "not-started" },
	{ "chua-thuc-hien", "not-started" },
	{ "chua-trien-khai", "not-started" },
	{ "khong-lam-nua", "dropped" },
	{ "khong-thuc-hien-nua", "dropped" },
};

static void
emit_status(struct td_emitter *e, const struct td_cell *cell)
{
	char *slug = td_fold_slug(cell->text);
	const char *status = cell->text;

	/* "under way" is written as it is called, too. */
	if (td_text_equal(slug, "under-way") ||
	    td_text_equal(slug, "not-started") || td_text_equal(slug, "done") ||
	    td_text_equal(slug, "dropped"))
		status = slug;
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
		if (td_text_equal(slug, statuses[i][0]))
			status = statuses[i][1];
	td_emit_text(e, "status", status);
	free(slug);
}

static void
emit_tasks(struct td_sheet_making *making, size_t from, size_t to)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "tasks");
	for (size_t i = from; i < to && i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];
		const struct td_cell *id = td_sheet_cell(row, TASK_ID);
		const struct td_cell *status = td_sheet_cell(row, TASK_STATUS);
		const struct td_cell *note = td_sheet_cell(row, TASK_NOTE);

		if (!id)
			continue;
		td_sheet_note(making, id, "tasks[%zu]", count);
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "id", id->text);
		if (status) {
			td_sheet_note(making, status, "tasks[%zu].status",
			              count);
			emit_status(e, status);
		}
		if (note)
			td_sheet_note(making, note, "tasks[%zu].note", count);
		td_emit_optional(e, "note", td_sheet_text(note));
		td_emit_end(e);
		count++;
	}
	td_emit_end(e);
}

/* A number in a column; nothing where the cell is empty. */
static void
emit_column(struct td_sheet_making *making, const struct td_cells_row *row,
            size_t column, const char *key, size_t result, const char *keys)
{
	const struct td_cell *cell = td_sheet_cell(row, column);

	if (!cell)
		return;
	td_sheet_note(making, cell, "results[%zu].%s", result, keys);
	td_sheet_emit_number(making, key, cell);
}

/* The value of a result; a share of hundred may have its sign. */
static void
emit_value(struct td_sheet_making *making, const struct td_cells_row *row,
           const struct td_cell *measure, size_t result)
{
	const struct td_cell *cell = td_sheet_cell(row, RESULT_VALUE);

	if (!cell)
		return;
	td_sheet_note(making, cell, "results[%zu].value", result);
	if (measure && strcmp(measure->text, "%") == 0)
		td_sheet_emit_share(making, "value", cell);
	else
		td_sheet_emit_number(making, "value", cell);
}

static void
emit_share(struct td_sheet_making *making, const struct td_cells_row *row,
           size_t result)
{
	if (!td_sheet_cell(row, RESULT_PART) &&
	    !td_sheet_cell(row, RESULT_WHOLE))
		return;
	td_emit_flow_map(making->emitter, "of");
	emit_column(making, row, RESULT_PART, "part", result, "of.part");
	emit_column(making, row, RESULT_WHOLE, "whole", result, "of.whole");
	td_emit_end(making->emitter);
}

static void
emit_one_evidence(struct td_sheet_making *making,
                  const struct td_cells_row *row, size_t result, size_t count)
{
	struct td_emitter *e = making->emitter;
	const struct td_cell *text = td_sheet_cell(row, RESULT_EVIDENCE);
	const struct td_cell *day = td_sheet_cell(row, RESULT_EVIDENCE + 2);

	td_sheet_note(making, text, "results[%zu].evidence[%zu]", result,
	              count);
	td_emit_flow_map(e, NULL);
	td_emit_text(e, "text", text->text);
	td_emit_optional(
	    e, "number",
	    td_sheet_text(td_sheet_cell(row, RESULT_EVIDENCE + 1)));
	if (day)
		td_sheet_note(making, day, "results[%zu].evidence[%zu].date",
		              result, count);
	td_sheet_emit_day(e, "date", day);
	td_emit_optional(
	    e, "issuer",
	    td_sheet_text(td_sheet_cell(row, RESULT_EVIDENCE + 3)));
	td_emit_end(e);
}

/* The evidence of a row, and of those under it that name no criterion. */
static void
emit_evidence(struct td_sheet_making *making, size_t row, size_t to,
              size_t result)
{
	const struct td_cells *cells = &making->sheet->cells;
	size_t count = 0;

	for (size_t i = row; i < to && i < cells->count; i++) {
		if (i > row && td_sheet_cell(&cells->rows[i], RESULT_ID))
			break;
		if (!td_sheet_cell(&cells->rows[i], RESULT_EVIDENCE))
			continue;
		if (count == 0)
			td_emit_list(making->emitter, "evidence");
		emit_one_evidence(making, &cells->rows[i], result, count++);
	}
	if (count > 0)
		td_emit_end(making->emitter);
}

static void
emit_results(struct td_sheet_making *making, size_t from, size_t to)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "results");
	for (size_t i = from; i < to && i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];
		const struct td_cell *id = td_sheet_cell(row, RESULT_ID);
		const struct td_cell *measure = td_sheet_cell(row,
		                                              RESULT_MEASURE);
		const struct td_cell *text = td_sheet_cell(row, RESULT_TEXT);

		if (!id)
			continue;
		td_sheet_note(making, id, "results[%zu]", count);
		td_emit_map(e, NULL);
		td_emit_text(e, "criterion", id->text);
		emit_value(making, row, measure, count);
		if (measure)
			td_sheet_note(making, measure, "results[%zu].unit",
			              count);
		/* The form has the unit of measure where a value is asked. */
		if (td_sheet_cell(row, RESULT_VALUE))
			td_emit_optional(e, "unit", td_sheet_text(measure));
		emit_share(making, row, count);
		if (text)
			td_sheet_note(making, text, "results[%zu].text", count);
		td_emit_optional(e, "text", td_sheet_text(text));
		emit_evidence(making, i, to, count);
		td_emit_end(e);
		count++;
	}
	td_emit_end(e);
}

/* The parts of a total: the rows under it that name none of their own. */
static void
emit_parts(struct td_sheet_making *making, size_t from, size_t figure)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "parts");
	for (size_t i = from; i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];
		const struct td_cell *text = td_sheet_cell(row, FIGURE_PART);
		const struct td_cell *value = td_sheet_cell(row, FIGURE_VALUE);

		if (td_sheet_cell(row, FIGURE_ID))
			break;
		if (!text && !value)
			continue;
		td_sheet_note(making, text ? text : value,
		              "figures[%zu].parts[%zu]", figure, count);
		td_emit_flow_map(e, NULL);
		td_emit_optional(e, "text", td_sheet_text(text));
		if (value) {
			td_sheet_note(making, value,
			              "figures[%zu].parts[%zu].value", figure,
			              count);
			td_sheet_emit_number(making, "value", value);
		}
		td_emit_end(e);
		count++;
	}
	td_emit_end(e);
}

static void
emit_figures(struct td_sheet_making *making, size_t from)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	for (size_t i = from; i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];
		const struct td_cell *id = td_sheet_cell(row, FIGURE_ID);
		const struct td_cell *value = td_sheet_cell(row, FIGURE_VALUE);

		if (!id)
			continue;
		if (count == 0)
			td_emit_list(e, "figures");
		td_sheet_note(making, id, "figures[%zu]", count);
		td_emit_map(e, NULL);
		td_emit_text(e, "id", id->text);
		td_emit_optional(
		    e, "text", td_sheet_text(td_sheet_cell(row, FIGURE_TEXT)));
		if (value) {
			td_sheet_note(making, value, "figures[%zu].total",
			              count);
			td_sheet_emit_number(making, "total", value);
		}
		emit_parts(making, i + 1, count++);
		td_emit_end(e);
	}
	if (count > 0)
		td_emit_end(e);
}

static void
emit_period(struct td_sheet_making *making)
{
	struct td_emitter *e = making->emitter;

	td_emit_flow_map(e, "period");
	td_sheet_emit_day(
	    e, "from", td_sheet_head(making, "tu-ngay", "from", "period.from"));
	td_sheet_emit_day(e, "to",
	                  td_sheet_head(making, "den-ngay", "to", "period.to"));
	td_emit_end(e);
}

void
td_report_sheet_emit(struct td_sheet_making *making,
                     const struct td_form_file *file)
{
	struct td_emitter *e = making->emitter;
	size_t tasks = td_sheet_row(making, 0, "ma-cong-viec", "task");
	size_t results = td_sheet_row(making, 0, "ma-tieu-chi", "criterion");
	size_t figures = td_sheet_row(making, 0, "ma-so-lieu", "figure");

	td_emit_map(e, NULL);
	td_emit_text(e, "schema", "thidua/report/1");
	td_sheet_emit_named(
	    making, "campaign", TD_CALLED_CAMPAIGN,
	    td_sheet_head(making, "phong-trao", "campaign", "campaign"));
	td_sheet_emit_named(making, "unit", TD_CALLED_UNIT,
	                    td_sheet_head(making, "don-vi", "unit", "unit"));
	td_sheet_emit_head(making, "occurrence", "ky-bao-cao", "occurrence");
	td_sheet_emit_document(making, "bao-cao");
	td_sheet_emit_names(
	    making, "addressed_to", TD_CALLED_UNIT,
	    td_sheet_head(making, "noi-nhan", "addressed-to", "addressed_to"));
	emit_period(making);
	emit_tasks(making, tasks + 1, results);
	emit_results(making, results + 1, figures);
	emit_figures(making, figures + 1);
	td_sheet_emit_head(making, "difficulties", "kho-khan-vuong-mac",
	                   "difficulties");
	td_sheet_emit_head(making, "proposals", "de-xuat-kien-nghi",
	                   "proposals");
	td_sheet_emit_converted(e, file);
	td_emit_end(e);
}
