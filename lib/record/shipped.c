/* The rules as they came with the suite. */

#include "record/shipped.h"
#include "defaults/defaults.h"
#include "schema/equal.h"

#include <assert.h>

/* It is a part of the program: a test reads each under its schema. */
static struct td_document *
parse(const struct td_embedded *files, const char *name)
{
	const struct td_embedded *file = td_embedded_find(files, name);
	struct td_diag *unheard = td_diag_new();
	struct td_document *document = NULL;
	enum td_status status;

	assert(file);
	status = td_document_parse(&document, name, file->bytes, file->size,
	                           NULL, unheard);
	assert(status == TD_OK);
	(void)status;
	td_diag_free(unheard);
	return document;
}

void
td_shipped_awards(struct td_awards **awards)
{
	td_awards_read(awards, parse(td_defaults, "rules/awards.yaml"));
}

void
td_shipped_awards_former(struct td_awards **awards)
{
	td_awards_read(awards, parse(td_former, "rules/awards.yaml"));
}

void
td_shipped_procedure(struct td_procedure **procedure)
{
	td_procedure_read(procedure,
	                  parse(td_defaults, "rules/procedure.yaml"));
}

void
td_shipped_procedure_former(struct td_procedure **procedure)
{
	td_procedure_read(procedure, parse(td_former, "rules/procedure.yaml"));
}

bool
td_shipped_same(const struct td_node *row, const struct td_node *shipped)
{
	size_t steps = 100000;

	return td_equal(row, shipped, &steps);
}
