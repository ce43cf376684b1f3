/* Days and lengths of time that are those of what is reported. */

#include "deadline/clause_done.h"
#include "deadline/clause_scan.h"

#include <string.h>

/* "thời gian xét thành tích: từ ngày 01/12/2025 đến ngày 30/11/2026" */
static bool
is_reported_on(struct td_phrase *phrase, const struct td_term *term)
{
	for (size_t back = 3; back <= 7 && back <= term->first; back++) {
		td_phrase_restart(phrase, term->first - back);
		if (td_phrase_accept(phrase,
		                     "xét thành tích :|tính thành tích :|"
		                     "thời gian thành tích :|kỳ báo cáo :|"
		                     "kỳ số liệu :|kỳ đánh giá :|"
		                     "thời gian đánh giá thành tích :|"
		                     "thời gian lập thành tích :|"
		                     "thời gian công tác :|"
		                     "quá trình công tác :|"
		                     "thời gian giữ chức vụ :|"
		                     "thời gian học tập :|"
		                     "thời điểm lập báo cáo :|"
		                     "thời điểm báo cáo :|thời điểm lập :") &&
		    phrase->at == term->first)
			return true;
	}
	return false;
}

/* "gửi báo cáo muộn, vào ngày 22/11/2026" */
static bool
was_late(const struct td_phrase *phrase, const struct td_term *term)
{
	static const char *const late[] = { "muộn", "chậm", "trễ" };

	if (term->first < 2 || term->ranged ||
	    term->rule.bound != TD_BOUND_WITHIN ||
	    strcmp(phrase->tokens[term->first - 1].text, ",") != 0)
		return false;
	for (size_t i = 0; i < sizeof late / sizeof *late; i++)
		if (strcmp(phrase->tokens[term->first - 2].text, late[i]) == 0)
			return true;
	return false;
}

/* "Sau 05 ngày tổ chức, Hội thi thành công": how long it took. */
static bool
took_so_long(struct td_phrase *phrase, const struct td_term *term)
{
	if (term->kind != TD_TERM_RULE ||
	    strcmp(phrase->tokens[term->first].text, "sau") != 0)
		return false;
	td_phrase_restart(phrase, term->end);
	if (!td_phrase_accept(phrase, "thực hiện|triển khai|tổ chức|hoạt động|"
	                              "phát động|thi đua|phấn đấu|diễn ra|"
	                              "triển khai thực hiện|đi vào hoạt động"))
		return false;
	for (; phrase->at < phrase->count; phrase->at++)
		if (td_phrase_accept(phrase, "phải|gửi|nộp|báo cáo|hoàn thành|"
		                             "trình|sơ kết|tổng kết|đánh giá"))
			return false;
	return true;
}

/* "các tập thể thành lập trước ngày 01/01/2021", "hợp đồng ký trước ngày
 * 01/7/2025": which are meant, and not by when. */
static bool
says_which(struct td_phrase *phrase, const struct td_term *term)
{
	for (size_t back = 2; back <= 7 && back <= term->first; back++) {
		size_t at = term->first - back;

		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase,
		                     "tập thể|đơn vị|doanh nghiệp|công ty|"
		                     "hợp tác xã|tổ hợp tác|câu lạc bộ|"
		                     "mô hình|chi hội|cơ sở|trường|hội viên|"
		                     "đoàn viên|đảng viên|cán bộ|cá nhân|"
		                     "người|người lao động|công chức|"
		                     "viên chức") &&
		    td_phrase_accept(phrase,
		                     "thành lập|ra đời|hoạt động|công tác|"
		                     "đi vào hoạt động|gia nhập|kết nạp|"
		                     "về hưu") &&
		    phrase->at == term->first)
			return true;
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase, "sáng kiến|đề tài|giải pháp|"
		                             "tác phẩm|công trình") &&
		    td_phrase_accept(phrase, "được công nhận|được nghiệm thu|"
		                             "được công bố|công bố|"
		                             "xuất bản") &&
		    phrase->at == term->first)
			return true;
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase, "văn bản|hợp đồng|giấy phép|"
		                             "giấy chứng nhận|quyết định|"
		                             "quyết định khen thưởng|"
		                             "quyết định công nhận|"
		                             "bằng khen|giấy khen") &&
		    td_phrase_accept(phrase, "ký|ban hành|cấp|có|được ký|"
		                             "được ban hành|được cấp") &&
		    phrase->at == term->first)
			return true;
	}
	return false;
}

/* "trước ngày 01/3/2025 là Sở Lao động" says what was, and "trước ngày
 * 15/11/2026 là hạn cuối" what is due. */
static bool
says_what_was(struct td_phrase *phrase, const struct td_term *term)
{
	return term->kind == TD_TERM_POINTS &&
	       term->rule.bound == TD_BOUND_BEFORE &&
	       td_scan_stands_at(phrase, term->end, "là|gọi là|thuộc") &&
	       !td_phrase_accept(phrase, "hạn|thời hạn|hạn cuối|ngày cuối|"
	                                 "chậm nhất|mốc|hết hạn");
}

/* "Trước ngày 01/7/2025, thẩm quyền … thuộc Chủ tịch UBND cấp huyện": how it
 * was until then. */
static bool
says_who_had(struct td_phrase *phrase, const struct td_term *term)
{
	if (term->kind != TD_TERM_POINTS || term->first > 0 ||
	    term->rule.bound != TD_BOUND_BEFORE ||
	    !td_scan_stands_at(phrase, term->end,
	                       ", thẩm quyền|, việc|, quyền|thẩm quyền|việc"))
		return false;
	for (size_t at = phrase->at; at < phrase->count; at++)
		if (td_scan_stands_at(phrase, at,
		                      "thuộc|do|được thực hiện theo|"
		                      "thực hiện theo"))
			return true;
	return false;
}

bool
td_clause_is_reported(struct td_phrase *phrase, const struct td_term *term)
{
	if (says_what_was(phrase, term) || says_who_had(phrase, term))
		return true;
	if (term->kind == TD_TERM_POINTS && term->rule.every == 0)
		return is_reported_on(phrase, term) || was_late(phrase, term) ||
		       says_which(phrase, term) ||
		       td_clause_is_state(phrase, term);
	return took_so_long(phrase, term);
}
