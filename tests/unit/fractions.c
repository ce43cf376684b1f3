/*
 * Reckons with fractions for tests/data/rational.py, which holds each answer
 * to another program's: a line of standard input is a sign of what to do and
 * two numbers, a line of standard output the result.
 */

#include "base/rational.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	LINE_MAX_SIZE = 4096
};

/* "top/bottom", or a number. */
static struct td_rational
read_fraction(const char *text)
{
	struct td_rational top;
	struct td_rational bottom;
	char *copy = strdup(text);
	char *slash = copy ? strchr(copy, '/') : NULL;

	if (slash)
		*slash = '\0';
	if (!copy || !td_rational_parse(&top, copy) ||
	    (slash && !td_rational_parse(&bottom, slash + 1))) {
		fprintf(stderr, "no number: %s\n", text);
		exit(3);
	}
	free(copy);
	return slash ? td_rational_divide(&top, &bottom) : top;
}

static void
print(const struct td_rational *value)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_rational_print(&text, value);
	puts(text.text);
	td_strbuf_clear(&text);
}

static void
reckon(const char *what, const struct td_rational *a,
       const struct td_rational *b)
{
	static const char *const modes[] = { "none", "half-up", "half-even",
		                             "up", "down" };
	struct td_rational made = *a;

	if (strcmp(what, "+") == 0)
		made = td_rational_add(a, b);
	else if (strcmp(what, "-") == 0)
		made = td_rational_subtract(a, b);
	else if (strcmp(what, "*") == 0)
		made = td_rational_multiply(a, b);
	else if (strcmp(what, "/") == 0)
		made = td_rational_divide(a, b);
	else if (strcmp(what, "?") == 0)
		made = td_rational_whole(td_rational_compare(a, b));
	for (unsigned i = 0; i < sizeof modes / sizeof *modes; i++)
		if (strcmp(what, modes[i]) == 0)
			made = td_rational_round(
			    a, b->top.count ? b->top.limbs[0] : 0,
			    (enum td_rounding)i);
	print(&made);
}

int
main(void)
{
	static char line[LINE_MAX_SIZE];

	while (fgets(line, sizeof line, stdin)) {
		char *what = strtok(line, " \n");
		char *left = strtok(NULL, " \n");
		char *right = strtok(NULL, " \n");

		if (!what || !left || !right)
			return 3;

		struct td_rational a = read_fraction(left);
		struct td_rational b = read_fraction(right);

		reckon(what, &a, &b);
	}
	return ferror(stdin) ? 3 : 0;
}
