/*
 * The record of the store that said once what an entry says: an old file, or a
 * script that is run again, enters nobody a second time.
 */
#ifndef TD_CLI_FORMS_TABLE_HELD_H
#define TD_CLI_FORMS_TABLE_HELD_H

#include "cli/forms/table_entries.h"

/*
 * Let an entry be the record that said so, with its path and bytes; where that
 * says something else today, a note in diag tells what. id: of the entry, which
 * it gives itself (`given`), or which its name makes: then also one that is
 * told apart from that id. Returns whether it is one.
 */
bool
td_table_mean_held(struct td_table_entry *entry, struct td_filing *filing,
                   const struct td_table *table, const char *id, bool given,
                   const char *called, struct td_diag *diag);

#endif
