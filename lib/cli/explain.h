/*
 * What is wrong with an option, for the person who typed it.
 */
#ifndef TD_CLI_EXPLAIN_H
#define TD_CLI_EXPLAIN_H

#include "cli/option.h"

struct td_strbuf;

/* Add one line on the fault that td_option_parse() found, without a line
 * end, in the reader's language. */
void
td_option_explain(struct td_strbuf *out, const struct td_arguments *arguments,
                  const struct td_option *const *tables);

#endif
