/* What a fact was before a message wrote it for people. */

#include "values.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "diag/translation.h"
#include "template.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	CATALOGUE_MAX = 1 << 21
};

/* A text of the catalogue. */
struct text {
	const char *english;
	const char *spoken; /* in the language that is loaded */
};

static char *catalogue;
static struct text *texts;
static size_t text_count;

static const struct {
	const char *code;
	const char *name;
} terms[] = {
#define TD_TERM(code, name) { code, name },
#include "diag/terms.def"
#undef TD_TERM
};

/* The longest name of a code that words begin with, up to a comma or the end;
 * NULL when they begin with none. */
static const char *
find_code(const char *words, size_t *size)
{
	const char *code = NULL;

	*size = 0;
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		const char *name = td_translate(terms[i].name);
		size_t length = strlen(name);

		if (length <= *size || strncmp(words, name, length) != 0 ||
		    (words[length] && strncmp(words + length, ", ", 2) != 0))
			continue;
		code = terms[i].code;
		*size = length;
	}
	return code;
}

/* The English of a whole text that stands for a term, as a reason does. */
static const char *
find_text(const char *words)
{
	for (size_t i = 0; i < text_count; i++)
		if (strcmp(texts[i].spoken, words) == 0)
			return texts[i].english;
	return NULL;
}

static bool
add_list_of_codes(struct td_strbuf *out, const char *words)
{
	for (;;) {
		size_t size;
		const char *code = find_code(words, &size);

		if (!code)
			return false;
		td_strbuf_add(out, code);
		words += size;
		if (!*words)
			return true;
		td_strbuf_add(out, ", ");
		words += 2;
	}
}

/* False when they are no terms. */
static bool
add_codes(struct td_strbuf *out, const char *words)
{
	const char *text;

	if (add_list_of_codes(out, words))
		return true;
	td_strbuf_cut(out, 0);
	text = find_text(words);
	if (text)
		td_strbuf_add(out, text);
	return text;
}

/* A civil day of either language; false when they are none. */
static bool
add_day(struct td_strbuf *out, const char *words)
{
	unsigned day, month, year;
	int end = 0;

	if (sscanf(words, "%2u/%2u/%4u%n", &day, &month, &year, &end) == 3 &&
	    words[end] == '\0') {
		td_strbuf_addf(out, "%04u-%02u-%02u", year, month, day);
		return true;
	}
	td_strbuf_add(out, words);
	return sscanf(words, "%4u-%2u-%2u%n", &year, &month, &day, &end) == 3 &&
	       words[end] == '\0';
}

/* A number of the language that is loaded. */
static void
add_number(struct td_strbuf *out, const char *words)
{
	char thousands = td_translate("{first},{rest}")[strlen("{first}")];

	for (; *words; words++)
		if (*words == ',' || *words == '.')
			td_strbuf_add(out, *words == thousands ? "" : ".");
		else
			td_strbuf_add_char(out, *words);
}

/* The sum in "rounded up to 10,000", which is all that it has of digits; one
 * where nothing is rounded. */
static void
add_step(struct td_strbuf *out, const char *words)
{
	static const char digits[] = "0123456789";
	size_t first = strcspn(words, digits);
	size_t size = strspn(words + first, "0123456789.,");
	char number[32] = "1";

	if (size > 0 && size < sizeof number) {
		memcpy(number, words + first, size);
		number[size] = '\0';
	}
	add_number(out, number);
}

static void
add_file_name(struct td_strbuf *out, const char *words)
{
	size_t size = strlen(words);

	if (size < 2 || words[0] != '\'' || words[size - 1] != '\'') {
		td_strbuf_add(out, words);
		return;
	}
	for (size_t i = 1; i + 1 < size; i++)
		if (strncmp(words + i, "'\\''", 4) == 0) {
			td_strbuf_add_char(out, '\'');
			i += 3;
		} else {
			td_strbuf_add_char(out, words[i]);
		}
}

/* Codes as they are written, without the names behind them. */
static void
add_bare_codes(struct td_strbuf *out, const char *words)
{
	unsigned depth = 0;

	for (; *words; words++) {
		if (*words == '(' || (*words == ' ' && words[1] == '('))
			depth += *words == '(';
		else if (*words == ')')
			depth--;
		else if (depth == 0)
			td_strbuf_add_char(out, *words);
	}
}

char *
value_before(const struct slot *slot, const char *printed, size_t size,
             bool is_strict)
{
	struct td_strbuf words = TD_STRBUF_INIT, out = TD_STRBUF_INIT;
	bool is_known = true;

	td_strbuf_add_bytes(&words, printed, size);
	if (strcmp(slot->kind, "term") == 0)
		is_known = add_codes(&out, words.text);
	else if (strcmp(slot->kind, "date") == 0)
		is_known = add_day(&out, words.text);
	else if (strcmp(slot->kind, "money") == 0)
		add_number(&out, words.text);
	else if (strcmp(slot->kind, "step") == 0)
		add_step(&out, words.text);
	else if (strcmp(slot->kind, "codes") == 0)
		add_bare_codes(&out, words.text);
	else if (strcmp(slot->kind, "path") == 0)
		add_file_name(&out, words.text);
	else
		td_strbuf_add(&out, words.text);
	if (!is_known) {
		td_strbuf_cut(&out, 0);
		td_strbuf_add(&out, words.text);
	}
	td_strbuf_clear(&words);
	if (is_known || !is_strict)
		return td_strbuf_take(&out);
	td_strbuf_clear(&out);
	return NULL;
}

/* The texts of a catalogue of this machine: see lib/diag/translation.c. */
static bool
read_catalogue(const char *path)
{
	FILE *file = fopen(path, "rb");
	const uint32_t *words;
	size_t size = 0;

	if (!file)
		return false;
	catalogue = malloc(CATALOGUE_MAX);
	if (catalogue)
		size = fread(catalogue, 1, CATALOGUE_MAX, file);
	fclose(file);
	if (size < 5 * sizeof *words || size == CATALOGUE_MAX)
		return false;
	words = (const uint32_t *)(const void *)catalogue;
	text_count = words[2];
	texts = calloc(text_count, sizeof *texts);
	for (size_t i = 0; texts && i < text_count; i++)
		texts[i].english = catalogue + words[words[3] / 4 + 2 * i + 1];
	return texts;
}

bool
values_speak(const char *path, bool vietnamese)
{
	if ((!texts && !read_catalogue(path)) ||
	    !td_translation_load(vietnamese ? path : NULL))
		return false;
	for (size_t i = 0; i < text_count; i++)
		texts[i].spoken = td_translate(texts[i].english);
	return true;
}

void
values_end(void)
{
	free(texts);
	free(catalogue);
	td_translation_load(NULL);
}
