/* Whose signatures the commits of a chronicle bear. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "views/log/chronicle_git.h"
#include "views/signatures.h"

#include <stdlib.h>

/* By the signers of the commit before, or its own where that lists none. */
static enum td_status
check(struct td_signature_found *found, struct td_signatures *signatures,
      const struct td_commit *commit, struct td_diag *diag)
{
	struct td_strbuf before = TD_STRBUF_INIT;
	const char *listed_in = commit->id;
	enum td_status status = TD_OK;

	td_strbuf_addf(&before, "%s^", commit->id);
	if (commit->parents > 0) {
		const struct td_allowed_signer *line;
		enum td_signers_answer answer;
		bool listed = false;

		status = td_signatures_ask(&answer, &line, &listed, signatures,
		                           NULL, before.text, 0, diag);
		if (listed)
			listed_in = before.text;
	}
	if (status == TD_OK)
		status = td_signatures_check(found, signatures, commit,
		                             listed_in, diag);
	td_strbuf_clear(&before);
	return status;
}

static const struct td_signature_found *
add(struct td_chronicle *chronicle, size_t *capacity,
    struct td_signatures *signatures, const struct td_commit *commit)
{
	struct td_signature_found *found = td_alloc(1, sizeof *found);

	chronicle->signatures = td_grow(chronicle->signatures,
	                                chronicle->signature_count, capacity,
	                                sizeof *chronicle->signatures);
	chronicle->signatures[chronicle->signature_count++] = found;
	/* A parent that is not here, as in a shallow clone, lists nobody. */
	return check(found, signatures, commit, NULL) == TD_OK ? found : NULL;
}

enum td_status
td_chronicle_hold_to_signers(struct td_chronicle *chronicle,
                             const char *directory, struct td_diag *diag)
{
	struct td_signatures *signatures;
	struct td_evidence *evidence = NULL;
	const struct td_commit *commit = NULL;
	const struct td_signature_found *found = NULL;
	size_t capacity = 0;
	enum td_status status = td_evidence_open(&evidence, directory, diag);

	if (status != TD_OK)
		return status;
	signatures = td_signatures_new(evidence,
	                               td_signatures_zone(chronicle->snapshot));
	for (size_t i = 0; i < chronicle->count; i++) {
		struct td_chronicle_row *row = &chronicle->rows[i];

		if (!row->event->commit->key)
			continue;
		if (row->event->commit != commit) {
			commit = row->event->commit;
			found = add(chronicle, &capacity, signatures, commit);
		}
		row->signature = found;
	}
	td_signatures_free(signatures);
	td_evidence_free(evidence);
	return TD_OK;
}

void
td_chronicle_forget_signers(struct td_chronicle *chronicle)
{
	for (size_t i = 0; i < chronicle->signature_count; i++) {
		td_signature_found_clear(chronicle->signatures[i]);
		free(chronicle->signatures[i]);
	}
	free(chronicle->signatures);
}
