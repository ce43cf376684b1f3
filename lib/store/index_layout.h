/* How an index file is laid out. Private to the files of index_bytes.h. */
#ifndef TD_STORE_INDEX_LAYOUT_H
#define TD_STORE_INDEX_LAYOUT_H

#include "store/index_bytes.h"

/* Bytes. */
#define TD_INDEX_HEAD_SIZE ((size_t)12)
#define TD_INDEX_FIXED_SIZE ((size_t)62) /* of an entry, before its path */
#define TD_INDEX_EXTENSION_SIZE ((size_t)8)
#define TD_INDEX_SUM_SIZE ((size_t)20)

/* Where in an entry things stand. */
#define TD_INDEX_MTIME_AT 8
#define TD_INDEX_SIZE_AT 36
#define TD_INDEX_ID_AT 40
#define TD_INDEX_FLAGS_AT 60

/* Flags of an entry. */
#define TD_INDEX_EXTENDED 0x4000u
#define TD_INDEX_NAME_MASK 0x0FFFu

struct td_index_entry {
	size_t at;
	size_t length;    /* in the file, with what fills it up */
	const char *path; /* ended by a NUL */
	size_t path_length;
	unsigned stage;
};

/* The entry at an offset. Returns whether it is whole. */
bool
td_index_entry_at(struct td_index_entry *entry, const struct td_index *index,
                  size_t at);

uint32_t
td_index_number(const unsigned char *at);

void
td_index_put_number(unsigned char *at, uint32_t number);

#endif
