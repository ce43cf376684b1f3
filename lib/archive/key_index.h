/*
 * Paths of files by what their records are known by. Private to the layer.
 */
#ifndef TD_ARCHIVE_KEY_INDEX_H
#define TD_ARCHIVE_KEY_INDEX_H

#include "archive/alike_key.h"
#include "base/strlist.h"

struct td_snapshot;

struct td_key_index;

/* Read the files; what cannot be read is left out, and told elsewhere. */
struct td_key_index *
td_key_index_new(const struct td_snapshot *snapshot,
                 const struct td_strlist *paths, td_alike_key *key);

/* Add the paths of files with this key, and of those that do not tell. */
void
td_key_index_find(struct td_strlist *paths, const struct td_key_index *index,
                  const char *key);

void
td_key_index_free(struct td_key_index *index);

#endif
