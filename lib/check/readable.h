/*
 * What is shown of nominations rests on all their proceedings and decisions.
 * One of these that cannot be read is not one that is not there.
 *
 * This is a store as it can be read. A filed record that is damaged, and
 * that an earlier commit has in a form that can be read, counts as it was filed
 * there, and is named. Any other that cannot be read is a gap: of whatever it
 * may concern, going by its path, nothing can be told.
 */
#ifndef TD_CHECK_READABLE_H
#define TD_CHECK_READABLE_H

#include "archive/reader.h"
#include "base/strlist.h"
#include "diag/diag.h"

struct td_overlay;
struct td_snapshot;

struct td_readable {
	struct td_reader *reader;
	struct td_strlist gaps;    /* paths of what cannot be read */
	struct td_strlist *bodies; /* and of bodies, once they were met */
	/* Damaged records as they were filed; NULL: there are none. */
	struct td_overlay *mended;
};

#define TD_READABLE_INIT                                                       \
	{                                                                      \
		.reader = NULL                                                 \
	}

/*
 * Gather what can be read of nominations, proceedings and decisions, of one
 * campaign or, for NULL, of all. The snapshot is borrowed and must live longer.
 *
 * Returns TD_OK; or TD_FAILED, where something cannot be read: with what is
 * wrong with each such record, and of what is not damaged record-untold. The
 * rest can be used all the same. Clear it either way.
 */
TD_MUST_CHECK enum td_status
td_readable_gather(struct td_readable *readable,
                   const struct td_snapshot *snapshot, const char *campaign,
                   struct td_diag *diag);

/* The path of a gap that may concern a nomination, by id; NULL: none may, and
 * its state can be told. It is the struct's. */
const char *
td_readable_gap(const struct td_readable *readable, const char *campaign,
                const char *nomination);

/* The same for any nomination of a campaign, also one that nobody can see. */
const char *
td_readable_campaign_gap(const struct td_readable *readable,
                         const char *campaign);

void
td_readable_clear(struct td_readable *readable);

#endif
