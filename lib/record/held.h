/*
 * Whether a record of the register says, or said once, what another text of the
 * same kind says: an old file that is entered again is no second unit or
 * person.
 */
#ifndef TD_RECORD_HELD_H
#define TD_RECORD_HELD_H

#include "base/strbuf.h"
#include "store/layout.h"
#include "yaml/document.h"

#include <stdbool.h>

/*
 * Each value of the text is one that the record has, or had until a day, or had
 * by mistake; where the text has none of a value that changes from a day on, so
 * it was with the record once. What was put in later and has no days (a year of
 * birth, further posts, an end) may be missing in the text. Whether values
 * belonged to one day is not asked.
 */
bool
td_record_held(const struct td_document *record,
               const struct td_document *given, enum td_kind kind);

/* Add what the record says today where the text says otherwise, a key and its
 * value each, but for lists; nothing: it says the same, and perhaps a first day
 * or a year of birth that the text leaves out. */
void
td_record_tell_now(struct td_strbuf *out, const struct td_document *record,
                   const struct td_document *given, enum td_kind kind);

#endif
