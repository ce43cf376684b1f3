/* Words as a scan or a hasty hand leaves them, and the words they are. */

#include "deadline/phrase.h"

#include <string.h>

/* One word for another. Where such a word is a word of its own ("kế hoạch"),
 * it is another only before those in next, "#" for a number. */
static const struct slip {
	const char *found;
	const char *next; /* words apart by '|'; NULL: before anything */
	const char *meant;
} slips[] = {
	{ "truoc", NULL, "trước" },
	{ "trươc", NULL, "trước" },
	{ "truớc", NULL, "trước" },
	{ "trưóc", NULL, "trước" },
	{ "trứơc", NULL, "trước" },
	{ "trước.", NULL, "trước" },
	{ "ngay", "#|mùng", "ngày" },
	{ "ngáy", NULL, "ngày" },
	{ "ngảy", NULL, "ngày" },
	{ "ngàv", NULL, "ngày" },
	{ "ngầy", "#", "ngày" },
	{ "thang", "#", "tháng" },
	{ "thảng", "#", "tháng" },
	{ "thấng", NULL, "tháng" },
	{ "nam", "#", "năm" },
	{ "nám", NULL, "năm" },
	{ "nặm", NULL, "năm" },
	{ "nàm", NULL, "năm" },
	{ "kê", "từ|ngày|khi", "kể" },
	{ "kế", "từ|ngày|khi", "kể" },
	{ "kề", "từ|ngày|khi", "kể" },
	{ "kẻ", "từ", "kể" },
	{ "ke", "từ", "kể" },
	{ "tù", "ngày", "từ" },
	{ "tứ", "ngày", "từ" },
	{ "kì", NULL, "kỳ" },
	{ "kỹ", "hằng|hàng|trước|báo", "kỳ" },
	{ "đinh", "kỳ", "định" },
	{ "quí", NULL, "quý" },
	{ "qúy", NULL, "quý" },
	{ "qui", "i|ii|iii|iv", "quý" },
	{ "hắng", "năm|quý|tháng", "hằng" },
	{ "hẳng", "năm|quý|tháng", "hằng" },
	{ "hăng", "năm|quý|tháng", "hằng" },
	{ "hang", "năm|quý|tháng", "hàng" },
	{ "châm", "nhất", "chậm" },
	{ "chậrn", NULL, "chậm" },
	{ "nhât", NULL, "nhất" },
	{ "nhẩt", NULL, "nhất" },
	{ "thòi", "hạn|gian|điểm", "thời" },
	{ "thơi", "hạn|gian|điểm", "thời" },
	{ "han", "nộp|cuối|chót", "hạn" },
	{ "viêc", NULL, "việc" },
	{ "lảm", "việc", "làm" },
	{ "đên", "hết|ngày|cuối|tháng", "đến" },
	{ "dến", NULL, "đến" },
	{ "dên", "hết|ngày", "đến" },
	{ "hêt", NULL, "hết" },
	{ "tring", NULL, "trong" },
	{ "trọng", "vòng|thời", "trong" },
	{ "mồng", NULL, "mùng" },
};

/* Words that stand in time expressions; two run together are two. */
static const char *const words[] = { "trước", "ngày", "tháng", "năm",  "quý",
	                             "hằng",  "hàng", "từ",    "đến",  "hết",
	                             "chậm",  "nhất", "kể",    "thời", "hạn",
	                             "làm",   "việc", "định",  "kỳ",   "mỗi",
	                             "cuối",  "đầu",  "trong" };

/* Words cut in two by a scan. */
static const struct split {
	const char *first;
	const char *second;
	const char *meant;
} splits[] = {
	{ "ng", "ày", "ngày" },   { "n", "gày", "ngày" },
	{ "th", "áng", "tháng" }, { "t", "háng", "tháng" },
	{ "tr", "ước", "trước" }, { "trư", "ớc", "trước" },
	{ "n", "ăm", "năm" },     { "qu", "ý", "quý" },
	{ "h", "ằng", "hằng" },   { "h", "àng", "hàng" },
	{ "k", "ể", "kể" },       { "ch", "ậm", "chậm" },
	{ "nh", "ất", "nhất" },   { "đ", "ến", "đến" },
	{ "h", "ết", "hết" },     { "tro", "ng", "trong" },
};

#define COUNT(array) (sizeof array / sizeof((array)[0]))

static bool
is_one_of(const struct td_token *token, const char *list)
{
	size_t size = strlen(token->text);

	while (*list != '\0') {
		size_t one = strcspn(list, "|");

		if (*list == '#'
		        ? token->kind == TD_TOKEN_NUMBER
		        : one == size && memcmp(list, token->text, one) == 0)
			return true;
		list += one;
		list += *list == '|';
	}
	return false;
}

static void
mend_word(struct td_phrase *phrase, size_t at)
{
	struct td_token *token = &phrase->tokens[at];

	/* "số liệu thống kê từ ngày …" */
	if (at > 0 && strcmp(token->text, "kê") == 0 &&
	    is_one_of(token - 1, "thống|liệt"))
		return;
	for (size_t i = 0; i < COUNT(slips); i++) {
		if (strcmp(token->text, slips[i].found) != 0 ||
		    (slips[i].next && !is_one_of(token + 1, slips[i].next)))
			continue;
		strcpy(token->text, slips[i].meant);
		return;
	}
}

static void
join(struct td_phrase *phrase, size_t at, const char *meant)
{
	struct td_token *token = &phrase->tokens[at];

	token->size = token[1].offset + token[1].size - token->offset;
	strcpy(token->text, meant);
	phrase->count--;
	memmove(token + 1, token + 2,
	        (phrase->count - at) * sizeof *phrase->tokens);
}

static void
mend_split(struct td_phrase *phrase, size_t at)
{
	const struct td_token *token = &phrase->tokens[at];

	for (size_t i = 0; i < COUNT(splits); i++) {
		if (token[1].kind == TD_TOKEN_WORD &&
		    strcmp(token->text, splits[i].first) == 0 &&
		    strcmp(token[1].text, splits[i].second) == 0) {
			join(phrase, at, splits[i].meant);
			return;
		}
	}
}

/* A known word at the start of a token's text; NULL: none. */
static const char *
word_at_start(const char *text)
{
	for (size_t i = 0; i < COUNT(words); i++) {
		if (strncmp(text, words[i], strlen(words[i])) == 0)
			return words[i];
	}
	return NULL;
}

static bool
is_word(const char *text)
{
	const char *word = word_at_start(text);

	return word && strcmp(word, text) == 0;
}

/* The bytes of the source that make up the first word of a token. */
static size_t
source_size(const struct td_phrase *phrase, const struct td_token *token,
            const char *word)
{
	for (size_t size = strlen(word); size < token->size; size++) {
		char text[TD_TOKEN_TEXT_SIZE];

		td_phrase_normal(text, sizeof text,
		                 phrase->source + token->offset, size);
		if (strcmp(text, word) == 0)
			return size;
	}
	return 0;
}

/* "trướcngày", "ngày15": two words, or a word and a number. */
static void
mend_fused(struct td_phrase *phrase, size_t at)
{
	struct td_token *token = &phrase->tokens[at];
	const char *word = word_at_start(token->text);
	const char *rest;
	struct td_token second;
	size_t size;

	if (!word || phrase->count == TD_PHRASE_TOKENS_MAX)
		return;
	rest = token->text + strlen(word);
	if (*rest == '\0' ||
	    (!is_word(rest) && strspn(rest, "0123456789") != strlen(rest)))
		return;
	size = source_size(phrase, token, word);
	if (size == 0)
		return;
	second = (struct td_token){ .kind = TD_TOKEN_WORD,
		                    .offset = token->offset + size,
		                    .size = token->size - size };
	td_phrase_set(&second, phrase->source);
	memmove(token + 2, token + 1,
	        (phrase->count - at) * sizeof *phrase->tokens);
	token->size = size;
	strcpy(token->text, word);
	token[1] = second;
	phrase->count++;
}

void
td_phrase_mend(struct td_phrase *phrase)
{
	for (size_t at = 0; at < phrase->count; at++) {
		if (phrase->tokens[at].kind != TD_TOKEN_WORD)
			continue;
		mend_split(phrase, at);
		mend_fused(phrase, at);
		mend_word(phrase, at);
	}
}
