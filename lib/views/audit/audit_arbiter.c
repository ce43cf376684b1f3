/* By whose list of signers a commit is judged. */

#include "views/audit/audit_arbiter.h"
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>

/* Arbiters under way. */
struct search {
	const struct td_auditor *auditor;
	struct td_signatures *signatures;
	struct td_whole_lists *lists;
	/* The commit that brought the first list in, SIZE_MAX: none did; and of
	 * each commit whether it leads to that one. */
	size_t founder;
	bool *founding;
};

static const struct td_passage *
passage_at(const struct search *search, size_t at)
{
	return &search->auditor->deeds.passages[at];
}

static const char *
whole_list(const struct search *search, const char *commit)
{
	return td_whole_lists_find(search->lists, commit, TD_SIGNERS_PATH);
}

/* By the signers of which commit one is judged: of its first parent. Where that
 * lists none, of its own if it leads to the first list, which is trusted for
 * the commit that it came by; else of that one, or of where it comes in: nobody
 * gets round the list by going back to before there was one. */
static enum td_status
find_list(const char **listed_in, bool *listed, const struct search *search,
          size_t at)
{
	const struct td_passage *passage = passage_at(search, at);
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;

	*listed = false;
	if (passage->commit->parents > 0) {
		*listed_in = whole_list(
		    search,
		    passage_at(search, passage->parents[0])->commit->id);
		if (td_signatures_ask(&answer, &line, listed,
		                      search->signatures, NULL, *listed_in, 0,
		                      search->auditor->diag) != TD_OK)
			return TD_FAILED;
	}
	if (*listed)
		return TD_OK;
	*listed = search->founder != SIZE_MAX && !search->founding[at];
	if (!*listed && search->auditor->entered) {
		*listed_in = whole_list(search, search->auditor->entered);
		return td_signatures_ask(&answer, &line, listed,
		                         search->signatures, NULL, *listed_in,
		                         0, search->auditor->diag);
	}
	if (*listed)
		at = search->founder;
	*listed_in = passage_at(search, at)->commit->id;
	return TD_OK;
}

struct td_arbiter *
td_audit_arbiters(const struct td_auditor *auditor,
                  struct td_signatures *signatures,
                  struct td_whole_lists *lists)
{
	struct search search = { .auditor = auditor,
		                 .signatures = signatures,
		                 .lists = lists };
	size_t count = auditor->deeds.passage_count;
	struct td_arbiter *arbiters = td_alloc(count, sizeof *arbiters);
	struct td_signature_case *cases = td_alloc(count, sizeof *cases);
	size_t fresh = 0;

	search.founding = td_audit_founding(&search.founder, auditor);
	for (size_t i = 0; i < count; i++) {
		struct td_arbiter *arbiter = &arbiters[i];

		arbiter->status = find_list(&arbiter->listed_in,
		                            &arbiter->listed, &search, i);
		if (arbiter->status == TD_OK &&
		    !td_audit_is_admitted(auditor, i))
			cases[fresh++] = (struct td_signature_case){
				.commit = passage_at(&search, i)->commit,
				.listed_in = arbiter->listed_in
			};
	}
	td_signatures_prepare(signatures, cases, fresh);
	free(search.founding);
	free(cases);
	return arbiters;
}
