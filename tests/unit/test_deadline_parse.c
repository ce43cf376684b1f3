/* What the grammar of deadlines takes and what it refuses, and where. */

#include "base/strbuf.h"
#include "deadline/deadline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct td_deadline_rule
parse(const char *phrase)
{
	struct td_deadline_rule rule;
	struct td_deadline_error error;

	if (td_deadline_parse(&rule, phrase, &error) != TD_OK)
		fail_msg("'%s': error %d at '%s'", phrase, (int)error.kind,
		         error.word);
	return rule;
}

struct same {
	const char *name;
	const char *canonical;
	const char *phrases[12];
};

/* Ways to say the same, each with its canonical Vietnamese first. */
static struct same sames[] = {
	{ "dates in all their forms",
	  "chậm nhất ngày 02/01/2026",
	  { "chậm nhất là ngày 02 tháng 01 năm 2026", "đến hết ngày 2/1/2026",
	    "trước hoặc trong ngày 02-01-2026", "muộn nhất ngày 2026-01-02",
	    "CHẬM NHẤT NGÀY 02/01/2026.", "by January 2nd, 2026",
	    "on or before 2 January 2026", "2026-01-02",
	    "no later than 02.01.2026", "chậm nhất vào ngày 2/1/2026" } },
	{ "either normal form, either spelling of hằng năm",
	  "trước ngày 15/11 hằng năm",
	  { "trước ngày 15/11 hàng năm",
	    /* the same in normal form D */
	    "tru\xCC\x9Bo\xCC\x9B\xCC\x81"
	    "c nga\xCC\x80y 15/11 "
	    "ha\xCC\x86\xCC\x80ng na\xCC\x86m",
	    "hằng năm, trước ngày 15 tháng 11", "mỗi năm trước ngày 15/11",
	    "định kỳ hằng năm trước ngày 15/11", "định kỳ trước ngày 15/11",
	    "Trước ngày 15/11 hằng năm;", "every year before November 15",
	    "before the 15th of November each year",
	    "annually, before 15/11" } },
	{ "periods, with zeros and words in brackets",
	  "trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ",
	  { "trong thời hạn 05 (năm) ngày làm việc, kể từ ngày nhận đủ hồ sơ "
	    "hợp lệ",
	    "trong vòng 5 ngày làm việc từ ngày tiếp nhận",
	    "không quá năm ngày làm việc tính từ khi nhận được hồ sơ",
	    "chậm nhất 5 ngày làm việc sau ngày nhận hồ sơ của đơn vị",
	    "sau 5 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ theo quy "
	    "định",
	    "tối đa 005 ngày làm việc sau khi nhận được báo cáo",
	    "within 5 (five) working days of the receipt of the dossier",
	    "not more than 5 business days after receipt of the complete "
	    "file" } },
	{ "the document's issue has many names",
	  "trong thời hạn 15 ngày kể từ ngày ban hành",
	  { "trong thời hạn 15 (mười lăm) ngày kể từ ngày có Kế hoạch của "
	    "UBND tỉnh",
	    "15 ngày kể từ ngày ký", "15 ngày từ ngày ký ban hành",
	    "15 ngày kể từ ngày ký ban hành Chỉ thị này",
	    "15 ngày kể từ khi Quyết định được ban hành",
	    "15 ngày tính từ ngày có Chỉ thị của Chủ tịch Ủy ban nhân dân "
	    "tỉnh",
	    "fifteen days after the issuing of the directive",
	    "within 15 days of the day the plan is signed" } },
	{ "quarters, in Roman and in figures",
	  "trong quý II năm 2026",
	  { "quý II/2026", "trong quý 2 năm 2026", "vào quý ii năm 2026",
	    "quí 02/2026", "yêu cầu hoàn thành trong quý II năm 2026",
	    "in Q2 2026", "in the second quarter of 2026" } },
	{ "half years",
	  "trong 06 tháng đầu năm 2026",
	  { "6 tháng đầu năm 2026", "sáu tháng đầu năm 2026",
	    "nửa đầu năm 2026", "in the first half of 2026",
	    "in the first 6 months of 2026" } },
	{ "campaign windows",
	  "từ ngày ban hành đến hết năm 2030",
	  { "kể từ khi ban hành Kế hoạch này đến năm 2030",
	    "từ ngày ký đến hết năm 2030",
	    "from the issue of the plan to the end of 2030" } },
	{ "stages",
	  "từ năm 2026 đến hết năm 2030",
	  { "giai đoạn 2026 - 2030", "giai đoạn 2026-2030",
	    "từ năm 2026 đến năm 2030", "from 2026 to 2030" } },
	{ "twice a year",
	  "trước ngày 15/06 và ngày 15/12 hằng năm",
	  { "định kỳ trước ngày 15/6 và 15/12 hằng năm",
	    "định kỳ 06 tháng, trước ngày 15/6 và 15/12 hằng năm",
	    "định kỳ 6 tháng một lần trước ngày 15/6, 15/12" } },
	{ "guidance keeps its author",
	  "theo hướng dẫn của Hội đồng Thi đua - Khen thưởng tỉnh",
	  { "Theo hướng dẫn của  Hội đồng Thi đua - Khen thưởng tỉnh." } },
	{ "vague words beside a day add nothing to it",
	  "trước ngày 15/11/2026",
	  { "kịp thời, trước ngày 15/11/2026",
	    "theo hướng dẫn của Sở Nội vụ, trước ngày 15/11/2026" } },
	{ "ten days of a month",
	  "trong trung tuần tháng 11 năm 2026",
	  { "vào trung tuần tháng 11/2026", "trung tuần của tháng 11 năm 2026",
	    "in the second ten days of November 2026" } },
	{ "the last days of a month",
	  "trong hạ tuần tháng 02 năm 2027",
	  { "hạ tuần tháng 2/2027",
	    "in the last days from the 21st of February 2027" } },
	{ "a quarter of the next year",
	  "trong quý I năm sau",
	  { "quý 1 năm sau", "in quarter I of the next year" } },
	{ "a month of the next year",
	  "đến hết tháng 01 năm sau",
	  { "đến hết tháng 1 của năm sau",
	    "until the end of January of the next year" } },
	{ "months by their place in the quarter",
	  "chậm nhất ngày 05 của tháng đầu quý sau hằng quý",
	  { "ngày 05 của tháng đầu quý sau",
	    "hằng quý, chậm nhất ngày 5 của tháng đầu tiên của quý tiếp theo",
	    "by day 5 of the first month of the next quarter" } },
};

static void
same_row(void **state)
{
	const struct same *row = *state;
	struct td_deadline_rule canonical = parse(row->canonical);

	for (size_t i = 0; i < 12 && row->phrases[i]; i++) {
		struct td_deadline_rule rule;
		struct td_strbuf text = TD_STRBUF_INIT;

		rule = parse(row->phrases[i]);
		td_deadline_print(&text, &rule, TD_DEADLINE_VI);
		assert_string_equal(text.text, row->canonical);
		assert_true(td_deadline_rule_equal(&rule, &canonical));
		td_strbuf_clear(&text);
	}
}

struct wrong {
	const char *name;
	const char *phrase;
	enum td_deadline_error_kind kind;
	size_t position; /* in code points */
	const char *word;
};

static struct wrong wrongs[] = {
	{ "nothing", "", TD_DEADLINE_EMPTY, 0, "" },
	{ "only spaces", " \t\n", TD_DEADLINE_EMPTY, 3, "" },
	{ "an unknown word at the start", "tầm giữa tháng 6",
	  TD_DEADLINE_UNKNOWN_WORD, 0, "tầm" },
	{ "an unknown word at the end", "trước ngày 15/11 hằng tuần",
	  TD_DEADLINE_UNKNOWN_WORD, 22, "tuần" },
	{ "a relative day needs a clock", "trong tuần tới",
	  TD_DEADLINE_UNKNOWN_WORD, 11, "tới" },
	{ "English with an unknown word", "before 15 November every decade",
	  TD_DEADLINE_UNKNOWN_WORD, 25, "decade" },
	{ "a condition is not swallowed by a name",
	  "15 ngày kể từ ngày có Kế hoạch của UBND tỉnh nhưng không sớm hơn "
	  "01/01/2027",
	  TD_DEADLINE_UNKNOWN_WORD, 45, "nhưng" },
	{ "a phrase cut short", "trong thời hạn", TD_DEADLINE_UNFINISHED, 14,
	  "" },
	{ "a period without its anchor's day", "15 ngày kể từ ngày",
	  TD_DEADLINE_UNFINISHED, 18, "" },
	{ "the end of which quarter", "cuối quý", TD_DEADLINE_UNFINISHED, 8,
	  "" },
	{ "31 February", "trước ngày 31/02/2026", TD_DEADLINE_IMPOSSIBLE_DATE,
	  11, "31" },
	{ "29 February of a common year", "chậm nhất ngày 29/02/2027",
	  TD_DEADLINE_IMPOSSIBLE_DATE, 15, "29" },
	{ "month 13", "trong tháng 13 năm 2026", TD_DEADLINE_IMPOSSIBLE_DATE,
	  12, "13" },
	{ "month 13 in a date", "ngày 01/13/2026", TD_DEADLINE_IMPOSSIBLE_DATE,
	  8, "13" },
	{ "quarter V", "trong quý V năm 2026", TD_DEADLINE_IMPOSSIBLE_DATE, 10,
	  "V" },
	{ "day 0", "ngày 00/05/2026", TD_DEADLINE_IMPOSSIBLE_DATE, 5, "00" },
	{ "a year before 1900", "trước ngày 01/01/1899",
	  TD_DEADLINE_IMPOSSIBLE_DATE, 17, "1899" },
	{ "a year after 2999", "vào năm 3000", TD_DEADLINE_IMPOSSIBLE_DATE, 8,
	  "3000" },
	{ "a year of two figures", "trước ngày 01/01/26",
	  TD_DEADLINE_IMPOSSIBLE_DATE, 17, "26" },
	{ "English, impossible", "by 31 April 2026",
	  TD_DEADLINE_IMPOSSIBLE_DATE, 3, "31" },
	{ "a number beyond all sense", "99999999999999 ngày kể từ ngày ký",
	  TD_DEADLINE_TOO_LARGE, 0, "99999999999999" },
	{ "a period of centuries in days", "trong 40000 ngày kể từ ngày ký",
	  TD_DEADLINE_TOO_LARGE, 6, "40000" },
	{ "an interval that divides no year", "05 tháng một lần",
	  TD_DEADLINE_TOO_LARGE, 0, "05" },
	{ "figures and words that differ", "trong 05 (sáu) ngày kể từ ngày ký",
	  TD_DEADLINE_CONTRADICTION, 10, "sáu" },
	{ "a day with its year that recurs", "trước ngày 15/11/2026 hằng năm",
	  TD_DEADLINE_CONTRADICTION, 22, "hằng" },
	{ "one day for four quarters", "trước ngày 15/11 hằng quý",
	  TD_DEADLINE_CONTRADICTION, 17, "hằng" },
};

static void
wrong_row(void **state)
{
	const struct wrong *row = *state;
	struct td_deadline_rule rule;
	struct td_deadline_rule before;
	struct td_deadline_error error;

	memset(&rule, 0x5A, sizeof rule);
	memcpy(&before, &rule, sizeof rule);
	assert_int_equal(td_deadline_parse(&rule, row->phrase, &error),
	                 TD_INVALID);
	assert_string_equal(error.word, row->word);
	assert_int_equal(error.kind, row->kind);
	assert_int_equal(error.position, row->position);
	assert_memory_equal(row->phrase + error.offset, row->word,
	                    strlen(row->word));
	assert_memory_equal(&rule, &before, sizeof rule);
	assert_non_null(td_deadline_error_text(error.kind));
}

static void
a_phrase_too_long_is_refused_at_once(void **state)
{
	size_t size = 1 << 20;
	char *phrase = malloc(size + 1);
	struct td_deadline_rule rule;
	struct td_deadline_error error;

	(void)state;
	assert_non_null(phrase);
	memset(phrase, '(', size);
	phrase[size] = '\0';
	assert_int_equal(td_deadline_parse(&rule, phrase, &error), TD_INVALID);
	assert_int_equal(error.kind, TD_DEADLINE_TOO_LONG);
	phrase[TD_DEADLINE_PHRASE_MAX] = '\0';
	assert_int_equal(td_deadline_parse(&rule, phrase, &error), TD_INVALID);
	assert_int_equal(error.kind, TD_DEADLINE_TOO_LONG);
	free(phrase);
}

static void
bytes_that_are_no_text_are_an_unknown_word(void **state)
{
	struct td_deadline_rule rule;
	struct td_deadline_error error;

	(void)state;
	assert_int_equal(
	    td_deadline_parse(&rule, "trước \xFF\xC3 15/11", &error),
	    TD_INVALID);
	assert_int_equal(error.kind, TD_DEADLINE_UNKNOWN_WORD);
	assert_int_equal(error.position, 6);
}

static void
an_event_has_one_id_for_all_its_names(void **state)
{
	char id[TD_DEADLINE_NAME_SIZE];

	(void)state;
	td_deadline_event_id(id, "Hội nghị Sơ kết");
	assert_string_equal(id, "interim-review");
	td_deadline_event_id(id, "interim review");
	assert_string_equal(id, "interim-review");
	td_deadline_event_id(id, "interim-review");
	assert_string_equal(id, "interim-review");
	td_deadline_event_id(id, "Đêm Hội Trăng Rằm");
	assert_string_equal(id, "đêm hội trăng rằm");
}

#define SAME_COUNT (sizeof sames / sizeof *sames)
#define WRONG_COUNT (sizeof wrongs / sizeof *wrongs)

int
main(void)
{
	struct CMUnitTest tests[SAME_COUNT + WRONG_COUNT + 3] = {
		cmocka_unit_test(a_phrase_too_long_is_refused_at_once),
		cmocka_unit_test(bytes_that_are_no_text_are_an_unknown_word),
		cmocka_unit_test(an_event_has_one_id_for_all_its_names),
	};

	for (size_t i = 0; i < SAME_COUNT; i++)
		tests[3 + i] = (struct CMUnitTest){
			.name = sames[i].name,
			.test_func = same_row,
			.initial_state = &sames[i]
		};
	for (size_t i = 0; i < WRONG_COUNT; i++)
		tests[3 + SAME_COUNT + i] = (struct CMUnitTest){
			.name = wrongs[i].name,
			.test_func = wrong_row,
			.initial_state = &wrongs[i]
		};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
