/* The text of a record is changed, edit by edit, and read again. Private to
 * the layer. */
#ifndef TD_RECORD_UPDATE_TEXT_H
#define TD_RECORD_UPDATE_TEXT_H

#include "base/strbuf.h"
#include "calendar/date.h"
#include "yaml/document.h"

/* The map of an edit: a row of `was`, by its place, or the root. */
#define TD_UPDATE_ROOT ((size_t)-1)

struct td_update_edit {
	size_t row;
	const char *key;
	const struct td_node *node; /* NULL: none from now on */
};

struct td_update_edits {
	struct td_update_edit *items;
	size_t count;
	size_t capacity;
	const char *const *order; /* keys of the root, NULL behind the last */
	const char *row;          /* that is added to `was`; NULL: none */
};

/* Whether two values are the same; none and null are. */
bool
td_update_same(const struct td_node *a, const struct td_node *b);

/* Add the text of a document, which is taken over, with another value in the
 * place of one. Returns false where it cannot be put there. */
TD_MUST_CHECK bool
td_update_put(struct td_strbuf *out, struct td_document *document,
              const char *bytes, size_t size, const struct td_node *value,
              const char *flow);

/* A value as it stands within [] or {}; the caller frees it. */
char *
td_update_flow(const struct td_node *node);

/* A day so. */
char *
td_update_flow_of_day(struct td_date day);

/* Read what a record has become; NULL: it is none. */
struct td_document *
td_update_parse(const char *bytes, size_t size);

/* Whether nothing but what was wanted has changed: the text may have been
 * written in a way that in_place.h does not understand. */
bool
td_update_is_done(const struct td_strbuf *text,
                  const struct td_document *former,
                  const struct td_update_edits *edits);

/*
 * Add the bytes that the document was read from with the edits in them; false
 * when they cannot be changed so that they say what is wanted, and nothing
 * else.
 */
TD_MUST_CHECK bool
td_update_text(struct td_strbuf *out, const struct td_document *document,
               const char *bytes, size_t size,
               const struct td_update_edits *edits);

#endif
