/* A record of the register is changed from a day on. */
#ifndef TD_FILING_UPDATING_H
#define TD_FILING_UPDATING_H

#include "base/strbuf.h"
#include "base/strlist.h"
#include "record/update.h"

struct td_filing;

/*
 * Make the text of a record that the store holds, with an update in it; one
 * that stands already leaves it as it is. Where the update reaches back, the
 * filed records that look at those days are told (update-looked-at).
 */
TD_MUST_CHECK enum td_status
td_updating_make(struct td_strbuf *out, struct td_filing *filing,
                 const char *path, const struct td_update *update,
                 struct td_diag *diag);

/* Tell which filed records look at days from one on that a change of the record
 * at a path reaches back to (update-looked-at); empty: none do. */
void
td_updating_tell_looked(const struct td_strlist *paths, const char *path,
                        struct td_date on, struct td_diag *diag);

#endif
