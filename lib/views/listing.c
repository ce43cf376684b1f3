/* A table that a command shows. */

#include "views/listing.h"

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"

#include <string.h>

/* Wider cells do not push the next column further. */
#define WIDTH_MAX 44
#define GAP 2

const char *const td_listing_formats[] = { "text", "json", "csv", NULL };

static size_t
count_columns(const struct td_listing *listing)
{
	size_t count = 0;

	while (listing->columns[count].key)
		count++;
	return count;
}

static bool
is_untold(const char *cell)
{
	return strcmp(cell, TD_LISTING_UNTOLD) == 0;
}

static const char *
shown(const char *cell)
{
	return is_untold(cell) ? "?" : cell;
}

static void
add_row(struct td_listing *listing, const char *const *cells,
        const char *otherwise)
{
	size_t columns = count_columns(listing);

	for (size_t i = 0; i < columns; i++)
		td_strlist_add(&listing->cells,
		               cells[i] ? cells[i] : otherwise);
}

void
td_listing_add_row(struct td_listing *listing, const char *const *cells)
{
	add_row(listing, cells, "");
}

void
td_listing_add_unread(struct td_listing *listing, const char *const *cells)
{
	add_row(listing, cells, TD_LISTING_UNTOLD);
}

static size_t
width_of(const struct td_listing *listing, size_t column, size_t columns)
{
	const char *heading = listing->columns[column].heading;
	size_t widest = td_text_width(td_translate(heading));

	for (size_t i = column; i < listing->cells.count; i += columns) {
		size_t width = td_text_width(shown(listing->cells.items[i]));

		if (width > widest && width <= WIDTH_MAX)
			widest = width;
	}
	return widest;
}

/* Adds a cell, a day as people write it, and the blanks up to the next one but
 * behind the last. */
static void
add_cell(struct td_strbuf *line, const char *text, size_t width)
{
	const struct td_fact fact = { (char *)"cell", (char *)text };
	struct td_strbuf cell = TD_STRBUF_INIT;
	size_t own;

	td_message_fill(&cell, "{cell:date}", &fact, 1);
	own = td_text_width(cell.text);
	td_strbuf_add(line, cell.text);
	td_strbuf_addf(line, "%*s", GAP + (int)(own < width ? width - own : 0),
	               "");
	td_strbuf_clear(&cell);
}

static void
end_line(struct td_strbuf *out, struct td_strbuf *line)
{
	while (line->length > 0 && line->text[line->length - 1] == ' ')
		td_strbuf_cut(line, line->length - 1);
	td_strbuf_add(out, line->text);
	td_strbuf_add_char(out, '\n');
	td_strbuf_cut(line, 0);
}

static void
add_text(struct td_strbuf *out, const struct td_listing *listing)
{
	struct td_strbuf line = TD_STRBUF_INIT;
	size_t columns = count_columns(listing);

	for (size_t j = 0; j < columns && listing->cells.count > 0; j++)
		if (listing->columns[j].heading)
			add_cell(&line,
			         td_translate(listing->columns[j].heading),
			         width_of(listing, j, columns));
	if (listing->cells.count > 0)
		end_line(out, &line);
	for (size_t i = 0; i + columns <= listing->cells.count; i += columns) {
		for (size_t j = 0; j < columns; j++)
			if (listing->columns[j].heading)
				add_cell(&line,
				         shown(listing->cells.items[i + j]),
				         width_of(listing, j, columns));
		end_line(out, &line);
	}
	td_strbuf_clear(&line);
}

static void
add_json(struct td_strbuf *out, const struct td_listing *listing)
{
	size_t columns = count_columns(listing);

	for (size_t i = 0; i + columns <= listing->cells.count; i += columns) {
		bool unread = false;

		td_json_begin(out);
		for (size_t j = 0; j < columns; j++) {
			const char *cell = listing->cells.items[i + j];

			unread = unread || is_untold(cell);
			if (!is_untold(cell))
				td_json_text(out, listing->columns[j].key,
				             cell);
		}
		if (unread)
			td_strbuf_add(out, ",\"unread\":true");
		td_strbuf_add(out, "}\n");
	}
}

static void
add_csv(struct td_strbuf *out, const struct td_listing *listing)
{
	size_t columns = count_columns(listing);

	for (size_t j = 0; j < columns; j++)
		td_strbuf_addf(out, "%s%s", j > 0 ? "," : "",
		               listing->columns[j].key);
	td_strbuf_add_char(out, '\n');
	for (size_t i = 0; i + columns <= listing->cells.count; i += columns) {
		for (size_t j = 0; j < columns; j++) {
			if (j > 0)
				td_strbuf_add_char(out, ',');
			td_csv_add(out, shown(listing->cells.items[i + j]));
		}
		td_strbuf_add_char(out, '\n');
	}
}

void
td_listing_print(FILE *out, const struct td_listing *listing,
                 const char *format)
{
	struct td_strbuf bytes = TD_STRBUF_INIT;

	if (strcmp(format, "json") == 0)
		add_json(&bytes, listing);
	else if (strcmp(format, "csv") == 0)
		add_csv(&bytes, listing);
	else
		add_text(&bytes, listing);
	fwrite(bytes.text, 1, bytes.length, out);
	td_strbuf_clear(&bytes);
}

void
td_listing_clear(struct td_listing *listing)
{
	if (!listing)
		return;
	td_strlist_clear(&listing->cells);
	listing->columns = NULL;
}
