/*
 * campaigns/<campaign>/inspections/<inspection>.yaml: how it was looked into
 * whether a campaign is carried out: by whom, where and why there, what was
 * found, what was concluded. What comes of it later, the conclusion, the plan
 * of the inspected body and what was done of that, is a record of its own that
 * goes on with it.
 */
#ifndef TD_RECORD_INSPECTION_H
#define TD_RECORD_INSPECTION_H

#include "record/review.h"

enum td_inspection_way {
	TD_INSPECTED_DIRECTLY,
	TD_INSPECTED_ITSELF,
	TD_INSPECTED_ACROSS, /* members of a cluster inspect each other */
	TD_INSPECTION_WAY_COUNT
};

/* "direct", "self", "cross" */
const char *
td_inspection_way_name(enum td_inspection_way way);

/* The term for it, for messages (diag/terms.def). */
const char *
td_inspection_way_term(enum td_inspection_way way);

struct td_visited {
	struct td_field unit; /* id */
	struct td_field why;
};

/* What an inspected body is to do, and by when. */
struct td_inspection_item {
	struct td_field id;
	struct td_field what;
	struct td_field by; /* id of a unit */
	struct td_day due;
};

struct td_inspection_done {
	struct td_field item; /* id */
	struct td_day on;
	const struct td_node *node;
};

struct td_inspection {
	struct td_document *document;
	struct td_field campaign; /* id */
	struct td_field duty;     /* id; absent: it meets none */
	struct td_field follows;  /* id; absent: it goes on with none */
	struct td_document_ref paper;
	enum td_inspection_way way;
	struct td_field cluster; /* "<year>/<id>" */
	struct td_field by;      /* id of a unit */
	size_t team_count;
	struct td_visited *units;
	size_t unit_count;
	struct td_day from; /* the span that it looks at */
	struct td_day to;
	struct td_day on;
	struct td_noted_list findings;
	struct td_day minutes;
	struct td_fields signed_by; /* ids of units */
	struct td_document_ref conclusion;
	struct td_document_ref plan;
	struct td_inspection_item *items;
	size_t item_count;
	struct td_inspection_done *done;
	size_t done_count;
	struct td_day received;
	struct td_day entered;
};

/* Takes the document over, which the inspection schema must have accepted. */
void
td_inspection_read(struct td_inspection **inspection,
                   struct td_document *document);

void
td_inspection_free(struct td_inspection *inspection);

/* The id that follows from who inspected and the day; of one that goes on with
 * another, the other's. The caller frees it. */
char *
td_inspection_id(const struct td_inspection *inspection);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_inspection_check_values(const struct td_inspection *inspection,
                           struct td_diag *diag);

/* Whether a unit is among those inspected. */
bool
td_inspection_visits(const struct td_inspection *inspection, const char *unit);

/* What is to be done, by its id; NULL: nothing is called so. */
const struct td_inspection_item *
td_inspection_item(const struct td_inspection *inspection, const char *id);

#endif
