/* What git tracks of a store, beside what its work tree has. */

#include "check/check_tracked.h"
#include "store/ignored.h"
#include "store/layout.h"
#include "store/tracked.h"

enum td_status
td_check_tracked(const char *directory, const struct td_strlist *names,
                 const struct td_strlist *paths, struct td_diag *diag)
{
	struct td_strlist untracked = TD_STRLIST_INIT;
	enum td_status status = td_tracked_check(directory, names, paths,
	                                         &untracked, diag);

	td_ignored_keep(&untracked, directory);
	for (size_t i = 0; i < untracked.count; i++) {
		struct td_place place = { .path = untracked.items[i] };
		struct td_layout layout;

		/* A stray is told as one. */
		if (!td_layout_parse(&layout, place.path))
			continue;
		td_layout_clear(&layout);
		status = td_worse(
		    status, td_diag_add(diag, TD_RECORD_IGNORED, place, NULL));
	}
	td_strlist_clear(&untracked);
	return status;
}
