/* Who may do what, as a whole. */

#include "check/check_roles.h"
#include "archive/reader.h"
#include "record/read.h"
#include "record/roles.h"
#include "record/signers.h"
#include "rules/roles/role_rules.h"
#include "store/snapshot.h"

#include <stdlib.h>

/* What is wrong with the list is told of the list. */
static enum td_status
check_principals(const struct td_roles *roles, struct td_reader *reader,
                 struct td_diag *diag)
{
	const struct td_snapshot *snapshot = td_reader_snapshot(reader);
	struct td_signers signers = TD_SIGNERS_INIT;
	enum td_status status = TD_OK;
	char *bytes = NULL;
	size_t size;

	if (snapshot && td_snapshot_stands(snapshot, TD_SIGNERS_PATH)) {
		status = td_snapshot_read(&bytes, &size, snapshot,
		                          TD_SIGNERS_PATH, diag);
		if (status != TD_OK)
			return status;
		if (td_signers_parse(&signers, bytes, 0, TD_SIGNERS_PATH,
		                     NULL) == TD_OK)
			status = td_rule_principals(roles, &signers, diag);
	} else {
		status = td_rule_principals(roles, NULL, diag);
	}
	td_signers_clear(&signers);
	free(bytes);
	return status;
}

static enum td_status
check_awards(const struct td_roles *roles, struct td_reader *reader,
             struct td_diag *diag)
{
	const struct td_awards *awards;

	/* A catalogue that cannot be read is told of itself. */
	return td_reader_awards(&awards, reader, NULL) == TD_FOUND
	           ? td_rule_role_awards(roles, awards, diag)
	           : TD_OK;
}

enum td_status
td_check_roles(struct td_document *document, struct td_reader *reader,
               struct td_diag *diag)
{
	struct td_roles *roles;
	enum td_status status;

	td_roles_read(&roles, document);
	status = td_rule_roles_whole(roles, diag);
	status = td_worse(status, td_rule_delegations(roles, diag));
	status = td_worse(status, check_principals(roles, reader, diag));
	status = td_worse(status, check_awards(roles, reader, diag));
	for (size_t i = 0; i < roles->role_count; i++)
		status = td_worse(
		    status, td_read_check_cited(roles->document,
		                                &roles->roles[i].paper, diag));
	td_roles_free(roles);
	return status;
}
