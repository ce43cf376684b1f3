/*
 * award-nominate - nominate, if the rules allow
 *
 * Reads nominations, holds each to the catalogue in force on its day of
 * receipt, to its campaign and to what the unit has filed, and enters it. A
 * refusal says what is required, what was found and what is missing, and
 * writes nothing.
 */

#include "check/check.h"
#include "cli/command.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "filing/nominate.h"

#include <stdlib.h>

static enum td_status
enter(struct td_filing *filing, const char *name, const char *bytes,
      size_t size)
{
	struct td_diag *diag = filing->ctx->diag;
	struct td_nomination *nomination = NULL;
	char *path = NULL;
	char *id = NULL;
	enum td_status status;

	status = td_nominate_path(&path, &id, &nomination, filing, name, bytes,
	                          size);
	if (status == TD_OK)
		status = td_filing_add(filing, path, name, bytes, size, diag);
	if (status == TD_OK)
		status = td_filing_end(
		    filing, "Ghi đề nghị khen thưởng",
		    (const struct td_filing_trailer[]){
			{ "Campaign", nomination->campaign.text },
			{ "Nomination", id },
			{ "Award", nomination->award.text },
			{ "Unit", nomination->nominated_by.text },
			{ NULL, NULL } });
	td_nomination_free(nomination);
	free(path);
	free(id);
	return status;
}

static enum td_status
run(struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status;
	const char *name;
	char *bytes = NULL;
	size_t size;

	status = td_operand_read(&bytes, &size, &name, ctx, ctx->operands[0]);
	if (status == TD_OK)
		status = td_filing_begin(&filing, ctx);
	if (status == TD_OK)
		status = enter(&filing, name, bytes, size);
	td_filing_clear(&filing);
	free(bytes);
	return status;
}

static const struct td_command award_nominate = {
	.name = "award-nominate",
	.summary = N_("nominate, if the rules allow"),
	.operands = "FILE",
	.operands_min = 1,
	.operands_max = 1,
	.need = TD_NEED_WRITE,
	.run = run
};

int
main(int argc, char **argv)
{
	return td_command_main(&award_nominate, argc, argv);
}
