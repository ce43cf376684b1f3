/*
 * Numbers of documents that are cited: a plan of today rests on decrees of
 * forty years ago, numbered as was the custom then. Only orders of letters and
 * signs are told from what is no number at all.
 */

#include "record/document_number.h"

#include <string.h>

enum {
	TEXT_MAX = 120, /* more than a record may hold */
	DIGITS_MAX = 6
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Take from text, which has the room, the mark of a party copy. */
static bool
cut_copy_mark(char *text)
{
	size_t size = strlen(text);

	if (size < 4 || strcmp(text + size - 2, "nb") != 0 ||
	    (text[size - 3] != '/' && text[size - 3] != '-'))
		return false;
	text[size - 3] = '\0';
	return true;
}

/* Take out the letter of a number that was put in between: 12a, 73A, 12bis. */
static void
cut_letter(char *text)
{
	size_t digits = strspn(text, "0123456789");
	size_t letters = 1;
	char c = text[digits];

	if (digits == 0 || (!is_small(c) && !(c >= 'A' && c <= 'Z')))
		return;
	if (strncmp(text + digits, "bis", 3) == 0)
		letters = 3;
	if (strchr("/- ", text[digits + letters]))
		memmove(text + digits, text + digits + letters,
		        strlen(text + digits + letters) + 1);
}

/* "51/QH10", "58/UBTVQH9": who passed it and in which term, but no year. */
static bool
is_assembly(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (digits == 0 || digits > DIGITS_MAX || text[digits] != '/')
		return false;
	text += digits + 1;
	if (strncmp(text, "UBTV", 4) == 0)
		text += 4;
	return strncmp(text, "QH", 2) == 0 && is_digit(text[2]) &&
	       text[2 + strspn(text + 2, "0123456789")] == '\0';
}

/*
 * A number, then groups of capitals and digits joined by any of the signs that
 * were in use; the first joined by a blank where a typewriter left one.
 */
static bool
is_old(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	bool lettered = false;

	if (digits == 0 || digits > DIGITS_MAX || strspn(text, "0") == digits)
		return false;
	text += digits;
	for (bool first = true; *text; first = false) {
		size_t end;

		if (!strchr("/-.", *text) && !(first && *text == ' '))
			return false;
		text++;
		end = strcspn(text, "/-. ");
		if (end == 0 || is_small(*text) ||
		    td_document_number_sign_at(text) < end)
			return false;
		lettered = lettered || !is_digit(*text);
		text += end;
	}
	return lettered;
}

enum td_number_fault
td_document_number_check_cited(const char *text, bool old)
{
	struct td_document_number number;
	enum td_number_fault fault = td_document_number_parse(&number, text);
	char cut[TEXT_MAX];

	if (fault == TD_NUMBER_FINE || strlen(text) >= sizeof cut)
		return fault;
	memcpy(cut, text, strlen(text) + 1);
	cut_letter(cut);
	if (is_assembly(cut) || (old && is_old(cut)))
		return TD_NUMBER_FINE;
	if (cut_copy_mark(cut) && old && is_old(cut))
		return TD_NUMBER_FINE;
	return td_document_number_parse(&number, cut) == TD_NUMBER_FINE
	           ? TD_NUMBER_FINE
	           : fault;
}
