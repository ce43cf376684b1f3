/* Text broken into lines. */

#include "draft/wrap.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <assert.h>
#include <string.h>

struct wrap {
	struct td_strlist *lines;
	struct td_strbuf line;
	size_t used; /* columns of it */
	size_t width;
	size_t room; /* in this line: width, less in the first */
};

static void
end_line(struct wrap *wrap)
{
	td_strlist_add(wrap->lines, wrap->line.text);
	td_strbuf_cut(&wrap->line, 0);
	wrap->used = 0;
	wrap->room = wrap->width;
}

/* One letter with the marks that belong to it; returns its bytes. */
static size_t
take_letter(size_t *columns, const char *word, size_t size)
{
	struct td_strbuf letter = TD_STRBUF_INIT;
	size_t end = 0;

	*columns = 0;
	while (end < size) {
		unsigned c;
		size_t used = td_text_decode(&c, word + end, size - end);
		size_t width;

		td_strbuf_cut(&letter, 0);
		td_strbuf_add_bytes(&letter, word + end, used);
		width = td_text_width(letter.text);
		if (end > 0 && width > 0)
			break;
		*columns += width;
		end += used;
	}
	td_strbuf_clear(&letter);
	return end;
}

static void
add_broken(struct wrap *wrap, const char *word, size_t size)
{
	while (size > 0) {
		size_t columns;
		size_t bytes = take_letter(&columns, word, size);

		if (wrap->used + columns > wrap->room)
			end_line(wrap);
		td_strbuf_add_bytes(&wrap->line, word, bytes);
		wrap->used += columns;
		word += bytes;
		size -= bytes;
	}
}

static void
add_word(struct wrap *wrap, const char *word, size_t size)
{
	struct td_strbuf copy = TD_STRBUF_INIT;
	size_t columns;

	td_strbuf_add_bytes(&copy, word, size);
	columns = td_text_width(copy.text);
	td_strbuf_clear(&copy);
	if (wrap->used > 0 && wrap->used + 1 + columns > wrap->room)
		end_line(wrap);
	if (wrap->used > 0) {
		td_strbuf_add_char(&wrap->line, ' ');
		wrap->used++;
	}
	if (columns > wrap->room) {
		add_broken(wrap, word, size);
		return;
	}
	td_strbuf_add_bytes(&wrap->line, word, size);
	wrap->used += columns;
}

void
td_wrap(struct td_strlist *lines, const char *text, size_t width, size_t indent)
{
	struct wrap wrap = { .lines = lines,
		             .line = TD_STRBUF_INIT,
		             .width = width,
		             .room = width - indent };
	size_t before = lines->count;

	assert(width >= 2 && indent + 2 <= width);
	while (*text != '\0') {
		size_t size = strcspn(text, " \n");

		if (size > 0)
			add_word(&wrap, text, size);
		text += size + (text[size] != '\0');
	}
	if (wrap.used > 0 || lines->count == before)
		end_line(&wrap);
	td_strbuf_clear(&wrap.line);
}
