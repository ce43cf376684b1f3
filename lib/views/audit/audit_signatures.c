/* Whose signatures commits bear, by the signers of their time. */

#include "base/alloc.h"
#include "views/audit/audit_access.h"
#include "views/audit/audit_attest.h"
#include "views/audit/audit_parts.h"
#include "views/clock.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const struct td_passage *
passage_at(const struct td_attest *search, size_t at)
{
	return &search->auditor->deeds.passages[at];
}

/* A clock that is ahead of today says nothing of when others were made. */
static void
find_latest(struct td_attest *search, size_t at)
{
	const struct td_passage *passage = passage_at(search, at);
	const struct td_commit *commit = passage->commit;
	long long latest = commit->commit_time;

	if (td_clock_of(commit, search->auditor->query->today) ==
	    TD_CLOCK_AHEAD)
		latest = 0;
	for (unsigned i = 0; i < commit->parents; i++)
		if (search->latest[passage->parents[i]] > latest)
			latest = search->latest[passage->parents[i]];
	search->latest[at] = latest;
}

/* Where what is new comes in, and the latest time that is claimed there. */
static enum td_status
find_entry(long long *latest, const struct td_attest *search)
{
	const struct td_auditor *auditor = search->auditor;

	if (auditor->entered_at == SIZE_MAX)
		return td_evidence_time(latest, search->evidence,
		                        auditor->entered, auditor->diag);
	*latest = search->latest[auditor->entered_at];
	return TD_OK;
}

static bool
is_signer(const struct td_audit_signer *signer,
          const struct td_signature_found *found)
{
	return strcmp(signer->name, found->name) == 0 &&
	       strcmp(signer->key, found->key) == 0;
}

static void
count_signer(struct td_audit *audit, const struct td_signature_found *found)
{
	size_t at = 0;

	audit->signed_commits++;
	if (!found->name || !found->key)
		return;
	while (at < audit->signer_count &&
	       !is_signer(&audit->signers[at], found))
		at++;
	if (at == audit->signer_count) {
		audit->signers = td_grow(audit->signers, at,
		                         &audit->signer_capacity,
		                         sizeof *audit->signers);
		audit
		    ->signers[audit->signer_count++] = (struct td_audit_signer){
			.name = td_strdup(found->name),
			.key = td_strdup(found->key)
		};
	}
	audit->signers[at].commits++;
}

/* A good signature beside what the commit follows on, and beside the branch
 * that it comes in to. */
static enum td_status
examine_good(const struct td_attest *search, size_t at,
             const struct td_signature_found *found, const char *listed_in)
{
	const char *entered = search->auditor->entered;
	long long latest = search->latest[at];
	enum td_status status = td_role_book_note(search->book, at, found->name,
	                                          listed_in);

	if (status == TD_OK)
		status = td_attest_hold(search, at, found, listed_in,
		                        search->latest[at]);
	count_signer(search->auditor->audit, found);
	if (status == TD_OK && entered)
		status = find_entry(&latest, search);
	if (status != TD_OK || !entered)
		return status;
	return td_attest_hold(search, at, found, entered,
	                      latest > search->latest[at] ? latest
	                                                  : search->latest[at]);
}

/* The limit that a key's line sets. */
static enum td_status
report_time(const struct td_attest *search, size_t at, enum td_finding_id id,
            const struct td_signature_found *found, const char *listed_in)
{
	const struct td_commit *commit = passage_at(search, at)->commit;
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;
	bool listed;

	if (td_signatures_ask(&answer, &line, &listed, search->signatures,
	                      found->code, listed_in, commit->commit_time,
	                      search->auditor->diag) != TD_OK)
		return TD_FAILED;
	return td_attest_report_limit(
	    search, at, id, found,
	    answer == TD_SIGNERS_EARLY ? line->after : line->before, 0);
}

/* What a merge only takes over needs nobody's name. */
static enum td_status
examine_unsigned(const struct td_attest *search, size_t at,
                 const char *listed_in, bool listed)
{
	const struct td_passage *passage = passage_at(search, at);

	if (!listed || passage->deeds == passage->deed_end)
		return TD_OK;
	return td_attest_report_missing(search, at, listed_in);
}

static enum td_status
report(const struct td_attest *search, size_t at,
       const struct td_signature_found *found, const char *listed_in,
       bool listed)
{
	const char *key = found->key ? found->key : "-";

	switch (found->state) {
	case TD_SIGN_NONE:
		return examine_unsigned(search, at, listed_in, listed);
	case TD_SIGN_GOOD:
		return examine_good(search, at, found, listed_in);
	case TD_SIGN_UNLISTED:
		break;
	case TD_SIGN_UNKNOWN:
		return td_attest_report_unknown(search, at, found, listed_in);
	case TD_SIGN_EXPIRED:
		return report_time(search, at, TD_SIGNATURE_EXPIRED, found,
		                   listed_in);
	case TD_SIGN_EARLY:
		return report_time(search, at, TD_SIGNATURE_EARLY, found,
		                   listed_in);
	case TD_SIGN_INVALID:
		return td_audit_add(search->auditor, TD_SIGNATURE_INVALID, at,
		                    NULL, "key", key, NULL);
	case TD_SIGN_UNCHECKED:
		return td_audit_add(search->auditor, TD_SIGNATURE_UNCHECKED, at,
		                    NULL, "program", found->program, "key", key,
		                    NULL);
	}
	return TD_OK;
}

/* What was admitted was checked then; who did it is asked for what comes now.
 */
static enum td_status
note_admitted(const struct td_attest *search, size_t at, const char *listed_in)
{
	const struct td_commit *commit = passage_at(search, at)->commit;
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;
	bool listed;
	enum td_status status = td_signatures_ask(
	    &answer, &line, &listed, search->signatures, commit->key, listed_in,
	    commit->commit_time, search->auditor->diag);

	if (status != TD_OK || !line)
		return status;
	return td_role_book_note(
	    search->book, at,
	    td_signer_principal(line, commit->committer_email), listed_in);
}

static enum td_status
examine(const struct td_attest *search, size_t at)
{
	const struct td_arbiter *arbiter = &search->arbiters[at];
	struct td_signature_found found;
	enum td_status status = arbiter->status;

	if (status != TD_OK)
		return status;
	if (td_audit_is_admitted(search->auditor, at))
		return note_admitted(search, at, arbiter->listed_in);
	status = td_signatures_check(&found, search->signatures,
	                             passage_at(search, at)->commit,
	                             arbiter->listed_in, search->auditor->diag);
	if (status == TD_OK)
		status = report(search, at, &found, arbiter->listed_in,
		                arbiter->listed);
	td_signature_found_clear(&found);
	return status;
}

enum td_status
td_audit_signatures(const struct td_auditor *auditor,
                    const struct td_snapshot *snapshot)
{
	struct td_attest search = { .auditor = auditor,
		                    .zone = td_signatures_zone(snapshot) };
	size_t count = auditor->deeds.passage_count;
	struct td_evidence *evidence = NULL;
	enum td_status status = td_evidence_open(&evidence, auditor->directory,
	                                         auditor->diag);

	if (status != TD_OK)
		return status;
	search.evidence = evidence;
	search.signatures = td_signatures_new(evidence, search.zone);
	search.lists = td_whole_lists_new(auditor);
	search.book = td_role_book_new(auditor, evidence, search.lists,
	                               search.zone);
	search.latest = td_alloc(count, sizeof *search.latest);
	for (size_t i = 0; i < count; i++)
		find_latest(&search, i);
	search.arbiters = td_audit_arbiters(auditor, search.signatures,
	                                    search.lists);
	search.told = td_alloc(count, sizeof *search.told);
	for (size_t i = 0; i < count; i++) {
		enum td_status found = examine(&search, i);

		search.told[i] = found != TD_OK;
		status = td_worse(status, found);
	}
	status = td_worse(status, td_attest_hold_brought(&search));
	status = td_worse(status, td_audit_access(auditor, evidence, snapshot));
	status = td_worse(status, td_role_book_check_apart(search.book));
	status = td_worse(status, td_audit_approvals(auditor, search.book));
	td_role_book_free(search.book);
	td_whole_lists_free(search.lists);
	free(search.arbiters);
	free(search.told);
	free(search.latest);
	td_signatures_free(search.signatures);
	td_evidence_free(evidence);
	return status;
}
