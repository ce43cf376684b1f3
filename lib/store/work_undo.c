/* Files of the work tree, taken back. */

#include "base/alloc.h"
#include "store/path.h"
#include "store/work_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Puts back what a file was: by its second name, or out of the repository. */
static int
put_back(struct td_change *change, int directory, const char *name,
         const char *temporary, const char *former, const git_oid *old_id)
{
	git_oid found;
	git_blob *blob;
	int error;

	if (td_work_hash(&found, directory, former) == 0 &&
	    git_oid_equal(&found, old_id))
		return renameat(directory, former, directory, name) < 0 ? errno
		                                                        : 0;
	if (git_blob_lookup(&blob, change->repository.git, old_id) < 0)
		return EIO;
	error = td_work_write_new(directory, temporary,
	                          git_blob_rawcontent(blob),
	                          (size_t)git_blob_rawsize(blob));
	if (!error && renameat(directory, temporary, directory, name) < 0)
		error = errno;
	git_blob_free(blob);
	return error;
}

/* Removes the directories above a file that was taken back, as far as they
 * are empty: git does not know empty directories. */
static void
prune(struct td_change *change, const char *path)
{
	char *above = td_strdup(path);
	size_t keep = strlen(change->repository.prefix);
	char *slash;

	while ((slash = strrchr(above, '/')) &&
	       (size_t)(slash - above) >= keep) {
		*slash = '\0';
		if (unlinkat(change->work_tree, above, AT_REMOVEDIR) < 0 &&
		    errno != ENOENT)
			break;
	}
	free(above);
}

/* Gathers the lowest directory above a file that is still there. */
static void
gather_above(struct td_change *change, const char *path)
{
	char *above = td_strdup(path);
	char *slash;

	while ((slash = strrchr(above, '/'))) {
		*slash = '\0';
		if (faccessat(change->work_tree, above, F_OK, 0) == 0)
			break;
	}
	td_sync_add(&change->names, change->work_tree, slash ? above : ".",
	            path);
	free(above);
}

/* Removes a name that may not be there. */
static int
remove_name(int directory, const char *name)
{
	if (unlinkat(directory, name, 0) == 0 || errno == ENOENT)
		return 0;
	return errno;
}

/* Whether a file is what was written, and not what somebody made of it since.
 * Returns an errno where that cannot be told: then it is not done with. */
static int
is_as_written(bool *is, int directory, const char *name, const git_oid *id)
{
	git_oid found;
	int error = td_work_hash(&found, directory, name);

	*is = error == 0 && git_oid_equal(&found, id);
	switch (error) {
	case ENOENT:
	case EISDIR:
	case ENODEV:
	case ELOOP:
	case EFBIG:
		return 0;
	default:
		return error;
	}
}

/* Removes what stands beside a file, and, when it is taken back, the file. */
static int
clean(struct td_change *change, int directory, const char *name,
      const struct td_staged *staged, bool take_back)
{
	char *temporary = td_work_temporary(name);
	char *former = td_work_former(name);
	int error = remove_name(directory, temporary);
	bool ours = false;

	if (!error && take_back)
		error = is_as_written(&ours, directory, name, &staged->id);
	if (!error && ours)
		error = git_oid_is_zero(&staged->old_id)
		            ? remove_name(directory, name)
		            : put_back(change, directory, name, temporary,
		                       former, &staged->old_id);
	if (!error)
		error = remove_name(directory, former);
	free(former);
	free(temporary);
	return error;
}

static int
clean_all(struct td_change *change, struct td_staged *const *staged,
          size_t count, bool take_back)
{
	int first = 0;

	for (size_t i = 0; i < count; i++) {
		const char *name;
		int directory;
		int error = 0;

		if (!staged[i]->write)
			continue;
		directory = td_path_open_parent(&name, change->work_tree,
		                                staged[i]->full, false);
		if (directory >= 0) {
			error = clean(change, directory, name, staged[i],
			              take_back && staged[i]->placed);
			close(directory);
			if (!take_back && !git_oid_is_zero(&staged[i]->old_id))
				td_sync_add_parent(
				    &change->names, change->work_tree,
				    staged[i]->full, staged[i]->full);
		} else if (errno != ENOENT && errno != ENOTDIR) {
			error = errno;
		}
		if (take_back)
			prune(change, staged[i]->full);
		first = first ? first : error;
	}
	/* A new file that stays has nothing beside it. */
	for (size_t i = 0; i < count; i++)
		if (staged[i]->write &&
		    (take_back || !git_oid_is_zero(&staged[i]->old_id)))
			gather_above(change, staged[i]->full);
	return first;
}

int
td_work_undo(struct td_change *change, struct td_staged *const *staged,
             size_t count)
{
	return clean_all(change, staged, count, true);
}

int
td_work_end(struct td_change *change, struct td_staged *const *staged,
            size_t count)
{
	return clean_all(change, staged, count, false);
}
