/* The schemas as the build has compiled them are the schemas as they read. */

#include "archive/schemas.h"
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
		const struct td_frozen *frozen = td_frozen_find(
		    td_frozen_schemas, row->name);
		struct td_diag *diag = td_diag_new();
		struct td_document *read;
		struct td_document *made;

		assert_non_null(frozen);
		assert_int_equal(td_document_parse(&read, row->name, row->bytes,
		                                   row->size, &options, diag),
		                 TD_OK);
		made = td_frozen_document(frozen);
		assert_string_equal(td_document_path(made),
		                    td_document_path(read));
		compared = 0;
		assert_same(td_document_root(made), td_document_root(read));
		assert_int_equal(compared, frozen->count);
		assert_null(td_document_root(made)->parent);
		td_document_free(made);
		td_document_free(read);
		td_diag_free(diag);
		count++;
	}
	for (const struct td_frozen *frozen = td_frozen_schemas; frozen->name;
	     frozen++)
		count--;
	assert_int_equal(count, 0);
	assert_null(td_frozen_find(td_frozen_schemas, "plan"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_schema_is_the_one_that_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
