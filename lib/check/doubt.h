/*
 * Every record is held to the header of the store and to its calendars. Where
 * one of these cannot be read, which is told at its own place, rules that rest
 * on it go by defaults: what they find then is nobody's fault.
 */
#ifndef TD_CHECK_DOUBT_H
#define TD_CHECK_DOUBT_H

#include "archive/reader.h"
#include "diag/diag.h"

/* Move findings to diag, but for those that rest on a header or calendar that
 * cannot be read; frees `found`. */
void
td_doubt_move(struct td_diag *diag, struct td_diag *found,
              struct td_reader *reader);

#endif
