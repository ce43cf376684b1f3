/*
 * What a nomination is judged with, gathered out of a store.
 */
#ifndef TD_CHECK_MATTER_GATHER_H
#define TD_CHECK_MATTER_GATHER_H

#include "archive/reader.h"
#include "rules/matter.h"

#include <stdbool.h>

/*
 * Gather what the matter's ids lead to: campaign, catalogue, procedure, what
 * happened, the store's setting; and the nomination, unless the matter has
 * one. False without campaign or nomination: no life can be followed. Nothing
 * is reported: what is wrong is told where it stands.
 */
bool
td_matter_gather(struct td_matter *matter, struct td_reader *reader);

/* The path of the record of a body that had, or has, to do with the nomination
 * of a gathered matter, or of who sits on it, that cannot be read; NULL: there
 * is none. The caller frees it. */
char *
td_matter_unread_body(const struct td_matter *matter, struct td_reader *reader);

/* Gather the recipient of the matter's nomination too: who it is in the
 * registers. The same. */
void
td_matter_gather_recipient(struct td_matter *matter, struct td_reader *reader);

#endif
