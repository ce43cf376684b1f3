/*
 * UTF-8, code point by code point.
 *
 * A position within a text counts code points, as libyaml and editors do; a
 * size counts bytes.
 */
#ifndef TD_BASE_TEXT_H
#define TD_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct td_strbuf;

/*
 * Read one code point. Returns the bytes it took, at least 1 while size is
 * not 0; a byte that is not UTF-8 (also an overlong form, a surrogate, more
 * than U+10FFFF) is taken alone and sets *code_point to U+FFFD.
 */
size_t
td_text_decode(unsigned *code_point, const char *bytes, size_t size);

/* Write one code point; returns its size, 1 to 4. */
size_t
td_text_encode(char bytes[4], unsigned code_point);

/* Add one code point as UTF-8; one that is none becomes U+FFFD. */
void
td_text_add(struct td_strbuf *buf, unsigned code_point);

/*
 * Find the first byte that is not UTF-8. Returns its offset, or size when
 * there is none.
 */
size_t
td_text_invalid_at(const char *bytes, size_t size);

/* Code points in bytes, each wrong byte counted as one. */
size_t
td_text_count(const char *bytes, size_t size);

/* C0, DEL, C1: what may drive a terminal. */
bool
td_text_is_control(unsigned code_point);

/*
 * Characters that a reader cannot see and that change how others are read:
 * bidirectional controls, zero-width joiners and spaces, a BOM inside text,
 * line and paragraph separators.
 */
bool
td_text_is_invisible(unsigned code_point);

/* Letters, their marks, and digits: what words are made of. */
bool
td_text_is_word(unsigned code_point);

/* Text with each run of white space as one space, and none at its ends. The
 * caller frees it. */
char *
td_text_squeeze(const char *text);

/* Whether text is there and is nothing but white space: Unicode's White_Space,
 * so also a space that does not break. */
bool
td_text_is_blank(const char *text, size_t size);

/*
 * Add text from a record so that it cannot drive a terminal: controls and
 * invisible characters are written as \u{XXXX}, wrong bytes as U+FFFD. Keeps
 * everything else, also line breaks when keep_lines is true.
 */
void
td_text_add_visible(struct td_strbuf *buf, const char *text, bool keep_lines);

/* Whether both texts are there and are the same bytes. */
bool
td_text_equal(const char *a, const char *b);

/* Add text in capitals: "đề nghị" gives "ĐỀ NGHỊ". */
void
td_text_add_upper(struct td_strbuf *buf, const char *text);

/* Columns on a terminal: combining marks take none, wide characters two. */
size_t
td_text_width(const char *text);

/* Add the version of utf8proc that is linked. */
void
td_text_add_library(struct td_strbuf *out);

#endif
