/*
 * The largest part of a page. Inside this folder only.
 */
#ifndef TD_VIEWS_PROGRESS_PROGRESS_CARDS_H
#define TD_VIEWS_PROGRESS_PROGRESS_CARDS_H

#include "views/progress/progress.h"

struct td_strbuf;

/* A card a row. */
void
td_page_add_cards(struct td_strbuf *out, const struct td_progress *progress);

/* All names that cards only begin; nothing where there are none. */
void
td_page_add_names(struct td_strbuf *out, const struct td_progress *progress);

#endif
