/* What each column of a chronicle has, for programs. */

#include "views/log/chronicle_cells.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "check/names.h"
#include "views/log/chronicle_paper.h"
#include "views/log/chronicle_print.h"
#include "views/read_from.h"
#include "views/signatures.h"

#include <stdio.h>
#include <stdlib.h>

enum column {
	EVENT,
	KIND,
	DAY,
	WHAT,
	CAMPAIGN,
	NOMINATION,
	RECIPIENT,
	RECIPIENT_NAME,
	AWARD,
	AWARD_NAME,
	BODY,
	BODY_NAME,
	NUMBER,
	AMOUNT,
	REVOKED_BY,
	PATH,
	TIME,
	COMMITTED,
	AUTHOR,
	EMAIL,
	COMMITTER,
	COMMITTER_EMAIL,
	COMMIT,
	SUBJECT,
	KEY,
	SIGNATURE,
	SIGNER,
	RULE_SET,
	RULES_FOUND,
	FINDINGS,
	TOUCHED,
	TOUCHED_PATH,
	TEXT,
	CORRECTED_BY,
	CORRECTED_NAME,
	CORRECTED_DAY,
	CORRECTED_TEXT,
	CORRECTED_AMOUNT,
	LOADED,
	UNREAD,
	QUESTIONED_BY,
	QUESTIONED_SINCE,
	QUESTIONED_RULE,
	READ_FROM,
	COLUMN_COUNT
};

_Static_assert(COLUMN_COUNT + TD_PAPER_COUNT == TD_COLUMNS_COUNT,
               "those of papers come behind");

static const char *const names[COLUMN_COUNT] = {
	[EVENT] = "event",
	[KIND] = "kind",
	[DAY] = "day",
	[WHAT] = "what",
	[CAMPAIGN] = "campaign",
	[NOMINATION] = "nomination",
	[RECIPIENT] = "recipient",
	[RECIPIENT_NAME] = "recipient_name",
	[AWARD] = "award",
	[AWARD_NAME] = "award_name",
	[BODY] = "body",
	[BODY_NAME] = "body_name",
	[NUMBER] = "number",
	[AMOUNT] = "amount",
	[REVOKED_BY] = "revoked_by",
	[PATH] = "path",
	[TIME] = "time",
	[COMMITTED] = "committed",
	[AUTHOR] = "author",
	[EMAIL] = "email",
	[COMMITTER] = "committer",
	[COMMITTER_EMAIL] = "committer_email",
	[COMMIT] = "commit",
	[SUBJECT] = "subject",
	[KEY] = "key",
	[SIGNATURE] = "signature",
	[SIGNER] = "signer",
	[RULE_SET] = "rule_set",
	[RULES_FOUND] = "rules_found",
	[FINDINGS] = "findings",
	[TOUCHED] = "touched",
	[TOUCHED_PATH] = "touched_path",
	[TEXT] = "text",
	[CORRECTED_BY] = "corrected_by",
	[CORRECTED_NAME] = "corrected_name",
	[CORRECTED_DAY] = "corrected_day",
	[CORRECTED_TEXT] = "corrected_text",
	[CORRECTED_AMOUNT] = "corrected_amount",
	[LOADED] = "loaded",
	[READ_FROM] = "read_from",
	[UNREAD] = "unread",
	[QUESTIONED_BY] = "questioned_by",
	[QUESTIONED_SINCE] = "questioned_since",
	[QUESTIONED_RULE] = "questioned_rule",
};

const char *
td_columns_name(int column)
{
	return column < COLUMN_COUNT
	           ? names[column]
	           : td_paper_column_name(
			 (enum td_paper_column)(column - COLUMN_COUNT));
}

bool
td_columns_are_numbers(int column)
{
	return column < COLUMN_COUNT
	           ? column == AMOUNT || column == CORRECTED_AMOUNT
	           : td_paper_column_is_number(
			 (enum td_paper_column)(column - COLUMN_COUNT));
}

static void
set(struct td_columns *cells, enum column column, const char *text)
{
	td_strbuf_cut(&cells->text[column], 0);
	if (text)
		td_strbuf_add(&cells->text[column], text);
}

static void
set_event(struct td_columns *cells, const struct td_event *event)
{
	const struct td_commit *commit = event->commit;

	set(cells, PATH, event->path);
	set(cells, TIME, NULL);
	td_instant_add(&cells->text[TIME], commit->time, commit->offset);
	set(cells, COMMITTED, NULL);
	td_instant_add(&cells->text[COMMITTED], commit->commit_time,
	               commit->commit_offset);
	set(cells, AUTHOR, commit->author);
	set(cells, EMAIL, commit->email);
	set(cells, COMMITTER, commit->committer);
	set(cells, COMMITTER_EMAIL, commit->committer_email);
	set(cells, COMMIT, commit->id);
	set(cells, SUBJECT, commit->subject);
}

static void
set_signature(struct td_columns *cells,
              const struct td_signature_found *signature)
{
	set(cells, KEY, signature ? signature->key : NULL);
	set(cells, SIGNATURE,
	    signature ? td_signature_state_name(signature->state) : NULL);
	set(cells, SIGNER, signature ? signature->name : NULL);
}

static void
set_body(struct td_columns *cells, const struct td_chronicle *chronicle,
         const struct td_chronicle_row *row)
{
	const char *body = td_chronicle_body(row);
	const char *number = NULL;

	if (row->proceeding)
		number = row->proceeding->paper.number.text;
	else if (row->decision)
		number = row->decision->paper.number.text;
	set(cells, BODY, body);
	set(cells, BODY_NAME,
	    td_name_of_unit(chronicle->reader, body,
	                    td_chronicle_asof(chronicle, row)));
	set(cells, NUMBER, number);
}

static void
set_asked(struct td_columns *cells, const struct td_chronicle *chronicle,
          const struct td_chronicle_row *row)
{
	const struct td_nomination *asked = row->asked;
	char *recipient = asked ? td_recipient_id(&asked->recipient) : NULL;

	set(cells, RECIPIENT, recipient);
	set(cells, RECIPIENT_NAME,
	    asked ? td_name_of_recipient(chronicle->reader, asked,
	                                 td_chronicle_asof(chronicle, row))
	          : NULL);
	set(cells, AWARD, asked ? asked->award.text : NULL);
	set(cells, AWARD_NAME, td_chronicle_award(chronicle, row));
	free(recipient);
}

/* What later decisions put in the place of what this one says. */
static void
set_corrected(struct td_columns *cells, const struct td_chronicle_row *row)
{
	const struct td_corrected *corrected = &row->corrected;
	const struct td_ledger_event *by = td_chronicle_corrected_by(row);
	char day[TD_DATE_SIZE] = "";
	char amount[24] = "";

	if (corrected->by[TD_CORRECT_DATE])
		td_date_format(day, corrected->day.date);
	if (corrected->by[TD_CORRECT_AMOUNT])
		snprintf(amount, sizeof amount, "%lld", corrected->amount);
	set(cells, CORRECTED_BY, by ? by->path : NULL);
	set(cells, CORRECTED_NAME,
	    corrected->by[TD_CORRECT_NAME] ? corrected->name : NULL);
	set(cells, CORRECTED_DAY, day);
	set(cells, CORRECTED_TEXT,
	    corrected->by[TD_CORRECT_TEXT] ? corrected->text : NULL);
	set(cells, CORRECTED_AMOUNT, amount);
}

/* The day of entry of what was decided before the store was kept. */
static void
set_loaded(struct td_columns *cells, const struct td_chronicle_row *row)
{
	const struct td_day *loaded = row->decision ? &row->decision->loaded
	                              : row->kind == TD_KIND_NOMINATION &&
	                                      row->asked
	                                  ? &row->asked->loaded
	                                  : NULL;
	char day[TD_DATE_SIZE] = "";

	if (loaded && loaded->given)
		td_date_format(day, loaded->date);
	set(cells, LOADED, day);
}

static void
set_question(struct td_columns *cells, const struct td_question *question)
{
	set(cells, QUESTIONED_BY, question ? question->later_record : NULL);
	set(cells, QUESTIONED_SINCE,
	    question ? td_question_since(question) : NULL);
	set(cells, QUESTIONED_RULE, question ? question->rule : NULL);
}

void
td_columns_fill(struct td_columns *cells, const struct td_chronicle *chronicle,
                const struct td_chronicle_row *row, int days)
{
	char *unread = td_chronicle_unread(chronicle, row);
	char day[TD_DATE_SIZE] = "";
	char amount[24] = "";

	if (row->has_day)
		td_date_format(day, row->day);
	if (row->decision_item && td_decided_amount(row->decision_item) >= 0)
		snprintf(amount, sizeof amount, "%lld",
		         td_decided_amount(row->decision_item));
	set(cells, EVENT, td_chronicle_event_name(row));
	set(cells, KIND, td_kind_name(row->kind));
	set(cells, DAY, day);
	set(cells, WHAT, td_chronicle_code(row));
	set(cells, CAMPAIGN, row->campaign);
	set(cells, NOMINATION, row->nomination);
	set_asked(cells, chronicle, row);
	set_body(cells, chronicle, row);
	set(cells, AMOUNT, amount);
	set(cells, REVOKED_BY, row->revoked_by);
	set_event(cells, row->event);
	set_signature(cells, row->signature);
	set(cells, RULE_SET, row->rule_set);
	set(cells, RULES_FOUND, row->rules_found);
	set(cells, FINDINGS, row->findings);
	set(cells, TOUCHED, row->touched);
	set(cells, TOUCHED_PATH, row->touched_path);
	set(cells, TEXT, NULL);
	td_chronicle_add_what(&cells->text[TEXT], chronicle, row);
	set_corrected(cells, row);
	set_loaded(cells, row);
	set(cells, READ_FROM, td_read_from(chronicle->snapshot));
	set(cells, UNREAD, unread);
	set_question(cells, row->question);
	td_paper_fill(&cells->text[COLUMN_COUNT], chronicle, row, days);
	free(unread);
}
