/* What a period counts from. */

#include "deadline/phrase.h"

#include <string.h>

#define DOCUMENTS_VI                                                                                 \
	"văn bản|kế hoạch|quyết định|chỉ thị|thông báo|công văn|hướng dẫn|" \
	"kết luận|nghị quyết|thông tư|nghị định|quy chế|chương trình|thư"
#define DOCUMENTS_EN                                                           \
	"document|plan|decision|directive|notice|letter|guidance|"             \
	"resolution|circular|decree"

/* "Kế hoạch này", "the plan", "số 12/KH-UBND" and "của UBND tỉnh" after it. */
static bool
document(struct td_phrase *phrase)
{
	char name[TD_DEADLINE_NAME_SIZE];
	size_t start;

	td_phrase_accept(phrase, "the|this");
	if (!td_phrase_accept(phrase, DOCUMENTS_VI "|" DOCUMENTS_EN))
		return false;
	td_phrase_accept(phrase, "này|trên|đó");
	start = phrase->at;
	if (!td_phrase_accept(phrase, "của|of") ||
	    !td_phrase_body(phrase, name))
		phrase->at = start;
	return true;
}

static bool
issued(struct td_phrase *phrase)
{
	size_t start = phrase->at;

	if (td_phrase_accept(phrase, "được ban hành|ban hành|được ký|ký|"
	                             "ký ban hành|phát hành|issue|issuing|"
	                             "issuance|signing|signature|the issue|"
	                             "the issuing|the signing|being issued")) {
		size_t after = phrase->at;

		td_phrase_accept(phrase, "of");
		if (!document(phrase))
			phrase->at = after;
		return true;
	}
	if (td_phrase_accept(phrase, "có") && document(phrase))
		return true;
	phrase->at = start;
	if (document(phrase) &&
	    td_phrase_accept(phrase, "ban hành|được ban hành|được ký|"
	                             "được ký ban hành|is issued|is signed"))
		return true;
	phrase->at = start;
	return false;
}

static bool
effective(struct td_phrase *phrase)
{
	size_t start = phrase->at;

	if (td_phrase_accept(phrase, "entry into force|effect|"
	                             "taking effect|the entry into force")) {
		start = phrase->at;
		if (!td_phrase_accept(phrase, "of") || !document(phrase))
			phrase->at = start;
		return true;
	}
	document(phrase);
	if (td_phrase_accept(phrase, "có hiệu lực|có hiệu lực thi hành|"
	                             "takes effect|comes into force"))
		return true;
	phrase->at = start;
	return false;
}

static void
received_thing(struct td_phrase *phrase)
{
	char name[TD_DEADLINE_NAME_SIZE];
	size_t start;

	td_phrase_accept(phrase, "of");
	td_phrase_accept(phrase, "the");
	td_phrase_accept(phrase, "complete|valid|complete and valid");
	if (!td_phrase_accept(phrase, "hồ sơ|báo cáo|đề nghị|yêu cầu|"
	                              "tờ trình|ý kiến|"
	                              "dossier|file|report|request|"
	                              "opinion|" DOCUMENTS_VI "|" DOCUMENTS_EN))
		return;
	td_phrase_accept(phrase, "này|đầy đủ|đầy đủ, hợp lệ|đầy đủ và hợp lệ");
	td_phrase_accept(phrase, "hợp lệ|theo quy định|"
	                         "hợp lệ theo quy định");
	start = phrase->at;
	if (!td_phrase_accept(phrase, "của|from|of") ||
	    !td_phrase_body(phrase, name))
		phrase->at = start;
}

static bool
received(struct td_phrase *phrase)
{
	if (!td_phrase_accept(phrase, "nhận|nhận được|nhận đủ|tiếp nhận|"
	                              "tiếp nhận đủ|receipt|the receipt|"
	                              "receiving"))
		return false;
	received_thing(phrase);
	return true;
}

static enum td_deadline_anchor_kind
campaign_end(struct td_phrase *phrase)
{
	static const struct td_phrase_row rows[] = {
		{ "bắt đầu phong trào|bắt đầu phong trào thi đua|"
		  "the start of the campaign",
		  TD_ANCHOR_START },
		{ "kết thúc phong trào|kết thúc phong trào thi đua|"
		  "kết thúc đợt thi đua|the end of the campaign",
		  TD_ANCHOR_END },
		{ NULL, 0 }
	};
	int kind = TD_ANCHOR_NONE;

	td_phrase_choose(phrase, rows, &kind);
	return (enum td_deadline_anchor_kind)kind;
}

static bool
explicit_day(struct td_phrase *phrase, struct td_date *date)
{
	size_t start = phrase->at;
	int year;
	int month;
	int day;

	if (td_phrase_day(phrase, &year, &month, &day)) {
		if (year != 0)
			return td_date_from_civil(date, year, month, day);
		/* Without its year the day is not finished. */
		td_phrase_miss(phrase);
	}
	phrase->at = start;
	return false;
}

bool
td_phrase_anchor(struct td_phrase *phrase, struct td_deadline_anchor *anchor)
{
	size_t start = phrase->at;

	memset(anchor, 0, sizeof *anchor);
	td_phrase_accept(phrase, "ngày|khi|từ khi|lúc|thời điểm|sự kiện|"
	                         "ngày diễn ra|the day of|the date of|date of|"
	                         "day of|the day|the event|event");
	if (effective(phrase))
		anchor->kind = TD_ANCHOR_EFFECTIVE;
	else if (td_phrase_known_event(phrase, anchor->event) ||
	         td_phrase_quoted_event(phrase, anchor->event))
		anchor->kind = TD_ANCHOR_EVENT;
	if (anchor->kind != TD_ANCHOR_EFFECTIVE) {
		size_t event_end = phrase->at;
		struct td_deadline_anchor other = { .kind = TD_ANCHOR_NONE };

		/* The longer reading wins: "công bố Kế hoạch" is no event. */
		phrase->at = start;
		td_phrase_accept(phrase, "ngày|khi|từ khi|lúc|thời điểm|"
		                         "the day of|the date of|date of|"
		                         "day of|the day");
		if (issued(phrase))
			other.kind = TD_ANCHOR_ISSUED;
		else if (received(phrase))
			other.kind = TD_ANCHOR_RECEIVED;
		else if ((other.kind = campaign_end(phrase)) != TD_ANCHOR_NONE)
			;
		else if (explicit_day(phrase, &other.day))
			other.kind = TD_ANCHOR_DAY;
		if (other.kind != TD_ANCHOR_NONE &&
		    (anchor->kind == TD_ANCHOR_NONE || phrase->at > event_end))
			*anchor = other;
		else
			phrase->at = event_end;
	}
	if (anchor->kind != TD_ANCHOR_NONE && !phrase->failed)
		return true;
	phrase->at = start;
	return false;
}
