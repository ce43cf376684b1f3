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
	size_t start = phrase->at;

	if (!td_phrase_accept(phrase, "sau|tiếp theo|kế tiếp|liền kề|liền sau|"
	                              "kế tiếp liền kề|tiếp theo liền kề|"
	                              "sau liền kề|liền kề sau|kế sau|"
	                              "tiếp sau|kế liền|liền kề tiếp theo"))
		return false;
	/* "tháng liền kề trước" is the one before. */
	if (!td_phrase_accept(phrase, "trước"))
		return true;
	phrase->at = start;
	return td_phrase_miss(phrase);
}

/* "của quý", "mỗi quý", "quý II năm 2026", "quý sau" after "tháng cuối". */
static bool
month_of_quarter_vi(struct td_phrase *phrase, struct td_phrase_point *point,
                    int month)
{
	static const struct td_phrase_row rows[] = {
		{ "quý|quí", false },
		{ "mỗi quý|hằng quý|hàng quý|từng quý|các quý", true },
		{ NULL, 0 }
	};
	int quarter;
	int each;

	td_phrase_accept(phrase, "của|trong|thuộc");
	if (!td_phrase_choose(phrase, rows, &each))
		return false;
	if (!each && td_phrase_quarter(phrase, &quarter)) {
		set_month(point, (quarter - 1) * 3 + month);
		td_phrase_year_after(phrase, &point->point.year);
		return true;
	}
	set_month(point, month);
	point->every = 3;
	point->relative = true;
	point->each = each;
	if (next_vi(phrase))
		point->point.number += 3;
	return true;
}

/* "quý", "của quý báo cáo" after "tháng sau": the month that follows it. */
static bool
after_quarter_vi(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	int quarter;

	if (td_phrase_accept(phrase, "quý báo cáo|quí báo cáo|của quý báo cáo|"
	                             "của quí báo cáo"))
		return true;
	if (td_phrase_accept(phrase, "quý|quí") &&
	    td_phrase_peek(phrase)->kind != TD_TOKEN_WORD &&
	    !td_phrase_quarter(phrase, &quarter))
		return true;
	phrase->at = start;
	return false;
}

static bool
relative_month_vi(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row places[] = {
		{ "đầu|đầu tiên|thứ nhất", 1 },
		{ "giữa|thứ hai|thứ 2", 2 },
		{ "cuối|cuối cùng|thứ ba|thứ 3", 3 },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	int month;

	if (!td_phrase_accept(phrase, "tháng"))
		return false;
	if (next_vi(phrase)) {
		point->relative = true;
		/* "tháng liền sau quý báo cáo" */
		point->every = after_quarter_vi(phrase) ? 3 : 1;
		return set_month(point, point->every + 1);
	}
	/* "tháng cuối kỳ báo cáo": what stands elsewhere says of which. */
	if (td_phrase_accept(phrase, "cuối kỳ|cuối của kỳ|cuối cùng của kỳ|"
	                             "cuối kỳ báo cáo|cuối của kỳ báo cáo|"
	                             "cuối cùng của kỳ báo cáo")) {
		point->relative = true;
		point->last = true;
		return set_month(point, 1);
	}
	if (td_phrase_choose(phrase, places, &month) &&
	    month_of_quarter_vi(phrase, point, month))
		return true;
	phrase->at = start;
	return false;
}

enum which_quarter {
	THE_QUARTER,
	EACH_QUARTER,
	NEXT_QUARTER
};

/* "quarter II of 2026", "each quarter" after "the last month of". */
static bool
month_of_quarter_en(struct td_phrase *phrase, struct td_phrase_point *point,
                    int month)
{
	static const struct td_phrase_row rows[] = {
		{ "quarter|the quarter", THE_QUARTER },
		{ "each quarter|every quarter", EACH_QUARTER },
		{ "the next quarter|the following quarter", NEXT_QUARTER },
		{ NULL, 0 }
	};
	int quarter;
	int which;

	if (!td_phrase_choose(phrase, rows, &which))
		return false;
	if (which == THE_QUARTER && td_phrase_quarter(phrase, &quarter)) {
		set_month(point, (quarter - 1) * 3 + month);
		td_phrase_year_after(phrase, &point->point.year);
		return true;
	}
	point->every = 3;
	point->relative = true;
	point->each = which == EACH_QUARTER;
	return set_month(point, which == NEXT_QUARTER ? month + 3 : month);
}

static bool
relative_month_en(struct td_phrase *phrase, struct td_phrase_point *point)
{
	static const struct td_phrase_row places[] = {
		{ "first month of", 1 },
		{ "second month of|middle month of", 2 },
		{ "third month of|last month of", 3 },
		{ NULL, 0 }
	};
	size_t start = phrase->at;
	int month;

	td_phrase_accept(phrase, "the");
	if (td_phrase_accept(phrase, "month following the quarter|"
	                             "month after the quarter|"
	                             "month following each quarter|"
	                             "month after each quarter|"
	                             "month following the end of the quarter|"
	                             "month after the end of the quarter")) {
		point->every = 3;
		point->relative = true;
		return set_month(point, 4);
	}
	if (td_phrase_accept(phrase, "next month|following month")) {
		point->every = 1;
		point->relative = true;
		return set_month(point, 2);
	}
	if (td_phrase_choose(phrase, places, &month) &&
	    month_of_quarter_en(phrase, point, month))
		return true;
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
