/*
 * The trailers of a commit that a filing asks for, each value of a name once.
 */
#ifndef TD_FILING_TRAILERS_H
#define TD_FILING_TRAILERS_H

#include "store/change.h"

#include <stddef.h>

struct td_trailers {
	struct td_change_trailer *items;
	size_t count;
	size_t capacity;
};

#define TD_TRAILERS_INIT                                                       \
	{                                                                      \
		.items = NULL                                                  \
	}

/* Add one, unless it is there. Both are borrowed; without a value: nothing. */
void
td_trailers_add(struct td_trailers *trailers, const char *name,
                const char *value);

/* Add one that nobody adds again. */
void
td_trailers_add_new(struct td_trailers *trailers, const char *name,
                    const char *value);

/* All of them, as td_filing_end() takes them; they are the trailers' own. */
const struct td_change_trailer *
td_trailers_end(struct td_trailers *trailers);

void
td_trailers_clear(struct td_trailers *trailers);

#endif
