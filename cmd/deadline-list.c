/*
 * deadline-list - list what falls due under campaigns, for whom, by when
 *
 * Gathers the duties of campaigns, takes away what was filed, and lists the
 * rest: overdue first, what has no day yet last with the reason. Changes
 * nothing.
 */

#include "base/fold.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/value.h"
#include "diag/message.h"
#include "draft/draft_print.h"
#include "views/deadlines/agenda.h"
#include "views/deadlines/agenda_print.h"
#include "views/letters/letters.h"

#include <string.h>

static struct {
	const char *unit;
	bool overdue;
	const char *within;
	const char *letters;
} opt;

static const struct td_option options[] = {
	{ .name = "unit",
	  .argument = "ID",
	  .text = &opt.unit,
	  .called = TD_CALLED_UNIT,
	  .help = N_("only what this unit owes") },
	{ .name = "overdue",
	  .flag = &opt.overdue,
	  .help = N_("only what should have come in and did not") },
	{ .name = "due-within",
	  .argument = "DAYS",
	  .text = &opt.within,
	  .help = N_("only what falls due from today to so many days on") },
	{ .name = "letters",
	  .argument = "DIR",
	  .text = &opt.letters,
	  .help = N_(
	      "write a letter to each unit that is asked for, late or due, "
	      "in a file of its own in this directory") },
	{ 0 }
};

static enum td_status
read_within(struct td_agenda_query *query, struct td_context *ctx)
{
	query->within = -1;
	if (!opt.within)
		return TD_OK;
	if (opt.overdue)
		return td_usage_error(ctx,
		                      N_("--overdue and --due-within exclude "
		                         "each other"),
		                      NULL);
	query->within = 0;
	for (const char *c = opt.within; *c || c == opt.within; c++) {
		if (*c < '0' || *c > '9' || c - opt.within > 5)
			return td_usage_error(
			    ctx,
			    N_("--due-within wants a number of days, found "
			       "'{value}'"),
			    "value", opt.within, NULL);
		query->within = query->within * 10 + *c - '0';
	}
	return TD_OK;
}

static enum td_status
check_usage(struct td_context *ctx)
{
	struct td_agenda_query query;
	enum td_status status = td_value_id(ctx, "unit", opt.unit);

	if (status == TD_OK)
		status = read_within(&query, ctx);
	if (status != TD_OK)
		return status;
	if (opt.letters && !opt.overdue && !opt.within)
		return td_usage_error(ctx,
		                      N_("--letters wants --overdue or "
		                         "--due-within"),
		                      NULL);
	/* A letter is text, or a document; a list is anything but that. */
	if (opt.letters ? strcmp(ctx->format_name, "text") != 0 &&
	                      strcmp(ctx->format_name, "fodt") != 0
	                : strcmp(ctx->format_name, "fodt") == 0)
		return td_usage_error(ctx,
		                      N_("--letters takes --format text or "
		                         "fodt, a list any but fodt"),
		                      NULL);
	return TD_OK;
}

static enum td_status
read_query(struct td_agenda_query *query, struct td_strlist *campaigns,
           struct td_context *ctx)
{
	enum td_status status;

	*query = (struct td_agenda_query){ .campaigns = campaigns,
		                           .unit = opt.unit,
		                           .overdue = opt.overdue,
		                           .today = ctx->today };
	status = read_within(query, ctx);
	if (status == TD_OK)
		status = td_operand_names(campaigns, ctx);
	for (size_t i = 0; status == TD_OK && i < campaigns->count; i++)
		if (!td_fold_is_slug(campaigns->items[i]))
			status = td_usage_error(
			    ctx,
			    N_("'{value}' is no id of a campaign, such as "
			       "ha-tinh-2026"),
			    "value", campaigns->items[i], NULL);
	return status;
}

static void
print_agenda(struct td_context *ctx, const struct td_agenda *agenda)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (strcmp(ctx->format_name, "ics") == 0)
		td_agenda_add_ics(&text, agenda, opt.unit, ctx->today);
	else if (strcmp(ctx->format_name, "csv") == 0)
		td_agenda_add_csv(&text, agenda);
	else if (ctx->format == TD_FORMAT_JSON)
		td_agenda_add_json(&text, agenda);
	else
		td_agenda_add_text(&text, agenda);
	fwrite(text.text, 1, text.length, ctx->out);
	td_strbuf_clear(&text);
}

/* "DIR/<unit>.fodt" or "DIR/<unit>.txt"; what is written is printed. */
static enum td_status
write_letter(struct td_context *ctx, const struct td_letter *letter)
{
	const bool is_text = strcmp(ctx->format_name, "text") == 0;
	struct td_strbuf file = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_addf(&file, "%s/%s.%s", opt.letters, letter->unit,
	               is_text ? "txt" : "fodt");
	if (is_text)
		td_draft_add_text(&text, &letter->draft);
	else
		td_draft_add_fodt(&text, &letter->draft);
	status = td_output_write(ctx, file.text, text.text, text.length);
	if (status == TD_OK)
		fprintf(ctx->out, "%s\n", file.text);
	td_strbuf_clear(&text);
	td_strbuf_clear(&file);
	return status;
}

static enum td_status
write_letters(struct td_context *ctx, const struct td_agenda *agenda,
              struct td_reader *reader)
{
	struct td_letters letters = TD_LETTERS_INIT;
	enum td_status status = td_letters_make(&letters, agenda, reader,
	                                        ctx->today, ctx->diag);

	for (size_t i = 0; i < letters.count; i++)
		status = td_worse(status, write_letter(ctx, &letters.items[i]));
	td_letters_clear(&letters);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_agenda agenda = TD_AGENDA_INIT;
	struct td_strlist campaigns = TD_STRLIST_INIT;
	struct td_reader *reader = td_reader_new(ctx->store);
	struct td_agenda_query query;
	enum td_status status;

	status = read_query(&query, &campaigns, ctx);
	if (status != TD_OK)
		goto done;
	status = td_agenda_gather(&agenda, reader, &query, ctx->diag);
	td_agenda_report(&agenda, strcmp(ctx->format_name, "ics") == 0,
	                 ctx->diag);
	if (opt.letters)
		status = td_worse(status, write_letters(ctx, &agenda, reader));
	else
		print_agenda(ctx, &agenda);
done:
	td_agenda_clear(&agenda);
	td_reader_free(reader);
	td_strlist_clear(&campaigns);
	return status;
}

static const char *const formats[] = { "text", "json", "csv",
	                               "ics",  "fodt", NULL };

static const struct td_example examples[] = {
	{ "deadline-list --overdue", N_("whom to remind") },
	{ "deadline-list --overdue --letters thu/",
	  N_("a letter to each of them") },
	{ "deadline-list --format ics > deadlines.ics",
	  N_("a calendar to subscribe to") },
	{ 0 }
};

static const struct td_command deadline_list = {
	.name = "deadline-list",
	.summary = N_("list what falls due under campaigns, for whom, by when"),
	.operands = "[CAMPAIGN...]",
	.operands_called = TD_CALLED_CAMPAIGN,
	.operands_max = -1,
	.options = options,
	.need = TD_NEED_STORE,
	.commit_if = &opt.letters,
	.formats = formats,
	.check_usage = check_usage,
	.run = run,
	.examples = examples
};

int
main(int argc, char **argv)
{
	return td_command_main(&deadline_list, argc, argv);
}
