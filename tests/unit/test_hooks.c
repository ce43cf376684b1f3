/* What a repository wants done at each commit, and whom git trusts. */

#include "both_ways.h"
#include "store/change.h"
#include "store/safe_directory.h"
#include "store_fixture.h"

static const struct td_author author = { .name = "An",
	                                 .email = "an@hatinh.example",
	                                 .time = 1778468400 };

static void
make_repository(void)
{
	shell("git init -q -b main . && git config user.name B && "
	      "git config user.email b@c && printf a: > thidua.yaml && "
	      "git add . && git commit -qm 1");
}

static enum td_status
write_file(struct fixture *fixture, const char *path)
{
	struct td_change *change = NULL;
	enum td_status status;

	forget(fixture);
	status = td_change_begin(&change, fixture->store, &author,
	                         fixture->diag);
	if (status == TD_OK)
		status = td_change_stage(change, path, "1", 1, false,
		                         fixture->diag);
	if (status == TD_OK)
		status = td_change_commit(change, fixture->diag, "x", "File",
		                          path, NULL);
	td_change_free(change);
	return status;
}

static void
hook(const char *name, const char *text)
{
	shell("printf '#!/bin/sh\\n%s\\n' > .git/hooks/%s && "
	      "chmod +x .git/hooks/%s",
	      text, name, name);
}

static void
signatures_are_not_left_out(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	shell("git config commit.gpgsign true");
	assert_int_equal(write_file(fixture, "a"), TD_FAILED);
	BREAKS(fixture->diag, TD_SIGNING_FAILED);
	shell("git config gpg.program /nowhere/gpg");
	assert_int_equal(write_file(fixture, "a"), TD_FAILED);
	BREAKS(fixture->diag, TD_SIGNING_WITHOUT_PROGRAM);
	shell("git config gpg.format ssh");
	assert_int_equal(write_file(fixture, "a"), TD_FAILED);
	BREAKS(fixture->diag, TD_SIGNING_NO_KEY);
	shell("git config gpg.format seal");
	assert_int_equal(write_file(fixture, "a"), TD_FAILED);
	BREAKS(fixture->diag, TD_SIGNING_FORMAT_UNKNOWN);
	shell("git config gpg.format ssh && "
	      "ssh-keygen -q -t ed25519 -N '' -f .git/key && "
	      "git config user.signingkey .git/key");
	assert_int_equal(write_file(fixture, "a"), TD_OK);
	KEEPS(fixture->diag, TD_SIGNING_FAILED);
	KEEPS(fixture->diag, TD_SIGNING_WITHOUT_PROGRAM);
	KEEPS(fixture->diag, TD_SIGNING_NO_KEY);
	KEEPS(fixture->diag, TD_SIGNING_FORMAT_UNKNOWN);
	shell("printf 'a %%s' \"$(cat .git/key.pub)\" > .git/signers && "
	      "git -c gpg.ssh.allowedSignersFile=.git/signers verify-commit "
	      "HEAD 2>/dev/null");
}

static void
a_hook_may_refuse(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	hook("pre-commit", "echo no; exit 3");
	assert_int_equal(write_file(fixture, "a"), TD_FAILED);
	BREAKS(fixture->diag, TD_HOOK_REFUSED);
	BREAKS(fixture->diag, TD_HOOK_SAYS);
	assert_shell("1", "git log --format=%%s; git status --porcelain; "
	                  "ls .git | grep thidua.[hm]");
	hook("pre-commit", "exit 0");
	assert_int_equal(write_file(fixture, "a"), TD_OK);
	KEEPS(fixture->diag, TD_HOOK_REFUSED);
	KEEPS(fixture->diag, TD_HOOK_SAYS);
}

static void
a_hook_may_add_to_the_message_alone(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	hook("commit-msg", "echo x >\"$1\"");
	assert_int_equal(write_file(fixture, "a"), TD_FAILED);
	BREAKS(fixture->diag, TD_HOOK_CHANGED_COMMIT);
	hook("commit-msg", "rm \"$1\"");
	assert_int_equal(write_file(fixture, "a"), TD_FAILED);
	BREAKS(fixture->diag, TD_HOOK_CHANGED_COMMIT);
	hook("commit-msg", "echo y >>\"$1\"");
	assert_int_equal(write_file(fixture, "a"), TD_OK);
	KEEPS(fixture->diag, TD_HOOK_CHANGED_COMMIT);
	assert_shell("x\n\nFile: a\ny", "git log -1 --format=%%B");
}

static void
a_hook_needs_git(void **state)
{
	struct fixture *fixture = *state;
	char *path = strdup(getenv("PATH"));
	enum td_status status;

	assert_non_null(path);
	make_repository();
	hook("pre-commit", "exit 0");
	setenv("PATH", "/nonexistent", 1);
	status = write_file(fixture, "a");
	setenv("PATH", path, 1);
	assert_int_equal(status, TD_FAILED);
	BREAKS(fixture->diag, TD_HOOK_WITHOUT_GIT);
	/* A file that is there and is no program. */
	shell("mkdir bin && printf x > bin/git && chmod +x bin/git");
	setenv("PATH", "bin", 1);
	status = write_file(fixture, "a");
	setenv("PATH", path, 1);
	assert_int_equal(status, TD_FAILED);
	BREAKS(fixture->diag, TD_HOOK_NOT_STARTED);
	shell("rm -r bin .git/hooks/pre-commit");
	setenv("PATH", "/nonexistent", 1);
	status = write_file(fixture, "a");
	setenv("PATH", path, 1);
	free(path);
	assert_int_equal(status, TD_OK);
	KEEPS(fixture->diag, TD_HOOK_WITHOUT_GIT);
	KEEPS(fixture->diag, TD_HOOK_NOT_STARTED);
}

static void
what_comes_after_changes_nothing(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	hook("post-commit", "git log -1 --format=%%s >.git/seen; exit 1");
	assert_int_equal(write_file(fixture, "a"), TD_OK);
	BREAKS(fixture->diag, TD_HOOK_FAILED_AFTER);
	assert_shell("x\nx", "cat .git/seen; git log -1 --format=%%s; "
	                     "git status --porcelain");
	hook("post-commit", "exit 0");
	assert_int_equal(write_file(fixture, "b"), TD_OK);
	KEEPS(fixture->diag, TD_HOOK_FAILED_AFTER);
}

static void
other_hooks_are_named(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	hook("reference-transaction", "exit 1");
	assert_int_equal(write_file(fixture, "a"), TD_OK);
	BREAKS(fixture->diag, TD_HOOK_NOT_RUN);
	shell("chmod -x .git/hooks/reference-transaction");
	assert_int_equal(write_file(fixture, "b"), TD_OK);
	KEEPS(fixture->diag, TD_HOOK_NOT_RUN);
}

static void
every_directory_may_be_trusted(void **state)
{
	struct fixture *fixture = *state;

	assert_false(td_safe_trusts_all(false, "/somewhere"));
	assert_true(td_safe_trusts_all(false, "*"));
	assert_true(td_safe_trusts_all(true, "/somewhere"));
	assert_false(td_safe_trusts_all(true, ""));
	/* Only root can give files away. */
	if (geteuid() != 0)
		return;
	make_repository();
	shell("chown -R 65534 . && "
	      "git config --file $HOME/.gitconfig safe.directory '*'");
	assert_int_equal(write_file(fixture, "a"), TD_OK);
	shell("git config --file $HOME/.gitconfig --add safe.directory ''");
	assert_int_equal(write_file(fixture, "b"), TD_FAILED);
	assert_finding(fixture, TD_REPOSITORY_FOREIGN_OWNER);
	/* A repository cannot say of itself that it is safe. */
	shell("chown -R 0 . && git config safe.directory '*' && "
	      "chown -R 65534 .");
	assert_int_equal(write_file(fixture, "b"), TD_FAILED);
	assert_finding(fixture, TD_REPOSITORY_FOREIGN_OWNER);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(signatures_are_not_left_out),
		TEST(a_hook_may_refuse),
		TEST(a_hook_may_add_to_the_message_alone),
		TEST(a_hook_needs_git),
		TEST(what_comes_after_changes_nothing),
		TEST(other_hooks_are_named),
		TEST(every_directory_may_be_trusted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
