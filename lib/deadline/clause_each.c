/* So many days behind each quarter, month or year, inside a clause. */

#include "deadline/clause_term.h"
#include "deadline/deadline_shape.h"

/* The most days that the month behind each such period has in every year. */
static int
days_max(int every)
{
	return every == 1 ? 28 : every == 3 ? 30 : 31;
}

/* "mỗi quý", "hằng tháng": of each, and not of one. */
static bool
each(struct td_phrase *phrase, int *every)
{
	static const struct td_phrase_row rows[] = {
		{ "mỗi tháng|hằng tháng|hàng tháng|từng tháng|each month", 1 },
		{ "mỗi quý|hằng quý|hàng quý|từng quý|các quý|each quarter",
		  3 },
		{ "mỗi năm|hằng năm|hàng năm|từng năm|each year", 12 },
		{ NULL, 0 }
	};
	int quarter;

	return td_phrase_choose(phrase, rows, every) &&
	       !td_phrase_quarter(phrase, &quarter);
}

/* "chậm nhất 15 ngày sau khi kết thúc mỗi quý": the 15th of the month that
 * follows. */
bool
td_term_after_each(struct td_phrase *phrase, struct td_term *term)
{
	struct td_phrase_point *point = &term->points[0];
	struct td_deadline_rule amount = { .count = 0 };
	int every;

	td_phrase_accept(phrase, "chậm nhất|muộn nhất|chậm nhất là|"
	                         "muộn nhất là|trong vòng|trong|"
	                         "trong thời hạn|không quá|sau|no later than|"
	                         "within");
	if (!td_shape_amount(phrase, &amount) || amount.unit != TD_UNIT_DAY ||
	    amount.count < 1)
		return false;
	td_phrase_accept(phrase, ",");
	if (!td_phrase_accept(phrase,
	                      "sau khi|kể từ khi|kể từ ngày|tính từ ngày|"
	                      "sau ngày|từ khi|từ ngày|sau|after") ||
	    !td_phrase_accept(phrase, "kết thúc|hết|the end of") ||
	    !each(phrase, &every) || amount.count > days_max(every))
		return false;
	term->kind = TD_TERM_POINTS;
	term->rank = TD_RANK_BOUND;
	term->rule.bound = TD_BOUND_BY;
	term->point_count = 1;
	point->point.span = TD_SPAN_DAY;
	point->point.number = every + 1;
	point->point.day = amount.count;
	point->every = every;
	point->relative = point->each = true;
	return true;
}
