/*
 * Which of several nominations a finding is about.
 */
#ifndef TD_FILING_FILING_ITEM_H
#define TD_FILING_FILING_ITEM_H

struct td_document;

/* The nomination of the list item in which keys ("items[3].amount") lie, as a
 * document names it; NULL: they lie in none, or there is no document. Lives as
 * long as the document. */
const char *
td_filing_item(const struct td_document *document, const char *keys);

#endif
