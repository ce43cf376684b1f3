/*
 * award-replay - judge decisions again, under the rules of their day
 *
 * Runs the checks of a decision, and of the nominations that it names, on the
 * records and rules of the commit before it, and says whether they find what
 * the commit says they found. With --rules it rehearses the same under other
 * rules. Changes nothing.
 */

#include "base/strbuf.h"
#include "cli/command.h"
#include "diag/message.h"
#include "views/read_from.h"
#include "views/replay/replay.h"

static const char *rules;

static const struct td_option options[] = {
	{ .name = "rules",
	  .argument = "REV",
	  .text = &rules,
	  .help = N_("rehearse under the rules and policies of this revision "
	             "too; '.' is the work tree") },
	{ 0 }
};

/* Each record that cannot be read is named once. */
static void
report_unread(struct td_context *ctx, const struct td_replays *replays)
{
	struct td_strlist named = TD_STRLIST_INIT;

	for (size_t i = 0; i < 2 * replays->count; i++) {
		const struct td_replay *replay = &replays->items[i / 2];
		const char *path = i % 2 ? replay->unread_since
		                         : replay->unread;

		if (!path || td_strlist_has(&named, path))
			continue;
		td_strlist_add(&named, path);
		(void)td_diag_add(ctx->diag, TD_SHOWN_UNREADABLE,
		                  (struct td_place){ .path = path }, NULL);
	}
	td_strlist_clear(&named);
}

static enum td_status
print(struct td_context *ctx, const struct td_replays *replays)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < replays->count; i++) {
		const struct td_replay *replay = &replays->items[i];

		if (ctx->format == TD_FORMAT_JSON)
			td_replay_add_json(&out, replay, ctx->store);
		else
			td_replay_add_text(&out, replay);
		if (replay->unread || replay->unread_since)
			status = TD_FAILED;
		else if ((!td_replay_is_same(replay) &&
		          !td_replay_is_later(replay)) ||
		         !td_replay_rehearsal_is_same(replay))
			status = td_worse(status, TD_INVALID);
	}
	report_unread(ctx, replays);
	if (replays->count > 0 && ctx->format != TD_FORMAT_JSON)
		td_read_from_add_text(&out, ctx->store);
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_replays replays = TD_REPLAYS_INIT;
	enum td_status status = td_operand_names(&names, ctx);

	if (status != TD_OK)
		goto done;
	status = td_replays_gather(&replays, ctx->directory, ctx->at, &names,
	                           rules, ctx->diag);
	if (status == TD_OK && replays.count == 0)
		status = td_diag_add(ctx->diag, TD_REPLAY_NOTHING, TD_NO_PLACE,
		                     NULL);
	status = td_worse(status, print(ctx, &replays));
done:
	td_replays_clear(&replays);
	td_strlist_clear(&names);
	return status;
}

static const struct td_command award_replay = {
	.name = "award-replay",
	.summary = N_("judge decisions again, under the rules of their day"),
	.operands = "[DECISION...]",
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_HISTORY,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_replay, argc, argv);
}
