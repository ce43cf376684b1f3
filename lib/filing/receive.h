/*
 * A document that a unit sent in, plan or report, is filed: under its day of
 * receipt, and only once.
 */
#ifndef TD_FILING_RECEIVE_H
#define TD_FILING_RECEIVE_H

#include "base/status.h"
#include "calendar/date.h"
#include "store/layout.h"

#include <stddef.h>

struct td_filing;

/* The file that a record was made of, where it was not sent as one. */
struct td_received_file {
	const char *name;   /* without directories */
	const char *sha256; /* of the bytes */
	const char *bytes;
	size_t size;
};

/* What came in. */
struct td_receiving {
	enum td_kind kind; /* TD_KIND_PLAN or TD_KIND_REPORT */
	const char *name;  /* what findings call it */
	const char *bytes;
	size_t size;
	struct td_date received;
	/* NULL: what came in is the record. */
	const struct td_received_file *file;
};

/*
 * Check what came in and file it byte for byte. The name and digest of a file
 * that it was made of go into the commit; the file itself into papers/, where
 * the store's policy keeps papers. One that is only late is filed
 * with a warning. One that the store holds already keeps the day on record,
 * and is judged by it.
 */
TD_MUST_CHECK enum td_status
td_receive_file(struct td_filing *filing, const struct td_receiving *receiving);

#endif
