/*
 * Regular expressions, as JSON Schema writes them: ECMAScript's, as far as
 * PCRE2 agrees with it. Classes such as \d are ASCII, also under a Vietnamese
 * locale. The only user of PCRE2.
 */
#ifndef TD_SCHEMA_PATTERN_H
#define TD_SCHEMA_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

struct td_pattern;
struct td_strbuf;

/* Working memory of one check; start with NULL, made when first needed. */
struct td_pattern_work;

enum td_pattern_result {
	TD_PATTERN_FITS,
	TD_PATTERN_MISSES,
	TD_PATTERN_COSTLY /* given up: the text makes it try too much */
};

/*
 * Compile an expression. fast also makes machine code of it, which pays off
 * after some hundred matches.
 *
 * Returns NULL when it is none, with *problem, which the caller frees.
 */
struct td_pattern *
td_pattern_new(char **problem, const char *text, size_t length, bool fast);

void
td_pattern_free(struct td_pattern *pattern);

/* Whether the expression is found anywhere in UTF-8 text. */
enum td_pattern_result
td_pattern_match(const struct td_pattern *pattern,
                 struct td_pattern_work **work, const char *text,
                 size_t length);

void
td_pattern_work_free(struct td_pattern_work *work);

/* Add the version of PCRE2 that is linked. */
void
td_pattern_add_library(struct td_strbuf *out);

#endif
