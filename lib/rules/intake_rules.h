/*
 * Rules for anything a unit sends in, plan or report: that it is an issued
 * document, signed by the head, sent to the right body, by a unit that exists
 * and takes part, in time.
 */
#ifndef TD_RULES_INTAKE_RULES_H
#define TD_RULES_INTAKE_RULES_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"
#include "record/campaign_layer.h"
#include "record/unit.h"
#include "rules/register/participation.h"
#include "rules/setting.h"

/* How a document came in. */
struct td_intake {
	struct td_date received;
	/* What a late one is: an error to who asks, a warning when it is
	 * filed, a note once it stands in the store. */
	enum td_severity lateness;
	const char
	    *path; /* where it stands in the store; NULL: not there yet */
};

/* What all sent documents have, whichever kind. All borrowed. */
struct td_sent {
	const struct td_document *document;
	const struct td_document_ref *paper;
	const struct td_fields *addressed_to;
	const struct td_node *campaign_node;
	const struct td_node *unit_node;
	const struct td_unit *unit;
	const char *unit_id;
	/* As which unit it sends this: by which row of look.def, of which day.
	 */
	enum td_look sender;
	struct td_date sender_day;
	/* Of a plan on the day of receipt, of a report on the last of its
	 * period; where it had withdrawn, the first day without it. */
	enum td_takes_part takes_part;
	struct td_date ended;
	const struct td_campaign *campaign; /* as its content is held to it */
	const struct td_campaign *asking;   /* as of receipt: who owes what by
	                                       when */
	/* Its later documents, sorted. */
	const struct td_layer *layers;
	size_t layer_count;
	const struct td_duty *duty; /* that asks for it; NULL: none does */
	/* Ids of criteria that plans cover which it supplements, or which
	 * supplement it; sorted. NULL: there are none. */
	const struct td_strlist *covered;
	bool is_covered_untold; /* there may be more */
	struct td_intake intake;
	struct td_setting setting;
};

/* The class of the unit, as it sends this. */
enum td_class
td_sender_class(const struct td_sent *sent);

/* The day on the document; where it has none, that of its receipt. */
struct td_date
td_sent_day(const struct td_sent *sent);

/* All of the rules below. */
TD_MUST_CHECK enum td_status
td_rules_sent_check(const struct td_sent *sent, struct td_diag *diag);

/*
 * A sent document has a number and a date (Decree 30/2020/NĐ-CP, art. 8 and
 * 15: the number is given once it is signed).
 */
enum td_status
td_rule_document_issued(const struct td_sent *sent, struct td_diag *diag);

/*
 * A body of the Party numbers its own documents in the Party's style (Guidance
 * 36-HD/VPTW), all others in the state's, the kind before the issuer (Decree
 * 30/2020/NĐ-CP, annexes I and III); of mass organisations, the press and
 * central bodies some do one and some the other.
 */
enum td_status
td_rule_document_number_style(const struct td_document *document,
                              const struct td_document_ref *paper,
                              enum td_class issuer, struct td_diag *diag);

/* It is not received before its date (Decree 30/2020/NĐ-CP, art. 4(2)(c)). */
enum td_status
td_rule_document_after_date(const struct td_sent *sent, struct td_diag *diag);

/*
 * The head of the unit signs it, or a deputy for the head, KT. (Decree
 * 30/2020/NĐ-CP, art. 13). Where the register names no head any signer will
 * do.
 */
enum td_status
td_rule_document_signed(const struct td_sent *sent, struct td_diag *diag);

/* It goes to the bodies that the duty names. */
enum td_status
td_rule_document_addressed(const struct td_sent *sent, struct td_diag *diag);

/*
 * The unit exists on the day of receipt (what it had to do passes to its
 * successor: Decree 98/2023/NĐ-CP, art. 30), has registered and not withdrawn
 * (Law 06/2022/QH15, art. 5(1): emulation rests on free will).
 */
enum td_status
td_rule_unit_takes_part(const struct td_sent *sent, struct td_diag *diag);

/*
 * A document received, or dated, on `day` is not after its last day; `late`
 * says which finding it is and `day_fact` what the message calls the day
 * (Civil Code 91/2015/QH13, arts. 147 and 148).
 */
enum td_status
td_rule_in_time(const struct td_sent *sent, const struct td_duty *duty,
                struct td_date due, struct td_date day, const char *day_fact,
                enum td_finding_id late, struct td_diag *diag);

#endif
