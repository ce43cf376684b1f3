/* What the objects of <thidua.h> are made of. */
#ifndef TD_API_PRIVATE_H
#define TD_API_PRIVATE_H

#include <thidua.h>

#include "archive/reader.h"
#include "calendar/date.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdbool.h>

struct thidua_findings {
	struct td_diag *diag;
};

struct thidua_store {
	struct td_snapshot *snapshot;
	struct td_reader *reader;
};

/* A day from outside; false, having said so, when it is none. */
bool
td_api_day(struct td_date *date, const char *text, struct td_diag *diag);

#endif
