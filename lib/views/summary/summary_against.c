/* Two summaries of one report, side by side. */

#include "views/summary/summary_against.h"

#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "store/snapshot.h"
#include "views/read_from.h"

#include <string.h>

/* Two summaries under comparison; what is printed of a row is what counts. */
struct comparison {
	struct td_strbuf *out;
	const struct td_summary *before;
	const struct td_summary *after;
	void (*add_row)(struct td_strbuf *out, const struct td_summary *summary,
	                const struct td_summary_row *row);
	/* One of them is NULL where the other one alone has it. */
	void (*tell)(const struct comparison *comparison,
	             const struct td_summary_row *before,
	             const struct td_summary_row *after);
	const struct td_summary_form *form;
	const struct td_summary_subject *told; /* the last one; NULL: none */
};

static bool
is_same_row(const struct td_summary_row *a, const struct td_summary_row *b)
{
	return a->group == b->group && a->subject->part == b->subject->part &&
	       td_text_equal(a->subject->id, b->subject->id) &&
	       (a->group_id ? td_text_equal(a->group_id, b->group_id)
	                    : !b->group_id);
}

static const struct td_summary_row *
find_row(const struct td_summary *summary, const struct td_summary_row *like)
{
	for (size_t i = 0; i < summary->row_count; i++)
		if (is_same_row(&summary->rows[i], like))
			return &summary->rows[i];
	return NULL;
}

static bool
is_same_target(const struct td_summary_subject *before,
               const struct td_summary_subject *after)
{
	return before->target ? td_text_equal(before->target, after->target)
	                      : !after->target;
}

static bool
is_same(const struct comparison *comparison,
        const struct td_summary_row *before, const struct td_summary_row *after)
{
	struct td_strbuf one = TD_STRBUF_INIT;
	struct td_strbuf other = TD_STRBUF_INIT;
	bool same = after->group != TD_SUMMARY_ALL ||
	            is_same_target(before->subject, after->subject);

	comparison->add_row(&one, comparison->before, before);
	comparison->add_row(&other, comparison->after, after);
	same = same && strcmp(one.text, other.text) == 0;
	td_strbuf_clear(&one);
	td_strbuf_clear(&other);
	return same;
}

static void
compare_row(struct comparison *comparison, const struct td_summary_row *before,
            const struct td_summary_row *after)
{
	if (!td_summary_shows(comparison->form, after ? after : before) ||
	    (before && after && is_same(comparison, before, after)))
		return;
	comparison->tell(comparison, before, after);
	comparison->told = (after ? after : before)->subject;
}

/* In the order of what is now; what was only before comes last. */
static void
compare(struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->after->row_count; i++) {
		const struct td_summary_row *row = &comparison->after->rows[i];

		compare_row(comparison, find_row(comparison->before, row), row);
	}
	for (size_t i = 0; i < comparison->before->row_count; i++) {
		const struct td_summary_row *row = &comparison->before->rows[i];

		if (!find_row(comparison->after, row))
			compare_row(comparison, row, NULL);
	}
}

/* What a report says of the subject of a row of all; NULL: nothing. */
static const struct td_summary_value *
find_value(const struct td_summary *summary, const struct td_summary_row *row,
           const char *unit)
{
	for (size_t i = 0; row && i < row->value_count; i++)
		if (td_text_equal(summary->reports[row->values[i]->report].unit,
		                  unit))
			return row->values[i];
	return NULL;
}

static bool
is_judged_alike(const struct td_summary_value *before,
                const struct td_summary_value *after)
{
	return before->is_measured == after->is_measured &&
	       before->is_met == after->is_met;
}

static const char *
judgement(const struct td_summary_value *value)
{
	return !value->is_measured ? "not-measured"
	       : value->is_met     ? "met"
	                           : "not-met";
}

static const char *
judgement_word(const struct td_summary_value *value)
{
	return td_translate(!value->is_measured ? N_("not measured")
	                    : value->is_met     ? N_("met")
	                                        : N_("not met"));
}

/* The longer of two labels is as wide as the other one has to be. */
static void
add_side(struct td_strbuf *out, const char *label, const char *other,
         const struct td_summary *summary, const struct td_summary_row *row)
{
	size_t width = td_text_width(td_translate(other));

	td_strbuf_addf(out, "  %s", td_translate(label));
	for (size_t i = td_text_width(td_translate(label)); i < width; i++)
		td_strbuf_add_char(out, ' ');
	if (row)
		td_summary_add_row_text(out, summary, row);
	else
		td_strbuf_addf(out, "  %s\n", td_translate(N_("not there")));
}

static void
add_subject(struct td_strbuf *out, const struct td_summary_row *before,
            const struct td_summary_row *after)
{
	const char *was = before ? before->subject->target : NULL;
	const char *is = after ? after->subject->target : NULL;

	td_summary_add_subject_text(out, (after ? after : before)->subject);
	if (before && after && !is_same_target(before->subject, after->subject))
		td_message_add(out, N_("  target {before}, now {after}\n"),
		               "before", was ? was : "-", "after",
		               is ? is : "-", NULL);
}

static void
add_flips(struct td_strbuf *out, const struct comparison *comparison,
          const struct td_summary_row *before,
          const struct td_summary_row *after)
{
	for (size_t i = 0; i < after->value_count; i++) {
		const struct td_summary_value *value = after->values[i];
		const struct td_summary_report
		    *report = &comparison->after->reports[value->report];
		const struct td_summary_value *was = find_value(
		    comparison->before, before, report->unit);

		if (was && !is_judged_alike(was, value))
			td_message_add(
			    out, N_("  {unit}: {before}, now {after}\n"),
			    "unit", report->name, "before", judgement_word(was),
			    "after", judgement_word(value), NULL);
	}
}

static void
tell_text(const struct comparison *comparison,
          const struct td_summary_row *before,
          const struct td_summary_row *after)
{
	const struct td_summary_row *row = after ? after : before;
	struct td_strbuf *out = comparison->out;

	if (row->subject != comparison->told)
		add_subject(out, before, after);
	add_side(out, N_("before:"), N_("now:"), comparison->before, before);
	add_side(out, N_("now:"), N_("before:"), comparison->after, after);
	if (before && after && row->group == TD_SUMMARY_ALL)
		add_flips(out, comparison, before, after);
}

static void
add_units(struct td_strbuf *out, const struct comparison *comparison,
          const struct td_summary_row *before,
          const struct td_summary_row *after)
{
	bool any = false;

	for (size_t i = 0; i < after->value_count; i++) {
		const struct td_summary_value *value = after->values[i];
		const char *unit = comparison->after->reports[value->report]
		                       .unit;
		const struct td_summary_value *was = find_value(
		    comparison->before, before, unit);

		if (!was || is_judged_alike(was, value))
			continue;
		if (!any) {
			td_json_key(out, "units");
			td_strbuf_add_char(out, '[');
		}
		any = true;
		td_json_begin(out);
		td_json_text(out, "unit", unit);
		td_json_text(out, "before", judgement(was));
		td_json_text(out, "after", judgement(value));
		td_strbuf_add_char(out, '}');
	}
	if (any)
		td_strbuf_add_char(out, ']');
}

static void
tell_json(const struct comparison *comparison,
          const struct td_summary_row *before,
          const struct td_summary_row *after)
{
	struct td_strbuf *out = comparison->out;

	td_json_begin(out);
	if (before) {
		td_json_key(out, "before");
		td_summary_add_row_json(out, comparison->before, before);
	}
	if (after) {
		td_json_key(out, "after");
		td_summary_add_row_json(out, comparison->after, after);
	}
	if (before && after && after->group == TD_SUMMARY_ALL)
		add_units(out, comparison, before, after);
	td_strbuf_add(out, "}\n");
}

static const struct td_snapshot *
read_from(const struct td_summary *summary)
{
	return td_reader_snapshot(summary->progress.readable.reader);
}

static void
add_text(struct td_strbuf *out, const struct td_summary *before,
         const struct td_summary *after, const struct td_summary_form *form)
{
	struct comparison comparison = { .out = out,
		                         .before = before,
		                         .after = after,
		                         .add_row = td_summary_add_row_text,
		                         .tell = tell_text,
		                         .form = form };

	td_text_add_visible(out, after->progress.campaign->title.text, false);
	td_strbuf_add_char(out, '\n');
	compare(&comparison);
	if (!comparison.told)
		td_strbuf_addf(
		    out, "%s\n",
		    td_translate(N_("the reports come to the same")));
	td_strbuf_add_char(out, '\n');
	td_message_add(out, N_("before: commit {commit}\n"), "commit",
	               td_read_from(read_from(before)), NULL);
	td_read_from_add_text(out, read_from(after));
}

static void
add_json(struct td_strbuf *out, const struct td_summary *before,
         const struct td_summary *after, const struct td_summary_form *form)
{
	struct comparison comparison = { .out = out,
		                         .before = before,
		                         .after = after,
		                         .add_row = td_summary_add_row_json,
		                         .tell = tell_json,
		                         .form = form };

	compare(&comparison);
	td_json_begin(out);
	td_json_text(out, "before_from", td_read_from(read_from(before)));
	td_json_text(out, "read_from", td_read_from(read_from(after)));
	td_strbuf_add(out, "}\n");
}

enum td_status
td_summary_add_against(struct td_strbuf *out, const struct td_summary *after,
                       const struct td_summary_query *query,
                       const struct td_summary_other *other,
                       const struct td_summary_form *form, bool json,
                       struct td_diag *diag)
{
	struct td_summary before = TD_SUMMARY_INIT;
	struct td_snapshot *then = NULL;
	enum td_status status = td_snapshot_open_at(&then, other->directory,
	                                            other->revision, diag);

	if (status == TD_OK)
		status = td_summary_gather(&before, then, query, diag);
	if (before.progress.campaign)
		(json ? add_json : add_text)(out, &before, after, form);
	td_summary_clear(&before);
	td_snapshot_free(then);
	return status;
}
