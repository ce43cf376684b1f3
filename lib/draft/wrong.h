/*
 * What records-check would say of a decision, for each of its items: what is
 * wrong with one recipient is no reason to keep silent about the others.
 */
#ifndef TD_DRAFT_WRONG_H
#define TD_DRAFT_WRONG_H

#include "archive/reader.h"
#include "record/decision.h"

#include <stdbool.h>

struct td_wrong {
	bool whole;  /* the decision as a whole */
	bool *items; /* each of them: wrong */
};

/* Whether records-check would find an error in the record at a path. */
bool
td_is_record_wrong(struct td_reader *reader, const char *path);

/* Judge the decision that stands at a path. */
void
td_wrong_find(struct td_wrong *wrong, struct td_reader *reader,
              const struct td_decision *decision, const char *path);

void
td_wrong_clear(struct td_wrong *wrong);

#endif
