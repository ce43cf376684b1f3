/*
 * Records that may speak of the same unit, person or initiative as another.
 *
 * To find them every file of a kind is read once, when the first is asked for;
 * a record that nobody asks for costs nothing. What is found may be alike: the
 * caller reads it and compares. A file that is not understood is always found.
 */
#ifndef TD_ARCHIVE_LOOKALIKE_H
#define TD_ARCHIVE_LOOKALIKE_H

#include "archive/reader.h"

/* Paths of units whose name may mean the same (td_unit_names_same() tells),
 * among them those of a name that the province alone tells apart. */
TD_MUST_CHECK enum td_status
td_reader_units_like(struct td_strlist *paths, struct td_reader *reader,
                     const char *name, struct td_diag *diag);

/* Paths of people whose name folds to the same letters, whatever their ids. To
 * find them all people are looked at: for what shows something, not for what
 * files a record. */
TD_MUST_CHECK enum td_status
td_reader_people_named(struct td_strlist *paths, struct td_reader *reader,
                       const char *name, struct td_diag *diag);

/* Ids of people that are told apart from this id, or from the one that a name
 * would give, by what follows a double hyphen only. */
TD_MUST_CHECK enum td_status
td_reader_people_like(struct td_strlist *ids, struct td_reader *reader,
                      const char *id, const char *name, struct td_diag *diag);

/* Paths of nominations, in all campaigns, with an initiative that a document
 * of this number and issuer recognised. */
TD_MUST_CHECK enum td_status
td_reader_initiatives_like(struct td_strlist *paths, struct td_reader *reader,
                           const char *number, const char *issuer,
                           struct td_diag *diag);

#endif
