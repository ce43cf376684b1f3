/* Compiled schemas out of tables, and into them. */

#include "schema/frozen_schema.h"
#include "base/alloc.h"
#include "schema/tape.h"

#include <stdlib.h>
#include <string.h>

const struct td_frozen_schema *
td_frozen_schema_find(const struct td_frozen_schema *table, const char *name)
{
	for (; table->text.name; table++)
		if (strcmp(table->text.name, name) == 0)
			return table;
	return NULL;
}

enum td_status
td_frozen_schema_lay_out(struct td_schema **schema,
                         const struct td_frozen_schema *frozen,
                         const struct td_schema_options *options,
                         struct td_diag *diag)
{
	struct td_schema *made = td_alloc(1, sizeof *made);
	struct td_compiler compiler = { .schema = made,
		                        .options = options,
		                        .diag = diag };
	struct td_tape tape = { .compiler = &compiler, .at = frozen->rules };

	made->document = td_frozen_document(&frozen->text);
	td_tape_pass(&tape);
	if (compiler.status == TD_OK) {
		*schema = made;
		made = NULL;
	}
	td_schema_free(made);
	return compiler.status;
}

void
td_frozen_schema_print(struct td_strbuf *out, struct td_schema *schema)
{
	struct td_compiler compiler = { .schema = schema };
	struct td_tape tape = { .compiler = &compiler, .out = out };
	const struct td_node **nodes = td_frozen_order(schema->document,
	                                               &tape.node_count);

	tape.nodes = nodes;
	td_tape_pass(&tape);
	free(nodes);
}

const struct td_document *
td_schema_document(const struct td_schema *schema)
{
	return schema->document;
}
