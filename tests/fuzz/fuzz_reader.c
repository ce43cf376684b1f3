/*
 * Any bytes as a document: what the narrow reader takes, libyaml reads as well,
 * without a fault, and as the same tree.
 */

#include "both_readers.h"
#include "mutate.h"

#include <stdint.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static size_t
insert(uint8_t *data, size_t size, size_t max, const char *piece,
       struct fuzz_chance *chance)
{
	size_t at = fuzz_below(chance, size + 1);
	size_t length = strlen(piece);

	if (max - size < length)
		return size;
	memmove(data + at + length, data + at, size - at);
	memcpy(data + at, piece, length);
	return size + length;
}

/* Takes out a few bytes, wherever. */
static size_t
cut(uint8_t *data, size_t size, struct fuzz_chance *chance)
{
	size_t at = fuzz_below(chance, size + 1);
	size_t length = 1 + fuzz_below(chance, 8);

	if (length > size - at)
		length = size - at;
	memmove(data + at, data + at + length, size - at - length);
	return size - length;
}

/* Changes that leave much of it as it was, on which the narrow reader then has
 * to have an opinion. */
size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	static const char *const pieces[] = {
		":",
		" ",
		"\n",
		"#",
		"-",
		"- ",
		": ",
		",",
		", ",
		"[",
		"]",
		"{",
		"}",
		"\"",
		"'",
		"\\",
		"\t",
		"\r\n",
		"---",
		"|",
		">",
		"&a ",
		"*a",
		"!",
		"?",
		"~",
		"null",
		"1.5",
		"0",
		"-1",
		"1e400",
		"...",
		"\n  ",
		"%",
		"ờ",
		"–",
		"\xC2\xA0",
		"\xC2\x85",
		"\xE1\x9A\x80",
		"\xE2\x80\xA8",
		"\xEF\xBB\xBF",
		"\n\n",
		"a: ",
		" #",
		"\n- ",
	};
	struct fuzz_chance chance = fuzz_chance_of(seed);

	for (size_t left = 1 + fuzz_below(&chance, 3); left > 0; left--) {
		const char *piece = pieces[fuzz_below(
		    &chance, sizeof pieces / sizeof *pieces)];

		switch (fuzz_below(&chance, 6)) {
		case 0:
			size = LLVMFuzzerMutate(data, size, max);
			break;
		case 1:
			size = cut(data, size, &chance);
			break;
		case 2:
			size = fuzz_mutate_yaml(data, size, max, 0,
			                        seed + (unsigned)left);
			break;
		default:
			size = insert(data, size, max, piece, &chance);
		}
	}
	return size;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	(void)both_readers_agree((const char *)bytes, size);
	both_scans_agree((const char *)bytes, size);
	return 0;
}
