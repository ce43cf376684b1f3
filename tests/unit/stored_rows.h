/*
 * A store of texts, a row a record in it: what happens to its nominations, what
 * is changed besides, and what is said of the record then.
 */
#ifndef TD_TEST_STORED_ROWS_H
#define TD_TEST_STORED_ROWS_H

#include "check/check.h"
#include "life_fixture.h"

struct row {
	const char *name;
	const char *words; /* what happens to the nomination */
	const char *path;
	const char *wanted;
	/* `in` is a path; without `from` a record is put there. */
	struct edit edits[EDITS_MAX];
	const char *nomination; /* NULL: BK */
	bool filing;            /* a decision that is about to be filed */
};

#define AWARDED "03 appraise nv for; 06 award"
#define APPRAISAL_AT "proceedings/2027/c/nv--appraise-2027-09-03.yaml"
#define AWARD_AT "decisions/2027/ubnd--06-qd-ubnd.yaml"
#define CORRECTION_AT "decisions/2027/ubnd--08-qd-ubnd.yaml"
#define CHANGED_AT "decisions/2027/ubnd--08-qd-ubnd.yaml"
#define NOMINATION_AT "campaigns/c/nominations/thu/tran-thi-thu--bk.yaml"

/* A unit withdraws on a day; `rest`: more lines. */
#define LEFT(unit, day, rest)                                                  \
	PUT("campaigns/c/withdrawals/" unit "/" unit "/" day ".yaml",          \
	    "schema: thidua/withdrawal/1\ncampaign: c\nunit: " unit            \
	    "\nwithdrawn_on: \"" day "\"\n" rest                               \
	    "withdrawn_by: {name: A, office: B}\nreason: R\n")

/* A later document that changes the campaign from a day on; `changes`: how. */
#define AMENDMENT_AT(number)                                                   \
	"campaigns/c/amendments/ubnd--" #number "-qd-ubnd.yaml"
#define AMENDMENT(number, from, changes)                                       \
	PUT(AMENDMENT_AT(number),                                              \
	    "schema: thidua/amendment/1\ncampaign: c\ndocument: {kind: "       \
	    "quyet-dinh, number: " #number                                     \
	    "/QĐ-UBND, date: \"2026-04-25\", issuer: ubnd}\nfrom: \"" from     \
	    "\"\nentered: \"2026-04-25\"\n" changes)
#define AMENDED(from, changes) AMENDMENT(11, from, changes)

#define IN(path, from, to)                                                     \
	{                                                                      \
		path, from, to                                                 \
	}
#define PUT(path, text)                                                        \
	{                                                                      \
		path, NULL, text                                               \
	}
#define TAKE_AWAY(path)                                                        \
	{                                                                      \
		path, "", NULL                                                 \
	}

#define UNIT_AT(id) "units/" id "/" id ".yaml"
#define CO_AT "campaigns/c/nominations/st/st--co.yaml"
#define REGISTRATION(unit, day)                                                \
	"schema: thidua/registration/1\ncampaign: c\nunit: " unit              \
	"\nregistered_on: " day                                                \
	"\nregistered_by: {name: Lê Văn Thí Dụ, office: Giám đốc}\n"
#define REGISTERED                                                             \
	PUT("campaigns/c/registrations/st/st.yaml",                            \
	    REGISTRATION("st", "\"2027-01-01\""))
#define BT_AT "campaigns/c/nominations/thu/tran-thi-thu--bt.yaml"
#define DECISION(day, kind, of, item)                                          \
	"schema: thidua/decision/1\ncampaign: c\nkind: " kind                  \
	"\ndecider: province-chairman\ndocument: {kind: quyet-dinh, "          \
	"number: " day "/QĐ-UBND, date: \"2027-09-" day                        \
	"\", issuer: ubnd, signed: {name: "                                    \
	"Lê Văn Thí Dụ, office: Chủ tịch}}\n" of                               \
	"items:\n  - {nomination: " item "}\n"
#define FIFTH_AT "decisions/2027/ubnd--05-qd-ubnd.yaml"
#define FIFTH(item) PUT(FIFTH_AT, DECISION("05", "decide", "", item))
#define DUTY(what)                                                             \
	"duties: [{id: d, what: " what                                         \
	", text: D, by: [agency], to: [], due: "                               \
	"trước ngày 15/11 hằng năm, source: V.2}]\n"

#define PERSON_AT "people/thu/tran-thi-thu.yaml"
/* The one nomination, whose criterion is one for officials. */
#define OFFICIALS                                                              \
	IN("campaigns/c/campaign.yaml", "for: [agency]", "for: [official]")
#define ALONE                                                                  \
	TAKE_AWAY("campaigns/c/nominations/thu/tran-thi-thu--bt.yaml"),        \
	    OFFICIALS
/* The province adds a row to the catalogue. */
#define OWN_ROW_UNTIL(from, until, entered, parts)                             \
	IN("rules/awards.yaml", "awards:\n",                                   \
	   "awards:\n  - {id: BK, name: Bằng khen, deciders: "               \
	   "[province-chairman], level: province, class: commendation, "       \
	   "decided_by: CT, recipients: [individual], campaign: {stages: "     \
	   "[interim], launched_by: [province], source: {instrument: Q, "      \
	   "basis: read}}, dossier: " parts ", from: \"" from                  \
	   "\", until: " until ", source: {instrument: Q, basis: read}, "      \
	   "regulation: {number: 86/2027/QĐ-UBND, date: \"" from               \
	   "\", issuer: ubnd}, entered: \"" entered "\"}\n")
#define OWN_ROW(from, entered, parts)                                          \
	OWN_ROW_UNTIL(from, "null", entered, parts)
#define MATTER(entered)                                                        \
	PUT("cases/thu/tran-thi-thu--inspection-2027-08-20.yaml",              \
	    "schema: thidua/case/1\nsubject: {person: tran-thi-thu}\n"         \
	    "kind: inspection\nopened: \"2027-08-20\"\nentered: \"" entered    \
	    "\"\nclosed: null\ntext: T\n")
#define DISSOLVED(entered)                                                     \
	IN(UNIT_AT("ubnd"), "level:",                                          \
	   "dissolved: {on: \"2027-09-05\", entered: \"" entered               \
	   "\", successors: [la]}\nlevel:")
/* A record says what it was until a day, and what it is since. */
#define ENTERED(path, until, entered, was, is)                                 \
	IN(path, was, is),                                                     \
	    IN(path, "schema:",                                                \
	       "was: [{until: \"" until "\", entered: \"" entered "\", " was   \
	       "}]\nschema:")
#define ENTERED_PERSON(until, entered, was, is)                                \
	ENTERED(PERSON_AT, until, entered, was, is)
#define WAS_PERSON(until, was, is)                                             \
	ENTERED(PERSON_AT, until, "2027-01-01", was, is)
#define ENTERED_UNIT(id, until, entered, was, is)                              \
	ENTERED(UNIT_AT(id), until, entered, was, is)
#define WAS_UNIT(id, until, was, is)                                           \
	ENTERED(UNIT_AT(id), until, "2027-01-01", was, is)
#define HEADER_WAS(until, row)                                                 \
	IN("thidua.yaml", "schema:",                                           \
	   "was: [{until: \"" until "\", entered: \"2027-01-01\", " row        \
	   "}]\nschema:")
#define WAS_POLICIES(until)                                                    \
	IN("thidua.yaml", "recall: warn", "recall: refuse"),                   \
	    HEADER_WAS(until,                                                  \
	               "policies: {roll: {period: forward, fixed: none, "      \
	               "before_event: backward}, campaign_length: exact, "     \
	               "recall: warn}")
#define WAS_AUTHORITY(until)                                                   \
	IN("thidua.yaml", "{id: ubnd, name: U}", "{id: la, name: U}"),         \
	    HEADER_WAS(until, "authority: {id: ubnd, name: U}")
#define BY_AGENCY                                                              \
	IN(AWARD_AT, "decider: province-chairman", "decider: agency-head"),    \
	    IN(AWARD_AT, "issuer: ubnd", "issuer: st")
#define SPOKEN "03 appraise nv for; 05 opinion hd for; 06 award"

#define WAS_EARLY(id, until, was, is)                                          \
	ENTERED(UNIT_AT(id), until, "2026-01-01", was, is)
#define HEAD(name) "head: {name: " name ", office: GĐ}"
#define WAS_HEAD(until)                                                        \
	IN(UNIT_AT("st"), "schema:",                                           \
	   HEAD("Người Mới") "\nwas: [{until: \"" until                        \
	                     "\", entered: \"2026-01-01\", " HEAD(             \
				 "Lê Văn Thí Dụ") "}]\nschema:")

#define NO_HEAD(until)                                                         \
	IN(UNIT_AT("st"), "schema:",                                           \
	   "head: null\nwas: [{until: \"" until                                \
	   "\", entered: \"2026-01-01\", " HEAD(                               \
	       "Lê Văn Thí Dụ") "}]\nschema:")

static void
change_files(struct life_store *store, const struct edit *edits)
{
	for (size_t i = 0; i < store->count; i++) {
		struct text_file *file = &store->files[i];
		struct edit own[EDITS_MAX] = { { .in = NULL } };
		size_t count = 0;

		for (size_t j = 0; j < EDITS_MAX && edits[j].in; j++)
			if (edits[j].from && edits[j].to &&
			    strcmp(edits[j].in, file->path) == 0)
				own[count++] = edits[j];
		file->text = life_keep(store,
		                       edited(file->text, file->path, own));
		for (size_t j = 0; j < EDITS_MAX && edits[j].in; j++)
			if (!edits[j].to &&
			    strcmp(edits[j].in, file->path) == 0)
				file->path = "taken-away";
	}
	for (size_t i = 0; i < EDITS_MAX && edits[i].in; i++)
		if (!edits[i].from)
			life_put(store, edits[i].in, td_strdup(edits[i].to));
}

/* The decision at a path, as who files it checks it. */
static enum td_status
check_filing(const struct life_store *store, struct td_reader *reader,
             const char *path, struct td_diag *diag)
{
	struct td_decision *decision = NULL;
	enum td_status status = TD_FAILED;

	for (size_t i = 0; i < store->count; i++)
		if (strcmp(store->files[i].path, path) == 0)
			status = td_check_decision(
			    &decision, reader, path, store->files[i].text,
			    strlen(store->files[i].text), path, true, diag);
	td_decision_free(decision);
	return status;
}

/* base: what all rows change, before their own edits. */
static void
check_row(const struct row *row, const struct edit *base)
{
	const struct life_row life = { .words = row->words ? row->words : "",
		                       .nomination = row->nomination
		                                         ? row->nomination
		                                         : BK };
	struct td_diag *diag = td_diag_new();
	struct life_store store;
	struct td_reader *reader;
	enum td_status status;

	life_open(&store, "appraise nv");
	add_words(&store, &life);
	change_files(&store, base);
	change_files(&store, row->edits);
	reader = td_reader_new(store.snapshot);
	status = row->filing ? check_filing(&store, reader, row->path, diag)
	                     : td_check_path(reader, row->path, diag);
	td_diag_sort(diag);
	if (!is_said(diag, row->wanted) || status != td_diag_status(diag))
		fail_msg("%s", row->name);
	td_reader_free(reader);
	td_diag_free(diag);
	life_close(&store);
}

static void
check_rows(const struct row *rows, size_t count, const struct edit *base)
{
	static const struct edit none[EDITS_MAX];

	for (size_t i = 0; i < count; i++)
		check_row(&rows[i], base ? base : none);
}

#endif
