/*
 * Verdicts for scripts: schema-verdict SCHEMA.json, with one JSON value a line
 * on standard input. Prints a line for each: 1 valid, 0 not, "unread" when it
 * is no document; or one line "refused" and the first finding's slug when the
 * schema is not supported.
 */
#include "diag/diag.h"
#include "schema/schema.h"

#include <stdio.h>
#include <stdlib.h>

static char *
read_file(size_t *size, const char *path)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;

	*size = 0;
	while (file && !feof(file) && !ferror(file)) {
		char *more = realloc(bytes, *size + 65536);

		if (!more)
			abort();
		bytes = more;
		*size += fread(bytes + *size, 1, 65536, file);
	}
	if (!file || ferror(file)) {
		perror(path);
		exit(3);
	}
	fclose(file);
	return bytes;
}

static void
judge(const struct td_schema *schema, const char *line, size_t size)
{
	const struct td_document_options options = { .any_text = true };
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;

	if (td_document_parse(&document, "instance", line, size, &options,
	                      diag) != TD_OK) {
		puts("unread");
	} else {
		enum td_status status = td_schema_check(schema, document, diag);
		bool valid = td_schema_accepts(schema,
		                               td_document_root(document));

		if (valid != (status == TD_OK) ||
		    valid != (td_diag_count(diag) == 0))
			puts("torn");
		else
			puts(valid ? "1" : "0");
	}
	td_document_free(document);
	td_diag_free(diag);
}

int
main(int argc, char **argv)
{
	struct td_diag *diag = td_diag_new();
	struct td_schema *schema = NULL;
	char *line = NULL;
	size_t capacity = 0;
	ssize_t length;
	size_t size;

	if (argc != 2)
		return 2;

	char *bytes = read_file(&size, argv[1]);

	if (td_schema_compile(&schema, argv[1], bytes, size, NULL, diag) ==
	    TD_OK) {
		while ((length = getline(&line, &capacity, stdin)) > 0)
			judge(schema, line, (size_t)length);
	} else {
		const struct td_finding *first = td_diag_at(diag, 0);

		printf("refused %s\n", td_finding_kind(first->id)->slug);
	}
	free(line);
	free(bytes);
	td_schema_free(schema);
	td_diag_free(diag);
	return 0;
}
