/* An index with edits, written out. */

#include "store/index_bytes.h"
#include "store/index_layout.h"
#include "store/index_tree.h"
#include "store/write_all.h"

#include <nettle/sha1.h>
#include <string.h>

/* Smaller pieces are gathered. */
#define GATHER_SIZE ((size_t)64 * 1024)

struct output {
	int fd;
	int error;
	size_t at; /* how much was put */
	bool summed;
	struct sha1_ctx sum;
	struct sha1_ctx heads; /* of the extensions, as EOIE wants it */
	unsigned char gathered[GATHER_SIZE];
	size_t gathered_size;
};

static void
write_out(struct output *output, const unsigned char *bytes, size_t size)
{
	if (!output->error)
		output->error = td_write_all(output->fd, bytes, size);
}

static void
flush(struct output *output)
{
	write_out(output, output->gathered, output->gathered_size);
	output->gathered_size = 0;
}

static void
put(struct output *output, const void *bytes, size_t size)
{
	if (output->summed)
		sha1_update(&output->sum, size, bytes);
	output->at += size;
	if (size > GATHER_SIZE - output->gathered_size)
		flush(output);
	if (size > GATHER_SIZE) {
		write_out(output, bytes, size);
	} else {
		memcpy(output->gathered + output->gathered_size, bytes, size);
		output->gathered_size += size;
	}
}

static void
put_number(struct output *output, uint32_t number)
{
	unsigned char bytes[4];

	td_index_put_number(bytes, number);
	put(output, bytes, sizeof bytes);
}

static void
put_entry(struct output *output, const struct td_index_edit *edit)
{
	static const unsigned char zeros[8];
	const struct td_index_stat *stat = &edit->stat;
	size_t length = strlen(edit->path);
	size_t used = TD_INDEX_FIXED_SIZE + length;
	unsigned char flags[2];

	put_number(output, stat->ctime);
	put_number(output, stat->ctime_ns);
	put_number(output, stat->mtime);
	put_number(output, stat->mtime_ns);
	put_number(output, stat->dev);
	put_number(output, stat->ino);
	put_number(output, edit->mode);
	put_number(output, stat->uid);
	put_number(output, stat->gid);
	put_number(output, stat->size);
	put(output, edit->id, sizeof edit->id);
	if (length > TD_INDEX_NAME_MASK)
		length = TD_INDEX_NAME_MASK;
	flags[0] = (unsigned char)(length >> 8);
	flags[1] = (unsigned char)length;
	put(output, flags, sizeof flags);
	put(output, edit->path, used - TD_INDEX_FIXED_SIZE);
	put(output, zeros, 8 - used % 8);
}

static size_t
entry_size(const struct td_index_edit *edit)
{
	return (TD_INDEX_FIXED_SIZE + strlen(edit->path) + 8) & ~(size_t)7;
}

static void
put_entries(struct output *output, const struct td_index *index,
            const struct td_index_edit *edits, size_t count)
{
	size_t from = TD_INDEX_HEAD_SIZE;

	for (size_t i = 0; i < count; i++) {
		put(output, index->bytes + from, edits[i].at - from);
		put_entry(output, &edits[i]);
		from = edits[i].at + edits[i].length;
	}
	put(output, index->bytes + from, index->entries_end - from);
}

static void
put_extension(struct output *output, const char *name, const void *bytes,
              size_t size)
{
	unsigned char head[TD_INDEX_EXTENSION_SIZE];

	memcpy(head, name, 4);
	td_index_put_number(head + 4, (uint32_t)size);
	sha1_update(&output->heads, sizeof head, head);
	put(output, head, sizeof head);
	put(output, bytes, size);
}

/* How many entries more a block has after the edits, and how many bytes. */
static void
add_edits(long *entries, long *bytes, const struct td_index_edit *edits,
          size_t count, size_t from, size_t to)
{
	for (size_t i = 0; i < count; i++) {
		const struct td_index_edit *edit = &edits[i];
		bool is_new = edit->length == 0;
		size_t at = edit->at;

		/* What is new at a border ends the block before it. */
		if (is_new ? at <= from || at > to : at < from || at >= to)
			continue;
		*entries += is_new ? 1 : 0;
		*bytes += (long)entry_size(edit) - (long)edit->length;
	}
}

/* IEOT: where blocks of entries begin, for readers with several threads. Not
 * written where it is not understood; git does without. */
static void
put_blocks(struct output *output, const struct td_index *index,
           const struct td_index_edit *edits, size_t count)
{
	const unsigned char *old = index->bytes + index->blocks;
	size_t blocks = (index->blocks_size - 4) / 8;
	struct td_strbuf payload = TD_STRBUF_INIT;
	bool fits = index->blocks_size >= 4 && index->blocks_size % 8 == 4 &&
	            td_index_number(old) == 1;
	long shift = 0;

	if (fits)
		td_strbuf_add_bytes(&payload, (const char *)old, 4);
	for (size_t i = 0; i < blocks && fits; i++) {
		const unsigned char *block = old + 4 + i * 8;
		size_t from = td_index_number(block);
		size_t to = i + 1 < blocks ? td_index_number(block + 8)
		                           : index->entries_end;
		long entries = td_index_number(block + 4);
		long more = 0;
		unsigned char row[8];

		fits = from >= TD_INDEX_HEAD_SIZE && from < to &&
		       to <= index->entries_end;
		td_index_put_number(row, (uint32_t)((long)from + shift));
		add_edits(&entries, &more, edits, count, i == 0 ? 0 : from, to);
		td_index_put_number(row + 4, (uint32_t)entries);
		td_strbuf_add_bytes(&payload, (const char *)row, sizeof row);
		shift += more;
		fits = fits && entries > 0;
	}
	if (fits)
		put_extension(output, "IEOT", payload.text, payload.length);
	td_strbuf_clear(&payload);
}

static void
put_tree(struct output *output, const struct td_index *index,
         const struct td_index_edit *edits, size_t count)
{
	struct td_strbuf payload = TD_STRBUF_INIT;

	if (td_index_tree_edit(&payload, index, edits, count))
		put_extension(output, "TREE", payload.text, payload.length);
	td_strbuf_clear(&payload);
}

/* In the order in which they were, which is git's. */
static void
put_extensions(struct output *output, const struct td_index *index,
               const struct td_index_edit *edits, size_t count)
{
	size_t end = index->size - TD_INDEX_SUM_SIZE;
	size_t entries_end = output->at;
	unsigned char mark[4 + SHA1_DIGEST_SIZE];

	for (size_t at = index->entries_end; at < end;) {
		const unsigned char *head = index->bytes + at;
		size_t size = td_index_number(head + 4);

		at += TD_INDEX_EXTENSION_SIZE;
		if (at == index->tree)
			put_tree(output, index, edits, count);
		else if (at == index->blocks)
			put_blocks(output, index, edits, count);
		else if (memcmp(head, "EOIE", 4) != 0)
			put_extension(output, (const char *)head,
			              index->bytes + at, size);
		at += size;
	}
	if (!index->ends_marked)
		return;
	td_index_put_number(mark, (uint32_t)entries_end);
	sha1_digest(&output->heads, SHA1_DIGEST_SIZE, mark + 4);
	put_extension(output, "EOIE", mark, sizeof mark);
}

static uint32_t
count_after(const struct td_index *index, const struct td_index_edit *edits,
            size_t count)
{
	uint32_t entries = index->count;

	for (size_t i = 0; i < count; i++)
		entries += edits[i].length == 0 ? 1 : 0;
	return entries;
}

int
td_index_write(int fd, const struct td_index *index,
               const struct td_index_edit *edits, size_t count)
{
	struct output output = { .fd = fd, .summed = index->summed };
	unsigned char sum[TD_INDEX_SUM_SIZE] = { 0 };

	sha1_init(&output.sum);
	sha1_init(&output.heads);
	put(&output, index->bytes, 8);
	put_number(&output, count_after(index, edits, count));
	put_entries(&output, index, edits, count);
	put_extensions(&output, index, edits, count);
	if (output.summed)
		sha1_digest(&output.sum, sizeof sum, sum);
	output.summed = false;
	put(&output, sum, sizeof sum);
	flush(&output);
	return output.error;
}
