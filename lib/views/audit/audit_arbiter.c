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

/* Whether the list of a parent allows the key of a commit, and whether there is
 * one. */
static enum td_status
ask(bool *allowed, bool *listed, const struct search *search,
    const struct td_commit *commit, size_t parent)
{
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;
	enum td_status status = td_signatures_ask(
	    &answer, &line, listed, search->signatures, commit->key,
	    whole_list(search, passage_at(search, parent)->commit->id),
	    commit->commit_time, search->auditor->diag);

	*allowed = *listed && answer == TD_SIGNERS_ALLOW;
	return status;
}

/* The parent whose list judges: of a merge one that allows its key, since who
 * came new on one side signs the merge as well as who did on the other. That
 * the others agree is seen to where it comes in to their lines. SIZE_MAX: none
 * lists anybody. */
static enum td_status
find_parent(size_t *found, const struct search *search, size_t at)
{
	const struct td_passage *passage = passage_at(search, at);
	enum td_status status = TD_OK;
	bool allowed = false;

	*found = SIZE_MAX;
	for (unsigned i = 0;
	     i < passage->commit->parents && !allowed && status == TD_OK; i++) {
		bool listed = false;

		status = ask(&allowed, &listed, search, passage->commit,
		             passage->parents[i]);
		if (allowed || (listed && *found == SIZE_MAX))
			*found = passage->parents[i];
	}
	return status;
}

/* By the signers of which commit one is judged: of a parent. Where those list
 * none, of its own if it leads to the first list, which is trusted for the
 * commit that it came by; else of that one, or of where it comes in: nobody
 * gets round the list by going back to before there was one. */
static enum td_status
find_list(struct td_arbiter *arbiter, const struct search *search, size_t at)
{
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;
	enum td_status status = find_parent(&arbiter->at, search, at);

	arbiter->listed = arbiter->at != SIZE_MAX;
	if (status != TD_OK)
		return status;
	if (arbiter->listed) {
		arbiter->listed_in = whole_list(
		    search, passage_at(search, arbiter->at)->commit->id);
		return TD_OK;
	}
	arbiter->listed = search->founder != SIZE_MAX && !search->founding[at];
	if (!arbiter->listed && search->auditor->entered) {
		arbiter->listed_in = whole_list(search,
		                                search->auditor->entered);
		return td_signatures_ask(
		    &answer, &line, &arbiter->listed, search->signatures, NULL,
		    arbiter->listed_in, 0, search->auditor->diag);
	}
	arbiter->at = arbiter->listed ? search->founder : at;
	arbiter->listed_in = passage_at(search, arbiter->at)->commit->id;
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

		arbiter->status = find_list(arbiter, &search, i);
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
