/*
 * A schema as its users see it: made from text, used on documents.
 */
#include "base/alloc.h"
#include "schema/compile.h"
#include "schema/validate.h"

#include <stdlib.h>

/* Schemas are written by hand; the largest known are a tenth of this. */
#define SCHEMA_BYTES_MAX (512 * 1024)

/* Takes the document over, whatever comes of it. */
static enum td_status
compile_document(struct td_schema **schema, struct td_document *document,
                 const struct td_schema_options *options, struct td_diag *diag)
{
	struct td_schema *made = td_alloc(1, sizeof *made);
	struct td_compiler compiler = { .schema = made,
		                        .options = options,
		                        .diag = diag };

	made->document = document;
	made->root = td_compile_rule(&compiler, td_document_root(document));
	td_compile_refs(&compiler);
	if (compiler.status == TD_OK) {
		*schema = made;
		made = NULL;
	}
	free(compiler.table);
	free(compiler.references);
	td_schema_free(made);
	return compiler.status;
}

enum td_status
td_schema_compile(struct td_schema **schema, const char *name,
                  const char *bytes, size_t size,
                  const struct td_schema_options *options, struct td_diag *diag)
{
	const struct td_document_options reading = {
		.bytes_max = SCHEMA_BYTES_MAX, .any_text = true
	};
	struct td_document *document;
	enum td_status status = td_document_parse(&document, name, bytes, size,
	                                          &reading, diag);

	if (status != TD_OK)
		return status;
	return compile_document(schema, document, options, diag);
}

void
td_schema_free(struct td_schema *schema)
{
	if (!schema)
		return;

	for (size_t i = 0; i < schema->rule_count; i++) {
		struct td_rule *rule = schema->rules[i];

		if (rule->texts)
			td_names_clear(rule->texts);
		if (rule->map)
			td_names_clear(&rule->map->names);
	}
	for (size_t i = 0; i < schema->pattern_count; i++)
		td_pattern_free(schema->patterns[i]);
	for (size_t i = 0; i < schema->block_count; i++)
		free(schema->blocks[i]);
	free(schema->rules);
	free(schema->patterns);
	free(schema->blocks);
	td_document_free(schema->document);
	free(schema);
}

/* A pattern that was given up on inside "not" and the like is in no list. */
static bool
is_listed(const struct td_violations *found, const struct td_violation *item)
{
	for (size_t i = 0; i < found->count; i++)
		if (found->items[i].id == item->id &&
		    found->items[i].node == item->node)
			return true;
	return false;
}

/* What kept a check from its end. */
static enum td_status
report_end(const struct td_run *run, const struct td_document *document,
           struct td_diag *diag)
{
	const struct td_violations *found = run->found;
	struct td_violation item = run->stuck;
	struct td_violations stuck = { &item, 1, 1 };
	enum td_status status = TD_OK;

	if (item.node && !is_listed(found, &item))
		status = td_violations_report(&stuck, document, diag);
	if (run->steps == 0)
		status = td_document_report(document, NULL, diag,
		                            TD_SCHEMA_TOO_COSTLY, NULL);
	if (found->count >= TD_VIOLATIONS_MAX)
		status = td_document_report(document, NULL, diag,
		                            TD_SCHEMA_TOO_MANY_FAULTS, "limit",
		                            "1000", NULL);
	return status;
}

static enum td_status
explain(struct td_run *run, const struct td_rule *rule,
        const struct td_document *document, struct td_diag *diag)
{
	struct td_violations found = { .items = NULL };
	enum td_status status;

	run->found = &found;
	run->steps = TD_STEPS_MAX;
	run->stuck.node = NULL;
	td_validate(run, rule, td_document_root(document));
	status = td_violations_report(&found, document, diag);
	status = td_worse(status, report_end(run, document, diag));
	free(found.items);
	return status;
}

enum td_status
td_schema_check(const struct td_schema *schema,
                const struct td_document *document, struct td_diag *diag)
{
	struct td_run run = { .steps = TD_STEPS_MAX };
	enum td_status status = TD_OK;

	if (!td_validate(&run, schema->root, td_document_root(document)) ||
	    run.stuck.node || run.steps == 0)
		status = explain(&run, schema->root, document, diag);
	td_pattern_work_free(run.work);
	return status;
}

bool
td_schema_accepts(const struct td_schema *schema, const struct td_node *node)
{
	struct td_run run = { .steps = TD_STEPS_MAX };
	bool valid = td_validate(&run, schema->root, node) && !run.stuck.node &&
	             run.steps > 0;

	td_pattern_work_free(run.work);
	return valid;
}
