/* A record or a table, read and checked. */

#include "cli/check_file.h"
#include "archive/reader.h"
#include "cli/form_sheet.h"
#include "cli/operand.h"

#include <stdlib.h>
#include <string.h>

/* A table: what is found of its record stands in its cells. */
static enum td_status
check_sheet(const struct td_form_sheet *sheet, const char *name,
            td_mend_checker *check, void *context, struct td_diag *diag)
{
	const char *record = td_form_sheet_record(sheet);
	struct td_diag *found = td_diag_new();
	enum td_status status = check(context, name, record, strlen(record),
	                              found);

	td_form_sheet_move(sheet, name, diag, found);
	td_diag_free(found);
	return status;
}

enum td_status
td_check_file(struct td_context *ctx, enum td_kind kind, const char *operand,
              td_mend_checker *check, void *context)
{
	struct td_form_sheet *sheet = NULL;
	const char *name;
	char *bytes;
	size_t size;
	enum td_status status = td_operand_read(&bytes, &size, &name, ctx,
	                                        operand);

	if (status != TD_OK)
		return status;
	if (!td_form_sheet_is(name)) {
		status = check(context, name, bytes, size, ctx->diag);
	} else {
		struct td_reader *reader = td_reader_new(ctx->store);

		status = td_form_sheet_load(&sheet, kind, name, bytes, size,
		                            NULL, reader, ctx->diag);
		td_reader_free(reader);
		if (status == TD_OK)
			status = check_sheet(sheet, name, check, context,
			                     ctx->diag);
	}
	td_form_sheet_free(sheet);
	free(bytes);
	return status;
}
