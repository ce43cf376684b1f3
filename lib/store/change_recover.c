/* What a writer that was stopped left behind. */

#include "store/change_recover.h"
#include "base/strbuf.h"
#include "store/change_commit.h"
#include "store/change_lock.h"
#include "store/index_file.h"
#include "store/work_file.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* git holds an empty lock for microseconds; after this one it is dead. */
#define EMPTY_LOCK_MS 1000

static bool
is_our_index_lock(const struct td_change *change,
                  const struct td_journal *journal)
{
	struct stat about;

	return fstatat(change->git_dir, TD_INDEX_LOCK, &about,
	               AT_SYMLINK_NOFOLLOW) == 0 &&
	       about.st_dev == journal->lock_device &&
	       about.st_ino == journal->lock_inode;
}

/* Reads the start of a small file. Returns its length, -1 without one. */
static ssize_t
read_start(char *text, size_t size, const char *path)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	ssize_t got = fd < 0 ? -1 : read(fd, text, size - 1);

	if (fd >= 0)
		close(fd);
	if (got >= 0)
		text[got] = '\0';
	return got;
}

/* The lock on the branch is that writer's when it holds the commit that the
 * journal names, or nothing, and goes on doing so. */
static void
remove_branch_lock(const struct td_change *change,
                   const struct td_journal *journal)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char text[64];
	ssize_t got;

	td_strbuf_addf(&path, "%s%s.lock",
	               git_repository_commondir(change->repository.git),
	               journal->branch);
	got = read_start(text, sizeof text, path.text);
	if (got == 0) {
		td_lock_sleep(EMPTY_LOCK_MS);
		got = read_start(text, sizeof text, path.text);
	}
	if (got == 0 ||
	    (got > 0 && strncmp(text, journal->commit, GIT_OID_HEXSZ) == 0))
		unlink(path.text);
	td_strbuf_clear(&path);
}

static void
take_back(struct td_change *change, const struct td_journal *journal,
          bool lock_is_ours)
{
	if (lock_is_ours)
		td_index_undo(change, journal->staged, journal->count);
	for (size_t i = 0; i < journal->count; i++)
		if (!td_index_holds(change, journal->staged[i]))
			td_work_undo(change, &journal->staged[i], 1);
}

void
td_change_recover(struct td_change *change)
{
	struct td_journal journal;

	if (td_journal_read(&journal, change->lock)) {
		bool lock_is_ours = is_our_index_lock(change, &journal);

		if (!td_commit_holds(change->repository.git, journal.branch,
		                     journal.staged, journal.count))
			take_back(change, &journal, lock_is_ours);
		if (lock_is_ours)
			td_index_unlock(change);
		if (journal.commit)
			remove_branch_lock(change, &journal);
	}
	td_journal_clear(&journal);
	td_journal_end(change->lock);
}
