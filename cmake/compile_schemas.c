/*
 * Run by the build: reads schemas, holds them to what the evaluator supports,
 * and writes them as C.
 *
 *   compile-schemas SYMBOL OUTPUT FILE...
 */
#include "base/strbuf.h"
#include "schema/frozen_schema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
complain(const struct td_diag *diag)
{
	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *finding = td_diag_at(diag, i);

		fprintf(stderr, "%s:%u:%u: %s\n", finding->path, finding->line,
		        finding->column, td_finding_kind(finding->id)->slug);
	}
}

static bool
read_file(struct td_strbuf *bytes, const char *path)
{
	FILE *file = fopen(path, "rb");
	char part[4096];
	size_t size;

	if (!file)
		return false;
	while ((size = fread(part, 1, sizeof part, file)) > 0)
		td_strbuf_add_bytes(bytes, part, size);
	size = (size_t)ferror(file);
	fclose(file);
	return size == 0;
}

/* Only a schema that the evaluator supports in full. */
static bool
print_schema(struct td_strbuf *out, const char *name, const char *symbol,
             const struct td_strbuf *bytes, struct td_diag *diag)
{
	const struct td_schema_options options = { .ignore_formats = true };
	struct td_schema *schema = NULL;
	bool sound = td_schema_compile(&schema, name, bytes->text,
	                               bytes->length, &options,
	                               diag) == TD_OK &&
	             td_diag_count(diag) == 0;

	if (sound) {
		td_frozen_print(out, td_schema_document(schema), symbol);
		td_strbuf_addf(out, "static const uint32_t rules_%s[] = {\n",
		               symbol);
		td_frozen_schema_print(out, schema);
		td_strbuf_add(out, "};\n\n");
	}
	td_schema_free(schema);
	return sound;
}

static void
print_row(struct td_strbuf *rows, const char *name, const char *symbol)
{
	td_strbuf_add(rows, "\t{ .text = ");
	td_frozen_print_row(rows, name, symbol);
	td_strbuf_addf(rows, ", .rules = rules_%s },\n", symbol);
}

static bool
add_schema(struct td_strbuf *out, struct td_strbuf *rows, const char *path,
           int number)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	struct td_strbuf bytes = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();
	bool added = false;
	char symbol[16];

	snprintf(symbol, sizeof symbol, "%d", number);
	if (!read_file(&bytes, path))
		perror(path);
	else
		added = print_schema(out, name, symbol, &bytes, diag);
	if (added)
		print_row(rows, name, symbol);
	complain(diag);
	td_diag_free(diag);
	td_strbuf_clear(&bytes);
	return added;
}

static bool
write_file(const char *path, const struct td_strbuf *bytes)
{
	FILE *file = fopen(path, "wb");
	bool written = file && fwrite(bytes->text, 1, bytes->length, file) ==
	                           bytes->length;

	if (file && fclose(file) != 0)
		written = false;
	if (!written)
		perror(path);
	return written;
}

int
main(int argc, char **argv)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_strbuf rows = TD_STRBUF_INIT;
	bool done = argc > 3;

	td_strbuf_add(&out, "#include \"schema/frozen_schema.h\"\n\n");
	for (int i = 3; i < argc; i++)
		done = add_schema(&out, &rows, argv[i], i - 3) && done;
	if (done) {
		td_strbuf_addf(&out,
		               "extern const struct td_frozen_schema %s[];\n\n"
		               "const struct td_frozen_schema %s[] = {\n",
		               argv[1], argv[1]);
		td_strbuf_add(&out, rows.text);
		td_strbuf_add(&out, "\t{ .rules = NULL }\n};\n");
		done = write_file(argv[2], &out);
	}
	td_strbuf_clear(&rows);
	td_strbuf_clear(&out);
	return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
