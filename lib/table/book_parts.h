/*
 * What the reader of workbooks is made of: parts of a container, XML of a part,
 * and the sheet that is filled. Private to thidua-book.so.
 */
#ifndef TD_TABLE_BOOK_PARTS_H
#define TD_TABLE_BOOK_PARTS_H

#include "base/strlist.h"
#include "table/cells.h"

/* Most bytes that the parts of a workbook are unpacked to, together; and how
 * many times their packed size, once they are more than a little. */
#define TD_BOOK_BYTES_MAX ((size_t)256 << 20)
#define TD_BOOK_LITTLE ((size_t)4 << 20)
#define TD_BOOK_RATIO_MAX 250
#define TD_BOOK_PARTS_MAX 20000
#define TD_BOOK_DEPTH_MAX 100
/* Most bytes of text in a cell: spreadsheets keep 32,767 characters. */
#define TD_BOOK_TEXT_MAX ((size_t)131072)
#define TD_BOOK_SHEETS_MAX 1000

struct td_pack;
struct td_strbuf;

/* A workbook that is read. */
struct td_book {
	const char *path;
	struct td_diag *diag;
	struct td_pack *pack;
	struct td_cells *sheet; /* that is filled */
	struct td_strlist names;
	bool *hidden; /* which of the names cannot be seen */
	size_t hidden_capacity;
	const char *problem; /* why it is not read: a term; NULL: none */
	bool is_too_large;   /* what the problem is */
	unsigned line;       /* where in the sheet; 0: nowhere */
	unsigned column;
};

/* Open a container; false with book->problem set. */
bool
td_pack_open(struct td_book *book, const char *bytes, size_t size);

/* Whether a part is there, once. */
bool
td_pack_has(struct td_book *book, const char *name);

/* Takes bytes of a part; false: no more of them. */
typedef bool
td_pack_sink(void *context, const char *bytes, size_t size);

/* Unpack a part; false with book->problem set where it is not there, damaged,
 * under a password or too large. */
bool
td_pack_unpack(struct td_book *book, const char *name, td_pack_sink *sink,
               void *context);

void
td_pack_close(struct td_book *book);

/* Where attributes and elements are told by their names without prefix. */
struct td_xml {
	/* Each may be NULL. Attributes are names and values, ended by NULL. */
	void (*start)(void *context, const char *name, const char **attributes);
	void (*end)(void *context, const char *name);
	void (*text)(void *context, const char *bytes, size_t size);
	void *context; /* of the three */
	struct td_book *book;
	unsigned depth; /* of the element that starts or ends, from 1 */
	void *parser;
};

/* Read a part as XML. Handlers end it by setting book->problem. */
bool
td_xml_parse(struct td_xml *xml, const char *part);

/* The value of an attribute; NULL: there is none. Names of extensions of
 * LibreOffice are other ones, with "calcext:" before them. */
const char *
td_xml_get(const char **attributes, const char *name);

/* The number that an attribute is, between 0 and most; otherwise where there is
 * none or another value. */
unsigned long
td_xml_number(const char **attributes, const char *name, unsigned long most,
              unsigned long otherwise);

/* The sheet of the book that is wanted, from 0; false, having told. */
bool
td_book_choose(size_t *chosen, struct td_book *book, const char *wanted);

/* Add the name of a sheet. */
void
td_book_name(struct td_book *book, const char *name, bool is_hidden);

/* Put a cell, of a row that is not above one that has been put. Takes over the
 * text. */
void
td_book_put(struct td_book *book, unsigned line, unsigned column, char *text,
            enum td_cell_form form, bool is_hidden);

void
td_book_merge(struct td_book *book, struct td_cells_merge merge);

/* Stop reading for a reason. */
void
td_book_stop(struct td_book *book, const char *problem);
void
td_book_stop_large(struct td_book *book, const char *problem);

/* Read the book as what it is; book->problem is set where it cannot be. */
void
td_book_read_xlsx(struct td_book *book, const char *wanted);
void
td_book_read_ods(struct td_book *book, const char *wanted);

/* Whether it is a spreadsheet of OpenDocument that is under no password; false
 * with book->problem set. */
bool
td_ods_is_open(struct td_book *book);

/* The digits of a number as XML has it ("1.404E6" is 1404000), rounded to the
 * 15 that spreadsheets keep; the text as it is where it is none. The caller
 * frees it. */
char *
td_book_number(const char *text);

/* The same of a number that is shown as a percentage: "0.97" is "97%". */
char *
td_book_percent(const char *text);

/* Add the versions of libzip and expat. */
void
td_pack_add_library(struct td_strbuf *out);
void
td_xml_add_library(struct td_strbuf *out);

#endif
