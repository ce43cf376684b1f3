/*
 * deadline-resolve - from the words of a deadline to the day they mean
 *
 * Reads one phrase, as plans word it, and prints the last day that binds, one
 * line an occurrence. Uses the calendars and policies of the store where there
 * is one. Guesses nothing, changes nothing.
 */

#include "base/strbuf.h"
#include "check/setting_gather.h"
#include "cli/command.h"
#include "cli/deadline_given.h"
#include "diag/message.h"
#include "views/resolve/answer.h"

static struct td_deadline_given given;
static struct {
	bool all;
	bool explain;
} opt;

static const struct td_option options[] = {
	{ .name = "anchor",
	  .argument = "DAY",
	  .text = &given.anchor,
	  .help = N_("the day to count from: of issue, of receipt, whichever "
	             "the words mean") },
	{ .name = "event",
	  .argument = "NAME=DAY",
	  .list = &given.events,
	  .help = N_("the day of an event that the words name") },
	{ .name = "from",
	  .argument = "DAY",
	  .text = &given.from,
	  .help = N_("the first day on which it may fall due") },
	{ .name = "to",
	  .argument = "DAY",
	  .text = &given.to,
	  .help = N_("the last day on which it may fall due") },
	{ .name = "all",
	  .flag = &opt.all,
	  .help = N_("show the words of each deadline beside its days") },
	{ .name = "explain",
	  .flag = &opt.explain,
	  .help = N_("show how the day came about, and by which law") },
	{ 0 }
};

/* No words at all, or far too many, are a wrong command line. */
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
	return td_deadline_given_check(&given, ctx);
}

static enum td_answer_form
form_of(const struct td_context *ctx)
{
	return ctx->format == TD_FORMAT_JSON ? TD_ANSWER_JSON
	       : opt.explain                 ? TD_ANSWER_TEXT
	       : opt.all                     ? TD_ANSWER_ALL
	                                     : TD_ANSWER_DAYS;
}

static enum td_status
resolve(struct td_context *ctx, const char *phrase,
        struct td_deadline_frame *frame)
{
	struct td_reader *reader = td_reader_new(ctx->store);
	enum td_answer_form form = form_of(ctx);
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_deadline_error error;
	struct td_setting setting;
	struct td_answer answer;
	enum td_status status;

	td_setting_gather(&setting, reader, ctx->today, ctx->diag);
	frame->workdays = setting.workdays;
	frame->policy = td_setting_policies(&setting).roll;
	status = td_answer_make(&answer, phrase, frame, &error);
	if (status == TD_OK) {
		td_answer_add(&text, &answer, form,
		              ctx->language == TD_VIETNAMESE ? TD_DEADLINE_VI
		                                             : TD_DEADLINE_EN);
		fwrite(text.text, 1, text.length, ctx->out);
		status = td_answer_report(&answer, form >= TD_ANSWER_TEXT,
		                          ctx->diag);
		td_answer_clear(&answer);
	} else {
		status = refuse(ctx, phrase, &error);
	}
	td_strbuf_clear(&text);
	td_reader_free(reader);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_deadline_frame frame = { .windowed = true };
	struct td_strbuf phrase = TD_STRBUF_INIT;
	enum td_status status = td_deadline_given_parse(&frame, &given, ctx);

	if (status == TD_OK)
		status = td_operand_words(&phrase, ctx);
	if (status == TD_OK)
		status = resolve(ctx, phrase.text, &frame);
	td_strbuf_clear(&phrase);
	td_deadline_given_clear(&given);
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
