/* Whose signatures commits bear, by the signers of their time. */

#include "base/alloc.h"
#include "views/audit/audit_access.h"
#include "views/audit/audit_arbiter.h"
#include "views/audit/audit_parts.h"
#include "views/audit/audit_roles.h"
#include "views/audit/audit_whole.h"
#include "views/clock.h"
#include "views/signatures.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Signatures under way. */
struct search {
	const struct td_auditor *auditor;
	const struct td_evidence *evidence;
	struct td_signatures *signatures;
	struct td_role_book *book;
	struct td_whole_lists *lists;
	int zone;
	/* Of each commit: the latest time that it, or one that it follows on,
	 * claims. It was not made before. */
	long long *latest;
	struct td_arbiter *arbiters; /* of each commit */
};

static const struct td_passage *
passage_at(const struct search *search, size_t at)
{
	return &search->auditor->deeds.passages[at];
}

/* A clock that is ahead of today says nothing of when others were made. */
static void
find_latest(struct search *search, size_t at)
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

static const char *
whole_list(const struct search *search, const char *commit)
{
	return td_whole_lists_find(search->lists, commit, TD_SIGNERS_PATH);
}

static enum td_status
report_limit(const struct search *search, size_t at, enum td_finding_id id,
             const struct td_signature_found *found, long long limit,
             long long entered)
{
	const struct td_commit *commit = passage_at(search, at)->commit;
	char *claimed = td_audit_time(commit->commit_time, search->zone);
	char *until = td_audit_time(limit, search->zone);
	char *since = td_audit_time(entered, search->zone);
	enum td_status status = td_audit_add(
	    search->auditor, id, at, NULL, "name", found->name, "key",
	    found->key, "limit", until, "found", claimed, "entered",
	    id == TD_SIGNATURE_OUTLIVED ? since : NULL, NULL);

	free(since);
	free(until);
	free(claimed);
	return status;
}

static enum td_status
report_unknown(const struct search *search, size_t at,
               const struct td_signature_found *found, const char *listed_in)
{
	char listed[TD_AUDIT_ID_SIZE + 1];

	return td_audit_add(search->auditor, TD_SIGNATURE_UNKNOWN, at, NULL,
	                    "key", found->key, "listed",
	                    td_audit_id(listed, listed_in), NULL);
}

/* The key held in the time that the commit claims; it must hold by the signers
 * of a commit, too, which was there before it came in. */
static enum td_status
examine_entry(const struct search *search, size_t at,
              const struct td_signature_found *found, const char *listed_in,
              long long latest)
{
	const struct td_allowed_signer *line;
	enum td_signers_answer answer;
	bool listed;

	if (td_signatures_ask(&answer, &line, &listed, search->signatures,
	                      found->code, whole_list(search, listed_in),
	                      latest, search->auditor->diag) != TD_OK)
		return TD_FAILED;
	if (listed && answer == TD_SIGNERS_UNKNOWN)
		return report_unknown(search, at, found, listed_in);
	if (listed && answer == TD_SIGNERS_EXPIRED)
		return report_limit(search, at, TD_SIGNATURE_OUTLIVED, found,
		                    line->before, latest);
	return td_role_book_check(search->book, at, found->name, listed_in,
	                          latest);
}

/* Where a commit comes in, or came in; NULL: on what it follows on itself. And
 * the latest time that is claimed there. */
static enum td_status
find_entry(const char **entry, long long *latest, const struct search *search,
           size_t at)
{
	const struct td_auditor *auditor = search->auditor;
	size_t before = passage_at(search, at)->entered;

	*entry = NULL;
	if (auditor->entered && auditor->entered_at == SIZE_MAX) {
		*entry = auditor->entered;
		return td_evidence_time(latest, search->evidence, *entry,
		                        auditor->diag);
	}
	if (auditor->entered)
		before = auditor->entered_at;
	else if (before == at ||
	         passage_at(search, before)->commit->parents == 0)
		return TD_OK;
	else
		before = passage_at(search, before)->parents[0];
	*entry = passage_at(search, before)->commit->id;
	*latest = search->latest[before];
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
 * that it came in to. */
static enum td_status
examine_good(const struct search *search, size_t at,
             const struct td_signature_found *found, const char *listed_in)
{
	long long latest = search->latest[at];
	const char *entry = NULL;
	enum td_status status = td_role_book_note(search->book, at, found->name,
	                                          listed_in);

	if (status == TD_OK)
		status = examine_entry(search, at, found, listed_in,
		                       search->latest[at]);
	count_signer(search->auditor->audit, found);
	if (status == TD_OK)
		status = find_entry(&entry, &latest, search, at);
	if (status != TD_OK || !entry)
		return status;
	return examine_entry(search, at, found, entry,
	                     latest > search->latest[at] ? latest
	                                                 : search->latest[at]);
}

/* The limit that a key's line sets. */
static enum td_status
report_time(const struct search *search, size_t at, enum td_finding_id id,
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
	return report_limit(
	    search, at, id, found,
	    answer == TD_SIGNERS_EARLY ? line->after : line->before, 0);
}

/* What a merge only takes over needs nobody's name. */
static enum td_status
examine_unsigned(const struct search *search, size_t at, const char *listed_in,
                 bool listed)
{
	const struct td_passage *passage = passage_at(search, at);
	char shown[TD_AUDIT_ID_SIZE + 1];

	if (!listed || passage->deeds == passage->deed_end)
		return TD_OK;
	return td_audit_add(search->auditor, TD_SIGNATURE_MISSING, at, NULL,
	                    "committer", passage->commit->committer, "listed",
	                    td_audit_id(shown, listed_in), NULL);
}

static enum td_status
report(const struct search *search, size_t at,
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
		return report_unknown(search, at, found, listed_in);
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
note_admitted(const struct search *search, size_t at, const char *listed_in)
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
examine(const struct search *search, size_t at)
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
	struct search search = { .auditor = auditor,
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
	for (size_t i = 0; i < count; i++)
		status = td_worse(status, examine(&search, i));
	status = td_worse(status, td_audit_access(auditor, evidence, snapshot));
	status = td_worse(status, td_role_book_check_apart(search.book));
	status = td_worse(status, td_audit_approvals(auditor, search.book));
	td_role_book_free(search.book);
	td_whole_lists_free(search.lists);
	free(search.arbiters);
	free(search.latest);
	td_signatures_free(search.signatures);
	td_evidence_free(evidence);
	return status;
}
