/*
 * What happens round every command.
 */
#include "cli/command.h"

#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "cli/common.h"
#include "cli/given.h"
#include "cli/language.h"
#include "cli/provide.h"
#include "cli/quarantine.h"
#include "cli/reference.h"
#include "cli/refuse.h"
#include "cli/streams.h"
#include "cli/today.h"
#include "cli/usage.h"
#include "diag/message.h"
#include "store/received.h"
#include "yaml/narrow.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct td_option no_options[] = { { 0 } };

static enum td_status
check_operands(struct td_context *ctx)
{
	const struct td_command *command = ctx->command;
	int most = command->operands ? command->operands_max : 0;
	char found[12], wanted[12];
	int inputs = 0;

	snprintf(found, sizeof found, "%d", ctx->operand_count);
	if (most == 0 && ctx->operand_count > 0)
		return td_usage_error(ctx,
		                      N_("no operand is taken, '{operand}' "
		                         "was given"),
		                      "operand", ctx->operands[0], NULL);
	if (most >= 0 && ctx->operand_count > most) {
		snprintf(wanted, sizeof wanted, "%d", most);
		return td_usage_error(ctx,
		                      N_("too many operands: {found} given, "
		                         "at most {wanted} wanted"),
		                      "found", found, "wanted", wanted, NULL);
	}
	if (ctx->operand_count < command->operands_min) {
		snprintf(wanted, sizeof wanted, "%d", command->operands_min);
		return td_usage_error(ctx,
		                      N_("too few operands: {found} given, at "
		                         "least {wanted} wanted"),
		                      "found", found, "wanted", wanted, NULL);
	}
	for (int i = 0; i < ctx->operand_count; i++)
		inputs += strcmp(ctx->operands[i], "-") == 0;
	if (inputs > 1)
		return td_usage_error(ctx,
		                      N_("'-' is given more than once, but "
		                         "standard input is read once"),
		                      NULL);
	return TD_OK;
}

/* An unset variable in a script must not choose another store. */
static enum td_status
check_store_option(struct td_context *ctx, const char *given)
{
	if (given && !*given)
		return td_usage_error(
		    ctx, N_("option '{option}' lacks its argument {argument}"),
		    "option", "--store", "argument", "DIR", NULL);
	return TD_OK;
}

static enum td_status
check_revision(struct td_context *ctx)
{
	if (ctx->at && ctx->work_tree)
		return td_usage_error(
		    ctx, N_("--at and --work-tree exclude each other"), NULL);
	return TD_OK;
}

static enum td_status
read_today(struct td_context *ctx, const char *given)
{
	if (given && !td_date_parse(&ctx->today, given))
		return td_usage_error(ctx,
		                      N_("'{value}' is no day, option "
		                         "'--today' wants YYYY-MM-DD"),
		                      "value", given, NULL);
	return TD_OK;
}

static void
print_findings(struct td_diag *diag, const struct td_context *ctx, FILE *out)
{
	const struct td_telling telling = { .format = ctx->format,
		                            .program = ctx->command->name,
		                            .least = ctx->least,
		                            .most = ctx->command->most,
		                            .summary = ctx->summary ||
		                                       isatty(fileno(out)) };

	td_diag_sort(diag);
	td_diag_print(diag, &telling, out, stderr);
}

/* How often a command is run when others commit under it. */
#define RUNS_MAX 20

/* Runs the command; again, where somebody moved the branch while it worked: all
 * rules are judged on what stands now. */
static enum td_status
run_on_what_stands(struct td_context *ctx)
{
	enum td_status status = ctx->command->run(ctx);

	for (int runs = 1; runs < RUNS_MAX &&
	                   td_diag_count_of(ctx->diag, TD_BRANCH_MOVED) > 0;
	     runs++) {
		td_diag_free(ctx->diag);
		ctx->diag = td_diag_new();
		status = ctx->command->run(ctx);
	}
	return status;
}

/* A command that writes the day of it, or whose wording depends on it, is not
 * to go on without the header; others say themselves what they could not read.
 */
static enum td_status
load_header(struct td_header *header, const struct td_context *ctx)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = td_header_load(header, ctx->store,
	                                       ctx->directory, found);

	if (ctx->command->need != TD_NEED_WRITE)
		status = TD_OK;
	if (status != TD_OK)
		td_diag_move(ctx->diag, found);
	td_diag_free(found);
	return status;
}

static enum td_status
run(struct td_context *ctx, const struct td_common *common)
{
	struct td_provided provided = TD_PROVIDED_INIT;
	struct td_header header;
	enum td_status status;

	status = check_operands(ctx);
	if (status == TD_OK)
		status = check_store_option(ctx, common->store);
	if (status == TD_OK)
		status = check_revision(ctx);
	if (status == TD_OK)
		status = read_today(ctx, common->today);
	if (status == TD_OK && ctx->command->check_usage)
		status = ctx->command->check_usage(ctx);
	if (status != TD_OK)
		return status;

	status = td_provide(&provided, ctx, common->store);
	status = td_worse(status, load_header(&header, ctx));
	td_message_set_city(header.is_city);
	ctx->has_today = common->today != NULL;
	if (!ctx->has_today)
		ctx->today = td_today(&header);
	if (status == TD_OK)
		status = td_given_resolve(ctx);
	if (status == TD_OK)
		status = run_on_what_stands(ctx);
	status = td_worse(status, td_provided_check(&provided, ctx));
	td_provided_compare(&provided, ctx);
	status = td_worse(status, td_diag_status(ctx->diag));
	print_findings(ctx->diag, ctx,
	               ctx->command->checks ? ctx->out : stderr);

	td_provided_clear(&provided);
	return status;
}

/* The parts of a command line that answer by themselves. */
static bool
answer(struct td_strbuf *out, const struct td_command *command,
       const struct td_common *common)
{
	if (common->help)
		td_usage_add_help(out, command, common->rows);
	else if (common->version)
		td_strbuf_addf(out, "%s (thidua) %s\n", command->name,
		               TD_VERSION);
	else if (common->print)
		td_reference_add(out, common->print, command, common->rows);
	else
		return false;
	return true;
}

static enum td_status
finish(const struct td_context *ctx, enum td_status status)
{
	int error = td_streams_close();
	struct td_diag *diag;

	if (!error)
		return status;
	diag = td_diag_new();
	td_diag_add(diag,
	            ctx->filed ? TD_FILED_UNPRINTED : TD_OUTPUT_UNWRITABLE,
	            TD_NO_PLACE, "reason", td_reason(error), NULL);
	print_findings(diag, ctx, stderr);
	td_diag_free(diag);
	/* A commit that stands is not to be asked for again. */
	return ctx->filed ? status : TD_FAILED;
}

static enum td_severity
least_severity(const struct td_common *common)
{
	if (common->quiet)
		return TD_TROUBLE;
	if (!common->severity || strcmp(common->severity, "note") == 0)
		return TD_NOTE;
	return strcmp(common->severity, "error") == 0 ? TD_ERROR : TD_WARNING;
}

static void
clear_lists(const struct td_option *row)
{
	for (; row->name; row++)
		if (row->list)
			td_strlist_clear(row->list);
}

/* The environment can have libyaml read everything. */
static void
choose_reader(void)
{
	const char *given = getenv("THIDUA_READER");

	td_narrow_use(!given || strcmp(given, "libyaml") != 0);
}

int
td_command_main(const struct td_command *command, int argc, char **argv)
{
	struct td_common common;
	struct td_arguments arguments = TD_ARGUMENTS_INIT;
	struct td_strbuf answered = TD_STRBUF_INIT;
	struct td_strlist received = TD_STRLIST_INIT;
	struct td_context ctx = { .command = command, .out = stdout };
	const struct td_option *own = command->options ? command->options
	                                               : no_options;
	const struct td_option *const tables[] = { own, common.rows, NULL };
	enum td_status status;

	if (!td_streams_open())
		return TD_FAILED;
	td_common_init(&common, command->need, command->checks);
	if (command->formats)
		td_common_set_formats(&common, command->formats);
	status = td_option_parse(&arguments, tables, argc, argv);
	ctx.language = td_language_choose(common.language, getenv);
	td_language_set(ctx.language);
	if (common.format && strcmp(common.format, "json") == 0)
		ctx.format = TD_FORMAT_JSON;
	ctx.summary = common.summary;
	ctx.least = least_severity(&common);
	ctx.format_name = common.format ? common.format : "text";
	td_quarantine_from_environment(&received, getenv);
	td_received_set(&received);
	choose_reader();
	ctx.diag = td_diag_new();
	ctx.at = common.at;
	ctx.work_tree = common.work_tree;
	ctx.dry_run = common.dry_run;
	ctx.operands = arguments.operands;
	ctx.operand_count = arguments.operand_count;

	if (answer(&answered, command, &common)) {
		fputs(answered.text, stdout);
		status = TD_OK;
	} else if (status != TD_OK) {
		td_refuse_option(command, &arguments, tables);
	} else {
		status = run(&ctx, &common);
	}
	status = finish(&ctx, status);

	clear_lists(own);
	td_diag_free(ctx.diag);
	free(ctx.input);
	td_strlist_clear(&ctx.called);
	td_strlist_clear(&received);
	td_strbuf_clear(&answered);
	td_arguments_clear(&arguments);
	return (int)status;
}
