/*
 * What is particular to one clone: names and objects that it shows otherwise
 * than others do, files that differ from the commit, a history that parted from
 * what is known of it.
 */
#ifndef TD_STORE_CLONE_H
#define TD_STORE_CLONE_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

#include <stdbool.h>

/* Warn of replace refs (history-replaced) and of each branch that has the name
 * of a tag (name-ambiguous). Returns TD_OK; or TD_FAILED with a finding, where
 * the names cannot be read. */
TD_MUST_CHECK enum td_status
td_clone_check(const char *directory, struct td_diag *diag);

/*
 * Whether a known commit leads to a revision (NULL: HEAD). Where it does not,
 * says so (history-rewritten) and names each file of the store that the known
 * commit has and the revision has not, or otherwise (known-gone, known-other),
 * and says how many of each kind were added, changed or are gone (known-kind).
 */
TD_MUST_CHECK enum td_status
td_clone_compare(const char *directory, const char *revision, const char *known,
                 struct td_diag *diag);

/*
 * Add the id of the commit that HEAD is at, if it is at any, and then those in
 * which the history of a commit meets that of each branch: what leads to them
 * is here already. Returns TD_OK; or TD_FAILED with a finding.
 */
TD_MUST_CHECK enum td_status
td_clone_heads(struct td_strlist *ids, const char *directory,
               const char *commit, struct td_diag *diag);

/* Add the ids of the commits in which the histories of two revisions (NULL:
 * HEAD) meet: one of the two, where the other follows on it; none, where they
 * never were one. Returns TD_OK; or TD_FAILED with a finding. */
TD_MUST_CHECK enum td_status
td_clone_meetings(struct td_strlist *ids, const char *directory,
                  const char *revision, const char *other,
                  struct td_diag *diag);

/* Whether there is a ref of a whole name. Returns TD_OK; or TD_FAILED with a
 * finding. */
TD_MUST_CHECK enum td_status
td_clone_has_name(bool *has, const char *directory, const char *name,
                  struct td_diag *diag);

/* Warn of each file of the store that the work tree lacks or has otherwise than
 * a commit, byte by byte, whatever attributes and the index say
 * (work-tree-other). Returns TD_OK; or TD_FAILED with a finding, where the work
 * tree or the commit cannot be read. */
TD_MUST_CHECK enum td_status
td_clone_look(const char *directory, const char *commit, struct td_diag *diag);

#endif
