/* Words that make a day or a span alone a deadline. */

#include "deadline/clause_scan.h"

#include <string.h>

/* Whether a mark or the edge of the clause stands at a token. */
static bool
is_edge(const struct td_scan *scan, size_t at, const char *marks)
{
	const struct td_token *token = &scan->phrase.tokens[at];

	return token->kind == TD_TOKEN_END ||
	       (token->kind == TD_TOKEN_MARK && strstr(marks, token->text));
}

/* Words that name a deadline, before its day. */
static bool
is_label(struct td_phrase *phrase)
{
	return td_phrase_accept(
	    phrase,
	    "ngày nhận hồ sơ cuối cùng|ngày nộp hồ sơ cuối cùng|"
	    "ngày nộp cuối cùng|ngày nộp cuối|ngày cuối cùng|ngày hết hạn|"
	    "hạn|thời hạn|hạn cuối|hạn chót|hạn nộp|tiến độ|hoàn thành|"
	    "hoàn tất|xong|kết thúc|lộ trình|deadline|thời gian hoàn thành|"
	    "thời gian thực hiện|thời gian triển khai|"
	    "thời điểm hoàn thành|thời gian nộp|thời gian gửi|"
	    "thời gian|thời điểm");
}

/* A label up to so many words before a token, in the same part of the clause.
 */
static bool
label_before(struct td_scan *scan, size_t first, size_t words)
{
	struct td_phrase *phrase = &scan->phrase;

	for (size_t back = 1; back <= words && back <= first; back++) {
		const struct td_token *token = &phrase->tokens[first - back];

		if (token->kind == TD_TOKEN_MARK &&
		    strpbrk(token->text, ",;.("))
			return false;
		td_phrase_restart(phrase, first - back);
		if (is_label(phrase) && phrase->at <= first)
			return true;
	}
	return false;
}

/* "hạn nộp sản phẩm 15/8/2026" */
static bool
limit_before(struct td_scan *scan, size_t first)
{
	struct td_phrase *phrase = &scan->phrase;

	for (size_t back = 1; back <= 6 && back <= first; back++) {
		size_t at = first - back;

		if (phrase->tokens[at].kind != TD_TOKEN_WORD ||
		    td_scan_stands_at(phrase, at,
		                      "theo|kể|từ|căn|sau|gia|quá|có|số|"
		                      "hết hạn|kế hoạch|quyết định"))
			return false;
		if (td_scan_stands_at(phrase, at, "hạn"))
			return true;
	}
	return false;
}

/* "thành tích 02 năm: năm 2024 và năm 2025": a span that is over. */
static bool
names_what_was(struct td_scan *scan, size_t first)
{
	struct td_phrase *phrase = &scan->phrase;

	for (size_t at = first - 1; at-- > 0;) {
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase, "thành tích|kết quả|số liệu|"
		                             "tình hình|niên độ|sinh|năm sinh|"
		                             "kỳ báo cáo|danh hiệu|kinh phí|"
		                             "dự toán|căn cứ|danh sách"))
			return true;
	}
	return false;
}

/* "Ngày 10/12 hằng năm là hạn cuối gửi báo cáo" */
static bool
label_behind(struct td_scan *scan, const struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;
	int every;

	td_phrase_restart(phrase, term->end);
	td_phrase_every(phrase, &every, false);
	return td_phrase_accept(phrase, "là|sẽ là|chính là") &&
	       td_phrase_accept(phrase,
	                        "hạn|hạn cuối|hạn cuối cùng|hạn chót|hạn nộp|"
	                        "thời hạn|thời hạn cuối|thời hạn cuối cùng|"
	                        "ngày cuối|ngày cuối cùng|hạn gửi");
}

/* "Vòng sơ khảo", "bán kết": a round of a contest by its name, up to a token.
 */
static bool
names_round(struct td_phrase *phrase, size_t end)
{
	for (size_t back = 2; back <= 4 && back <= end; back++) {
		td_phrase_restart(phrase, end - back);
		td_phrase_accept(phrase, "vòng|hội thi vòng|thi vòng");
		if (td_phrase_accept(phrase, "sơ khảo|sơ loại|sơ tuyển|"
		                             "chung khảo|chung kết|bán kết|"
		                             "loại|thi viết|thuyết trình|"
		                             "chấm điểm") &&
		    phrase->at == end)
			return true;
	}
	return false;
}

/* "Vòng sơ khảo: 12/9", "vòng chung kết ngày 03/10" */
static bool
is_named_round(struct td_phrase *phrase, const struct td_term *term)
{
	const char *last = term->first > 1
	                       ? phrase->tokens[term->first - 1].text
	                       : "";

	return term->first > 1 &&
	       (names_round(phrase, term->first) ||
	        ((strcmp(last, ":") == 0 || strcmp(last, "(") == 0) &&
	         names_round(phrase, term->first - 1)));
}

/* "Đợt 1: 15/6", "2 đợt: 15/5 và 15/10": what is done in rounds has a day for
 * each. */
bool
td_clause_is_round(struct td_phrase *phrase, const struct td_term *term)
{
	static const char *const rounds = "đợt|lần|kỳ|vòng|chặng|bước";
	size_t first = term->first;
	const struct td_token *number;

	if (is_named_round(phrase, term))
		return true;
	if (first < 3 || (strcmp(phrase->tokens[first - 1].text, ":") != 0 &&
	                  strcmp(phrase->tokens[first - 1].text, "(") != 0))
		return false;
	number = &phrase->tokens[first - 2];
	if (td_scan_stands_at(phrase, first - 3, rounds))
		return (number->kind == TD_TOKEN_NUMBER &&
		        number->digits <= 2) ||
		       strspn(number->text, "ivx") == strlen(number->text);
	return td_scan_stands_at(phrase, first - 2, rounds) &&
	       number[-1].kind == TD_TOKEN_NUMBER;
}

/* Whether words make some day a deadline, or there are several rounds of a
 * contest: then the days beside it that have none are told in the same way. */
static bool
has_bound(struct td_scan *scan)
{
	size_t rounds = 0;

	for (size_t i = 0; i < scan->count; i++)
		if (scan->terms[i].kind == TD_TERM_POINTS &&
		    scan->terms[i].rank == TD_RANK_BOUND &&
		    !scan->terms[i].bare)
			return true;
	for (size_t i = 0; i < scan->count; i++)
		rounds += scan->terms[i].kind == TD_TERM_POINTS &&
		          is_named_round(&scan->phrase, &scan->terms[i]);
	return rounds > 1;
}

/* "Giai đoạn I (2026 - 2028)", alone or before what is done in it. */
static bool
is_stage(struct td_scan *scan, const struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;
	size_t first = term->first;
	int number;

	if (!term->ranged || !td_scan_stands_at(phrase, first, "giai đoạn") ||
	    !td_phrase_quarter(phrase, &number) ||
	    !is_edge(scan, term->end, ":;.,"))
		return false;
	while (first > 0 && phrase->tokens[first - 1].kind != TD_TOKEN_WORD &&
	       !strpbrk(phrase->tokens[first - 1].text, ";."))
		first--;
	return first == 0 || phrase->tokens[first - 1].kind == TD_TOKEN_MARK;
}

/* Where the part of the clause begins that ends before a token, numbers and
 * marks of a list passed over. */
static size_t
start_of_label(const struct td_phrase *phrase, size_t end)
{
	size_t at = end;

	while (at > 0 && !strpbrk(phrase->tokens[at - 1].text, ";,.(:"))
		at--;
	while (at < end && phrase->tokens[at].kind == TD_TOKEN_MARK)
		at++;
	return at;
}

/* "Khai mạc: 19h30 ngày 16/5/2026; bế mạc: …": what is held or handed in, with
 * nothing but its day. */
static bool
is_event_label(struct td_scan *scan, const struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;
	size_t end = term->first - 1;
	size_t start = start_of_label(phrase, end);

	if (strcmp(phrase->tokens[end].text, ":") != 0 || end < start + 2 ||
	    end > start + 10 || !is_edge(scan, term->end, ";.,()") ||
	    strcmp(phrase->tokens[end - 1].text, "ngày") == 0 ||
	    names_what_was(scan, term->first))
		return false;
	return td_scan_stands_at(
	    phrase, start,
	    "họp|họp báo|khai mạc|bế mạc|lễ|tổng kết|sơ kết|phát động|"
	    "bán kết|chung kết|sơ khảo|chung khảo|báo cáo|nộp|gửi|trao giải|"
	    "công bố|tập huấn|hội nghị|hội thi|ra quân|kiểm tra|bình xét|"
	    "chấm điểm|thẩm định|đăng ký|xét chọn|tổ chức|thi|trình|"
	    "nghiệm thu|bàn giao|khởi công|khánh thành|gặp mặt");
}

/* "Lễ tổng kết dự kiến ngày 25/12/2026" */
static bool
is_planned(struct td_scan *scan, const struct td_term *term)
{
	const struct td_token *last = &scan->phrase.tokens[term->first - 1];

	return term->first > 1 && strcmp(last->text, "kiến") == 0 &&
	       strcmp(last[-1].text, "dự") == 0 &&
	       term->points[0].point.span != TD_SPAN_YEAR &&
	       (term->bare || is_edge(scan, term->end, ";.,()")) &&
	       !names_what_was(scan, term->first);
}

/* "6 tháng cuối năm 2027 tập trung nhân rộng mô hình" */
static bool
is_plan(struct td_scan *scan, const struct td_term *term)
{
	return !term->bare &&
	       td_scan_stands_at(
		   &scan->phrase, term->end,
		   "tổ chức|tiến hành|triển khai|phát động|sơ kết|tổng kết|"
		   "kiểm tra|tập trung|nhân rộng|đẩy mạnh|xây dựng|hoàn thành|"
		   "ban hành|rà soát|bình xét|khảo sát|tập huấn|phấn đấu|"
		   "công bố|trao giải|chấm điểm|thẩm định|họp xét|ra quân");
}

/* "định kỳ sáu tháng (15/6)": how often, up to a token. */
static bool
ends_every(const struct td_scan *scan, size_t end)
{
	for (size_t i = 0; i < scan->count; i++)
		if (scan->terms[i].kind == TD_TERM_EVERY &&
		    scan->terms[i].end == end)
			return true;
	return false;
}

/* "báo cáo 6 tháng (15/6), năm (15/12)": of which periods, up to a token. */
static bool
ends_period(struct td_scan *scan, size_t end)
{
	static const char *const periods = "6 tháng|06 tháng|sáu tháng|năm|"
					   "một năm|1 năm|01 năm|cả năm|"
					   "hằng năm|hàng năm";

	if (!td_scan_stands_at(&scan->phrase, 0,
	                       "báo cáo|định kỳ|báo cáo định kỳ|gửi báo cáo|"
	                       "chế độ báo cáo|thực hiện báo cáo"))
		return false;
	for (size_t back = 1; back <= 2 && back <= end; back++)
		if (td_scan_stands_at(&scan->phrase, end - back, periods) &&
		    scan->phrase.at == end)
			return true;
	return false;
}

/* "Thời gian: 01 ngày (ngày 12/5/2026)", "trong 03 tháng (tháng 7, 8, 9/2026)"
 */
static bool
is_in_brackets(struct td_scan *scan, const struct td_term *term)
{
	const struct td_token *open = &scan->phrase.tokens[term->first - 1];

	if (term->first < 3 || strcmp(open->text, "(") != 0 ||
	    !is_edge(scan, term->end, ")"))
		return false;
	if (ends_every(scan, term->first - 1) ||
	    ends_period(scan, term->first - 1))
		return term->bare;
	if (open[-2].kind != TD_TOKEN_NUMBER)
		return false;
	if (strcmp(open[-1].text, "tháng") == 0)
		return !term->bare &&
		       term->points[0].point.span == TD_SPAN_MONTH &&
		       td_scan_stands_at(&scan->phrase, term->first - 4,
		                         "trong|gian|:");
	return term->bare &&
	       (strcmp(open[-1].text, "ngày") == 0 ||
	        strcmp(open[-1].text, "buổi") == 0) &&
	       label_before(scan, term->first - 1, 6);
}

bool
td_scan_is_labelled(struct td_scan *scan, const struct td_term *term)
{
	size_t first = term->first;
	const struct td_token *last;

	if (label_behind(scan, term) || is_stage(scan, term))
		return true;
	if (td_clause_is_round(&scan->phrase, term) && has_bound(scan) &&
	    !names_what_was(scan, first))
		return true;
	if (first == 0)
		return is_edge(scan, term->end, term->bare ? ":.;" : ":.;,") ||
		       is_plan(scan, term);
	if (is_planned(scan, term) || is_in_brackets(scan, term) ||
	    (term->bare && is_event_label(scan, term)))
		return true;
	last = &scan->phrase.tokens[first - 1];
	/* "Năm 2026: phát động; năm 2028: sơ kết" */
	if (strcmp(last->text, ";") == 0 &&
	    strcmp(scan->phrase.tokens[term->end].text, ":") == 0)
		return true;
	if (!is_edge(scan, term->end, ":;,.()") && !term->bare)
		return false;
	if (label_before(scan, first, 3) ||
	    (term->bare && limit_before(scan, first)))
		return true;
	/* "ISO 9001:2015" is written in one. */
	if (!term->bare && strcmp(last->text, ":") == 0)
		return last->offset + last->size != last[1].offset &&
		       !names_what_was(scan, first);
	return (strcmp(last->text, ":") == 0 || strcmp(last->text, "là") == 0 ||
	        strcmp(last->text, "vào") == 0 ||
	        strcmp(last->text, "-") == 0) &&
	       label_before(scan, first, 14);
}
