/*
 * Any bytes as git's index: what is known of it can be looked up, and edited to
 * an index that is known as well and has the new entries in it.
 */

#include "mutate.h"

#include "store/index_bytes.h"
#include "store/index_layout.h"

#include <fcntl.h>
#include <nettle/sha1.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void *
copy(const void *bytes, size_t size)
{
	void *made = malloc(size ? size : 1);

	must(made != NULL);
	if (size > 0)
		memcpy(made, bytes, size);
	return made;
}

/* Make the checksum fit, so that what is before it is looked at. */
static void
sum_up(uint8_t *data, size_t size)
{
	struct sha1_ctx context;

	if (size < TD_INDEX_SUM_SIZE)
		return;
	sha1_init(&context);
	sha1_update(&context, size - TD_INDEX_SUM_SIZE, data);
	sha1_digest(&context, TD_INDEX_SUM_SIZE,
	            data + size - TD_INDEX_SUM_SIZE);
}

/* Where some entry begins, as far as its neighbours tell. */
static size_t
any_entry(const uint8_t *data, size_t size, struct fuzz_chance *chance)
{
	size_t at = TD_INDEX_HEAD_SIZE;
	size_t count = fuzz_below(chance, 40);

	while (count-- > 0 && at + TD_INDEX_FIXED_SIZE < size) {
		const uint8_t *path = data + at + TD_INDEX_FIXED_SIZE;
		const uint8_t *end = memchr(path, '\0',
		                            size - at - TD_INDEX_FIXED_SIZE);
		size_t length;

		if (!end)
			break;
		length = TD_INDEX_FIXED_SIZE + (size_t)(end - path);
		at += (length + 8) / 8 * 8;
	}
	return at + TD_INDEX_FIXED_SIZE + 8 < size ? at : TD_INDEX_HEAD_SIZE;
}

/* What stands in an entry, in the head or in an extension. */
static void
spoil(uint8_t *data, size_t size, struct fuzz_chance *chance)
{
	static const uint8_t bytes[] = { 0, 1, 0x7f, 0x80, 0xff, '/', '.' };
	static const char *const marks[] = { "TREE", "EOIE", "IEOT", "REUC",
		                             "link", "sdir", "XXXX" };
	size_t at = any_entry(data, size, chance);
	uint8_t byte = bytes[fuzz_below(chance, sizeof bytes)];

	switch (fuzz_below(chance, 6)) {
	case 0:
		data[4 + fuzz_below(chance, 8)] = byte;
		break;
	case 1:
		data[at + TD_INDEX_FLAGS_AT + fuzz_below(chance, 2)] = byte;
		break;
	case 2:
		data[at + TD_INDEX_FIXED_SIZE + fuzz_below(chance, 8)] = byte;
		break;
	case 3:
		data[at + fuzz_below(chance, TD_INDEX_FIXED_SIZE)] = byte;
		break;
	case 4:
		at = size - 20 - fuzz_below(chance, size / 2);
		memcpy(data + at - 8, marks[fuzz_below(chance, 7)], 4);
		break;
	default:
		data[size - 1 - fuzz_below(chance, size / 2)] = byte;
	}
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	struct fuzz_chance chance = fuzz_chance_of(seed);

	if (size > 128 && fuzz_below(&chance, 4) > 0)
		spoil(data, size, &chance);
	else
		size = LLVMFuzzerMutate(data, size, max);
	sum_up(data, size);
	return size;
}

static bool
doubt(void *opaque, const char *path, const struct td_index_stat *stat,
      const unsigned char *id)
{
	(void)opaque;
	(void)id;
	return strlen(path) % 2 == 0 && stat->size > 0;
}

static struct td_index
read_back(int fd)
{
	off_t size = lseek(fd, 0, SEEK_END);
	struct td_index index;
	unsigned char *bytes;

	must(size > 0);
	bytes = malloc((size_t)size);
	must(bytes && pread(fd, bytes, (size_t)size, 0) == size);
	must(td_index_outline(&index, bytes, (size_t)size) == TD_INDEX_KNOWN);
	return index;
}

static void
edit(struct td_index *index)
{
	struct td_index_query queries[] = { { .path = "a/b" },
		                            { .path = "rules/awards.yaml" },
		                            { .path = "thidua.yaml" },
		                            { .path = "units/x/x.yaml" } };
	enum {
		COUNT = sizeof queries / sizeof *queries
	};
	struct td_index_edit edits[COUNT] = { { 0 } };
	struct td_index edited;
	FILE *file = tmpfile();

	must(file != NULL);
	td_index_look(queries, COUNT, index);
	for (size_t i = 0; i < COUNT; i++) {
		must(queries[i].at <= index->entries_end);
		must(queries[i].at + queries[i].length <= index->entries_end);
		if (queries[i].length > 0)
			must(td_index_id_at(index, &queries[i]) != NULL);
		edits[i] = (struct td_index_edit){ .path = queries[i].path,
			                           .at = queries[i].at,
			                           .length = queries[i].length,
			                           .mode = 0100644 };
	}
	if (td_index_write(fileno(file), index, edits, COUNT) == 0) {
		edited = read_back(fileno(file));
		td_index_look(queries, COUNT, &edited);
		for (size_t i = 0; i < COUNT; i++)
			must(queries[i].length > 0);
		td_index_clear(&edited);
	}
	fclose(file);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct td_index index;
	enum td_index_form form = td_index_outline(&index, copy(data, size),
	                                           size);

	if (form == TD_INDEX_KNOWN && size > 0) {
		td_index_doubt(&index, 1777777777, doubt, NULL);
		if (!index.unmerged && !index.nameless)
			edit(&index);
	}
	td_index_clear(&index);
	return 0;
}
