/*
 * A phrase as tokens, and the small steps in which a grammar reads it.
 *
 * Inside the calendar layer only. A step that does not match leaves the
 * phrase where it was and remembers how far the words did match, so that when
 * nothing fits, the error points at the first word not understood. A step
 * that finds a word right in kind and impossible in value (31/02) fails the
 * phrase, and every later step matches nothing.
 */
#ifndef TD_DEADLINE_PHRASE_H
#define TD_DEADLINE_PHRASE_H

#include "deadline/deadline.h"

#define TD_PHRASE_TOKENS_MAX 192
#define TD_TOKEN_TEXT_SIZE 32

enum td_token_kind {
	TD_TOKEN_END,
	TD_TOKEN_WORD,
	TD_TOKEN_NUMBER,
	TD_TOKEN_MARK,
	TD_TOKEN_NAME /* in quotes */
};

struct td_token {
	enum td_token_kind kind;
	size_t offset; /* in the source, in bytes; with its quotes */
	size_t size;
	char text[TD_TOKEN_TEXT_SIZE]; /* lower case, form C, cut to fit */
	int value;                     /* of a number; -1: too large */
	int digits;
};

struct td_phrase {
	const char *source;
	struct td_token tokens[TD_PHRASE_TOKENS_MAX + 1];
	size_t count;    /* without the TD_TOKEN_END that follows */
	size_t at;       /* the next token */
	size_t furthest; /* the furthest token that did not match */
	bool inside;     /* a clause, of which the grammar reads a part */
	int weekday; /* that stood inside the last day: "20/10 (thứ Ba) năm
	                2026"; 0: none did */
	bool failed;
	enum td_deadline_error_kind fault;
	size_t fault_at; /* token */
};

/* Split a phrase into tokens, slips mended; a phrase that is too long is
 * failed. */
void
td_phrase_parse(struct td_phrase *phrase, const char *source);

/* The same as it is written; false: it was failed. */
bool
td_phrase_split(struct td_phrase *phrase, const char *source);

/* Set the text, and the number, of a token from where it stands. */
void
td_phrase_set(struct td_token *token, const char *source);

/* Take slips of scanning for the words that are meant. */
void
td_phrase_mend(struct td_phrase *phrase);

/* Copy words into an empty name, whole characters, cut to fit. */
void
td_phrase_copy(char out[TD_DEADLINE_NAME_SIZE], const char *text, size_t size);

/* The error of a phrase that did not match or failed. */
void
td_phrase_error(struct td_deadline_error *error,
                const struct td_phrase *phrase);

/* Lower case and form C of a piece of text, cut to fit size. */
void
td_phrase_normal(char *out, size_t size, const char *text, size_t length);

const struct td_token *
td_phrase_peek(const struct td_phrase *phrase);

/*
 * Read the longest of some alternatives: words apart by spaces, alternatives
 * by '|', in lower case and form C. Returns whether one stood there.
 */
bool
td_phrase_accept(struct td_phrase *phrase, const char *alternatives);

/* Alternatives that mean the same, and what they mean. */
struct td_phrase_row {
	const char *words; /* NULL ends the rows */
	int value;
};

/* Read the longest alternative of all rows, and set *value to what it means. */
bool
td_phrase_choose(struct td_phrase *phrase, const struct td_phrase_row *rows,
                 int *value);

/* Whether the phrase has been read to its end, but for a full stop. */
bool
td_phrase_at_end(struct td_phrase *phrase);

/* Fail the phrase at a token; the first failure stays. Returns false. */
bool
td_phrase_fail(struct td_phrase *phrase, enum td_deadline_error_kind kind,
               size_t token);

/* Note that the next token is not what was wanted. Returns false. */
bool
td_phrase_miss(struct td_phrase *phrase);

/* Whether the next token is a number; reads nothing. */
bool
td_phrase_is_number(const struct td_phrase *phrase);

/* A count: figures, words, or figures with the words in brackets. */
bool
td_phrase_count(struct td_phrase *phrase, int *count);

/* A number of at most so many, in figures; one beyond is impossible. */
bool
td_phrase_figure(struct td_phrase *phrase, int *value, int least, int most);

/* A year, 1900 to 2999. */
bool
td_phrase_year(struct td_phrase *phrase, int *year);

/* A quarter: I to IV, 1 to 4. */
bool
td_phrase_quarter(struct td_phrase *phrase, int *quarter);

bool
td_phrase_month_name(struct td_phrase *phrase, int *month);

/*
 * A day in any of its forms, without the word "ngày" before it. *year is 0
 * when it is not said; a day of "năm sau" has a month of 13 to 24.
 */
bool
td_phrase_day(struct td_phrase *phrase, int *year, int *month, int *day);

/* A day of the week, 1 is Monday. */
bool
td_phrase_weekday(struct td_phrase *phrase, int *weekday);

/* What says the year after a month or quarter: "/2026", "năm 2026". */
bool
td_phrase_year_after(struct td_phrase *phrase, int *year);

/* "năm sau", "của năm tiếp theo": the year after the one reported. */
bool
td_phrase_next_year(struct td_phrase *phrase);

/* The point that a bound speaks of: a day or span. */
struct td_phrase_point {
	struct td_deadline_point point;
	int every;     /* months of the period it belongs to; 0: not said */
	bool relative; /* its month counts within such a period */
	bool each;     /* the words say "each" themselves */
	bool last; /* "tháng cuối kỳ": of a period that stands elsewhere */
};

bool
td_phrase_point(struct td_phrase *phrase, struct td_phrase_point *point);

/* A month, quarter, half or year, whole. */
bool
td_phrase_span(struct td_phrase *phrase, struct td_phrase_point *point);

/* "6 tháng đầu năm": half a year, or nine months or three of one. */
bool
td_phrase_half(struct td_phrase *phrase, struct td_phrase_point *point);

/* Whether the words of a clause go on: "năm học", "quý vừa qua". */
bool
td_phrase_speaks_on(struct td_phrase *phrase);

/* "tháng cuối quý", "tháng sau": a month without a number of its own. */
bool
td_phrase_relative_month(struct td_phrase *phrase,
                         struct td_phrase_point *point);

/* How often: "hằng năm" is 12, in months. After "định kỳ" also "06 tháng"
 * without "một lần". */
bool
td_phrase_every(struct td_phrase *phrase, int *every, bool periodic);

/* Words behind "trước" that open a term of their own. */
#define TD_PHRASE_OPENS_TERM                                                                          \
	"trong|vào|đến|tới|cho đến|chậm nhất|muộn nhất|trễ nhất|từ|kể từ|" \
	"tính từ|không quá|không muộn hơn|không chậm hơn|hạn chót|"                   \
	"hạn cuối|hạn nộp|đúng"

/* Whether "trước" stands at the next token and means the one before: "tồn tại
 * của năm trước trong quý I/2026". Reads nothing. */
bool
td_phrase_is_previous(const struct td_phrase *phrase);

/* "hoàn thành trước trong ngày 30/6": before it, or on it beforehand? Reads
 * nothing. */
bool
td_phrase_may_be_before(const struct td_phrase *phrase);

/* Whether the name of a period ends before a token: "năm", "kỳ kiểm tra";
 * *told: with words that make it one that is over, "của năm". */
bool
td_phrase_names_period(const struct td_phrase *phrase, size_t at, bool *told);

/* What a period counts from. */
bool
td_phrase_anchor(struct td_phrase *phrase, struct td_deadline_anchor *anchor);

/* The name of a body, "UBND tỉnh": copied with one space between words. */
bool
td_phrase_body(struct td_phrase *phrase, char name[TD_DEADLINE_NAME_SIZE]);

/* One of the events that have a name of their own. */
bool
td_phrase_known_event(struct td_phrase *phrase, char id[TD_DEADLINE_NAME_SIZE]);

/* Any event, its name in quotes. */
bool
td_phrase_quoted_event(struct td_phrase *phrase,
                       char id[TD_DEADLINE_NAME_SIZE]);

/* The name of an event that the grammar knows, for printing; NULL: none. */
const char *
td_phrase_event_name(const char *id, enum td_deadline_language language);

#endif
