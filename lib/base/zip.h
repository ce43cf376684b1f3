/*
 * A ZIP container of files that are not compressed, the same bytes for the same
 * files: for what is small and only has to be opened elsewhere.
 */
#ifndef TD_BASE_ZIP_H
#define TD_BASE_ZIP_H

#include "base/strbuf.h"

#include <stddef.h>

struct td_zip {
	struct td_strbuf files;
	struct td_strbuf directory;
	unsigned count;
};

#define TD_ZIP_INIT                                                            \
	{                                                                      \
		.files = TD_STRBUF_INIT, .directory = TD_STRBUF_INIT           \
	}

/* Add a file. name has no directory of the system in it. */
void
td_zip_add(struct td_zip *zip, const char *name, const char *bytes,
           size_t size);

/* End the container: files holds all of it. */
void
td_zip_end(struct td_zip *zip);

void
td_zip_clear(struct td_zip *zip);

#endif
