/*
 * campaigns/<campaign>/guidance/<guidance>.yaml: a later document that fixes a
 * day which the campaign's own document left open, or reads it otherwise, asks
 * for more, gives more time, or excuses some from a duty.
 */
#ifndef TD_RECORD_GUIDANCE_H
#define TD_RECORD_GUIDANCE_H

#include "record/campaign_changes.h"
#include "record/values.h"

struct td_guidance_rule {
	struct td_field duty; /* id of a duty of the campaign */
	struct td_due due;
	const char *source;
	const struct td_node *node;
};

struct td_guidance {
	struct td_document *document;
	struct td_field campaign; /* id */
	struct td_document_ref paper;
	struct td_day from;    /* absent: the document's own day */
	struct td_day entered; /* when it came into the store; may be absent */
	struct td_guidance_rule *rules;
	size_t rule_count;
	struct td_changes changes; /* duties and excuses that it adds, phases
	                              and the period that it moves */
};

/* Takes the document over, which the guidance schema must have accepted. */
void
td_guidance_read(struct td_guidance **guidance, struct td_document *document);

void
td_guidance_free(struct td_guidance *guidance);

/* Report phrases that are not understood, a document number that is written
 * wrongly. */
TD_MUST_CHECK enum td_status
td_guidance_check_values(const struct td_guidance *guidance,
                         struct td_diag *diag);

#endif
