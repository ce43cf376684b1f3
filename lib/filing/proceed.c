/* Filing what happens to nominations. */

#include "filing/proceed.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "check/check_recorded.h"
#include "check/subjects.h"
#include "filing/filing.h"
#include "rules/proceeding/session_rules.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_filing_check_recorded(struct td_filing *filing, const char *name,
                         const char *own_path, const char *campaign,
                         const char *const *nominations, size_t count)
{
	struct td_reader *before = td_reader_new(
	    td_change_base(filing->change));
	enum td_status status = td_check_recorded(
	    filing->reader, before, name, own_path, campaign, nominations,
	    count, filing->diag);

	td_reader_free(before);
	return status;
}

enum td_status
td_filing_has_come(struct td_filing *filing, const struct td_document *document,
                   const struct td_day *day)
{
	return td_rule_day_has_come(document, day, filing->today, filing->diag);
}

/* One that is being filed. */
struct filed {
	const char *name; /* what findings call it; NULL: it was made */
	const char *bytes;
	size_t size;
	struct td_form form;
	struct td_proceeding *proceeding;
	char *id; /* "<year>/<proceeding>" */
	char *path;
};

/* What has not the form of a proceeding is told all that is wrong with it. */
static enum td_status
refuse_form(struct filed *filed, struct td_filing *filing, const char *called)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = filed->form.status;

	if (filed->proceeding)
		status = td_check_read_proceeding(filed->proceeding,
		                                  &filed->form, filing->reader,
		                                  NULL, found);
	else
		td_diag_move(found, filed->form.found);
	td_filing_tell(filing, found, !filed->name, TD_INVALID, called,
	               filed->proceeding ? filed->proceeding->document : NULL);
	return td_worse(status, TD_INVALID);
}

/* Below the year of its day, named after body, step and day; with a digest
 * behind it where the store holds another proceeding of that name. */
static void
choose_path(struct filed *filed, const struct td_filing *filing)
{
	const struct td_proceeding *proceeding = filed->proceeding;
	const char *campaign = proceeding->campaign.text;
	struct td_strbuf reference = TD_STRBUF_INIT;
	char digest[TD_DIGEST_LENGTH + 1];
	char day[TD_DATE_SIZE];
	char *plain = td_proceeding_id(proceeding);

	td_date_format(day, proceeding->date.date);
	td_strbuf_addf(&reference, "%.4s/%s", day, plain);
	filed->path = td_path_proceeding_of(campaign, reference.text);
	if (td_filing_differs(filing, filed->path, filed->bytes, filed->size)) {
		td_digest(digest, filed->bytes, filed->size);
		td_strbuf_addf(&reference, "-%s", digest);
		free(filed->path);
		filed->path = td_path_proceeding_of(campaign, reference.text);
	}
	free(plain);
	filed->id = td_strbuf_take(&reference);
}

static enum td_status
place(struct filed *filed, struct td_filing *filing)
{
	const char *called = filed->name ? filed->name : "-";
	struct td_document *document = td_form_load(
	    &filed->form, filing->reader, TD_KIND_PROCEEDING, called,
	    filed->bytes, filed->size);

	if (document)
		td_proceeding_read(&filed->proceeding, document);
	if (filed->form.status != TD_OK)
		return refuse_form(filed, filing, called);
	choose_path(filed, filing);
	if (!filed->name)
		td_form_call(&filed->form, filed->proceeding->document,
		             filed->path);
	return TD_OK;
}

static enum td_status
check(struct filed *filed, struct td_filing *filing)
{
	const char *called = filed->name ? filed->name : filed->path;
	struct td_diag *found = td_diag_new();
	enum td_status status;

	td_filing_put(filing, filed->path, filed->bytes, filed->size);
	status = td_check_read_proceeding(filed->proceeding, &filed->form,
	                                  filing->reader, filed->path, found);
	if (status == TD_OK) {
		td_filing_keep(filing, filed->path, found, called, NULL);
		status = td_filing_stage(filing, filed->path, filed->bytes,
		                         filed->size, found);
	}
	td_filing_tell(filing, found, !filed->name, status, called,
	               filed->proceeding->document);
	return status;
}

static enum td_status
check_recorded(struct td_filing *filing, const struct td_proceeding *proceeding,
               const char *name, const char *path)
{
	const char **nominations = td_alloc(proceeding->item_count,
	                                    sizeof *nominations);
	enum td_status status;

	for (size_t i = 0; i < proceeding->item_count; i++)
		nominations[i] = proceeding->items[i].nomination.text;
	status = td_filing_check_recorded(filing, name, path,
	                                  proceeding->campaign.text,
	                                  nominations, proceeding->item_count);
	free(nominations);
	return status;
}

static enum td_status
commit(struct td_filing *filing, const struct td_proceeding *proceeding,
       const char *id)
{
	struct td_strbuf subject = TD_STRBUF_INIT;
	size_t count = 0;
	struct td_change_trailer *trailers = td_alloc(
	    proceeding->item_count + 3, sizeof *trailers);
	enum td_status status;

	trailers[count++] = (struct td_change_trailer){
		"Campaign", proceeding->campaign.text
	};
	trailers[count++] = (struct td_change_trailer){ "Proceeding", id };
	for (size_t i = 0; i < proceeding->item_count; i++)
		trailers[count++] = (struct td_change_trailer){
			"Nomination", proceeding->items[i].nomination.text
		};
	td_strbuf_addf(&subject, "%s: %s", td_subject_of_step(proceeding->step),
	               td_filing_unit_name(filing, proceeding->by.text,
	                                   proceeding->date.date));
	status = td_filing_end(filing, subject.text, trailers);
	td_strbuf_clear(&subject);
	free(trailers);
	return status;
}

static enum td_status
has_come(struct td_filing *filing, const struct td_proceeding *proceeding)
{
	const struct td_document *document = proceeding->document;
	enum td_status status = td_filing_has_come(filing, document,
	                                           &proceeding->date);

	return td_worse(status, td_filing_has_come(filing, document,
	                                           &proceeding->paper.date));
}

enum td_status
td_proceed_file(struct td_filing *filing, const char *name, const char *bytes,
                size_t size)
{
	struct filed filed = { .name = name, .bytes = bytes, .size = size };
	enum td_status status = place(&filed, filing);

	if (status == TD_OK) {
		if (name)
			status = has_come(filing, filed.proceeding);
		status = td_worse(status, check(&filed, filing));
	}
	if (status == TD_OK)
		status = check_recorded(filing, filed.proceeding, name,
		                        filed.path);
	if (status == TD_OK)
		status = commit(filing, filed.proceeding, filed.id);
	td_proceeding_free(filed.proceeding);
	td_form_clear(&filed.form);
	free(filed.path);
	free(filed.id);
	return status;
}
