/*
 * deadline-resolve - from the words of a deadline to the day they mean
 *
 * Reads one phrase, as plans word it, and prints the last day that binds, one
 * line an occurrence. Uses the calendars and policies of the store where there
 * is one. Guesses nothing, changes nothing.
 */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/setting.h"
#include "cli/command.h"
#include "cli/value.h"
#include "diag/message.h"
#include "views/resolve/reasoning.h"

#include <stdlib.h>
#include <string.h>

static struct {
	const char *anchor;
	struct td_strlist events;
	const char *from;
	const char *to;
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
	  .help = N_("the first day of the campaign, for what recurs") },
	{ .name = "to",
	  .argument = "DAY",
	  .text = &opt.to,
	  .help = N_("the last day of the campaign") },
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

static enum td_status
refuse_phrase(struct td_context *ctx, const char *phrase,
              const struct td_deadline_error *error)
{
	struct td_strbuf reason = TD_STRBUF_INIT;
	char place[24];

	td_message_add(&reason, td_deadline_error_text(error->kind), "word",
	               error->word, NULL);
	snprintf(place, sizeof(place), "%zu", error->position + 1);
	td_usage_error(ctx, N_("{reason}, at character {place} of '{phrase}'"),
	               "reason", reason.text, "place", place, "phrase", phrase,
	               NULL);
	td_strbuf_clear(&reason);
	return TD_USAGE;
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
		status = read_day(&frame->from, ctx, "from", opt.from);
	if (status == TD_OK)
		status = read_day(&frame->to, ctx, "to", opt.to);
	if (status == TD_OK)
		status = read_events(events, ctx);
	if (status == TD_OK && frame->from.known && frame->to.known &&
	    td_date_compare(frame->to.date, frame->from.date) < 0)
		status = td_usage_error(ctx, N_("--to is before --from"), NULL);
	frame->events = events;
	frame->event_count = opt.events.count;
	return status;
}

static void
print_result(struct td_context *ctx, const struct td_reasoning *reasoning)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (ctx->format == TD_FORMAT_JSON)
		td_reasoning_add_json(&text, reasoning);
	else if (opt.explain)
		td_reasoning_add_text(&text, reasoning);
	else
		td_reasoning_add_days(&text, reasoning);
	fwrite(text.text, 1, text.length, ctx->out);
	td_strbuf_clear(&text);
}

static enum td_status
resolve(struct td_context *ctx, const char *phrase,
        struct td_deadline_frame *frame)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_deadline_error error;
	struct td_deadline_rule rule;
	struct td_setting setting;
	enum td_status status;

	status = td_deadline_parse(&rule, phrase, &error);
	if (status != TD_OK) {
		status = refuse_phrase(ctx, phrase, &error);
		goto done;
	}
	td_setting_read(&setting, reader, ctx->diag);
	frame->workdays = setting.workdays;
	if (setting.store)
		frame->policy = setting.store->roll;
	/* A day without its year is one of the document's year. */
	if (rule.kind == TD_DEADLINE_CALENDAR)
		frame->issued = frame->anchor;
	td_deadline_resolve(&result, &rule, frame);
	print_result(ctx, &(struct td_reasoning){ phrase, &rule, &result });
	status = td_reasoning_report(
	    &(struct td_reasoning){ phrase, &rule, &result },
	    opt.explain || ctx->format == TD_FORMAT_JSON, ctx->diag);
done:
	td_deadline_result_clear(&result);
	td_reader_free(reader);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_deadline_event *events = td_alloc(opt.events.count + 1,
	                                            sizeof(*events));
	struct td_deadline_frame frame = { .year = 0 };
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
	  N_("a day that recurs, in each year of a campaign") },
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
