/* Months, quarters, halves and years, and those that recur. */

#include "deadline/phrase.h"

/* A month, quarter or other span once its number is read. */
static bool
set_span(struct td_phrase_point *point, enum td_deadline_span span, int number)
{
	point->point.span = span;
	point->point.number = number;
	return true;
}

/* The year behind a month, quarter or other span. */
static void
year_after(struct td_phrase *phrase, struct td_phrase_point *point)
{
	td_phrase_year_after(phrase, &point->point.year);
}

/* The same, or "năm sau". */
static void
year_or_next(struct td_phrase *phrase, struct td_phrase_point *point, int count)
{
	year_after(phrase, point);
	if (point->point.year == 0 && td_phrase_next_year(phrase))
		point->point.number += count;
}

/* "tháng mười hai năm 2026": in words, once a year is said. May, which is the
 * year as well, is not told from it. */
static bool
month_in_words(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row names[] = { { "tư", 4 },
		                                      { NULL, 0 } };
	size_t start = phrase->at;
	int month;

	if (td_phrase_accept(phrase, "tháng") && !td_phrase_is_number(phrase) &&
	    (td_phrase_choose(phrase, names, &month) ||
	     td_phrase_count(phrase, &month)) &&
	    month >= 1 && month <= 12 && month != 5 &&
	    td_phrase_year_after(phrase, &point->point.year))
		return set_span(point, TD_SPAN_MONTH, month);
	point->point.year = 0;
	phrase->at = start;
	return false;
}

static bool
numbered_month(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	int month;

	if ((td_phrase_accept(phrase,
	                      "tháng|các tháng|month|the month of|the month") &&
	     td_phrase_is_number(phrase) &&
	     td_phrase_figure(phrase, &month, 1, 12)) ||
	    td_phrase_month_name(phrase, &month)) {
		set_span(point, TD_SPAN_MONTH, month);
		year_or_next(phrase, point, 12);
		return true;
	}
	phrase->at = start;
	return false;
}

static bool
quarter(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row rows[] = { { "q1|first quarter", 1 },
		                                     { "q2|second quarter", 2 },
		                                     { "q3|third quarter", 3 },
		                                     { "q4|fourth quarter", 4 },
		                                     { NULL, 0 } };
	size_t start = phrase->at;
	int number;

	td_phrase_accept(phrase, "the");
	if (td_phrase_accept(phrase, "quý|quí|quarter")
	        ? td_phrase_quarter(phrase, &number)
	        : td_phrase_choose(phrase, rows, &number)) {
		set_span(point, TD_SPAN_QUARTER, number);
		year_or_next(phrase, point, 4);
		return true;
	}
	phrase->at = start;
	return false;
}

/* "6 tháng đầu năm", "sáu tháng cuối năm", "the first 9 months of". */
static bool
months_of_year(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row ends_en[] = { { "first", true },
		                                        { "last", false },
		                                        { NULL, 0 } };
	static const struct td_phrase_row ends_vi[] = { { "đầu", true },
		                                        { "cuối", false },
		                                        { NULL, 0 } };
	size_t start = phrase->at;
	int first;
	int count;
	bool english;

	td_phrase_accept(phrase, "the");
	english = td_phrase_choose(phrase, ends_en, &first);
	if (td_phrase_count(phrase, &count) &&
	    td_phrase_accept(phrase, english ? "months" : "tháng") &&
	    (english ? td_phrase_accept(phrase, "of the year|of")
	             : td_phrase_choose(phrase, ends_vi, &first))) {
		if (count == 6)
			return set_span(point, TD_SPAN_HALF, first ? 1 : 2);
		if (first && count == 9)
			return set_span(point, TD_SPAN_NINE_MONTHS, 0);
		if (count == 3)
			return set_span(point, TD_SPAN_QUARTER, first ? 1 : 4);
	}
	phrase->at = start;
	return false;
}

bool
td_phrase_half(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row rows[] = {
		{ "nửa đầu|first half|h1", 1 },
		{ "nửa cuối|second half|h2", 2 },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	int number;

	if (months_of_year(phrase, point)) {
		year_after(phrase, point);
		td_phrase_accept(phrase, "năm");
		return true;
	}
	td_phrase_accept(phrase, "the");
	if (td_phrase_choose(phrase, rows, &number)) {
		set_span(point, TD_SPAN_HALF, number);
		year_after(phrase, point);
		if (point->point.year == 0)
			td_phrase_accept(phrase, "năm|of the year|of");
		return true;
	}
	phrase->at = start;
	return false;
}

bool
td_phrase_speaks_on(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	int every;
	bool recurs;

	if (!phrase->inside || td_phrase_peek(phrase)->kind != TD_TOKEN_WORD)
		return false;
	recurs = td_phrase_every(phrase, &every, false);
	phrase->at = start;
	return !recurs;
}

/* A year with its number, or "năm" alone: the year. */
static bool
year(struct td_phrase *phrase, struct td_phrase_point *point)
{
	size_t start = phrase->at;
	bool word = td_phrase_accept(phrase, "năm|cả năm|the year|year");

	if (td_phrase_is_number(phrase) &&
	    (word || td_phrase_peek(phrase)->digits == 4)) {
		if (!td_phrase_year(phrase, &point->point.year))
			return false;
		return set_span(point, TD_SPAN_YEAR, 0);
	}
	if (word && !td_phrase_speaks_on(phrase))
		return set_span(point, TD_SPAN_YEAR, 0);
	phrase->at = start;
	return false;
}

/* "cuối mỗi quý", "the end of the month": the recurring period itself. */
static bool
period(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row each[] = {
		{ "mỗi năm|hằng năm|hàng năm|each year|every year", 12 },
		{ "mỗi quý|hằng quý|hàng quý|each quarter|every quarter", 3 },
		{ "mỗi tháng|hằng tháng|hàng tháng|each month|every month", 1 },
		{ NULL, 0 }
	};
	static const struct td_phrase_row one[] = { { "quý|quí|the quarter",
		                                      3 },
		                                    { "tháng|the month", 1 },
		                                    { NULL, 0 } };

	point->each = td_phrase_choose(phrase, each, &point->every);
	if (!point->each && (!td_phrase_choose(phrase, one, &point->every) ||
	                     td_phrase_speaks_on(phrase)))
		return false;
	point->relative = true;
	return set_span(point, TD_SPAN_PERIOD, 0);
}

bool
td_phrase_span(struct td_phrase *phrase, struct td_phrase_point *point)
{
	return td_phrase_half(phrase, point) ||
	       td_phrase_relative_month(phrase, point) ||
	       numbered_month(phrase, point) || month_in_words(phrase, point) ||
	       quarter(phrase, point) || year(phrase, point) ||
	       period(phrase, point);
}
