/*
 * What a record is known by among those that may speak of the same. Private to
 * the layer.
 */
#ifndef TD_ARCHIVE_ALIKE_KEY_H
#define TD_ARCHIVE_ALIKE_KEY_H

#include <stddef.h>

struct td_node;

/* The key of a record with this root; "" when it does not tell; NULL when the
 * record is not meant. The caller frees it. */
typedef char *
td_alike_key(const struct td_node *root);

/* The key of a file; "" as well when it is not understood: it may be one. */
char *
td_alike_key_of(const char *bytes, size_t size, td_alike_key *key);

/* Of people: the letters of their name. */
char *
td_alike_name(const struct td_node *root);

/* Of units: what all names have that may mean one (td_unit_name_key()). */
char *
td_alike_unit_name(const struct td_node *root);

/* Of nominations: number and issuer of what recognised their initiative. */
char *
td_alike_initiative(const struct td_node *root);

/* The same of these two, as text. */
char *
td_alike_initiative_key(const char *number, const char *issuer);

#endif
