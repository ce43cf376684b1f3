/* One list of a campaign, changed by a later document. */

#include "record/campaign_lay.h"

#include <string.h>

typedef void
add_name(struct td_strbuf *name, const void *part);

/* A list while it is changed. */
struct list {
	struct td_lay *lay;
	const struct td_layer *layer;
	const struct td_lay_sort *sort;
	char *items;
	size_t count;
};

static void *
at(const struct list *list, size_t index)
{
	return list->items + index * list->sort->size;
}

/* The part that goes by the same name as another; the count: none. */
static size_t
find(const struct list *list, add_name *name, const void *wanted)
{
	struct td_strbuf own = TD_STRBUF_INIT;
	struct td_strbuf other = TD_STRBUF_INIT;
	size_t found = list->count;

	name(&other, wanted);
	for (size_t i = 0; i < list->count && found == list->count; i++) {
		td_strbuf_cut(&own, 0);
		name(&own, at(list, i));
		if (other.length > 0 && own.length == other.length &&
		    memcmp(own.text, other.text, own.length) == 0)
			found = i;
	}
	td_strbuf_clear(&own);
	td_strbuf_clear(&other);
	return found;
}

/* What does not say what it is was refused by its schema. */
static void
report(const struct list *list, enum td_change_fault fault, add_name *name,
       const void *part)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	name(&text, part);
	if (list->lay->visit && text.length > 0)
		list->lay->visit(list->lay->context, fault, list->sort->what,
		                 text.text, list->sort->node(part));
	td_strbuf_clear(&text);
}

static void
end(struct list *list, const void *part)
{
	size_t index = find(list, list->sort->name, part);

	if (index == list->count) {
		report(list, TD_CHANGE_UNKNOWN, list->sort->name, part);
		return;
	}
	list->count--;
	memmove(at(list, index), at(list, index + 1),
	        (list->count - index) * list->sort->size);
}

static void
replace(struct list *list, const void *part)
{
	size_t index = find(list, list->sort->place, part);
	void *old;

	if (index == list->count) {
		report(list, TD_CHANGE_UNKNOWN, list->sort->place, part);
		return;
	}
	old = td_arena_take(list->lay->arena, list->sort->size);
	memcpy(old, at(list, index), list->sort->size);
	memcpy(at(list, index), part, list->sort->size);
	list->sort->finish(list->lay, list->layer, at(list, index), old);
}

/* At the end, or before the first of those that it goes before. */
static void
add(struct list *list, const void *part)
{
	size_t index = list->count;

	if (find(list, list->sort->name, part) < list->count) {
		report(list, TD_CHANGE_REPEATED, list->sort->name, part);
		return;
	}
	while (list->sort->goes_before && index > 0 &&
	       list->sort->goes_before(part, at(list, index - 1)))
		index--;
	memmove(at(list, index + 1), at(list, index),
	        (list->count - index) * list->sort->size);
	memcpy(at(list, index), part, list->sort->size);
	list->sort->finish(list->lay, list->layer, at(list, index), NULL);
	list->count++;
}

static void
each(struct list *list, const struct td_lay_parts *parts,
     void (*change)(struct list *list, const void *part))
{
	for (size_t i = 0; i < parts->count; i++)
		change(list, (const char *)parts->items + i * list->sort->size);
}

void *
td_lay_list(size_t *count, struct td_lay *lay, const struct td_layer *layer,
            const struct td_lay_sort *sort, void *items,
            const struct td_lay_change *change)
{
	struct list list = {
		.lay = lay, .layer = layer, .sort = sort, .count = *count
	};

	if (change->add.count + change->replace.count + change->end.count == 0)
		return items;
	list.items = td_arena_take(
	    lay->arena, (*count + change->add.count + 1) * sort->size);
	if (*count > 0)
		memcpy(list.items, items, *count * sort->size);
	each(&list, &change->end, end);
	each(&list, &change->replace, replace);
	each(&list, &change->add, add);
	*count = list.count;
	return list.items;
}
