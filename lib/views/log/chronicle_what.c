/* What a record says, in a line. */

#include "base/strbuf.h"
#include "base/text.h"
#include "check/names.h"
#include "diag/message.h"
#include "rules/decision/corrected.h"
#include "views/log/chronicle_print.h"

#include <stdio.h>
#include <stdlib.h>

static void
add_reason(struct td_strbuf *out, const struct td_field *reason)
{
	if (reason->text)
		td_message_add(out, ": {reason}", "reason", reason->text, NULL);
}

/* Ids of dossier parts, joined. */
static char *
join_parts(const struct td_proceeding_item *item)
{
	struct td_strbuf parts = TD_STRBUF_INIT;

	for (size_t i = 0; i < item->parts.count; i++)
		td_strbuf_addf(&parts, "%s%s", i > 0 ? ", " : "",
		               item->parts.items[i].text);
	for (size_t i = 0; i < item->dossier_count; i++)
		td_strbuf_addf(&parts, "%s%s", i > 0 ? ", " : "",
		               item->dossier[i].part.text);
	return td_strbuf_take(&parts);
}

static const char *
plain_text(const struct td_proceeding *proceeding,
           const struct td_proceeding_item *item)
{
	switch (proceeding->step) {
	case TD_STEP_SELECT:
		return item->in_favour ? N_("selected by {body}")
		                       : N_("not selected by {body}");
	case TD_STEP_APPRAISE:
		return item->in_favour
		           ? N_("appraised by {body}: in order")
		           : N_("appraised by {body}: not in order");
	case TD_STEP_RETURN:
		return N_("returned by {body}, to supplement {parts}");
	case TD_STEP_SUPPLEMENT:
		return N_("supplemented by {body}: {parts}");
	case TD_STEP_OPINION:
		return item->in_favour ? N_("opinion of {body}: for")
		                       : N_("opinion of {body}: against");
	case TD_STEP_SUBMIT:
		return N_("laid before the decision by {body}");
	case TD_STEP_WITHDRAW:
		return N_("taken back by {body}");
	case TD_STEP_WITHDRAW_CONSENT:
		return N_("consent to publication withdrawn, recorded by "
		          "{body}");
	case TD_STEP_PUBLISH:
	case TD_STEP_VOTE:
	case TD_PROCEEDING_STEP_COUNT:
		break;
	}
	return N_("step of {body}");
}

static void
add_publication(struct td_strbuf *out, const struct td_proceeding *proceeding,
                const char *body)
{
	char from[TD_DATE_SIZE];
	char until[TD_DATE_SIZE];

	td_date_format(from, proceeding->published_from.date);
	td_date_format(until, proceeding->published_until.date);
	td_message_add(out,
	               N_("laid open for comment by {body} from {from:date} to "
	                  "{until:date}"),
	               "body", body, "from", from, "until", until, NULL);
}

static void
add_vote(struct td_strbuf *out, const struct td_proceeding *proceeding,
         const struct td_proceeding_item *item, const char *body)
{
	char numbers[4][24];

	snprintf(numbers[0], sizeof numbers[0], "%d", item->votes_for);
	snprintf(numbers[1], sizeof numbers[1], "%d", item->votes_against);
	snprintf(numbers[2], sizeof numbers[2], "%d", item->votes_invalid);
	snprintf(numbers[3], sizeof numbers[3], "%zu",
	         proceeding->member_count);
	td_message_add(out,
	               N_("vote of {body}: {for} for, {against} against, "
	                  "{invalid} invalid, of {members} members"),
	               "body", body, "for", numbers[0], "against", numbers[1],
	               "invalid", numbers[2], "members", numbers[3], NULL);
}

static void
add_proceeding(struct td_strbuf *out, const struct td_chronicle *chronicle,
               const struct td_chronicle_row *row)
{
	const struct td_proceeding *proceeding = row->proceeding;
	const struct td_proceeding_item *item = row->proceeding_item;
	char *body = td_names_of_unit(chronicle->reader, proceeding->by.text,
	                              td_chronicle_asof(chronicle, row),
	                              chronicle->today);

	if (proceeding->step == TD_STEP_PUBLISH) {
		add_publication(out, proceeding, body);
	} else if (proceeding->step == TD_STEP_VOTE) {
		add_vote(out, proceeding, item, body);
	} else {
		char *parts = join_parts(item);

		td_message_add(out, plain_text(proceeding, item), "body", body,
		               "parts", parts, NULL);
		free(parts);
	}
	if (proceeding->paper.number.text)
		td_message_add(out, N_(", document {number}"), "number",
		               proceeding->paper.number.text, NULL);
	add_reason(out, &item->reason);
	free(body);
}

static void
add_outcome(struct td_strbuf *out, const struct td_chronicle_row *row,
            const char *award)
{
	const struct td_decision_item *item = row->decision_item;
	const char *number = row->decision->paper.number.text;

	switch (item->outcome) {
	case TD_OUTCOME_AWARDED:
		td_message_add(out, N_("{award} given by decision {number}"),
		               "award", award, "number", number, NULL);
		break;
	case TD_OUTCOME_DECLINED:
		td_message_add(out, N_("{award} declined by decision {number}"),
		               "award", award, "number", number, NULL);
		break;
	case TD_OUTCOME_SENT_UP:
		td_message_add(out, N_("sent up to {to:term} by {number}"),
		               "to",
		               item->has_to ? td_decider_name(item->to) : "?",
		               "number", number, NULL);
		break;
	case TD_OUTCOME_WITHDRAWN:
		td_message_add(out, N_("withdrawn by decision {number}"),
		               "number", number, NULL);
		break;
	}
	if (td_decision_is_loaded(row->decision))
		td_message_add(out, N_(" (loaded)"), NULL);
	if (row->revoked_by)
		td_message_add(out, N_(" — REVOKED since, see {file:path}"),
		               "file", row->revoked_by, NULL);
}

/* What counts now is said where it was decided. */
static void
add_corrected(struct td_strbuf *out, const struct td_chronicle_row *row)
{
	const struct td_ledger_event *by = td_chronicle_corrected_by(row);

	if (by)
		td_message_add(out, N_(" — corrected since, see {file:path}"),
		               "file", by->path, NULL);
}

/* The name of what is corrected; the codes alone are too short to be terms. */
static const char *
field_term(enum td_correction_field field)
{
	static const char *const terms[TD_CORRECT_COUNT] = {
		[TD_CORRECT_AMOUNT] = "field-amount",
		[TD_CORRECT_NAME] = "field-name",
		[TD_CORRECT_TEXT] = "field-text",
		[TD_CORRECT_DATE] = "field-date",
		[TD_CORRECT_RECIPIENT] = "field-recipient"
	};

	return terms[field];
}

static void
add_decision(struct td_strbuf *out, const struct td_chronicle_row *row,
             const char *award)
{
	const struct td_decision *decision = row->decision;
	const struct td_decision_item *item = row->decision_item;
	const char *number = decision->paper.number.text;

	switch (decision->kind) {
	case TD_DECISION_DECIDE:
		add_outcome(out, row, award);
		break;
	case TD_DECISION_CORRECT:
		td_message_add(out,
		               N_("decision {of} corrected by {number}: "
		                  "{field:term} from {was} to {is}"),
		               "of", decision->of.text, "number", number,
		               "field", field_term(item->field), "was",
		               item->was.text, "is",
		               td_correction_value(item)->text, NULL);
		break;
	case TD_DECISION_REVOKE:
		td_message_add(out,
		               N_("{award} revoked by decision {number}, "
		                  "ground {ground}"),
		               "award", award, "number", number, "ground",
		               td_revocation_cause_name(item->cause), NULL);
		break;
	}
	add_corrected(out, row);
	add_reason(out, &item->reason);
}

/* No command changes or removes what was filed. */
static const char *
touched_text(enum td_event_kind kind)
{
	switch (kind) {
	case TD_EVENT_ADDED:
		break;
	case TD_EVENT_CHANGED:
		return N_("record changed by hand");
	case TD_EVENT_REMOVED:
		return N_("record removed by hand");
	}
	return N_("record that cannot be read");
}

static void
add_nominated(struct td_strbuf *out, const struct td_chronicle *chronicle,
              const struct td_chronicle_row *row, const char *award)
{
	char *body = td_names_of_unit(
	    chronicle->reader, row->asked->nominated_by.text,
	    td_chronicle_asof(chronicle, row), chronicle->today);

	td_message_add(out, N_("nominated for {award} by {body}"), "award",
	               award, "body", body, NULL);
	free(body);
}

void
td_chronicle_add_what(struct td_strbuf *out,
                      const struct td_chronicle *chronicle,
                      const struct td_chronicle_row *row)
{
	const char *award = td_chronicle_award(chronicle, row);

	if (!award)
		award = "?";
	if (row->proceeding)
		add_proceeding(out, chronicle, row);
	else if (row->decision)
		add_decision(out, row, award);
	else if (row->event->kind == TD_EVENT_ADDED && row->asked &&
	         td_nomination_is_loaded(row->asked))
		td_message_add(out, N_("nominated for {award} (loaded)"),
		               "award", award, NULL);
	else if (row->event->kind == TD_EVENT_ADDED && row->asked)
		add_nominated(out, chronicle, row, award);
	else
		td_message_add(out, touched_text(row->event->kind), NULL);
}
