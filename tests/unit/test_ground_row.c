/* Which kind of commendation a nomination names, and whether it may. */

#include "record/awards.h"
#include "record/procedure.h"
#include "rules/nomination/award_rules.h"
#include "sent_fixture.h"

#define KIND(id, name, english, from, until)                                   \
	"  - {id: " id ", name: " name ", name_en: " english ", from: " from   \
	", until: " until ", source: {instrument: L, basis: read}}\n"
#define ALWAYS(id, name, english)                                              \
	KIND(id, name, english, "\"2024-01-01\"", "null")

/* "campaign" twice, one row after the other; "tuan" is of the amendment. */
static const char awards_text[] =
    "schema: thidua/awards/1\nparts: [{id: TTR, name: T}]\ngrounds:\n" KIND(
	"campaign", "cũ", "old", "\"2024-01-01\"", "\"2026-09-30\"")
	KIND("campaign", "phong trào", "campaign", "\"2026-10-01\"",
             "null") ALWAYS("merit", "merit",
                            "merit") ALWAYS("career", "cống hiến", "career")
	    KIND("tuan", "tuần lễ", "week", "\"2026-10-01\"", "null") KIND(
		"han", "niên hạn", "service", "\"2024-01-01\"",
		"\"2025-12-31\"") "awards:\n"
				  "  - {id: BK, name: Bằng khen, level: "
				  "province, class: commendation, "
				  "decided_by: CT, recipients: [individual], "
				  "grounds: [merit, career, gone], "
				  "campaign: null, dossier: [TTR], from: "
				  "\"2024-01-01\", until: null, "
				  "source: {instrument: L, at: Đ.74, basis: "
				  "read}}\n";

/* Another amendment that is better comes first, of another instrument; then
 * one that is not better. */
static const char procedure_text[] =
    "schema: thidua/procedure/1\nrules:\n"
    "  - {id: sua-khac, name: Luật khác, value: T, unit: text, better: true, "
    "from: \"2026-12-01\", until: null, source: {instrument: K, basis: "
    "read}}\n"
    "  - {id: sua-xau, name: Luật xấu, value: T, unit: text, from: "
    "\"2026-12-01\", until: null, source: {instrument: L, basis: read}}\n"
    "  - {id: sua, name: Luật sửa, value: T, unit: text, better: true, from: "
    "\"2026-10-01\", until: null, source: {instrument: L, basis: read}}\n";

static const char nomination_text[] = "schema: thidua/nomination/1\n"
				      "award: BK\n"
				      "ground: GROUND\n"
				      "received: RECEIVED\n"
				      "prior_awards: []\n";

typedef enum td_status
ground_rule(const struct td_candidacy *candidacy, const struct td_award *award,
            struct td_diag *diag);

static enum td_status
ground_known(const struct td_candidacy *candidacy, const struct td_award *award,
             struct td_diag *diag)
{
	(void)award;
	return td_rule_ground_known(candidacy, diag);
}

static const struct row {
	const char *name;
	ground_rule *rule;
	const char *ground;
	const char *received;
	const char *wanted;
	const char *loaded_on; /* awarded then, by what was loaded */
	const char *prior;     /* the ground of an award of 2025 */
	bool no_procedure;
} rows[] = {
	{ "there is one", ground_known, "merit", "\"2026-11-01\"", "", NULL,
	  NULL, false },
	{ "a letter is wrong", ground_known, "merot", "\"2026-11-01\"",
	  "3:9 nomination-ground-unknown ground=merot known=merit "
	  "known_name=merit known_name_en=merit",
	  NULL, NULL, false },
	{ "the row that counts is told", ground_known, "campagn",
	  "\"2026-11-01\"",
	  "3:9 nomination-ground-unknown ground=campagn known=campaign "
	  "known_name=campaign (phong trào) known_name_en=campaign",
	  NULL, NULL, false },
	{ "which is another one before", ground_known, "campagn",
	  "\"2026-09-30\"",
	  "3:9 nomination-ground-unknown ground=campagn known=campaign "
	  "known_name=campaign (cũ) known_name_en=campaign (old)",
	  NULL, NULL, false },
	{ "what is not in force is not meant", ground_known, "tuen",
	  "\"2026-09-30\"",
	  "3:9 nomination-ground-unknown ground=tuen known=campaign, merit, "
	  "career known_name=campaign (cũ), merit, career (cống hiến) "
	  "known_name_en=campaign (old), merit, career",
	  NULL, NULL, false },
	{ "unless nobody knows the day", ground_known, "tuen", "null",
	  "3:9 nomination-ground-unknown ground=tuen known=tuan "
	  "known_name=tuan (tuần lễ) known_name_en=tuan (week)",
	  NULL, NULL, false },
	{ "two letters", ground_known, "kareyr", "\"2026-11-01\"",
	  "3:9 nomination-ground-unknown ground=kareyr known=career "
	  "known_name=career (cống hiến) known_name_en=career",
	  NULL, NULL, false },
	{ "like none", ground_known, "xxxxxxxxxxxxxxxx", "\"2026-11-01\"",
	  "3:9 nomination-ground-unknown ground=xxxxxxxxxxxxxxxx "
	  "known=campaign, merit, career, tuan known_name=campaign (phong "
	  "trào), merit, career (cống hiến), tuan (tuần lễ) "
	  "known_name_en=campaign, merit, career, tuan (week)",
	  NULL, NULL, false },
	{ "of an award before", ground_known, "merit", "\"2026-11-01\"",
	  "5:36 nomination-ground-unknown ground=merot known=merit "
	  "known_name=merit known_name_en=merit",
	  NULL, "merot", false },
	{ "in force", td_rule_ground_in_force, "tuan", "\"2026-10-01\"", "",
	  NULL, NULL, false },
	{ "before the amendment, where it is better", td_rule_ground_in_force,
	  "tuan", "\"2026-09-30\"",
	  "3:9 warning nomination-ground-better-law ground=tuan "
	  "ground_name=tuần lễ ground_name_en=week from=2026-10-01 "
	  "received=2026-09-30 amendment=Luật sửa",
	  NULL, NULL, false },
	{ "no amendment is known", td_rule_ground_in_force, "tuan",
	  "\"2026-09-30\"",
	  "3:9 nomination-ground-not-in-force ground=tuan ground_name=tuần lễ "
	  "ground_name_en=week from=2026-10-01 until=… received=2026-09-30",
	  NULL, NULL, true },
	{ "awarded before it, too: the decision tells", td_rule_ground_in_force,
	  "tuan", "\"2026-09-29\"", "", "2026-09-30", NULL, false },
	{ "awarded on its first day", td_rule_ground_in_force, "tuan",
	  "\"2026-09-29\"",
	  "3:9 warning nomination-ground-better-law ground=tuan "
	  "ground_name=tuần lễ ground_name_en=week from=2026-10-01 "
	  "received=2026-09-29 amendment=Luật sửa",
	  "2026-10-01", NULL, false },
	{ "on its last day", td_rule_ground_in_force, "han", "\"2025-12-31\"",
	  "", NULL, NULL, false },
	{ "after it", td_rule_ground_in_force, "han", "\"2026-01-01\"",
	  "3:9 nomination-ground-not-in-force ground=han ground_name=niên hạn "
	  "ground_name_en=service from=2024-01-01 until=2025-12-31 "
	  "received=2026-01-01",
	  NULL, NULL, false },
	{ "before its first", td_rule_ground_in_force, "han", "\"2023-12-31\"",
	  "3:9 warning nomination-ground-better-law ground=han "
	  "ground_name=niên hạn ground_name_en=service from=2024-01-01 "
	  "received=2023-12-31 amendment=Luật sửa",
	  NULL, NULL, false },
	{ "without a day", td_rule_ground_in_force, "han", "null", "", NULL,
	  NULL, false },
	{ "which is none", td_rule_ground_in_force, "xx", "\"2026-01-01\"", "",
	  NULL, NULL, false },
	{ "one that the form names", td_rule_award_kind, "career",
	  "\"2026-11-01\"", "", NULL, NULL, false },
	{ "one that it does not", td_rule_award_kind, "campaign",
	  "\"2026-11-01\"",
	  "3:9 award-not-on-ground award=Bằng khen required=merit, career "
	  "required_name=merit, cống hiến required_name_en=merit, career "
	  "found=campaign found_name=phong trào found_name_en=campaign",
	  NULL, NULL, false },
	{ "one that is none", td_rule_award_kind, "xx", "\"2026-11-01\"", "",
	  NULL, NULL, false },
};

static void
is_said_of_a_ground(void **state)
{
	const struct row *row = *state;
	const struct edit edits[EDITS_MAX] = {
		{ "n", "GROUND", row->ground },
		{ "n", "RECEIVED", row->received },
		{ row->prior ? "n" : "-", "[]",
		  "[{award: BK, ground: merot, document: {number: 1/QĐ-U, "
		  "date: "
		  "\"2025-01-01\", issuer: U}}]" },
	};
	struct td_reader *reader = td_reader_new(NULL);
	struct td_matter matter = { .nomination = NULL };
	struct td_candidacy candidacy = { .matter = &matter };
	struct td_diag *diag = td_diag_new();
	struct td_nomination *nomination;
	struct td_procedure *procedure;
	struct td_awards *awards;
	enum td_status status;
	char *text = edited(nomination_text, "n", edits);

	td_awards_read(&awards, read_text(reader, TD_KIND_AWARDS, awards_text));
	td_procedure_read(&procedure,
	                  read_text(reader, TD_KIND_PROCEDURE, procedure_text));
	td_nomination_read(&nomination,
	                   examine(reader, TD_KIND_NOMINATION, text));
	matter.nomination = nomination;
	matter.awards = awards;
	matter.procedure = row->no_procedure ? NULL : procedure;
	if (row->loaded_on)
		candidacy.loaded_on = (struct td_day){
			.given = true, .date = day_of(row->loaded_on)
		};
	status = row->rule(&candidacy, &awards->awards[0], diag);
	assert_int_equal(status, td_diag_status(diag));
	assert_said(diag, row->wanted);
	td_nomination_free(nomination);
	td_procedure_free(procedure);
	td_awards_free(awards);
	td_diag_free(diag);
	td_reader_free(reader);
	free(text);
}

int
main(void)
{
	enum {
		COUNT = sizeof rows / sizeof *rows
	};
	struct CMUnitTest tests[COUNT];

	for (size_t i = 0; i < COUNT; i++)
		tests[i] = (struct CMUnitTest){
			.name = rows[i].name,
			.test_func = is_said_of_a_ground,
			.initial_state = (void *)(uintptr_t)&rows[i]
		};
	return cmocka_run_group_tests_name("ground_row", tests, NULL, NULL);
}
