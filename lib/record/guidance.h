/*
 * campaigns/<campaign>/guidance/<guidance>.yaml: a later document that fixes a
 * day which the campaign's own document left open, or reads it otherwise.
 */
#ifndef TD_RECORD_GUIDANCE_H
#define TD_RECORD_GUIDANCE_H

#include "base/strlist.h"
#include "record/campaign.h"
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
	struct td_guidance_rule *rules;
	size_t rule_count;
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

/*
 * Let guidance speak for the duties of its campaign: their days are counted by
 * its words, from its own date where they speak of the day of issue, and their
 * source names both documents. Of several the last one to be applied counts. A
 * rule whose words are not understood, or whose duty is not there, is passed
 * over. Both must live as long as the campaign, and so must texts, which holds
 * the sources.
 */
void
td_guidance_apply(struct td_campaign *campaign,
                  const struct td_guidance *guidance, struct td_strlist *texts);

#endif
