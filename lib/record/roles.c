/* access/roles.yaml */

#include "record/roles.h"
#include "base/text.h"
#include "record/read.h"

static const char *const task_codes[] = {
	[TD_TASK_SEND_IN] = "send-in",      [TD_TASK_NOMINATE] = "nominate",
	[TD_TASK_REVIEW] = "review",        [TD_TASK_APPRAISE] = "appraise",
	[TD_TASK_DECIDE] = "decide-awards", [TD_TASK_REGISTER] = "register",
	[TD_TASK_CAMPAIGN] = "campaign",    [TD_TASK_RULES] = "rules",
	[TD_TASK_ACCESS] = "access",        [TD_TASK_COUNT] = NULL,
};

const char *
td_task_name(enum td_role_task task)
{
	return task_codes[task];
}

static void
read_identities(struct td_roles *roles, struct td_arena *arena,
                const struct td_node *list)
{
	roles->identities = td_read_array(&roles->identity_count, arena, list,
	                                  sizeof *roles->identities);
	for (size_t i = 0; i < roles->identity_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		roles->identities[i] = (struct td_identity){
			.id = td_read_field(node, "id"),
			.name = td_read_field(node, "name"),
			.principal = td_read_field(node, "principal"),
			.node = node,
		};
	}
}

static void
read_role(struct td_role *role, struct td_arena *arena,
          const struct td_node *node)
{
	*role = (struct td_role){
		.who = td_read_field(node, "who"),
		.from = td_read_day(node, "from"),
		.until = td_read_day(node, "until"),
		.paper = td_read_document_ref(td_node_get(node, "document")),
		.delegated_by = td_read_field(node, "delegated_by"),
		.node = node,
	};
	td_read_flags(role->tasks, node, "steps", task_codes);
	td_read_fields(&role->units, arena, node, "units");
	td_read_fields(&role->campaigns, arena, node, "campaigns");
	td_read_fields(&role->award_forms, arena, node, "award_forms");
}

void
td_roles_read(struct td_roles **roles, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *list = td_node_get(root, "roles");
	struct td_arena *arena;
	struct td_roles *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->two_people = td_text_equal(
	    td_node_text(td_node_get(root, "changes_by")), "two");
	read_identities(made, arena, td_node_get(root, "identities"));
	made->roles = td_read_array(&made->role_count, arena, list,
	                            sizeof *made->roles);
	for (size_t i = 0; i < made->role_count; i++)
		read_role(&made->roles[i], arena, td_node_at(list, i));
	*roles = made;
}

void
td_roles_free(struct td_roles *roles)
{
	td_read_free(roles, roles ? roles->document : NULL);
}

const struct td_identity *
td_roles_identity(const struct td_roles *roles, const char *id)
{
	for (size_t i = 0; i < roles->identity_count; i++)
		if (td_text_equal(roles->identities[i].id.text, id))
			return &roles->identities[i];
	return NULL;
}
