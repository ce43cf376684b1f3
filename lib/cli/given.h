/*
 * Names on the command line, where ids are wanted.
 */
#ifndef TD_CLI_GIVEN_H
#define TD_CLI_GIVEN_H

#include "base/status.h"
#include "base/strlist.h"

#include <stdbool.h>

struct td_context;

/*
 * Put the id in the place of each name, number or path that an option or
 * operand gives of what its row (td_option.called), or the command
 * (td_command.operands_called), says it is. What is an id already is left as it
 * is, also one of nothing in the store.
 *
 * Returns TD_OK; TD_USAGE, having said which ids may be meant; or TD_FAILED
 * with findings where the store cannot be read for it.
 */
TD_MUST_CHECK enum td_status
td_given_resolve(struct td_context *ctx);

/* The same of operands that came on standard input. */
TD_MUST_CHECK enum td_status
td_given_resolve_names(struct td_strlist *names, struct td_context *ctx);

/* Whether an option of the command takes names too. */
bool
td_given_takes_names(const struct td_context *ctx, const char *option);

#endif
