/* The figures that were filed of a cluster. */

#include "views/scores/figures.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "yaml/document.h"

#include <string.h>

static const struct td_listing_column columns[] = {
	{ "unit", N_("unit") },
	{ "criterion", N_("criterion") },
	{ "value", N_("value") },
	{ "part", N_("part") },
	{ "whole", N_("whole") },
	{ "target", N_("target") },
	{ "baseline", N_("baseline") },
	{ "points", N_("points") },
	{ "case", N_("case") },
	{ "assigned", N_("assigned") },
	{ "reason", N_("reason") },
	{ "evidence", N_("evidence") },
	{ NULL, NULL },
};

static void
add(struct td_listing *listing, const char *text)
{
	td_strlist_add(&listing->cells, text ? text : "");
}

static void
add_number(struct td_listing *listing, const struct td_number *number)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (number->value)
		td_rational_print(&text, number->value);
	add(listing, text.text);
	td_strbuf_clear(&text);
}

static void
add_figure(struct td_listing *listing, const char *unit,
           const struct td_score_figure *figure)
{
	const struct td_node *evidence = td_node_get(figure->node, "evidence");

	add(listing, unit);
	add(listing, figure->criterion.text);
	add_number(listing, &figure->value);
	add_number(listing, &figure->part);
	add_number(listing, &figure->whole);
	if (figure->no_target)
		add(listing, "null");
	else
		add_number(listing, &figure->target);
	add_number(listing, &figure->baseline);
	add_number(listing, &figure->points);
	add(listing, figure->chosen.text);
	add(listing, figure->not_assigned ? "false" : NULL);
	add(listing, figure->reason.text);
	add(listing,
	    td_node_count(evidence) > 0
	        ? td_node_text(td_node_get(td_node_at(evidence, 0), "text"))
	        : NULL);
}

void
td_figures_fill(struct td_listing *listing, const struct td_board *board,
                const enum td_score_stage *stage)
{
	listing->columns = columns;
	for (size_t i = 0; i < board->count; i++) {
		const struct td_board_row *row = &board->rows[i];
		const struct td_score *score = stage ? row->filed[*stage]
		                                     : row->stands;

		for (size_t j = 0; score && j < score->figure_count; j++)
			add_figure(listing, row->unit, &score->figures[j]);
	}
}
