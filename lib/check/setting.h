/*
 * What a store lays down for all of its rules: policies and working days.
 */
#ifndef TD_CHECK_SETTING_H
#define TD_CHECK_SETTING_H

#include "diag/diag.h"
#include "record/reader.h"
#include "rules/duty.h"

/* Fill a setting from the reader's store; what cannot be read is reported and
 * left at its default. */
void
td_setting_read(struct td_setting *setting, struct td_reader *reader,
                struct td_diag *diag);

/*
 * Whether a unit has registered for a campaign; by a day, where one is given.
 * A registration that cannot be read counts: its faults are told at its own
 * place.
 */
bool
td_setting_registered(struct td_reader *reader, const char *campaign,
                      const char *unit, const struct td_date *by);

/* The day of receipt that a path of a plan or report carries; false when it
 * carries none. */
bool
td_setting_received(struct td_date *received, const char *path);

#endif
