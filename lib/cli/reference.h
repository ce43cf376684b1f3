/*
 * What the build and the tests ask a command about itself: the hidden option
 * --print-options PART.
 *
 *   scdoc      the OPTIONS of the manual page
 *   examples   its EXAMPLES
 *   usage      its SYNOPSIS, one line
 *   summary    its NAME, one line, without the name
 *   complete   one line an option word: the word, a tab, and what follows:
 *              nothing, choices with '|' between them, or "<ARGUMENT>"
 */
#ifndef TD_CLI_REFERENCE_H
#define TD_CLI_REFERENCE_H

#include "cli/command.h"

struct td_strbuf;

/* The parts, ended by NULL. */
extern const char *const td_reference_parts[];

/* Add one part; it is one of td_reference_parts. */
void
td_reference_add(struct td_strbuf *out, const char *part,
                 const struct td_command *command,
                 const struct td_option *common);

#endif
