/*
 * Reviews and inspections: held to their campaign and to the store.
 */
#ifndef TD_CHECK_CHECK_REVIEW_H
#define TD_CHECK_CHECK_REVIEW_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "record/inspection.h"

/* Each takes the document over, which its schema has accepted. */
TD_MUST_CHECK enum td_status
td_check_review(struct td_document *document, struct td_reader *reader,
                struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_inspection(struct td_document *document, struct td_reader *reader,
                    struct td_diag *diag);

/* An inspection with all that went on with it, in the order in which it came
 * in. The reader keeps them. */
struct td_inspection_course {
	const struct td_inspection **records;
	size_t count; /* 0: the first is not there, or cannot be read */
	bool unread;  /* one that may belong to it cannot be read */
};

/* The course of an inspection of a campaign, by its id. The caller frees its
 * records. */
void
td_inspection_course_gather(struct td_inspection_course *course,
                            struct td_reader *reader, const char *campaign,
                            const char *id);

#endif
