/* Names on the command line, where ids are wanted. */

#include "cli/given.h"

#include "archive/called.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/command.h"
#include "diag/message.h"

#include <stdlib.h>
#include <string.h>

/* The store, opened when the first name is met. */
struct look_up {
	struct td_context *ctx;
	struct td_snapshot *commit; /* of commands that write; NULL: none yet */
	struct td_reader *reader;
};

static enum td_status
open_store(struct look_up *look_up)
{
	struct td_context *ctx = look_up->ctx;
	enum td_status status = TD_OK;

	if (look_up->reader)
		return TD_OK;
	if (!ctx->store && ctx->directory)
		status = td_snapshot_open_at(&look_up->commit, ctx->directory,
		                             "HEAD", ctx->diag);
	if (status == TD_OK)
		look_up->reader = td_reader_new(ctx->store ? ctx->store
		                                           : look_up->commit);
	return status;
}

static enum td_status
refuse(struct td_context *ctx, const struct td_called *named, const char *text)
{
	struct td_strbuf near = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < named->near.count; i++)
		td_strbuf_addf(&near, "%s%s", i > 0 ? ", " : "",
		               named->near.items[i]);
	status = near.length > 0
	             ? td_usage_error(ctx,
	                              N_("'{value}' is no id, and not the "
	                                 "name of one record alone; give an "
	                                 "id: {ids}"),
	                              "value", text, "ids", near.text, NULL)
	             : td_usage_error(ctx,
	                              N_("'{value}' is no id, and nothing "
	                                 "in the store is called so"),
	                              "value", text, NULL);
	td_strbuf_clear(&near);
	return status;
}

/* The id that text means, as long as the context lives. */
static enum td_status
find(const char **id, struct look_up *look_up, enum td_called_kind kind,
     const char *text)
{
	struct td_context *ctx = look_up->ctx;
	struct td_called named = TD_CALLED_INIT;
	enum td_status status;

	*id = text;
	if (!*text)
		return TD_OK;
	named.id = td_called_from_path(kind, text);
	if (!named.id && td_called_is_id(kind, text))
		return TD_OK;
	status = td_text_invalid_at(text, strlen(text)) == strlen(text) &&
	                 !td_text_is_blank(text, strlen(text))
	             ? TD_OK
	             : refuse(ctx, &named, text);
	if (status == TD_OK && !named.id) {
		status = open_store(look_up);
		if (status == TD_OK)
			status = td_called_find(&named, look_up->reader, kind,
			                        text, ctx->diag);
		if (status == TD_OK && !named.id)
			status = refuse(ctx, &named, text);
	}
	if (status == TD_OK) {
		td_strlist_add(&ctx->called, named.id);
		*id = ctx->called.items[ctx->called.count - 1];
	}
	td_called_clear(&named);
	return status;
}

static enum td_status
resolve_list(struct look_up *look_up, enum td_called_kind kind,
             struct td_strlist *list)
{
	enum td_status status = TD_OK;
	const char *id;

	for (size_t i = 0; i < list->count && status == TD_OK; i++) {
		status = find(&id, look_up, kind, list->items[i]);
		if (status == TD_OK && id != list->items[i]) {
			free(list->items[i]);
			list->items[i] = td_strdup(id);
		}
	}
	return status;
}

static enum td_status
resolve_options(struct look_up *look_up)
{
	const struct td_option *row = look_up->ctx->command->options;
	enum td_status status = TD_OK;

	for (; row && row->name && status == TD_OK; row++) {
		if (row->called == TD_CALLED_NOTHING)
			continue;
		if (row->list)
			status = resolve_list(look_up, row->called, row->list);
		else if (row->text && *row->text)
			status = find(row->text, look_up, row->called,
			              *row->text);
	}
	return status;
}

/* What operands are names of, as this command line has it. */
static enum td_called_kind
operands_of(const struct td_context *ctx)
{
	const struct td_command *command = ctx->command;

	if (command->operands_called_if && !*command->operands_called_if)
		return TD_CALLED_NOTHING;
	return command->operands_called;
}

static enum td_status
resolve_operands(struct look_up *look_up)
{
	struct td_context *ctx = look_up->ctx;
	enum td_called_kind kind = operands_of(ctx);
	enum td_status status = TD_OK;
	int i = ctx->command->operands_called_from;

	if (kind == TD_CALLED_NOTHING)
		return TD_OK;
	for (; i < ctx->operand_count && status == TD_OK; i++) {
		const char *id = ctx->operands[i];

		if (strcmp(id, "-") != 0)
			status = find(&id, look_up, kind, id);
		/* Operands are only read. */
		ctx->operands[i] = (char *)id;
	}
	return status;
}

static void
close_store(struct look_up *look_up)
{
	td_reader_free(look_up->reader);
	td_snapshot_free(look_up->commit);
}

enum td_status
td_given_resolve(struct td_context *ctx)
{
	struct look_up look_up = { .ctx = ctx };
	enum td_status status = resolve_options(&look_up);

	if (status == TD_OK)
		status = resolve_operands(&look_up);
	close_store(&look_up);
	return status;
}

enum td_status
td_given_resolve_names(struct td_strlist *names, struct td_context *ctx)
{
	struct look_up look_up = { .ctx = ctx };
	enum td_called_kind kind = operands_of(ctx);
	enum td_status status = TD_OK;

	if (kind != TD_CALLED_NOTHING)
		status = resolve_list(&look_up, kind, names);
	close_store(&look_up);
	return status;
}

bool
td_given_takes_names(const struct td_context *ctx, const char *option)
{
	const struct td_option *row = ctx->command->options;

	for (; row && row->name; row++)
		if (strcmp(row->name, option) == 0)
			return row->called != TD_CALLED_NOTHING;
	return false;
}
