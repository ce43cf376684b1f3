/* What an OpenDocument file is, and whether it is under a password. */

#include "base/strbuf.h"
#include "table/book_parts.h"

#include <string.h>

/* Whether the manifest says that parts are encrypted. */
static void
start_entry(void *context, const char *name, const char **attributes)
{
	struct td_book *book = context;

	(void)attributes;
	if (strcmp(name, "encryption-data") == 0)
		td_book_stop(book, "file-password");
}

static bool
is_open_to_all(struct td_book *book)
{
	struct td_xml xml = { .start = start_entry,
		              .context = book,
		              .book = book };

	return !td_pack_has(book, "META-INF/manifest.xml") ||
	       td_xml_parse(&xml, "META-INF/manifest.xml");
}

static bool
take_kind(void *context, const char *bytes, size_t size)
{
	struct td_strbuf *kind = context;

	td_strbuf_add_bytes(kind, bytes, size < 200 ? size : 200);
	return kind->length < 200;
}

/* A text document has its content in such a part too. */
static bool
is_spreadsheet(struct td_book *book)
{
	struct td_strbuf kind = TD_STRBUF_INIT;
	bool is_read = td_pack_unpack(book, "mimetype", take_kind, &kind);

	if (is_read && !strstr(kind.text, "opendocument.spreadsheet"))
		td_book_stop(book, strstr(kind.text, "opendocument.text")
		                       ? "file-odt"
		                       : "file-archive");
	td_strbuf_clear(&kind);
	return !book->problem;
}

bool
td_ods_is_open(struct td_book *book)
{
	return is_spreadsheet(book) && is_open_to_all(book);
}
