/* What stands open in the audited commit. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_OPEN_H
#define TD_VIEWS_AUDIT_AUDIT_OPEN_H

#include "archive/reader.h"
#include "views/audit/audit.h"

/* What is open is worth knowing; for longer than so many days, a look. */
enum {
	TD_OPEN_LONG = 365
};

struct td_open {
	const struct td_snapshot *snapshot;
	struct td_reader *reader;
	struct td_date day; /* what is to come by then is not open */
	struct td_diag *diag;
};

/*
 * Nominations without an end although the time of their award is over
 * (nomination-unended), duties that were never met (duty-unmet), and gaps in
 * the numbers of decisions (decision-number-gap), as of a day. What cannot be
 * read is told by who checks the commit.
 */
void
td_audit_open(const struct td_snapshot *snapshot, struct td_date day,
              struct td_diag *diag);

void
td_open_nominations(const struct td_open *open);

void
td_open_duties(const struct td_open *open);

void
td_open_numbers(const struct td_open *open);

/* The severity of what is open for so many days. */
enum td_severity
td_open_severity(int days);

/* A path as findings have it; the caller frees it. */
char *
td_open_path(const struct td_open *open, const char *path);

#endif
