/*
 * Files in drawers by what their records are known by, found again from commit
 * to commit. Private to the layer.
 *
 * What a drawer's files give is remembered under the id of the drawer's tree:
 * of a drawer with that id no file is read again, and of another one only files
 * that were not in it. A drawer in which something could not be read is not
 * remembered. Of a key a number is remembered, which another key may have as
 * well, once in some 10^19: the caller compares what is found.
 */
#ifndef TD_ARCHIVE_DRAWER_KEY_H
#define TD_ARCHIVE_DRAWER_KEY_H

#include "archive/alike_key.h"
#include "base/status.h"
#include "base/strlist.h"
#include "store/layout.h"
#include "store/memory.h"

struct td_diag;
struct td_drawer_keys;
struct td_snapshot;

/* Of what a snapshot that can be looked at (td_snapshot_can_look) has in the
 * drawers of directories. name: under which it is remembered. */
TD_MUST_CHECK enum td_status
td_drawer_keys_new(struct td_drawer_keys **keys,
                   const struct td_snapshot *snapshot, enum td_kind kind,
                   const struct td_strlist *directories, td_alike_key *key,
                   const struct td_memory *memory, const char *name,
                   struct td_diag *diag);

/* As td_key_index_find(). */
void
td_drawer_keys_find(struct td_strlist *paths, struct td_drawer_keys *keys,
                    const char *key);

void
td_drawer_keys_free(struct td_drawer_keys *keys);

#endif
