/* Rules for reviews and inspections. */
#ifndef TD_RULES_REVIEW_REVIEW_RULES_H
#define TD_RULES_REVIEW_REVIEW_RULES_H

#include "diag/diag.h"
#include "record/cluster.h"
#include "record/inspection.h"
#include "rules/setting.h"

struct td_awards;

/* What a review is held to. All borrowed. */
struct td_review_frame {
	const struct td_campaign *campaign; /* as of the last day of the span */
	const struct td_awards *awards;     /* NULL: it cannot be read */
	const struct td_setting *setting;
};

/* All of the rules below. */
TD_MUST_CHECK enum td_status
td_rules_review_check(const struct td_review *review,
                      const struct td_review_frame *frame,
                      struct td_diag *diag);

/* Phase, duty and criteria are the campaign's. */
enum td_status
td_rule_review_names(const struct td_review *review,
                     const struct td_campaign *campaign, struct td_diag *diag);

/* The award forms that a review opens are among those that the campaign gives
 * at that stage. */
enum td_status
td_rule_review_awards(const struct td_review *review,
                      const struct td_review_frame *frame,
                      struct td_diag *diag);

/* What is looked at has passed when the review is held. */
enum td_status
td_rule_review_days(const struct td_review *review, struct td_diag *diag);

/* What an inspection is held to. All borrowed. */
struct td_inspection_frame {
	/* As of the last day of the span; NULL: it goes on with another. */
	const struct td_campaign *campaign;
	const struct td_cluster *cluster; /* NULL: it names none */
	const struct td_setting *setting;
	/* What it goes on with, the first of them and all that came in before;
	 * none: with nothing. */
	const struct td_inspection *const *before;
	size_t before_count;
};

/* All of the rules below. */
TD_MUST_CHECK enum td_status
td_rules_inspection_check(const struct td_inspection *inspection,
                          const struct td_inspection_frame *frame,
                          struct td_diag *diag);

/* Duty and criteria are the campaign's; findings are of inspected units, and so
 * is what is to be done. */
enum td_status
td_rule_inspection_names(const struct td_inspection *inspection,
                         const struct td_inspection_frame *frame,
                         struct td_diag *diag);

/* A body that inspects others is none of them; one that inspects itself is the
 * only one; across a cluster, all are its members on the day. */
enum td_status
td_rule_inspection_way(const struct td_inspection *inspection,
                       const struct td_inspection_frame *frame,
                       struct td_diag *diag);

/* Span, visit, minutes, conclusion, plan and what was done follow each other
 * (a self-inspection looks at the time up to its day). */
enum td_status
td_rule_inspection_order(const struct td_inspection *inspection,
                         const struct td_inspection_frame *frame,
                         struct td_diag *diag);

/* Minutes are signed by both sides. */
enum td_status
td_rule_inspection_minutes(const struct td_inspection *inspection,
                           const struct td_inspection_frame *frame,
                           struct td_diag *diag);

/* What was done is in the plan, and was done by its day. */
enum td_status
td_rule_inspection_done(const struct td_inspection *inspection,
                        const struct td_inspection_frame *frame,
                        struct td_diag *diag);

#endif
