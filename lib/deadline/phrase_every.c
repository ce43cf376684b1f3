/* How often something recurs. */

#include "deadline/phrase.h"

static bool
named(struct td_phrase *phrase, int *every)
{
	static const struct td_phrase_row rows[] = {
		{ "hằng năm|hàng năm|mỗi năm|từng năm|năm báo cáo|"
		  "của năm báo cáo|năm kế hoạch|của năm kế hoạch|every "
		  "year|each year|yearly|annually",
		  12 },
		{ "nửa năm một lần|nửa năm 1 lần|mỗi nửa năm|hằng nửa năm|"
		  "every half - year|half - yearly",
		  6 },
		{ "hằng quý|hàng quý|mỗi quý|từng quý|every quarter|"
		  "each quarter|quarterly",
		  3 },
		{ "hằng tháng|hàng tháng|mỗi tháng|từng tháng|every month|"
		  "each month|monthly",
		  1 },
		{ NULL, 0 }
	};

	return td_phrase_choose(phrase, rows, every);
}

static bool
counted(struct td_phrase *phrase, int *every, bool periodic)
{
	static const struct td_phrase_row units[] = {
		{ "tháng|month|months", 1 },
		{ "quý|quarter|quarters", 3 },
		{ "năm|year|years", 12 },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	bool before = td_phrase_accept(phrase, "mỗi|cứ|every|each");
	size_t token = phrase->at;
	int count;
	int months;

	if (td_phrase_count(phrase, &count) &&
	    td_phrase_choose(phrase, units, &months)) {
		bool after = td_phrase_accept(
		    phrase, "một lần|1 lần|01 lần|/ lần|/ 1 lần|/ 01 lần");

		if ((before || after || periodic) && !phrase->failed) {
			/* Periods are those of the calendar, so they have to
			 * divide its year. */
			if (count < 1 || count > 12 || count * months > 12 ||
			    12 % (count * months) != 0)
				return td_phrase_fail(
				    phrase, TD_DEADLINE_TOO_LARGE, token);
			*every = count * months;
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
