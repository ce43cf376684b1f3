/* What a plan or a report is held against. */
#ifndef TD_TEST_SENT_FIXTURE_H
#define TD_TEST_SENT_FIXTURE_H

#include "record/campaign.h"
#include "record/store_record.h"
#include "record/unit.h"
#include "rules/intake_rules.h"
#include "rules_fixture.h"

static const char campaign_text[] =
    "schema: thidua/campaign/1\n"
    "title: Thi đua thử\n"
    "form: thematic\n"
    "scope: province\n"
    "launched_by: province\n"
    "document: {kind: ke-hoach, number: 135/KH-UBND, date: \"2026-04-24\", "
    "issuer: ubnd}\n"
    "parent: {title: Cha, document: {number: 462/QĐ-TTg, date: "
    "\"2026-03-22\", issuer: TTg}, launched_by: prime-minister}\n"
    "based_on: []\n"
    "period: {from: issued, to: 2030, source: V.1}\n"
    "phases:\n"
    "  - {id: p1, from: 2026, to: 2027, review: interim, source: V.1.a}\n"
    "  - {id: p2, from: 2028, to: 2030, review: final, source: V.1.b}\n"
    "contents: [{id: n1, text: N1, source: II.1}, {id: n2, text: N2, source: "
    "II.2}]\n"
    "criteria:\n"
    "  - {id: a1, for: [agency], text: A1, source: III.a, evidence: required, "
    "measure: {unit: \"%\", target: \">= 95\"}}\n"
    "  - {id: a2, for: [agency, locality], text: A2, source: III.b}\n"
    "  - {id: c1, for: [enterprise], text: C1, source: III.c}\n"
    "duties:\n"
    "  - {id: ban-hanh, what: issue-plan, text: D1, by: [agency], to: [], "
    "due: hoàn thành trong quý II năm 2026, source: V.2.a}\n"
    "  - {id: gui, what: send-plan, text: D2, by: [agency], to: [noi-vu], "
    "due: trong thời hạn 15 ngày kể từ ngày có Kế hoạch, source: V.2.b}\n"
    "  - {id: nam, what: report, text: D3, by: [agency], to: [noi-vu], due: "
    "trước ngày 15/11 hằng năm, source: V.3}\n"
    "  - {id: so-ket, what: interim-review, text: D4, by: [agency], to: [], "
    "due: vào năm 2027, source: V.4}\n"
    "awards: {final: {forms: [HCLD], source: III.2}}\n"
    "route: [{step: decide, by: ubnd, source: V.2}]\n";

static const char unit_text[] = "schema: thidua/unit/1\n"
				"name: Sở Thử\n"
				"class: agency\n"
				"level: province\n"
				"head: {name: Lê Văn Thí Dụ, office: GĐ}\n"
				"from: \"2025-03-01\"\n";

static const char store_text
    [] = "schema: thidua/store/1\n"
	 "authority: {id: ubnd, name: U}\n"
	 "standing_body: {id: noi-vu, name: N}\n"
	 "time_zone: Asia/Ho_Chi_Minh\n"
	 "policies:\n"
	 "  roll: {period: forward, fixed: none, before_event: backward}\n"
	 "  campaign_length: exact\n"
	 "  recall: warn\n";

/* Everything around a paper, read from texts with edits. */
struct surroundings {
	struct td_reader *reader;
	struct td_campaign *campaign;
	struct td_unit *unit;
	struct td_store_record *store;
	struct td_setting setting;
};

static inline const char *
test_unit_name(void *names, const char *id, struct td_asof asof)
{
	(void)names;
	(void)asof;
	return strcmp(id, "noi-vu") == 0   ? "Sở Nội vụ"
	       : strcmp(id, "moi") == 0    ? "Sở Mới"
	       : strcmp(id, "so-thu") == 0 ? "Sở Thử"
	                                   : NULL;
}

static inline struct td_document *
read_edited(struct td_reader *reader, enum td_kind kind, const char *text,
            const char *in, const struct edit *edits)
{
	char *changed = edited(text, in, edits);
	struct td_document *document = read_text(reader, kind, changed);

	free(changed);
	return document;
}

static inline void
set_up(struct surroundings *around, const struct edit *edits)
{
	struct td_reader *reader = td_reader_new(NULL);
	struct td_diag *diag = td_diag_new();

	around->reader = reader;
	td_campaign_read(&around->campaign,
	                 read_edited(reader, TD_KIND_CAMPAIGN, campaign_text,
	                             "campaign", edits));
	td_unit_read(&around->unit, read_edited(reader, TD_KIND_UNIT, unit_text,
	                                        "unit", edits));
	td_store_record_read(
	    &around->store,
	    read_edited(reader, TD_KIND_STORE, store_text, "store", edits));
	around->setting = (struct td_setting){
		.store = around->store,
		.workdays = td_reader_workdays(reader, diag),
		.unit_name = test_unit_name,
	};
	td_diag_free(diag);
}

static inline void
tear_down(struct surroundings *around)
{
	td_store_record_free(around->store);
	td_unit_free(around->unit);
	td_campaign_free(around->campaign);
	td_reader_free(around->reader);
}

/* Read bytes that the schema may refuse. */
static inline struct td_document *
examine(struct td_reader *reader, enum td_kind kind, const char *text)
{
	struct td_document *document = NULL;
	struct td_diag *aside = td_diag_new();
	enum td_status status = td_reader_examine(&document, reader, kind, "f",
	                                          text, strlen(text), aside);

	(void)status;
	assert_non_null(document);
	td_diag_free(aside);
	return document;
}

#endif
