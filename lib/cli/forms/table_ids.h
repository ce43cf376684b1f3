/*
 * The ids that the rows of a table give.
 */
#ifndef TD_CLI_FORMS_TABLE_IDS_H
#define TD_CLI_FORMS_TABLE_IDS_H

#include "cli/forms/table_text.h"

/* No two rows give the same id (table-id-repeated); where names repeat, ids
 * that are made from them may. Which of two is right cannot be told: both are
 * refused. */
TD_MUST_CHECK enum td_status
td_table_check_ids(const struct td_table *table, struct td_table_text *text,
                   struct td_diag *diag);

/* Refuse the first of two rows of one id, beside the one that is refused as
 * repeated; where rows that are right go in, it says so itself
 * (table-id-shared), once. cell is what it takes the id from, again the line of
 * the other. */
TD_MUST_CHECK enum td_status
td_table_refuse_first(struct td_table_text *text,
                      const struct td_cells_row *row,
                      const struct td_cell *cell, const char *id,
                      unsigned again, struct td_diag *diag);

#endif
