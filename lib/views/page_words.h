/*
 * Words on a page.
 */
#ifndef TD_VIEWS_PAGE_WORDS_H
#define TD_VIEWS_PAGE_WORDS_H

struct td_strbuf;

/* Words of our own; those of records are escaped by who adds them. */
void
td_page_add_words(struct td_strbuf *out, const char *english);

/* What was put together in a buffer, which is emptied. */
void
td_page_add_made(struct td_strbuf *out, struct td_strbuf *made);

void
td_page_add_heading(struct td_strbuf *out, const char *english);

#endif
