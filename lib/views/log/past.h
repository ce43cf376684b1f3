/*
 * Award records as commits left them: what was filed stays known when somebody
 * has changed or removed it since by hand.
 */
#ifndef TD_VIEWS_LOG_PAST_H
#define TD_VIEWS_LOG_PAST_H

#include "record/decision.h"
#include "record/nomination.h"
#include "record/proceeding.h"
#include "store/history.h"
#include "store/layout.h"

#include <stdbool.h>

struct td_past;

/* What a file said; one is set, or none of what cannot be read. */
struct td_past_record {
	struct td_nomination *nomination;
	struct td_proceeding *proceeding;
	struct td_decision *decision;
};

/* Both are borrowed. */
struct td_past *
td_past_new(const char *directory, const struct td_history *history);

void
td_past_free(struct td_past *past);

/* Whether a file was changed or removed after it was added: only then what it
 * says today may not be what it said. */
bool
td_past_is_touched(const struct td_past *past, const char *path);

/*
 * What a touched file said after an event; NULL after its removal. Kept as what
 * was last known of it, and as what was filed. It lives as long as the past.
 */
const struct td_past_record *
td_past_at(struct td_past *past, enum td_kind kind,
           const struct td_event *event);

/* What a touched file said when it was filed; NULL: nothing is known, or
 * nobody touched it. */
const struct td_past_record *
td_past_filed(const struct td_past *past, const char *path);

/* What was last known of a touched file; NULL: nothing yet. */
const struct td_past_record *
td_past_last(const struct td_past *past, const char *path);

#endif
