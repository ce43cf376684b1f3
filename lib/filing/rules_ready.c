/* Whether the rules of a store can be brought up to this release. */

#include "archive/reader.h"
#include "filing/filing.h"
#include "filing/rules_update.h"
#include "record/awards.h"
#include "record/procedure.h"
#include "record/release.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* The bytes of a file; NULL: it cannot be read, or is not there. */
static char *
read_file(size_t *size, const struct td_snapshot *snapshot, const char *path)
{
	struct td_diag *aside = td_diag_new();
	char *bytes = NULL;

	if (td_snapshot_read(&bytes, size, snapshot, path, aside) != TD_OK)
		bytes = NULL;
	td_diag_free(aside);
	return bytes;
}

/* What somebody changes, or takes away, and has not committed is work under
 * way, whether this release has another text of it or not. */
static bool
is_under_way(const struct td_snapshot *tree, const struct td_snapshot *commit,
             const char *path)
{
	size_t lies_size = 0;
	size_t held_size = 0;
	char *lies = read_file(&lies_size, tree, path);
	char *held = read_file(&held_size, commit, path);
	bool same = lies && held && lies_size == held_size &&
	            memcmp(lies, held, held_size) == 0;
	bool differs = (lies || held) && !same;

	free(held);
	free(lies);
	return differs;
}

static enum td_status
check_tree(const struct td_snapshot *base, const char *directory,
           struct td_diag *diag)
{
	const struct td_embedded *files = td_release_files();
	struct td_snapshot *tree;
	enum td_status status = td_snapshot_open(&tree, directory, diag);

	if (status != TD_OK)
		return status;
	for (; files->name; files++) {
		const char *path = td_release_path(files);

		if (is_under_way(tree, base, path))
			status = td_diag_add(diag, TD_FILE_CHANGED_BY_HAND,
			                     (struct td_place){ .path = path },
			                     NULL);
	}
	td_snapshot_free(tree);
	return status;
}

/* A file of rules as it was found, and of which release it says its rows are.
 */
static enum td_status
check_release(enum td_found found, const char *path, const char *release,
              struct td_diag *diag)
{
	const struct td_place place = { .path = path };

	if (found == TD_BROKEN)
		return TD_INVALID;
	if (found == TD_MISSING)
		return td_diag_add(diag, TD_RULES_FILE_MISSING, place, NULL);
	if (!td_release_is_later(release))
		return TD_OK;
	return td_diag_add(diag, TD_RULES_NEWER, place, "found", release,
	                   "release", TD_RULES_RELEASE, NULL);
}

enum td_status
td_rules_ready(bool *former, const struct td_filing *filing,
               const char *directory)
{
	const struct td_snapshot *base = td_change_base(filing->change);
	struct td_reader *reader = td_reader_new(base);
	const struct td_procedure *procedure = NULL;
	const struct td_awards *awards = NULL;
	struct td_diag *diag = filing->diag;
	enum td_found found = td_reader_awards(&awards, reader, diag);
	enum td_status status = check_release(
	    found, "rules/awards.yaml", awards ? awards->release.text : NULL,
	    diag);
	enum td_status other;

	found = td_reader_procedure(&procedure, reader, diag);
	other = check_release(found, "rules/procedure.yaml",
	                      procedure ? procedure->release.text : NULL, diag);
	status = td_worse(status, other);
	other = check_tree(base, directory, diag);
	status = td_worse(status, other);
	*former = awards && td_release_is_former(awards->release.text);
	td_reader_free(reader);
	return status;
}
