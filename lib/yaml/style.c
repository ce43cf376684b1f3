/* How text is written so that every YAML parser reads it back. */

#include "yaml/style.h"
#include "base/text.h"

#include <string.h>
#include <strings.h>

/* How far a line of a comment goes. */
#define COMMENT_WIDTH 80

static bool
is_ascii_letter(unsigned c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The letters of Vietnamese and its neighbours, in normal form C. */
static bool
is_wide_letter(unsigned c)
{
	return (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
	       (c >= 0x1E00 && c < 0x1F00);
}

static bool
is_digit(unsigned c)
{
	return c >= '0' && c <= '9';
}

static bool
is_plain_mark(unsigned c, bool in_flow)
{
	return c == ' ' || c == '_' || c == '.' || c == '/' || c == '(' ||
	       c == ')' || c == '-' || (c == ',' && !in_flow) ||
	       (c == ';' && !in_flow) || (c == '%' && !in_flow) || c == 0x2013;
}

/* What YAML 1.1 takes for a truth value or for nothing. */
static bool
is_reserved_word(const char *text, size_t size)
{
	static const char *const words[] = { "y",    "n",     "yes",
		                             "no",   "on",    "off",
		                             "true", "false", "null" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == size &&
		    strncasecmp(text, words[i], size) == 0)
			return true;
	return false;
}

bool
td_style_is_plain(const char *text, size_t size, bool in_flow)
{
	bool starts_with_digit = size > 0 && is_digit((unsigned char)*text);
	bool is_no_number = false;

	if (size == 0 || text[size - 1] == ' ' || is_reserved_word(text, size))
		return false;
	for (size_t at = 0; at < size;) {
		unsigned c;
		bool first = at == 0;

		at += td_text_decode(&c, text + at, size - at);
		if (is_wide_letter(c) || (c == '/' && !first))
			is_no_number = true;
		else if (!is_ascii_letter(c) && !is_digit(c) &&
		         (first || !is_plain_mark(c, in_flow)))
			return false;
		else if (first && !is_ascii_letter(c) && !starts_with_digit)
			return false;
	}
	/* No number, day or time of any parser holds '/' or such a letter. */
	return !starts_with_digit || is_no_number;
}

static bool
is_printable(unsigned c)
{
	return !td_text_is_control(c) && !td_text_is_invisible(c) &&
	       c != 0xFFFE && c != 0xFFFF && c != 0xFFFD;
}

/* A wrong byte reads as U+FFFD too; written in quotes it becomes one. */
bool
td_style_is_literal(const char *text, size_t size)
{
	char before = '\n';

	if (size == 0 || *text == ' ' || !memchr(text, '\n', size - 1) ||
	    text[size - 1] == ' ')
		return false;
	for (size_t at = 0; at < size;) {
		unsigned c;
		size_t used = td_text_decode(&c, text + at, size - at);

		if (c == '\n') {
			bool is_edge = at == 0 || at + 1 == size;

			if (before == ' ' || (is_edge && before == '\n'))
				return false;
		} else if (!is_printable(c)) {
			return false;
		}
		before = (char)c;
		at += used;
	}
	return true;
}

static void
add_code(struct td_strbuf *out, unsigned c)
{
	if (c < 0x100)
		td_strbuf_addf(out, "\\x%02X", c);
	else if (c <= 0xFFFF)
		td_strbuf_addf(out, "\\u%04X", c);
	else
		td_strbuf_addf(out, "\\U%08X", c);
}

/* Returns whether the character was written as an escape. */
static bool
add_escaped(struct td_strbuf *out, unsigned c, bool is_escape_before)
{
	/* A mark behind the letter of an escape would change that letter. */
	bool may_join = c >= 0x300 && !is_wide_letter(c);

	if (c == '"' || c == '\\')
		td_strbuf_addf(out, "\\%c", (char)c);
	else if (c == '\n')
		td_strbuf_add(out, "\\n");
	else if (c == '\t')
		td_strbuf_add(out, "\\t");
	else if ((!is_printable(c) && c != 0xFFFD) ||
	         (is_escape_before && may_join))
		add_code(out, c);
	else {
		td_text_add(out, c);
		return false;
	}
	return true;
}

void
td_style_add_quoted(struct td_strbuf *out, const char *text, size_t size)
{
	bool escaped = false;

	td_strbuf_add_char(out, '"');
	for (size_t at = 0; at < size;) {
		unsigned c;

		at += td_text_decode(&c, text + at, size - at);
		escaped = add_escaped(out, c, escaped);
	}
	td_strbuf_add_char(out, '"');
}

void
td_style_add_literal(struct td_strbuf *out, const char *text, size_t size,
                     unsigned indent)
{
	bool has_final_break = text[size - 1] == '\n';
	const char *end = text + size - (has_final_break ? 1 : 0);

	td_strbuf_add(out, has_final_break ? "|\n" : "|-\n");
	while (text <= end) {
		const char *line_end = memchr(text, '\n', (size_t)(end - text));

		if (!line_end)
			line_end = end;
		if (line_end > text)
			td_strbuf_addf(out, "%*s", (int)indent, "");
		td_strbuf_add_bytes(out, text, (size_t)(line_end - text));
		td_strbuf_add_char(out, '\n');
		text = line_end + 1;
	}
}

/* Returns where the line has got to; 0: it is not begun. */
static size_t
add_word(struct td_strbuf *out, const char *word, size_t size, unsigned indent,
         size_t column)
{
	size_t width = td_text_count(word, size) + 1;

	if (column > 0 && column + width > COMMENT_WIDTH) {
		td_strbuf_add_char(out, '\n');
		column = 0;
	}
	if (column == 0) {
		td_strbuf_addf(out, "%*s#", (int)indent, "");
		column = indent + 1;
	}
	td_strbuf_add_char(out, ' ');
	td_strbuf_add_bytes(out, word, size);
	return column + width;
}

void
td_style_add_comment(struct td_strbuf *out, const char *text, unsigned indent)
{
	static const char blanks[] = " \t\r\n";
	size_t column = 0;

	for (text += strspn(text, blanks); *text;
	     text += strspn(text, blanks)) {
		size_t size = strcspn(text, blanks);

		column = add_word(out, text, size, indent, column);
		text += size;
	}
	if (column > 0)
		td_strbuf_add_char(out, '\n');
}
