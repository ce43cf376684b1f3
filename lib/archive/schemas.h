/*
 * The schemas of records, compiled in.
 */
#ifndef TD_ARCHIVE_SCHEMAS_H
#define TD_ARCHIVE_SCHEMAS_H

#include "yaml/frozen.h"

/* Named "<kind>.json", of the same texts as td_schemas (defaults.h); read when
 * the suite was built. */
extern const struct td_frozen td_frozen_schemas[];

#endif
