/*
 * Small files beside the lock of a store, in which a writer leaves for the next
 * what it found out. Only whoever holds the lock reads or writes them.
 *
 * They are worth nothing but time: anybody may delete them at any moment, what
 * is damaged or belongs to somebody else is not there, and what cannot be
 * written is not written.
 */
#ifndef TD_STORE_CHANGE_MEMORY_H
#define TD_STORE_CHANGE_MEMORY_H

#include "store/memory.h"

#include <stdbool.h>

struct td_change;

/* The memory of a change, which must outlive it. stores: not for a rehearsal,
 * which leaves nothing behind. */
struct td_memory
td_change_memory(struct td_change *change, bool stores);

#endif
