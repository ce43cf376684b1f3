/*
 * What a later document changes of a campaign: what it adds, replaces and
 * ends, and the period that it moves.
 */
#ifndef TD_RECORD_CAMPAIGN_CHANGES_H
#define TD_RECORD_CAMPAIGN_CHANGES_H

#include "base/strbuf.h"
#include "record/campaign.h"

/*
 * Three campaigns of which only the lists are filled. Of what is ended they
 * hold no more than what it is known by: the id; of a quota the award, the
 * stage and the class; of a step the step, the body and the theme; of a stage
 * the forms that it pays no more, none of them being all.
 */
struct td_changes {
	struct td_period period; /* node NULL: not moved; of its days one may
	                            be absent, which stays */
	struct td_campaign add;
	struct td_campaign replace;
	struct td_campaign end;
};

/* Why a change changes nothing. */
enum td_change_fault {
	TD_CHANGE_UNKNOWN,  /* what it names does not stand */
	TD_CHANGE_REPEATED, /* what it adds stands already */
};

/* What a change is of. */
enum td_change_of {
	TD_CHANGE_PHASE,
	TD_CHANGE_CONTENT,
	TD_CHANGE_CRITERION,
	TD_CHANGE_DUTY,
	TD_CHANGE_AWARD,
	TD_CHANGE_QUOTA,
	TD_CHANGE_STEP,
	TD_CHANGE_AMENDMENT,
	TD_CHANGE_INDICATORS
};

/*
 * What a part of a campaign is known by: its id; of a quota
 * "BK-T/interim/locality", of a step "select/green/so-nong-nghiep", and in the
 * place of which it comes "select/green". Nothing where it does not say.
 */
void
td_part_name(struct td_strbuf *name, enum td_change_of what, const void *part);

void
td_part_place(struct td_strbuf *name, enum td_change_of what, const void *part);

/* Where it stands in its document. */
const struct td_node *
td_part_node(enum td_change_of what, const void *part);

/* A change that cannot be made. node is its place in the later document; text
 * is what it names. */
typedef void
td_change_visit(void *context, enum td_change_fault fault,
                enum td_change_of what, const char *text,
                const struct td_node *node);

#endif
