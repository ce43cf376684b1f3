/*
 * The options that every command has without asking for them.
 */
#ifndef TD_CLI_COMMON_H
#define TD_CLI_COMMON_H

#include "cli/command.h"

struct td_common {
	bool help;
	bool version;
	bool dry_run;
	bool work_tree;
	bool summary;
	bool quiet;
	const char *store;
	const char *at;
	const char *today;
	const char *format;
	const char *language;
	const char *severity;
	const char *print; /* what the build asks for: cli/reference.h */
	struct td_option rows[14]; /* for td_option_parse() */
};

/* Fill the table with what fits the command's need, and where findings are its
 * product; the rows point into *common, which must stay where it is. */
void
td_common_init(struct td_common *common, enum td_need need, bool checks);

/* Let --format take these, ended by NULL, instead of text and json. */
void
td_common_set_formats(struct td_common *common, const char *const *choices);

#endif
