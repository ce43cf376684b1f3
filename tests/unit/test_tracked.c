/* Records that git tracks and the work tree lacks. */

#include "both_ways.h"
#include "check/check_tracked.h"
#include "store/tracked.h"
#include "store_fixture.h"

static void
make_repository(void)
{
	shell("git init -q -b main . && git config user.name B && "
	      "git config user.email b@c && printf a: > thidua.yaml && "
	      "mkdir -p units/an units/binh people/an && "
	      "printf 1 > units/an/an.yaml && printf 2 > units/an/ba-an.yaml "
	      "&& printf 3 > units/binh/binh.yaml && printf 4 > people/an/x && "
	      "printf 5 > README && git add . && git commit -qm 1");
}

static enum td_status
check(struct fixture *fixture, const char *directory, const char *below)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strlist none = TD_STRLIST_INIT;
	enum td_status status;

	forget(fixture);
	td_strlist_add(&paths, below);
	status = td_tracked_check(directory, &paths, &none, &none,
	                          fixture->diag);
	td_strlist_clear(&paths);
	return status;
}

static void
what_git_ignores_is_named(void **state)
{
	struct fixture *fixture = *state;
	struct td_strlist names = TD_STRLIST_INIT;
	struct td_strlist held = TD_STRLIST_INIT;
	const char *found;

	make_repository();
	shell("printf 1 > units/an/moi-an.yaml && printf 1 > units/an/x.yaml");
	td_strlist_add(&names, "");
	td_strlist_add(&held, "thidua.yaml");
	td_strlist_add(&held, "units/an/an.yaml");
	td_strlist_add(&held, "units/an/moi-an.yaml");
	td_strlist_add(&held, "units/an/x.yaml");
	td_strlist_sort(&held);
	/* New, and not ignored: git will be told of it. */
	assert_int_equal(td_check_tracked(".", &names, &held, fixture->diag),
	                 TD_OK);
	KEEPS(fixture->diag, TD_RECORD_IGNORED);
	shell("echo moi* > .gitignore && echo x.yaml >> .gitignore && "
	      "echo an.yaml >> .gitignore");
	assert_int_equal(td_check_tracked(".", &names, &held, fixture->diag),
	                 TD_OK);
	BREAKS(fixture->diag, TD_RECORD_IGNORED);
	/* Not the one that git has all the same, and not a stray. */
	assert_int_equal(td_diag_count(fixture->diag), 1);
	found = td_diag_at(fixture->diag, 0)->path;
	assert_string_equal(found, "units/an/moi-an.yaml");
	td_strlist_clear(&held);
	td_strlist_clear(&names);
}

static const char *
fact(const struct fixture *fixture, const char *name)
{
	const struct td_finding *finding = td_diag_at(fixture->diag, 0);

	for (size_t i = 0; i < finding->fact_count; i++)
		if (strcmp(finding->facts[i].name, name) == 0)
			return finding->facts[i].value;
	return "";
}

static void
what_was_removed_is_missed(void **state)
{
	static const char *const forms[] = {
		"true", "git update-index --index-version 4",
		"git update-index --index-version 2",
		"git add -N . && git update-index --skip-worktree README"
	};
	struct fixture *fixture = *state;

	make_repository();
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		shell("%s", forms[i]);
		assert_int_equal(check(fixture, ".", ""), TD_OK);
		KEEPS(fixture->diag, TD_RECORDS_ABSENT);
		/* Neither a README nor what is no record is missed. */
		shell("rm README people/an/x");
		assert_int_equal(check(fixture, ".", ""), TD_OK);
		shell("rm -r units/an");
		assert_int_equal(check(fixture, ".", ""), TD_FAILED);
		BREAKS(fixture->diag, TD_RECORDS_ABSENT);
		assert_string_equal(fact(fixture, "count"), "2");
		assert_string_equal(fact(fixture, "file"), "units/an/an.yaml");
		assert_int_equal(check(fixture, ".", "units"), TD_FAILED);
		assert_int_equal(check(fixture, ".", "units/an/an.yaml"),
		                 TD_FAILED);
		assert_int_equal(check(fixture, ".", "units/a"), TD_OK);
		assert_int_equal(check(fixture, ".", "units/binh"), TD_OK);
		shell("git reset -q --hard");
	}
	KEEPS(fixture->diag, TD_RECORDS_REMOVED);
	/* What is removed from the index, too, the last commit has. */
	shell("git rm -q units/an/an.yaml");
	assert_int_equal(check(fixture, ".", ""), TD_FAILED);
	BREAKS(fixture->diag, TD_RECORDS_REMOVED);
	assert_string_equal(fact(fixture, "count"), "1");
	assert_string_equal(fact(fixture, "file"), "units/an/an.yaml");
	assert_int_equal(check(fixture, ".", "people"), TD_OK);
	shell("git commit -qm x");
	assert_int_equal(check(fixture, ".", ""), TD_OK);
}

static void
a_sparse_checkout_is_said(void **state)
{
	struct fixture *fixture = *state;

	make_repository();
	assert_int_equal(check(fixture, ".", ""), TD_OK);
	KEEPS(fixture->diag, TD_RECORDS_SPARSE);
	shell("git sparse-checkout set people");
	assert_int_equal(check(fixture, ".", ""), TD_FAILED);
	BREAKS(fixture->diag, TD_RECORDS_SPARSE);
	KEEPS(fixture->diag, TD_RECORDS_ABSENT);
	assert_string_equal(fact(fixture, "file"), "units/an/an.yaml");
	shell("git sparse-checkout reapply --sparse-index");
	assert_int_equal(check(fixture, ".", ""), TD_FAILED);
	BREAKS(fixture->diag, TD_RECORDS_SPARSE);
	shell("git sparse-checkout disable");
	assert_int_equal(check(fixture, ".", ""), TD_OK);
}

static void
the_index_is_found_wherever_the_store_lies(void **state)
{
	struct fixture *fixture = *state;

	/* A directory of a larger repository, and a linked work tree. */
	make_repository();
	shell("mkdir kho && git mv -k thidua.yaml units people kho && "
	      "git commit -qm 2 && git worktree add -q -b hai $HOME/hai && "
	      "ln -s $PWD/kho $HOME/link");
	assert_int_equal(check(fixture, "kho", ""), TD_OK);
	shell("rm kho/units/an/an.yaml");
	assert_int_equal(check(fixture, "kho", ""), TD_FAILED);
	assert_string_equal(fact(fixture, "file"), "units/an/an.yaml");
	shell("cd $HOME && rm hai/kho/units/binh/binh.yaml");
	assert_int_equal(chdir(fixture->home), 0);
	assert_int_equal(check(fixture, "hai/kho", ""), TD_FAILED);
	assert_string_equal(fact(fixture, "file"), "units/binh/binh.yaml");
	assert_int_equal(check(fixture, "link", ""), TD_FAILED);
	assert_string_equal(fact(fixture, "file"), "units/an/an.yaml");
}

static void
other_bytes_are_no_index(void **state)
{
	static const char *const commands[] = {
		": > .git/index",
		"printf DIRC > .git/index",
		"printf 'DIRC\\0\\0\\0\\2\\377\\377\\377\\377' > .git/index",
		"rm .git/index && git reset -q && truncate -s 100 .git/index",
		"printf 'DIRC\\0\\0\\0\\4\\0\\0\\0\\1%%063d\\377\\377\\377' 0 "
		"> "
		".git/index",
		"rm .git/index",
	};
	static const char *const lost[] = {
		"rm -r .git",
		"echo gitdir: nowhere > .git",
		": > .git",
	};
	struct fixture *fixture = *state;

	make_repository();
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		shell("%s", commands[i]);
		assert_int_equal(check(fixture, ".", ""), TD_OK);
	}
	/* What it tracks nobody can tell: where a repository should be. */
	for (size_t i = 0; i < sizeof lost / sizeof *lost; i++) {
		shell("%s", lost[i]);
		assert_int_equal(check(fixture, ".", ""),
		                 i == 0 ? TD_OK : TD_FAILED);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_was_removed_is_missed),
		TEST(a_sparse_checkout_is_said),
		TEST(the_index_is_found_wherever_the_store_lies),
		TEST(other_bytes_are_no_index),
		TEST(what_git_ignores_is_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
