/* What speaks of time in a clause and is no deadline by itself. */

#include "deadline/clause_term.h"
#include "deadline/deadline_shape.h"

#include <string.h>

/* The most words of the start of a span of figures. */
#define FIGURES_WORDS_MAX 12

/* Whether a token follows the one before it without a space. */
static bool
touches(const struct td_token *token)
{
	return token->offset == token[-1].offset + token[-1].size;
}

/* "98/2023/NĐ-CP", "57-NQ/TW": one run of figures, letters, '/' and '-'. */
static bool
document_number(struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);
	size_t start = phrase->at;
	bool letters = false;
	bool slash = false;

	if (token->kind != TD_TOKEN_NUMBER || token[1].text[0] == 'h' ||
	    !touches(token + 1))
		return false;
	do {
		letters = letters || token->kind == TD_TOKEN_WORD;
		slash = slash || strcmp(token->text, "/") == 0;
		phrase->at++;
		token++;
	} while (
	    token->kind != TD_TOKEN_END && touches(token) &&
	    (token->kind == TD_TOKEN_WORD || token->kind == TD_TOKEN_NUMBER ||
	     strcmp(token->text, "/") == 0 || strcmp(token->text, "-") == 0));
	if (!letters || !slash)
		phrase->at = start;
	return phrase->at > start;
}

/* ", ngày 12/3/2026" of a document. */
static bool
document_day(struct td_phrase *phrase)
{
	struct td_phrase_point point;
	size_t start = phrase->at;

	td_phrase_accept(phrase, ",");
	if (strcmp(td_phrase_peek(phrase)->text, "ngày") == 0 &&
	    td_phrase_point(phrase, &point) &&
	    point.point.span == TD_SPAN_DAY && !point.relative)
		return true;
	td_phrase_restart(phrase, start);
	return false;
}

bool
td_term_citation(struct td_phrase *phrase, struct td_term *term)
{
	bool named = td_phrase_accept(
	    phrase, "luật|bộ luật|pháp lệnh|nghị định|thông tư|nghị quyết|"
		    "quyết định|kế hoạch|công văn|hướng dẫn|chỉ thị|kết luận|"
		    "thông báo|tờ trình|báo cáo|văn bản|giấy mời|công điện");
	bool numbered;

	td_phrase_accept(phrase, "số|số :");
	numbered = document_number(phrase);
	term->kind = TD_TERM_ASIDE;
	return (document_day(phrase) && named) || numbered;
}

bool
td_term_every(struct td_phrase *phrase, struct td_term *term)
{
	bool periodic = td_phrase_accept(phrase, "định kỳ|theo định kỳ|"
	                                         "định kỳ báo cáo");
	size_t end;
	int other;

	if (!td_phrase_every(phrase, &term->every, periodic))
		return false;
	term->kind = TD_TERM_EVERY;
	td_phrase_accept(phrase, "một lần|1 lần|01 lần|hai lần|02 lần|2 lần");
	/* "định kỳ 06 tháng, 01 năm" */
	for (;;) {
		end = phrase->at;
		if (!td_phrase_accept(phrase, ",|và|, và|/") ||
		    !td_phrase_every(phrase, &other, periodic) ||
		    other < term->every)
			break;
		term->every = other;
	}
	td_phrase_restart(phrase, end);
	term->each_one = strcmp(phrase->tokens[end - 1].text, "lần") == 0;
	return true;
}

/* "đến ngày 14/12" somewhere behind the start of a span, in whatever words
 * that is told. */
static bool
end_of_figures(struct td_phrase *phrase)
{
	struct td_phrase_point point;

	for (size_t i = 0; i < FIGURES_WORDS_MAX; i++, phrase->at++) {
		const struct td_token *token = td_phrase_peek(phrase);
		size_t at = phrase->at;

		if (token->kind == TD_TOKEN_END ||
		    (token->kind == TD_TOKEN_MARK &&
		     strpbrk(token->text, ";()")))
			return false;
		if (td_phrase_accept(phrase, "đến|đến hết|tới") &&
		    td_phrase_point(phrase, &point))
			return true;
		td_phrase_restart(phrase, at);
	}
	return false;
}

/* "số liệu chốt đến hết ngày 31/10/2026": of which days the figures are. */
static bool
days_of_figures(struct td_phrase *phrase)
{
	static const struct td_phrase_row rows[] = {
		{ "đến|đến hết|tới|hết|vào", false },
		{ "từ|từ sau", true },
		{ NULL, 0 }
	};
	struct td_phrase_point point;
	size_t start;
	bool told;
	int from;

	if (!td_phrase_accept(phrase, "số liệu|dữ liệu|số liệu báo cáo"))
		return false;
	told = td_phrase_accept(phrase, ":");
	told = td_phrase_accept(phrase, "được chốt|chốt|được tính|tính|"
	                                "được lấy|lấy|cập nhật") ||
	       told;
	if (!td_phrase_choose(phrase, rows, &from) || (!told && !from))
		return false;
	start = phrase->at;
	if (from && end_of_figures(phrase))
		return true;
	td_phrase_restart(phrase, start);
	return told && td_phrase_point(phrase, &point);
}

/* "thay cho ngày 10/10/2026", "thay thế thời hạn cũ (ngày 10/10/2026)": a day
 * that holds no more. */
static bool
replaced_day(struct td_phrase *phrase)
{
	struct td_phrase_point point;
	bool open;

	if (!td_phrase_accept(phrase, "thay cho|thay thế cho|thay thế|thay vì|"
	                              "so với|thay")) {
		if (!td_phrase_accept(phrase, "thời hạn cũ|hạn cũ|"
		                              "thời hạn trước đây|"
		                              "hạn trước đây|"
		                              "thời hạn ban đầu|hạn ban đầu"))
			return false;
	} else {
		td_phrase_accept(phrase,
		                 "thời hạn|hạn|mốc|mốc thời gian|thời gian|"
		                 "thời hạn nộp|hạn nộp");
		td_phrase_accept(phrase, "cũ|trước đây|trước đó|ban đầu|"
		                         "đã thông báo|đã định");
	}
	td_phrase_accept(phrase, "là|:|đến|là đến");
	open = td_phrase_accept(phrase, "(");
	return td_phrase_point(phrase, &point) &&
	       point.point.span == TD_SPAN_DAY && !point.relative &&
	       (!open || td_phrase_accept(phrase, ")"));
}

/* "05 năm", "8 giờ 00", "từ ngày 01/01/2026": a length, an hour, a start. */
bool
td_term_aside(struct td_phrase *phrase, struct td_term *term)
{
	struct td_phrase_point point;
	struct td_clock clock = { .hour = false };
	size_t start = phrase->at;

	term->kind = TD_TERM_ASIDE;
	if (td_phrase_is_number(phrase) || td_phrase_accept(phrase, "thứ")) {
		phrase->at = start;
		td_phrase_clock(phrase, &clock);
		if (phrase->at > start)
			return true;
	}
	if (td_shape_amount(phrase, &term->rule))
		return true;
	td_phrase_restart(phrase, start);
	if (days_of_figures(phrase))
		return true;
	td_phrase_restart(phrase, start);
	if (replaced_day(phrase))
		return true;
	td_phrase_restart(phrase, start);
	return td_phrase_accept(phrase, "từ|kể từ|sau|từ sau|bắt đầu từ") &&
	       td_phrase_point(phrase, &point);
}
