/*
 * Reading a catalogue of translations: the format is described in the manual
 * of GNU gettext, "The Format of GNU MO Files". A file is trusted in nothing:
 * every place in it is compared with its size.
 */
#include "diag/translation.h"

#include "base/strbuf.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	WORD = 4,
	HEADER = 5 * WORD, /* magic, revision, count, and the two tables */
	ROW = 2 * WORD     /* length and place of a text */
};

static struct {
	const char *bytes; /* NULL: no catalogue */
	char *read;        /* the same, when they were read from a file */
	size_t size;
	bool is_swapped; /* written on a machine with the other byte order */
	size_t count;
	size_t originals; /* where the table of them begins; they are sorted */
	size_t translations;
} catalogue;

static bool
read_file(const char *path, struct td_strbuf *bytes)
{
	FILE *file = fopen(path, "rb");
	char block[4096];
	size_t size;
	bool is_whole;

	if (!file)
		return false;
	while ((size = fread(block, 1, sizeof block, file)) > 0)
		td_strbuf_add_bytes(bytes, block, size);
	is_whole = !ferror(file);
	fclose(file);
	return is_whole;
}

static uint32_t
word_at(size_t place)
{
	uint32_t word;

	memcpy(&word, catalogue.bytes + place, sizeof word);
	if (catalogue.is_swapped)
		word = word >> 24 | (word >> 8 & 0xff00) |
		       (word << 8 & 0xff0000) | word << 24;
	return word;
}

static bool
has_table(size_t place)
{
	return place <= catalogue.size &&
	       catalogue.count <= (catalogue.size - place) / ROW;
}

static bool
read_header(void)
{
	static const uint32_t magic = 0x950412de;

	if (catalogue.size < HEADER)
		return false;
	catalogue.is_swapped = word_at(0) != magic;
	if (word_at(0) != magic)
		return false;
	catalogue.count = word_at(2 * WORD);
	catalogue.originals = word_at(3 * WORD);
	catalogue.translations = word_at(4 * WORD);
	return has_table(catalogue.originals) &&
	       has_table(catalogue.translations);
}

static void
forget(void)
{
	free(catalogue.read);
	memset(&catalogue, 0, sizeof catalogue);
}

bool
td_translation_use(const char *bytes, size_t size)
{
	forget();
	catalogue.size = size;
	catalogue.bytes = bytes;
	if (!read_header()) {
		forget();
		return false;
	}
	return true;
}

bool
td_translation_load(const char *path)
{
	struct td_strbuf bytes = TD_STRBUF_INIT;
	char *read;
	size_t size;

	forget();
	if (!path)
		return true;
	if (!read_file(path, &bytes)) {
		td_strbuf_clear(&bytes);
		return false;
	}
	size = bytes.length;
	read = td_strbuf_take(&bytes);
	if (!td_translation_use(read, size)) {
		free(read);
		return false;
	}
	catalogue.read = read;
	return true;
}

/* NULL: the row points out of the file. */
static const char *
text_at(size_t table, size_t row)
{
	size_t length = word_at(table + row * ROW);
	size_t place = word_at(table + row * ROW + WORD);

	if (place >= catalogue.size || length >= catalogue.size - place ||
	    catalogue.bytes[place + length] != '\0')
		return NULL;
	return catalogue.bytes + place;
}

const char *
td_translation_find(const char *text)
{
	size_t low = 0, high = catalogue.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *original = text_at(catalogue.originals, middle);
		int order = original ? strcmp(text, original) : 0;

		if (!original)
			return NULL;
		if (order == 0)
			return text_at(catalogue.translations, middle);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
