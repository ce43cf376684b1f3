/*
 * A schema and a record from the same bytes, parted by a NUL: neither may
 * crash or hang the evaluator, and the quiet verdict must agree with the one
 * that lists findings.
 */
#include "diag/diag.h"
#include "schema/schema.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(const struct td_schema *schema, const char *bytes, size_t size)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;

	if (td_document_parse(&document, "record", bytes, size, NULL, diag) ==
	    TD_OK) {
		enum td_status status = td_schema_check(schema, document, diag);
		bool valid = td_schema_accepts(schema,
		                               td_document_root(document));

		if (valid != (status == TD_OK))
			abort();
		if (valid != (td_diag_count(diag) == 0))
			abort();
	}
	td_document_free(document);
	td_diag_free(diag);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct td_schema_options options = { .ignore_formats = true };
	const char *bytes = (const char *)data;
	const char *end = size ? memchr(bytes, '\0', size) : NULL;
	struct td_diag *diag = td_diag_new();
	struct td_schema *schema = NULL;
	size_t length = end ? (size_t)(end - bytes) : size;

	if (td_schema_compile(&schema, "schema", bytes, length, &options,
	                      diag) == TD_OK)
		check(schema, end ? end + 1 : "", end ? size - length - 1 : 0);
	td_schema_free(schema);
	td_diag_free(diag);
	return 0;
}
