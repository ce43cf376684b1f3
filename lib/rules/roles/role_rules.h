/*
 * Rules for who may do what.
 */
#ifndef TD_RULES_ROLES_ROLE_RULES_H
#define TD_RULES_ROLES_ROLE_RULES_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"
#include "record/awards.h"
#include "record/roles.h"
#include "record/signers.h"

/* What is done, and what it is of. */
struct td_role_deed {
	enum td_role_task task;
	const char *unit;     /* whose paper, or which body; NULL: none can be
	                         told */
	const char *campaign; /* NULL: none */
	const struct td_strlist *forms; /* of award; none: they cannot
	                                    be told, or it is of no award */
	struct td_date day;
};

/* Looks at the day of the deed. The role by which a principal may do something;
 * NULL: by none. */
const struct td_role *
td_rule_may(const struct td_roles *roles, const char *principal,
            const struct td_role_deed *deed);

/* What a decision says of the delegation that it is signed by. */
struct td_role_paper {
	const char *number; /* of the document that delegates */
	const struct td_role_deed *done;
};

/* Whether roles have a delegation by a document, and none by it covers a
 * deed, whoever has it. */
bool
td_rule_exceeds_delegation(const struct td_roles *roles,
                           const struct td_role_paper *paper);

/* Whether two tasks on one nomination are for two people: who nominates does
 * not appraise, and neither of them decides. */
bool
td_rule_tasks_apart(enum td_role_task one, enum td_role_task other);

/* Every identity and every principal is named once, every role and delegation
 * is of an identity, and ends after it begins (role-identity-doubled,
 * role-identity-unknown, role-reversed). */
TD_MUST_CHECK enum td_status
td_rule_roles_whole(const struct td_roles *roles, struct td_diag *diag);

/* Who delegates has what they delegate, on all days of it, and not by
 * delegation themselves (role-delegation-wider; Decree 30/2020/NĐ-CP,
 * art. 13). */
TD_MUST_CHECK enum td_status
td_rule_delegations(const struct td_roles *roles, struct td_diag *diag);

/* The catalogue has each form of award that a role is for (award-unknown). */
TD_MUST_CHECK enum td_status
td_rule_role_awards(const struct td_roles *roles,
                    const struct td_awards *awards, struct td_diag *diag);

/* Each identity's principal has a key on the list (role-principal-unlisted).
 * signers NULL: there is no list. */
TD_MUST_CHECK enum td_status
td_rule_principals(const struct td_roles *roles,
                   const struct td_signers *signers, struct td_diag *diag);

#endif
