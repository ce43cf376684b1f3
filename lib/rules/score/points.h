/*
 * Points of units: what the formulas of a scoring rule make of their figures.
 *
 * All units of a group are reckoned at once, since some formulas compare each
 * with the others. Everything is exact; nothing is rounded but where the rule
 * says how.
 */
#ifndef TD_RULES_SCORE_POINTS_H
#define TD_RULES_SCORE_POINTS_H

#include "record/score.h"
#include "record/scoring.h"

/* *Not assigned*, *no figure* and 0 points are three things. */
enum td_points_state {
	TD_POINTS_GIVEN,
	TD_POINTS_NOT_ASSIGNED, /* to this unit, or not to its class */
	TD_POINTS_NO_FIGURE,    /* none was filed */
	TD_POINTS_UNTOLD        /* there is a figure, and no points follow */
};

/* Why no points follow from a figure. */
enum td_points_fault {
	TD_POINTS_NO_FAULT,
	TD_POINTS_NO_TARGET,        /* the formula needs one */
	TD_POINTS_TARGET_NOT_ABOVE, /* a share of 0 or less is none */
	TD_POINTS_NO_WHOLE,         /* that the figure is a part of, or 0 */
	TD_POINTS_NO_BASELINE,
	TD_POINTS_NO_STEP,          /* has the value */
	TD_POINTS_NO_CASE,          /* of this name */
	TD_POINTS_NOT_COUNTED,      /* no whole number from 0 on */
	TD_POINTS_NOTHING_ASSIGNED, /* of a group that is to be scaled */
	TD_POINTS_SEVERAL,          /* parts, of which the rule has one */
	TD_POINTS_TOO_FINE,         /* for the numbers of this program */
	TD_POINTS_FAULT_COUNT
};

/* The name of a fault, for messages (diag/terms.def). */
const char *
td_points_fault_name(enum td_points_fault fault);

/* Of one criterion, or group of criteria, of one unit. */
struct td_points {
	enum td_points_state state;
	enum td_points_fault fault; /* TD_POINTS_UNTOLD */
	/* As far as figures are there; 0 where they are not. */
	struct td_rational value;
	/* What could be had: less than the rule's where something in it is not
	 * assigned. */
	struct td_rational maximum;
	struct td_rational lost; /* beyond the maximum, or the cap */
	bool is_alone;           /* compared with nobody: there was no other */
};

/* A unit that is scored. */
struct td_scored_unit {
	const struct td_score *score; /* NULL: nothing was filed */
	enum td_class class;
};

/* The points of a unit. */
struct td_unit_points {
	struct td_points *criteria; /* as many as the rule has */
	struct td_points total;     /* fault: of the first that has one */
	bool is_complete;           /* a figure for all that is assigned */
};

/* Reckon the points of all units of a group. points: as many as units; the
 * caller clears each. */
void
td_points_reckon(struct td_unit_points *points,
                 const struct td_scoring *scoring,
                 const struct td_scored_unit *units, size_t count);

void
td_unit_points_clear(struct td_unit_points *points);

#endif
