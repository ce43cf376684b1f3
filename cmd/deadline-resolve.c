/*
 * deadline-resolve - from the words of a deadline to the day they mean
 *
 * Reads one phrase, as plans word it, and prints the last day that binds, one
 * line an occurrence. Uses the calendars and policies of the store where there
 * is one. Guesses nothing, changes nothing.
 */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/setting_gather.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/resolve/answer.h"

#include <stdlib.h>
#include <string.h>

static struct {
	const char *anchor;
	struct td_strlist events;
	const char *from;
	const char *to;
	bool all;
	bool explain;
} opt;

static const struct td_option options[] = {
	{ .name = "anchor",
	  .argument = "DAY",
	  .text = &opt.anchor,
	  .help = N_("the day to count from: of issue, of receipt, whichever "
	             "the words mean") },
	{ .name = "event",
	  .argument = "NAME=DAY",
	  .list = &opt.events,
	  .help = N_("the day of an event that the words name") },
	{ .name = "from",
	  .argument = "DAY",
	  .text = &opt.from,
	  .help = N_("the first day on which it may fall due") },
	{ .name = "to",
	  .argument = "DAY",
	  .text = &opt.to,
	  .help = N_("the last day on which it may fall due") },
	{ .name = "all",
	  .flag = &opt.all,
	  .help = N_("show the words of each deadline beside its days") },
	{ .name = "explain",
	  .flag = &opt.explain,
	  .help = N_("show how the day came about, and by which law") },
	{ 0 }
};

/* The words may stand in one operand, in several, or on standard input. */
static enum td_status
read_phrase(struct td_strbuf *phrase, struct td_context *ctx)
{
	struct td_strlist words = TD_STRLIST_INIT;
	enum td_status status = td_operand_names(&words, ctx);

	for (size_t i = 0; i < words.count; i++) {
		td_strbuf_add(phrase, i > 0 ? " " : "");
		td_strbuf_add(phrase, words.items[i]);
	}
	td_strlist_clear(&words);
	return status;
}

/* No words at all, or far too many, are a wrong command line; other words give
 * no day. */
static enum td_status
refuse(struct td_context *ctx, const char *phrase,
       const struct td_deadline_error *error)
{
	if (error->kind != TD_DEADLINE_EMPTY &&
	    error->kind != TD_DEADLINE_TOO_LONG)
		return td_answer_refuse(phrase, error, ctx->diag);
	return td_usage_error(ctx, td_deadline_error_text(error->kind), NULL);
}

static enum td_status
check_usage(struct td_context *ctx)
{
	if (td_value_is_day(ctx, "anchor", opt.anchor) != TD_OK ||
	    td_value_is_day(ctx, "from", opt.from) != TD_OK ||
	    td_value_is_day(ctx, "to", opt.to) != TD_OK)
		return TD_USAGE;
	return TD_OK;
}

static enum td_status
read_day(struct td_maybe_date *day, struct td_context *ctx, const char *option,
         const char *text)
{
	day->known = text != NULL;
	return td_value_day(&day->date, ctx, option, text);
}

/* Cuts each argument at its '='. The events are as many as the options. */
static enum td_status
read_events(struct td_deadline_event *events, struct td_context *ctx)
{
	for (size_t i = 0; i < opt.events.count; i++) {
		char *name = opt.events.items[i];
		char *day = strrchr(name, '=');

		if (!day || day == name ||
		    !td_date_parse(&events[i].date, day + 1))
			return td_usage_error(
			    ctx,
			    N_("--event wants a name and a day, such as "
			       "sơ kết=2027-05-20, found '{value}'"),
			    "value", name, NULL);
		*day = '\0';
		events[i].name = name;
	}
	return TD_OK;
}

static enum td_status
read_frame(struct td_deadline_frame *frame, struct td_deadline_event *events,
           struct td_context *ctx)
{
	enum td_status status = read_day(&frame->anchor, ctx, "anchor",
	                                 opt.anchor);

	if (status == TD_OK)
		status = read_day(&frame->due_from, ctx, "from", opt.from);
	if (status == TD_OK)
		status = read_day(&frame->due_to, ctx, "to", opt.to);
	if (status == TD_OK)
		status = read_events(events, ctx);
	if (status == TD_OK && frame->due_from.known && frame->due_to.known &&
	    td_date_compare(frame->due_to.date, frame->due_from.date) < 0)
		status = td_usage_error(ctx, N_("--to is before --from"), NULL);
	frame->events = events;
	frame->event_count = opt.events.count;
	return status;
}

static void
print_answer(struct td_context *ctx, const struct td_answer *answer)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON)
		td_answer_add_json(&text, answer);
	else if (opt.explain)
		td_answer_add_text(&text, answer,
		                   ctx->language == TD_VIETNAMESE
		                       ? TD_DEADLINE_VI
		                       : TD_DEADLINE_EN);
	else if (opt.all)
		td_answer_add_all(&text, answer);
	else
		td_answer_add_days(&text, answer);
	fwrite(text.text, 1, text.length, ctx->out);
	td_strbuf_clear(&text);
}

static enum td_status
resolve(struct td_context *ctx, const char *phrase,
        struct td_deadline_frame *frame)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_deadline_error error;
	struct td_setting setting;
	struct td_answer answer;
	enum td_status status;

	td_setting_gather(&setting, reader, ctx->today, ctx->diag);
	frame->workdays = setting.workdays;
	frame->policy = td_setting_policies(&setting).roll;
	status = td_answer_make(&answer, phrase, frame, &error);
	if (status != TD_OK) {
		status = refuse(ctx, phrase, &error);
		goto done;
	}
	print_answer(ctx, &answer);
	status = td_answer_report(
	    &answer, opt.explain || ctx->format == TD_FORMAT_JSON, ctx->diag);
	td_answer_clear(&answer);
done:
	td_reader_free(reader);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_deadline_event *events = td_alloc(opt.events.count + 1,
	                                            sizeof *events);
	struct td_deadline_frame frame = { .windowed = true };
	struct td_strbuf phrase = TD_STRBUF_INIT;
	enum td_status status;

	status = read_frame(&frame, events, ctx);
	if (status == TD_OK)
		status = read_phrase(&phrase, ctx);
	if (status == TD_OK)
		status = resolve(ctx, phrase.text, &frame);
	td_strbuf_clear(&phrase);
	free(events);
	return status;
}

static const struct td_example examples[] = {
	{ "deadline-resolve --anchor 2026-04-24 "
	  "'trong thời hạn 15 ngày kể từ ngày ban hành'",
	  N_("a period from the day of issue") },
	{ "deadline-resolve --from 2026-04-24 --to 2030-12-31 "
	  "'trước ngày 15/11 hằng năm'",
	  N_("a day that recurs, as often as it falls due in those days") },
	{ 0 }
};

static const struct td_command deadline_resolve = {
	.name = "deadline-resolve",
	.summary = N_("from the words of a deadline to the day they mean"),
	.operands = "PHRASE...",
	.operands_min = 1,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_MAYBE_STORE,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&deadline_resolve, argc, argv);
}
