/*
 * records-check - check every record of a store
 *
 * Checks all records, or those named, in the work tree or in a commit: form,
 * schema, place, references and the rules of the domain. Changes nothing.
 */

#include "archive/reader.h"
#include "base/strbuf.h"
#include "check/check_all.h"
#include "check/check_since.h"
#include "check/check_tracked.h"
#include "check/policy_day.h"
#include "cli/command.h"
#include "diag/message.h"
#include "store/layout.h"
#include "store/path.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const char *since;

static const struct td_option options[] = {
	{ .name = "since",
	  .argument = "REV",
	  .text = &since,
	  .help = N_("also what the register has lost since a commit") },
	{ 0 }
};

/* More threads than this gain nothing: reading the files is the rest. */
#define THREADS_MAX 8

/* Where room is counted out, one: each other takes ten times what it needs for
 * its stack and its heap. */
static unsigned
thread_count(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	struct rlimit room;

	if (cores < 1 || getrlimit(RLIMIT_AS, &room) != 0 ||
	    room.rlim_cur != RLIM_INFINITY)
		return 1;
	return cores > THREADS_MAX ? THREADS_MAX : (unsigned)cores;
}

/* An unset variable in a script must not pass for the whole store. */
static enum td_status
check_usage(struct td_context *ctx)
{
	for (int i = 0; i < ctx->operand_count; i++)
		if (*ctx->operands[i] == '\0')
			return td_usage_error(
			    ctx, N_("a path is empty; '.' is the whole store"),
			    NULL);
	return TD_OK;
}

/* What is to be checked, as the store writes it; "" is all of it. */
static enum td_status
read_names(struct td_strlist *names, struct td_context *ctx)
{
	struct td_strlist typed = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	if (ctx->operand_count > 0)
		status = td_operand_names(&typed, ctx);
	else
		td_strlist_add(&typed, ".");
	for (size_t i = 0; i < typed.count; i++) {
		char *name = td_path_tidy(typed.items[i]);

		td_strlist_add(names, name);
		free(name);
	}
	td_strlist_clear(&typed);
	return status;
}

/* What records that were checked rest on, and was not looked at itself: its
 * faults were passed over. */
static enum td_status
name_unread(struct td_context *ctx)
{
	const char *label = td_snapshot_label(ctx->store);
	const char *path = td_snapshot_trouble(ctx->store);
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status;

	if (!path || !(td_layout_is_place(path) || td_layout_is_room(path)) ||
	    td_diag_names(ctx->diag, label, path))
		return TD_OK;
	td_strbuf_addf(&name, "%s%s", label, path);
	status = td_diag_add(ctx->diag, TD_SHOWN_UNREADABLE,
	                     (struct td_place){ .path = name.text }, NULL);
	td_strbuf_clear(&name);
	return status;
}

/* The header's days, where it is among what is checked. */
static enum td_status
check_header_days(const struct td_strlist *paths, struct td_context *ctx)
{
	struct td_reader *reader;
	enum td_status status;

	if (!td_strlist_has(paths, TD_STORE_HEADER))
		return TD_OK;
	reader = td_reader_new(ctx->store);
	status = td_policy_day_check(reader, ctx->today, TD_WARNING, ctx->diag);
	td_reader_free(reader);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = read_names(&names, ctx);

	if (status == TD_OK)
		status = td_check_select(&paths, ctx->store, &names, ctx->diag);
	status = td_worse(status, td_check_all(ctx->store, &paths,
	                                       thread_count(), ctx->diag));
	if (!ctx->at)
		status = td_worse(status,
		                  td_check_tracked(ctx->directory, &names,
		                                   &paths, ctx->diag));
	status = td_worse(status, check_header_days(&paths, ctx));
	/* What was changed in the register without a word of what it was; each
	 * path is held to it. */
	if (since)
		status = td_worse(status, td_check_all_since(
					      ctx->directory, since, ctx->store,
					      &names, &paths, ctx->diag));
	status = td_worse(status, name_unread(ctx));
	td_strlist_clear(&paths);
	td_strlist_clear(&names);
	return status;
}

static const struct td_command records_check = {
	.name = "records-check",
	.summary = N_("check every record of a store"),
	.operands = "[PATH...]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_STORE,
	.checks = true,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&records_check, argc, argv);
}
