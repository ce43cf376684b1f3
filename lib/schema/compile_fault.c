/* What any keyword can come upon: a fault, a pattern. */

#include "base/alloc.h"
#include "schema/compile.h"

#include <stdlib.h>

void
td_compile_fault(struct td_compiler *compiler, const struct td_node *node,
                 enum td_finding_id id, const char *name, const char *value)
{
	enum td_status status = td_document_report(compiler->schema->document,
	                                           node, compiler->diag, id,
	                                           name, value, NULL);

	compiler->status = td_worse(compiler->status, status);
}

const struct td_pattern *
td_compile_pattern(struct td_compiler *compiler, const struct td_node *text)
{
	struct td_schema *schema = compiler->schema;
	bool fast = compiler->options && compiler->options->many_documents;
	char *problem = NULL;
	struct td_pattern *pattern = td_pattern_new(&problem, text->text,
	                                            text->length, fast);

	if (!pattern) {
		td_compile_fault(compiler, text, TD_SCHEMA_BAD_PATTERN,
		                 "problem", problem);
		free(problem);
		return NULL;
	}
	schema->patterns = td_grow(schema->patterns, schema->pattern_count,
	                           &schema->pattern_capacity,
	                           sizeof(struct td_pattern *));
	schema->patterns[schema->pattern_count++] = pattern;
	return pattern;
}
