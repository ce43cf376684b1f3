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

/* Paths of units that have a name, or had one, that may mean the same
 * (td_unit_names_same() tells), among them those of a name that the province
 * alone tells apart. */
TD_MUST_CHECK enum td_status
td_reader_units_like(struct td_strlist *paths, struct td_reader *reader,
                     const char *name, struct td_diag *diag);

/* Paths of people who have a name, or had one, that folds to the same letters,
 * whatever their ids. To find them all people are looked at, once: for what
 * shows something, and for who is entered or changed by a name. */
TD_MUST_CHECK enum td_status
td_reader_people_named(struct td_strlist *paths, struct td_reader *reader,
                       const char *name, struct td_diag *diag);

/* Ids of people that are told apart from this id, or from the one that a name
 * would give, by what follows a double hyphen only. */
TD_MUST_CHECK enum td_status
td_reader_people_like(struct td_strlist *ids, struct td_reader *reader,
                      const char *id, const char *name, struct td_diag *diag);

/* Whether people have been looked at by their names: once more costs nothing.
 */
bool
td_reader_knows_names(const struct td_reader *reader);

/* Ids of all those whom the name may mean: of both kinds. */
TD_MUST_CHECK enum td_status
td_reader_people_called(struct td_strlist *ids, struct td_reader *reader,
                        const char *id, const char *name, struct td_diag *diag);

/* Paths of nominations, in all campaigns, with an initiative that a document
 * of this number and issuer recognised. */
TD_MUST_CHECK enum td_status
td_reader_initiatives_like(struct td_strlist *paths, struct td_reader *reader,
                           const char *number, const char *issuer,
                           struct td_diag *diag);

#endif
