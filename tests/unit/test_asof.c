/* What held on a day, out of records that say what was; and out of what was
 * known of it on another. */

#include "record/asof.h"
#include "record/person.h"
#include "record/store_record.h"
#include "record/unit.h"
#include "rules_fixture.h"

/* Three names, and between them a head who was not there. */
static const char unit_text[] =
    "schema: thidua/unit/1\n"
    "name: Sở C\n"
    "class: agency\n"
    "level: province\n"
    "head: {name: Lê Văn Mới, office: Giám đốc}\n"
    "acting:\n"
    "  - {name: Phó Một, office: Phó Giám đốc, from: \"2026-11-01\", until: "
    "\"2026-12-31\", entered: \"2026-11-05\"}\n"
    "  - {name: Phó Hai, office: Phó Giám đốc, from: \"2026-12-01\", entered: "
    "\"2026-12-02\"}\n"
    "was:\n"
    "  - {until: \"2026-11-15\", entered: \"2026-11-17\", head: null}\n"
    "  - {until: \"2026-06-30\", entered: \"2026-07-02\", name: Sở A}\n"
    "  - {entered: \"2026-12-05\", mistaken: {name: Sở Ca}, holds: {name: Sở "
    "C}}\n"
    "  - {until: \"2026-10-31\", entered: \"2026-11-02\", name: Sở B, head: "
    "{name: Nguyễn Thị Cũ, office: Giám đốc}}\n";

struct row {
	const char *name;
	const char *day;
	const char *known; /* NULL: all that is */
	const char *wanted;
};

/* "name, head, office": what the row of names and that of signers say. */
static const struct row units[] = {
	{ "before all changes", "2020-01-01", NULL, "Sở A Nguyễn Thị Cũ" },
	{ "the last day of a name", "2026-06-30", NULL, "Sở A Nguyễn Thị Cũ" },
	{ "the first of the next", "2026-07-01", NULL, "Sở B Nguyễn Thị Cũ" },
	{ "the last day of a head", "2026-10-31", NULL, "Sở B Nguyễn Thị Cũ" },
	{ "a row that says there was none", "2026-11-15", NULL, "Sở C -" },
	{ "the day after it", "2026-11-16", NULL, "Sở C Lê Văn Mới" },
	{ "a day to come has the latest", "2999-12-31", NULL,
	  "Sở C Lê Văn Mới" },
	/* A row was entered when its value ceased to be that of all later days.
	 */
	{ "known on the day it was entered", "2026-11-20", "2026-11-17",
	  "Sở Ca Lê Văn Mới" },
	{ "the day before, the office was vacant", "2026-11-20", "2026-11-16",
	  "Sở Ca -" },
	{ "a mistake, on the day it was corrected", "2026-11-20", "2026-12-05",
	  "Sở C Lê Văn Mới" },
	{ "and on the day before", "2026-11-20", "2026-12-04",
	  "Sở Ca Lê Văn Mới" },
	{ "and before that there was the old head", "2026-11-20", "2026-11-01",
	  "Sở B Nguyễn Thị Cũ" },
	{ "of a name too, as long as it was known", "2026-11-20", "2026-07-01",
	  "Sở A Nguyễn Thị Cũ" },
	{ "what was entered later of later days changes nothing", "2026-10-31",
	  "2026-11-01", "Sở B Nguyễn Thị Cũ" },
};

static struct td_known
known_by(const char *day)
{
	return (struct td_known){ .by = day_of(day) };
}

static void
a_unit_was(void **state)
{
	const struct row *row = *state;
	struct td_reader *reader = td_reader_new(NULL);
	struct td_known known = known_by(row->known ? row->known
	                                            : "2999-01-01");
	struct td_strbuf found = TD_STRBUF_INIT;
	const char *head;
	struct td_unit *unit;

	td_unit_read(&unit, read_text(reader, TD_KIND_UNIT, unit_text));
	td_strbuf_add(
	    &found,
	    td_unit_on(unit, (struct td_asof){ .look = TD_LOOK_NAME_IN_FINDING,
	                                       .day = day_of(row->day),
	                                       .known = &known })
		.name.text);
	head = td_unit_on(unit, (struct td_asof){ .look = TD_LOOK_SIGNER,
	                                          .day = day_of(row->day),
	                                          .known = &known })
	           .head_name;
	td_strbuf_addf(&found, " %s", head ? head : "-");
	assert_string_equal(found.text, row->wanted);
	td_strbuf_clear(&found);
	td_unit_free(unit);
	td_reader_free(reader);
}

/* Who may sign on a day, and whom it had to be where another did. */
static const struct {
	const char *day;
	const char *known;
	const char *name;
	const char *wanted; /* "": may */
} signers[] = {
	{ "2026-10-31", NULL, "nguyễn thị cũ", "" },
	{ "2026-10-31", NULL, "Lê Văn Mới", "Nguyễn Thị Cũ" },
	{ "2026-10-31", NULL, "Phó Một", "Nguyễn Thị Cũ" },
	{ "2026-11-01", NULL, "Phó Một", "" },
	{ "2026-11-10", NULL, "Nguyễn Thị Cũ", "Phó Một" },
	{ "2026-11-10", NULL, "Phó Hai", "Phó Một" },
	{ "2026-11-20", NULL, "Phó Một", "" },
	{ "2026-12-31", NULL, "Phó Một", "" },
	{ "2027-01-01", NULL, "Phó Một", "Lê Văn Mới" },
	{ "2027-01-01", NULL, "Phó Hai", "" },
	/* The vacancy was known from 02/11 on, who acts from 05/11. */
	{ "2026-11-10", "2026-11-01", "Nguyễn Thị Cũ", "" },
	{ "2026-11-10", "2026-11-04", "Ai Cũng Được", "khuyết 2026-11-01" },
	{ "2026-11-10", "2026-11-04", "Nguyễn Thị Cũ", "khuyết 2026-11-01" },
	{ "2026-11-10", "2026-11-05", "Ai Cũng Được", "Phó Một" },
};

static void
who_signs(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_unit *unit;

	(void)state;
	td_unit_read(&unit, read_text(reader, TD_KIND_UNIT, unit_text));
	for (size_t i = 0; i < sizeof signers / sizeof *signers; i++) {
		struct td_known known = known_by(
		    signers[i].known ? signers[i].known : "2999-01-01");
		struct td_unit_signer signer = td_unit_signer(
		    unit,
		    (struct td_asof){ .look = TD_LOOK_SIGNER,
		                      .day = day_of(signers[i].day),
		                      .known = &known },
		    signers[i].name);

		char found[40] = "";
		char since[TD_DATE_SIZE];

		td_date_format(since, signer.vacant.date);
		if (!signer.signs)
			snprintf(found, sizeof found, "%s%s",
			         signer.head ? signer.head : "khuyết ",
			         signer.head ? "" : since);
		assert_string_equal(found, signers[i].wanted);
	}
	td_unit_free(unit);
	td_reader_free(reader);
}

/* A row gives what it asks for, and nothing else. */
static void
a_row_asks_for_its_values(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_asof asof = { .look = TD_LOOK_SIGNER,
		                .day = day_of("2026-12-01") };
	struct td_unit_then then;
	struct td_unit *unit;

	(void)state;
	td_unit_read(&unit, read_text(reader, TD_KIND_UNIT, unit_text));
	then = td_unit_on(unit, asof);
	assert_string_equal(then.head_name, "Lê Văn Mới");
	assert_null(then.name.text);
	assert_int_equal(then.class, TD_CLASS_COUNT);
	asof.look = TD_LOOK_SENDER_OF_PLAN;
	then = td_unit_on(unit, asof);
	assert_null(then.head_name);
	assert_int_equal(then.class, TD_CLASS_AGENCY);
	assert_int_equal(then.level, TD_UNIT_LEVEL_PROVINCE);
	td_unit_free(unit);
	td_reader_free(reader);
}

static const char person_text[] =
    "schema: thidua/person/1\n"
    "name: Trần Thị Bình\n"
    "unit: so-noi-vu\n"
    "class: official\n"
    "posts:\n"
    "  - {unit: hoi, from: \"2027-01-01\", until: \"2027-06-30\", entered: "
    "\"2027-01-05\"}\n"
    "was:\n"
    "  - {until: \"2026-12-31\", entered: \"2027-01-10\", unit: so-a, "
    "position: Chuyên viên, class: worker}\n"
    "  - {until: \"2027-08-31\", entered: \"2027-09-10\", unit: so-b}\n";

/* The units of a person in a span of days, the latest first. */
static const struct {
	const char *from;
	const char *to;
	const char *known;
	const char *wanted;
} spans[] = {
	{ "2026-01-01", "2026-12-31", NULL, "so-a" },
	{ "2027-01-01", "2027-01-01", NULL, "so-b hoi" },
	{ "2027-07-01", "2027-08-31", NULL, "so-b" },
	{ "2027-07-01", "2027-09-01", NULL, "so-noi-vu so-b" },
	{ "2026-01-01", "2027-12-31", NULL, "so-noi-vu so-b so-a hoi" },
	{ "2027-07-01", "2027-09-01", "2027-09-09", "so-b" },
	{ "2027-01-01", "2027-06-30", "2027-01-04", "so-a" },
};

static void
units_of_a_person(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_person *person;

	(void)state;
	td_person_read(&person, read_text(reader, TD_KIND_PERSON, person_text));
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
		struct td_known known = known_by(spans[i].known ? spans[i].known
		                                                : "2999-01-01");
		struct td_strlist ids = TD_STRLIST_INIT;
		struct td_strbuf found = TD_STRBUF_INIT;

		td_person_units(&ids, person, day_of(spans[i].from),
		                (struct td_asof){ .look = TD_LOOK_PARTICIPANT,
		                                  .day = day_of(spans[i].to),
		                                  .known = &known });
		for (size_t j = 0; j < ids.count; j++)
			td_strbuf_addf(&found, "%s%s", j ? " " : "",
			               ids.items[j]);
		assert_string_equal(found.text, spans[i].wanted);
		td_strbuf_clear(&found);
		td_strlist_clear(&ids);
	}
	td_person_free(person);
	td_reader_free(reader);
}

/* What a person was: position null where the row says that there was one then
 * and at the top nothing. */
static void
a_person_was(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_asof asof = { .look = TD_LOOK_PAPER,
		                .day = day_of("2026-12-31") };
	struct td_person *person;

	(void)state;
	td_person_read(&person, read_text(reader, TD_KIND_PERSON, person_text));
	assert_string_equal(td_person_on(person, asof).position.text,
	                    "Chuyên viên");
	assert_string_equal(td_person_on(person, asof).unit.text, "so-a");
	asof.day = day_of("2027-01-01");
	assert_null(td_person_on(person, asof).position.text);
	assert_string_equal(td_person_on(person, asof).unit.text, "so-b");
	asof.look = TD_LOOK_ACHIEVER;
	assert_int_equal(td_person_on(person, asof).class, TD_CLASS_OFFICIAL);
	asof.day = day_of("2026-12-31");
	assert_int_equal(td_person_on(person, asof).class, TD_CLASS_WORKER);
	td_person_free(person);
	td_reader_free(reader);
}

static const char store_text[] =
    "schema: thidua/store/1\n"
    "authority: {id: ubnd, name: Thành phố T, kind: city}\n"
    "standing_body: {id: noi-vu, name: Sở Nội vụ}\n"
    "time_zone: Asia/Ho_Chi_Minh\n"
    "policies:\n"
    "  roll: {period: forward, fixed: none, before_event: backward}\n"
    "  campaign_length: calendar-years\n"
    "  recall: refuse\n"
    "was:\n"
    "  - until: \"2026-12-31\"\n"
    "    entered: \"2027-01-04\"\n"
    "    authority: {id: ubnd, name: Tỉnh T}\n"
    "    policies: {roll: {period: none, fixed: none, before_event: none}, "
    "campaign_length: exact, recall: warn}\n";

static void
a_store_was(void **state)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_asof authority = { .look = TD_LOOK_AUTHORITY,
		                     .day = day_of("2026-12-31") };
	struct td_asof policy = { .look = TD_LOOK_POLICY,
		                  .day = day_of("2026-12-31") };
	struct td_store_record *store;
	struct td_store_then then;

	(void)state;
	td_store_record_read(&store,
	                     read_text(reader, TD_KIND_STORE, store_text));
	then = td_store_on(store, authority);
	assert_string_equal(then.authority_name, "Tỉnh T");
	assert_false(then.is_city);
	then = td_store_on(store, policy);
	assert_int_equal(then.recall, TD_POLICY_WARN);
	assert_int_equal(then.roll.period, TD_ROLL_NONE);
	authority.day = policy.day = day_of("2027-01-01");
	then = td_store_on(store, authority);
	assert_string_equal(then.authority_name, "Thành phố T");
	assert_true(then.is_city);
	then = td_store_on(store, policy);
	assert_int_equal(then.recall, TD_POLICY_REFUSE);
	assert_int_equal(then.roll.period, TD_ROLL_FORWARD);
	td_store_record_free(store);
	td_reader_free(reader);
}

/* Rows of which each says something of another day have no order. */
static void
rows_have_no_order(void **state)
{
	static const char *const texts[] = {
		"  - {until: \"2026-01-31\", entered: \"2026-02-01\", name: "
		"A}\n"
		"  - {until: \"2026-02-28\", entered: \"2026-03-01\", name: "
		"B}\n",
		"  - {until: \"2026-02-28\", entered: \"2026-03-01\", name: "
		"B}\n"
		"  - {until: \"2026-01-31\", entered: \"2026-02-01\", name: "
		"A}\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct td_reader *reader = td_reader_new(NULL);
		struct td_strbuf text = TD_STRBUF_INIT;
		struct td_asof asof = { .look = TD_LOOK_NAME_IN_FINDING,
			                .day = day_of("2026-02-01") };
		struct td_unit *unit;

		td_strbuf_add(&text, "schema: thidua/unit/1\nname: C\n"
		                     "class: agency\nlevel: province\nwas:\n");
		td_strbuf_add(&text, texts[i]);
		td_unit_read(&unit, read_text(reader, TD_KIND_UNIT, text.text));
		assert_string_equal(td_unit_on(unit, asof).name.text, "B");
		td_unit_free(unit);
		td_strbuf_clear(&text);
		td_reader_free(reader);
	}
}

/* What counts, and what of it is noted. */
static void
what_counts(void **state)
{
	struct td_later later = TD_LATER_INIT;
	struct td_known noting = { .by = day_of("2026-05-04"),
		                   .later = &later };
	struct td_known hiding = { .by = day_of("2026-05-04") };
	struct td_day entered = { true, day_of("2026-05-04"), NULL };
	const struct td_day unsaid = { .given = false };

	(void)state;
	assert_true(td_known_counts(NULL, "a", &entered));
	assert_true(td_known_counts(&hiding, "a", &entered));
	assert_true(td_known_counts(&hiding, "a", &unsaid));
	entered.date = day_of("2026-05-05");
	assert_true(td_known_counts(NULL, "a", &entered));
	assert_false(td_known_counts(&hiding, "a", &entered));
	hiding.only = "b";
	assert_true(td_known_counts(&hiding, "a", &entered));
	assert_false(td_known_counts(&hiding, "b", &entered));
	assert_true(td_known_counts(&noting, "a", &entered));
	entered.date = day_of("2026-05-09");
	assert_true(td_known_counts(&noting, "a", &entered));
	entered.date = day_of("2026-05-06");
	assert_true(td_known_counts(&noting, "b", &entered));
	assert_true(td_known_counts(&noting, "a", &entered));
	assert_int_equal(later.count, 2);
	assert_string_equal(later.items[0].path, "a");
	assert_int_equal(later.items[0].entered.days,
	                 day_of("2026-05-09").days);
	assert_string_equal(later.items[1].path, "b");
	td_later_clear(&later);
	td_later_clear(NULL);
}

#define UNIT_COUNT (sizeof units / sizeof *units)

int
main(void)
{
	struct CMUnitTest tests[UNIT_COUNT + 7];
	size_t count = 0;

	for (size_t i = 0; i < UNIT_COUNT; i++)
		tests[count++] = (struct CMUnitTest){
			.name = units[i].name,
			.test_func = a_unit_was,
			.initial_state = (void *)(uintptr_t)&units[i],
		};
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(who_signs);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(
	    a_row_asks_for_its_values);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(units_of_a_person);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(a_person_was);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(a_store_was);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(
	    rows_have_no_order);
	tests[count++] = (struct CMUnitTest)cmocka_unit_test(what_counts);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
