/*
 * Lives of nominations out of short words.
 *
 * A store of texts with one campaign and two nominations, to which a test adds
 * what happens, a word a step:
 *
 *   "03 appraise nv for"       day of September 2027, step, body, the rest
 *   "04 return nv BC,TTR"      the parts wanted
 *   "05 supplement st BC nv 04"   parts, and which return they answer
 *   "06 vote hd 7/1/0"         of nine members, one absent
 *   "07 award"  "07 decline"  "07 send-up"  "07 take-back"
 *   "08 correct 07"  "08 revoke 07"    of the decision of that day
 *
 * Bodies: kh mt (select), nv (appraises; the standing body), hd (the council),
 * st (nominates), la (no part in it), hk (another council).
 */
#ifndef TD_TEST_LIFE_FIXTURE_H
#define TD_TEST_LIFE_FIXTURE_H

#include "base/strbuf.h"
#include "check/check_life.h"
#include "rules_fixture.h"
#include "text_store.h"

#include <stdio.h>
#include <stdlib.h>

#define LIFE_UNIT(id, name, class)                                             \
	{                                                                      \
		"units/" id "/" id ".yaml",                                    \
		    "schema: thidua/unit/1\nname: " name                       \
		    "\nclass: " class "\nlevel: province\n"                    \
	}

#define LIFE_AWARD(id, name, decider, rest)                                    \
	"  - {id: " id ", name: " name ", deciders: [" decider "], " rest      \
	"level: province, class: commendation, decided_by: CT, recipients: "   \
	"[individual, collective], campaign: {stages: [interim, final], "      \
	"launched_by: [province], source: {instrument: L, at: Đ.74, basis: "  \
	"read}}, dossier: [TTR], from: \"2024-01-01\", until: null, source: "  \
	"{instrument: L, at: Đ.74, basis: read}}\n"

#define LIFE_BALLOT(basis)                                                     \
	"ballot: {share: 80, source: {instrument: NĐ, at: Đ.30 k.7, "        \
	"basis: " basis "}}, "

#define LIFE_COUNCIL                                                           \
	"council: true, council_source: {instrument: QC, basis: recall}, "

static const char life_awards[] = "schema: thidua/awards/1\n"
				  "parts: [{id: TTR, name: Tờ trình}, {id: BC, "
				  "name: Báo cáo}, {id: XNT, "
				  "name: Thuế}]\n"
				  "awards:\n";

static const char *const life_rows[] = {
	LIFE_AWARD("BK", "Bằng khen", "province-chairman", ""),
	LIFE_AWARD("BT", "Bằng khen cấp trên", "prime-minister", ""),
	LIFE_AWARD("HQ", "Qua hội đồng", "province-chairman", LIFE_COUNCIL),
	LIFE_AWARD("HR", "Qua hội đồng", "province-chairman",
	           "council: true, "),
	LIFE_AWARD("HU", "Huân chương", "province-chairman",
	           "council: true, published: true, "),
	LIFE_AWARD("CO", "Cờ", "province-chairman", LIFE_BALLOT("read")),
	LIFE_AWARD("CU", "Cờ xưa", "province-chairman", LIFE_BALLOT("recall")),
};

/* Its route is added by life_open(). */
#define LIFE_CAMPAIGN                                                          \
	"schema: thidua/campaign/1\n"                                          \
	"title: Thi đua thử\n"                                              \
	"form: thematic\n"                                                     \
	"scope: province\n"                                                    \
	"launched_by: province\n"                                              \
	"document: {kind: ke-hoach, number: 135/KH-UBND, date: "               \
	"\"2026-04-24\", issuer: ubnd}\n"                                      \
	"based_on: []\n"                                                       \
	"period: {from: issued, to: 2030, source: V.1}\n"                      \
	"phases: [{id: p1, from: 2026, to: 2027, review: interim, source: "    \
	"V.1.a}]\n"                                                            \
	"contents: [{id: n1, text: N1, source: II.1}]\n"                       \
	"criteria: [{id: a1, for: [agency], text: A1, source: III.a}]\n"       \
	"duties: []\n"                                                         \
	"awards: {interim: {forms: [BK, CO, CU, BT, HQ, HR, HU], source: "     \
	"III.2}}\n"

#define LIFE_NOMINATION(recipient, award, theme, text)                         \
	"schema: thidua/nomination/1\n"                                        \
	"campaign: c\n"                                                        \
	"recipient: " recipient "\n"                                           \
	"award: " award "\n"                                                   \
	"ground: campaign\n"                                                   \
	"stage: interim\n"                                                     \
	"year: 2027\n" theme "nominated_by: st\n"                              \
	"received: \"2027-09-01\"\n"                                           \
	"achievement: {id: " text ", text: T, from: \"2026-06-01\", to: "      \
	"\"2027-06-30\", criteria: [a1]}\n"                                    \
	"dossier: [{part: TTR}]\n"

static const struct text_file life_files[] = {
	{ "thidua.yaml",
	  "schema: thidua/store/1\n"
	  "authority: {id: ubnd, name: U}\n"
	  "standing_body: {id: nv, name: Sở Nội vụ}\n"
	  "time_zone: Asia/Ho_Chi_Minh\n"
	  "policies:\n"
	  "  roll: {period: forward, fixed: none, before_event: backward}\n"
	  "  campaign_length: exact\n"
	  "  recall: warn\n" },
	LIFE_UNIT("kh", "Sở Khoa học", "agency"),
	LIFE_UNIT("mt", "Sở Môi trường", "agency"),
	LIFE_UNIT("nv", "Sở Nội vụ", "agency"),
	LIFE_UNIT("hd", "Hội đồng", "council"),
	LIFE_UNIT("hk", "Hội đồng khác", "council"),
	LIFE_UNIT("st", "Sở Thử", "agency"),
	LIFE_UNIT("la", "Sở Lạ", "agency"),
	LIFE_UNIT("ubnd", "Ủy ban nhân dân tỉnh", "authority"),
	{ "people/thu/tran-thi-thu.yaml",
	  "schema: thidua/person/1\nname: Trần Thị Thử\nunit: "
	  "st\nposition: "
	  "Trưởng phòng\nclass: official\n" },
	{ "rules/procedure.yaml",
	  "schema: thidua/procedure/1\n"
	  "rules:\n"
	  "  - {id: quorum-award, name: Q, value: 80, unit: percent, from: "
	  "\"2024-01-01\", until: null, source: {instrument: Quy chế, basis: "
	  "recall}}\n"
	  "  - {id: publicity, name: P, value: 10, unit: working-days, from: "
	  "\"2024-01-01\", until: null, source: {instrument: NĐ, basis: "
	  "read}}\n"
	  /* Another decree, in force later, was not read. */
	  "  - {id: publicity-council, name: P, value: 10, unit: "
	  "working-days, from: \"2024-01-01\", until: \"2027-09-21\", "
	  "source: {instrument: NĐ, basis: read}}\n"
	  "  - {id: publicity-council, name: P, value: 10, unit: "
	  "working-days, from: \"2027-09-22\", until: null, source: "
	  "{instrument: NM, basis: recall}}\n" },
	{ "campaigns/c/nominations/thu/tran-thi-thu--bk.yaml",
	  LIFE_NOMINATION("{kind: individual, person: tran-thi-thu}", "BK", "",
	                  "a") },
	{ "campaigns/c/nominations/thu/tran-thi-thu--bt.yaml",
	  LIFE_NOMINATION("{kind: individual, person: tran-thi-thu}", "BT", "",
	                  "a") },
	{ "campaigns/c/nominations/st/st--co.yaml",
	  LIFE_NOMINATION("{kind: collective, unit: st}", "CO", "", "b") },
	{ "campaigns/c/nominations/st/st--cu.yaml",
	  LIFE_NOMINATION("{kind: collective, unit: st}", "CU", "", "c") },
	{ "campaigns/c/nominations/st/st--hq.yaml",
	  LIFE_NOMINATION("{kind: collective, unit: st}", "HQ", "", "e") },
	{ "campaigns/c/nominations/st/st--hr.yaml",
	  LIFE_NOMINATION("{kind: collective, unit: st}", "HR", "", "f") },
	{ "campaigns/c/nominations/st/st--hu.yaml",
	  LIFE_NOMINATION("{kind: collective, unit: st}", "HU", "", "g") },
	{ "campaigns/c/nominations/st/st--xanh.yaml",
	  LIFE_NOMINATION("{kind: collective, unit: st}", "BK",
	                  "theme: green\n", "d") },
};

#define LIFE_FILES (sizeof life_files / sizeof *life_files)

enum {
	LIFE_MOST = 64
};

struct life_store {
	struct text_file files[LIFE_MOST]; /* a row of NULLs ends them */
	size_t count;
	char *owned[2 * LIFE_MOST];
	size_t owned_count;
	struct td_snapshot *snapshot;
};

static inline char *
life_keep(struct life_store *store, char *text)
{
	assert_true(store->owned_count < 2 * LIFE_MOST);
	return store->owned[store->owned_count++] = text;
}

static inline void
life_put(struct life_store *store, const char *path, char *text)
{
	assert_true(store->count + 1 < LIFE_MOST);
	store->files[store->count++] = (struct text_file){
		life_keep(store, td_strdup(path)), life_keep(store, text)
	};
}

/* "select kh; select mt green; appraise nv; opinion hd", or "": none. */
static inline void
life_open(struct life_store *store, const char *route)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	char *words = td_strdup(route);
	char *rest = words;

	memset(store, 0, sizeof *store);
	memcpy(store->files, life_files, sizeof life_files);
	store->count = LIFE_FILES;
	td_strbuf_add(&text, LIFE_CAMPAIGN "route:");
	for (char *word; (word = strtok_r(rest, ";", &rest));) {
		char step[16];
		char by[16];
		char theme[16];
		int found = sscanf(word, "%15s %15s %15s", step, by, theme);

		if (found < 2)
			continue;
		td_strbuf_addf(
		    &text, "\n  - {step: %s, by: %s, source: V.2%s%s}", step,
		    by, found == 3 ? ", theme: " : "", found == 3 ? theme : "");
	}
	td_strbuf_add(&text, strcmp(route, "") == 0
	                         ? " []\n"
	                         : "\n  - {step: decide, by: ubnd, source: "
	                           "V.2}\n");
	free(words);
	life_put(store, "campaigns/c/campaign.yaml", td_strbuf_take(&text));
	td_strbuf_add(&text, life_awards);
	for (size_t i = 0; i < sizeof life_rows / sizeof *life_rows; i++)
		td_strbuf_add(&text, life_rows[i]);
	life_put(store, "rules/awards.yaml", td_strbuf_take(&text));
	store->snapshot = text_store(store->files);
}

static inline void
life_close(struct life_store *store)
{
	td_snapshot_free(store->snapshot);
	for (size_t i = 0; i < store->owned_count; i++)
		free(store->owned[i]);
}

static inline void
life_add_parts(struct td_strbuf *text, const char *parts, bool as_dossier)
{
	for (const char *at = parts; *at;) {
		size_t length = strcspn(at, ",");

		td_strbuf_addf(text, "%s%s%.*s%s", at > parts ? ", " : "",
		               as_dossier ? "{part: " : "", (int)length, at,
		               as_dossier ? "}" : "");
		at += length + (at[length] == ',');
	}
}

/* Who decides, and under which number. */
struct life_decider {
	const char *decider;
	const char *issuer;
	const char *symbol;
	const char *number;
};

/* of: "<year>/<decision>", what is corrected or revoked. */
static inline void
life_add_decision(struct td_strbuf *text, const struct life_decider *by,
                  const char *day, const char *step, const char *of,
                  const char *nomination)
{
	bool changes = strcmp(step, "correct") == 0 ||
	               strcmp(step, "revoke") == 0;
	bool sent = strcmp(step, "send-up") == 0;

	td_strbuf_addf(text,
	               "schema: thidua/decision/1\n"
	               "campaign: c\n"
	               "kind: %s\n"
	               "decider: %s\n"
	               "document: {kind: %s, number: %s/%s-%s, date: "
	               "\"2027-09-%s\", issuer: %s, signed: {name: Lê Văn Thí "
	               "Dụ, office: Chủ tịch}}\n",
	               changes ? step : "decide", by->decider,
	               sent ? "to-trinh" : "quyet-dinh", by->number,
	               sent ? "TTr" : "QĐ", by->symbol, day, by->issuer);
	if (changes)
		td_strbuf_addf(text, "%ss: %s\n", step, of);
	td_strbuf_addf(text, "items:\n  - {nomination: %s, ", nomination);
	if (strcmp(step, "award") == 0)
		td_strbuf_add(text, "outcome: awarded}\n");
	else if (strcmp(step, "decline") == 0)
		td_strbuf_add(text, "outcome: declined, reason: R}\n");
	else if (strcmp(step, "take-back") == 0)
		td_strbuf_add(text, "outcome: withdrawn, reason: R}\n");
	else if (sent)
		td_strbuf_add(text, "outcome: sent-up, to: prime-minister}\n");
	else if (strcmp(step, "correct") == 0)
		td_strbuf_add(text, "field: text, was: W, is: V, reason: R}\n");
	else
		td_strbuf_add(text, "ground: b, reason: R, evidence: [{text: "
		                    "Kết luận, number: 01/KL-TTr, date: "
		                    "\"2027-09-01\", issuer: TT}], recover: "
		                    "{artefact: true}}\n");
}

/* The council: nine members, the first of them of the register. */
static inline void
life_add_session(struct td_strbuf *text)
{
	td_strbuf_add(text, "session:\n  secret: true\n  members:\n    - "
	                    "{person: tran-thi-thu, attended: absent, "
	                    "asked: \"2027-09-01\"}\n");
	for (int i = 1; i < 9; i++)
		td_strbuf_addf(text,
		               "    - {name: Ủy viên %d, office: UV, attended: "
		               "present}\n",
		               i);
}

static inline void
life_add_proceeding(struct td_strbuf *text, const char *day, const char *step,
                    const char *by, const char *said, const char *answers,
                    const char *nomination)
{
	bool paper = strcmp(step, "return") == 0 || strcmp(step, "vote") == 0 ||
	             strcmp(step, "submit") == 0;

	td_strbuf_addf(text,
	               "schema: thidua/proceeding/1\n"
	               "campaign: c\n"
	               "step: %s\n"
	               "by: %s\n"
	               "date: \"2027-09-%s\"\n",
	               step, by, day);
	if (paper)
		td_strbuf_addf(text,
		               "document: {number: %s/BB-%s, date: "
		               "\"2027-09-%s\"}\n",
		               day, "UBND", day);
	if (strcmp(step, "vote") == 0)
		life_add_session(text);
	if (strcmp(step, "publish") == 0)
		td_strbuf_addf(text,
		               "publication: {from: \"2027-09-%s\", "
		               "until: \"2027-10-31\", where: W}\n",
		               day);
	td_strbuf_addf(text, "nominations:\n  - nomination: %s\n", nomination);
	if (strcmp(said, "for") == 0 || strcmp(said, "against") == 0)
		td_strbuf_addf(text, "    outcome: %s\n", said);
	if (strcmp(said, "against") == 0 || strcmp(step, "return") == 0 ||
	    strcmp(step, "withdraw") == 0)
		td_strbuf_add(text, "    reason: R\n");
	if (strcmp(step, "return") == 0) {
		td_strbuf_add(text, "    parts: [");
		life_add_parts(text, said, false);
		td_strbuf_add(text, "]\n");
	}
	if (strcmp(step, "supplement") == 0) {
		td_strbuf_addf(text, "    answers: %s\n    dossier: [",
		               answers);
		life_add_parts(text, said, true);
		td_strbuf_add(text, "]\n");
	}
	if (strcmp(step, "vote") == 0) {
		int votes[3];

		assert_int_equal(
		    sscanf(said, "%d/%d/%d", &votes[0], &votes[1], &votes[2]),
		    3);
		td_strbuf_addf(text,
		               "    votes: {for: %d, against: %d, "
		               "invalid: %d}\n",
		               votes[0], votes[1], votes[2]);
	}
}

/* The record that a word stands for, and where it belongs; the caller frees
 * both. */
static inline void
life_record(char **path, char **text, const char *word, const char *nomination)
{
	static const char *const decisions[] = { "award",   "decline",
		                                 "send-up", "correct",
		                                 "revoke",  "take-back" };
	struct td_strbuf where = TD_STRBUF_INIT;
	struct td_strbuf record = TD_STRBUF_INIT;
	struct td_strbuf of = TD_STRBUF_INIT;
	char parts[6][24] = { "" };
	bool decides = false;

	assert_true(sscanf(word, "%23s %23s %23s %23s %23s %23s", parts[0],
	                   parts[1], parts[2], parts[3], parts[4],
	                   parts[5]) >= 2);
	for (size_t i = 0; i < sizeof decisions / sizeof *decisions; i++)
		decides = decides || strcmp(parts[1], decisions[i]) == 0;
	if (decides) {
		const struct life_decider chairman = { "province-chairman",
			                               "ubnd", "UBND",
			                               parts[0] };

		td_strbuf_addf(&where, "decisions/2027/ubnd--%s-%s-ubnd.yaml",
		               parts[0],
		               strcmp(parts[1], "send-up") == 0 ? "ttr" : "qd");
		td_strbuf_addf(&of, "2027/ubnd--%s-qd-ubnd", parts[2]);
		life_add_decision(&record, &chairman, parts[0], parts[1],
		                  of.text, nomination);
	} else {
		td_strbuf_addf(&where,
		               "proceedings/2027/c/%s--%s-2027-09-%s.yaml",
		               parts[2], parts[1], parts[0]);
		td_strbuf_addf(&of, "2027/%s--return-2027-09-%s", parts[4],
		               parts[5]);
		life_add_proceeding(&record, parts[0], parts[1], parts[2],
		                    parts[3], of.text, nomination);
	}
	td_strbuf_clear(&of);
	*path = td_strbuf_take(&where);
	*text = td_strbuf_take(&record);
}

#define ROUTE "select kh; select mt green; appraise nv; opinion hd"
#define BK "tran-thi-thu--bk"
#define BT "tran-thi-thu--bt"
#define CO "st--co"
#define CU "st--cu"
#define GREEN "st--xanh"

static inline bool
is_said(const struct td_diag *diag, const char *wanted)
{
	char *found = said(diag);
	bool same = strcmp(found, wanted) == 0;

	if (!same)
		print_error("said:\n%s\nwanted:\n%s\n", found, wanted);
	free(found);
	return same;
}

struct life_row {
	const char *name;
	const char *route;
	const char *nomination;
	const char *words;  /* separated by ';' */
	const char *wanted; /* state, gates passed */
	const char *said;
	struct edit edits[EDITS_MAX]; /* `in` is the beginning of a word */
};

/* Put what the words stand for; an edit is for the first word it fits. */
static inline void
add_words(struct life_store *store, const struct life_row *row)
{
	char *words = td_strdup(row->words);
	char *rest = words;

	for (char *word; (word = strtok_r(rest, ";", &rest));) {
		const char *in = "";
		char *path;
		char *text;
		char *changed;

		word += strspn(word, " ");
		if (!*word)
			continue;
		life_record(&path, &text, word, row->nomination);
		for (size_t i = 0; i < EDITS_MAX && row->edits[i].in; i++)
			if (strncmp(word, row->edits[i].in,
			            strlen(row->edits[i].in)) == 0)
				in = row->edits[i].in;
		changed = edited(text, in, row->edits);
		life_put(store, path, changed);
		free(path);
		free(text);
	}
	free(words);
}

static inline void
assert_sound(struct td_reader *reader, const struct life_store *store)
{
	struct td_diag *diag = td_diag_new();

	for (size_t i = LIFE_FILES; i < store->count; i++) {
		const struct text_file *file = &store->files[i];
		struct td_document *document;
		struct td_layout layout;

		assert_true(td_layout_parse(&layout, file->path));
		if (td_reader_document(&document, reader, layout.kind,
		                       file->path, diag) == TD_OK)
			td_document_free(document);
		td_layout_clear(&layout);
	}
	assert_no_findings(diag);
	td_diag_free(diag);
}

static inline void
live(struct td_life *life, const struct life_row *row, struct td_diag *diag)
{
	struct life_store store;
	struct td_reader *reader;

	life_open(&store, row->route);
	add_words(&store, row);
	reader = td_reader_new(store.snapshot);
	assert_sound(reader, &store);
	(void)!td_check_life(life, reader, "c", row->nomination, NULL, diag);
	td_reader_free(reader);
	life_close(&store);
}

static inline void
test_lives(const struct life_row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct td_diag *diag = td_diag_new();
		struct td_life life;
		char found[48];

		live(&life, &rows[i], diag);
		snprintf(found, sizeof found, "%s %zu",
		         td_life_state_name(life.reached), life.gates_passed);
		if (strcmp(found, rows[i].wanted) != 0)
			fail_msg("%s: %s, wanted %s", rows[i].name, found,
			         rows[i].wanted);
		if (!is_said(diag, rows[i].said))
			fail_msg("%s", rows[i].name);
		td_diag_free(diag);
	}
}

#endif
