/*
 * What documents write in their own way: numbers, days, sums, names of
 * bodies. Pure functions; the form is that of Decree 30/2020/NĐ-CP, annexes I
 * and III.
 */
#ifndef TD_DRAFT_WORDS_H
#define TD_DRAFT_WORDS_H

#include "calendar/date.h"

#include <stdbool.h>
#include <stddef.h>

struct td_strbuf;

/*
 * "ngày 04 tháng 9 năm 2027": a zero before days below 10 and before the
 * months 1 and 2, and before no other (annex I).
 */
void
td_words_add_day(struct td_strbuf *out, struct td_date date);

/* The same with day and month left open, as a draft has it; year 0: that as
 * well. */
void
td_words_add_open_day(struct td_strbuf *out, int year);

/*
 * A document's number with a zero before one of a single figure:
 * "2/QĐ-UBND" gives "02/QĐ-UBND" (annex I). What begins with no figure stays
 * as it is.
 */
void
td_words_add_number(struct td_strbuf *out, const char *number);

/* A count in two figures at least: "05", "12". */
void
td_words_add_count(struct td_strbuf *out, long long count);

/* Thousands apart: "1.404.000". Not negative. */
void
td_words_add_grouped(struct td_strbuf *out, long long number);

/* In words: 1404000 gives "một triệu bốn trăm linh bốn nghìn". From 0 to
 * below 10^15. */
void
td_words_add_spelled(struct td_strbuf *out, long long number);

/*
 * Add the place for a document's head, out of the name of the body that
 * issues it: the province, or the commune for a body of a commune. "Hà Tĩnh"
 * for "Sở Nội vụ tỉnh Hà Tĩnh". False where the name says none.
 */
bool
td_words_add_place(struct td_strbuf *out, const char *name);

/* How long a body's name is without its place at the end, in bytes: that of
 * "Ủy ban nhân dân" of "Ủy ban nhân dân tỉnh Hà Tĩnh". */
size_t
td_words_bare_length(const char *name);

/*
 * The initials of a body for the symbol of its documents: "SKHCN" of "Sở Khoa
 * học và Công nghệ tỉnh Hà Tĩnh". Letters keep their shape and lose their
 * tone, as in "HĐTĐKT".
 */
void
td_words_add_initials(struct td_strbuf *out, const char *name);

/* End a document: "./." in place of a full stop, or after what ends in
 * none. */
void
td_words_end(struct td_strbuf *text);

/* Add text with its first letter in capitals; the rest as it is. */
void
td_words_add_capital(struct td_strbuf *out, const char *text);

#endif
