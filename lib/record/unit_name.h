/*
 * Names of units as offices write them: with words for which they have letters
 * (UBND), and with the province behind them or without.
 */
#ifndef TD_RECORD_UNIT_NAME_H
#define TD_RECORD_UNIT_NAME_H

#include <stdbool.h>
#include <stddef.h>

/* A name without blanks that say nothing, its words written out. The caller
 * frees it. */
char *
td_unit_name_spell_out(const char *name);

/* The same in capitals, each letter with its marks. */
char *
td_unit_name_capitals(const char *name);

/* The size of such a name without the province behind it: the next one after
 * `from`, SIZE_MAX where there is none. `with_kind` is that with the word for
 * the province but without its name, as in "Ủy ban nhân dân tỉnh". */
size_t
td_unit_name_head(const char *capitals, size_t from, size_t *with_kind);

/* The letters that all names have which may be of one unit. Not all that have
 * them are. The caller frees it. */
char *
td_unit_name_key(const char *name);

/* Whether two names fold to the same letters once they are spelt out, or would
 * if one of them stood without the province: those of two provinces do not. */
bool
td_unit_names_same(const char *a, const char *b);

#endif
