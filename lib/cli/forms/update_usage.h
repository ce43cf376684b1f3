/* The values of a command line that changes the register. */
#ifndef TD_CLI_FORMS_UPDATE_USAGE_H
#define TD_CLI_FORMS_UPDATE_USAGE_H

#include "calendar/date.h"

#include <stdbool.h>

/* "12/QĐ-UBND/2026-11-16": the number, which the caller frees, and the day
 * behind the last slash. */
bool
td_update_split(char **number, struct td_date *date, const char *text);

#endif
