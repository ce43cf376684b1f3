/* Words anywhere in a clause that leave it without a day. */

#include "deadline/clause_scan.h"

/* The most words between a period and how often in it. */
#define OFTEN_WORDS_MAX 4

/* The most words in which a deadline is moved from a day off. */
#define OFF_WORDS_MAX 16

#define DAYS_OFF                                                                                           \
	"ngày nghỉ|ngày lễ|ngày tết|dịp nghỉ|dịp lễ|nghỉ lễ|kỳ nghỉ|thứ bảy|" \
	"thứ bẩy|thứ 7|chủ nhật|cuối tuần|dịp tết"

/* "một lần", "tổ chức 02 lần": so many times, behind a few words. */
static bool
is_so_often(struct td_phrase *phrase)
{
	int count;

	if (td_phrase_accept(phrase, "/ lần|/ 1 lần|/ 01 lần"))
		return true;
	for (size_t i = 0; i <= OFTEN_WORDS_MAX; i++) {
		size_t at = phrase->at;

		if (td_phrase_count(phrase, &count) &&
		    td_phrase_accept(phrase, "lần"))
			return true;
		td_phrase_restart(phrase, at);
		if (td_phrase_peek(phrase)->kind != TD_TOKEN_WORD)
			return false;
		phrase->at++;
	}
	return false;
}

/* "hai năm một lần", "02 tháng một lần", "mỗi nhiệm kỳ tổ chức 02 lần": not
 * every year or month, and nobody says in which. */
static bool
skips_periods(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	int count;

	if (td_phrase_accept(phrase, "nhiệm kỳ|nhiệm kì"))
		return is_so_often(phrase);
	if (!td_phrase_count(phrase, &count) || count < 2) {
		td_phrase_restart(phrase, start);
		return false;
	}
	if (td_phrase_accept(phrase, "năm"))
		return is_so_often(phrase);
	return count != 3 && count != 6 && count != 12 &&
	       td_phrase_accept(phrase, "tháng") && is_so_often(phrase);
}

/* "gặp ngày nghỉ thì chuyển sang ngày đi làm đầu tiên", "trường hợp ngày này là
 * ngày nghỉ thì lùi" */
static bool
moves_where_off(struct td_phrase *phrase)
{
	bool off = false;

	if (!td_phrase_accept(phrase, "gặp|trùng|trường hợp|nếu|khi"))
		return false;
	for (size_t i = 0; i < OFF_WORDS_MAX; i++) {
		if (td_phrase_accept(phrase, "thì"))
			return off;
		if (td_phrase_accept(phrase, ".|;"))
			return false;
		if (td_phrase_accept(phrase, DAYS_OFF))
			off = true;
		else if (td_phrase_peek(phrase)->kind == TD_TOKEN_END)
			return false;
		else
			phrase->at++;
	}
	return false;
}

/* "nếu trùng ngày nghỉ thì nộp vào ngày làm việc tiếp theo": on some days it is
 * another one. */
static bool
moves_with_days_off(struct td_phrase *phrase)
{
	return td_phrase_accept(phrase,
	                        "trùng|trùng vào|trùng với|rơi vào|"
	                        "trùng vào các|trùng các|trùng vào ngày") &&
	       td_phrase_accept(phrase, "lễ|tết|" DAYS_OFF);
}

/* A quarter by its number, and a quarter of which only a place is said: "quý I,
 * II, III trước ngày 25 tháng cuối quý" is not of each. */
static bool
is_of_some_quarters(struct td_phrase *phrase)
{
	bool named = false;
	bool each = false;
	int quarter;

	for (size_t at = 0; at < phrase->count; at++) {
		td_phrase_restart(phrase, at);
		if (!td_phrase_accept(phrase, "quý|quí"))
			continue;
		if (td_phrase_quarter(phrase, &quarter)) {
			/* "mỗi quý 01 lần" */
			named = named || !td_phrase_accept(phrase, "lần");
			continue;
		}
		td_phrase_restart(phrase, at > 0 ? at - 1 : 0);
		each = each || td_phrase_accept(phrase, "cuối quý|đầu quý|"
		                                        "giữa quý|ba quý|"
		                                        "của quý|cuối quí|"
		                                        "đầu quí");
	}
	return named && each;
}

bool
td_scan_is_doubtful(struct td_scan *scan, size_t *at)
{
	struct td_phrase *phrase = &scan->phrase;

	/* "Hôm nay, vào lúc 8 giờ ngày …": minutes begin so. */
	*at = 0;
	td_phrase_restart(phrase, 0);
	if (td_phrase_accept(phrase, "hôm nay"))
		return true;
	if (!scan->quarters_named && is_of_some_quarters(phrase))
		return true;
	for (*at = 0; *at < phrase->count; ++*at) {
		td_phrase_restart(phrase, *at);
		if (skips_periods(phrase))
			return true;
		td_phrase_restart(phrase, *at);
		if (moves_with_days_off(phrase))
			return true;
	}
	for (*at = 0; *at < phrase->count; ++*at) {
		td_phrase_restart(phrase, *at);
		if (moves_where_off(phrase))
			return true;
		td_phrase_restart(phrase, *at);
		if (td_phrase_accept(
			phrase,
			"thay vì|quy định cũ|hết hiệu lực|bị bãi bỏ|được thay "
			"thế|"
			"tiếp tục thực hiện theo|"
			"được giải quyết theo|thì áp dụng|"
			"thì thực hiện theo|không áp dụng|thời hiệu|"
			"được áp dụng theo|được thực hiện theo quy định|"
			"vẫn áp dụng|vẫn thực hiện theo|ví dụ|chẳng hạn|"
			"năm ngoái|như năm trước|giống năm trước|tiền thân|"
			"trừ năm|trừ quý|trừ tháng|trừ kỳ|riêng năm|"
			"riêng quý|riêng tháng|riêng kỳ|cách năm|"
			"không còn áp dụng|không còn hiệu lực|"
			"được thay bằng|mốc mới|chưa chốt|tạm hoãn|"
			"nay tạm dừng|hủy thời hạn|huỷ thời hạn|"
			"bỏ thời hạn|có thể lùi|đề xuất lùi|đề nghị lùi|"
			"thu hồi công văn|thu hồi văn bản|chờ thống nhất|có "
			"thể thay đổi|, nếu được"))
			return true;
	}
	return false;
}
