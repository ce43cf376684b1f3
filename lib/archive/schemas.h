/*
 * The schemas of records, compiled in.
 */
#ifndef TD_ARCHIVE_SCHEMAS_H
#define TD_ARCHIVE_SCHEMAS_H

#include "schema/frozen_schema.h"

/* Named "<kind>.json", of the same texts as td_schemas (defaults.h), compiled
 * when the suite was built. */
extern const struct td_frozen_schema td_frozen_schemas[];

#endif
