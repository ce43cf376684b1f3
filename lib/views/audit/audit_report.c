/* What an audit found, as text, and what all its reports say. */

#include "views/audit/audit_report.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "diag/print.h"
#include "record/roles.h"

#include <stdio.h>

size_t
td_audit_report_count(const struct td_audit_report *report,
                      enum td_severity severity)
{
	size_t count = 0;

	for (size_t i = 0; i < td_diag_count(report->found); i++)
		count += td_diag_at(report->found, i)->severity == severity;
	return count;
}

void
td_audit_report_add_conclusion(struct td_strbuf *out,
                               const struct td_audit_report *report)
{
	const char *conclusion;

	if (td_audit_report_count(report, TD_TROUBLE) > 0)
		conclusion = N_("a part of the history could not be looked at: "
		                "there is no verdict");
	else if (td_audit_report_count(report, TD_ERROR) > 0)
		conclusion = N_("something was found that filed records do not "
		                "allow");
	else
		conclusion = N_("nothing was found that filed records do not "
		                "allow");
	td_message_add(out, conclusion, NULL);
}

static bool
is_unsigned(const struct td_audit_report *report)
{
	return report->audit->unsigned_commits > 0;
}

static bool
is_without_roles(const struct td_audit_report *report)
{
	return !td_snapshot_stands(report->snapshot, TD_ROLES_PATH);
}

static bool
is_unanchored(const struct td_audit_report *report)
{
	return !report->query->known && !report->audit->base_commit;
}

static bool
is_based_on_itself(const struct td_audit_report *report)
{
	return report->audit->base_commit && !report->query->signers;
}

static bool
always(const struct td_audit_report *report)
{
	(void)report;
	return true;
}

static const struct {
	bool (*applies)(const struct td_audit_report *report);
	struct td_audit_gap gap;
} gaps[] = {
	{ is_unsigned,
	  { N_("who made {count} commit(s) that nobody signed: a name in a "
	       "commit is what its maker typed"),
	    N_("sign commits (git config commit.gpgsign true) and list the "
	       "keys (access/allowed_signers)") } },
	{ is_without_roles,
	  { N_("whether who did something was allowed to"),
	    N_("write down who may do what (access/roles.yaml)") } },
	{ is_unanchored,
	  { N_("that nothing was left out: a history that was rewritten as a "
	       "whole looks like any other"),
	    N_("note the id of the last commit elsewhere, or keep it as a "
	       "signed tag, and give it to the next audit (--since-known, "
	       "--audited)") } },
	{ is_based_on_itself,
	  { N_("that who signed what was audited before is one who may: the "
	       "list of signers is the store's own"),
	    N_("give the next audit the signers that you know "
	       "(--signers)") } },
	{ always,
	  { N_("when anything was done: a commit says what the clock of its "
	       "machine said"),
	    N_("keep a server's log of what came in when, or have signed tags "
	       "stamped by a time-stamping authority") } },
	{ always,
	  { N_("what was refused, or never entered: it leaves nothing behind"),
	    N_("hold the records against the register of papers that came "
	       "in") } },
	{ always,
	  { N_("that what records say is true"),
	    N_("hold them against the signed papers that they name") } }
};

const struct td_audit_gap *
td_audit_report_gap(const struct td_audit_report *report, size_t index)
{
	for (size_t i = 0; i < sizeof gaps / sizeof *gaps; i++)
		if (gaps[i].applies(report) && index-- == 0)
			return &gaps[i].gap;
	return NULL;
}

static void
add_counts(struct td_strbuf *out, const struct td_audit_report *report)
{
	char text[TD_TROUBLE + 1][24];

	for (int i = TD_NOTE; i <= TD_TROUBLE; i++)
		snprintf(text[i], sizeof text[i], "%zu",
		         td_audit_report_count(report, (enum td_severity)i));
	td_message_add(out,
	               N_("{errors} error(s), {warnings} warning(s), {notes} "
	                  "note(s), {troubles} thing(s) that could not be "
	                  "looked at"),
	               "errors", text[TD_ERROR], "warnings", text[TD_WARNING],
	               "notes", text[TD_NOTE], "troubles", text[TD_TROUBLE],
	               NULL);
}

static void
add_heading(struct td_strbuf *out, const char *english)
{
	td_strbuf_add_char(out, '\n');
	td_message_add(out, english, NULL);
	td_strbuf_add(out, ":\n");
}

static void
add_gaps(struct td_strbuf *out, const struct td_audit_report *report)
{
	const struct td_audit_gap *gap;
	char count[24];

	snprintf(count, sizeof count, "%zu", report->audit->unsigned_commits);
	add_heading(out, N_("what is not proven, and what would prove it"));
	for (size_t i = 0; (gap = td_audit_report_gap(report, i)); i++) {
		td_strbuf_add(out, "- ");
		td_message_add(out, gap->gap, "count", count, NULL);
		td_strbuf_add(out, "\n  → ");
		td_message_add(out, gap->closes, NULL);
		td_strbuf_add_char(out, '\n');
	}
}

void
td_audit_report_add_text(struct td_strbuf *out,
                         const struct td_audit_report *report)
{
	char today[TD_DATE_SIZE];

	td_date_format(today, report->query->today);
	td_message_add(out, N_("audit of the history of all records"), NULL);
	td_strbuf_add(out, ", ");
	td_message_add(out, N_("{day:date}"), "day", today, NULL);
	td_strbuf_add(out, "\n\n");
	td_audit_report_add_conclusion(out, report);
	td_strbuf_add_char(out, '\n');
	add_counts(out, report);
	td_strbuf_add_char(out, '\n');
	td_audit_add_text(out, report->audit, report->snapshot);
	if (td_diag_count(report->found) > 0)
		add_heading(out, N_("what was found"));
	for (size_t i = 0; i < td_diag_count(report->found); i++) {
		td_finding_add_text(out, td_diag_at(report->found, i),
		                    report->program);
		td_strbuf_add_char(out, '\n');
	}
	add_gaps(out, report);
}
