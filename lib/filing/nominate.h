/*
 * Nominations are filed: all that came in, or none.
 */
#ifndef TD_FILING_NOMINATE_H
#define TD_FILING_NOMINATE_H

#include "base/status.h"

#include <stddef.h>

struct td_filing;
struct td_nomination;

/* A nomination as it came in. */
struct td_nominating {
	const char *name; /* what findings call it */
	char *bytes;
	size_t size;
};

/*
 * Check each with all others of them in sight, and file them byte for byte in
 * one commit. A nomination's id is
 * the recipient's, then what tells it from the recipient's others (award,
 * stage, year); where that is another nomination's, a digest of the content is
 * added to it. One that the store holds already is named and left as it is.
 */
TD_MUST_CHECK enum td_status
td_nominate_files(struct td_filing *filing, const struct td_nominating *came,
                  size_t count);

/*
 * The id and the path that a nomination is filed under: of its recipient,
 * award, stage and year, with a digest where other bytes have that id. The
 * caller frees both.
 */
char *
td_nomination_place(char **path, const struct td_filing *filing,
                    const struct td_nomination *nomination, const char *bytes,
                    size_t size);

#endif
