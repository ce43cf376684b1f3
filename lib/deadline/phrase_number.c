/* Counts: figures, words, and figures with the words in brackets. */

#include "deadline/phrase.h"

/* More than this of any unit is beyond all sense, and some would overflow. */
#define COUNT_MAX 36525

bool
td_phrase_is_number(const struct td_phrase *phrase)
{
	return !phrase->failed &&
	       td_phrase_peek(phrase)->kind == TD_TOKEN_NUMBER;
}

/* 0 when there is none. */
static int
unit_vi(struct td_phrase *phrase)
{
	static const struct td_phrase_row rows[] = {
		{ "một", 1 },  { "hai", 2 }, { "ba", 3 },  { "bốn", 4 },
		{ "năm", 5 },  { "sáu", 6 }, { "bảy", 7 }, { "tám", 8 },
		{ "chín", 9 }, { NULL, 0 }
	};
	int value = 0;

	td_phrase_choose(phrase, rows, &value);
	return value;
}

/*
 * The unit after tens. Five is "lăm" there: "mười năm" is ten years, not
 * fifteen of something.
 */
static int
unit_after_tens_vi(struct td_phrase *phrase)
{
	static const struct td_phrase_row rows[] = {
		{ "mốt|một", 1 },  { "hai", 2 }, { "ba", 3 },  { "tư|bốn", 4 },
		{ "lăm|nhăm", 5 }, { "sáu", 6 }, { "bảy", 7 }, { "tám", 8 },
		{ "chín", 9 },     { NULL, 0 }
	};
	int value = 0;

	td_phrase_choose(phrase, rows, &value);
	return value;
}

static bool
words_vi(struct td_phrase *phrase, int *value)
{
	int units;

	if (td_phrase_accept(phrase, "mười")) {
		*value = 10 + unit_after_tens_vi(phrase);
		return true;
	}
	units = unit_vi(phrase);
	if (units == 0)
		return false;
	*value = units;
	if (td_phrase_accept(phrase, "mươi"))
		*value = units * 10 + unit_after_tens_vi(phrase);
	else if (td_phrase_accept(phrase, "trăm"))
		*value = units * 100;
	else
		return true;
	if (units * 100 != *value)
		return true;
	if (td_phrase_accept(phrase, "linh|lẻ"))
		*value += unit_vi(phrase);
	else if (td_phrase_accept(phrase, "mười"))
		*value += 10 + unit_after_tens_vi(phrase);
	else if ((units = unit_after_tens_vi(phrase)) != 0 &&
	         td_phrase_accept(phrase, "mươi"))
		*value += units * 10 + unit_after_tens_vi(phrase);
	return true;
}

static bool
words_en(struct td_phrase *phrase, int *value)
{
	static const struct td_phrase_row rows[] = {
		{ "one", 1 },       { "two", 2 },        { "three", 3 },
		{ "four", 4 },      { "five", 5 },       { "six", 6 },
		{ "seven", 7 },     { "eight", 8 },      { "nine", 9 },
		{ "ten", 10 },      { "eleven", 11 },    { "twelve", 12 },
		{ "thirteen", 13 }, { "fourteen", 14 },  { "fifteen", 15 },
		{ "sixteen", 16 },  { "seventeen", 17 }, { "eighteen", 18 },
		{ "nineteen", 19 }, { "twenty", 20 },    { "thirty", 30 },
		{ "forty", 40 },    { "fifty", 50 },     { "sixty", 60 },
		{ "seventy", 70 },  { "eighty", 80 },    { "ninety", 90 },
		{ NULL, 0 }
	};
	size_t start;
	int units = 0;

	if (!td_phrase_choose(phrase, rows, value))
		return false;
	if (*value < 20)
		return true;
	td_phrase_accept(phrase, "-");
	start = phrase->at;
	if (td_phrase_choose(phrase, rows, &units) && units < 10)
		*value += units;
	else
		phrase->at = start;
	return true;
}

static bool
words(struct td_phrase *phrase, int *value)
{
	return words_vi(phrase, value) || words_en(phrase, value);
}

/* "05 (năm)": the words must say what the figures say. */
static bool
bracketed(struct td_phrase *phrase, int value)
{
	size_t word;
	int said;

	if (!td_phrase_accept(phrase, "("))
		return true;
	word = phrase->at;
	if (!words(phrase, &said) || !td_phrase_accept(phrase, ")"))
		return td_phrase_miss(phrase);
	if (said != value)
		return td_phrase_fail(phrase, TD_DEADLINE_CONTRADICTION, word);
	return true;
}

/* "mười lăm (15)": the figures must say what the words say. */
static bool
figures_agree(struct td_phrase *phrase, int value)
{
	size_t start = phrase->at;
	size_t figure;

	if (!td_phrase_accept(phrase, "("))
		return true;
	figure = phrase->at;
	if (!td_phrase_is_number(phrase)) {
		phrase->at = start;
		return true;
	}
	phrase->at++;
	if (!td_phrase_accept(phrase, ")")) {
		phrase->at = start;
		return true;
	}
	return phrase->tokens[figure].value == value ||
	       td_phrase_fail(phrase, TD_DEADLINE_CONTRADICTION, figure);
}

bool
td_phrase_count(struct td_phrase *phrase, int *count)
{
	size_t start = phrase->at;
	int value;

	if (phrase->failed)
		return false;
	if (!td_phrase_is_number(phrase)) {
		if (!words(phrase, &value))
			return td_phrase_miss(phrase);
		*count = value;
		return figures_agree(phrase, value);
	}
	value = td_phrase_peek(phrase)->value;
	phrase->at++;
	if (!bracketed(phrase, value)) {
		phrase->at = start;
		return false;
	}
	/* Only a caller that finds a unit knows that this was a count, and
	 * not a year; it rejects what is too large. */
	*count = value < 0 || value > COUNT_MAX ? -1 : value;
	return true;
}

bool
td_phrase_figure(struct td_phrase *phrase, int *value, int least, int most)
{
	const struct td_token *token = td_phrase_peek(phrase);

	if (!td_phrase_is_number(phrase))
		return td_phrase_miss(phrase);
	if (token->value < least || token->value > most)
		return td_phrase_fail(phrase,
		                      token->value < 0
		                          ? TD_DEADLINE_TOO_LARGE
		                          : TD_DEADLINE_IMPOSSIBLE_DATE,
		                      phrase->at);
	*value = token->value;
	phrase->at++;
	return true;
}
