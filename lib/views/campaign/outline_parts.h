/* What the files of the outline share. Private to it. */
#ifndef TD_VIEWS_CAMPAIGN_OUTLINE_PARTS_H
#define TD_VIEWS_CAMPAIGN_OUTLINE_PARTS_H

#include "record/campaign.h"
#include "views/campaign/outline.h"

#include <stdbool.h>

/* The cells of a row. */
enum {
	TD_OUTLINE_PART,
	TD_OUTLINE_PART_NAME,
	TD_OUTLINE_ID,
	TD_OUTLINE_WHEN,
	TD_OUTLINE_VALUE,
	TD_OUTLINE_WHOM,
	TD_OUTLINE_TO,
	TD_OUTLINE_WITH,
	TD_OUTLINE_VIA,
	TD_OUTLINE_PRODUCT,
	TD_OUTLINE_MONEY,
	TD_OUTLINE_HOW,
	TD_OUTLINE_SOURCE,
	TD_OUTLINE_TEXT,
	TD_OUTLINE_CELLS
};

struct td_outline {
	struct td_listing *listing;
	struct td_reader *reader;
	const struct td_outline_query *query;
	const struct td_campaign *campaign;
	bool for_unit;
	enum td_class class; /* of the unit */
};

/* Add a row for a part ("outline-duty"), whose other cells are given. */
void
td_outline_row(struct td_outline *outline, const char *part,
               const char *cells[TD_OUTLINE_CELLS]);

/* What a unit is called on the day; NULL for a NULL id. */
const char *
td_outline_unit(const struct td_outline *outline, const char *id);

/* Add a text to a list in words. */
void
td_outline_comma(struct td_strbuf *out, const char *text);

/* Add classes and units to one. */
void
td_outline_actors(struct td_strbuf *out, const struct td_outline *outline,
                  const struct td_actors *actors);

/* Add the aims, and who emulates. */
void
td_outline_opening(struct td_outline *outline);

/* Add a duty. */
void
td_outline_duty(struct td_outline *outline, const struct td_duty *duty);

/* Add the quotas, and what decides between equals. */
void
td_outline_limits(struct td_outline *outline);

/* Add the award forms and the route. */
void
td_outline_awards(struct td_outline *outline);

#endif
