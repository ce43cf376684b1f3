/* Records read from a work tree and from commits, by the same calls. */

#include "store/path.h"
#include "store/snapshot.h"
#include "store_fixture.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

static void
make_work_tree(void)
{
	shell("mkdir -p units/vu rules/.git .git/x && printf a: > thidua.yaml "
	      "&& printf 'x\\0y' > units/vu/so-noi-vu.yaml && "
	      ": > rules/awards.yaml && : > rules/.git/hidden && "
	      ": > .git/x/y && ln -s ../thidua.yaml units/link.yaml && "
	      "ln -s units donvi && mkfifo pipe");
}

static struct td_snapshot *
open_tree(struct fixture *fixture)
{
	struct td_snapshot *snapshot = NULL;

	assert_int_equal(
	    td_snapshot_open(&snapshot, fixture->store, fixture->diag), TD_OK);
	return snapshot;
}

static void
a_file_is_read_whole(void **state)
{
	struct td_snapshot *snapshot;
	char *bytes = NULL;
	size_t size = 0;

	make_work_tree();
	snapshot = open_tree(*state);
	assert_int_equal(td_snapshot_read(&bytes, &size, snapshot,
	                                  "units/vu/so-noi-vu.yaml",
	                                  ((struct fixture *)*state)->diag),
	                 TD_OK);
	assert_int_equal(size, 3);
	assert_memory_equal(bytes, "x\0y", 4);
	free(bytes);
	assert_string_equal(td_snapshot_label(snapshot), "");
	assert_null(td_snapshot_commit(snapshot));
	td_snapshot_free(snapshot);
}

static void
an_empty_file_has_no_bytes(void **state)
{
	struct td_snapshot *snapshot;
	char *bytes = NULL;
	size_t size = 9;

	make_work_tree();
	snapshot = open_tree(*state);
	assert_int_equal(td_snapshot_read(&bytes, &size, snapshot,
	                                  "rules/awards.yaml",
	                                  ((struct fixture *)*state)->diag),
	                 TD_OK);
	assert_int_equal(size, 0);
	assert_string_equal(bytes, "");
	free(bytes);
	td_snapshot_free(snapshot);
}

struct refused {
	const char *path;
	enum td_finding_id id;
};

static const struct refused refused[] = {
	{ "units/none.yaml", TD_FILE_MISSING },
	{ "none/none.yaml", TD_FILE_MISSING },
	{ "thidua.yaml/none.yaml", TD_FILE_MISSING },
	{ "units", TD_FILE_UNREADABLE },
	{ "pipe", TD_FILE_UNREADABLE },
	{ "socket", TD_FILE_UNREADABLE },
	{ "large", TD_FILE_TOO_LARGE },
	{ "", TD_PATH_ESCAPES },
	{ "/etc/passwd", TD_PATH_ESCAPES },
	{ "../kho/thidua.yaml", TD_PATH_ESCAPES },
	{ "units/../thidua.yaml", TD_PATH_ESCAPES },
	{ "units/./vu/so-noi-vu.yaml", TD_PATH_ESCAPES },
	{ "units//vu/so-noi-vu.yaml", TD_PATH_ESCAPES },
	{ "units/", TD_PATH_ESCAPES },
	{ "units/link.yaml", TD_PATH_ESCAPES },
	{ "donvi/vu/so-noi-vu.yaml", TD_PATH_ESCAPES },
	{ ".git/x/y", TD_PATH_ESCAPES },
	{ "rules/.GIT/hidden", TD_PATH_ESCAPES },
};

static void
make_odd_files(void)
{
	struct sockaddr_un name = { .sun_family = AF_UNIX,
		                    .sun_path = "socket" };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	assert_int_equal(bind(fd, (struct sockaddr *)&name, sizeof name), 0);
	close(fd);
	shell("truncate -s %zu large", TD_STORE_BYTES_MAX + 1);
}

static void
what_is_no_file_is_refused(void **state)
{
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot;
	char *bytes = NULL;
	size_t size = 9;

	make_work_tree();
	make_odd_files();
	snapshot = open_tree(fixture);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		forget(fixture);
		assert_int_equal(td_snapshot_read(&bytes, &size, snapshot,
		                                  refused[i].path,
		                                  fixture->diag),
		                 TD_FAILED);
		assert_string_equal(
		    assert_finding(fixture, refused[i].id)->path,
		    refused[i].path);
		assert_int_equal(td_diag_count(fixture->diag), 1);
		assert_null(bytes);
		assert_int_equal(size, 9);
		if (refused[i].id != TD_FILE_TOO_LARGE)
			assert_false(
			    td_snapshot_has(snapshot, refused[i].path));
	}
	assert_true(td_snapshot_has(snapshot, "units/vu/so-noi-vu.yaml"));
	td_snapshot_free(snapshot);
}

static void
the_largest_file_is_read(void **state)
{
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot;
	char *bytes = NULL;
	size_t size = 0;

	shell("truncate -s %zu large", TD_STORE_BYTES_MAX);
	snapshot = open_tree(fixture);
	assert_int_equal(
	    td_snapshot_read(&bytes, &size, snapshot, "large", fixture->diag),
	    TD_OK);
	assert_int_equal(size, TD_STORE_BYTES_MAX);
	free(bytes);
	td_snapshot_free(snapshot);
}

static void
assert_list(struct fixture *fixture, const struct td_snapshot *snapshot,
            const char *directory, const char *wanted)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strbuf all = TD_STRBUF_INIT;

	assert_int_equal(
	    td_snapshot_list(&paths, snapshot, directory, fixture->diag),
	    TD_OK);
	for (size_t i = 0; i < paths.count; i++)
		td_strbuf_addf(&all, "%s\n", paths.items[i]);
	assert_string_equal(all.text, wanted);
	td_strbuf_clear(&all);
	td_strlist_clear(&paths);
}

static void
a_listing_names_every_file_in_order(void **state)
{
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot;

	make_work_tree();
	/* By bytes, '-' and '.' come before '/'. */
	shell("mkdir units/vu-x && : > units/vu-x/a && : > units/vu.b && "
	      ": > units/vu/'\xc4\x91'");
	snapshot = open_tree(fixture);
	assert_list(fixture, snapshot, "",
	            "donvi\npipe\nrules/awards.yaml\nthidua.yaml\n"
	            "units/link.yaml\nunits/vu-x/a\nunits/vu.b\n"
	            "units/vu/so-noi-vu.yaml\nunits/vu/\xc4\x91\n");
	assert_list(fixture, snapshot, "units/vu",
	            "units/vu/so-noi-vu.yaml\nunits/vu/\xc4\x91\n");
	assert_list(fixture, snapshot, "none", "");
	assert_list(fixture, snapshot, "none/none", "");
	td_snapshot_free(snapshot);
}

static void
a_listing_follows_no_link(void **state)
{
	struct fixture *fixture = *state;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *snapshot;

	make_work_tree();
	snapshot = open_tree(fixture);
	assert_int_equal(
	    td_snapshot_list(&paths, snapshot, "donvi", fixture->diag),
	    TD_FAILED);
	assert_finding(fixture, TD_PATH_ESCAPES);
	forget(fixture);
	assert_int_equal(
	    td_snapshot_list(&paths, snapshot, "..", fixture->diag), TD_FAILED);
	assert_finding(fixture, TD_PATH_ESCAPES);
	assert_int_equal(paths.count, 0);
	td_strlist_clear(&paths);
	td_snapshot_free(snapshot);
}

static void
a_listing_stops_at_a_depth(void **state)
{
	struct fixture *fixture = *state;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *snapshot;

	shell("d=$(printf 'd/%%.0s' $(seq %d)) && mkdir -p $d/e && : > $d/at "
	      "&& : > $d/e/below",
	      TD_PATH_DEPTH_MAX);
	snapshot = open_tree(fixture);
	assert_int_equal(td_snapshot_list(&paths, snapshot, "", fixture->diag),
	                 TD_FAILED);
	assert_string_equal(
	    td_finding_fact(assert_finding(fixture, TD_PATH_TOO_DEEP), "limit"),
	    "32");
	/* What could be listed is. */
	assert_int_equal(paths.count, 1);
	td_strlist_clear(&paths);
	td_snapshot_free(snapshot);
}

static void
no_directory_is_no_snapshot(void **state)
{
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot = NULL;

	assert_int_equal(td_snapshot_open(&snapshot, "none", fixture->diag),
	                 TD_FAILED);
	assert_finding(fixture, TD_FILE_MISSING);
	forget(fixture);
	shell(": > file");
	assert_int_equal(td_snapshot_open(&snapshot, "file", fixture->diag),
	                 TD_FAILED);
	assert_finding(fixture, TD_FILE_UNREADABLE);
	assert_null(snapshot);
	td_snapshot_free(NULL);
}

static void
the_nearest_header_is_the_store(void **state)
{
	struct fixture *fixture = *state;
	char *directory = NULL;

	shell(": > thidua.yaml && mkdir -p a/b c/thidua.yaml");
	assert_int_equal(chdir("a/b"), 0);
	assert_int_equal(td_store_find(&directory, NULL, fixture->diag), TD_OK);
	assert_string_equal(directory, fixture->store);
	free(directory);
	directory = NULL;
	/* A directory of that name is no header. */
	assert_int_equal(chdir("../../c"), 0);
	assert_int_equal(td_store_find(&directory, NULL, fixture->diag), TD_OK);
	assert_string_equal(directory, fixture->store);
	free(directory);
	assert_int_equal(td_store_find(&directory, "..", fixture->diag), TD_OK);
	assert_string_equal(directory, "..");
	free(directory);
}

static void
without_a_header_there_is_no_store(void **state)
{
	struct fixture *fixture = *state;
	char *directory = NULL;

	assert_int_equal(td_store_find(&directory, NULL, fixture->diag),
	                 TD_FAILED);
	assert_string_equal(
	    td_finding_fact(assert_finding(fixture, TD_NOT_A_STORE),
	                    "directory"),
	    fixture->store);
	forget(fixture);
	assert_int_equal(td_store_find(&directory, "none", fixture->diag),
	                 TD_FAILED);
	assert_finding(fixture, TD_NOT_A_STORE);
	assert_null(directory);
	shell("git init -q --bare b.git");
	assert_int_equal(td_store_find(&directory, "b.git", fixture->diag),
	                 TD_OK);
	free(directory);
}

struct name {
	const char *path;
	bool safe;
};

static const struct name names[] = {
	{ "a", true },
	{ ".gitattributes", true },
	{ ".gitx/a", true },
	{ "a.git/b", true },
	{ "..a", true },
	{ "\xc4\x91/\xe1\xbb\x99", true },
	{ "git~2", true },
	{ ".git", false },
	{ "a/.GiT/b", false },
	{ ".git.", false },
	{ ".git . .", false },
	{ ".git::$INDEX_ALLOCATION/x", false },
	{ "GIT~1/x", false },
	{ ".g\xe2\x80\x8cit", false },
	{ "\xef\xbb\xbf.git", false },
	{ "a\\..\\b", false },
	{ "a\\.git\\b", false },
	{ ".", false },
	{ "...", false },
	{ "a/ /b", false },
};

static void
names_for_git_are_known_in_every_disguise(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (td_path_is_safe(names[i].path) != names[i].safe)
			fail_msg("%s", names[i].path);
}

/* The same work tree, committed below a directory of its repository. */
static void
make_repository(void)
{
	shell("mkdir -p kho/units/vu && cd kho && git init -q .. && "
	      "printf a: > thidua.yaml && printf 1 > units/vu/so-noi-vu.yaml "
	      "&& ln -s thidua.yaml link && ln -s units donvi && "
	      "truncate -s %zu large && git add .. && "
	      "git -c user.name=a -c user.email=a@b commit -qm 1 && "
	      "printf 22 > units/vu/so-noi-vu.yaml && : > units/new.yaml && "
	      "git add .. && git -c user.name=a -c user.email=a@b commit -qm 2",
	      TD_STORE_BYTES_MAX + 1);
}

static void
assert_read(struct fixture *fixture, const struct td_snapshot *snapshot,
            const char *path, const char *wanted)
{
	char *bytes = NULL;
	size_t size = 0;

	assert_int_equal(
	    td_snapshot_read(&bytes, &size, snapshot, path, fixture->diag),
	    TD_OK);
	assert_int_equal(size, strlen(wanted));
	assert_string_equal(bytes, wanted);
	free(bytes);
}

static struct td_snapshot *
open_at(struct fixture *fixture, const char *directory, const char *revision)
{
	struct td_snapshot *snapshot = NULL;

	assert_int_equal(
	    td_snapshot_open_at(&snapshot, directory, revision, fixture->diag),
	    TD_OK);
	return snapshot;
}

static void
a_commit_is_read_by_the_same_calls(void **state)
{
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot;
	char *id;

	make_repository();
	snapshot = open_at(fixture, "kho", "HEAD~1");
	assert_string_equal(td_snapshot_label(snapshot), "HEAD~1:");
	id = shell_out("git rev-parse HEAD~1");
	assert_string_equal(td_snapshot_commit(snapshot), id);
	free(id);
	assert_read(fixture, snapshot, "units/vu/so-noi-vu.yaml", "1");
	assert_false(td_snapshot_has(snapshot, "units/new.yaml"));
	assert_false(td_snapshot_has(snapshot, "units"));
	assert_false(td_snapshot_has(snapshot, "link"));
	assert_list(fixture, snapshot, "",
	            "donvi\nlarge\nlink\nthidua.yaml\n"
	            "units/vu/so-noi-vu.yaml\n");
	assert_list(fixture, snapshot, "units/vu", "units/vu/so-noi-vu.yaml\n");
	assert_list(fixture, snapshot, "none", "");
	td_snapshot_free(snapshot);

	snapshot = open_at(fixture, "kho/units/..", "HEAD");
	assert_read(fixture, snapshot, "units/vu/so-noi-vu.yaml", "22");
	assert_true(td_snapshot_has(snapshot, "units/new.yaml"));
	td_snapshot_free(snapshot);
}

static const struct refused refused_in_commit[] = {
	{ "units/none.yaml", TD_FILE_MISSING },
	{ "thidua.yaml/none.yaml", TD_FILE_MISSING },
	{ "units", TD_FILE_UNREADABLE },
	{ "large", TD_FILE_TOO_LARGE },
	{ "../kho/thidua.yaml", TD_PATH_ESCAPES },
	{ "link", TD_PATH_ESCAPES },
	{ "donvi/vu/so-noi-vu.yaml", TD_PATH_ESCAPES },
	{ ".git/HEAD", TD_PATH_ESCAPES },
};

static void
what_is_no_file_in_a_commit_is_refused(void **state)
{
	struct fixture *fixture = *state;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *snapshot;
	char *bytes = NULL;
	size_t size = 9;

	make_repository();
	snapshot = open_at(fixture, "kho", "HEAD");
	for (size_t i = 0;
	     i < sizeof refused_in_commit / sizeof *refused_in_commit; i++) {
		struct td_strbuf path = TD_STRBUF_INIT;

		forget(fixture);
		assert_int_equal(td_snapshot_read(&bytes, &size, snapshot,
		                                  refused_in_commit[i].path,
		                                  fixture->diag),
		                 TD_FAILED);
		td_strbuf_addf(&path, "HEAD:%s", refused_in_commit[i].path);
		assert_string_equal(
		    assert_finding(fixture, refused_in_commit[i].id)->path,
		    path.text);
		td_strbuf_clear(&path);
		assert_null(bytes);
		assert_int_equal(size, 9);
	}
	forget(fixture);
	assert_int_equal(
	    td_snapshot_list(&paths, snapshot, "donvi", fixture->diag),
	    TD_FAILED);
	assert_finding(fixture, TD_PATH_ESCAPES);
	td_snapshot_free(snapshot);
}

static void
a_bare_repository_has_its_store_at_the_root(void **state)
{
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot;

	shell("git init -q -b chinh . && printf a: > thidua.yaml && "
	      "git add . && git -c user.name=a -c user.email=a@b commit -qm 1 "
	      "&& git clone -q --bare . b.git");
	snapshot = open_at(fixture, "b.git", "chinh");
	assert_string_equal(td_snapshot_label(snapshot), "chinh:");
	assert_read(fixture, snapshot, "thidua.yaml", "a:");
	/* But it has no work tree to read. */
	td_snapshot_free(snapshot);
	snapshot = NULL;
	assert_int_equal(td_snapshot_open(&snapshot, "b.git", fixture->diag),
	                 TD_FAILED);
	(void)assert_finding(fixture, TD_REPOSITORY_BARE);
	assert_null(snapshot);
	forget(fixture);
	/* And so has the directory that a hook runs in. */
	snapshot = open_at(fixture, ".git", "HEAD");
	assert_read(fixture, snapshot, "thidua.yaml", "a:");
	td_snapshot_free(snapshot);
}

static void
an_unknown_revision_is_said(void **state)
{
	static const char *const revisions[] = { "none", "HEAD~9",
		                                 "",     "HEAD:thidua.yaml",
		                                 "@{",   "0123456789" };
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot = NULL;

	make_repository();
	for (size_t i = 0; i < sizeof revisions / sizeof *revisions; i++) {
		forget(fixture);
		assert_int_equal(td_snapshot_open_at(&snapshot, "kho",
		                                     revisions[i],
		                                     fixture->diag),
		                 TD_FAILED);
		assert_string_equal(
		    td_finding_fact(
			assert_finding(fixture, TD_REVISION_UNKNOWN),
			"revision"),
		    revisions[i]);
		assert_null(snapshot);
	}
}

struct odd_repository {
	const char *command;
	enum td_finding_id id;
};

static const struct odd_repository odd[] = {
	{ ":", TD_NO_REPOSITORY },
	{ "git init -q --object-format=sha256", TD_REPOSITORY_UNSUPPORTED },
	{ "git init -q && git config core.repositoryFormatVersion 1 && "
	  "git config extensions.refStorage reftable",
	  TD_REPOSITORY_UNSUPPORTED },
	{ "git init -q && git config core.repositoryFormatVersion 9",
	  TD_REPOSITORY_UNSUPPORTED },
	{ "git init -q && chown -R 65534 .", TD_REPOSITORY_FOREIGN_OWNER },
	{ "git init -q && chown -R 65534 . && "
	  "git config --file \"$HOME/.gitconfig\" safe.directory /none",
	  TD_REPOSITORY_FOREIGN_OWNER },
	{ "git init -q && git -c user.name=a -c user.email=a@b commit "
	  "--allow-empty -qm 1 && chmod -R u+w .git && "
	  "for f in .git/objects/[0-9a-f]*/*; do echo x > $f; done",
	  TD_GIT_TROUBLE },
};

static void
an_odd_repository_says_what_to_do(void **state)
{
	struct fixture *fixture = *state;
	struct td_snapshot *snapshot = NULL;

	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		if (odd[i].id == TD_REPOSITORY_FOREIGN_OWNER && geteuid() != 0)
			continue;
		shell("chown -R $(id -u) . && rm -rf .git && %s",
		      odd[i].command);
		forget(fixture);
		assert_int_equal(td_snapshot_open_at(&snapshot, fixture->store,
		                                     "HEAD", fixture->diag),
		                 TD_FAILED);
		assert_finding(fixture, odd[i].id);
		assert_null(snapshot);
	}
}

/* A tree that names itself over and over: git would call it broken, we must
 * end. */
static void
a_forged_tree_does_not_run_away(void **state)
{
	struct fixture *fixture = *state;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *snapshot;

	shell("git init -q && t=$(git mktree </dev/null) && "
	      "for i in $(seq 40); do t=$(printf '040000 tree %%s\\td\\n' $t | "
	      "git mktree); done && c=$(git -c user.name=a -c user.email=a@b "
	      "commit-tree -m x $t) && git update-ref refs/heads/deep $c");
	snapshot = open_at(fixture, ".", "deep");
	assert_int_equal(td_snapshot_list(&paths, snapshot, "", fixture->diag),
	                 TD_FAILED);
	assert_string_equal(
	    td_finding_fact(assert_finding(fixture, TD_PATH_TOO_DEEP), "limit"),
	    "32");
	td_snapshot_free(snapshot);
	td_strlist_clear(&paths);

	forget(fixture);
	shell("b=$(git hash-object -w --stdin </dev/null) && "
	      "t=$(printf '100644 blob %%s\\ta\\n' $b | git mktree) && "
	      "for i in $(seq 25); do t=$(printf '040000 tree %%s\\ta\\n"
	      "040000 tree %%s\\tb\\n040000 tree %%s\\tc\\n' $t $t $t | "
	      "git mktree); done && c=$(git -c user.name=a -c user.email=a@b "
	      "commit-tree -m x $t) && git update-ref refs/heads/wide $c");
	snapshot = open_at(fixture, ".", "wide");
	assert_int_equal(td_snapshot_list(&paths, snapshot, "", fixture->diag),
	                 TD_FAILED);
	assert_finding(fixture, TD_TOO_MANY_FILES);
	td_snapshot_free(snapshot);
	td_strlist_clear(&paths);
}

/* What is not there is none; what is there and cannot be looked at is noted. */
static const struct {
	const char *path;
	const char *trouble; /* NULL: none */
} asked[] = {
	{ "thidua.yaml", NULL },
	{ "units/none.yaml", NULL },
	{ "none/none.yaml", NULL },
	{ "units/vu", "units/vu" },
	{ "units/link.yaml", "units/link.yaml" },
	{ "donvi/vu/so-noi-vu.yaml", "donvi/vu/so-noi-vu.yaml" },
	{ "thidua.yaml/none.yaml", "thidua.yaml/none.yaml" },
	{ "pipe", "pipe" },
};

static void
expect_trouble(const struct td_snapshot *snapshot, const char *wanted,
               const char *path)
{
	const char *found = td_snapshot_trouble(snapshot);

	if (!wanted != !found || (wanted && strcmp(wanted, found) != 0))
		fail_msg("%s: %s", path, found ? found : "no trouble");
}

static void
what_cannot_be_looked_at_is_not_absent(void **state)
{
	struct fixture *fixture = *state;

	make_work_tree();
	for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
		const char *path = asked[i].path;
		struct td_snapshot *snapshot = open_tree(*state);
		char *bytes;
		size_t size;

		if (td_snapshot_has(snapshot, path) != (i == 0))
			fail_msg("%s", path);
		expect_trouble(snapshot, asked[i].trouble, path);
		td_snapshot_free(snapshot);
		snapshot = open_tree(*state);
		if (td_snapshot_read(&bytes, &size, snapshot, path,
		                     fixture->diag) == TD_OK)
			free(bytes);
		expect_trouble(snapshot, asked[i].trouble, path);
		td_snapshot_note(snapshot, "later");
		expect_trouble(snapshot,
		               asked[i].trouble ? asked[i].trouble : "later",
		               path);
		td_snapshot_free(snapshot);
	}
}

/* The same of a commit, where a part of it is damaged or gone. */
static void
damaged_objects_are_trouble(void **state)
{
	struct fixture *fixture = *state;
	static const char *const paths[] = { "units/dung/a.yaml",
		                             "units/dung/b.yaml" };
	static const char *const damages[] = {
		"rm -f",
		"truncate -s 0",
		"cp thidua.yaml",
	};

	for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
		struct td_snapshot *snapshot = NULL;
		char *bytes;
		size_t size;

		shell(
		    "rm -rf .git * && git init -q -b main . && git config "
		    "user.name B && git config user.email b@c && mkdir -p "
		    "units/dung && printf a: > thidua.yaml && printf %zu > %s "
		    "&& git add . && git commit -qm 1 && chmod -R u+w .git",
		    i, paths[0]);
		/* The object of the directory. */
		shell("id=$(git rev-parse HEAD:units/dung) && %s "
		      ".git/objects/$(echo $id | sed 's,..,&/,')",
		      damages[i]);
		assert_int_equal(td_snapshot_open_at(&snapshot, fixture->store,
		                                     "HEAD", fixture->diag),
		                 TD_OK);
		assert_false(td_snapshot_has(snapshot, "units/other/b.yaml"));
		expect_trouble(snapshot, NULL, damages[i]);
		assert_false(td_snapshot_has(snapshot, paths[1]));
		expect_trouble(snapshot, paths[1], damages[i]);
		if (td_snapshot_read(&bytes, &size, snapshot, paths[0],
		                     fixture->diag) == TD_OK)
			fail_msg("%s: it was read", damages[i]);
		td_snapshot_free(snapshot);
	}
}

static void
files_of_writers_are_passed_over(void **state)
{
	struct fixture *fixture = *state;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_snapshot *snapshot;

	shell("mkdir units && : > units/a.yaml && : > units/.thidua~a.yaml && "
	      ": > units/.thidua~~a.yaml && : > units/.thidua");
	snapshot = open_tree(*state);
	assert_int_equal(td_snapshot_list(&paths, snapshot, "", fixture->diag),
	                 TD_OK);
	assert_int_equal(paths.count, 2);
	assert_string_equal(paths.items[0], "units/.thidua");
	assert_string_equal(paths.items[1], "units/a.yaml");
	td_strlist_clear(&paths);
	td_snapshot_free(snapshot);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_file_is_read_whole),
		TEST(an_empty_file_has_no_bytes),
		TEST(what_is_no_file_is_refused),
		TEST(the_largest_file_is_read),
		TEST(a_listing_names_every_file_in_order),
		TEST(a_listing_follows_no_link),
		TEST(a_listing_stops_at_a_depth),
		TEST(no_directory_is_no_snapshot),
		TEST(the_nearest_header_is_the_store),
		TEST(without_a_header_there_is_no_store),
		TEST(names_for_git_are_known_in_every_disguise),
		TEST(a_commit_is_read_by_the_same_calls),
		TEST(what_is_no_file_in_a_commit_is_refused),
		TEST(a_bare_repository_has_its_store_at_the_root),
		TEST(an_unknown_revision_is_said),
		TEST(an_odd_repository_says_what_to_do),
		TEST(a_forged_tree_does_not_run_away),
		TEST(what_cannot_be_looked_at_is_not_absent),
		TEST(damaged_objects_are_trouble),
		TEST(files_of_writers_are_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
