/*
 * Where the objects of a push lie that a hook is asked about: git keeps them
 * apart until "pre-receive" has accepted them, and tells the hook where in its
 * environment, which only the command line reads (cli/quarantine.h).
 */
#ifndef TD_STORE_RECEIVED_H
#define TD_STORE_RECEIVED_H

#include "base/strlist.h"

/* Object directories to look into beside the repository's own. Borrowed for as
 * long as the process runs; NULL: none. */
void
td_received_set(const struct td_strlist *directories);

const struct td_strlist *
td_received(void);

#endif
