/*
 * JSON, piece by piece. A comma is put wherever something stands before.
 */
#ifndef TD_BASE_JSON_H
#define TD_BASE_JSON_H

struct td_strbuf;

/* Add text in quotes, escaped as a JSON string; also what a terminal would
 * obey or not show is escaped. Bytes that are not UTF-8 become U+FFFD. */
void
td_json_add(struct td_strbuf *buf, const char *text);

/* Begin an object, as a value or in a list. */
void
td_json_begin(struct td_strbuf *out);

void
td_json_key(struct td_strbuf *out, const char *key);

/* NULL and "" are left out. */
void
td_json_text(struct td_strbuf *out, const char *key, const char *text);

/* Text in a list. */
void
td_json_item(struct td_strbuf *out, const char *text);

void
td_json_number(struct td_strbuf *out, const char *key, long number);

#endif
