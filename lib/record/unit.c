/* units/<drawer>/<unit>.yaml */

#include "record/unit.h"
#include "record/read.h"

static const char *const level_codes[] = {
	[TD_UNIT_LEVEL_CENTRAL] = "central",
	[TD_UNIT_LEVEL_PROVINCE] = "province",
	[TD_UNIT_LEVEL_DISTRICT] = "district",
	[TD_UNIT_LEVEL_COMMUNE] = "commune",
	[TD_UNIT_LEVEL_UNIT] = "unit",
	NULL,
};

const char *
td_unit_level_name(enum td_unit_level level)
{
	return level_codes[level];
}

static void
read_dissolved(struct td_unit *unit, struct td_arena *arena,
               const struct td_node *node)
{
	if (!node)
		return;
	unit->is_dissolved = true;
	unit->dissolved_on = td_read_day(node, "on");
	unit->dissolved_by = td_read_document_ref(
	    td_node_get(node, "document"));
	td_read_fields(&unit->successors, arena, node, "successors");
}

void
td_unit_read(struct td_unit **unit, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *head = td_node_get(root, "head");
	struct td_arena *arena;
	struct td_unit *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->name = td_read_field(root, "name");
	made->class = (enum td_class)td_read_code(root, "class",
	                                          td_class_codes);
	made->class_node = td_node_get(root, "class");
	made->level = (enum td_unit_level)td_read_code(root, "level",
	                                               level_codes);
	made->managed_by = td_read_field(root, "managed_by");
	made->head_name = td_read_text(head, "name");
	made->head_office = td_read_text(head, "office");
	made->from = td_read_day(root, "from");
	read_dissolved(made, arena, td_node_get(root, "dissolved"));
	*unit = made;
}

void
td_unit_free(struct td_unit *unit)
{
	td_read_free(unit, unit ? unit->document : NULL);
}

enum td_status
td_unit_check_values(const struct td_unit *unit, struct td_diag *diag)
{
	return td_read_check_cited(unit->document, &unit->dissolved_by, diag);
}

bool
td_unit_exists_on(const struct td_unit *unit, struct td_date on)
{
	if (unit->from.given && td_date_compare(on, unit->from.date) < 0)
		return false;
	return !unit->dissolved_on.given ||
	       td_date_compare(on, unit->dissolved_on.date) < 0;
}
