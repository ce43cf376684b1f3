/* What the files that fill placeholders share. Inside this layer only. */
#ifndef TD_DRAFT_FILL_PARTS_H
#define TD_DRAFT_FILL_PARTS_H

#include "draft/fill.h"

/* Add a text that may be missing; whether there is any. */
bool
td_fill_given(struct td_strbuf *out, const char *text);

/* The placeholders that speak of awards and recipients. */
bool
td_fill_award(struct td_strbuf *out, const struct td_scope *scope,
              enum td_placeholder holder);

#endif
