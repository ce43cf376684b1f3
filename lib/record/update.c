/* The record of a unit or person is changed from a day on. */

#include "record/update.h"
#include "base/alloc.h"
#include "record/update_keys.h"
#include "record/update_row.h"
#include "record/update_text.h"
#include "record/was.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

/* An update on its way. */
struct work {
	const struct td_update *update;
	const struct td_document *document;
	struct td_update_keys keys;
	struct td_was was;
	struct td_arena arena;
	struct td_update_edits edits;
	/* What the record said until the day before, by the keys' order. */
	const struct td_node *before[TD_UPDATE_DATED_MAX];
	bool has_row[TD_UPDATE_DATED_MAX];
	struct td_update_past *wrong;
	size_t wrong_count;
	size_t wrong_capacity;
	struct td_document *
	    completed[TD_UPDATE_DATED_MAX]; /* values that were given in part */
	struct td_update_done done;
	struct td_diag *diag;
};

/* The place of a key among those that change; their number: it is none. */
static size_t
place_of(const struct work *work, const char *key)
{
	size_t at = 0;

	while (work->keys.dated[at] && strcmp(work->keys.dated[at], key) != 0)
		at++;
	return at;
}

/* A value as people read it; a dash where there is none. */
static char *
tell(const struct td_node *node)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	if (node && node->type != TD_NODE_NULL && !node->children)
		td_strbuf_add(&text, node->text);
	for (size_t i = 0; i < td_node_count(node); i++) {
		td_strbuf_add(&text, i ? ", " : "");
		td_strbuf_add(&text, td_node_at(node, i)->text);
	}
	if (text.length == 0)
		td_strbuf_add(&text, "–");
	return td_strbuf_take(&text);
}

/* A finding on a value that is given; found is what the record says. */
static enum td_status
refuse(const struct work *work, enum td_finding_id id,
       const struct td_update_value *value, const struct td_node *given,
       const struct td_node *recorded, struct td_date day)
{
	/* Of a map, its first value: a column of a table has that. */
	char *keys = td_node_count(value->node) > 0
	                 ? td_node_keys(value->node->children[0])
	                 : td_strdup(value->key);
	struct td_place place = { .path = work->update->called, .keys = keys };
	char *found = tell(given);
	char *held = tell(recorded);
	char date[TD_DATE_SIZE];
	enum td_status status;

	td_date_format(date, day);
	status = td_diag_add(work->diag, id, place, "file",
	                     td_document_path(work->document), "found", found,
	                     "recorded", held, "date", date, NULL);
	free(held);
	free(found);
	free(keys);
	return status;
}

static const struct td_node *
holder_on(const struct work *work, const char *key, struct td_date day)
{
	/* Of the day itself, whoever asks: this is what answers are made of. */
	const struct td_asof asof = { .day = day };

	return td_was_holder(&work->was, work->document, key, &asof);
}

static size_t
row_of(const struct work *work, const struct td_node *holder)
{
	return holder == td_document_root(work->document) ? TD_UPDATE_ROOT
	                                                  : holder->index;
}

static void
add_edit(struct work *work, const struct td_node *holder, const char *key,
         const struct td_node *node)
{
	struct td_update_edits *edits = &work->edits;

	edits->items = td_grow(edits->items, edits->count, &edits->capacity,
	                       sizeof *edits->items);
	edits->items[edits->count++] = (struct td_update_edit){
		.row = row_of(work, holder), .key = key, .node = node
	};
	work->done.changes = true;
}

/* What is given of a map, with the rest of it as it is. */
static const struct td_node *
complete(struct work *work, size_t place, const struct td_node *given,
         const struct td_node *recorded)
{
	struct td_emitter *emitter;
	char *bytes;

	if (!given || given->type != TD_NODE_MAP || !recorded ||
	    recorded->type != TD_NODE_MAP || !work->keys.dated[place])
		return given;
	emitter = td_emitter_new();
	td_emit_map(emitter, NULL);
	for (size_t i = 0; i < recorded->length; i++) {
		const char *key = recorded->children[i]->key->text;
		const struct td_node *node = td_node_get(given, key);

		td_emit_node(emitter, key, node ? node : recorded->children[i]);
	}
	for (size_t i = 0; i < given->length; i++) {
		const char *key = given->children[i]->key->text;

		if (!td_node_get(recorded, key))
			td_emit_node(emitter, key, given->children[i]);
	}
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	if (td_document_parse(&work->completed[place], "-", bytes,
	                      strlen(bytes), NULL, work->diag) == TD_OK)
		given = td_document_root(work->completed[place]);
	free(bytes);
	td_emitter_free(emitter);
	return given;
}

/* Wherever the record says it. A row tells what never held: nobody takes it
 * for what another office has changed, and records of before were filed when it
 * was believed. */
static void
correct(struct work *work, const char *key, const struct td_node *holder,
        const struct td_node *given)
{
	const struct td_node *root = td_document_root(work->document);
	const struct td_node *wrong = td_was_value(holder, key);

	work->wrong = td_grow(work->wrong, work->wrong_count,
	                      &work->wrong_capacity, sizeof *work->wrong);
	work->wrong[work->wrong_count++] = (struct td_update_past){ key, wrong,
		                                                    given };
	if (td_update_same(td_was_value(root, key), wrong))
		add_edit(work, root, key, given);
	for (size_t i = 0; i < work->was.count; i++) {
		const struct td_node *row = work->was.rows[i].node;

		if (td_was_names(row, key) &&
		    td_update_same(td_was_value(row, key), wrong))
			add_edit(work, row, key, given);
	}
}

/* The last row before the day that has a value; NULL: there is none. */
static const struct td_was_row *
find_left(const struct work *work, const char *key, const struct td_node *given)
{
	for (size_t i = work->was.count; i-- > 0;) {
		const struct td_was_row *row = &work->was.rows[i];

		if (td_was_names(row->node, key) &&
		    td_update_same(td_was_value(row->node, key), given) &&
		    td_date_compare(row->until.date, work->update->on) < 0)
			return row;
	}
	return NULL;
}

static struct td_date
until_of(const struct work *work, const struct td_node *holder)
{
	struct td_date until = { 0 };

	for (size_t i = 0; i < work->was.count; i++)
		if (work->was.rows[i].node == holder)
			until = work->was.rows[i].until.date;
	return until;
}

/* From the day on, up to where the record says something else of later days. */
static enum td_status
change(struct work *work, const struct td_update_value *value, size_t place,
       const struct td_node *holder, const struct td_node *given)
{
	const char *key = value->key;
	struct td_date last = td_date_add_days(work->update->on, -1);
	const struct td_node *former = holder_on(work, key, last);
	const struct td_node *recorded = td_was_value(holder, key);
	const struct td_was_row *left = find_left(work, key, given);

	/* A change of that day stands, and what it was to is lost. */
	if (former != holder &&
	    td_update_same(td_was_value(former, key), recorded)) {
		add_edit(work, holder, key, given);
		return TD_OK;
	}
	if (left && !work->update->again)
		return refuse(work, TD_UPDATE_EARLIER, value, given, recorded,
		              left->until.date);
	if (former != holder)
		return refuse(work, TD_UPDATE_SAME_DAY, value, given, recorded,
		              work->update->on);
	if (row_of(work, holder) != TD_UPDATE_ROOT) {
		work->done.is_between = true;
		work->done.until = until_of(work, holder);
	}
	work->before[place] = recorded;
	work->has_row[place] = true;
	add_edit(work, holder, key, given);
	return TD_OK;
}

static enum td_status
settle(struct work *work, const struct td_update_value *value)
{
	const struct td_node *root = td_document_root(work->document);
	size_t place = place_of(work, value->key);
	bool dated = work->keys.dated[place];
	const struct td_node *holder = dated ? holder_on(work, value->key,
	                                                 work->update->on)
	                                     : root;
	const struct td_node *recorded = td_was_value(holder, value->key);
	const struct td_node *given = complete(work, place, value->node,
	                                       recorded);

	if (td_update_same(recorded, given))
		return TD_OK;
	if (work->update->mistake) {
		correct(work, value->key, holder, given);
		return TD_OK;
	}
	if (dated)
		return change(work, value, place, holder, given);
	if (recorded)
		return refuse(work, TD_UPDATE_NOT_DATED, value, given, recorded,
		              work->update->on);
	add_edit(work, root, value->key, given);
	return TD_OK;
}

/* Whether the row is to have all policies that a header must have: then it has
 * the others as well, as they were. */
static bool
is_row_whole(const struct work *work)
{
	return work->update->kind == TD_KIND_STORE &&
	       work->has_row[place_of(work, "policies.roll")] &&
	       work->has_row[place_of(work, "policies.campaign_length")] &&
	       work->has_row[place_of(work, "policies.recall")];
}

/* The row of `was`; NULL: nothing is left behind. */
static char *
make_row(const struct work *work)
{
	struct td_update_past past[TD_UPDATE_DATED_MAX];
	struct td_date last = td_date_add_days(work->update->on, -1);
	bool whole = is_row_whole(work);
	size_t count = 0;

	if (work->wrong_count > 0)
		return td_update_mistake_row(work->update, work->wrong,
		                             work->wrong_count);
	for (size_t i = 0; work->keys.dated[i]; i++) {
		const char *key = work->keys.dated[i];

		if (work->has_row[i])
			past[count++] = (struct td_update_past){
				key, work->before[i], NULL
			};
		if (work->has_row[i] || !whole || !strchr(key, '.'))
			continue;
		past[count].key = key;
		past[count].was = td_was_value(holder_on(work, key, last), key);
		past[count].holds = NULL;
		count += !td_update_same(past[count].was, NULL);
	}
	return count > 0 ? td_update_row(work->update, past, count) : NULL;
}

enum td_status
td_update_apply(struct td_strbuf *out, struct td_update_done *done,
                const struct td_document *document, const char *bytes,
                size_t size, const struct td_update *update,
                struct td_diag *diag)
{
	struct work work = { .update = update,
		             .document = document,
		             .keys = td_update_keys_of(update->kind),
		             .arena = TD_ARENA_INIT,
		             .diag = diag };
	enum td_status status = TD_OK;
	char *row = NULL;

	td_was_parse(&work.was, &work.arena, td_document_root(document));
	for (size_t i = 0; i < update->count; i++)
		status = td_worse(status, settle(&work, &update->values[i]));
	if (status != TD_OK)
		goto done;
	row = make_row(&work);
	work.edits.order = work.keys.order;
	work.edits.row = row;
	if (!td_update_text(out, document, bytes, size, &work.edits))
		status = td_diag_add(
		    diag, TD_UPDATE_NOT_PLACED,
		    (struct td_place){ .path = td_document_path(document) },
		    NULL);
	else
		*done = work.done;
done:
	free(row);
	free(work.edits.items);
	free(work.wrong);
	for (size_t i = 0; i < TD_UPDATE_DATED_MAX; i++)
		td_document_free(work.completed[i]);
	td_arena_clear(&work.arena);
	return status;
}
