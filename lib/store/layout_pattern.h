/* The patterns that paths of records are made and read by. */
#ifndef TD_STORE_LAYOUT_PATTERN_H
#define TD_STORE_LAYOUT_PATTERN_H

#include "store/layout.h"

/*
 * The pattern of a kind's paths, with variable parts in it: %y the year, %c
 * the campaign, %o the occurrence, %k the cluster, %u the unit, %i the record's
 * own id, %d the drawer of the unit or, without one, of the id.
 */
const char *
td_layout_pattern(enum td_kind kind);

/* The same where later ones of a kind, that has such a place, live. */
const char *
td_layout_pattern_again(enum td_kind kind);

#endif
