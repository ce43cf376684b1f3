/*
 * What speaks of time in a clause, as it is found. Inside the deadline layer
 * only.
 */
#ifndef TD_DEADLINE_CLAUSE_TERM_H
#define TD_DEADLINE_CLAUSE_TERM_H

#include "deadline/phrase.h"

enum td_term_kind {
	TD_TERM_NONE,
	TD_TERM_POINTS,   /* a bound and days or spans of the calendar */
	TD_TERM_RULE,     /* a rule that is finished */
	TD_TERM_RESTATED, /* "tức ngày 28/9/2026": of the one before it */
	TD_TERM_EVERY,    /* how often */
	TD_TERM_VAGUE,    /* kịp thời, thường xuyên, định kỳ */
	TD_TERM_ASIDE,    /* of time, and no deadline: "số 12/KH-UBND" */
	TD_TERM_BROKEN    /* what cannot be: 31/02, "05 (sáu) ngày" */
};

/* Only the deadlines of the highest rank in a clause are its deadlines. */
enum td_term_rank {
	TD_RANK_BARE,  /* "quý IV/2026", "trước khi họp" */
	TD_RANK_LOOSE, /* "trong năm 2026", "trước 10 ngày" */
	TD_RANK_BOUND  /* "trước ngày 15/11" */
};

struct td_term {
	enum td_term_kind kind;
	enum td_term_rank rank;
	size_t first; /* token */
	size_t end;   /* the token behind its last */
	struct td_deadline_rule rule;
	struct td_phrase_point points[TD_DEADLINE_POINTS_MAX];
	size_t point_count;
	bool ranged;   /* the points are the end of a span of days */
	bool dropped;  /* a span beside a day that is bound */
	size_t later;  /* TD_TERM_RESTATED, the token behind "gia hạn"; 0: not
	                  that */
	bool used;     /* an aside that says the year of the deadlines */
	bool bare;     /* a day without any word that makes it a deadline */
	int every;     /* TD_TERM_EVERY */
	bool each_one; /* TD_TERM_EVERY: "06 tháng một lần" */
	int weekday;
	enum td_deadline_error_kind fault; /* TD_TERM_BROKEN, at its end */
};

/* Whether it is a deadline of the clause, as far as is known by now. */
static inline bool
td_term_is_deadline(const struct td_term *term)
{
	return term->kind == TD_TERM_POINTS || term->kind == TD_TERM_RULE;
}

/*
 * Each reads one kind of term at the phrase's place into a term that is all
 * zero, and leaves the phrase behind it; or returns false.
 */
bool
td_term_points(struct td_phrase *phrase, struct td_term *term);

bool
td_term_range(struct td_phrase *phrase, struct td_term *term);

/* "từ ngày 15/12 năm trước đến ngày 14/12 năm báo cáo": aside. */
bool
td_term_figures(struct td_phrase *phrase, struct td_term *term);

bool
td_term_period(struct td_phrase *phrase, struct td_term *term);

bool
td_term_after_each(struct td_phrase *phrase, struct td_term *term);

bool
td_term_before(struct td_phrase *phrase, struct td_term *term);

bool
td_term_behind(struct td_phrase *phrase, struct td_term *term);

bool
td_term_before_event(struct td_phrase *phrase, struct td_term *term);

bool
td_term_event(struct td_phrase *phrase, struct td_term *term);

bool
td_term_restated(struct td_phrase *phrase, struct td_term *term);

bool
td_term_every(struct td_phrase *phrase, struct td_term *term);

bool
td_term_citation(struct td_phrase *phrase, struct td_term *term);

bool
td_term_aside(struct td_phrase *phrase, struct td_term *term);

/* An hour and a day of the week before or behind a day. *midnight: "0 giờ",
 * the end of the day before. */
struct td_clock {
	bool hour;
	bool midnight;
	int weekday;
};

void
td_phrase_clock(struct td_phrase *phrase, struct td_clock *clock);

/* "Trước 17 giờ ngày D" ends on D, and "trước 0 giờ ngày D" before it. */
void
td_term_apply_clock(struct td_term *term, const struct td_clock *clock);

/* Clear a failure and go to a token. */
void
td_phrase_restart(struct td_phrase *phrase, size_t at);

#endif
