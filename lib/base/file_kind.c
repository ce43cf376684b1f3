/*
 * What a file is that is no record at all.
 *
 * The bytes are those that each format begins with by its own definition
 * (RFC 8118 for PDF, APPNOTE 4.3.7 for ZIP, [MS-CFB] 2.2, W3C PNG 5.2 ...).
 */

#include "base/file_kind.h"

#include <string.h>

enum {
	NAMES_MAX = 1024 * 1024, /* how far the parts of a ZIP are looked for */
	MARK_SIZE = 7            /* of git's conflict marks */
};

static const char utf16[] = "file-utf-16";
static const char retype[] = "do-retype";
static const char resave[] = "do-resave";

struct row {
	const char *bytes;
	size_t size;
	size_t at;
	struct td_file_kind kind;
};

#define ROW(text, offset, code_, advice_)                                      \
	{                                                                      \
		.bytes = (text), .size = sizeof text - 1, .at = (offset),      \
		.kind = {                                                      \
			.code = (code_),                                       \
			.advice = (advice_)                                    \
		}                                                              \
	}

static const struct row beginnings[] = {
	ROW("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 0, "file-ole", retype),
	ROW("%PDF-", 0, "file-pdf", retype),
	ROW("{\\rtf", 0, "file-rtf", retype),
	/* UTF-32 begins like UTF-16; what to do is the same. */
	ROW("\xFF\xFE", 0, utf16, resave),
	ROW("\xFE\xFF", 0, utf16, resave),
	ROW("s\0c\0h\0e\0m\0a\0", 0, utf16, resave),
	ROW("\0s\0c\0h\0e\0m\0a", 0, utf16, resave),
	ROW("\x89PNG\r\n\x1A\n", 0, "file-picture", retype),
	ROW("\xFF\xD8\xFF", 0, "file-picture", retype),
	ROW("GIF8", 0, "file-picture", retype),
	ROW("II*\0", 0, "file-picture", retype),
	ROW("MM\0*", 0, "file-picture", retype),
	ROW("WEBPVP8", 8, "file-picture", retype),
	ROW("ftyphei", 4, "file-picture", retype),
	ROW("ftypmif1", 4, "file-picture", retype),
	ROW("7z\xBC\xAF\x27\x1C", 0, "file-archive", "do-unpack"),
	ROW("Rar!\x1A\x07", 0, "file-archive", "do-unpack"),
	ROW("\x1F\x8B\x08", 0, "file-archive", "do-unpack"),
};

/* What stands in a ZIP, by the name of a part or what the part says. */
static const struct row parts[] = {
	ROW("word/document.xml", 0, "file-word", retype),
	ROW("xl/workbook.", 0, "file-excel", retype),
	ROW("application/vnd.oasis.opendocument.text", 0, "file-odt", retype),
	ROW("application/vnd.oasis.opendocument.spreadsheet", 0, "file-ods",
	    retype),
	/* Which of them is said in a part that may not have come. */
	ROW("[Content_Types].xml", 0, "file-office", retype),
	ROW("_rels/.rels", 0, "file-office", retype),
};

static const struct row marks_of_text[] = {
	ROW("<!doctype html", 0, "file-html", retype),
	ROW("<html", 0, "file-html", retype),
	ROW("<table", 0, "file-html", retype),
	ROW("<meta", 0, "file-html", retype),
	ROW("<?xml", 0, "file-xml", retype),
};

static const struct td_file_kind zip = { .code = "file-archive",
	                                 .advice = "do-unpack" };

static bool
has_at(const char *bytes, size_t size, const struct row *row)
{
	return size >= row->at + row->size &&
	       memcmp(bytes + row->at, row->bytes, row->size) == 0;
}

static bool
holds(const char *bytes, size_t size, const struct row *row)
{
	const char *end = bytes + size;
	const char *at = bytes;

	while ((at = memchr(at, row->bytes[0], (size_t)(end - at)))) {
		if (has_at(at, (size_t)(end - at), row))
			return true;
		at++;
	}
	return false;
}

/* The list of names stands at the end of a ZIP, the names themselves before
 * each part: an office file is known by the first, or by the last. */
static const struct td_file_kind *
kind_of_zip(const char *bytes, size_t size)
{
	size_t head = size < NAMES_MAX ? size : NAMES_MAX;
	size_t tail = size - head < NAMES_MAX ? size - head : NAMES_MAX;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (holds(bytes, head, &parts[i]) ||
		    holds(bytes + size - tail, tail, &parts[i]))
			return &parts[i].kind;
	return &zip;
}

static bool
begins_like(const char *bytes, size_t size, const struct row *row)
{
	if (size < row->size)
		return false;
	for (size_t i = 0; i < row->size; i++) {
		char c = bytes[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != row->bytes[i])
			return false;
	}
	return true;
}

/* Pages and XML may have blanks in front, and their letters in any case. */
static const struct td_file_kind *
kind_of_text(const char *bytes, size_t size)
{
	if (size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		size -= 3;
	}
	while (size > 0 && memchr(" \t\r\n", *bytes, 4)) {
		bytes++;
		size--;
	}
	for (size_t i = 0; i < sizeof marks_of_text / sizeof *marks_of_text;
	     i++)
		if (begins_like(bytes, size, &marks_of_text[i]))
			return &marks_of_text[i].kind;
	return NULL;
}

bool
td_file_is_zip(const char *bytes, size_t size)
{
	return size >= 4 && memcmp(bytes, "PK\x03\x04", 4) == 0;
}

const struct td_file_kind *
td_file_kind_of(const char *bytes, size_t size)
{
	if (td_file_is_zip(bytes, size))
		return kind_of_zip(bytes, size);
	for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
		if (has_at(bytes, size, &beginnings[i]))
			return &beginnings[i].kind;
	return kind_of_text(bytes, size);
}

/* Whether a line is one of git's marks: seven of a character, then a blank or
 * the end of the line. */
static bool
is_mark(const char *line, size_t size, char mark)
{
	for (size_t i = 0; i < MARK_SIZE; i++)
		if (i >= size || line[i] != mark)
			return false;
	return size == MARK_SIZE || strchr(" \r\n", line[MARK_SIZE]);
}

unsigned
td_file_conflict_line(const char *bytes, size_t size)
{
	static const char order[] = "<=>";
	const char *end = bytes + size;
	const char *line = bytes;
	size_t met = 0;
	unsigned first = 0;

	if (!memchr(bytes, order[0], size))
		return 0;
	for (unsigned number = 1; line < end && order[met]; number++) {
		const char *next = memchr(line, '\n', (size_t)(end - line));

		next = next ? next + 1 : end;
		if (is_mark(line, (size_t)(next - line), order[met])) {
			met++;
			first = first ? first : number;
		}
		line = next;
	}
	return order[met] ? 0 : first;
}
