/*
 * From the words of a plan to the day they mean.
 *
 * A phrase ("trong thời hạn 15 ngày kể từ ngày ban hành", "before 15/11 every
 * year") is parsed into a rule, a plain value; a rule is resolved in a frame,
 * which says what is known: the document's date, the campaign's period, the
 * working days. Nothing is guessed: a word that is not understood is an error
 * at its place, and a rule that names no computable day, or whose anchor is
 * not known, resolves to "undetermined" with the reason.
 *
 * All days are civil days; nothing here reads the clock.
 */
#ifndef TD_DEADLINE_DEADLINE_H
#define TD_DEADLINE_DEADLINE_H

#include "calendar/date.h"
#include "calendar/workdays.h"

#include <stdbool.h>
#include <stddef.h>

struct td_strbuf;

/* Bytes of a name inside a rule, with its NUL. */
#define TD_DEADLINE_NAME_SIZE 96
#define TD_DEADLINE_POINTS_MAX 12
/* The longest phrase that is looked at, in bytes. */
#define TD_DEADLINE_PHRASE_MAX 1024

enum td_deadline_language {
	TD_DEADLINE_VI,
	TD_DEADLINE_EN
};

enum td_deadline_kind {
	TD_DEADLINE_NO_DAY,   /* the words name no computable day */
	TD_DEADLINE_CALENDAR, /* a day or span of the calendar */
	TD_DEADLINE_PERIOD,   /* so long after, or before, an anchor */
	TD_DEADLINE_START     /* from then on: a first day, no last one */
};

/* Why there is no day. */
enum td_deadline_why {
	TD_WHY_NONE,
	/* the words themselves */
	TD_WHY_PROMPT,     /* kịp thời, ngay */
	TD_WHY_CONTINUOUS, /* thường xuyên */
	TD_WHY_PERIODIC,   /* định kỳ, without a day */
	TD_WHY_RULES,      /* theo quy định */
	TD_WHY_GUIDANCE,   /* theo hướng dẫn của … */
	TD_WHY_REQUEST,    /* khi có yêu cầu, đột xuất */
	TD_WHY_UNREAD,     /* they are not understood */
	/* what is not known yet */
	TD_WHY_NO_ANCHOR, /* a period that names no anchor */
	TD_WHY_NO_ISSUED,
	TD_WHY_NO_EFFECTIVE,
	TD_WHY_NO_RECEIVED,
	TD_WHY_NO_EVENT,
	TD_WHY_NO_YEAR,       /* a day without a year, in no one year */
	TD_WHY_NO_CAMPAIGN,   /* recurring, and the campaign has no period */
	TD_WHY_NO_OCCURRENCE, /* recurring, and never within the campaign */
	TD_WHY_NO_WINDOW,     /* recurring, and no days to look for it in */
	TD_WHY_OUTSIDE,       /* it falls due, but not in those days */
	TD_WHY_ONWARDS,       /* from a day on, and until none */
	TD_WHY_OUT_OF_RANGE   /* the day is before 1900 or after 2999 */
};

enum td_deadline_anchor_kind {
	TD_ANCHOR_NONE,
	TD_ANCHOR_ISSUED,
	TD_ANCHOR_EFFECTIVE,
	TD_ANCHOR_RECEIVED,
	TD_ANCHOR_START, /* of the campaign */
	TD_ANCHOR_END,   /* of the campaign */
	TD_ANCHOR_EVENT,
	TD_ANCHOR_DAY
};

struct td_deadline_anchor {
	enum td_deadline_anchor_kind kind;
	/* TD_ANCHOR_EVENT: the event's id, see td_deadline_event_id(); ""
	 * means the one event that the frame holds. */
	char event[TD_DEADLINE_NAME_SIZE];
	struct td_date day; /* TD_ANCHOR_DAY */
};

enum td_deadline_unit {
	TD_UNIT_DAY,
	TD_UNIT_WORKDAY,
	TD_UNIT_WEEK,
	TD_UNIT_MONTH,
	TD_UNIT_QUARTER,
	TD_UNIT_YEAR
};

enum td_deadline_bound {
	TD_BOUND_BY,     /* chậm nhất, đến hết: the day counts */
	TD_BOUND_BEFORE, /* trước: it does not */
	TD_BOUND_WITHIN  /* trong, vào: not before its first day either */
};

enum td_deadline_span {
	TD_SPAN_DAY,
	TD_SPAN_MONTH,
	TD_SPAN_QUARTER,
	TD_SPAN_HALF,        /* sáu tháng đầu năm */
	TD_SPAN_NINE_MONTHS, /* chín tháng đầu năm */
	TD_SPAN_YEAR,
	TD_SPAN_PERIOD /* the whole recurring period */
};

/* Which part of a span; as the Civil Code, art. 146(3), names them. */
enum td_deadline_part {
	TD_PART_WHOLE,
	TD_PART_BEGIN,  /* đầu */
	TD_PART_MIDDLE, /* giữa */
	TD_PART_END,    /* cuối */
	TD_PART_WEEK_1, /* tuần đầu: days 1 to 7 */
	TD_PART_WEEK_2,
	TD_PART_WEEK_3,
	TD_PART_WEEK_4,
	TD_PART_WEEK_LAST, /* the last seven days */
	TD_PART_TEN_1,     /* thượng tuần: days 1 to 10 of a month */
	TD_PART_TEN_2,     /* trung tuần: 11 to 20 */
	TD_PART_TEN_3      /* hạ tuần: from 21 on */
};

/*
 * A day or span of the calendar. In a recurring rule year is 0, and the month
 * of a day or month span counts from the first month of the period: in a
 * quarterly rule 3 is its last month and 4 the first of the next quarter.
 */
struct td_deadline_point {
	enum td_deadline_span span;
	enum td_deadline_part part;
	int year;   /* 0: not said */
	int number; /* day, month: the month; quarter 1-4; half 1-2; those of
	               "năm sau" are beyond 12 and 4 */
	int day;    /* TD_SPAN_DAY */
};

/* Where a window starts: "từ ngày ban hành đến hết ngày 31/12/2025". */
struct td_deadline_from {
	bool is_point; /* the first day of point; otherwise the anchor */
	struct td_deadline_anchor anchor; /* TD_ANCHOR_NONE: no start said */
	struct td_deadline_point point;
};

/* What does not belong to its kind is zero. */
struct td_deadline_rule {
	enum td_deadline_kind kind;

	/* TD_DEADLINE_NO_DAY */
	enum td_deadline_why why;
	char by[TD_DEADLINE_NAME_SIZE]; /* whose guidance or rules; "" */

	/* TD_DEADLINE_CALENDAR, in the order of the words */
	enum td_deadline_bound bound;
	int every; /* months: 1, 2, 3, 4, 6, 12; 0: once */
	struct td_deadline_point points[TD_DEADLINE_POINTS_MAX];
	size_t point_count;
	struct td_deadline_from from;

	/* TD_DEADLINE_PERIOD and TD_DEADLINE_START */
	int count;
	enum td_deadline_unit unit;
	bool before;         /* so long before the anchor, not after */
	bool include_anchor; /* the words count the anchor as the first day */
	struct td_deadline_anchor anchor;
};

bool
td_deadline_rule_equal(const struct td_deadline_rule *a,
                       const struct td_deadline_rule *b);

enum td_deadline_error_kind {
	TD_DEADLINE_EMPTY,
	TD_DEADLINE_UNKNOWN_WORD, /* the first word not understood */
	TD_DEADLINE_UNFINISHED,   /* the phrase ends too early; at its end */
	TD_DEADLINE_IMPOSSIBLE_DATE,
	TD_DEADLINE_TOO_LARGE,     /* a number beyond all sense */
	TD_DEADLINE_CONTRADICTION, /* 05 (sáu): figures and words differ */
	TD_DEADLINE_TOO_LONG,
	TD_DEADLINE_SEVERAL /* the words are of a second deadline */
};

struct td_deadline_error {
	enum td_deadline_error_kind kind;
	size_t offset;   /* of the word, in bytes */
	size_t position; /* the same in code points */
	size_t size;     /* of the word, in bytes; 0 at the end */
	char word[TD_DEADLINE_NAME_SIZE]; /* as written, cut to fit */
};

/*
 * Parse a phrase, Vietnamese or English, in any case and in either Unicode
 * normal form.
 *
 * Returns TD_OK and sets *rule; or TD_INVALID, leaving *rule alone, and sets
 * *error.
 */
TD_MUST_CHECK enum td_status
td_deadline_parse(struct td_deadline_rule *rule, const char *phrase,
                  struct td_deadline_error *error);

/* What kind of error it was, in English with the placeholder {word}; the
 * msgid of its translation. */
const char *
td_deadline_error_text(enum td_deadline_error_kind kind);

/* Add the rule in its canonical wording, which parses to the same rule. */
void
td_deadline_print(struct td_strbuf *out, const struct td_deadline_rule *rule,
                  enum td_deadline_language language);

/*
 * The id of an event from its name: "hội nghị sơ kết" and "interim review"
 * both give "interim-review"; a name that is none of the known ones gives
 * itself in lower case and normal form C, cut to fit.
 */
void
td_deadline_event_id(char id[TD_DEADLINE_NAME_SIZE], const char *name);

struct td_maybe_date {
	bool known;
	struct td_date date;
};

struct td_deadline_event {
	const char *name;
	struct td_date date;
};

enum td_deadline_roll {
	TD_ROLL_DEFAULT,
	TD_ROLL_NONE,
	TD_ROLL_FORWARD,
	TD_ROLL_BACKWARD
};

/* All zero is the default of the law and of caution. */
struct td_deadline_policy {
	enum td_deadline_roll period; /* default: forward */
	enum td_deadline_roll fixed;  /* default: none */
	enum td_deadline_roll before; /* default: backward */
	bool include_anchor;          /* default: the anchor does not count */
};

/* What is known; all zero is a frame that knows nothing. All borrowed. */
struct td_deadline_frame {
	struct td_maybe_date issued;
	struct td_maybe_date effective;
	struct td_maybe_date received;
	struct td_maybe_date anchor; /* stands in for those not known */
	const struct td_deadline_event *events;
	size_t event_count;
	struct td_maybe_date from; /* of the campaign */
	struct td_maybe_date to;
	/* Only what falls due in these days, both counted, is wanted. */
	struct td_maybe_date due_from;
	struct td_maybe_date due_to;
	bool windowed;  /* there is no campaign: what recurs needs those days */
	int year;       /* of a day without one; 0: from campaign or issue */
	int first_year; /* occurrences of these years only; 0: all */
	int last_year;
	const struct td_workdays *workdays; /* NULL: weekends only */
	struct td_deadline_policy policy;
};

#define TD_DEADLINE_LABEL_SIZE 24

struct td_deadline_occurrence {
	char label[TD_DEADLINE_LABEL_SIZE]; /* 2026, 2026-H1, 2026-Q2, 2026-06;
	                                       2026-Q2.2 for the second of
	                                       several; "" when not recurring */
	bool has_earliest;
	bool has_last; /* false for TD_DEADLINE_START only */
	bool has_safe;
	bool has_lenient;
	struct td_date earliest;
	struct td_date nominal; /* the last day by the words alone */
	struct td_date binding; /* the last day under the policy */
	struct td_date safe;    /* last working day not after the nominal one,
	                           unless that is too early */
	struct td_date lenient; /* first working day not before the nominal
	                           one, unless the words exclude it */
};

enum td_deadline_step_id {
	TD_STEP_ANCHOR,     /* from: the anchor */
	TD_STEP_ANCHOR_OUT, /* from: the anchor, which does not count */
	TD_STEP_ANCHOR_IN,  /* from: the anchor, which counts */
	TD_STEP_ADD_DAYS,   /* from + number = to */
	TD_STEP_ADD_WORKDAYS,
	TD_STEP_ADD_WEEKS,
	TD_STEP_ADD_MONTHS,
	TD_STEP_ADD_QUARTERS,
	TD_STEP_ADD_YEARS,
	TD_STEP_TAKE_DAYS, /* from - number = to */
	TD_STEP_TAKE_WORKDAYS,
	TD_STEP_TAKE_WEEKS,
	TD_STEP_TAKE_MONTHS,
	TD_STEP_TAKE_QUARTERS,
	TD_STEP_TAKE_YEARS,
	TD_STEP_CLAMPED,      /* to: the month has no such day (number) */
	TD_STEP_DAY_COUNTS,   /* to: the day named counts */
	TD_STEP_DAY_BEFORE,   /* from: the day named, excluded; to: before it */
	TD_STEP_SPAN_END,     /* from, to: the span named */
	TD_STEP_PART,         /* to: what "đầu, giữa, cuối" mean */
	TD_STEP_YEAR_TAKEN,   /* number: the year, not said in the words */
	TD_STEP_RECURS,       /* number: how many occurrences */
	TD_STEP_REST_DAY,     /* from: a weekend day */
	TD_STEP_HOLIDAY,      /* from: a day off by the calendar */
	TD_STEP_ROLL_FORWARD, /* from, to */
	TD_STEP_ROLL_BACKWARD,    /* from, to */
	TD_STEP_NO_ROLL,          /* from: a rest day, and it stays */
	TD_STEP_NO_ROLL_EXCLUDED, /* from: it would have become to, which the
	                             words exclude */
	TD_STEP_FIRST_DAY,        /* to: counts from then on */
	TD_STEP_BEFORE_ISSUED,    /* from: issued; to: the deadline before it */
	TD_STEP_NO_CALENDAR,      /* number: a year without a calendar */
	TD_STEP_COUNT
};

enum td_deadline_basis {
	TD_BASIS_NONE,
	TD_BASIS_PLAIN,  /* plain meaning of the words */
	TD_BASIS_CC_146, /* Civil Code 91/2015/QH13 */
	TD_BASIS_CC_147,
	TD_BASIS_CC_148_4,
	TD_BASIS_CC_148_5,
	TD_BASIS_CC_148_6,
	TD_BASIS_LABOUR_CODE, /* Labour Code 45/2019/QH14, arts. 111, 112 */
	TD_BASIS_POLICY,      /* the store's policy */
	TD_BASIS_COUNT
};

struct td_deadline_step {
	enum td_deadline_step_id id;
	enum td_deadline_basis basis;
	size_t occurrence; /* index of the occurrence it belongs to */
	struct td_date from;
	struct td_date to;
	int number;
};

/* English with {from:date}, {to:date} and {number}; the msgid. */
const char *
td_deadline_step_text(enum td_deadline_step_id id);

/* English; the msgid; "" for TD_BASIS_NONE. */
const char *
td_deadline_basis_text(enum td_deadline_basis basis);

/* A day of the week, 1 is Monday: English; the msgid. */
const char *
td_deadline_weekday_text(int weekday);

/* Why there is no day: English; the msgid. */
const char *
td_deadline_why_text(enum td_deadline_why why);

/* What would settle it: English; the msgid; "" for TD_WHY_NONE. */
const char *
td_deadline_settle_text(enum td_deadline_why why);

/* The same for programs: "no-issued-day", "add-days". They do not change. */
const char *
td_deadline_why_name(enum td_deadline_why why);

const char *
td_deadline_step_name(enum td_deadline_step_id id);

#define TD_DEADLINE_STEPS_MAX 64
#define TD_DEADLINE_OCCURRENCES_MAX 1200

struct td_deadline_result {
	bool determined;
	enum td_deadline_why why;                   /* when not determined */
	struct td_deadline_occurrence *occurrences; /* by nominal day */
	size_t count;                               /* 1 unless recurring */
	bool cut;           /* there were more than fit */
	bool before_issued; /* a last day is before the document itself */
	struct td_year_set missing; /* years whose calendar was asked for */
	struct td_deadline_step steps[TD_DEADLINE_STEPS_MAX];
	size_t step_count;
};

#define TD_DEADLINE_RESULT_INIT                                                \
	{                                                                      \
		.occurrences = NULL                                            \
	}

/*
 * Resolve a rule. Overwrites *result, which must be initialised or cleared;
 * the caller clears it. When a calendar changes, resolve again.
 */
void
td_deadline_resolve(struct td_deadline_result *result,
                    const struct td_deadline_rule *rule,
                    const struct td_deadline_frame *frame);

void
td_deadline_result_clear(struct td_deadline_result *result);

/*
 * Compare two deadlines of one product: negative when a is the stricter, 0
 * when both bind on the same day, positive when b is. What is undetermined
 * binds nobody yet. Recurring ones are compared by their first occurrence.
 */
int
td_deadline_stricter(const struct td_deadline_result *a,
                     const struct td_deadline_result *b);

#endif
