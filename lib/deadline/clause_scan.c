/* Find what speaks of time in a clause: at each word the longest reading. */

#include "deadline/clause_scan.h"
#include "deadline/deadline_shape.h"

#include <string.h>

typedef bool
reading(struct td_phrase *, struct td_term *);

static bool
vague(struct td_phrase *phrase, struct td_term *term)
{
	term->rule.why = td_shape_vague(phrase, term->rule.by);
	term->rule.kind = TD_DEADLINE_NO_DAY;
	term->kind = TD_TERM_VAGUE;
	return term->rule.why != TD_WHY_NONE;
}

/* Those of one row compete; those of the next are tried when none fits. */
static reading *const readings[][8] = {
	{ td_term_citation, td_term_range, td_term_period, td_term_before,
	  td_term_every, td_term_points, td_term_restated, NULL },
	{ td_term_event, NULL },
	{ vague, NULL },
	{ td_term_aside, NULL },
};

/* A word that is impossible in what a word of time leads up to. "90/100 điểm"
 * is no date, and not a wrong one. */
static void
note_fault(struct td_scan *scan, size_t at)
{
	const struct td_token *token = &scan->phrase.tokens[at];

	if (!scan->phrase.failed || scan->faulty ||
	    token->kind != TD_TOKEN_WORD || strcmp(token->text, "từ") == 0)
		return;
	scan->faulty = true;
	scan->fault = scan->phrase.fault;
	scan->fault_at = scan->phrase.fault_at;
}

/* The longest of some readings at a token; returns where it ends. */
static size_t
longest(struct td_scan *scan, struct td_term *best, reading *const *row,
        size_t at)
{
	size_t end = at;

	for (; *row; row++) {
		struct td_term term = { .first = at };

		td_phrase_restart(&scan->phrase, at);
		if (!(*row)(&scan->phrase, &term) || scan->phrase.failed ||
		    scan->phrase.at <= end) {
			note_fault(scan, at);
			continue;
		}
		end = term.end = scan->phrase.at;
		*best = term;
	}
	return end;
}

/* Add the term at a token; returns the token behind it. */
static size_t
scan_at(struct td_scan *scan, size_t at)
{
	struct td_term *term = &scan->terms[scan->count];

	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		size_t end = longest(scan, term, readings[i], at);

		if (end > at) {
			scan->count++;
			return end;
		}
	}
	return at + 1;
}

void
td_scan_open(struct td_scan *scan, const char *text)
{
	memset(scan, 0, sizeof *scan);
	td_phrase_parse(&scan->phrase, text);
	scan->phrase.inside = true;
	scan->faulty = scan->phrase.failed;
	scan->fault = scan->phrase.fault;
	scan->fault_at = scan->phrase.fault_at;
}

void
td_scan_parse(struct td_scan *scan)
{
	size_t at = 0;

	while (!scan->phrase.failed && at < scan->phrase.count &&
	       scan->count < TD_SCAN_TERMS_MAX)
		at = scan_at(scan, at);
	td_phrase_restart(&scan->phrase, 0);
}

/* Whether a mark or the edge of the clause stands at a token. */
static bool
is_edge(const struct td_scan *scan, size_t at, const char *marks)
{
	const struct td_token *token = &scan->phrase.tokens[at];

	return token->kind == TD_TOKEN_END ||
	       (token->kind == TD_TOKEN_MARK && strstr(marks, token->text));
}

/* Words that name a deadline, before its day. */
static bool
is_label(struct td_phrase *phrase)
{
	return td_phrase_accept(
	    phrase,
	    "hạn|thời hạn|hạn cuối|hạn chót|hạn nộp|tiến độ|hoàn thành|"
	    "hoàn tất|xong|kết thúc|lộ trình|deadline|thời gian hoàn thành|"
	    "thời gian thực hiện|thời gian triển khai|"
	    "thời điểm hoàn thành|thời gian nộp|thời gian gửi|"
	    "thời gian|thời điểm");
}

/* A label up to so many words before a token, in the same part of the clause.
 */
static bool
label_before(struct td_scan *scan, size_t first, size_t words)
{
	struct td_phrase *phrase = &scan->phrase;

	for (size_t back = 1; back <= words && back <= first; back++) {
		const struct td_token *token = &phrase->tokens[first - back];

		if (token->kind == TD_TOKEN_MARK &&
		    strpbrk(token->text, ",;.("))
			return false;
		td_phrase_restart(phrase, first - back);
		if (is_label(phrase) && phrase->at <= first)
			return true;
	}
	return false;
}

/* "thành tích 02 năm: năm 2024 và năm 2025": a span that is over. */
static bool
names_what_was(struct td_scan *scan, size_t first)
{
	struct td_phrase *phrase = &scan->phrase;

	for (size_t at = first - 1; at-- > 0;) {
		td_phrase_restart(phrase, at);
		if (td_phrase_accept(phrase, "thành tích|kết quả|số liệu|"
		                             "tình hình|niên độ|sinh|năm sinh|"
		                             "kỳ báo cáo|danh hiệu|kinh phí|"
		                             "dự toán|căn cứ|danh sách"))
			return true;
	}
	return false;
}

/* "Ngày 10/12 hằng năm là hạn cuối gửi báo cáo" */
static bool
label_behind(struct td_scan *scan, const struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;
	int every;

	td_phrase_restart(phrase, term->end);
	td_phrase_every(phrase, &every, false);
	return td_phrase_accept(phrase, "là|sẽ là|chính là") &&
	       td_phrase_accept(phrase,
	                        "hạn|hạn cuối|hạn cuối cùng|hạn chót|hạn nộp|"
	                        "thời hạn|thời hạn cuối|thời hạn cuối cùng|"
	                        "ngày cuối|ngày cuối cùng|hạn gửi");
}

bool
td_scan_is_labelled(struct td_scan *scan, const struct td_term *term)
{
	size_t first = term->first;
	const struct td_token *last;

	if (label_behind(scan, term))
		return true;
	if (first == 0)
		return is_edge(scan, term->end, term->bare ? ":.;" : ":.;,");
	last = &scan->phrase.tokens[first - 1];
	/* "Năm 2026: phát động; năm 2028: sơ kết" */
	if (!term->bare && strcmp(last->text, ";") == 0 &&
	    strcmp(scan->phrase.tokens[term->end].text, ":") == 0)
		return true;
	if (!is_edge(scan, term->end, ":;,.()") && !term->bare)
		return false;
	if (label_before(scan, first, 3))
		return true;
	/* "ISO 9001:2015" is written in one. */
	if (!term->bare && strcmp(last->text, ":") == 0)
		return last->offset + last->size != last[1].offset &&
		       !names_what_was(scan, first);
	return (strcmp(last->text, ":") == 0 || strcmp(last->text, "là") == 0 ||
	        strcmp(last->text, "vào") == 0 ||
	        strcmp(last->text, "-") == 0) &&
	       label_before(scan, first, 14);
}
