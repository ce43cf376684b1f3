/* Days before which somebody or something was what it has to be. */

#include "deadline/clause_done.h"

/* A day before this year is nobody's deadline. */
#define FIRST_YEAR 2000

/* What is wanted, and not what is so already. */
static const char *const wanted = "phải|cần|sẽ|phấn đấu|dự kiến|mục tiêu|yêu "
				  "cầu|gửi|nộp|trình|báo cáo|"
				  "đăng ký|đến";

/* "20/7/1954" */
static bool
is_long_ago(const struct td_term *term)
{
	for (size_t i = 0; i < term->point_count; i++)
		if (term->points[i].point.year != 0 &&
		    term->points[i].point.year < FIRST_YEAR)
			return true;
	return false;
}

/* Where the part of the clause begins in which a term stands. */
static size_t
start_of_part(const struct td_phrase *phrase, const struct td_term *term)
{
	size_t at = term->first;

	while (at > 0 && phrase->tokens[at - 1].kind != TD_TOKEN_MARK)
		at--;
	return at;
}

/* Whether something is wanted from a token on, before a term. */
static bool
is_wanted(struct td_phrase *phrase, size_t at, const struct td_term *term)
{
	for (; at < term->first; at++) {
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase, wanted))
			return true;
	}
	return false;
}

/* "Là hội viên trước ngày …", "Xã đạt chuẩn nông thôn mới trước năm 2021" */
static bool
tells_state(struct td_phrase *phrase)
{
	if (td_phrase_accept(phrase, "là|có thời gian|người có công|"
	                             "tham gia kháng chiến|"
	                             "hoạt động cách mạng|"
	                             "hoạt động kháng chiến"))
		return true;
	return td_phrase_accept(phrase, "xã|các xã|huyện|các huyện|phường|"
	                                "thôn|đơn vị|các đơn vị") &&
	       td_phrase_accept(phrase, "đạt chuẩn|về đích|được công nhận");
}

/* "Đối với dự án hoàn thành trước ngày …": which are meant. */
static bool
tells_which(struct td_phrase *phrase)
{
	if (td_phrase_accept(phrase, "áp dụng đối với|áp dụng với|áp dụng cho"))
		return true;
	if (!td_phrase_accept(phrase, "đối với"))
		return false;
	td_phrase_accept(phrase, "các|những");
	return td_phrase_accept(phrase,
	                        "dự án|công trình|hạng mục|gói thầu|hợp đồng|"
	                        "hồ sơ|nhà|nhà ở|trường hợp|đề án|đề tài|"
	                        "sáng kiến|quyết định|văn bản|người|cá nhân");
}

/* "Nhà ở xây dựng trước ngày …", "có con em nhập học trước ngày …" */
static bool
stands_so(struct td_phrase *phrase, const struct td_term *term)
{
	for (size_t back = 3; back <= 6 && back <= term->first; back++) {
		td_phrase_restart(phrase, term->first - back);
		if (((td_phrase_accept(phrase, "nhà ở") &&
		      td_phrase_accept(phrase, "xây dựng|được xây dựng")) ||
		     (td_phrase_accept(phrase, "con|con em|học sinh|"
		                               "sinh viên") &&
		      td_phrase_accept(phrase, "nhập học|đã nhập học"))) &&
		    phrase->at == term->first)
			return true;
	}
	return false;
}

/* "Mục tiêu đến năm 2045 trở thành tỉnh phát triển, tầm nhìn dài hạn" */
static bool
is_vision(struct td_phrase *phrase, const struct td_term *term)
{
	if (term->points[0].point.span != TD_SPAN_YEAR)
		return false;
	for (size_t at = term->end; at < phrase->count; at++) {
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase, "tầm nhìn"))
			return true;
	}
	return false;
}

bool
td_clause_is_state(struct td_phrase *phrase, const struct td_term *term)
{
	size_t start = start_of_part(phrase, term);

	if (is_long_ago(term) || is_vision(phrase, term))
		return true;
	td_phrase_restart(phrase, start);
	/* "áp dụng đối với hồ sơ gửi trước ngày …" */
	if (tells_which(phrase) && phrase->at < term->first)
		return true;
	td_phrase_restart(phrase, start);
	if (tells_state(phrase) && phrase->at < term->first)
		return !is_wanted(phrase, start, term);
	return stands_so(phrase, term);
}
