/*
 * What merges brought to a line, held to the lists of that line.
 *
 * Which parent a merge names first is up to who merges: `git pull` puts the
 * work of an office first, and whoever was taken off a list would do so, too.
 * So each parent is a line, and what the merge brings to it is held to it. What
 * is wrong by its lists counts where they allowed it when the two parted: the
 * line took it away. Where they did not, the other side allowed it since, and
 * that step is held to this line as all others are.
 *
 * One thing is left: a key or a role that was over by what both knew, and was
 * not in the time that a commit claims. Who was apart looks like who dated
 * back. It is an error where the line was known before from elsewhere, or the
 * merge names it first; else a warning, the first of each person.
 */

#include "base/alloc.h"
#include "base/strlist.h"
#include "record/signers.h"
#include "views/audit/audit_attest.h"
#include "views/audit/audit_lines.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Why something is wrong by the lists of a line. */
enum reason {
	GIVEN_SINCE, /* it never was allowed there: the other side did it */
	OVER,        /* by what was known on both sides its time was over */
	TAKEN_SINCE  /* the line took it away */
};

/* Merges under way. */
struct search {
	const struct td_attest *signing;
	struct td_lines *lines;
	const size_t *states; /* of each commit: which lists it has */
	bool *warned;         /* of each commit */
	size_t merge;
	size_t line;           /* the parent whose line it is */
	bool in_order;         /* and that is the one named first */
	const size_t *brought; /* to it */
	size_t count;
	struct td_strlist names; /* who was warned of there */
};

static const struct td_passage *
passage_at(const struct search *search, size_t at)
{
	return &search->signing->auditor->deeds.passages[at];
}

/* What is wrong with a good signature by the lists of a commit, at a time. The
 * caller frees *found. */
static enum td_status
hold(struct td_diag **found, const struct search *search, size_t at,
     const struct td_signature_found *signature, size_t lists, long long time)
{
	const struct td_auditor *auditor = search->signing->auditor;
	struct td_attest quiet = *search->signing;
	struct td_auditor other = *auditor;
	enum td_status status;

	*found = td_diag_new();
	other.diag = *found;
	other.withheld = NULL;
	quiet.auditor = &other;
	td_role_book_tell(quiet.book, &other);
	status = td_attest_hold(&quiet, at, signature,
	                        passage_at(search, lists)->commit->id, time);
	td_role_book_tell(quiet.book, auditor);
	if (status == TD_FAILED)
		td_diag_move(auditor->diag, *found);
	return status == TD_FAILED ? TD_FAILED : TD_OK;
}

static bool
is_of_key(const struct td_finding *finding)
{
	return finding->id == TD_SIGNATURE_UNKNOWN ||
	       finding->id == TD_SIGNATURE_OUTLIVED;
}

/* Whether something was no better by other lists. */
static bool
is_no_better(const struct td_finding *finding, const struct td_diag *by)
{
	for (size_t i = 0; i < td_diag_count(by); i++) {
		const struct td_finding *other = td_diag_at(by, i);

		if (finding->id == TD_SIGNATURE_UNKNOWN
		        ? other->id == TD_SIGNATURE_UNKNOWN
		        : is_of_key(other) ||
		              (other->id == finding->id &&
		               strcmp(other->path, finding->path) == 0))
			return true;
	}
	return false;
}

/* By the lists that stood where the two parted. */
static enum td_status
weigh(enum reason *reason, const struct search *search, size_t at,
      const struct td_signature_found *signature,
      const struct td_finding *finding, size_t parted, long long time)
{
	struct td_diag *late = NULL;
	struct td_diag *then = NULL;
	enum td_status status = hold(&late, search, at, signature, parted,
	                             time);

	*reason = TAKEN_SINCE;
	if (status == TD_OK && is_no_better(finding, late)) {
		status = hold(&then, search, at, signature, parted,
		              search->signing->latest[at]);
		*reason = is_no_better(finding, then) ? GIVEN_SINCE : OVER;
	}
	td_diag_free(then);
	td_diag_free(late);
	return status;
}

/* Whether on the way to the commit that was asked for last somebody changed the
 * lists who may not: what is allowed since is not. */
static bool
is_given_wrongly(const struct search *search)
{
	for (size_t i = 0; i < search->count; i++)
		if (td_lines_leads(search->lines, search->brought[i]) &&
		    search->signing->told[search->brought[i]] &&
		    td_audit_changed_lists(search->signing->auditor,
		                           search->brought[i]))
			return true;
	return false;
}

static enum td_status
find_reason(enum reason *reason, const struct search *search, size_t at,
            const struct td_signature_found *signature,
            const struct td_finding *finding, long long time)
{
	enum td_status status = TD_OK;
	size_t count;
	const size_t *parted = td_lines_parted(&count, search->lines, at);

	*reason = count == 0 ? TAKEN_SINCE : GIVEN_SINCE;
	for (size_t i = 0; status == TD_OK && i < count; i++) {
		enum reason other = GIVEN_SINCE;

		status = weigh(&other, search, at, signature, finding,
		               parted[i], time);
		if (other > *reason)
			*reason = other;
	}
	if (*reason == GIVEN_SINCE && is_given_wrongly(search))
		*reason = TAKEN_SINCE;
	return status;
}

static enum td_status
tell(struct search *search, size_t at, const struct td_finding *finding,
     bool lowered)
{
	const struct td_auditor *auditor = search->signing->auditor;
	struct td_diag *listener = auditor->diag;

	if (td_second_roots_withhold(auditor->withheld, finding->id, at))
		listener = NULL;
	if (lowered)
		return td_diag_add_lowered(listener, finding);
	search->signing->told[at] = true;
	return td_diag_add_copy(listener, finding,
	                        td_finding_place(finding, finding->path));
}

/* So that a line that was apart for long does not draw one of each commit. */
static enum td_status
warn(struct search *search, size_t at, const char *name,
     const struct td_finding *finding)
{
	if (search->warned[at] || td_strlist_has(&search->names, name))
		return TD_OK;
	search->warned[at] = true;
	td_strlist_add(&search->names, name);
	return tell(search, at, finding, true);
}

/* An audit before (--audited) says the same as the whole does. */
static bool
was_known_first(const struct search *search, size_t at)
{
	const struct td_auditor *auditor = search->signing->auditor;
	const bool *known = auditor->noted;

	known = known || !auditor->query->since ? known : auditor->admitted;
	return known && known[search->line] && !known[at];
}

static enum td_status
examine_found(struct search *search, size_t at,
              const struct td_signature_found *signature,
              const struct td_diag *found, long long time)
{
	bool in_order = (search->in_order &&
	                 passage_at(search, at)->entered == search->merge) ||
	                was_known_first(search, at);
	enum td_status status = TD_OK;

	for (size_t i = 0; status != TD_FAILED && i < td_diag_count(found);
	     i++) {
		const struct td_finding *finding = td_diag_at(found, i);
		enum reason reason;

		status = td_worse(
		    status,
		    find_reason(&reason, search, at, signature, finding, time));
		if (status == TD_FAILED || reason == GIVEN_SINCE)
			continue;
		status = td_worse(
		    status, reason == TAKEN_SINCE || in_order
				? tell(search, at, finding, false)
				: warn(search, at, signature->name, finding));
	}
	return status;
}

static enum td_status
examine_good(struct search *search, size_t at,
             const struct td_signature_found *signature)
{
	const long long *latest = search->signing->latest;
	size_t own = search->signing->arbiters[at].at;
	long long time = latest[search->line] > latest[at]
	                     ? latest[search->line]
	                     : latest[at];
	struct td_diag *found = NULL;
	enum td_status status;

	/* It is held to that already. */
	if (time == latest[at] && own != SIZE_MAX &&
	    search->states[own] == search->states[search->line])
		return TD_OK;
	status = hold(&found, search, at, signature, search->line, time);
	if (status == TD_OK)
		status = examine_found(search, at, signature, found, time);
	td_diag_free(found);
	return status;
}

/* It leads to a first list itself; the line has another one. */
static enum td_status
examine_unlisted(const struct search *search, size_t at)
{
	const struct td_attest *signing = search->signing;
	const struct td_passage *passage = passage_at(search, at);
	const char *line = passage_at(search, search->line)->commit->id;
	const char *listed_in = td_whole_lists_find(signing->lists, line,
	                                            TD_SIGNERS_PATH);
	const struct td_allowed_signer *none;
	struct td_signature_found found;
	enum td_signers_answer answer;
	bool listed;
	enum td_status status = td_signatures_ask(
	    &answer, &none, &listed, signing->signatures, NULL, listed_in, 0,
	    signing->auditor->diag);

	if (status != TD_OK || !listed)
		return status;
	status = td_signatures_check(&found, signing->signatures,
	                             passage->commit, listed_in,
	                             signing->auditor->diag);
	if (status == TD_OK && found.state == TD_SIGN_NONE &&
	    passage->deeds < passage->deed_end)
		status = td_attest_report_missing(signing, at, line);
	else if (status == TD_OK && found.state == TD_SIGN_UNKNOWN)
		status = td_attest_report_unknown(signing, at, &found, line);
	td_signature_found_clear(&found);
	signing->told[at] = signing->told[at] || status == TD_INVALID;
	return status;
}

static enum td_status
examine(struct search *search, size_t at)
{
	const struct td_attest *signing = search->signing;
	const struct td_arbiter *arbiter = &signing->arbiters[at];
	struct td_signature_found signature;
	enum td_status status;

	if (td_audit_is_admitted(signing->auditor, at) || signing->told[at] ||
	    arbiter->status != TD_OK)
		return TD_OK;
	if (!arbiter->listed)
		return examine_unlisted(search, at);
	status = td_signatures_check(
	    &signature, signing->signatures, passage_at(search, at)->commit,
	    arbiter->listed_in, signing->auditor->diag);
	if (status == TD_OK && signature.state == TD_SIGN_GOOD)
		status = examine_good(search, at, &signature);
	td_signature_found_clear(&signature);
	return status;
}

/* A line that began elsewhere judges nobody. */
static enum td_status
examine_line(struct search *search, size_t merge, unsigned parent)
{
	const struct td_second_roots *roots = search->signing->auditor->roots;
	const struct td_passage *passage = passage_at(search, merge);
	enum td_status status = TD_OK;

	search->merge = merge;
	search->line = passage->parents[parent];
	search->in_order = passage->main && parent == 0;
	if (!td_second_roots_is_main(roots, search->line))
		return TD_OK;
	td_strlist_clear(&search->names);
	search->brought = td_lines_brought(&search->count, search->lines, merge,
	                                   parent);
	for (size_t i = search->count; status != TD_FAILED && i > 0; i--)
		status = td_worse(status,
		                  examine(search, search->brought[i - 1]));
	return status;
}

enum td_status
td_attest_hold_brought(const struct td_attest *signing)
{
	const struct td_deeds *deeds = &signing->auditor->deeds;
	size_t *states = td_whole_lists_states(signing->lists);
	struct search search = { .signing = signing, .states = states };
	enum td_status status = TD_OK;

	if (!states)
		return TD_OK;
	search.lines = td_lines_new(deeds);
	search.warned = td_alloc(deeds->passage_count, sizeof *search.warned);
	for (size_t i = 0; i < deeds->passage_count; i++)
		for (unsigned j = 0; deeds->passages[i].commit->parents > 1 &&
		                     j < deeds->passages[i].commit->parents &&
		                     status != TD_FAILED;
		     j++)
			status = td_worse(status, examine_line(&search, i, j));
	td_strlist_clear(&search.names);
	td_lines_free(search.lines);
	free(search.warned);
	free(states);
	return status;
}
