/* The ranks of a cluster. */

#include "views/scores/ranking.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "rules/cite.h"

#include <stdlib.h>

/* Digits of points that have no end, for people. */
enum {
	DIGITS_SHOWN = 2
};

static const struct td_listing_column columns[] = {
	{ "rank", N_("rank") },
	{ "place", N_("place") },
	{ "unit", NULL },
	{ "name", N_("unit") },
	{ "total", NULL },
	{ "points", N_("points") },
	{ "maximum", NULL },
	{ "state", NULL },
	{ "class", NULL },
	{ "class_name", N_("classed as") },
	{ "class_by_points", NULL },
	{ "condition", N_("capped or voided by") },
	{ "equals", NULL },
	{ "tie", N_("equal totals") },
	{ "proposed", NULL },
	{ "proposed_name", N_("may be proposed for") },
	{ "open", NULL },
	{ "until", NULL },
	{ NULL, NULL },
};

/* A listing that is filled. */
struct filling {
	struct td_listing *listing;
	const struct td_board *board;
	const struct td_awards *awards; /* NULL: what they are called is not
	                                   known */
	enum td_pick **picks;           /* of each quota, by rank */
};

static void
add(struct filling *filling, const char *text)
{
	td_strlist_add(&filling->listing->cells, text ? text : "");
}

static void
add_number(struct filling *filling, size_t number)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (number > 0)
		td_strbuf_addf(&text, "%zu", number);
	add(filling, text.text);
	td_strbuf_clear(&text);
}

static void
add_exact(struct filling *filling, const struct td_rational *value)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_rational_print(&text, value);
	add(filling, text.text);
	td_strbuf_clear(&text);
}

/* Why there are no points. Of a unit that left within the year and was scored
 * by nobody no figure is missing. */
static void
add_pointless(struct td_strbuf *text, const struct td_board_row *row)
{
	char until[TD_DATE_SIZE];

	if (row->has_left && !row->stands) {
		td_date_format(until, row->until);
		td_message_add(text, N_("member until {until:date}"), "until",
		               until, NULL);
		return;
	}
	td_strbuf_add(text, td_translate(row->points.total.fault
	                                     ? N_("cannot be reckoned")
	                                     : N_("figures are missing")));
}

/* Points as people read them. What has no end in decimals is said to be
 * about so much. */
static void
add_points(struct filling *filling, const struct td_board_row *row)
{
	const struct td_unit_points *points = &row->points;
	struct td_rational rounded = td_rational_round(
	    &points->total.value, DIGITS_SHOWN, TD_ROUNDING_HALF_UP);
	struct td_strbuf number = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;

	if (points->is_complete) {
		td_rational_print(&number, &rounded);
		td_message_add(
		    &text,
		    td_rational_compare(&rounded, &points->total.value) == 0
			? N_("{points:money}")
			: N_("about {points:money}"),
		    "points", number.text, NULL);
	} else {
		add_pointless(&text, row);
	}
	add(filling, text.text);
	td_strbuf_clear(&text);
	td_strbuf_clear(&number);
}

static void
add_class(struct filling *filling, const struct td_class_of *class)
{
	static const char *const states[] = {
		[TD_CLASS_GIVEN] = "given", [TD_CLASS_ELIGIBLE] = "eligible",
		[TD_CLASS_OPEN] = "open",   [TD_CLASS_UNFIT] = "fits-none",
		[TD_CLASS_VOID] = "void",   [TD_CLASS_UNRULED] = "no-classes",
	};
	struct td_strbuf text = TD_STRBUF_INIT;

	add(filling, states[class->state]);
	add(filling, class->class && class->state <= TD_CLASS_ELIGIBLE
	                 ? class->class->id.text
	                 : NULL);
	switch (class->state) {
	case TD_CLASS_GIVEN:
		td_strbuf_add(&text, class->class->name.text);
		break;
	case TD_CLASS_ELIGIBLE:
		td_message_add(&text, N_("eligible for the vote on '{class}'"),
		               "class", class->class->name.text, NULL);
		break;
	case TD_CLASS_UNFIT:
		td_strbuf_add(&text, td_translate(N_("fits no class")));
		break;
	case TD_CLASS_VOID:
		td_strbuf_add(&text, td_translate(N_("void")));
		break;
	default:
		break;
	}
	add(filling, text.text);
	td_strbuf_clear(&text);
	add(filling, class->by_points ? class->by_points->id.text : NULL);
	add(filling, class->condition ? class->condition->text.text : NULL);
}

/* The document that places it behind another one. */
static void
add_placed_by(struct td_strbuf *text, const struct td_document_ref *paper)
{
	if (paper->number.text)
		td_message_add(text, N_("by {document} of who decides"),
		               "document", paper->number.text, NULL);
	else
		td_strbuf_add(text,
		              td_translate(N_("by record of who decides")));
}

/* Whom it shares its rank with, or by what it does not. */
static void
add_equals(struct filling *filling, const struct td_ranked *ranked)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_strbuf count = TD_STRBUF_INIT;

	add_number(filling, ranked->equals);
	if (ranked->equals > 1) {
		td_strbuf_addf(&count, "%zu", ranked->equals);
		td_message_add(&text, N_("{count} share this rank"), "count",
		               count.text, NULL);
	} else if (ranked->placed_by) {
		add_placed_by(&text, &ranked->placed_by->placed_by);
	} else if (ranked->broken_by) {
		td_strbuf_add(&text, ranked->broken_by->text.text);
	}
	add(filling, text.text);
	td_strbuf_clear(&count);
	td_strbuf_clear(&text);
}

/* The awards that it may be proposed for; or for which that is open. */
static void
add_awards(struct filling *filling, size_t rank, enum td_pick wanted)
{
	const struct td_scoring *scoring = filling->board->scoring;
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < scoring->quota_count; i++)
		if (filling->picks[i][rank] == wanted)
			td_strbuf_addf(&text, "%s%s", text.length ? ", " : "",
			               scoring->quotas[i].award.text);
	add(filling, text.text);
	td_strbuf_clear(&text);
}

static void
add_award_names(struct filling *filling, size_t rank)
{
	const struct td_scoring *scoring = filling->board->scoring;
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < scoring->quota_count; i++) {
		const char *award = scoring->quotas[i].award.text;

		if (filling->picks[i][rank] == TD_PICK_CERTAIN)
			td_strbuf_addf(
			    &text, "%s%s", text.length ? "; " : "",
			    filling->awards
				? td_cite_award(filling->awards, award, NULL)
				: award);
	}
	add(filling, text.text);
	td_strbuf_clear(&text);
}

static void
add_until(struct filling *filling, const struct td_board_row *row)
{
	char until[TD_DATE_SIZE];

	td_date_format(until, row->until);
	add(filling, row->has_left ? until : NULL);
}

static void
add_row(struct filling *filling, size_t at)
{
	const struct td_ranked *ranked = &filling->board->ranked[at];
	const struct td_board_row
	    *row = &filling->board->rows[filling->board->row_of[at]];
	const struct td_scoring_place *place = td_rank_place(
	    ranked, filling->board->scoring);

	add_number(filling, ranked->rank);
	add(filling, place ? place->name.text : NULL);
	add(filling, row->unit);
	add(filling, row->name);
	if (row->points.is_complete)
		add_exact(filling, &row->points.total.value);
	else
		add(filling, NULL);
	add_points(filling, row);
	add_exact(filling, &row->points.total.maximum);
	add_class(filling, &ranked->class);
	add_equals(filling, ranked);
	add_awards(filling, at, TD_PICK_CERTAIN);
	add_award_names(filling, at);
	add_awards(filling, at, TD_PICK_OPEN);
	add_until(filling, row);
}

void
td_ranking_fill(struct td_listing *listing, const struct td_board *board,
                const struct td_awards *awards)
{
	size_t quotas = board->scoring->quota_count;
	struct filling filling = {
		.listing = listing,
		.board = board,
		.awards = awards,
		.picks = td_alloc(quotas, sizeof *filling.picks),
	};

	listing->columns = columns;
	for (size_t i = 0; i < quotas; i++) {
		filling.picks[i] = td_alloc(board->count,
		                            sizeof *filling.picks[i]);
		(void)td_rank_pick(filling.picks[i], board->ranked,
		                   board->count, board->scoring,
		                   &board->scoring->quotas[i]);
	}
	for (size_t i = 0; i < board->count; i++)
		add_row(&filling, i);
	for (size_t i = 0; i < quotas; i++)
		free(filling.picks[i]);
	free(filling.picks);
}
