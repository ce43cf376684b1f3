/* Words round a deadline that make it none, or could change its day. */

#include "deadline/clause.h"
#include "deadline/clause_scan.h"

#include <string.h>

/* Words before a deadline, and how many others may stand between. */
static const struct td_phrase_row before_any[] = {
	/* about, not */
	{ "giai đoạn|thời kỳ|khoảng|tầm|chừng|gần|hơn|không|"
	  "không phải|ngoài|ngoài thời gian|ít nhất|tối thiểu",
	  0 },
	/* over already, or of what somebody has to be, not to do */
	{ "đã|đã được", 3 },
	{ "chưa", 2 },
	{ "sinh|sinh ngày|nhập ngũ|tuyển dụng|được tuyển dụng|hy sinh|hi sinh|"
	  "từ trần|nghỉ hưu|được thành lập|được kết nạp|được bổ nhiệm|"
	  "được ban hành|có hiệu lực|hết hiệu lực|phát sinh|xảy ra|"
	  "đạt được|lập được|được cấp|được tặng|thay vì|thay cho|đi làm|"
	  "tham gia công tác|tham gia cách mạng|vào ngành|vào đảng|cư trú",
	  1 },
	{ NULL, 0 }
};

/* Before a span of time, which then is the one that is spoken about. */
static const struct td_phrase_row before_span[] = {
	{ "kết quả|thành tích|tình hình|số liệu", 6 },
	{ "dữ liệu|kỳ báo cáo|niên độ|đạt|thu được|được giao|phát sinh|"
	  "kinh phí|dự toán|làm được|kỷ niệm|thời gian công tác|tính",
	  2 },
	{ NULL, 0 }
};

/* What makes the result itself the thing that is due. */
#define OF_A_RESULT                                                                         \
	"công bố|thông báo|niêm yết|trao|công nhận|phê duyệt|thẩm định|" \
	"nghiệm thu|chấm|đánh giá|kiểm tra|tổng hợp|có|ghi nhận"

/* "công bố kết quả trong tháng 9/2026" */
static bool
is_due_itself(struct td_phrase *phrase, size_t at)
{
	if (strcmp(phrase->tokens[at].text, "kết") != 0 || at < 2)
		return false;
	td_phrase_restart(phrase, at - 2);
	return td_phrase_accept(phrase, OF_A_RESULT) && phrase->at == at;
}

/* Whether one of the rows stands before a token, with its words between. */
static bool
stands_before(struct td_phrase *phrase, size_t first,
              const struct td_phrase_row *rows, size_t *at)
{
	for (size_t back = 1; back <= 9 && back <= first; back++) {
		int between;

		*at = first - back;
		if (phrase->tokens[*at].kind == TD_TOKEN_MARK)
			return false;
		td_phrase_restart(phrase, *at);
		if (td_phrase_choose(phrase, rows, &between) &&
		    phrase->at <= first &&
		    first - phrase->at <= (size_t)between)
			return !is_due_itself(phrase, *at);
	}
	return false;
}

static bool
stands_behind(struct td_phrase *phrase, size_t end, const char *words)
{
	td_phrase_restart(phrase, end);
	return td_phrase_accept(phrase, words);
}

/* A year, month or quarter of something else behind a day without a year. */
static bool
is_of_another_year(struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_phrase_point *point = term->points;
	int every;

	if (term->kind != TD_TERM_POINTS)
		return false;
	point += term->point_count - 1;
	if (point->point.year != 0)
		return false;
	td_phrase_restart(phrase, term->end);
	td_phrase_accept(phrase, "của|trong|thuộc|,");
	if (td_phrase_every(phrase, &every, false))
		return false;
	/* "của tháng tiếp theo tháng chấm điểm" says which is meant. */
	if (point->relative && point->point.number > point->every &&
	    td_phrase_accept(phrase, "tháng|quý|kỳ"))
		return false;
	return td_phrase_accept(phrase, "năm|tháng|quý|trước đó|này|nay|liền|"
	                                "liền kề|đó|tới|học kỳ|niên độ") ||
	       (point->relative && td_phrase_accept(phrase, "trước"));
}

/* A figure that touches the deadline may belong to it: "1,5 ngày". */
static bool
touches_figure(const struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_token *first = &phrase->tokens[term->first];
	const struct td_token *next = &phrase->tokens[term->end];

	if (term->first > 0 && first->kind == TD_TOKEN_NUMBER) {
		const struct td_token *last = first - 1;

		if (last->kind == TD_TOKEN_NUMBER)
			return true;
		if (term->first > 1 && last->kind == TD_TOKEN_MARK &&
		    last[-1].kind == TD_TOKEN_NUMBER &&
		    strcmp(last->text, "(") != 0 &&
		    strcmp(last->text, ";") != 0 &&
		    strcmp(last->text, ":") != 0)
			return true;
	}
	if (next->kind == TD_TOKEN_NUMBER)
		return true;
	return next->kind == TD_TOKEN_MARK && next[1].kind == TD_TOKEN_NUMBER &&
	       strpbrk(next->text, "/-.") &&
	       next->offset == next[-1].offset + next[-1].size;
}

/* "05 ngày trước ngày 20/11": so long before it, and not before it. */
static bool
is_counted(const struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_token *first = &phrase->tokens[term->first];

	return term->kind == TD_TERM_POINTS && term->first > 1 &&
	       strcmp(first->text, "trước") == 0 &&
	       (strcmp(first[-1].text, "ngày") == 0 ||
	        strcmp(first[-1].text, "tuần") == 0 ||
	        strcmp(first[-1].text, "việc") == 0);
}

/* "từ 10 đến 15 ngày", "chưa đến 10 ngày": no one count. */
static bool
is_one_of_two(const struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_token *first = &phrase->tokens[term->first];

	return term->kind == TD_TERM_RULE && term->first > 0 &&
	       first->kind == TD_TOKEN_NUMBER &&
	       (strcmp(first[-1].text, "đến") == 0 ||
	        strcmp(first[-1].text, "tới") == 0);
}

/* Whether the list of days goes on in a way that was not read. */
static bool
lists_on(struct td_phrase *phrase, const struct td_term *term)
{
	td_phrase_restart(phrase, term->end);
	if (!td_phrase_accept(phrase, "và|, và|hoặc|, hoặc|hay"))
		return false;
	td_phrase_accept(phrase, "trước ngày|ngày|các ngày|mùng");
	if (!td_phrase_is_number(phrase))
		return false;
	phrase->at++;
	return td_phrase_accept(phrase, "/|tháng|hằng|hàng|của|.|)") ||
	       td_phrase_peek(phrase)->kind == TD_TOKEN_END;
}

static bool
spans(const struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_token *first = &phrase->tokens[term->first];

	return term->kind == TD_TERM_POINTS && !term->points[0].relative &&
	       (term->ranged || term->rank != TD_RANK_BOUND ||
	        strcmp(first->text, "đến") == 0 ||
	        strcmp(first->text, "tới") == 0);
}

bool
td_clause_doubts(struct td_phrase *phrase, const struct td_term *term,
                 size_t *at)
{
	if (stands_before(phrase, term->first, before_any, at) ||
	    (spans(phrase, term) &&
	     stands_before(phrase, term->first, before_span, at)))
		return true;
	*at = term->end;
	return stands_behind(
		   phrase, term->end,
		   "trở đi|trở về sau|trở về trước|âm lịch|"
		   "( âm lịch )|al|hoặc muộn hơn|hoặc ngày|"
		   "hoặc thời điểm|onwards|của năm trước|đã|, đã|"
		   "hoặc sau|đã có|tầm nhìn|, tầm nhìn|và tầm nhìn") ||
	       is_of_another_year(phrase, term) ||
	       touches_figure(phrase, term) || lists_on(phrase, term) ||
	       is_counted(phrase, term) || is_one_of_two(phrase, term);
}

bool
td_clause_is_doubtful(struct td_phrase *phrase, size_t *at)
{
	for (*at = 0; *at < phrase->count; ++*at) {
		td_phrase_restart(phrase, *at);
		if (td_phrase_accept(
			phrase,
			"thay vì|quy định cũ|hết hiệu lực|bị bãi bỏ|được thay "
			"thế|"
			"tiếp tục thực hiện theo|"
			"được giải quyết theo|thì áp dụng|"
			"thì thực hiện theo|không áp dụng|thời hiệu|"
			"được áp dụng theo|được thực hiện theo quy định|"
			"vẫn áp dụng|vẫn thực hiện theo"))
			return true;
	}
	return false;
}
