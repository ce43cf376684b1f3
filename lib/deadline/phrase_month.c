/* Months named by their place: in a quarter, or after this one. */

#include "deadline/phrase.h"

static bool
set_month(struct td_phrase_point *point, int month)
{
	point->point.span = TD_SPAN_MONTH;
	point->point.number = month;
	return true;
}

/* The next such period, not this one. */
static bool
next_vi(struct td_phrase *phrase)
{
	return td_phrase_accept(phrase, "sau|tiếp theo|kế tiếp|liền kề");
}

/* "của quý", "mỗi quý", "quý II năm 2026", "quý sau" after "tháng cuối". */
static bool
month_of_quarter_vi(struct td_phrase *phrase, struct td_phrase_point *point,
                    int month)
{
	int quarter;
	int found;

	td_phrase_accept(phrase, "của");
	found = td_phrase_accept(phrase, "quý|quí|mỗi quý|hằng quý|hàng quý");
	if (found == 0)
		return false;
	if (found <= 2 && td_phrase_quarter(phrase, &quarter)) {
		set_month(point, (quarter - 1) * 3 + month);
		td_phrase_year_after(phrase, &point->point.year);
		return true;
	}
	set_month(point, month);
	point->every = 3;
	point->relative = true;
	point->each = found > 2;
	if (next_vi(phrase))
		point->point.number += 3;
	return true;
}

static bool
relative_month_vi(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const int months[] = { 0, 1, 1, 1, 2, 2, 2, 3, 3, 3 };
	size_t start = phrase->at;
	int found;

	found = td_phrase_accept(phrase, "tháng");
	if (found != 0 && next_vi(phrase)) {
		point->every = 1;
		point->relative = true;
		return set_month(point, 2);
	}
	if (found != 0) {
		found = td_phrase_accept(
		    phrase, "đầu|đầu tiên|thứ nhất|giữa|thứ hai|thứ 2|cuối|"
			    "cuối cùng|thứ ba");
		if (found != 0 &&
		    month_of_quarter_vi(phrase, point, months[found]))
			return true;
	}
	phrase->at = start;
	return false;
}

static bool
relative_month_en(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const int months[] = { 0, 1, 2, 2, 3, 3 };
	size_t start = phrase->at;
	int found;

	td_phrase_accept(phrase, "the");
	if (td_phrase_accept(phrase, "next month|following month")) {
		point->every = 1;
		point->relative = true;
		return set_month(point, 2);
	}
	found = td_phrase_accept(phrase, "first month of|second month of|"
	                                 "middle month of|third month of|"
	                                 "last month of");
	if (found != 0) {
		int month = months[found];

		found = td_phrase_accept(
		    phrase, "quarter|the quarter|each quarter|every quarter|"
			    "the next quarter|the following quarter");
		if (found == 1 || found == 2) {
			int quarter;

			if (td_phrase_quarter(phrase, &quarter)) {
				set_month(point, (quarter - 1) * 3 + month);
				td_phrase_year_after(phrase,
				                     &point->point.year);
				return true;
			}
		}
		if (found != 0) {
			point->every = 3;
			point->relative = true;
			point->each = found == 3 || found == 4;
			return set_month(point, found > 4 ? month + 3 : month);
		}
	}
	phrase->at = start;
	return false;
}

bool
td_phrase_relative_month(struct td_phrase *phrase,
                         struct td_phrase_point *point)
{
	return relative_month_vi(phrase, point) ||
	       relative_month_en(phrase, point);
}
