/* What changed between two plans, as it is printed. */

#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/read_from.h"
#include "views/revision/revision.h"

#include <stdio.h>
#include <stdlib.h>

static const char *
heading_of(enum td_revision_part part)
{
	static const char *const names[] = {
		[TD_REVISION_PAPER] = N_("the paper itself"),
		[TD_REVISION_PHASE] = N_("phases"),
		[TD_REVISION_CONTENT] = N_("contents"),
		[TD_REVISION_CRITERION] = N_("criteria"),
		[TD_REVISION_TASK] = N_("tasks"),
	};

	return names[part];
}

static const char *
label_of(const char *field)
{
	static const char *const labels[][2] = {
		{ "target", N_("target") },
		{ "how", N_("how it is done") },
		{ "id", N_("id") },
		{ "text", N_("words of the task") },
		{ "responsible", N_("responsible") },
		{ "with", N_("who co-operates") },
		{ "due", N_("to be done by") },
		{ "product", N_("product") },
		{ "money", N_("money") },
		{ "contents", N_("contents") },
		{ "criteria", N_("criteria") },
		{ "duty", N_("duty it serves") },
		{ "phase", N_("phase") },
		{ "signed_name", N_("signed by") },
		{ "signed_office", N_("office of the signer") },
		{ "addressed_to", N_("sent to") },
	};

	for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
		if (td_text_equal(labels[i][0], field))
			return td_translate(labels[i][1]);
	return field;
}

static void
add_side(struct td_strbuf *out, const struct td_revision_side *side,
         const char *english)
{
	const struct td_document_ref *paper = &side->plan->paper;
	char date[TD_DATE_SIZE] = "-";

	if (paper->date.given)
		td_date_format(date, paper->date.date);
	td_message_add(out, english, "number",
	               paper->number.text ? paper->number.text : "-", "date",
	               date, "received", side->received, NULL);
	td_strbuf_add_char(out, '\n');
}

/* What the later plan is to the one before. */
static void
add_relation(struct td_strbuf *out, const struct td_revision *revision)
{
	const char *supplements = revision->to.plan->supplements.text;

	if (supplements)
		td_message_add(out,
		               N_("it supplements the plan received "
		                  "{received:date}; what it does not name "
		                  "stays"),
		               "received", supplements, NULL);
	else
		td_message_add(
		    out, N_("it takes the place of the plans before"), NULL);
	td_strbuf_add_char(out, '\n');
}

/* "106 days later", "more than before". */
static void
add_meaning(struct td_strbuf *out, const struct td_revision_value *value)
{
	char days[16];

	if (value->promise != TD_REVISION_UNTOLD)
		td_strbuf_addf(out, " (%s)",
		               td_translate(value->promise == TD_REVISION_MORE
		                                ? N_("more than before")
		                                : N_("less than before")));
	if (!value->has_days)
		return;
	snprintf(days, sizeof days, "%d", abs(value->days));
	td_strbuf_add(out, " (");
	td_message_add(out,
	               value->days > 0   ? N_("{days} days later")
	               : value->days < 0 ? N_("{days} days earlier")
	                                 : N_("the same day in other words"),
	               "days", days, NULL);
	td_strbuf_add_char(out, ')');
}

/* A day as people write it; other words as they are; NULL: nothing is. */
static void
add_said(struct td_strbuf *out, const char *said)
{
	struct td_date day;

	if (!said)
		td_strbuf_add(out, td_translate(N_("not said")));
	else if (td_date_parse(&day, said))
		td_message_add(out, N_("{day:date}"), "day", said, NULL);
	else
		td_text_add_visible(out, said, false);
}

/* Of what was added or taken out its one value; else both, also where there
 * was nothing before or is nothing now. */
static void
add_value(struct td_strbuf *out, const struct td_revision_value *value,
          bool both)
{
	td_strbuf_addf(out, "      %s: ", label_of(value->field));
	if (value->before || both)
		add_said(out, value->before);
	if (both)
		td_strbuf_add(out, " → ");
	if (value->after || both)
		add_said(out, value->after);
	add_meaning(out, value);
	td_strbuf_add_char(out, '\n');
}

static void
add_change(struct td_strbuf *out, const struct td_revision_change *change)
{
	static const char *const kinds[] = {
		[TD_REVISION_ADDED] = N_("added"),
		[TD_REVISION_DROPPED] = N_("taken out"),
		[TD_REVISION_CHANGED] = N_("changed"),
	};

	if (change->part != TD_REVISION_PAPER) {
		td_strbuf_addf(out, "  %s ", td_translate(kinds[change->kind]));
		td_text_add_visible(out, change->id ? change->id : "-", false);
		if (change->text) {
			td_strbuf_add(out, ": ");
			td_text_add_visible(out, change->text, false);
		}
		td_strbuf_add_char(out, '\n');
	}
	for (size_t i = 0; i < change->value_count; i++)
		add_value(out, &change->values[i],
		          change->kind == TD_REVISION_CHANGED);
}

void
td_revision_add_text(struct td_strbuf *out, const struct td_revision *revision)
{
	td_text_add_visible(out, revision->unit_name, false);
	td_strbuf_add_char(out, '\n');
	td_text_add_visible(out, revision->campaign->title.text, false);
	td_strbuf_add_char(out, '\n');
	add_side(out, &revision->from,
	         N_("from {number} of {date:date}, received {received:date}"));
	add_side(out, &revision->to,
	         N_("to {number} of {date:date}, received {received:date}"));
	add_relation(out, revision);
	if (revision->change_count == 0)
		td_strbuf_addf(out, "\n%s\n",
		               td_translate(N_("what the unit undertakes is "
		                               "the same")));
	for (size_t i = 0; i < revision->change_count; i++) {
		const struct td_revision_change *change = &revision->changes[i];

		if (i == 0 || change[-1].part != change->part) {
			td_strbuf_add_char(out, '\n');
			td_text_add_upper(
			    out, td_translate(heading_of(change->part)));
			td_strbuf_add_char(out, '\n');
		}
		add_change(out, change);
	}
	td_strbuf_add_char(out, '\n');
	td_read_from_add_text(out, td_reader_snapshot(revision->reader));
}

static void
add_json_side(struct td_strbuf *out, const char *key,
              const struct td_revision_side *side)
{
	char date[TD_DATE_SIZE] = "";

	if (side->plan->paper.date.given)
		td_date_format(date, side->plan->paper.date.date);
	td_json_key(out, key);
	td_json_begin(out);
	td_json_text(out, "file", side->path);
	td_json_text(out, "received", side->received);
	td_json_text(out, "number", side->plan->paper.number.text);
	td_json_text(out, "date", date);
	td_json_text(out, "supplements", side->plan->supplements.text);
	td_strbuf_add_char(out, '}');
}

static void
add_json_value(struct td_strbuf *out, const struct td_revision_value *value)
{
	td_json_begin(out);
	td_json_text(out, "field", value->field);
	td_json_text(out, "before", value->before);
	td_json_text(out, "after", value->after);
	if (value->promise != TD_REVISION_UNTOLD)
		td_json_text(out, "promise",
		             value->promise == TD_REVISION_MORE ? "more"
		                                                : "less");
	if (value->has_days)
		td_json_number(out, "days", value->days);
	td_strbuf_add_char(out, '}');
}

void
td_revision_add_json(struct td_strbuf *out, const struct td_revision *revision)
{
	td_json_begin(out);
	td_json_text(out, "part", "plans");
	td_json_text(out, "unit", revision->unit_id);
	td_json_text(out, "name", revision->unit_name);
	td_json_text(out, "campaign", revision->campaign_id);
	add_json_side(out, "from", &revision->from);
	add_json_side(out, "to", &revision->to);
	td_json_text(out, "read_from",
	             td_read_from(td_reader_snapshot(revision->reader)));
	td_strbuf_add(out, "}\n");
	for (size_t i = 0; i < revision->change_count; i++) {
		const struct td_revision_change *change = &revision->changes[i];

		td_json_begin(out);
		td_json_text(out, "part", td_revision_part_name(change->part));
		td_json_text(out, "change",
		             td_revision_kind_name(change->kind));
		td_json_text(out, "id", change->id);
		td_json_text(out, "text", change->text);
		td_json_key(out, "values");
		td_strbuf_add_char(out, '[');
		for (size_t j = 0; j < change->value_count; j++)
			add_json_value(out, &change->values[j]);
		td_strbuf_add(out, "]}\n");
	}
}
