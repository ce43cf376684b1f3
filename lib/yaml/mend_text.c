/* A text that is mended: where its lines are, and what was changed. */
#include "yaml/mend_parts.h"

#include "base/alloc.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

bool
td_mend_line_at(struct td_mend_line *line, const struct td_strbuf *bytes,
                unsigned number)
{
	const char *end = bytes->text + bytes->length;
	const char *at = bytes->text;
	const char *stop;

	while (number > 1 && at < end) {
		stop = memchr(at, '\n', (size_t)(end - at));
		at = stop ? stop + 1 : end;
		number--;
	}
	if (number != 1 || at == end)
		return false;
	stop = memchr(at, '\n', (size_t)(end - at));
	*line = (struct td_mend_line){ .text = at,
		                       .size = (size_t)((stop ? stop : end) -
		                                        at),
		                       .offset = (size_t)(at - bytes->text) };
	return true;
}

size_t
td_mend_column_at(const struct td_mend_line *line, unsigned column)
{
	size_t at = 0;

	for (unsigned i = 1; i < column && at < line->size; i++) {
		unsigned c;

		at += td_text_decode(&c, line->text + at, line->size - at);
	}
	return at;
}

void
td_mend_note(struct td_mended *mended, enum td_mend_kind kind, unsigned line,
             unsigned column, const char *before, const char *after)
{
	mended->list = td_grow(mended->list, mended->count, &mended->capacity,
	                       sizeof *mended->list);
	mended->list[mended->count++] = (struct td_mend){
		.kind = kind,
		.line = line,
		.column = column,
		.before = before ? td_strdup(before) : NULL,
		.after = after ? td_strdup(after) : NULL,
	};
}

void
td_mend_replace(struct td_mended *mended, enum td_mend_kind kind,
                unsigned number, unsigned column, size_t size,
                const char *after)
{
	struct td_strbuf bytes = TD_STRBUF_INIT;
	struct td_mend_line line;
	size_t at;
	char *before;

	if (!td_mend_line_at(&line, &mended->bytes, number))
		return;
	at = line.offset + td_mend_column_at(&line, column);
	before = td_strndup(mended->bytes.text + at, size);
	td_strbuf_add_bytes(&bytes, mended->bytes.text, at);
	td_strbuf_add(&bytes, after);
	td_strbuf_add_bytes(&bytes, mended->bytes.text + at + size,
	                    mended->bytes.length - at - size);
	td_mend_note(mended, kind, number, column, before, after);
	td_strbuf_clear(&mended->bytes);
	mended->bytes = bytes;
	free(before);
}

void
td_mended_clear(struct td_mended *mended)
{
	if (!mended)
		return;
	for (size_t i = 0; i < mended->count; i++) {
		free(mended->list[i].before);
		free(mended->list[i].after);
	}
	free(mended->list);
	td_strbuf_clear(&mended->bytes);
	*mended = (struct td_mended)TD_MENDED_INIT;
}
