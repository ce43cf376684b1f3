/*
 * award-log - the history of nominations, out of git
 *
 * Says of each nomination that was asked for when it was added, changed or
 * removed, by whom and in which commit, oldest first. Reads commits only, so
 * it works years later and in a bare repository. Changes nothing.
 */

#include "base/strbuf.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "store/history.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

static struct {
	const char *recipient;
	const char *campaign;
} opt;

static const struct td_option options[] = {
	{ .name = "recipient",
	  .argument = "ID",
	  .text = &opt.recipient,
	  .help = N_("only nominations of this person or unit") },
	{ .name = "campaign",
	  .argument = "ID",
	  .text = &opt.campaign,
	  .help = N_("only nominations in this campaign") },
	{ 0 }
};

/* A nomination's id begins with its recipient's, up to a double hyphen. */
static bool
is_of_recipient(const char *nomination, const char *recipient)
{
	size_t length = strlen(recipient);

	return strncmp(nomination, recipient, length) == 0 &&
	       strncmp(nomination + length, "--", 2) == 0;
}

/* An operand is the id of a nomination or its path. */
static bool
is_named(const struct td_context *ctx, const char *id, const char *path)
{
	if (ctx->operand_count == 0)
		return true;
	for (int i = 0; i < ctx->operand_count; i++)
		if (strcmp(ctx->operands[i], id) == 0 ||
		    strcmp(ctx->operands[i], path) == 0)
			return true;
	return false;
}

static bool
is_asked_for(const struct td_context *ctx, const char *path)
{
	struct td_layout layout;
	bool asked;

	if (!td_layout_parse(&layout, path))
		return false;
	asked = layout.kind == TD_KIND_NOMINATION &&
	        (!opt.campaign || strcmp(layout.campaign, opt.campaign) == 0) &&
	        (!opt.recipient || is_of_recipient(layout.id, opt.recipient)) &&
	        is_named(ctx, layout.id, path);
	td_layout_clear(&layout);
	return asked;
}

static const char *
kind_name(enum td_event_kind kind)
{
	switch (kind) {
	case TD_EVENT_ADDED:
		return "added";
	case TD_EVENT_CHANGED:
		return "changed";
	case TD_EVENT_REMOVED:
		return "removed";
	}
	return "changed";
}

static void
add_text(struct td_strbuf *line, const struct td_event *event)
{
	td_value_add_time(line, event->time, event->offset);
	td_strbuf_add(line, "  ");
	td_strbuf_add(line, td_term(kind_name(event->kind)));
	td_strbuf_add(line, "  ");
	td_text_add_visible(line, event->path, false);
	td_strbuf_add(line, "  ");
	td_text_add_visible(line, event->author, false);
	td_strbuf_add(line, " <");
	td_text_add_visible(line, event->email, false);
	td_strbuf_addf(line, ">  %.12s  ", event->commit);
	td_text_add_visible(line, event->subject, false);
	td_strbuf_add_char(line, '\n');
}

static void
add_json_pair(struct td_strbuf *line, const char *name, const char *value)
{
	td_strbuf_add(line, line->length > 1 ? "," : "");
	td_strbuf_add_json(line, name);
	td_strbuf_add_char(line, ':');
	td_strbuf_add_json(line, value);
}

static void
add_json(struct td_strbuf *line, const struct td_event *event)
{
	struct td_strbuf time = TD_STRBUF_INIT;
	struct td_strbuf committed = TD_STRBUF_INIT;

	td_value_add_time(&time, event->time, event->offset);
	td_value_add_time(&committed, event->commit_time, event->offset);
	td_strbuf_add_char(line, '{');
	add_json_pair(line, "event", kind_name(event->kind));
	add_json_pair(line, "path", event->path);
	add_json_pair(line, "time", time.text);
	add_json_pair(line, "committed", committed.text);
	add_json_pair(line, "author", event->author);
	add_json_pair(line, "email", event->email);
	add_json_pair(line, "committer", event->committer);
	add_json_pair(line, "committer_email", event->committer_email);
	add_json_pair(line, "commit", event->commit);
	add_json_pair(line, "subject", event->subject);
	for (size_t i = 0; i < event->trailer_count; i++)
		add_json_pair(line, event->trailers[i].name,
		              event->trailers[i].value);
	td_strbuf_add(line, "}\n");
	td_strbuf_clear(&committed);
	td_strbuf_clear(&time);
}

static enum td_status
print_events(struct td_context *ctx, const struct td_history *history)
{
	size_t printed = 0;

	for (size_t i = history->count; i-- > 0;) {
		const struct td_event *event = &history->events[i];
		struct td_strbuf line = TD_STRBUF_INIT;

		if (!is_asked_for(ctx, event->path))
			continue;
		if (ctx->format == TD_FORMAT_JSON)
			add_json(&line, event);
		else
			add_text(&line, event);
		fwrite(line.text, 1, line.length, ctx->out);
		td_strbuf_clear(&line);
		printed++;
	}
	if (printed > 0)
		return TD_OK;
	return td_diag_add(ctx->diag, TD_HISTORY_EMPTY, TD_NO_PLACE, NULL);
}

static enum td_status
run(struct td_context *ctx)
{
	static const char *const paths[] = { "campaigns" };
	struct td_history history = TD_HISTORY_INIT;
	enum td_status status;

	status = td_value_id(ctx, "recipient", opt.recipient);
	if (status == TD_OK)
		status = td_value_id(ctx, "campaign", opt.campaign);
	if (status == TD_OK)
		status = td_history_read(&history, ctx->directory, ctx->at,
		                         paths, 1, ctx->diag);
	if (status == TD_OK)
		status = print_events(ctx, &history);
	td_history_clear(&history);
	return status;
}

static const struct td_command award_log = {
	.name = "award-log",
	.summary = N_("the history of nominations, out of git"),
	.operands = "[NOMINATION...]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_STORE,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_log, argc, argv);
}
