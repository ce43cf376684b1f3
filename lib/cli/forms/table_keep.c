/* Rows that are right go in while the others are listed. */

#include "cli/forms/table_keep.h"
#include "cli/command.h"
#include "filing/filing.h"

#include <stdio.h>

static size_t
count_refused(const struct td_table_text *text)
{
	size_t count = 0;

	for (size_t i = 1; i < text->sheet.count; i++)
		count += text->sheet.rows[i].is_wrong;
	return count;
}

static enum td_status
attempt_once(struct td_table_text *text, td_table_attempt *attempt,
             void *context)
{
	struct td_filing filing = TD_FILING_INIT;

	return td_filing_close(&filing, attempt(&filing, text, context));
}

static enum td_status
tell_left_out(struct td_context *ctx, const struct td_table_text *text,
              size_t count)
{
	struct td_place place = { .path = text->name,
		                  .sheet = text->sheet.name };
	char counts[2][24];

	snprintf(counts[0], sizeof counts[0], "%zu", count);
	snprintf(counts[1], sizeof counts[1], "%zu", text->sheet.count - 1);
	return td_diag_add(ctx->diag, TD_TABLE_ROWS_LEFT_OUT, place, "count",
	                   counts[0], "of", counts[1], NULL);
}

/* An attempt of which is told what it found, unless there is to be another. */
static bool
is_last(enum td_status *status, struct td_context *ctx,
        struct td_table_text *text, td_table_attempt *attempt, void *context)
{
	struct td_diag *diag = ctx->diag;
	size_t before = count_refused(text);
	size_t after;
	bool last;

	ctx->diag = td_diag_new();
	*status = attempt_once(text, attempt, context);
	after = count_refused(text);
	last = *status != TD_INVALID || after == before ||
	       after + 1 == text->sheet.count;
	if (last)
		td_diag_move(diag, ctx->diag);
	td_diag_free(ctx->diag);
	ctx->diag = diag;
	return last;
}

enum td_status
td_table_keep(struct td_context *ctx, struct td_table_text *text,
              td_table_attempt *attempt, void *context)
{
	enum td_status status;
	size_t left_out;

	if (!text->keeps_going)
		return attempt_once(text, attempt, context);
	while (!is_last(&status, ctx, text, attempt, context)) {
	}
	if (text->refused)
		td_diag_move(ctx->diag, text->refused);
	left_out = count_refused(text);
	if (left_out == 0)
		return status;
	return td_worse(
	    status, td_worse(TD_INVALID, tell_left_out(ctx, text, left_out)));
}
