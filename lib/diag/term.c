/* What texts and codes are called in the reader's language. */

#include "diag/message.h"
#include "diag/translation.h"

#include <string.h>

static const struct {
	const char *code;
	const char *name;
} terms[] = {
#define TD_TERM(code, name) { code, name },
#include "diag/terms.def"
#undef TD_TERM
};

static bool authority_is_city;

static const struct {
	const char *text;
	const char *of_city;
} cities[] = {
#define TD_CITY(text, of_city) { text, of_city },
#include "diag/city.def"
#undef TD_CITY
};

void
td_message_set_city(bool is_city)
{
	authority_is_city = is_city;
}

bool
td_message_is_city(void)
{
	return authority_is_city;
}

static const char *
called_after_authority(const char *text)
{
	for (size_t i = 0;
	     authority_is_city && i < sizeof cities / sizeof *cities; i++)
		if (strcmp(cities[i].text, text) == 0)
			return cities[i].of_city;
	return text;
}

const char *
td_translate(const char *text)
{
	text = called_after_authority(text);
	/* The translation of nothing is the header of the catalogue. */
	const char *translation = *text ? td_translation_find(text) : NULL;

	return translation ? translation : text;
}

const char *
td_term_in_english(const char *code)
{
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
		if (strcmp(terms[i].code, code) == 0)
			return called_after_authority(terms[i].name);
	return NULL;
}

const char *
td_term_of_code(const char *code)
{
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
		if (strcmp(terms[i].code, code) == 0)
			return td_translate(terms[i].name);
	return NULL;
}

const char *
td_term(const char *code)
{
	const char *name = td_term_of_code(code);

	return name ? name : td_translate(code);
}
