/*
 * Paths of the records by which one unit takes part in a campaign, or no more,
 * but for its first registration (td_path_registration).
 */
#ifndef TD_ARCHIVE_READER_PARTICIPATION_H
#define TD_ARCHIVE_READER_PARTICIPATION_H

#include "archive/reader.h"

TD_MUST_CHECK enum td_status
td_reader_registrations_again(struct td_strlist *paths,
                              struct td_reader *reader, const char *campaign,
                              const char *unit, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_reader_withdrawals(struct td_strlist *paths, struct td_reader *reader,
                      const char *campaign, const char *unit,
                      struct td_diag *diag);

#endif
