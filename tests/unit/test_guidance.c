/*
 * Guidance laid over a campaign: whose words count, from which day, and what
 * is said of where they stand.
 */
#include "base/strbuf.h"
#include "deadline/deadline.h"
#include "record/campaign_layer.h"
#include "record/guidance.h"
#include "record_fixture.h"
#include "rules/campaign/duty.h"

#define CAMPAIGN                                                               \
	"schema: thidua/campaign/1\n"                                          \
	"title: Mẫu\n"                                                       \
	"form: thematic\n"                                                     \
	"scope: province\n"                                                    \
	"launched_by: province\n"                                              \
	"document: {kind: ke-hoach, number: 10/KH-UBND, date: \"2026-01-05\"," \
	" issuer: ubnd}\n"                                                     \
	"based_on: []\n"                                                       \
	"period: {from: issued, to: 2026, source: I}\n"                        \
	"phases: []\n"                                                         \
	"contents: []\n"                                                       \
	"criteria: []\n"                                                       \
	"duties:\n"                                                            \
	"  - {id: a, what: other, text: x, by: [agency], to: [],"              \
	" due: định kỳ, source: II}\n"                                    \
	"  - {id: b, what: other, text: x, by: [agency], to: [],"              \
	" due: null, source: III}\n"                                           \
	"awards: {}\n"                                                         \
	"route: []\n"

#define GUIDANCE(number, date, rules)                                          \
	"schema: thidua/guidance/1\n"                                          \
	"campaign: mau\n"                                                      \
	"document: {number: " number ", date: \"" date "\"}\n"                 \
	"rules:\n" rules

struct laid {
	struct td_reader *reader;
	struct td_campaign *record;
	struct td_campaign *campaign; /* with what was laid over it */
	struct td_guidance *guidance[2];
	struct td_layer layers[2];
};

static int
begin(void **state)
{
	static struct laid laid;

	laid = (struct laid){ .reader = td_reader_new(NULL) };
	td_campaign_read(&laid.record,
	                 read_text(laid.reader, TD_KIND_CAMPAIGN, CAMPAIGN));
	td_campaign_lay(&laid.campaign, laid.record, NULL, NULL, 0);
	*state = &laid;
	return 0;
}

static int
end(void **state)
{
	struct laid *laid = *state;

	td_campaign_free(laid->campaign);
	td_campaign_free(laid->record);
	td_guidance_free(laid->guidance[0]);
	td_guidance_free(laid->guidance[1]);
	td_reader_free(laid->reader);
	return 0;
}

static void
lay(struct laid *laid, size_t index, const char *text)
{
	static const bool chosen[] = { true, true };

	td_guidance_read(&laid->guidance[index],
	                 read_text(laid->reader, TD_KIND_GUIDANCE, text));
	laid->layers[index] = td_layer_of_guidance(laid->guidance[index], "g");
	td_campaign_free(laid->campaign);
	td_campaign_lay(&laid->campaign, laid->record, laid->layers, chosen,
	                index + 1);
}

static void
assert_due(struct laid *laid, size_t duty, const char *wanted)
{
	const struct td_setting setting = { .workdays = NULL };
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;

	td_duty_resolve(&result, &laid->campaign->duties[duty].due,
	                laid->campaign, &setting);
	if (wanted) {
		assert_int_equal(result.count, 1);
		assert_date(result.occurrences[0].binding, wanted);
	} else {
		assert_false(result.determined);
	}
	td_deadline_result_clear(&result);
}

static void
what_was_open_gets_a_day_and_keeps_its_words(void **state)
{
	struct laid *laid = *state;
	const struct td_duty *duty = laid->campaign->duties;

	assert_due(laid, 0, NULL);
	assert_null(duty->guidance);
	lay(laid, 0,
	    GUIDANCE(
		"20/HD-SNV", "2026-02-02",
		"  - {duty: a, due: trước ngày 20/12/2026, source: 1.a}\n"));
	duty = laid->campaign->duties;
	assert_due(laid, 0, "2026-12-19");
	assert_ptr_equal(duty->guidance, laid->guidance[0]);
	assert_string_equal(duty->source, "II; 20/HD-SNV, 1.a");
	assert_string_equal(duty->said.words.text, "định kỳ");
	assert_due(laid, 1, NULL);
	assert_null(laid->campaign->duties[1].guidance);
}

/* "The day of issue" is that of the guidance, a day off counting on. */
static void
a_period_counts_from_the_guidance(void **state)
{
	struct laid *laid = *state;

	lay(laid, 0,
	    GUIDANCE("20/HD-SNV", "2026-02-02",
	             "  - {duty: b, due: trong thời hạn 10 ngày kể từ ngày ban "
	             "hành, source: 2.b}\n"));
	assert_due(laid, 1, "2026-02-12");
	assert_null(laid->campaign->duties[1].said.words.text);
}

static void
the_last_one_applied_counts(void **state)
{
	struct laid *laid = *state;

	lay(laid, 0,
	    GUIDANCE(
		"20/HD-SNV", "2026-02-02",
		"  - {duty: a, due: trước ngày 20/12/2026, source: 1.a}\n"));
	lay(laid, 1,
	    GUIDANCE("31/HD-SNV", "2026-03-03",
	             "  - {duty: a, due: \"2026-11-30\", source: \"4\"}\n"));
	assert_due(laid, 0, "2026-11-30");
	assert_string_equal(laid->campaign->duties[0].source,
	                    "II; 31/HD-SNV, 4");
	assert_string_equal(laid->campaign->duties[0].said.words.text,
	                    "định kỳ");
}

/* It is said, and the campaign's own words stay. */
static void
what_is_not_understood_changes_nothing(void **state)
{
	struct laid *laid = *state;
	struct td_diag *diag = td_diag_new();

	lay(laid, 0,
	    GUIDANCE("20/HD-SNV", "2026-02-02",
	             "  - {duty: a, due: lúc nào rảnh, source: 1.a}\n"
	             "  - {duty: c, due: kịp thời, source: 1.a}\n"));
	assert_string_equal(laid->campaign->duties[0].due.words.text,
	                    "định kỳ");
	assert_string_equal(laid->campaign->duties[0].source, "II");
	assert_int_equal(td_guidance_check_values(laid->guidance[0], diag),
	                 TD_OK);
	assert_found_at(diag, 0, TD_PHRASE_NOT_UNDERSTOOD, 5, 20);
	td_diag_free(diag);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    what_was_open_gets_a_day_and_keeps_its_words, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_period_counts_from_the_guidance, begin, end),
		cmocka_unit_test_setup_teardown(the_last_one_applied_counts,
		                                begin, end),
		cmocka_unit_test_setup_teardown(
		    what_is_not_understood_changes_nothing, begin, end),
	};

	return cmocka_run_group_tests_name("guidance", tests, NULL, NULL);
}
