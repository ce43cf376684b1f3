/*
 * Text of a cell as it was meant: what word processors, web pages and old
 * fonts leave in it goes.
 */
#ifndef TD_TABLE_CLEAN_H
#define TD_TABLE_CLEAN_H

/* What was found in a text: bits. */
enum td_clean {
	TD_CLEAN_BLANKS = 1,    /* that do not break, or several in a row */
	TD_CLEAN_BREAKS = 2,    /* line breaks within */
	TD_CLEAN_INVISIBLE = 4, /* characters that nobody sees */
	TD_CLEAN_LETTERS = 8 /* Ð for Đ, and letters of other alphabets that
	                        look like Latin ones */
};

#define TD_CLEAN_KINDS 4

/*
 * A text on one line, in normal form C, with single blanks inside and none
 * round it, without invisible characters; a word of look-alike Greek or
 * Cyrillic letters is Latin where Latin letters stand beside it. *what says
 * what was changed, but for what nobody needs to hear: plain blanks round it
 * and the normal form. The caller frees it.
 */
char *
td_clean(unsigned *what, const char *text);

#endif
