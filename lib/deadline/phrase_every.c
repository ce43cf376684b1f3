/* How often something recurs. */

#include "deadline/phrase.h"

static bool
named(struct td_phrase *phrase, int *every)
{
	static const int months[] = { 12, 12, 12, 12, 3, 3, 3,  3,  1,  1,
		                      1,  1,  6,  6,  6, 6, 12, 12, 12, 12,
		                      3,  3,  3,  1,  1, 1, 6,  6 };
	int found = td_phrase_accept(
	    phrase, "hằng năm|hàng năm|mỗi năm|từng năm|"
		    "hằng quý|hàng quý|mỗi quý|từng quý|"
		    "hằng tháng|hàng tháng|mỗi tháng|từng tháng|"
		    "nửa năm một lần|nửa năm 1 lần|mỗi nửa năm|hằng nửa năm|"
		    "every year|each year|yearly|annually|"
		    "every quarter|each quarter|quarterly|"
		    "every month|each month|monthly|"
		    "every half - year|half - yearly");

	if (found == 0)
		return false;
	*every = months[found - 1];
	return true;
}

static bool
counted(struct td_phrase *phrase, int *every, bool periodic)
{
	static const int months[] = { 0, 1, 3, 12, 1, 3, 12, 1, 3, 12 };
	size_t start = phrase->at;
	bool before = td_phrase_accept(phrase, "mỗi|cứ|every|each");
	size_t token = phrase->at;
	int count;
	int unit;

	if (td_phrase_count(phrase, &count) &&
	    (unit = td_phrase_accept(phrase,
	                             "tháng|quý|năm|months|quarters|years|"
	                             "month|quarter|year")) != 0) {
		bool after = td_phrase_accept(
		    phrase, "một lần|1 lần|01 lần|/ lần|/ 1 lần|/ 01 lần");

		if ((before || after || periodic) && !phrase->failed) {
			/* Periods are those of the calendar, so they have to
			 * divide its year. */
			if (count < 1 || count > 12 ||
			    count * months[unit] > 12 ||
			    12 % (count * months[unit]) != 0)
				return td_phrase_fail(
				    phrase, TD_DEADLINE_TOO_LARGE, token);
			*every = count * months[unit];
			return true;
		}
		td_phrase_miss(phrase);
	}
	phrase->at = start;
	return false;
}

bool
td_phrase_every(struct td_phrase *phrase, int *every, bool periodic)
{
	return named(phrase, every) || counted(phrase, every, periodic);
}
