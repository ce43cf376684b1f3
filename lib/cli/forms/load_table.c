/* A table of awards of past years, one a row. */

#include "cli/forms/load_table.h"
#include "base/alloc.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/forms/table_text.h"
#include "filing/filing.h"
#include "filing/load.h"

#include <stdlib.h>
#include <string.h>

static const struct td_table_column columns[] = {
	[TD_LOAD_ISSUER] = { "issuer", "document", "issuer", false, true },
	[TD_LOAD_NUMBER] = { "number", "document", "number", false, true },
	[TD_LOAD_DATE] = { "date", "document", "date", false, true },
	[TD_LOAD_DECIDER] = { "decider", NULL, "decider", false, true },
	[TD_LOAD_SIGNED] = { "signed", "document.signed", "authority", false,
	                     false },
	[TD_LOAD_SIGNER] = { "signer", "document.signed", "name", false, true },
	[TD_LOAD_OFFICE] = { "office", "document.signed", "office", false,
	                     true },
	[TD_LOAD_AWARD] = { "award", NULL, "award", false, true },
	[TD_LOAD_KIND] = { "kind", "recipient", "kind", false, false },
	[TD_LOAD_PERSON] = { "person", "recipient", "person", false, false },
	[TD_LOAD_UNIT] = { "unit", "recipient", "unit", false, false },
	[TD_LOAD_NAME] = { "name", "recipient", "name", false, false },
	[TD_LOAD_GROUND] = { "ground", NULL, "ground", false, false },
	[TD_LOAD_STAGE] = { "stage", NULL, "stage", false, false },
	[TD_LOAD_YEAR] = { "year", NULL, "year", true, false },
	[TD_LOAD_ACHIEVEMENT] = { "achievement", "achievement", "text", false,
	                          false },
	[TD_LOAD_AMOUNT] = { "amount", "items", "amount", true, false },
	[TD_LOAD_CAMPAIGN] = { "campaign", NULL, "campaign", false, false },
	[TD_LOAD_RECEIVED] = { "received", NULL, "received", false, false },
	[TD_LOAD_CONSENT] = { "consent", "publication", "on", false, false },
	[TD_LOAD_GUARDIAN] = { "guardian", "publication", "guardian", false,
	                       false },
	{ 0 }
};

static const struct td_table awards = { .columns = columns };

/* What no column fills by itself is told at the first of these that says
 * something. */
static const struct {
	const char *keys;
	size_t columns[3];
} told_at[] = {
	{ "recipient", { TD_LOAD_PERSON, TD_LOAD_UNIT, TD_LOAD_NAME } },
	{ "recipient.person", { TD_LOAD_UNIT, TD_LOAD_NAME, TD_LOAD_KIND } },
	{ "recipient.unit", { TD_LOAD_NAME, TD_LOAD_KIND, TD_LOAD_AWARD } },
	{ "items.nomination", { TD_LOAD_AWARD } },
	{ "ground", { TD_LOAD_KIND, TD_LOAD_AWARD } },
	{ "stage", { TD_LOAD_AWARD } },
	{ "achievement", { TD_LOAD_ACHIEVEMENT, TD_LOAD_AWARD } },
	{ "achievement.id", { TD_LOAD_ACHIEVEMENT, TD_LOAD_AWARD } },
	{ "publication", { TD_LOAD_CONSENT, TD_LOAD_GUARDIAN } },
	{ "received", { TD_LOAD_DATE } },
	{ "year", { TD_LOAD_DATE } },
	{ "loaded", { TD_LOAD_DATE } },
};

/* A table on its way in. */
struct incoming {
	struct td_table_text text;
	struct td_load_row *rows;
	size_t count;
	struct td_diag *diag;
};

static bool
says(const struct td_load_row *row, size_t column)
{
	return column < TD_LOAD_VALUE_COUNT && row->values[column] &&
	       *row->values[column];
}

/* The column at which a finding is told. */
static size_t
column_of(const struct td_load_row *row, const struct td_finding *finding)
{
	size_t column = td_table_column_of(&awards, finding);

	if (says(row, column))
		return column;
	for (size_t i = 0; i < sizeof told_at / sizeof *told_at; i++) {
		const size_t *others = told_at[i].columns;
		size_t count = sizeof told_at[i].columns / sizeof *others;

		if (!td_text_equal(finding->keys, told_at[i].keys))
			continue;
		for (size_t j = 0; j < count; j++)
			if (says(row, others[j]))
				return others[j];
	}
	return column;
}

static void
tell(void *context, const struct td_finding *finding, size_t row,
     const char *keys)
{
	struct incoming *in = context;
	struct td_finding about = *finding;
	const struct td_csv_field *field;
	char *copy = td_strdup(keys);
	size_t column;

	about.keys = copy;
	column = column_of(&in->rows[row], &about);
	/* The first row names the columns. */
	field = td_table_text_field(&in->text, &in->text.csv.rows[row + 1],
	                            column);
	(void)td_diag_add_copy(
	    in->diag, finding,
	    (struct td_place){ .path = in->text.name,
	                       .line = field->line,
	                       .column = field->column,
	                       .keys = column < TD_LOAD_VALUE_COUNT
	                                   ? columns[column].name
	                                   : NULL });
	free(copy);
}

static enum td_status
read_rows(struct incoming *in, const char *campaign)
{
	const struct td_csv *csv = &in->text.csv;
	enum td_status status = TD_OK;

	in->rows = td_alloc(csv->count, sizeof *in->rows);
	for (size_t i = 1; i < csv->count; i++) {
		const char *values[TD_TABLE_COLUMNS_MAX] = { NULL };
		struct td_load_row *row = &in->rows[in->count++];

		status = td_worse(
		    status, td_table_text_values(values, &in->text,
		                                 &csv->rows[i], in->diag));
		memcpy(row->values, values, sizeof row->values);
		row->line = csv->rows[i].fields[0].line;
		if (!says(row, TD_LOAD_CAMPAIGN))
			row->values[TD_LOAD_CAMPAIGN] = campaign;
	}
	return status;
}

enum td_status
td_forms_load(struct td_context *ctx, struct td_filing *filing,
              const char *operand, const char *campaign)
{
	struct incoming in = { .text = TD_TABLE_TEXT_INIT, .diag = ctx->diag };
	enum td_status status = td_table_text_load(&in.text, &awards, ctx,
	                                           operand);

	if (status == TD_OK)
		status = read_rows(&in, campaign);
	if (status == TD_OK)
		status = td_load_rows(
		    filing, &(struct td_loading){ .name = in.text.name,
		                                  .rows = in.rows,
		                                  .count = in.count,
		                                  .tell = tell,
		                                  .context = &in });
	free(in.rows);
	td_table_text_clear(&in.text);
	return status;
}
