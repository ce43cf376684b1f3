/* Workbooks, through a module that is loaded when one is met: its libraries
 * would cost every command that reads a table some of its start. */

#include "table/book.h"
#include "base/module.h"
#include "base/strbuf.h"

#include <string.h>

#define MODULE "thidua/thidua-book.so"

enum td_status
td_book_load(struct td_cells *sheet, const char *path, const char *bytes,
             size_t size, const char *wanted, struct td_diag *diag)
{
	struct td_strbuf file = TD_STRBUF_INIT;
	const char *reason = NULL;
	void *symbol = td_module_symbol(&file, &reason, MODULE,
	                                "td_book_module_read");
	td_book_reader *reader = NULL;
	enum td_status status;

	/* The way POSIX shows to make a function of a symbol. */
	memcpy(&reader, &symbol, sizeof symbol);
	if (reader)
		status = reader(sheet, path, bytes, size, wanted, diag);
	else
		status = td_diag_add(diag, TD_TABLE_SUPPORT_MISSING,
		                     (struct td_place){ .path = path }, "file",
		                     file.text, "reason", reason, NULL);
	td_strbuf_clear(&file);
	return status;
}

void
td_book_add_library(struct td_strbuf *out, const char *library)
{
	struct td_strbuf file = TD_STRBUF_INIT;
	const char *reason = NULL;
	void *symbol = td_module_symbol(&file, &reason, MODULE,
	                                "td_book_module_version");
	td_book_versions *add = NULL;

	memcpy(&add, &symbol, sizeof symbol);
	if (add)
		add(out, library);
	td_strbuf_clear(&file);
}
