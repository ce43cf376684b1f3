/* The paths of an index, read without libgit2. */

#include "store/index_paths.h"
#include "base/alloc.h"
#include "base/hex.h"
#include "base/strbuf.h"
#include "store/index_layout.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* No index is larger. */
#define INDEX_MAX ((off_t)1024 * 1024 * 1024)

#define FLAG_SKIPPED 0x4000u   /* of the extended flags: skip-worktree */
#define MODE_DIRECTORY 040000u /* of a sparse index */
#define MODE_AT 24

/* Bytes that are taken apart. */
struct reading {
	const unsigned char *bytes;
	size_t size;
	size_t at;
	unsigned version;
	struct td_strbuf path; /* of the entry last read */
	const unsigned char *id;
	unsigned mode;
	bool is_skipped;
};

static uint32_t
number_at(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 |
	       (uint32_t)at[2] << 8 | at[3];
}

/* How much of the path before is dropped, in version 4. */
static bool
read_length(size_t *length, struct reading *reading)
{
	const unsigned char *bytes = reading->bytes;

	if (reading->at >= reading->size)
		return false;
	*length = bytes[reading->at] & 0x7F;
	while (bytes[reading->at++] & 0x80) {
		if (reading->at >= reading->size || *length > UINT32_MAX)
			return false;
		*length = ((*length + 1) << 7) | (bytes[reading->at] & 0x7F);
	}
	return true;
}

static bool
read_path(struct reading *reading)
{
	const char *name;
	const char *end;
	size_t dropped = reading->path.length;

	if (reading->version == 4 &&
	    (!read_length(&dropped, reading) || dropped > reading->path.length))
		return false;
	name = (const char *)reading->bytes + reading->at;
	end = memchr(name, '\0', reading->size - reading->at);
	if (!end)
		return false;
	td_strbuf_cut(&reading->path, reading->path.length - dropped);
	td_strbuf_add_bytes(&reading->path, name, (size_t)(end - name));
	reading->at += (size_t)(end - name) + 1;
	return true;
}

static bool
read_entry(struct reading *reading)
{
	size_t start = reading->at;
	const unsigned char *fixed = reading->bytes + start;
	unsigned flags;

	if (reading->size - start < TD_INDEX_FIXED_SIZE + 3)
		return false;
	reading->mode = number_at(fixed + MODE_AT);
	reading->id = fixed + TD_INDEX_ID_AT;
	flags = (unsigned)fixed[TD_INDEX_FLAGS_AT] << 8 |
	        fixed[TD_INDEX_FLAGS_AT + 1];
	reading->at += TD_INDEX_FIXED_SIZE;
	reading->is_skipped = false;
	if (flags & TD_INDEX_EXTENDED) {
		const unsigned char *more = reading->bytes + reading->at;

		reading->is_skipped = ((unsigned)more[0] << 8 | more[1]) &
		                      FLAG_SKIPPED;
		reading->at += 2;
	}
	if (!read_path(reading))
		return false;
	if (reading->version < 4)
		while ((reading->at - start) % 8 != 0)
			reading->at++;
	return reading->at <= reading->size;
}

/* The id of the whole tree, in the payload of TREE: "", then how many entries
 * are below it or -1, how many trees, and the id. */
static void
read_whole_tree(char tree[TD_INDEX_TREE_SIZE], const unsigned char *payload,
                size_t size)
{
	const unsigned char *end = memchr(payload, '\n', size);

	if (!end || size < 2 || payload[0] != '\0' || payload[1] == '-' ||
	    size - (size_t)(end + 1 - payload) < TD_INDEX_ID_SIZE)
		return;
	td_hex(tree, end + 1, TD_INDEX_ID_SIZE);
}

/* The extensions, each with a name and a size, are behind the entries and
 * before a checksum. Returns false where the most of the index is in another
 * file, as it is split. */
static bool
read_extensions(char tree[TD_INDEX_TREE_SIZE], const struct reading *reading)
{
	size_t end = reading->size - TD_INDEX_SUM_SIZE;
	size_t at = reading->at;

	while (reading->size >= TD_INDEX_SUM_SIZE && at + 8 <= end) {
		const unsigned char *name = reading->bytes + at;
		size_t size = number_at(name + 4);

		if (memcmp(name, "link", 4) == 0)
			return false;
		at += 8;
		if (size > end - at)
			break;
		if (memcmp(name, "TREE", 4) == 0)
			read_whole_tree(tree, name + 8, size);
		at += size;
	}
	return true;
}

/* An index that is damaged is told by whoever has to write it: false, as is one
 * of which not each entry is read. */
static bool
read_entries(char tree[TD_INDEX_TREE_SIZE], const unsigned char *bytes,
             size_t size, td_index_taker *take, void *context)
{
	struct reading reading = {
		.bytes = bytes, .size = size, .at = 12, .path = TD_STRBUF_INIT
	};
	uint32_t count;
	uint32_t read = 0;

	if (size < 12 || memcmp(bytes, "DIRC", 4) != 0)
		return false;
	reading.version = number_at(bytes + 4);
	count = number_at(bytes + 8);
	if (reading.version < 2 || reading.version > 4)
		return false;
	while (read < count && read_entry(&reading)) {
		take(context,
		     &(struct td_index_path){
			 .path = reading.path.text,
			 .id = reading.id,
			 .is_directory = reading.mode == MODE_DIRECTORY,
			 .is_skipped = reading.is_skipped });
		read++;
	}
	td_strbuf_clear(&reading.path);
	return read == count && read_extensions(tree, &reading);
}

static unsigned char *
read_bytes(size_t *size, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	unsigned char *bytes = NULL;
	struct stat about;
	ssize_t got = 0;

	*size = 0;
	if (fd < 0)
		return NULL;
	if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) &&
	    about.st_size > 0 && about.st_size < INDEX_MAX) {
		bytes = td_alloc((size_t)about.st_size, 1);
		while (*size < (size_t)about.st_size &&
		       (got = read(fd, bytes + *size,
		                   (size_t)about.st_size - *size)) > 0)
			*size += (size_t)got;
	}
	close(fd);
	return bytes;
}

/* The index beside which ".git" is, or points to, as in a linked work tree. */
static char *
index_of(const char *top)
{
	static const char mark[] = "gitdir: ";
	struct td_strbuf path = TD_STRBUF_INIT;
	struct stat about = { 0 };
	char *link;
	size_t size;

	td_strbuf_addf(&path, "%s/.git", top);
	if (stat(path.text, &about) == 0 && S_ISREG(about.st_mode)) {
		link = (char *)read_bytes(&size, path.text);
		td_strbuf_cut(&path, 0);
		if (link && size > sizeof mark &&
		    strncmp(link, mark, sizeof mark - 1) == 0) {
			size_t length = sizeof mark - 1;

			if (link[length] != '/')
				td_strbuf_addf(&path, "%s/", top);
			while (length < size && link[length] != '\n')
				td_strbuf_add_char(&path, link[length++]);
		}
		free(link);
	} else if (!S_ISDIR(about.st_mode)) {
		td_strbuf_cut(&path, 0);
	}
	td_strbuf_add(&path, "/index");
	return td_strbuf_take(&path);
}

bool
td_index_paths(char tree[TD_INDEX_TREE_SIZE], const char *top,
               td_index_taker *take, void *context)
{
	char *path = index_of(top);
	size_t size;
	unsigned char *bytes = read_bytes(&size, path);
	bool all;

	tree[0] = '\0';
	all = bytes && read_entries(tree, bytes, size, take, context);
	free(bytes);
	free(path);
	return all;
}

bool
td_index_is_locked(const char *top)
{
	struct td_strbuf lock = TD_STRBUF_INIT;
	char *path = index_of(top);
	struct stat about;
	bool is;

	td_strbuf_addf(&lock, "%s.lock", path);
	is = stat(lock.text, &about) == 0;
	td_strbuf_clear(&lock);
	free(path);
	return is;
}
