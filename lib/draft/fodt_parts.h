/* Parts of a flat OpenDocument text. Inside this layer only. */
#ifndef TD_DRAFT_FODT_PARTS_H
#define TD_DRAFT_FODT_PARTS_H

#include "draft/paper.h"

struct td_strbuf;

/* A paragraph of a style of styles.xml; text may be NULL. */
void
td_fodt_paragraph(struct td_strbuf *out, const char *style, const char *text);

/* The same with something in front of its text, bold or not. */
void
td_fodt_labelled(struct td_strbuf *out, const char *style, const char *label,
                 bool bold, const char *text);

void
td_fodt_begin_row(struct td_strbuf *out);

void
td_fodt_end_row(struct td_strbuf *out);

void
td_fodt_begin_cell(struct td_strbuf *out, const char *style);

void
td_fodt_end_cell(struct td_strbuf *out);

void
td_fodt_end_table(struct td_strbuf *out);

/*
 * Blocks. Those of a certificate are larger. The last line before a signature
 * stays with it. *tables counts the tables of the file, for their names.
 */
void
td_fodt_blocks(struct td_strbuf *out, const struct td_blocks *blocks,
               bool certificate, bool signed_below, size_t *tables);

/* The widths of the columns that these blocks' tables have. */
void
td_fodt_block_styles(struct td_strbuf *out, const struct td_blocks *blocks,
                     size_t *tables);

#endif
