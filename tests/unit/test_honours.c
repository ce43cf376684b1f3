/* What a portal may show of awards: which, of whom, and in which order. */

#include "life_fixture.h"
#include "views/publish/honours.h"

struct row {
	const char *name;
	const char *wanted; /* what is shown, then what is left out */
	struct td_honours_query query;
	struct edit edits[EDITS_MAX]; /* `in` is a path; without `from` a
	                                 record is put there */
};

#define IN(path, from, to)                                                     \
	{                                                                      \
		path, from, to                                                 \
	}
#define PUT(path, text)                                                        \
	{                                                                      \
		path, NULL, text                                               \
	}
#define AWARDED(id) "{nomination: " id ", outcome: awarded}"
#define DECISION_AT(year, number)                                              \
	"decisions/" year "/ubnd--" number "-qd-ubnd.yaml"
#define DECISION(year, day, number, kind, items)                                  \
	PUT(DECISION_AT(year, number),                                            \
	    "schema: thidua/decision/1\ncampaign: c\nkind: " kind                 \
	    "\ndecider: province-chairman\ndocument: {kind: quyet-dinh, "         \
	    "number: " number "/QĐ-UBND, date: \"" year "-09-" day                \
	    "\", issuer: ubnd, signed: {name: Lê Văn Thí Dụ, office: Chủ " \
	    "tịch}}\nitems:\n  - " items "\n")
#define DECIDE(year, day, number, items)                                       \
	DECISION(year, day, number, "decide", items)
#define AND "\n  - "
#define BK_AT "campaigns/c/nominations/thu/tran-thi-thu--bk.yaml"
#define TAKEN_BACK                                                             \
	PUT("proceedings/2031/c/nv--withdraw-consent-2031-01-05.yaml",         \
	    "schema: thidua/proceeding/1\ncampaign: c\nstep: "                 \
	    "withdraw-consent\nby: nv\ndate: \"2031-01-05\"\nnominations:\n"   \
	    "  - {nomination: tran-thi-thu--bk}\n")
#define BK_RIGHT                                                               \
	IN(BK_AT, "{id: a, text: T, from: \"2026-06-01\", to: \"2027-06-30",   \
	   "{id: z, text: T, from: \"2026-04-24\", to: \"2026-05-31"),         \
	    IN("campaigns/c/campaign.yaml", "for: [agency]",                   \
	       "for: [agency, official]"),                                     \
	    PUT("campaigns/c/registrations/st/st.yaml",                        \
	        "schema: thidua/registration/1\ncampaign: c\nunit: "           \
	        "st\nregistered_on: \"2027-01-01\"\nregistered_by: "           \
	        "{name: A, office: B}\n")
#define CONSENT "publication: {basis: consent, on: \"2027-08-01\"}\n"

#define REGISTERED(unit)                                                       \
	{                                                                      \
		"campaigns/c/registrations/" unit "/" unit ".yaml",            \
		    "schema: thidua/registration/1\ncampaign: c\nunit: " unit  \
		    "\nregistered_on: \"2027-01-01\"\nregistered_by: {name: "  \
		    "Lê Văn Thí Dụ, office: Giám đốc}\n"              \
	}
#define NOMINATED(unit, suffix, award)                                         \
	{                                                                      \
		"campaigns/c/nominations/" unit "/" unit "--" suffix ".yaml",  \
		    LIFE_NOMINATION("{kind: collective, unit: " unit "}",      \
		                    award, "", unit "-" suffix)                \
	}

/* Three units that may be shown, whose names stand in another order than their
 * ids; the award CU stands behind BK in the catalogue. */
static const struct text_file sound[] = {
	REGISTERED("kh"),
	REGISTERED("la"),
	REGISTERED("mt"),
	NOMINATED("kh", "cu", "CU"),
	NOMINATED("la", "bk", "BK"),
	NOMINATED("mt", "bk", "BK"),
};

static const struct row rows[] = {
	{ .name = "nothing was decided",
	  .wanted = "private 0 wrong 0 unnamed 0" },
	{ .name = "day by day, then number by number",
	  .wanted =
	      "Sở Môi trường: Bằng khen, T, Thi đua thử, 04/QĐ-UBND of "
	      "2027-09-05\n"
	      "Sở Khoa học: Cờ xưa, T, Thi đua thử, 02/QĐ-UBND of 2027-09-07\n"
	      "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of 2027-09-07\n"
	      "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECIDE("2027", "05", "04", AWARDED("mt--bk")),
	             DECIDE("2027", "07", "02", AWARDED("kh--cu")) } },
	{ .name = "by award, then by day",
	  .wanted =
	      "Sở Môi trường: Bằng khen, T, Thi đua thử, 04/QĐ-UBND of "
	      "2027-09-06\n"
	      "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of 2027-09-07\n"
	      "Sở Khoa học: Cờ xưa, T, Thi đua thử, 02/QĐ-UBND of 2027-09-05\n"
	      "private 0 wrong 0 unnamed 0",
	  .query = { .by_award = true },
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECIDE("2027", "06", "04", AWARDED("mt--bk")),
	             DECIDE("2027", "05", "02", AWARDED("kh--cu")) } },
	{ .name = "of one decision by award, then by name",
	  .wanted =
	      "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of 2027-09-07\n"
	      "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	      "2027-09-07\n"
	      "Sở Khoa học: Cờ xưa, T, Thi đua thử, 03/QĐ-UBND of 2027-09-07\n"
	      "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED("kh--cu") AND AWARDED("mt--bk")
	                        AND AWARDED("la--bk")) } },
	{ .name = "of one decision by name within an award",
	  .wanted =
	      "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of 2027-09-07\n"
	      "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	      "2027-09-07\n"
	      "Sở Khoa học: Cờ xưa, T, Thi đua thử, 03/QĐ-UBND of 2027-09-07\n"
	      "private 0 wrong 0 unnamed 0",
	  .query = { .by_award = true },
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED("mt--bk") AND AWARDED("kh--cu")
	                        AND AWARDED("la--bk")) } },
	{ .name = "what was declined is not shown",
	  .wanted = "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE(
	      "2027", "07", "03",
	      "{nomination: mt--bk, outcome: declined, reason: R}" AND AWARDED(
		  "la--bk")) } },
	{ .name = "what was awarded first counts",
	  .wanted = "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECIDE("2027", "08", "04", AWARDED("la--bk")) } },
	{ .name = "what was revoked is shown so",
	  .wanted = "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07 revoked\n"
	            "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECISION(
			 "2027", "08", "04",
			 "revoke\nrevokes: 2027/ubnd--03-qd-ubnd",
			 "{nomination: la--bk, ground: b, reason: R, evidence: "
			 "[{text: K, number: 01/KL-TTr, date: \"2027-09-01\", "
			 "issuer: TT}], recover: {artefact: true}}") } },
	{ .name = "of this campaign",
	  .wanted = "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .query = { .campaign = "c" },
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")) } },
	{ .name = "of another campaign",
	  .wanted = "private 0 wrong 0 unnamed 0",
	  .query = { .campaign = "d" },
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")) } },
	{ .name = "of this year",
	  .wanted = "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .query = { .year = 2027 },
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECIDE("2028", "07", "03", AWARDED("mt--bk")) } },
	{ .name = "of the next year",
	  .wanted = "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2028-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .query = { .year = 2028 },
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECIDE("2028", "07", "03", AWARDED("mt--bk")) } },
	{ .name = "of one award",
	  .wanted = "Sở Khoa học: Cờ xưa, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .query = { .award = "CU" },
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED("la--bk") AND AWARDED("kh--cu")) } },
	{ .name = "of one decision",
	  .wanted = "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .query = { .decision = "2027/ubnd--03-qd-ubnd" },
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECIDE("2027", "08", "04", AWARDED("mt--bk")) } },
	{ .name = "of no decision",
	  .wanted = "private 0 wrong 0 unnamed 0",
	  .query = { .decision = "khong" },
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")) } },
	{ .name = "a decision that is wrong is wrong for all",
	  .wanted = "private 0 wrong 2 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED("la--bk") AND AWARDED("mt--bk")),
	             IN(DECISION_AT("2027", "03"), "issuer: ubnd",
	                "issuer: nv") } },
	{ .name = "one that was awarded is wrong",
	  .wanted = "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 1 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED("la--bk") AND AWARDED("mt--bk")),
	             IN("campaigns/c/nominations/la/la--bk.yaml",
	                "criteria: [a1]", "criteria: [a9]") } },
	{ .name = "an item of it is wrong",
	  .wanted = "Sở Lạ: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 1 unnamed 0",
	  .edits = { DECIDE(
			 "2027", "07", "03",
			 AWARDED("la--bk") AND
			 "{nomination: mt--bk, outcome: awarded, amount: 5}"),
	             IN("rules/awards.yaml",
	                "level: province, class: commendation, ",
	                "level: province, class: commendation, factors: "
	                "{collective: 1, source: {instrument: NĐ, basis: "
	                "read}}, "),
	             IN("rules/procedure.yaml", "rules:\n",
	                "rules:\n  - {id: base-salary, name: L, value: 7, "
	                "unit: dong, from: \"2024-07-01\", until: null, "
	                "source: {instrument: NĐ, basis: read}}\n") } },
	{ .name = "its revocation is wrong",
	  .wanted = "private 0 wrong 1 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03", AWARDED("la--bk")),
	             DECISION("2027", "08", "04",
	                      "revoke\nrevokes: 2027/ubnd--03-qd-ubnd",
	                      "{nomination: la--bk, ground: b, reason: R, "
	                      "evidence: [], recover: {artefact: true}}") } },
	{ .name = "the catalogue has no name for it",
	  .wanted = "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 1",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED("la--bk") AND AWARDED("mt--bk")),
	             IN("campaigns/c/nominations/la/la--bk.yaml", "award: BK",
	                "award: XX") } },
	{ .name = "a person of whom nothing is said",
	  .wanted = "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 1 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED(BK) AND AWARDED("mt--bk")) } },
	{ .name = "a person who took the consent back",
	  .wanted = "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 1 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED(BK) AND AWARDED("mt--bk")),
	             IN(BK_AT, "ground:", CONSENT "ground:"), BK_RIGHT,
	             TAKEN_BACK } },
	{ .name = "a person whom the law shows",
	  .wanted = "Trần Thị Thử: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03", AWARDED(BK)),
	             IN(BK_AT, "ground:",
	                "publication: {basis: law, text: Luật}\nground:"),
	             BK_RIGHT, TAKEN_BACK } },
	{ .name = "a person who consents",
	  .wanted = "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "Trần Thị Thử: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED(BK) AND AWARDED("mt--bk")),
	             IN(BK_AT, "ground:", CONSENT "ground:"), BK_RIGHT } },
	{ .name = "one that is not there",
	  .wanted = "Sở Môi trường: Bằng khen, T, Thi đua thử, 03/QĐ-UBND of "
	            "2027-09-07\n"
	            "private 0 wrong 0 unnamed 0",
	  .edits = { DECIDE("2027", "07", "03",
	                    AWARDED("la--xx") AND AWARDED("mt--bk")) } },
};

static void
change_files(struct life_store *store, const struct edit *edits)
{
	for (size_t i = 0; i < EDITS_MAX && edits[i].in; i++)
		if (!edits[i].from)
			life_put(store, edits[i].in, td_strdup(edits[i].to));
	for (size_t i = 0; i < store->count; i++) {
		struct text_file *file = &store->files[i];
		struct edit own[EDITS_MAX] = { { .in = NULL } };
		size_t count = 0;

		for (size_t j = 0; j < EDITS_MAX && edits[j].in; j++)
			if (edits[j].from &&
			    strcmp(edits[j].in, file->path) == 0)
				own[count++] = edits[j];
		file->text = life_keep(store,
		                       edited(file->text, file->path, own));
	}
}

static char *
summary(const struct td_honours *honours)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < honours->count; i++) {
		const struct td_honour *honour = &honours->items[i];
		char day[TD_DATE_SIZE];

		td_date_format(day, honour->decided.day.date);
		td_strbuf_addf(&text, "%s: %s, %s, %s, %s of %s%s\n",
		               honour->named.name, honour->award->name,
		               honour->decided.text, honour->campaign_title,
		               td_honour_number(honour), day,
		               honour->revoked.decision ? " revoked" : "");
	}
	td_strbuf_addf(&text, "private %zu wrong %zu unnamed %zu",
	               honours->left_out[TD_LEFT_PRIVATE],
	               honours->left_out[TD_LEFT_WRONG],
	               honours->left_out[TD_LEFT_UNNAMED]);
	return td_strbuf_take(&text);
}

static void
is_shown(void **state)
{
	const struct row *row = *state;
	struct td_honours honours = TD_HONOURS_INIT;
	struct td_diag *diag = td_diag_new();
	struct life_store store;
	struct td_reader *reader;
	char *found;

	life_open(&store, "");
	for (size_t i = 0; i < sizeof sound / sizeof *sound; i++)
		life_put(&store, sound[i].path, td_strdup(sound[i].text));
	change_files(&store, row->edits);
	reader = td_reader_new(store.snapshot);
	(void)!td_honours_gather(&honours, reader, &row->query, diag);
	found = summary(&honours);
	if (strcmp(found, row->wanted) != 0)
		fail_msg("said:\n%s\nwanted:\n%s", found, row->wanted);
	free(found);
	td_honours_clear(&honours);
	td_reader_free(reader);
	td_diag_free(diag);
	life_close(&store);
}

/* How many are left out, for each reason; nothing at all is trouble. */
static void
what_is_left_out_is_counted(void **state)
{
	static const struct {
		size_t count;
		size_t left_out[TD_LEFT_OUT_COUNT];
		const char *wanted;
	} counts[] = {
		{ 0, { 0, 0, 0 }, "0:0 trouble publish-nothing" },
		{ 1, { 0, 0, 0 }, "" },
		{ 0, { 1, 0, 0 }, "0:0 note publish-left-out count=1" },
		{ 0, { 0, 2, 0 }, "0:0 warning publish-record-wrong count=2" },
		{ 0, { 0, 0, 3 }, "0:0 warning publish-award-unnamed count=3" },
		{ 1,
		  { 2, 0, 3 },
		  "0:0 note publish-left-out count=2\n"
		  "0:0 warning publish-award-unnamed count=3" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		struct td_honours honours = { .count = counts[i].count };
		struct td_diag *diag = td_diag_new();
		enum td_status status;

		memcpy(honours.left_out, counts[i].left_out,
		       sizeof honours.left_out);
		status = td_honours_report(&honours, diag);
		assert_said(diag, counts[i].wanted);
		assert_int_equal(status, td_diag_status(diag));
		td_diag_free(diag);
	}
}

int
main(void)
{
	enum {
		ROWS = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[ROWS + 1] = {
		[ROWS] = cmocka_unit_test(what_is_left_out_is_counted),
	};

	for (size_t i = 0; i < ROWS; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = is_shown,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests_name("honours", tests, NULL, NULL);
}
