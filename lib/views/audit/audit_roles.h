/* Who did what, by the roles of their time. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_ROLES_H
#define TD_VIEWS_AUDIT_AUDIT_ROLES_H

#include "record/roles.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"
#include "views/audit/audit_whole.h"

struct td_role_book;

/* All are borrowed. zone: of the days that commits claim. */
struct td_role_book *
td_role_book_new(const struct td_auditor *auditor,
                 const struct td_evidence *evidence,
                 struct td_whole_lists *lists, int zone);

/* NULL is fine. */
void
td_role_book_free(struct td_role_book *book);

/* Who is told from now on; it is borrowed, and of the same commits. */
void
td_role_book_tell(struct td_role_book *book, const struct td_auditor *auditor);

/*
 * Hold what a commit did to the roles that another one lists, on the day of a
 * time (role-missing). principal is who signed it. Where that one lists none,
 * nothing is said.
 */
TD_MUST_CHECK enum td_status
td_role_book_check(struct td_role_book *book, size_t passage,
                   const char *principal, const char *listed_in,
                   long long time);

/* Keep what a commit did to nominations, for the next. Returns TD_OK; or
 * TD_FAILED with a finding. */
TD_MUST_CHECK enum td_status
td_role_book_note(struct td_role_book *book, size_t passage,
                  const char *principal, const char *listed_in);

/* Who signed a commit, and by whose list that was found. */
struct td_signed_by {
	char *principal;
	const char *listed_in;
};

/* What was kept of a commit; NULL: nobody is known to have signed it. */
const struct td_signed_by *
td_role_book_signed_by(const struct td_role_book *book, size_t passage);

/* The roles that count in a commit; NULL: there are none, or nobody can go by
 * them. They live until others are asked for. Returns TD_OK; or TD_FAILED with
 * a finding. */
TD_MUST_CHECK enum td_status
td_role_book_find(const struct td_roles **roles, struct td_role_book *book,
                  const char *commit);

/* The day that a commit claims. */
struct td_date
td_role_book_day(const struct td_role_book *book, size_t passage);

/* Where roles are changed by two people, hold each change of roles or signers
 * to that: another one who may change them has merged it (access-alone). */
TD_MUST_CHECK enum td_status
td_audit_approvals(const struct td_auditor *auditor, struct td_role_book *book);

/* Hold what the same people did of one nomination to each other
 * (tasks-not-apart), where commits had roles. */
TD_MUST_CHECK enum td_status
td_role_book_check_apart(struct td_role_book *book);

#endif
