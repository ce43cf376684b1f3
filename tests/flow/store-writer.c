/*
 * store-writer - the store's calls as a program, for the shell's tests of it
 *
 *   store-writer write DIRECTORY (PATH CONTENT)...   one commit
 *   store-writer many DIRECTORY COUNT PATH           COUNT commits, one each
 *   store-writer read DIRECTORY REVISION PATH        print a file
 *
 * Ends with the status of the last call; the slugs of all findings are on
 * standard error.
 */

#include "store/change.h"
#include "store/snapshot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct td_author author = { .name = "Writer",
	                                 .email = "writer@example.org",
	                                 .time = 1778468400,
	                                 .offset = 420 };

static enum td_status
write_once(const char *directory, char **pairs, int count, struct td_diag *diag)
{
	struct td_change *change = NULL;
	enum td_status status = td_change_begin(&change, directory, &author,
	                                        diag);

	for (int i = 0; i + 1 < count && status == TD_OK; i += 2)
		status = td_change_stage(change, pairs[i], pairs[i + 1],
		                         strlen(pairs[i + 1]), true, diag);
	if (status == TD_OK)
		status = td_change_commit(change, diag, "Write", "File",
		                          pairs[0], NULL);
	td_change_free(change);
	return status;
}

/* Begins anew where somebody's git moved the branch, as every command does. */
static enum td_status
write_files(const char *directory, char **pairs, int count,
            struct td_diag *diag)
{
	enum td_status status = TD_FAILED;
	bool moved = true;

	for (int runs = 0; moved && runs < 20; runs++) {
		struct td_diag *found = td_diag_new();

		status = write_once(directory, pairs, count, found);
		moved = td_diag_count_of(found, TD_BRANCH_MOVED) > 0;
		if (!moved || runs == 19)
			td_diag_move(diag, found);
		td_diag_free(found);
	}
	return status;
}

static enum td_status
write_many(const char *directory, int count, const char *path,
           struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (int i = 0; i < count && status == TD_OK; i++) {
		char name[256];
		char *pair[] = { name, name };

		snprintf(name, sizeof name, "%s-%d.yaml", path, i);
		status = write_files(directory, pair, 2, diag);
	}
	return status;
}

static enum td_status
read_file(const char *directory, const char *revision, const char *path,
          struct td_diag *diag)
{
	struct td_snapshot *snapshot = NULL;
	char *bytes = NULL;
	size_t size = 0;
	enum td_status status = td_snapshot_open_at(&snapshot, directory,
	                                            revision, diag);

	if (status == TD_OK)
		status = td_snapshot_read(&bytes, &size, snapshot, path, diag);
	if (status == TD_OK)
		fwrite(bytes, 1, size, stdout);
	free(bytes);
	td_snapshot_free(snapshot);
	return status;
}

int
main(int argc, char **argv)
{
	struct td_diag *diag = td_diag_new();
	enum td_status status = TD_USAGE;

	if (argc >= 5 && strcmp(argv[1], "write") == 0)
		status = write_files(argv[2], argv + 3, argc - 3, diag);
	else if (argc == 5 && strcmp(argv[1], "many") == 0)
		status = write_many(argv[2], atoi(argv[3]), argv[4], diag);
	else if (argc == 5 && strcmp(argv[1], "read") == 0)
		status = read_file(argv[2], argv[3], argv[4], diag);
	for (size_t i = 0; i < td_diag_count(diag); i++)
		fprintf(stderr, "%s\n",
		        td_finding_kind(td_diag_at(diag, i)->id)->slug);
	td_diag_free(diag);
	return (int)status;
}
