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
static reading *const readings[][12] = {
	{ td_term_figures, td_term_citation, td_term_range, td_term_after_each,
	  td_term_period, td_term_before, td_term_behind, td_term_every,
	  td_term_points, td_term_restated, td_term_before_event, NULL },
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

	td_phrase_restart(&scan->phrase, at);
	if (td_phrase_is_previous(&scan->phrase))
		return at + 1;
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
