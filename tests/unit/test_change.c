/* Records written: one commit, or everything as it was. */

#include "both_ways.h"
#include "store/change.h"
#include "store/change_lock.h"
#include "store/snapshot.h"
#include "store_fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>

static const struct td_author author = {
	.name = "Nguy\xe1\xbb\x85n V\xc4\x83n An",
	.email = "an@hatinh.example",
	.time = 1778468400,
	.offset = 420
};

/* Where the repository is that each test gets a copy of. */
static char first[64];

static int
make_first(void **state)
{
	(void)state;
	if (!make_directory(first, sizeof first))
		return -1;
	shell("cd %s && git init -q --template= -b main . && "
	      "git config user.name B && git config user.email b@c && "
	      "git config maintenance.auto false && "
	      "printf '*.yaml -text\\n' > .gitattributes && "
	      "printf a: > thidua.yaml && mkdir units && "
	      "printf 1 > units/old.yaml && git add . && git commit -qm 1",
	      first);
	return 0;
}

static int
remove_first(void **state)
{
	(void)state;
	shell("rm -rf %s", first);
	return 0;
}

/* A repository with one commit in it. */
static void
make_repository(void)
{
	shell("cp -Rp %s/. . && git update-index -q --refresh", first);
}

static struct td_change *
begin(struct fixture *fixture)
{
	struct td_change *change = NULL;

	if (td_change_begin(&change, fixture->store, &author, fixture->diag) !=
	    TD_OK)
		fail_msg(
		    "%s",
		    td_finding_kind(td_diag_at(fixture->diag, 0)->id)->slug);
	return change;
}

static enum td_status
stage(struct fixture *fixture, struct td_change *change, const char *path,
      const char *text, bool replace)
{
	return td_change_stage(change, path, text, strlen(text), replace,
	                       fixture->diag);
}

static void
assert_clean(void)
{
	assert_shell("", "git status --porcelain");
	assert_shell("",
	             "git fsck --strict 2>&1 | grep -v '^dangling\\|^notice'");
	assert_shell("", "ls .git | grep 'lock$\\|^thidua.index' | "
	                 "grep -v '^thidua.lock$'");
	assert_shell("0", "stat -c %%s .git/thidua.lock");
}

static void
a_change_is_one_commit(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	assert_true(td_change_is_empty(change));
	assert_int_equal(stage(fixture, change, "units/vu/so-noi-vu.yaml",
	                       "t\xc3\xaan: S\xe1\xbb\x9f\r\n", false),
	                 TD_OK);
	assert_int_equal(stage(fixture, change, "a.yaml", "", false), TD_OK);
	assert_false(td_change_is_empty(change));
	assert_int_equal(td_change_commit(change, fixture->diag,
	                                  " Register\n\tS\xe1\xbb\x9f ",
	                                  "Campaign", NULL, "Unit",
	                                  "so-noi-vu\nX: y", NULL),
	                 TD_OK);
	assert_true(td_change_is_empty(change));
	td_change_free(change);
	assert_clean();
	assert_shell("Register S\xe1\xbb\x9f\n\nUnit: so-noi-vu X: y",
	             "git log -1 --format=%%B");
	assert_shell("so-noi-vu X: y",
	             "git log -1 --format='%%(trailers:key=Unit,valueonly)'");
	assert_shell("Nguy\xe1\xbb\x85n V\xc4\x83n An <an@hatinh.example> "
	             "2026-05-11T10:00:00+07:00 B <b@c> "
	             "2026-05-11T10:00:00+07:00",
	             "git log -1 --format='%%an <%%ae> %%aI %%cn <%%ce> %%cI'");
	assert_shell("A\ta.yaml\nA\tunits/vu/so-noi-vu.yaml",
	             "git show --format= --name-status");
	assert_shell("t\xc3\xaan: S\xe1\xbb\x9f\r",
	             "git show HEAD:units/vu/so-noi-vu.yaml");
	assert_shell("2", "git rev-list --count HEAD");
	assert_shell("commit: Register S\xe1\xbb\x9f",
	             "git log -g -1 --format=%%gs");
}

static void
nothing_staged_is_no_commit(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "units/old.yaml", "1", false),
	                 TD_OK);
	assert_true(td_change_is_empty(change));
	assert_int_equal(
	    td_change_commit(change, fixture->diag, "Nothing", NULL), TD_OK);
	td_change_free(change);
	assert_shell("1", "git rev-list --count HEAD");
	td_change_free(NULL);
}

static void
what_was_not_committed_leaves_no_trace(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "x/y.yaml", "1", false), TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("", "ls -d x 2>/dev/null");
}

static void
the_base_is_the_parent_commit(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;
	const struct td_snapshot *base;
	char *head;

	make_repository();
	shell("printf by-hand > thidua.yaml && : > new.yaml");
	change = begin(fixture);
	base = td_change_base(change);
	head = shell_out("git rev-parse HEAD");
	assert_string_equal(td_snapshot_commit(base), head);
	free(head);
	assert_true(td_snapshot_has(base, "units/old.yaml"));
	assert_false(td_snapshot_has(base, "new.yaml"));
	assert_string_equal(td_snapshot_label(base), "HEAD:");
	td_change_free(change);
}

static void
the_first_commit_is_the_root(void **state)
{
	struct fixture *fixture = *state;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_change *change;

	shell("git config --file $HOME/.gitconfig init.defaultBranch chinh");
	assert_int_equal(td_repository_init(fixture->store, fixture->diag),
	                 TD_OK);
	assert_int_equal(td_repository_init(fixture->store, fixture->diag),
	                 TD_OK);
	change = begin(fixture);
	assert_null(td_snapshot_commit(td_change_base(change)));
	assert_int_equal(
	    td_snapshot_list(&paths, td_change_base(change), "", fixture->diag),
	    TD_OK);
	assert_int_equal(paths.count, 0);
	assert_int_equal(stage(fixture, change, "thidua.yaml", "a:", false),
	                 TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "Start", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("chinh", "git branch --show-current");
	assert_shell("1", "git rev-list --count HEAD");
	assert_shell("commit (initial): Start", "git log -g -1 --format=%%gs");
}

static void
a_repository_is_made_only_where_none_is(void **state)
{
	struct fixture *fixture = *state;

	/* Nor does a store get into a repository that merely holds it. */
	shell("mkdir -p other/kho && git -C other init -q");
	assert_false(td_repository_exists("other/kho"));
	assert_int_equal(td_repository_init("other/kho", fixture->diag), TD_OK);
	assert_true(td_repository_exists("other/kho"));
	shell("test -d other/kho/.git");
	/* Unless a person has put it there. */
	shell("mkdir other/own && touch other/own/thidua.yaml");
	assert_true(td_repository_exists("other/own"));
	assert_int_equal(td_repository_init("other/own", fixture->diag), TD_OK);
	shell("test ! -e other/own/.git && rm -rf other");
	shell("mkdir sub b && git init -q --bare b");
	assert_int_equal(td_repository_init("sub", fixture->diag), TD_OK);
	assert_shell("main false",
	             "cd sub && echo $(git branch --show-current) "
	             "$(git config core.autocrlf)");
	assert_int_equal(td_repository_init("b", fixture->diag), TD_FAILED);
	assert_finding(fixture, TD_REPOSITORY_BARE);
	forget(fixture);
	shell(": > file");
	assert_int_equal(td_repository_init("file/sub", fixture->diag),
	                 TD_FAILED);
	assert_finding(fixture, TD_WRITE_FAILED);
	shell("git init -q .");
	assert_int_equal(td_repository_init("b/../units-none", fixture->diag),
	                 TD_OK);
}

static void
a_store_may_be_a_part_of_its_repository(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change = NULL;

	shell("git init -q -b main . && mkdir -p a/kho && printf a: > "
	      "a/kho/thidua.yaml && git add . && git -c user.name=a "
	      "-c user.email=b commit -qm 1 && git config user.name B && "
	      "git config user.email b@c");
	assert_int_equal(
	    td_change_begin(&change, "a/kho", &author, fixture->diag), TD_OK);
	assert_true(td_snapshot_has(td_change_base(change), "thidua.yaml"));
	assert_int_equal(stage(fixture, change, "units/x.yaml", "1", false),
	                 TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("a/kho/units/x.yaml", "git show --format= --name-only");
}

static void
a_linked_work_tree_is_a_store_too(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change = NULL;

	make_repository();
	shell("git pack-refs --all && git worktree add -q -b hai ../hai && "
	      "git gc -q");
	assert_int_equal(
	    td_change_begin(&change, "../hai", &author, fixture->diag), TD_OK);
	assert_int_equal(stage(fixture, change, "units/x.yaml", "1", false),
	                 TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_shell("", "cd ../hai && git status --porcelain");
	assert_shell("2", "git rev-list --count hai");
	assert_shell("1", "git rev-list --count main");
	assert_shell("",
	             "git status --porcelain; git fsck --strict 2>/dev/null");
}

/* What a person has under way stays exactly as it was. */
static void
other_work_is_left_alone(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	shell("printf 2 >> units/old.yaml && printf s > staged.yaml && "
	      "git add staged.yaml && printf n > new.yaml && "
	      "printf i > later.yaml && git add -N later.yaml && "
	      "git rm -q --cached thidua.yaml");
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "units/x.yaml", "1", false),
	                 TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_shell("units/x.yaml", "git show --format= --name-only");
	assert_shell(" A later.yaml\nA  staged.yaml\nD  thidua.yaml\n"
	             " M units/old.yaml\n?? new.yaml\n?? thidua.yaml",
	             "git status --porcelain");
}

static void
a_file_is_replaced_when_asked(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "units/old.yaml", "1", false),
	                 TD_OK);
	KEEPS(fixture->diag, TD_FILE_EXISTS);
	assert_int_equal(stage(fixture, change, "units/old.yaml", "2", false),
	                 TD_INVALID);
	BREAKS(fixture->diag, TD_FILE_EXISTS);
	assert_string_equal(assert_finding(fixture, TD_FILE_EXISTS)->path,
	                    "units/old.yaml");
	assert_true(td_change_is_empty(change));
	assert_int_equal(stage(fixture, change, "units/old.yaml", "2", true),
	                 TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("2", "cat units/old.yaml");
}

static void
a_path_can_be_staged_again(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "a/b", "1", false), TD_OK);
	assert_int_equal(stage(fixture, change, "a/b", "1", false), TD_OK);
	assert_int_equal(stage(fixture, change, "a/b", "2", false), TD_INVALID);
	assert_int_equal(stage(fixture, change, "a/b", "3", true), TD_OK);
	/* A file cannot be a directory as well. */
	assert_int_equal(stage(fixture, change, "a/b/c", "1", false),
	                 TD_INVALID);
	assert_int_equal(stage(fixture, change, "a", "1", false), TD_INVALID);
	assert_int_equal(stage(fixture, change, "a-b", "1", false), TD_OK);
	assert_int_equal(stage(fixture, change, "units", "1", false),
	                 TD_INVALID);
	assert_int_equal(stage(fixture, change, "thidua.yaml/b", "1", false),
	                 TD_INVALID);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_shell("3", "cat a/b");
	assert_clean();
	/* Staged back to what the parent has, it is not staged. */
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "a/b", "4", true), TD_OK);
	assert_int_equal(stage(fixture, change, "a/b", "3", true), TD_OK);
	assert_true(td_change_is_empty(change));
	td_change_free(change);
}

struct by_hand {
	const char *name;
	const char *command; /* before the change */
	const char *path;
	bool replace;
	enum td_finding_id id;
};

static const struct by_hand by_hand[] = {
	{ "an untracked file", "printf h > new.yaml", "new.yaml", false,
	  TD_FILE_CHANGED_BY_HAND },
	{ "an edited file", "printf h > units/old.yaml", "units/old.yaml", true,
	  TD_FILE_CHANGED_BY_HAND },
	{ "a removed file", "rm units/old.yaml", "units/old.yaml", true,
	  TD_FILE_CHANGED_BY_HAND },
	{ "a directory", "mkdir new.yaml", "new.yaml", false,
	  TD_FILE_CHANGED_BY_HAND },
	{ "a pipe", "mkfifo new.yaml", "new.yaml", false,
	  TD_FILE_CHANGED_BY_HAND },
	{ "a file on the way", "printf h > dir", "dir/new.yaml", false,
	  TD_FILE_CHANGED_BY_HAND },
	{ "a link", "ln -s thidua.yaml new.yaml", "new.yaml", false,
	  TD_PATH_ESCAPES },
	{ "a dangling link", "ln -s none new.yaml", "new.yaml", true,
	  TD_PATH_ESCAPES },
	{ "a link on the way", "ln -s units dir", "dir/new.yaml", false,
	  TD_PATH_ESCAPES },
	{ "a link out of the store", "ln -s / dir", "dir/new.yaml", false,
	  TD_PATH_ESCAPES },
	{ "a link in the parent commit",
	  "ln -s thidua.yaml l && git add l && git commit -qm 2", "l", true,
	  TD_PATH_ESCAPES },
	{ "a link on the way in the parent commit",
	  "ln -s units l && git add l && git commit -qm 2 && rm l", "l/x",
	  false, TD_PATH_ESCAPES },
	{ "the parent directory", ":", "../new.yaml", false, TD_PATH_ESCAPES },
	{ "git's directory", ":", ".git/hooks/post-commit", false,
	  TD_PATH_ESCAPES },
	{ "git's directory in capitals", ":", "units/.GIT/x", false,
	  TD_PATH_ESCAPES },
	{ "an absolute path", ":", "/tmp/x", false, TD_PATH_ESCAPES },
	{ "a line break", ":", "a\nb", false, TD_PATH_ESCAPES },
};

static void
nothing_made_by_hand_is_overwritten(void **state)
{
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof by_hand / sizeof *by_hand; i++) {
		const struct by_hand *row = &by_hand[i];
		struct td_change *change;
		char *before;

		shell("rm -rf * .git .gitattributes");
		make_repository();
		shell("%s", row->command);
		before = shell_out(
		    "git status --porcelain; ls -lA -I .git . units");
		forget(fixture);
		change = begin(fixture);
		assert_int_equal(
		    stage(fixture, change, row->path, "text", row->replace),
		    TD_FAILED);
		assert_string_equal(assert_finding(fixture, row->id)->path,
		                    row->path);
		assert_true(td_change_is_empty(change));
		td_change_free(change);
		assert_shell(before,
		             "git status --porcelain; ls -lA -I .git . units");
		free(before);
	}
}

static void
the_same_bytes_by_hand_are_adopted(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	shell("printf 1 > new.yaml && printf 1 > added.yaml && "
	      "git add added.yaml");
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "new.yaml", "1", false), TD_OK);
	assert_int_equal(stage(fixture, change, "added.yaml", "1", false),
	                 TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("added.yaml\nnew.yaml", "git show --format= --name-only");
}

/* The rows change something between staging and committing. */
static const struct by_hand meanwhile[] = {
	{ "a file appears", "printf h > new.yaml", "new.yaml", false,
	  TD_FILE_CHANGED_BY_HAND },
	{ "another file is staged",
	  "printf h > new.yaml && git add new.yaml && rm new.yaml", "new.yaml",
	  false, TD_FILE_CHANGED_BY_HAND },
	{ "a removal is staged", "git rm -q --cached units/old.yaml",
	  "units/old.yaml", true, TD_FILE_CHANGED_BY_HAND },
	{ "a file is staged on the way",
	  "printf h > dir && git add dir && rm dir", "dir/new.yaml", false,
	  TD_FILE_CHANGED_BY_HAND },
	{ "a directory is staged in its place",
	  "mkdir d && printf h > d/e && git add d && rm -r d", "d", false,
	  TD_FILE_CHANGED_BY_HAND },
	{ "the branch moves and has the path",
	  "printf h > new.yaml && git add new.yaml && git commit -qm h && "
	  "git rm -q --cached new.yaml && rm new.yaml",
	  "new.yaml", false, TD_BRANCH_MOVED },
	{ "the branch is left", "git switch -qc other", "new.yaml", false,
	  TD_HEAD_MOVED },
	{ "the branch is removed", "git update-ref -d refs/heads/main",
	  "new.yaml", false, TD_BRANCH_MOVED },
	{ "HEAD is detached", "git switch -q --detach", "new.yaml", false,
	  TD_HEAD_MOVED },
	{ "a merge conflicts",
	  "b=$(git hash-object -w thidua.yaml) && printf '100644 %s 1\\tq\\n"
	  "100644 %s 2\\tq\\n' $b $b | git update-index --index-info",
	  "new.yaml", false, TD_MERGE_UNDER_WAY },
	{ "the index is damaged", "truncate -s 40 .git/index", "new.yaml",
	  false, TD_INDEX_UNREADABLE },
	{ "the index is empty", ": > .git/index", "new.yaml", false,
	  TD_INDEX_UNREADABLE },
	{ "the index is gone", "rm .git/index", "new.yaml", false,
	  TD_INDEX_UNREADABLE },
	{ "the index is a directory", "rm .git/index; mkdir .git/index",
	  "new.yaml", false, TD_INDEX_UNREADABLE },
	{ "git holds the index", ": > .git/index.lock", "new.yaml", false,
	  TD_LOCK_LEFT_BEHIND },
	{ "git holds the branch", ": > .git/refs/heads/main.lock", "new.yaml",
	  false, TD_LOCK_LEFT_BEHIND },
	{ "the index cannot be locked", "mkdir .git/thidua.index.hold",
	  "new.yaml", false, TD_WRITE_FAILED },
	{ "objects cannot be written",
	  "mv .git/objects .git/o && : > .git/objects", "new.yaml", false,
	  TD_WRITE_FAILED },
	{ "the temporary file cannot be written", "mkdir .thidua~new.yaml",
	  "new.yaml", false, TD_FILE_CHANGED_BY_HAND },
	{ "the reflog cannot be written", "rm -r .git/logs && : > .git/logs",
	  "new.yaml", false, TD_WRITE_FAILED },
};

static void
what_happens_meanwhile_leaves_all_as_it_was(void **state)
{
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof meanwhile / sizeof *meanwhile; i++) {
		const struct by_hand *row = &meanwhile[i];
		struct td_change *change;
		char *before;

		shell("rm -rf * .git .gitattributes .thidua*");
		make_repository();
		forget(fixture);
		change = begin(fixture);
		assert_int_equal(
		    stage(fixture, change, row->path, "text", row->replace),
		    TD_OK);
		assert_int_equal(
		    stage(fixture, change, "deep/er/x", "text", false), TD_OK);
		shell("%s", row->command);
		before = shell_out("exec 2>/dev/null; git status --porcelain; "
		                   "git ls-files -s; "
		                   "find . -path ./.git -prune -o -print | "
		                   "sort; git rev-parse HEAD");
		if (td_change_commit(change, fixture->diag, "x", NULL) !=
		    TD_FAILED)
			fail_msg("%s", row->name);
		if (td_diag_at(fixture->diag, 0)->id != row->id)
			fail_msg(
			    "%s: %s", row->name,
			    td_finding_kind(td_diag_at(fixture->diag, 0)->id)
				->slug);
		td_change_free(change);
		assert_shell(before,
		             "exec 2>/dev/null; git status --porcelain; git "
		             "ls-files -s; "
		             "find . -path ./.git -prune -o -print | sort; "
		             "git rev-parse HEAD");
		free(before);
	}
}

static void
a_branch_that_moved_beside_the_store_is_followed(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "new.yaml", "1", false), TD_OK);
	shell("git commit -qm other --allow-empty");
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("x\nother\n1", "git log --format=%%s");
	/* The store is a directory of it, and what moved is another one. */
	shell("mkdir kho && printf b: > kho/thidua.yaml && git add . && "
	      "git commit -qm 2");
	strcat(fixture->store, "/kho");
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "a.yaml", "1", false), TD_OK);
	shell("printf 1 > beside && git add . && git commit -qm beside");
	assert_int_equal(td_change_commit(change, fixture->diag, "y", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("y\nbeside", "git log -2 --format=%%s");
}

/* What a rule asked for may be what moved: whoever judged judges again. */
static void
a_store_that_moved_is_not_written_to(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "new.yaml", "1", false), TD_OK);
	shell("printf h > other.yaml && git add . && git commit -qm other");
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_FAILED);
	assert_finding(fixture, TD_BRANCH_MOVED);
	td_change_free(change);
	assert_clean();
	assert_shell("other\n1", "git log --format=%%s; ls new.yaml 2>&-");
	/* Nor where it moved to the very same file: it is there. */
	forget(fixture);
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "same.yaml", "1", false),
	                 TD_OK);
	shell("printf 1 > same.yaml && git add . && git commit -qm same");
	assert_int_equal(td_change_commit(change, fixture->diag, "y", NULL),
	                 TD_FAILED);
	assert_finding(fixture, TD_BRANCH_MOVED);
	td_change_free(change);
	assert_clean();
	assert_shell("same\nother\n1", "git log --format=%%s");
}

struct unwritable {
	const char *name;
	const char *command;
	enum td_finding_id id;
	bool only_root;
};

#define COMMIT "git -c user.name=a -c user.email=a@b commit -q "

static const struct unwritable unwritable[] = {
	{ "no repository", "rm -rf .git", TD_NO_REPOSITORY, false },
	{ "a bare repository",
	  "rm -rf .git && git init -q --bare .git && mv .git/* . && "
	  "rmdir .git",
	  TD_REPOSITORY_BARE, false },
	{ "a detached HEAD", "git switch -q --detach", TD_DETACHED_HEAD,
	  false },
	{ "a merge",
	  "git switch -qc o && " COMMIT "--allow-empty -m o && "
	  "git switch -q main && " COMMIT "--allow-empty -m m && "
	  "git merge -q --no-commit --no-ff o",
	  TD_MERGE_UNDER_WAY, false },
	{ "a rebase", "mkdir .git/rebase-merge", TD_MERGE_UNDER_WAY, false },
	{ "a cherry-pick", "cp .git/refs/heads/main .git/CHERRY_PICK_HEAD",
	  TD_MERGE_UNDER_WAY, false },
	{ "a revert", "cp .git/refs/heads/main .git/REVERT_HEAD",
	  TD_MERGE_UNDER_WAY, false },
	{ "a bisection", "git bisect start >/dev/null", TD_MERGE_UNDER_WAY,
	  false },
	{ "patches being applied",
	  "mkdir .git/rebase-apply && : > .git/rebase-apply/applying",
	  TD_MERGE_UNDER_WAY, false },
	{ "other hashes", "rm -rf .git && git init -q --object-format=sha256",
	  TD_REPOSITORY_UNSUPPORTED, false },
	{ "another owner", "chown -R 65534 .", TD_REPOSITORY_FOREIGN_OWNER,
	  true },
	{ "no identity", "git config --unset user.email", TD_NO_IDENTITY,
	  false },
	{ "a blank identity", "git config user.name ' '", TD_NO_IDENTITY,
	  false },
	{ "a lock that is no file", "mkdir .git/thidua.lock", TD_WRITE_FAILED,
	  false },
	{ "a broken branch",
	  "chmod -R u+w .git && for f in .git/objects/[0-9a-f]*/*; do "
	  "echo x > $f; done",
	  TD_GIT_TROUBLE, false },
};

static void
what_cannot_be_written_to_is_said(void **state)
{
	static const struct td_author nobody = { .time = 1, .offset = 0 };
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof unwritable / sizeof *unwritable; i++) {
		const struct unwritable *row = &unwritable[i];
		struct td_change *change = NULL;

		/* Only root can give files away; flow/store-permissions.sh
		 * covers the rest. */
		if (row->only_root && geteuid() != 0)
			continue;
		shell("chown -R $(id -u) . && rm -rf * .git .gitattributes");
		make_repository();
		shell("%s", row->command);
		forget(fixture);
		if (td_change_begin(&change, fixture->store, &nobody,
		                    fixture->diag) != TD_FAILED)
			fail_msg("%s", row->name);
		if (td_diag_at(fixture->diag, 0)->id != row->id)
			fail_msg(
			    "%s: %s", row->name,
			    td_finding_kind(td_diag_at(fixture->diag, 0)->id)
				->slug);
		assert_null(change);
	}
}

static void
the_identity_may_come_from_either_side(void **state)
{
	static const struct td_author nobody = { .time = 86401, .offset = -60 };
	struct fixture *fixture = *state;
	struct td_change *change = NULL;

	/* The author stands in for a committer who is not configured. */
	make_repository();
	shell("git config --unset user.name && git config --unset user.email");
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "x", "1", false), TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_shell("an@hatinh.example an@hatinh.example",
	             "git log -1 --format='%%ae %%ce'");
	/* The user's own configuration is enough. */
	shell("git config --file $HOME/.gitconfig user.name C && "
	      "git config --file $HOME/.gitconfig user.email c@d");
	assert_int_equal(
	    td_change_begin(&change, fixture->store, &nobody, fixture->diag),
	    TD_OK);
	assert_int_equal(stage(fixture, change, "y", "1", false), TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "y", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_shell("C <c@d> 1970-01-01T23:00:01-01:00",
	             "git log -1 --format='%%cn <%%ae> %%aI'");
}

static void
a_file_too_large_is_not_staged(void **state)
{
	struct fixture *fixture = *state;
	char *bytes = calloc(1, TD_STORE_BYTES_MAX + 1);
	struct td_change *change;

	assert_non_null(bytes);
	make_repository();
	change = begin(fixture);
	assert_int_equal(td_change_stage(change, "x", bytes,
	                                 TD_STORE_BYTES_MAX + 1, false,
	                                 fixture->diag),
	                 TD_FAILED);
	assert_finding(fixture, TD_FILE_TOO_LARGE);
	assert_int_equal(td_change_stage(change, "x", bytes, TD_STORE_BYTES_MAX,
	                                 false, fixture->diag),
	                 TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	free(bytes);
	assert_clean();
}

static void
many_files_are_one_commit(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	change = begin(fixture);
	for (int i = 999; i >= 0; i--) {
		char path[32];

		snprintf(path, sizeof path, "units/%d/%d.yaml", i % 17, i);
		assert_int_equal(stage(fixture, change, path, path, false),
		                 TD_OK);
	}
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	td_change_free(change);
	assert_clean();
	assert_shell("1000", "git show --format= --name-only | wc -l");
	assert_shell("units/3/37.yaml", "cat units/3/37.yaml");
}

static void
a_second_writer_waits_and_then_says_so(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;
	int fd = -1;
	int git_dir;

	make_repository();
	change = begin(fixture);
	git_dir = open(".git", O_RDONLY | O_DIRECTORY);
	assert_true(git_dir >= 0);
	assert_int_equal(td_lock_take(&fd, git_dir, 50, fixture->diag),
	                 TD_FAILED);
	assert_finding(fixture, TD_STORE_LOCKED);
	assert_int_equal(fd, -1);
	td_change_free(change);
	forget(fixture);
	assert_int_equal(td_lock_take(&fd, git_dir, 50, fixture->diag), TD_OK);
	close(fd);
	close(git_dir);
}

/* The lock file of a writer that was stopped: it had made new.yaml, replaced
 * old.yaml, and held the index; `state` is what else it had done. */
static void
leave_behind(const char *more)
{
	shell("n=$(printf new | git hash-object -w --stdin) && "
	      "o=$(git rev-parse HEAD:units/old.yaml) && mkdir -p d/e && "
	      "printf new > d/e/new.yaml && printf new > units/old.yaml && "
	      "printf half > 'd/.thidua~x' && : > .git/index.lock && "
	      "{ printf 'branch refs/heads/main\\nwrite %%s %%040d "
	      "d/e/new.yaml\\nwrite %%s %%040d d/x\\nwrite %%s %%s "
	      "units/old.yaml\\n' $n 0 $n 0 $n $o; stat -c 'lock %%d %%i' "
	      ".git/index.lock; } > .git/thidua.lock && %s",
	      more);
}

struct left {
	const char *name;
	const char *command;
	const char *status;  /* afterwards */
	const char *content; /* of units/old.yaml */
};

static const struct left left[] = {
	{ "files written", ":", "", "1" },
	{ "the index ready", ": > .git/thidua.index", "", "1" },
	{ "the former file kept", "printf 1 > units/.thidua~~old.yaml", "",
	  "1" },
	{ "the journal cut off", "printf 'commit 0123' >> .git/thidua.lock", "",
	  "1" },
	{ "the branch locked",
	  "printf 'commit %040d\\n' 7 >> .git/thidua.lock && "
	  "printf '%040d\\n' 7 > .git/refs/heads/main.lock",
	  "", "1" },
	{ "the branch locked, the commit not yet in it",
	  "printf 'commit %040d\\n' 7 >> .git/thidua.lock && "
	  ": > .git/refs/heads/main.lock",
	  "", "1" },
	{ "the branch locked, a part of the commit in it",
	  "printf 'commit %040d\n' 7 >> .git/thidua.lock && "
	  "{ printf %020d 0; head -c 21 /dev/zero; } > "
	  ".git/refs/heads/main.lock",
	  "", "1" },
	{ "the branch locked, its length alone kept",
	  "printf 'commit %040d\n' 7 >> .git/thidua.lock && "
	  "head -c 41 /dev/zero > .git/refs/heads/main.lock",
	  "", "1" },
	{ "the device known by another number",
	  "sed -i 's/lock [0-9]*/lock 4711/' .git/thidua.lock", "", "1" },
	{ "the commit made, the index not in place",
	  "rm .git/index.lock && printf new > d/x && cp .git/index .git/i && "
	  "git add d/x d/e units && git commit -qm done && "
	  "mv .git/i .git/index && printf 1 > units/.thidua~~old.yaml && "
	  ": > .git/thidua.index && : > .git/index.lock && "
	  "stat -c 'lock %d %i' .git/index.lock >> .git/thidua.lock",
	  "", "new" },
	{ "the commit made",
	  "rm .git/index.lock && printf new > d/x && git add d/x d/e "
	  "units && git commit -qm done && rm d/.thidua* && "
	  ": > .git/index.lock && stat -c 'lock %d %i' .git/index.lock >> "
	  ".git/thidua.lock",
	  "", "new" },
	{ "the commit made, and a row doubled",
	  "rm .git/index.lock && printf new > d/x && git add d/x d/e "
	  "units && git commit -qm done && rm d/.thidua* && "
	  ": > .git/index.lock && stat -c 'lock %d %i' .git/index.lock >> "
	  ".git/thidua.lock && sed -n '3p;2p' .git/thidua.lock >> "
	  ".git/thidua.lock",
	  "", "new" },
	{ "a branch that git would not have",
	  "sed -i '1s,.*,branch refs/heads/../../d/x,' .git/thidua.lock && "
	  "printf 'commit %040d\\n' 7 >> .git/thidua.lock && rm "
	  ".git/index.lock "
	  "&& printf '%040d\\n' 7 > d/x.lock && git add d/x.lock && "
	  "git checkout -q . && rm -r d/e d/.thidua* && git rm -qf d/x.lock",
	  "", "1" },
	{ "a file edited since", "printf by-hand > units/old.yaml",
	  " M units/old.yaml", "by-hand" },
	{ "a file added by hand since",
	  "rm .git/index.lock && git add d/e/new.yaml", "A  d/e/new.yaml",
	  "1" },
	{ "no journal of ours",
	  "printf 'x\\0y' > .git/thidua.lock && "
	  "rm .git/index.lock && git checkout -q . && rm -r d",
	  "", "1" },
};

static void
what_a_stopped_writer_left_is_put_right(void **state)
{
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
		struct td_change *change;

		shell("rm -rf * .git .gitattributes");
		make_repository();
		leave_behind(left[i].command);
		change = begin(fixture);
		td_change_free(change);
		print_message("%s\n", left[i].name);
		assert_shell(left[i].status, "git status --porcelain -uall");
		assert_shell(left[i].content, "cat units/old.yaml");
		assert_shell("", "find . -name '.thidua*'");
		assert_shell("thidua.lock",
		             "cd .git && find . -name '*.lock' -printf "
		             "'%%P\\n'");
		assert_shell("0", "stat -c %%s .git/thidua.lock");
		assert_shell("",
		             "cd .git && ls -d thidua.index* 2>/dev/null || "
		             ":");
		/* And it can be written to at once. */
		change = begin(fixture);
		assert_int_equal(
		    stage(fixture, change, "next.yaml", "1", false), TD_OK);
		assert_int_equal(
		    td_change_commit(change, fixture->diag, "x", NULL), TD_OK);
		td_change_free(change);
		assert_shell("next.yaml", "git show --format= --name-only");
	}
}

/* Indexes as git makes them, and one as a newer git does (index.skipHash). */
static const char *const forms[][2] = {
	{ "version 4", "git update-index --index-version 4" },
	{ "split", "git update-index --split-index" },
	{ "split, with a change",
	  "git update-index --split-index && printf n > "
	  "n && git add n && git commit -qm n && git update-index "
	  "--split-index "
	  "&& printf m > n && git commit -qam m" },
	{ "untracked files", "git update-index --force-untracked-cache && git "
	                     "status -s" },
	{ "sparse", "git sparse-checkout init --cone --sparse-index && git "
	            "sparse-checkout set units" },
	{ "without a checksum",
	  "truncate -s -20 .git/index && truncate -s +20 .git/index" },
	{ "with offsets for threads",
	  "git config index.threads 2 && printf n > n && git add n && git "
	  "commit -qm n" },
	{ "with an entry to come", "printf n > n && git add -N n && rm n" },
};

static void
every_form_of_index_is_written(void **state)
{
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		struct td_change *change;
		char *before;

		shell("rm -rf * .git .gitattributes");
		make_repository();
		shell("%s", forms[i][1]);
		before = shell_out("git status --porcelain -uall");
		for (unsigned round = 0; round < 2; round++) {
			change = begin(fixture);
			assert_int_equal(stage(fixture, change,
			                       "units/new.yaml",
			                       round ? "2" : "1", true),
			                 TD_OK);
			if (td_change_commit(change, fixture->diag, "x",
			                     NULL) != TD_OK)
				fail_msg("%s", forms[i][0]);
			td_change_free(change);
			assert_shell(before, "git status --porcelain -uall");
			assert_shell(
			    "", "git diff HEAD --name-only --diff-filter=AM");
			assert_shell("units/new.yaml",
			             "git show --format= --name-only");
			/* It stays without one, which this git reads but does
			 * not count as sound. */
			shell("%s git fsck --strict --no-dangling",
			      strcmp(forms[i][0], "without a checksum") == 0
			          ? "GIT_INDEX_FILE=.git/none"
			          : "");
		}
		free(before);
	}
}

/* A git that ends well and was told a part of what it is told. */
static void
an_index_that_lacks_something_is_not_placed(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;
	char *path = shell_out("echo $PATH");
	char *other = shell_out("echo $PWD/.git/bin:$PATH");

	shell("rm -rf * .git .gitattributes");
	make_repository();
	shell("git update-index --index-version 4");
	shell("mkdir .git/bin && printf '%%s\\n' '#!/bin/sh' 'case \"$*\" in' "
	      "'*--index-info) exec /usr/bin/git \"$@\" </dev/null ;;' "
	      "'esac' 'exec /usr/bin/git \"$@\"' > .git/bin/git && "
	      "chmod +x .git/bin/git");
	change = begin(fixture);
	assert_int_equal(stage(fixture, change, "units/new.yaml", "1", true),
	                 TD_OK);
	setenv("PATH", other, 1);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_FAILED);
	setenv("PATH", path, 1);
	td_change_free(change);
	assert_shell("", "git status --porcelain -uall");
	assert_finding(fixture, TD_WRITE_FAILED);
	free(other);
	free(path);
}

/* What of the branch cannot be read, so that it cannot be told whether it holds
 * what a stopped writer was about to file. */
static const char *const unreadable[] = {
	"git rev-parse HEAD",
	"git rev-parse HEAD:",
	"git rev-parse HEAD:d",
};

/* Nothing is taken back then, and the journal stays for the next writer. */
static void
what_cannot_be_told_is_not_taken_back(void **state)
{
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof unreadable / sizeof *unreadable; i++) {
		struct td_change *change = NULL;

		shell("rm -rf * .git .gitattributes");
		make_repository();
		forget(fixture);
		leave_behind(
		    "rm .git/index.lock && printf new > d/x && git "
		    "add d/x d/e units && git commit -qm done && rm "
		    "d/.thidua* && : > .git/index.lock && stat -c "
		    "'lock %d %i' .git/index.lock >> .git/thidua.lock");
		shell(
		    "o=.git/objects/$(%s | sed 's,..,&/,') && mv $o .git/kept "
		    "&& echo $o > .git/where",
		    unreadable[i]);
		if (td_change_begin(&change, fixture->store, &author,
		                    fixture->diag) != TD_FAILED)
			fail_msg("%s", unreadable[i]);
		assert_true(td_diag_count(fixture->diag) > 0);
		assert_shell("new", "cat units/old.yaml");
		assert_shell("new", "cat d/e/new.yaml");
		shell("test -s .git/thidua.lock && mv .git/kept $(cat "
		      ".git/where)");
		change = begin(fixture);
		td_change_free(change);
		assert_shell("", "git status --porcelain -uall");
		assert_shell("0", "stat -c %%s .git/thidua.lock");
	}
}

/* The linker gives us these in place of the system's. */
static unsigned renames_to_fail;

int
__real_renameat(int, const char *, int, const char *);

int
__wrap_renameat(int from_dir, const char *from, int to_dir, const char *to);

int
__wrap_renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	if (strcmp(to, "index") != 0 || renames_to_fail == 0)
		return __real_renameat(from_dir, from, to_dir, to);
	renames_to_fail--;
	errno = EIO;
	return -1;
}

static void
commit_with(struct fixture *fixture, unsigned failures)
{
	struct td_change *change = begin(fixture);

	renames_to_fail = failures;
	assert_int_equal(stage(fixture, change, "new.yaml", "1", false), TD_OK);
	assert_int_equal(td_change_commit(change, fixture->diag, "x", NULL),
	                 TD_OK);
	renames_to_fail = 0;
	td_change_free(change);
	assert_shell("new.yaml", "git show --format= --name-only");
}

/* Once the commit stands, the index follows: at once, after a moment, or with
 * the next writer, and until then nobody can commit past it. */
static void
the_index_follows_the_commit(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	commit_with(fixture, 1);
	KEEPS(fixture->diag, TD_INDEX_BEHIND);
	assert_shell("", "git status --porcelain -uall");
	shell("rm -rf * .git .gitattributes");
	make_repository();
	commit_with(fixture, 100);
	BREAKS(fixture->diag, TD_INDEX_BEHIND);
	assert_shell("128", "git commit -qm x 2>/dev/null; echo $?");
	td_change_free(begin(fixture));
	assert_shell("", "git status --porcelain -uall");
}

static void
locks_of_others_are_not_removed(void **state)
{
	struct fixture *fixture = *state;
	struct td_change *change;

	make_repository();
	leave_behind("printf 'commit %040d\\n' 7 >> .git/thidua.lock && "
	             "printf '%040d\\n' 8 > .git/refs/heads/main.lock && "
	             ": > .git/other && mv .git/other .git/index.lock");
	change = NULL;
	assert_int_equal(
	    td_change_begin(&change, fixture->store, &author, fixture->diag),
	    TD_FAILED);
	assert_int_equal(td_diag_at(fixture->diag, 0)->id, TD_LOCK_LEFT_BEHIND);
	assert_shell("index.lock\nrefs/heads/main.lock\nthidua.lock",
	             "cd .git && find . -name '*.lock' -printf '%%P\n' | "
	             "sort");
	/* What was left is remembered until they are gone. */
	shell("rm .git/index.lock .git/refs/heads/main.lock");
	change = begin(fixture);
	td_change_free(change);
	assert_shell("", "git status --porcelain -uall");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_change_is_one_commit),
		TEST(nothing_staged_is_no_commit),
		TEST(what_was_not_committed_leaves_no_trace),
		TEST(the_base_is_the_parent_commit),
		TEST(the_first_commit_is_the_root),
		TEST(a_repository_is_made_only_where_none_is),
		TEST(a_store_may_be_a_part_of_its_repository),
		TEST(a_linked_work_tree_is_a_store_too),
		TEST(other_work_is_left_alone),
		TEST(a_file_is_replaced_when_asked),
		TEST(a_path_can_be_staged_again),
		TEST(nothing_made_by_hand_is_overwritten),
		TEST(the_same_bytes_by_hand_are_adopted),
		TEST(what_happens_meanwhile_leaves_all_as_it_was),
		TEST(a_branch_that_moved_beside_the_store_is_followed),
		TEST(a_store_that_moved_is_not_written_to),
		TEST(what_cannot_be_written_to_is_said),
		TEST(the_identity_may_come_from_either_side),
		TEST(a_file_too_large_is_not_staged),
		TEST(many_files_are_one_commit),
		TEST(a_second_writer_waits_and_then_says_so),
		TEST(what_a_stopped_writer_left_is_put_right),
		TEST(every_form_of_index_is_written),
		TEST(an_index_that_lacks_something_is_not_placed),
		TEST(what_cannot_be_told_is_not_taken_back),
		TEST(the_index_follows_the_commit),
		TEST(locks_of_others_are_not_removed),
	};

	return cmocka_run_group_tests(tests, make_first, remove_first);
}
