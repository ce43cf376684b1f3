/* Lines of a plain text page: in the middle, side by side, in a table. */

#include "draft/text_page.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "draft/draft_print.h"
#include "draft/wrap.h"

#include <stdlib.h>
#include <string.h>

/* Between what stands side by side. */
#define GAP ((size_t)2)

/* A space that no line breaks at is a space like others in print. */
static const char hard_space[] = "\xC2\xA0";

static void
add_soft(struct td_strbuf *out, const char *text)
{
	for (const char *hard; (hard = strstr(text, hard_space));
	     text = hard + strlen(hard_space)) {
		td_strbuf_add_bytes(out, text, (size_t)(hard - text));
		td_strbuf_add_char(out, ' ');
	}
	td_strbuf_add(out, text);
}

void
td_page_line(struct td_strbuf *out, const char *line)
{
	add_soft(out, line);
	while (out->length > 0 && out->text[out->length - 1] == ' ')
		td_strbuf_cut(out, out->length - 1);
	td_strbuf_add_char(out, '\n');
}

static void
add_spaces(struct td_strbuf *out, size_t count)
{
	while (count-- > 0)
		td_strbuf_add_char(out, ' ');
}

void
td_page_pad(struct td_strbuf *out, const char *text, enum td_align align,
            size_t width)
{
	size_t used = td_text_width(text);
	size_t free = used < width ? width - used : 0;
	size_t before = align == TD_ALIGN_LEFT     ? 0
	                : align == TD_ALIGN_CENTRE ? free / 2
	                                           : free;

	add_spaces(out, before);
	td_strbuf_add(out, text);
	add_spaces(out, free - before);
}

void
td_page_centre(struct td_strlist *lines, const char *text, size_t width)
{
	struct td_strlist words = TD_STRLIST_INIT;

	td_wrap(&words, text, width, 0);
	for (size_t i = 0; i < words.count; i++) {
		struct td_strbuf line = TD_STRBUF_INIT;

		td_page_pad(&line, words.items[i], TD_ALIGN_CENTRE, width);
		td_strlist_add(lines, line.text);
		td_strbuf_clear(&line);
	}
	td_strlist_clear(&words);
}

void
td_page_beside(struct td_strbuf *out, const struct td_strlist *left,
               size_t width, const struct td_strlist *right)
{
	size_t most = left->count > right->count ? left->count : right->count;

	for (size_t i = 0; i < most; i++) {
		struct td_strbuf line = TD_STRBUF_INIT;

		td_page_pad(&line, i < left->count ? left->items[i] : "",
		            TD_ALIGN_LEFT, width + GAP);
		td_strbuf_add(&line, i < right->count ? right->items[i] : "");
		td_page_line(out, line.text);
		td_strbuf_clear(&line);
	}
}

/* A line between rows. */
static void
add_rule(struct td_strbuf *out, const struct td_grid *grid,
         const size_t *widths)
{
	for (size_t i = 0; i < grid->column_count; i++) {
		td_strbuf_add_char(out, '+');
		for (size_t j = 0; j < widths[i] + 2; j++)
			td_strbuf_add_char(out, '-');
	}
	td_strbuf_add(out, "+\n");
}

/* One row; cell i of it is what cell_of gives. */
static void
add_row(struct td_strbuf *out, const struct td_grid *grid, const size_t *widths,
        const char *const *cells, bool heading)
{
	struct td_strlist *lines = td_alloc(grid->column_count, sizeof *lines);
	size_t most = 1;

	for (size_t i = 0; i < grid->column_count; i++) {
		td_wrap(&lines[i], cells[i], widths[i], 0);
		if (lines[i].count > most)
			most = lines[i].count;
	}
	for (size_t row = 0; row < most; row++) {
		struct td_strbuf line = TD_STRBUF_INIT;

		for (size_t i = 0; i < grid->column_count; i++) {
			td_strbuf_add(&line, i > 0 ? " | " : "| ");
			td_page_pad(
			    &line,
			    row < lines[i].count ? lines[i].items[row] : "",
			    heading ? TD_ALIGN_CENTRE : grid->columns[i].align,
			    widths[i]);
		}
		td_strbuf_add(&line, " |");
		td_page_line(out, line.text);
		td_strbuf_clear(&line);
	}
	for (size_t i = 0; i < grid->column_count; i++)
		td_strlist_clear(&lines[i]);
	free(lines);
}

/* What borders leave is given out by shares; the last column has the rest. */
static size_t *
share_width(const struct td_grid *grid)
{
	size_t *widths = td_alloc(grid->column_count, sizeof *widths);
	size_t room = TD_DRAFT_WIDTH - 3 * grid->column_count - 1;
	size_t left = room;
	size_t shares = 0;

	for (size_t i = 0; i < grid->column_count; i++)
		shares += grid->columns[i].share;
	for (size_t i = 0; i + 1 < grid->column_count; i++) {
		widths[i] = room * grid->columns[i].share / shares;
		if (widths[i] < 3)
			widths[i] = 3;
		left -= widths[i];
	}
	widths[grid->column_count - 1] = left;
	return widths;
}

void
td_page_grid(struct td_strbuf *out, const struct td_grid *grid)
{
	const char **headings = td_alloc(grid->column_count, sizeof *headings);
	size_t *widths = share_width(grid);

	for (size_t i = 0; i < grid->column_count; i++)
		headings[i] = grid->columns[i].heading;
	add_rule(out, grid, widths);
	add_row(out, grid, widths, headings, true);
	add_rule(out, grid, widths);
	for (size_t i = 0; i < td_grid_rows(grid); i++) {
		add_row(out, grid, widths,
		        (const char *const *)grid->cells.items +
		            i * grid->column_count,
		        false);
		add_rule(out, grid, widths);
	}
	free(widths);
	free(headings);
}
