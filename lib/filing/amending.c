/* A later document that changes a campaign is filed. */

#include "filing/amending.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "filing/filing.h"
#include "record/amendment.h"
#include "record/filed_id.h"
#include "rules/proceeding/session_rules.h"
#include "store/snapshot.h"

#include <stdlib.h>

/* A record on its way in. */
struct incoming {
	struct td_filing *filing;
	const struct td_amending *amending;
	struct td_amendment *amendment; /* NULL: it could not be read */
	char *id;
	char *path;
	struct td_strbuf bytes; /* with the day on which it was entered */
};

/* The day on which the record at the path was entered; else today. */
static struct td_date
day_of_entry(const struct incoming *in)
{
	struct td_reader *reader = in->filing->reader;
	struct td_date day = in->amending->entered;
	struct td_document *document;
	struct td_amendment *filed;

	if (!in->path ||
	    !td_snapshot_has(td_reader_snapshot(reader), in->path) ||
	    td_reader_document(&document, reader, TD_KIND_AMENDMENT, in->path,
	                       NULL) != TD_OK)
		return day;
	td_amendment_read(&filed, document);
	/* The one of another year with its number is another document. */
	if (filed->entered.given && filed->paper.date.given &&
	    in->amendment->paper.date.given &&
	    td_date_compare(filed->paper.date.date,
	                    in->amendment->paper.date.date) == 0)
		day = filed->entered.date;
	td_amendment_free(filed);
	return day;
}

static void
complete(struct incoming *in)
{
	const struct td_amending *amending = in->amending;
	char day[TD_DATE_SIZE];

	td_strbuf_add_bytes(&in->bytes, amending->bytes, amending->size);
	if (!in->amendment || in->amendment->entered.node)
		return;
	td_date_format(day, day_of_entry(in));
	if (in->bytes.length > 0 &&
	    in->bytes.text[in->bytes.length - 1] != '\n')
		td_strbuf_add_char(&in->bytes, '\n');
	td_strbuf_addf(&in->bytes, "entered: \"%s\"\n", day);
}

/* What its form does not let one tell is told when it is checked. */
static void
read(struct incoming *in)
{
	const struct td_amending *amending = in->amending;
	struct td_document *document;

	if (td_reader_examine(&document, in->filing->reader, TD_KIND_AMENDMENT,
	                      amending->name, amending->bytes, amending->size,
	                      NULL) == TD_FAILED ||
	    !document)
		return;
	td_amendment_read(&in->amendment, document);
	in->id = amending->id
	             ? td_strdup(amending->id)
	             : td_filed_id_of_number(in->amendment->paper.issuer.text,
	                                     in->amendment->paper.number.text);
	if (in->id && in->amendment->campaign.text &&
	    td_fold_is_slug(in->amendment->campaign.text))
		in->path = td_path_amendment(in->amendment->campaign.text,
		                             in->id);
}

/* It says neither whose it is nor what it is called. */
static enum td_status
refuse(const struct incoming *in)
{
	struct td_diag *diag = in->filing->diag;
	struct td_document *document;
	enum td_status status = td_reader_parse(
	    &document, in->filing->reader, TD_KIND_AMENDMENT,
	    in->amending->name, in->bytes.text, in->bytes.length, diag);

	if (status == TD_OK) {
		status = td_document_report(
		    document,
		    td_node_get(td_document_root(document), "document"), diag,
		    TD_TABLE_NO_ID, "name", in->amendment->paper.number.text,
		    NULL);
		td_document_free(document);
	}
	return status;
}

/* Neither the document nor its receipt is of a day to come. What is none yet is
 * not judged further. */
static enum td_status
check_days(const struct incoming *in)
{
	const struct td_amendment *amendment = in->amendment;
	struct td_date today = in->filing->today;
	struct td_diag *found = td_diag_new();
	enum td_status status = td_rule_day_has_come(
	    amendment->document, &amendment->paper.date, today, found);

	status = td_worse(status, td_rule_day_has_come(amendment->document,
	                                               &amendment->entered,
	                                               today, found));
	td_filing_tell(in->filing, found, in->amending->made, status,
	               td_document_path(amendment->document), NULL);
	return status;
}

static enum td_status
file(const struct incoming *in)
{
	const struct td_amending *amending = in->amending;
	struct td_filing *filing = in->filing;
	enum td_status status = check_days(in);

	if (status == TD_OK && amending->made)
		status = td_filing_add_made(filing, in->path, in->bytes.text,
		                            in->bytes.length, filing->diag);
	else if (status == TD_OK)
		status = td_filing_add(filing, in->path, amending->name,
		                       in->bytes.text, in->bytes.length,
		                       filing->diag);
	if (status != TD_OK)
		return status;
	return td_filing_end(filing, "Sửa đổi phong trào thi đua",
	                     (const struct td_change_trailer[]){
				 { "Campaign", in->amendment->campaign.text },
				 { "Amendment", in->id },
				 { NULL, NULL } });
}

enum td_status
td_amend_campaign(struct td_filing *filing, const struct td_amending *amending)
{
	struct incoming in = { .filing = filing,
		               .amending = amending,
		               .bytes = TD_STRBUF_INIT };
	enum td_status status;

	read(&in);
	complete(&in);
	status = in.path ? file(&in) : refuse(&in);
	td_strbuf_clear(&in.bytes);
	free(in.path);
	free(in.id);
	td_amendment_free(in.amendment);
	return status;
}
