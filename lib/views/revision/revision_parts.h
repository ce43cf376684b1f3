/*
 * The steps in which two plans are compared. Inside this folder only.
 */
#ifndef TD_VIEWS_REVISION_REVISION_PARTS_H
#define TD_VIEWS_REVISION_REVISION_PARTS_H

#include "views/revision/revision.h"

struct td_setting;

/* What a plan comes to with those that go together with it. */
struct td_undertaking {
	struct td_plan_criterion *criteria;
	size_t criterion_count;
	struct td_task *tasks;
	size_t task_count;
	struct td_strlist contents;
	struct td_strlist phases;
};

/* Fill it; the caller clears it. Texts are borrowed from the plans. */
void
td_undertaking_make(struct td_undertaking *made,
                    const struct td_revision_side *side);

void
td_undertaking_clear(struct td_undertaking *made);

/* Compare the two sides, which are there, and add what changed. */
void
td_revision_compare(struct td_revision *revision,
                    const struct td_setting *setting);

/* What both sides are held by. */
struct td_comparing {
	struct td_revision *revision;
	const struct td_setting *setting;
	struct td_revision_change *change; /* that values are added to */
};
/* Begin one; ended without a value, what only might have changed is none. */
void
td_comparing_begin(struct td_comparing *comparing, enum td_revision_part part,
                   enum td_revision_kind kind, const char *id,
                   const char *text);

void
td_comparing_end(struct td_comparing *comparing);

/* Add a value that is another one; NULL: it is not. */
struct td_revision_value *
td_comparing_add(struct td_comparing *comparing, const char *field,
                 const char *before, const char *after);

/* Ids of a list in one text, in the order of the record; NULL: none. */
const char *
td_comparing_join(struct td_comparing *comparing,
                  const struct td_fields *fields);

void
td_comparing_tasks(struct td_comparing *comparing,
                   const struct td_undertaking *before,
                   const struct td_undertaking *after);

/* Keep a copy
 of a text as long as the comparison lives. */
const char *
td_revision_keep(struct td_revision *revision, const char *text);

#endif
