/* Which record of the register a row of a table speaks of. */
#ifndef TD_CLI_FORMS_UPDATE_FIND_H
#define TD_CLI_FORMS_UPDATE_FIND_H

#include "cli/forms/table_entries.h"

/* What a row is about; the caller frees both. */
struct td_update_found {
	char *path; /* NULL: nobody in the register */
	/* The name as the record writes it, where the row gives that one in
	 * other letters: that is no change. NULL: the row has an id. */
	char *name;
};

/*
 * Find the record of a row, or of options: by its id, else by the name. The
 * name has to be the one that the record has, or had once, whatever its id is;
 * people of one name are told apart by the year of birth, and where one is
 * missing by the unit. Reports where it might be one of several, or perhaps one
 * (update-ambiguous).
 */
TD_MUST_CHECK enum td_status
td_update_find(struct td_update_found *found, struct td_filing *filing,
               const struct td_table *table, const char *const *values,
               const struct td_table_entry *entry);

#endif
