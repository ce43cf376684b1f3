/*
 * What a nomination is held against, fetched.
 */
#ifndef TD_CHECK_CANDIDACY_H
#define TD_CHECK_CANDIDACY_H

#include "archive/reader.h"
#include "check/rivals.h"
#include "rules/nomination/award_rules.h"

/* The candidacy, and what it borrows that is no reader's. */
struct td_gathered {
	struct td_matter matter;
	struct td_candidacy candidacy;
	struct td_participation participation;
	struct td_strlist reports;
	struct td_strlist managers;
	struct td_strlist
	    units; /* of a person, in the days of the achievement */
	struct td_rivals rivals;
	struct td_rivals sharers;
};

#define TD_GATHERED_INIT                                                       \
	{                                                                      \
		.candidacy = {.matter = NULL }                                 \
	}

/*
 * Fetch it. own_path: see td_check_nomination(). A reference that leads
 * nowhere, and a record of the store that cannot be used, are reported.
 * *usable is false when nothing can be judged: without campaign or catalogue.
 */
enum td_status
td_gather(struct td_gathered *gathered, bool *usable,
          const struct td_nomination *nomination, const char *own_path,
          struct td_reader *reader, struct td_diag *diag);

void
td_gathered_clear(struct td_gathered *gathered);

#endif
