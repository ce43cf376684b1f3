/*
 * Operands: files from anywhere, names, and "-" for standard input.
 */
#ifndef TD_CLI_OPERAND_H
#define TD_CLI_OPERAND_H

#include "base/status.h"
#include "base/strlist.h"

#include <stddef.h>

struct td_context;
struct td_strbuf;

/*
 * Read an operand: a file anywhere, or standard input for "-". *bytes is the
 * caller's and is followed by a NUL that *size does not count; *name is what
 * findings call it ("-" becomes "<stdin>"), borrowed.
 *
 * Returns TD_OK; or TD_FAILED with a finding (file-missing, file-unreadable,
 * file-too-large), leaving the out parameters alone.
 */
TD_MUST_CHECK enum td_status
td_operand_read(char **bytes, size_t *size, const char **name,
                struct td_context *ctx, const char *operand);

/*
 * Add the operands as a list: themselves, or, for a single "-" where the
 * command takes names, one name a line from standard input.
 *
 * Returns TD_OK; or TD_FAILED with a finding when standard input cannot be
 * read or names nothing (names-empty).
 */
TD_MUST_CHECK enum td_status
td_operand_names(struct td_strlist *names, struct td_context *ctx);

/* The same of the operands behind the first ones, which are none of them. */
TD_MUST_CHECK enum td_status
td_operand_names_from(struct td_strlist *names, struct td_context *ctx,
                      int first);

/*
 * Add the operands as one text, a blank between them; for a single "-" what
 * stands on standard input. Returns as above.
 */
TD_MUST_CHECK enum td_status
td_operand_words(struct td_strbuf *text, struct td_context *ctx);

#endif
