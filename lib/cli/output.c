/*
 * Results that may go to a file.
 */
#include "cli/output.h"

#include "base/reason.h"
#include "cli/command.h"

#include <errno.h>
#include <stdio.h>
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

enum td_status
td_output_write(struct td_context *ctx, const char *file, const char *bytes,
                size_t size)
{
	int error;

	if (!file || strcmp(file, "-") == 0) {
		fwrite(bytes, 1, size, ctx->out);
		return TD_OK;
	}
	error = write_file(file, bytes, size);
	if (!error)
		return TD_OK;
	return td_diag_add(ctx->diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
	                   file, "reason", td_reason(error), NULL);
}
