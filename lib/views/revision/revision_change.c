/* Changes as they are found, one after the other. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "views/revision/revision_parts.h"

void
td_comparing_begin(struct td_comparing *comparing, enum td_revision_part part,
                   enum td_revision_kind kind, const char *id, const char *text)
{
	struct td_revision *revision = comparing->revision;

	revision->changes = td_grow(revision->changes, revision->change_count,
	                            &revision->change_capacity,
	                            sizeof *revision->changes);
	comparing->change = &revision->changes[revision->change_count++];
	*comparing->change = (struct td_revision_change){
		.part = part, .kind = kind, .id = id, .text = text
	};
}

/* What was begun changed nothing after all. */
void
td_comparing_end(struct td_comparing *comparing)
{
	if (comparing->change->kind == TD_REVISION_CHANGED &&
	    comparing->change->value_count == 0)
		comparing->revision->change_count--;
}

/* A value that is another one; NULL: there is none to add. */
struct td_revision_value *
td_comparing_add(struct td_comparing *comparing, const char *field,
                 const char *before, const char *after)
{
	struct td_revision_change *change = comparing->change;

	if ((!before && !after) || td_text_equal(before, after))
		return NULL;
	change->values = td_grow(change->values, change->value_count,
	                         &change->value_capacity,
	                         sizeof *change->values);
	change->values[change->value_count] = (struct td_revision_value){
		.field = field, .before = before, .after = after
	};
	return &change->values[change->value_count++];
}

/* Ids of a list in one text, in the order of the record. */
const char *
td_comparing_join(struct td_comparing *comparing,
                  const struct td_fields *fields)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	const char *joined = NULL;

	for (size_t i = 0; fields && i < fields->count; i++)
		td_strbuf_addf(&text, "%s%s", text.length ? ", " : "",
		               fields->items[i].text ? fields->items[i].text
		                                     : "");
	if (text.length > 0)
		joined = td_revision_keep(comparing->revision, text.text);
	td_strbuf_clear(&text);
	return joined;
}
