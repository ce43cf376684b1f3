/*
 * Schemas that were compiled when the suite was built, as tables of C: to have
 * one takes neither parser nor compiler, only to lay it out.
 */
#ifndef TD_SCHEMA_FROZEN_SCHEMA_H
#define TD_SCHEMA_FROZEN_SCHEMA_H

#include "schema/schema.h"
#include "yaml/frozen.h"

#include <stdint.h>

struct td_frozen_schema {
	struct td_frozen text; /* without a name it ends a table */
	const uint32_t *rules;
};

/* The row of a name in a table; NULL: it has none. */
const struct td_frozen_schema *
td_frozen_schema_find(const struct td_frozen_schema *table, const char *name);

/*
 * The schema that a row was made of.
 *
 * Returns TD_OK; TD_INVALID, with a finding, when a format of it is not among
 * the options', *schema untouched.
 */
TD_MUST_CHECK enum td_status
td_frozen_schema_lay_out(struct td_schema **schema,
                         const struct td_frozen_schema *frozen,
                         const struct td_schema_options *options,
                         struct td_diag *diag);

struct td_strbuf;

/* Add the rules of a schema as the numbers of a table, separated by commas.
 * Formats are written by their names, whether they are known or not. */
void
td_frozen_schema_print(struct td_strbuf *out, struct td_schema *schema);

/* The document of a schema, which lives as long as it does. */
const struct td_document *
td_schema_document(const struct td_schema *schema);

#endif
