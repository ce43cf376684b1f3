/*
 * Clauses that tell of what was done, and set nobody a day.
 *
 * "Trong quý III/2026, toàn tỉnh khen thưởng 120 tập thể" has the words of a
 * deadline, and is a sentence of a report. What tells the two apart is what is
 * said to come of it: a figure, an award, a paper that has its number. Where a
 * plan says the same of what it wants, it has a word of duty or of aim before
 * it, and the day is read.
 */

#include "deadline/clause_done.h"
#include "deadline/clause_scan.h"

#include <string.h>

/* The most words between a verb and its figure: "tặng Bằng khen của Chủ tịch
 * cho 215 cá nhân". */
#define FIGURE_WORDS_MAX 8

/* Words of a duty or of an aim: what stands behind them is wanted. */
static const char *const
    duty = "phải|cần|có trách nhiệm|tham mưu|chủ trì|phấn đấu|sẽ|mục tiêu|mỗi|"
	   "từng|bảo đảm|đảm bảo|cố gắng|yêu cầu|đôn đốc|chỉ tiêu|dự kiến|thêm|"
	   "ít nhất|tối thiểu|không dưới|100 %|100|tối đa|không quá|gửi|nộp|"
	   "trình|đăng ký|hết hạn|submit|report|complete|hold|send|shall|must|"
	   "is to|are to";

/* What plans and reports alike have done. */
static const char *const action =
    "phối hợp|báo cáo|tổ chức|tiến hành|triển khai|xây dựng|rà soát|"
    "bình xét|xét chọn|lựa chọn|hoàn thành|hoàn thiện|hoàn tất|hướng dẫn|"
    "phát động|kiểm tra|tổng hợp|bình chọn|chấm điểm|ra quân|sơ kết|"
    "tổng kết|đánh giá|công bố|thông báo|tập huấn|khảo sát|tuyên truyền|"
    "lấy ý kiến|lấy phiếu|bố trí|cân đối|chuẩn bị|nghiệm thu|kiện toàn|"
    "duy trì|chỉ đạo|đề xuất|phúc tra|giám sát|đối thoại|cập nhật|"
    "công khai|niêm yết|biên soạn|quán triệt|phổ biến|ký giao ước|ký kết|"
    "họp xét|đề nghị|xem xét|lập danh sách|nhân rộng|gather";

/* Before such a word, which then names a thing or a body: "Ban Tổ chức",
 * "đoàn kiểm tra", "kết quả thực hiện". */
static const char *const
    named = "ban|tổ|đoàn|đội|cuộc|các|quả|nghe|nhận|tác|bản|hội đồng|số|được";

/* What is told without a figure. */
static const char *const told =
    "đã|xuất hiện|nhận được|ghi nhận|liên tục|đồng loạt hưởng ứng|"
    "đạt danh hiệu|được tặng|được tặng thưởng|được khen|được khen thưởng|"
    "được thông qua|được ký|được phê duyệt|được công nhận|được tuyên "
    "dương|được biểu dương|được vinh danh|"
    "được xếp|được xếp loại|được xếp hạng|được thành lập|được kết nạp|"
    "được bổ nhiệm|được ghi nhận|được chủ tịch|được chính phủ|"
    "được thủ tướng|được bộ|được ubnd|được ủy ban nhân dân|được nhà nước|"
    "được phát động|được ban hành|được trao tặng|được trao|được chọn|"
    "thành công tốt đẹp|đều vượt|lan tỏa|lan toả|hoàn thành xuất sắc|"
    "đến thăm|tới thăm|đến dự|tới dự|hoàn thành vượt mức|với sự tham "
    "dự|với sự tham gia|"
    "với sự có mặt|dưới sự chủ trì|hưởng ứng tích cực|tăng so với|"
    "qua kiểm tra|qua thanh tra|qua khảo sát|qua rà soát|giảm so "
    "với|không có đơn vị nào|khánh thành và đưa vào sử dụng";

/* What is told where a figure comes behind. */
static const char *const counted =
    "khen thưởng|khen|đề nghị khen thưởng|đề nghị tặng|tặng|trao "
    "tặng|tặng thưởng|trao|có|tiếp nhận|nhận|"
    "xét|giải quyết|hỗ trợ|giúp đỡ|xây mới|sửa chữa|hiến|quyên góp|"
    "ủng hộ|đóng góp|đăng|phát sóng|trồng|thu gom|thu hút|thu|đạt|"
    "tăng|giảm|còn|chiếm|phát hiện|xử lý|tôn vinh|tuyên dương|biểu dương|"
    "vinh danh|kết nạp|đào tạo|giải ngân|họp|cấp|phê duyệt|thẩm định|"
    "công nhận|xuất bản|vận động|huy động|tiết kiệm|giới thiệu|bồi dưỡng|"
    "khám|làm|tư vấn|giao|chi|thực hiện|tham gia|ra mắt|gồm";

/* What an office does on a day that is told. */
static const char *const on_a_day =
    "ban hành|ký|có kết luận|có văn bản|có công văn|có quyết định|"
    "có tờ trình|có thông báo|có báo cáo|ra quyết định|ra thông báo|"
    "thông qua|quyết định|phê duyệt|nhận|gửi công văn|đến thăm|tới thăm|"
    "đến dự|tới dự|trao quyết định|công bố quyết định|làm việc với";

/* A mark at which what is told of a day ends. */
static bool
ends_part(const struct td_token *token)
{
	return token->kind == TD_TOKEN_END ||
	       (token->kind == TD_TOKEN_MARK && strpbrk(token->text, ";:.("));
}

/* Whether a figure stands from here on, before what was told ends. "02 lớp" is
 * how plans write what is wanted, and "1.204 hồ sơ" what came of it; but both
 * write both. */
static bool
has_figure(struct td_phrase *phrase, const struct td_term *term)
{
	for (size_t i = 0; i <= FIGURE_WORDS_MAX; i++, phrase->at++) {
		const struct td_token *token = td_phrase_peek(phrase);

		if (phrase->at == term->first || ends_part(token) ||
		    strcmp(token->text, ",") == 0)
			return false;
		if (td_phrase_accept(phrase, "thêm|ít nhất|tối thiểu|trên|dưới|"
		                             "không dưới|100|đủ|từ"))
			return false;
		if (token->kind == TD_TOKEN_NUMBER)
			return true;
	}
	return false;
}

/* "ban hành Kế hoạch số 45/KH-UBND" */
static bool
names_paper(struct td_phrase *phrase)
{
	if (!td_phrase_accept(phrase, "ban hành|ký|ký ban hành|có"))
		return false;
	for (size_t i = 0; i <= FIGURE_WORDS_MAX; i++, phrase->at++) {
		if (ends_part(td_phrase_peek(phrase)))
			return false;
		if (td_phrase_accept(phrase, "số") &&
		    td_phrase_is_number(phrase))
			return true;
	}
	return false;
}

/* "tổ chức được 12 lớp", "vận động được 3 tỷ đồng" */
static bool
was_got(struct td_phrase *phrase, const struct td_term *term)
{
	return td_phrase_accept(phrase, "được") && has_figure(phrase, term);
}

static bool
is_one_day(const struct td_term *term)
{
	return !term->ranged && term->rule.bound == TD_BOUND_WITHIN &&
	       term->points[0].point.span == TD_SPAN_DAY;
}

/* "hoàn thành 17/19 chỉ tiêu", "thu hút 420 lượt cán bộ" */
static bool
is_result(struct td_phrase *phrase)
{
	const struct td_token *token;

	if (td_phrase_accept(phrase, "thu hút") && td_phrase_is_number(phrase))
		return true;
	if (!td_phrase_accept(phrase, "hoàn thành|đạt|có|được") ||
	    !td_phrase_is_number(phrase))
		return false;
	token = td_phrase_peek(phrase);
	return strcmp(token[1].text, "/") == 0 &&
	       token[2].kind == TD_TOKEN_NUMBER &&
	       strcmp(token[3].text, "/") != 0;
}

/* Whether a word tells of what was done, whatever stands before it. */
static bool
tells_at(struct td_phrase *phrase, const struct td_term *term, size_t at)
{
	bool behind = at >= term->end;

	td_phrase_restart(phrase, at);
	if (was_got(phrase, term))
		return true;
	td_phrase_restart(phrase, at);
	if (names_paper(phrase))
		return true;
	td_phrase_restart(phrase, at);
	if (is_result(phrase))
		return true;
	td_phrase_restart(phrase, at);
	if (td_phrase_accept(phrase, told))
		return behind || at == 0 ||
		       strcmp(phrase->tokens[at].text, "đã") != 0;
	td_phrase_restart(phrase, at);
	return behind && at > term->end + 1 && is_one_day(term) &&
	       td_phrase_accept(phrase, on_a_day);
}

/* "khen thưởng 120 tập thể" */
static bool
counts_at(struct td_phrase *phrase, const struct td_term *term, size_t at)
{
	td_phrase_restart(phrase, at);
	return (at >= term->end || at > 1) &&
	       td_phrase_accept(phrase, counted) && has_figure(phrase, term);
}

/* Whether a word before the day, or in it, makes it one by which something
 * has to be done. */
static bool
is_bound(struct td_phrase *phrase, const struct td_term *term)
{
	if (td_scan_stands_at(phrase, term->end,
	                      "là hạn|là thời hạn|là ngày cuối|là hạn cuối|"
	                      "là hạn chót|là mốc"))
		return true;
	for (size_t at = 0; at < term->end; at++) {
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase,
		                     at >= term->first
		                         ? "chậm|muộn|quá|trước|by|before|"
		                           "later|hết giờ"
		                         : "hạn|thời hạn|tiến độ|thời gian|"
		                           "hoàn thành|hoàn tất|xong|lộ trình|"
		                           "thời điểm"))
			return true;
	}
	return false;
}

/* From where on the words are of the part of the clause that has the day. */
static size_t
part_start(const struct td_phrase *phrase, const struct td_term *term)
{
	size_t at = term->first;

	while (at > 0 && !ends_part(&phrase->tokens[at - 1]))
		at--;
	return at;
}

/* Whether words stand at a token and are no part of a name. */
static bool
says_at(struct td_phrase *phrase, const char *words, size_t at)
{
	td_phrase_restart(phrase, at);
	if (!td_phrase_accept(phrase, words) ||
	    strcmp(td_phrase_peek(phrase)->text, "được") == 0)
		return false;
	if (at == 0)
		return true;
	td_phrase_restart(phrase, at - 1);
	return !td_phrase_accept(phrase, named);
}

/* "Trong tháng 5/2026, …": the day stands first, and somebody is said to do
 * something behind it. */
static bool
is_fronted(const struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_token *next = &phrase->tokens[term->end];

	return term->first == part_start(phrase, term) &&
	       (next->kind == TD_TOKEN_WORD || strcmp(next->text, ",") == 0);
}

/* "Trong tháng 3/2026 ban hành kế hoạch": nobody is named, whoever reads it is
 * to do it. */
static bool
is_told_to_reader(struct td_phrase *phrase, const struct td_term *term)
{
	size_t start = part_start(phrase, term);

	/* "trong tháng 8/2026 đối với cấp xã" */
	if (td_scan_stands_at(phrase, term->end, "đối với cấp|đối với các"))
		return true;
	td_phrase_restart(phrase, start == term->first ? term->end : start);
	td_phrase_accept(phrase, ",|-|+");
	return td_phrase_accept(phrase, action) ||
	       td_phrase_accept(
		   phrase,
		   "ban hành|trao|trao giải|ra mắt|họp|thành lập|thực hiện|"
		   "tuyên dương|tôn vinh|thẩm định|thanh tra|khởi công|"
		   "khánh thành|vận động|in ấn|giao|ký|công nhận|bầu|"
		   "tập trung|đẩy mạnh|nhân rộng|tiếp tục|"
		   "lập|mở|phân công|cử|đi vào|tham gia|đồng loạt");
}

/* "Trước ngày 01/7/2025, tỉnh có 10 huyện" */
static bool
had_so_many(struct td_phrase *phrase, const struct td_term *term)
{
	size_t at = term->end;

	if (term->rule.bound != TD_BOUND_BEFORE ||
	    term->first != part_start(phrase, term))
		return false;
	for (; at < term->end + 8 && !ends_part(&phrase->tokens[at]); at++) {
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase, "chưa có|chưa được|không có") ||
		    (td_phrase_accept(phrase, "có|gồm|chỉ có") &&
		     td_phrase_is_number(phrase)))
			return true;
		if (says_at(phrase, duty, at))
			return false;
	}
	return false;
}

/* "V/v tổng kết công tác thi đua trong năm 2026" */
static bool
is_of_a_title(struct td_phrase *phrase, const struct td_term *term)
{
	td_phrase_restart(phrase, 0);
	return term->first > 0 && !is_one_day(term) &&
	       td_phrase_accept(phrase, "v / v|về việc|v/v|trích yếu");
}

bool
td_clause_was_done(struct td_phrase *phrase, const struct td_term *term)
{
	bool does = false;
	bool reader;

	if (term->kind != TD_TERM_POINTS || term->rule.every != 0)
		return false;
	if (had_so_many(phrase, term))
		return true;
	if (term->rule.bound == TD_BOUND_BEFORE || is_bound(phrase, term) ||
	    td_clause_is_round(phrase, term))
		return false;
	if (is_of_a_title(phrase, term))
		return true;
	reader = is_told_to_reader(phrase, term);
	for (size_t at = part_start(phrase, term); at < phrase->count; at++) {
		if (at == term->first)
			at = term->end;
		if (at >= term->end && ends_part(&phrase->tokens[at]))
			break;
		if (tells_at(phrase, term, at) ||
		    (!reader && counts_at(phrase, term, at)))
			return true;
		if (says_at(phrase, duty, at))
			return false;
		does = does || says_at(phrase, action, at);
	}
	return is_fronted(phrase, term) && !does && !reader;
}
