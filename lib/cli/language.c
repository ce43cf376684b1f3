/*
 * Choosing the language, and finding the catalogue of messages.
 */
#include "cli/language.h"

#include "base/strbuf.h"

#include <libintl.h>
#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DOMAIN "thidua"

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

/* Beside the program: so in the build tree, in a package, and in a directory
 * that was moved. */
static bool
find_beside_program(struct td_strbuf *directory)
{
	char program[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", program, sizeof(program));
	size_t keep;

	if (length <= 0 || (size_t)length >= sizeof(program))
		return false;
	td_strbuf_add_bytes(directory, program, (size_t)length);
	keep = (size_t)(strrchr(directory->text, '/') - directory->text);
	td_strbuf_cut(directory, keep);
	td_strbuf_add(directory, "/../share/locale");
	keep = directory->length;
	td_strbuf_add(directory, "/vi/LC_MESSAGES/" DOMAIN ".mo");
	if (access(directory->text, R_OK) != 0)
		return false;
	td_strbuf_cut(directory, keep);
	return true;
}

void
td_language_set(enum td_language language)
{
	struct td_strbuf directory = TD_STRBUF_INIT;
	const char *locale = language == TD_VIETNAMESE ? "C.UTF-8" : "C";

	/* Any locale but "C" makes the C library look at LANGUAGE. */
	if (language == TD_VIETNAMESE)
		setenv("LANGUAGE", "vi", 1);
	if (!setlocale(LC_MESSAGES, locale))
		setlocale(LC_MESSAGES, "");
	setlocale(LC_CTYPE, "C.UTF-8");

	if (find_beside_program(&directory))
		bindtextdomain(DOMAIN, directory.text);
	else
		bindtextdomain(DOMAIN, TD_LOCALE_DIRECTORY);
	bind_textdomain_codeset(DOMAIN, "UTF-8");
	textdomain(DOMAIN);
	td_strbuf_clear(&directory);
}
