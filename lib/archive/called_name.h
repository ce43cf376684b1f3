/*
 * How well a text fits the name that something has. Private to the layer.
 */
#ifndef TD_ARCHIVE_CALLED_NAME_H
#define TD_ARCHIVE_CALLED_NAME_H

#include <stdbool.h>

/* Whether the words of a slug stand in another, one behind the other. */
bool
td_called_has_words(const char *slug, const char *words);

/* Whether they stand in it in their order, with others between or not. */
bool
td_called_has_in_order(const char *slug, const char *words);

/* Whether both begin with the same two words. */
bool
td_called_begins_alike(const char *slug, const char *other);

/* The best first. */
enum td_called_fit {
	TD_FIT_WHOLE,
	TD_FIT_BUT_TAIL,
	TD_FIT_PART,
	TD_FIT_BEGINNING, /* of award forms alone */
	TD_FIT_NOT
};

/* Of a name and its slug, and a text and its slug, both names spelt out. */
enum td_called_fit
td_called_fit_of(const char *spelt, const char *slug, const char *text,
                 const char *text_slug);

#endif
