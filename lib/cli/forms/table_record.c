/* The parts of a table: its first row, and one record of its values. */

#include "cli/forms/table_record.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "cli/forms/table_columns.h"
#include "yaml/emitter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static enum td_status
report_unknown(const struct td_table *table, const struct td_cells *sheet,
               const char *path, const struct td_cell *cell,
               struct td_diag *diag)
{
	char *known = td_table_columns_list(table, false);
	char *called = td_table_columns_list(table, true);
	enum td_status status = td_diag_add(
	    diag, TD_TABLE_COLUMN_UNKNOWN, td_cells_place(sheet, path, cell),
	    "column", cell->text, "known", known, "called", called, NULL);

	free(called);
	free(known);
	return status;
}

static enum td_status
report_missing(const struct td_table_column *column,
               const struct td_cells *sheet, const char *path,
               struct td_diag *diag)
{
	const struct td_cells_row *names = &sheet->rows[0];
	struct td_place place = { .path = path, .sheet = sheet->name };
	char *called = td_table_column_called(column);
	enum td_status status;

	if (names->count > 0) {
		place.line = names->cells[0].line;
		place.column = names->cells[0].column;
	}
	status = td_diag_add(diag, TD_TABLE_COLUMN_MISSING, place, "column",
	                     column->name, "called", called, NULL);
	free(called);
	return status;
}

enum td_status
td_table_read_header(struct td_table_header *header,
                     const struct td_table *table, const struct td_cells *sheet,
                     const char *path, struct td_diag *diag)
{
	const struct td_cells_row *row = &sheet->rows[0];
	struct td_table_header read = { .count = 0 };
	bool seen[TD_TABLE_COLUMNS_MAX] = { false };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < row->count; i++) {
		const struct td_cell *cell = &row->cells[i];
		size_t column = td_table_column_find(table, cell->text);

		if (column == TD_TABLE_COLUMN_NONE) {
			status = report_unknown(table, sheet, path, cell, diag);
			continue;
		}
		if (seen[column]) {
			status = td_diag_add(diag, TD_TABLE_COLUMN_REPEATED,
			                     td_cells_place(sheet, path, cell),
			                     "column", cell->text, NULL);
			continue;
		}
		seen[column] = true;
		read.columns[read.count++] = column;
	}
	for (size_t i = 0; table->columns[i].name; i++)
		if (table->columns[i].required && !seen[i])
			status = report_missing(&table->columns[i], sheet, path,
			                        diag);
	if (status == TD_OK)
		*header = read;
	return status;
}

static void
emit_value(struct td_emitter *emitter, const struct td_table_column *column,
           const char *value)
{
	/* Some keyboards and spreadsheets write letters and marks apart. */
	char *text = td_fold_nfc(value);
	char *end;
	long long number = strtoll(text, &end, 10);

	if (column->integer && *end == '\0' && end != text)
		td_emit_integer(emitter, column->key, number);
	else
		td_emit_text(emitter, column->key, text);
	free(text);
}

/* The level of a record of these values; NULL: it is not said. */
static const char *
level_of(const struct td_table *table, const char *const *values)
{
	for (size_t i = 0; table->columns[i].name; i++) {
		const char *code;

		if (table->columns[i].words != td_words_level || !values[i])
			continue;
		code = td_table_word_here(td_words_level, values[i], NULL);
		return code ? code : values[i];
	}
	return NULL;
}

/* The value, or the code that it means here. */
static const char *
meant_here(const struct td_table *table, const char *const *values, size_t i)
{
	const struct td_table_column *column = &table->columns[i];
	const char *code = NULL;

	if (column->words)
		code = td_table_word_here(column->words, values[i],
		                          level_of(table, values));
	return code ? code : values[i];
}

char *
td_table_emit(const struct td_table *table, const char *const *values)
{
	struct td_emitter *emitter = td_emitter_new();
	struct td_strbuf schema = TD_STRBUF_INIT;
	const char *group = NULL;
	char *bytes;

	td_strbuf_addf(&schema, "thidua/%s/1", td_kind_name(table->kind));
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", schema.text);
	for (size_t i = 0; table->columns[i].name; i++) {
		const struct td_table_column *column = &table->columns[i];

		if (!column->key || !values[i] || !*values[i])
			continue;
		if (group &&
		    (!column->group || strcmp(group, column->group) != 0)) {
			td_emit_end(emitter);
			group = NULL;
		}
		if (column->group && !group) {
			td_emit_flow_map(emitter, column->group);
			group = column->group;
		}
		emit_value(emitter, column, meant_here(table, values, i));
	}
	if (group)
		td_emit_end(emitter);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	td_strbuf_clear(&schema);
	return bytes;
}

/* Whether a finding's keys are those that a column fills. */
static bool
is_about(const struct td_table_column *column, const char *keys)
{
	struct td_strbuf own = TD_STRBUF_INIT;
	bool same;

	if (!column->key)
		return strcmp(keys, "id") == 0;
	if (column->group)
		td_strbuf_addf(&own, "%s.%s", column->group, column->key);
	else
		td_strbuf_add(&own, column->key);
	same = strcmp(own.text, keys) == 0;
	td_strbuf_clear(&own);
	return same;
}

/* schema-required is said of the map; the key that it lacks is a fact. */
size_t
td_table_column_of(const struct td_table *table,
                   const struct td_finding *finding)
{
	struct td_strbuf keys = TD_STRBUF_INIT;
	const char *missing = td_finding_fact(finding, "key");
	size_t column = TD_TABLE_COLUMNS_MAX;

	td_strbuf_add(&keys, finding->keys ? finding->keys : "");
	if (finding->id == TD_SCHEMA_REQUIRED && missing) {
		td_strbuf_add(&keys, keys.length ? "." : "");
		td_strbuf_add(&keys, missing);
	}
	for (size_t i = 0; table->columns[i].name; i++)
		if (is_about(&table->columns[i], keys.text))
			column = i;
	td_strbuf_clear(&keys);
	return column;
}
