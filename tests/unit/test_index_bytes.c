/* An index edited as bytes says what one edited by git does. */

#include "base/alloc.h"
#include "random_text.h"
#include "store/index_bytes.h"
#include "store_fixture.h"
#include "thinner.h"

#include <fcntl.h>

enum {
	ROUNDS = 60,
	EDITS_MAX = 4
};

static unsigned char *
read_whole(const char *path, size_t *size)
{
	FILE *file = fopen(path, "rb");
	unsigned char *bytes;

	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	*size = (size_t)ftell(file);
	rewind(file);
	bytes = td_alloc(*size + 1, 1);
	assert_int_equal(fread(bytes, 1, *size, file), *size);
	fclose(file);
	return bytes;
}

static enum td_index_form
outline(struct td_index *index, const char *path)
{
	size_t size;
	unsigned char *bytes = read_whole(path, &size);

	return td_index_outline(index, bytes, size);
}

static void
write_edits(const char *path, const struct td_index *index,
            const struct td_index_edit *edits, size_t count)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);

	assert_true(fd >= 0);
	assert_int_equal(td_index_write(fd, index, edits, count), 0);
	assert_int_equal(close(fd), 0);
}

/* Enters paths, which are sorted, with the id of the blob "x". */
static void
enter(const char *from, const char *to, const char *const *paths, size_t count)
{
	static const unsigned char id[TD_INDEX_ID_SIZE] = {
		0xc1, 0xb0, 0x73, 0x0e, 0x01, 0x33, 0x44, 0x7b, 0xad, 0xcf,
		0xd4, 0x7f, 0xd1, 0x44, 0xe2, 0x54, 0x80, 0x7b, 0x06, 0xe1,
	};
	struct td_index_query queries[EDITS_MAX] = { { 0 } };
	struct td_index_edit edits[EDITS_MAX] = { { 0 } };
	struct td_index index;

	assert_int_equal(outline(&index, from), TD_INDEX_KNOWN);
	for (size_t i = 0; i < count; i++)
		queries[i].path = paths[i];
	td_index_look(queries, count, &index);
	for (size_t i = 0; i < count; i++) {
		edits[i] = (struct td_index_edit){ .path = paths[i],
			                           .at = queries[i].at,
			                           .length = queries[i].length,
			                           .mode = 0100644 };
		memcpy(edits[i].id, id, sizeof id);
	}
	write_edits(to, &index, edits, count);
	td_index_clear(&index);
}

static void
make_repository(const char *settings)
{
	shell(
	    "rm -rf .git * && git init -q -b main . && git config user.name B "
	    "&& git config user.email b@c && git config maintenance.auto "
	    "false && %s && "
	    "for d in a a-b a/b a/b/c b c/d; do mkdir -p $d; "
	    "for f in 1 2 3 10 x-y; do printf $d$f > $d/f$f; done; done; "
	    "printf x > x; git add . && git commit -qm 1 && git status -s && "
	    "test $(git hash-object -w x) = "
	    "c1b0730e0133447badcfd47fd144e254807b06e1",
	    settings);
}

/* A path that may be there already. None is a file where another one has a
 * directory. */
static void
random_path(char path[64], uint64_t *seed)
{
	static const char *const directories[] = { "a",     "a-b", "a/b",
		                                   "a/b/c", "b",   "c/d",
		                                   "c/e",   "0",   "zz/y" };

	snprintf(path, 64, "%s/f%u",
	         directories[random_below(seed, sizeof directories /
	                                            sizeof *directories)],
	         random_below(seed, 14));
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t
random_paths(char texts[][64], const char **paths, uint64_t *seed)
{
	size_t count = 1 + random_below(seed, EDITS_MAX);
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		random_path(texts[i], seed);
		paths[i] = texts[i];
	}
	qsort(paths, count, sizeof *paths, by_bytes);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || strcmp(paths[kept - 1], paths[i]) != 0)
			paths[kept++] = paths[i];
	return kept;
}

static void
enter_by_git(const char *const *paths, size_t count)
{
	size_t size;
	unsigned char *index = read_whole(".git/index", &size);
	FILE *theirs = fopen(".git/theirs", "wb");
	FILE *lines = fopen(".git/lines", "w");

	assert_true(theirs && lines);
	assert_int_equal(fwrite(index, 1, size, theirs), size);
	assert_int_equal(fclose(theirs), 0);
	free(index);
	for (size_t i = 0; i < count; i++)
		fprintf(lines,
		        "100644 c1b0730e0133447badcfd47fd144e254807b06e1"
		        "\t%s\n",
		        paths[i]);
	assert_int_equal(fclose(lines), 0);
	shell("GIT_INDEX_FILE=.git/theirs git update-index --index-info < "
	      ".git/lines");
}

static void
expect_same(const char *name)
{
	char *diff = shell_out(
	    "exec 2>&1; for i in ours theirs; do GIT_INDEX_FILE=.git/$i git "
	    "ls-files --stage --debug > .git/$i.list; GIT_INDEX_FILE=.git/$i "
	    "git write-tree >> .git/$i.list; GIT_INDEX_FILE=.git/$i git fsck "
	    "--cache --no-dangling >> .git/$i.list; done; "
	    "diff .git/ours.list .git/theirs.list");

	if (*diff)
		fail_msg("%s: %s", name, diff);
	free(diff);
}

/* Each form of index, and how a repository comes to have it. */
static const char *const known[][2] = {
	{ "version 2", "true" },
	{ "offsets for threads", "git config index.threads 3" },
	{ "one offset each", "git config index.threads 40" },
	{ "an entry to come (version 3)",
	  "printf n > new && git add -N new && rm new" },
};

static void
edits_are_those_of_git(void **state)
{
	uint64_t seed = 20261128;

	(void)state;
	for (size_t form = 0; form < sizeof known / sizeof *known; form++) {
		make_repository(known[form][1]);
		for (unsigned round = 0; round < thinner(ROUNDS) / 4; round++) {
			char texts[EDITS_MAX][64];
			const char *paths[EDITS_MAX];
			size_t count = random_paths(texts, paths, &seed);

			enter_by_git(paths, count);
			enter(".git/index", ".git/ours", paths, count);
			expect_same(known[form][0]);
			/* Ours is what the next round begins with; now and
			 * then git makes the trees known again. */
			assert_int_equal(rename(".git/ours", ".git/index"), 0);
			if (round % 3 == 0)
				shell("git commit -qm %u", round);
		}
	}
}

static void
a_checksum_is_kept_away(void **state)
{
	static const char *const paths[] = { "a/f11" };
	char *tail;

	(void)state;
	make_repository("true");
	shell("truncate -s -20 .git/index && truncate -s +20 .git/index");
	enter(".git/index", ".git/ours", paths, 1);
	tail = shell_out("tail -c 20 .git/ours | od -An -tx1 | tr -d ' 0\\n'");
	assert_string_equal(tail, "");
	free(tail);
	assert_shell("a/f11", "GIT_INDEX_FILE=.git/ours git ls-files a/f11");
}

static const char *const foreign[][2] = {
	{ "version 4", "git update-index --index-version 4" },
	{ "split", "git update-index --split-index" },
	{ "split, with changes",
	  "git update-index --split-index && printf n > b/f1 && "
	  "git rm -q --cached a/f1 && git add b/f1" },
	{ "untracked files", "git update-index --force-untracked-cache" },
};

static void
other_forms_are_left_to_git(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
		struct td_index index;

		make_repository("true");
		shell("%s", foreign[i][1]);
		if (outline(&index, ".git/index") != TD_INDEX_FOREIGN)
			fail_msg("%s", foreign[i][0]);
		td_index_clear(&index);
	}
}

static void
an_index_without_entries_can_be_begun(void **state)
{
	static const char *const paths[] = { "a/f11", "b" };

	(void)state;
	make_repository("true");
	shell(": > .git/none");
	enter(".git/none", ".git/ours", paths, 2);
	assert_shell("a/f11\nb", "GIT_INDEX_FILE=.git/ours git ls-files");
	shell("GIT_INDEX_FILE=.git/ours git fsck --cache --no-dangling");
}

/* Whatever the bytes, with a checksum that fits or without one: it is one of
 * three, and what is known can be looked up and written. */
static void
any_bytes_are_read_safely(void **state)
{
	uint64_t seed = 7;
	unsigned forms[3] = { 0 };
	unsigned char *whole;
	size_t size;

	(void)state;
	make_repository("git config index.threads 3");
	whole = read_whole(".git/index", &size);
	for (unsigned i = 0; i < thinner(20000); i++) {
		struct td_index_query query = { .path = "a/f2" };
		struct td_index_edit edit = { .path = "a/f2" };
		unsigned char *bytes = td_alloc(size, 1);
		size_t left = size - random_below(&seed, 4) % 2 *
		                         random_below(&seed, (unsigned)size);
		struct td_index index;
		enum td_index_form form;

		memcpy(bytes, whole, size);
		for (unsigned j = random_below(&seed, 4); j > 0; j--)
			bytes[random_below(&seed,
			                   (unsigned)size)] = (unsigned char)
			    random_below(&seed, 256);
		if (left >= 20)
			memset(bytes + left - 20, 0, 20);
		form = td_index_outline(&index, bytes, left);
		forms[form]++;
		if (form == TD_INDEX_KNOWN) {
			td_index_look(&query, 1, &index);
			edit.at = query.at;
			edit.length = query.length;
			if (i % 50 == 0)
				write_edits(".git/ours", &index, &edit, 1);
		}
		td_index_clear(&index);
	}
	free(whole);
	assert_true(forms[TD_INDEX_KNOWN] > thinner(1000));
	assert_true(forms[TD_INDEX_DAMAGED] > thinner(1000));
}

struct asked {
	unsigned count;
	const char *answer; /* yes to this path */
};

static bool
ask(void *opaque, const char *path, const struct td_index_stat *stat,
    const unsigned char *id)
{
	struct asked *asked = opaque;

	(void)stat;
	(void)id;
	asked->count++;
	return strcmp(path, asked->answer) == 0;
}

/* The file was changed in the second in which the index was written, to as
 * many bytes: git must not take it for unchanged once the index is younger. */
static void
what_is_in_doubt_is_looked_at(void **state)
{
	struct asked asked = { .answer = "a/f1" };
	struct td_index index;

	(void)state;
	make_repository("true");
	/* As if nothing but the size could tell. */
	shell("git config core.trustctime false && git config core.checkStat "
	      "minimal && touch -d @1000000000 a/f1 b/f1 && git add . && "
	      "printf A1 > a/f1 && touch -d @1000000000 a/f1");
	assert_int_equal(outline(&index, ".git/index"), TD_INDEX_KNOWN);
	td_index_doubt(&index, 2000000000, ask, &asked);
	assert_int_equal(asked.count, 0);
	write_edits(".git/ours", &index, NULL, 0);
	assert_shell("", "GIT_INDEX_FILE=.git/ours git diff --name-only");
	td_index_doubt(&index, 1000000000, ask, &asked);
	assert_true(asked.count >= 2);
	write_edits(".git/ours", &index, NULL, 0);
	assert_shell("a/f1", "GIT_INDEX_FILE=.git/ours git diff --name-only");
	td_index_clear(&index);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(edits_are_those_of_git),
		TEST(a_checksum_is_kept_away),
		TEST(other_forms_are_left_to_git),
		TEST(an_index_without_entries_can_be_begun),
		TEST(any_bytes_are_read_safely),
		TEST(what_is_in_doubt_is_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
