/* The text that records consist of. */

/* For le64toh(). */
#define _DEFAULT_SOURCE

#include "yaml/sound.h"

#include <endian.h>
#include <stdint.h>
#include <string.h>

/* A byte in each byte of a word. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* How many bytes of printable ASCII there are. */
static size_t
ascii_size(const char *bytes, size_t size)
{
	size_t at = 0;

	for (; size - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
		uint64_t word;
		uint64_t other;

		memcpy(&word, bytes + at, sizeof word);
		word = le64toh(word);
		/* Carry and borrow only go to what stands behind. */
		other = (word | (word - EACH(0x20)) | (word + EACH(0x01))) &
		        EACH(0x80);
		if (other)
			return at + (size_t)__builtin_ctzll(other) / 8;
	}
	while (at < size && bytes[at] >= 0x20 && bytes[at] < 0x7F)
		at++;
	return at;
}

/* The size of a character that is sound and not ASCII; 0: it is none. */
static size_t
letter_size(const char *bytes, size_t size)
{
	const unsigned char *c = (const unsigned char *)bytes;

	/* U+00C0 to U+02FF */
	if (c[0] >= 0xC3 && c[0] <= 0xCB)
		return size > 1 && (c[1] & 0xC0) == 0x80 ? 2 : 0;
	if (size < 3)
		return 0;
	/* U+1E00 to U+1EFF */
	if (c[0] == 0xE1 && c[1] >= 0xB8 && c[1] <= 0xBB)
		return (c[2] & 0xC0) == 0x80 ? 3 : 0;
	/* U+2010 to U+2027 */
	if (c[0] == 0xE2 && c[1] == 0x80 && c[2] >= 0x90 && c[2] <= 0xA7)
		return 3;
	return 0;
}

size_t
td_sound_size(const char *bytes, size_t size)
{
	size_t at = 0;

	for (;;) {
		size_t letter;

		at += ascii_size(bytes + at, size - at);
		letter = at < size ? letter_size(bytes + at, size - at) : 0;
		if (letter == 0)
			return at;
		at += letter;
	}
}
