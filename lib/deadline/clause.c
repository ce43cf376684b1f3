/* The deadlines of a clause, and which of its words they were read from. */

#include "deadline/clause.h"
#include "base/alloc.h"
#include "deadline/clause_scan.h"

#include <stdlib.h>
#include <string.h>

/* Set on the word that keeps the clause from having a day. */
static enum td_status
refuse(struct td_scan *scan, struct td_deadline_error *error,
       enum td_deadline_error_kind kind, size_t token)
{
	td_phrase_restart(&scan->phrase, 0);
	td_phrase_fail(&scan->phrase, kind, token);
	td_phrase_error(error, &scan->phrase);
	return TD_INVALID;
}

/* Set on the words of a term. */
static enum td_status
refuse_term(struct td_scan *scan, struct td_deadline_error *error,
            const struct td_term *term)
{
	const struct td_token *first = &scan->phrase.tokens[term->first];
	const struct td_token *last = &scan->phrase.tokens[term->end - 1];

	refuse(scan, error, TD_DEADLINE_UNKNOWN_WORD, term->first);
	error->size = last->offset + last->size - first->offset;
	memset(error->word, 0, sizeof error->word);
	td_phrase_copy(error->word, scan->phrase.source + first->offset,
	               error->size);
	return TD_INVALID;
}

/* Set on the word that takes the day from a term, or on the term itself. */
static enum td_status
refuse_doubtful(struct td_scan *scan, struct td_deadline_error *error,
                const struct td_term *term, size_t at)
{
	while (at >= term->end && scan->phrase.tokens[at].kind == TD_TOKEN_MARK)
		at++;
	return at < scan->phrase.count
	           ? refuse(scan, error, TD_DEADLINE_UNKNOWN_WORD, at)
	           : refuse_term(scan, error, term);
}

static bool
is_word_before(const struct td_scan *scan, const struct td_term *term,
               const char *words)
{
	struct td_phrase phrase;

	if (term->first == 0)
		return false;
	phrase = scan->phrase;
	td_phrase_restart(&phrase, term->first - 1);
	return td_phrase_accept(&phrase, words);
}

/* "báo cáo quý:" is of which periods, and not until when. */
static bool
is_kind_of_report(struct td_scan *scan, const struct td_term *term)
{
	return term->points[0].point.span == TD_SPAN_PERIOD &&
	       td_scan_stands_at(&scan->phrase, term->first, "quý|quí|tháng") &&
	       td_scan_stands_at(&scan->phrase, term->end, ":");
}

/* A day or span that no word makes a deadline is one where it stands alone or
 * behind a label. */
static void
settle_bare(struct td_scan *scan)
{
	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];

		if (term->kind != TD_TERM_POINTS)
			continue;
		if (is_kind_of_report(scan, term)) {
			term->kind = TD_TERM_ASIDE;
			continue;
		}
		if (!term->bare && term->rank != TD_RANK_BARE)
			continue;
		if (!td_scan_is_labelled(scan, term))
			term->kind = TD_TERM_ASIDE;
		else if (term->bare && !is_word_before(scan, term, "thúc"))
			term->rank = TD_RANK_BOUND;
		else
			term->rank = TD_RANK_LOOSE;
	}
}

/* What stands between two terms; no words of its own between them. */
static bool
no_words_between(const struct td_scan *scan, const struct td_term *a,
                 const struct td_term *b, const char *but)
{
	for (size_t i = a->end; i < b->first; i++) {
		const struct td_token *token = &scan->phrase.tokens[i];

		if (token->kind != TD_TOKEN_MARK &&
		    strcmp(token->text, but) != 0)
			return false;
	}
	return true;
}

static bool
is_dated(const struct td_term *term)
{
	return term->rule.kind == TD_DEADLINE_CALENDAR && term->rule.every == 0;
}

/* Whether two deadlines speak of one thing and name two days. */
static bool
contradict(const struct td_scan *scan, const struct td_term *a,
           const struct td_term *b)
{
	if (is_word_before(scan, b, "hoặc|or"))
		return true;
	if (!is_dated(a) || !is_dated(b) || is_word_before(scan, b, "và|and"))
		return false;
	return no_words_between(scan, a, b, "");
}

static bool
keep_one(struct td_scan *scan, struct td_clause *clause,
         const struct td_term *previous, const struct td_term *term)
{
	const struct td_token *first = &scan->phrase.tokens[term->first];
	const struct td_token *last = &scan->phrase.tokens[term->end - 1];

	if (clause->count == TD_CLAUSE_FOUND_MAX)
		return false;
	clause->found[clause->count++] = (struct td_clause_found){
		.rule = term->rule,
		.offset = first->offset,
		.size = last->offset + last->size - first->offset,
		.weekday = term->weekday,
		.cap = previous &&
		       (is_word_before(scan, term, "nhưng|song|but") ||
		        td_clause_joins(&scan->phrase, previous, term)),
	};
	return true;
}

/* Settle the deadlines that are left and hold them against each other. */
static enum td_status
keep_all(struct td_scan *scan, struct td_clause *clause,
         struct td_deadline_error *error)
{
	const struct td_term *last = NULL;
	enum td_deadline_error_kind why;
	size_t at;

	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];

		if (!td_term_is_deadline(term))
			continue;
		if (!td_scan_settle(scan, term, &why, &at))
			return refuse(scan, error, why, at);
		if (td_clause_is_reversed(&term->rule) ||
		    td_clause_outlasts(&scan->phrase, term) ||
		    (last && contradict(scan, last, term)))
			return refuse(scan, error, TD_DEADLINE_CONTRADICTION,
			              term->first);
		if (td_clause_doubts(&scan->phrase, term, &at))
			return refuse_doubtful(scan, error, term, at);
		if (!keep_one(scan, clause, last, term))
			return refuse(scan, error, TD_DEADLINE_TOO_LONG,
			              term->first);
		last = term;
	}
	return TD_OK;
}

/* Words that name no day, where there is nothing else: "định kỳ hằng năm". */
static bool
keep_vague(struct td_scan *scan, struct td_clause *clause)
{
	for (size_t i = 0; i < scan->count; i++) {
		struct td_term *term = &scan->terms[i];

		if (term->kind == TD_TERM_EVERY)
			term->rule = (struct td_deadline_rule){
				.kind = TD_DEADLINE_NO_DAY,
				.why = TD_WHY_PERIODIC
			};
		if (term->kind == TD_TERM_EVERY || term->kind == TD_TERM_VAGUE)
			return keep_one(scan, clause, NULL, term);
	}
	return false;
}

/* "ngày 15 tháng 6 và tháng 12" is twice the day, not a day and a month. */
static bool
is_mixed(const struct td_deadline_rule *rule)
{
	for (size_t i = 1; i < rule->point_count; i++)
		if (rule->points[i].span != rule->points[0].span ||
		    rule->points[i].part != rule->points[0].part)
			return true;
	return false;
}

/* "báo cáo tổng kết năm 2025" says of which year, and not by when. */
static bool
is_report_of(const struct td_scan *scan)
{
	struct td_phrase phrase = scan->phrase;

	td_phrase_restart(&phrase, 0);
	if (!td_phrase_accept(&phrase, "báo cáo|báo cáo sơ kết|"
	                               "báo cáo tổng kết|báo cáo kết quả"))
		return false;
	return td_phrase_is_number(&phrase) ||
	       td_phrase_accept(&phrase, "năm|quý|tháng|giai đoạn|từ|sáu");
}

/* A phrase that the grammar reads from its first word to its last. */
static bool
read_whole(struct td_clause *clause, struct td_scan *scan, const char *text,
           struct td_deadline_error *error)
{
	struct td_clause_found *found = &clause->found[0];
	const struct td_token *last;

	if (td_deadline_parse(&found->rule, text, error) != TD_OK ||
	    td_clause_is_reversed(&found->rule) || scan->phrase.count == 0)
		return false;
	if (is_mixed(&found->rule) || is_report_of(scan) ||
	    td_clause_is_before_feast(&found->rule) ||
	    td_clause_lasts(scan->phrase, 0)) {
		refuse(scan, error, TD_DEADLINE_UNKNOWN_WORD, 0);
		td_phrase_restart(&scan->phrase, 0);
		return false;
	}
	td_clause_joins_spans(&found->rule);
	last = &scan->phrase.tokens[scan->phrase.count - 1];
	if (strcmp(last->text, ".") == 0 || strcmp(last->text, ";") == 0)
		last--;
	found->size = last->offset + last->size;
	clause->count = 1;
	return true;
}

/* Set on a day or span that no word makes a deadline, where there is none. */
static bool
refuse_loose(struct td_scan *scan, struct td_deadline_error *error, bool vague)
{
	for (size_t i = 0; i < scan->count; i++) {
		const struct td_term *term = &scan->terms[i];
		size_t at;

		if (term->kind != TD_TERM_ASIDE || term->point_count == 0 ||
		    (error->kind != TD_DEADLINE_UNKNOWN_WORD &&
		     error->kind != TD_DEADLINE_UNFINISHED) ||
		    (vague && (!term->bare || term->ranged)) ||
		    is_word_before(scan, term, "/") ||
		    td_clause_is_no_day(&scan->phrase, term))
			continue;
		if (td_clause_doubts(&scan->phrase, term, &at) &&
		    at < term->first)
			refuse(scan, error, TD_DEADLINE_UNKNOWN_WORD, at);
		else
			refuse_term(scan, error, term);
		return true;
	}
	return false;
}

static enum td_status
read_parts(struct td_clause *clause, struct td_scan *scan,
           struct td_deadline_error *error)
{
	struct td_deadline_error why;
	size_t at;

	td_scan_restate(scan);
	td_scan_place_days(scan);
	td_scan_carry_bounds(scan);
	td_scan_place_quarters(scan);
	settle_bare(scan);
	td_scan_keep_best(scan);
	td_scan_place_years(scan);
	if (keep_all(scan, clause, &why) != TD_OK) {
		/* Read as one phrase, it may be known better at which word it
		 * contradicts itself. */
		if (why.kind == TD_DEADLINE_UNKNOWN_WORD ||
		    error->kind != why.kind || error->size == 0)
			*error = why;
		return TD_INVALID;
	}
	if (clause->count == 0 && scan->faulty)
		return refuse(scan, error, scan->fault, scan->fault_at);
	if (clause->count == 0 && refuse_loose(scan, error, true))
		return TD_INVALID;
	if (clause->count == 0 && !keep_vague(scan, clause)) {
		refuse_loose(scan, error, false);
		return TD_INVALID;
	}
	if (scan->faulty)
		return refuse(scan, error, scan->fault, scan->fault_at);
	if (td_scan_is_doubtful(scan, &at) || td_clause_passes_over(scan, &at))
		return refuse(scan, error, TD_DEADLINE_UNKNOWN_WORD, at);
	return TD_OK;
}

enum td_status
td_clause_parse(struct td_clause *clause, const char *text,
                struct td_deadline_error *error)
{
	struct td_scan *scan = td_alloc(1, sizeof *scan);
	struct td_clause read;
	enum td_status status = TD_OK;

	memset(&read, 0, sizeof read);
	td_scan_open(scan, text);
	if (!read_whole(&read, scan, text, error)) {
		memset(&read, 0, sizeof read);
		td_scan_parse(scan);
		status = read_parts(&read, scan, error);
	}
	if (status == TD_OK) {
		td_scan_stretches(&read, scan);
		*clause = read;
	}
	free(scan);
	return status;
}
