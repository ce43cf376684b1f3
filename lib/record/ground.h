/*
 * rules/awards.yaml, `grounds`: the kinds of commendation, on one of which each
 * award is asked for.
 */
#ifndef TD_RECORD_GROUND_H
#define TD_RECORD_GROUND_H

#include "record/asof.h"
#include "record/values.h"

/* Whose rules a kind shares: for some the law has rules of their own, and a
 * kind that is added can be one of these by another name. */
enum td_ground_like {
	TD_LIKE_NONE,
	TD_LIKE_CAMPAIGN,
	TD_LIKE_MERIT,
	TD_LIKE_AD_HOC
};

struct td_ground {
	struct td_field id;
	const char *name;    /* in Vietnamese, as inside a sentence */
	const char *name_en; /* the same in English */
	enum td_ground_like like;
	struct td_day from;  /* in force; both days included */
	struct td_day until; /* not given: still */
	struct td_source source;
	/* The province's own document that adds the row; node NULL: the row
	 * came with the suite. */
	struct td_document_ref regulation;
	struct td_day entered; /* not given: it was there from the first */
	const struct td_node *node;
};

struct td_grounds {
	const struct td_ground *items; /* in the order of the file */
	size_t count;
	const struct td_node *node; /* the list; NULL: the file has none */
	/* Which rows count, of those that were entered; borrowed. */
	const struct td_known *known;
	const char *path; /* of the file, as findings have it */
};

/* What holds where a file has no list, since there was none in it before: the
 * six kinds of Law 06/2022/QH15, art. 8, whatever the day. */
extern const struct td_grounds td_grounds_of_law;

bool
td_ground_in_force(const struct td_ground *ground, struct td_date on);

/*
 * The row of a kind: in force on a day, the province's own before the one that
 * came with the suite; else the last that began before it; else the first of
 * all, as where no day is given. NULL: none of that id. What was entered later
 * than is known does not count.
 */
const struct td_ground *
td_grounds_find(const struct td_grounds *grounds, const char *id,
                const struct td_day *on);

#endif
