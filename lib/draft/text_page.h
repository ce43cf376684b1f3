/* Lines of a plain text page. Inside this layer only. */
#ifndef TD_DRAFT_TEXT_PAGE_H
#define TD_DRAFT_TEXT_PAGE_H

#include "draft/paper.h"

struct td_strbuf;

/* Add one line and its end, without spaces before the end. */
void
td_page_line(struct td_strbuf *out, const char *line);

/* Add a line so many columns wide, so that another can follow on it. */
void
td_page_pad(struct td_strbuf *out, const char *text, enum td_align align,
            size_t width);

/* Add text in the middle of so many columns, line by line. */
void
td_page_centre(struct td_strlist *lines, const char *text, size_t width);

/* Put lines side by side: the left ones so many columns wide, then a gap. */
void
td_page_beside(struct td_strbuf *out, const struct td_strlist *left,
               size_t width, const struct td_strlist *right);

/* Add a table as wide as the page. */
void
td_page_grid(struct td_strbuf *out, const struct td_grid *grid);

#endif
