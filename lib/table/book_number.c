/* Numbers as spreadsheets show them, whatever the locale is. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "table/book_parts.h"

#include <stdlib.h>
#include <string.h>

#define DIGITS "0123456789"

enum {
	EXACT = 15 /* digits that spreadsheets keep */
};

/* 0.digits times ten to the point, with or without a minus. */
struct number {
	bool is_negative;
	char digits[64];
	size_t count;
	long point;
};

static bool
read_digits(struct number *number, const char **at, bool behind_point)
{
	size_t size = strspn(*at, DIGITS);

	for (size_t i = 0; i < size; i++) {
		char digit = (*at)[i];

		if (number->count == 0 && digit == '0') {
			number->point -= behind_point;
			continue;
		}
		number->point += !behind_point;
		if (number->count < sizeof number->digits)
			number->digits[number->count++] = digit;
	}
	*at += size;
	return size > 0;
}

static bool
read_number(struct number *number, const char *text)
{
	bool any;

	*number = (struct number){ .is_negative = *text == '-' };
	text += *text == '-' || *text == '+';
	any = read_digits(number, &text, false);
	if (*text == '.') {
		text++;
		any = read_digits(number, &text, true) || any;
	}
	if (any && (*text == 'e' || *text == 'E')) {
		char *end;

		number->point += strtol(text + 1, &end, 10);
		any = end != text + 1;
		text = end;
	}
	return any && !*text && number->point < 40 && number->point > -40;
}

static void
round_digits(struct number *number)
{
	size_t at = EXACT;

	if (number->count > EXACT) {
		bool up = number->digits[EXACT] >= '5';

		number->count = EXACT;
		while (up && at > 0) {
			at--;
			up = number->digits[at] == '9';
			number->digits[at] = up ? '0'
			                        : (char)(number->digits[at] +
			                                 1);
		}
		if (up) { /* all of them were nines */
			number->digits[0] = '1';
			number->point++;
		}
	}
	while (number->count > 0 && number->digits[number->count - 1] == '0')
		number->count--;
}

static char *
write_number(const struct number *number)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	if (number->count == 0)
		return td_strdup("0");
	if (number->is_negative)
		td_strbuf_add_char(&out, '-');
	if (number->point <= 0)
		td_strbuf_add(&out, "0.");
	for (long i = number->point; i < 0; i++)
		td_strbuf_add_char(&out, '0');
	for (size_t i = 0; i < number->count; i++) {
		if (number->point > 0 && i == (size_t)number->point)
			td_strbuf_add_char(&out, '.');
		td_strbuf_add_char(&out, number->digits[i]);
	}
	for (long i = (long)number->count; i < number->point; i++)
		td_strbuf_add_char(&out, '0');
	return td_strbuf_take(&out);
}

char *
td_book_number(const char *text)
{
	struct number number;

	if (!read_number(&number, text))
		return td_strdup(text);
	round_digits(&number);
	return write_number(&number);
}

char *
td_book_percent(const char *text)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct number number;
	char *written;

	if (!read_number(&number, text))
		return td_strdup(text);
	number.point += 2;
	round_digits(&number);
	written = write_number(&number);
	td_strbuf_addf(&out, "%s%%", written);
	free(written);
	return td_strbuf_take(&out);
}
