/*
 * What a record's text was meant to be, where there is only one way to read a
 * fault: quotes that lack, a day in the national form, letters that are not in
 * normal form C, blanks that do not break, tabs.
 *
 * Lines stay where they are: a fault is found in the new text on the line that
 * it had in the old one. What could be meant in two ways is left alone.
 */
#ifndef TD_YAML_MEND_H
#define TD_YAML_MEND_H

#include "base/strbuf.h"
#include "diag/diag.h"

#include <stddef.h>

enum td_mend_kind {
	TD_MEND_NORMAL_FORM, /* letters with their marks apart */
	TD_MEND_BLANKS,      /* that do not break */
	TD_MEND_INVISIBLE,   /* characters that nobody sees */
	TD_MEND_TABS,
	TD_MEND_QUOTES,
	TD_MEND_DAY,
	TD_MEND_NUMBER /* a document's, or a figure */
};

/* One change on a line. */
struct td_mend {
	enum td_mend_kind kind;
	unsigned line;   /* from 1 */
	unsigned column; /* from 1, of the text as it was then; 0: the line */
	char *before;    /* NULL: signs that cannot be seen */
	char *after;
};

struct td_mended {
	struct td_strbuf bytes; /* the text as it is now */
	struct td_mend *list;   /* in the order they were made */
	size_t count;
	size_t capacity;
};

#define TD_MENDED_INIT                                                         \
	{                                                                      \
		.bytes = TD_STRBUF_INIT                                        \
	}

/* Start with the bytes of a file, and mend what can be told without knowing
 * what record it is. Bytes that are not UTF-8 are left as they are. */
void
td_mended_load(struct td_mended *mended, const char *bytes, size_t size);

/* Mend what findings on the text as it is now tell, at most one of them on a
 * line. Returns how many: 0, nothing more is certain. Findings of other paths
 * are passed over. */
size_t
td_mended_apply(struct td_mended *mended, const char *path,
                const struct td_diag *findings);

void
td_mended_clear(struct td_mended *mended);

#endif
