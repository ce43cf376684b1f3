/* The record of a council is changed from a day on. */

#include "record/seat_update.h"
#include "record/seat_settle.h"
#include "record/seat_text.h"
#include "record/update_text.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* An update on its way. */
struct work {
	const struct td_seat_update *update;
	const struct td_council *council;
	const struct td_seat *holds; /* on the day; NULL: none does */
	const struct td_seat *left;  /* the last before it; NULL: none */
	const struct td_seat *next;  /* the first after it; NULL: none */
	bool was_mistaken;           /* a row of the member never held */
	struct td_seat_edits edits;
	struct td_diag *diag;
};

static bool
begins_by(const struct td_seat *seat, struct td_date day)
{
	return seat->from.given && td_date_compare(seat->from.date, day) <= 0;
}

static bool
ends_before(const struct td_seat *seat, struct td_date day)
{
	return seat->until.given && td_date_compare(seat->until.date, day) < 0;
}

static void
find_rows(struct work *work)
{
	const struct td_council *council = work->council;
	struct td_date on = work->update->on;

	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *seat = &council->seats[i];

		if (work->update->own[i] && seat->mistaken.given)
			work->was_mistaken = true;
		if (!work->update->own[i] || !td_seat_is_said(seat) ||
		    !seat->from.given)
			continue;
		if (!begins_by(seat, on)) {
			if (!work->next ||
			    td_date_compare(seat->from.date,
			                    work->next->from.date) < 0)
				work->next = seat;
		} else if (!ends_before(seat, on)) {
			work->holds = seat;
		} else if (!work->left ||
		           td_date_compare(seat->until.date,
		                           work->left->until.date) > 0) {
			work->left = seat;
		}
	}
}

/* What somebody is on the council, as a code that people have a name for. */
static const char *
office_of(const struct td_seat *seat)
{
	return seat ? td_council_office_name(seat->office) : "no-member";
}

/* There is nobody to end or to correct on the day. */
static enum td_status
refuse_nobody(const struct work *work)
{
	const struct td_seat_update *update = work->update;
	char date[TD_DATE_SIZE];

	td_date_format(date, update->on);
	return td_diag_add(
	    work->diag, TD_COUNCIL_SEAT_NONE,
	    (struct td_place){ .path = update->path, .keys = "office" },
	    "member", update->called, "date", date, NULL);
}

static enum td_status
refuse(const struct work *work, enum td_finding_id id, struct td_date day)
{
	const struct td_seat_update *update = work->update;
	struct td_place place = { .path = update->path, .keys = "office" };
	char date[TD_DATE_SIZE];

	td_date_format(date, day);
	return td_diag_add(
	    work->diag, id, place, "member", update->called, "found",
	    update->ends ? "no-member" : td_council_office_name(update->office),
	    "recorded", office_of(work->holds), "date", date, NULL);
}

/* The end that the row has, which another takes the place of. */
static void
emit_former_end(struct td_emitter *emitter, const struct td_seat *seat)
{
	const struct td_day *entered = seat->end_entered.given
	                                   ? &seat->end_entered
	                                   : &seat->entered;
	char date[TD_DATE_SIZE];

	td_emit_map(emitter, "was");
	td_date_format(date, seat->until.date);
	td_emit_text(emitter, "until", date);
	td_date_format(date, entered->date);
	td_emit_text(emitter, "entered", date);
	td_emit_end(emitter);
}

static void
end_row(struct work *work, struct td_date until)
{
	const struct td_seat_update *update = work->update;
	struct td_emitter *emitter = td_emitter_new();
	char entered[TD_DATE_SIZE];

	td_date_format(entered, update->entered);
	td_emit_flow_map(emitter, NULL);
	td_emit_text(emitter, "entered", entered);
	if (update->document)
		td_emit_node(emitter, "document", update->document);
	if (work->holds->until.given)
		emit_former_end(emitter, work->holds);
	work->edits.end = td_seat_line(emitter);
	work->edits.until = td_update_flow_of_day(until);
	work->edits.ended = work->holds->node;
}

/* Up to where the record says something else of the member, or that they are
 * on the council no more. */
static bool
last_day(struct td_date *day, const struct work *work)
{
	if (work->holds && work->holds->until.given) {
		*day = work->holds->until.date;
		return true;
	}
	if (!work->holds && work->next) {
		*day = td_date_add_days(work->next->from.date, -1);
		return true;
	}
	return false;
}

static void
add_row(struct work *work)
{
	const struct td_seat_update *update = work->update;
	struct td_emitter *emitter = td_emitter_new();
	char date[TD_DATE_SIZE];
	struct td_date last;

	td_emit_flow_map(emitter, NULL);
	td_emit_optional(emitter, "person", update->person);
	if (!update->person) {
		td_emit_text(emitter, "name", update->name);
		if (update->birth_year)
			td_emit_integer(emitter, "birth_year",
			                update->birth_year);
		td_emit_optional(emitter, "position", update->position);
	}
	td_emit_text(emitter, "office", td_council_office_name(update->office));
	td_date_format(date, update->on);
	td_emit_text(emitter, "from", date);
	if (update->document)
		td_emit_node(emitter, "document", update->document);
	td_date_format(date, update->entered);
	td_emit_text(emitter, "entered", date);
	if (last_day(&last, work)) {
		td_date_format(date, last);
		td_emit_text(emitter, "until", date);
	}
	work->edits.row = td_seat_line(emitter);
}

/* The row that never held, with the office that did. */
static void
add_corrected(struct work *work)
{
	const struct td_node *row = work->holds->node;
	struct td_emitter *emitter = td_emitter_new();
	char entered[TD_DATE_SIZE];

	td_date_format(entered, work->update->entered);
	td_emit_flow_map(emitter, NULL);
	for (size_t i = 0; i < row->length; i++) {
		const char *key = row->children[i]->key->text;

		if (strcmp(key, "office") == 0)
			td_emit_text(
			    emitter, key,
			    td_council_office_name(work->update->office));
		else if (strcmp(key, "entered") == 0)
			td_emit_text(emitter, key, entered);
		else
			td_emit_node(emitter, key, row->children[i]);
	}
	work->edits.row = td_seat_line(emitter);
}

/* The row stays and says that it never held: what was filed before was filed
 * when it was believed, and git merges it with what other offices put in. */
static enum td_status
settle_mistake(struct work *work)
{
	const struct td_seat_update *update = work->update;

	if (!work->holds)
		return update->ends &&
		               (work->left || work->next || work->was_mistaken)
		           ? TD_OK
		           : refuse_nobody(work);
	if (!update->ends && work->holds->office == update->office)
		return TD_OK;
	work->edits.mistaken = work->holds->node;
	work->edits.found = td_update_flow_of_day(update->entered);
	if (!update->ends)
		add_corrected(work);
	return TD_OK;
}

static enum td_status
settle_end(struct work *work)
{
	if (!work->holds)
		return work->left ? TD_OK : refuse_nobody(work);
	if (td_date_compare(work->holds->from.date, work->update->on) == 0)
		return refuse(work, TD_COUNCIL_SEAT_SAME_DAY, work->update->on);
	end_row(work, td_date_add_days(work->update->on, -1));
	return TD_OK;
}

/* The last row before the day with the office that is given; of somebody who is
 * on the council no more, with any. */
static const struct td_seat *
find_left(const struct work *work)
{
	const struct td_council *council = work->council;
	const struct td_seat *found = NULL;

	if (!work->holds)
		return work->left;
	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_seat *seat = &council->seats[i];

		if (work->update->own[i] && td_seat_is_said(seat) &&
		    seat->office == work->update->office &&
		    begins_by(seat, work->update->on) &&
		    ends_before(seat, work->update->on) &&
		    (!found ||
		     td_date_compare(seat->until.date, found->until.date) > 0))
			found = seat;
	}
	return found;
}

static enum td_status
settle_office(struct work *work)
{
	const struct td_seat_update *update = work->update;
	const struct td_seat *left;

	if (work->holds && work->holds->office == update->office) {
		/* Who it is has no days, and is said where it was not. */
		if (!work->holds->person.text && !work->holds->birth_year &&
		    update->birth_year)
			work->edits.completed = work->holds->node;
		work->edits.birth_year = update->birth_year;
		return TD_OK;
	}
	left = find_left(work);
	if (left && !update->again)
		return refuse(work, TD_COUNCIL_SEAT_LEFT, left->until.date);
	if (work->holds &&
	    td_date_compare(work->holds->from.date, update->on) == 0)
		return refuse(work, TD_COUNCIL_SEAT_SAME_DAY, update->on);
	add_row(work);
	if (work->holds)
		end_row(work, td_date_add_days(update->on, -1));
	return TD_OK;
}

/* Of several rows of the member the update names the one that is right. */
static void
choose(struct work *work, const struct td_seat_choice *choice)
{
	if (choice->mistaken) {
		work->edits.mistaken = choice->mistaken->node;
		work->edits.found = td_update_flow_of_day(
		    work->update->entered);
		return;
	}
	work->holds = choice->ended;
	end_row(work, choice->until);
}

enum td_status
td_seat_update_apply(struct td_strbuf *out, const struct td_council *council,
                     const char *bytes, size_t size,
                     const struct td_seat_update *update, struct td_diag *diag)
{
	struct work work = { .update = update,
		             .council = council,
		             .diag = diag };
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_seat_choice choice;
	enum td_status status = TD_OK;

	find_rows(&work);
	if (update->mistake)
		status = settle_mistake(&work);
	else if (td_seat_settle(&choice, council, update))
		choose(&work, &choice);
	else if (update->ends)
		status = settle_end(&work);
	else
		status = settle_office(&work);
	td_strbuf_add_bytes(&text, bytes, size);
	if (status == TD_OK &&
	    !td_seat_text(&text, council->document, &work.edits))
		status = td_diag_add(
		    diag, TD_UPDATE_NOT_PLACED,
		    (struct td_place){
			.path = td_document_path(council->document) },
		    NULL);
	if (status == TD_OK)
		td_strbuf_add_bytes(out, text.text, text.length);
	td_strbuf_clear(&text);
	td_seat_edits_clear(&work.edits);
	return status;
}
