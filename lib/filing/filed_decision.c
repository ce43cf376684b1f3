/* A decision on its way in. */

#include "filing/filed_decision.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "filing/filing.h"
#include "filing/proceed.h"
#include "store/snapshot.h"

#include <stdlib.h>

static const char *
name_of(const struct td_filed_decision *filed)
{
	return filed->deciding.name ? filed->deciding.name : filed->path;
}

/* Tell all that is wrong with what has not the form of a decision, or no number
 * by which it could be filed. */
static enum td_status
refuse_form(struct td_filed_decision *filed, struct td_filing *filing,
            const char *name)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = filed->form.status;

	if (filed->decision)
		status = td_check_read_decision(filed->decision, &filed->form,
		                                filing->reader, NULL, true,
		                                found);
	else
		td_diag_move(found, filed->form.found);
	td_filing_tell(filing, found, !filed->deciding.name, TD_INVALID, name,
	               filed->decision ? filed->decision->document : NULL);
	return td_worse(status, TD_INVALID);
}

/* The day of the decision that stands at the path. */
static void
held_date(char text[TD_DATE_SIZE], const struct td_filed_decision *filed,
          struct td_filing *filing)
{
	struct td_decision *held;
	struct td_document *document;

	td_date_format(text, filed->decision->paper.date.date);
	if (td_reader_document(&document, filing->reader, TD_KIND_DECISION,
	                       filed->path, NULL) == TD_OK) {
		td_decision_read(&held, document);
		td_date_format(text, held->paper.date.date);
		td_decision_free(held);
	}
}

/* The path holds another decision: that is what was used up. */
static enum td_status
refuse_number(const struct td_filed_decision *filed, struct td_filing *filing)
{
	const struct td_document_ref *paper = &filed->decision->paper;
	struct td_diag *found = td_diag_new();
	char date[TD_DATE_SIZE];
	char year[5] = { 0 };
	enum td_status status;

	held_date(date, filed, filing);
	for (size_t i = 0; i < sizeof year - 1; i++)
		year[i] = filed->id[i];
	status = td_document_report(
	    filed->decision->document, paper->number.node, found,
	    TD_DECISION_NUMBER_TAKEN, "number", paper->number.text, "issuer",
	    td_filing_unit_name(filing, paper->issuer.text, paper->date.date),
	    "year", year, "other", filed->path, "other_date", date, NULL);
	td_filing_tell(filing, found, !filed->deciding.name, TD_INVALID,
	               td_document_path(filed->decision->document), NULL);
	return status;
}

enum td_status
td_filed_decision_place(struct td_filed_decision *filed,
                        struct td_filing *filing)
{
	const struct td_deciding *deciding = &filed->deciding;
	const char *name = deciding->name ? deciding->name : "decision.yaml";
	struct td_document *document = td_form_load(
	    &filed->form, filing->reader, TD_KIND_DECISION, name,
	    deciding->bytes, deciding->size);
	struct td_strbuf id = TD_STRBUF_INIT;
	char date[TD_DATE_SIZE];
	char *own = NULL;

	if (document)
		td_decision_read(&filed->decision, document);
	if (filed->form.status == TD_OK)
		own = td_decision_id(filed->decision);
	if (!own)
		return refuse_form(filed, filing, name);
	td_date_format(date, filed->decision->paper.date.date);
	td_strbuf_addf(&id, "%.4s/%s", date, own);
	filed->id = td_strbuf_take(&id);
	filed->path = td_path_decision_of(filed->id);
	free(own);
	if (td_filing_differs(filing, filed->path, deciding->bytes,
	                      deciding->size))
		return refuse_number(filed, filing);
	if (!deciding->name)
		td_form_call(&filed->form, filed->decision->document,
		             filed->path);
	return TD_OK;
}

/* Nothing that is recorded of its nominations may break by it. */
static enum td_status
check_recorded(const struct td_filed_decision *filed, struct td_filing *filing)
{
	const struct td_decision *decision = filed->decision;
	const char **nominations = td_alloc(decision->item_count,
	                                    sizeof *nominations);
	enum td_status status;

	for (size_t i = 0; i < decision->item_count; i++)
		nominations[i] = decision->items[i].nomination.text;
	status = td_filing_check_recorded(filing, name_of(filed), filed->path,
	                                  decision->campaign.text, nominations,
	                                  decision->item_count);
	free(nominations);
	return status;
}

enum td_status
td_filed_decision_check(struct td_filed_decision *filed,
                        struct td_filing *filing)
{
	const struct td_deciding *deciding = &filed->deciding;
	bool held = td_snapshot_has(td_change_base(filing->change),
	                            filed->path);
	struct td_diag *found = td_diag_new();
	enum td_status status;

	td_filing_put(filing, filed->path, deciding->bytes, deciding->size);
	status = td_check_read_decision(filed->decision, &filed->form,
	                                filing->reader, filed->path, !held,
	                                found);
	if (status == TD_OK)
		td_filing_keep(filing, filed->path, found, name_of(filed),
		               filed->decision);
	td_filing_tell(filing, found, !filed->deciding.name, status,
	               filed->path, filed->decision->document);
	return status == TD_OK ? check_recorded(filed, filing) : status;
}

void
td_filed_decision_clear(struct td_filed_decision *filed)
{
	if (!filed)
		return;
	td_decision_free(filed->decision);
	td_form_clear(&filed->form);
	free(filed->path);
	free(filed->id);
	*filed = (struct td_filed_decision){ .id = NULL };
}
