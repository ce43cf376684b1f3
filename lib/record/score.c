/* campaigns/…/scores/<year>/<cluster>/<unit>/<stage>.yaml */

#include "record/score.h"
#include "base/text.h"
#include "record/read.h"
#include "record/read_number.h"

static struct td_certified
read_certified(struct td_arena *arena, const struct td_node *map)
{
	return (struct td_certified){
		.by = td_read_field(map, "by"),
		.on = td_read_day(map, "on"),
		.value = td_read_number(arena, map, "value"),
		.reason = td_read_field(map, "reason"),
		.node = map,
	};
}

static void
read_figure(struct td_score_figure *figure, struct td_arena *arena,
            const struct td_node *node)
{
	const struct td_node *assigned = td_node_get(node, "assigned");
	const struct td_node *target = td_node_get(node, "target");

	*figure = (struct td_score_figure){
		.criterion = td_read_field(node, "criterion"),
		.not_assigned = assigned && assigned->type == TD_NODE_BOOLEAN &&
		                assigned->integer == 0,
		.value = td_read_number(arena, node, "value"),
		.part = td_read_number(arena, node, "part"),
		.whole = td_read_number(arena, node, "whole"),
		.target = td_read_number(arena, node, "target"),
		.no_target = target && target->type == TD_NODE_NULL,
		.baseline = td_read_number(arena, node, "baseline"),
		.chosen = td_read_field(node, "case"),
		.points = td_read_number(arena, node, "points"),
		.certified = read_certified(arena,
		                            td_node_get(node, "certified")),
		.reason = td_read_field(node, "reason"),
		.evidence_count = td_node_count(td_node_get(node, "evidence")),
		.node = node,
	};
}

static void
read_event(struct td_score_event *event, const struct td_node *node)
{
	*event = (struct td_score_event){
		.condition = td_read_field(node, "condition"),
		.on = td_read_day(node, "on"),
		.person = td_read_field(node, "person"),
		.office = td_read_field(node, "office"),
		.paper = td_read_document_ref(td_node_get(node, "document")),
		.ended = td_read_day(node, "ended"),
		.node = node,
	};
}

static void
read_lists(struct td_score *score, struct td_arena *arena,
           const struct td_node *root)
{
	const struct td_node *figures = td_node_get(root, "figures");
	const struct td_node *events = td_node_get(root, "events");

	score->figures = td_read_array(&score->figure_count, arena, figures,
	                               sizeof *score->figures);
	for (size_t i = 0; i < score->figure_count; i++)
		read_figure(&score->figures[i], arena, td_node_at(figures, i));
	score->events = td_read_array(&score->event_count, arena, events,
	                              sizeof *score->events);
	for (size_t i = 0; i < score->event_count; i++)
		read_event(&score->events[i], td_node_at(events, i));
}

void
td_score_read(struct td_score **score, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *placed = td_node_get(root, "placed_before");
	struct td_arena *arena;
	struct td_score *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->year = td_read_int(root, "year");
	made->year_node = td_node_get(root, "year");
	made->cluster = td_read_field(root, "cluster");
	made->unit = td_read_field(root, "unit");
	made->stage = (enum td_score_stage)td_read_code(root, "stage",
	                                                td_score_stage_codes);
	made->stage_node = td_node_get(root, "stage");
	made->rule = td_read_field(root, "rule");
	made->received = td_read_day(root, "received");
	made->entered = td_read_day(root, "entered");
	made->by = td_read_field(root, "by");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->corrects = td_read_field(root, "corrects");
	made->reason = td_read_field(root, "reason");
	td_read_fields(&made->placed_before, arena, placed, "units");
	made->placed_by = td_read_document_ref(td_node_get(placed, "document"));
	read_lists(made, arena, root);
	*score = made;
}

void
td_score_free(struct td_score *score)
{
	td_read_free(score, score ? score->document : NULL);
}

static enum td_status
check_figure(const struct td_document *document,
             const struct td_score_figure *figure, struct td_diag *diag)
{
	const struct td_number *const numbers[] = {
		&figure->value,           &figure->part,     &figure->whole,
		&figure->target,          &figure->baseline, &figure->points,
		&figure->certified.value,
	};
	enum td_status status = TD_OK;

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		status = td_worse(status, td_read_check_number_text(
					      document, numbers[i], diag));
	return status;
}

enum td_status
td_score_check_values(const struct td_score *score, struct td_diag *diag)
{
	enum td_status status = td_read_check_cited(score->document,
	                                            &score->paper, diag);

	for (size_t i = 0; i < score->figure_count; i++)
		status = td_worse(
		    status,
		    check_figure(score->document, &score->figures[i], diag));
	for (size_t i = 0; i < score->event_count; i++)
		status = td_worse(
		    status, td_read_check_cited(score->document,
		                                &score->events[i].paper, diag));
	return status;
}

const struct td_score_figure *
td_score_figure(const struct td_score *score, const char *criterion)
{
	for (size_t i = 0; i < score->figure_count; i++)
		if (td_text_equal(score->figures[i].criterion.text, criterion))
			return &score->figures[i];
	return NULL;
}
