/*
 * A campaign as of a day: which later documents are in force, what each of
 * their changes does, and which of them cannot be made.
 */
#include "base/strbuf.h"
#include "record/amendment.h"
#include "record/campaign_layer.h"
#include "record/guidance.h"
#include "record_fixture.h"
#include "rules/campaign/supplement.h"

#include <string.h>

#define CAMPAIGN                                                               \
	"schema: thidua/campaign/1\n"                                          \
	"title: Mẫu\n"                                                       \
	"form: thematic\n"                                                     \
	"scope: province\n"                                                    \
	"launched_by: province\n"                                              \
	"document: {kind: ke-hoach, number: 10/KH-UBND, date: \"2026-01-05\"," \
	" issuer: ubnd}\n"                                                     \
	"based_on: []\n"                                                       \
	"period: {from: 2026, to: 2027, source: I}\n"                          \
	"phases:\n"                                                            \
	"  - {id: p1, from: 2026, to: 2026, review: interim, source: II}\n"    \
	"  - {id: p2, from: 2027, to: 2027, source: II}\n"                     \
	"contents:\n"                                                          \
	"  - {id: n1, text: Một, source: III}\n"                             \
	"criteria:\n"                                                          \
	"  - {id: c1, for: [locality], text: Một, source: IV.1}\n"           \
	"  - {id: c2, for: [locality], text: Hai, source: IV.2}\n"             \
	"duties:\n"                                                            \
	"  - {id: d1, what: report, text: x, by: [locality], to: [],"          \
	" due: trước ngày 15/11/2026, source: V}\n"                        \
	"awards:\n"                                                            \
	"  annual: {by: own-authority, source: VI}\n"                          \
	"  final: {forms: [BK-T, GK-TT], source: VI}\n"                        \
	"route:\n"                                                             \
	"  - {step: select, by: so-a, source: VII}\n"                          \
	"  - {step: decide, by: ubnd, source: VII}\n"                          \
	"quotas:\n"                                                            \
	"  - {award: BK-T, stage: final, most: 2, source: VI}\n"

#define AMENDMENT(number, date, changes)                                       \
	"schema: thidua/amendment/1\n"                                         \
	"campaign: mau\n"                                                      \
	"document: {kind: quyet-dinh, number: " number ", date: \"" date       \
	"\", issuer: ubnd}\n" changes

#define ENTERED(date) "entered: \"" date "\"\n"

enum {
	LAYERS_MAX = 4
};

struct store {
	struct td_reader *reader;
	struct td_campaign *record;
	struct td_campaign *laid;
	struct td_layer layers[LAYERS_MAX];
	size_t count;
	struct td_strbuf text; /* what was asked for last */
};

static int
begin(void **state)
{
	static struct store store;

	store = (struct store){ .reader = td_reader_new(NULL),
		                .text = TD_STRBUF_INIT };
	td_campaign_read(&store.record,
	                 read_text(store.reader, TD_KIND_CAMPAIGN, CAMPAIGN));
	*state = &store;
	return 0;
}

static int
end(void **state)
{
	struct store *store = *state;

	td_campaign_free(store->laid);
	td_campaign_free(store->record);
	for (size_t i = 0; i < store->count; i++) {
		td_amendment_free(
		    (struct td_amendment *)store->layers[i].amendment);
		td_guidance_free(
		    (struct td_guidance *)store->layers[i].guidance);
	}
	td_strbuf_clear(&store->text);
	td_reader_free(store->reader);
	return 0;
}

static void
amend(struct store *store, const char *id, const char *text)
{
	struct td_amendment *amendment;

	td_amendment_read(&amendment,
	                  read_text(store->reader, TD_KIND_AMENDMENT, text));
	store->layers[store->count++] = td_layer_of_amendment(amendment, id);
	td_layers_sort(store->layers, store->count);
}

static void
guide(struct store *store, const char *id, const char *text)
{
	struct td_guidance *guidance;

	td_guidance_read(&guidance,
	                 read_text(store->reader, TD_KIND_GUIDANCE, text));
	store->layers[store->count++] = td_layer_of_guidance(guidance, id);
	td_layers_sort(store->layers, store->count);
}

static struct td_date
day(const char *text)
{
	struct td_date date;

	assert_true(td_date_parse(&date, text));
	return date;
}

static const struct td_campaign *
on_known(struct store *store, const char *on, const struct td_known *known)
{
	bool chosen[LAYERS_MAX];

	td_layers_choose(chosen, store->layers, store->count, day(on), known);
	td_campaign_free(store->laid);
	td_campaign_lay(&store->laid, store->record, store->layers, chosen,
	                store->count);
	return store->laid;
}

static const struct td_campaign *
on(struct store *store, const char *text)
{
	return on_known(store, text, NULL);
}

/* "c1 c2" */
static const char *
criteria(struct store *store, const struct td_campaign *campaign)
{
	td_strbuf_cut(&store->text, 0);
	for (size_t i = 0; i < campaign->criterion_count; i++)
		td_strbuf_addf(&store->text, "%s%s", i > 0 ? " " : "",
		               campaign->criteria[i].id.text);
	return store->text.text;
}

/* "select/so-a decide/ubnd" */
static const char *
route(struct store *store, const struct td_campaign *campaign)
{
	td_strbuf_cut(&store->text, 0);
	for (size_t i = 0; i < campaign->route_count; i++)
		td_strbuf_addf(&store->text, "%s%s/%s", i > 0 ? " " : "",
		               td_step_name(campaign->route[i].step),
		               campaign->route[i].by.text);
	return store->text.text;
}

static void
a_criterion_gives_way_from_a_day_on(void **state)
{
	struct store *store = *state;
	const struct td_campaign *campaign;

	amend(store, "a",
	      AMENDMENT("20/QĐ-UBND", "2026-03-01",
	                "from: \"2026-04-01\"\n" ENTERED(
			    "2026-03-02") "add:\n  criteria:\n"
	                                  "    - {id: c3, for: [locality], "
	                                  "text: Ba, source: "
	                                  "\"1\"}\n"
	                                  "replace:\n  criteria:\n"
	                                  "    - {id: c1, for: [agency], text: "
	                                  "Mới, source: "
	                                  "\"2\"}\n"
	                                  "end: {criteria: [c2]}\n"));
	assert_string_equal(criteria(store, on(store, "2026-03-31")), "c1 c2");
	campaign = on(store, "2026-04-01");
	assert_string_equal(criteria(store, campaign), "c1 c3");
	assert_string_equal(campaign->criteria[0].text.text, "Mới");
	assert_string_equal(campaign->criteria[0].source,
	                    "IV.1; 20/QĐ-UBND, 2");
	assert_string_equal(campaign->criteria[1].source, "20/QĐ-UBND, 1");
	/* The record itself is left alone. */
	assert_string_equal(criteria(store, store->record), "c1 c2");
}

static void
every_list_can_change(void **state)
{
	struct store *store = *state;
	const struct td_campaign *campaign;

	amend(store, "a",
	      AMENDMENT(
		  "20/QĐ-UBND", "2026-03-01",
		  ENTERED(
		      "2026-03-02") "period: {to: 2028, source: \"1\"}\n"
				    "add:\n"
				    "  phases: [{id: p3, from: 2028, to: 2028, "
				    "source: "
				    "\"1\"}]\n"
				    "  contents: [{id: n2, text: Hai, source: "
				    "\"1\"}]\n"
				    "  duties:\n"
				    "    - {id: d2, what: other, text: y, by: "
				    "[agency], "
				    "to: [], due: trong thời hạn 10 ngày kể từ "
				    "ngày "
				    "ban hành, source: \"1\"}\n"
				    "  awards: {interim: {forms: [GK-TT], "
				    "source: \"1\"},"
				    " final: {forms: [CTD-T], source: \"1\"}}\n"
				    "  route: [{step: appraise, by: so-b, "
				    "source: "
				    "\"1\"}]\n"
				    "  quotas: [{award: BK-T, stage: final, "
				    "class: "
				    "locality, most: 9, source: \"1\"}]\n"
				    "replace:\n"
				    "  quotas: [{award: BK-T, stage: final, "
				    "most: 3, "
				    "source: \"1\"}]\n"
				    "  route: [{step: select, by: so-c, "
				    "source: \"1\"}]\n"
				    "end:\n"
				    "  phases: [p2]\n"
				    "  contents: [n1]\n"
				    "  duties: [d1]\n"
				    "  awards: {annual: {}, final: {forms: "
				    "[GK-TT]}}\n"));
	campaign = on(store, "2026-03-01");
	assert_int_equal(campaign->period.from.year, 2026);
	assert_int_equal(campaign->period.to.year, 2028);
	assert_int_equal(campaign->phase_count, 2);
	assert_string_equal(campaign->phases[1].id.text, "p3");
	assert_int_equal(campaign->content_count, 1);
	assert_string_equal(campaign->contents[0].id.text, "n2");
	assert_int_equal(campaign->duty_count, 1);
	assert_string_equal(campaign->duties[0].id.text, "d2");
	assert_date(campaign->duties[0].due.paper->date.date, "2026-03-01");
	assert_false(campaign->awards[TD_STAGE_ANNUAL].given);
	assert_int_equal(campaign->awards[TD_STAGE_INTERIM].forms.count, 1);
	assert_int_equal(campaign->awards[TD_STAGE_FINAL].forms.count, 2);
	assert_string_equal(
	    campaign->awards[TD_STAGE_FINAL].forms.items[1].text, "CTD-T");
	assert_string_equal(route(store, campaign),
	                    "select/so-c appraise/so-b decide/ubnd");
	assert_int_equal(campaign->quota_count, 2);
	assert_int_equal(campaign->quotas[0].most, 3);
	assert_int_equal(campaign->quotas[1].most, 9);
}

static void
steps_and_quotas_end_by_what_they_are_known_by(void **state)
{
	struct store *store = *state;
	const struct td_campaign *campaign;

	amend(store, "a",
	      AMENDMENT(
		  "20/QĐ-UBND", "2026-03-01",
		  ENTERED(
		      "2026-03-02") "end:\n"
				    "  route: [{step: select, by: so-a}]\n"
				    "  quotas: [{award: BK-T, stage: final}]\n"
				    "  awards: {final: {forms: [BK-T, "
				    "GK-TT]}}\n"));
	campaign = on(store, "2026-03-01");
	assert_string_equal(route(store, campaign), "decide/ubnd");
	assert_int_equal(campaign->quota_count, 0);
	assert_false(campaign->awards[TD_STAGE_FINAL].given);
}

/* Its first day decides which is laid first, not when it was signed. */
static void
they_are_laid_by_their_first_day(void **state)
{
	struct store *store = *state;

	amend(store, "late",
	      AMENDMENT("20/QĐ-UBND", "2026-03-01",
	                "from: \"2026-06-01\"\n" ENTERED(
			    "2026-03-02") "end: {criteria: [c3]}\n"));
	amend(store, "early",
	      AMENDMENT("30/QĐ-UBND", "2026-04-01",
	                ENTERED("2026-04-02") "add: {criteria: [{id: c3, for: "
	                                      "[locality], text: Ba, "
	                                      "source: \"1\"}]}\n"));
	assert_string_equal(criteria(store, on(store, "2026-05-31")),
	                    "c1 c2 c3");
	assert_string_equal(criteria(store, on(store, "2026-06-01")), "c1 c2");
}

static void
one_may_end_another(void **state)
{
	struct store *store = *state;

	amend(store, "a",
	      AMENDMENT("20/QĐ-UBND", "2026-03-01",
	                ENTERED("2026-03-02") "end: {criteria: [c2]}\n"));
	amend(store, "b",
	      AMENDMENT("30/QĐ-UBND", "2026-05-01",
	                ENTERED("2026-05-02") "ends: [a]\n"));
	amend(store, "c",
	      AMENDMENT("40/QĐ-UBND", "2026-07-01",
	                ENTERED("2026-07-02") "ends: [b]\n"));
	assert_string_equal(criteria(store, on(store, "2026-04-30")), "c1");
	assert_string_equal(criteria(store, on(store, "2026-05-01")), "c1 c2");
	assert_string_equal(criteria(store, on(store, "2026-07-01")), "c1");
}

/* What came in later, and what reaches back, is left out where it is asked
 * what was known; it is noted where everything counts. */
static void
what_is_later_is_told_apart(void **state)
{
	struct store *store = *state;
	struct td_later later = TD_LATER_INIT;
	struct td_known then = { .by = day("2026-03-20") };
	struct td_known now = { .by = day("2026-03-20"), .later = &later };

	amend(store, "a",
	      AMENDMENT("20/QĐ-UBND", "2026-03-01",
	                ENTERED("2026-03-25") "end: {criteria: [c2]}\n"));
	assert_string_equal(
	    criteria(store, on_known(store, "2026-03-10", &then)), "c1 c2");
	assert_string_equal(
	    criteria(store, on_known(store, "2026-03-10", &now)), "c1");
	assert_int_equal(later.count, 1);
	td_later_clear(&later);

	/* Known when it was filed, and yet later than its day. */
	amend(store, "b",
	      AMENDMENT("30/QĐ-UBND", "2026-03-12",
	                "from: \"2026-02-01\"\n" ENTERED(
			    "2026-03-12") "end: {criteria: [c1]}\n"));
	assert_string_equal(
	    criteria(store, on_known(store, "2026-03-10", &then)), "c1 c2");
	assert_string_equal(
	    criteria(store, on_known(store, "2026-03-12", &then)), "c2");
	(void)on_known(store, "2026-02-10", &now);
	assert_int_equal(later.count, 1);
	assert_date(later.items[0].entered, "2026-03-12");
	td_later_clear(&later);
}

static void
guidance_adds_duties_and_gives_time(void **state)
{
	struct store *store = *state;
	const struct td_campaign *campaign;

	guide(store, "g",
	      "schema: thidua/guidance/1\n"
	      "campaign: mau\n"
	      "document: {number: 31/SNV-TĐKT, date: \"2026-03-03\"}\n"
	      "duties:\n"
	      "  - {id: d9, what: report, text: z, by: [locality], to: [], "
	      "due: trước ngày 20/3/2026, source: \"1\"}\n"
	      "phases: [{id: p1, from: 2026, to: \"2027-03-31\", source: "
	      "\"2\"}]\n"
	      "period: {to: 2028, source: \"2\"}\n");
	assert_int_equal(on(store, "2026-03-02")->duty_count, 1);
	campaign = on(store, "2026-03-03");
	assert_int_equal(campaign->duty_count, 2);
	assert_string_equal(campaign->duties[1].source, "31/SNV-TĐKT, 1");
	assert_int_equal(campaign->period.to.year, 2028);
	assert_date(campaign->phases[0].period.to.date, "2027-03-31");
	/* What it does not speak of stays. */
	assert_true(campaign->phases[0].has_review);
}

static void
note_fault(void *context, enum td_change_fault fault, enum td_change_of what,
           const char *text, const struct td_node *node)
{
	struct td_strbuf *out = context;

	td_strbuf_addf(out, "%u %s %d %s\n", node->line,
	               fault == TD_CHANGE_UNKNOWN ? "unknown" : "repeated",
	               (int)what, text);
}

static void
each_change_that_cannot_be_made_is_told(void **state)
{
	struct store *store = *state;
	struct td_strbuf faults = TD_STRBUF_INIT;

	amend(
	    store, "a",
	    AMENDMENT(
		"20/QĐ-UBND", "2026-03-01",
		ENTERED(
		    "2026-03-02") "ends: [khong]\n"
				  "add:\n"
				  "  contents: [{id: n1, text: Hai, source: "
				  "\"1\"}]\n"
				  "  awards: {annual: {forms: [GK-TT], source: "
				  "\"1\"},\n"
				  "    final: {forms: [BK-T], source: \"1\"}}\n"
				  "replace:\n"
				  "  phases: [{id: p9, from: 2028, to: 2028, "
				  "source: "
				  "\"1\"}]\n"
				  "  awards: {interim: {forms: [BK-T], source: "
				  "\"1\"}}\n"
				  "end:\n"
				  "  criteria: [c9]\n"
				  "  duties: [d9]\n"
				  "  awards: {final: {forms: [CTD-T]}}\n"
				  "  route:\n"
				  "    - {step: select, by: so-b}\n"
				  "  quotas:\n"
				  "    - {award: GK-TT, stage: final}\n"));
	td_layer_each_fault(store->record, store->layers, 0, NULL, note_fault,
	                    &faults);
	assert_string_equal(faults.text, "5 unknown 7 khong\n"
	                                 "11 unknown 0 p9\n"
	                                 "7 repeated 1 n1\n"
	                                 "14 unknown 2 c9\n"
	                                 "15 unknown 3 d9\n"
	                                 "20 unknown 5 GK-TT/final\n"
	                                 "18 unknown 6 select/so-b\n"
	                                 "8 repeated 4 annual\n"
	                                 "12 unknown 4 interim\n"
	                                 "16 unknown 4 CTD-T/final\n"
	                                 "9 repeated 4 BK-T/final\n");
	td_strbuf_clear(&faults);
}

/* Added is what localities must do; replaced, what is asked of fronts now. */
static void
a_supplement_is_owed_for_what_still_is_asked(void **state)
{
	struct store *store = *state;

	amend(store, "a",
	      AMENDMENT("1/QĐ-UBND", "2026-03-01",
	                ENTERED("2026-03-01") "from: \"2026-02-01\"\n"
	                                      "add: {criteria: [{id: c3, for: "
	                                      "[locality], text: Ba,"
	                                      " source: I}]}\n"
	                                      "replace: {criteria: [{id: c2, "
	                                      "for: [front], text: Hai,"
	                                      " source: I}]}\n"));
	amend(store, "b",
	      AMENDMENT("2/QĐ-UBND", "2026-04-01",
	                ENTERED("2026-04-01") "from: \"2026-05-01\"\nend: "
	                                      "{criteria: [c3]}\n"));
	assert_int_equal(td_supplement_since(&store->layers[0]).days,
	                 day("2026-03-01").days);
	assert_int_equal(td_supplement_since(&store->layers[1]).days,
	                 day("2026-05-01").days);
	(void)on(store, "2026-04-30");
	assert_true(td_supplement_concerns(store->layers[0].changes,
	                                   store->laid, TD_CLASS_LOCALITY));
	assert_true(td_supplement_concerns(store->layers[0].changes,
	                                   store->laid, TD_CLASS_FRONT));
	assert_false(td_supplement_concerns(store->layers[0].changes,
	                                    store->laid, TD_CLASS_AGENCY));
	(void)on(store, "2026-05-01");
	assert_false(td_supplement_concerns(store->layers[0].changes,
	                                    store->laid, TD_CLASS_LOCALITY));
	assert_true(td_supplement_concerns(store->layers[0].changes,
	                                   store->laid, TD_CLASS_FRONT));
	assert_false(td_supplement_concerns(store->layers[1].changes,
	                                    store->laid, TD_CLASS_LOCALITY));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_criterion_gives_way_from_a_day_on, begin, end),
		cmocka_unit_test_setup_teardown(every_list_can_change, begin,
		                                end),
		cmocka_unit_test_setup_teardown(
		    steps_and_quotas_end_by_what_they_are_known_by, begin, end),
		cmocka_unit_test_setup_teardown(
		    they_are_laid_by_their_first_day, begin, end),
		cmocka_unit_test_setup_teardown(one_may_end_another, begin,
		                                end),
		cmocka_unit_test_setup_teardown(what_is_later_is_told_apart,
		                                begin, end),
		cmocka_unit_test_setup_teardown(
		    guidance_adds_duties_and_gives_time, begin, end),
		cmocka_unit_test_setup_teardown(
		    each_change_that_cannot_be_made_is_told, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_supplement_is_owed_for_what_still_is_asked, begin, end),
	};

	return cmocka_run_group_tests_name("campaign_layer", tests, NULL, NULL);
}
