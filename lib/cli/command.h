/*
 * Everything round a command, so that a command is declared and not
 * programmed.
 *
 * A command is one constant struct td_command with one option table. From it
 * td_command_main() makes parsing, usage, --help, the OPTIONS of its manual
 * page and its completion words; opens what the command needs; runs it; sorts
 * and prints the findings; flushes and checks standard output; frees; and
 * gives the exit status.
 *
 * Given to every command without a line in it: -h/--help, --version, --lang,
 * --format (text or json), --summary, where findings are the product --severity
 * and -q/--quiet, and, where the command needs a store: -C/--store
 * DIR, --today DATE; where it only reads: --at REV, and where what it reads is
 * what is committed: --work-tree; where it writes: -n/--dry-run. `--` ends
 * options. Long options may be shortened to an unambiguous prefix, and take
 * their argument after '=' or as the next word.
 */
#ifndef TD_CLI_COMMAND_H
#define TD_CLI_COMMAND_H

#include "base/status.h"
#include "calendar/date.h"
#include "cli/language.h"
#include "cli/operand.h"
#include "cli/option.h"
#include "diag/diag.h"
#include "diag/print.h"
#include "store/change.h"
#include "store/snapshot.h"

#include <stdbool.h>
#include <stdio.h>

enum td_need {
	TD_NEED_NOTHING,    /* no store; -C and --at are not offered */
	TD_NEED_STORE,      /* reads a store: ctx->store is open */
	TD_NEED_COMMIT,     /* reads what is committed: ctx->store is the last
	                       commit, or --at, or with --work-tree what lies
	                       in the work tree; also of a bare repository */
	TD_NEED_HISTORY,    /* reads commits alone: ctx->store is the one whose
	                       history is read */
	TD_NEED_WRITE,      /* writes a store: ctx->directory is found, the
	                       command begins its td_change itself */
	TD_NEED_DIRECTORY,  /* makes a store: ctx->directory is -C, else
	                      THIDUA_STORE, else "."; nothing is looked for */
	TD_NEED_MAYBE_STORE /* reads a store where one is named or we are in
	                       one: ctx->store, else NULL */
};

/* One line of the EXAMPLES of the manual page and of --help. */
struct td_example {
	const char *command;
	const char *help; /* N_("…") */
};

struct td_context {
	const struct td_snapshot *store; /* TD_NEED_STORE: work tree or --at */
	const char *directory; /* the store's; as given to -C or found */
	const char *at;        /* --at; NULL: none was named */
	bool work_tree;        /* --work-tree */
	struct td_date today;  /* --today, else the civil day where the
	                          store is */
	bool has_today;        /* --today was given */
	bool dry_run;
	enum td_format format;
	enum td_language language; /* of the reader */
	struct td_diag *diag;
	char **operands;
	int operand_count;
	FILE *out; /* results */
	const struct td_command *command;
	struct td_author author; /* of the commit; TD_NEED_WRITE and
	                            TD_NEED_DIRECTORY only */
	const char *format_name; /* --format as it was given; "text" */
	bool summary;            /* --summary */
	enum td_severity least;  /* --severity; TD_TROUBLE: --quiet */
	bool filed; /* a commit holds what the command was to file */
	struct td_strlist called; /* ids that were found for names */
	char *input;              /* standard input, once it was read */
	size_t input_size;
};

struct td_command {
	const char *name;
	const char *summary;  /* N_("…"): the NAME line of the manual */
	const char *operands; /* "[PLAN...]"; NULL: none are taken */
	int operands_min;
	int operands_max; /* -1: any number */
	/* Operands, from so many on, are ids of such records, or what people
	 * call them; where an option is given, if one is named. */
	enum td_called_kind operands_called;
	int operands_called_from;
	const char *const *operands_called_if; /* NULL: always */
	const struct td_option *options;       /* NULL: only the common ones */
	enum td_need need;
	const char *const *commit_if; /* where this option is given, it needs
	                                 TD_NEED_COMMIT; NULL: as above */
	size_t most; /* of the findings of one rule so many are told in text,
	                and how many more there are; 0: all are */
	bool checks; /* findings are the product: print them on standard
	                output; otherwise on standard error */
	/* What of the command line is wrong by itself: asked before anything
	 * is looked for, with no store and no day. NULL: nothing is. */
	enum td_status (*check_usage)(struct td_context *ctx);
	/* What it does. Of commands that write it is asked again, with no
	 * findings, where the branch moved under it: nothing is printed before
	 * the commit stands, and the options are as they were. */
	enum td_status (*run)(struct td_context *ctx);
	const struct td_example *examples; /* ended by a row without a
	                                      command; NULL: none */
	const char *const *formats; /* choices of --format, ended by NULL;
	                               NULL: text and json. Findings are text
	                               under all but json */
};

/*
 * The whole of main(). Returns the exit status: the worse of what run()
 * returned and what the findings say; TD_FAILED when standard output could
 * not be written.
 */
int
td_command_main(const struct td_command *command, int argc, char **argv);

/*
 * A usage error found after parsing: one line saying what is wrong (English
 * msgid with {placeholders}, pairs ended by NULL), then the usage line.
 * Returns TD_USAGE.
 */
__attribute__((sentinel)) enum td_status
td_usage_error(struct td_context *ctx, const char *message, ...);

#endif
