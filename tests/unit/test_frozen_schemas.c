/* The schemas as the build has compiled them are what is compiled of their
 * texts. */

#include "archive/schemas.h"
#include "base/strbuf.h"
#include "defaults/defaults.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t compared;

static void
assert_same_scalar(const struct td_node *a, const struct td_node *b)
{
	assert_int_equal(a->type, b->type);
	assert_int_equal(a->plain, b->plain);
	assert_int_equal(a->line, b->line);
	assert_int_equal(a->column, b->column);
	assert_int_equal(a->index, b->index);
	assert_int_equal(a->length, b->length);
	assert_int_equal(a->integer, b->integer);
	assert_true(a->number == b->number);
	assert_int_equal(!a->text, !b->text);
	if (b->text)
		assert_memory_equal(a->text, b->text, b->length + 1);
	compared++;
}

static void
assert_same(const struct td_node *a, const struct td_node *b)
{
	assert_same_scalar(a, b);
	if (b->type != TD_NODE_LIST && b->type != TD_NODE_MAP)
		return;
	for (size_t i = 0; i < b->length; i++) {
		assert_ptr_equal(a->children[i]->parent, a);
		assert_int_equal(!a->children[i]->key, !b->children[i]->key);
		if (b->children[i]->key) {
			assert_ptr_equal(a->children[i]->key->parent, a);
			assert_same_scalar(a->children[i]->key,
			                   b->children[i]->key);
		}
		assert_same(a->children[i], b->children[i]);
	}
}

static void
every_schema_is_the_one_that_is_read(void **state)
{
	const struct td_document_options options = { .any_text = true };
	size_t count = 0;

	(void)state;
	for (const struct td_embedded *row = td_schemas; row->name; row++) {
		const struct td_frozen_schema *frozen = td_frozen_schema_find(
		    td_frozen_schemas, row->name);
		struct td_diag *diag = td_diag_new();
		struct td_document *read;
		struct td_document *made;

		assert_non_null(frozen);
		assert_int_equal(td_document_parse(&read, row->name, row->bytes,
		                                   row->size, &options, diag),
		                 TD_OK);
		made = td_frozen_document(&frozen->text);
		assert_string_equal(td_document_path(made),
		                    td_document_path(read));
		compared = 0;
		assert_same(td_document_root(made), td_document_root(read));
		assert_int_equal(compared, frozen->text.count);
		assert_null(td_document_root(made)->parent);
		td_document_free(made);
		td_document_free(read);
		td_diag_free(diag);
		count++;
	}
	for (const struct td_frozen_schema *frozen = td_frozen_schemas;
	     frozen->text.name; frozen++)
		count--;
	assert_int_equal(count, 0);
	assert_null(td_frozen_schema_find(td_frozen_schemas, "plan"));
}

static bool
is_any(const char *text)
{
	(void)text;
	return true;
}

static const struct td_schema_format formats[] = {
	{ .name = "date", .accepts = is_any, .finding = TD_DAY_WRONG },
	{ .name = "slug", .accepts = is_any, .finding = TD_SLUG_WRONG },
	{ .name = "phrase",
	  .accepts = is_any,
	  .finding = TD_PHRASE_NOT_UNDERSTOOD },
	{ .name = "document-number",
	  .accepts = is_any,
	  .finding = TD_DOCUMENT_NUMBER_WRONG },
	{ .name = "time-zone",
	  .accepts = is_any,
	  .finding = TD_TIME_ZONE_WRONG },
	{ .name = NULL },
};

/* What is laid out has the parts of what is compiled: the same numbers stand
 * for both. */
static void
every_schema_has_the_rules_that_are_compiled(void **state)
{
	const struct td_schema_options options = { .formats = formats };

	(void)state;
	for (const struct td_embedded *row = td_schemas; row->name; row++) {
		const struct td_frozen_schema *frozen = td_frozen_schema_find(
		    td_frozen_schemas, row->name);
		struct td_strbuf wanted = TD_STRBUF_INIT;
		struct td_strbuf found = TD_STRBUF_INIT;
		struct td_diag *diag = td_diag_new();
		struct td_schema *compiled;
		struct td_schema *laid_out;

		assert_int_equal(td_schema_compile(&compiled, row->name,
		                                   row->bytes, row->size,
		                                   &options, diag),
		                 TD_OK);
		assert_int_equal(
		    td_frozen_schema_lay_out(&laid_out, frozen, &options, diag),
		    TD_OK);
		td_frozen_schema_print(&wanted, compiled);
		td_frozen_schema_print(&found, laid_out);
		assert_true(wanted.length > 100);
		assert_string_equal(found.text, wanted.text);
		td_schema_free(laid_out);
		td_schema_free(compiled);
		td_strbuf_clear(&found);
		td_strbuf_clear(&wanted);
		td_diag_free(diag);
	}
}

static void
a_format_that_is_not_known_is_refused(void **state)
{
	const struct td_schema_options none = { .formats = NULL };
	struct td_diag *diag = td_diag_new();
	struct td_schema *schema = NULL;

	(void)state;
	assert_int_equal(
	    td_frozen_schema_lay_out(&schema, td_frozen_schemas, &none, diag),
	    TD_INVALID);
	assert_null(schema);
	assert_int_equal(td_diag_at(diag, 0)->id, TD_SCHEMA_UNKNOWN_FORMAT);
	td_diag_free(diag);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_schema_is_the_one_that_is_read),
		cmocka_unit_test(every_schema_has_the_rules_that_are_compiled),
		cmocka_unit_test(a_format_that_is_not_known_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
