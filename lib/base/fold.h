/*
 * Normal form, slugs and order of Vietnamese text.
 *
 * Records hold normal form C. Ids are slugs: the text folded to a-z, 0-9 and
 * single hyphens. Lists for people are sorted as a Vietnamese dictionary
 * sorts, which the C library's vi_VN locale does not.
 */
#ifndef TD_BASE_FOLD_H
#define TD_BASE_FOLD_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Find the first place where UTF-8 text is not in normal form C. Returns its
 * offset in bytes, or size when the text is normal.
 */
size_t
td_fold_not_nfc_at(const char *bytes, size_t size);

/* Text in normal form C; the caller frees it. Wrong bytes become U+FFFD. */
char *
td_fold_nfc(const char *text);

/*
 * Fold text to a slug: "Sở Khoa học và Công nghệ" gives
 * "so-khoa-hoc-va-cong-nghe". The caller frees it. Text without a letter or
 * digit that folds to ASCII gives an empty slug, which is no id.
 */
char *
td_fold_slug(const char *text);

/* a-z, 0-9, single hyphens inside, at most 128 bytes: can be an id. A double
 * hyphen is allowed once, before what tells two equal names apart. */
bool
td_fold_is_slug(const char *text);

/*
 * Text in normal form C with each tone where the newer spelling has it: "Hòa"
 * gives "Hoà", "thủy" gives "thuỷ". Both ways of writing are of one word. The
 * caller frees it.
 */
char *
td_fold_tones(const char *text);

/*
 * A key whose order by bytes is the dictionary order of text: base letter,
 * then shape (ă â đ ê ô ơ ư), then tone (none, huyền, hỏi, ngã, sắc, nặng),
 * then case. The caller frees it.
 */
char *
td_fold_sort_key(const char *text);

/* Compare case-insensitively in either normal form: 0 when equal. */
int
td_fold_compare(const char *a, const char *b);

/* Whether two names are one, in capitals or not, and with the tone on either
 * letter. */
bool
td_fold_names_same(const char *a, const char *b);

#endif
