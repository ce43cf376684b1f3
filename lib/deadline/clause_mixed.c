/* Words at a deadline that leave open which day is meant. */

#include "deadline/clause_scan.h"

#include <string.h>

/* "trước ngày 15/11/2026 - 20/11/2026", "ngày 15/11/2026 đến 20/11/2026" */
static bool
goes_on_to_day(struct td_phrase *phrase, const struct td_term *term)
{
	int year;
	int month;
	int day;

	if (term->ranged ||
	    !td_scan_stands_at(phrase, term->end, "-|–|—|~|đến|đến hết|tới"))
		return false;
	td_phrase_accept(phrase, "ngày");
	return td_phrase_day(phrase, &year, &month, &day);
}

/* "trong tháng 5 (hoặc tháng 6)" */
static bool
has_alternative(struct td_phrase *phrase, const struct td_term *term)
{
	if (!td_scan_stands_at(phrase, term->end, "( hoặc|( hay|hoặc|, hoặc"))
		return false;
	return td_phrase_is_number(phrase) ||
	       td_phrase_accept(phrase, "tháng|quý|năm|tuần|ngày|trước|sau|"
	                                "trong|đầu|giữa|cuối|chậm nhất");
}

/* "(theo âm lịch)", "(AL)": a day of the moon. */
static bool
is_of_the_moon(struct td_phrase *phrase, const struct td_term *term)
{
	td_phrase_restart(phrase, term->end);
	td_phrase_accept(phrase, "(|,|[");
	td_phrase_accept(phrase, "tính theo|theo|ngày|nhằm");
	return td_phrase_accept(phrase, "âm lịch|lịch âm|al|âl|lunar|"
	                                "lunar calendar|the lunar calendar");
}

/* "từ 10 đến 15 ngày", "chưa đến 10 ngày": no one count. */
static bool
is_one_of_two(const struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_token *first = &phrase->tokens[term->first];

	return term->kind == TD_TERM_RULE && term->first > 0 &&
	       first->kind == TD_TOKEN_NUMBER &&
	       (strcmp(first[-1].text, "đến") == 0 ||
	        strcmp(first[-1].text, "tới") == 0);
}

/* "không quá 10 ngày trước ngày họp": so long before, or in that time? */
static bool
is_at_most_before(struct td_phrase *phrase, const struct td_term *term)
{
	return term->kind == TD_TERM_RULE && term->rule.before &&
	       term->first > 1 &&
	       td_scan_stands_at(phrase, term->first - 2,
	                         "không quá|tối đa|at most|more than");
}

/* "trước 01 tháng kể từ ngày họp": before it, or after it? */
static bool
is_before_and_after(struct td_phrase *phrase, const struct td_term *term)
{
	if (term->kind != TD_TERM_RULE || term->rule.before ||
	    term->rule.kind != TD_DEADLINE_PERIOD || term->first == 0)
		return false;
	td_phrase_restart(phrase, term->first - 1);
	return strcmp(td_phrase_peek(phrase)->text, "trước") == 0 &&
	       !td_phrase_is_previous(phrase);
}

/* "01 tháng 15 ngày kể từ ngày ký": two lengths, of which one was read. */
static bool
is_second_length(const struct td_phrase *phrase, const struct td_term *term)
{
	const struct td_token *last = &phrase->tokens[term->first];

	if (term->kind != TD_TERM_RULE || term->first < 2)
		return false;
	last--;
	if (strcmp(last->text, "và") == 0 && term->first > 2)
		last--;
	return (strcmp(last->text, "tháng") == 0 ||
	        strcmp(last->text, "tuần") == 0 ||
	        strcmp(last->text, "năm") == 0 ||
	        strcmp(last->text, "quý") == 0) &&
	       last[-1].kind == TD_TOKEN_NUMBER && last[-1].digits <= 2;
}

static bool
is_next_day(const struct td_deadline_point *a,
            const struct td_deadline_point *b)
{
	struct td_date first;
	struct td_date second;
	int year = a->year != 0 ? a->year : 2001;

	return a->span == TD_SPAN_DAY && b->span == TD_SPAN_DAY &&
	       a->number <= 12 && b->number <= 12 && a->number != b->number &&
	       td_date_from_civil(&first, year, a->number, a->day) &&
	       td_date_from_civil(&second, year, b->number, b->day) &&
	       second.days == first.days + 1;
}

bool
td_clause_is_before_feast(const struct td_deadline_rule *rule)
{
	if (rule->kind != TD_DEADLINE_CALENDAR ||
	    rule->bound != TD_BOUND_BEFORE ||
	    (rule->every != 0 && rule->every != 12))
		return false;
	for (size_t i = 0; i + 1 < rule->point_count; i++)
		if (is_next_day(&rule->points[i], &rule->points[i + 1]))
			return true;
	return false;
}

bool
td_clause_lasts(struct td_phrase phrase, size_t at)
{
	int count;

	td_phrase_restart(&phrase, at);
	return td_phrase_count(&phrase, &count) &&
	       td_phrase_accept(&phrase, "ngày , từ ngày|ngày, từ|"
	                                 "ngày ( từ ngày|ngày ( từ") &&
	       td_phrase_is_number(&phrase);
}

/* "tổng kết năm trước cuối tháng 11", "hồ sơ của năm trước quý II/2026": the
 * year before, or before it? Behind "trước ngày" nothing is open. */
static bool
may_be_previous(struct td_phrase *phrase, const struct td_term *term)
{
	size_t behind = term->first + 1;
	bool told = false;

	if (term->kind != TD_TERM_POINTS || term->first == 0 ||
	    strcmp(phrase->tokens[term->first].text, "trước") != 0)
		return false;
	td_phrase_restart(phrase, term->first);
	if (td_phrase_may_be_before(phrase))
		return true;
	if (!td_phrase_names_period(phrase, term->first, &told))
		return false;
	return told ? term->points[0].point.span != TD_SPAN_DAY ||
	                  term->points[0].point.part != TD_PART_WHOLE
	            : td_scan_stands_at(phrase, behind, "cuối|đầu|giữa");
}

bool
td_clause_is_mixed(struct td_phrase *phrase, const struct td_term *term)
{
	return goes_on_to_day(phrase, term) || has_alternative(phrase, term) ||
	       is_of_the_moon(phrase, term) || is_second_length(phrase, term) ||
	       is_before_and_after(phrase, term) ||
	       is_at_most_before(phrase, term) || is_one_of_two(phrase, term) ||
	       may_be_previous(phrase, term) ||
	       td_clause_is_before_feast(&term->rule) ||
	       (term->kind == TD_TERM_RULE &&
	        td_clause_lasts(*phrase, term->first));
}
