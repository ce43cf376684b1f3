/* Words that say how a period counts, and from which day. */

#include "deadline/clause_scan.h"

#include <string.h>

#define DAYS_OFF                                                                     \
	"ngày|các ngày|thứ|chủ nhật|nghỉ|lễ|tết|những ngày|dịp|" \
	"t7|hai ngày"

/* "không tính thứ Bảy, Chủ nhật", "kể cả ngày ký": which days count. That
 * days off do, or do not, is what a count of days, or of working days, says. */
static bool
says_which_count(struct td_phrase *phrase, bool workdays, size_t at)
{
	if (td_scan_stands_at(phrase, at,
	                      "kể cả|tính cả|bao gồm|bao gồm cả|gồm cả|"
	                      "tính luôn|kể luôn")) {
		if (td_phrase_accept(phrase, "ngày nghỉ|các ngày nghỉ|"
		                             "thứ bảy|thứ 7|thứ bẩy|"
		                             "chủ nhật|ngày lễ|nghỉ lễ|lễ|tết"))
			return workdays;
		return td_phrase_accept(phrase, "ngày|các ngày|thời gian");
	}
	if (workdays)
		return false;
	if (td_scan_stands_at(phrase, at,
	                      "ngày làm việc|( làm việc )|"
	                      "ngày hành chính"))
		return true;
	return td_scan_stands_at(
		   phrase, at,
		   "trừ|chưa kể|chưa tính|không tính|không kể|không bao gồm|"
		   "ngoại trừ|loại trừ|không gồm") &&
	       td_phrase_accept(phrase, DAYS_OFF);
}

/* How a period counts its days, in words that were not read. */
static bool
passes_over_count(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	bool workdays = term->rule.unit == TD_UNIT_WORKDAY;

	for (*at = 0; *at < scan->phrase.count; ++*at) {
		bool inside = *at >= term->first && *at < term->end;

		if (!td_scan_may_belong(scan, term, *at) ||
		    (inside && term->rule.include_anchor))
			continue;
		if (says_which_count(&scan->phrase, workdays, *at))
			return true;
		/* "ngày làm việc đầu tiên của quý sau" */
		if (inside && td_scan_stands_at(&scan->phrase, *at,
		                                "làm việc đầu|làm việc cuối|"
		                                "làm việc đầu tiên|"
		                                "làm việc cuối cùng"))
			return true;
	}
	*at = term->end;
	return td_scan_stands_at(
	    &scan->phrase, term->end,
	    "đầu|đầu tiên|cuối|cuối cùng|đầu tháng|cuối tháng");
}

/* "trước ngày 15/11 (tính theo ngày làm việc)": a day of the calendar is not
 * counted in working days, and nobody says how it is to be then. "05 ngày làm
 * việc" is how long something lasts, and "các ngày làm việc" when an office is
 * open. */
static bool
passes_over_workdays(struct td_scan *scan, const struct td_term *term,
                     size_t *at)
{
	struct td_phrase *phrase = &scan->phrase;

	if (term->kind != TD_TERM_POINTS)
		return false;
	for (*at = 0; *at < phrase->count; ++*at) {
		const struct td_token *last = &phrase->tokens[*at];

		if (td_scan_is_used(scan, *at) ||
		    !td_scan_stands_at(phrase, *at,
		                       "ngày làm việc|ngày công tác|"
		                       "ngày hành chính|lịch làm việc|"
		                       "( làm việc )|working days|"
		                       "business days|working day|"
		                       "business day"))
			continue;
		if (*at == term->end || *at == 0)
			return true;
		if (last[-1].kind != TD_TOKEN_NUMBER &&
		    strcmp(last[-1].text, ")") != 0 &&
		    !td_scan_stands_at(phrase, *at - 1,
		                       "các|những|mọi|mỗi|trong|giờ"))
			return true;
	}
	return false;
}

/* "Kế hoạch số 12/KH-UBND ngày 15/4/2026" away from a term. */
static bool
is_cited(struct td_scan *scan, const struct td_term *term, size_t at)
{
	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *other = &scan->terms[i];
		struct td_term read = { .first = other->first };

		if (at < other->first || at >= other->end)
			continue;
		td_phrase_restart(&scan->phrase, other->first);
		return other->first != term->end &&
		       td_term_citation(&scan->phrase, &read);
	}
	return false;
}

/* "nhận hồ sơ theo Nghị định số 152/2025/NĐ-CP ngày 14/6/2025": what the file
 * is to be like, and not when it is received. */
static bool
is_followed(struct td_phrase *phrase, const struct td_term *term, size_t at)
{
	size_t received = term->first;

	while (received < at && !td_scan_stands_at(phrase, received, "nhận"))
		received++;
	if (received >= at)
		return false;
	for (size_t back = 4; back <= 16 && back < at; back++) {
		struct td_term read = { .first = at - back };

		if (!td_scan_stands_at(phrase, at - back - 1,
		                       "theo|tại|căn cứ"))
			continue;
		td_phrase_restart(phrase, at - back);
		if (td_term_citation(phrase, &read) && phrase->at > at)
			return true;
	}
	return false;
}

/* A whole day behind what a period counts from can be the day of that. */
static bool
passes_over_anchor(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	if (term->rule.anchor.kind == TD_ANCHOR_DAY)
		return false;
	for (*at = term->first; *at < scan->phrase.count; ++*at)
		if (td_clause_is_year_of_day(&scan->phrase, *at) &&
		    td_scan_may_belong(scan, term, *at) &&
		    !is_cited(scan, term, *at) &&
		    !is_followed(&scan->phrase, term, *at))
			return true;
	return false;
}

/* The most words that may say of what a count is. */
#define UNIT_WORDS_MAX 6

#define COUNTED_FROM                                                                 \
	"kể từ|tính từ|từ ngày|từ khi|sau ngày|sau khi|trước ngày|" \
	"trước khi|trước thời điểm|trước thời gian"

/* "03 ngày làm vịệc kể từ ngày nhận": days of something that nobody read. */
static bool
passes_over_unit(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	struct td_phrase *phrase = &scan->phrase;

	if (td_scan_stands_at(phrase, term->end, "tiếp theo|lễ"))
		return false;
	for (*at = term->end;
	     *at <= term->end + UNIT_WORDS_MAX && *at < phrase->count; ++*at) {
		/* "30 ngày kể từ ngày ký và trước ngày 15/6" counts from what
		 * it says. */
		if (*at > term->end &&
		    td_scan_stands_at(phrase, *at, COUNTED_FROM))
			return term->rule.anchor.kind == TD_ANCHOR_NONE ||
			       !td_scan_is_used(scan, *at);
		if (phrase->tokens[*at].kind != TD_TOKEN_WORD ||
		    td_scan_is_used(scan, *at))
			return false;
	}
	return false;
}

/* "trong 02 năm học", "trong 05 năm gần nhất": so long lasts something, and
 * there is no time until then. */
static bool
is_of_something(struct td_scan *scan, const struct td_term *term)
{
	return td_scan_stands_at(&scan->phrase, term->end,
	                         "học|công tác|làm|hè|tết|gần nhất|gần đây|"
	                         "gần|liên tục|liên tiếp|trên cổng|trên trang|"
	                         "đêm|nghỉ");
}

/* "Trưng bày ảnh trong 05 ngày tại Bảo tàng": it lasts so long, counted from
 * nothing. */
static bool
is_shown_so_long(struct td_phrase *phrase, const struct td_term *term)
{
	if (term->rule.anchor.kind != TD_ANCHOR_NONE)
		return false;
	for (size_t at = term->first; at > 0; at--) {
		if (strpbrk(phrase->tokens[at - 1].text, ",;.:"))
			return false;
		if (td_scan_stands_at(phrase, at - 1,
		                      "trưng bày|triển lãm|niêm yết|treo|"
		                      "trình chiếu|biểu diễn|lưu diễn|"
		                      "phát sóng|cắm trại"))
			return true;
	}
	return false;
}

/* "05 ngày lv trước ngày 20/11/2026": so long before it, in days that nobody
 * read. */
static bool
is_counted_back(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	struct td_phrase *phrase = &scan->phrase;
	int count;

	if (term->kind != TD_TERM_POINTS ||
	    strcmp(phrase->tokens[term->first].text, "trước") != 0)
		return false;
	for (size_t back = 3; back <= UNIT_WORDS_MAX && back <= term->first;
	     back++) {
		*at = term->first - back;
		if (phrase->tokens[*at + 1].kind == TD_TOKEN_MARK ||
		    phrase->tokens[*at + 2].kind == TD_TOKEN_MARK)
			return false;
		td_phrase_restart(phrase, *at);
		if (phrase->tokens[*at].kind != TD_TOKEN_NUMBER ||
		    !td_phrase_count(phrase, &count) ||
		    !td_phrase_accept(phrase, "ngày"))
			continue;
		return !td_phrase_accept(
		    phrase, "hoàn|xong|gửi|nộp|báo|trình|lập|tổ|và|để|cho|"
			    "phải|về|kết|hồ|đăng|tham|tại|ở");
	}
	return false;
}

/* "Hình thức kỷ luật: Khiển trách, thời hạn 12 tháng kể từ ngày …": how long
 * it holds. */
static bool
is_of_penalty(struct td_phrase *phrase, const struct td_term *term)
{
	for (size_t at = 0; at < term->first; at++)
		if (td_scan_stands_at(
			phrase, at,
			"hình thức kỷ luật|bị kỷ luật|khiển trách "
			",|cảnh cáo ,|cách chức ,|hạ bậc lương "
			",|giáng chức ,"))
			return true;
	return false;
}

bool
td_clause_miscounts(struct td_scan *scan, const struct td_term *term,
                    size_t *at)
{
	if (passes_over_workdays(scan, term, at) ||
	    is_counted_back(scan, term, at))
		return true;
	return term->kind == TD_TERM_RULE &&
	       term->rule.kind == TD_DEADLINE_PERIOD &&
	       (passes_over_count(scan, term, at) ||
	        passes_over_unit(scan, term, at) ||
	        is_of_something(scan, term) ||
	        is_shown_so_long(&scan->phrase, term) ||
	        is_of_penalty(&scan->phrase, term) ||
	        passes_over_anchor(scan, term, at));
}
