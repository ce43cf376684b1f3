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

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What of a letter's size and place is a sign from 0xA0 on: as one byte, or as
 * UTF-8, in which it has another before it. 0: none. */
static unsigned char
sign_at(const char **at, const char *end)
{
	const unsigned char *bytes = (const unsigned char *)*at;

	if (end - *at >= 2 && (bytes[0] == 0xC2 || bytes[0] == 0xC3) &&
	    bytes[1] >= 0x80 && bytes[1] < 0xC0) {
		*at += 2;
		return (unsigned char)(bytes[0] == 0xC3 ? bytes[1] + 0x40
		                                        : bytes[1]);
	}
	*at += 1;
	return bytes[0];
}

/*
 * Fonts from before Unicode show other letters for these. TCVN3 has signs
 * within words ("nh©n d©n"), and VNI marks behind their letter, which no word
 * of Vietnamese has so ("nhaân daân").
 */
static bool
is_of_old_font(const char *bytes, size_t size)
{
	static const char
	    signs[] = "\xA8\xA9\xAA\xAB\xAC\xAE\xB5\xB6\xB7\xB8\xB9";
	const char *end = bytes + size;
	unsigned met = 0;

	for (const char *at = bytes; at + 1 < end && met < 2; at++) {
		const char *next = at + 1;
		unsigned char sign;

		if (!is_letter(*at) || (unsigned char)*next < 0x80)
			continue;
		sign = sign_at(&next, end);
		if (memchr(signs, sign, sizeof signs - 1))
			met += next < end && is_letter(*next);
		else if (*at == 'a')
			met += sign == 0xE2 || sign == 0xF5 || sign == 0xF9 ||
			       sign == 0xF8;
		else if (*at == 'e' || *at == 'o')
			met += sign == 0xE2;
	}
	return met == 2;
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
	return is_of_old_font(bytes, size) ? "file-old-font" : NULL;
}

/* A container of a paper, and be it cut short: of a workbook that is damaged
 * its reader tells. */
static const char *
other_container(const struct td_file_kind *kind)
{
	return kind && (strcmp(kind->code, "file-word") == 0 ||
	                strcmp(kind->code, "file-odt") == 0)
	           ? kind->code
	           : NULL;
}

const char *
td_table_other(const char *bytes, size_t size)
{
	const struct td_file_kind *kind = td_file_kind_of(bytes, size);

	if (td_file_is_zip(bytes, size))
		return other_container(kind);
	/* Spreadsheets save tables in UTF-16, and these are read. */
	if (!kind)
		return other_text(bytes, size);
	if (strcmp(kind->code, "file-utf-16") == 0)
		return NULL;
	return strcmp(kind->code, "file-ole") == 0 ? old_office(bytes, size)
	                                           : kind->code;
}
