/*
 * What a store lays down for all of its rules: policies and working days.
 */
#ifndef TD_CHECK_SETTING_GATHER_H
#define TD_CHECK_SETTING_GATHER_H

#include "archive/reader.h"
#include "diag/diag.h"
#include "rules/setting.h"

/* Fill a setting from the reader's store, for a record of a day; what cannot be
 * read is reported and left at its default. */
void
td_setting_gather(struct td_setting *setting, struct td_reader *reader,
                  struct td_date day, struct td_diag *diag);

/*
 * Whether the catalogue of awards and the rules of procedure can be used:
 * without them nothing that happens to a nomination can be judged. Reports at
 * the node which is not there, or has faults of its own.
 */
bool
td_setting_require_rules(struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag);

/* The day of receipt that a path of a plan or report carries; false when it
 * carries none. */
bool
td_setting_received(struct td_date *received, const char *path);

/* A campaign that a command is asked about is there; trouble where it is not.
 */
TD_MUST_CHECK enum td_status
td_setting_require_campaign(struct td_reader *reader, const char *id,
                            struct td_diag *diag);

/* Each file of rules that is not there, or cannot be read, with what that means
 * to whoever looks: a finding of trouble. What is wrong in it is told too. */
TD_MUST_CHECK enum td_status
td_setting_need_rules(struct td_reader *reader, enum td_finding_id meaning,
                      struct td_diag *diag);

/* Read all that ever happened, for whoever shows what came of it; anything but
 * TD_OK: some of it cannot be read, of which is told. */
TD_MUST_CHECK enum td_status
td_setting_need_ledger(struct td_reader *reader, struct td_diag *diag);

#endif
