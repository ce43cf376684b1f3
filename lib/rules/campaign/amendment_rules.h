/*
 * Rules for the later documents of a campaign.
 */
#ifndef TD_RULES_CAMPAIGN_AMENDMENT_RULES_H
#define TD_RULES_CAMPAIGN_AMENDMENT_RULES_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/amendment.h"
#include "record/awards.h"
#include "record/campaign_layer.h"
#include "rules/setting.h"

/* What is amended has been issued, and on no later day (Law 64/2025/QH15, art.
 * 8: a document is amended by a later one). */
enum td_status
td_rule_amendment_in_time(const struct td_amendment *amendment,
                          const struct td_campaign *campaign,
                          struct td_diag *diag);

/* It is not entered before its date (Decree 30/2020/NĐ-CP, art. 4(2)(c)). */
enum td_status
td_rule_later_received(const struct td_document *document,
                       const struct td_document_ref *paper,
                       const struct td_day *entered, struct td_diag *diag);

/* Two documents of one body and one year do not have one number (Decree
 * 30/2020/NĐ-CP, art. 15): what has it too, and is of another day, is another
 * document. path: where the other one stands. */
enum td_status
td_rule_later_number(const struct td_document *document,
                     const struct td_document_ref *paper,
                     const struct td_document_ref *other, const char *path,
                     const struct td_setting *setting, struct td_diag *diag);

/* A later document, and by what its findings call what it changes. */
struct td_amended {
	const struct td_document *document;
	const struct td_changes *changes;
	const struct td_awards *awards;   /* NULL: forms go by their ids */
	const struct td_setting *setting; /* of its first day */
	/* What counts of other later documents; NULL: all. */
	const struct td_known *known;
};

/* It adds, replaces or ends nothing twice: only one of the two could stand. */
TD_MUST_CHECK enum td_status
td_rule_amendment_ids(const struct td_amended *later, struct td_diag *diag);

/*
 * What a document replaces or ends stands on its first day, and what it adds
 * does not. layers: all of the campaign's, sorted; index: its own.
 */
enum td_status
td_rule_amendment_stands(const struct td_amended *later,
                         const struct td_campaign *campaign,
                         const struct td_layer *layers, size_t index,
                         struct td_diag *diag);

/*
 * As it leaves the campaign on its first day, the campaign is as complete as
 * before and its phases lie as well (td_rule_campaign_complete(),
 * td_rule_campaign_phases()). layers, index: as above. What is found is told
 * where the document says it.
 */
TD_MUST_CHECK enum td_status
td_rule_amended_campaign(const struct td_amended *later,
                         const struct td_campaign *campaign,
                         const struct td_layer *layers, size_t index,
                         struct td_diag *diag);

#endif
