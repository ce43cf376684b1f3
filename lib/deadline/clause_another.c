/* Days and spans of a clause beside those that are due, which could be due as
 * well. */

#include "deadline/clause_scan.h"

#include <string.h>

/* "chào mừng Ngày Nhà giáo Việt Nam 20/11", "(mùng 7/10 âm lịch)": no day by
 * which anything is due. */
bool
td_clause_is_no_day(struct td_phrase *phrase, const struct td_term *term)
{
	if (td_scan_stands_at(phrase, term->end, "âm lịch|( âm lịch )|al"))
		return true;
	/* "báo cáo 6 tháng" */
	if (td_scan_stands_at(
		phrase, term->first,
		"3 tháng|03 tháng|6 tháng|06 tháng|9 tháng|09 tháng"))
		return true;
	/* "đợt 30/4": the feast for which the awards are */
	if (term->bare && term->points[0].point.year == 0 && term->first > 0 &&
	    td_scan_stands_at(phrase, term->first - 1, "đợt"))
		return true;
	for (size_t back = 1; back <= 9 && back <= term->first; back++) {
		size_t at = term->first - back;

		if (phrase->tokens[at].kind == TD_TOKEN_MARK)
			return false;
		if (td_scan_stands_at(phrase, at,
		                      "chào mừng|kỷ niệm|kỉ niệm|"
		                      "nhân dịp|dịp|nhân ngày"))
			return true;
	}
	return false;
}

/* Whether a term stands behind another with "và" or a comma between. */
static bool
is_next(struct td_phrase *phrase, const struct td_term *term,
        const struct td_term *next)
{
	return td_scan_stands_at(phrase, term->end, ",|và|;|, và|hoặc") &&
	       phrase->at == next->first;
}

/* "và tổng kết trong tháng 12" */
static bool
is_also(struct td_phrase *phrase, const struct td_term *term)
{
	for (size_t back = 1; back <= 5 && back <= term->first; back++)
		if (td_scan_stands_at(phrase, term->first - back, "và"))
			return true;
	return false;
}

/* Whether what is held or done stands right before a term, or the name of a
 * round. */
bool
td_clause_is_when_held(struct td_phrase *phrase, const struct td_term *other)
{
	if (td_clause_is_round(phrase, other))
		return true;
	for (size_t back = 1; back <= 3 && back <= other->first; back++)
		if (td_scan_stands_at(phrase, other->first - back,
		                      "sơ kết|tổng kết|phát động|ra quân|"
		                      "kiểm tra|bình xét|đại hội|đăng ký") &&
		    phrase->at == other->first)
			return true;
	return false;
}

/* Whether a span has the month of a deadline in it. */
static bool
has_month(const struct td_deadline_point *span, const struct td_term *term)
{
	int month = term->points[0].point.number;

	return span->span == TD_SPAN_QUARTER ? (month + 2) / 3 == span->number
	                                     : month == span->number;
}

/* "xây dựng kế hoạch trong tháng 3, báo cáo trước ngày 15/12": a month or
 * quarter in which something else is due. */
static bool
is_span_of_its_own(struct td_phrase *phrase, const struct td_term *term,
                   const struct td_term *other)
{
	const struct td_deadline_point *span = &other->points[0].point;
	struct td_term alone = *other;
	size_t at;

	alone.kind = TD_TERM_POINTS;
	/* "Quý I: trước ngày 31/3" */
	if (td_scan_stands_at(phrase, other->end, ":|: gửi|: xong|: nộp") &&
	    td_phrase_accept(phrase, "trước|chậm nhất|muộn nhất"))
		return false;
	return other->dropped &&
	       (span->span == TD_SPAN_MONTH || span->span == TD_SPAN_QUARTER) &&
	       !other->points[0].relative && !term->points[0].relative &&
	       !has_month(span, term) && !td_clause_doubts(phrase, &alone, &at);
}

/* "ban hành kế hoạch tháng 3/2026, báo cáo trước ngày 15/12/2026": is it when
 * the plan is made, or the month that it is for? Only one that is over by then
 * can be the first. */
bool
td_clause_is_when_planned(struct td_phrase *phrase, const struct td_term *term,
                          const struct td_term *other)
{
	const struct td_deadline_point *span = &other->points[0].point;
	const struct td_deadline_point *day = &term->points[0].point;
	int month = span->span == TD_SPAN_QUARTER ? span->number * 3
	                                          : span->number;

	if ((span->span != TD_SPAN_MONTH && span->span != TD_SPAN_QUARTER) ||
	    other->points[0].relative || month >= day->number ||
	    span->year != day->year)
		return false;
	for (size_t back = 2; back <= 4 && back <= other->first; back++)
		if (td_scan_stands_at(phrase, other->first - back,
		                      "ban hành kế hoạch|xây dựng kế hoạch|"
		                      "lập kế hoạch|ban hành hướng dẫn|"
		                      "ban hành") &&
		    phrase->at == other->first)
			return true;
	return td_scan_stands_at(phrase, other->end, "ban hành kế hoạch");
}

/* "sơ kết vào tháng 6, tổng kết trước ngày 15/12": a month, quarter or year of
 * its own, and nothing more of that. */
static bool
is_another_span(struct td_phrase *phrase, const struct td_term *other)
{
	if (td_scan_stands_at(phrase, other->end, ",|;|và|)|, và") &&
	    td_clause_is_when_held(phrase, other))
		return true;
	return other->points[0].point.span == TD_SPAN_MONTH &&
	       other->rank == TD_RANK_LOOSE && is_also(phrase, other);
}

/* "trước ngày 15/11/2026 (cấp xã: 05/11/2026)": a day alone behind the one that
 * was read, which is no day of a paper or a meeting. */
static bool
is_of_others(struct td_scan *scan, const struct td_term *term,
             const struct td_term *other)
{
	struct td_phrase *phrase = &scan->phrase;
	size_t at = other->first;

	if (!other->bare || term->ranged)
		return false;
	while (at > (other > term ? term->end : 0) &&
	       !strpbrk(phrase->tokens[at - 1].text, ",;:(")) {
		at--;
		if (td_scan_stands_at(phrase, at,
		                      "họp|hội nghị|phiên|buổi|luật|nghị định|"
		                      "căn cứ|thực hiện|tiếp theo|sau|từ|quá|"
		                      "thông tư|nghị quyết|quyết định|"
		                      "kế hoạch|công văn|hướng dẫn|chỉ thị|"
		                      "kết luận|thông báo|tờ trình|văn bản|"
		                      "ban hành|sinh|ký|lễ|số|theo"))
			return false;
	}
	return true;
}

/* A day that is no deadline's and could be one. */
bool
td_clause_is_another_day(struct td_scan *scan, const struct td_term *term,
                         const struct td_term *other)
{
	const struct td_deadline_point *point = &other->points[0].point;

	if (term->kind != TD_TERM_POINTS || other->point_count == 0 ||
	    other->ranged || td_clause_is_no_day(&scan->phrase, other))
		return false;
	if (point->span != TD_SPAN_DAY)
		return is_another_span(&scan->phrase, other) ||
		       td_clause_is_when_planned(&scan->phrase, term, other) ||
		       is_span_of_its_own(&scan->phrase, term, other);
	return point->year == 0 || is_next(&scan->phrase, term, other) ||
	       is_of_others(scan, term, other);
}
