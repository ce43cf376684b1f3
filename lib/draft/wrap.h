/*
 * Text broken into lines of so many columns.
 *
 * A letter counts the columns that it takes on a terminal, so that composed
 * and decomposed Vietnamese break at the same places. Lines break at spaces;
 * a word that is longer than a line is broken between letters, never before a
 * mark that belongs to one.
 */
#ifndef TD_DRAFT_WRAP_H
#define TD_DRAFT_WRAP_H

#include "base/strlist.h"

/* Add the lines of text, no wider than width, which must be 2 or more; the
 * first may have less room, by so much as indent says. Text without a word
 * gives one empty line. */
void
td_wrap(struct td_strlist *lines, const char *text, size_t width,
        size_t indent);

#endif
