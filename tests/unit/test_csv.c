/* Comma-separated values: fields, their places, and where reading stops. */

#include "base/csv.h"
#include "base/strbuf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* Fields are shown as line:column=text, parted by '|', rows by '/'. */
struct row {
	const char *name;
	const char *text;
	const char *fields;
	const char *error; /* NULL: it is read to the end */
	unsigned line;
	unsigned column;
};

static struct row rows[] = {
	{ "nothing", "", "", NULL, 0, 0 },
	{ "one field", "a", "1:1=a", NULL, 0, 0 },
	{ "rows and fields", "a,b\nc,d\n", "1:1=a|1:3=b/2:1=c|2:3=d", NULL, 0,
	  0 },
	{ "CRLF", "a,b\r\nc,d\r\n", "1:1=a|1:3=b/2:1=c|2:3=d", NULL, 0, 0 },
	{ "no line end at the end", "a\nb", "1:1=a/2:1=b", NULL, 0, 0 },
	{ "empty fields", ",a,\n,", "1:1=|1:2=a|1:4=/2:1=|2:2=", NULL, 0, 0 },
	{ "empty lines are passed over", "\n\r\na\n\n\r\nb\n", "3:1=a/6:1=b",
	  NULL, 0, 0 },
	{ "spaces are part of a field", " a , b ", "1:1= a |1:5= b ", NULL, 0,
	  0 },
	{ "a BOM takes no column",
	  "\xEF\xBB\xBF"
	  "a,b",
	  "1:1=a|1:3=b", NULL, 0, 0 },
	{ "a BOM before a quote", "\xEF\xBB\xBF\"a\",b", "1:1=a|1:5=b", NULL, 0,
	  0 },
	{ "only a BOM", "\xEF\xBB\xBF", "", NULL, 0, 0 },
	{ "columns count code points", "Đường,phố,e\u0302\u0323,x",
	  "1:1=Đường|1:7=phố|1:11=e\u0302\u0323|1:15=x", NULL, 0, 0 },
	{ "a quoted separator", "\"a,b\",c", "1:1=a,b|1:7=c", NULL, 0, 0 },
	{ "a quoted quote", "\"a\"\"b\",c", "1:1=a\"b|1:8=c", NULL, 0, 0 },
	{ "an empty quoted field", "\"\",a\n\"\"", "1:1=|1:4=a/2:1=", NULL, 0,
	  0 },
	{ "a quoted line break", "\"a\nb\",c\nd", "1:1=a\nb|2:4=c/3:1=d", NULL,
	  0, 0 },
	{ "a quoted CRLF", "\"a\r\nb\"\r\nc", "1:1=a\r\nb/3:1=c", NULL, 0, 0 },
	{ "a quote inside a bare field is text", "a\"b,c\"", "1:1=a\"b|1:5=c\"",
	  NULL, 0, 0 },
	{ "a CR among lines that end in LF is text", "a\rb\nc",
	  "1:1=a\rb/2:1=c", NULL, 0, 0 },
	{ "lines that all end in CR", "a,b\r\rc,\"d\re\"\r",
	  "1:1=a|1:3=b/3:1=c|3:3=d\re", NULL, 0, 0 },
	{ "tabs", "a\tb\n1,5\t2;3", "1:1=a|1:3=b/2:1=1,5|2:5=2;3", NULL, 0, 0 },
	{ "what most lines have", "A, B, C\na;b\nc;d\n",
	  "1:1=A, B, C/2:1=a|2:3=b/3:1=c|3:3=d", NULL, 0, 0 },
	{ "a title without any is no line to ask", "Title\na;b\nc,d;e",
	  "1:1=Title/2:1=a|2:3=b/3:1=c,d|3:5=e", NULL, 0, 0 },
	{ "the separator is named", "sep=;\r\na,b;c\r\n", "2:1=a,b|2:5=c", NULL,
	  0, 0 },
	{ "it is named behind a BOM, in quotes, with empty fields",
	  "\xEF\xBB\xBF\"sep=;\",,\na,b;c\n", "2:1=a,b|2:5=c", NULL, 0, 0 },
	{ "what names no separator is text", "sep=x\na,b",
	  "1:1=sep=x/2:1=a|2:3=b", NULL, 0, 0 },
	{ "semicolons", "a;b\n1,5;2", "1:1=a|1:3=b/2:1=1,5|2:5=2", NULL, 0, 0 },
	{ "as many of both: commas", "a;b,c", "1:1=a;b|1:5=c", NULL, 0, 0 },
	{ "quoted semicolons do not count", "\"a;b;c\",d", "1:1=a;b;c|1:9=d",
	  NULL, 0, 0 },
	{ "only the first line is asked", "a,b\n;;;;", "1:1=a|1:3=b/2:1=;;;;",
	  NULL, 0, 0 },
	{ "the first line with something on it is asked", "\r\n\na;b",
	  "3:1=a|3:3=b", NULL, 0, 0 },
	{ "a wrong byte is passed on", "a\xFF,b", "1:1=a\xFF|1:4=b", NULL, 0,
	  0 },
	{ "a quote never closed", "a\nb,\"c\nd\n", "1:1=a", "quote", 2, 3 },
	{ "a quote at the very end", "a,\"", "", "quote", 1, 3 },
	{ "text after a quote", "a\n\"đ\"x,c", "1:1=a", "text", 2, 4 },
	{ "a space after a quote", "\"a\" ,b", "", "text", 1, 4 },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static void
show(struct td_strbuf *out, const struct td_csv *csv)
{
	for (size_t i = 0; i < csv->count; i++) {
		const struct td_csv_row *row = &csv->rows[i];

		td_strbuf_add(out, i > 0 ? "/" : "");
		for (size_t j = 0; j < row->count; j++)
			td_strbuf_addf(out, "%s%u:%u=%s", j > 0 ? "|" : "",
			               row->fields[j].line,
			               row->fields[j].column,
			               row->fields[j].text);
	}
}

static void
csv_row(void **state)
{
	const struct row *row = *state;
	struct td_csv csv = TD_CSV_INIT;
	struct td_strbuf shown = TD_STRBUF_INIT;

	assert_int_equal(td_csv_parse(&csv, row->text, strlen(row->text)),
	                 row->error ? TD_INVALID : TD_OK);
	show(&shown, &csv);
	assert_string_equal(shown.text, row->fields);
	if (row->error) {
		assert_string_equal(csv.error, row->error);
		assert_int_equal(csv.error_line, row->line);
		assert_int_equal(csv.error_column, row->column);
	} else {
		assert_null(csv.error);
	}
	td_strbuf_clear(&shown);
	td_csv_clear(&csv);
}

static void
a_nul_stops_reading(void **state)
{
	struct td_csv csv = TD_CSV_INIT;

	(void)state;
	assert_int_equal(td_csv_parse(&csv, "a,b\nc,d\0", 8), TD_INVALID);
	assert_string_equal(csv.error, "nul");
	assert_int_equal(csv.error_line, 2);
	assert_int_equal(csv.error_column, 4);
	assert_int_equal(csv.count, 1);
	td_csv_clear(&csv);
	assert_int_equal(td_csv_parse(&csv, "\"\0\"", 3), TD_INVALID);
	assert_string_equal(csv.error, "nul");
	td_csv_clear(&csv);
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT + 1] = {
		cmocka_unit_test(a_nul_stops_reading),
	};

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i + 1] = (struct CMUnitTest){ .name = rows[i].name,
			                            .test_func = csv_row,
			                            .initial_state = &rows[i] };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
