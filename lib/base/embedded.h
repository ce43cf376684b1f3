/*
 * Files compiled into the library: schemas and the data a new store starts
 * with. See thidua_embed() in cmake/Embed.cmake.
 */
#ifndef TD_BASE_EMBEDDED_H
#define TD_BASE_EMBEDDED_H

#include <stddef.h>

struct td_embedded {
	const char *name;  /* path below the embedded directory; NULL ends */
	const char *bytes; /* followed by a NUL */
	size_t size;       /* in bytes, without that NUL */
};

#endif
