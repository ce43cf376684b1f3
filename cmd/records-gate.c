/*
 * records-gate - refuse pushes that break what filed records promise
 *
 * Git's hook "pre-receive" or "update" of a repository that several offices
 * push to: what is new is audited before it comes in. Writes nothing, but with
 * --install, and with --receipt a receipt of what came in.
 */

#include "base/strbuf.h"
#include "cli/author.h"
#include "cli/beside.h"
#include "cli/command.h"
#include "cli/operand.h"
#include "diag/message.h"
#include "store/hook_install.h"
#include "store/receipt.h"
#include "views/audit/gate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *install;
static bool receipt;

static const struct td_option options[] = {
	{ .name = "install",
	  .argument = "DIR",
	  .text = &install,
	  .help = N_("set up the repository at DIR, which others push to, and "
	             "end") },
	{ .name = "receipt",
	  .flag = &receipt,
	  .help = N_("write down what was taken in, as git's hook "
	             "post-receive") },
	{ 0 }
};

static enum td_status
add_hook(struct td_context *ctx, const char *hook, const char *option)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_add(&text, "#!/bin/sh\nexec '");
	if (!td_beside_add(&text, "records-gate"))
		td_strbuf_add(&text, "records-gate");
	td_strbuf_addf(&text, "'%s\n", option);
	status = td_hook_install(install, hook, text.text, ctx->diag);
	td_strbuf_clear(&text);
	return status;
}

static enum td_status
set_up(struct td_context *ctx)
{
	enum td_status status;

	if (ctx->dry_run)
		return TD_OK;
	status = add_hook(ctx, "pre-receive", "");
	if (status == TD_OK)
		status = add_hook(ctx, "post-receive", " --receipt");
	return status;
}

static enum td_status
report_input(struct td_context *ctx)
{
	return td_diag_add(ctx->diag, TD_GATE_INPUT_WRONG, TD_NO_PLACE, NULL);
}

static enum td_status
check_line(struct td_context *ctx, char *line)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_push push;
	enum td_status status;
	size_t commits;
	char count[32];

	if (!td_push_parse(&push, line))
		return report_input(ctx);
	status = td_gate_check(&commits, ctx->directory, &push, ctx->today,
	                       ctx->diag);
	if (status != TD_OK || commits == 0)
		return status;
	snprintf(count, sizeof count, "%zu", commits);
	td_message_add(&out, N_("{ref}: took in {count} commit(s)"), "ref",
	               push.ref, "count", count, NULL);
	td_strbuf_add_char(&out, '\n');
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
	return TD_OK;
}

/* By the clock: whoever pushes may have set what the environment says. */
static enum td_status
write_receipt(struct td_context *ctx, char *line)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_push push;
	struct td_admittance taken;
	char id[TD_OBJECT_ID_SIZE] = "";
	enum td_status status;

	if (!td_push_parse(&push, line))
		return report_input(ctx);
	taken = (struct td_admittance){ .ref = push.ref,
		                        .old_id = push.old_id,
		                        .new_id = push.new_id };
	if (ctx->dry_run)
		return TD_OK;
	status = td_receipt_write(id, ctx->directory, &taken, td_author_now(),
	                          ctx->diag);
	if (!id[0])
		return status;
	td_message_add(&out, N_("{ref}: receipt {id}"), "ref", push.ref, "id",
	               id, NULL);
	td_strbuf_add_char(&out, '\n');
	fwrite(out.text, 1, out.length, ctx->out);
	td_strbuf_clear(&out);
	return status;
}

/* What git gives to "update", as the line that it gives to "pre-receive". */
static enum td_status
check_operands(struct td_context *ctx)
{
	struct td_strbuf line = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_addf(&line, "%s %s %s", ctx->operands[1], ctx->operands[2],
	               ctx->operands[0]);
	status = check_line(ctx, line.text);
	td_strbuf_clear(&line);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	enum td_status status = TD_OK;
	const char *name;
	char *bytes = NULL;
	size_t size;

	if (install)
		return set_up(ctx);
	if (ctx->operand_count > 0)
		return check_operands(ctx);
	status = td_operand_read(&bytes, &size, &name, ctx, "-");
	/* Behind a NUL nothing would be looked at. */
	if (status == TD_OK && strlen(bytes) < size)
		status = report_input(ctx);
	for (char *line = bytes; line && *line;) {
		char *end = strchr(line, '\n');

		if (end)
			*end = '\0';
		status = td_worse(status, receipt ? write_receipt(ctx, line)
		                                  : check_line(ctx, line));
		line = end ? end + 1 : NULL;
	}
	free(bytes);
	return status;
}

/* One push, all of it, and not as the hook that comes after. */
static enum td_status
check_usage(struct td_context *ctx)
{
	if (ctx->operand_count == 0 ||
	    (ctx->operand_count == 3 && !install && !receipt))
		return TD_OK;
	return td_usage_error(
	    ctx, N_("REF, OLD and NEW stand together, and alone"), NULL);
}

static const struct td_command records_gate = {
	.name = "records-gate",
	.summary = N_("refuse pushes that break what filed records promise"),
	.operands = "[REF OLD NEW]",
	.operands_max = 3,
	.options = options,
	.need = TD_NEED_DIRECTORY,
	.checks = true,
	.most = 20,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&records_gate, argc, argv);
}
