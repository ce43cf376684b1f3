/* Characters written as escapes in double quotes. */

#include "yaml/escape.h"
#include "base/fold.h"
#include "base/text.h"
#include "yaml/input.h"

#include <stdbool.h>
#include <string.h>

static unsigned
hex_value(const char *digits, size_t count)
{
	unsigned value = 0;

	for (size_t i = 0; i < count; i++) {
		char c = digits[i];
		unsigned digit = c <= '9' ? (unsigned)(c - '0')
		                          : (unsigned)((c | 0x20) - 'a' + 10);

		value = value * 16 + digit;
	}
	return value;
}

/* What the escape behind a backslash stands for. libyaml has read it before:
 * its digits are there. */
static unsigned
escaped_character(const char *escape, size_t size)
{
	static const struct {
		char name;
		unsigned code_point;
	} names[] = { { '0', 0x00 },  { 'a', 0x07 }, { 'b', 0x08 },
		      { 'v', 0x0B },  { 'f', 0x0C }, { 'r', 0x0D },
		      { 'e', 0x1B },  { 'N', 0x85 }, { 'L', 0x2028 },
		      { 'P', 0x2029 } };
	size_t digits = 0;

	if (*escape == 'x')
		digits = 2;
	else if (*escape == 'u')
		digits = 4;
	else if (*escape == 'U')
		digits = 8;
	if (digits > 0 && digits < size)
		return hex_value(escape + 1, digits);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (*escape == names[i].name)
			return names[i].code_point;
	return ' ';
}

static void
check_characters(struct td_mark mark, const char *raw, size_t size,
                 struct td_faults *faults)
{
	for (size_t at = 0; at < size;) {
		unsigned c;
		size_t used = td_text_decode(&c, raw + at, size - at);

		if (c == '\\' && at + 1 < size) {
			unsigned code_point = escaped_character(raw + at + 1,
			                                        size - at - 1);
			enum td_finding_id id = td_input_fault_of(code_point);

			if (id != TD_FINDING_COUNT)
				td_fault_add_character(faults, id, mark,
				                       code_point);
			/* Step on the escaped one: it may be a backslash. */
			mark.column++;
			at++;
			used = td_text_decode(&c, raw + at, size - at);
		}
		at += used;
		mark.column++;
		if (c == '\n') {
			mark.line++;
			mark.column = 1;
		}
	}
}

void
td_escape_check(const struct td_node *node, const char *raw, size_t size,
                struct td_faults *faults)
{
	struct td_mark mark = { node->line, node->column };

	if (!memchr(raw, '\\', size))
		return;
	check_characters(mark, raw, size, faults);
	if (td_fold_not_nfc_at(raw, size) == size &&
	    td_fold_not_nfc_at(node->text, node->length) < node->length)
		td_fault_add_one(faults, TD_YAML_NOT_NFC, mark, "found",
		                 node->text);
}
