/* Troubles of a store that no command line brings about alone: each where it
 * is, and in what is nearest to that and is none. */

#include "both_ways.h"
#include "store/change.h"
#include "store/change_lock.h"
#include "store/snapshot.h"
#include "store/tracked.h"
#include "store_fixture.h"

#include <fcntl.h>

static const struct td_author author = { .name = "An",
	                                 .email = "an@hatinh.example",
	                                 .time = 1778468400 };

static void
make_repository(void)
{
	shell("git init -q -b main . && git config user.name B && "
	      "git config user.email b@c && printf '*.yaml -text\\n' > "
	      ".gitattributes && printf a: > thidua.yaml && git add . && "
	      "git commit -qm 1");
}

static enum td_status
begin(struct td_change **change, struct fixture *fixture)
{
	*change = NULL;
	forget(fixture);
	return td_change_begin(change, fixture->store, &author, fixture->diag);
}

/* Write a record while a shell command does something else. */
static enum td_status
write_during(struct fixture *fixture, const char *command)
{
	struct td_change *change;
	enum td_status status;

	assert_int_equal(begin(&change, fixture), TD_OK);
	assert_int_equal(
	    td_change_stage(change, "new.yaml", "1", 1, false, fixture->diag),
	    TD_OK);
	shell("%s", command);
	status = td_change_commit(change, fixture->diag, "x", NULL);
	td_change_free(change);
	return status;
}

static void
a_branch_may_move_but_not_be_left(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	assert_int_equal(write_during(fixture, "git switch -qc other"),
	                 TD_FAILED);
	BREAKS(fixture->diag, TD_HEAD_MOVED);
	KEEPS(fixture->diag, TD_BRANCH_MOVED);
	assert_int_equal(write_during(fixture, "printf b: > thidua.yaml && "
	                                       "git commit -qam 2"),
	                 TD_FAILED);
	BREAKS(fixture->diag, TD_BRANCH_MOVED);
	assert_int_equal(write_during(fixture, "git commit -q --allow-empty "
	                                       "-m 2"),
	                 TD_OK);
	KEEPS(fixture->diag, TD_BRANCH_MOVED);
	KEEPS(fixture->diag, TD_HEAD_MOVED);
}

/* Ask the base for a file, then write. */
static enum td_status
write_after_asking(struct fixture *fixture, const char *path)
{
	struct td_change *change;
	enum td_status status;

	assert_int_equal(begin(&change, fixture), TD_OK);
	(void)td_snapshot_has(td_change_base(change), path);
	assert_int_equal(
	    td_change_stage(change, "new.yaml", "1", 1, false, fixture->diag),
	    TD_OK);
	status = td_change_commit(change, fixture->diag, "x", NULL);
	td_change_free(change);
	return status;
}

static void
nothing_is_written_on_what_could_not_be_read(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	shell("mkdir -p units/a.yaml && : > units/a.yaml/x && git add . && "
	      "git commit -qm 2");
	assert_int_equal(write_after_asking(fixture, "units/a.yaml"),
	                 TD_FAILED);
	BREAKS(fixture->diag, TD_BASIS_UNREADABLE);
	assert_shell("2", "git log -1 --format=%%s; git status --porcelain");
	assert_int_equal(write_after_asking(fixture, "units/b.yaml"), TD_OK);
	KEEPS(fixture->diag, TD_BASIS_UNREADABLE);
}

static void
one_writes_at_a_time(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;
	int git_dir;
	int fd = -1;

	make_repository();
	git_dir = open(".git", O_RDONLY | O_DIRECTORY);
	assert_true(git_dir >= 0);
	assert_int_equal(begin(&change, fixture), TD_OK);
	assert_int_equal(td_lock_take(&fd, git_dir, 50, fixture->diag),
	                 TD_FAILED);
	BREAKS(fixture->diag, TD_STORE_LOCKED);
	td_change_free(change);
	forget(fixture);
	assert_int_equal(td_lock_take(&fd, git_dir, 50, fixture->diag), TD_OK);
	KEEPS(fixture->diag, TD_STORE_LOCKED);
	close(fd);
	close(git_dir);
}

/* As root nothing is forbidden, so root becomes nobody for a while. */
static void
a_store_may_be_readable_only(void **state)
{
	const uid_t nobody = 65534;
	struct fixture *fixture = *state;
	bool root = geteuid() == 0;
	struct td_change *change;

	make_repository();
	if (root)
		shell("chown -R 65534 %s", fixture->home);
	shell("chmod a-w .git");
	assert_true(!root || seteuid(nobody) == 0);
	assert_int_equal(begin(&change, fixture), TD_FAILED);
	assert_true(!root || seteuid(0) == 0);
	BREAKS(fixture->diag, TD_STORE_READ_ONLY);

	shell("chmod u+w .git && chmod a-w .");
	assert_true(!root || seteuid(nobody) == 0);
	assert_int_equal(begin(&change, fixture), TD_OK);
	assert_true(!root || seteuid(0) == 0);
	KEEPS(fixture->diag, TD_STORE_READ_ONLY);
	td_change_free(change);
	shell("chmod u+w .");
}

/* Only root can give files away; flow/store-permissions.sh has the rest. */
static void
a_foreign_repository_may_be_trusted(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	if (geteuid() != 0)
		skip();
	make_repository();
	shell("chown -R 65534 .");
	assert_int_equal(begin(&change, fixture), TD_FAILED);
	BREAKS(fixture->diag, TD_REPOSITORY_FOREIGN_OWNER);
	shell("git config --file $HOME/.gitconfig --add safe.directory %s",
	      fixture->store);
	assert_int_equal(begin(&change, fixture), TD_OK);
	KEEPS(fixture->diag, TD_REPOSITORY_FOREIGN_OWNER);
	td_change_free(change);
}

static enum td_status
read_at_head(struct fixture *fixture, const char *directory)
{
	struct td_snapshot *snapshot = NULL;
	char *bytes = NULL;
	size_t size;
	enum td_status status;

	forget(fixture);
	status = td_snapshot_open_at(&snapshot, directory, "HEAD",
	                             fixture->diag);
	if (status != TD_OK)
		return status;
	status = td_snapshot_read(&bytes, &size, snapshot, "thidua.yaml",
	                          fixture->diag);
	free(bytes);
	td_snapshot_free(snapshot);
	return status;
}

static void
what_is_not_in_a_clone_is_named(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	shell("git config uploadpack.allowFilter true && "
	      "git clone -q --filter=blob:none --no-checkout file://$PWD part");
	assert_int_equal(read_at_head(fixture, "part"), TD_FAILED);
	BREAKS(fixture->diag, TD_OBJECT_ABSENT);
	assert_string_equal(td_diag_at(fixture->diag, 0)->path,
	                    "HEAD:thidua.yaml");
	shell("git -C part fetch -q --refetch --no-filter");
	assert_int_equal(read_at_head(fixture, "part"), TD_OK);
	KEEPS(fixture->diag, TD_OBJECT_ABSENT);
	/* In a whole clone it is damage, of this record. */
	shell("rm -f .git/objects/$(git rev-parse HEAD:thidua.yaml | "
	      "sed 's,^..,&/,')");
	assert_int_equal(read_at_head(fixture, "."), TD_FAILED);
	KEEPS(fixture->diag, TD_OBJECT_ABSENT);
	assert_finding(fixture, TD_GIT_TROUBLE);
	assert_string_equal(td_diag_at(fixture->diag, 0)->path,
	                    "HEAD:thidua.yaml");
}

static void
a_branch_may_name_what_is_lost(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	shell("mkdir kept && cp -r .git/objects kept/");
	shell("rm -rf .git/objects/??");
	assert_int_equal(read_at_head(fixture, "."), TD_FAILED);
	BREAKS(fixture->diag, TD_COMMIT_ABSENT);
	shell("cp -r kept/objects .git/");
	assert_int_equal(read_at_head(fixture, "."), TD_OK);
	KEEPS(fixture->diag, TD_COMMIT_ABSENT);
}

static void
settings_that_are_not_read_stop_a_writer(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	shell(
	    "git config 'includeIf.hasconfig:remote.*.url:https://**.path' x");
	assert_int_equal(begin(&change, fixture), TD_FAILED);
	BREAKS(fixture->diag, TD_SETTING_NOT_FOLLOWED);
	shell("git config --remove-section "
	      "'includeIf.hasconfig:remote.*.url:https://**'");
	assert_int_equal(begin(&change, fixture), TD_OK);
	KEEPS(fixture->diag, TD_SETTING_NOT_FOLLOWED);
	td_change_free(change);
	/* A work tree's own settings are git's as well. */
	shell(
	    "mkdir $HOME/else2 && git config extensions.worktreeConfig true && "
	    "git config --worktree core.worktree $HOME/else2");
	assert_int_equal(begin(&change, fixture), TD_FAILED);
	BREAKS(fixture->diag, TD_WORK_TREE_ELSEWHERE);
	shell("rm .git/config.worktree && mkdir .git/config.worktree");
	assert_int_equal(begin(&change, fixture), TD_FAILED);
	BREAKS(fixture->diag, TD_FILE_UNREADABLE);
}

static void
a_writer_that_was_stopped_is_told(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	forget(fixture);
	shell("echo branch refs/heads/main >.git/thidua.lock");
	assert_int_equal(td_tracked_check_part(".", fixture->diag), TD_OK);
	BREAKS(fixture->diag, TD_COMMAND_UNFINISHED);
	forget(fixture);
	shell(": >.git/thidua.lock");
	assert_int_equal(td_tracked_check_part(".", fixture->diag), TD_OK);
	KEEPS(fixture->diag, TD_COMMAND_UNFINISHED);
}

static void
a_work_tree_may_be_elsewhere(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	shell("mkdir $HOME/else && git config core.worktree $HOME/else");
	assert_int_equal(begin(&change, fixture), TD_FAILED);
	BREAKS(fixture->diag, TD_WORK_TREE_ELSEWHERE);
	shell("git config -f .git/config core.worktree $PWD");
	assert_int_equal(begin(&change, fixture), TD_OK);
	KEEPS(fixture->diag, TD_WORK_TREE_ELSEWHERE);
	td_change_free(change);
}

/* A branch whose tree names itself three times over, so many levels deep. */
static enum td_status
list_wide(struct fixture *fixture, const char *branch, int levels)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *snapshot = NULL;
	enum td_status status;

	shell("b=$(git hash-object -w --stdin </dev/null) && "
	      "t=$(printf '100644 blob %%s\\ta\\n' $b | git mktree) && "
	      "for i in $(seq %d); do t=$(printf '040000 tree %%s\\ta\\n"
	      "040000 tree %%s\\tb\\n040000 tree %%s\\tc\\n' $t $t $t | "
	      "git mktree); done && c=$(git commit-tree -m x $t) && "
	      "git update-ref refs/heads/%s $c",
	      levels, branch);
	forget(fixture);
	assert_int_equal(td_snapshot_open_at(&snapshot, fixture->store, branch,
	                                     fixture->diag),
	                 TD_OK);
	status = td_snapshot_list(&paths, snapshot, "", fixture->diag);
	td_snapshot_free(snapshot);
	td_strlist_clear(&paths);
	return status;
}

static void
so_many_files_and_no_more(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	assert_int_equal(list_wide(fixture, "wide", 25), TD_FAILED);
	BREAKS(fixture->diag, TD_TOO_MANY_FILES);
	assert_int_equal(list_wide(fixture, "narrow", 5), TD_OK);
	KEEPS(fixture->diag, TD_TOO_MANY_FILES);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_branch_may_move_but_not_be_left),
		TEST(nothing_is_written_on_what_could_not_be_read),
		TEST(one_writes_at_a_time),
		TEST(a_store_may_be_readable_only),
		TEST(a_foreign_repository_may_be_trusted),
		TEST(what_is_not_in_a_clone_is_named),
		TEST(a_branch_may_name_what_is_lost),
		TEST(settings_that_are_not_read_stop_a_writer),
		TEST(a_writer_that_was_stopped_is_told),
		TEST(a_work_tree_may_be_elsewhere),
		TEST(so_many_files_and_no_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
