/*
 * What commits of records are called: the commands begin the subject so, and an
 * audit holds it to what the commit brought in. One wording, in every language:
 * a history has readers of its own.
 */
#ifndef TD_CHECK_SUBJECTS_H
#define TD_CHECK_SUBJECTS_H

#include "record/decision.h"
#include "record/proceeding.h"
#include "store/layout.h"

#include <stdbool.h>

/* How a subject begins, of a plan, a report or a nomination. */
const char *
td_subject_of_kind(enum td_kind kind);

const char *
td_subject_of_step(enum td_proceeding_step step);

const char *
td_subject_of_decision(const struct td_decision *decision);

/* Of decisions of past years that were loaded together. */
const char *
td_subject_of_load(void);

/* Whether subjects of a kind of record begin in a way of their own. */
bool
td_subject_is_of(enum td_kind kind);

/* Whether a subject begins as one does that is of a kind of record. */
bool
td_subject_says(const char *subject, enum td_kind kind);

#endif
