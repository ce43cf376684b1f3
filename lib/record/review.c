/* campaigns/<campaign>/reviews/<review>.yaml */

#include "record/review.h"
#include "record/filed_id.h"
#include "record/noted_read.h"
#include "record/read.h"

void
td_read_noted(struct td_noted_list *noted, struct td_arena *arena,
              const struct td_node *list)
{
	static const char *const kinds[] = { "strength", "shortcoming",
		                             "proposal", NULL };

	noted->items = td_read_array(&noted->count, arena, list,
	                             sizeof *noted->items);
	for (size_t i = 0; i < noted->count; i++) {
		const struct td_node *node = td_node_at(list, i);

		noted->items[i] = (struct td_noted){
			.kind = (enum td_noted_kind)td_read_code(node, "kind",
			                                         kinds),
			.unit = td_read_field(node, "unit"),
			.criterion = td_read_field(node, "criterion"),
			.text = td_read_field(node, "text"),
		};
	}
}

void
td_review_read(struct td_review **review, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *held = td_node_get(root, "held");
	const struct td_node *span = td_node_get(root, "span");
	struct td_arena *arena;
	struct td_review *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->stage = (enum td_stage)td_read_code(root, "stage",
	                                          td_stage_codes);
	made->phase = td_read_field(root, "phase");
	made->duty = td_read_field(root, "duty");
	made->by = td_read_field(root, "by");
	made->held = td_read_day(held, "on");
	made->what = td_read_field(held, "what");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->from = td_read_day(span, "from");
	made->to = td_read_day(span, "to");
	td_read_noted(&made->findings, arena, td_node_get(root, "findings"));
	td_read_fields(&made->lessons, arena, root, "lessons");
	td_read_fields(&made->awards, arena, root, "awards");
	made->received = td_read_day(root, "received");
	made->entered = td_read_day(root, "entered");
	*review = made;
}

void
td_review_free(struct td_review *review)
{
	td_read_free(review, review ? review->document : NULL);
}

char *
td_review_id(const struct td_review *review)
{
	return td_filed_id(review->by.text, td_stage_name(review->stage),
	                   &review->held);
}

enum td_status
td_review_check_values(const struct td_review *review, struct td_diag *diag)
{
	return td_read_check_number(review->document, review->paper.number,
	                            diag);
}
