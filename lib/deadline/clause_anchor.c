/* What a period in a clause counts from, in any words. */

#include "deadline/clause_anchor.h"
#include "deadline/clause_term.h"

#include <string.h>

/* Whether an event in words ends at the next token. */
static bool
ends_event(struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);
	size_t start = phrase->at;
	bool ends;

	if (token->kind == TD_TOKEN_END)
		return true;
	/* "trước ngày họp 10 ngày" */
	if (token->kind == TD_TOKEN_NUMBER && token->digits <= 2) {
		phrase->at++;
		ends = td_phrase_accept(phrase, "ngày|tuần");
		phrase->at = start;
		return ends;
	}
	ends = td_phrase_accept(
	    phrase, ";|:|(|)|chậm nhất|muộn nhất|không quá|không muộn hơn|"
		    "nhưng|song|ít nhất|tối thiểu|trước ngày|đến hết|tức|"
		    "hoặc chậm nhất|và chậm nhất|và trước ngày|và không quá|"
		    "và muộn nhất|, trước ngày|, chậm nhất|but|at the latest");
	phrase->at = start;
	return ends;
}

/* The id of an event from the words of the source: whole words that fit;
 * false when there are none. */
static bool
name_event(struct td_phrase *phrase, char id[TD_DEADLINE_NAME_SIZE],
           size_t first)
{
	char name[TD_DEADLINE_NAME_SIZE / 2];
	size_t used = 0;

	for (size_t i = first; i < phrase->at; i++) {
		const struct td_token *token = &phrase->tokens[i];
		size_t size = strlen(token->text);

		if (token->kind == TD_TOKEN_NAME)
			continue;
		if (used + size + 2 >= sizeof name)
			break;
		if (used > 0)
			name[used++] = ' ';
		memcpy(name + used, token->text, size);
		used += size;
	}
	name[used] = '\0';
	if (used > 0)
		td_deadline_event_id(id, name);
	return used > 0;
}

/* A known anchor, where nothing but the end of the event follows. */
static bool
known_anchor(struct td_phrase *phrase, struct td_deadline_anchor *anchor)
{
	size_t start = phrase->at;

	if (td_phrase_anchor(phrase, anchor) && !phrase->failed) {
		size_t end = phrase->at;
		bool ends = ends_event(phrase) ||
		            anchor->kind == TD_ANCHOR_DAY ||
		            td_phrase_peek(phrase)->kind == TD_TOKEN_MARK ||
		            td_phrase_accept(phrase, "để|phải|các|thì");

		phrase->at = end;
		if (ends)
			return true;
	}
	td_phrase_restart(phrase, start);
	return false;
}

bool
td_clause_stands_next(struct td_phrase *phrase, const char *words)
{
	size_t start = phrase->at;
	bool stands = td_phrase_accept(phrase, words);

	phrase->at = start;
	return stands;
}

/* "trước ngày khai giảng 05/9": the day of the event without its year, and none
 * of its words. */
static bool
begins_day(const struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);

	return token->kind == TD_TOKEN_NUMBER && token->digits <= 2 &&
	       (strcmp(token[1].text, "/") == 0 ||
	        strcmp(token[1].text, "tháng") == 0) &&
	       token[2].kind == TD_TOKEN_NUMBER && token[2].digits <= 2 &&
	       strcmp(token[3].text, "/") != 0 &&
	       strcmp(token[3].text, "năm") != 0;
}

/*
 * What a period counts from, in any words: they run to the end of the clause
 * or to words that bound it once more. A day without its year is none.
 */
bool
td_clause_event(struct td_phrase *phrase, struct td_deadline_anchor *anchor)
{
	size_t first;

	if (known_anchor(phrase, anchor))
		return true;
	memset(anchor, 0, sizeof *anchor);
	td_phrase_accept(phrase, "ngày|khi|từ khi|lúc|thời điểm|ngày diễn ra|"
	                         "the day of|the date of|the day|the");
	first = phrase->at;
	/* A day that was left open ("…/11/2026") or misread ("l5/11") and
	 * another deadline ("trước hạn 05 ngày") are no events. */
	if (td_phrase_peek(phrase)->kind != TD_TOKEN_WORD ||
	    strpbrk(td_phrase_peek(phrase)->text, "0123456789") ||
	    td_clause_stands_next(phrase, "tháng|năm|quý|hạn|thời hạn|tiến độ|"
	                                  "lộ trình|từ"))
		return td_phrase_miss(phrase);
	for (; !ends_event(phrase); phrase->at++)
		if (begins_day(phrase))
			return td_phrase_miss(phrase);
	anchor->kind = TD_ANCHOR_EVENT;
	return name_event(phrase, anchor->event, first) ||
	       td_phrase_miss(phrase);
}

/* "ngày ban hành (15/4/2026)": the day of what a period counts from. Behind
 * "sau hội nghị" it may be the deadline as well. */
static void
bracket_day(struct td_phrase *phrase, size_t first,
            struct td_deadline_anchor *anchor)
{
	struct td_date date;
	size_t start = phrase->at;
	int year;
	int month;
	int day;

	if (strcmp(phrase->tokens[first].text, "ngày") == 0 &&
	    td_phrase_accept(phrase, "(|( ngày|( vào ngày|( là ngày") &&
	    td_phrase_day(phrase, &year, &month, &day) && year != 0 &&
	    td_phrase_accept(phrase, ")") &&
	    td_date_from_civil(&date, year, month, day)) {
		memset(anchor, 0, sizeof *anchor);
		anchor->kind = TD_ANCHOR_DAY;
		anchor->day = date;
		return;
	}
	td_phrase_restart(phrase, start);
}

bool
td_clause_anchor(struct td_phrase *phrase, struct td_deadline_anchor *anchor)
{
	size_t first = phrase->at;
	bool found = td_clause_event(phrase, anchor);

	if (found)
		bracket_day(phrase, first, anchor);
	return found;
}

/* The words that lead up to a count; sets *least for "ít nhất". */
bool
td_clause_lead(struct td_phrase *phrase, bool *least)
{
	static const struct td_phrase_row rows[] = {
		{ "chậm nhất|muộn nhất|là|sau|trong|trong thời hạn|thời hạn|"
		  "trong thời gian|trong vòng|không quá|tối đa|"
		  "trong khoảng thời gian|không muộn hơn|tối đa không quá|"
		  "within|in|within a period of|at the latest|no later than|"
		  "not later than|at most|not more than|no more than|after",
		  false },
		{ "ít nhất|tối thiểu|at least", true },
		{ NULL, 0 }
	};
	bool any = false;
	int found;

	while (td_phrase_choose(phrase, rows, &found)) {
		any = true;
		*least = *least || found;
	}
	return any;
}
