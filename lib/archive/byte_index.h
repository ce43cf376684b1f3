/*
 * Paths of files by a text that stands in their bytes. Private to the layer.
 */
#ifndef TD_ARCHIVE_BYTE_INDEX_H
#define TD_ARCHIVE_BYTE_INDEX_H

#include "base/strlist.h"

struct td_snapshot;

/* The key of a file with these bytes, followed by a NUL; "" when they do not
 * tell; NULL when the file is not meant. The caller frees it. */
typedef char *
td_byte_key(const char *bytes);

struct td_byte_index;

/* Read the files; what cannot be read is left out, and told elsewhere. */
struct td_byte_index *
td_byte_index_new(const struct td_snapshot *snapshot,
                  const struct td_strlist *paths, td_byte_key *key);

/* Add the paths of files with this key, and of those that do not tell. */
void
td_byte_index_find(struct td_strlist *paths, const struct td_byte_index *index,
                   const char *key);

void
td_byte_index_free(struct td_byte_index *index);

/*
 * The value of the first key of this name in bytes from `from` on, as far as
 * it is one plain or quoted word or line: "" when it is written in another
 * way, NULL when the key is not there. The caller frees it. at_line_start: the
 * key begins a line.
 */
char *
td_byte_value(const char *from, const char *key, bool at_line_start);

#endif
