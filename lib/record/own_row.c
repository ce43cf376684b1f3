/* Rows that have their own days are put in and ended. */

#include "record/own_row.h"
#include "record/in_place.h"
#include "record/own_row_settle.h"
#include "record/update_text.h"
#include "record/was.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* What is to be done to the text. */
struct work {
	const struct td_own_row *row;
	const struct td_document *document;
	const struct td_node *list; /* as it was */
	size_t ended;               /* the row that ends; SIZE_MAX: none */
	char *until;                /* its last day, as it stands within {} */
	char *end;                  /* what it says of its end */
	size_t mistaken;            /* the row that never held; SIZE_MAX */
	char *mistake;              /* the day on which that is put in */
	char *added;                /* NULL: none */
};

static bool
is_who(const struct work *work, size_t at)
{
	const char *who = td_node_text(
	    td_node_get(td_node_at(work->list, at), work->row->who_key));

	return who && strcmp(who, work->row->who) == 0;
}

static bool
is_what(const struct work *work, size_t at)
{
	const char *what = td_node_text(
	    td_node_get(td_node_at(work->list, at), work->row->what_key));

	return !work->row->what || (what && strcmp(what, work->row->what) == 0);
}

/* The row of the same that holds on a day; SIZE_MAX: none. */
static size_t
find_on(const struct work *work, struct td_date day)
{
	const struct td_asof asof = { .day = day };

	for (size_t i = 0; i < td_node_count(work->list); i++) {
		struct td_own_days days = td_own_days_of(work->list, i);

		if (is_who(work, i) &&
		    td_own_days_hold(work->document, &days, &asof))
			return i;
	}
	return SIZE_MAX;
}

static void
emit_day(struct td_emitter *emitter, const char *key, struct td_date day)
{
	char date[TD_DATE_SIZE];

	td_date_format(date, day);
	td_emit_text(emitter, key, date);
}

/* The emitter puts a map on a line of its own. */
static char *
finish(struct td_emitter *emitter)
{
	char *text;

	td_emit_end(emitter);
	text = td_emitter_finish(emitter);
	text[strcspn(text, "\n")] = '\0';
	td_emitter_free(emitter);
	return text;
}

static char *
make_end(const struct td_own_row *row, const struct td_own_days *days)
{
	struct td_emitter *emitter = td_emitter_new();

	td_emit_flow_map(emitter, NULL);
	emit_day(emitter, "entered", row->entered);
	if (row->document && row->ends)
		td_emit_node(emitter, "document", row->document);
	if (days->until.given) {
		td_emit_flow_map(emitter, "was");
		emit_day(emitter, "until", days->until.date);
		emit_day(emitter, "entered",
		         days->end_entered.given ? days->end_entered.date
		                                 : days->entered.date);
		td_emit_end(emitter);
	}
	return finish(emitter);
}

static char *
make_row(const struct td_own_row *row)
{
	struct td_emitter *emitter = td_emitter_new();

	td_emit_flow_map(emitter, NULL);
	td_emit_text(emitter, row->who_key, row->who);
	td_emit_optional(emitter, row->what_key, row->what);
	emit_day(emitter, "from", row->on);
	if (row->until.given)
		emit_day(emitter, "until", row->until.date);
	if (row->document)
		td_emit_node(emitter, "document", row->document);
	emit_day(emitter, "entered", row->entered);
	return finish(emitter);
}

/* A row ends on the day before. */
static void
end_row(struct work *work, size_t at)
{
	struct td_own_days days = td_own_days_of(work->list, at);

	work->ended = at;
	work->until = td_update_flow_of_day(
	    td_date_add_days(work->row->on, -1));
	work->end = make_end(work->row, &days);
}

static enum td_status
refuse(const struct work *work, enum td_finding_id id, struct td_diag *diag)
{
	const struct td_place place = { .path = td_document_path(
					    work->document) };
	char day[TD_DATE_SIZE];

	td_date_format(day, work->row->on);
	return td_diag_add(diag, id, place, "who", work->row->who, "date", day,
	                   NULL);
}

/* Whether a row of the same ended on the day before. */
static bool
has_ended(const struct work *work)
{
	struct td_date last = td_date_add_days(work->row->on, -1);

	for (size_t i = 0; i < td_node_count(work->list); i++) {
		struct td_own_days days = td_own_days_of(work->list, i);

		if (is_who(work, i) && td_own_days_are_said(&days) &&
		    days.until.given &&
		    td_date_compare(days.until.date, last) == 0)
			return true;
	}
	return false;
}

/* What a new row says: up to where the list says something of the same. */
static char *
make_between(const struct work *work)
{
	struct td_own_row row = *work->row;

	for (size_t i = 0; i < td_node_count(work->list); i++) {
		struct td_own_days days = td_own_days_of(work->list, i);
		struct td_date last = td_date_add_days(days.from.date, -1);

		if (work->row->until.given || !is_who(work, i) ||
		    !td_own_days_are_said(&days) ||
		    td_date_compare(days.from.date, row.on) <= 0 ||
		    (row.until.given &&
		     td_date_compare(row.until.date, last) <= 0))
			continue;
		row.until.given = true;
		row.until.date = last;
	}
	return make_row(&row);
}

/* Of rows that contradict the one that is right. */
static enum td_status
take(struct work *work, const struct td_own_row_choice *choice)
{
	work->mistaken = choice->mistaken;
	if (choice->mistaken < SIZE_MAX)
		work->mistake = td_update_flow_of_day(work->row->entered);
	if (choice->ended < SIZE_MAX)
		end_row(work, choice->ended);
	return TD_OK;
}

static enum td_status
settle(struct work *work, struct td_diag *diag)
{
	size_t at = find_on(work, work->row->on);
	struct td_own_days days;

	if (work->row->ends) {
		if (at < SIZE_MAX)
			end_row(work, at);
		return at < SIZE_MAX || has_ended(work)
		           ? TD_OK
		           : refuse(work, TD_OWN_ROW_NONE, diag);
	}
	if (at < SIZE_MAX && is_what(work, at))
		return TD_OK;
	if (at < SIZE_MAX) {
		days = td_own_days_of(work->list, at);
		if (td_date_compare(days.from.date, work->row->on) == 0)
			return refuse(work, TD_OWN_ROW_SAME_DAY, diag);
		end_row(work, at);
	}
	work->added = make_between(work);
	return TD_OK;
}

/* Exchange the text for one with an entry in a row; SIZE_MAX: with the new row.
 */
static bool
edit(struct td_strbuf *text, const struct work *work, size_t at,
     const char *key, const char *flow)
{
	struct td_document *document = td_update_parse(text->text,
	                                               text->length);
	struct td_strbuf out = TD_STRBUF_INIT;
	const struct td_node *row;
	struct td_lines lines;
	bool made;

	if (!document)
		return false;
	td_lines_load(&lines, document, text->text, text->length);
	row = key ? td_node_at(td_node_get(td_document_root(document),
	                                   work->row->list),
	                       at)
	          : NULL;
	if (!key)
		made = td_in_place_add_row(&out, &lines, work->row->list, flow);
	else if (td_node_get(row, key))
		made = td_in_place_set(&out, &lines, td_node_get(row, key),
		                       flow);
	else
		made = td_in_place_add_to_row(&out, &lines, row, key, flow);
	td_lines_clear(&lines);
	td_strbuf_clear(text);
	*text = out;
	return made;
}

static bool
is_flow(const struct td_node *node, const char *flow)
{
	struct td_document *wanted = td_update_parse(flow, strlen(flow));
	bool same = wanted && td_update_same(node, td_document_root(wanted));

	td_document_free(wanted);
	return same;
}

/* Whether a row is what it was, but for its end. */
static bool
is_row_same(const struct work *work, const struct td_node *row, size_t at)
{
	const struct td_node *former = td_node_at(work->list, at);
	bool ends = at == work->ended;

	for (size_t i = 0; i < td_node_count(former); i++) {
		const char *key = td_node_at(former, i)->key->text;

		if (ends &&
		    (strcmp(key, "until") == 0 || strcmp(key, "ended") == 0))
			continue;
		if (!td_update_same(td_node_get(row, key),
		                    td_node_at(former, i)))
			return false;
	}
	if (at == work->mistaken)
		return is_flow(td_node_get(row, "mistaken"), work->mistake);
	return !ends || (is_flow(td_node_get(row, "until"), work->until) &&
	                 is_flow(td_node_get(row, "ended"), work->end));
}

/* Whether nothing but what was wanted has changed. */
static bool
is_done(const struct td_strbuf *text, const struct work *work)
{
	struct td_document *document = td_update_parse(text->text,
	                                               text->length);
	const struct td_node *former = td_document_root(work->document);
	size_t count = td_node_count(work->list);
	const struct td_node *root;
	const struct td_node *list;
	bool done;

	if (!document)
		return false;
	root = td_document_root(document);
	list = td_node_get(root, work->row->list);
	done = td_node_count(list) == count + (work->added ? 1 : 0);
	for (size_t i = 0; i < td_node_count(former) && done; i++) {
		const struct td_node *value = td_node_at(former, i);

		if (value != work->list)
			done = td_update_same(
			    td_node_get(root, value->key->text), value);
	}
	for (size_t i = 0; i < count && done; i++)
		done = is_row_same(work, td_node_at(list, i), i);
	if (done && work->added)
		done = is_flow(td_node_at(list, count), work->added);
	td_document_free(document);
	return done;
}

/* choice NULL: what is asked for itself. */
static enum td_status
apply(struct td_strbuf *out, const struct td_document *document,
      const char *bytes, size_t size, const struct td_own_row *row,
      const struct td_own_row_choice *choice, struct td_diag *diag)
{
	struct work work = { .row = row,
		             .document = document,
		             .list = td_node_get(td_document_root(document),
		                                 row->list),
		             .ended = SIZE_MAX,
		             .mistaken = SIZE_MAX };
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status = choice ? take(&work, choice)
	                               : settle(&work, diag);
	bool made = true;

	td_strbuf_add_bytes(&text, bytes, size);
	if (work.end)
		made = edit(&text, &work, work.ended, "until", work.until) &&
		       edit(&text, &work, work.ended, "ended", work.end);
	if (work.mistake)
		made = edit(&text, &work, work.mistaken, "mistaken",
		            work.mistake);
	if (work.added)
		made = made && edit(&text, &work, SIZE_MAX, NULL, work.added);
	if (status == TD_OK && !(made && is_done(&text, &work)))
		status = td_diag_add(
		    diag, TD_UPDATE_NOT_PLACED,
		    (struct td_place){ .path = td_document_path(document) },
		    NULL);
	if (status == TD_OK)
		td_strbuf_add_bytes(out, text.text, text.length);
	td_strbuf_clear(&text);
	free(work.until);
	free(work.end);
	free(work.mistake);
	free(work.added);
	return status;
}

enum td_status
td_own_row_apply(struct td_strbuf *out, const struct td_document *document,
                 const char *bytes, size_t size, const struct td_own_row *row,
                 struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	struct td_document *settled = NULL;
	enum td_status status = TD_OK;
	struct td_own_row_choice choice;

	td_strbuf_add_bytes(&text, bytes, size);
	while (status == TD_OK &&
	       td_own_row_choose(
		   &choice,
		   td_node_get(td_document_root(settled ? settled : document),
	                       row->list),
		   row)) {
		struct td_strbuf next = TD_STRBUF_INIT;

		status = apply(&next, settled ? settled : document, text.text,
		               text.length, row, &choice, diag);
		td_strbuf_clear(&text);
		text = next;
		td_document_free(settled);
		settled = NULL;
		if (status == TD_OK)
			status = td_document_parse(
			    &settled, td_document_path(document), text.text,
			    text.length, NULL, diag);
	}
	if (status == TD_OK)
		status = apply(out, settled ? settled : document, text.text,
		               text.length, row, NULL, diag);
	td_document_free(settled);
	td_strbuf_clear(&text);
	return status;
}
