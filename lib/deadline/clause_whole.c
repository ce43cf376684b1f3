/* Words anywhere in a clause that leave it without a day. */

#include "deadline/clause_scan.h"

/* "hai năm một lần": not every year, and nobody says in which. */
static bool
skips_years(struct td_phrase *phrase)
{
	int count;

	return td_phrase_count(phrase, &count) && count > 1 &&
	       td_phrase_accept(phrase, "năm một lần|năm 1 lần|năm 01 lần|"
	                                "năm / lần|năm / 1 lần|"
	                                "năm / 01 lần|năm tổ chức một lần");
}

/* "nếu trùng ngày nghỉ thì nộp vào ngày làm việc tiếp theo": on some days it is
 * another one. */
static bool
moves_with_days_off(struct td_phrase *phrase)
{
	return td_phrase_accept(phrase,
	                        "trùng|trùng vào|trùng với|rơi vào|"
	                        "trùng vào các|trùng các|trùng vào ngày") &&
	       td_phrase_accept(phrase, "lễ|ngày nghỉ|ngày lễ|dịp nghỉ|dịp lễ|"
	                                "nghỉ lễ|kỳ nghỉ|thứ bảy|thứ bẩy|"
	                                "thứ 7|chủ nhật|cuối tuần|dịp tết|"
	                                "tết");
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
td_clause_is_doubtful(struct td_phrase *phrase, size_t *at)
{
	/* "Hôm nay, vào lúc 8 giờ ngày …": minutes begin so. */
	*at = 0;
	td_phrase_restart(phrase, 0);
	if (td_phrase_accept(phrase, "hôm nay"))
		return true;
	if (is_of_some_quarters(phrase))
		return true;
	for (*at = 0; *at < phrase->count; ++*at) {
		td_phrase_restart(phrase, *at);
		if (skips_years(phrase))
			return true;
		td_phrase_restart(phrase, *at);
		if (moves_with_days_off(phrase))
			return true;
	}
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
			"vẫn áp dụng|vẫn thực hiện theo|ví dụ|chẳng hạn|"
			"năm ngoái|như năm trước|giống năm trước|tiền thân|"
			"trừ năm|trừ quý|trừ tháng|trừ kỳ|riêng năm|"
			"riêng quý|riêng tháng|riêng kỳ|cách năm"))
			return true;
	}
	return false;
}
