/* Filing what happens to nominations. */

#include "filing/proceed.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/digest.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "check/recheck.h"
#include "cli/command.h"
#include "filing/filing.h"

#include <stdlib.h>
#include <string.h>

enum td_status
td_filing_recheck(struct td_filing *filing, const char *name,
                  const char *own_path, const char *campaign,
                  const char *const *nominations, size_t count)
{
	return td_check_recorded(filing->reader, td_change_base(filing->change),
	                         name, own_path, campaign, nominations, count,
	                         filing->ctx->diag);
}

enum td_status
td_filing_has_come(struct td_filing *filing, const struct td_document *document,
                   const struct td_day *day)
{
	char found[TD_DATE_SIZE];
	char today[TD_DATE_SIZE];

	if (!day->given || td_date_compare(day->date, filing->ctx->today) <= 0)
		return TD_OK;
	td_date_format(found, day->date);
	td_date_format(today, filing->ctx->today);
	return td_document_report(document, day->node, filing->ctx->diag,
	                          TD_LIFE_DAY_TO_COME, "found", found, "today",
	                          today, NULL);
}

/* What has not the form of a proceeding is told all that is wrong with it; one
 * that was made has no lines that anybody could look up. */
static enum td_status
parse(struct td_document **document, struct td_filing *filing, const char *name,
      const char *bytes, size_t size)
{
	const char *called = name ? name : "-";
	struct td_diag *form = td_diag_new();
	struct td_proceeding *proceeding = NULL;
	enum td_status status = td_reader_parse(document, filing->reader,
	                                        TD_KIND_PROCEEDING, called,
	                                        bytes, size, form);

	td_diag_free(form);
	if (status == TD_OK)
		return TD_OK;
	form = td_diag_new();
	status = td_check_proceeding(&proceeding, filing->reader, called, bytes,
	                             size, NULL, form);
	td_proceeding_free(proceeding);
	if (name) {
		td_diag_move(filing->ctx->diag, form);
		td_diag_free(form);
	} else {
		td_filing_move_placeless(filing->ctx->diag, form, called);
	}
	return td_worse(status, TD_INVALID);
}

enum td_status
td_proceed_path(char **path, char **id, struct td_proceeding **proceeding,
                struct td_filing *filing, const char *name, const char *bytes,
                size_t size)
{
	struct td_strbuf reference = TD_STRBUF_INIT;
	char digest[TD_DIGEST_LENGTH + 1];
	struct td_proceeding *read;
	struct td_document *document;
	char day[TD_DATE_SIZE];
	enum td_status status;
	char *plain;

	status = parse(&document, filing, name, bytes, size);
	if (status != TD_OK)
		return status;
	td_proceeding_read(&read, document);
	td_date_format(day, read->date.date);
	plain = td_proceeding_id(read);
	td_strbuf_addf(&reference, "%.4s/%s", day, plain);
	*path = td_path_proceeding_of(read->campaign.text, reference.text);
	if (td_filing_differs(filing, *path, bytes, size)) {
		td_digest(digest, bytes, size);
		td_strbuf_addf(&reference, "-%s", digest);
		free(*path);
		*path = td_path_proceeding_of(read->campaign.text,
		                              reference.text);
	}
	free(plain);
	*id = td_strbuf_take(&reference);
	*proceeding = read;
	return TD_OK;
}

static enum td_status
recheck(struct td_filing *filing, const struct td_proceeding *proceeding,
        const char *name, const char *path)
{
	const char **nominations = td_alloc(proceeding->item_count,
	                                    sizeof *nominations);
	enum td_status status;

	for (size_t i = 0; i < proceeding->item_count; i++)
		nominations[i] = proceeding->items[i].nomination.text;
	status = td_filing_recheck(filing, name, path,
	                           proceeding->campaign.text, nominations,
	                           proceeding->item_count);
	free(nominations);
	return status;
}

static const char *
subject_of(enum td_proceeding_step step)
{
	switch (step) {
	case TD_STEP_SELECT:
		return "Xét chọn đề nghị khen thưởng";
	case TD_STEP_APPRAISE:
		return "Thẩm định đề nghị khen thưởng";
	case TD_STEP_RETURN:
		return "Trả lại hồ sơ khen thưởng để bổ sung";
	case TD_STEP_SUPPLEMENT:
		return "Bổ sung hồ sơ khen thưởng";
	case TD_STEP_PUBLISH:
		return "Công khai danh sách đề nghị khen thưởng";
	case TD_STEP_OPINION:
		return "Cho ý kiến về đề nghị khen thưởng";
	case TD_STEP_VOTE:
		return "Bỏ phiếu về đề nghị khen thưởng";
	case TD_STEP_SUBMIT:
		return "Trình đề nghị khen thưởng";
	case TD_STEP_WITHDRAW:
		return "Rút đề nghị khen thưởng";
	case TD_PROCEEDING_STEP_COUNT:
		break;
	}
	return "Ghi bước xét khen thưởng";
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
	td_strbuf_addf(&subject, "%s: %s", subject_of(proceeding->step),
	               td_filing_unit_name(filing, proceeding->by.text));
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
	struct td_diag *diag = filing->ctx->diag;
	struct td_proceeding *proceeding = NULL;
	enum td_status status;
	char *path = NULL;
	char *id = NULL;

	status = td_proceed_path(&path, &id, &proceeding, filing, name, bytes,
	                         size);
	if (status == TD_OK && name) {
		status = has_come(filing, proceeding);
		status = td_worse(status, td_filing_add(filing, path, name,
		                                        bytes, size, diag));
	} else if (status == TD_OK) {
		status = td_filing_add_made(filing, path, bytes, size, diag);
	}
	if (status == TD_OK)
		status = recheck(filing, proceeding, name, path);
	if (status == TD_OK)
		status = commit(filing, proceeding, id);
	td_proceeding_free(proceeding);
	free(path);
	free(id);
	return status;
}
