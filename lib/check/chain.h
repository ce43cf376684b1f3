/*
 * Records of one unit that go together: one, those that it supplements, and
 * those that supplement it. Which one a record supplements, it says by the day
 * on which that was received (`supplements`), as its file is called.
 */
#ifndef TD_CHECK_CHAIN_H
#define TD_CHECK_CHAIN_H

#include "archive/reader.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "yaml/document.h"

/* All but the one that is looked at. */
struct td_chain {
	struct td_document **documents; /* by day of receipt */
	size_t count;
	bool unread; /* one of the unit cannot be read: there may be more */
};

/*
 * Of the records at these paths, all of one directory, those that had come in
 * by a day. document is the one that is looked at, and path where it stands;
 * NULL: it is not in the store yet. One that cannot be read is told where it
 * stands, and left out. What was gathered is the caller's, and freed by
 * td_chain_clear; a document that is taken out of it, by him.
 */
void
td_chain_gather(struct td_chain *chain, enum td_kind kind,
                const struct td_document *document, const char *path,
                const struct td_strlist *paths, struct td_date by,
                struct td_reader *reader);

/*
 * Add the items of a record to those of the earlier ones: one that has the id
 * of another takes its place. Items begin with their id, a struct td_field;
 * there is room for all of them.
 */
void
td_chain_merge(void *items, size_t *count, size_t size, const void *added,
               size_t added_count);

/* That what a record supplements is there, and is another one: path, which is
 * freed, is where it should be. */
TD_MUST_CHECK enum td_status
td_chain_check(const struct td_document *document, const struct td_field *field,
               char *path, const char *own_path, struct td_reader *reader,
               struct td_diag *diag);

void
td_chain_clear(struct td_chain *chain);

#endif
