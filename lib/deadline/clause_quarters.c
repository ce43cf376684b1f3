/* Days of quarters that are named one by one. */

#include "deadline/clause_scan.h"

#include <string.h>

/* The most words from the first of the quarters to the day. */
#define QUARTERS_WORDS_MAX 20

/* "I, II và III": in rising order. */
static size_t
quarters_at(struct td_phrase *phrase, int quarters[4], int *year)
{
	size_t count = 0;
	size_t end;
	int number;

	*year = 0;
	if (!td_phrase_accept(phrase, "quý|quí|các quý|quý các"))
		return 0;
	do {
		end = phrase->at;
		if (phrase->failed || count == 4 ||
		    !td_phrase_quarter(phrase, &number) ||
		    (count > 0 && number <= quarters[count - 1]))
			break;
		quarters[count++] = number;
		end = phrase->at;
		if (td_phrase_year_after(phrase, year)) {
			end = phrase->at;
			break;
		}
	} while (td_phrase_accept(phrase, ",|và|, và|+|&|;|, quý|và quý|"
	                                  ", và quý"));
	td_phrase_restart(phrase, end);
	/* "mỗi quý 01 lần" */
	if (td_phrase_accept(phrase, "lần"))
		return 0;
	return count;
}

/* Where the deadline before a term ends; quarters by their numbers alone are
 * none. */
static size_t
last_end(const struct td_scan *scan, const struct td_term *term)
{
	while (term > scan->terms) {
		term--;
		if (term->kind == TD_TERM_RULE ||
		    (term->kind == TD_TERM_POINTS &&
		     term->rank != TD_RANK_BARE))
			return term->end;
	}
	return 0;
}

/* The quarters that are named before a term, in its own part of the clause;
 * *where is at which token. */
static size_t
quarters_before(struct td_scan *scan, const struct td_term *term,
                int quarters[4], int *year, size_t *where)
{
	struct td_phrase *phrase = &scan->phrase;
	size_t least = last_end(scan, term);
	size_t found = 0;
	size_t end = 0;

	for (size_t back = 1;
	     back <= QUARTERS_WORDS_MAX && least + back <= term->first;
	     back++) {
		size_t at = term->first - back;
		int named[4] = { 0 };
		int of;
		size_t count;

		if (phrase->tokens[at].kind == TD_TOKEN_MARK &&
		    strpbrk(phrase->tokens[at].text, ";.("))
			break;
		td_phrase_restart(phrase, at);
		count = quarters_at(phrase, named, &of);
		if (count == 0 || phrase->at > term->first)
			continue;
		if (found > 0 && phrase->at != end)
			return 0;
		end = phrase->at;
		found = count;
		*where = at;
		*year = of;
		memcpy(quarters, named, sizeof named);
	}
	return found;
}

/* The quarters that a term ends in: "tháng cuối của các quý I, II, III năm
 * 2026"; *end is the token behind them. */
static size_t
quarters_within(struct td_scan *scan, const struct td_term *term,
                int quarters[4], int *year, size_t *end)
{
	struct td_phrase *phrase = &scan->phrase;
	size_t count;

	if (term->end < 1)
		return 0;
	td_phrase_restart(phrase, term->end - 1);
	count = quarters_at(phrase, quarters, year);
	*end = phrase->at;
	return count;
}

static void
multiply(struct td_term *term, const int quarters[4], size_t count, int year)
{
	struct td_phrase_point own = term->points[0];

	own.relative = own.each = false;
	own.every = 0;
	for (size_t i = 0; i < count; i++) {
		struct td_deadline_point *point = &term->points[i].point;
		int month = (quarters[i] - 1) * 3 + own.point.number;

		term->points[i] = own;
		point->number = month;
		point->year = year;
		if (year != 0 && month > 12) {
			point->number -= 12;
			point->year++;
		}
	}
	term->point_count = count;
}

/* Words that the quarters were named in are read. */
static void
use(struct td_scan *scan, size_t at, const struct td_term *term)
{
	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *other = &scan->terms[i];

		if (other->first < at || other >= term ||
		    other->kind != TD_TERM_POINTS)
			continue;
		other->kind = TD_TERM_ASIDE;
		other->used = true;
	}
}

/* A term goes on up to a token; what was found in there is no more of its own.
 */
static void
swallow(struct td_scan *scan, size_t which, size_t end)
{
	scan->terms[which].end = end;
	for (size_t i = which + 1; i < scan->count; i++)
		if (scan->terms[i].first < end)
			scan->terms[i] = (struct td_term){
				.kind = TD_TERM_ASIDE,
				.first = scan->terms[i].first,
				.end = end,
				.used = true
			};
}

/* Whether a day is told by its quarter alone: "ngày 20 tháng cuối quý". */
static bool
is_of_quarter(const struct td_term *term)
{
	const struct td_phrase_point *own = &term->points[0];

	return term->kind == TD_TERM_POINTS && term->point_count == 1 &&
	       own->relative && own->every == 3 && !own->last &&
	       own->point.span == TD_SPAN_DAY;
}

void
td_scan_place_quarters(struct td_scan *scan)
{
	bool left = false;

	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];
		int quarters[4];
		int year = 0;
		size_t at = 0;
		size_t end;
		size_t count;

		if (!is_of_quarter(term))
			continue;
		count = quarters_within(scan, term, quarters, &year, &end);
		if (count > 0) {
			multiply(term, quarters, count, year);
			swallow(scan, i, end);
			continue;
		}
		count = term->points[0].each
		            ? 0
		            : quarters_before(scan, term, quarters, &year, &at);
		if (count == 0) {
			left = true;
			continue;
		}
		multiply(term, quarters, count, year);
		use(scan, at, term);
		scan->quarters_named = true;
	}
	scan->quarters_named = scan->quarters_named && !left;
}
