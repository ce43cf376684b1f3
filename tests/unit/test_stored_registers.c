/* Registers, campaigns, cases and guidance at their places in a store. */

#include "check/catalogue.h"
#include "record/release.h"
#include "stored_rows.h"

#define SUCCEEDED(ids)                                                         \
	"dissolved: {on: \"2026-01-01\", document: {number: 01/QĐ-UBND, "     \
	"date: "                                                               \
	"\"2025-12-01\", issuer: U}, successors: [" ids "]}\n"
#define PERSON(name, unit)                                                     \
	"schema: thidua/person/1\nname: " name "\nunit: " unit                 \
	"\nposition: Trưởng phòng\nclass: official\n"
#define CASE_AT "cases/khong/khong--discipline-2027-11-20.yaml"
#define CASE_OF(subject)                                                       \
	"schema: thidua/case/1\nsubject: " subject                             \
	"\nkind: discipline\nclosed: null\nopened: \"2027-11-20\"\ndocument: " \
	"{number: 05/QĐ-SNV, date: \"2027-11-20\", issuer: N}\ntext: T\n"
#define GUIDANCE_AT "campaigns/c/guidance/nv--01-snv-tdkt.yaml"
#define GUIDANCE_FOR(campaign, first, last)                                    \
	"schema: thidua/guidance/1\ncampaign: " campaign                       \
	"\ndocument: {kind: huong-dan, number: 01/SNV-TĐKT, date: "           \
	"\"2026-06-10\", issuer: nv}\nrules:\n  - {duty: " first               \
	", due: trước ngày 20/12 hằng năm, source: 1.a}\n  - {duty: " last     \
	", due: trước ngày 20/12 hằng năm, source: 1.b}\n"
#define GUIDANCE(first, last) GUIDANCE_FOR("c", first, last)
#define NAMING(by, to)                                                         \
	"duties: [{id: d, what: report, text: D, by: [" by "], to: [" to       \
	"], due: trước ngày 15/11 hằng năm, source: V.2}]\n"
#define WITHDRAWN_AT(unit)                                                     \
	"campaigns/c/withdrawals/" unit "/" unit "/2027-03-02.yaml"
#define JOINED(unit, day)                                                      \
	PUT("campaigns/c/registrations/" unit "/" unit ".yaml",                \
	    "schema: thidua/registration/1\ncampaign: c\nunit: " unit          \
	    "\nregistered_on: \"" day                                          \
	    "\"\nregistered_by: {name: A, office: B}\n")
#define STUB_AT "campaigns/c/stubs/st--2027-08-16.yaml"
#define STUB(by, kept)                                                         \
	"schema: thidua/stub/1\ncampaign: c\nsecrecy: "                        \
	"confidential\nreceived: "                                             \
	"\"2027-08-16\"\nnominated_by: " by "\nkept_by: " kept                 \
	"\nregister: 04/M-2027\n"

static const struct row registers[] = {
	{ .name = "a unit", .path = UNIT_AT("la"), .wanted = "" },
	{ .name = "a unit twice",
	  .path = UNIT_AT("la"),
	  .wanted = "2:7 warning unit-double name=Sở Thử "
	            "other=units/st/st.yaml",
	  .edits = { IN(UNIT_AT("la"), "Sở Lạ", "Sở Thử") } },
	{ .name = "the first of two units twice",
	  .path = UNIT_AT("st"),
	  .wanted = "2:7 warning unit-double name=Sở Thử "
	            "other=units/la/la.yaml",
	  .edits = { IN(UNIT_AT("la"), "Sở Lạ", "Sở Thử") } },
	{ .name = "a unit twice of two managers",
	  .path = UNIT_AT("la"),
	  .wanted = "",
	  .edits = { IN(UNIT_AT("la"), "Sở Lạ", "Sở Thử\nmanaged_by: nv"),
	             IN(UNIT_AT("st"), "class", "managed_by: kh\nclass") } },
	{ .name = "no manager",
	  .path = UNIT_AT("la"),
	  .wanted = "3:13 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN(UNIT_AT("la"), "class", "managed_by: khong\nclass") } },
	{ .name = "managers in a circle",
	  .path = UNIT_AT("la"),
	  .wanted = "3:13 unit-managers-circle chain=la → la",
	  .edits = { IN(UNIT_AT("la"), "class", "managed_by: la\nclass") } },
	{ .name = "successors that are there",
	  .path = UNIT_AT("la"),
	  .wanted = "",
	  .edits = { IN(UNIT_AT("la"), "class",
	                SUCCEEDED("nv, st") "class") } },
	{ .name = "no first successor",
	  .path = UNIT_AT("la"),
	  .wanted = "3:107 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN(UNIT_AT("la"), "class",
	                SUCCEEDED("khong, st") "class") } },
	{ .name = "no last successor",
	  .path = UNIT_AT("la"),
	  .wanted = "3:111 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN(UNIT_AT("la"), "class",
	                SUCCEEDED("nv, khong") "class") } },
	{ .name = "a person",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "" },
	{ .name = "a person of no unit",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "3:7 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("people/thu/tran-thi-thu.yaml", "unit: st",
	                "unit: khong") } },
	{ .name = "a person twice",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "2:7 warning person-double name=Trần Thị Thử "
	            "other=people/thu/tran-thi-thu--2.yaml",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 PERSON("Trần Thị Thử", "st")) } },
	{ .name = "the second of a person twice",
	  .path = "people/thu/tran-thi-thu--2.yaml",
	  .wanted = "2:7 warning person-double name=Trần Thị Thu "
	            "other=people/thu/tran-thi-thu.yaml",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 PERSON("Trần Thị Thu", "st")) } },
	{ .name = "two of one name in two units",
	  .path = "people/thu/tran-thi-thu--2.yaml",
	  .wanted = "",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 PERSON("Trần Thị Thử", "la")) } },
	{ .name = "the other one cannot be read",
	  .path = "people/thu/tran-thi-thu.yaml",
	  .wanted = "",
	  .edits = { PUT("people/thu/tran-thi-thu--2.yaml",
	                 "name: Trần Thị Thử\n") } },
	{ .name = "a registration",
	  .path = "campaigns/c/registrations/st/st.yaml",
	  .wanted = "",
	  .edits = { REGISTERED } },
	{ .name = "a case",
	  .path = "cases/thu/tran-thi-thu--discipline-2027-11-20.yaml",
	  .wanted = "",
	  .edits = { PUT("cases/thu/tran-thi-thu--discipline-2027-11-20.yaml",
	                 CASE_OF("{person: tran-thi-thu}")) } },
	{ .name = "a registration of no unit",
	  .path = "campaigns/c/registrations/khong/khong.yaml",
	  .wanted = "3:7 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT("campaigns/c/registrations/khong/khong.yaml",
	                 REGISTRATION("khong", "\"2027-01-01\"")) } },
	{ .name = "a registration in no campaign",
	  .path = "campaigns/d/registrations/st/st.yaml",
	  .wanted = "2:11 reference-misspelt kind=campaign id=d "
	            "file=campaigns/d/campaign.yaml near=c",
	  .edits = { PUT("campaigns/d/registrations/st/st.yaml",
	                 "schema: thidua/registration/1\ncampaign: d\nunit: "
	                 "st\nregistered_on: \"2027-01-01\"\nregistered_by: "
	                 "{name: Lê Văn Thí Dụ, office: Giám đốc}\n") } },
	{ .name = "a case of nobody",
	  .path = CASE_AT,
	  .wanted = "2:19 reference-missing kind=person id=khong "
	            "file=people/khong/khong.yaml",
	  .edits = { PUT(CASE_AT, CASE_OF("{person: khong}")) } },
	{ .name = "a case of no unit",
	  .path = CASE_AT,
	  .wanted = "2:17 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT(CASE_AT, CASE_OF("{unit: khong}")) } },
	{ .name = "guidance on all duties",
	  .path = GUIDANCE_AT,
	  .wanted = "",
	  .edits = { PUT(GUIDANCE_AT, GUIDANCE("d", "d")),
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")) } },
	{ .name = "guidance on an unknown first duty",
	  .path = GUIDANCE_AT,
	  .wanted = "5:12 guidance-duty-unknown duty=khong",
	  .edits = { PUT(GUIDANCE_AT, GUIDANCE("khong", "d")),
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")) } },
	{ .name = "guidance on an unknown last duty",
	  .path = GUIDANCE_AT,
	  .wanted = "6:12 guidance-duty-unknown duty=khong",
	  .edits = { PUT(GUIDANCE_AT, GUIDANCE("d", "khong")),
	             IN("campaigns/c/campaign.yaml", "duties: []\n",
	                DUTY("report")) } },
	{ .name = "guidance for no campaign",
	  .path = "campaigns/d/guidance/nv--01-snv-tdkt.yaml",
	  .wanted = "2:11 reference-misspelt kind=campaign id=d "
	            "file=campaigns/d/campaign.yaml near=c",
	  .edits = { PUT("campaigns/d/guidance/nv--01-snv-tdkt.yaml",
	                 GUIDANCE_FOR("d", "d", "d")) } },
	{ .name = "a campaign",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties" },
	{ .name = "a campaign without an issuer",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties\n"
	            "6:77 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "issuer: ubnd",
	                "issuer: khong") } },
	{ .name = "a campaign that names bodies",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("nv, st", "nv, st")) } },
	{ .name = "the first that owes is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:46 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("khong, st", "nv, st")) } },
	{ .name = "the last that owes is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:54 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("agency, khong", "nv, st")) } },
	{ .name = "the first that is owed is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:60 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("nv, st", "khong, st")) } },
	{ .name = "the last that is owed is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "12:64 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "duties: []\n",
	                NAMING("nv, st", "nv, khong")) } },
	{ .name = "the first of the route is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties\n"
	            "15:26 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "by: nv", "by: khong") } },
	{ .name = "the last of the route is not there",
	  .path = "campaigns/c/campaign.yaml",
	  .wanted = "0:0 warning campaign-incomplete missing=duties\n"
	            "16:24 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { IN("campaigns/c/campaign.yaml", "step: decide, by: ubnd",
	                "step: decide, by: khong") } },
	{ .name = "a stub",
	  .path = STUB_AT,
	  .wanted = "",
	  .edits = { PUT(STUB_AT, STUB("st", "nv")) } },
	{ .name = "a stub of nobody",
	  .path = "campaigns/c/stubs/khong--2027-08-16.yaml",
	  .wanted = "5:15 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT("campaigns/c/stubs/khong--2027-08-16.yaml",
	                 STUB("khong", "nv")) } },
	{ .name = "a stub that nobody keeps",
	  .path = STUB_AT,
	  .wanted = "6:10 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { PUT(STUB_AT, STUB("st", "khong")) } },
	{ .name = "one that takes part withdraws",
	  .path = WITHDRAWN_AT("st"),
	  .wanted = "",
	  .edits = { JOINED("st", "2027-03-01"),
	             LEFT("st", "2027-03-02", "") } },
	{ .name = "one that registers on that day",
	  .path = WITHDRAWN_AT("st"),
	  .wanted = "4:15 withdrawal-without-registration unit=Sở Thử "
	            "withdrawn=2027-03-02",
	  .edits = { JOINED("st", "2027-03-02"),
	             LEFT("st", "2027-03-02", "") } },
	{ .name = "one that never registered withdraws",
	  .path = WITHDRAWN_AT("st"),
	  .wanted = "4:15 withdrawal-without-registration unit=Sở Thử "
	            "withdrawn=2027-03-02",
	  .edits = { LEFT("st", "2027-03-02", "") } },
	{ .name = "one of which nobody knows",
	  .path = WITHDRAWN_AT("khong"),
	  .wanted = "3:7 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { LEFT("khong", "2027-03-02", "") } },
	{ .name = "no place of a record",
	  .path = "units/la/khong.yaml",
	  .wanted = "0:0 record-stray file=units/la/khong.yaml",
	  .edits = { PUT("units/la/khong.yaml", "") } },
};

static void
registers_are_held_to_the_store(void **state)
{
	(void)state;
	check_rows(registers, sizeof registers / sizeof *registers, NULL);
}

/* The rules say of which release they are; those that do not are of the first.
 */
static void
rules_of_an_earlier_release_are_told(void **state)
{
	static const struct {
		const char *release;
		const char *wanted;
	} rows[] = {
		{ "", "0:0 note rules-outdated release=" TD_RULES_RELEASE },
		{ "release: \"" TD_RULES_RELEASE "\"\n", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_reader *reader = td_reader_new(NULL);
		struct td_strbuf text = TD_STRBUF_INIT;
		struct td_diag *diag = td_diag_new();
		struct td_awards *awards;
		enum td_status status;

		td_strbuf_addf(&text, "%s%s%s", life_awards, life_rows[0],
		               rows[i].release);
		td_awards_read(&awards,
		               read_text(reader, TD_KIND_AWARDS, text.text));
		status = td_check_release(awards, diag);
		assert_int_equal(status, td_diag_status(diag));
		assert_said(diag, rows[i].wanted);
		td_awards_free(awards);
		td_strbuf_clear(&text);
		td_diag_free(diag);
		td_reader_free(reader);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(registers_are_held_to_the_store),
		cmocka_unit_test(rules_of_an_earlier_release_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
