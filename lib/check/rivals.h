/*
 * The other nominations that a nomination is held against.
 */
#ifndef TD_CHECK_RIVALS_H
#define TD_CHECK_RIVALS_H

#include "archive/reader.h"
#include "rules/nomination/award_rules.h"

struct td_rivals {
	struct td_rival *items;
	struct td_strlist paths;
	size_t count;
};

#define TD_RIVALS_INIT                                                         \
	{                                                                      \
		.items = NULL                                                  \
	}

/* Those that may be of the same recipient, in any campaign, and meet it
 * (td_rule_nominations_meet). own_path is where the nomination stands, NULL
 * while it does not. */
enum td_status
td_rivals_gather(struct td_rivals *rivals,
                 const struct td_nomination *nomination, const char *own_path,
                 struct td_reader *reader, struct td_diag *diag);

/* Those whose title would be for the same period (td_rule_titles_meet). */
enum td_status
td_rivals_gather_titles(struct td_rivals *rivals,
                        const struct td_nomination *nomination,
                        const char *own_path, struct td_reader *reader,
                        struct td_diag *diag);

/* Those that may claim the same initiative; none for a nomination without. */
enum td_status
td_rivals_gather_sharers(struct td_rivals *rivals,
                         const struct td_nomination *nomination,
                         const char *own_path, struct td_reader *reader,
                         struct td_diag *diag);

/* Whether a nomination was withdrawn, declined, or awarded and revoked; also
 * where that cannot be told: then it stands in nobody's way. */
bool
td_rival_is_over(struct td_reader *reader, const char *path);

void
td_rivals_clear(struct td_rivals *rivals);

#endif
