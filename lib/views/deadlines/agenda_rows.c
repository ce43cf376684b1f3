/* An agenda for programs: one row an entry and a unit of it. */

#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "record/guidance.h"
#include "views/deadlines/agenda_print.h"

#include <stdio.h>
#include <stdlib.h>

enum column {
	CAMPAIGN,
	TITLE,
	DUTY,
	WHAT,
	TEXT,
	WHO,
	WHO_NAME,
	TO,
	TO_NAME,
	OCCURRENCE,
	STATE,
	EARLIEST,
	DUE,
	NOMINAL,
	SAFE,
	DAYS_LEFT,
	WORDS,
	SOURCE,
	WHY,
	REASON,
	STRICTER_THAN,
	LOOSER_THAN,
	GUIDANCE,
	SAID,
	READING,
	READ_BY,
	COLUMN_COUNT
};

static const char *const names[COLUMN_COUNT] = {
	[CAMPAIGN] = "campaign",
	[TITLE] = "title",
	[DUTY] = "duty",
	[WHAT] = "what",
	[TEXT] = "text",
	[WHO] = "who",
	[WHO_NAME] = "who_name",
	[TO] = "to",
	[TO_NAME] = "to_name",
	[OCCURRENCE] = "occurrence",
	[STATE] = "state",
	[EARLIEST] = "earliest",
	[DUE] = "due",
	[NOMINAL] = "nominal",
	[SAFE] = "safe",
	[DAYS_LEFT] = "days_left",
	[WORDS] = "words",
	[SOURCE] = "source",
	[WHY] = "why",
	[REASON] = "reason",
	[STRICTER_THAN] = "stricter_than",
	[LOOSER_THAN] = "looser_than",
	[GUIDANCE] = "guidance",
	[SAID] = "said",
	[READING] = "reading",
	[READ_BY] = "read_by",
};

struct row {
	struct td_strbuf cells[COLUMN_COUNT];
};

static void
set(struct row *row, enum column column, const char *text)
{
	td_strbuf_cut(&row->cells[column], 0);
	if (text)
		td_strbuf_add(&row->cells[column], text);
}

static void
set_day(struct row *row, enum column column, bool known, struct td_date date)
{
	char day[TD_DATE_SIZE];

	td_date_format(day, date);
	set(row, column, known ? day : NULL);
}

static void
append(struct row *row, enum column column, const char *text)
{
	if (row->cells[column].length > 0)
		td_strbuf_add(&row->cells[column], "; ");
	td_strbuf_add(&row->cells[column], text);
}

static void
set_days(struct row *row, const struct td_agenda_entry *entry)
{
	bool dayless = entry->state == TD_AGENDA_NO_DAY;
	bool known = td_agenda_has_day(entry);
	char left[12];

	set_day(row, EARLIEST, known && entry->day.has_earliest,
	        entry->day.earliest);
	set_day(row, DUE, known, entry->day.binding);
	set_day(row, NOMINAL, known, entry->day.nominal);
	set_day(row, SAFE, known && entry->day.has_safe, entry->day.safe);
	snprintf(left, sizeof left, "%d", entry->days_left);
	set(row, DAYS_LEFT, known ? left : NULL);
	set(row, WHY, dayless ? td_deadline_why_name(entry->why) : NULL);
	set(row, REASON, dayless ? td_translate(td_agenda_why(entry)) : NULL);
}

/* All of an entry but who owes it. */
static void
set_entry(struct row *row, const struct td_agenda *agenda,
          const struct td_agenda_entry *entry)
{
	const struct td_duty *duty = entry->duty;
	char *occurrence = td_agenda_occurrence(entry);

	set(row, CAMPAIGN, entry->campaign_id);
	set(row, TITLE, entry->campaign->title.text);
	set(row, DUTY, duty->id.text);
	set(row, WHAT, td_duty_kind_name(duty->what));
	set(row, TEXT, duty->text.text);
	set(row, OCCURRENCE, occurrence);
	set(row, STATE, td_agenda_state_name(entry->state));
	set(row, WORDS, duty->due.words.text);
	set(row, SOURCE, duty->source);
	set(row, STRICTER_THAN,
	    entry->relation == TD_AGENDA_STRICTER ? entry->other->id.text
	                                          : NULL);
	set(row, LOOSER_THAN,
	    entry->relation == TD_AGENDA_LOOSER ? entry->other->id.text : NULL);
	set(row, GUIDANCE,
	    duty->guidance ? duty->guidance->paper.number.text : NULL);
	set(row, READING, duty->due.reading.text);
	set(row, READ_BY, duty->due.read_by);
	set(row, SAID, duty->guidance ? duty->said.words.text : NULL);
	set(row, TO, NULL);
	set(row, TO_NAME, NULL);
	for (size_t i = 0; i < duty->to.count; i++) {
		const char *id = duty->to.items[i].text;

		append(row, TO, id);
		append(row, TO_NAME, td_agenda_unit_name(agenda, id));
	}
	set_days(row, entry);
	free(occurrence);
}

static void
set_actors(struct row *row, const struct td_agenda *agenda,
           const struct td_agenda_entry *entry)
{
	set(row, WHO, NULL);
	set(row, WHO_NAME, NULL);
	for (size_t i = 0; i < entry->duty->by.count; i++) {
		const struct td_actor *actor = &entry->duty->by.items[i];
		const char *id = actor->is_class ? td_class_name(actor->class)
		                                 : actor->id;

		append(row, WHO, id);
		append(row, WHO_NAME,
		       actor->is_class ? td_term(id)
		                       : td_agenda_unit_name(agenda, id));
	}
}

typedef void (*add_row)(struct td_strbuf *out, const struct row *row);

static void
add_rows(struct td_strbuf *out, const struct td_agenda *agenda, add_row add)
{
	struct row row;

	for (int i = 0; i < COLUMN_COUNT; i++)
		row.cells[i] = (struct td_strbuf)TD_STRBUF_INIT;
	for (size_t i = 0; i < agenda->count; i++) {
		const struct td_agenda_entry *entry = &agenda->entries[i];

		set_entry(&row, agenda, entry);
		for (size_t j = 0; j < entry->unit_count; j++) {
			set(&row, WHO, entry->units[j].id);
			set(&row, WHO_NAME, entry->units[j].name);
			set(&row, STATE,
			    td_agenda_state_name(
				td_agenda_unit_state(entry, j)));
			add(out, &row);
		}
		if (entry->unit_count > 0)
			continue;
		set_actors(&row, agenda, entry);
		add(out, &row);
	}
	for (int i = 0; i < COLUMN_COUNT; i++)
		td_strbuf_clear(&row.cells[i]);
}

static void
add_object(struct td_strbuf *out, const struct row *row)
{
	td_strbuf_add_char(out, '{');
	for (int i = 0; i < COLUMN_COUNT; i++)
		if (i == DAYS_LEFT && row->cells[i].length > 0)
			td_json_number(out, names[i],
			               strtol(row->cells[i].text, NULL, 10));
		else
			td_json_text(out, names[i], row->cells[i].text);
	td_strbuf_add(out, "}\n");
}

static void
add_line(struct td_strbuf *out, const struct row *row)
{
	for (int i = 0; i < COLUMN_COUNT; i++) {
		td_strbuf_add(out, i > 0 ? "," : "");
		if (i == DAYS_LEFT)
			td_strbuf_add(out, row->cells[i].text);
		else
			td_csv_add(out, row->cells[i].text);
	}
	td_strbuf_add_char(out, '\n');
}

void
td_agenda_add_json(struct td_strbuf *out, const struct td_agenda *agenda)
{
	add_rows(out, agenda, add_object);
}

void
td_agenda_add_csv(struct td_strbuf *out, const struct td_agenda *agenda)
{
	for (int i = 0; i < COLUMN_COUNT; i++)
		td_strbuf_addf(out, "%s%s", i > 0 ? "," : "", names[i]);
	td_strbuf_add_char(out, '\n');
	add_rows(out, agenda, add_line);
}
