/*
 * Numbers of documents, in the two styles that are in use, and in those that
 * were.
 *
 * The state's (Decree 30/2020/ND-CP, annexes I and III): number, for legal
 * normative acts the year, kind and issuer: 02/CT-UBND, 86/2025/QD-UBND. A
 * despatch names no kind: 2152/SNV-TDKT, issuer and drafting unit. Below 10
 * a number is written with a leading 0. The party's (Guidance 36-HD/VPTW):
 * number, kind, body: 57-NQ/TW, 61-CV/DU. The two are recognised apart and
 * neither is ever corrected into the other. (D here stands for the letter
 * with a stroke, which numbers are written with.)
 */
#ifndef TD_RECORD_DOCUMENT_NUMBER_H
#define TD_RECORD_DOCUMENT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

enum td_number_style {
	TD_NUMBER_STATE,
	TD_NUMBER_PARTY
};

/* Room for a kind or an issuer, with a NUL; longer ones are refused. */
#define TD_NUMBER_PART_SIZE 128

struct td_document_number {
	enum td_number_style style;
	unsigned number;
	unsigned year;                    /* 0: none */
	char kind[TD_NUMBER_PART_SIZE];   /* "KH"; "" for a despatch of the
	                                     state's style */
	char issuer[TD_NUMBER_PART_SIZE]; /* "UBND", "SNV-TDKT", "TW" */
};

enum td_number_fault {
	TD_NUMBER_FINE,
	TD_NUMBER_SHAPE,     /* not number and groups, joined as either style
	                        joins them */
	TD_NUMBER_ONE_DIGIT, /* 5/KH-UBND */
	TD_NUMBER_SPACE,     /* a space inside or around */
	TD_NUMBER_SIGN       /* a letter or sign that no symbol has, or a group
	                        that does not begin with a capital */
};

/* Parse a number. Returns TD_NUMBER_FINE and sets *number, or what is wrong,
 * leaving it alone. */
enum td_number_fault
td_document_number_parse(struct td_document_number *number, const char *text);

/*
 * The same of a document that is cited and may be of other times or hands. Of
 * any day: a number put in between (12a/KH-UBND), a party copy's mark
 * (919-CV/VPTW/nb), what the National Assembly passed without its year
 * (51/QH10). With `old`, also what was written before symbols were ordered:
 * 61-CP, 388/HDBT, 23/SL, 103-SL/L.005, 28-L/CTN, 73A TC/TCT, 12/NQ.HDND,
 * 03/2007/TTLT/BTC-BTP.
 */
enum td_number_fault
td_document_number_check_cited(const char *text, bool old);

struct td_strbuf;

/*
 * Add what a number with a fault may have meant, where only its writing is
 * wrong ("05/KH-UBND"); otherwise an example in the style it comes nearest to.
 */
void
td_document_number_example(struct td_strbuf *out, const char *text);

/* Add the number of the same parts in another style: "12-KH/SXD" is 12/KH-SXD
 * in the state's, "12/SXD-KH" too. Returns false, adding nothing, where the
 * parts do not make one. */
bool
td_document_number_restyle(struct td_strbuf *out, const char *text,
                           enum td_number_style style);

/* The offset of the first sign that a TD_NUMBER_SIGN is about. */
size_t
td_document_number_sign_at(const char *text);

/* Whether two numbers name the same document, letter case aside. */
bool
td_document_number_same(const char *a, const char *b);

/* The kind of document (as in records, "ke-hoach") that an abbreviation
 * stands for; NULL: it is none. */
const char *
td_document_kind_of(const char *abbreviation);

#endif
