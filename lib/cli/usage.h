/*
 * The usage line and --help, from the same table as parsing.
 */
#ifndef TD_CLI_USAGE_H
#define TD_CLI_USAGE_H

#include "cli/command.h"

struct td_strbuf;

/* Add "plan-check [OPTION...] --campaign ID [PLAN...]": what must be given,
 * and that more can be. The same in every language; no line end. */
void
td_usage_add(struct td_strbuf *out, const struct td_command *command);

/* Add the whole of --help, in the reader's language, 80 columns wide. */
void
td_usage_add_help(struct td_strbuf *out, const struct td_command *command,
                  const struct td_option *common);

/* Add what an option is for, with its choices, in the reader's language. */
void
td_usage_add_purpose(struct td_strbuf *out, const struct td_option *option);

/* Add words from the present column on, 80 columns wide, and the line's end;
 * further lines start at indent. */
void
td_usage_add_wrapped(struct td_strbuf *out, const char *text, size_t column,
                     size_t indent);

/* Add a name at the left and its text in a column of its own. */
void
td_usage_add_entry(struct td_strbuf *out, const char *name, const char *text,
                   size_t text_column);

#endif
