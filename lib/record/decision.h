/*
 * decisions/<year>/<issuer>--<number>.yaml: what a competent person decided.
 * A correction and a revocation are decisions too, and leave the one they
 * speak of as it was.
 */
#ifndef TD_RECORD_DECISION_H
#define TD_RECORD_DECISION_H

#include "record/awards.h"
#include "record/values.h"

enum td_decision_kind {
	TD_DECISION_DECIDE,
	TD_DECISION_CORRECT,
	TD_DECISION_REVOKE
};

const char *
td_decision_kind_name(enum td_decision_kind kind);

enum td_outcome {
	TD_OUTCOME_AWARDED,
	TD_OUTCOME_DECLINED,
	TD_OUTCOME_SENT_UP,  /* put to the authority above */
	TD_OUTCOME_WITHDRAWN /* taken back before it was decided */
};

const char *
td_outcome_name(enum td_outcome outcome);

/* Why an award is revoked, "ground" in records: Law 06/2022/QH15, art. 93(2),
 * a to d. */
enum td_revocation_cause {
	TD_REVOKE_FALSE_MERIT,  /* a: fraud in declaring merit */
	TD_REVOKE_FALSE_PAPERS, /* b: false information, forged papers */
	TD_REVOKE_UNLAWFUL,     /* c: appraised or proposed against the law */
	TD_REVOKE_BREACH        /* d: a breach in the period that counts */
};

/* "a" to "d". */
const char *
td_revocation_cause_name(enum td_revocation_cause cause);

/* What a correction changes. */
enum td_correction_field {
	TD_CORRECT_AMOUNT,
	TD_CORRECT_NAME, /* the spelling of the same recipient's name */
	TD_CORRECT_TEXT,
	TD_CORRECT_DATE,
	TD_CORRECT_RECIPIENT, /* never allowed; named to be refused */
	TD_CORRECT_COUNT
};

const char *
td_correction_field_name(enum td_correction_field field);

struct td_decision_item {
	struct td_field nomination; /* id, within the campaign */
	const struct td_node *node;
	struct td_field reason;
	/* decide */
	enum td_outcome outcome;
	const struct td_node *outcome_node;
	long long named_amount; /* đồng; -1: not said */
	const struct td_node *amount_node;
	bool has_to;
	enum td_decider to; /* sent-up: who is to decide */
	/* correct */
	enum td_correction_field field;
	const struct td_node *field_node;
	struct td_field was;
	struct td_field is;
	/* revoke */
	enum td_revocation_cause cause;
	const struct td_node *cause_node;
	struct td_document_refs evidence;
	struct td_day breach_from; /* cause d */
	struct td_day breach_to;
	long long recover_amount; /* đồng; -1: not said */
	bool recover_artefact;
	const struct td_node *recover_node;
};

struct td_decision {
	struct td_document *document;
	struct td_day loaded;     /* see td_decision_is_loaded() */
	struct td_field campaign; /* id */
	enum td_decision_kind kind;
	const struct td_node *kind_node;
	enum td_decider decider;
	const struct td_node *decider_node;
	int sequence; /* among what happened on its day, from 1; 1: not said */
	struct td_document_ref paper;         /* issuer: id of a unit */
	struct td_document_ref authorisation; /* TUQ., TL. */
	struct td_day authorised_until;
	struct td_field of; /* "<year>/<decision>": what is corrected or
	                       revoked; its key is `corrects` or `revokes` */
	struct td_decision_item *items;
	size_t item_count;
};

/* Takes the document over, which the decision schema must have accepted. */
void
td_decision_read(struct td_decision **decision, struct td_document *document);

void
td_decision_free(struct td_decision *decision);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_decision_check_values(const struct td_decision *decision,
                         struct td_diag *diag);

/* Whether it was made before the store was kept, and entered later, without
 * what led to it. */
bool
td_decision_is_loaded(const struct td_decision *decision);

/*
 * The id that follows from issuer and number:
 * "ha-tinh-ubnd-tinh--2155-qd-ubnd", so that a body's number can be used once
 * in a year. The caller frees it; NULL while it has no number.
 */
char *
td_decision_id(const struct td_decision *decision);

#endif
