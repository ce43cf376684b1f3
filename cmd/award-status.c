/*
 * award-status - show where nominations stand, and whose turn it is
 *
 * Goes through all that is recorded of each nomination and says what it led
 * to: its state, the gates it has passed, what comes next. Changes nothing.
 */

#include "base/strbuf.h"
#include "check/readable.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/read_from.h"
#include "views/status/status_line.h"
#include "views/status/turn.h"

#include <stdlib.h>
#include <string.h>

static struct {
	const char *campaign;
} opt;

static const struct td_option options[] = {
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .called = TD_CALLED_CAMPAIGN,
	  .help = N_("only nominations in this campaign") },
	{ 0 }
};

static enum td_status
print_line(struct td_context *ctx, struct td_status_list *list,
           const struct td_layout *layout, const char *path)
{
	struct td_strbuf line = TD_STRBUF_INIT;
	enum td_status status = td_status_add(&line, list, layout, path,
	                                      ctx->diag);

	fwrite(line.text, 1, line.length, ctx->out);
	td_strbuf_clear(&line);
	return status;
}

/* Print those that a name stands for, an id, a path or a recipient's id, NULL
 * for all; counts them. */
static enum td_status
print_named(size_t *total, struct td_context *ctx, struct td_status_list *list,
            const struct td_strlist *paths, const char *name)
{
	enum td_status status = TD_OK;
	size_t count = 0;

	for (size_t i = 0; i < paths->count; i++) {
		const char *path = paths->items[i];
		struct td_layout layout;

		if (!td_layout_parse(&layout, path))
			continue;
		if (!name || strcmp(name, layout.id) == 0 ||
		    strcmp(name, path) == 0 ||
		    td_turn_is_for(list->readable.reader, &layout, name)) {
			status = td_worse(status,
			                  print_line(ctx, list, &layout, path));
			count++;
		}
		td_layout_clear(&layout);
	}
	if (name && count == 0)
		status = td_diag_add(ctx->diag, TD_NOMINATION_NOT_FOUND,
		                     TD_NO_PLACE, "nomination", name, NULL);
	*total += count;
	return status;
}

static void
print_foot(struct td_context *ctx, const struct td_marks *marks)
{
	struct td_strbuf foot = TD_STRBUF_INIT;

	td_strbuf_add_char(&foot, '\n');
	td_marks_add_notes(&foot, marks);
	td_read_from_add_text(&foot, ctx->store);
	fwrite(foot.text, 1, foot.length, ctx->out);
	td_strbuf_clear(&foot);
}

static enum td_status
check_usage(struct td_context *ctx)
{
	return td_value_id(ctx, "campaign", opt.campaign);
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_status_list list = { .readable = TD_READABLE_INIT,
		                       .marks = TD_MARKS_INIT,
		                       .today = ctx->today,
		                       .json = ctx->format == TD_FORMAT_JSON };
	enum td_status status = td_operand_names(&names, ctx);
	enum td_status read;
	size_t count = 0;
	bool all = names.count == 0;

	if (status != TD_OK)
		goto done;
	read = td_readable_gather(&list.readable, ctx->store, opt.campaign,
	                          ctx->diag);
	list.questions = td_questions_new(
	    td_reader_snapshot(list.readable.reader));
	status = td_turn_list(&paths, list.readable.reader, opt.campaign,
	                      ctx->diag);
	status = td_worse(status, read);
	/* Where the store is in trouble nobody knows whether there are any. */
	if (all && paths.count == 0 && status == TD_OK)
		status = td_diag_add(ctx->diag, TD_STATUS_EMPTY, TD_NO_PLACE,
		                     NULL);
	for (size_t i = 0; i < names.count + all; i++)
		status = td_worse(status,
		                  print_named(&count, ctx, &list, &paths,
		                              all ? NULL : names.items[i]));
	if (count > 0 && ctx->format != TD_FORMAT_JSON)
		print_foot(ctx, &list.marks);
done:
	td_marks_clear(&list.marks);
	td_questions_free(list.questions);
	td_readable_clear(&list.readable);
	td_strlist_clear(&names);
	td_strlist_clear(&paths);
	return status;
}

static const struct td_command award_status = {
	.name = "award-status",
	.summary = N_("show where nominations stand, and whose turn it is"),
	.operands = "[NOMINATION|RECIPIENT...]",
	.operands_called = TD_CALLED_NOMINEE,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_COMMIT,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_status, argc, argv);
}
