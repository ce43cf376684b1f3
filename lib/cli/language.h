/*
 * In which language people are spoken to.
 *
 * The choice is gettext's: LC_ALL, LC_MESSAGES or LANG, and over them
 * LANGUAGE. It is made here all the same, since the C library makes it only
 * when the locale is installed, and on most machines vi_VN is not. Of the
 * process's locale only LC_CTYPE is set: under vi_VN, LC_NUMERIC would read
 * and write numbers with a comma.
 */
#ifndef TD_CLI_LANGUAGE_H
#define TD_CLI_LANGUAGE_H

enum td_language {
	TD_ENGLISH,
	TD_VIETNAMESE
};

/* getenv(), or a test's own. */
typedef char *(*td_environment)(const char *name);

/* given is the argument of --lang: "vi", "en", or NULL to ask the
 * environment. English when nothing says otherwise. */
enum td_language
td_language_choose(const char *given, td_environment environment);

/* Make it the language of the process, before any thread is started. */
void
td_language_set(enum td_language language);

#endif
