/*
 * What `thidua` does over the commands of the suite: lists them by who uses
 * them, shows the help of one, runs one, explains a finding, says what it is
 * built of.
 */
#ifndef TD_CLI_ROOF_ROOF_H
#define TD_CLI_ROOF_ROOF_H

#include "base/embedded.h"
#include "cli/command.h"

/* A command as somebody uses it. */
struct td_roof_row {
	const char *role; /* a code; roof_list.c has what it stands for */
	const char *name;
	const char *summary; /* English, to be translated */
};

/* Each role with its commands, in the order in which they are shown; ended by
 * a row without a role. Made when the suite is built, out of cmd/CMakeLists.txt
 * and of what each command says of itself. */
extern const struct td_roof_row td_roof_rows[];

/* docs/findings.md, in one row. */
extern const struct td_embedded td_roof_findings[];

/* The row of a command; NULL when none is called so. */
const struct td_roof_row *
td_roof_find(const char *name);

/* Whether it stands in the place of a command and is none: "list", "help" and
 * so on. */
bool
td_roof_is_word(const char *word);

/* Say that no command is called so, and what was probably meant. Returns
 * TD_USAGE. */
enum td_status
td_roof_refuse(struct td_context *ctx, const char *name);

/* List the commands by role. */
enum td_status
td_roof_list(struct td_context *ctx);

/* Whether all operands but the first name findings; the brackets that they are
 * printed in are taken off. Returns TD_OK; or TD_USAGE, having said so. */
enum td_status
td_roof_check_rules(struct td_context *ctx);

/* Say what findings mean and what to do, in both languages; with no slug, list
 * them all. To be asked of what td_roof_check_rules() let pass. */
enum td_status
td_roof_explain(struct td_context *ctx, char *const *slugs, int count);

/* Say what the suite is built of, and which law it knows until when. */
enum td_status
td_roof_version(struct td_context *ctx);

/* Become a command of the suite, which stands beside this one. argv is ended by
 * NULL. Returns only where that fails, with TD_FAILED and a finding, which
 * diag may be NULL for. */
enum td_status
td_roof_start(char *const *argv, struct td_diag *diag);

/* Become `COMMAND --help`, in the reader's language. */
enum td_status
td_roof_help(struct td_context *ctx, char *name);

/* Become man(1), showing a page of the suite. */
enum td_status
td_roof_manual(struct td_context *ctx, char *page);

#endif
