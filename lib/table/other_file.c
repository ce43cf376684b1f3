/* A file that is no table: an old Office file is looked into. */

#include "table/other_file.h"
#include "base/file_kind.h"
#include "table/old_font.h"

#include <stdbool.h>
#include <string.h>

/* Whether ASCII letters stand in the bytes two bytes each, as the names of the
 * parts of an old Office file do. */
static bool
has_wide(const char *bytes, size_t size, const char *name)
{
	char wide[64];
	size_t length = strlen(name) * 2;

	for (size_t i = 0; i < length; i++)
		wide[i] = i % 2 ? '\0' : name[i / 2];
	for (size_t at = 0; at + length <= size; at += 2)
		if (memcmp(bytes + at, wide, length) == 0)
			return true;
	return false;
}

static const char *
old_office(const char *bytes, size_t size)
{
	if (has_wide(bytes, size, "EncryptedPackage"))
		return "file-password";
	return has_wide(bytes, size, "WordDocument") ? "file-ole" : "file-xls";
}

static bool
is_record(const char *bytes, size_t size)
{
	static const char first[] = "schema:";

	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		size -= 3;
	}
	return size >= sizeof first - 1 &&
	       memcmp(bytes, first, sizeof first - 1) == 0;
}

/* Text that is a table nobody means, or none. */
static const char *
other_text(const char *bytes, size_t size)
{
	if (is_record(bytes, size))
		return "file-record";
	if (td_file_conflict_line(bytes, size) > 0)
		return "file-conflict";
	return td_old_font_signs(bytes, size) >= TD_OLD_FONT_SIGNS
	           ? "file-old-font"
	           : NULL;
}

/* Whether the list of parts, which ends a container, has come. */
static bool
is_complete(const char *bytes, size_t size)
{
	for (size_t at = size; at-- > 0;)
		if (size - at >= 4 && memcmp(bytes + at, "PK\5\6", 4) == 0)
			return true;
	return false;
}

/* A container of a paper, and be it cut short: of a workbook that is damaged
 * its reader tells. */
static const char *
other_container(const struct td_file_kind *kind, const char *bytes, size_t size)
{
	if (!kind)
		return NULL;
	if (strcmp(kind->code, "file-word") == 0 ||
	    strcmp(kind->code, "file-odt") == 0)
		return kind->code;
	return strcmp(kind->code, "file-office") == 0 &&
	               !is_complete(bytes, size)
	           ? kind->code
	           : NULL;
}

const char *
td_table_other(const char *bytes, size_t size)
{
	const struct td_file_kind *kind = td_file_kind_of(bytes, size);

	if (td_file_is_zip(bytes, size))
		return other_container(kind, bytes, size);
	/* Spreadsheets save tables in UTF-16, and these are read. */
	if (!kind)
		return other_text(bytes, size);
	if (strcmp(kind->code, "file-utf-16") == 0)
		return NULL;
	return strcmp(kind->code, "file-ole") == 0 ? old_office(bytes, size)
	                                           : kind->code;
}
