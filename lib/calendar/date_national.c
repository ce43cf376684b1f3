/* Days in the forms that people write beside the one of records. */

#include "calendar/date.h"

#include <stdio.h>
#include <string.h>

/* What may stand round a day: blanks, also those that do not break, and the
 * quotes that a text processor makes. */
static const char *const edges[] = { " ",      "\t",     "\"",     "'",
	                             "\u00A0", "\u201C", "\u201D", "\u2018",
	                             "\u2019", NULL };

static const char *
skip_edges(const char *at)
{
	for (size_t i = 0; edges[i];) {
		size_t length = strlen(edges[i]);

		if (strncmp(at, edges[i], length) == 0) {
			at += length;
			i = 0;
		} else {
			i++;
		}
	}
	return at;
}

static const char *
skip_blanks(const char *at)
{
	for (;;) {
		if (*at == ' ')
			at++;
		else if (strncmp(at, "\u00A0", 2) == 0)
			at += 2;
		else
			return at;
	}
}

/* A number of at most `most` digits; false where none begins, or it goes on. */
static bool
number(int *value, int *length, const char **at, int most)
{
	int count = 0;

	*value = 0;
	for (; **at >= '0' && **at <= '9'; ++*at, count++) {
		if (count == most)
			return false;
		*value = *value * 10 + (**at - '0');
	}
	*length = count;
	return count > 0;
}

/* Takes one of the words, with blanks round it; NULL ends them. */
static bool
word(const char **at, const char *const *words)
{
	const char *from = skip_blanks(*at);

	for (; *words; words++)
		if (strncmp(from, *words, strlen(*words)) == 0) {
			*at = skip_blanks(from + strlen(*words));
			return true;
		}
	return false;
}

/* Three numbers with signs between them: the same sign twice, or "tháng" and
 * "năm". */
static bool
three(int parts[3], int lengths[3], const char **at)
{
	static const char *const months[] = { "tháng", "Tháng", NULL };
	static const char *const years[] = { "năm", "Năm", NULL };
	const char *second = NULL;
	char sign[2] = { 0 };
	const char *signs[] = { sign, NULL };

	if (!number(&parts[0], &lengths[0], at, 4))
		return false;
	second = skip_blanks(*at);
	if (*second && strchr("/.-", *second))
		sign[0] = *second;
	if (!word(at, sign[0] ? signs : months) ||
	    !number(&parts[1], &lengths[1], at, 2) ||
	    !word(at, sign[0] ? signs : years))
		return false;
	return number(&parts[2], &lengths[2], at, 4);
}

bool
td_date_parse_national(struct td_date *date, const char *text)
{
	static const char *const days[] = { "ngày", "Ngày", NULL };
	const char *at = skip_edges(text);
	int parts[3];
	int lengths[3];
	struct td_date plain;

	if (td_date_parse(&plain, text))
		return false;
	word(&at, days);
	if (!three(parts, lengths, &at) || *skip_edges(at))
		return false;
	if (lengths[0] == 4 && lengths[2] <= 2)
		return td_date_from_civil(date, parts[0], parts[1], parts[2]);
	return lengths[0] <= 2 && lengths[2] == 4 &&
	       td_date_from_civil(date, parts[2], parts[1], parts[0]);
}

bool
td_date_has_short_year(char whole[TD_DATE_SIZE], const char *text)
{
	int day, month, year, start, end = 0;
	char first[2], second[2], written[TD_DATE_SIZE];
	struct td_date date;

	if (sscanf(text, "%2d%1[-./]%2d%1[-./]%n%2d%n", &day, first, &month,
	           second, &start, &year, &end) != 5 ||
	    text[end] || end != start + 2 || *first != *second || day < 1 ||
	    year < 0 ||
	    !td_date_from_civil(&date, year + (year < 70 ? 2000 : 1900), month,
	                        day))
		return false;
	td_date_format(written, date);
	snprintf(whole, TD_DATE_SIZE, "%.2s/%.2s/%.4s", written + 8,
	         written + 5, written);
	return true;
}
