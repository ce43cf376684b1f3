/* Deadlines of a clause that hold for one act, and lengths that contradict
 * their span. */

#include "deadline/clause_scan.h"
#include "deadline/deadline_shape.h"

#include <string.h>

/* What is done by a deadline that stands before it. */
#define ACTS                                                                     \
	"gửi|nộp|báo cáo|tổ chức|hoàn thành|tổng kết|sơ kết|" \
	"ban hành|triển khai|trình|xây dựng|công bố|kiểm tra"

/* The most working days of a span that can be days off. */
#define DAYS_OFF_MAX 9

/* "và", or a comma or bracket between two deadlines, and no word of another
 * act. What a period counts from may have words up to the second. */
static bool
stand_together(struct td_phrase *phrase, const struct td_term *a,
               const struct td_term *b)
{
	bool both = td_scan_stands_at(phrase, b->first - 1, "và");

	if (!both && !td_scan_stands_at(phrase, b->first - 1, ",|("))
		return false;
	for (size_t at = a->first; at + 1 < b->first; at++)
		if (at >= a->end ? !td_scan_stands_at(phrase, at, "và|,|(")
		                 : td_scan_stands_at(phrase, at, "và|,"))
			return false;
	if (both && a->first == 0)
		return true;
	return both ? !td_scan_stands_at(phrase, b->end, ACTS)
	            : phrase->tokens[b->end].kind != TD_TOKEN_WORD;
}

bool
td_clause_joins(struct td_phrase *phrase, const struct td_term *a,
                const struct td_term *b)
{
	const struct td_term *length = a->kind == TD_TERM_RULE ? a : b;
	const struct td_term *day = length == a ? b : a;

	return length->kind == TD_TERM_RULE && day->kind == TD_TERM_POINTS &&
	       length->rule.kind == TD_DEADLINE_PERIOD &&
	       length->rule.anchor.kind != TD_ANCHOR_NONE &&
	       day->rule.every == 0 && day->rule.point_count == 1 &&
	       day->rank == TD_RANK_BOUND && !day->ranged && !day->bare &&
	       day->rule.points[0].span == TD_SPAN_DAY &&
	       stand_together(phrase, a, b);
}

/* "thời hạn 20 ngày" right before a span. */
static bool
length_before(struct td_phrase *phrase, size_t first,
              struct td_deadline_rule *amount)
{
	for (size_t back = 2; back <= 9 && back <= first; back++) {
		size_t at = first - back;

		td_phrase_restart(phrase, at);
		memset(amount, 0, sizeof *amount);
		if (phrase->tokens[at].kind != TD_TOKEN_NUMBER ||
		    !td_shape_amount(phrase, amount))
			continue;
		td_phrase_accept(phrase, "đêm|liên tục|liền");
		td_phrase_accept(phrase, ",|(|, tính|:|được tính|tính");
		if (phrase->at == first)
			return at == 0 ||
			       !td_scan_stands_at(phrase, at - 1,
			                          "khoảng|hơn|gần|trên|quá|"
			                          "đa|nhất|thiểu|/|-|số");
	}
	return false;
}

/* The working days from one day to another, days off among them. */
static int
weekdays(struct td_date first, struct td_date last)
{
	int count = 0;

	for (; td_date_compare(first, last) <= 0; first.days++)
		count += td_date_weekday(first) <= 5;
	return count;
}

/* Whether a length ends where its span does, the first day counted or not, or
 * on the working day behind that. */
static bool
ends_there(const struct td_deadline_rule *amount, struct td_date first,
           struct td_date last)
{
	struct td_date end = first;

	if (amount->unit == TD_UNIT_WORKDAY) {
		int days = weekdays(first, last);

		return days >= amount->count &&
		       days <= amount->count + 1 + DAYS_OFF_MAX;
	}
	if (amount->unit == TD_UNIT_DAY || amount->unit == TD_UNIT_WEEK)
		end.days += amount->count *
		            (amount->unit == TD_UNIT_WEEK ? 7 : 1);
	else
		end = td_date_add_months(
		    first,
		    amount->count * (amount->unit == TD_UNIT_MONTH     ? 1
		                     : amount->unit == TD_UNIT_QUARTER ? 3
		                                                       : 12));
	if (last.days == end.days || last.days == end.days - 1)
		return true;
	return td_date_weekday(end) >= 6 && last.days > end.days &&
	       last.days <= end.days + 8 - td_date_weekday(end);
}

bool
td_clause_outlasts(struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_deadline_from *from = &term->rule.from;
	const struct td_deadline_point *end = &term->rule.points[0];
	struct td_deadline_rule amount;
	struct td_date first = from->anchor.day;
	struct td_date none;
	struct td_date last;

	if (term->kind != TD_TERM_POINTS || !term->ranged || end->year == 0 ||
	    (from->is_point ? from->point.year == 0
	                    : from->anchor.kind != TD_ANCHOR_DAY) ||
	    !length_before(phrase, term->first, &amount))
		return false;
	if (from->is_point && !td_point_days(&first, &none, &from->point,
	                                     from->point.year * 12, 0))
		return false;
	return td_point_days(&none, &last, end, end->year * 12, 0) &&
	       amount.count <= 10000 && !ends_there(&amount, first, last);
}
