/* A table of figures, one a row. */

#include "cli/forms/score_table.h"
#include "base/alloc.h"
#include "base/decimal.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/forms/table_text.h"
#include "filing/filing.h"
#include "filing/score_file.h"

#include <stdlib.h>
#include <string.h>

enum score_column {
	COLUMN_UNIT,
	COLUMN_CRITERION,
	COLUMN_VALUE, /* the first of the numbers */
	COLUMN_PART,
	COLUMN_WHOLE,
	COLUMN_TARGET,
	COLUMN_BASELINE,
	COLUMN_POINTS, /* the last of them */
	COLUMN_CASE,
	COLUMN_ASSIGNED,
	COLUMN_REASON,
	COLUMN_EVIDENCE,
	COLUMN_COUNT
};

const struct td_table_column td_score_columns[] = {
	[COLUMN_UNIT] = { .name = "unit",
	                  .key = "unit",
	                  .required = true,
	                  .called = "Đơn vị|Mã đơn vị|Tên đơn vị",
	                  .names = TD_CALLED_UNIT },
	[COLUMN_CRITERION] = { .name = "criterion",
	                       .key = "criterion",
	                       .required = true,
	                       .called = "Tiêu chí|Mã tiêu chí" },
	[COLUMN_VALUE] = { .name = "value",
	                   .key = "value",
	                   .called = "Giá trị|Kết quả|Số liệu" },
	[COLUMN_PART] = { .name = "part", .key = "part", .called = "Phần" },
	[COLUMN_WHOLE] = { .name = "whole", .key = "whole", .called = "Tổng" },
	[COLUMN_TARGET] = { .name = "target",
	                    .key = "target",
	                    .called = "Chỉ tiêu" },
	[COLUMN_BASELINE] = { .name = "baseline",
	                      .key = "baseline",
	                      .called = "Giá trị gốc" },
	[COLUMN_POINTS] = { .name = "points",
	                    .key = "points",
	                    .called = "Điểm|Điểm chấm" },
	[COLUMN_CASE] = { .name = "case",
	                  .key = "case",
	                  .called = "Trường hợp" },
	[COLUMN_ASSIGNED] = { .name = "assigned",
	                      .key = "assigned",
	                      .called = "Được giao" },
	[COLUMN_REASON] = { .name = "reason",
	                    .key = "reason",
	                    .called = "Lý do" },
	[COLUMN_EVIDENCE] = { .name = "evidence",
	                      .key = "evidence",
	                      .called = "Minh chứng" },
	{ 0 }
};

static const struct td_table scores = { .columns = td_score_columns };

/* A row of the table. */
struct row {
	const char *values[TD_TABLE_COLUMNS_MAX];
	const struct td_cells_row *cells;
	size_t next; /* of the same unit; the number of rows: none */
	bool is_first;
};

/* A table on its way in. */
struct incoming {
	struct td_table_text text;
	struct row *rows;
	size_t count;
	enum td_decimal_form otherwise; /* how "1.234" is read, */
	bool is_told;                   /* and whether the table says so */
	struct td_diag *diag;
};

static bool
is_number(size_t column)
{
	return column >= COLUMN_VALUE && column <= COLUMN_POINTS;
}

static struct td_place
place_of(const struct incoming *in, const struct row *row, size_t column)
{
	struct td_place place = td_table_text_place(
	    &in->text, td_table_text_field(&in->text, row->cells, column));

	place.keys = td_score_columns[column].name;
	return place;
}

/* What every row has to say. */
static enum td_status
check_row(const struct incoming *in, const struct row *row)
{
	enum td_status status = TD_OK;

	for (size_t i = COLUMN_UNIT; i <= COLUMN_CRITERION; i++)
		if (!row->values[i] || *row->values[i] == '\0')
			status = td_diag_add(in->diag, TD_TABLE_CELL_EMPTY,
			                     place_of(in, row, i), "column",
			                     td_score_columns[i].name, NULL);
	return status;
}

static enum td_status
read_rows(struct incoming *in, struct td_reader *reader)
{
	const struct td_cells *sheet = &in->text.sheet;
	enum td_status status = TD_OK;

	in->rows = td_alloc(sheet->count, sizeof *in->rows);
	for (size_t i = 1; i < sheet->count; i++) {
		struct row *row = &in->rows[in->count++];

		row->cells = &sheet->rows[i];
		enum td_status read = td_table_text_values(
		    row->values, &in->text, row->cells, in->diag);

		if (read == TD_OK)
			read = td_table_text_resolve(row->values, &in->text,
			                             &scores, row->cells,
			                             reader, in->diag);
		if (read == TD_OK)
			read = check_row(in, row);
		status = td_worse(status, read);
	}
	return status;
}

/* Numbers that can be read in one way only tell how the others are. */
static void
find_form(struct incoming *in)
{
	size_t counts[TD_DECIMAL_EITHER + 1] = { 0 };

	for (size_t i = 0; i < in->count; i++)
		for (size_t j = COLUMN_VALUE; j <= COLUMN_POINTS; j++) {
			const char *text = in->rows[i].values[j];
			struct td_decimal decimal;

			if (text && td_decimal_parse(&decimal, text,
			                             TD_DECIMAL_VIETNAMESE))
				counts[decimal.form]++;
		}
	in->is_told = (counts[TD_DECIMAL_ISO] > 0) !=
	              (counts[TD_DECIMAL_VIETNAMESE] > 0);
	in->otherwise = in->is_told && counts[TD_DECIMAL_ISO] > 0
	                    ? TD_DECIMAL_ISO
	                    : TD_DECIMAL_VIETNAMESE;
}

/* Chain the rows of each unit, in their order. */
static void
chain_rows(struct incoming *in)
{
	size_t *last = td_alloc(in->count, sizeof *last); /* of each unit */
	size_t units = 0;

	for (size_t i = 0; i < in->count; i++) {
		const char *unit = in->rows[i].values[COLUMN_UNIT];
		size_t at = 0;

		while (at < units &&
		       !td_text_equal(in->rows[last[at]].values[COLUMN_UNIT],
		                      unit))
			at++;
		in->rows[i].next = in->count;
		in->rows[i].is_first = at == units;
		if (at < units)
			in->rows[last[at]].next = i;
		else
			units++;
		last[at] = i;
	}
	free(last);
}

static enum td_status
report_number(const struct incoming *in, const struct row *row, size_t column,
              const struct td_decimal *decimal)
{
	struct td_strbuf read = TD_STRBUF_INIT;
	enum td_status status;

	if (!decimal)
		return td_diag_add(in->diag, TD_NUMBER_NOT_UNDERSTOOD,
		                   place_of(in, row, column), "found",
		                   row->values[column], NULL);
	td_rational_print(&read, &decimal->value);
	status = td_diag_add(in->diag, TD_NUMBER_TWO_READINGS,
	                     place_of(in, row, column), "found",
	                     row->values[column], "read", read.text, NULL);
	td_strbuf_clear(&read);
	return status;
}

/* "97%", as a spreadsheet shows what it keeps as 0.97: so many per cent. Points
 * and counts have no such sign. */
static char *
without_percent(const char *text, size_t column)
{
	size_t size = strlen(text);
	bool may = column == COLUMN_VALUE || column == COLUMN_TARGET ||
	           column == COLUMN_BASELINE;

	if (may && size > 1 && text[size - 1] == '%')
		for (size--; size > 1 && text[size - 1] == ' ';)
			size--;
	return td_strndup(text, size);
}

/* A number as records have it. What could be two numbers, and no other of the
 * table tells which, is said. */
static enum td_status
add_number(struct td_strbuf *out, const struct incoming *in,
           const struct row *row, size_t column)
{
	struct td_strbuf number = TD_STRBUF_INIT;
	struct td_decimal decimal;
	enum td_status status = TD_OK;
	char *text = without_percent(row->values[column], column);
	bool fine = td_decimal_parse(&decimal, text, in->otherwise);

	free(text);

	if (fine)
		td_rational_print(&number, &decimal.value);
	if (!fine || strchr(number.text, '/'))
		status = report_number(in, row, column, NULL);
	else if (decimal.form == TD_DECIMAL_EITHER && !in->is_told)
		status = report_number(in, row, column, &decimal);
	td_strbuf_addf(out, ", %s: %s", td_score_columns[column].key,
	               status == TD_OK ? number.text : "null");
	td_strbuf_clear(&number);
	return status;
}

static enum td_status
add_figure(struct td_strbuf *out, const struct incoming *in,
           const struct row *row)
{
	enum td_status status = TD_OK;

	td_strbuf_add(out, "  - {criterion: ");
	td_json_add(out, row->values[COLUMN_CRITERION]);
	for (size_t i = COLUMN_VALUE; i < COLUMN_COUNT; i++) {
		const char *text = row->values[i];

		if (!text || *text == '\0')
			continue;
		if (i == COLUMN_TARGET && strcmp(text, "null") == 0) {
			td_strbuf_add(out, ", target: null");
		} else if (is_number(i)) {
			status = td_worse(status, add_number(out, in, row, i));
		} else if (i == COLUMN_EVIDENCE) {
			td_strbuf_add(out, ", evidence: [{text: ");
			td_json_add(out, text);
			td_strbuf_add(out, "}]");
		} else if (i == COLUMN_ASSIGNED) {
			td_strbuf_addf(out, ", assigned: %s",
			               strcmp(text, "false") == 0 ? "false"
			                                          : "\"?\"");
		} else {
			td_strbuf_addf(out, ", %s: ", td_score_columns[i].key);
			td_json_add(out, text);
		}
	}
	td_strbuf_add(out, "}\n");
	return status;
}

static void
add_head(struct td_strbuf *out, const struct td_score_common *common,
         const char *unit)
{
	td_strbuf_addf(out,
	               "schema: thidua/score/1\ncampaign: %s\nyear: %d\n"
	               "cluster: %s\nunit: %s\nstage: %s\nrule: %s\n"
	               "received: \"%s\"\n",
	               common->campaign, common->year, common->cluster, unit,
	               common->stage, common->rule, common->received);
	if (common->by)
		td_strbuf_addf(out, "by: %s\n", common->by);
	td_strbuf_add(out, "figures:\n");
}

/* The column of the last key of "figures[3].value"; the criterion's for what
 * is none. */
static size_t
column_of(const char *keys)
{
	const char *key = strchr(keys, '.');

	for (size_t i = COLUMN_CRITERION; key && i < COLUMN_COUNT; i++)
		if (strncmp(key + 1, td_score_columns[i].key,
		            strlen(td_score_columns[i].key)) == 0)
			return i;
	return COLUMN_CRITERION;
}

/* Move what was found of a record to the cells that it was made of. */
static void
move_findings(const struct incoming *in, const struct row *first,
              struct td_diag *found)
{
	static const char figures[] = "figures[";

	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		struct td_place place = td_finding_place(finding,
		                                         finding->path);
		const struct row *row = first;
		size_t column = COLUMN_UNIT;

		if (td_text_equal(finding->path, in->text.name)) {
			if (finding->keys && strncmp(finding->keys, figures,
			                             strlen(figures)) == 0) {
				unsigned long n = strtoul(
				    finding->keys + strlen(figures), NULL, 10);

				for (; n > 0 && row->next < in->count; n--)
					row = &in->rows[row->next];
				column = column_of(finding->keys);
			}
			place = place_of(in, row, column);
		}
		(void)td_diag_add_copy(in->diag, finding, place);
	}
}

/* Make the record of a unit, whose first row is given, and stage it. */
static enum td_status
add_unit(const struct incoming *in, size_t first, struct td_filing *filing,
         const struct td_score_common *common)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	add_head(&text, common, in->rows[first].values[COLUMN_UNIT]);
	for (size_t i = first; i < in->count; i = in->rows[i].next)
		status = td_worse(status, add_figure(&text, in, &in->rows[i]));
	if (status == TD_OK) {
		struct td_diag *found = td_diag_new();

		status = td_score_put(filing, in->text.name, text.text,
		                      text.length, found);
		move_findings(in, &in->rows[first], found);
		td_diag_free(found);
	}
	td_strbuf_clear(&text);
	return status;
}

enum td_status
td_forms_scores(struct td_context *ctx, struct td_filing *filing,
                const struct td_table_source *source,
                const struct td_score_common *common)
{
	struct incoming in = { .text = TD_TABLE_TEXT_INIT, .diag = ctx->diag };
	enum td_status status = td_table_text_load(&in.text, &scores, ctx,
	                                           source);

	if (status == TD_OK)
		status = read_rows(&in, filing->reader);
	if (status == TD_OK) {
		find_form(&in);
		chain_rows(&in);
	} else {
		in.count = 0;
	}
	for (size_t i = 0; i < in.count; i++)
		if (in.rows[i].is_first)
			status = td_worse(status,
			                  add_unit(&in, i, filing, common));
	free(in.rows);
	td_table_text_clear(&in.text);
	return status;
}
