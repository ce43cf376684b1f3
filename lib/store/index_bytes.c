/* The outline of an index, and looking paths up in it. */

#include "store/index_bytes.h"
#include "base/alloc.h"
#include "store/index_layout.h"

#include <nettle/sha1.h>
#include <stdlib.h>
#include <string.h>

uint32_t
td_index_number(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
	       (uint32_t)at[2] << 8 | at[3];
}

void
td_index_put_number(unsigned char *at, uint32_t number)
{
	at[0] = (unsigned char)(number >> 24);
	at[1] = (unsigned char)(number >> 16);
	at[2] = (unsigned char)(number >> 8);
	at[3] = (unsigned char)number;
}

/* As git sorts: by bytes, a path before those that continue it. */
static int
compare(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t shorter = a_length < b_length ? a_length : b_length;
	int order = memcmp(a, b, shorter);

	return order ? order : (a_length > b_length) - (a_length < b_length);
}

bool
td_index_entry_at(struct td_index_entry *entry, const struct td_index *index,
                  size_t at)
{
	const unsigned char *bytes = index->bytes + at;
	size_t left = index->size - TD_INDEX_SUM_SIZE - at;
	size_t head = TD_INDEX_FIXED_SIZE;
	unsigned flags;

	if (left < head)
		return false;
	flags = (unsigned)bytes[60] << 8 | bytes[61];
	if (flags & TD_INDEX_EXTENDED)
		head += 2;
	if (left <= head)
		return false;
	entry->at = at;
	entry->stage = flags >> 12 & 3;
	entry->path = (const char *)bytes + head;
	entry->path_length = strnlen(entry->path, left - head);
	/* An entry ends with one to eight zeros, at a multiple of eight. */
	entry->length = (head + entry->path_length + 8) & ~(size_t)7;
	return entry->length <= left &&
	       (flags & TD_INDEX_NAME_MASK) ==
	           (entry->path_length < TD_INDEX_NAME_MASK
	                ? entry->path_length
	                : TD_INDEX_NAME_MASK);
}

static bool
read_entries(struct td_index *index)
{
	struct td_index_entry entry;
	const char *before = "";
	size_t before_length = 0;
	unsigned before_stage = 0;
	size_t at = TD_INDEX_HEAD_SIZE;

	for (uint32_t i = 0; i < index->count; i++) {
		int order;

		if (!td_index_entry_at(&entry, index, at))
			return false;
		at += entry.length;
		/* In a split index: it replaces one of the shared part. */
		if (entry.path_length == 0) {
			index->nameless = true;
			continue;
		}
		order = compare(before, before_length, entry.path,
		                entry.path_length);
		if (order > 0 || (order == 0 && before_stage >= entry.stage))
			return false;
		index->unmerged = index->unmerged || entry.stage > 0;
		before = entry.path;
		before_length = entry.path_length;
		before_stage = entry.stage;
	}
	index->entries_end = at;
	return true;
}

static enum td_index_form
take_extension(struct td_index *index, const unsigned char *name, size_t at,
               size_t size)
{
	if (memcmp(name, "TREE", 4) == 0) {
		index->tree = at;
		index->tree_size = size;
	} else if (memcmp(name, "IEOT", 4) == 0) {
		index->blocks = at;
		index->blocks_size = size;
	} else if (memcmp(name, "EOIE", 4) == 0) {
		index->ends_marked = true;
	} else if (memcmp(name, "REUC", 4) != 0) {
		return TD_INDEX_FOREIGN;
	}
	return TD_INDEX_KNOWN;
}

static enum td_index_form
read_extensions(struct td_index *index)
{
	enum td_index_form form = TD_INDEX_KNOWN;
	size_t end = index->size - TD_INDEX_SUM_SIZE;
	size_t at = index->entries_end;

	while (at < end) {
		const unsigned char *head = index->bytes + at;
		size_t size;

		if (end - at < TD_INDEX_EXTENSION_SIZE)
			return TD_INDEX_DAMAGED;
		size = td_index_number(head + 4);
		at += TD_INDEX_EXTENSION_SIZE;
		if (size > end - at)
			return TD_INDEX_DAMAGED;
		if (take_extension(index, head, at, size) == TD_INDEX_FOREIGN)
			form = TD_INDEX_FOREIGN;
		at += size;
	}
	return form;
}

/* Whether the checksum fits, or there is none: all zeros. */
static bool
check_sum(struct td_index *index)
{
	static const unsigned char none[TD_INDEX_SUM_SIZE];
	const unsigned char *sum = index->bytes + index->size -
	                           TD_INDEX_SUM_SIZE;
	unsigned char digest[SHA1_DIGEST_SIZE];
	struct sha1_ctx context;

	index->summed = memcmp(sum, none, sizeof none) != 0;
	if (!index->summed)
		return true;
	sha1_init(&context);
	sha1_update(&context, index->size - TD_INDEX_SUM_SIZE, index->bytes);
	sha1_digest(&context, sizeof digest, digest);
	return memcmp(sum, digest, sizeof digest) == 0;
}

/* An index without an entry, as git has one where no file is. */
static void
make_empty(struct td_index *index)
{
	index->size = TD_INDEX_HEAD_SIZE + TD_INDEX_SUM_SIZE;
	index->bytes = td_alloc(index->size, 1);
	memcpy(index->bytes, "DIRC", 4);
	td_index_put_number(index->bytes + 4, 2);
	index->entries_end = TD_INDEX_HEAD_SIZE;
	index->summed = true;
}

enum td_index_form
td_index_outline(struct td_index *index, unsigned char *bytes, size_t size)
{
	enum td_index_form form;
	uint32_t version;

	*index = (struct td_index){ .bytes = bytes, .size = size };
	if (size == 0) {
		free(bytes);
		make_empty(index);
		return TD_INDEX_KNOWN;
	}
	if (size < TD_INDEX_HEAD_SIZE + TD_INDEX_SUM_SIZE ||
	    memcmp(bytes, "DIRC", 4) != 0 || !check_sum(index))
		return TD_INDEX_DAMAGED;
	version = td_index_number(bytes + 4);
	if (version != 2 && version != 3)
		return TD_INDEX_FOREIGN;
	index->count = td_index_number(bytes + 8);
	form = read_entries(index) ? read_extensions(index) : TD_INDEX_DAMAGED;
	return index->nameless && form == TD_INDEX_KNOWN ? TD_INDEX_DAMAGED
	                                                 : form;
}

void
td_index_clear(struct td_index *index)
{
	if (!index)
		return;
	free(index->bytes);
	*index = (struct td_index){ 0 };
}

/* Answers all queries that are not behind an entry, which may be the end. */
static size_t
answer(struct td_index_query *queries, size_t count, size_t next, size_t at,
       const struct td_index_entry *entry)
{
	while (next < count) {
		struct td_index_query *query = &queries[next];
		size_t length = strlen(query->path);
		int order = entry ? compare(entry->path, entry->path_length,
		                            query->path, length)
		                  : 1;

		if (order < 0)
			break;
		query->at = at;
		query->length = order == 0 ? entry->length : 0;
		query->below = entry && entry->path_length >= length &&
		               memcmp(entry->path, query->path, length) == 0;
		next++;
	}
	return next;
}

void
td_index_look(struct td_index_query *queries, size_t count,
              const struct td_index *index)
{
	size_t at = TD_INDEX_HEAD_SIZE;
	size_t next = 0;

	while (at < index->entries_end && next < count) {
		struct td_index_entry entry;

		if (!td_index_entry_at(&entry, index, at))
			break;
		next = answer(queries, count, next, at, &entry);
		at += entry.length;
	}
	answer(queries, count, next, index->entries_end, NULL);
}

const unsigned char *
td_index_id_at(const struct td_index *index, const struct td_index_query *found)
{
	return index->bytes + found->at + TD_INDEX_ID_AT;
}

static struct td_index_stat
stat_at(const unsigned char *entry)
{
	return (struct td_index_stat){ .ctime = td_index_number(entry),
		                       .ctime_ns = td_index_number(entry + 4),
		                       .mtime = td_index_number(entry + 8),
		                       .mtime_ns = td_index_number(entry + 12),
		                       .dev = td_index_number(entry + 16),
		                       .ino = td_index_number(entry + 20),
		                       .uid = td_index_number(entry + 28),
		                       .gid = td_index_number(entry + 32),
		                       .size = td_index_number(entry + 36) };
}

void
td_index_doubt(struct td_index *index, uint32_t written,
               bool (*doubt)(void *opaque, const char *path,
                             const struct td_index_stat *stat,
                             const unsigned char *id),
               void *opaque)
{
	size_t at = TD_INDEX_HEAD_SIZE;

	while (at < index->entries_end) {
		unsigned char *bytes = index->bytes + at;
		struct td_index_entry entry;
		struct td_index_stat stat;

		if (!td_index_entry_at(&entry, index, at))
			return;
		at += entry.length;
		if (td_index_number(bytes + TD_INDEX_MTIME_AT) < written)
			continue;
		stat = stat_at(bytes);
		/* No size is git's own mark for "look at the content". */
		if (stat.size > 0 &&
		    doubt(opaque, entry.path, &stat, bytes + TD_INDEX_ID_AT))
			td_index_put_number(bytes + TD_INDEX_SIZE_AT, 0);
	}
}
