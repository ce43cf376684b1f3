/*
 * campaigns/<campaign>/scores/<year>/<cluster>/<unit>/<stage>.yaml: figures and
 * points of a unit, at one stage of being scored.
 */
#ifndef TD_RECORD_SCORE_H
#define TD_RECORD_SCORE_H

#include "record/scoring.h"

/* A figure that a lead department certifies. */
struct td_certified {
	struct td_field by; /* id of a unit; absent: none is certified */
	struct td_day on;
	struct td_number value;
	struct td_field reason; /* why it differs from the unit's own */
	const struct td_node *node;
};

/* *Not assigned*, *no figure* and 0 are three things. */
struct td_score_figure {
	struct td_field criterion; /* id */
	bool not_assigned;
	struct td_number value;
	struct td_number part;
	struct td_number whole;
	struct td_number target;
	bool no_target; /* said to have none, whatever the rule has */
	struct td_number baseline;
	struct td_field chosen; /* id of a case */
	struct td_number points;
	struct td_certified certified;
	struct td_field reason;
	size_t evidence_count;
	const struct td_node *node;
};

/* What brought a condition about. */
struct td_score_event {
	struct td_field condition; /* id */
	struct td_day on;
	struct td_field person;
	struct td_field office;
	struct td_document_ref paper;
	struct td_day ended; /* given: it fell away on that day */
	const struct td_node *node;
};

struct td_score {
	struct td_document *document;
	struct td_field campaign;
	int year;
	const struct td_node *year_node;
	struct td_field cluster;
	struct td_field unit;
	enum td_score_stage stage;
	const struct td_node *stage_node;
	struct td_field rule; /* "<year>/<id>" */
	struct td_day received;
	struct td_day entered;
	struct td_field by; /* id of a unit; absent: itself */
	struct td_document_ref paper;
	struct td_field corrects; /* the id of a stage's record */
	struct td_field reason;
	struct td_score_figure *figures;
	size_t figure_count;
	/* Where totals are equal, it is placed before these units. */
	struct td_fields placed_before;
	struct td_document_ref placed_by;
	struct td_score_event *events;
	size_t event_count;
};

/* Takes the document over, which the score schema must have accepted. */
void
td_score_read(struct td_score **score, struct td_document *document);

void
td_score_free(struct td_score *score);

/* Report text that is no number, and a number that can be read in two ways. */
TD_MUST_CHECK enum td_status
td_score_check_values(const struct td_score *score, struct td_diag *diag);

/* The figure of a criterion, by its id; NULL: none was filed. */
const struct td_score_figure *
td_score_figure(const struct td_score *score, const char *criterion);

#endif
