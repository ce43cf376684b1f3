/* campaigns/<campaign>/inspections/<inspection>.yaml */

#include "record/inspection.h"
#include "base/alloc.h"
#include "base/text.h"
#include "record/filed_id.h"
#include "record/noted_read.h"
#include "record/read.h"

static const char *const way_codes[] = {
	[TD_INSPECTED_DIRECTLY] = "direct",
	[TD_INSPECTED_ITSELF] = "self",
	[TD_INSPECTED_ACROSS] = "cross",
	[TD_INSPECTION_WAY_COUNT] = NULL,
};

const char *
td_inspection_way_name(enum td_inspection_way way)
{
	return way_codes[way];
}

const char *
td_inspection_way_term(enum td_inspection_way way)
{
	static const char *const terms[TD_INSPECTION_WAY_COUNT] = {
		[TD_INSPECTED_DIRECTLY] = "inspection-direct",
		[TD_INSPECTED_ITSELF] = "inspection-self",
		[TD_INSPECTED_ACROSS] = "inspection-cross",
	};

	return terms[way];
}

static void
read_units(struct td_inspection *inspection, struct td_arena *arena,
           const struct td_node *list)
{
	inspection->units = td_read_array(&inspection->unit_count, arena, list,
	                                  sizeof *inspection->units);
	for (size_t i = 0; i < inspection->unit_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		inspection->units[i] = (struct td_visited){
			.unit = td_read_field(node, "unit"),
			.why = td_read_field(node, "why"),
		};
	}
}

static void
read_items(struct td_inspection *inspection, struct td_arena *arena,
           const struct td_node *list)
{
	inspection->items = td_read_array(&inspection->item_count, arena, list,
	                                  sizeof *inspection->items);
	for (size_t i = 0; i < inspection->item_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		inspection->items[i] = (struct td_inspection_item){
			.id = td_read_field(node, "id"),
			.what = td_read_field(node, "what"),
			.by = td_read_field(node, "by"),
			.due = td_read_day(node, "due"),
		};
	}
}

static void
read_done(struct td_inspection *inspection, struct td_arena *arena,
          const struct td_node *list)
{
	inspection->done = td_read_array(&inspection->done_count, arena, list,
	                                 sizeof *inspection->done);
	for (size_t i = 0; i < inspection->done_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		inspection->done[i] = (struct td_inspection_done){
			.item = td_read_field(node, "item"),
			.on = td_read_day(node, "on"),
			.node = node,
		};
	}
}

static void
read_outcome(struct td_inspection *inspection, struct td_arena *arena,
             const struct td_node *root)
{
	const struct td_node *minutes = td_node_get(root, "minutes");
	const struct td_node *conclusion = td_node_get(root, "conclusion");
	const struct td_node *plan = td_node_get(root, "plan");

	td_read_noted(&inspection->findings, arena,
	              td_node_get(root, "findings"));
	inspection->minutes = td_read_day(minutes, "date");
	td_read_fields(&inspection->signed_by, arena, minutes, "signed");
	inspection->conclusion = td_read_document_ref(
	    td_node_get(conclusion, "document"));
	inspection->plan = td_read_document_ref(td_node_get(plan, "document"));
	read_items(inspection, arena, td_node_get(plan, "items"));
	read_done(inspection, arena, td_node_get(root, "done"));
}

void
td_inspection_read(struct td_inspection **inspection,
                   struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *span = td_node_get(root, "span");
	struct td_arena *arena;
	struct td_inspection *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->duty = td_read_field(root, "duty");
	made->follows = td_read_field(root, "follows");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->way = (enum td_inspection_way)td_read_code(root, "way",
	                                                 way_codes);
	made->cluster = td_read_field(root, "cluster");
	made->by = td_read_field(root, "by");
	made->team_count = td_node_count(td_node_get(root, "team"));
	read_units(made, arena, td_node_get(root, "units"));
	made->from = td_read_day(span, "from");
	made->to = td_read_day(span, "to");
	made->on = td_read_day(root, "on");
	read_outcome(made, arena, root);
	made->received = td_read_day(root, "received");
	made->entered = td_read_day(root, "entered");
	*inspection = made;
}

void
td_inspection_free(struct td_inspection *inspection)
{
	td_read_free(inspection, inspection ? inspection->document : NULL);
}

char *
td_inspection_id(const struct td_inspection *inspection)
{
	if (inspection->follows.text)
		return td_strdup(inspection->follows.text);
	return td_filed_id(inspection->by.text, NULL, &inspection->on);
}

enum td_status
td_inspection_check_values(const struct td_inspection *inspection,
                           struct td_diag *diag)
{
	const struct td_document *document = inspection->document;
	enum td_status status = td_read_check_number(
	    document, inspection->paper.number, diag);

	status = td_worse(
	    status, td_read_check_number(document,
	                                 inspection->conclusion.number, diag));
	return td_worse(status, td_read_check_number(
				    document, inspection->plan.number, diag));
}

bool
td_inspection_visits(const struct td_inspection *inspection, const char *unit)
{
	for (size_t i = 0; i < inspection->unit_count; i++)
		if (td_text_equal(inspection->units[i].unit.text, unit))
			return true;
	return false;
}

const struct td_inspection_item *
td_inspection_item(const struct td_inspection *inspection, const char *id)
{
	for (size_t i = 0; i < inspection->item_count; i++)
		if (td_text_equal(inspection->items[i].id.text, id))
			return &inspection->items[i];
	return NULL;
}
