/*
 * Any bytes as a table: what is read stands within the text, and what is
 * written of it reads as the same.
 */

#include "mutate.h"

#include "base/csv.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const words[] = {
	"\"", "\"\"", "\"a\"\"b\"", "\"a\nb\"",     "=1+1",   "'=1+1",
	"\r", ",",    ";",          "\xef\xbb\xbf", "\t",     " ",
	"đ",  "\xff", "-",          "@x",           "\"a\"b", NULL
};

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	return fuzz_mutate_rows(data, size, max, ',', words, seed);
}

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static unsigned
count_lines(const uint8_t *data, size_t size)
{
	unsigned lines = 1;

	for (size_t i = 0; i < size; i++)
		lines += data[i] == '\n' || data[i] == '\r';
	return lines;
}

/* A field is written on one line, and a formula behind an apostrophe: what was
 * written is written again as it is. */
static void
there_and_back(const char *text)
{
	struct td_strbuf once = TD_STRBUF_INIT;
	struct td_strbuf twice = TD_STRBUF_INIT;
	struct td_csv csv = TD_CSV_INIT;

	td_strbuf_add(&once, "x,");
	td_csv_add(&once, text);
	td_strbuf_add(&once, "\n");
	must(td_csv_parse(&csv, once.text, once.length) == TD_OK);
	must(csv.count == 1 && csv.rows[0].count == 2);
	td_strbuf_add(&twice, "x,");
	td_csv_add(&twice, csv.rows[0].fields[1].text);
	td_strbuf_add(&twice, "\n");
	must(strcmp(once.text, twice.text) == 0);
	td_csv_clear(&csv);
	td_strbuf_clear(&twice);
	td_strbuf_clear(&once);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const unsigned lines = count_lines(data, size);
	struct td_csv csv = TD_CSV_INIT;
	enum td_status status = td_csv_parse(&csv, (const char *)data, size);

	must((status == TD_OK) == !csv.error);
	must(!csv.error || (csv.error_line >= 1 && csv.error_line <= lines));
	for (size_t i = 0; i < csv.count; i++) {
		const struct td_csv_row *row = &csv.rows[i];

		must(row->count > 0);
		for (size_t j = 0; j < row->count; j++) {
			must(row->fields[j].line >= 1 &&
			     row->fields[j].line <= lines);
			must(strlen(row->fields[j].text) <= size);
			there_and_back(row->fields[j].text);
		}
	}
	td_csv_clear(&csv);
	return 0;
}
