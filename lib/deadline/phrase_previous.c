/* "Trước" that means the one before, and bounds nothing. */

#include "deadline/phrase.h"

#include <string.h>

/* The most words between "kỳ" and "trước": "kỳ kiểm tra trước". */
#define NAME_WORDS_MAX 3

static bool
stands_at(const struct td_phrase *phrase, size_t at, const char *words)
{
	struct td_phrase ahead = *phrase;

	ahead.at = at;
	return td_phrase_accept(&ahead, words);
}

/* "của năm", "tại kỳ": words before a period that make it one of those that
 * are over. */
static bool
is_told(const struct td_phrase *phrase, size_t noun)
{
	if (noun > 0 && stands_at(phrase, noun, "đoạn|học|kỳ|độ|khóa|khoá") &&
	    stands_at(phrase, noun - 1,
	              "giai đoạn|năm học|nhiệm kỳ|cùng kỳ|"
	              "niên độ|học kỳ|niên khóa"))
		noun--;
	return noun > 0 &&
	       stands_at(phrase, noun - 1,
	                 "của|các|những|tại|cùng|từ|sau|nhiều|mấy|ở");
}

bool
td_phrase_names_period(const struct td_phrase *phrase, size_t at, bool *told)
{
	if (at == 0)
		return false;
	if (stands_at(phrase, at - 1,
	              "năm|kỳ|đợt|quý|tháng|lần|đoạn|khóa|khoá|tuần|học|vòng|"
	              "độ|vụ|mùa")) {
		*told = is_told(phrase, at - 1);
		return true;
	}
	for (size_t back = 2; back <= NAME_WORDS_MAX + 1 && back <= at; back++)
		if (stands_at(phrase, at - back, "kỳ|đợt|lần|cuộc|phiên|hội") &&
		    is_told(phrase, at - back)) {
			*told = true;
			return true;
		}
	return false;
}

/* Whether a length of time begins here, and no part of a year. */
static bool
is_length(struct td_phrase *phrase)
{
	struct td_phrase_point half;
	size_t start = phrase->at;
	int count;

	td_phrase_accept(phrase, "là|vòng|thời hạn|thời gian|tối đa|không quá");
	if (td_phrase_half(phrase, &half)) {
		phrase->at = start;
		return false;
	}
	return td_phrase_count(phrase, &count) &&
	       td_phrase_accept(phrase, "ngày|tuần|tháng|quý|năm");
}

bool
td_phrase_may_be_before(const struct td_phrase *phrase)
{
	size_t at = phrase->at;

	return at > 0 && strcmp(phrase->tokens[at].text, "trước") == 0 &&
	       (stands_at(phrase, at - 1, "thành|xong|tất") ||
	        (at > 1 && stands_at(phrase, at - 2,
	                             "hằng năm|hàng năm|mỗi năm|hằng quý|"
	                             "hàng quý|mỗi quý|hằng tháng|hàng tháng|"
	                             "mỗi tháng"))) &&
	       stands_at(phrase, at + 1, TD_PHRASE_OPENS_TERM);
}

bool
td_phrase_is_previous(const struct td_phrase *phrase)
{
	struct td_phrase ahead;
	size_t at = phrase->at;
	bool told = false;
	bool period;

	if (at == 0 || strcmp(phrase->tokens[at].text, "trước") != 0 ||
	    phrase->tokens[at - 1].kind != TD_TOKEN_WORD)
		return false;
	period = td_phrase_names_period(phrase, at, &told);
	ahead = *phrase;
	ahead.at++;
	if (td_phrase_accept(&ahead, "cuối|đầu|giữa"))
		return period && told;
	if (!td_phrase_accept(&ahead, TD_PHRASE_OPENS_TERM))
		return false;
	if (td_phrase_may_be_before(phrase) ||
	    stands_at(phrase, at - 1, "nhất|hết|là"))
		return false;
	/* "báo trước trong 10 ngày" is so long before. */
	return period || !is_length(&ahead);
}
