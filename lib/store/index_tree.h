/* The TREE extension: which directories are known as trees of git's. Private
 * to the files of index_bytes.h. */
#ifndef TD_STORE_INDEX_TREE_H
#define TD_STORE_INDEX_TREE_H

#include "base/strbuf.h"
#include "store/index_bytes.h"

/*
 * Adds the extension's payload to out, without the trees of the directories
 * that an edit is in. Returns false when it is not understood: git does
 * without it, and out is not to be used.
 */
bool
td_index_tree_edit(struct td_strbuf *out, const struct td_index *index,
                   const struct td_index_edit *edits, size_t count);

#endif
