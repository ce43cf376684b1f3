/* The record of a cluster is changed from a day on. */

#include "record/cluster_update.h"
#include "base/text.h"
#include "record/seat_text.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

const char *const td_cluster_offices[] = {
	[TD_CLUSTER_MEMBER] = "member",
	[TD_CLUSTER_HEAD] = "head",
	[TD_CLUSTER_DEPUTY] = "deputy",
	NULL,
};

static void
emit_day(struct td_emitter *emitter, const char *key, struct td_date day)
{
	char text[TD_DATE_SIZE];

	td_date_format(text, day);
	td_emit_text(emitter, key, text);
}

/* The row of the unit on the day; NULL: none. */
static const struct td_cluster_member *
find_row(const struct td_cluster *cluster,
         const struct td_cluster_update *update)
{
	for (size_t i = 0; i < cluster->member_count; i++)
		if (td_text_equal(cluster->members[i].unit.text,
		                  update->unit) &&
		    td_cluster_member_on(&cluster->members[i], update->on))
			return &cluster->members[i];
	return NULL;
}

/* The first row of the unit after the day; NULL: none. */
static const struct td_cluster_member *
find_next(const struct td_cluster *cluster,
          const struct td_cluster_update *update)
{
	const struct td_cluster_member *next = NULL;

	for (size_t i = 0; i < cluster->member_count; i++) {
		const struct td_cluster_member *row = &cluster->members[i];

		if (td_text_equal(row->unit.text, update->unit) &&
		    row->from.given &&
		    td_date_compare(row->from.date, update->on) > 0 &&
		    (!next ||
		     td_date_compare(row->from.date, next->from.date) < 0))
			next = row;
	}
	return next;
}

static void
end_row(struct td_seat_edits *edits, const struct td_cluster_member *row,
        const struct td_cluster_update *update)
{
	struct td_emitter *emitter = td_emitter_new();
	struct td_strbuf until = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];

	td_emit_flow_map(emitter, NULL);
	emit_day(emitter, "entered", update->entered);
	if (update->document)
		td_emit_node(emitter, "document", update->document);
	edits->end = td_seat_line(emitter);
	td_date_format(day, td_date_add_days(update->on, -1));
	td_strbuf_addf(&until, "\"%s\"", day);
	edits->until = td_strbuf_take(&until);
	edits->ended = row->node;
}

/* In the new office for as long as the unit was in the former one, or up to
 * where the record says something else of it. */
static void
add_row(struct td_seat_edits *edits, const struct td_cluster_member *holds,
        const struct td_cluster_member *next,
        const struct td_cluster_update *update)
{
	struct td_emitter *emitter = td_emitter_new();

	td_emit_flow_map(emitter, NULL);
	td_emit_text(emitter, "unit", update->unit);
	if (update->office != TD_CLUSTER_MEMBER)
		td_emit_text(emitter, "office",
		             td_cluster_offices[update->office]);
	emit_day(emitter, "from", update->on);
	if (holds && holds->until.given)
		emit_day(emitter, "until", holds->until.date);
	else if (next)
		emit_day(emitter, "until",
		         td_date_add_days(next->from.date, -1));
	if (update->document)
		td_emit_node(emitter, "document", update->document);
	emit_day(emitter, "entered", update->entered);
	edits->row = td_seat_line(emitter);
}

enum td_status
td_cluster_update_apply(struct td_strbuf *out, const struct td_cluster *cluster,
                        const char *bytes, size_t size,
                        const struct td_cluster_update *update,
                        struct td_diag *diag)
{
	const struct td_cluster_member *holds = find_row(cluster, update);
	struct td_seat_edits edits = { .ended = NULL };
	struct td_place place = { .path = td_document_path(cluster->document) };
	enum td_status status = TD_OK;
	struct td_strbuf text = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];

	td_date_format(day, update->on);
	if (update->ends && !holds)
		return td_diag_add(diag, TD_CLUSTER_MEMBER_NONE, place, "unit",
		                   update->name, "unit_id", update->unit, "day",
		                   day, NULL);
	if (!update->ends && (!holds || holds->office != update->office))
		add_row(&edits, holds, find_next(cluster, update), update);
	if (update->ends || (holds && edits.row))
		end_row(&edits, holds, update);
	td_strbuf_add_bytes(&text, bytes, size);
	if (td_seat_text(&text, cluster->document, &edits))
		td_strbuf_add_bytes(out, text.text, text.length);
	else
		status = td_diag_add(diag, TD_UPDATE_NOT_PLACED, place, NULL);
	td_strbuf_clear(&text);
	td_seat_edits_clear(&edits);
	return status;
}
