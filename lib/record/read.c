/* Parts of records, from nodes to values. */

#include "record/read.h"
#include "base/alloc.h"
#include "deadline/clause.h"

#include <stdlib.h>
#include <string.h>

void *
td_read_new(struct td_arena **arena, size_t size)
{
	struct td_arena *made = td_alloc(1, sizeof *made + size);

	*arena = made;
	return made + 1;
}

struct td_arena *
td_read_arena(void *record)
{
	return (struct td_arena *)record - 1;
}

void
td_read_free(void *record, struct td_document *document)
{
	struct td_arena *arena;

	if (!record)
		return;
	td_document_free(document);
	arena = (struct td_arena *)record - 1;
	td_arena_clear(arena);
	free(arena);
}

/* The index of text among codes; their number when it is none of them. */
static unsigned
index_of(const char *text, const char *const *codes)
{
	unsigned i = 0;

	while (codes[i] && strcmp(codes[i], text) != 0)
		i++;
	return i;
}

unsigned
td_read_code(const struct td_node *map, const char *key,
             const char *const *codes)
{
	const char *text = td_read_text(map, key);
	unsigned i = text ? index_of(text, codes) : 0;

	return codes[i] ? i : 0;
}

void
td_read_flags(bool *flags, const struct td_node *map, const char *key,
              const char *const *codes)
{
	const struct td_node *list = td_node_get(map, key);

	for (size_t i = 0; i < td_node_count(list); i++) {
		const char *text = td_node_text(td_node_at(list, i));
		unsigned code = text ? index_of(text, codes) : 0;

		if (text && codes[code])
			flags[code] = true;
	}
}

void *
td_read_array(size_t *count, struct td_arena *arena, const struct td_node *list,
              size_t size)
{
	/* A document has at most 4 MiB, so this cannot overflow. */
	*count = list && list->type == TD_NODE_LIST ? td_node_count(list) : 0;
	return *count > 0 ? td_arena_take(arena, *count * size) : NULL;
}

const char *
td_read_text(const struct td_node *map, const char *key)
{
	return td_node_text(td_node_get(map, key));
}

int
td_read_int(const struct td_node *map, const char *key)
{
	const struct td_node *node = td_node_get(map, key);
	const double most = 1000000000;

	if (!node ||
	    (node->type != TD_NODE_INTEGER && node->type != TD_NODE_NUMBER) ||
	    node->number > most || node->number < -most)
		return 0;
	return (int)node->number;
}

bool
td_read_bool(const struct td_node *map, const char *key)
{
	const struct td_node *node = td_node_get(map, key);

	return node && node->type == TD_NODE_BOOLEAN && node->integer == 1;
}

struct td_field
td_read_field(const struct td_node *map, const char *key)
{
	const struct td_node *node = td_node_get(map, key);

	return (struct td_field){ td_node_text(node), node };
}

void
td_read_fields(struct td_fields *fields, struct td_arena *arena,
               const struct td_node *map, const char *key)
{
	fields->node = td_node_get(map, key);
	fields->items = td_read_array(&fields->count, arena, fields->node,
	                              sizeof *fields->items);
	for (size_t i = 0; i < fields->count; i++) {
		const struct td_node *node = td_node_at(fields->node, i);

		fields->items[i] = (struct td_field){ td_node_text(node),
			                              node };
	}
}

struct td_day
td_read_day(const struct td_node *map, const char *key)
{
	struct td_day day = { .node = td_node_get(map, key) };
	const char *text = td_node_text(day.node);

	day.given = text && td_date_parse(&day.date, text);
	return day;
}

struct td_amount
td_read_amount(const struct td_node *map, const char *key)
{
	struct td_amount amount = { .node = td_node_get(map, key) };

	if (amount.node && (amount.node->type == TD_NODE_INTEGER ||
	                    amount.node->type == TD_NODE_NUMBER)) {
		amount.given = true;
		amount.value = amount.node->number;
		amount.text = amount.node->text;
	}
	return amount;
}

struct td_target
td_read_target(const struct td_node *map, const char *key)
{
	struct td_target target = { .node = td_node_get(map, key) };
	const char *text = td_node_text(target.node);

	if (text)
		target.given = td_target_parse(&target, text);
	return target;
}

struct td_moment
td_read_moment(const struct td_node *map, const char *key)
{
	struct td_moment moment = { .node = td_node_get(map, key) };
	const char *text = td_node_text(moment.node);

	if (text && strcmp(text, "issued") == 0) {
		moment.kind = TD_MOMENT_ISSUED;
	} else if (text && td_date_parse(&moment.date, text)) {
		moment.kind = TD_MOMENT_DAY;
	} else if (!text && td_read_int(map, key) != 0) {
		moment.kind = TD_MOMENT_YEAR;
		moment.year = td_read_int(map, key);
	} else if (td_read_text(moment.node, "event")) {
		moment.kind = TD_MOMENT_EVENT;
		moment.event = td_read_text(moment.node, "event");
		moment.is_expected = td_read_day(moment.node, "expected").given;
		moment.date = td_read_day(moment.node, "expected").date;
	}
	return moment;
}

/* The rule that a day by itself is: done by then, that day included. */
static void
make_day_rule(struct td_due *due)
{
	struct td_deadline_point *point = &due->rule.points[0];

	due->rule.kind = TD_DEADLINE_CALENDAR;
	due->rule.bound = TD_BOUND_BY;
	due->rule.point_count = 1;
	point->span = TD_SPAN_DAY;
	td_date_to_civil(due->day, &point->year, &point->number, &point->day);
}

/* A day, or the one deadline of a clause. */
static void
read_words(struct td_due *due, const char *words)
{
	struct td_deadline_error error;

	due->is_day = td_date_parse(&due->day, words);
	due->has_rule = due->is_day ||
	                td_clause_rule(&due->rule, words, &error) == TD_OK;
	if (due->is_day)
		make_day_rule(due);
}

void
td_read_due(struct td_due *due, const struct td_node *map, const char *key)
{
	const struct td_node *reading = td_node_get(map, "reading");

	due->words = td_read_field(map, key);
	if (!due->words.text)
		return;
	read_words(due, due->words.text);
	if (due->has_rule || !reading)
		return;
	due->reading = td_read_field(reading, "due");
	due->read_by = td_read_text(reading, "by");
	if (due->reading.text)
		read_words(due, due->reading.text);
}

struct td_source
td_read_source(const struct td_node *map, const char *key)
{
	static const char *const codes[] = { "read", "recall", NULL };
	const struct td_node *node = td_node_get(map, key);
	struct td_source source = { .node = node, .basis = TD_BASIS_RECALL };

	source.instrument = td_read_text(node, "instrument");
	source.at = td_read_text(node, "at");
	if (td_read_text(node, "basis"))
		source.basis = (enum td_basis)td_read_code(node, "basis",
		                                           codes);
	return source;
}

static struct td_signature
read_signature(const struct td_node *map, const char *key)
{
	static const char *const codes[] = { "",   "TM",  "KT", "Q",
		                             "TL", "TUQ", NULL };
	struct td_signature signature = { .node = td_node_get(map, key) };
	const struct td_node *node = signature.node;

	if (!node || node->type != TD_NODE_MAP)
		return signature;
	signature.given = true;
	signature.name = td_read_text(node, "name");
	signature.office = td_read_text(node, "office");
	signature.authority_node = td_node_get(node, "authority");
	signature.authority = (enum td_signed)td_read_code(node, "authority",
	                                                   codes);
	return signature;
}

struct td_document_ref
td_read_document_ref(const struct td_node *node)
{
	return (struct td_document_ref){
		.kind = td_read_field(node, "kind"),
		.number = td_read_field(node, "number"),
		.date = td_read_day(node, "date"),
		.issuer = td_read_field(node, "issuer"),
		.title = td_read_field(node, "title"),
		.text = td_read_field(node, "text"),
		.signature = read_signature(node, "signed"),
		.node = node,
	};
}

void
td_read_document_refs(struct td_document_refs *refs, struct td_arena *arena,
                      const struct td_node *map, const char *key)
{
	refs->node = td_node_get(map, key);
	refs->items = td_read_array(&refs->count, arena, refs->node,
	                            sizeof *refs->items);
	for (size_t i = 0; i < refs->count; i++)
		refs->items[i] = td_read_document_ref(
		    td_node_at(refs->node, i));
}

int
td_read_sequence(const struct td_node *root)
{
	int sequence = td_read_int(root, "sequence");

	return sequence > 0 ? sequence : 1;
}

struct td_dossier_item *
td_read_dossier(size_t *count, struct td_arena *arena,
                const struct td_node *list)
{
	struct td_dossier_item *items = td_read_array(count, arena, list,
	                                              sizeof *items);

	for (size_t i = 0; i < *count; i++) {
		const struct td_node *node = td_node_at(list, i);

		items[i] = (struct td_dossier_item){
			.part = td_read_field(node, "part"),
			.number = td_read_field(node, "number"),
			.date = td_read_day(node, "date"),
			.issuer = td_read_field(node, "issuer"),
			.note = td_read_field(node, "note"),
			.node = node,
		};
	}
	return items;
}

void
td_read_class_fields(struct td_class_fields *fields, struct td_arena *arena,
                     const struct td_node *map, const char *key)
{
	fields->node = td_node_get(map, key);
	fields->items = td_read_array(&fields->count, arena, fields->node,
	                              sizeof *fields->items);
	for (size_t i = 0; i < fields->count; i++) {
		struct td_class_field *field = &fields->items[i];
		const char *text;

		field->node = td_node_at(fields->node, i);
		text = td_node_text(field->node);
		if (!text || !td_class_from_name(&field->class, text))
			field->class = TD_CLASS_COUNT;
	}
}

void
td_read_actors(struct td_actors *actors, struct td_arena *arena,
               const struct td_node *map, const char *key)
{
	actors->node = td_node_get(map, key);
	actors->items = td_read_array(&actors->count, arena, actors->node,
	                              sizeof *actors->items);
	for (size_t i = 0; i < actors->count; i++) {
		struct td_actor *actor = &actors->items[i];
		const char *text;

		actor->node = td_node_at(actors->node, i);
		text = td_node_text(actor->node);
		actor->id = text ? text : "";
		actor->is_class = td_class_from_name(&actor->class, actor->id);
	}
}
