/* Rules for who may do what. */

#include "rules/roles/role_rules.h"
#include "base/text.h"
#include "yaml/document.h"

#include <string.h>

static bool
has(const struct td_fields *fields, const char *text)
{
	for (size_t i = 0; i < fields->count; i++)
		if (td_text_equal(fields->items[i].text, text))
			return true;
	return false;
}

/* No list is every one. */
static bool
covers(const struct td_fields *fields, const char *text)
{
	return fields->count == 0 || (text && has(fields, text));
}

/* All forms of award that a deed is of. */
static bool
covers_awards(const struct td_fields *forms, const struct td_strlist *awards)
{
	if (forms->count == 0)
		return true;
	for (size_t i = 0; awards && i < awards->count; i++)
		if (!has(forms, awards->items[i]))
			return false;
	return awards && awards->count > 0;
}

static bool
holds_on(const struct td_role *role, struct td_date day)
{
	return role->from.given && td_date_compare(role->from.date, day) <= 0 &&
	       (!role->until.given ||
	        td_date_compare(day, role->until.date) <= 0);
}

static bool
covers_deed(const struct td_role *role, const struct td_role_deed *deed)
{
	return role->tasks[deed->task] && holds_on(role, deed->day) &&
	       covers(&role->units, deed->unit) &&
	       covers(&role->campaigns, deed->campaign) &&
	       covers_awards(&role->award_forms, deed->forms);
}

const struct td_role *
td_rule_may(const struct td_roles *roles, const char *principal,
            const struct td_role_deed *deed)
{
	for (size_t i = 0; i < roles->role_count; i++) {
		const struct td_role *role = &roles->roles[i];
		const struct td_identity *who = td_roles_identity(
		    roles, role->who.text);

		if (who && td_text_equal(who->principal.text, principal) &&
		    covers_deed(role, deed))
			return role;
	}
	return NULL;
}

bool
td_rule_exceeds_delegation(const struct td_roles *roles,
                           const struct td_role_paper *paper)
{
	bool found = false;

	for (size_t i = 0; i < roles->role_count; i++) {
		const struct td_role *role = &roles->roles[i];

		if (!role->delegated_by.text ||
		    !td_text_equal(role->paper.number.text, paper->number))
			continue;
		if (covers_deed(role, paper->done))
			return false;
		found = true;
	}
	return found;
}

static bool
is_of_case(enum td_role_task task)
{
	return task == TD_TASK_NOMINATE || task == TD_TASK_APPRAISE ||
	       task == TD_TASK_DECIDE;
}

bool
td_rule_tasks_apart(enum td_role_task one, enum td_role_task other)
{
	return one != other && is_of_case(one) && is_of_case(other);
}

static enum td_status
check_identity(const struct td_roles *roles, size_t at, struct td_diag *diag)
{
	const struct td_identity *identity = &roles->identities[at];

	for (size_t i = 0; i < at; i++) {
		const struct td_identity *other = &roles->identities[i];
		bool id = td_text_equal(other->id.text, identity->id.text);

		if (!id && !td_text_equal(other->principal.text,
		                          identity->principal.text))
			continue;
		return td_document_report(
		    roles->document,
		    id ? identity->id.node : identity->principal.node, diag,
		    TD_ROLE_IDENTITY_DOUBLED, "found",
		    id ? identity->id.text : identity->principal.text, NULL);
	}
	return TD_OK;
}

static enum td_status
check_known(const struct td_roles *roles, const struct td_field *id,
            struct td_diag *diag)
{
	if (!id->text || td_roles_identity(roles, id->text))
		return TD_OK;
	return td_document_report(roles->document, id->node, diag,
	                          TD_ROLE_IDENTITY_UNKNOWN, "found", id->text,
	                          NULL);
}

static enum td_status
check_role(const struct td_roles *roles, const struct td_role *role,
           struct td_diag *diag)
{
	enum td_status status = check_known(roles, &role->who, diag);

	status = td_worse(status,
	                  check_known(roles, &role->delegated_by, diag));
	if (role->from.given && role->until.given &&
	    td_date_compare(role->until.date, role->from.date) < 0)
		status = td_worse(status, td_document_report(
					      roles->document, role->until.node,
					      diag, TD_ROLE_REVERSED, "from",
					      role->from.node->text, "until",
					      role->until.node->text, NULL));
	return status;
}

enum td_status
td_rule_roles_whole(const struct td_roles *roles, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < roles->identity_count; i++)
		status = td_worse(status, check_identity(roles, i, diag));
	for (size_t i = 0; i < roles->role_count; i++)
		status = td_worse(status,
		                  check_role(roles, &roles->roles[i], diag));
	return status;
}

static bool
is_within(const struct td_fields *part, const struct td_fields *whole)
{
	if (whole->count == 0)
		return true;
	for (size_t i = 0; i < part->count; i++)
		if (!has(whole, part->items[i].text))
			return false;
	return part->count > 0;
}

static bool
may_give(const struct td_role *from, const struct td_role *to)
{
	if (from->delegated_by.text ||
	    !td_text_equal(from->who.text, to->delegated_by.text) ||
	    !is_within(&to->units, &from->units) ||
	    !is_within(&to->campaigns, &from->campaigns) ||
	    !is_within(&to->award_forms, &from->award_forms) ||
	    !holds_on(from, to->from.date) || !holds_on(from, to->until.date))
		return false;
	for (size_t i = 0; i < TD_TASK_COUNT; i++)
		if (to->tasks[i] && !from->tasks[i])
			return false;
	return true;
}

enum td_status
td_rule_delegations(const struct td_roles *roles, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < roles->role_count; i++) {
		const struct td_role *role = &roles->roles[i];
		bool given = !role->delegated_by.text || !role->from.given ||
		             !role->until.given ||
		             !td_roles_identity(roles, role->delegated_by.text);

		for (size_t j = 0; j < roles->role_count && !given; j++)
			given = may_give(&roles->roles[j], role);
		if (!given)
			status = td_worse(
			    status,
			    td_document_report(roles->document,
			                       role->delegated_by.node, diag,
			                       TD_ROLE_DELEGATION_WIDER, "by",
			                       role->delegated_by.text, "to",
			                       role->who.text, NULL));
	}
	return status;
}

static bool
has_form(const struct td_awards *awards, const char *id)
{
	for (size_t i = 0; i < awards->award_count; i++)
		if (td_text_equal(awards->awards[i].id.text, id))
			return true;
	return false;
}

enum td_status
td_rule_role_awards(const struct td_roles *roles,
                    const struct td_awards *awards, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < roles->role_count; i++) {
		const struct td_fields *forms = &roles->roles[i].award_forms;

		for (size_t j = 0; j < forms->count; j++)
			if (!has_form(awards, forms->items[j].text))
				status = td_worse(
				    status,
				    td_document_report(
					roles->document, forms->items[j].node,
					diag, TD_AWARD_UNKNOWN, "award",
					forms->items[j].text, NULL));
	}
	return status;
}

static bool
is_listed(const struct td_signers *signers, const char *principal)
{
	for (size_t i = 0; signers && i < signers->count; i++)
		if (td_strlist_has(&signers->items[i].principals, principal))
			return true;
	return false;
}

enum td_status
td_rule_principals(const struct td_roles *roles,
                   const struct td_signers *signers, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < roles->identity_count; i++) {
		const struct td_field *principal = &roles->identities[i]
		                                        .principal;

		if (principal->text && !is_listed(signers, principal->text))
			status = td_worse(
			    status, td_document_report(
					roles->document, principal->node, diag,
					TD_ROLE_PRINCIPAL_UNLISTED, "principal",
					principal->text, NULL));
	}
	return status;
}
