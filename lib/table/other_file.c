/* A file that is no table: an old Office file is looked into. */

#include "table/other_file.h"
#include "base/file_kind.h"

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

const char *
td_table_other(const char *bytes, size_t size)
{
	const struct td_file_kind *kind = td_file_kind_of(bytes, size);

	/* Spreadsheets save tables in UTF-16, and these are read. */
	if (!kind || strcmp(kind->code, "file-utf-16") == 0)
		return NULL;
	return strcmp(kind->code, "file-ole") == 0 ? old_office(bytes, size)
	                                           : kind->code;
}
