/* What a file is by its first bytes. */

#include "table/file_kind.h"

#include <string.h>
#include <strings.h>

/* A text file of these begins so, in any case, behind a BOM and blanks. */
static const struct {
	const char *start;
	const char *term;
} texts[] = {
	{ "%PDF-", "file-pdf" },           { "{\\rtf", "file-rtf" },
	{ "<!doctype html", "file-html" }, { "<html", "file-html" },
	{ "<table", "file-html" },         { "<meta", "file-html" },
	{ "<?xml", "file-xml" },
};

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

static const char *
known_text(const char *bytes, size_t size)
{
	size_t at = 0;

	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		at = 3;
	while (at < size && bytes[at] && strchr(" \t\r\n", bytes[at]))
		at++;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		size_t length = strlen(texts[i].start);

		if (size - at >= length &&
		    strncasecmp(bytes + at, texts[i].start, length) == 0)
			return texts[i].term;
	}
	return NULL;
}

bool
td_file_is_zip(const char *bytes, size_t size)
{
	return size >= 4 && memcmp(bytes, "PK\x03\x04", 4) == 0;
}

const char *
td_file_other(const char *bytes, size_t size)
{
	if (size >= 8 &&
	    memcmp(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0)
		return old_office(bytes, size);
	return known_text(bytes, size);
}
