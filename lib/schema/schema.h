/*
 * JSON Schema (draft-07) over documents with marks.
 *
 * Supported keywords: type enum const multipleOf minimum maximum
 * exclusiveMinimum exclusiveMaximum minLength maxLength pattern items
 * additionalItems minItems maxItems uniqueItems contains minProperties
 * maxProperties required properties patternProperties additionalProperties
 * propertyNames dependencies allOf anyOf oneOf not if then else $ref (a
 * pointer within the schema) definitions format, and the annotations $schema
 * $id (root only) $comment title description default examples. A schema that
 * uses any other keyword is refused when it is compiled: silence is how
 * validators lie.
 *
 * `format` is asserted, for the names the caller registers; a format that is
 * not registered is refused at compile.
 */
#ifndef TD_SCHEMA_SCHEMA_H
#define TD_SCHEMA_SCHEMA_H

#include "base/status.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>

struct td_schema;

/* The longest text that means the same and has the form, with its NUL. */
#define TD_SCHEMA_MEANT_SIZE 64

/* A named format: accepts() says whether text has it; a text that has not is
 * reported as `finding` with facts found (the text) and key (its last key); as
 * `slip`, with what it was meant to be as wanted, where means() can tell. */
struct td_schema_format {
	const char *name;
	bool (*accepts)(const char *text);
	enum td_finding_id finding;
	bool (*means)(char wanted[TD_SCHEMA_MEANT_SIZE],
	              const char *text); /* NULL: it never can */
	enum td_finding_id slip;
};

struct td_schema_options {
	const struct td_schema_format *formats; /* ended by a row of zeros */
	bool ignore_formats; /* take every format as an annotation */
	bool many_documents; /* spend more on compiling to check faster: pays
	                        off from some hundred documents on */
};

/*
 * Compile a schema from its JSON text. name is what findings call it.
 *
 * Returns TD_OK, perhaps with a warning of keywords that have no effect beside
 * $ref; TD_INVALID when the text is no schema this evaluator fully supports,
 * with findings (schema-unsupported, …) at the place in the schema, *schema
 * untouched.
 */
TD_MUST_CHECK enum td_status
td_schema_compile(struct td_schema **schema, const char *name,
                  const char *bytes, size_t size,
                  const struct td_schema_options *options,
                  struct td_diag *diag);

void
td_schema_free(struct td_schema *schema);

/*
 * Report every violation in a document, each at its own place: the value that
 * is wrong, the key that is not known, the map that lacks a key. A violation
 * inside an anyOf or oneOf branch is reported once, for the branch that fits
 * best; of more than a thousand, only so many are listed, and that is said. A
 * schema is read-only here and may be used by several threads.
 *
 * Returns TD_OK or TD_INVALID.
 */
TD_MUST_CHECK enum td_status
td_schema_check(const struct td_schema *schema,
                const struct td_document *document, struct td_diag *diag);

/* The same for one node, without reporting: whether it is valid. */
bool
td_schema_accepts(const struct td_schema *schema, const struct td_node *node);

#endif
