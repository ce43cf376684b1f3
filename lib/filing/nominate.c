/* Where a nomination is filed. */

#include "filing/nominate.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "cli/command.h"
#include "filing/filing.h"
#include "record/nomination.h"
#include "record/reader.h"

#include <stdlib.h>
#include <string.h>

/* "tran-thi-thu--bk-t-interim-2027"; a recipient whose own id has a double
 * hyphen gets no second one. */
static char *
plain_id(const struct td_nomination *nomination)
{
	struct td_strbuf id = TD_STRBUF_INIT;
	char *award = td_fold_slug(nomination->award.text);
	char *recipient = td_recipient_id(&nomination->recipient);

	td_strbuf_addf(&id, "%s%s%s-%s-%d", recipient,
	               strstr(recipient, "--") ? "-" : "--", award,
	               td_stage_name(nomination->stage), nomination->year);
	free(recipient);
	free(award);
	return td_strbuf_take(&id);
}

/* What has not the form of a nomination has no path, but is told all that is
 * wrong with it in one go, its form and what it says. */
static enum td_status
parse(struct td_document **document, struct td_filing *filing, const char *name,
      const char *bytes, size_t size)
{
	struct td_diag *form = td_diag_new();
	struct td_nomination *nomination = NULL;
	enum td_status status = td_reader_parse(document, filing->reader,
	                                        TD_KIND_NOMINATION, name, bytes,
	                                        size, form);

	td_diag_free(form);
	if (status == TD_OK)
		return TD_OK;
	status = td_check_nomination(&nomination, filing->reader, name, bytes,
	                             size, NULL, filing->ctx->diag);
	td_nomination_free(nomination);
	return td_worse(status, TD_INVALID);
}

enum td_status
td_nominate_path(char **path, char **id, struct td_nomination **nomination,
                 struct td_filing *filing, const char *name, const char *bytes,
                 size_t size)
{
	struct td_nomination *read;
	struct td_document *document;
	enum td_status status;
	char *chosen;

	status = parse(&document, filing, name, bytes, size);
	if (status != TD_OK)
		return status;
	td_nomination_read(&read, document);
	*id = plain_id(read);
	chosen = td_path_nomination(read->campaign.text, *id);
	if (td_filing_differs(filing, chosen, bytes, size)) {
		struct td_strbuf longer = TD_STRBUF_INIT;
		char digest[TD_DIGEST_LENGTH + 1];

		td_digest(digest, bytes, size);
		td_strbuf_addf(&longer, "%s-%s", *id, digest);
		free(*id);
		free(chosen);
		*id = td_strbuf_take(&longer);
		chosen = td_path_nomination(read->campaign.text, *id);
	}
	*path = chosen;
	*nomination = read;
	return TD_OK;
}
