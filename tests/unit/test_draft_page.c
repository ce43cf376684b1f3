/* Lines, tables and XML: long words, both normal forms, what is not to be
 * taken for markup. */

#include "base/strbuf.h"
#include "base/text.h"
#include "draft/draft_print.h"
#include "draft/text_page.h"
#include "draft/wrap.h"
#include "draft/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void
check_wrap(const char *text, size_t width, size_t indent, const char *wanted)
{
	struct td_strlist lines = TD_STRLIST_INIT;
	struct td_strbuf joined = TD_STRBUF_INIT;

	td_wrap(&lines, text, width, indent);
	for (size_t i = 0; i < lines.count; i++) {
		assert_true(td_text_width(lines.items[i]) <= width);
		td_strbuf_add(&joined, i > 0 ? "|" : "");
		td_strbuf_add(&joined, lines.items[i]);
	}
	assert_string_equal(joined.text, wanted);
	td_strbuf_clear(&joined);
	td_strlist_clear(&lines);
}

static void
lines_break_at_spaces(void **state)
{
	(void)state;
	check_wrap("", 10, 0, "");
	check_wrap("   ", 10, 0, "");
	check_wrap("khen thưởng", 11, 0, "khen thưởng");
	check_wrap("khen thưởng", 10, 0, "khen|thưởng");
	check_wrap("khen  thưởng\nkịp thời", 12, 0, "khen thưởng|kịp thời");
	check_wrap("khen thưởng", 11, 4, "khen|thưởng");
	check_wrap("ngày\u00A0\u00A01 tháng", 9, 0, "ngày\u00A0\u00A01|tháng");
}

static void
long_words_break_between_letters(void **state)
{
	(void)state;
	check_wrap("abcdefgh", 3, 0, "abc|def|gh");
	check_wrap("ab cdefgh", 4, 0, "ab|cdef|gh");
	/* Marks stay with their letter. */
	check_wrap("a\u0300a\u0301a\u0309", 2, 0, "a\u0300a\u0301|a\u0309");
	/* A wide letter is not cut in two. */
	check_wrap("\u4E00\u4E00\u4E00", 5, 0, "\u4E00\u4E00|\u4E00");
}

/* Composed and decomposed text break at the same places. */
static void
normal_forms_break_alike(void **state)
{
	struct td_strlist composed = TD_STRLIST_INIT;
	struct td_strlist apart = TD_STRLIST_INIT;

	(void)state;
	td_wrap(&composed,
	        "Nguy\u1EC5n Th\u1ECB M\u1EABu \u0110\u1ED9c L\u1EADp", 11, 0);
	td_wrap(&apart,
	        "Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u "
	        "\u0110o\u0323\u0302c La\u0323\u0302p",
	        11, 0);
	assert_int_equal(composed.count, apart.count);
	for (size_t i = 0; i < apart.count; i++)
		assert_int_equal(td_text_width(composed.items[i]),
		                 td_text_width(apart.items[i]));
	td_strlist_clear(&composed);
	td_strlist_clear(&apart);
}

static void
a_table_is_as_wide_as_the_page(void **state)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_draft draft = TD_DRAFT_INIT;
	struct td_blocks *blocks = &td_draft_add_paper(&draft)->blocks;
	struct td_grid
	    *grid = &td_blocks_add(blocks, TD_BLOCK_TABLE, NULL, NULL)->grid;

	(void)state;
	td_grid_add_column(grid, "STT", TD_ALIGN_CENTRE, 10);
	td_grid_add_column(grid, "Tên", TD_ALIGN_LEFT, 50);
	td_grid_add_column(grid, "Tiền", TD_ALIGN_RIGHT, 20);
	td_strlist_add(&grid->cells, "1");
	td_strlist_add(&grid->cells,
	               "Nguye\u0302\u0303n Va\u0306n Ma\u0302\u0303u");
	td_strlist_add(&grid->cells, "1.404.000");
	assert_int_equal(td_grid_rows(grid), 1);
	td_page_grid(&out, grid);
	for (char *line = strtok(out.text, "\n"); line;
	     line = strtok(NULL, "\n"))
		assert_int_equal(td_text_width(line), TD_DRAFT_WIDTH);
	td_strbuf_clear(&out);
	td_draft_clear(&draft);
}

static void
text_is_no_markup(void **state)
{
	static const char *const rows[][2] = {
		{ "a < b & \"c\" > 'd'",
		  "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;" },
		{ "]]><!--", "]]&gt;&lt;!--" },
		{ "a\x01\n\x7F", "a\\u{0001}\\u{000A}\\u{007F}" },
		{ "a\u202Eb\u200B", "a\\u{202E}b\\u{200B}" },
		{ "\xFF", "\uFFFD" },
		{ "\xEF\xBF\xBF", "\uFFFD" },
		{ "Đề nghị", "Đề nghị" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct td_strbuf out = TD_STRBUF_INIT;

		td_xml_add(&out, rows[i][0]);
		assert_string_equal(out.text, rows[i][1]);
		td_strbuf_clear(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_at_spaces),
		cmocka_unit_test(long_words_break_between_letters),
		cmocka_unit_test(normal_forms_break_alike),
		cmocka_unit_test(a_table_is_as_wide_as_the_page),
		cmocka_unit_test(text_is_no_markup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
