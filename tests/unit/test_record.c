/* Standing records, from text to struct. */

#include "record_fixture.h"

#include "defaults/defaults.h"
#include "record/awards.h"
#include "record/calendar_record.h"
#include "record/campaign.h"
#include "record/person.h"
#include "record/procedure.h"
#include "record/store_record.h"
#include "record/unit.h"

static struct td_reader *reader;

static int
set_up(void **state)
{
	(void)state;
	reader = td_reader_new(NULL);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	td_reader_free(reader);
	return 0;
}

/* What a row asks for, as the record says it last. */
static struct td_asof
latest(enum td_look look)
{
	return (struct td_asof){ .look = look, .day = TD_DATE_MAX };
}

static void
a_store_has_its_bodies_and_policies(void **state)
{
	static const char text[] =
	    "schema: thidua/store/1\n"
	    "authority: {id: ha-tinh-ubnd-tinh, name: Ủy ban tỉnh}\n"
	    "standing_body: {id: ha-tinh-so-noi-vu, name: Sở Nội vụ}\n"
	    "time_zone: Asia/Ho_Chi_Minh\n"
	    "policies:\n"
	    "  roll: {period: forward, fixed: none, before_event: backward}\n"
	    "  include_anchor: true\n"
	    "  campaign_length: calendar-years\n"
	    "  recall: refuse\n";
	struct td_store_record *store = NULL;
	struct td_store_then then;

	(void)state;
	td_store_record_read(&store, read_text(reader, TD_KIND_STORE, text));
	then = td_store_on(store, latest(TD_LOOK_AUTHORITY));
	assert_string_equal(then.authority.text, "ha-tinh-ubnd-tinh");
	assert_at(then.authority.node, 2, 17);
	assert_string_equal(then.authority_name, "Ủy ban tỉnh");
	assert_string_equal(then.standing_body.text, "ha-tinh-so-noi-vu");
	assert_string_equal(then.standing_body_name, "Sở Nội vụ");
	assert_string_equal(store->time_zone.text, "Asia/Ho_Chi_Minh");
	then = td_store_on(store, latest(TD_LOOK_POLICY));
	assert_int_equal(then.roll.period, TD_ROLL_FORWARD);
	assert_int_equal(then.roll.fixed, TD_ROLL_NONE);
	assert_int_equal(then.roll.before, TD_ROLL_BACKWARD);
	assert_true(then.roll.include_anchor);
	assert_int_equal(then.campaign_length, TD_POLICY_CALENDAR_YEARS);
	assert_int_equal(then.recall, TD_POLICY_REFUSE);
	td_store_record_free(store);
	td_store_record_free(NULL);
}

static void
a_time_zone_is_vietnams_or_an_offset(void **state)
{
	static const struct {
		const char *text;
		int minutes;
	} zones[] = { { "Asia/Ho_Chi_Minh", 420 }, { "+07:00", 420 },
		      { "-03:30", -210 },          { "+00:00", 0 },
		      { "+14:00", 840 },           { "-14:00", -840 } };
	static const char *const others[] = { "",          "UTC",    "+7:00",
		                              "+0700",     "07:00",  "+07:60",
		                              "+14:01",    "+07:0a", "+07:000",
		                              "Asia/Hanoi" };

	(void)state;
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		int minutes = -1;

		assert_true(td_time_zone_parse(&minutes, zones[i].text));
		assert_int_equal(minutes, zones[i].minutes);
	}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		int minutes = -1;

		assert_false(td_time_zone_parse(&minutes, others[i]));
		assert_int_equal(minutes, -1);
	}
}

static void
a_calendar_says_which_days_are_off_and_which_are_worked(void **state)
{
	static const char text[] =
	    "schema: thidua/calendar/1\n"
	    "year: 2026\n"
	    "days:\n"
	    "  - {day: \"2026-01-01\", kind: holiday, name: Tết,\n"
	    "     source: {instrument: BLLĐ, at: Đ.112, basis: read}}\n"
	    "  - {day: \"2026-04-27\", kind: make-up, for: \"2026-04-26\",\n"
	    "     name: Giỗ Tổ, source: {instrument: A, basis: recall}}\n"
	    "  - {day: \"2026-01-02\", kind: swap, worked: \"2026-01-10\",\n"
	    "     name: B, source: {instrument: C, basis: read}}\n";
	struct td_calendar_record *calendar = NULL;
	struct td_workdays *days = td_workdays_new();
	struct td_date day;

	(void)state;
	td_calendar_record_read(&calendar,
	                        read_text(reader, TD_KIND_CALENDAR, text));
	assert_int_equal(calendar->year, 2026);
	assert_int_equal(calendar->day_count, 3);
	assert_string_equal(calendar->days[0].source.at, "Đ.112");
	assert_int_equal(calendar->days[0].source.basis, TD_BASIS_READ);
	assert_int_equal(calendar->days[1].source.basis, TD_BASIS_RECALL);
	assert_true(calendar->days[1].make_up_for.given);
	assert_date(calendar->days[1].make_up_for.date, "2026-04-26");
	assert_false(calendar->days[0].worked.given);
	td_calendar_record_add(days, calendar);
	assert_true(td_date_from_civil(&day, 2026, 1, 1));
	assert_int_equal(td_workdays_kind(days, day, NULL), TD_DAY_HOLIDAY);
	assert_true(td_date_from_civil(&day, 2026, 4, 27));
	assert_int_equal(td_workdays_kind(days, day, NULL), TD_DAY_MAKE_UP);
	assert_true(td_date_from_civil(&day, 2026, 1, 2));
	assert_int_equal(td_workdays_kind(days, day, NULL), TD_DAY_SWAPPED);
	assert_true(td_date_from_civil(&day, 2026, 1, 10));
	assert_int_equal(td_workdays_kind(days, day, NULL), TD_DAY_WORKED);
	td_workdays_free(days);
	td_calendar_record_free(calendar);
}

struct day_row {
	const char *name;
	const char *days;
	enum td_status status;
	enum td_finding_id id; /* TD_FINDING_COUNT: none */
	unsigned line;
	unsigned column;
	const char *day; /* NULL: not about one */
};

#define SOURCE "source: {instrument: A, basis: read}}\n"

static struct day_row day_rows[] = {
	{ "days as they should be",
	  "  - {day: \"2026-01-01\", kind: holiday, name: A, " SOURCE
	  "  - {day: \"2026-01-02\", kind: swap, worked: \"2026-01-10\",\n"
	  "     name: B, " SOURCE,
	  TD_OK, TD_FINDING_COUNT, 0, 0, NULL },
	{ "a day of another year",
	  "  - {day: \"2027-01-01\", kind: holiday, name: A, " SOURCE,
	  TD_INVALID, TD_CALENDAR_OTHER_YEAR, 4, 11, "2027-01-01" },
	{ "a day twice",
	  "  - {day: \"2026-01-01\", kind: holiday, name: A, " SOURCE
	  "  - {day: \"2026-01-01\", kind: holiday, name: B, " SOURCE,
	  TD_INVALID, TD_CALENDAR_DOUBLE, 5, 11, "2026-01-01" },
	{ "a make-up on a rest day",
	  "  - {day: \"2026-05-02\", kind: make-up, for: \"2026-05-01\",\n"
	  "     name: B, " SOURCE,
	  TD_INVALID, TD_CALENDAR_OFF_REST_DAY, 4, 11, "2026-05-02" },
	{ "a working day that is worked",
	  "  - {day: \"2026-01-02\", kind: swap, worked: \"2026-01-09\",\n"
	  "     name: B, " SOURCE,
	  TD_INVALID, TD_CALENDAR_WORKED_WORKDAY, 4, 45, "2026-01-09" },
};

static void
day_row(void **state)
{
	const struct day_row *row = *state;
	struct td_calendar_record *calendar = NULL;
	struct td_diag *diag = td_diag_new();
	char text[512];

	snprintf(text, sizeof text,
	         "schema: thidua/calendar/1\nyear: 2026\ndays:\n%s", row->days);
	td_calendar_record_read(&calendar,
	                        read_text(reader, TD_KIND_CALENDAR, text));
	assert_int_equal(td_calendar_record_check_values(calendar, diag),
	                 row->status);
	if (row->id == TD_FINDING_COUNT) {
		assert_no_findings(diag);
	} else {
		assert_int_equal(td_diag_count(diag), 1);
		assert_found_at(diag, 0, row->id, row->line, row->column);
		assert_fact(diag, 0, "day", row->day);
	}
	td_calendar_record_free(calendar);
	td_diag_free(diag);
}

static const char awards_text
    [] = "schema: thidua/awards/1\n"
	 "parts:\n"
	 "  - {id: TTR, name: Tờ trình}\n"
	 "  - {id: XNT, name: Xác nhận thuế}\n"
	 "awards:\n"
	 "  - id: HCLD3\n"
	 "    family: HCLD\n"
	 "    name: Huân chương Lao động hạng Ba\n"
	 "    level: state\n"
	 "    class: commendation\n"
	 "    decided_by: Chủ tịch nước\n"
	 "    recipients: [individual, collective]\n"
	 "    campaign:\n"
	 "      stages: [interim, final]\n"
	 "      launched_by: [ministry, province]\n"
	 "      years: 5\n"
	 "      leader: true\n"
	 "      enabled_by: Quy định của tỉnh\n"
	 "      source: {instrument: L, at: Đ.44, basis: read}\n"
	 "    ballot: {share: 80, source: {instrument: N, basis: recall}}\n"
	 "    dossier: [TTR]\n"
	 "    dossier_payers: [XNT]\n"
	 "    from: \"2024-01-01\"\n"
	 "    until: \"2025-06-30\"\n"
	 "    source: {instrument: L, at: Đ.44, basis: read}\n"
	 "  - id: HCLD3\n"
	 "    name: Huân chương Lao động hạng Ba\n"
	 "    level: state\n"
	 "    class: title\n"
	 "    decided_by: Chủ tịch nước\n"
	 "    recipients: [household]\n"
	 "    campaign: null\n"
	 "    from: \"2025-07-01\"\n"
	 "    until: null\n"
	 "    source: {instrument: M, basis: recall}\n";

static struct td_date
day_of(const char *text)
{
	struct td_date date = { 0 };

	assert_true(td_date_parse(&date, text));
	return date;
}

static void
an_award_has_its_conditions(void **state)
{
	struct td_awards *awards = NULL;
	const struct td_award *award;

	(void)state;
	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, awards_text));
	assert_int_equal(awards->award_count, 2);
	award = &awards->awards[0];
	assert_string_equal(award->id.text, "HCLD3");
	assert_at(award->id.node, 6, 9);
	assert_string_equal(award->family, "HCLD");
	assert_int_equal(award->level, TD_AWARD_STATE);
	assert_int_equal(award->class, TD_AWARD_COMMENDATION);
	assert_true(award->recipients[TD_RECIPIENT_INDIVIDUAL]);
	assert_false(award->recipients[TD_RECIPIENT_HOUSEHOLD]);
	assert_true(award->campaign.given);
	assert_false(award->campaign.stages[TD_STAGE_ANNUAL]);
	assert_true(award->campaign.stages[TD_STAGE_FINAL]);
	assert_true(award->campaign.launched_by[TD_LAUNCHER_PROVINCE]);
	assert_false(award->campaign.launched_by[TD_LAUNCHER_UNIT]);
	assert_int_equal(award->campaign.years, 5);
	assert_true(award->campaign.leader);
	assert_string_equal(award->campaign.enabled_by, "Quy định của tỉnh");
	assert_true(award->has_ballot);
	assert_true(award->ballot_share >= 80 && award->ballot_share <= 80);
	assert_int_equal(award->dossier.count, 1);
	assert_string_equal(award->dossier_payers.items[0].text, "XNT");
	assert_false(awards->awards[1].campaign.given);
	assert_false(awards->awards[1].has_ballot);
	assert_string_equal(td_awards_part(awards, "TTR")->name, "Tờ trình");
	assert_null(td_awards_part(awards, "BC"));
	td_awards_free(awards);
}

static void
the_award_in_force_on_a_day_is_found(void **state)
{
	struct td_awards *awards = NULL;

	(void)state;
	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, awards_text));
	assert_null(td_awards_find(awards, "HCLD3", day_of("2023-12-31")));
	assert_ptr_equal(td_awards_find(awards, "HCLD3", day_of("2024-01-01")),
	                 &awards->awards[0]);
	assert_ptr_equal(td_awards_find(awards, "HCLD3", day_of("2025-06-30")),
	                 &awards->awards[0]);
	assert_ptr_equal(td_awards_find(awards, "HCLD3", day_of("2025-07-01")),
	                 &awards->awards[1]);
	assert_ptr_equal(td_awards_find(awards, "HCLD3", day_of("2999-01-01")),
	                 &awards->awards[1]);
	assert_null(td_awards_find(awards, "HCLD", day_of("2025-07-01")));
	assert_true(td_awards_know(awards, "HCLD"));
	assert_true(td_awards_know(awards, "HCLD3"));
	assert_false(td_awards_know(awards, "BK-T"));
	td_awards_free(awards);
}

static void
a_rule_of_procedure_is_a_number_or_text(void **state)
{
	static const char text[] =
	    "schema: thidua/procedure/1\n"
	    "rules:\n"
	    "  - {id: phieu, name: Tỷ lệ phiếu, value: 80, unit: percent,\n"
	    "     from: \"2024-01-01\", until: null,\n"
	    "     source: {instrument: N, basis: read}}\n"
	    "  - {id: mau, name: Mẫu, value: Mẫu số 07, unit: text,\n"
	    "     from: \"2024-01-01\", until: \"2024-12-31\",\n"
	    "     source: {instrument: N, basis: read}}\n";
	struct td_procedure *procedure = NULL;
	const struct td_procedure_rule *rule;

	(void)state;
	td_procedure_read(&procedure,
	                  read_text(reader, TD_KIND_PROCEDURE, text));
	rule = td_procedure_find(procedure, "phieu", day_of("2030-01-01"));
	assert_non_null(rule);
	assert_true(rule->value.given);
	assert_string_equal(rule->text, "80");
	assert_int_equal(rule->unit, TD_PROCEDURE_PERCENT);
	rule = td_procedure_find(procedure, "mau", day_of("2024-12-31"));
	assert_non_null(rule);
	assert_false(rule->value.given);
	assert_string_equal(rule->text, "Mẫu số 07");
	assert_null(td_procedure_find(procedure, "mau", day_of("2025-01-01")));
	assert_null(
	    td_procedure_find(procedure, "phieu", day_of("2023-12-31")));
	td_procedure_free(procedure);
}

static void
a_unit_exists_from_its_first_day_until_it_is_dissolved(void **state)
{
	static const char
	    text[] = "schema: thidua/unit/1\n"
		     "name: Sở Giao thông vận tải tỉnh Hà Tĩnh\n"
		     "class: agency\n"
		     "level: province\n"
		     "managed_by: ha-tinh-ubnd-tinh\n"
		     "head: {name: Nguyễn Văn Mẫu, office: Giám đốc}\n"
		     "from: \"2020-01-01\"\n"
		     "dissolved:\n"
		     "  on: \"2025-03-01\"\n"
		     "  document: {number: 1/NQ-HĐND, date: \"2025-02-20\"}\n"
		     "  successors: [ha-tinh-so-xay-dung]\n";
	struct td_diag *diag = td_diag_new();
	struct td_unit *unit = NULL;
	struct td_unit_then then;

	(void)state;
	td_unit_read(&unit, read_text(reader, TD_KIND_UNIT, text));
	then = td_unit_on(unit, latest(TD_LOOK_PAPER));
	assert_int_equal(then.class, TD_CLASS_AGENCY);
	assert_at(then.class_node, 3, 8);
	assert_int_equal(then.level, TD_UNIT_LEVEL_PROVINCE);
	assert_string_equal(then.managed_by.text, "ha-tinh-ubnd-tinh");
	assert_string_equal(then.head_office, "Giám đốc");
	assert_true(unit->is_dissolved);
	assert_int_equal(unit->successors.count, 1);
	assert_string_equal(unit->successors.items[0].text,
	                    "ha-tinh-so-xay-dung");
	assert_false(td_unit_exists_on(unit, day_of("2019-12-31"), NULL));
	assert_true(td_unit_exists_on(unit, day_of("2020-01-01"), NULL));
	assert_true(td_unit_exists_on(unit, day_of("2025-02-28"), NULL));
	assert_false(td_unit_exists_on(unit, day_of("2025-03-01"), NULL));
	assert_int_equal(td_unit_check_values(unit, diag), TD_INVALID);
	assert_found_at(diag, 0, TD_DOCUMENT_NUMBER_ONE_DIGIT, 10, 22);
	assert_fact(diag, 0, "example", "01/NQ-HĐND");
	td_unit_free(unit);
	td_diag_free(diag);
}

static void
a_unit_needs_little(void **state)
{
	static const char text[] = "schema: thidua/unit/1\n"
				   "name: Hội đồng\n"
				   "class: council\n"
				   "level: province\n";
	struct td_diag *diag = td_diag_new();
	struct td_unit *unit = NULL;
	struct td_unit_then then;

	(void)state;
	td_unit_read(&unit, read_text(reader, TD_KIND_UNIT, text));
	then = td_unit_on(unit, latest(TD_LOOK_PAPER));
	assert_int_equal(then.class, TD_CLASS_COUNCIL);
	assert_null(then.managed_by.text);
	assert_null(then.managed_by.node);
	assert_null(then.head_name);
	assert_false(unit->is_dissolved);
	assert_true(td_unit_exists_on(unit, TD_DATE_MIN, NULL));
	assert_int_equal(td_unit_check_values(unit, diag), TD_OK);
	td_unit_free(unit);
	td_diag_free(diag);
}

static void
a_person_is_told_apart_by_little(void **state)
{
	static const char text[] = "schema: thidua/person/1\n"
				   "name: Trần Thị Thử\n"
				   "birth_year: 1985\n"
				   "unit: ha-tinh-so-xay-dung\n"
				   "position: Trưởng phòng\n"
				   "class: official\n";
	struct td_person *person = NULL;
	struct td_person_then then;

	(void)state;
	td_person_read(&person, read_text(reader, TD_KIND_PERSON, text));
	then = td_person_on(person, latest(TD_LOOK_PAPER));
	assert_string_equal(then.name.text, "Trần Thị Thử");
	assert_int_equal(person->born, 1985);
	assert_string_equal(then.unit.text, "ha-tinh-so-xay-dung");
	assert_int_equal(then.class, TD_CLASS_OFFICIAL);
	td_person_free(person);
}

/* The schemas and the structs name the same codes: what a schema lets pass is
 * never taken for another code. */
static void
every_code_of_a_schema_has_a_name_here(void **state)
{
	struct td_document *schema = NULL;
	struct td_diag *diag = td_diag_new();
	const struct td_embedded *file = td_embedded_find(td_schemas,
	                                                  "campaign.json");
	const struct td_document_options options = { .any_text = true };
	const struct td_node *node;

	(void)state;
	assert_non_null(file);
	assert_int_equal(td_document_parse(&schema, file->name, file->bytes,
	                                   file->size, &options, diag),
	                 TD_OK);
	node = td_node_get(
	    td_node_get(td_node_get(td_document_root(schema), "definitions"),
	                "any-class"),
	    "enum");
	assert_int_equal(td_node_count(node), TD_CLASS_COUNT);
	for (size_t i = 0; i < td_node_count(node); i++) {
		enum td_class class;

		assert_true(td_class_from_name(
		    &class, td_node_text(td_node_at(node, i))));
	}
	node = td_node_get(
	    td_node_get(
		td_node_get(
		    td_node_get(
			td_node_get(
			    td_node_get(td_document_root(schema), "properties"),
			    "duties"),
			"items"),
		    "properties"),
		"what"),
	    "enum");
	assert_int_equal(td_node_count(node), TD_DUTY_COUNT);
	for (size_t i = 0; i < td_node_count(node); i++) {
		enum td_duty_kind kind;
		const char *code = td_node_text(td_node_at(node, i));

		assert_true(td_duty_kind_from_name(&kind, code));
		assert_string_equal(td_duty_kind_name(kind), code);
	}
	td_document_free(schema);
	td_diag_free(diag);
}

static void
what_comes_with_the_suite_can_be_read(void **state)
{
	struct td_awards *awards = NULL;
	struct td_procedure *procedure = NULL;
	const struct td_embedded *file;

	(void)state;
	file = td_embedded_find(td_defaults, "rules/awards.yaml");
	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, file->bytes));
	assert_true(td_awards_know(awards, "BK-T"));
	td_awards_free(awards);
	file = td_embedded_find(td_defaults, "rules/procedure.yaml");
	td_procedure_read(&procedure,
	                  read_text(reader, TD_KIND_PROCEDURE, file->bytes));
	assert_true(procedure->rule_count > 0);
	td_procedure_free(procedure);
}

#define COUNT(array) (sizeof array / sizeof((array)[0]))

int
main(void)
{
	const struct CMUnitTest plain[] = {
		cmocka_unit_test(a_store_has_its_bodies_and_policies),
		cmocka_unit_test(a_time_zone_is_vietnams_or_an_offset),
		cmocka_unit_test(
		    a_calendar_says_which_days_are_off_and_which_are_worked),
		cmocka_unit_test(an_award_has_its_conditions),
		cmocka_unit_test(the_award_in_force_on_a_day_is_found),
		cmocka_unit_test(a_rule_of_procedure_is_a_number_or_text),
		cmocka_unit_test(
		    a_unit_exists_from_its_first_day_until_it_is_dissolved),
		cmocka_unit_test(a_unit_needs_little),
		cmocka_unit_test(a_person_is_told_apart_by_little),
		cmocka_unit_test(every_code_of_a_schema_has_a_name_here),
		cmocka_unit_test(what_comes_with_the_suite_can_be_read),
	};
	struct CMUnitTest tests[COUNT(plain) + COUNT(day_rows)];

	memcpy(tests, plain, sizeof plain);
	for (size_t i = 0; i < COUNT(day_rows); i++)
		tests[COUNT(plain) + i] = (struct CMUnitTest){
			.name = day_rows[i].name,
			.test_func = day_row,
			.initial_state = &day_rows[i]
		};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
