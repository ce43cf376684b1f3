/* What happened to records, out of git. */

#include "store/history.h"
#include "store_fixture.h"

static void
commit(const char *change, const char *message)
{
	shell("%s && git add -A . && GIT_AUTHOR_DATE='1778468400 +0700' "
	      "GIT_COMMITTER_DATE='1778468460 +0000' git -c user.name=B "
	      "-c user.email=b@c commit -q --author='Tr\xe1\xba\xa7n <t@d>' "
	      "-m '%s'",
	      change, message);
}

static void
make_history(void)
{
	shell("git init -q -b main .");
	commit("mkdir -p p/an p/vu && printf 1 > p/an/a.yaml && printf 1 > "
	       "p/vu/v.yaml && printf 1 > top.yaml",
	       "one");
	commit("printf 2 > p/an/a.yaml && printf 2 > q.yaml",
	       "two\n\nText.\n\nCampaign: doi-moi\nUnit: so-noi-vu");
	commit("git rm -qr p/an && mkdir p/an-x && printf 1 > p/an-x/b.yaml",
	       "three");
	commit("printf 3 > p/an", "four");
	commit("git rm -q p/an && mkdir p/an && printf 1 > p/an/a.yaml",
	       "five");
}

/* Every event as a line: kind, path, subject. */
static char *
read_events(struct fixture *fixture, const char *directory,
            const char *revision, const char *const *paths, size_t count)
{
	static const char kinds[] = "ACR";
	struct td_history history = TD_HISTORY_INIT;
	struct td_strbuf out = TD_STRBUF_INIT;

	assert_int_equal(td_history_load(&history, directory, revision, paths,
	                                 count, fixture->diag),
	                 TD_OK);
	for (size_t i = 0; i < history.count; i++)
		td_strbuf_addf(
		    &out, "%c %s %s\n", kinds[history.events[i].kind],
		    history.events[i].path, history.events[i].commit->subject);
	td_history_clear(&history);
	return td_strbuf_take(&out);
}

struct row {
	const char *name;
	const char *paths[3];
	size_t count;
	const char *revision;
	const char *wanted;
};

static const struct row rows[] = {
	{ "a file",
	  { "p/an/a.yaml" },
	  1,
	  NULL,
	  "A p/an/a.yaml five\nR p/an/a.yaml three\nC p/an/a.yaml two\n"
	  "A p/an/a.yaml one\n" },
	{ "a file that never changed",
	  { "top.yaml" },
	  1,
	  NULL,
	  "A top.yaml one\n" },
	{ "a directory",
	  { "p/an" },
	  1,
	  NULL,
	  "R p/an five\nA p/an/a.yaml five\nA p/an four\n"
	  "R p/an/a.yaml three\nC p/an/a.yaml two\nA p/an/a.yaml one\n" },
	{ "several paths, overlapping",
	  { "p", "p/an/a.yaml", "q.yaml" },
	  3,
	  "HEAD~2",
	  "A p/an-x/b.yaml three\nR p/an/a.yaml three\nC p/an/a.yaml two\n"
	  "A q.yaml two\nA p/an/a.yaml one\nA p/vu/v.yaml one\n" },
	{ "the whole store",
	  { "" },
	  1,
	  "HEAD~4",
	  "A p/an/a.yaml one\nA p/vu/v.yaml one\nA top.yaml one\n" },
	{ "what never was", { "none/at/all" }, 1, NULL, "" },
	{ "below a file", { "top.yaml/x" }, 1, NULL, "" },
	{ "no path", { NULL }, 0, NULL, "" },
};

static void
events_are_told_newest_first(void **state)
{
	struct fixture *fixture = *state;

	make_history();
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *found = read_events(fixture, ".", rows[i].revision,
		                          rows[i].paths, rows[i].count);

		if (strcmp(found, rows[i].wanted) != 0)
			fail_msg("%s: %s", rows[i].name, found);
		free(found);
	}
}

static void
an_event_says_who_and_when(void **state)
{
	const char *const paths[] = { "q.yaml" };
	struct fixture *fixture = *state;
	struct td_history history = TD_HISTORY_INIT;
	const struct td_commit *by;
	char *id;

	make_history();
	assert_int_equal(
	    td_history_load(&history, ".", "main", paths, 1, fixture->diag),
	    TD_OK);
	assert_int_equal(history.count, 1);
	by = history.events[0].commit;
	id = shell_out("git rev-parse HEAD~3");
	assert_string_equal(by->id, id);
	free(id);
	assert_string_equal(by->subject, "two");
	assert_string_equal(by->author, "Tr\xe1\xba\xa7n");
	assert_string_equal(by->email, "t@d");
	assert_int_equal(by->time, 1778468400);
	assert_int_equal(by->offset, 420);
	assert_string_equal(by->committer, "B");
	assert_string_equal(by->committer_email, "b@c");
	assert_int_equal(by->commit_time, 1778468460);
	assert_int_equal(by->commit_offset, 0);
	assert_int_equal(by->parents, 1);
	assert_int_equal(by->trailer_count, 2);
	assert_string_equal(by->trailers[0].name, "Campaign");
	assert_string_equal(by->trailers[0].value, "doi-moi");
	assert_string_equal(by->trailers[1].name, "Unit");
	assert_string_equal(by->trailers[1].value, "so-noi-vu");
	assert_string_equal(td_commit_trailer(by, "Unit"), "so-noi-vu");
	assert_string_equal(td_commit_trailer(by, "unit"), "so-noi-vu");
	assert_null(td_commit_trailer(by, "Units"));
	assert_int_equal(history.commit_count, 1);
	td_history_clear(&history);
	td_history_clear(&history);
}

static void
a_merge_leaves_the_word_to_who_did_it(void **state)
{
	const char *const paths[] = { "p", "side.yaml" };
	struct fixture *fixture = *state;
	char *found;

	make_history();
	shell("git switch -qc side HEAD~4");
	commit("printf 1 > side.yaml", "side");
	shell("git switch -q main && git -c user.name=B -c user.email=b@c "
	      "merge -q -m merged side");
	found = read_events(fixture, ".", NULL, paths + 1, 1);
	assert_string_equal(found, "A side.yaml side\n");
	free(found);
}

/* Whichever parent it names first. */
static void
a_merge_has_events_that_its_parents_do_not_explain(void **state)
{
	const char *const paths[] = { "q" };
	struct fixture *fixture = *state;
	char *found;

	make_history();
	commit("mkdir q; printf 1 > q/a; printf 1 > q/b", "base");
	shell("git switch -qc side && git switch -q main");
	commit("printf 2 > q/a", "ours");
	shell("git switch -q side");
	commit("printf 3 > q/c; rm q/b", "theirs");
	shell("git -c user.name=B -c user.email=b@c merge -q -s ours -m "
	      "lost main");
	found = read_events(fixture, ".", "side", paths, 1);
	assert_int_equal(strncmp(found, "C q/a lost\n", 11), 0);
	assert_null(strstr(found + 11, "lost"));
	free(found);
	shell("git switch -q main && git reset -q --hard \"$(git "
	      "-c user.name=B -c user.email=b@c commit-tree "
	      "-m kept -p main -p side^ main^{tree})\"");
	found = read_events(fixture, ".", NULL, paths, 1);
	assert_int_equal(strncmp(found, "C q/b kept\nR q/c kept\n", 22), 0);
	assert_null(strstr(found + 22, "kept"));
	free(found);
	commit("printf 9 > z", "top");
	shell("git clone -q --depth 2 \"file://$PWD\" shallow");
	found = read_events(fixture, "shallow", NULL, paths, 1);
	assert_string_equal(found, "");
	free(found);
	assert_finding(fixture, TD_HISTORY_SHALLOW);
	assert_int_equal(td_diag_status(fixture->diag), TD_OK);
}

static void
a_store_may_be_a_part_of_its_repository(void **state)
{
	const char *const paths[] = { "" };
	const char *const file[] = { "vu/v.yaml" };
	struct fixture *fixture = *state;
	char *found;

	make_history();
	found = read_events(fixture, "p", "HEAD~3", paths, 1);
	assert_string_equal(found, "C an/a.yaml two\nA an/a.yaml one\n"
	                           "A vu/v.yaml one\n");
	free(found);
	found = read_events(fixture, "p", NULL, file, 1);
	assert_string_equal(found, "A vu/v.yaml one\n");
	free(found);
}

static void
a_shallow_clone_says_where_it_ends(void **state)
{
	const char *const paths[] = { "p", "q.yaml" };
	struct fixture *fixture = *state;
	char *found;

	make_history();
	shell("git clone -q --depth 2 \"file://$PWD\" shallow");
	found = read_events(fixture, "shallow", NULL, paths, 2);
	assert_string_equal(found, "R p/an five\nA p/an/a.yaml five\n");
	free(found);
	assert_finding(fixture, TD_HISTORY_SHALLOW);
	assert_int_equal(td_diag_status(fixture->diag), TD_OK);
}

static void
what_cannot_be_read_is_said(void **state)
{
	const char *const paths[] = { "../x" };
	struct fixture *fixture = *state;
	struct td_history history = TD_HISTORY_INIT;

	assert_int_equal(
	    td_history_load(&history, ".", NULL, paths, 1, fixture->diag),
	    TD_FAILED);
	assert_finding(fixture, TD_NO_REPOSITORY);
	shell("git init -q .");
	forget(fixture);
	assert_int_equal(
	    td_history_load(&history, ".", NULL, paths, 1, fixture->diag),
	    TD_FAILED);
	assert_finding(fixture, TD_PATH_ESCAPES);
	forget(fixture);
	assert_int_equal(
	    td_history_load(&history, ".", NULL, NULL, 0, fixture->diag),
	    TD_FAILED);
	assert_finding(fixture, TD_REVISION_UNKNOWN);
	assert_null(history.events);
	assert_int_equal(history.count, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(events_are_told_newest_first),
		TEST(an_event_says_who_and_when),
		TEST(a_merge_leaves_the_word_to_who_did_it),
		TEST(a_merge_has_events_that_its_parents_do_not_explain),
		TEST(a_store_may_be_a_part_of_its_repository),
		TEST(a_shallow_clone_says_where_it_ends),
		TEST(what_cannot_be_read_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
