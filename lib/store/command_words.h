/*
 * A command as git's configuration has it, in words.
 */
#ifndef TD_STORE_COMMAND_WORDS_H
#define TD_STORE_COMMAND_WORDS_H

#include "base/strlist.h"

#include <stdbool.h>

/*
 * Adds the words of text: parted by blanks; what is in quotes is one, and a
 * backslash takes the sign behind it as it is, but in single quotes. No shell
 * is asked. False, adding an incomplete last word or none, where a quote has no
 * end.
 */
bool
td_command_words(struct td_strlist *words, const char *text);

#endif
