/*
 * Reading what the operands name.
 */
#include "cli/operand.h"

#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/given.h"
#include "cli/streams.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define STANDARD_INPUT "-"
#define STANDARD_INPUT_NAME "<stdin>"

static enum td_status
report_unreadable(struct td_context *ctx, const char *name, int error)
{
	struct td_place place = { .path = name };

	if (error == ENOENT || error == ENOTDIR)
		return td_diag_add(ctx->diag, TD_FILE_MISSING, place, NULL);
	return td_diag_add(ctx->diag, TD_FILE_UNREADABLE, place, "reason",
	                   td_reason(error), NULL);
}

/* Read to the end, or one byte more than is allowed. */
static int
read_all(struct td_strbuf *bytes, int fd)
{
	char block[65536];

	while (bytes->length <= TD_STORE_BYTES_MAX) {
		size_t room = TD_STORE_BYTES_MAX + 1 - bytes->length;
		ssize_t got = read(fd, block,
		                   room < sizeof block ? room : sizeof block);

		if (got == 0)
			return 0;
		if (got > 0)
			td_strbuf_add_bytes(bytes, block, (size_t)got);
		else if (errno != EINTR)
			return errno;
	}
	return 0;
}

static enum td_status
read_file(struct td_strbuf *bytes, struct td_context *ctx, const char *name,
          int fd)
{
	int error = read_all(bytes, fd);
	char limit[24];

	if (error)
		return report_unreadable(ctx, name, error);
	if (bytes->length <= TD_STORE_BYTES_MAX)
		return TD_OK;
	snprintf(limit, sizeof limit, "%zu", TD_STORE_BYTES_MAX);
	return td_diag_add(ctx->diag, TD_FILE_TOO_LARGE,
	                   (struct td_place){ .path = name }, "limit", limit,
	                   NULL);
}

/* Standard input is there once, and asked for again where a command begins anew
 * (run_on_what_stands() of cli/command.c). */
static enum td_status
read_input(struct td_strbuf *bytes, struct td_context *ctx)
{
	enum td_status status = TD_OK;

	if (!ctx->input) {
		status = read_file(bytes, ctx, STANDARD_INPUT_NAME,
		                   STDIN_FILENO);
		if (status != TD_OK)
			return status;
		ctx->input_size = bytes->length;
		ctx->input = td_strbuf_take(bytes);
	}
	td_strbuf_add_bytes(bytes, ctx->input, ctx->input_size);
	return TD_OK;
}

static enum td_status
open_and_read(struct td_strbuf *bytes, struct td_context *ctx, const char *name)
{
	int fd = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	enum td_status status;

	if (fd < 0)
		return report_unreadable(ctx, name, errno);
	status = read_file(bytes, ctx, name, fd);
	close(fd);
	return status;
}

enum td_status
td_operand_read(char **bytes, size_t *size, const char **name,
                struct td_context *ctx, const char *operand)
{
	struct td_strbuf content = TD_STRBUF_INIT;
	bool is_stdin = strcmp(operand, STANDARD_INPUT) == 0;
	enum td_status status = is_stdin
	                            ? read_input(&content, ctx)
	                            : open_and_read(&content, ctx, operand);

	if (status == TD_OK) {
		*size = content.length;
		*bytes = td_strbuf_take(&content);
		*name = is_stdin ? STANDARD_INPUT_NAME : operand;
	}
	td_strbuf_clear(&content);
	return status;
}

/* One name a line; what spreadsheets and other systems put round it goes. */
static void
add_lines(struct td_strlist *names, char *text)
{
	static const char blank[] = " \t\r";
	char *line = text;

	while (line) {
		char *end = strchr(line, '\n');
		char *next = end ? end + 1 : NULL;

		if (!end)
			end = line + strlen(line);
		line += strspn(line, blank);
		while (end > line && strchr(blank, end[-1]))
			end--;
		if (end > line) {
			*end = '\0';
			td_strlist_add(names, line);
		}
		line = next;
	}
}

enum td_status
td_operand_names_from(struct td_strlist *names, struct td_context *ctx,
                      int first)
{
	char *bytes = NULL;
	size_t size, before = names->count;
	const char *name;
	enum td_status status;

	if (ctx->operand_count != first + 1 ||
	    strcmp(ctx->operands[first], STANDARD_INPUT) != 0) {
		for (int i = first; i < ctx->operand_count; i++)
			td_strlist_add(names, ctx->operands[i]);
		return TD_OK;
	}

	status = td_operand_read(&bytes, &size, &name, ctx, STANDARD_INPUT);
	if (status != TD_OK)
		return status;
	if (strlen(bytes) < size)
		status = report_unreadable(ctx, name, EILSEQ);
	else
		add_lines(names, bytes);
	if (status == TD_OK && names->count == before)
		status = td_diag_add(ctx->diag, TD_NAMES_EMPTY,
		                     (struct td_place){ .path = name }, NULL);
	if (status == TD_OK)
		status = td_given_resolve_names(names, ctx);
	free(bytes);
	return status;
}

enum td_status
td_operand_names(struct td_strlist *names, struct td_context *ctx)
{
	return td_operand_names_from(names, ctx, 0);
}

enum td_status
td_operand_words(struct td_strbuf *text, struct td_context *ctx)
{
	struct td_strlist words = TD_STRLIST_INIT;
	enum td_status status = td_operand_names(&words, ctx);

	for (size_t i = 0; i < words.count; i++) {
		td_strbuf_add(text, i > 0 ? " " : "");
		td_strbuf_add(text, words.items[i]);
	}
	td_strlist_clear(&words);
	return status;
}
