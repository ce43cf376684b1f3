/* A mended copy of a file. */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "cli/mend_file.h"

#include "base/reason.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/form_sheet.h"
#include "diag/message.h"
#include "yaml/mend.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ENDING ".yaml"
#define NEW_ENDING ".fixed.yaml"
#define ROUNDS_MAX 500

static const char *const kinds[] = {
	[TD_MEND_NORMAL_FORM] = "mend-normal-form",
	[TD_MEND_BLANKS] = "mend-blanks",
	[TD_MEND_INVISIBLE] = "mend-invisible",
	[TD_MEND_TABS] = "mend-tabs",
	[TD_MEND_QUOTES] = "mend-quotes",
	[TD_MEND_DAY] = "mend-day",
	[TD_MEND_NUMBER] = "mend-number",
};

enum td_status
td_mend_check_usage(struct td_context *ctx, bool is_wanted)
{
	for (int i = 0; is_wanted && i < ctx->operand_count; i++) {
		const char *file = ctx->operands[i];

		if (strcmp(file, "-") == 0)
			return td_usage_error(
			    ctx,
			    N_("--fix wants a file, beside which the mended "
			       "one is put; '-' is none"),
			    NULL);
		if (td_form_sheet_is(file))
			return td_usage_error(
			    ctx,
			    N_("--fix mends records, and '{file}' is a table: "
			       "check it without --fix, and mend the cells "
			       "that "
			       "are named in the program that made it"),
			    "file", file, NULL);
	}
	return TD_OK;
}

/* "ke-hoach.fixed.yaml" for "ke-hoach.yaml". */
static void
add_new_name(struct td_strbuf *name, const char *operand)
{
	size_t length = strlen(operand);
	size_t ending = strlen(ENDING);

	if (length > ending && strcmp(operand + length - ending, ENDING) == 0)
		length -= ending;
	td_strbuf_add_bytes(name, operand, length);
	td_strbuf_add(name, NEW_ENDING);
}

/* Whether a file lies below the store's directory. */
static bool
is_in_store(const struct td_context *ctx, const char *file)
{
	char *store = ctx->directory ? realpath(ctx->directory, NULL) : NULL;
	char *path = realpath(file, NULL);
	size_t length = store ? strlen(store) : 0;
	bool is = store && path && strncmp(path, store, length) == 0 &&
	          path[length] == '/';

	free(store);
	free(path);
	return is;
}

/* The lines of a kind of change, "8, 11-12". */
static size_t
add_lines(struct td_strbuf *lines, const struct td_mended *mended,
          enum td_mend_kind kind)
{
	size_t count = 0;
	unsigned first = 0, last = 0;

	for (size_t i = 0; i <= mended->count; i++) {
		const struct td_mend *mend = &mended->list[i];
		bool is_end = i == mended->count;

		if (!is_end && (mend->before || mend->kind != kind))
			continue;
		if (!is_end)
			count++;
		if (!is_end && last > 0 && mend->line == last + 1) {
			last++;
			continue;
		}
		if (last > 0)
			td_strbuf_addf(lines, "%s%u",
			               lines->length > 0 ? ", " : "", first);
		if (last > first)
			td_strbuf_addf(lines, "-%u", last);
		if (!is_end)
			first = last = mend->line;
	}
	return count;
}

static void
report_signs(struct td_diag *diag, const char *operand,
             const struct td_mended *mended)
{
	for (unsigned kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
		struct td_strbuf lines = TD_STRBUF_INIT;
		char text[24];
		size_t count = add_lines(&lines, mended,
		                         (enum td_mend_kind)kind);

		snprintf(text, sizeof text, "%zu", count);
		if (count > 0)
			td_diag_add(diag, TD_MEND_SIGNS,
			            (struct td_place){ .path = operand },
			            "what", kinds[kind], "count", text, "lines",
			            lines.text, NULL);
		td_strbuf_clear(&lines);
	}
}

static void
report_changes(struct td_diag *diag, const char *operand, const char *name,
               const struct td_mended *mended)
{
	char count[24];

	snprintf(count, sizeof count, "%zu", mended->count);
	td_diag_add(diag, TD_MEND_FILE, (struct td_place){ .path = name },
	            "file", operand, "count", count, NULL);
	for (size_t i = 0; i < mended->count; i++) {
		const struct td_mend *mend = &mended->list[i];
		struct td_place place = { .path = operand,
			                  .line = mend->line,
			                  .column = mend->column };

		if (mend->before)
			td_diag_add(diag, TD_MEND_TEXT, place, "what",
			            kinds[mend->kind], "before", mend->before,
			            "after", mend->after, NULL);
	}
	report_signs(diag, operand, mended);
}

/* Whether a file has these bytes and no others. */
static bool
holds(FILE *in, const struct td_strbuf *bytes)
{
	int c;

	for (size_t i = 0; i < bytes->length; i++)
		if ((c = getc(in)) == EOF || (char)c != bytes->text[i])
			return false;
	return getc(in) == EOF;
}

/* Writes a new file; one that is there with the same bytes is as good. */
static enum td_status
write_new(struct td_context *ctx, const char *name,
          const struct td_strbuf *bytes)
{
	struct td_place place = { .path = name };
	FILE *out = fopen(name, "wbx");
	int error = out ? 0 : errno;

	if (error == EEXIST) {
		FILE *in = fopen(name, "rb");
		bool is_same = in && holds(in, bytes);

		if (in)
			fclose(in);
		return is_same ? TD_OK
		               : td_diag_add(ctx->diag, TD_MEND_FILE_EXISTS,
		                             place, NULL);
	}
	if (!error &&
	    fwrite(bytes->text, 1, bytes->length, out) != bytes->length)
		error = errno;
	if (out && fclose(out) != 0 && !error)
		error = errno;
	if (!error)
		return TD_OK;
	if (out)
		remove(name);
	return td_diag_add(ctx->diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   name, "reason", td_reason(error), NULL);
}

/* Mends until nothing more is certain; *last is what is said of the rest. */
static enum td_status
mend(struct td_mended *mended, struct td_diag **last, const char *name,
     td_mend_checker *check, void *context)
{
	enum td_status status = TD_OK;
	size_t applied = 1;

	for (unsigned round = 0; applied > 0 && round < ROUNDS_MAX; round++) {
		td_diag_free(*last);
		*last = td_diag_new();
		status = check(context, name, mended->bytes.text,
		               mended->bytes.length, *last);
		applied = td_mended_apply(mended, name, *last);
	}
	return status;
}

static enum td_status
mend_read(struct td_context *ctx, const char *operand, const char *bytes,
          size_t size, td_mend_checker *check, void *context)
{
	struct td_mended mended = TD_MENDED_INIT;
	struct td_strbuf name = TD_STRBUF_INIT;
	struct td_diag *last = NULL;
	enum td_status status;

	add_new_name(&name, operand);
	td_mended_load(&mended, bytes, size);
	status = mend(&mended, &last, name.text, check, context);
	if (mended.count == 0) {
		td_diag_free(last);
		last = td_diag_new();
		status = check(context, operand, bytes, size, last);
		td_diag_add(ctx->diag, TD_MEND_NOTHING,
		            (struct td_place){ .path = operand }, NULL);
		td_diag_move(ctx->diag, last);
	} else if (write_new(ctx, name.text, &mended.bytes) == TD_OK) {
		report_changes(ctx->diag, operand, name.text, &mended);
		td_diag_move(ctx->diag, last);
	} else {
		status = TD_FAILED;
	}
	td_diag_free(last);
	td_mended_clear(&mended);
	td_strbuf_clear(&name);
	return status;
}

enum td_status
td_mend_file(struct td_context *ctx, const char *operand,
             td_mend_checker *check, void *context)
{
	enum td_status status;
	const char *name;
	char *bytes;
	size_t size;

	status = td_operand_read(&bytes, &size, &name, ctx, operand);
	if (status != TD_OK)
		return status;
	if (is_in_store(ctx, operand))
		status = td_diag_add(ctx->diag, TD_MEND_IN_STORE,
		                     (struct td_place){ .path = operand },
		                     NULL);
	else
		status = mend_read(ctx, operand, bytes, size, check, context);
	free(bytes);
	return status;
}
