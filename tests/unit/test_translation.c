/* The catalogue of translations: found in it, and no harm from a broken one. */

#include "diag/translation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define VIETNAMESE TD_BINARY_DIR "/share/locale/vi/LC_MESSAGES/thidua.mo"

enum {
	SIZE_MAX_OF_TEST = 1 << 20
};

struct bytes {
	char *bytes;
	size_t size;
};

static struct bytes
read_catalogue(void)
{
	struct bytes read = { malloc(SIZE_MAX_OF_TEST), 0 };
	FILE *file = fopen(VIETNAMESE, "rb");

	assert_non_null(file);
	assert_non_null(read.bytes);
	read.size = fread(read.bytes, 1, SIZE_MAX_OF_TEST, file);
	assert_true(read.size > 1000 && read.size < SIZE_MAX_OF_TEST);
	fclose(file);
	return read;
}

/* Load these bytes as a catalogue. */
static bool
load(const char *bytes, size_t size)
{
	char path[] = "/tmp/test_translation.XXXXXX";
	int fd = mkstemp(path);
	bool loaded;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, size), size);
	close(fd);
	loaded = td_translation_load(path);
	unlink(path);
	return loaded;
}

static void
expect(const char *text, const char *translation)
{
	const char *found = td_translation_find(text);

	if (translation) {
		assert_non_null(found);
		assert_string_equal(found, translation);
	} else {
		assert_null(found);
	}
}

static void
texts_are_found(void **state)
{
	(void)state;
	assert_true(td_translation_load(VIETNAMESE));
	expect("error", "lỗi");
	expect("warning", "cảnh báo");
	expect("no such text", NULL);
	expect("erro", NULL);
	expect("\x01", NULL);
	expect("~", NULL);
	assert_true(td_translation_load(NULL));
	expect("error", NULL);
}

static uint32_t
turned(uint32_t word)
{
	return word >> 24 | (word >> 8 & 0xff00) | (word << 8 & 0xff0000) |
	       word << 24;
}

static void
the_other_byte_order_is_read(void **state)
{
	/* Header, two tables of one row, and the texts "a" and "b". */
	uint32_t file[] = { 0x950412de, 0, 1, 20, 28, 1, 36, 1, 38, 0 };
	uint32_t other[sizeof file / sizeof *file];

	(void)state;
	for (size_t i = 0; i < sizeof file / sizeof *file; i++)
		other[i] = turned(file[i]);
	memcpy(file + 9, "a\0b", 4);
	memcpy(other + 9, "a\0b", 4);
	assert_true(load((const char *)file, sizeof file));
	expect("a", "b");
	assert_true(load((const char *)other, sizeof other));
	expect("a", "b");
}

static void
what_is_no_catalogue_is_refused(void **state)
{
	(void)state;
	assert_true(td_translation_load(VIETNAMESE));
	assert_false(td_translation_load("/no/such/file"));
	expect("error", NULL);
	assert_false(td_translation_load("/tmp"));
	assert_false(load("", 0));
	assert_false(load("msgid \"error\"\nmsgstr \"x\"\n", 25));
}

/* Whatever is cut off, texts are found whole or not at all. */
static void
a_cut_catalogue_does_no_harm(void **state)
{
	struct bytes whole = read_catalogue();
	const char *found;

	(void)state;
	for (size_t size = 0; size < whole.size; size += size < 64 ? 1 : 997) {
		if (!load(whole.bytes, size))
			continue;
		found = td_translation_find("error");
		assert_true(!found || strcmp(found, "lỗi") == 0);
		td_translation_find("no such text");
	}
	assert_false(load(whole.bytes, 19));
	free(whole.bytes);
}

/* Each word of the header and of a table's first rows points astray. */
static void
a_place_out_of_the_file_does_no_harm(void **state)
{
	static const uint32_t astray[] = { 1, 0x7fffffff, 0xfffffff0,
		                           0xffffffff };
	struct bytes whole = read_catalogue();
	uint32_t kept;

	(void)state;
	for (size_t place = 8; place + 4 < 4096; place += 4)
		for (size_t i = 0; i < sizeof astray / sizeof *astray; i++) {
			memcpy(&kept, whole.bytes + place, sizeof kept);
			memcpy(whole.bytes + place, astray + i, sizeof kept);
			if (load(whole.bytes, whole.size)) {
				td_translation_find("error");
				td_translation_find("\x01");
				td_translation_find("~");
			}
			memcpy(whole.bytes + place, &kept, sizeof kept);
		}
	free(whole.bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_found),
		cmocka_unit_test(the_other_byte_order_is_read),
		cmocka_unit_test(what_is_no_catalogue_is_refused),
		cmocka_unit_test(a_cut_catalogue_does_no_harm),
		cmocka_unit_test(a_place_out_of_the_file_does_no_harm),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	td_translation_load(NULL);
	return failed;
}
