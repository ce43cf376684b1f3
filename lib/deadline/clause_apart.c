/* Which deadlines of a clause count, and which months stand apart from them. */

#include "deadline/clause_scan.h"

#include <string.h>

/* The most words that name what is done, right before its month. */
#define DONE_WORDS_MAX 6

/* What is done in a month, where the month cannot be that of a report or of a
 * plan. */
#define HELD                                                                                           \
	"phát động|phát động phong trào|phát động thi đua|ra quân|khởi công|"        \
	"khánh thành|bình xét|họp bình xét|họp xét|bình chọn|xét chọn|"               \
	"tập huấn|đại hội|phúc tra|ký giao ước|ký kết giao ước|khảo sát|"       \
	"lấy ý kiến|chấm điểm|chấm chéo|họp hội đồng|trao giải|công bố|"      \
	"tuyên dương|gặp mặt|hội thi|ra mắt|lễ phát động|hội nghị phát động|" \
	"thẩm định|lấy phiếu|hội nghị tuyên dương"

/* The same behind "trong" or "vào". */
#define DONE                                                                                       \
	HELD "|sơ kết|tổng kết|kiểm tra|rà soát|đăng ký|ban hành|"                  \
	     "ban hành kế hoạch|xây dựng kế hoạch|lập kế hoạch|"                 \
	     "ban hành văn bản|triển khai|hoàn thành|xong|hoàn tất|tổ chức|"        \
	     "sơ kết phong trào|tổng kết phong trào|hội nghị sơ kết|"              \
	     "hội nghị tổng kết|kiểm tra chéo|kiểm tra, đôn đốc|khởi động|" \
	     "hội nghị triển khai|quán triệt|ban hành hướng dẫn|sơ khảo|"        \
	     "chung khảo|kiện toàn|phê duyệt"

static bool
ends_part(const struct td_token *token)
{
	return token->kind == TD_TOKEN_END ||
	       (token->kind == TD_TOKEN_MARK && strpbrk(token->text, ",;:.("));
}

/* Whether the part of the clause before a term speaks of what was done in a
 * month, and not of what is to be done. */
static bool
speaks_of_past(struct td_phrase *phrase, size_t first)
{
	for (size_t at = first; at > 0 && !ends_part(&phrase->tokens[at - 1]);
	     at--)
		if (td_scan_stands_at(phrase, at - 1,
		                      "báo cáo|kết quả|tình hình|số liệu|"
		                      "thành tích|danh sách|danh hiệu|đã|"
		                      "công tác|nhiệm vụ|căn cứ|kinh phí|"
		                      "không|chưa|theo|hồ sơ|từ|sau"))
			return true;
	return false;
}

/* Whether what is done stands right before a term. */
static bool
stands_done(struct td_phrase *phrase, const struct td_term *term,
            const char *words)
{
	for (size_t back = 1; back <= DONE_WORDS_MAX && back <= term->first;
	     back++) {
		if (!td_scan_stands_at(phrase, term->first - back, words))
			continue;
		td_phrase_accept(phrase, "xong|dứt điểm|lần 1|lần 2|chậm nhất");
		if (phrase->at == term->first)
			return !speaks_of_past(phrase, term->first);
	}
	return false;
}

/* "Trong tháng 11/2026 họp xét, …" */
static bool
stands_first(struct td_phrase *phrase, const struct td_term *term,
             const char *words)
{
	size_t first = term->first;

	while (first > 0 && phrase->tokens[first - 1].kind == TD_TOKEN_MARK &&
	       !ends_part(&phrase->tokens[first - 1]))
		first--;
	if (first > 0 && !ends_part(&phrase->tokens[first - 1]))
		return false;
	td_phrase_restart(phrase, term->end);
	td_phrase_accept(phrase, ",|:|thì|sẽ|tiến hành|tổ chức");
	return td_phrase_accept(phrase, words);
}

/* The last month of a span; 0: it is none of months. */
static int
last_month(const struct td_deadline_point *point)
{
	if (point->span == TD_SPAN_QUARTER)
		return point->number * 3;
	return point->span == TD_SPAN_MONTH ? point->number : 0;
}

/* A day of the calendar with its year. */
static bool
is_whole_day(const struct td_term *term)
{
	return term->kind == TD_TERM_POINTS && !term->points[0].relative &&
	       term->points[0].point.span == TD_SPAN_DAY &&
	       term->points[term->point_count - 1].point.year != 0;
}

/* Whether a part ends between two tokens. */
static bool
is_parted(const struct td_scan *scan, size_t at, size_t end)
{
	for (; at < end; at++)
		if (scan->phrase.tokens[at].kind == TD_TOKEN_MARK &&
		    strpbrk(scan->phrase.tokens[at].text, ",;."))
			return true;
	return false;
}

/* The first day with a year that is bound and stands apart from a term, behind
 * a comma or in a part of its own; NULL: there is none. */
static const struct td_term *
day_apart(const struct td_scan *scan, const struct td_term *term)
{
	for (const struct td_term *day = term + 1;
	     day < scan->terms + scan->count; day++) {
		if (!td_term_is_deadline(day) || day->rank != TD_RANK_BOUND)
			continue;
		if (!is_whole_day(day))
			return NULL;
		if (is_parted(scan, term->end + 1, day->first))
			return day;
		return strpbrk(scan->phrase.tokens[term->end].text, ",;.") &&
		               day->first > term->end + 1
		           ? day
		           : NULL;
	}
	return NULL;
}

/* The last such day before a term: "cấp xã xong trước ngày 30/4/2026; cấp tỉnh
 * tổ chức vào tháng 9/2026". */
static const struct td_term *
day_before(const struct td_scan *scan, const struct td_term *term)
{
	const struct td_term *day = term;

	while (day > scan->terms) {
		day--;
		if (!td_term_is_deadline(day) || day->rank != TD_RANK_BOUND)
			continue;
		if (!is_whole_day(day))
			return NULL;
		return term->first > 0 &&
		               is_parted(scan, day->end, term->first - 1)
		           ? day
		           : NULL;
	}
	return NULL;
}

/* Whether a span begins when the month of a day is over. */
static bool
begins_after(const struct td_term *term, const struct td_term *day)
{
	const struct td_deadline_point *first = &term->points[0].point;
	const struct td_deadline_point
	    *last = &day->points[day->point_count - 1].point;
	int month = first->span == TD_SPAN_QUARTER ? first->number * 3 - 2
	                                           : first->number;

	return last_month(first) != 0 && first->year != 0 && !term->ranged &&
	       term->rank != TD_RANK_BARE &&
	       first->year * 12 + month > last->year * 12 + last->number;
}

/* Whether a span ends before the month of a day begins; it takes the year of
 * that where it has none. */
static bool
ends_before(struct td_term *term, const struct td_term *day)
{
	struct td_deadline_point *last = &term->points[term->point_count - 1]
	                                      .point;
	const struct td_deadline_point *first = &day->points[0].point;
	int year = day->points[day->point_count - 1].point.year;

	if (last_month(last) == 0)
		return false;
	if (last->year == 0 && last_month(last) < first->number)
		last->year = year;
	return last->year != 0 &&
	       last->year * 12 + last_month(last) < year * 12 + first->number;
}

/* Whether a month or quarter is that of something else than the days which are
 * bound. */
static bool
is_apart(struct td_scan *scan, struct td_term *term)
{
	const char *words = term->rank == TD_RANK_BARE ? HELD : DONE;
	const struct td_term *day = day_apart(scan, term);
	const struct td_term *last = day ? NULL : day_before(scan, term);
	size_t at;

	if ((!day && !last) || term->points[0].relative ||
	    term->point_count == 0)
		return false;
	for (size_t i = 0; i < scan->count; i++)
		if (scan->terms[i].kind == TD_TERM_EVERY)
			return false;
	return (stands_done(&scan->phrase, term, words) ||
	        stands_first(&scan->phrase, term, DONE)) &&
	       !td_clause_doubts(&scan->phrase, term, &at) &&
	       (day ? ends_before(term, day) : begins_after(term, last));
}

/* Whether a part of the clause is what is done and its month or quarter, and no
 * more: "sơ kết tháng 9/2027". */
static bool
is_line(struct td_scan *scan, const struct td_term *term)
{
	const struct td_deadline_point *point = &term->points[0].point;
	const struct td_token *tokens = scan->phrase.tokens;
	size_t first = term->first;

	if (term->point_count != 1 || term->points[0].relative ||
	    point->year == 0 || last_month(point) == 0 ||
	    !ends_part(&tokens[term->end]))
		return false;
	while (first > 0 && !ends_part(&tokens[first - 1]))
		first--;
	while (first < term->first && tokens[first].kind == TD_TOKEN_MARK)
		first++;
	return first < term->first &&
	       td_scan_stands_at(&scan->phrase, first, DONE) &&
	       (scan->phrase.at == term->first ||
	        (td_phrase_accept(&scan->phrase, "trong|vào|xong trong") &&
	         scan->phrase.at >= term->first));
}

/* "Phát động tháng 3/2026; sơ kết tháng 9/2027": where there are several lines
 * of a schedule and nothing else is due, each is. */
static void
keep_lines(struct td_scan *scan)
{
	size_t lines = 0;

	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];

		if (term->rank == TD_RANK_BOUND && td_term_is_deadline(term))
			return;
		lines += !term->ranged && is_line(scan, term);
	}
	for (size_t i = 0; lines > 1 && i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];

		if (term->kind == TD_TERM_ASIDE && !term->ranged &&
		    is_line(scan, term)) {
			term->kind = TD_TERM_POINTS;
			term->rank = TD_RANK_LOOSE;
		}
	}
}

void
td_scan_keep_best(struct td_scan *scan)
{
	enum td_term_rank best = TD_RANK_BARE;

	keep_lines(scan);
	for (size_t i = 0; i < scan->count; i++)
		if (td_term_is_deadline(&scan->terms[i]) &&
		    scan->terms[i].rank > best)
			best = scan->terms[i].rank;
	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];
		bool span = term->point_count > 0 && !term->bare && !term->used;
		enum td_term_kind kind = term->kind;

		if (!(td_term_is_deadline(term) && term->rank < best) &&
		    !(kind == TD_TERM_ASIDE && span))
			continue;
		term->kind = TD_TERM_POINTS;
		if (best == TD_RANK_BOUND && span && is_apart(scan, term))
			continue;
		term->dropped = kind != TD_TERM_ASIDE;
		term->kind = TD_TERM_ASIDE;
	}
}
