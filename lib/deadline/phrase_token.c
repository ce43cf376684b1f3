/* Words cut into tokens, as the grammar takes them. */

#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "deadline/phrase.h"

#include <stdlib.h>
#include <string.h>

enum class {
	CLASS_SPACE,
	CLASS_DIGIT,
	CLASS_MARK,
	CLASS_QUOTE,
	CLASS_LETTER
};

static enum class class_of(unsigned c) {
	if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 ||
	    (c >= 0x2000 && c <= 0x200A) || c == 0x202F) return CLASS_SPACE;
	    if (c >= '0' && c <= '9') return CLASS_DIGIT;
	    if (c == '"' || c == 0x201C || c == 0x201D) return CLASS_QUOTE;
	    /* The apostrophe and the hyphen are marks too: "5-year". */
	    if (c > ' ' && c < 0x7F && !(c >= 'a' && c <= 'z') &&
	        !(c >= 'A' && c <= 'Z')) return CLASS_MARK;
	    if (c == 0x2013 || c == 0x2014 || c == 0x2019 ||
	        c == 0x2026) return CLASS_MARK;
	    return CLASS_LETTER;
}

/*
 * The letter that is meant where a font without Vietnamese put another: those
 * from U+1EA0 on come out of many PDF files as Cyrillic ones, by one distance.
 */
static unsigned
meant(unsigned c)
{
	static const struct {
		unsigned found;
		unsigned meant;
	} rows[] = {
		{ 0xD0, 0x110 },   { 0xF0, 0x111 },  /* Ð, ð for Đ, đ */
		{ 0x1A2, 0x1AF },  { 0x1A3, 0x1B0 }, /* Ƣ, ƣ for Ư, ư */
		{ 0x46A, 0x1A0 },  { 0x46B, 0x1A1 }, /* Ѫ, ѫ for Ơ, ơ */
		{ 0x46C, 0x1AF },  { 0x46D, 0x1B0 }, /* Ѭ, ѭ for Ư, ư */
		{ 0x114, 0x102 },  { 0x115, 0x103 }, /* Ĕ, ĕ for Ă, ă */
		{ 0x1F6, 0x1EF3 }, { 0x4F6, 0x1EF3 } /* Ƕ for ỳ */
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].found == c)
			return rows[i].meant;
	}
	return c >= 0x4A4 && c <= 0x4FF ? c + 0x19FC : c;
}

/* The small letter; enough for Vietnamese and English. */
static unsigned
small(unsigned c)
{
	c = meant(c);
	if (c >= 'A' && c <= 'Z')
		return c + 0x20;
	if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
		return c + 0x20;
	if (c == 0x1A0 || c == 0x1AF)
		return c + 1;
	if (((c >= 0x100 && c < 0x180) || (c >= 0x1EA0 && c < 0x1F00)) &&
	    c % 2 == 0)
		return c + 1;
	return c;
}

void
td_phrase_normal(char *out, size_t size, const char *text, size_t length)
{
	char *copy = td_strndup(text, length);
	char *normal;
	size_t used = 0;
	size_t at = 0;

	normal = td_fold_nfc(copy);
	length = strlen(normal);
	while (at < length) {
		char bytes[4];
		unsigned c;
		size_t wide;

		at += td_text_decode(&c, normal + at, length - at);
		wide = td_text_encode(bytes, small(c));
		if (used + wide >= size)
			break;
		memcpy(out + used, bytes, wide);
		used += wide;
	}
	out[used] = '\0';
	free(normal);
	free(copy);
	/* Small letters may compose where large ones did not. */
	normal = td_fold_nfc(out);
	if (strlen(normal) < size)
		strcpy(out, normal);
	free(normal);
}

static bool
is_ascii(const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if ((unsigned char)text[i] >= 0x80)
			return false;
	}
	return true;
}

/* Most words are short and ASCII, and need no normal form. */
static void
set_text(struct td_token *token, const char *text)
{
	size_t size = token->size;

	if (!is_ascii(text, size) || size >= sizeof token->text) {
		td_phrase_normal(token->text, sizeof token->text, text, size);
		return;
	}
	for (size_t i = 0; i < size; i++)
		token->text[i] = (char)small((unsigned char)text[i]);
	token->text[size] = '\0';
}

static void
set_number(struct td_token *token, const char *text)
{
	token->kind = TD_TOKEN_NUMBER;
	token->digits = token->size > 99 ? 99 : (int)token->size;
	for (size_t i = 0; i < token->size; i++) {
		if (token->value > 99999999) {
			token->value = -1;
			return;
		}
		token->value = token->value * 10 + (text[i] - '0');
	}
}

/* How far a token reaches that starts with a character of a class. */
static size_t
token_end(const char *source, size_t at, size_t size, enum class class)
{
	while (at < size) {
		unsigned c;
		size_t used = td_text_decode(&c, source + at, size - at);
		enum class next = class_of(c);

		if (class == CLASS_QUOTE && next == CLASS_QUOTE)
			return at + used;
		if (class == CLASS_DIGIT && next != CLASS_DIGIT)
			return at;
		if (class == CLASS_LETTER && next != CLASS_LETTER &&
		    next != CLASS_DIGIT)
			return at;
		at += used;
	}
	return at;
}

void
td_phrase_set(struct td_token *token, const char *source)
{
	const char *text = source + token->offset;
	unsigned c;

	td_text_decode(&c, text, token->size);
	switch (class_of(c)) {
	case CLASS_DIGIT:
		set_number(token, text);
		break;
	case CLASS_QUOTE:
		token->kind = TD_TOKEN_NAME;
		break;
	case CLASS_LETTER:
		token->kind = TD_TOKEN_WORD;
		break;
	default:
		token->kind = TD_TOKEN_MARK;
	}
	set_text(token, text);
}

bool
td_phrase_split(struct td_phrase *phrase, const char *source)
{
	size_t size = strlen(source);
	size_t at = 0;

	memset(phrase, 0, sizeof *phrase);
	phrase->source = source;
	if (size > TD_DEADLINE_PHRASE_MAX) {
		td_phrase_fail(phrase, TD_DEADLINE_TOO_LONG, 0);
		return false;
	}
	while (at < size) {
		struct td_token *token = &phrase->tokens[phrase->count];
		unsigned c;
		size_t next = at + td_text_decode(&c, source + at, size - at);
		enum class class = class_of(c);

		if (class != CLASS_SPACE) {
			token->offset = at;
			if (phrase->count == TD_PHRASE_TOKENS_MAX) {
				td_phrase_fail(phrase, TD_DEADLINE_TOO_LONG,
				               phrase->count);
				return false;
			}
			if (class != CLASS_MARK)
				next = token_end(source, next, size, class);
			token->size = next - at;
			td_phrase_set(token, source);
			phrase->count++;
		}
		at = next;
	}
	phrase->tokens[phrase->count].offset = size;
	return true;
}

bool
td_phrase_fail(struct td_phrase *phrase, enum td_deadline_error_kind kind,
               size_t token)
{
	if (!phrase->failed) {
		phrase->failed = true;
		phrase->fault = kind;
		phrase->fault_at = token;
	}
	return false;
}
