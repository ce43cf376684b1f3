/*
 * A paper that the standing body makes of what its store holds: a letter, a
 * report. Head and signer are filled in; number and day are left open, since
 * whoever signs it gives it both (Decree 30/2020/NĐ-CP, art. 8).
 */
#ifndef TD_DRAFT_OWN_PAPER_H
#define TD_DRAFT_OWN_PAPER_H

#include "archive/reader.h"
#include "draft/paper.h"
#include "record/store_record.h"
#include "record/unit.h"

/* Who makes it, as of a day. Texts are the reader's. */
struct td_own_body {
	struct td_unit_then issuer;
	bool has_above;
	struct td_unit_then above;
	struct td_store_then store;
};

/* Returns TD_OK; or TD_FAILED with findings, where header or unit cannot be
 * read. */
TD_MUST_CHECK enum td_status
td_own_body_gather(struct td_own_body *body, struct td_reader *reader,
                   struct td_date day, struct td_diag *diag);

/* Fill the head and who signs. symbol: what stands before the issuer in the
 * number, such as "BC"; NULL: of a letter, which has none (annex III). */
void
td_own_paper_begin(struct td_paper *paper, const struct td_own_body *body,
                   const char *symbol, struct td_date day);

/* The last line of a draft, which says what it was made of; commit NULL: of the
 * work tree. */
void
td_draft_set_origin(struct td_draft *draft, const char *commit);

#endif
