/* A campaign that is entered, of a file or of options. */

#include "base/alloc.h"
#include "cli/command.h"
#include "cli/forms/begin.h"
#include "cli/forms/campaign_draft.h"
#include "cli/value.h"
#include "diag/message.h"
#include "filing/campaign_file.h"
#include "filing/filing.h"
#include "filing/issuing.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_campaign_draft_check(const struct td_campaign_draft *draft,
                        struct td_context *ctx)
{
	bool from_file = ctx->operand_count > 0;

	if (draft->print)
		return from_file || draft->title || draft->id
		           ? td_usage_error(ctx,
		                            N_("--print takes no FILE and no "
		                               "--title"),
		                            NULL)
		           : TD_OK;
	if (from_file && draft->title)
		return td_usage_error(ctx, N_("give FILE or --title, not both"),
		                      NULL);
	if (!from_file && (!draft->title || !draft->issuer || !draft->to))
		return td_usage_error(
		    ctx, N_("give FILE, or --title, --issuer and --to"), NULL);
	if (td_value_utf8(ctx, "title", draft->title) != TD_OK)
		return TD_USAGE;
	return td_value_id(ctx, "id", draft->id);
}

static enum td_status
add_campaign(struct td_filing *filing, const struct td_campaign_draft *draft,
             const char *name, const char *bytes, size_t size)
{
	struct td_diag *diag = filing->diag;
	char *id = NULL;
	char *path = NULL;
	char *issued = NULL;
	size_t issued_size;
	enum td_status status = td_campaign_file_id(&id, filing, draft->id,
	                                            name, bytes, size);

	if (status == TD_OK) {
		path = td_path_campaign(id);
		/* What it was made of is what it is, also since it was issued.
		 */
		if (td_issued_since(&issued, &issued_size, filing, path, bytes,
		                    size)) {
			bytes = issued;
			size = issued_size;
		}
		status = draft->title ? td_filing_add_made(filing, path, bytes,
		                                           size, diag)
		                      : td_filing_add(filing, path, name, bytes,
		                                      size, diag);
		status = td_worse(
		    status, td_campaign_file_has_come(filing, name, bytes, size,
		                                      draft->title != NULL));
	}
	if (status == TD_OK)
		status = td_filing_end(
		    filing, "Lập hồ sơ phong trào thi đua",
		    (const struct td_change_trailer[]){ { "Campaign", id },
		                                        { NULL, NULL } });
	free(issued);
	free(path);
	free(id);
	return status;
}

enum td_status
td_campaign_draft_enter(const struct td_campaign_draft *draft,
                        struct td_context *ctx)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = TD_OK;
	const char *name = "campaign.yaml";
	char *bytes = NULL;
	size_t size = 0;

	if (ctx->operand_count > 0)
		status = td_operand_read(&bytes, &size, &name, ctx,
		                         ctx->operands[0]);
	else
		bytes = td_campaign_draft_emit(draft);
	if (status == TD_OK)
		status = td_forms_begin(&filing, ctx);
	if (status == TD_OK)
		status = add_campaign(&filing, draft, name, bytes,
		                      ctx->operand_count > 0 ? size
		                                             : strlen(bytes));
	if (status == TD_OK)
		td_forms_print(&filing, ctx);
	status = td_filing_close(&filing, status);
	free(bytes);
	return status;
}
