/*
 * Records with a hole: each key of each of them is called otherwise, each value
 * is taken away, or is what nobody expects there. A record whose form is at
 * fault is held to the rules all the same (check/aftermath.h), so that rules
 * meet what is absent; they say what is wrong and do not trip.
 */

#include "check/check.h"
#include "life_fixture.h"
#include "thinner.h"

#define PAPER(kind, number, day)                                               \
	"document: {kind: " kind ", number: " number ", date: \"" day          \
	"\", issuer: ubnd, title: T, signed: {authority: TUQ, name: Lê Văn " \
	"Thí Dụ, office: Giám đốc}}\n"
#define LETTER                                                                 \
	"authorisation: {number: 02/GUQ-UBND, date: \"2027-01-05\", issuer: "  \
	"ubnd, until: \"2027-12-31\"}\n"
#define DECIDED(kind, number, day, rest)                                       \
	"schema: thidua/decision/1\ncampaign: c\nkind: " kind                  \
	"\ndecider: province-chairman\nsequence: 1\n" PAPER(                   \
	    "quyet-dinh", number "/QĐ-UBND", day) LETTER rest

static const struct text_file rich[] = {
	{ "campaigns/c/nominations/la/la--bk.yaml",
	  "schema: thidua/nomination/1\ncampaign: c\n"
	  "recipient: {kind: collective, unit: la, name: Tổ một, members: 9, "
	  "women: 5, small: true}\n"
	  "award: BK\nground: campaign\nstage: interim\nyear: 2027\n"
	  "theme: green\nnominated_by: la\nreceived: \"2027-09-01\"\n"
	  "achievement:\n  id: z\n  text: T\n  from: \"2026-06-01\"\n  to: "
	  "\"2027-06-30\"\n  criteria: [a1]\n"
	  "  evidence: [{text: V, number: 3/V, date: \"2027-07-02\", issuer: "
	  "K}]\n"
	  "  contribution: [labour]\n"
	  "  initiative: {title: S, recognised_by: {number: 01/QĐ-SKH, date: "
	  "\"2027-07-01\", issuer: kh}}\n"
	  "leads: {text: V, document: {number: 3/V, date: \"2027-07-02\", "
	  "issuer: K}}\n"
	  "dossier:\n  - {part: TTR, number: 1/TTr, date: \"2027-08-01\", "
	  "issuer: la, note: G}\n  - {part: BC}\n"
	  "publication: {basis: consent, on: \"2027-08-01\", text: T, "
	  "guardian: G}\n"
	  "prior_awards: [{award: BK, ground: campaign, document: {number: "
	  "9/QĐ-UBND, date: \"2025-01-01\", issuer: ubnd}}]\nsecrecy: none\n" },
	{ "campaigns/c/nominations/thu/tran-thi-thu--hu.yaml",
	  "schema: thidua/nomination/1\ncampaign: c\n"
	  "recipient: {kind: individual, person: tran-thi-thu, direct: true}\n"
	  "award: HU\nground: campaign\nstage: interim\nyear: 2027\n"
	  "nominated_by: st\nreceived: \"2027-09-01\"\n"
	  "achievement: {id: y, text: T, from: \"2026-06-01\", to: "
	  "\"2027-06-30\", criteria: [a1]}\n"
	  "dossier: [{part: TTR}]\n"
	  "publication: {basis: law, text: Điều 1}\n" },
	{ "campaigns/c/nominations/thu/nha-ba-thu--bk.yaml",
	  "schema: thidua/nomination/1\ncampaign: c\n"
	  "recipient: {kind: household, name: Nhà bà Thử, unit: la}\n"
	  "award: BK\nground: campaign\nstage: interim\nyear: 2027\n"
	  "nominated_by: la\nreceived: \"2027-09-01\"\n"
	  "achievement: {id: x, text: T, from: \"2026-06-01\", to: "
	  "\"2027-06-30\", criteria: [a1]}\ndossier: [{part: TTR}]\n" },
	{ "decisions/2027/ubnd--21-qd-ubnd.yaml",
	  DECIDED("decide", "21", "2027-09-21",
	          "items:\n  - {nomination: st--co, outcome: awarded, amount: "
	          "100000}\n  - {nomination: st--cu, outcome: declined, "
	          "reason: R}\n"
	          "  - {nomination: st--hq, outcome: sent-up, to: "
	          "prime-minister, reason: R}\n  - {nomination: st--hr, "
	          "outcome: withdrawn, reason: R}\n") },
	{ "decisions/2027/ubnd--22-qd-ubnd.yaml",
	  DECIDED("correct", "22", "2027-09-22",
	          "corrects: 2027/ubnd--21-qd-ubnd\nitems:\n"
	          "  - {nomination: st--co, field: name, was: Sở Thu, is: Sở "
	          "Thử, reason: R}\n"
	          "  - {nomination: st--co, field: date, was: \"2027-09-21\", "
	          "is: \"2027-09-20\", reason: R}\n"
	          "  - {nomination: st--co, field: amount, was: \"100000\", "
	          "is: \"200000\", reason: R}\n"
	          "  - {nomination: st--co, field: text, was: Sở Thử, is: Sở "
	          "Thư, reason: R}\n"
	          "  - {nomination: st--co, field: recipient, was: A, is: B, "
	          "reason: R}\n") },
	{ "decisions/2027/ubnd--23-qd-ubnd.yaml",
	  DECIDED("revoke", "23", "2027-09-23",
	          "revokes: 2027/ubnd--21-qd-ubnd\nitems:\n"
	          "  - {nomination: st--co, ground: a, reason: R, evidence: "
	          "[{text: Kết luận, number: 01/KL-TTr, date: \"2027-09-01\", "
	          "issuer: TT}], recover: {amount: 200000, artefact: true}}\n"
	          "  - {nomination: st--cu, ground: d, reason: R, evidence: "
	          "[{text: K}], recover: {artefact: true}, breach: {from: "
	          "\"2026-07-01\", to: \"2026-08-01\"}}\n") },
	{ "decisions/2027/ubnd--01-qd-ubnd.yaml",
	  "schema: thidua/decision/1\nloaded: \"2027-01-05\"\ncampaign: c\n"
	  "kind: decide\ndecider: province-chairman\n" PAPER(
	      "quyet-dinh", "01/QĐ-UBND",
	      "2027-01-04") "items:\n  - {nomination: la--bk, outcome: "
	                    "awarded}\n" },
	{ "campaigns/c/registrations/st/st.yaml",
	  "schema: thidua/registration/1\ncampaign: c\nunit: st\n"
	  "registered_on: \"2026-04-30\"\nregistered_by: {name: Lê Văn Thí Dụ, "
	  "office: Giám đốc}\n" },
	{ "campaigns/c/plans/st/st/2026-05-10.yaml",
	  "schema: thidua/plan/1\ncampaign: c\nunit: st\ndocument: {kind: "
	  "ke-hoach, number: 12/KH-ST, date: \"2026-05-05\", signed: "
	  "{authority: TM, name: Lê Văn Thí Dụ, office: GĐ}}\n"
	  "addressed_to: [nv]\nbased_on: [{kind: ke-hoach, number: "
	  "135/KH-UBND, date: \"2026-04-24\", issuer: ubnd, title: T}]\n"
	  "phase: p1\ncontents: [n1]\ncriteria: [{id: a1, target: \">= 80\", "
	  "how: H}]\ntasks:\n"
	  "  - {id: t1, text: T, contents: [n1], criteria: [a1], duty: d, "
	  "responsible: R, due: \"2026-12-15\"}\n"
	  "  - {id: t2, text: T, contents: [n1], responsible: R, due: trước "
	  "ngày 15/12/2026}\n" },
	{ "campaigns/c/reports/d-2026/st/st/2026-11-10.yaml",
	  "schema: thidua/report/1\ncampaign: c\nunit: st\noccurrence: d-2026\n"
	  "document: {kind: bao-cao, number: 12/BC-ST, date: \"2026-11-10\", "
	  "signed: {name: Lê Văn Thí Dụ, office: GĐ}}\naddressed_to: [nv]\n"
	  "period: {from: \"2026-04-24\", to: \"2026-10-31\"}\ntasks: [{id: "
	  "t1, status: done, note: N}, {id: t2, status: under-way}]\n"
	  "results:\n  - {criterion: a1, text: A, value: 97.5, unit: \"%\", "
	  "of: {part: 195, whole: 200}, evidence: [{text: V, number: 3/V, "
	  "date: \"2026-09-02\", issuer: K}]}\n"
	  "figures:\n  - {id: f, text: F, total: 12, parts: [{text: P, value: "
	  "12}]}\n" },
};

/* What happens to a nomination, step after step of every kind. */
#define STEPS                                                                  \
	"02 select kh for; 03 appraise nv against; 04 return nv BC; 05 "       \
	"supplement st BC nv 04; 06 publish la; 07 opinion hd for; 08 vote "   \
	"hd 8/0/0; 09 submit nv; 10 withdraw st"

static const struct edit duties[EDITS_MAX] = {
	{ "", "duties: []\n",
	  "duties:\n  - {id: p, what: send-plan, text: D, by: [agency], to: "
	  "[nv], due: trước ngày 15/5/2026, source: V.2}\n"
	  "  - {id: d, what: report, text: D, by: [agency], to: [nv], due: "
	  "trước ngày 15/11 hằng năm, source: V.2}\n"
	  "quotas:\n  - {award: CO, stage: interim, source: III.3, most: "
	  "3}\n" },
};

enum hole {
	OTHER_KEY,
	NO_VALUE,
	ODD_VALUE,
	HOLES
};

/* The text with a hole at a key, whose name begins there and ends at `colon`;
 * NULL: its value is no scalar, and has keys of its own. */
static char *
with_hole(const char *text, const char *key, const char *colon, enum hole hole)
{
	static const char *const instead[HOLES] = {
		[NO_VALUE] = "null", [ODD_VALUE] = "[x]"
	};
	struct td_strbuf out = TD_STRBUF_INIT;
	const char *value = colon + 1 + strspn(colon + 1, " ");
	const char *end = value + strcspn(value, *value == '"' ? "\n" : ",}\n");

	if (*value == '"')
		end = strchr(value + 1, '"') + 1;
	if (hole == OTHER_KEY) {
		td_strbuf_add_bytes(&out, text, (size_t)(key - text));
		td_strbuf_addf(&out, "x%s", key);
		return td_strbuf_take(&out);
	}
	if (*value == '\n' || *value == '{' || *value == '[')
		return NULL;
	td_strbuf_add_bytes(&out, text, (size_t)(value - text));
	td_strbuf_addf(&out, "%s%s", instead[hole], end);
	return td_strbuf_take(&out);
}

static void
check_hole(struct life_store *store, struct text_file *file, char *text,
           const char *key)
{
	const char *whole = file->text;
	struct td_diag *diag = td_diag_new();
	struct td_reader *reader;

	file->text = text;
	reader = td_reader_new(store->snapshot);
	if (td_check_path(reader, file->path, diag) != td_diag_status(diag))
		fail_msg("%s: %.20s: what is said is not what is told",
		         file->path, key);
	td_reader_free(reader);
	td_diag_free(diag);
	file->text = whole;
	free(text);
}

static void
check_holes(struct life_store *store, struct text_file *file)
{
	static unsigned seen;

	for (const char *at = file->text; *at; at++) {
		const char *colon = at + strspn(at, "abcdefghijklmnopqrstuvwxyz"
		                                    "_");

		if (colon == at || *colon != ':' ||
		    (colon[1] != ' ' && colon[1] != '\n') ||
		    (at > file->text && !strchr(" {\n", at[-1])))
			continue;
		for (int hole = 0; hole < HOLES; hole++) {
			char *text = with_hole(file->text, at, colon,
			                       (enum hole)hole);
			bool is_drawn = seen++ % 100 < thinner(100);

			if (!is_drawn)
				free(text);
			else if (text)
				check_hole(store, file, text, at);
		}
		at = colon;
	}
}

static void
open_rich(struct life_store *store)
{
	const struct life_row life = { .words = STEPS, .nomination = BK };

	life_open(store, ROUTE);
	add_words(store, &life);
	for (size_t i = 0; i < sizeof rich / sizeof *rich; i++)
		life_put(store, rich[i].path, td_strdup(rich[i].text));
	for (size_t i = 0; i < store->count; i++)
		if (strcmp(store->files[i].path, "campaigns/c/campaign.yaml") ==
		    0)
			store->files[i].text = life_keep(
			    store, edited(store->files[i].text, "", duties));
}

/* A kind of record that is held to rules with a hole; of the nominations of one
 * form that the fixture has, one. */
static bool
is_held(const struct text_file *file)
{
	return (strncmp(file->path, "decisions/", 10) == 0 ||
	        strncmp(file->path, "proceedings/", 12) == 0 ||
	        strncmp(file->path, "campaigns/c/", 12) == 0) &&
	       strncmp(file->path, "campaigns/c/nominations/st/", 27) != 0;
}

static void
no_hole_is_stumbled_into(void **state)
{
	struct life_store store;

	(void)state;
	open_rich(&store);
	for (size_t i = 0; i < store.count; i++)
		if (is_held(&store.files[i]))
			check_holes(&store, &store.files[i]);
	life_close(&store);
}

/* Else their holes would be of little use. */
static void
whole_records_have_a_sound_form(void **state)
{
	struct life_store store;

	(void)state;
	open_rich(&store);
	for (size_t i = 0; i < store.count; i++) {
		struct td_diag *diag = td_diag_new();
		struct td_reader *reader = td_reader_new(store.snapshot);
		char *found;

		(void)!td_check_path(reader, store.files[i].path, diag);
		found = said(diag);
		if (strstr(found, " record-") || strstr(found, " schema-"))
			fail_msg("%s: %s", store.files[i].path, found);
		free(found);
		td_reader_free(reader);
		td_diag_free(diag);
	}
	life_close(&store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_records_have_a_sound_form),
		cmocka_unit_test(no_hole_is_stumbled_into),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
