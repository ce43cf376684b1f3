/*
 * A document before it is laid out: the nine components that every document
 * has (Decree 30/2020/NĐ-CP, art. 8), each a field or a run of blocks.
 *
 *   1 Quốc hiệu, Tiêu ngữ        always the same; the printers write them
 *   2 who issues it              above, issuer
 *   3 number and symbol          number
 *   4 place and date             place_date
 *   5 kind and what it is about  kind, about
 *   6 content                    blocks, annex
 *   7 signer                     signer (and, under minutes, secretary)
 *   8 seal, digital signature    the room between office and name
 *   9 Nơi nhận                   copies
 *
 * What a component has not is NULL or empty, and no room is kept for it.
 */
#ifndef TD_DRAFT_PAPER_H
#define TD_DRAFT_PAPER_H

#include "base/strlist.h"

#include <stdbool.h>

enum td_block_kind {
	TD_BLOCK_PARAGRAPH,
	TD_BLOCK_BASIS,     /* "Căn cứ …;" */
	TD_BLOCK_ARTICLE,   /* label "Điều 1." */
	TD_BLOCK_ITEM,      /* label "1." */
	TD_BLOCK_DASH,      /* a line of a list */
	TD_BLOCK_HEADING,   /* bold, in the middle */
	TD_BLOCK_ADDRESSEE, /* "Kính gửi: …" */
	TD_BLOCK_CENTRE,    /* plain, in the middle */
	TD_BLOCK_TITLE,     /* large and bold, in the middle */
	TD_BLOCK_TABLE
};

/* How the cells of a column stand. */
enum td_align {
	TD_ALIGN_LEFT,
	TD_ALIGN_CENTRE,
	TD_ALIGN_RIGHT
};

struct td_column {
	char *heading;
	enum td_align align;
	unsigned share; /* of the width, in proportion to the others' */
};

struct td_grid {
	struct td_column *columns;
	size_t column_count;
	struct td_strlist cells; /* row by row */
};

struct td_block {
	enum td_block_kind kind;
	char *label; /* NULL: none */
	char *text;  /* NULL: a table */
	struct td_grid grid;
};

struct td_blocks {
	struct td_block *items;
	size_t count;
	size_t capacity;
};

/* Who signs: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", and then a name. */
struct td_signer {
	struct td_strlist lines;
	char *name; /* NULL: left open */
};

struct td_paper {
	char *above;  /* the body above the one that issues it */
	char *issuer; /* in capitals; NULL: a paper that no body issues */
	char *number; /* "Số: 02/QĐ-UBND" */
	char *place_date;
	bool date_below; /* above the signer, as on a certificate */
	char *kind;
	char *about;
	struct td_blocks blocks;
	struct td_signer signer;
	struct td_signer secretary;
	struct td_strlist copies;
	struct td_strlist foot; /* left of the signer, in place of copies */
	char *annex_title;
	char *annex_note;
	struct td_blocks annex; /* on a page of its own */
};

/* Papers that are printed as one file, each from a new page. */
struct td_draft {
	struct td_paper **papers;
	size_t count;
	size_t capacity;
	bool certificate; /* the page lies on its side and has a frame */
	char *title;      /* of the file */
	char *commit;     /* NULL: the work tree */
	char *origin;     /* the last line: what it was drafted from */
};

#define TD_DRAFT_INIT                                                          \
	{                                                                      \
		0                                                              \
	}

/* Add an empty paper; it is the draft's. */
struct td_paper *
td_draft_add_paper(struct td_draft *draft);

/* Add a block, and return it; label and text are copied and may be NULL. It
 * stands until the next one is added. */
struct td_block *
td_blocks_add(struct td_blocks *blocks, enum td_block_kind kind,
              const char *label, const char *text);

/* Add a column to a table that has no cells yet. */
void
td_grid_add_column(struct td_grid *grid, const char *heading,
                   enum td_align align, unsigned share);

size_t
td_grid_rows(const struct td_grid *grid);

void
td_draft_clear(struct td_draft *draft);

#endif
