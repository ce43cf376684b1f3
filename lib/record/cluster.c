/* clusters/<year>/<cluster>.yaml */

#include "record/cluster.h"
#include "base/text.h"
#include "record/read.h"

static void
read_member(struct td_cluster_member *member, const struct td_node *node)
{
	static const char *const offices[] = {
		[TD_CLUSTER_MEMBER] = "",
		[TD_CLUSTER_HEAD] = "head",
		[TD_CLUSTER_DEPUTY] = "deputy",
		NULL,
	};

	*member = (struct td_cluster_member){
		.unit = td_read_field(node, "unit"),
		.office = (enum td_cluster_office)td_read_code(node, "office",
		                                               offices),
		.from = td_read_day(node, "from"),
		.until = td_read_day(node, "until"),
		.entered = td_read_day(node, "entered"),
		.paper = td_read_document_ref(td_node_get(node, "document")),
		.node = node,
	};
}

void
td_cluster_read(struct td_cluster **cluster, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *members = td_node_get(root, "members");
	struct td_arena *arena;
	struct td_cluster *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->year = td_read_int(root, "year");
	made->name = td_read_field(root, "name");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	td_read_fields(&made->replaces, arena, root, "replaces");
	made->entered = td_read_day(root, "entered");
	made->members = td_read_array(&made->member_count, arena, members,
	                              sizeof *made->members);
	for (size_t i = 0; i < made->member_count; i++)
		read_member(&made->members[i], td_node_at(members, i));
	*cluster = made;
}

void
td_cluster_free(struct td_cluster *cluster)
{
	td_read_free(cluster, cluster ? cluster->document : NULL);
}

enum td_status
td_cluster_check_values(const struct td_cluster *cluster, struct td_diag *diag)
{
	enum td_status status = td_read_check_cited(cluster->document,
	                                            &cluster->paper, diag);

	for (size_t i = 0; i < cluster->member_count; i++)
		status = td_worse(
		    status,
		    td_read_check_cited(cluster->document,
		                        &cluster->members[i].paper, diag));
	return status;
}

bool
td_cluster_member_on(const struct td_cluster_member *member, struct td_date day)
{
	return (!member->from.given ||
	        td_date_compare(member->from.date, day) <= 0) &&
	       (!member->until.given ||
	        td_date_compare(day, member->until.date) <= 0);
}

bool
td_cluster_has(const struct td_cluster *cluster, const char *unit,
               struct td_date day)
{
	for (size_t i = 0; i < cluster->member_count; i++)
		if (td_text_equal(cluster->members[i].unit.text, unit) &&
		    td_cluster_member_on(&cluster->members[i], day))
			return true;
	return false;
}
