/*
 * What rests on something entered after a record was filed may clear a finding
 * of it, and never makes an error.
 */
#ifndef TD_CHECK_HINDSIGHT_H
#define TD_CHECK_HINDSIGHT_H

#include "archive/reader.h"
#include "base/status.h"
#include "diag/diag.h"
#include "record/asof.h"

/*
 * All that is to be said of one record. What held on a day, and what later
 * papers lay over a record, is asked for with td_reader_known(reader), which
 * td_setting_gather() hands on to rules; so the same call can be made with what
 * was known on another day. It may be called several times.
 */
typedef enum td_status
td_hindsight_rules(void *what, struct td_reader *reader, struct td_diag *diag);

/*
 * Run them with all that is known now. Where something counted that was entered
 * after the record was filed, run them once more with what was known then: a
 * finding that is not there then is a warning at most, with the record that was
 * entered later as its fact "later_record" (td_diag_add_later). document is the
 * record itself: what is found elsewhere stands there in its own right.
 */
enum td_status
td_hindsight_check(td_hindsight_rules *rules, void *what,
                   const struct td_document *document, struct td_date filed,
                   struct td_reader *reader, struct td_diag *diag);

#endif
