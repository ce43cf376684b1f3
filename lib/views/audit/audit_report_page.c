/* What an audit found, as a page. */

#include "base/embedded.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "diag/print.h"
#include "views/audit/audit_report.h"
#include "views/page_words.h"

#include <stdio.h>
#include <string.h>

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

static void
add_tiles(struct td_strbuf *out, const struct td_audit_report *report)
{
	const struct td_audit *audit = report->audit;
	size_t troubles = td_audit_report_count(report, TD_TROUBLE);

	td_strbuf_add(out, "<ul class=\"tiles\">\n");
	add_tile(out, "bad", td_audit_report_count(report, TD_ERROR),
	         N_("errors"));
	add_tile(out, "slow", td_audit_report_count(report, TD_WARNING),
	         N_("warnings"));
	if (troubles > 0)
		add_tile(out, "bad", troubles, N_("not looked at"));
	add_tile(out, "", audit->commits, N_("commits"));
	add_tile(out, "", audit->filed, N_("filed records"));
	add_tile(out, "", audit->decisions, N_("decisions judged again"));
	add_tile(out, "", audit->signed_commits,
	         N_("commits whose signer is proven"));
	td_strbuf_add(out, "</ul>\n");
}

static void
add_finding(struct td_strbuf *out, const struct td_finding *finding,
            const char *program)
{
	struct td_strbuf made = TD_STRBUF_INIT;

	td_strbuf_add(out, "<tr><th scope=\"row\">");
	td_text_add_visible(&made, finding->path ? finding->path : program,
	                    false);
	if (finding->line > 0)
		td_strbuf_addf(&made, ":%u", finding->line);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</th><td>");
	td_finding_add_message(&made, finding);
	td_page_add_made(out, &made);
	td_strbuf_addf(out, " <span class=\"soft\">[%s]</span></td></tr>\n",
	               td_finding_kind(finding->id)->slug);
	td_strbuf_clear(&made);
}

static void
add_findings(struct td_strbuf *out, const struct td_audit_report *report,
             enum td_severity severity, const char *heading)
{
	if (td_audit_report_count(report, severity) == 0)
		return;
	td_page_add_heading(out, heading);
	td_strbuf_add(out, "<table>\n");
	for (size_t i = 0; i < td_diag_count(report->found); i++) {
		const struct td_finding *at = td_diag_at(report->found, i);

		if (at->severity == severity)
			add_finding(out, at, report->program);
	}
	td_strbuf_add(out, "</table>\n");
}

static void
add_gaps(struct td_strbuf *out, const struct td_audit_report *report)
{
	struct td_strbuf made = TD_STRBUF_INIT;
	const struct td_audit_gap *gap;
	char count[24];

	snprintf(count, sizeof count, "%zu", report->audit->unsigned_commits);
	td_page_add_heading(out,
	                    N_("what is not proven, and what would prove it"));
	td_strbuf_add(out, "<table>\n");
	for (size_t i = 0; (gap = td_audit_report_gap(report, i)); i++) {
		td_strbuf_add(out, "<tr><th scope=\"row\">");
		td_message_add(&made, gap->gap, "count", count, NULL);
		td_page_add_made(out, &made);
		td_strbuf_add(out, "</th><td>");
		td_page_add_words(out, gap->closes);
		td_strbuf_add(out, "</td></tr>\n");
	}
	td_strbuf_add(out, "</table>\n");
	td_strbuf_clear(&made);
}

static void
add_head(struct td_strbuf *out, const struct td_audit_report *report)
{
	struct td_strbuf made = TD_STRBUF_INIT;
	char today[TD_DATE_SIZE];

	td_date_format(today, report->query->today);
	/* The language of the page is that of the words around it. */
	td_strbuf_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n",
	               td_translate(N_("en")));
	td_strbuf_add(out, "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
	                   "content=\"width=device-width, initial-scale=1\">\n"
	                   "<title>");
	td_page_add_words(out, N_("audit of the history of all records"));
	td_strbuf_add(out, "</title>\n<style>\n");
	td_strbuf_add_bytes(out, td_progress_files[0].bytes,
	                    td_progress_files[0].size);
	td_strbuf_add(out,
	              "</style>\n</head>\n<body>\n<header><p class=\"first\">");
	td_page_add_words(out, N_("audit of the history of all records"));
	td_strbuf_add(out, " · ");
	td_message_add(&made, N_("{day:date}"), "day", today, NULL);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</p>\n<h1 class=\"first\">");
	td_audit_report_add_conclusion(&made, report);
	td_page_add_made(out, &made);
	td_strbuf_add(out, "</h1></header>\n<main>\n");
	td_strbuf_clear(&made);
}

/* What is printed at the end of every audit, a line a paragraph. */
static void
add_looked_at(struct td_strbuf *out, const struct td_audit_report *report)
{
	struct td_strbuf lines = TD_STRBUF_INIT;
	struct td_strbuf line = TD_STRBUF_INIT;

	td_audit_add_text(&lines, report->audit, report->snapshot);
	td_page_add_heading(out, N_("what was looked at"));
	for (const char *at = lines.text; *at;) {
		size_t size = strcspn(at, "\n");

		td_strbuf_add_bytes(&line, at, size);
		td_strbuf_add(out, "<p>");
		td_page_add_made(out, &line);
		td_strbuf_add(out, "</p>\n");
		at += size + (at[size] == '\n');
	}
	td_strbuf_clear(&line);
	td_strbuf_clear(&lines);
}

void
td_audit_report_add_html(struct td_strbuf *out,
                         const struct td_audit_report *report)
{
	add_head(out, report);
	add_tiles(out, report);
	add_findings(out, report, TD_TROUBLE, N_("not looked at"));
	add_findings(out, report, TD_ERROR, N_("errors"));
	add_findings(out, report, TD_WARNING, N_("warnings"));
	add_findings(out, report, TD_NOTE, N_("notes"));
	add_gaps(out, report);
	add_looked_at(out, report);
	td_strbuf_add(out, "</main>\n</body>\n</html>\n");
}
