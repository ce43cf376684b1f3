/* Where a file was changed first. */

#include "store/deeds_line.h"
#include "base/alloc.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* So much of a line is told. */
#define LINE_MAX_BYTES 160

static git_blob *
open_text(git_repository *git, const struct td_side *side)
{
	git_blob *blob = NULL;
	git_oid id;

	memcpy(id.id, side->object, sizeof side->object);
	if (git_blob_lookup(&blob, git, &id) < 0)
		return NULL;
	if (git_blob_rawsize(blob) > (git_object_size_t)TD_STORE_BYTES_MAX ||
	    git_blob_is_binary(blob)) {
		git_blob_free(blob);
		return NULL;
	}
	return blob;
}

static size_t
line_length(const char *text, const char *end)
{
	const char *stop = memchr(text, '\n', (size_t)(end - text));

	return (size_t)((stop ? stop : end) - text);
}

/* A line without the blanks round it, cut between characters. */
static char *
shown(const char *line, size_t length)
{
	while (length > 0 && (*line == ' ' || *line == '\t')) {
		line++;
		length--;
	}
	if (length > LINE_MAX_BYTES) {
		length = LINE_MAX_BYTES;
		while (length > 0 &&
		       ((unsigned char)line[length] & 0xC0) == 0x80)
			length--;
	}
	return td_strndup(line, length);
}

static struct td_first_line *
compare(git_blob *was, git_blob *is)
{
	const char *a = git_blob_rawcontent(was);
	const char *b = git_blob_rawcontent(is);
	const char *a_end = a + git_blob_rawsize(was);
	const char *b_end = b + git_blob_rawsize(is);

	for (unsigned line = 1; a < a_end || b < b_end; line++) {
		size_t left = line_length(a, a_end);
		size_t right = line_length(b, b_end);

		if (left != right || memcmp(a, b, left) != 0 ||
		    (a < a_end) != (b < b_end)) {
			struct td_first_line *first = td_alloc(1,
			                                       sizeof *first);

			first->line = line;
			first->before = shown(a, left);
			first->after = shown(b, right);
			return first;
		}
		a += left + (a + left < a_end);
		b += right + (b + right < b_end);
	}
	return NULL;
}

struct td_first_line *
td_first_line_find(git_repository *git, const struct td_side *was,
                   const struct td_side *is)
{
	git_blob *before = open_text(git, was);
	git_blob *after = open_text(git, is);
	struct td_first_line *first = NULL;

	if (before && after)
		first = compare(before, after);
	git_blob_free(before);
	git_blob_free(after);
	return first;
}

void
td_first_line_free(struct td_first_line *first)
{
	if (!first)
		return;
	free(first->before);
	free(first->after);
	free(first);
}
