/*
 * Rules for what a document cites as its basis.
 */
#ifndef TD_RULES_CITING_RULES_H
#define TD_RULES_CITING_RULES_H

#include "record/procedure.h"

/* The rows of procedure that word what documents cite begin so. */
#define TD_CITE_ROWS "cite-"

/*
 * A basis cites what is in force on the day of the document, with its
 * amendments (Law 06/2022/QH15 as amended by Law 06/2026/QH16 from
 * 01/10/2026; Decree 98/2023/NĐ-CP up to 30/06/2025, then Decree
 * 152/2025/NĐ-CP). Returns a row of the instrument that is cited otherwise,
 * and in *now the row in force, NULL for none known; NULL: nothing is wrong.
 */
const struct td_procedure_rule *
td_rule_basis_in_force(const struct td_procedure_rule **now,
                       const struct td_procedure *procedure, const char *basis,
                       struct td_date on);

#endif
