/*
 * A clause while it is read. Inside the deadline layer only.
 */
#ifndef TD_DEADLINE_CLAUSE_SCAN_H
#define TD_DEADLINE_CLAUSE_SCAN_H

#include "deadline/clause_term.h"

#define TD_SCAN_TERMS_MAX 48

struct td_scan {
	struct td_phrase phrase;
	struct td_term terms[TD_SCAN_TERMS_MAX];
	size_t count;
	bool quarters_named; /* the days of quarters are told one by one */
	bool faulty; /* some word is right in kind and impossible in value */
	enum td_deadline_error_kind fault;
	size_t fault_at; /* token */
};

/* Split a clause into tokens; one that is too long is faulty. */
void
td_scan_open(struct td_scan *scan, const char *text);

/* Find all that speaks of time. */
void
td_scan_parse(struct td_scan *scan);

/* Whether the day of a month or quarter alone stands where a deadline does:
 * behind "hạn nộp:" or "hoàn thành". */
bool
td_scan_is_labelled(struct td_scan *scan, const struct td_term *term);

/* Whether a day or span stands behind the name of a round: "đợt 1: 15/6". */
bool
td_clause_is_round(struct td_phrase *phrase, const struct td_term *term);

/* Whether a term is a day by which nothing is due: that of a feast, or of the
 * moon. */
bool
td_clause_is_no_day(struct td_phrase *phrase, const struct td_term *term);

/* "Tháng 12/2025 (trước ngày 20)" is one deadline: the day takes month and year
 * of the span before its bracket, where it is in it. */
void
td_scan_place_days(struct td_scan *scan);

/* "trước ngày 20/6 (báo cáo 6 tháng) và ngày 20/11 (báo cáo năm)": the bound is
 * that of both. */
void
td_scan_carry_bounds(struct td_scan *scan);

/* Whether a day or span is that of the figures of a report: "thời gian chốt số
 * liệu: từ ngày 15/12/2025 đến ngày 14/12/2026". */
bool
td_scan_is_of_figures(struct td_scan *scan, const struct td_term *term);

/* "Tức ngày 28/9/2026" and "gia hạn đến ngày 30/11/2026" take the place of the
 * deadline before them. */
void
td_scan_restate(struct td_scan *scan);

/* "quý I, II, III trước ngày 20 tháng cuối quý" has a day for each of them. */
void
td_scan_place_quarters(struct td_scan *scan);

/* Keep only the deadlines of the highest rank; and the months and quarters in
 * which something else is done: "họp xét trong tháng 11/2026, gửi hồ sơ trước
 * ngày 05/12/2026". */
void
td_scan_keep_best(struct td_scan *scan);

/* Give days without a year the years that stand apart from them, where it is
 * certain that they are theirs: "trước ngày 05/12 (năm 2027)". */
void
td_scan_place_years(struct td_scan *scan);

/* A number that can be a year. */
bool
td_token_is_year(const struct td_token *token);

/* Whether a deadline, or its year, was read from a token. */
bool
td_scan_is_used(const struct td_scan *scan, size_t at);

/* Whether a token is the year of a whole day: "15/11/2026". */
bool
td_clause_is_year_of_day(const struct td_phrase *phrase, size_t at);

/* Find a year from a token on that no term was read from; moves *at to it. */
bool
td_scan_loose_year(struct td_scan *scan, size_t *at);

/* How often a clause says that it recurs. */
struct td_often {
	bool monthly;
	bool quarterly;
	bool half;
	bool yearly;
	bool periodic; /* "định kỳ" */
	bool each_one; /* "06 tháng một lần" */
	/* of which periods its reports are, where it does not say how often */
	bool of_month;
	bool of_quarter;
	bool of_half;
	bool of_year;
	int own; /* the same of one deadline, in months; 0: not said */
};

struct td_often
td_scan_often(const struct td_scan *scan);

/* Of which periods a report is, in months, that the words before a deadline in
 * its own part of the clause name; 0: none. */
int
td_scan_report_of(const struct td_scan *scan, const struct td_term *term);

/* The shortest period that is longer than a month; 0: none. */
int
td_often_longer(const struct td_often *often);

/*
 * Make a term's rule from its points and how often the clause says that they
 * recur; false when the two do not go together, and says why and at which
 * token.
 */
bool
td_scan_settle(const struct td_scan *scan, struct td_term *term,
               enum td_deadline_error_kind *why, size_t *at);

/* "trong quý III và quý IV năm 2027" is one span: make it one. Whether it was
 * several. */
bool
td_clause_joins_spans(struct td_deadline_rule *rule);

/* Whether the span that a rule names ends before it starts. */
bool
td_clause_is_reversed(const struct td_deadline_rule *rule);

/* "trong thời hạn 30 ngày kể từ ngày ký và trước ngày 15/6/2026": whether two
 * deadlines, one after the other, are of one act. */
bool
td_clause_joins(struct td_phrase *phrase, const struct td_term *a,
                const struct td_term *b);

/* "thời hạn 20 ngày kể từ ngày 15/5/2026 đến ngày 14/6/2026": whether a length
 * before a span is not that of the span. */
bool
td_clause_outlasts(struct td_phrase *phrase, const struct td_term *term);

/* Whether words round a deadline take the day from it; at which token. */
bool
td_clause_doubts(struct td_phrase *phrase, const struct td_term *term,
                 size_t *at);

/* Whether words at a deadline leave open which day is meant. */
bool
td_clause_is_mixed(struct td_phrase *phrase, const struct td_term *term);

/* "trước 30/4, 01/5": a feast of two days, and not two deadlines. */
bool
td_clause_is_before_feast(const struct td_deadline_rule *rule);

/* Whether "03 ngày, từ ngày 15/11/2026" stands at a token: how long something
 * lasts, and not until when there is time. */
bool
td_clause_lasts(struct td_phrase phrase, size_t at);

/* Whether words that were not read could change how a period counts, or from
 * which day, or count a day of the calendar otherwise; at which token. */
bool
td_clause_miscounts(struct td_scan *scan, const struct td_term *term,
                    size_t *at);

/* Whether words stand at a token, which reading goes on behind. */
bool
td_scan_stands_at(struct td_phrase *phrase, size_t at, const char *words);

/* Whether the words of a token may belong to a term: they do, or they belong to
 * none. */
bool
td_scan_may_belong(const struct td_scan *scan, const struct td_term *term,
                   size_t at);

/* Whether what is held or done stands right before a term, or the name of a
 * round. */
bool
td_clause_is_when_held(struct td_phrase *phrase, const struct td_term *other);

/* "ban hành kế hoạch tháng 3/2026, báo cáo trước ngày 15/12/2026": whether a
 * span may be when a plan is made, and the one that it is for as well. */
bool
td_clause_is_when_planned(struct td_phrase *phrase, const struct td_term *term,
                          const struct td_term *other);

/* Whether a day or span that no deadline has could be one, beside a term that
 * is. */
bool
td_clause_is_another_day(struct td_scan *scan, const struct td_term *term,
                         const struct td_term *other);

/* Whether words that no deadline was read from could be another day of one that
 * was, or change it; at which token. */
bool
td_clause_passes_over(struct td_scan *scan, size_t *at);

struct td_clause;

/* Set which words were read and which were not, word after word. */
void
td_scan_stretches(struct td_clause *clause, const struct td_scan *scan);

/* Whether words anywhere in the clause take the day from it. */
bool
td_scan_is_doubtful(struct td_scan *scan, size_t *at);

#endif
