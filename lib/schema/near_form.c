/* What a text was meant to be that has not the form it needs. */

#include "schema/near_form.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "yaml/document.h"

#include <string.h>

/* Longer ones are no slip of the pen. */
#define TEXT_MAX 40U

/* Signs as offices write them, and as records have them. */
static const char *const signs[][2] = {
	{ "≥", ">=" },
	{ "≤", "<=" },
	{ "'", "" },
	{ "%", "" },
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void
add_sign(struct td_strbuf *wrong, const char *sign, size_t size)
{
	td_strbuf_add(wrong, wrong->length ? " '" : "'");
	td_strbuf_add_bytes(wrong, sign, size);
	td_strbuf_add(wrong, "'");
}

/* Write a text with those signs as records have it. */
static void
write_plain(struct td_strbuf *plain, struct td_strbuf *wrong, const char *text,
            size_t size)
{
	for (size_t at = 0; at < size;) {
		size_t length = 0;

		for (size_t i = 0; i < sizeof signs / sizeof *signs && !length;
		     i++)
			if (strncmp(text + at, signs[i][0],
			            strlen(signs[i][0])) == 0) {
				length = strlen(signs[i][0]);
				td_strbuf_add(plain, signs[i][1]);
				add_sign(wrong, text + at, length);
			}
		if (!length && text[at] == ',' && at > 0 &&
		    is_digit(text[at - 1]) && is_digit(text[at + 1])) {
			length = 1;
			td_strbuf_add(plain, ".");
			add_sign(wrong, ",", 1);
		}
		if (!length) {
			length = 1;
			td_strbuf_add_bytes(plain, text + at, 1);
		}
		at += length;
	}
	while (plain->length > 0 && plain->text[plain->length - 1] == ' ')
		td_strbuf_cut(plain, plain->length - 1);
}

static bool
fits(const struct td_pattern *pattern, const struct td_strbuf *text)
{
	struct td_pattern_work *work = NULL;
	enum td_pattern_result result = td_pattern_match(
	    pattern, &work, text->text, text->length);

	td_pattern_work_free(work);
	return result == TD_PATTERN_FITS;
}

bool
td_near_form(char **near, char **wrong, const struct td_pattern *pattern,
             const struct td_node *node)
{
	struct td_strbuf plain = TD_STRBUF_INIT;
	struct td_strbuf at_least = TD_STRBUF_INIT;
	struct td_strbuf signs_found = TD_STRBUF_INIT;
	bool found = false;

	if (pattern && node->text && node->length <= TEXT_MAX)
		write_plain(&plain, &signs_found, node->text, node->length);
	if (signs_found.length > 0 && plain.length > 0) {
		td_strbuf_addf(&at_least, ">= %s", plain.text);
		found = fits(pattern, &plain) || fits(pattern, &at_least);
	}
	if (found) {
		*near = td_strdup(fits(pattern, &plain) ? plain.text
		                                        : at_least.text);
		*wrong = td_strbuf_take(&signs_found);
	}
	td_strbuf_clear(&signs_found);
	td_strbuf_clear(&at_least);
	td_strbuf_clear(&plain);
	return found;
}
