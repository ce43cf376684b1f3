/* Who sits on a council is changed from a day on. */

#include "cli/forms/seats.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/table_entries.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/seating.h"
#include "record/person.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct td_table_column columns[] = {
	[TD_SEAT_PERSON] = { .name = "person",
	                     .key = "person",
	                     .called = "Mã cá nhân|Cá nhân" },
	[TD_SEAT_NAME] = { .name = "name",
	                   .key = "name",
	                   .called = "Họ và tên|Họ tên|Họ, tên" },
	[TD_SEAT_BIRTH_YEAR] = { .name = "birth_year",
	                         .key = "birth_year",
	                         .integer = true,
	                         .called = "Năm sinh|Sinh năm" },
	[TD_SEAT_POSITION] = { .name = "position",
	                       .key = "position",
	                       .called = "Chức vụ|Chức vụ, đơn vị công "
	                                 "tác|Chức vụ, đơn vị|Chức vụ, cơ "
	                                 "quan" },
	[TD_SEAT_OFFICE] = { .name = "office",
	                     .key = "office",
	                     .required = true,
	                     .called = "Chức danh trong Hội đồng|Chức vụ trong "
	                               "Hội đồng|Chức danh|Nhiệm vụ|Phân "
	                               "công|Vai trò",
	                     .words = td_words_council_office },
	{ 0 }
};

static const struct td_table table = { .kind = TD_KIND_COUNCIL,
	                               .columns = columns,
	                               .path = td_path_council };

/* A list on its way in. */
struct work {
	struct td_context *ctx;
	const struct td_seats_request *request;
	struct td_filing filing;
	struct td_seating seating;
	struct td_table_text text;
	struct td_document *document; /* that changes them; NULL: none */
	struct td_seat_update as;     /* what all of them have in common */
	/* Those of the list, and the line of each. */
	struct td_seat_update *updates;
	unsigned *lines;
	size_t count;
	struct td_strlist texts; /* that they hold */
};

static bool
is_given(const char *value)
{
	return value && *value;
}

static bool
find_office(enum td_council_office *office, const char *text)
{
	const char *code = text ? td_table_word_code(td_words_council_office,
	                                             text)
	                        : NULL;
	char *squeezed = td_text_squeeze(code ? code : text ? text : "");
	bool found = false;

	for (int i = 0; i < TD_OFFICE_COUNT && !found; i++) {
		found = strcmp(squeezed, td_council_office_name(
					     (enum td_council_office)i)) == 0;
		if (found)
			*office = (enum td_council_office)i;
	}
	free(squeezed);
	return found;
}

static enum td_status
report_office(const char *path, const char *found, struct td_diag *diag)
{
	struct td_strbuf all = TD_STRBUF_INIT;
	struct td_place place = { .path = path, .keys = "office" };
	enum td_status status;

	if (!is_given(found))
		return td_diag_add(diag, TD_TABLE_CELL_EMPTY, place, "column",
		                   "office", NULL);
	for (int i = 0; i < TD_OFFICE_COUNT; i++)
		td_strbuf_addf(
		    &all, "%s%s", i ? ", " : "",
		    td_council_office_name((enum td_council_office)i));
	status = td_diag_add(diag, TD_SCHEMA_ENUM, place, "found", found,
	                     "allowed", all.text, NULL);
	td_strbuf_clear(&all);
	return status;
}

/* In the form that records have; NULL: nothing is given. */
static const char *
keep(struct work *work, const char *text)
{
	char *normal;

	if (!is_given(text))
		return NULL;
	normal = td_fold_nfc(text);
	td_strlist_add(&work->texts, normal);
	free(normal);
	return work->texts.items[work->texts.count - 1];
}

/* What people call who is named by an id, which is one of the register. */
static enum td_status
find_called(struct td_seat_update *update, struct work *work,
            struct td_diag *diag)
{
	struct td_place place = { .path = update->path, .keys = "person" };
	struct td_reader *reader = work->filing.reader;
	const struct td_person *found;
	enum td_status status;
	char *path;

	if (!td_fold_is_slug(update->person))
		return td_diag_add(diag, TD_SLUG_WRONG, place, "found",
		                   update->person, "key", "person", NULL);
	if (td_reader_person(&found, reader, update->person, diag) ==
	    TD_FOUND) {
		update->called = td_person_on(found,
		                              td_reader_asof(reader,
		                                             TD_LOOK_REGISTER,
		                                             TD_DATE_MAX))
		                     .name.text;
		return TD_OK;
	}
	path = td_path_person(update->person);
	status = td_diag_add(diag, TD_REFERENCE_MISSING, place, "kind",
	                     td_kind_name(TD_KIND_PERSON), "id", update->person,
	                     "file", path, NULL);
	free(path);
	return status;
}

static enum td_status
read_year(struct td_seat_update *update, const char *year, struct td_diag *diag)
{
	struct td_place place = { .path = update->path, .keys = "birth_year" };
	size_t digits = is_given(year) ? strspn(year, "0123456789") : 0;

	if (!is_given(year))
		return TD_OK;
	if (digits != 4 || year[digits])
		return td_diag_add(diag, TD_TABLE_NUMBER_WRONG, place, "found",
		                   year, "column", "birth_year", NULL);
	update->birth_year = atoi(year);
	return TD_OK;
}

static enum td_status
read_who(struct td_seat_update *update, struct work *work,
         const char *const *values, struct td_diag *diag)
{
	struct td_place place = { .path = update->path, .keys = "name" };
	enum td_status status;

	update->person = keep(work, values[TD_SEAT_PERSON]);
	update->name = keep(work, values[TD_SEAT_NAME]);
	update->position = keep(work, values[TD_SEAT_POSITION]);
	update->called = update->name;
	status = read_year(update, values[TD_SEAT_BIRTH_YEAR], diag);
	if (update->person)
		return td_worse(status, find_called(update, work, diag));
	if (!update->name)
		status = td_diag_add(diag, TD_TABLE_CELL_EMPTY, place, "column",
		                     "name", NULL);
	return status;
}

static enum td_status
read_values(struct td_seat_update *update, struct work *work,
            const char *const *values, struct td_diag *diag)
{
	const char *office = values[TD_SEAT_OFFICE];
	enum td_status status = read_who(update, work, values, diag);

	if (!update->ends && !find_office(&update->office, office))
		status = td_worse(status,
		                  report_office(update->path, office, diag));
	return status;
}

/* One member stands in a list once. */
static enum td_status
check_repeated(const struct work *work, const struct td_seat_update *update,
               struct td_diag *diag)
{
	struct td_place place = { .path = update->path, .keys = "name" };
	char line[16];

	for (size_t i = 0; i < work->count; i++) {
		if (!td_seating_same(&work->seating, &work->updates[i], update))
			continue;
		snprintf(line, sizeof line, "%u", work->lines[i]);
		return td_diag_add(diag, TD_TABLE_ID_REPEATED, place, "id",
		                   update->called, "first_line", line, NULL);
	}
	return TD_OK;
}

static enum td_status
change_row(struct work *work, const struct td_cells_row *row)
{
	const char *values[TD_TABLE_COLUMNS_MAX];
	struct td_table_entry entry = { .name = td_strdup(work->text.name),
		                        .row = row,
		                        .text = &work->text };
	struct td_seat_update update = work->as;
	struct td_diag *found = td_diag_new();
	enum td_status status = td_table_text_values(values, &work->text, row,
	                                             work->filing.diag);

	update.path = work->text.name;
	if (status == TD_OK)
		status = read_values(&update, work, values, found);
	if (status == TD_OK)
		status = check_repeated(work, &update, found);
	if (status == TD_OK) {
		work->lines[work->count] = row->cells[0].line;
		work->updates[work->count++] = update;
		status = td_seating_change(&work->seating, &update, found);
	}
	td_table_entry_tell(work->filing.diag, found, &entry, &table);
	td_diag_free(found);
	free(entry.name);
	return status;
}

static enum td_status
change_table(struct work *work)
{
	enum td_status status = td_table_text_load(
	    &work->text, &table, work->ctx, &work->request->table);

	if (status != TD_OK)
		return status;
	work->updates = td_alloc(work->text.sheet.count, sizeof *work->updates);
	work->lines = td_alloc(work->text.sheet.count, sizeof *work->lines);
	for (size_t i = 1; i < work->text.sheet.count && status != TD_FAILED;
	     i++)
		status = td_worse(status,
		                  change_row(work, &work->text.sheet.rows[i]));
	if (status == TD_OK && work->request->whole) {
		work->as.path = work->text.name;
		status = td_seating_end_others(&work->seating, work->updates,
		                               work->count, &work->as,
		                               work->filing.diag);
	}
	return status;
}

static enum td_status
change_one(struct work *work)
{
	struct td_table_entry entry = { .name = td_strdup("-"),
		                        .from_options = true };
	struct td_seat_update update = work->as;
	struct td_diag *found = td_diag_new();
	enum td_status status;

	update.path = entry.name;
	update.ends = work->request->ends;
	status = read_values(&update, work, work->request->values, found);
	if (status == TD_OK)
		status = td_seating_change(&work->seating, &update, found);
	td_table_entry_tell(work->filing.diag, found, &entry, &table);
	td_diag_free(found);
	free(entry.name);
	return status;
}

static enum td_status
change(struct work *work)
{
	enum td_status status = td_seating_begin(&work->seating, &work->filing,
	                                         work->ctx->operands[0]);

	work->as.entered = work->filing.today;
	if (status == TD_OK)
		status = work->request->table.file ? change_table(work)
		                                   : change_one(work);
	if (status == TD_OK)
		status = td_seating_stage(&work->seating, work->as.on,
		                          work->filing.diag);
	return status;
}

enum td_status
td_seats_update(struct td_context *ctx, const struct td_seats_request *request)
{
	struct work work = { .ctx = ctx, .request = request };
	enum td_status status = td_value_day(&work.as.on, ctx, "on",
	                                     request->on);

	work.as.mistake = request->mistake;
	work.as.again = request->document && !request->table.file;
	if (status == TD_OK && request->document)
		status = td_update_document(&work.document, request->document,
		                            ctx->diag);
	work.as.document = work.document ? td_document_root(work.document)
	                                 : NULL;
	if (status == TD_OK)
		status = td_forms_begin(&work.filing, ctx);
	if (status == TD_OK)
		status = change(&work);
	if (status == TD_OK)
		status = td_forms_end(
		    &work.filing, ctx, "Cập nhật thành viên hội đồng",
		    (const struct td_change_trailer[]){ { NULL, NULL } });
	td_seating_clear(&work.seating);
	td_table_text_clear(&work.text);
	td_document_free(work.document);
	td_strlist_clear(&work.texts);
	free(work.updates);
	free(work.lines);
	return td_filing_close(&work.filing, status);
}
