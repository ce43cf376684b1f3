/* Which list holds where the one that stands is broken. Private to this folder.
 */
#ifndef TD_VIEWS_AUDIT_AUDIT_WHOLE_H
#define TD_VIEWS_AUDIT_AUDIT_WHOLE_H

#include "views/audit/audit_parts.h"

struct td_whole_lists;

/* Borrows the auditor and what it looks into. */
struct td_whole_lists *
td_whole_lists_new(const struct td_auditor *auditor);

/* NULL is fine. */
void
td_whole_lists_free(struct td_whole_lists *lists);

/*
 * The commit whose list of signers or roles, at path, holds in another one: it
 * itself; where its list is broken, a link or too large, the one before it, by
 * first parents, that had one which was not. So who could mend it before still
 * can, and nobody else. Where there never was a whole one it is the commit
 * itself: by a broken list nobody may do anything. The id lives as long as the
 * auditor's commits, or as commit does.
 */
const char *
td_whole_lists_find(struct td_whole_lists *lists, const char *commit,
                    const char *path);

/* Of each commit a number: by those with the same one the same lists hold.
 * NULL: none ever had any. The caller frees it. */
size_t *
td_whole_lists_states(struct td_whole_lists *lists);

#endif
