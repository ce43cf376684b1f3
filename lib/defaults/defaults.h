/*
 * What is compiled in: the schemas of the records, and the calendars and rules
 * that a new store starts with. A store's own files, once it has them, are
 * what counts; nothing reads the defaults behind its back.
 */
#ifndef TD_DEFAULTS_DEFAULTS_H
#define TD_DEFAULTS_DEFAULTS_H

#include "base/embedded.h"

/* Files of a new store, named by their path in it: "calendars/2026.yaml",
 * "rules/awards.yaml". One has a name that would act on our own tree:
 * "gitattributes" is written as ".gitattributes". */
extern const struct td_embedded td_defaults[];

/* What the release before shipped, named in the same way (0.1.0, made once of
 * its sources and never to be changed). */
extern const struct td_embedded td_former[];

/* Schemas, named "<kind>.json": "plan.json". */
extern const struct td_embedded td_schemas[];

/* Find a row by its name; NULL when the table has none. */
const struct td_embedded *
td_embedded_find(const struct td_embedded *table, const char *name);

#endif
