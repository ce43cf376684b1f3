/* A repository that several accounts write to: which modes new files get. */

#include "both_ways.h"
#include "store/change.h"
#include "store/shared_mode.h"
#include "store_fixture.h"

static const struct td_author author = { .name = "An",
	                                 .email = "an@hatinh.example",
	                                 .time = 1778468400 };

struct row {
	const char *value;
	mode_t present;
	mode_t mask;
};

/* As git 2.39 makes files and directories under each. */
static const struct row rows[] = {
	{ "umask", 022, 022 }, { "false", 077, 077 },     { "0", 022, 022 },
	{ "group", 022, 002 }, { NULL, 022, 002 },        { "true", 077, 007 },
	{ "1", 027, 007 },     { "group", 002, 002 },     { "all", 022, 002 },
	{ "world", 077, 002 }, { "everybody", 027, 002 }, { "2", 007, 002 },
	{ "0660", 022, 007 },  { "660", 077, 007 },       { "0640", 000, 027 },
	{ "0600", 022, 077 },  { "0664", 077, 002 },      { "0666", 022, 000 },
	{ "0770", 022, 007 },
};

static void
a_value_says_the_mask(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		mode_t mask = 0;

		if (!td_shared_umask(&mask, rows[i].value, rows[i].present))
			fail_msg("%s", rows[i].value);
		if (mask != rows[i].mask)
			fail_msg("%s under %o: %o",
			         rows[i].value ? rows[i].value : "(none)",
			         (unsigned)rows[i].present, (unsigned)mask);
	}
}

static void
other_values_are_refused(void **state)
{
	static const char *const values[] = { "0060", "0123", "0400",
		                              "grup", "-1",   "99999" };

	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		mode_t mask = 01234;

		assert_false(td_shared_umask(&mask, values[i], 022));
	}
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
		status = td_change_commit(change, fixture->diag, "x", NULL);
	td_change_free(change);
	return status;
}

static void
the_mask_is_the_repository_s_for_a_change(void **state)
{
	struct fixture *fixture = *state;
	mode_t before = umask(077);

	shell("umask 002; git init -q -b main . && git config user.name B && "
	      "git config user.email b@c && printf a: > thidua.yaml && "
	      "git add . && git commit -qm 1");
	shell("printf '[core]\\n\\tsharedRepository = 0060\\n' >> .git/config");
	assert_int_equal(write_file(fixture, "d/a"), TD_FAILED);
	BREAKS(fixture->diag, TD_SHARED_MODE_UNKNOWN);
	assert_int_equal(umask(077), 077);
	shell("sed -i s/0060/0660/ .git/config");
	assert_int_equal(write_file(fixture, "d/a"), TD_OK);
	KEEPS(fixture->diag, TD_SHARED_MODE_UNKNOWN);
	assert_int_equal(umask(before), 077);
	assert_shell("660\n770\n660\n660\n660",
	             "stat -c %%a d/a d .git/index .git/thidua.lock "
	             ".git/refs/heads/main");
	/* Nothing new in ".git" shuts the group out. */
	assert_shell("", "find .git -newer thidua.yaml -type d ! -perm -070; "
	                 "find .git/objects -type f ! -perm -040");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_value_says_the_mask),
		TEST(other_values_are_refused),
		TEST(the_mask_is_the_repository_s_for_a_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
