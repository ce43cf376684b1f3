/* How a campaign stands, as a page. */

#include "base/embedded.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "draft/xml.h"
#include "views/page_words.h"
#include "views/progress/progress_cards.h"
#include "views/progress/progress_chart.h"
#include "views/progress/progress_words.h"
#include "views/read_from.h"

/* How many names a list shows that is no part of the annex. */
#define MANY 50

extern const struct td_embedded td_progress_files[];

static void
add_tile(struct td_strbuf *out, const char *class, size_t number,
         const char *english)
{
	td_strbuf_addf(out, "<li class=\"%s\"><b>%zu</b>",
	               number > 0 ? class : "", number);
	td_page_add_words(out, english);
	td_strbuf_add(out, "</li>\n");
}

/* The figures that a head asks for first. */
static void
add_tiles(struct td_strbuf *out, const struct td_progress *progress)
{
	size_t late = 0;
	size_t missing = 0;
	size_t supplements = 0;

	for (size_t i = 0; i < progress->row_count; i++) {
		late += progress->rows[i].all.of[TD_PROGRESS_LATE];
		missing += progress->rows[i].all.of[TD_PROGRESS_MISSING];
	}
	for (size_t i = 0; i < progress->supplement_count; i++)
		supplements += progress->supplements[i]->unit_count;
	td_strbuf_add(out, "<ul class=\"tiles\">\n");
	add_tile(out, "", progress->agenda.member_count, N_("units take part"));
	add_tile(out, "bad", missing, N_("papers are missing"));
	add_tile(out, "slow", late, N_("papers came in late"));
	add_tile(out, "slow", supplements, N_("supplements are owed"));
	add_tile(out, "", progress->nominations, N_("nominations are filed"));
	td_strbuf_add(out, "</ul>\n");
}

static void
add_time(struct td_strbuf *out, const struct td_progress *progress)
{
	struct td_strbuf made = TD_STRBUF_INIT;
	bool has_track = progress->has_first && progress->has_last;

	td_page_add_heading(out, N_("the campaign's time"));
	td_strbuf_add(out, "<div class=\"time\">\n<p>");
	td_progress_add_span(&made, progress);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</p>\n<ol>\n");
	for (size_t i = 0; i < progress->phase_count; i++) {
		const struct td_progress_phase *at = &progress->phases[i];

		td_strbuf_add(out, at->is_now ? "<li class=\"now\" "
		                                "aria-current=\"date\">"
		                              : "<li>");
		td_progress_add_phase(&made, progress, i);
		td_page_add_made(out, &made);
		if (has_track && at->has_first && at->has_last)
			td_progress_add_track(out, progress, at->first,
			                      at->last);
		td_strbuf_add(out, "</li>\n");
	}
	td_strbuf_add(out, "</ol>\n");
	if (has_track) {
		td_strbuf_add(out, "<p class=\"soft\"><i class=\"mark\"></i>");
		td_progress_add_day(&made, progress->today);
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</p>\n");
	}
	td_strbuf_add(out, "</div>\n");
	td_strbuf_clear(&made);
}

static void
add_members(struct td_strbuf *out, const struct td_progress *progress)
{
	size_t largest = 1;

	for (int i = 0; i <= TD_CLASS_COUNT; i++)
		if (progress->members[i] > largest)
			largest = progress->members[i];
	td_page_add_heading(out, N_("who takes part"));
	td_strbuf_add(out, "<table>\n");
	for (int i = 0; i <= TD_CLASS_COUNT; i++) {
		if (progress->members[i] == 0)
			continue;
		td_strbuf_add(out, "<tr><th scope=\"row\">");
		td_xml_add(out, td_progress_class(i));
		td_strbuf_add(out, "</th><td>");
		td_progress_add_plain_bar(out, progress->members[i], largest);
		td_strbuf_addf(out, "%zu</td></tr>\n", progress->members[i]);
	}
	td_strbuf_add(out, "</table>\n");
}

static void
add_supplements(struct td_strbuf *out, const struct td_progress *progress)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	if (progress->supplement_count == 0)
		return;
	td_page_add_heading(out, N_("supplements owed"));
	td_strbuf_add(out, "<ul>\n");
	for (size_t i = 0; i < progress->supplement_count; i++) {
		const struct td_agenda_entry *entry = progress->supplements[i];

		td_strbuf_add(out, "<li>");
		td_progress_add_supplement(&made, entry);
		td_page_add_made(out, &made);
		td_strbuf_addf(out, " <b>(%zu)</b>: ", entry->unit_count);
		for (size_t j = 0; j < entry->unit_count && j < MANY; j++) {
			td_strbuf_add(out, j > 0 ? "; " : "");
			td_xml_add(out, entry->units[j].name);
		}
		td_strbuf_add(out, entry->unit_count > MANY ? "; …</li>\n"
		                                            : "</li>\n");
	}
	td_strbuf_add(out, "</ul>\n");
	td_strbuf_clear(&made);
}

static void
add_next(struct td_strbuf *out, const struct td_progress *progress)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	td_page_add_heading(out, N_("what comes next"));
	td_strbuf_add(out, "<ol class=\"next\">\n");
	for (size_t i = 0; i < progress->next_count; i++) {
		const struct td_agenda_entry *entry = progress->next[i];
		char day[TD_DATE_SIZE];

		td_date_format(day, entry->day.binding);
		td_strbuf_addf(out, "<li><time datetime=\"%s\">", day);
		td_message_add(&made, N_("{day:date}"), "day", day, NULL);
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</time><div><b>");
		td_progress_add_title(&made, progress, entry);
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</b><p>");
		td_xml_add(out, entry->duty->text.text);
		td_strbuf_add(out, "</p><p class=\"soft\">");
		td_progress_add_by(&made, progress, entry);
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</p></div></li>\n");
	}
	td_strbuf_add(out, "</ol>\n");
	if (progress->next_count == 0) {
		td_strbuf_add(out, "<p>");
		td_page_add_words(out, N_("no day is known yet"));
		td_strbuf_add(out, "</p>\n");
	}
	td_strbuf_clear(&made);
}

static void
add_nominations(struct td_strbuf *out, const struct td_progress *progress)
{
	struct td_strbuf made = TD_STRBUF_INIT;
	size_t largest = 1;

	td_page_add_heading(out, N_("nominations"));
	for (size_t i = 0; i < progress->state_count; i++)
		if (progress->states[i].count > largest)
			largest = progress->states[i].count;
	td_strbuf_add(out, "<table>\n");
	for (size_t i = 0; i < progress->state_count; i++) {
		td_strbuf_add(out, "<tr><th scope=\"row\">");
		td_xml_add(out, td_term(progress->states[i].state));
		td_strbuf_add(out, "</th><td>");
		td_progress_add_plain_bar(out, progress->states[i].count,
		                          largest);
		td_strbuf_addf(out, "%zu</td></tr>\n",
		               progress->states[i].count);
	}
	td_strbuf_add(out, "</table>\n");
	if (progress->nominations_gap) {
		td_message_add(&made,
		               N_("there may be more: {file:path} cannot be "
		                  "read"),
		               "file", progress->nominations_gap, NULL);
		td_strbuf_add(out, "<p class=\"warn\">");
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</p>\n");
	} else if (progress->state_count == 0) {
		td_strbuf_add(out, "<p>");
		td_page_add_words(out, N_("none yet"));
		td_strbuf_add(out, "</p>\n");
	}
	td_strbuf_clear(&made);
}

/* Figures that rest on what cannot be read are not whole. */
static void
add_unread(struct td_strbuf *out, const struct td_progress *progress)
{
	const struct td_strlist *gaps = &progress->agenda.gaps;

	if (gaps->count == 0)
		return;
	td_strbuf_add(out, "<div class=\"warn\"><p>");
	td_page_add_words(
	    out, N_("What cannot be read, and what it bears on is shown "
	            "as not to be told:"));
	td_strbuf_add(out, "</p><ul>\n");
	for (size_t i = 0; i < gaps->count && i < MANY; i++) {
		td_strbuf_add(out, "<li>");
		td_xml_add(out, gaps->items[i]);
		td_strbuf_add(out, "</li>\n");
	}
	td_strbuf_add(out, gaps->count > MANY ? "<li>…</li></ul></div>\n"
	                                      : "</ul></div>\n");
}

static void
add_head(struct td_strbuf *out, const struct td_progress *progress)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	/* The language of the page is that of the words around it. */
	td_strbuf_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n",
	               td_translate(N_("en")));
	td_strbuf_add(out, "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
	                   "content=\"width=device-width, initial-scale=1\">\n"
	                   "<title>");
	td_xml_add(out, progress->campaign->title.text);
	td_strbuf_add(out, "</title>\n<style>\n");
	td_strbuf_add_bytes(out, td_progress_files[0].bytes,
	                    td_progress_files[0].size);
	td_strbuf_add(out,
	              "</style>\n</head>\n<body>\n<header><p class=\"first\">");
	td_page_add_words(out, N_("how the campaign stands"));
	td_strbuf_add(out, " · ");
	td_progress_add_day(&made, progress->today);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</p>\n<h1>");
	td_xml_add(out, progress->campaign->title.text);
	td_strbuf_add(out, "</h1></header>\n<main>\n");
	td_strbuf_clear(&made);
}

void
td_progress_add_html(struct td_strbuf *out, const struct td_progress *progress)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	add_head(out, progress);
	add_unread(out, progress);
	add_tiles(out, progress);
	add_time(out, progress);
	td_page_add_cards(out, progress);
	add_supplements(out, progress);
	add_next(out, progress);
	add_members(out, progress);
	add_nominations(out, progress);
	td_page_add_names(out, progress);
	td_strbuf_add(out, "</main>\n<footer><p>");
	td_read_from_add_text(&made,
	                      td_reader_snapshot(progress->readable.reader));
	td_strbuf_cut(&made, made.length - 1); /* its line break */
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</p></footer>\n</body>\n</html>\n");
	td_strbuf_clear(&made);
}
