/* How often a clause says that it recurs. */

#include "deadline/clause_scan.h"

#include <string.h>

int
td_often_longer(const struct td_often *often)
{
	if (often->own == 3 || often->own == 6)
		return often->own;
	if (often->quarterly)
		return 3;
	if (often->half)
		return 6;
	if (often->yearly)
		return 12;
	/* "báo cáo quý: chậm nhất ngày 05 của tháng sau" */
	if (often->of_month || often->of_quarter + often->of_half != 1 ||
	    often->of_year)
		return 0;
	return often->of_quarter ? 3 : 6;
}

/* Whether a place is the start of a part of the clause. */
static bool
starts_part(const struct td_phrase *phrase, size_t at)
{
	return at == 0 || phrase->tokens[at - 1].kind == TD_TOKEN_MARK ||
	       strcmp(phrase->tokens[at - 1].text, "và") == 0;
}

/* "(trước ngày 15/12)" behind what is due. */
static bool
is_dated_behind(struct td_phrase phrase)
{
	return td_phrase_accept(&phrase, "(") &&
	       (td_phrase_is_number(&phrase) ||
	        td_phrase_accept(&phrase, "trước|trước ngày|chậm nhất|"
	                                  "muộn nhất|ngày|vào ngày"));
}

/* "quý" of which it is not said which one; "quý III" is one. */
static bool
is_any_quarter(struct td_phrase *phrase)
{
	int quarter;

	return !td_phrase_quarter(phrase, &quarter) && !phrase->failed &&
	       !td_phrase_accept(phrase, "này|nay|đầu|cuối|vừa");
}

/* "năm" of which it is not said which one; in "năm trước ngày 15/12" the year
 * is any and the day is what it is before. */
static bool
is_any_year(struct td_phrase *phrase)
{
	return !td_phrase_is_number(phrase) &&
	       (td_phrase_accept(phrase, "trước ngày") ||
	        !td_phrase_accept(phrase, "này|nay|trước|sau|học|qua|tới|kế|"
	                                  "liền|tài|thứ|đầu|cuối|vừa|báo"));
}

/* "báo cáo quý", "báo cáo 6 tháng", "báo cáo năm": of which periods reports
 * are, which then recur with them; from one token up to another. */
static void
see_reports(struct td_phrase *phrase, struct td_often *often, size_t first,
            size_t end)
{
	static const struct td_phrase_row rows[] = {
		{ "báo cáo tháng", 1 },
		{ "báo cáo quý|báo cáo quí", 3 },
		{ "báo cáo 6 tháng|báo cáo 06 tháng|báo cáo sáu tháng", 6 },
		{ "báo cáo năm", 12 },
		{ NULL, 0 }
	};
	static const struct td_phrase_row parts[] = {
		{ "6 tháng|06 tháng|sáu tháng", 6 }, { "năm", 12 }, { NULL, 0 }
	};

	for (size_t at = first; at < end; at++) {
		int of;

		td_phrase_restart(phrase, at);
		if (!td_phrase_choose(phrase, rows, &of) &&
		    (!starts_part(phrase, at) ||
		     !td_phrase_choose(phrase, parts, &of) ||
		     !is_dated_behind(*phrase)))
			continue;
		often->of_month = often->of_month || of == 1;
		often->of_quarter = often->of_quarter ||
		                    (of == 3 && is_any_quarter(phrase));
		often->of_half = often->of_half ||
		                 (of == 6 &&
		                  !td_phrase_accept(phrase, "đầu|cuối"));
		often->of_year = often->of_year ||
		                 (of == 12 && is_any_year(phrase));
	}
}

struct td_often
td_scan_often(const struct td_scan *scan)
{
	struct td_often often = { .monthly = false };
	struct td_phrase phrase;
	bool told = false;

	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *term = &scan->terms[i];

		if (term->kind == TD_TERM_VAGUE)
			often.periodic = often.periodic ||
			                 term->rule.why == TD_WHY_PERIODIC;
		if (term->kind != TD_TERM_EVERY)
			continue;
		told = true;
		often.monthly = often.monthly || term->every == 1;
		often.quarterly = often.quarterly || term->every == 3;
		often.half = often.half || term->every == 6;
		often.yearly = often.yearly || term->every == 12;
		often.each_one = often.each_one || term->each_one;
	}
	if (!told) {
		phrase = scan->phrase;
		see_reports(&phrase, &often, 0, phrase.count);
	}
	return often;
}

int
td_scan_report_of(const struct td_scan *scan, const struct td_term *term)
{
	struct td_phrase phrase = scan->phrase;
	struct td_often often = { .monthly = false };
	const struct td_term *last = term;
	size_t first = term->first;
	size_t least = 0;

	while (last > scan->terms && least == 0)
		if ((--last)->kind == TD_TERM_POINTS)
			least = last->end;
	while (first > least && !strpbrk(phrase.tokens[first - 1].text, ";."))
		first--;
	see_reports(&phrase, &often, first, term->first);
	if (often.of_month + often.of_quarter + often.of_half + often.of_year !=
	    1)
		return 0;
	return often.of_month     ? 1
	       : often.of_quarter ? 3
	       : often.of_half    ? 6
	                          : 12;
}
