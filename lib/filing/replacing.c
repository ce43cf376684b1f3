/* A standing record takes the place of what it was. */

#include "archive/contradiction.h"
#include "base/text.h"
#include "check/check.h"
#include "filing/filing.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>

/* Whether the same two rows contradict each other. */
static bool
is_one_pair(const struct td_finding *a, const struct td_finding *b)
{
	return td_text_equal(td_finding_fact(a, "command"),
	                     td_finding_fact(b, "command")) &&
	       td_text_equal(td_finding_fact(a, "other_command"),
	                     td_finding_fact(b, "other_command"));
}

static bool
is_found_in(const struct td_diag *found, const struct td_finding *finding)
{
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *other = td_diag_at(found, i);

		if (other->id == finding->id &&
		    td_text_equal(td_finding_fact(other, "key"),
		                  td_finding_fact(finding, "key")) &&
		    (finding->id != TD_OWN_ROW_DOUBLED ||
		     is_one_pair(other, finding)))
			return true;
	}
	return false;
}

/* Whether a record that was merged is nearer to being right than the one that
 * it replaces: nothing else is wrong, and of one key less. */
static bool
is_half_settled(struct td_filing *filing, const char *path, const char *name,
                const struct td_diag *found)
{
	const struct td_snapshot *base = td_change_base(filing->change);
	struct td_diag *before = td_diag_new();
	bool nearer = false;
	char *bytes;
	size_t size;

	if (td_snapshot_read(&bytes, &size, base, path, before) == TD_OK) {
		(void)!td_check_bytes(filing->reader, path, name, bytes, size,
		                      before);
		free(bytes);
	}
	for (size_t i = 0; i < td_diag_count(before) && !nearer; i++)
		nearer = td_contradiction_is(td_diag_at(before, i)) &&
		         !is_found_in(found, td_diag_at(before, i));
	for (size_t i = 0; i < td_diag_count(found) && nearer; i++)
		nearer = td_diag_at(found, i)->severity < TD_ERROR ||
		         td_contradiction_is(td_diag_at(found, i));
	td_diag_free(before);
	return nearer;
}

/* Check a record; what is left to be settled of a merged one is a warning. */
static enum td_status
check_replacing(struct td_filing *filing, const char *path, const char *name,
                const char *bytes, size_t size, struct td_diag *diag)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = td_check_bytes(filing->reader, path, name,
	                                       bytes, size, found);

	if (status != TD_INVALID ||
	    !is_half_settled(filing, path, name, found)) {
		td_diag_move(diag, found);
		td_diag_free(found);
		return status;
	}
	/* It is the record that is still to be settled, not what was given. */
	td_diag_free(found);
	found = td_diag_new();
	(void)!td_check_bytes(filing->reader, path, path, bytes, size, found);
	for (size_t i = 0; i < td_diag_count(found); i++)
		(void)!td_diag_add_lowered(diag, td_diag_at(found, i));
	td_diag_free(found);
	return TD_OK;
}

enum td_status
td_filing_replace(struct td_filing *filing, const char *path, const char *name,
                  const char *bytes, size_t size, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	td_filing_put(filing, path, bytes, size);
	if (!td_layout_is_furniture(path))
		status = check_replacing(filing, path, name, bytes, size, diag);
	if (status != TD_OK)
		return status;
	status = td_change_stage(filing->change, path, bytes, size, true, diag);
	if (status == TD_OK)
		td_strlist_add(&filing->paths, path);
	return status;
}
