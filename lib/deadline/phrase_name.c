/* The names of events and of bodies. */

#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "deadline/phrase.h"

#include <stdlib.h>
#include <string.h>

/* The events of a campaign that have names of their own. */
static const struct event {
	const char *id;
	const char *vi; /* canonical first */
	const char *en;
} events[] = {
	{ "launch",
	  "phát động|phát động phong trào|phát động phong trào thi đua|"
	  "lễ phát động",
	  "the launch|launch|the launch of the campaign|launching" },
	{ "interim-review", "hội nghị sơ kết|sơ kết|tổ chức sơ kết",
	  "the interim review|interim review|interim-review|"
	  "the interim review conference" },
	{ "final-review", "hội nghị tổng kết|tổng kết|tổ chức tổng kết",
	  "the final review|final review|final-review|"
	  "the final review conference" },
	{ "congress",
	  "đại hội|khai mạc đại hội|đại hội thi đua yêu nước|"
	  "khai mạc đại hội thi đua yêu nước",
	  "the congress|congress|the opening of the congress" },
	{ "conference",
	  "hội nghị|tổ chức hội nghị|hội nghị điển hình tiên tiến|"
	  "khai mạc hội nghị|họp",
	  "the conference|conference|meeting|the meeting" },
	{ "council-meeting", "họp hội đồng|họp hội đồng thi đua - khen thưởng",
	  "the council meeting|council meeting|the meeting of the council" },
	{ "ceremony", "lễ trao tặng|tổ chức lễ trao tặng|lễ kỷ niệm|lễ",
	  "the ceremony|ceremony|the award ceremony" },
	{ "publication", "công khai|công bố|đăng tải|niêm yết|thông báo",
	  "the publication|publication" },
	{ "decision",
	  "có quyết định khen thưởng|quyết định khen thưởng|"
	  "có quyết định tặng thưởng",
	  "the award decision|award decision" },
	{ "inspection", "kiểm tra|kết thúc kiểm tra",
	  "the inspection|inspection" },
	{ "achievement", "lập thành tích|lập được thành tích",
	  "the achievement|achievement" },
	{ "discipline-end",
	  "hết kỷ luật|chấp hành xong kỷ luật|hết thời hạn kỷ luật|"
	  "hết hạn kỷ luật",
	  "the end of discipline|discipline end|"
	  "the end of the discipline" },
	{ NULL, NULL, NULL }
};

const char *
td_phrase_event_name(const char *id, enum td_deadline_language language)
{
	for (const struct event *event = events; event->id; event++) {
		if (strcmp(event->id, id) == 0)
			return language == TD_DEADLINE_VI ? event->vi
			                                  : event->en;
	}
	return NULL;
}

bool
td_phrase_known_event(struct td_phrase *phrase, char id[TD_DEADLINE_NAME_SIZE])
{
	const struct event *best = NULL;
	size_t start = phrase->at;
	size_t furthest = start;

	for (const struct event *event = events; event->id; event++) {
		phrase->at = start;
		if (!td_phrase_accept(phrase, event->vi))
			td_phrase_accept(phrase, event->en);
		if (phrase->at > furthest) {
			furthest = phrase->at;
			best = event;
		}
	}
	phrase->at = furthest;
	if (best)
		strcpy(id, best->id);
	return best != NULL;
}

void
td_deadline_event_id(char id[TD_DEADLINE_NAME_SIZE], const char *name)
{
	struct td_phrase *phrase = td_alloc(1, sizeof *phrase);

	for (const struct event *event = events; event->id; event++) {
		if (strcmp(event->id, name) == 0) {
			strcpy(id, event->id);
			goto done;
		}
	}
	td_phrase_parse(phrase, name);
	td_phrase_accept(phrase, "ngày");
	if (!phrase->failed && td_phrase_known_event(phrase, id) &&
	    td_phrase_peek(phrase)->kind == TD_TOKEN_END)
		goto done;
	td_phrase_normal(id, TD_DEADLINE_NAME_SIZE, name, strlen(name));
done:
	free(phrase);
}

/* Bytes of a quotation mark at the end of text; 0 when there is none. */
static size_t
closing(const char *text, size_t size)
{
	if (text[size - 1] == '"')
		return 1;
	if (size >= 3 && memcmp(text + size - 3, "\xE2\x80", 2) == 0 &&
	    (text[size - 1] == '\x9C' || text[size - 1] == '\x9D'))
		return 3;
	return 0;
}

bool
td_phrase_quoted_event(struct td_phrase *phrase, char id[TD_DEADLINE_NAME_SIZE])
{
	const struct td_token *token = td_phrase_peek(phrase);
	const char *text = phrase->source + token->offset;
	size_t open = (unsigned char)*text >= 0x80 ? 3 : 1;
	size_t close;
	char *name;

	if (phrase->failed || token->kind != TD_TOKEN_NAME)
		return td_phrase_miss(phrase);
	close = closing(text, token->size);
	if (close == 0 || token->size <= open + close)
		return td_phrase_miss(phrase);
	name = td_strndup(text + open, token->size - open - close);
	td_deadline_event_id(id, name);
	free(name);
	if (strlen(id) >= TD_DEADLINE_NAME_SIZE / 2)
		return td_phrase_fail(phrase, TD_DEADLINE_TOO_LONG, phrase->at);
	phrase->at++;
	return true;
}

/* The words a body's name may start with, and those that end it: whatever
 * could say something about the deadline must not vanish in a name. */
static bool
body_start(struct td_phrase *phrase)
{
	return td_phrase_accept(
	    phrase,
	    "ubnd|ủy ban|uỷ ban|chủ tịch|hội đồng|hđnd|sở|bộ|ban|chính phủ|"
	    "thủ tướng|tỉnh|tỉnh ủy|tỉnh uỷ|trung ương|cơ quan|cấp|đảng|mttq|"
	    "mặt trận|liên đoàn|đơn vị|cụm|khối|văn phòng|công an|nhà nước|"
	    "pháp luật|luật|phòng|xã|phường|thành phố|quốc hội|viện|tòa án|"
	    "đoàn|hội|trường|doanh nghiệp|ngành|địa phương|đảng ủy|the|"
	    "people|provincial|ministry|department|council|chairman|"
	    "committee|government|prime|party|standing|home|central|office|"
	    "law|competent|superior");
}

static bool
ends_body(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	bool ends = td_phrase_accept(
	    phrase,
	    "ngày|tháng|quý|quí|năm|tuần|hằng|hàng năm|hàng quý|hàng tháng|"
	    "mỗi|định kỳ|trước|sau|kể|từ|đến|tới|chậm|muộn|sớm|trong|vào|"
	    "tính|nhưng|không|trừ|nếu|hoặc|mà|thì|khi|hơn|ngay|phải|"
	    "đồng thời|riêng|nhất|kịp|thường xuyên|đột xuất|liên tục|"
	    "khẩn trương|theo|"
	    "day|days|week|weeks|month|months|quarter|year|years|every|each|"
	    "before|after|by|within|from|until|but|not|unless|except|if|or|"
	    "when|than|immediately|must|at|no|on|as|under|promptly|"
	    "periodically|regularly");

	phrase->at = start;
	return ends;
}

/* Whether the next token still belongs to a name: a word, or a mark with a
 * word after it, as in "Sở Văn hóa, Thể thao và Du lịch". */
static bool
goes_on(struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);
	bool more;

	if (token->kind == TD_TOKEN_WORD)
		return !ends_body(phrase);
	if (token->kind != TD_TOKEN_MARK || strcspn(token->text, "-',") != 0)
		return false;
	phrase->at++;
	more = td_phrase_peek(phrase)->kind == TD_TOKEN_WORD &&
	       !ends_body(phrase);
	phrase->at--;
	return more;
}

bool
td_phrase_body(struct td_phrase *phrase, char name[TD_DEADLINE_NAME_SIZE])
{
	size_t start = phrase->at;
	char text[2 * TD_DEADLINE_NAME_SIZE];
	size_t used = 0;
	char *normal;
	bool fits;

	if (!body_start(phrase))
		return false;
	phrase->at = start;
	for (;; phrase->at++) {
		const struct td_token *token = td_phrase_peek(phrase);
		bool first = phrase->at == start;
		bool comma = strcmp(token->text, ",") == 0;

		if (!first && !goes_on(phrase))
			break;
		if (td_text_invalid_at(phrase->source + token->offset,
		                       token->size) < token->size)
			return td_phrase_fail(phrase, TD_DEADLINE_UNKNOWN_WORD,
			                      phrase->at);
		if (used + token->size + 2 >= TD_DEADLINE_NAME_SIZE)
			return td_phrase_fail(phrase, TD_DEADLINE_TOO_LONG,
			                      phrase->at);
		if (!first && !comma)
			text[used++] = ' ';
		memcpy(text + used, phrase->source + token->offset,
		       token->size);
		used += token->size;
	}
	text[used] = '\0';
	normal = td_fold_nfc(text);
	/* With room to spare: printed, it has to fit once more. */
	fits = strlen(normal) + 3 < TD_DEADLINE_NAME_SIZE;
	if (fits)
		strcpy(name, normal);
	else
		td_phrase_fail(phrase, TD_DEADLINE_TOO_LONG, start);
	free(normal);
	return fits;
}
