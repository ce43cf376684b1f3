/* A proceeding as a whole: what it names is there, a session is held right, a
 * publication is long enough. */

#include "check/check.h"
#include "life_fixture.h"

struct proceeding_row {
	const char *name;
	const char *word;
	const char *wanted;
	struct edit edits[EDITS_MAX]; /* `in`: the record, or a path */
};

#define RECORD(from, to)                                                       \
	{                                                                      \
		"record", from, to                                             \
	}
#define PROCEDURE(from, to)                                                    \
	{                                                                      \
		"rules/procedure.yaml", from, to                               \
	}

static const struct proceeding_row publications[] = {
	{ .name = "ten working days, the first one counted: up to 4 September",
	  .word = "20 publish nv",
	  .wanted = "",
	  .edits = { RECORD("from: \"2027-09-20\", until: \"2027-10-31\"",
	                    "from: \"2025-08-20\", until: \"2025-09-04\"") } },
	{ .name = "a day less",
	  .word = "20 publish nv",
	  .wanted = "6:42 warning publication-too-short from=2025-08-20 "
	            "until=2025-09-03 found=9 required=10 wanted=2025-09-04",
	  .edits = { RECORD("from: \"2027-09-20\", until: \"2027-10-31\"",
	                    "from: \"2025-08-20\", until: \"2025-09-03\"") } },
	{ .name = "from a rest day the first working day counts",
	  .word = "20 publish nv",
	  .wanted = "",
	  .edits = { RECORD("from: \"2027-09-20\", until: \"2027-10-31\"",
	                    "from: \"2025-08-16\", until: \"2025-08-29\"") } },
	{ .name = "the province's own regulation asks for it",
	  .word = "20 publish nv",
	  .wanted = "6:42 publication-too-short from=2025-08-20 "
	            "until=2025-09-03 found=9 required=10 wanted=2025-09-04",
	  .edits = { RECORD("from: \"2027-09-20\", until: \"2027-10-31\"",
	                    "from: \"2025-08-20\", until: \"2025-09-03\""),
	             PROCEDURE("unit: working-days,",
	                       "unit: working-days, regulation: {number: "
	                       "12/2025/QĐ-UBND, date: \"2025-01-10\", issuer: "
	                       "UBND tỉnh},") } },
	{ .name = "the last day before the first",
	  .word = "20 publish nv",
	  .wanted = "6:42 publication-reversed from=2027-09-20 "
	            "until=2027-09-19",
	  .edits = { RECORD("2027-10-31", "2027-09-19") } },
	{ .name = "no rule asks for days",
	  .word = "20 publish nv",
	  .wanted = "",
	  .edits = { RECORD("2027-10-31", "2027-09-20"),
	             PROCEDURE("id: publicity", "id: public-city") } },
	{ .name = "the rule asks for no number of days",
	  .word = "20 publish nv",
	  .wanted = "",
	  .edits = { RECORD("2027-10-31", "2027-09-20"),
	             PROCEDURE("value: 10, unit: working-days",
	                       "value: vừa đủ, unit: text") } },
};

static const struct proceeding_row sessions[] = {
	{ .name = "eight of nine are there",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "" },
	{ .name = "an opinion in writing is no presence",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "8:3 warning vote-no-quorum found=7 members=9 required=8 "
	            "share=80",
	  .edits = { RECORD("attended: present", "attended: written") } },
	{ .name = "the rule was read",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "8:3 vote-no-quorum found=7 members=9 required=8 share=80",
	  .edits = { RECORD("attended: present", "attended: written"),
	             PROCEDURE("basis: recall", "basis: read") } },
	{ .name = "the store refuses what is not read",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "8:3 vote-no-quorum found=7 members=9 required=8 share=80",
	  .edits = { RECORD("attended: present", "attended: written"),
	             { "thidua.yaml", "recall: warn", "recall: refuse" } } },
	{ .name = "what is asked for is no number",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "",
	  .edits = { RECORD("attended: present", "attended: written"),
	             PROCEDURE("value: 80, unit: percent",
	                       "value: đa số, unit: text") } },
	{ .name = "nothing is asked for",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "",
	  .edits = { RECORD("attended: present", "attended: written"),
	             PROCEDURE("id: quorum-award", "id: quorum-reward") } },
	{ .name = "a member twice",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "14:7 vote-member-twice member=Ủy viên 3 line=13",
	  .edits = { RECORD("Ủy viên 4", "Ủy viên 3") } },
	{ .name = "two of one name are not told apart by office",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "14:7 vote-member-twice member=Ủy viên 3 line=13",
	  .edits = { RECORD("Ủy viên 4, office: UV",
	                    "Ủy viên 3, office: Phó Chủ tịch") } },
	{ .name = "by id and by name",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "14:7 vote-member-twice member=TRẦN THỊ THỬ line=10",
	  .edits = { RECORD("Ủy viên 4", "TRẦN THỊ THỬ") } },
	{ .name = "a wider gap makes nobody else",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "14:7 vote-member-twice member=Ủy  viên 3 line=13",
	  .edits = { RECORD("Ủy viên 4", "Ủy  viên 3") } },
	{ .name = "a person twice",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "11:7 vote-member-twice member=Trần Thị Thử line=10",
	  .edits = { RECORD("{name: Ủy viên 1, office: UV,",
	                    "{person: tran-thi-thu, office: UV,") } },
};

static const struct proceeding_row references[] = {
	{ .name = "all that is named is there",
	  .word = "02 opinion la for",
	  .wanted = "" },
	{ .name = "no such nomination",
	  .word = "02 opinion la for",
	  .wanted = "7:17 reference-missing kind=nomination id=ai-do "
	            "file=campaigns/c/nominations/do/ai-do.yaml",
	  .edits = { RECORD("tran-thi-thu--bk", "ai-do") } },
	{ .name = "no such campaign",
	  .word = "02 opinion la for",
	  .wanted = "2:11 reference-missing kind=campaign id=khong "
	            "file=campaigns/khong/campaign.yaml",
	  .edits = { RECORD("campaign: c", "campaign: khong") } },
	{ .name = "no such body",
	  .word = "02 opinion la for",
	  .wanted = "4:5 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml",
	  .edits = { RECORD("by: la", "by: khong") } },
	{ .name = "no such member",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "10:16 reference-missing kind=person id=khong "
	            "file=people/khong/khong.yaml",
	  .edits = { RECORD("person: tran-thi-thu", "person: khong") } },
	{ .name = "no such recused person, who is no member either",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "21:24 reference-missing kind=person id=khong "
	            "file=people/khong/khong.yaml",
	  .edits = { RECORD("    votes:",
	                    "    recused: [{person: khong, reason: R}]\n    "
	                    "votes:") } },
	{ .name = "one nomination twice",
	  .word = "02 opinion la for",
	  .wanted = "9:17 id-repeated id=tran-thi-thu--bk first_line=7",
	  .edits = { RECORD("    outcome: for",
	                    "    outcome: for\n  - nomination: "
	                    "tran-thi-thu--bk\n    outcome: for") } },
	{ .name = "a number that is none",
	  .word = "02 vote hd 8/0/0",
	  .wanted = "6:20 document-number-one-digit found=2/BB-UBND "
	            "example=02/BB-UBND",
	  .edits = { RECORD("02/BB-UBND", "2/BB-UBND") } },
	{ .name = "what is wrong with the form does not hide the rest",
	  .word = "02 opinion la for",
	  .wanted = "4:5 reference-missing kind=unit id=khong "
	            "file=units/khong/khong.yaml\n"
	            "8:14 schema-enum found=maybe allowed=for, against",
	  .edits = { RECORD("by: la", "by: khong"),
	             RECORD("outcome: for", "outcome: maybe") } },
};

static void
check_row(const struct proceeding_row *row)
{
	struct td_diag *diag = td_diag_new();
	struct td_proceeding *proceeding = NULL;
	struct life_store store;
	struct td_reader *reader;
	char *path;
	char *text;
	char *changed;

	life_open(&store, "");
	for (size_t i = 0; i < store.count; i++) {
		const struct text_file *file = &store.files[i];

		store.files[i].text = life_keep(
		    &store, edited(file->text, file->path, row->edits));
	}
	life_record(&path, &text, row->word, BK);
	changed = edited(text, "record", row->edits);
	reader = td_reader_new(store.snapshot);
	(void)!td_check_proceeding(&proceeding, reader, "record", changed,
	                           strlen(changed), NULL, diag);
	if (!is_said(diag, row->wanted))
		fail_msg("%s", row->name);
	td_proceeding_free(proceeding);
	td_reader_free(reader);
	td_diag_free(diag);
	free(changed);
	free(text);
	free(path);
	life_close(&store);
}

static void
publications_last(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof publications / sizeof *publications; i++)
		check_row(&publications[i]);
}

static void
sessions_are_held(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sessions / sizeof *sessions; i++)
		check_row(&sessions[i]);
}

static void
references_lead_somewhere(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof references / sizeof *references; i++)
		check_row(&references[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(publications_last),
		cmocka_unit_test(sessions_are_held),
		cmocka_unit_test(references_lead_somewhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
