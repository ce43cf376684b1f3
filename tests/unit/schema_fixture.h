/* Schemas and records written into the tests, and findings as text. */
#ifndef SCHEMA_FIXTURE_H
#define SCHEMA_FIXTURE_H

#include "base/strbuf.h"
#include "diag/diag.h"
#include "schema/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Every {placeholder} of a message must have its fact. */
static inline void
expect_facts(const struct td_finding *item)
{
	const char *at = td_finding_kind(item->id)->text;

	while ((at = strchr(at, '{'))) {
		char name[32] = "";

		at++;
		strncpy(name, at, sizeof name - 1);
		name[strcspn(name, ":}")] = '\0';
		if (!td_finding_fact(item, name))
			fail_msg("%s lacks '%s'",
			         td_finding_kind(item->id)->slug, name);
	}
}

/* "2:4 schema-type tasks[0] found=x wanted=string", a line each, sorted. */
static inline char *
findings_text(struct td_diag *diag)
{
	struct td_strbuf out = TD_STRBUF_INIT;

	td_diag_sort(diag);
	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *item = td_diag_at(diag, i);

		expect_facts(item);
		td_strbuf_addf(&out, "%s%u:%u %s", i > 0 ? "\n" : "",
		               item->line, item->column,
		               td_finding_kind(item->id)->slug);
		if (item->keys && *item->keys)
			td_strbuf_addf(&out, " %s", item->keys);
		for (size_t j = 0; j < item->fact_count; j++)
			td_strbuf_addf(&out, " %s=%s", item->facts[j].name,
			               item->facts[j].value);
	}
	return td_strbuf_take(&out);
}

static inline struct td_schema *
compile_text(const char *text, const struct td_schema_options *options)
{
	struct td_diag *diag = td_diag_new();
	struct td_schema *schema = NULL;
	enum td_status status = td_schema_compile(&schema, "schema.json", text,
	                                          strlen(text), options, diag);
	char *found = findings_text(diag);

	if (status != TD_OK)
		fail_msg("%s\nis refused: %s", text, found);
	free(found);
	td_diag_free(diag);
	return schema;
}

static inline struct td_document *
read_text(const char *text, size_t size)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	enum td_status status = td_document_parse(&document, "r.yaml", text,
	                                          size, NULL, diag);
	char *found = findings_text(diag);

	if (status != TD_OK)
		fail_msg("%.200s\nis no document: %s", text, found);
	free(found);
	td_diag_free(diag);
	return document;
}

/* The findings of a record; the caller frees them. Holds the verdict of
 * td_schema_accepts() to the same. */
static inline char *
check_text(const struct td_schema *schema, const char *text, size_t size)
{
	struct td_diag *diag = td_diag_new();
	struct td_document *document = read_text(text, size);
	enum td_status status = td_schema_check(schema, document, diag);

	assert_int_equal(status, td_diag_count(diag) ? TD_INVALID : TD_OK);
	assert_int_equal(td_schema_accepts(schema, td_document_root(document)),
	                 status == TD_OK);

	char *found = findings_text(diag);

	td_document_free(document);
	td_diag_free(diag);
	return found;
}

/* A record that a schema takes, one that it does not, and what it says. */
struct schema_row {
	const char *name;
	const char *schema;
	const char *good;
	const char *bad;
	const char *findings;
};

static inline void
check_row(const struct schema_row *row, const struct td_schema_options *options)
{
	struct td_schema *schema = compile_text(row->schema, options);
	char *good = check_text(schema, row->good, strlen(row->good));
	char *bad = check_text(schema, row->bad, strlen(row->bad));

	if (*good)
		fail_msg("%s: the good record has: %s", row->name, good);
	if (strcmp(bad, row->findings) != 0)
		fail_msg("%s: the bad record has:\n%s\nnot:\n%s", row->name,
		         bad, row->findings);
	free(good);
	free(bad);
	td_schema_free(schema);
}

static inline void
check_rows(const struct schema_row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_row(&rows[i], NULL);
}

#define COUNT_OF(array) (sizeof array / sizeof((array)[0]))

#endif
