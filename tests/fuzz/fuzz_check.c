/*
 * Any bytes as a record of each kind that has rules, in a small store: whatever
 * they hold, the rules get through, and what is refused is told.
 */

#include "../unit/text_store.h"
#include "archive/reader.h"
#include "check/check.h"
#include "mutate.h"

#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	return fuzz_mutate_yaml(data, size, max, 0, seed);
}

static const char campaign_text[] =
    "schema: thidua/campaign/1\n"
    "title: Thi đua\n"
    "form: thematic\n"
    "scope: province\n"
    "launched_by: province\n"
    "document: {kind: ke-hoach, number: 135/KH-UBND, date: \"2026-04-24\", "
    "issuer: u}\n"
    "based_on: []\n"
    "period: {from: issued, to: 2030, source: V.1}\n"
    "contents: [{id: n, text: N, source: I}]\n"
    "criteria:\n"
    "  - {id: c, for: [agency], text: C, source: I, evidence: required, "
    "measure: {unit: \"%\", target: \">= 95\"}}\n"
    "duties:\n"
    "  - {id: p, what: send-plan, text: P, by: [agency], to: [u], due: trong "
    "thời hạn 15 ngày kể từ ngày có Kế hoạch, source: I}\n"
    "  - {id: r, what: report, text: R, by: [agency], to: [u], due: trước "
    "ngày 15/11 hằng năm, source: I}\n"
    "awards: {final: {forms: [A], source: I}}\n"
    "route: [{step: decide, by: u, source: V.2}]\n";

static const char unit_text[] = "schema: thidua/unit/1\n"
				"name: U\n"
				"class: agency\n"
				"level: province\n"
				"head: {name: H, office: O}\n";

static const char person_text[] = "schema: thidua/person/1\n"
				  "name: P\n"
				  "unit: u\n"
				  "class: official\n";

static const char awards_text
    [] = "schema: thidua/awards/1\n"
	 "parts: [{id: TTR, name: T}]\n"
	 "awards:\n"
	 "  - {id: A, name: A, level: state, class: title, decided_by: D, "
	 "recipients: [individual], campaign: {stages: [final], launched_by: "
	 "[province], years: 5, leader: true, source: {instrument: L, at: a, "
	 "basis: read}}, dossier: [TTR], dossier_payers: [], from: "
	 "\"2024-01-01\", until: null, source: {instrument: L, at: a, basis: "
	 "read}}\n";

static const char nomination_text
    [] = "schema: thidua/nomination/1\n"
	 "campaign: c\n"
	 "recipient: {kind: individual, person: p}\n"
	 "award: A\n"
	 "ground: campaign\n"
	 "stage: final\n"
	 "year: 2030\n"
	 "nominated_by: u\n"
	 "received: \"2030-08-16\"\n"
	 "achievement: {id: t, text: T, from: \"2026-06-01\", to: "
	 "\"2030-06-30\"}\n"
	 "dossier: [{part: TTR}]\n";

/* As what it says it is, where it would stand. */
static bool
refuses_at(const char *path, struct td_reader *reader, const char *bytes,
           size_t size, struct td_diag *diag)
{
	return td_check_bytes(reader, path, "f", bytes, size, diag) != TD_OK;
}

static void
check_all_kinds(struct td_reader *reader, const char *bytes, size_t size,
                struct td_diag *diag)
{
	struct td_intake intake = { .lateness = TD_ERROR };
	struct td_nomination *nomination = NULL;
	struct td_report *report = NULL;
	struct td_plan *plan = NULL;
	bool refused = false;

	if (!td_date_parse(&intake.received, "2026-05-06"))
		abort();
	refused |= td_check_plan(&plan, reader, "f", bytes, size, &intake,
	                         diag) != TD_OK;
	refused |= td_check_report(&report, reader, "f", bytes, size, &intake,
	                           diag) != TD_OK;
	refused |= td_check_nomination(&nomination, reader, "f", bytes, size,
	                               NULL, diag) != TD_OK;
	refused |= refuses_at("proceedings/2030/c/u--select-2030-09-01.yaml",
	                      reader, bytes, size, diag);
	refused |= refuses_at("decisions/2030/u--12-qd-u.yaml", reader, bytes,
	                      size, diag);
	refused |= refuses_at("cases/p/p--audit-2030-01-01.yaml", reader, bytes,
	                      size, diag);
	refused |= refuses_at("campaigns/c/stubs/u--2030-08-16.yaml", reader,
	                      bytes, size, diag);
	/* No bytes are of several kinds. */
	if (!refused || td_diag_count(diag) == 0)
		abort();
	td_nomination_free(nomination);
	td_report_free(report);
	td_plan_free(plan);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const struct text_file files[] = {
		{ "campaigns/c/campaign.yaml", campaign_text },
		{ "units/u/u.yaml", unit_text },
		{ "people/p/p.yaml", person_text },
		{ "rules/awards.yaml", awards_text },
		{ "campaigns/c/nominations/p/p--a-final-2030.yaml",
		  nomination_text },
		{ NULL, NULL }
	};
	struct td_snapshot *store = text_store(files);
	struct td_reader *reader = td_reader_new(store);
	struct td_diag *diag = td_diag_new();

	check_all_kinds(reader, (const char *)bytes, size, diag);
	td_reader_free(reader);
	td_snapshot_free(store);
	td_diag_free(diag);
	return 0;
}
