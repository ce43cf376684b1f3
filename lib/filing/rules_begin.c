/* A filing that is judged by the rules of the last commit. */

#include "archive/reader.h"
#include "check/catalogue.h"
#include "filing/filing.h"
#include "filing/rules_update.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

static bool
read_file(char **bytes, size_t *size, const struct td_snapshot *snapshot,
          const char *path)
{
	bool found = td_snapshot_read(bytes, size, snapshot, path, NULL) ==
	             TD_OK;

	return found;
}

/* Whether a file of the work tree is not as the commit has it. */
static bool
is_changed(const struct td_snapshot *tree, const struct td_snapshot *commit,
           const char *path)
{
	char *lies = NULL;
	char *held = NULL;
	size_t lies_size = 0;
	size_t held_size = 0;
	bool changed = read_file(&lies, &lies_size, tree, path) &&
	               (!read_file(&held, &held_size, commit, path) ||
	                lies_size != held_size ||
	                memcmp(lies, held, held_size) != 0);

	free(held);
	free(lies);
	return changed;
}

/* Records are judged by what is committed with them: a row that lies in the
 * work tree does not count yet, and whoever wrote it is told. */
static void
note_uncommitted(const struct td_filing *filing, const char *directory)
{
	static const char *const paths[] = { TD_STORE_HEADER,
		                             "rules/awards.yaml",
		                             "rules/procedure.yaml" };
	struct td_snapshot *tree;

	if (td_snapshot_open(&tree, directory, NULL) == TD_OK) {
		for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
			if (is_changed(tree, td_change_base(filing->change),
			               paths[i]))
				td_diag_add(
				    filing->diag, TD_RULES_NOT_COMMITTED,
				    (struct td_place){ .path = paths[i] },
				    NULL);
		td_snapshot_free(tree);
	}
}

enum td_status
td_rules_begin(struct td_filing *filing,
               const struct td_filing_options *options)
{
	enum td_status status = td_filing_begin(filing, options);
	const struct td_awards *awards;

	if (status == TD_OK)
		note_uncommitted(filing, options->directory);
	/* What cannot be read is told where something needs it. */
	if (status == TD_OK &&
	    td_reader_awards(&awards, filing->reader, NULL) == TD_FOUND)
		status = td_check_release(awards, filing->diag);
	return status;
}
