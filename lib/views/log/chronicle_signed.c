/* Whose signatures the commits of a chronicle bear. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "views/log/chronicle_git.h"
#include "views/signatures.h"

#include <stdlib.h>

/* The signers of the commit before, or its own where that lists none. The
 * caller frees it; NULL: that cannot be told. */
static char *
find_list(struct td_signatures *signatures, const struct td_commit *commit)
{
	struct td_strbuf before = TD_STRBUF_INIT;
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;
	enum td_status status = TD_OK;
	bool listed = false;

	td_strbuf_addf(&before, "%s^", commit->id);
	/* A parent that is not here, as in a shallow clone, lists nobody. */
	if (commit->parents > 0)
		status = td_signatures_ask(&answer, &line, &listed, signatures,
		                           NULL, before.text, 0, NULL);
	if (status == TD_OK && listed)
		return td_strbuf_take(&before);
	td_strbuf_clear(&before);
	return status == TD_OK ? td_strdup(commit->id) : NULL;
}

/* The commits of a chronicle that are signed, each once in a run of rows, and
 * by whose lists. The caller frees *cases, and of each what lists it. */
static size_t
gather(struct td_signature_case **cases, const struct td_chronicle *chronicle,
       struct td_signatures *signatures)
{
	const struct td_commit *last = NULL;
	size_t capacity = 0;
	size_t count = 0;

	*cases = NULL;
	for (size_t i = 0; i < chronicle->count; i++) {
		const struct td_commit *commit = chronicle->rows[i]
		                                     .event->commit;
		char *list;

		if (!commit->key || commit == last)
			continue;
		last = commit;
		list = find_list(signatures, commit);
		if (!list)
			continue;
		*cases = td_grow(*cases, count, &capacity, sizeof **cases);
		(*cases)[count++] = (struct td_signature_case){
			.commit = commit, .listed_in = list
		};
	}
	return count;
}

static const struct td_signature_found *
add(struct td_chronicle *chronicle, size_t *capacity,
    struct td_signatures *signatures, const struct td_signature_case *of_list)
{
	struct td_signature_found *found = td_alloc(1, sizeof *found);

	chronicle->signatures = td_grow(chronicle->signatures,
	                                chronicle->signature_count, capacity,
	                                sizeof *chronicle->signatures);
	chronicle->signatures[chronicle->signature_count++] = found;
	return td_signatures_check(found, signatures, of_list->commit,
	                           of_list->listed_in, NULL) == TD_OK
	           ? found
	           : NULL;
}

static void
mark(struct td_chronicle *chronicle, struct td_signatures *signatures,
     const struct td_signature_case *cases, size_t count)
{
	size_t capacity = 0;
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		const struct td_signature_found *found = add(
		    chronicle, &capacity, signatures, &cases[i]);

		while (chronicle->rows[at].event->commit != cases[i].commit)
			at++;
		for (; at < chronicle->count &&
		       chronicle->rows[at].event->commit == cases[i].commit;
		     at++)
			chronicle->rows[at].signature = found;
	}
}

enum td_status
td_chronicle_hold_to_signers(struct td_chronicle *chronicle,
                             const char *directory, struct td_diag *diag)
{
	struct td_signatures *signatures;
	struct td_evidence *evidence = NULL;
	struct td_signature_case *cases;
	size_t count;
	enum td_status status = td_evidence_open(&evidence, directory, diag);

	if (status != TD_OK)
		return status;
	signatures = td_signatures_new(evidence,
	                               td_signatures_zone(chronicle->snapshot));
	count = gather(&cases, chronicle, signatures);
	td_signatures_prepare(signatures, cases, count);
	mark(chronicle, signatures, cases, count);
	for (size_t i = 0; i < count; i++)
		free((char *)cases[i].listed_in);
	free(cases);
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
