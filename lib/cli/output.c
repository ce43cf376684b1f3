/*
 * Results that may go to a file.
 */

/* For realpath() without a bound on the result. */
#define _XOPEN_SOURCE 700

#include "cli/output.h"

#include "base/json.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "cli/command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
write_file(const char *file, const char *bytes, size_t size)
{
	FILE *out = fopen(file, "wb");
	int error = 0;

	if (!out)
		return errno;
	if (fwrite(bytes, 1, size, out) != size)
		error = errno;
	if (fclose(out) != 0 && !error)
		error = errno;
	return error;
}

/* Whether a file is there and lies in the store, by whatever way it is named:
 * records, what git keeps of them, and what else somebody put there. */
static bool
is_of_store(const struct td_context *ctx, const char *file)
{
	char *store = ctx->directory ? realpath(ctx->directory, NULL) : NULL;
	char *path = realpath(file, NULL);
	size_t length = store ? strlen(store) : 0;
	bool is = store && path && strncmp(path, store, length) == 0 &&
	          (path[length] == '/' ||
	           (length > 0 && store[length - 1] == '/'));

	free(store);
	free(path);
	return is;
}

enum td_status
td_output_write(struct td_context *ctx, const char *file, const char *bytes,
                size_t size)
{
	int error;

	if (!file || strcmp(file, "-") == 0) {
		fwrite(bytes, 1, size, ctx->out);
		return TD_OK;
	}
	if (is_of_store(ctx, file))
		return td_diag_add(ctx->diag, TD_OUTPUT_OVER_STORE, TD_NO_PLACE,
		                   "file", file, NULL);
	error = write_file(file, bytes, size);
	if (!error)
		return TD_OK;
	return td_diag_add(ctx->diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   file, "reason", td_reason(error), NULL);
}

void
td_output_record(struct td_context *ctx, const char *bytes)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON) {
		td_json_begin(&line);
		td_json_text(&line, "record", bytes);
		td_strbuf_add(&line, "}\n");
	} else {
		td_strbuf_add(&line, bytes);
	}
	fwrite(line.text, 1, line.length, ctx->out);
	td_strbuf_clear(&line);
}
