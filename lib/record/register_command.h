/* The command that changes a value of a standing record, for findings. */
#ifndef TD_RECORD_REGISTER_COMMAND_H
#define TD_RECORD_REGISTER_COMMAND_H

#include "base/strbuf.h"

#include <stdbool.h>

/* "unit-update so-xay-dung --head-name", for the record at a path and a key of
 * its top or of a map there ("policies.recall"). False, and nothing is added:
 * no command changes it. */
bool
td_register_command(struct td_strbuf *out, const char *path, const char *key);

#endif
