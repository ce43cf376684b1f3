/* The hour and the day of the week beside a day. */

#include "deadline/clause_term.h"

#include <string.h>

static bool
minutes(struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);

	if (!td_phrase_is_number(phrase) || token->digits > 2 ||
	    token->value > 59)
		return false;
	phrase->at++;
	td_phrase_accept(phrase, "phút|'|’|′");
	return true;
}

/* Whether a token follows the one before it without a space. */
static bool
touches(const struct td_token *token)
{
	return token->offset == token[-1].offset + token[-1].size;
}

/* ":30", written in one; "đợt 1: 15/6" has no hour. */
static bool
clock_colon(struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);
	size_t start = phrase->at;
	bool one = start > 0 && touches(token) && touches(token + 1);

	if (td_phrase_accept(phrase, ":") && minutes(phrase) &&
	    (td_phrase_accept(phrase, "giờ|h|phút") || one) &&
	    strcmp(td_phrase_peek(phrase)->text, "/") != 0)
		return true;
	phrase->at = start;
	return false;
}

/* "h", "h30", "giờ", ":" after the figure of an hour. */
static bool
hour_mark(struct td_phrase *phrase)
{
	const struct td_token *token = td_phrase_peek(phrase);

	if (td_phrase_accept(phrase, "giờ|h|g|gio")) {
		size_t after = phrase->at;

		/* Not the day: "17 giờ 15/11/2026". */
		if (!minutes(phrase) ||
		    strcmp(td_phrase_peek(phrase)->text, "/") == 0 ||
		    strcmp(td_phrase_peek(phrase)->text, "tháng") == 0)
			phrase->at = after;
		return true;
	}
	if (token->kind == TD_TOKEN_WORD &&
	    (token->text[0] == 'h' || token->text[0] == 'g') &&
	    strlen(token->text) == 3 &&
	    strspn(token->text + 1, "0123456789") == 2) {
		phrase->at++;
		td_phrase_accept(phrase, "phút|'|’|′|p");
		return true;
	}
	return clock_colon(phrase);
}

/* "cuối ngày 25/6/2026" */
static bool
end_of_day(struct td_phrase *phrase)
{
	size_t start = phrase->at;

	if (td_phrase_accept(phrase, "cuối ngày|hết ngày|cuối buổi chiều "
	                             "ngày") &&
	    td_phrase_is_number(phrase))
		return true;
	phrase->at = start;
	return false;
}

/* "sáng ngày 19/5/2026", "chiều 22/10/2026" */
static bool
part_of_day(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	size_t day;

	if (!td_phrase_accept(phrase, "sáng|trưa|chiều|tối|đêm|buổi tối"))
		return false;
	day = phrase->at;
	if (td_phrase_accept(phrase, "ngày|thứ|chủ nhật") ||
	    (td_phrase_is_number(phrase) &&
	     strcmp(td_phrase_peek(phrase)[1].text, "/") == 0)) {
		phrase->at = day;
		return true;
	}
	phrase->at = start;
	return false;
}

static bool
hour(struct td_phrase *phrase, struct td_clock *clock)
{
	const struct td_token *token = td_phrase_peek(phrase);
	size_t start = phrase->at;
	int value;

	if (td_phrase_accept(phrase,
	                     "cuối giờ làm việc|hết giờ làm việc|"
	                     "hết giờ hành chính|giờ hành chính|"
	                     "kết thúc giờ làm việc|cuối giờ hành chính|"
	                     "giờ làm việc|cuối buổi chiều|cuối giờ chiều|"
	                     "buổi sáng|buổi chiều|cuối ngày làm việc") ||
	    end_of_day(phrase) || part_of_day(phrase)) {
		clock->hour = true;
		return true;
	}
	td_phrase_accept(phrase, "lúc|hồi|vào lúc|vào hồi");
	token = td_phrase_peek(phrase);
	value = token->value;
	if (!td_phrase_is_number(phrase) || value < 0 || value > 24) {
		phrase->at = start;
		return false;
	}
	phrase->at++;
	if (!hour_mark(phrase)) {
		phrase->at = start;
		return false;
	}
	td_phrase_accept(phrase,
	                 "sáng|trưa|chiều|tối|đêm|buổi sáng|buổi chiều");
	clock->hour = true;
	clock->midnight = value == 0;
	return true;
}

bool
td_phrase_weekday(struct td_phrase *phrase, int *weekday)
{
	static const struct td_phrase_row rows[] = {
		{ "thứ hai|thứ 2|monday", 1 },
		{ "thứ ba|thứ 3|tuesday", 2 },
		{ "thứ tư|thứ 4|wednesday", 3 },
		{ "thứ năm|thứ 5|thursday", 4 },
		{ "thứ sáu|thứ 6|friday", 5 },
		{ "thứ bảy|thứ 7|thứ bẩy|saturday", 6 },
		{ "chủ nhật|sunday", 7 },
		{ NULL, 0 }
	};

	return td_phrase_choose(phrase, rows, weekday);
}

static bool
weekday(struct td_phrase *phrase, struct td_clock *clock)
{
	size_t start = phrase->at;
	bool open = td_phrase_accept(phrase, "(");

	td_phrase_accept(phrase, "tức|là|ngày|nhằm|nhằm ngày");
	if (td_phrase_weekday(phrase, &clock->weekday) &&
	    (!open || td_phrase_accept(phrase, ")")))
		return true;
	phrase->at = start;
	return false;
}

void
td_phrase_clock(struct td_phrase *phrase, struct td_clock *clock)
{
	size_t end = phrase->at;

	for (int i = 0; i < 2; i++) {
		if (!(!clock->hour && hour(phrase, clock)) &&
		    !(clock->weekday == 0 && weekday(phrase, clock)))
			break;
		end = phrase->at;
		td_phrase_accept(phrase, ",|của|,của|-|–");
	}
	/* A comma goes with a day behind it, which the caller looks for. */
	if (end != phrase->at && td_phrase_peek(phrase)->kind == TD_TOKEN_END)
		phrase->at = end;
}

void
td_phrase_restart(struct td_phrase *phrase, size_t at)
{
	phrase->at = at;
	phrase->failed = false;
}
