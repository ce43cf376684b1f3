/*
 * cluster-update - make a cluster, or change its members from a day on
 *
 * Files the record of a cluster that has none yet, or changes one member of it:
 * rows of the days before stay. One commit, or none.
 */

#include "cli/command.h"
#include "cli/forms/file.h"
#include "cli/forms/update_usage.h"
#include "cli/value.h"
#include "diag/message.h"
#include "record/cluster_update.h"
#include "store/layout.h"

#include <stdlib.h>

static struct td_cluster_request request;

static const struct td_option options[] = {
	{ .name = "unit",
	  .argument = "UNIT",
	  .text = &request.unit,
	  .called = TD_CALLED_UNIT,
	  .help = N_("the member") },
	{ .name = "office",
	  .argument = "OFFICE",
	  .text = &request.office,
	  .choices = td_cluster_offices,
	  .help = N_("its office in the cluster (member)") },
	{ .name = "end",
	  .flag = &request.ends,
	  .help = N_("it is no member any more") },
	{ .name = "on",
	  .argument = "DAY",
	  .text = &request.on,
	  .help = N_("the first day of what is new") },
	{ .name = "document",
	  .argument = "NUMBER/DAY",
	  .text = &request.document,
	  .help = N_("the document that changes it") },
	{ 0 }
};

static enum td_status
check_usage(struct td_context *ctx)
{
	char *path = td_path_cluster_of(ctx->operands[0]);
	bool fits = path != NULL;

	free(path);
	if (!fits)
		return td_usage_error(ctx,
		                      N_("'{value}' is no year and id of a "
		                         "cluster, as in 2027/khoi-so-nganh"),
		                      "value", ctx->operands[0], NULL);
	if (!request.unit == (ctx->operand_count == 1))
		return td_usage_error(ctx, N_("give a FILE, or --unit"), NULL);
	if (!request.unit)
		return request.on || request.office || request.ends ||
		               request.document
		           ? td_usage_error(ctx,
		                            N_("--on, --office, --end and "
		                               "--document go with --unit"),
		                            NULL)
		           : TD_OK;
	if (request.ends && request.office)
		return td_usage_error(ctx, N_("give --office or --end"), NULL);
	if (!request.on)
		return td_usage_error(ctx, N_("--on is needed"), NULL);
	if (td_value_is_day(ctx, "on", request.on) != TD_OK)
		return TD_USAGE;
	return td_update_document_usage(ctx, request.document);
}

static enum td_status
run(struct td_context *ctx)
{
	return td_forms_update_cluster(ctx, &request);
}

static const struct td_command cluster_update = {
	.name = "cluster-update",
	.summary = N_("make a cluster, or change its members from a day on"),
	.operands = "YEAR/CLUSTER [FILE]",
	.operands_min = 1,
	.operands_max = 2,
	.options = options,
	.need = TD_NEED_WRITE,
	.check_usage = check_usage,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&cluster_update, argc, argv);
}
