/*
 * Ranks of units in a group: 1, 2, 2, 4. Equal totals are told apart only by
 * what the rule states, or by a record of whoever may decide; else they share
 * a place, and who that leaves open is said.
 */
#ifndef TD_RULES_SCORE_RANK_H
#define TD_RULES_SCORE_RANK_H

#include "rules/score/class_of.h"

/* A unit that is ranked. */
struct td_ranked {
	const char *unit; /* id */
	const struct td_unit_points *points;
	const struct td_score *score; /* NULL: nothing was filed */
	struct td_class_of class;
	/* Set by td_rank(). */
	size_t rank;   /* from 1; 0: it has none */
	size_t equals; /* how many have the same rank, itself counted */
	/* It has the total of one before it, and comes after it by this rule,
	 * or by the record of that one. */
	const struct td_scoring_tie *broken_by;
	const struct td_score *placed_by;
};

/* Sort units by rank, the best first; those without one last. Units of one
 * rank keep the order in which they were. */
void
td_rank(struct td_ranked *units, size_t count,
        const struct td_scoring *scoring);

/* What a quota leaves of a list. */
enum td_pick {
	TD_PICK_NOT, /* no place is left, or not of the class */
	TD_PICK_CERTAIN,
	TD_PICK_OPEN /* it is among equals that do not all have a place */
};

/*
 * Who may be proposed by a quota of the rule: those of the class, or of it and
 * those above, from the best down, as many as there are places. Where equals
 * would take more than are left, none of them is picked until a stated rule or
 * a record tells them apart. A quota may leave out who has a place by one above
 * it: of equals for whom that is open so many are left for this one, and which
 * of them is open here too. picks: as many as units. Returns how many places
 * stay open.
 */
size_t
td_rank_pick(enum td_pick *picks, const struct td_ranked *units, size_t count,
             const struct td_scoring *scoring,
             const struct td_scoring_quota *quota);

/*
 * The place that a rank has, where a rule gives several units one (six first,
 * eight second). Equals who would take more than a place has left are in none
 * of them until a stated rule or a record tells them apart. NULL: none.
 */
const struct td_scoring_place *
td_rank_place(const struct td_ranked *unit, const struct td_scoring *scoring);

#endif
