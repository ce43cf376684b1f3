/* A decision is filed. */

#include "filing/decide.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/subjects.h"
#include "filing/filed_decision.h"
#include "filing/filing.h"
#include "filing/proceed.h"
#include "filing/trailers.h"
#include "record/nomination.h"

#include <stdlib.h>

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

/* A trailer for each nomination and each award: `git log` finds any of them. */
static void
list_trailers(struct td_trailers *trailers,
              const struct td_filed_decision *filed, struct td_filing *filing)
{
	const struct td_decision *decision = filed->decision;

	td_trailers_add(trailers, "Campaign", decision->campaign.text);
	td_trailers_add(trailers, "Decision", filed->id);
	for (size_t i = 0; i < decision->item_count; i++)
		td_trailers_add(trailers, "Nomination",
		                decision->items[i].nomination.text);
	for (size_t i = 0; i < decision->item_count; i++)
		td_trailers_add(trailers, "Award",
		                award_of(filing, decision, i));
}

static enum td_status
commit(const struct td_filed_decision *filed, struct td_filing *filing)
{
	struct td_trailers trailers = TD_TRAILERS_INIT;
	struct td_strbuf subject = TD_STRBUF_INIT;
	enum td_status status;

	list_trailers(&trailers, filed, filing);
	td_strbuf_addf(&subject, "%s %s",
	               td_subject_of_decision(filed->decision),
	               filed->decision->paper.number.text);
	status = td_filing_end(filing, subject.text,
	                       td_trailers_end(&trailers));
	td_strbuf_clear(&subject);
	td_trailers_clear(&trailers);
	return status;
}

enum td_status
td_decide_file(struct td_filing *filing, const struct td_deciding *deciding)
{
	struct td_filed_decision filed = { .deciding = *deciding };
	enum td_status status = td_filed_decision_place(&filed, filing);

	if (status == TD_OK) {
		status = td_filing_has_come(filing, filed.decision->document,
		                            &filed.decision->paper.date);
		status = td_worse(status,
		                  td_filed_decision_check(&filed, filing));
	}
	if (status == TD_OK)
		status = td_filing_stage(filing, filed.path, deciding->bytes,
		                         deciding->size, filing->diag);
	if (status == TD_OK)
		status = commit(&filed, filing);
	td_filed_decision_clear(&filed);
	return status;
}
