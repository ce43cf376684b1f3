/* Awards for a portal, as rows for programs: only these columns, and no
 * other. */

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "views/publish/honours.h"
#include "views/read_from.h"

enum column {
	NAME,
	OFFICE,
	KIND,
	AWARD,
	CAMPAIGN,
	ACHIEVEMENT,
	DECISION,
	DATE,
	STATUS,
	REVOKED_BY,
	REVOKED_ON,
	QUESTIONED_SINCE,
	READ_FROM,
	COLUMN_COUNT
};

static const char *const names[COLUMN_COUNT] = {
	[NAME] = "name",
	[OFFICE] = "office",
	[KIND] = "kind",
	[AWARD] = "award",
	[CAMPAIGN] = "campaign",
	[ACHIEVEMENT] = "achievement",
	[DECISION] = "decision",
	[DATE] = "date",
	[STATUS] = "status",
	[REVOKED_BY] = "revoked_by",
	[REVOKED_ON] = "revoked_on",
	[QUESTIONED_SINCE] = "questioned_since",
	[READ_FROM] = "read_from",
};

struct row {
	const char *cells[COLUMN_COUNT];
	char date[TD_DATE_SIZE];
	char revoked_on[TD_DATE_SIZE];
};

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

static void
fill(struct row *row, const struct td_honours *honours,
     const struct td_honour *honour)
{
	const struct td_ledger_event *revoked = honour->revoked.decision;

	td_date_format(row->date, honour->decided.day.date);
	row->revoked_on[0] = '\0';
	if (revoked)
		td_date_format(row->revoked_on, honour->revoked.day.date);
	row->cells[NAME] = honour->named.name;
	row->cells[OFFICE] = honour->named.office;
	row->cells[KIND] = td_recipient_kind_name(
	    honour->nomination->recipient.kind);
	row->cells[AWARD] = honour->award->name;
	row->cells[CAMPAIGN] = or_empty(honour->campaign_title);
	row->cells[ACHIEVEMENT] = or_empty(honour->decided.text);
	row->cells[DECISION] = or_empty(td_honour_number(honour));
	row->cells[DATE] = row->date;
	row->cells[STATUS] = revoked ? "revoked" : "awarded";
	row->cells[REVOKED_BY] = revoked
	                             ? or_empty(
					   revoked->decision->paper.number.text)
	                             : "";
	row->cells[REVOKED_ON] = row->revoked_on;
	row->cells[QUESTIONED_SINCE] = honour->question
	                                   ? td_question_since(honour->question)
	                                   : "";
	row->cells[READ_FROM] = td_read_from(honours->read_from);
}

/* RFC 4180: lines end in CRLF. */
void
td_honours_add_csv(struct td_strbuf *out, const struct td_honours *honours)
{
	for (int i = 0; i < COLUMN_COUNT; i++)
		td_strbuf_addf(out, "%s%s", i > 0 ? "," : "", names[i]);
	td_strbuf_add(out, "\r\n");
	for (size_t i = 0; i < honours->count; i++) {
		struct row row;

		fill(&row, honours, &honours->items[i]);
		for (int j = 0; j < COLUMN_COUNT; j++) {
			td_strbuf_add(out, j > 0 ? "," : "");
			td_csv_add(out, row.cells[j]);
		}
		td_strbuf_add(out, "\r\n");
	}
}

void
td_honours_add_json(struct td_strbuf *out, const struct td_honours *honours)
{
	for (size_t i = 0; i < honours->count; i++) {
		struct row row;

		fill(&row, honours, &honours->items[i]);
		td_json_begin(out);
		for (int j = 0; j < COLUMN_COUNT; j++)
			td_json_text(out, names[j], row.cells[j]);
		td_strbuf_add(out, "}\n");
	}
}
