/*
 * What was found out of one commit and holds for the next, kept by somebody
 * who knows where.
 *
 * All of it can be found out again: what cannot be had is not there, what
 * cannot be stored is not stored, and neither is a fault or worth a word.
 */
#ifndef TD_STORE_MEMORY_H
#define TD_STORE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

struct td_memory {
	void *state;
	/* Sets *bytes, the caller's, and *size to what was stored last under a
	 * name. */
	bool (*load)(char **bytes, size_t *size, void *state, const char *name);
	/* NULL: nothing is stored. */
	void (*save)(void *state, const char *name, const char *bytes,
	             size_t size);
};

#endif
