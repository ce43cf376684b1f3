/*
 * What one more record does to those that are there.
 */
#ifndef TD_CHECK_CHECK_RECORDED_H
#define TD_CHECK_CHECK_RECORDED_H

#include "base/status.h"
#include "diag/diag.h"

#include <stddef.h>

struct td_reader;

/*
 * Whether all that is recorded of these nominations still keeps the rules with
 * one more record of them, at own_path, which is not looked at itself: a
 * record of an earlier day may take away what a later one rests on. reader is
 * of the store with that record, before the store without it.
 *
 * The first record that breaks a rule, and did not before, is reported at its
 * own place, and once for the new record (life-breaks-recorded), which
 * findings call name (NULL: it has no place yet). What comes after it rests on
 * it, and is not looked at.
 */
TD_MUST_CHECK enum td_status
td_check_recorded(struct td_reader *reader, struct td_reader *before,
                  const char *name, const char *own_path, const char *campaign,
                  const char *const *nominations, size_t count,
                  struct td_diag *diag);

#endif
