/*
 * thidua-book.so: what book.c loads. All else in it is hidden, so that it can
 * meet nothing of the program's own by name.
 */

#include "table/book.h"
#include "table/book_parts.h"

#include <stdlib.h>
#include <string.h>

__attribute__((visibility("default"))) td_book_reader td_book_module_read;
__attribute__((visibility("default"))) td_book_versions td_book_module_version;

/* Parts that say what a container is, beside those of workbooks. */
static const char *
what_else(struct td_book *book)
{
	if (td_pack_has(book, "word/document.xml"))
		return "file-word";
	if (td_pack_has(book, "xl/workbook.bin"))
		return "file-xlsb";
	return "file-archive";
}

static enum td_status
tell_problem(const struct td_book *book)
{
	struct td_place place = { .path = book->path,
		                  .line = book->line,
		                  .column = book->column,
		                  .sheet = book->sheet->name };

	if (!*book->problem) /* which was told */
		return TD_INVALID;
	if (strncmp(book->problem, "file-", 5) == 0)
		return td_diag_add(book->diag, TD_TABLE_FILE_OTHER,
		                   (struct td_place){ .path = book->path },
		                   "what", book->problem, NULL);
	if (book->is_too_large)
		return td_diag_add(book->diag, TD_TABLE_TOO_LARGE, place,
		                   "problem", book->problem, NULL);
	return td_diag_add(book->diag, TD_TABLE_DAMAGED, place, "problem",
	                   book->problem, NULL);
}

static enum td_status
read_book(struct td_book *book, const char *wanted)
{
	if (td_pack_has(book, "[Content_Types].xml") &&
	    td_pack_has(book, "_rels/.rels") &&
	    !td_pack_has(book, "word/document.xml") &&
	    !td_pack_has(book, "xl/workbook.bin"))
		td_book_read_xlsx(book, wanted);
	else if (td_pack_has(book, "content.xml"))
		td_book_read_ods(book, wanted);
	else
		return td_diag_add(book->diag, TD_TABLE_FILE_OTHER,
		                   (struct td_place){ .path = book->path },
		                   "what", what_else(book), NULL);
	return book->problem ? tell_problem(book) : TD_OK;
}

enum td_status
td_book_module_read(struct td_cells *sheet, const char *path, const char *bytes,
                    size_t size, const char *wanted, struct td_diag *diag)
{
	struct td_book book = { .path = path, .diag = diag, .sheet = sheet };
	enum td_status status;

	if (td_pack_open(&book, bytes, size))
		status = read_book(&book, wanted);
	else
		status = tell_problem(&book);
	td_pack_close(&book);
	td_strlist_clear(&book.names);
	free(book.hidden);
	return status;
}

void
td_book_module_version(struct td_strbuf *out, const char *library)
{
	if (strcmp(library, "libzip") == 0)
		td_pack_add_library(out);
	else
		td_xml_add_library(out);
}
