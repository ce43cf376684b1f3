/*
 * Drafts laid out: as plain text, and as a flat OpenDocument text. Both are
 * made of the draft and of nothing else, so that the same draft gives the same
 * bytes everywhere.
 */
#ifndef TD_DRAFT_DRAFT_PRINT_H
#define TD_DRAFT_DRAFT_PRINT_H

#include "draft/paper.h"

struct td_strbuf;

/* Columns of the plain text. */
#define TD_DRAFT_WIDTH ((size_t)80)

void
td_draft_add_text(struct td_strbuf *out, const struct td_draft *draft);

/* One object with the title, the commit (where it was made from one) and the
 * plain text. */
void
td_draft_add_json(struct td_strbuf *out, const struct td_draft *draft);

/*
 * OpenDocument 1.2 in one XML file. Page, margins, type and size are those of
 * Decree 30/2020/NĐ-CP, annex I; pages are numbered in the upper margin from
 * the second one on.
 */
void
td_draft_add_fodt(struct td_strbuf *out, const struct td_draft *draft);

#endif
