/* Days, months, quarters and years as they are written. */

#include "deadline/phrase.h"

#include <string.h>

bool
td_phrase_year(struct td_phrase *phrase, int *year)
{
	return td_phrase_figure(phrase, year, TD_YEAR_MIN, TD_YEAR_MAX);
}

bool
td_phrase_quarter(struct td_phrase *phrase, int *quarter)
{
	static const struct td_phrase_row rows[] = {
		{ "i", 1 },
		{ "ii", 2 },
		{ "iii", 3 },
		{ "iv", 4 },
		{ "iiii|v|vi|vii|viii|ix|x|xi|xii",
		  0 }, /* there is none such */
		{ NULL, 0 }
	};
	size_t token = phrase->at;
	int found;

	if (td_phrase_is_number(phrase))
		return td_phrase_figure(phrase, quarter, 1, 4);
	if (!td_phrase_choose(phrase, rows, &found))
		return false;
	if (found == 0)
		return td_phrase_fail(phrase, TD_DEADLINE_IMPOSSIBLE_DATE,
		                      token);
	*quarter = found;
	return true;
}

bool
td_phrase_month_name(struct td_phrase *phrase, int *month)
{
	static const struct td_phrase_row rows[] = { { "january|jan", 1 },
		                                     { "february|feb", 2 },
		                                     { "march|mar", 3 },
		                                     { "april|apr", 4 },
		                                     { "may", 5 },
		                                     { "june|jun", 6 },
		                                     { "july|jul", 7 },
		                                     { "august|aug", 8 },
		                                     { "september|sep", 9 },
		                                     { "october|oct", 10 },
		                                     { "november|nov", 11 },
		                                     { "december|dec", 12 },
		                                     { NULL, 0 } };

	return td_phrase_choose(phrase, rows, month);
}

bool
td_phrase_year_after(struct td_phrase *phrase, int *year)
{
	size_t start = phrase->at;

	td_phrase_accept(phrase, "của năm|/ năm|của|of the year|, năm|năm|/|"
	                         "of|,|-");
	if (td_phrase_is_number(phrase) && td_phrase_peek(phrase)->digits >= 3)
		return td_phrase_year(phrase, year);
	td_phrase_miss(phrase);
	phrase->at = start;
	return false;
}

/* The tokens that the parts of a day stood at, for errors. */
struct parts {
	int year;
	int month;
	int day;
	size_t year_at;
	size_t month_at;
	size_t day_at;
};

static bool
part(struct td_phrase *phrase, int *value, size_t *at)
{
	if (!td_phrase_is_number(phrase))
		return td_phrase_miss(phrase);
	*at = phrase->at;
	*value = td_phrase_peek(phrase)->value;
	phrase->at++;
	return true;
}

static bool
iso_day(struct td_phrase *phrase, struct parts *parts)
{
	return td_phrase_peek(phrase)->digits == 4 &&
	       part(phrase, &parts->year, &parts->year_at) &&
	       td_phrase_accept(phrase, "-") &&
	       part(phrase, &parts->month, &parts->month_at) &&
	       td_phrase_accept(phrase, "-") &&
	       part(phrase, &parts->day, &parts->day_at);
}

/* "05/10 - 09/10/2026" goes from one day to another, and the second is no year
 * of the first. */
static bool
begins_span(const struct td_phrase *phrase, size_t mark)
{
	const struct td_token *token = &phrase->tokens[mark];

	return strcmp(token->text, "-") == 0 && token[1].digits <= 2 &&
	       strcmp(token[2].text, "/") == 0;
}

/* Whether a token follows the one before it without a space. */
static bool
touches(const struct td_token *token)
{
	return token->offset == token[-1].offset + token[-1].size;
}

/* "trước ngày 20-10", "đến hết ngày 20.10": a day and its month, where behind
 * "ngày" no two days can stand. "Ngày 10-12" may be three days. */
static bool
is_day_alone(const struct td_phrase *phrase, size_t day)
{
	static const char *const bounds[] = { "trước", "nhất", "hết",  "quá",
		                              "hơn",   "hạn",  "chót", "cuối" };
	const struct td_token *token = &phrase->tokens[day];
	const struct td_token *next = &phrase->tokens[phrase->at];
	bool bound = token->value > 12;

	if (day == 0 || strcmp(token[-1].text, "ngày") != 0 ||
	    !touches(token + 1) || !touches(token + 2) ||
	    (next->kind == TD_TOKEN_MARK && strpbrk(next->text, "/-.") &&
	     next[1].kind == TD_TOKEN_NUMBER && touches(next + 1)) ||
	    next->kind == TD_TOKEN_NUMBER || strcmp(next->text, "tháng") == 0 ||
	    token[2].value < 1 || token[2].value > 12)
		return false;
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds && day > 1; i++)
		bound = bound || strcmp(token[-2].text, bounds[i]) == 0;
	return bound;
}

/* 15/11, 15/11/2026, 15-11-2026, 15.11.2026, and 20-10 where it is a day. */
static bool
figures_day(struct td_phrase *phrase, struct parts *parts)
{
	static const struct td_phrase_row marks[] = {
		{ "/", '/' }, { "-", '-' }, { ".", '.' }, { NULL, 0 }
	};
	int mark;
	size_t start;

	if (!part(phrase, &parts->day, &parts->day_at) ||
	    !td_phrase_choose(phrase, marks, &mark) ||
	    !part(phrase, &parts->month, &parts->month_at))
		return false;
	start = phrase->at;
	if (td_phrase_accept(phrase, mark == '/'   ? "/|-|."
	                             : mark == '-' ? "-"
	                                           : ".") &&
	    part(phrase, &parts->year, &parts->year_at) &&
	    !begins_span(phrase, start))
		return true;
	parts->year_at = (size_t)-1;
	phrase->at = start;
	return mark == '/' || is_day_alone(phrase, parts->day_at);
}

/* "ngày 5 tháng Chín năm 2026": in words, once a year is said. May, which is
 * the year as well, is not told from it. */
static bool
month_in_words(struct td_phrase *phrase, struct parts *parts)
{
	static const struct td_phrase_row names[] = { { "tư", 4 },
		                                      { NULL, 0 } };
	size_t at = phrase->at;

	if ((!td_phrase_choose(phrase, names, &parts->month) &&
	     !td_phrase_count(phrase, &parts->month)) ||
	    parts->month == 5)
		return false;
	parts->month_at = at;
	parts->year_at = phrase->at;
	return td_phrase_year_after(phrase, &parts->year);
}

static bool
words_day_vi(struct td_phrase *phrase, struct parts *parts)
{
	if (!part(phrase, &parts->day, &parts->day_at) ||
	    !td_phrase_accept(phrase, "tháng|của tháng|các tháng|"
	                              "của các tháng|trong các tháng"))
		return false;
	if (td_phrase_is_number(phrase))
		return part(phrase, &parts->month, &parts->month_at);
	return month_in_words(phrase, parts) || td_phrase_miss(phrase);
}

static bool
day_of_month_en(struct td_phrase *phrase, struct parts *parts)
{
	if (!td_phrase_is_number(phrase) ||
	    td_phrase_peek(phrase)->digits > 2 ||
	    !part(phrase, &parts->day, &parts->day_at))
		return td_phrase_miss(phrase);
	td_phrase_accept(phrase, "st|nd|rd|th");
	return true;
}

static bool
words_day_en(struct td_phrase *phrase, struct parts *parts)
{
	parts->month_at = phrase->at;
	if (td_phrase_month_name(phrase, &parts->month))
		return day_of_month_en(phrase, parts);
	if (!day_of_month_en(phrase, parts))
		return false;
	td_phrase_accept(phrase, "of");
	parts->month_at = phrase->at;
	return td_phrase_month_name(phrase, &parts->month);
}

static bool
impossible(struct td_phrase *phrase, size_t token)
{
	return td_phrase_fail(phrase, TD_DEADLINE_IMPOSSIBLE_DATE, token);
}

/* What a day without a year may be: 29/02 exists in some. */
static bool
check(struct td_phrase *phrase, const struct parts *parts)
{
	if (parts->month < 1 || parts->month > 12)
		return impossible(phrase, parts->month_at);
	if (parts->year_at != 0 &&
	    (parts->year < TD_YEAR_MIN || parts->year > TD_YEAR_MAX))
		return impossible(phrase, parts->year_at - 1);
	if (parts->day < 1 ||
	    parts->day >
	        td_date_days_in_month(parts->year_at != 0 ? parts->year : 2000,
	                              parts->month))
		return impossible(phrase, parts->day_at);
	return true;
}

/* The year after the one that is reported, and not "năm liền kề trước". */
bool
td_phrase_next_year(struct td_phrase *phrase)
{
	size_t start = phrase->at;

	td_phrase_accept(phrase, "của");
	if (td_phrase_accept(phrase, "năm sau|năm kế tiếp|năm tiếp theo|"
	                             "năm liền kề|năm liền sau|"
	                             "năm tiếp theo liền kề|"
	                             "năm kế tiếp liền kề|năm sau liền kề|"
	                             "năm liền kề sau|năm kế sau|"
	                             "of the next year|"
	                             "of the following year") &&
	    !td_phrase_accept(phrase, "trước"))
		return true;
	phrase->at = start;
	return false;
}

/* "(thứ Ba) năm 2026": the day of the week stands before the year. */
static bool
year_behind_weekday(struct td_phrase *phrase, int *year)
{
	size_t start = phrase->at;
	int weekday;

	if (phrase->inside && td_phrase_accept(phrase, "(|,|( tức|( là") &&
	    td_phrase_weekday(phrase, &weekday) &&
	    (td_phrase_accept(phrase, ")") ||
	     strcmp(phrase->tokens[start].text, ",") == 0) &&
	    td_phrase_year_after(phrase, year)) {
		phrase->weekday = weekday;
		return true;
	}
	phrase->at = start;
	return false;
}

bool
td_phrase_day(struct td_phrase *phrase, int *year, int *month, int *day)
{
	static bool (*const forms[])(struct td_phrase *, struct parts *) = {
		iso_day, figures_day, words_day_vi, words_day_en
	};
	size_t start = phrase->at;
	struct parts parts;
	bool found = false;

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		memset(&parts, 0, sizeof parts);
		parts.year_at = (size_t)-1;
		phrase->at = start;
		found = forms[i](phrase, &parts);
		if (found)
			break;
	}
	/* From here a year_at of 0 means that no year was said. */
	parts.year_at++;
	if (found && parts.year_at == 0) {
		if (td_phrase_next_year(phrase)) {
			found = check(phrase, &parts);
			parts.month += 12;
			goto done;
		}
		parts.year_at = phrase->at + 1;
		if (!year_behind_weekday(phrase, &parts.year) &&
		    !td_phrase_year_after(phrase, &parts.year))
			parts.year_at = 0;
	}
	found = found && check(phrase, &parts);
done:
	if (!found || phrase->failed) {
		phrase->at = start;
		return false;
	}
	*year = parts.year_at != 0 ? parts.year : 0;
	*month = parts.month;
	*day = parts.day;
	return true;
}
