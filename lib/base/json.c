/* JSON, piece by piece. */

#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <string.h>

/* As JSON escapes it: two surrogates above U+FFFF. */
static void
add_json_escape(struct td_strbuf *buf, unsigned c)
{
	if (c > 0xFFFF) {
		td_strbuf_addf(buf, "\\u%04x", 0xD7C0 + (c >> 10));
		c = 0xDC00 + (c & 0x3FF);
	}
	td_strbuf_addf(buf, "\\u%04x", c);
}

void
td_json_add(struct td_strbuf *buf, const char *text)
{
	const char *end = text + strlen(text);

	td_strbuf_add_char(buf, '"');
	while (text < end) {
		unsigned c;
		size_t size = td_text_decode(&c, text, (size_t)(end - text));

		text += size;
		if (c == '"' || c == '\\') {
			td_strbuf_add_char(buf, '\\');
			td_strbuf_add_char(buf, (char)c);
		} else if (c == '\n') {
			td_strbuf_add(buf, "\\n");
		} else if (c == '\t') {
			td_strbuf_add(buf, "\\t");
		} else if (td_text_is_control(c) || td_text_is_invisible(c)) {
			add_json_escape(buf, c);
		} else {
			td_text_add(buf, c);
		}
	}
	td_strbuf_add_char(buf, '"');
}

static void
separate(struct td_strbuf *out)
{
	char last = out->length > 0 ? out->text[out->length - 1] : '{';

	if (!strchr("{[:\n", last))
		td_strbuf_add_char(out, ',');
}

void
td_json_begin(struct td_strbuf *out)
{
	separate(out);
	td_strbuf_add_char(out, '{');
}

void
td_json_key(struct td_strbuf *out, const char *key)
{
	separate(out);
	td_json_add(out, key);
	td_strbuf_add_char(out, ':');
}

void
td_json_text(struct td_strbuf *out, const char *key, const char *text)
{
	if (!text || !*text)
		return;
	td_json_key(out, key);
	td_json_add(out, text);
}

void
td_json_item(struct td_strbuf *out, const char *text)
{
	separate(out);
	td_json_add(out, text);
}

void
td_json_number(struct td_strbuf *out, const char *key, long number)
{
	td_json_key(out, key);
	td_strbuf_addf(out, "%ld", number);
}
