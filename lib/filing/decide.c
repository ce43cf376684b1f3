/* A decision is filed. */

#include "filing/decide.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/check.h"
#include "filing/filing.h"
#include "filing/proceed.h"
#include "store/snapshot.h"

#include <stdlib.h>

/* One that is being filed. */
struct filed {
	const struct td_deciding *deciding;
	struct td_form form;
	struct td_decision *decision;
	char *id; /* "<year>/<decision>" */
	char *path;
};

static const char *
name_of(const struct filed *filed)
{
	return filed->deciding->name ? filed->deciding->name : filed->path;
}

/* Tell all that is wrong with what has not the form of a decision, or no number
 * by which it could be filed. */
static enum td_status
refuse_form(struct filed *filed, struct td_filing *filing, const char *name)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = filed->form.status;

	if (filed->decision)
		status = td_check_read_decision(filed->decision, &filed->form,
		                                filing->reader, NULL, true,
		                                found);
	else
		td_diag_move(found, filed->form.found);
	td_filing_tell(filing, found, !filed->deciding->name, TD_INVALID, name);
	return td_worse(status, TD_INVALID);
}

/* The day of the decision that stands at the path. */
static void
held_date(char text[TD_DATE_SIZE], const struct filed *filed,
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
refuse_number(const struct filed *filed, struct td_filing *filing)
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
	    td_filing_unit_name(filing, paper->issuer.text), "year", year,
	    "other", filed->path, "other_date", date, NULL);
	td_filing_tell(filing, found, !filed->deciding->name, TD_INVALID,
	               td_document_path(filed->decision->document));
	return status;
}

static enum td_status
place(struct filed *filed, struct td_filing *filing)
{
	const struct td_deciding *deciding = filed->deciding;
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
check_recorded(const struct filed *filed, struct td_filing *filing)
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

static enum td_status
check(struct filed *filed, struct td_filing *filing)
{
	const struct td_deciding *deciding = filed->deciding;
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
	td_filing_tell(filing, found, !filed->deciding->name, status,
	               filed->path);
	return status == TD_OK ? check_recorded(filed, filing) : status;
}

/* The award of a nomination; NULL where it cannot be told. */
static const char *
award_of(struct td_filing *filing, const struct td_decision *decision,
         size_t index)
{
	const struct td_nomination *nomination;

	if (td_reader_nomination(&nomination, filing->reader,
	                         decision->campaign.text,
	                         decision->items[index].nomination.text,
	                         filing->diag) != TD_FOUND)
		return NULL;
	return nomination->award.text;
}

static bool
has_trailer(const struct td_change_trailer *trailers, size_t count,
            const char *name, const char *value)
{
	for (size_t i = 0; i < count; i++)
		if (td_text_equal(trailers[i].name, name) &&
		    td_text_equal(trailers[i].value, value))
			return true;
	return false;
}

/* A trailer for each nomination and each award: `git log` finds any of them. */
static struct td_change_trailer *
make_trailers(const struct filed *filed, struct td_filing *filing)
{
	const struct td_decision *decision = filed->decision;
	struct td_change_trailer *trailers = td_alloc(
	    2 * decision->item_count + 3, sizeof *trailers);
	size_t count = 0;

	trailers[count++] = (struct td_change_trailer){
		"Campaign", decision->campaign.text
	};
	trailers[count++] = (struct td_change_trailer){ "Decision", filed->id };
	for (size_t i = 0; i < decision->item_count; i++) {
		const char *nomination = decision->items[i].nomination.text;

		if (!has_trailer(trailers, count, "Nomination", nomination))
			trailers[count++] = (struct td_change_trailer){
				"Nomination", nomination
			};
	}
	for (size_t i = 0; i < decision->item_count; i++) {
		const char *award = award_of(filing, decision, i);

		if (award && !has_trailer(trailers, count, "Award", award))
			trailers[count++] = (struct td_change_trailer){ "Award",
				                                        award };
	}
	trailers[count] = (struct td_change_trailer){ NULL, NULL };
	return trailers;
}

/* What the commit calls it. */
static const char *
name_of_kind(const struct td_decision *decision)
{
	switch (decision->kind) {
	case TD_DECISION_CORRECT:
		return "đính chính khen thưởng";
	case TD_DECISION_REVOKE:
		return "hủy bỏ khen thưởng";
	default:
		return td_text_equal(decision->paper.kind.text, "to-trinh")
		           ? "tờ trình khen thưởng"
		           : "quyết định khen thưởng";
	}
}

static enum td_status
commit(const struct filed *filed, struct td_filing *filing)
{
	struct td_change_trailer *trailers = make_trailers(filed, filing);
	struct td_strbuf subject = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_addf(&subject, "Ghi %s %s", name_of_kind(filed->decision),
	               filed->decision->paper.number.text);
	status = td_filing_end(filing, subject.text, trailers);
	td_strbuf_clear(&subject);
	free(trailers);
	return status;
}

enum td_status
td_decide_file(struct td_filing *filing, const struct td_deciding *deciding)
{
	struct filed filed = { .deciding = deciding };
	enum td_status status = place(&filed, filing);

	if (status == TD_OK) {
		status = td_filing_has_come(filing, filed.decision->document,
		                            &filed.decision->paper.date);
		status = td_worse(status, check(&filed, filing));
	}
	if (status == TD_OK)
		status = td_filing_stage(filing, filed.path, deciding->bytes,
		                         deciding->size, filing->diag);
	if (status == TD_OK)
		status = commit(&filed, filing);
	td_decision_free(filed.decision);
	td_form_clear(&filed.form);
	free(filed.path);
	free(filed.id);
	return status;
}
