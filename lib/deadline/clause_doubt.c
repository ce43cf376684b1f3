/* Words round a deadline that make it none, or could change its day. */

#include "deadline/clause.h"
#include "deadline/clause_done.h"
#include "deadline/clause_scan.h"

#include <string.h>

/* Words before a deadline, and how many others may stand between. */
static const struct td_phrase_row before_any[] = {
	/* about, not */
	{ "giai đoạn|thời kỳ|khoảng|tầm|chừng|xấp xỉ|gần|hơn|không|"
	  "ngoài|ngoài thời gian|ít nhất|tối thiểu|đủ|"
	  "thành tích|thành tích công tác|công tác liên tục|thâm niên|"
	  "cuộc họp kết thúc|phiên họp kết thúc|hội nghị kết thúc|"
	  "buổi làm việc kết thúc|tại thời điểm|ở thời điểm|biên bản lập|biên "
	  "bản lập xong|đến thời điểm|tính đến thời điểm",
	  0 },
	{ "sau đợt|sau vòng|sau giai đoạn|diễn ra", 3 },
	{ "so với|so với thời điểm|so với cùng kỳ|có hiệu lực thi hành", 1 },
	/* what need not be, or must not be, done by then */
	{ "không bắt buộc|không nhất thiết|không cần|không phải|"
	  "không yêu cầu|không được|không tổ chức|không công bố|"
	  "không tiếp nhận|không xét|nghiêm cấm|cấm|"
	  "chưa phải|chưa cần|chưa được|bãi bỏ|hủy bỏ|huỷ bỏ|miễn",
	  5 },
	/* over already, or of what somebody has to be, not to do */
	{ "đã|bị", 3 },
	{ "đã được|đã ban hành|đã hoàn thành|đã gửi|đã nộp|đã tổ chức|"
	  "đã triển khai|đã xây dựng|đã báo cáo|không phát sinh",
	  5 },
	{ "chưa", 2 },
	{ "từ", 0 },
	{ "sinh|sinh ngày|nhập ngũ|tuyển dụng|được tuyển dụng|hy sinh|hi sinh|"
	  "từ trần|nghỉ hưu|được thành lập|được kết nạp|được bổ nhiệm|"
	  "được ban hành|có hiệu lực|hết hiệu lực|phát sinh|xảy ra|"
	  "đạt được|lập được|được cấp|được tặng|thay vì|thay cho|đi làm|"
	  "tham gia công tác|tham gia cách mạng|vào ngành|vào đảng|cư trú|"
	  "thường trú|tạm trú|tốt nghiệp|nghỉ việc|có hành vi vi phạm",
	  1 },
	{ NULL, 0 }
};

/* Before a span of time, which then is the one that is spoken about. */
static const struct td_phrase_row before_span[] = {
	{ "kết quả|thành tích|tình hình|số liệu", 6 },
	{ "dữ liệu|kỳ báo cáo|niên độ|đạt|thu được|được giao|phát sinh|"
	  "kinh phí|dự toán|làm được|kỷ niệm|thời gian công tác|tính|nghỉ|"
	  "ước thực hiện|ước tính|ước đạt",
	  2 },
	/* what holds, or lasts, so long */
	{ "áp dụng|có giá trị|có hiệu lực|hiệu lực|hợp đồng|đi học|học tại|"
	  "biệt phái|giữ chức|giữ chức vụ|công tác tại|đang công tác|"
	  "sinh hoạt tại|tính tuổi",
	  4 },
	{ "công văn|văn bản|giấy mời|đơn", 0 },
	{ NULL, 0 }
};

/* Before "vào ngày …", which tells of what was as well. */
static const struct td_phrase_row before_day[] = {
	{ "đã|đã được", 8 },
	{ "ghi nhận|khánh thành|thành lập|tốt nghiệp", 6 },
	{ NULL, 0 }
};

/* Before a length of time, which then is by how much something changes. */
static const struct td_phrase_row before_length[] = {
	{ "thêm|lùi|lùi lại|chậm|muộn|sớm|quá|kéo dài|gia hạn|gia hạn tối đa|"
	  "hơn|kế hoạch|quy định",
	  0 },
	{ NULL, 0 }
};

/* Before a period that is how long something lasts. */
static const struct td_phrase_row before_period[] = {
	{ "nghỉ|nghỉ phép|đình chỉ|đình chỉ công tác|kỷ luật|thử việc|tập sự|"
	  "điều trị|thai sản|học tập|bảo hành|có hiệu lực|có giá trị|"
	  "hiệu lực|chưa quá|cảnh cáo|khiển trách|tước quyền|tạm giữ|"
	  "lưu trú|công tác biệt phái|bảo quản|lưu trữ|lưu|lưu giữ",
	  4 },
	{ "tính", 0 },
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
	if (at < 2)
		return false;
	td_phrase_restart(phrase, at - 2);
	if (td_phrase_accept(phrase, "cơ sở dữ liệu"))
		return true;
	/* "bố trí kinh phí trong quý I/2026" */
	if (td_phrase_accept(phrase, "bố trí|phân bổ|cân đối|quyết toán|"
	                             "thanh toán|giải ngân") &&
	    td_phrase_accept(phrase, "kinh phí|dự toán|niên độ"))
		return true;
	if (strcmp(phrase->tokens[at].text, "kết") != 0)
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
	/* "quý I trước ngày 15/3, quý II trước ngày 15/6" */
	if (td_scan_stands_at(phrase, term->end, ", quý|, quí")) {
		while (td_phrase_quarter(phrase, &every) &&
		       td_phrase_accept(phrase, ",|và|, và"))
			;
		if (td_phrase_accept(phrase, "trước|chậm nhất|muộn nhất|:|("))
			return false;
	}
	td_phrase_restart(phrase, term->end);
	td_phrase_accept(phrase, "của|trong|thuộc|,");
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

/* "05 ngày trước ngày 20/11", "05 năm liền kề trước thời điểm đề nghị": so long
 * before it, and not before it. */
static bool
is_counted(struct td_phrase *phrase, const struct td_term *term)
{
	if (term->first < 2 ||
	    strcmp(phrase->tokens[term->first].text, "trước") != 0)
		return false;
	td_phrase_restart(phrase, term->first - 1);
	return td_phrase_accept(phrase, term->kind == TD_TERM_POINTS
	                                    ? "ngày|tuần|việc"
	                                    : "năm|tháng|kề|liền|tục");
}

/* "ba quý đầu năm 2026", "ngày làm việc đầu tiên của tháng 9/2026", "thứ Sáu
 * cuối tháng": of it, and not its first or last day. */
static bool
is_part_of(struct td_phrase *phrase, const struct td_term *term)
{
	const char *first = phrase->tokens[term->first].text;
	bool last = strcmp(first, "cuối") == 0;

	if (term->kind != TD_TERM_POINTS)
		return false;
	if (term->weekday != 0 && term->points[0].point.span != TD_SPAN_DAY)
		return true;
	if (term->first == 0 ||
	    (!last && strcmp(first, "đầu") != 0 && strcmp(first, "giữa") != 0))
		return false;
	td_phrase_restart(phrase, term->first - 1);
	return td_phrase_accept(phrase,
	                        last ? "việc" : "ngày|tuần|tháng|quý|kỳ|việc");
}

/* Whether the list of days goes on in a way that was not read. A day with a
 * bound of its own is a deadline of its own. */
static bool
lists_on(struct td_phrase *phrase, const struct td_term *term)
{
	struct td_phrase_point point;
	size_t start;

	td_phrase_restart(phrase, term->end);
	if (!td_phrase_accept(phrase, "và|, và|hoặc|, hoặc|hay"))
		return false;
	start = phrase->at;
	if (td_phrase_accept(phrase, "trước|chậm nhất|muộn nhất") &&
	    td_phrase_point(phrase, &point) && !point.relative &&
	    (term->kind == TD_TERM_RULE || term->points[0].relative))
		return false;
	td_phrase_restart(phrase, start);
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

/* "không quá 1/2 số phiếu" is a half, and not the first of February. */
static bool
is_share(struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_deadline_point *point = &term->points[0].point;

	if (term->kind != TD_TERM_POINTS || point->span != TD_SPAN_DAY ||
	    point->year != 0 || term->rule.bound == TD_BOUND_BEFORE)
		return false;
	for (size_t i = term->first; i < term->end; i++)
		if (strcmp(phrase->tokens[i].text, "ngày") == 0 ||
		    strcmp(phrase->tokens[i].text, "tháng") == 0)
			return false;
	return stands_behind(phrase, term->end,
	                     "thời gian|số|tổng|tổng số|trở lên|chỉ tiêu|"
	                     "tiêu chí|thành viên|đơn vị|xã|phường|phiếu|"
	                     "điểm|mức|đại biểu|định mức|lương");
}

/* ", các cụm đã tổ chức" behind a span: it is over. */
static bool
is_over(struct td_phrase *phrase, const struct td_term *term)
{
	size_t end = term->end + 1;

	if (!spans(phrase, term) || strcmp(phrase->tokens[term->end].text, ","))
		return false;
	for (size_t i = end; i < end + 5 && i < phrase->count; i++) {
		if (phrase->tokens[i].kind == TD_TOKEN_MARK)
			return false;
		if (strcmp(phrase->tokens[i].text, "đã") == 0)
			return true;
	}
	return false;
}

static bool
doubts_before(struct td_phrase *phrase, const struct td_term *term, size_t *at)
{
	size_t first = term->first;

	return stands_before(phrase, first, before_any, at) ||
	       (spans(phrase, term) &&
	        stands_before(phrase, first, before_span, at)) ||
	       (term->kind == TD_TERM_POINTS &&
	        term->rule.bound == TD_BOUND_WITHIN &&
	        stands_before(phrase, first, before_day, at)) ||
	       (term->kind == TD_TERM_RULE &&
	        stands_before(phrase, first, before_period, at)) ||
	       (term->kind == TD_TERM_RULE && term->rule.before &&
	        stands_before(phrase, first, before_length, at));
}

bool
td_clause_doubts(struct td_phrase *phrase, const struct td_term *term,
                 size_t *at)
{
	if (doubts_before(phrase, term, at))
		return true;
	*at = term->end;
	return stands_behind(
		   phrase, term->end,
		   "rưỡi|trở đi|trở về sau|trở về trước|"
		   "hoặc muộn hơn|hoặc chậm hơn|"
		   "hoặc sớm hơn|hoặc thời điểm|onwards|của năm trước|đã|, "
		   "đã|và đã|"
		   "hoặc sau|đã có|tầm nhìn|, tầm nhìn|và tầm nhìn|"
		   "không còn|không được tính|không tính|không được xét|"
		   "không xét|không xem xét|vẫn được tính|được tính|"
		   "được xét|được xem xét|được hưởng|mới được|"
		   "vẫn tính|thực hiện theo nghị định|"
		   "thực hiện theo luật|thực hiện theo quy định|áp dụng") ||
	       td_clause_is_mixed(phrase, term) ||
	       is_of_another_year(phrase, term) ||
	       touches_figure(phrase, term) || lists_on(phrase, term) ||
	       is_counted(phrase, term) || is_part_of(phrase, term) ||
	       is_share(phrase, term) || is_over(phrase, term) ||
	       td_clause_was_done(phrase, term) ||
	       td_clause_is_reported(phrase, term);
}
