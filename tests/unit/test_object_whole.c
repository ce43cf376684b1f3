/* A stream of zlib's that is cut off anywhere is told from one that is not. */

#include "base/alloc.h"
#include "store/object_bytes.h"
#include "store/object_whole.h"
#include "store_fixture.h"

#include <stdlib.h>
#include <string.h>

/* As zlib writes them, by the kind of their block. */
static const struct {
	const char *kind;
	const char *digits;
} streams[] = {
	{ "stored",
	  "78010128"
	  "00d7ff736368656d613a207468696475612f756e69742f310a6e616d653a"
	  "20536f205861792064756e670a21860d8b" },
	{ "fixed",
	  "78012b4ece48cd4db45228c9c84c294dd42fcdcb2cd137e4ca4bcc4db55208ce57"
	  "8848ac544829cd4be72a26521d0060ba1b15" },
	{ "dynamic",
	  "78dae5cc810dc0200800b05bd944200a6250787f87ac0714b847fa031656b0ce6e"
	  "781be862b7974024df642e84a938e594570e93ed34ba3ba9c4d5d848f08fe40357"
	  "c27e7e" },
	{ "with repeats",
	  "78daedcbd50d830014004056655bdca1b85b5bdc1db62081bcfb3f040100bc1d86"
	  "132445332cc70ba2242b1f55d30dd3b21dd7f383308a93f4fbfb6779515675d376"
	  "fd304ef3b26efb71defd50001eea0233f29e98" },
};

/* The bytes of hexadecimal digits, in a block of exactly their size. */
static unsigned char *
bytes_of(const char *digits, size_t *size)
{
	unsigned char *bytes;

	*size = strlen(digits) / 2;
	bytes = td_alloc(*size, 1);
	for (size_t i = 0; i < *size; i++) {
		char pair[3] = { digits[2 * i], digits[2 * i + 1], '\0' };

		bytes[i] = (unsigned char)strtoul(pair, NULL, 16);
	}
	return bytes;
}

/* Whether the first bytes are whole; nothing is read past them. */
static bool
is_whole(const void *bytes, size_t size)
{
	unsigned char *copy = td_alloc(size + 1, 1);
	unsigned char *start = copy + 1;
	bool whole;

	memcpy(start, bytes, size);
	whole = td_object_is_whole(start, size);
	free(copy);
	return whole;
}

static void
streams_end_where_they_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
		size_t size;
		unsigned char *bytes = bytes_of(streams[i].digits, &size);

		if (!is_whole(bytes, size))
			fail_msg("%s: not whole", streams[i].kind);
		for (size_t cut = 0; cut < size; cut++)
			if (is_whole(bytes, cut))
				fail_msg("%s: whole at %zu bytes of %zu",
				         streams[i].kind, cut, size);
		free(bytes);
	}
}

/* Our own objects, also of several blocks. */
static void
packed_objects_are_whole(void **state)
{
	static const size_t sizes[] = { 0, 1, 700, 65535, 65536, 200000 };
	char *content = td_alloc(200000, 1);

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct td_strbuf file = TD_STRBUF_INIT;

		td_object_pack(&file, GIT_OBJECT_BLOB, content, sizes[i]);
		assert_true(is_whole(file.text, file.length));
		assert_false(is_whole(file.text, file.length - 1));
		assert_false(is_whole(file.text, file.length / 2));
		td_strbuf_clear(&file);
	}
	free(content);
}

/* What is wrong otherwise is for its reader to say. */
static void
what_is_no_stream_is_left_alone(void **state)
{
	static const char *const others[] = {
		"0000000000", /* no header */
		"789c07",     /* no such kind of block */
		"789c05ffffffffffffffffffffffffffffffffffffffffffffff",
	};

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		size_t size;
		unsigned char *bytes = bytes_of(others[i], &size);

		assert_true(is_whole(bytes, size));
		free(bytes);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(streams_end_where_they_end),
		cmocka_unit_test(packed_objects_are_whole),
		cmocka_unit_test(what_is_no_stream_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
