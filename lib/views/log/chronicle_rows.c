/* A chronicle for programs: JSON and CSV with the same columns. */

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "views/log/chronicle_cells.h"
#include "views/log/chronicle_print.h"

#include <stdlib.h>

static void
add_rows(struct td_strbuf *out, const struct td_chronicle *chronicle,
         void (*add)(struct td_strbuf *out, const struct td_columns *cells))
{
	int *days = td_chronicle_days(chronicle);
	struct td_columns cells;

	for (int i = 0; i < TD_COLUMNS_COUNT; i++)
		cells.text[i] = (struct td_strbuf)TD_STRBUF_INIT;
	for (size_t i = 0; i < chronicle->count; i++) {
		td_columns_fill(&cells, chronicle, &chronicle->rows[i],
		                days[i]);
		add(out, &cells);
	}
	for (int i = 0; i < TD_COLUMNS_COUNT; i++)
		td_strbuf_clear(&cells.text[i]);
	free(days);
}

static void
add_object(struct td_strbuf *out, const struct td_columns *cells)
{
	td_strbuf_add_char(out, '{');
	for (int i = 0; i < TD_COLUMNS_COUNT; i++)
		if (td_columns_are_numbers(i) && cells->text[i].length > 0)
			td_json_number(out, td_columns_name(i),
			               strtol(cells->text[i].text, NULL, 10));
		else
			td_json_text(out, td_columns_name(i),
			             cells->text[i].text);
	td_strbuf_add(out, "}\n");
}

static void
add_line(struct td_strbuf *out, const struct td_columns *cells)
{
	for (int i = 0; i < TD_COLUMNS_COUNT; i++) {
		td_strbuf_add(out, i > 0 ? "," : "");
		td_csv_add(out, cells->text[i].text);
	}
	td_strbuf_add_char(out, '\n');
}

void
td_chronicle_add_json(struct td_strbuf *out,
                      const struct td_chronicle *chronicle)
{
	add_rows(out, chronicle, add_object);
}

void
td_chronicle_add_csv(struct td_strbuf *out,
                     const struct td_chronicle *chronicle)
{
	for (int i = 0; i < TD_COLUMNS_COUNT; i++)
		td_strbuf_addf(out, "%s%s", i > 0 ? "," : "",
		               td_columns_name(i));
	td_strbuf_add_char(out, '\n');
	add_rows(out, chronicle, add_line);
}
