/*
 * Choosing the language, and finding the catalogue of messages.
 */
#include "cli/language.h"

#include "base/strbuf.h"
#include "cli/beside.h"
#include "diag/translation.h"

#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CATALOGUE "/vi/LC_MESSAGES/thidua.mo"

static const char *
value_of(td_environment environment, const char *name)
{
	const char *value = environment(name);

	return value && *value ? value : NULL;
}

static const char *
messages_locale(td_environment environment)
{
	const char *locale = value_of(environment, "LC_ALL");

	if (!locale)
		locale = value_of(environment, "LC_MESSAGES");
	if (!locale)
		locale = value_of(environment, "LANG");
	return locale ? locale : "C";
}

/* "vi", "vi_VN", "vi_VN.UTF-8@x" are vi. */
static bool
is_language(const char *locale, const char *language)
{
	size_t length = strlen(language);

	return strncmp(locale, language, length) == 0 &&
	       strchr("_.@:", locale[length]);
}

/* The first of "vi_VN:en" that is spoken here. gettext would pass over an
 * "en" that stands first, for want of an English catalogue. */
static enum td_language
first_spoken(const char *list)
{
	while (*list) {
		if (is_language(list, "vi"))
			return TD_VIETNAMESE;
		if (is_language(list, "en") || is_language(list, "C"))
			return TD_ENGLISH;
		list += strcspn(list, ":");
		list += *list == ':';
	}
	return TD_ENGLISH;
}

enum td_language
td_language_choose(const char *given, td_environment environment)
{
	const char *locale = messages_locale(environment);
	const char *list = value_of(environment, "LANGUAGE");

	if (given)
		return strcmp(given, "vi") == 0 ? TD_VIETNAMESE : TD_ENGLISH;
	if (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
		return TD_ENGLISH;
	return first_spoken(list ? list : locale);
}

void
td_language_set(enum td_language language)
{
	struct td_strbuf catalogue = TD_STRBUF_INIT;

	setlocale(LC_CTYPE, "C.UTF-8");
	if (language == TD_ENGLISH)
		td_translation_load(NULL);
	else if (td_beside_add(&catalogue, "../share/locale" CATALOGUE) &&
	         access(catalogue.text, R_OK) == 0)
		td_translation_load(catalogue.text);
	else
		td_translation_load(TD_LOCALE_DIRECTORY CATALOGUE);
	td_strbuf_clear(&catalogue);
}
