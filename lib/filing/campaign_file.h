/*
 * The id that a campaign's record is filed under.
 */
#ifndef TD_FILING_CAMPAIGN_FILE_H
#define TD_FILING_CAMPAIGN_FILE_H

#include "base/status.h"

#include <stdbool.h>
#include <stddef.h>

struct td_filing;

/*
 * `given` where it is not NULL, else the slug of the title. The caller frees
 * it. Returns TD_OK; or TD_INVALID, having reported what is wrong with the
 * bytes, *id untouched.
 */
TD_MUST_CHECK enum td_status
td_campaign_file_id(char **id, struct td_filing *filing, const char *given,
                    const char *name, const char *bytes, size_t size);

/*
 * Whether the day of the campaign's document has come, if it has one. Returns
 * TD_OK, also for bytes that are no campaign, which is told where they are
 * checked; or TD_INVALID with a finding (life-day-to-come). made: of options,
 * nobody can look into it.
 */
TD_MUST_CHECK enum td_status
td_campaign_file_has_come(struct td_filing *filing, const char *name,
                          const char *bytes, size_t size, bool made);

#endif
