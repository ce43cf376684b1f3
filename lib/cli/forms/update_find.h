/* Which record of the register a row of a table speaks of. */
#ifndef TD_CLI_FORMS_UPDATE_FIND_H
#define TD_CLI_FORMS_UPDATE_FIND_H

#include "cli/forms/table_entries.h"

/*
 * Find the record of a row, or of options: by its id, else by the name. The
 * name has to be written as the record has it, or had it once; people of one
 * name are told apart by the year of birth, and where one is missing by the
 * unit. *path is NULL where it is nobody in the register; the caller frees it.
 * Reports where it might be one of several, or perhaps one (update-ambiguous).
 */
TD_MUST_CHECK enum td_status
td_update_find(char **path, struct td_filing *filing,
               const struct td_table *table, const char *const *values,
               const struct td_table_entry *entry);

#endif
