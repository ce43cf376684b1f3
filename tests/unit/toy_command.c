/*
 * Commands that do nothing of their own: one a kind of need. The first word
 * says which: "toy_command check FILE...".
 */
#include "cli/command.h"
#include "diag/message.h"

#include <stdlib.h>
#include <string.h>

static const char *const greens[] = { "lime", "olive", NULL };

static struct {
	const char *unit;
	const char *green;
	struct td_strlist tags;
	bool loud;
} opt;

static const struct td_option options[] = {
	{ .letter = 'u',
	  .name = "unit",
	  .argument = "ID",
	  .text = &opt.unit,
	  .required = true,
	  .help = N_("the unit that is meant") },
	{ .name = "green",
	  .argument = "GREEN",
	  .text = &opt.green,
	  .choices = greens,
	  .help = N_("which green") },
	{ .letter = 't',
	  .name = "tag",
	  .argument = "TAG",
	  .list = &opt.tags,
	  .help = N_("a mark that is put on everything that is looked at") },
	{ .name = "loud", .flag = &opt.loud, .help = N_("say more") },
	{ 0 }
};

/* Each operand: its size, an error for an empty one. */
static enum td_status
check(struct td_context *ctx)
{
	enum td_status status = TD_OK;

	for (int i = 0; i < ctx->operand_count; i++) {
		char *bytes;
		const char *name;
		size_t size;

		if (td_operand_read(&bytes, &size, &name, ctx,
		                    ctx->operands[i]) != TD_OK)
			continue;
		if (size == 0)
			td_diag_add(ctx->diag, TD_NAMES_EMPTY,
			            (struct td_place){ .path = name }, NULL);
		else
			fprintf(ctx->out, "%s %zu\n", name, size);
		free(bytes);
	}
	return status;
}

/* The names that were given, one a line; "wrong" breaks a rule. */
static enum td_status
names(struct td_context *ctx)
{
	struct td_strlist list = TD_STRLIST_INIT;
	enum td_status status = td_operand_names(&list, ctx);

	for (size_t i = 0; i < list.count; i++) {
		if (strcmp(list.items[i], "wrong") == 0)
			status = td_worse(
			    status,
			    td_diag_add(ctx->diag, TD_FILE_EXISTS,
			                (struct td_place){ .path = "x" },
			                NULL));
		fprintf(ctx->out, "<%s>\n", list.items[i]);
	}
	td_strlist_clear(&list);
	return status;
}

static enum td_status
show(struct td_context *ctx)
{
	char today[TD_DATE_SIZE];

	td_date_format(today, ctx->today);
	fprintf(ctx->out, "unit=%s green=%s tags=%zu loud=%d today=%s\n",
	        opt.unit, opt.green ? opt.green : "-", opt.tags.count, opt.loud,
	        today);
	if (strcmp(opt.unit, "nobody") == 0)
		return td_usage_error(ctx,
		                      "unit '{unit}' cannot be meant, with "
		                      "{count} tags",
		                      "unit", opt.unit, "count", "3", NULL);
	return TD_OK;
}

static enum td_status
where(struct td_context *ctx)
{
	fprintf(ctx->out, "%s %s%s\n", ctx->directory,
	        ctx->store ? "open" : "found", ctx->dry_run ? " dry" : "");
	if (ctx->command->need != TD_NEED_STORE)
		fprintf(ctx->out, "%s %lld %d\n",
		        ctx->author.name ? ctx->author.name : "-",
		        ctx->author.time, ctx->author.offset);
	return TD_OK;
}

static enum td_status
maybe(struct td_context *ctx)
{
	fprintf(ctx->out, "%s %s %s\n", ctx->store ? ctx->directory : "none",
	        ctx->format_name, ctx->format == TD_FORMAT_JSON ? "json" : "-");
	return TD_OK;
}

static const char *const sheets[] = { "text", "json", "csv", NULL };

static const struct td_example examples[] = {
	{ "toy-show -u so-noi-vu", N_("the unit that is meant") }, { 0 }
};

static const struct td_command commands[] = {
	{ .name = "toy-check",
	  .summary = "check toys",
	  .operands = "FILE...",
	  .operands_min = 1,
	  .operands_max = 3,
	  .need = TD_NEED_NOTHING,
	  .checks = true,
	  .run = check },
	{ .name = "toy-names",
	  .summary = "name toys",
	  .operands = "[NAME...]",
	  .operands_max = -1,
	  .need = TD_NEED_NOTHING,
	  .checks = true,
	  .run = names },
	{ .name = "toy-tell",
	  .summary = "name toys, as a by-product",
	  .operands = "[NAME...]",
	  .operands_max = -1,
	  .need = TD_NEED_NOTHING,
	  .run = names },
	{ .name = "toy-show",
	  .summary = "show what was given",
	  .options = options,
	  .need = TD_NEED_STORE,
	  .examples = examples,
	  .run = show },
	{ .name = "toy-where",
	  .summary = "show the store",
	  .need = TD_NEED_STORE,
	  .run = where },
	{ .name = "toy-maybe",
	  .summary = "show the store if there is one",
	  .need = TD_NEED_MAYBE_STORE,
	  .formats = sheets,
	  .run = maybe },
	{ .name = "toy-write",
	  .summary = "show the store that would be written",
	  .need = TD_NEED_WRITE,
	  .run = where },
	{ .name = "toy-make",
	  .summary = "show the store that would be made",
	  .need = TD_NEED_DIRECTORY,
	  .run = where },
};

int
main(int argc, char **argv)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (argc > 1 && strcmp(commands[i].name, argv[1]) == 0)
			return td_command_main(&commands[i], argc - 1,
			                       argv + 1);
	return 99;
}
