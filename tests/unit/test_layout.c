/* Which record lives at which path. */

#include "store/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct good {
	const char *path;
	enum td_kind kind;
	const char *year;
	const char *campaign;
	const char *occurrence;
	const char *unit;
	const char *id;
};

static const struct good good[] = {
	{ "thidua.yaml", TD_KIND_STORE, NULL, NULL, NULL, NULL, NULL },
	{ "calendars/2026.yaml", TD_KIND_CALENDAR, NULL, NULL, NULL, NULL,
	  "2026" },
	{ "rules/awards.yaml", TD_KIND_AWARDS, NULL, NULL, NULL, NULL, NULL },
	{ "rules/procedure.yaml", TD_KIND_PROCEDURE, NULL, NULL, NULL, NULL,
	  NULL },
	{ "units/nghe/so-khoa-hoc-va-cong-nghe.yaml", TD_KIND_UNIT, NULL, NULL,
	  NULL, NULL, "so-khoa-hoc-va-cong-nghe" },
	{ "units/vnpt/vnpt.yaml", TD_KIND_UNIT, NULL, NULL, NULL, NULL,
	  "vnpt" },
	{ "people/an/nguyen-van-an--1985.yaml", TD_KIND_PERSON, NULL, NULL,
	  NULL, NULL, "nguyen-van-an--1985" },
	{ "councils/thuong/hoi-dong-khen-thuong.yaml", TD_KIND_COUNCIL, NULL,
	  NULL, NULL, "hoi-dong-khen-thuong", NULL },
	{ "campaigns/doi-moi/campaign.yaml", TD_KIND_CAMPAIGN, NULL, "doi-moi",
	  NULL, NULL, "doi-moi" },
	{ "campaigns/doi-moi/registrations/vu/so-noi-vu.yaml",
	  TD_KIND_REGISTRATION, NULL, "doi-moi", NULL, "so-noi-vu", NULL },
	{ "campaigns/doi-moi/registrations/vu/so-noi-vu/2028-01-10.yaml",
	  TD_KIND_REGISTRATION, NULL, "doi-moi", NULL, "so-noi-vu",
	  "2028-01-10" },
	{ "campaigns/doi-moi/withdrawals/vu/so-noi-vu/2027-03-01.yaml",
	  TD_KIND_WITHDRAWAL, NULL, "doi-moi", NULL, "so-noi-vu",
	  "2027-03-01" },
	{ "campaigns/doi-moi/plans/vu/so-noi-vu/2026-05-11.yaml", TD_KIND_PLAN,
	  NULL, "doi-moi", NULL, "so-noi-vu", "2026-05-11" },
	{ "campaigns/doi-moi/plans/vu/so-noi-vu/2028-02-29-12.yaml",
	  TD_KIND_PLAN, NULL, "doi-moi", NULL, "so-noi-vu", "2028-02-29-12" },
	{ "campaigns/doi-moi/reports/2026-q1/vu/so-noi-vu/2026-05-11.yaml",
	  TD_KIND_REPORT, NULL, "doi-moi", "2026-q1", "so-noi-vu",
	  "2026-05-11" },
	{ "campaigns/doi-moi/nominations/an/bang-khen-nguyen-van-an--1f.yaml",
	  TD_KIND_NOMINATION, NULL, "doi-moi", NULL, NULL,
	  "bang-khen-nguyen-van-an--1f" },
	{ "campaigns/doi-moi/amendments/ubnd--9-qd-ubnd.yaml",
	  TD_KIND_AMENDMENT, NULL, "doi-moi", NULL, NULL, "ubnd--9-qd-ubnd" },
	{ "campaigns/doi-moi/guidance/huong-dan-1.yaml", TD_KIND_GUIDANCE, NULL,
	  "doi-moi", NULL, NULL, "huong-dan-1" },
	{ "campaigns/doi-moi/stubs/cong-an--2027-08-16.yaml", TD_KIND_STUB,
	  NULL, "doi-moi", NULL, NULL, "cong-an--2027-08-16" },
	{ "proceedings/2027/doi-moi/hoi-dong--vote-2027-10-12.yaml",
	  TD_KIND_PROCEEDING, "2027", "doi-moi", NULL, NULL,
	  "hoi-dong--vote-2027-10-12" },
	{ "decisions/2027/ubnd-tinh--2155-qd-ubnd.yaml", TD_KIND_DECISION,
	  "2027", NULL, NULL, NULL, "ubnd-tinh--2155-qd-ubnd" },
	{ "cases/an/le-van-an--audit-2027-03-01.yaml", TD_KIND_CASE, NULL, NULL,
	  NULL, NULL, "le-van-an--audit-2027-03-01" },
	{ "clusters/2027/khoi-so-nganh.yaml", TD_KIND_CLUSTER, "2027", NULL,
	  NULL, NULL, "khoi-so-nganh" },
	{ "indicators/rules/2027/bang-diem.yaml", TD_KIND_SCORING, "2027", NULL,
	  NULL, NULL, "bang-diem" },
	{ "campaigns/doi-moi/scores/2027/khoi-1/so-noi-vu/second-review.yaml",
	  TD_KIND_SCORE, "2027", "doi-moi", NULL, "so-noi-vu",
	  "second-review" },
	{ "campaigns/doi-moi/scores/2027/khoi-1/so-noi-vu/final-2.yaml",
	  TD_KIND_SCORE, "2027", "doi-moi", NULL, "so-noi-vu", "final-2" },
	{ "templates/to-trinh.yaml", TD_KIND_TEMPLATE, NULL, NULL, NULL, NULL,
	  "to-trinh" },
};

static void
assert_text(const char *found, const char *wanted)
{
	if (wanted)
		assert_string_equal(found, wanted);
	else
		assert_null(found);
}

static void
a_path_says_what_lives_there(void **state)
{
	const struct good *row = *state;
	struct td_layout layout;

	assert_true(td_layout_parse(&layout, row->path));
	assert_int_equal(layout.kind, row->kind);
	assert_text(layout.year, row->year);
	assert_text(layout.campaign, row->campaign);
	assert_text(layout.occurrence, row->occurrence);
	assert_text(layout.unit, row->unit);
	assert_text(layout.id, row->id);
	td_layout_clear(&layout);
}

static const char *const bad[] = {
	"",
	"/thidua.yaml",
	"thidua.yml",
	"thidua.yaml/",
	"THIDUA.yaml",
	"calendars/26.yaml",
	"calendars/1899.yaml",
	"calendars/20260.yaml",
	"calendars/2026.yaml.orig",
	"rules/other.yaml",
	"clusters/khoi-1.yaml",
	"clusters/27/khoi-1.yaml",
	"indicators/2027/bang-diem.yaml",
	"campaigns/a/scores/2027/khoi-1/so-noi-vu/last.yaml",
	"campaigns/a/scores/2027/khoi-1/so-noi-vu/final-1.yaml",
	"campaigns/a/scores/2027/khoi-1/so-noi-vu/final-02.yaml",
	"campaigns/a/scores/2027/khoi-1/so-noi-vu/final-.yaml",
	"campaigns/a/scores/2027/so-noi-vu/final.yaml",
	"units/so-noi-vu.yaml",
	"units/noi/so-noi-vu.yaml",
	"units//so-noi-vu.yaml",
	"units/vu/so-noi-vu",
	"units/vu/so-noi-vu.json",
	"units/vu/So-noi-vu.yaml",
	"units/vu/so-n\xe1\xbb\x99i-vu.yaml",
	"units/vu/-vu.yaml",
	"units/vu/../so-noi-vu.yaml",
	"people/1985/nguyen-van-an--1985.yaml",
	"campaigns/campaign.yaml",
	"campaigns/doi-moi/campaign.yaml/x",
	"campaigns/doi moi/campaign.yaml",
	"campaigns/x/registrations/so-noi-vu.yaml",
	"campaigns/x/plans/vu/so-noi-vu.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-02-29.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-5-11.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-13-01.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-04-31.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-05-11-1.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-05-11-02.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-05-11-.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-05-11-2x.yaml",
	"campaigns/x/plans/vu/so-noi-vu/2026-05-11x2.yaml",
	"campaigns/x/plans/noi/so-noi-vu/2026-05-11.yaml",
	"campaigns/x/reports/vu/so-noi-vu/2026-05-11.yaml",
	"campaigns/x/reports/Q1/vu/so-noi-vu/2026-05-11.yaml",
	"campaigns/x/nominations/bang-khen.yaml",
	"campaigns/x/stubs/vu/so-noi-vu--2027-08-16.yaml",
	"proceedings/2027/b--vote-2027-10-12.yaml",
	"proceedings/27/x/b--vote-2027-10-12.yaml",
	"proceedings/20270/x/b--vote-2027-10-12.yaml",
	"proceedings/1899/x/b--vote-2027-10-12.yaml",
	"proceedings/2027/X/b--vote-2027-10-12.yaml",
	"proceedings/2027/x/b--vote--2027-10-12.yaml",
	"decisions/u--2155-qd-ubnd.yaml",
	"decisions/2027/x/u--2155-qd-ubnd.yaml",
	"decisions/nam/u--2155-qd-ubnd.yaml",
	"cases/le-van-an--audit-2027-03-01.yaml",
	"cases/audit/le-van-an--audit-2027-03-01.yaml",
	"templates/x/to-trinh.yaml",
	"README.md",
};

static void
no_record_lives_there(void **state)
{
	struct td_layout layout = { .kind = TD_KIND_COUNT, .id = NULL };

	assert_false(td_layout_parse(&layout, *state));
	assert_int_equal(layout.kind, TD_KIND_COUNT);
	assert_null(layout.id);
}

static void
assert_path(char *path, const char *wanted)
{
	assert_string_equal(path, wanted);
	free(path);
}

static void
paths_are_made_as_they_are_read(void **state)
{
	(void)state;
	assert_path(td_path_calendar(2026), "calendars/2026.yaml");
	assert_path(td_path_unit("so-noi-vu"), "units/vu/so-noi-vu.yaml");
	assert_path(td_path_person("tran-thi-do--x"),
	            "people/do/tran-thi-do--x.yaml");
	assert_path(td_path_campaign("c"), "campaigns/c/campaign.yaml");
	assert_path(td_path_registration("c", "so-noi-vu"),
	            "campaigns/c/registrations/vu/so-noi-vu.yaml");
	assert_path(td_path_plans("c", "so-noi-vu"),
	            "campaigns/c/plans/vu/so-noi-vu");
	assert_path(td_path_plan("c", "so-noi-vu", "2026-05-11"),
	            "campaigns/c/plans/vu/so-noi-vu/2026-05-11.yaml");
	assert_path(td_path_reports("c", "2026", "so-noi-vu"),
	            "campaigns/c/reports/2026/vu/so-noi-vu");
	assert_path(td_path_report("c", "2026", "so-noi-vu", "2026-05-11-2"),
	            "campaigns/c/reports/2026/vu/so-noi-vu/2026-05-11-2.yaml");
	assert_path(td_path_registration("c", "so-noi-vu"),
	            "campaigns/c/registrations/vu/so-noi-vu.yaml");
	assert_path(td_path_registrations_again("c", "so-noi-vu"),
	            "campaigns/c/registrations/vu/so-noi-vu");
	assert_path(td_path_registration_again("c", "so-noi-vu", "2028-01-10"),
	            "campaigns/c/registrations/vu/so-noi-vu/2028-01-10.yaml");
	assert_path(td_path_withdrawals("c", "so-noi-vu"),
	            "campaigns/c/withdrawals/vu/so-noi-vu");
	assert_path(td_path_withdrawal("c", "so-noi-vu", "2027-03-01"),
	            "campaigns/c/withdrawals/vu/so-noi-vu/2027-03-01.yaml");
	assert_path(td_path_nominations("c"), "campaigns/c/nominations");
	assert_path(td_path_nomination("c", "bang-khen-an"),
	            "campaigns/c/nominations/an/bang-khen-an.yaml");
	assert_path(td_path_stub("c", "cong-an--2027-08-16"),
	            "campaigns/c/stubs/cong-an--2027-08-16.yaml");
	assert_path(td_path_proceeding("2027", "c", "b--vote-2027-10-12"),
	            "proceedings/2027/c/b--vote-2027-10-12.yaml");
	assert_path(td_path_decision("2027", "u--2155-qd-ubnd"),
	            "decisions/2027/u--2155-qd-ubnd.yaml");
	assert_path(td_path_case("le-van-an--audit-2027-03-01"),
	            "cases/an/le-van-an--audit-2027-03-01.yaml");
	assert_path(td_path_template("to-trinh"), "templates/to-trinh.yaml");
}

static void
a_reference_is_a_year_and_an_id(void **state)
{
	(void)state;
	assert_path(td_path_proceeding_of("c", "2027/b--return-2027-09-10"),
	            "proceedings/2027/c/b--return-2027-09-10.yaml");
	assert_path(td_path_decision_of("2027/u--2155-qd-ubnd"),
	            "decisions/2027/u--2155-qd-ubnd.yaml");
	assert_null(td_path_decision_of("u--2155-qd-ubnd"));
	assert_null(td_path_decision_of("27/u--2155-qd-ubnd"));
	assert_null(td_path_decision_of("2027/u--2155-QĐ"));
	assert_null(td_path_decision_of("2027/x/u--2155-qd-ubnd"));
	assert_null(td_path_proceeding_of("c", "../c/x"));
	assert_null(td_path_proceeding_of("a/b", "2027/x"));
}

static void
a_drawer_is_the_last_syllable(void **state)
{
	(void)state;
	assert_path(td_layout_drawer("so-khoa-hoc-va-cong-nghe"), "nghe");
	assert_path(td_layout_drawer("nguyen-van-an--1985"), "an");
	assert_path(td_layout_drawer("an--1985"), "an");
	assert_path(td_layout_drawer("an--a-b"), "an");
	assert_path(td_layout_drawer("vnpt"), "vnpt");
}

static void
kinds_have_the_names_of_their_schemas(void **state)
{
	enum td_kind kind;

	(void)state;
	for (int i = 0; i < TD_KIND_COUNT; i++) {
		assert_true(
		    td_kind_from_name(&kind, td_kind_name((enum td_kind)i)));
		assert_int_equal(kind, i);
	}
	assert_string_equal(td_kind_name(TD_KIND_AWARDS), "awards");
	kind = TD_KIND_PLAN;
	assert_false(td_kind_from_name(&kind, "Plan"));
	assert_int_equal(kind, TD_KIND_PLAN);
}

static void
what_was_handed_in_is_filed(void **state)
{
	(void)state;
	assert_true(td_kind_is_filed(TD_KIND_REGISTRATION));
	assert_true(td_kind_is_filed(TD_KIND_PLAN));
	assert_true(td_kind_is_filed(TD_KIND_REPORT));
	assert_true(td_kind_is_filed(TD_KIND_NOMINATION));
	assert_true(td_kind_is_filed(TD_KIND_PROCEEDING));
	assert_true(td_kind_is_filed(TD_KIND_DECISION));
	assert_true(td_kind_is_filed(TD_KIND_STUB));
	assert_false(td_kind_is_filed(TD_KIND_CASE));
	assert_false(td_kind_is_filed(TD_KIND_TEMPLATE));
	assert_false(td_kind_is_filed(TD_KIND_CAMPAIGN));
	assert_true(td_kind_is_filed(TD_KIND_AMENDMENT));
	assert_true(td_kind_is_filed(TD_KIND_GUIDANCE));
	assert_false(td_kind_is_filed(TD_KIND_UNIT));
	assert_false(td_kind_is_filed(TD_KIND_AWARDS));
}

#define GOOD_COUNT (sizeof good / sizeof *good)
#define BAD_COUNT (sizeof bad / sizeof *bad)

int
main(void)
{
	struct CMUnitTest tests[GOOD_COUNT + BAD_COUNT + 5] = {
		cmocka_unit_test(paths_are_made_as_they_are_read),
		cmocka_unit_test(a_reference_is_a_year_and_an_id),
		cmocka_unit_test(a_drawer_is_the_last_syllable),
		cmocka_unit_test(kinds_have_the_names_of_their_schemas),
		cmocka_unit_test(what_was_handed_in_is_filed),
	};
	size_t count = 5;

	for (size_t i = 0; i < GOOD_COUNT; i++)
		tests[count++] = (struct CMUnitTest){
			.name = good[i].path,
			.test_func = a_path_says_what_lives_there,
			.initial_state = (void *)(uintptr_t)&good[i]
		};
	for (size_t i = 0; i < BAD_COUNT; i++)
		tests[count++] = (struct CMUnitTest){
			.name = bad[i],
			.test_func = no_record_lives_there,
			.initial_state = (void *)(uintptr_t)bad[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
