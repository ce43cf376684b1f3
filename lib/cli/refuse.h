/*
 * Usage errors. They are messages on standard error, not findings: nothing
 * was looked at. See also td_usage_error() in cli/command.h.
 */
#ifndef TD_CLI_REFUSE_H
#define TD_CLI_REFUSE_H

#include "cli/command.h"

/* Tell the fault that td_option_parse() found, then the usage line. Returns
 * TD_USAGE. */
enum td_status
td_refuse_option(const struct td_command *command,
                 const struct td_arguments *arguments,
                 const struct td_option *const *tables);

#endif
