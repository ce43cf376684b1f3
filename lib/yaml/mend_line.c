/* Quotes round text that goes on to the end of its line. */

#include "yaml/mend_parts.h"

#include "base/text.h"
#include "yaml/style.h"

#include <string.h>

/* What stands before a value in a line of its own: "- ", "key: ", both. The
 * column of its key or of the dash is where what belongs to it may not begin.
 */
static bool
is_head(size_t *indent, const char *text, size_t size)
{
	size_t at = strspn(text, " ");

	*indent = at;
	while (at + 1 < size && text[at] == '-' && text[at + 1] == ' ') {
		at++;
		at += strspn(text + at, " ");
		if (at < size)
			*indent = at;
	}
	if (at >= size)
		return at == size && at > 0;
	at += strspn(text + at, "abcdefghijklmnopqrstuvwxyz0123456789_");
	if (at >= size || at == *indent || text[at] != ':')
		return false;
	at++;
	return at + strspn(text + at, " ") == size && text[at] == ' ';
}

/* Whether a line below belongs to the text too: it is deeper indented. */
static bool
goes_on(const struct td_strbuf *bytes, unsigned number, size_t indent)
{
	struct td_mend_line line;

	while (td_mend_line_at(&line, bytes, ++number)) {
		size_t at = strspn(line.text, " \t\r");

		if (at < line.size)
			return at > indent;
	}
	return false;
}

bool
td_mend_quote_rest(struct td_mended *mended, unsigned number, unsigned column,
                   size_t skip)
{
	struct td_strbuf quoted = TD_STRBUF_INIT;
	struct td_mend_line line;
	size_t at, end, indent;

	if (!td_mend_line_at(&line, &mended->bytes, number))
		return false;
	at = td_mend_column_at(&line, column);
	end = line.size;
	while (end > at && strchr(" \r", line.text[end - 1]))
		end--;
	if (at + skip >= end || !is_head(&indent, line.text, at) ||
	    goes_on(&mended->bytes, number, indent))
		return false;
	/* A comment may be one, or text. */
	for (size_t i = at; i + 1 < end; i++)
		if (line.text[i] == ' ' && line.text[i + 1] == '#')
			return false;
	td_style_add_quoted(&quoted, line.text + at + skip, end - at - skip);
	td_mend_replace(mended, TD_MEND_QUOTES, number, column, end - at,
	                quoted.text);
	td_strbuf_clear(&quoted);
	return true;
}
