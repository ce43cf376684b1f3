/* Periods from an event in any words, and before one, inside a clause. */

#include "deadline/clause_anchor.h"
#include "deadline/clause_term.h"
#include "deadline/deadline_shape.h"

#include <string.h>

/* The most words of a bracket behind a count; of one that says who has how many
 * of the days. */
#define BRACKET_WORDS_MAX 8
#define SHARES_WORDS_MAX 32

/* "(16 giờ làm việc)" behind a count says it in other words. */
static void
skip_bracket(struct td_phrase *phrase)
{
	size_t start = phrase->at;
	size_t most;

	if (!td_phrase_accept(phrase, "("))
		return;
	most = td_phrase_accept(phrase, "trong đó|gồm|bao gồm")
	           ? SHARES_WORDS_MAX
	           : BRACKET_WORDS_MAX;
	while (td_phrase_peek(phrase)->kind != TD_TOKEN_END &&
	       phrase->at < start + most) {
		if (td_phrase_accept(phrase, ")"))
			return;
		phrase->at++;
	}
	phrase->at = start;
}

/* "01 tháng trước ngày tổ chức tổng kết", which begins the clause. */
static bool
is_before_held(struct td_phrase *phrase, const struct td_term *term)
{
	return term->first == 0 &&
	       td_clause_stands_next(phrase,
	                             "ngày tổ chức|ngày khai mạc|ngày diễn ra|"
	                             "ngày họp|ngày đại hội|ngày bế mạc");
}

/* "trong ngày làm việc tiếp theo kể từ ngày nhận": one of them. */
static bool
next_workday(struct td_phrase *phrase, struct td_deadline_rule *rule)
{
	if (!td_phrase_accept(phrase, "ngày làm việc tiếp theo|"
	                              "ngày làm việc kế tiếp|"
	                              "ngày làm việc liền kề"))
		return false;
	rule->count = 1;
	rule->unit = TD_UNIT_WORKDAY;
	return td_clause_stands_next(phrase, "kể từ|tính từ|sau|từ ngày");
}

bool
td_term_period(struct td_phrase *phrase, struct td_term *term)
{
	static const struct td_phrase_row rows[] = {
		{ "kể từ|tính từ|từ|kể|tính kể từ|bắt đầu từ|kể từ sau|"
		  "tính từ sau|of|from|since|counted from|following",
		  1 },
		{ "sau|after", 2 },
		{ "trước|so với|trước khi|trước thời điểm|before|prior to|"
		  "ahead of",
		  -1 },
		{ NULL, 0 }
	};
	struct td_deadline_rule *rule = &term->rule;
	bool least = false;
	bool led = td_clause_lead(phrase, &least);
	int relation;
	size_t count = phrase->at;
	size_t end;

	if (!td_shape_amount(phrase, rule) &&
	    !(led && next_workday(phrase, rule)))
		return false;
	end = phrase->at;
	skip_bracket(phrase);
	td_phrase_accept(phrase, ",|,được|được");
	term->kind = TD_TERM_RULE;
	rule->kind = TD_DEADLINE_PERIOD;
	if (!td_phrase_choose(phrase, rows, &relation)) {
		phrase->at = end;
		term->rank = TD_RANK_BARE;
		return led && !least;
	}
	rule->before = relation < 0;
	/* "báo cáo 6 tháng trước ngày 30/6" names no length of time. */
	if ((rule->before && !led && rule->unit >= TD_UNIT_MONTH &&
	     !is_before_held(phrase, term)) ||
	    (!rule->before && least) ||
	    !td_clause_anchor(phrase, &rule->anchor))
		return false;
	term->rank = rule->before ? TD_RANK_LOOSE : TD_RANK_BOUND;
	if (rule->anchor.kind == TD_ANCHOR_DAY)
		term->rank = TD_RANK_BOUND;
	/* "45 ngày, từ 10/8/2026 đến 23/9/2026" says itself when it ends. */
	if (td_clause_stands_next(phrase, "đến|tới|-|–") ||
	    (rule->before &&
	     !td_shape_before(phrase, term->first, count, rule)))
		return false;
	if (rule->kind == TD_DEADLINE_CALENDAR)
		return true;
	rule->include_anchor = td_shape_counts_anchor(phrase);
	return true;
}

/* "trước 10 ngày so với ngày họp", "trước ngày họp ít nhất 10 ngày". */
bool
td_term_before(struct td_phrase *phrase, struct td_term *term)
{
	struct td_deadline_rule *rule = &term->rule;
	bool least = false;

	td_phrase_accept(phrase, "chậm nhất là|chậm nhất|muộn nhất là|"
	                         "muộn nhất");
	if (!td_phrase_accept(phrase, "trước|before"))
		return false;
	term->kind = TD_TERM_RULE;
	term->rank = TD_RANK_LOOSE;
	rule->kind = TD_DEADLINE_PERIOD;
	rule->before = true;
	td_clause_lead(phrase, &least);
	if (td_shape_amount(phrase, rule)) {
		rule->anchor.kind = TD_ANCHOR_EVENT;
		td_phrase_accept(phrase, ",");
		if (rule->unit >= TD_UNIT_MONTH)
			return false;
		return !td_phrase_accept(phrase, "so với|trước|trước khi") ||
		       td_clause_anchor(phrase, &rule->anchor);
	}
	if (!td_clause_anchor(phrase, &rule->anchor))
		return false;
	td_phrase_accept(phrase, ",");
	td_clause_lead(phrase, &least);
	td_phrase_accept(phrase, "trước");
	if (rule->anchor.kind == TD_ANCHOR_DAY)
		term->rank = TD_RANK_BOUND;
	return td_shape_amount(phrase, rule);
}

/* "mỗi đợt kiểm tra": no one event. */
static bool
is_of_several(const struct td_phrase *phrase, size_t first)
{
	for (size_t at = first; at < phrase->at; at++)
		if (strcmp(phrase->tokens[at].text, "mỗi") == 0 ||
		    strcmp(phrase->tokens[at].text, "từng") == 0)
			return true;
	return false;
}

/* "Sau khi kết thúc đợt thi đua 10 ngày," */
bool
td_term_behind(struct td_phrase *phrase, struct td_term *term)
{
	struct td_deadline_rule *rule = &term->rule;
	bool least = false;

	if (!td_phrase_accept(phrase, "sau|sau khi|sau ngày"))
		return false;
	term->kind = TD_TERM_RULE;
	term->rank = TD_RANK_BOUND;
	rule->kind = TD_DEADLINE_PERIOD;
	if (!td_clause_anchor(phrase, &rule->anchor) ||
	    is_of_several(phrase, term->first))
		return false;
	td_clause_lead(phrase, &least);
	return !least && td_shape_amount(phrase, rule) &&
	       rule->unit < TD_UNIT_MONTH &&
	       (td_phrase_peek(phrase)->kind == TD_TOKEN_END ||
	        td_clause_stands_next(phrase, ",|.|;"));
}

/* "trước khi họp", "đến khi bế mạc": by the event itself. */
bool
td_term_event(struct td_phrase *phrase, struct td_term *term)
{
	static const struct td_phrase_row rows[] = {
		{ "trước khi|trước ngày|trước thời điểm|trước lúc|before",
		  true },
		{ "đến khi|đến ngày|đến lúc|cho đến khi|vào ngày|trong ngày|"
		  "until",
		  false },
		{ NULL, 0 }
	};
	struct td_deadline_rule *rule = &term->rule;
	int before;

	if (!td_phrase_choose(phrase, rows, &before) ||
	    !td_clause_event(phrase, &rule->anchor) ||
	    rule->anchor.kind == TD_ANCHOR_DAY)
		return false;
	term->kind = TD_TERM_RULE;
	term->rank = TD_RANK_BARE;
	rule->kind = TD_DEADLINE_PERIOD;
	rule->before = before;
	rule->count = before;
	return true;
}
