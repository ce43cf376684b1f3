/*
 * What a record is known by among those that may speak of the same. Private to
 * the layer.
 */
#ifndef TD_ARCHIVE_ALIKE_KEY_H
#define TD_ARCHIVE_ALIKE_KEY_H

#include "base/strlist.h"

#include <stddef.h>

struct td_node;

/* Adds the keys of a record with this root, each once; "" when it does not
 * tell; none when the record is not meant. */
typedef void
td_alike_key(struct td_strlist *keys, const struct td_node *root);

/* The keys of a file; "" as well when it is not understood: it may be one. */
void
td_alike_key_of(struct td_strlist *keys, const char *bytes, size_t size,
                td_alike_key *key);

/* Of people: the letters of their name, and of those they had. */
void
td_alike_name(struct td_strlist *keys, const struct td_node *root);

/* Of units, likewise: what all names have that may mean one
 * (td_unit_name_key()). */
void
td_alike_unit_name(struct td_strlist *keys, const struct td_node *root);

/* Of nominations: number and issuer of what recognised their initiative. */
void
td_alike_initiative(struct td_strlist *keys, const struct td_node *root);

/* The same of these two, as text. */
char *
td_alike_initiative_key(const char *number, const char *issuer);

#endif
