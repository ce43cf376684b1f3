/* The record that a plan in a table stands for. */

#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "cli/form_sheet_parts.h"
#include "record/campaign.h"

#include <stdio.h>
#include <stdlib.h>
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

/* How signs before a number are written; the longer ones first. */
static const char *const signs[][2] = {
	{ "≥", ">=" }, { "≤", "<=" }, { ">=", ">=" }, { "<=", "<=" },
	{ ">", ">" },  { "<", "<" },  { "=", "=" },
};

/* The sign that a text begins with, as records have it, and what is behind it;
 * NULL: it begins with none. */
static const char *
sign_of(const char **rest, const char *text)
{
	const char *sign = NULL;

	/* A spreadsheet is told by it that what follows is text. */
	text += *text == '\'';
	for (size_t i = 0; i < sizeof signs / sizeof *signs && !sign; i++) {
		size_t size = strlen(signs[i][0]);

		if (strncmp(text, signs[i][0], size) != 0)
			continue;
		sign = signs[i][1];
		text += size;
	}
	*rest = text + strspn(text, " ");
	return sign;
}

/* "90" where the form says that ">= 85" is asked is ">= 90"; so is "≥ 90 %". */
static void
emit_target(struct td_sheet_making *making, const struct td_cell *asked,
            const struct td_cell *own, bool may_be_share)
{
	struct td_strbuf target = TD_STRBUF_INIT;
	const char *rest;
	const char *sign;
	char *number;

	if (!own)
		return;
	sign = asked ? sign_of(&rest, asked->text) : NULL;
	if (sign_of(&rest, own->text))
		sign = sign_of(&rest, own->text);
	number = td_sheet_number(making, own, rest, may_be_share);
	if (number)
		td_strbuf_addf(&target, "%s%s%s", sign ? sign : "",
		               sign ? " " : "", number);
	else
		td_strbuf_add(&target, own->text);
	td_emit_quoted(making->emitter, "target", target.text);
	td_strbuf_clear(&target);
	free(number);
}

/* Whether a criterion is measured in hundredths, or nobody knows in what. */
static bool
is_share(const struct td_campaign *campaign, const char *id)
{
	const struct td_criterion *criterion = NULL;

	if (campaign)
		criterion = td_campaign_criterion(campaign, id);
	return !criterion || !criterion->unit.text ||
	       strcmp(criterion->unit.text, "%") == 0;
}

static void
emit_criteria(struct td_sheet_making *making,
              const struct td_campaign *campaign, size_t from, size_t to)
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
		emit_target(making, td_sheet_cell(row, 2), own,
		            is_share(campaign, id->text));
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

/* Whether two ids stand in a text with a blank between. */
static bool
has_two_ids(const char *text)
{
	char *first = td_strndup(text, strcspn(text, " "));
	bool are = text[strlen(first)] == ' ' && td_fold_is_slug(first) &&
	           strpbrk(first, "-0123456789");

	free(first);
	return are;
}

/* "Giai đoạn 1" is one phase, and what has marks between is several. */
static void
emit_phase_names(struct td_sheet_making *making, const struct td_cell *cell)
{
	char *slug = td_fold_slug(cell->text);

	if (strpbrk(cell->text, ",;\n") || has_two_ids(cell->text))
		td_sheet_emit_folded(making, "phases", cell);
	else
		td_emit_text(making->emitter, "phase",
		             *slug ? slug : cell->text);
	free(slug);
}

static void
emit_phases(struct td_sheet_making *making)
{
	const struct td_cell *cell = td_sheet_head(making, "giai-doan", "phase",
	                                           "phase");

	if (!cell)
		return;
	if (td_fold_is_slug(cell->text))
		td_emit_text(making->emitter, "phase", cell->text);
	else
		emit_phase_names(making, cell);
}

void
td_plan_sheet_emit(struct td_sheet_making *making,
                   const struct td_form_file *file)
{
	struct td_emitter *e = making->emitter;
	size_t criteria = td_sheet_row(making, 0, "ma-tieu-chi", "criterion");
	size_t tasks = td_sheet_row(making, 0, "ma-cong-viec", "task");
	const struct td_campaign *campaign = NULL;
	char *campaign_id;

	td_emit_map(e, NULL);
	td_emit_text(e, "schema", "thidua/plan/1");
	campaign_id = td_sheet_take_named(
	    making, "campaign", TD_CALLED_CAMPAIGN,
	    td_sheet_head(making, "phong-trao", "campaign", "campaign"));
	td_sheet_emit_named(making, "unit", TD_CALLED_UNIT,
	                    td_sheet_head(making, "don-vi", "unit", "unit"));
	td_sheet_emit_document(making, "ke-hoach");
	td_sheet_emit_names(
	    making, "addressed_to", TD_CALLED_UNIT,
	    td_sheet_head(making, "noi-nhan", "addressed-to", "addressed_to"));
	emit_bases(making);
	emit_phases(making);
	td_sheet_emit_ids(
	    making, "contents", "contents",
	    td_sheet_head(making, "noi-dung-thi-dua", "contents", "contents"));
	/* One that cannot be read is told where the plan is checked. */
	if (making->reader && campaign_id &&
	    td_reader_campaign(&campaign, making->reader, campaign_id, NULL) !=
	        TD_FOUND)
		campaign = NULL;
	emit_criteria(making, campaign, criteria + 1, tasks);
	free(campaign_id);
	emit_tasks(making, tasks + 1);
	td_sheet_emit_converted(e, file);
	td_emit_end(e);
}
