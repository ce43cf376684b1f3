/*
 * A unit or person is said to be none of others of a like name.
 */
#ifndef TD_CLI_FORMS_TELL_APART_H
#define TD_CLI_FORMS_TELL_APART_H

#include "base/strlist.h"
#include "cli/forms/table.h"

struct td_context;

/* An option that names them: a row of an option table. */
#define TD_TELL_APART_OPTION(ids, kind)                                        \
	{                                                                      \
		.name = "distinct-from", .argument = "ID", .list = &(ids),     \
		.called = (kind),                                              \
		.help = N_("another of a like name, which is somebody or "     \
		           "something else")                                   \
	}

/* Whether the command line names one that is none of the others. Returns TD_OK;
 * or TD_USAGE, having said why not. */
TD_MUST_CHECK enum td_status
td_tell_apart_usage(struct td_context *ctx, const struct td_strlist *others);

/* Begin, put them into the record of the operand, commit once, and print its
 * path. */
TD_MUST_CHECK enum td_status
td_tell_apart_file(struct td_context *ctx, const struct td_table *table,
                   const struct td_strlist *others, const char *subject);

#endif
