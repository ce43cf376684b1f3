/* A store of the fixtures, held in memory. */
#ifndef TD_FUZZ_MEMORY_STORE_H
#define TD_FUZZ_MEMORY_STORE_H

#include "store/snapshot.h"

/* Reads the records of FUZZ_STORES/name; the caller frees the snapshot, its
 * bytes stay. */
struct td_snapshot *
memory_store(const char *name);

#endif
