/*
 * Records on their way into the store: from the rows of a table, from options,
 * from files. All of them are seen by the checks of each.
 */
#ifndef TD_CLI_FORMS_TABLE_ENTRIES_H
#define TD_CLI_FORMS_TABLE_ENTRIES_H

#include "cli/forms/table_text.h"

struct td_filing;

/* One record on its way in. */
struct td_table_entry {
	char *path; /* in the store; NULL: it has no usable id */
	char *name; /* what findings call where it comes from */
	char *bytes;
	size_t size;
	const struct td_cells_row *row; /* NULL: from elsewhere */
	struct td_table_text *text;
	bool from_options; /* has no place to point to */
	bool repeated;     /* an earlier one has its path, which was said */
	bool replaces;     /* what the store holds at its path */
	bool held;         /* its bytes are those at its path */
};

struct td_table_entries {
	struct td_table_entry *items;
	size_t count;
	size_t capacity;
};

void
td_table_entries_clear(struct td_table_entries *entries);

/* Add an entry, and take over what it holds. */
void
td_table_entries_push(struct td_table_entries *entries,
                      struct td_table_entry entry);

/* Move what was found of an entry, to the fields that it comes from. A row with
 * an error is refused. */
void
td_table_entry_tell(struct td_diag *diag, const struct td_diag *found,
                    const struct td_table_entry *entry,
                    const struct td_table *table);

/* What a row or command line enters: its values as they are recorded. */
struct td_table_meant {
	char *id;   /* NULL: as in the values */
	char *name; /* likewise */
};

/* Where values name no id and the name is one of a body that the store's header
 * names, they are of that body, whose id and name take their place: whoever
 * made the store has entered it. */
void
td_table_mean_body(struct td_table_meant *meant, struct td_filing *filing,
                   const struct td_table *table, const char **values);

/* Give an entry its path, made from an id, or from what it is called where none
 * is given, and let the checks see it. Takes over what it holds. */
TD_MUST_CHECK enum td_status
td_table_entries_add(struct td_table_entries *entries, struct td_filing *filing,
                     const struct td_table *table, struct td_table_entry entry,
                     const char *id, const char *called);

/* Now that the checks can see all of them, check and stage each. */
TD_MUST_CHECK enum td_status
td_table_entries_stage(const struct td_table_entries *entries,
                       struct td_filing *filing, const struct td_table *table);

#endif
