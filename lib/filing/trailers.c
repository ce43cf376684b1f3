/* The trailers of a commit. */

#include "filing/trailers.h"
#include "base/alloc.h"
#include "base/text.h"

#include <stdlib.h>

static bool
has(const struct td_trailers *trailers, const char *name, const char *value)
{
	for (size_t i = 0; i < trailers->count; i++)
		if (td_text_equal(trailers->items[i].name, name) &&
		    td_text_equal(trailers->items[i].value, value))
			return true;
	return false;
}

void
td_trailers_add_new(struct td_trailers *trailers, const char *name,
                    const char *value)
{
	trailers->items = td_grow(trailers->items, trailers->count,
	                          &trailers->capacity, sizeof *trailers->items);
	trailers->items[trailers->count++] = (struct td_change_trailer){
		.name = name, .value = value
	};
}

void
td_trailers_add(struct td_trailers *trailers, const char *name,
                const char *value)
{
	if (value && !has(trailers, name, value))
		td_trailers_add_new(trailers, name, value);
}

const struct td_change_trailer *
td_trailers_end(struct td_trailers *trailers)
{
	td_trailers_add_new(trailers, NULL, NULL);
	return trailers->items;
}

void
td_trailers_clear(struct td_trailers *trailers)
{
	if (!trailers)
		return;
	free(trailers->items);
	*trailers = (struct td_trailers)TD_TRAILERS_INIT;
}
