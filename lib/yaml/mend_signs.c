/* Signs that nobody typed on purpose. */

#include "yaml/mend_parts.h"

#include "base/fold.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static bool
is_unbreaking(unsigned c)
{
	return c == 0xa0 || c == 0x202f || c == 0x2007;
}

/* What has neither width nor a word to say. */
static bool
is_nothing(unsigned c)
{
	return c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 ||
	       c == 0xfeff;
}

/* Adds a line with its signs mended; the bits say of which kinds they were. */
static unsigned
add_line(struct td_strbuf *out, const char *text, size_t size)
{
	bool is_indent = true;
	unsigned changed = 0;

	for (size_t at = 0; at < size;) {
		unsigned c;
		size_t used = td_text_decode(&c, text + at, size - at);

		if (is_nothing(c)) {
			changed |= 1u << TD_MEND_INVISIBLE;
		} else if (is_unbreaking(c)) {
			changed |= 1u << TD_MEND_BLANKS;
			td_strbuf_add_char(out, ' ');
		} else if (c == '\t' && !is_indent) {
			changed |= 1u << TD_MEND_TABS;
			td_strbuf_add_char(out, ' ');
		} else {
			is_indent = is_indent && (c == ' ' || c == '\t');
			td_strbuf_add_bytes(out, text + at, used);
		}
		at += used;
	}
	return changed;
}

static void
mend_line(struct td_mended *mended, const char *text, size_t size,
          unsigned number)
{
	struct td_strbuf copy = TD_STRBUF_INIT;
	unsigned changed;
	char *normal;

	td_strbuf_add_bytes(&copy, text, size);
	normal = td_fold_nfc(copy.text);
	changed = add_line(&mended->bytes, normal, strlen(normal));
	if (td_fold_not_nfc_at(text, size) < size)
		td_mend_note(mended, TD_MEND_NORMAL_FORM, number, 0, NULL,
		             NULL);
	for (unsigned kind = 0; kind <= TD_MEND_NUMBER; kind++)
		if (changed & (1u << kind))
			td_mend_note(mended, (enum td_mend_kind)kind, number, 0,
			             NULL, NULL);
	free(normal);
	td_strbuf_clear(&copy);
}

void
td_mend_signs(struct td_mended *mended, const char *bytes, size_t size)
{
	unsigned number = 1;
	size_t at = 0;

	if (td_text_invalid_at(bytes, size) < size || memchr(bytes, 0, size)) {
		td_strbuf_add_bytes(&mended->bytes, bytes, size);
		return;
	}
	/* A mark of encoding is none of the text. */
	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		at = 3;
	for (; at < size; number++) {
		const char *stop = memchr(bytes + at, '\n', size - at);
		size_t length = stop ? (size_t)(stop - bytes) - at : size - at;

		mend_line(mended, bytes + at, length, number);
		if (stop)
			td_strbuf_add_char(&mended->bytes, '\n');
		at += length + (stop != NULL);
	}
}
