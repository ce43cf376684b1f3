/* A table of awards of past years, one a row. */

#include "cli/forms/load_table.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/table_keep.h"
#include "filing/filing.h"
#include "filing/load_group.h"
#include "record/person.h"

#include <stdlib.h>
#include <string.h>

static const struct td_table_column columns[] = {
	[TD_LOAD_ISSUER] = { .name = "issuer",
	                     .group = "document",
	                     .key = "issuer",
	                     .required = true,
	                     .called = "Cơ quan ban hành|Cơ quan ban hành "
	                               "quyết định|Cơ quan quyết định|Đơn vị "
	                               "ban hành",
	                     .names = TD_CALLED_UNIT },
	[TD_LOAD_NUMBER] = { .name = "number",
	                     .group = "document",
	                     .key = "number",
	                     .required = true,
	                     .called = "Số quyết định|Số, ký hiệu|Số ký "
	                               "hiệu|Số|Quyết định số|Số QĐ" },
	[TD_LOAD_DATE] = { .name = "date",
	                   .group = "document",
	                   .key = "date",
	                   .day = true,
	                   .required = true,
	                   .called = "Ngày ký|Ngày quyết định|Ngày ban "
	                             "hành|Ngày|Ngày, tháng, năm|Ngày, tháng, "
	                             "năm ký|Ngày, tháng, năm ban hành" },
	[TD_LOAD_DECIDER] = { .name = "decider",
	                      .key = "decider",
	                      .required = true,
	                      .called = "Thẩm quyền|Thẩm quyền quyết định|Cấp "
	                                "quyết định",
	                      .words = td_words_decider },
	[TD_LOAD_SIGNED] = { .name = "signed",
	                     .group = "document.signed",
	                     .key = "authority",
	                     .called = "Thể thức ký|Quyền hạn ký",
	                     .words = td_words_signed },
	[TD_LOAD_SIGNER] = { .name = "signer",
	                     .group = "document.signed",
	                     .key = "name",
	                     .required = true,
	                     .called = "Người ký|Họ tên người ký|Họ và tên "
	                               "người ký" },
	[TD_LOAD_OFFICE] = { .name = "office",
	                     .group = "document.signed",
	                     .key = "office",
	                     .required = true,
	                     .called = "Chức vụ người ký|Chức vụ của người "
	                               "ký" },
	[TD_LOAD_AWARD] = { .name = "award",
	                    .key = "award",
	                    .required = true,
	                    .called = "Hình thức khen thưởng|Danh hiệu, hình "
	                              "thức khen thưởng|Danh hiệu thi đua, "
	                              "hình thức khen thưởng|Danh hiệu|Hình "
	                              "thức|Hình thức khen",
	                    .names = TD_CALLED_AWARD },
	[TD_LOAD_KIND] = { .name = "kind",
	                   .group = "recipient",
	                   .key = "kind",
	                   .called = "Loại đối tượng|Đối tượng|Đối tượng khen "
	                             "thưởng",
	                   .words = td_words_recipient_kind },
	[TD_LOAD_PERSON] = { .name = "person",
	                     .group = "recipient",
	                     .key = "person",
	                     .called = "Cá nhân|Mã cá nhân|Họ và tên|Họ "
	                               "tên|Họ và tên cá nhân|Tên cá nhân",
	                     .names = TD_CALLED_PERSON },
	[TD_LOAD_UNIT] = { .name = "unit",
	                   .group = "recipient",
	                   .key = "unit",
	                   .called = "Đơn vị|Mã đơn vị|Đơn vị công tác|Tập "
	                             "thể|Cơ quan, đơn vị",
	                   .names = TD_CALLED_UNIT },
	[TD_LOAD_NAME] = { .name = "name",
	                   .group = "recipient",
	                   .key = "name",
	                   .called = "Tên|Tên tập thể, hộ gia đình|Tên tập "
	                             "thể|Tên hộ gia đình" },
	[TD_LOAD_GROUND] = { .name = "ground",
	                     .key = "ground",
	                     .called = "Loại hình khen thưởng|Loại khen "
	                               "thưởng|Căn cứ",
	                     .words = td_words_ground },
	[TD_LOAD_STAGE] = { .name = "stage",
	                    .key = "stage",
	                    .called = "Đợt|Đợt khen thưởng|Giai đoạn",
	                    .words = td_words_stage },
	[TD_LOAD_YEAR] = { .name = "year",
	                   .key = "year",
	                   .integer = true,
	                   .called = "Năm|Năm khen thưởng|Năm thành tích" },
	[TD_LOAD_ACHIEVEMENT] = { .name = "achievement",
	                          .group = "achievement",
	                          .key = "text",
	                          .called = "Thành tích|Nội dung thành "
	                                    "tích|Thành tích đạt được" },
	[TD_LOAD_AMOUNT] = { .name = "amount",
	                     .group = "items",
	                     .key = "amount",
	                     .integer = true,
	                     .called = "Tiền thưởng|Mức tiền thưởng|Số "
	                               "tiền|Mức thưởng" },
	[TD_LOAD_CAMPAIGN] = { .name = "campaign",
	                       .key = "campaign",
	                       .called = "Phong trào|Phong trào thi đua",
	                       .names = TD_CALLED_CAMPAIGN },
	[TD_LOAD_RECEIVED] = { .name = "received",
	                       .key = "received",
	                       .day = true,
	                       .called = "Ngày nhận hồ sơ|Ngày tiếp nhận|Ngày "
	                                 "nhận" },
	[TD_LOAD_CONSENT] = { .name = "consent",
	                      .group = "publication",
	                      .key = "on",
	                      .day = true,
	                      .called = "Ngày đồng ý công khai|Đồng ý công "
	                                "khai" },
	[TD_LOAD_GUARDIAN] = { .name = "guardian",
	                       .group = "publication",
	                       .key = "guardian",
	                       .called = "Người giám hộ" },
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
	struct td_context *ctx;
	const char *campaign;
	struct td_table_text *text;
	struct td_load_row *rows;
	const struct td_cells_row **places; /* of the rows in the sheet */
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

/* A decision goes in whole, or not at all. */
static void
refuse(struct incoming *in, size_t row)
{
	for (size_t i = 0; i < in->count; i++)
		if (i == row ||
		    td_load_same_decision(&in->rows[i], &in->rows[row]))
			(void)td_table_text_refuse(in->text, in->places[i],
			                           in->diag);
}

static void
tell(void *context, const struct td_finding *finding, size_t row,
     const char *keys)
{
	struct incoming *in = context;
	struct td_diag *diag = in->diag;
	struct td_finding about = *finding;
	const struct td_cell *field;
	char *copy = td_strdup(keys);
	struct td_place place;
	size_t column;

	about.keys = copy;
	column = column_of(&in->rows[row], &about);
	field = td_table_text_field(in->text, in->places[row], column);
	place = td_table_text_place(in->text, field);
	if (column < TD_LOAD_VALUE_COUNT)
		place.keys = columns[column].name;
	if (finding->severity >= TD_ERROR) {
		refuse(in, row);
		diag = td_table_text_refuse(in->text, in->places[row], diag);
	}
	(void)td_diag_add_copy(diag, finding, place);
	free(copy);
}

/* Of a row of which nothing can be made, too, it is known which decision it is
 * of. */
static void
read_group(const char **values, const struct incoming *in,
           const struct td_cells_row *cells)
{
	static const size_t said[] = { TD_LOAD_ISSUER, TD_LOAD_NUMBER,
		                       TD_LOAD_DATE };

	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		values[said[i]] = td_table_text_field(in->text, cells, said[i])
		                      ->text;
}

/* Whether the unit of a row is where its person works, and no second one who
 * has the award: by the kind, or by the register. */
static bool
is_where_one_works(const struct td_load_row *row, struct td_filing *filing)
{
	const struct td_person *person;

	if (!says(row, TD_LOAD_PERSON) || !says(row, TD_LOAD_UNIT))
		return false;
	if (says(row, TD_LOAD_KIND))
		return td_text_equal(
		    row->values[TD_LOAD_KIND],
		    td_recipient_kind_name(TD_RECIPIENT_INDIVIDUAL));
	return td_reader_person(&person, filing->reader,
	                        row->values[TD_LOAD_PERSON],
	                        NULL) == TD_FOUND &&
	       td_text_equal(
		   td_person_on(person,
	                        td_reader_asof(filing->reader, TD_LOOK_REGISTER,
	                                       TD_DATE_MAX))
		       .unit.text,
		   row->values[TD_LOAD_UNIT]);
}

static enum td_status
read_row(struct incoming *in, struct td_filing *filing,
         const struct td_cells_row *cells)
{
	const char *values[TD_TABLE_COLUMNS_MAX] = { NULL };
	struct td_load_row *row = &in->rows[in->count];
	enum td_status status = td_table_text_values(values, in->text, cells,
	                                             in->diag);

	if (status != TD_OK)
		read_group(values, in, cells);
	status = td_worse(
	    status, td_table_text_resolve(values, in->text, &awards, cells,
	                                  filing->reader, in->diag));
	memcpy(row->values, values, sizeof row->values);
	if (is_where_one_works(row, filing))
		row->values[TD_LOAD_UNIT] = NULL;
	row->line = cells->cells[0].line;
	if (!says(row, TD_LOAD_CAMPAIGN))
		row->values[TD_LOAD_CAMPAIGN] = in->campaign;
	in->places[in->count++] = cells;
	return status;
}

/* A row of which nothing can be made takes its decision along. */
static enum td_status
read_rows(struct incoming *in, struct td_filing *filing)
{
	const struct td_cells *sheet = &in->text->sheet;
	enum td_status status = TD_OK;

	for (size_t i = 1; i < sheet->count; i++)
		if (!td_table_text_skips(in->text, &sheet->rows[i]))
			status = td_worse(
			    status, read_row(in, filing, &sheet->rows[i]));
	for (size_t i = 0; in->text->keeps_going && i < in->count; i++)
		if (in->places[i]->is_wrong)
			refuse(in, i);
	return status;
}

static enum td_status
attempt(struct td_filing *filing, struct td_table_text *text, void *context)
{
	struct incoming *in = context;
	enum td_status status = td_forms_begin_by_rules(filing, in->ctx);

	in->text = text;
	in->diag = in->ctx->diag;
	in->count = 0;
	in->rows = td_alloc(text->sheet.count, sizeof *in->rows);
	in->places = td_alloc(text->sheet.count, sizeof *in->places);
	if (status == TD_OK)
		status = read_rows(in, filing);
	if (status == TD_OK)
		status = td_load_rows(filing,
		                      &(struct td_loading){ .name = text->name,
		                                            .rows = in->rows,
		                                            .count = in->count,
		                                            .tell = tell,
		                                            .context = in });
	if (status == TD_OK)
		td_forms_print(filing, in->ctx);
	free(in->places);
	free(in->rows);
	return status;
}

enum td_status
td_forms_load(struct td_context *ctx, const struct td_table_source *source,
              const char *campaign)
{
	struct incoming in = { .ctx = ctx, .campaign = campaign };
	struct td_table_text text = TD_TABLE_TEXT_INIT;
	enum td_status status = td_table_text_load(&text, &awards, ctx, source);

	if (status == TD_OK)
		status = td_table_keep(ctx, &text, attempt, &in);
	td_table_text_clear(&text);
	return status;
}
