/*
 * A workbook of Excel: where its parts are and what they have in common.
 * Private to thidua-book.so.
 */
#ifndef TD_TABLE_BOOK_XLSX_H
#define TD_TABLE_BOOK_XLSX_H

#include "table/book_parts.h"

/* As what a style shows a number. */
enum td_xlsx_shown {
	TD_XLSX_NUMBER,
	TD_XLSX_DAY,
	TD_XLSX_PERCENT
};

struct td_xlsx {
	struct td_book *book;
	char *workbook;            /* the part; NULL: not found */
	struct td_strlist ids;     /* of relations, by sheet */
	char *part;                /* of the sheet that is read */
	char *strings_part;        /* NULL: none */
	char *styles_part;         /* NULL: none */
	struct td_strlist texts;   /* that cells share */
	size_t texts_size;         /* of all of them */
	enum td_xlsx_shown *shown; /* by style of a cell */
	size_t style_count;
	size_t style_capacity;
};

/* Fill shown out of the styles. */
bool
td_xlsx_read_styles(struct td_xlsx *xlsx);

/* Fill the texts that cells share. */
bool
td_xlsx_read_strings(struct td_xlsx *xlsx);

/* Fill the sheet of the book. */
bool
td_xlsx_read_sheet(struct td_xlsx *xlsx);

/* A text as Excel escapes it: "_x000D_" is a character. The caller frees it. */
char *
td_xlsx_text(const char *text);

#endif
