/* The record that a plan in a table stands for. */

#include "cli/plan_sheet_record.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "table/cell_value.h"
#include "yaml/emitter.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Columns of a task, in the order of the form. */
static const char *const task_keys[] = {
	"id",  "text",    "criteria", "contents", "responsible", "with",
	"due", "product", "money",    "duty",     "phase",       NULL,
};

/* A table while its record is made. */
struct making {
	struct td_plan_sheet *sheet;
	struct td_emitter *emitter;
};

/* The cell of a row in a column, from 0; NULL: nothing stands there. */
static const struct td_cell *
cell_at(const struct td_cells_row *row, size_t column)
{
	return column < row->count && *row->cells[column].text
	           ? &row->cells[column]
	           : NULL;
}

/* Whether a row begins with a label, in either language. */
static bool
is_row(const struct td_cells_row *row, const char *slug, const char *other)
{
	const struct td_cell *cell = cell_at(row, 0);
	char *found = cell ? td_fold_slug(cell->text) : NULL;
	bool is = found &&
	          (strcmp(found, slug) == 0 || strcmp(found, other) == 0);

	free(found);
	return is;
}

/* The first row from one on that begins so; the count: none does. */
static size_t
find_row(const struct making *making, size_t from, const char *slug,
         const char *other)
{
	const struct td_cells *cells = &making->sheet->cells;

	while (from < cells->count && !is_row(&cells->rows[from], slug, other))
		from++;
	return from;
}

__attribute__((format(printf, 3, 4))) static void
note(struct making *making, const struct td_cell *cell, const char *format, ...)
{
	struct td_plan_sheet *sheet = making->sheet;
	char keys[128];
	va_list values;

	va_start(values, format);
	vsnprintf(keys, sizeof keys, format, values);
	va_end(values);
	sheet->values = td_grow(sheet->values, sheet->count, &sheet->capacity,
	                        sizeof *sheet->values);
	sheet->values[sheet->count++] = (struct td_sheet_value){
		td_strdup(keys), cell
	};
}

/* A day in whatever form sheets have it, as records have it; other words stay.
 */
static void
emit_day(struct td_emitter *e, const char *key, const struct td_cell *cell)
{
	char day[TD_DATE_SIZE];

	td_emit_optional(e, key,
	                 cell && td_cell_day(day, cell->text) ? day
	                 : cell                               ? cell->text
	                                                      : NULL);
}

/* Ids with commas, semicolons or blanks between. */
static void
emit_ids(struct making *making, const char *keys, const char *key,
         const struct td_cell *cell)
{
	static const char between[] = ",; \t\n[]";
	const char *text = cell ? cell->text : "";
	size_t count = 0;

	td_emit_flow_list(making->emitter, key);
	for (text += strspn(text, between); *text;
	     text += strspn(text, between)) {
		size_t size = strcspn(text, between);
		char *id = td_strndup(text, size);

		note(making, cell, "%s[%zu]", keys, count++);
		td_emit_text(making->emitter, NULL, id);
		free(id);
		text += size;
	}
	td_emit_end(making->emitter);
}

/* The value beside a label; NULL: the form does not have it. */
static const struct td_cell *
head(struct making *making, const char *slug, const char *other,
     const char *keys)
{
	const struct td_cells *cells = &making->sheet->cells;
	size_t row = find_row(making, 0, slug, other);
	const struct td_cell *cell = NULL;

	if (row < cells->count)
		cell = cell_at(&cells->rows[row], 1);
	if (cell)
		note(making, cell, "%s", keys);
	return cell;
}

static const char *
text_of(const struct td_cell *cell)
{
	return cell ? cell->text : NULL;
}

static void
emit_document(struct making *making)
{
	struct td_emitter *e = making->emitter;
	const struct td_cell *authority;

	td_emit_map(e, "document");
	td_emit_text(e, "kind", "ke-hoach");
	td_emit_text(
	    e, "number",
	    text_of(head(making, "so-ky-hieu", "number", "document.number")));
	emit_day(e, "date",
	         head(making, "ngay-ban-hanh", "date", "document.date"));
	td_emit_flow_map(e, "signed");
	authority = head(making, "quyen-han-ky", "authority",
	                 "document.signed.authority");
	td_emit_text(e, "authority", text_of(authority));
	td_emit_optional(e, "name",
	                 text_of(head(making, "nguoi-ky", "signer",
	                              "document.signed.name")));
	td_emit_optional(e, "office",
	                 text_of(head(making, "chuc-vu", "office",
	                              "document.signed.office")));
	td_emit_end(e);
	td_emit_end(e);
}

static void
emit_bases(struct making *making)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "based_on");
	for (size_t i = find_row(making, 0, "can-cu", "based-on");
	     i < cells->count;
	     i = find_row(making, i + 1, "can-cu", "based-on")) {
		const struct td_cell *number = cell_at(&cells->rows[i], 1);

		if (!number)
			continue;
		note(making, number, "based_on[%zu]", count++);
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "number", number->text);
		if (cell_at(&cells->rows[i], 2))
			emit_day(e, "date", cell_at(&cells->rows[i], 2));
		else
			td_emit_text(e, "date", NULL);
		td_emit_optional(e, "issuer",
		                 text_of(cell_at(&cells->rows[i], 3)));
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
emit_criteria(struct making *making, size_t from, size_t to)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "criteria");
	for (size_t i = from; i < to && i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];
		const struct td_cell *id = cell_at(row, 0);
		const struct td_cell *own = cell_at(row, 3);

		if (!id)
			continue;
		note(making, id, "criteria[%zu]", count);
		if (own)
			note(making, own, "criteria[%zu].target", count);
		count++;
		td_emit_flow_map(e, NULL);
		td_emit_text(e, "id", id->text);
		emit_target(e, cell_at(row, 2), own);
		td_emit_optional(e, "how", text_of(cell_at(row, 4)));
		td_emit_end(e);
	}
	td_emit_end(e);
}

static void
emit_task_value(struct making *making, size_t task, size_t column,
                const struct td_cell *cell)
{
	const char *key = task_keys[column];
	char keys[64];

	snprintf(keys, sizeof keys, "tasks[%zu].%s", task, key);
	note(making, cell, "%s", keys);
	if (strcmp(key, "criteria") == 0 || strcmp(key, "contents") == 0)
		emit_ids(making, keys, key, cell);
	else if (strcmp(key, "due") == 0)
		emit_day(making->emitter, key, cell);
	else
		td_emit_text(making->emitter, key, cell->text);
}

static void
emit_tasks(struct making *making, size_t from)
{
	const struct td_cells *cells = &making->sheet->cells;
	struct td_emitter *e = making->emitter;
	size_t count = 0;

	td_emit_list(e, "tasks");
	for (size_t i = from; i < cells->count; i++) {
		const struct td_cells_row *row = &cells->rows[i];

		if (row->count == 0)
			continue;
		note(making, &row->cells[0], "tasks[%zu]", count);
		td_emit_map(e, NULL);
		/* A row that was added needs no id of its own. */
		if (!cell_at(row, 0)) {
			char id[24];

			snprintf(id, sizeof id, "t%zu", count + 1);
			td_emit_text(e, "id", id);
		}
		for (size_t j = 0; task_keys[j]; j++)
			if (cell_at(row, j))
				emit_task_value(making, count, j,
				                cell_at(row, j));
		td_emit_end(e);
		count++;
	}
	td_emit_end(e);
}

static void
emit_phases(struct making *making)
{
	const struct td_cell *cell = head(making, "giai-doan", "phase",
	                                  "phase");

	if (!cell)
		return;
	if (strpbrk(cell->text, ",; "))
		emit_ids(making, "phases", "phases", cell);
	else
		td_emit_text(making->emitter, "phase", cell->text);
}

static void
emit_converted(struct td_emitter *e, const struct td_plan_file *file)
{
	if (!file)
		return;
	td_emit_flow_map(e, "converted");
	td_emit_text(e, "file", file->name);
	td_emit_text(e, "sha256", file->sha256);
	td_emit_end(e);
}

static void
emit_plan(struct making *making, const struct td_plan_file *file)
{
	struct td_emitter *e = making->emitter;
	size_t criteria = find_row(making, 0, "ma-tieu-chi", "criterion");
	size_t tasks = find_row(making, 0, "ma-cong-viec", "task");

	td_emit_map(e, NULL);
	td_emit_text(e, "schema", "thidua/plan/1");
	td_emit_optional(
	    e, "campaign",
	    text_of(head(making, "phong-trao", "campaign", "campaign")));
	td_emit_optional(e, "unit",
	                 text_of(head(making, "don-vi", "unit", "unit")));
	emit_document(making);
	emit_ids(making, "addressed_to", "addressed_to",
	         head(making, "noi-nhan", "addressed-to", "addressed_to"));
	emit_bases(making);
	emit_phases(making);
	emit_ids(making, "contents", "contents",
	         head(making, "noi-dung-thi-dua", "contents", "contents"));
	emit_criteria(making, criteria + 1, tasks);
	emit_tasks(making, tasks + 1);
	emit_converted(e, file);
	td_emit_end(e);
}

void
td_plan_sheet_make(struct td_plan_sheet *sheet, const struct td_plan_file *file)
{
	struct making making = { .sheet = sheet, .emitter = td_emitter_new() };

	emit_plan(&making, file);
	sheet->record = td_emitter_finish(making.emitter);
	td_emitter_free(making.emitter);
}
