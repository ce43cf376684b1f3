/*
 * thidua-git.so: what snapshot_at.c loads. All else in it is hidden, so that
 * it can meet nothing of the program's own by name.
 */

#include "base/strbuf.h"
#include "store/elsewhere.h"
#include "store/ignored.h"
#include "store/received.h"
#include "store/repository.h"
#include "store/snapshot_git.h"

__attribute__((visibility("default")))
td_snapshot_git_opener td_git_module_open;

__attribute__((visibility("default"))) td_ignored_asker td_git_module_ignored;

void
td_git_module_ignored(struct td_strlist *ignored, const char *directory,
                      const struct td_strlist *paths)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct td_diag *diag = td_diag_new();
	bool opened = td_repository_open(&repository, directory, diag) == TD_OK;

	for (size_t i = 0; opened && i < paths->count; i++) {
		struct td_strbuf path = TD_STRBUF_INIT;
		int is = 0;

		td_strbuf_addf(&path, "%s%s", repository.prefix,
		               paths->items[i]);
		if (git_ignore_path_is_ignored(&is, repository.git,
		                               path.text) == 0 &&
		    is)
			td_strlist_add(ignored, paths->items[i]);
		td_strbuf_clear(&path);
	}
	td_repository_close(&repository);
	td_diag_free(diag);
}

__attribute__((visibility("default")))
td_elsewhere_asker td_git_module_elsewhere;

enum td_status
td_git_module_elsewhere(const char *directory, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	struct td_diag *found = td_diag_new();
	enum td_status status = TD_OK;

	if (td_repository_open(&repository, directory, found) == TD_OK &&
	    td_repository_check_bare(&repository, directory, found) != TD_OK &&
	    td_diag_count_of(found, TD_WORK_TREE_ELSEWHERE) > 0) {
		td_diag_move(diag, found);
		status = TD_FAILED;
	}
	td_repository_close(&repository);
	td_diag_free(found);
	return status;
}

enum td_status
td_git_module_open(struct td_snapshot **snapshot, const char *directory,
                   const char *revision, const struct td_strlist *received,
                   struct td_diag *diag)
{
	td_received_set(received);
	return td_snapshot_git_open(snapshot, directory, revision, diag);
}
