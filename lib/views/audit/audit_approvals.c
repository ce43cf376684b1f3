/*
 * Changes of roles and signers by two people.
 *
 * Whoever changes them does so on a branch of its own; another one merges it,
 * and signs the merge, which is how they say that it is right. Plain git does
 * both. That a merge was there is asked of all history, not of one line of it,
 * since whoever pulls later puts another line first; whether they had the role,
 * of each line that it put together and of those it came in to later, since an
 * old one knows nothing of who lost it. Which line is named first counts in one
 * thing: whoever stands on the change and takes in others has not looked at it.
 */

#include "base/alloc.h"
#include "base/strlist.h"
#include "rules/roles/role_rules.h"
#include "store/clone.h"
#include "views/audit/audit_roles.h"

#include <stdlib.h>
#include <string.h>

/* A change under way. */
struct search {
	const struct td_auditor *auditor;
	struct td_role_book *book;
	size_t changed;        /* the commit that made it */
	const char *listed_in; /* whose roles counted then; NULL: none */
	bool *led_to;          /* of each commit: it leads from the change */
};

static const struct td_passage *
passage_at(const struct search *search, size_t at)
{
	return &search->auditor->deeds.passages[at];
}

/* Whether a signer may change them, by the roles that count in a commit. */
static enum td_status
may(bool *may, const struct search *search, size_t at, const char *principal,
    const char *commit)
{
	const struct td_role_deed deed = { .task = TD_TASK_ACCESS,
		                           .day = td_role_book_day(search->book,
		                                                   at) };
	const struct td_roles *roles;
	enum td_status status = td_role_book_find(&roles, search->book, commit);

	*may = roles && td_rule_may(roles, principal, &deed);
	return status;
}

/* The roles before the change count, and those of each line that the merge put
 * together, but for what the change itself took away. */
static enum td_status
may_by_all(bool *allowed, const struct search *search, size_t at,
           const char *principal)
{
	const struct td_passage *passage = passage_at(search, at);
	enum td_status status = TD_OK;
	bool left = true;

	*allowed = true;
	if (search->listed_in)
		status = may(allowed, search, at, principal, search->listed_in);
	status = td_worse(status,
	                  may(&left, search, at, principal,
	                      passage_at(search, search->changed)->commit->id));
	for (unsigned i = 0; i < passage->commit->parents && *allowed; i++) {
		size_t parent = passage->parents[i];
		bool here;

		status = td_worse(status,
		                  may(&here, search, at, principal,
		                      passage_at(search, parent)->commit->id));
		*allowed = here || (search->led_to[parent] && !left);
	}
	return status;
}

/* Whether a line took the role away since it and the approval parted. */
static enum td_status
is_taken(bool *taken, const struct search *search, size_t at, size_t line,
         const char *principal)
{
	const char *own = passage_at(search, at)->commit->id;
	const char *other = passage_at(search, line)->commit->id;
	struct td_strlist met = TD_STRLIST_INIT;
	bool here;
	enum td_status status = may(&here, search, at, principal, other);

	*taken = false;
	if (status != TD_OK || here)
		return status;
	status = td_clone_meetings(&met, search->auditor->directory, own, other,
	                           search->auditor->diag);
	for (size_t i = 0; status == TD_OK && i < met.count && !*taken; i++)
		status = may(taken, search, at, principal, met.items[i]);
	td_strlist_clear(&met);
	return status;
}

/* Whether any line that the approval comes in to later did so: who lost the
 * role does not approve by way of an old commit. */
static enum td_status
is_taken_since(bool *taken, const struct search *search, size_t at,
               const char *principal)
{
	size_t count = search->auditor->deeds.passage_count;
	bool *leads = td_alloc(count, sizeof *leads);
	enum td_status status = TD_OK;

	*taken = false;
	leads[at] = true;
	for (size_t i = at + 1; i < count; i++) {
		const struct td_passage *passage = passage_at(search, i);

		for (unsigned j = 0; j < passage->commit->parents; j++)
			leads[i] = leads[i] || leads[passage->parents[j]];
		for (unsigned j = 0;
		     leads[i] && !*taken && j < passage->commit->parents; j++)
			if (!leads[passage->parents[j]])
				status = td_worse(status,
				                  is_taken(taken, search, at,
				                           passage->parents[j],
				                           principal));
	}
	free(leads);
	return status;
}

/* Whether a merge brought the change to a line that had it not, by another
 * person who may change roles there, and where it all comes in. */
static enum td_status
approves(bool *approved, const struct search *search, size_t at)
{
	const struct td_passage *passage = passage_at(search, at);
	const struct td_signed_by *who = td_role_book_signed_by(search->book,
	                                                        at);
	const struct td_signed_by *first = td_role_book_signed_by(
	    search->book, search->changed);
	const char *entered = search->auditor->entered;
	enum td_status status;
	bool taken = false;

	*approved = false;
	if (passage->commit->parents < 2 || !who || !first ||
	    search->led_to[passage->parents[0]] ||
	    strcmp(who->principal, first->principal) == 0)
		return TD_OK;
	status = may_by_all(approved, search, at, who->principal);
	if (*approved) {
		status = td_worse(
		    status, is_taken_since(&taken, search, at, who->principal));
		*approved = !taken;
	}
	if (*approved && entered)
		status = td_worse(
		    status, may(approved, search, at, who->principal, entered));
	return status;
}

static enum td_status
find_approval(bool *found, const struct search *search)
{
	enum td_status status = TD_OK;

	*found = false;
	search->led_to[search->changed] = true;
	for (size_t i = search->changed + 1;
	     i < search->auditor->deeds.passage_count && !*found; i++) {
		const struct td_passage *passage = passage_at(search, i);

		for (unsigned j = 0; j < passage->commit->parents; j++)
			if (search->led_to[passage->parents[j]])
				search->led_to[i] = true;
		if (search->led_to[i])
			status = td_worse(status, approves(found, search, i));
	}
	return status;
}

/* Whether the roles that count in a commit ask for two. */
static enum td_status
asks_for_two(bool *asks, const struct search *search, const char *commit)
{
	const struct td_roles *roles = NULL;
	enum td_status status = TD_OK;

	if (commit)
		status = td_role_book_find(&roles, search->book, commit);
	*asks = roles && roles->two_people;
	return status;
}

static enum td_status
examine(struct search *search, const struct td_deed *deed)
{
	const struct td_auditor *auditor = search->auditor;
	const struct td_signed_by *who = td_role_book_signed_by(
	    search->book, search->changed);
	const char *own = passage_at(search, search->changed)->commit->id;
	/* The first list is trusted for the commit that it came by. */
	const char *listed_in = who && strcmp(who->listed_in, own) != 0
	                            ? who->listed_in
	                            : NULL;
	char listed[TD_AUDIT_ID_SIZE + 1];
	bool here;
	bool there;
	bool found;
	enum td_status status = asks_for_two(&here, search, listed_in);

	status = td_worse(status,
	                  asks_for_two(&there, search, auditor->entered));
	if (status != TD_OK || (!here && !there))
		return status;
	search->listed_in = listed_in;
	status = find_approval(&found, search);
	if (status != TD_OK || found)
		return status;
	return td_audit_add(
	    auditor, TD_ACCESS_ALONE, deed->passage, deed->path, "name",
	    who ? who->principal : "-", "listed",
	    td_audit_id(listed, here ? listed_in : auditor->entered), NULL);
}

enum td_status
td_audit_approvals(const struct td_auditor *auditor, struct td_role_book *book)
{
	size_t count = auditor->deeds.passage_count;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < count; i++) {
		const struct td_deed *deed = td_audit_changed_lists(auditor, i);
		struct search search = { .auditor = auditor,
			                 .book = book,
			                 .changed = i };

		if (!deed || td_audit_is_admitted(auditor, i))
			continue;
		search.led_to = td_alloc(count, sizeof *search.led_to);
		status = td_worse(status, examine(&search, deed));
		free(search.led_to);
	}
	return status;
}
