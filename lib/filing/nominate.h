/*
 * Where a nomination is filed.
 */
#ifndef TD_FILING_NOMINATE_H
#define TD_FILING_NOMINATE_H

#include "base/status.h"

#include <stddef.h>

struct td_filing;
struct td_nomination;

/*
 * Read a nomination and find its id and its path: the recipient's id, then
 * what tells this nomination from the recipient's others (award, stage,
 * year). Where that is another nomination's, a digest of the content is added
 * to it. The caller frees all three.
 *
 * Returns TD_OK; or TD_INVALID with findings, the out parameters untouched.
 */
TD_MUST_CHECK enum td_status
td_nominate_path(char **path, char **id, struct td_nomination **nomination,
                 struct td_filing *filing, const char *name, const char *bytes,
                 size_t size);

#endif
