/* What was asked and what came in, as cards of a page; and all names. */

#include "views/progress/progress_cards.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "draft/xml.h"
#include "views/page_words.h"
#include "views/progress/progress_chart.h"
#include "views/progress/progress_words.h"

#include <stdio.h>

/* How many bytes of names a page holds at most, whatever the store: with all
 * else it stays under two mebibytes. Lists share them. */
#define NAMES_SIZE ((size_t)1 << 20)
/* How many names stand where the list is only begun. */
#define FEW 5

static const enum td_progress_part told[] = { TD_PROGRESS_LATE,
	                                      TD_PROGRESS_EXCUSED,
	                                      TD_PROGRESS_MISSING,
	                                      TD_PROGRESS_UNTOLD };

enum {
	TOLD = sizeof told / sizeof *told
};

static void
add_count_row(struct td_strbuf *out, const char *class, const char *label,
              const struct td_progress_count *count)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	td_strbuf_addf(out, "<tr%s><th scope=\"row\">", class);
	td_xml_add(out, label);
	td_strbuf_add(out, "</th><td>");
	td_progress_add_bar(out, count);
	td_progress_add_count(&made, count);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</td></tr>\n");
	td_strbuf_clear(&made);
}

static void
add_name(struct td_strbuf *out, const struct td_agenda_unit *unit,
         enum td_progress_part part)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	td_xml_add(out, unit->name);
	if (part == TD_PROGRESS_LATE) {
		td_strbuf_add(out, " <span class=\"soft\">(");
		td_progress_add_late(&made, unit);
		td_page_add_made(out, &made);
		td_strbuf_add(out, ")</span>");
	} else if (part == TD_PROGRESS_EXCUSED) {
		td_strbuf_add(out, " <span class=\"soft\">– ");
		td_progress_add_excuse(&made, unit);
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</span>");
	}
	td_strbuf_clear(&made);
}

/* Whom a part is of: all where they are few, else some, and where all stand. */
static void
add_some(struct td_strbuf *out, const struct td_progress_row *row, size_t index,
         enum td_progress_part part)
{
	const struct td_progress_names *names = &row->names[part];
	const size_t shown = names->count <= FEW + 2 ? names->count : FEW;

	if (names->count == 0)
		return;
	td_strbuf_add(out, "<li><b>");
	td_page_add_words(out, td_progress_part_word(part));
	td_strbuf_addf(out, " (%zu):</b> ", names->count);
	for (size_t i = 0; i < shown; i++) {
		td_strbuf_add(out, i > 0 ? "; " : "");
		add_name(out, names->items[i], part);
	}
	if (shown < names->count) {
		td_strbuf_addf(out, "; <a href=\"#n-%zu-%s\">", index,
		               td_progress_part_name(part));
		td_page_add_words(out, N_("all of them by name"));
		td_strbuf_add(out, "</a>");
	}
	td_strbuf_add(out, "</li>\n");
}

static void
add_card(struct td_strbuf *out, const struct td_progress *progress,
         size_t index)
{
	const struct td_progress_row *row = &progress->rows[index];
	struct td_strbuf made = TD_STRBUF_INIT;

	bool is_begun = td_progress_is_begun(progress, row);

	td_strbuf_addf(out, "<article class=\"card%s\"><header><h3>",
	               is_begun ? "" : " whole");
	td_progress_add_title(&made, progress, row->entry);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</h3><p class=\"soft\">");
	td_xml_add(out, row->entry->duty->text.text);
	td_strbuf_add(out, "</p></header>\n");
	if (is_begun)
		td_progress_add_ring(out, &row->all);
	td_strbuf_add(out, "<table>\n");
	add_count_row(out, " class=\"all\"", td_translate(N_("all")),
	              &row->all);
	for (int i = 0; i <= TD_CLASS_COUNT; i++)
		if (is_begun && td_progress_asked(&row->classes[i]) > 0)
			add_count_row(out, "", td_progress_class(i),
			              &row->classes[i]);
	for (size_t i = 0; is_begun && i < row->cluster_count; i++)
		add_count_row(out, "", row->clusters[i].of->cluster->name.text,
		              &row->clusters[i].count);
	td_strbuf_add(out, "</table>\n<ul class=\"who\">\n");
	for (int i = 0; i < TOLD; i++)
		add_some(out, row, index, told[i]);
	td_strbuf_add(out, "</ul>\n</article>\n");
	td_strbuf_clear(&made);
}

void
td_page_add_cards(struct td_strbuf *out, const struct td_progress *progress)
{
	td_page_add_heading(out, N_("what was asked, and what came in"));
	if (progress->row_count == 0) {
		td_strbuf_add(out, "<p>");
		td_page_add_words(out, N_("nothing yet"));
		td_strbuf_add(out, "</p>\n");
		return;
	}
	td_strbuf_add(out, "<ul class=\"legend\">\n");
	for (int i = 0; i < TD_PROGRESS_PARTS; i++) {
		td_strbuf_addf(out, "<li><i class=\"%s\"></i>",
		               td_progress_part_name((enum td_progress_part)i));
		td_page_add_words(
		    out, td_progress_part_word((enum td_progress_part)i));
		td_strbuf_add(out, "</li>\n");
	}
	td_strbuf_add(out, "</ul>\n<div class=\"cards\">\n");
	for (size_t i = 0; i < progress->row_count; i++)
		add_card(out, progress, i);
	td_strbuf_add(out, "</div>\n");
}

/* All names of one list, as far as its bytes go. */
static void
add_list(struct td_strbuf *out, const struct td_progress *progress,
         size_t index, enum td_progress_part part, size_t most)
{
	const struct td_progress_row *row = &progress->rows[index];
	const struct td_progress_names *names = &row->names[part];
	struct td_strbuf made = TD_STRBUF_INIT;
	const size_t start = out->length;
	char count[24];
	size_t i;

	td_strbuf_addf(out, "<h3 id=\"n-%zu-%s\">", index,
	               td_progress_part_name(part));
	td_progress_add_title(&made, progress, row->entry);
	td_strbuf_addf(&made, ": %s (%zu)",
	               td_translate(td_progress_part_word(part)), names->count);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</h3>\n<ul class=\"names\">\n");
	for (i = 0; i < names->count && out->length - start < most; i++) {
		td_strbuf_add(out, "<li>");
		add_name(out, names->items[i], part);
		td_strbuf_add(out, "</li>\n");
	}
	td_strbuf_add(out, "</ul>\n");
	if (i < names->count) {
		snprintf(count, sizeof count, "%zu", names->count - i);
		td_strbuf_add(out, "<p>");
		td_message_add(&made,
		               N_("and {count} more, which campaign-status "
		                  "names without --html"),
		               "count", count, NULL);
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</p>\n");
	}
	td_strbuf_clear(&made);
}

static bool
is_long(const struct td_progress_row *row, enum td_progress_part part)
{
	return row->names[part].count > FEW + 2;
}

void
td_page_add_names(struct td_strbuf *out, const struct td_progress *progress)
{
	size_t lists = 0;

	for (size_t i = 0; i < progress->row_count; i++)
		for (int j = 0; j < TOLD; j++)
			lists += is_long(&progress->rows[i], told[j]);
	if (lists == 0)
		return;
	td_page_add_heading(out, N_("by name"));
	for (size_t i = 0; i < progress->row_count; i++)
		for (int j = 0; j < TOLD; j++)
			if (is_long(&progress->rows[i], told[j]))
				add_list(out, progress, i, told[j],
				         NAMES_SIZE / lists);
}
