/*
 * Whom awards go to: who counts among those of whom Law 06/2022/QH15, art.
 * 5(2)(d) wants attention, and the floors that a province sets for them.
 */
#ifndef TD_RULES_NOMINATION_AWARD_SHARES_H
#define TD_RULES_NOMINATION_AWARD_SHARES_H

#include "diag/diag.h"
#include "record/nomination.h"
#include "record/procedure.h"

#include <stdbool.h>

enum td_facet {
	TD_FACET_SMALL,  /* small collectives */
	TD_FACET_WORKER, /* individuals by class */
	TD_FACET_FARMER,
	TD_FACET_DIRECT, /* who work directly: said so, or workers, farmers */
	TD_FACET_WOMEN,  /* collectives with the share of women that is
	                    preferred (procedure: women-share) */
	TD_FACET_COUNT
};

/* "small-collectives", "workers" …: as programs know them; with "share-" in
 * front the rule of the procedure that sets a floor. */
const char *
td_facet_name(enum td_facet facet);

/* Whether a recipient counts among those of a facet; but for women, whose share
 * is another rule's. class: of the person, where the recipient is one; that of
 * others is TD_CLASS_OTHER_PERSON. */
bool
td_facet_has(enum td_facet facet, const struct td_recipient *recipient,
             enum td_class class);

/* What was counted of one facet in one batch of awards. */
struct td_share {
	const char *campaign; /* id */
	enum td_stage stage;
	int year;
	struct td_date last; /* the last day that counts in the batch */
	enum td_facet facet;
	int count; /* of the facet */
	int total; /* of the batch */
};

/* A share in tenths of a per cent, rounded down; 0 of nothing. */
int
td_share_tenths(int count, int total);

/* A share is not below the floor that the procedure sets for its facet on the
 * last day of the batch; the floor itself keeps it. Only warns. */
TD_MUST_CHECK enum td_status
td_rule_share_floor(const struct td_share *share,
                    const struct td_procedure *procedure, struct td_diag *diag);

#endif
