/* What a commit leaves in ".git": objects, the branch and its logs. */

#include "store/change.h"
#include "store/object_bytes.h"
#include "store_fixture.h"

static const struct td_author author = { .name = "An",
	                                 .email = "an@hatinh.example",
	                                 .time = 1778468400,
	                                 .offset = -90 };

static void
make_repository(const char *branch)
{
	shell("git init -q -b %s . && git config user.name B && "
	      "git config user.email b@c && echo a: > thidua.yaml && "
	      "git add . && git commit -qm start",
	      branch);
}

static void
commit(struct fixture *fixture, const char *path, const char *text)
{
	struct td_change *change = NULL;

	assert_int_equal(
	    td_change_begin(&change, fixture->store, &author, fixture->diag),
	    TD_OK);
	assert_int_equal(td_change_stage(change, path, text, strlen(text),
	                                 false, fixture->diag),
	                 TD_OK);
	assert_int_equal(
	    td_change_commit(change, fixture->diag, "File it", NULL), TD_OK);
	td_change_free(change);
}

static void
assert_whole(void)
{
	assert_shell("", "git status --porcelain");
	assert_shell("", "git fsck --strict 2>&1 | grep -v '^notice'");
	assert_shell("", "find .git -name 'tmp_obj*' -o -name '*.lock' ! "
	                 "-name thidua.lock");
}

/* Blocks hold 65535 bytes, the header of the object among them. */
static void
git_reads_objects_of_every_size(void **state)
{
	static const size_t sizes[] = { 0,     1,     65523, 65524,
		                        65525, 65535, 65536, 300000 };

	(void)state;
	make_repository("main");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct td_strbuf object = TD_STRBUF_INIT;
		char *bytes = calloc(sizes[i] + 1, 1);
		FILE *file;

		assert_non_null(bytes);
		for (size_t at = 0; at < sizes[i]; at++)
			bytes[at] = (char)(at * at >> 3);
		td_object_pack(&object, GIT_OBJECT_BLOB, bytes, sizes[i]);
		file = fopen("bytes", "w");
		assert_non_null(file);
		assert_int_equal(fwrite(bytes, 1, sizes[i], file), sizes[i]);
		fclose(file);
		file = fopen("object", "w");
		assert_non_null(file);
		assert_int_equal(fwrite(object.text, 1, object.length, file),
		                 object.length);
		fclose(file);
		shell("id=$(git hash-object bytes) && rest=${id#??} && "
		      "home=.git/objects/${id%%$rest} && mkdir -p $home && "
		      "mv object $home/$rest && "
		      "git cat-file blob $id | cmp - bytes");
		td_strbuf_clear(&object);
		free(bytes);
	}
	assert_shell("", "git fsck --strict 2>&1 | grep -v '^dangling\\|"
	                 "^notice'");
}

/* What a loss of power makes of an object that git wrote and did not sync; the
 * first is none. */
static const char *const broken[] = {
	":",
	": > $o",
	"truncate -s 9 $o",
	"n=$(stat -c %s $o) && head -c $n /dev/zero > $o",
	"n=$(stat -c %s $o) && truncate -s 9 $o && truncate -s $n $o",
};

static void
a_broken_object_is_not_taken_for_whole(void **state)
{
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		shell("rm -rf * .git");
		make_repository("main");
		shell("id=$(printf text | git hash-object -w --stdin) && "
		      "o=$(echo $id | sed 's,..,.git/objects/&/,') && "
		      "test -f $o && chmod u+w $o && %s",
		      broken[i]);
		commit(fixture, "d/x.yaml", "text");
		assert_whole();
	}
}

static void
a_branch_that_git_has_packed_is_moved(void **state)
{
	struct fixture *fixture = *state;

	make_repository("phong/mot");
	shell("git pack-refs --all --prune && rm -rf .git/refs/heads/phong");
	commit(fixture, "a.yaml", "a");
	assert_whole();
	assert_shell("File it\nstart", "git log --format=%%s phong/mot");
	shell("git pack-refs --all --prune && mkdir -p "
	      ".git/refs/heads/phong/mot");
	commit(fixture, "b.yaml", "b");
	assert_whole();
	assert_shell("3", "git rev-list --count phong/mot");
}

static void
logs_say_where_the_branch_was(void **state)
{
	struct fixture *fixture = *state;

	make_repository("main");
	commit(fixture, "a.yaml", "a");
	assert_shell("commit: File it\ncommit (initial): start",
	             "git log -g --format=%%gs main");
	assert_shell("commit: File it\ncommit (initial): start",
	             "git log -g --format=%%gs HEAD");
	assert_shell("start", "git log -1 --format=%%s main@{1}");
	assert_shell("B <b@c> 1778468400 -0130",
	             "sed -n '2s/.* \\(B .*\\)\t.*/\\1/p' .git/logs/HEAD");
	shell("git rev-parse HEAD >head && cut -d' ' -f2 .git/logs/HEAD | "
	      "tail -n 1 | cmp - head && rm head");
	/* Not begun where they are not wanted, but gone on with. */
	shell("git config core.logAllRefUpdates false && "
	      "rm .git/logs/refs/heads/main");
	commit(fixture, "b.yaml", "b");
	assert_shell("3", "wc -l < .git/logs/HEAD");
	assert_shell("", "ls .git/logs/refs/heads");
	shell("git config core.logAllRefUpdates always");
	commit(fixture, "c.yaml", "c");
	assert_shell("1", "wc -l < .git/logs/refs/heads/main");
	assert_whole();
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(git_reads_objects_of_every_size),
		TEST(a_broken_object_is_not_taken_for_whole),
		TEST(a_branch_that_git_has_packed_is_moved),
		TEST(logs_say_where_the_branch_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
