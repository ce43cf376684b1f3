/* Words that were passed over and could be another day, or change it. */

#include "deadline/clause_scan.h"

#include <string.h>

/* The most words from the sign before some years to their day. */
#define EXCEPTION_WORDS_MAX 12

/* The most words from "trong đó" to a part of the days. */
#define SHARES_WORDS_MAX 24

static bool
is_period(const struct td_term *term)
{
	return term->kind == TD_TERM_RULE &&
	       term->rule.kind == TD_DEADLINE_PERIOD;
}

/* Whether a rule takes its year from elsewhere, or each. */
static bool
wants_year(const struct td_term *term)
{
	const struct td_deadline_rule *rule = &term->rule;

	if (!td_term_is_deadline(term) || rule->kind != TD_DEADLINE_CALENDAR)
		return false;
	for (size_t i = 0; i < rule->point_count; i++)
		if (rule->points[i].year == 0)
			return true;
	return false;
}

static bool
passes_over_year(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	if (!wants_year(term))
		return false;
	*at = 0;
	if (td_scan_loose_year(scan, at))
		return true;
	for (*at = 0; *at < scan->phrase.count; ++*at)
		if (!td_scan_is_used(scan, *at) &&
		    td_scan_stands_at(
			&scan->phrase, *at,
			"năm hai nghìn|năm hai ngàn|năm sau|năm tới|"
			"sang năm|năm kế tiếp|năm tiếp theo|"
			"năm liền kề|năm đầu|năm cuối|năm chẵn|năm lẻ|"
			"các năm|những năm|năm nhuận|năm thứ") &&
		    !td_phrase_accept(&scan->phrase, "trước"))
			return true;
	return false;
}

/* A day or a number of days that no deadline has, beside one that has. */
static bool
passes_over_another(struct td_scan *scan, const struct td_term *term,
                    size_t *at)
{
	if (!td_term_is_deadline(term))
		return false;
	for (const struct td_term *other = scan->terms;
	     other < scan->terms + scan->count; other++) {
		*at = other->first;
		if (other < term && !other->bare && !other->dropped &&
		    !td_clause_is_when_held(&scan->phrase, other) &&
		    !td_clause_is_when_planned(&scan->phrase, term, other))
			continue;
		if (other->kind != TD_TERM_ASIDE || other->used)
			continue;
		if (td_clause_is_another_day(scan, term, other))
			return true;
		if (is_period(term) && other->rule.kind == TD_DEADLINE_PERIOD &&
		    other->rule.count > 1 &&
		    other->rule.unit <= TD_UNIT_WORKDAY)
			return true;
	}
	return false;
}

/* "báo cáo quý", "6 tháng" beside what is of every month. */
static bool
passes_over_period(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	if (!td_term_is_deadline(term) ||
	    term->rule.kind != TD_DEADLINE_CALENDAR || term->rule.every != 1)
		return false;
	for (size_t i = 0; i < scan->count; i++)
		if (td_term_is_deadline(&scan->terms[i]) &&
		    scan->terms[i].rule.every > 1)
			return false;
	for (*at = 0; *at < scan->phrase.count; ++*at)
		if (td_scan_may_belong(scan, term, *at) &&
		    td_scan_stands_at(&scan->phrase, *at,
		                      "quý|quí|6 tháng|06 tháng|"
		                      "sáu tháng|9 tháng|09 tháng|"
		                      "chín tháng|kỳ báo cáo|báo cáo năm") &&
		    (*at == 0 || !td_scan_stands_at(&scan->phrase, *at - 1,
		                                    "thuộc kỳ báo cáo")))
			return true;
	return false;
}

/* "riêng báo cáo tháng 12 …" beside what recurs: one of them is otherwise. */
static bool
passes_over_exception(struct td_scan *scan, const struct td_term *term,
                      size_t *at)
{
	struct td_phrase *phrase = &scan->phrase;

	if (!td_term_is_deadline(term) ||
	    term->rule.kind != TD_DEADLINE_CALENDAR || term->rule.every == 0)
		return false;
	for (*at = 1; *at < phrase->count; ++*at) {
		if (!td_scan_stands_at(phrase, *at, "riêng|trừ|ngoại trừ") ||
		    td_scan_stands_at(phrase, *at - 1, "nói riêng"))
			continue;
		for (size_t i = *at + 1; i < *at + 5 && i < phrase->count; i++)
			if (td_scan_stands_at(phrase, i, "tháng|quý|kỳ") &&
			    (td_phrase_is_number(phrase) ||
			     td_phrase_accept(phrase, "i|ii|iii|iv|cuối|đầu")))
				return true;
	}
	return false;
}

/* "(từ tháng 3 đến tháng 10)" beside what is of every month or quarter: of some
 * of them only. */
static bool
passes_over_months(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	if (!td_term_is_deadline(term) ||
	    term->rule.kind != TD_DEADLINE_CALENDAR || term->rule.every == 0 ||
	    term->rule.every > 3)
		return false;
	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *other = &scan->terms[i];

		*at = other->first;
		if (other->kind == TD_TERM_ASIDE && !other->used &&
		    (other->ranged || other->point_count > 1) &&
		    (other->points[0].point.span == TD_SPAN_MONTH ||
		     other->points[0].point.span == TD_SPAN_QUARTER))
			return true;
	}
	return false;
}

/* "trước ngày 15/11 năm 2026 và năm 2027" */
static bool
goes_on_to_year(struct td_scan *scan, const struct td_term *term)
{
	struct td_phrase *phrase = &scan->phrase;

	return !term->ranged &&
	       td_token_is_year(&phrase->tokens[term->end - 1]) &&
	       td_scan_stands_at(phrase, term->end,
	                         "và|, và|và năm|, và năm|,") &&
	       td_token_is_year(td_phrase_peek(phrase));
}

/* "và hằng năm" behind a day that has its year. */
static bool
passes_over_recurrence(struct td_scan *scan, const struct td_term *term,
                       size_t *at)
{
	*at = term->end;
	if (term->kind != TD_TERM_POINTS)
		return false;
	return td_scan_stands_at(
		   &scan->phrase, term->end,
		   "và hằng năm|và hàng năm|và các năm|và những năm|"
		   "và mỗi năm|, các năm|, những năm|, hằng năm|"
		   "và hằng quý|và hằng tháng") ||
	       goes_on_to_year(scan, term);
}

/* "10 ngày", "10 (mười) ngày" at a token. */
static bool
is_count_of_days(struct td_phrase *phrase, size_t at)
{
	const struct td_token *token = &phrase->tokens[at];
	int count;

	if (token->kind != TD_TOKEN_NUMBER || token->digits > 3 ||
	    (at > 0 && (token[-1].kind == TD_TOKEN_NUMBER ||
	                strcmp(token[-1].text, "/") == 0 ||
	                strcmp(token[-1].text, "tháng") == 0)))
		return false;
	td_phrase_restart(phrase, at);
	return td_phrase_count(phrase, &count) &&
	       td_phrase_accept(phrase, "ngày|tuần") &&
	       !td_phrase_is_number(phrase);
}

/* "trong đó cấp xã 10 ngày" is a part of the days. */
static bool
is_share_of_days(struct td_phrase *phrase, size_t at)
{
	for (size_t back = 2; back <= SHARES_WORDS_MAX && back <= at; back++)
		if (td_scan_stands_at(phrase, at - back,
		                      "trong đó|bao gồm|gồm"))
			return true;
	return false;
}

/* "(cấp xã 10 ngày)", "cấp xã trước 05 ngày": another count of days than the
 * one of the deadline. */
static bool
passes_over_days(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	struct td_phrase *phrase = &scan->phrase;
	bool first = true;

	if (!td_term_is_deadline(term))
		return false;
	for (*at = 0; *at < phrase->count; ++*at) {
		bool inside = *at >= term->first && *at < term->end;

		if (!is_count_of_days(phrase, *at) ||
		    !td_scan_may_belong(scan, term, *at) ||
		    is_share_of_days(phrase, *at))
			continue;
		if (inside && first) {
			first = false;
			continue;
		}
		if (is_period(term) ||
		    (*at > term->end &&
		     td_scan_stands_at(phrase, *at - 1,
		                       "trước|hơn|lùi|sau|thêm|quá|hạn|"
		                       "muộn|chậm|sớm|±|+")))
			return true;
	}
	return false;
}

/* "(năm tổng kết: …", "; riêng năm có đại hội …": some years, by what is in
 * them. */
static bool
names_some_years(struct td_phrase *phrase, size_t at)
{
	td_phrase_restart(phrase, at);
	if (!td_phrase_accept(phrase, "(|,|;|."))
		return false;
	td_phrase_accept(phrase, "đối với|riêng|riêng đối với|với|trừ");
	return td_phrase_accept(phrase, "năm") &&
	       td_phrase_peek(phrase)->kind == TD_TOKEN_WORD &&
	       !td_phrase_accept(phrase,
	                         "nay|này|sau|trước|học|tới|kế|liền|báo|qua|"
	                         "ngoái|gửi|nộp|trình|chậm|muộn|đến|vào|và|"
	                         "là|đầu|cuối|thứ|một|hai|trong|từ");
}

/* Whether the day of a term is that of some years only, apart from the others:
 * "(năm tổng kết: trước 20/9)"; at which token. */
static bool
excepts_years(struct td_scan *scan, const struct td_term *term, size_t *at)
{
	if (term->kind != TD_TERM_POINTS)
		return false;
	for (size_t back = 3; back <= EXCEPTION_WORDS_MAX; back++) {
		if (back >= term->first)
			return false;
		*at = term->first - back;
		if (names_some_years(&scan->phrase, *at) && term > scan->terms)
			return true;
		if (strpbrk(scan->phrase.tokens[*at].text, ";()"))
			return false;
	}
	return false;
}

bool
td_clause_passes_over(struct td_scan *scan, size_t *at)
{
	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *term = &scan->terms[i];

		if (excepts_years(scan, term, at) ||
		    passes_over_year(scan, term, at) ||
		    td_clause_miscounts(scan, term, at) ||
		    passes_over_another(scan, term, at) ||
		    passes_over_recurrence(scan, term, at) ||
		    passes_over_days(scan, term, at) ||
		    passes_over_months(scan, term, at) ||
		    passes_over_exception(scan, term, at) ||
		    passes_over_period(scan, term, at))
			return true;
	}
	return false;
}
