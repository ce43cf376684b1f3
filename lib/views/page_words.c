/* Words on a page. */

#include "views/page_words.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "draft/xml.h"

void
td_page_add_words(struct td_strbuf *out, const char *english)
{
	td_xml_add(out, td_translate(english));
}

void
td_page_add_made(struct td_strbuf *out, struct td_strbuf *made)
{
	td_xml_add(out, made->text);
	td_strbuf_cut(made, 0);
}

void
td_page_add_heading(struct td_strbuf *out, const char *english)
{
	td_strbuf_add(out, "<h2>");
	td_page_add_words(out, english);
	td_strbuf_add(out, "</h2>\n");
}
