/*
 * Text as part of XML or HTML.
 */
#ifndef TD_DRAFT_XML_H
#define TD_DRAFT_XML_H

struct td_strbuf;

/*
 * Add text so that it is text, also between quotes. Controls and what cannot
 * be seen are written as \u{XXXX}; what XML 1.0 cannot hold at all, and bytes
 * that are not UTF-8, become U+FFFD.
 */
void
td_xml_add(struct td_strbuf *out, const char *text);

#endif
