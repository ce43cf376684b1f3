/*
 * A table of options against the words of a command line.
 *
 * Options and operands may be mixed. Letters may stand in one word ("-nC DIR",
 * "-nCDIR"); a long option may be cut to a prefix that only one option has,
 * and takes its argument after '=' or as the next word. "--" ends the options;
 * "-" alone is an operand.
 *
 * Parsing goes on after a fault, so that an option which says how faults are
 * told (--lang) counts wherever it stands; the first fault is the one told.
 *
 * A row without help is for the build and the tests: it is parsed when given
 * in full, and named nowhere.
 */
#ifndef TD_CLI_OPTION_H
#define TD_CLI_OPTION_H

#include "archive/called.h"
#include "base/status.h"
#include "base/strlist.h"

#include <stdbool.h>

/* One option. Exactly one of text, list, flag says where the value goes. */
struct td_option {
	char letter;             /* 0: none */
	const char *name;        /* without the dashes; NULL ends the table */
	const char *argument;    /* "ID"; shown in help; NULL for a flag */
	const char **text;       /* last one given wins */
	struct td_strlist *list; /* every one given, in order */
	bool *flag;
	bool required;
	enum td_called_kind called; /* its value is an id of such a record, or
	                              what people call one (cli/given.h) */
	const char *const *choices; /* allowed values, ended by NULL */
	/* Which of them words of offices mean; NULL: none, or there are no
	 * words. What they mean is what is given. */
	const char *(*meant)(const char *words);
	const char *help; /* N_("…"): no capital, no full stop */
};

enum td_option_fault {
	TD_OPTION_FINE,
	TD_OPTION_UNKNOWN,
	TD_OPTION_AMBIGUOUS,   /* a prefix of several */
	TD_OPTION_NO_ARGUMENT, /* one is wanted, the line ends */
	TD_OPTION_UNWANTED,    /* "--flag=value" */
	TD_OPTION_NOT_A_CHOICE,
	TD_OPTION_REQUIRED /* some are missing */
};

/* What a command line said, beside the values that went to their places. */
struct td_arguments {
	char **operands; /* the front of argv, which is rearranged */
	int operand_count;
	enum td_option_fault fault; /* the first */
	char *word;                 /* the option at fault, as it was given */
	const char *value;          /* its argument */
	const struct td_option *option;
};

#define TD_ARGUMENTS_INIT                                                      \
	{                                                                      \
		0                                                              \
	}

/*
 * Read argv[1] and what follows. tables is ended by NULL, and so is each
 * table, by a row without a name; an earlier table wins.
 *
 * Returns TD_OK; or TD_USAGE with the fault described in *arguments. Either
 * way the caller clears it.
 */
TD_MUST_CHECK enum td_status
td_option_parse(struct td_arguments *arguments,
                const struct td_option *const *tables, int argc, char **argv);

/* Whether the option is required and has no value. */
bool
td_option_is_missing(const struct td_option *option);

void
td_arguments_clear(struct td_arguments *arguments);

#endif
