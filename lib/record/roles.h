/*
 * access/roles.yaml: who may do what in the store, from when to when, by which
 * document. Whose signature is whose, access/allowed_signers says
 * (record/signers.h); a role names its principals.
 */
#ifndef TD_RECORD_ROLES_H
#define TD_RECORD_ROLES_H

#include "record/values.h"

/* What somebody does to a store. */
enum td_role_task {
	TD_TASK_SEND_IN,  /* registrations, withdrawals, plans, reports */
	TD_TASK_NOMINATE, /* nominations, and stubs for them */
	TD_TASK_REVIEW,   /* proceedings, but for appraisals */
	TD_TASK_APPRAISE,
	TD_TASK_DECIDE,
	TD_TASK_REGISTER, /* units, people, councils, cases */
	TD_TASK_CAMPAIGN, /* campaigns, amendments, guidance */
	TD_TASK_RULES,    /* rules, calendars, templates, the header */
	TD_TASK_ACCESS,   /* roles and signers */
	TD_TASK_COUNT
};

#define TD_ROLES_PATH "access/roles.yaml"

/* The code in records. */
const char *
td_task_name(enum td_role_task task);

struct td_identity {
	struct td_field id;
	struct td_field name;
	struct td_field principal;
	const struct td_node *node;
};

struct td_role {
	struct td_field who; /* id of an identity */
	bool tasks[TD_TASK_COUNT];
	struct td_fields units;       /* none: of all */
	struct td_fields campaigns;   /* none: in all, and outside of any */
	struct td_fields award_forms; /* none: of all, and of what has none */
	struct td_day from;
	struct td_day until; /* not given: it goes on */
	struct td_document_ref paper;
	struct td_field delegated_by; /* id of an identity */
	const struct td_node *node;
};

struct td_roles {
	struct td_document *document;
	struct td_identity *identities;
	size_t identity_count;
	struct td_role *roles;
	size_t role_count;
	bool two_people; /* who changes roles or signers is not alone */
};

/* Takes the document over, which the roles schema must have accepted. */
void
td_roles_read(struct td_roles **roles, struct td_document *document);

void
td_roles_free(struct td_roles *roles);

/* NULL: there is none. */
const struct td_identity *
td_roles_identity(const struct td_roles *roles, const char *id);

#endif
