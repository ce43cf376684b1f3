/* Nominations, checked and filed. */

#include "filing/nominate.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "check/subjects.h"
#include "filing/filing.h"
#include "filing/trailers.h"
#include "record/nomination.h"
#include "rules/nomination/award_rules.h"

#include <stdlib.h>
#include <string.h>

/* One that came in. */
struct incoming {
	const char *name; /* what findings call it */
	const char *bytes;
	size_t size;
	struct td_form form;
	struct td_nomination *nomination; /* NULL: it could not be read */
	char *id; /* NULL, as is the path: it has not the form of one, or is
	             secret */
	char *path;
	bool repeated; /* an earlier one is the same */
};

struct batch {
	struct incoming *items;
	size_t count;
};

static void
clear_batch(struct batch *batch)
{
	for (size_t i = 0; i < batch->count; i++) {
		td_nomination_free(batch->items[i].nomination);
		td_form_clear(&batch->items[i].form);
		free(batch->items[i].path);
		free(batch->items[i].id);
	}
	free(batch->items);
}

static void
begin_batch(struct batch *batch, const struct td_nominating *came, size_t count)
{
	batch->items = td_alloc(count, sizeof *batch->items);
	for (size_t i = 0; i < count; i++)
		batch->items[batch->count++] = (struct incoming){
			.name = came[i].name,
			.bytes = came[i].bytes,
			.size = came[i].size
		};
}

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

char *
td_nomination_place(char **path, const struct td_filing *filing,
                    const struct td_nomination *nomination, const char *bytes,
                    size_t size)
{
	const char *campaign = nomination->campaign.text;
	struct td_strbuf id = TD_STRBUF_INIT;
	char digest[TD_DIGEST_LENGTH + 1];
	char *plain = plain_id(nomination);

	*path = td_path_nomination(campaign, plain);
	td_strbuf_add(&id, plain);
	free(plain);
	if (!td_filing_differs(filing, *path, bytes, size))
		return td_strbuf_take(&id);
	td_digest(digest, bytes, size);
	td_strbuf_addf(&id, "-%s", digest);
	free(*path);
	*path = td_path_nomination(campaign, id.text);
	return td_strbuf_take(&id);
}

/* Let the checks see it, if it has the form of a nomination. What is marked
 * secret is seen by no check but its own. */
static void
put(struct incoming *in, struct td_filing *filing)
{
	struct td_document *document = td_form_load(
	    &in->form, filing->reader, TD_KIND_NOMINATION, in->name, in->bytes,
	    in->size);

	if (!document)
		return;
	td_nomination_read(&in->nomination, document);
	if (in->form.status != TD_OK || td_nomination_is_secret(in->nomination))
		return;
	in->id = td_nomination_place(&in->path, filing, in->nomination,
	                             in->bytes, in->size);
	in->repeated = td_filing_is_put(filing, in->path);
	td_filing_put(filing, in->path, in->bytes, in->size);
}

/* All that is wrong in one go: its form, and what it says. */
static enum td_status
refuse(struct incoming *in, struct td_filing *filing)
{
	struct td_diag *diag = filing->diag;

	if (!in->nomination)
		td_diag_move(diag, in->form.found);
	else if (td_nomination_is_secret(in->nomination))
		(void)td_rule_nothing_secret(in->nomination, diag);
	else
		(void)!td_check_read_nomination(in->nomination, &in->form,
		                                filing->reader, NULL, diag);
	return td_worse(in->form.status, TD_INVALID);
}

static enum td_status
add(struct incoming *in, struct td_filing *filing)
{
	struct td_diag *found;
	enum td_status status;

	if (in->repeated)
		return TD_OK;
	if (!in->path)
		return refuse(in, filing);
	found = td_diag_new();
	status = td_check_read_nomination(in->nomination, &in->form,
	                                  filing->reader, in->path, found);
	if (status == TD_OK) {
		td_filing_keep(filing, in->path, found, in->name, NULL);
		status = td_filing_stage(filing, in->path, in->bytes, in->size,
		                         found);
	}
	td_diag_move(filing->diag, found);
	td_diag_free(found);
	return status;
}

/* What of a nomination a commit names, in this order. */
static const char *
trailer_value(const char **name, const struct incoming *in, size_t which)
{
	const struct {
		const char *name;
		const char *value;
	} said[] = {
		{ "Campaign", in->nomination->campaign.text },
		{ "Nomination", in->id },
		{ "Award", in->nomination->award.text },
		{ "Unit", in->nomination->nominated_by.text },
	};

	if (which >= sizeof said / sizeof *said)
		return NULL;
	*name = said[which].name;
	return said[which].value;
}

/* Those that are new are named; how many are is returned. */
static size_t
list_trailers(struct td_trailers *trailers, const struct batch *batch,
              const struct td_filing *filing)
{
	const char *name;
	size_t news = 0;

	for (size_t which = 0; which == 0 || name; which++) {
		name = NULL;
		for (size_t i = 0; i < batch->count; i++) {
			const struct incoming *in = &batch->items[i];
			const char *value;

			if (in->repeated || !td_filing_is_put(filing, in->path))
				continue;
			value = trailer_value(&name, in, which);
			td_trailers_add(trailers, name, value);
			news += which == 0;
		}
	}
	return news;
}

static enum td_status
commit(const struct batch *batch, struct td_filing *filing)
{
	struct td_trailers trailers = TD_TRAILERS_INIT;
	struct td_strbuf subject = TD_STRBUF_INIT;
	enum td_status status;
	size_t news;

	news = list_trailers(&trailers, batch, filing);
	td_strbuf_add(&subject, td_subject_of_kind(TD_KIND_NOMINATION));
	if (news > 1)
		td_strbuf_addf(&subject, " (%zu)", news);
	status = td_filing_end(filing, subject.text,
	                       td_trailers_end(&trailers));
	td_strbuf_clear(&subject);
	td_trailers_clear(&trailers);
	return status;
}

enum td_status
td_nominate_files(struct td_filing *filing, const struct td_nominating *came,
                  size_t count)
{
	struct batch batch = { 0 };
	enum td_status status = TD_OK;

	begin_batch(&batch, came, count);
	for (size_t i = 0; i < batch.count; i++)
		put(&batch.items[i], filing);
	for (size_t i = 0; i < batch.count; i++)
		status = td_worse(status, add(&batch.items[i], filing));
	if (status == TD_OK)
		status = commit(&batch, filing);
	clear_batch(&batch);
	return status;
}
