/* The parts of a table: its first row, and one record of its values. */

#include "cli/forms/table_record.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "yaml/emitter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t
column_count(const struct td_table *table)
{
	size_t count = 0;

	while (table->columns[count].name)
		count++;
	return count;
}

/* In any case, with or without blanks round it. */
static size_t
find_column(const struct td_table *table, const char *name)
{
	size_t from = strspn(name, " \t");
	size_t to = strlen(name);
	size_t found = TD_TABLE_COLUMNS_MAX;
	char *trimmed;

	while (to > from && strchr(" \t", name[to - 1]))
		to--;
	trimmed = td_strndup(name + from, to - from);
	for (size_t i = 0; table->columns[i].name; i++)
		if (td_fold_compare(table->columns[i].name, trimmed) == 0)
			found = i;
	free(trimmed);
	return found;
}

static char *
list_columns(const struct td_table *table)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; table->columns[i].name; i++) {
		td_strbuf_add(&text, i ? ", " : "");
		td_strbuf_add(&text, table->columns[i].name);
	}
	return td_strbuf_take(&text);
}

static enum td_status
report_unknown(const struct td_table *table, const char *name,
               const struct td_csv_field *field, struct td_diag *diag)
{
	char *known = list_columns(table);
	enum td_status status = td_diag_add(
	    diag, TD_TABLE_COLUMN_UNKNOWN,
	    (struct td_place){
		.path = name, .line = field->line, .column = field->column },
	    "column", field->text, "known", known, NULL);

	free(known);
	return status;
}

enum td_status
td_table_read_header(struct td_table_header *header,
                     const struct td_table *table, const char *name,
                     const struct td_csv_row *row, struct td_diag *diag)
{
	struct td_table_header read = { .count = 0 };
	bool seen[TD_TABLE_COLUMNS_MAX] = { false };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < row->count; i++) {
		const struct td_csv_field *field = &row->fields[i];
		size_t column = find_column(table, field->text);

		if (column == TD_TABLE_COLUMNS_MAX) {
			status = report_unknown(table, name, field, diag);
			continue;
		}
		if (seen[column]) {
			status = td_diag_add(
			    diag, TD_TABLE_COLUMN_REPEATED,
			    (struct td_place){ .path = name,
			                       .line = field->line,
			                       .column = field->column },
			    "column", field->text, NULL);
			continue;
		}
		seen[column] = true;
		read.columns[read.count++] = column;
	}
	for (size_t i = 0; i < column_count(table); i++)
		if (table->columns[i].required && !seen[i])
			status = td_diag_add(
			    diag, TD_TABLE_COLUMN_MISSING,
			    (struct td_place){
				.path = name, .line = 1, .column = 1 },
			    "column", table->columns[i].name, NULL);
	if (status == TD_OK)
		*header = read;
	return status;
}

/* An id with its field; the id is made from the name where none is given. */
struct row_id {
	char *id;
	bool given;
	const struct td_csv_field *field;
};

static int
compare_ids(const void *a, const void *b)
{
	const struct row_id *first = a;
	const struct row_id *second = b;
	int order = strcmp(first->id, second->id);

	if (order)
		return order;
	return (first->field->line > second->field->line) -
	       (first->field->line < second->field->line);
}

/* The id of a row; false for a row that gives neither id nor name. */
static bool
row_id(struct row_id *id, const struct td_csv_row *row,
       const struct td_table_header *header)
{
	const struct td_csv_field *name = NULL;
	const struct td_csv_field *given = NULL;

	for (size_t i = 0; i < row->count && i < header->count; i++) {
		if (header->columns[i] == 0 && *row->fields[i].text)
			given = &row->fields[i];
		if (header->columns[i] == 1)
			name = &row->fields[i];
	}
	if (!given && !name)
		return false;
	id->given = given != NULL;
	id->field = given ? given : name;
	id->id = given ? td_strdup(given->text) : td_fold_slug(name->text);
	return true;
}

enum td_status
td_table_check_ids(const struct td_table *table, const char *name,
                   const struct td_csv *csv,
                   const struct td_table_header *header, struct td_diag *diag)
{
	struct row_id *ids = td_alloc(csv->count, sizeof *ids);
	enum td_status status = TD_OK;
	size_t count = 0;

	for (size_t i = 1; i < csv->count; i++)
		if (row_id(&ids[count], &csv->rows[i], header))
			count++;
	qsort(ids, count, sizeof *ids, compare_ids);
	for (size_t i = 1, first = 0; i < count; i++) {
		char line[16];

		if (!*ids[i].id || strcmp(ids[i].id, ids[first].id) != 0 ||
		    (table->names_repeat && !ids[i].given)) {
			first = i;
			continue;
		}
		snprintf(line, sizeof line, "%u", ids[first].field->line);
		status = td_diag_add(
		    diag, TD_TABLE_ID_REPEATED,
		    (struct td_place){ .path = name,
		                       .line = ids[i].field->line,
		                       .column = ids[i].field->column },
		    "id", ids[i].id, "first_line", line, NULL);
	}
	for (size_t i = 0; i < count; i++)
		free(ids[i].id);
	free(ids);
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
		emit_value(emitter, column, values[i]);
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
