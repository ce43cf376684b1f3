/* Text as part of XML or HTML. */

#include "draft/xml.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <string.h>

/* XML has no U+FFFE and U+FFFF; all else that it has not are controls. */
static bool
is_no_character(unsigned c)
{
	return c == 0xFFFE || c == 0xFFFF;
}

static void
add_character(struct td_strbuf *out, unsigned c)
{
	switch (c) {
	case '<':
		td_strbuf_add(out, "&lt;");
		break;
	case '>':
		td_strbuf_add(out, "&gt;");
		break;
	case '&':
		td_strbuf_add(out, "&amp;");
		break;
	case '"':
		td_strbuf_add(out, "&quot;");
		break;
	case '\'':
		td_strbuf_add(out, "&#39;");
		break;
	default:
		td_text_add(out, is_no_character(c) ? 0xFFFD : c);
	}
}

void
td_xml_add(struct td_strbuf *out, const char *text)
{
	struct td_strbuf shown = TD_STRBUF_INIT;

	td_text_add_visible(&shown, text, false);
	for (size_t at = 0; at < shown.length;) {
		unsigned c;

		at += td_text_decode(&c, shown.text + at, shown.length - at);
		add_character(out, c);
	}
	td_strbuf_clear(&shown);
}
