/* How well a text fits the name that something has. */

#include "archive/called_name.h"
#include "archive/called.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/near.h"
#include "base/text.h"
#include "record/unit_name.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool
is_start(const char *name, size_t size, const char *text)
{
	char *head = td_strndup(name, size);
	char *squeezed = td_text_squeeze(head);
	bool is = td_fold_compare(squeezed, text) == 0;

	free(squeezed);
	free(head);
	return is;
}

/* Whether text is all of a name but the province behind it: "Sở Y tế", and "Ủy
 * ban nhân dân tỉnh". */
static bool
is_but_tail(const char *name, const char *text)
{
	char *capitals = td_unit_name_capitals(name);
	size_t with_kind = 0;
	size_t head = td_unit_name_head(capitals, 0, &with_kind);
	bool is = false;

	while (head != SIZE_MAX && !is) {
		is = is_start(capitals, head, text) ||
		     is_start(capitals, with_kind, text);
		head = td_unit_name_head(capitals, with_kind, &with_kind);
	}
	free(capitals);
	return is;
}

bool
td_called_has_words(const char *slug, const char *words)
{
	size_t length = strlen(words);

	for (const char *at = strstr(slug, words); at && length > 0;
	     at = strstr(at + 1, words))
		if ((at == slug || at[-1] == '-') &&
		    (at[length] == '\0' || at[length] == '-'))
			return true;
	return false;
}

bool
td_called_has_in_order(const char *slug, const char *words)
{
	while (*words) {
		size_t length = strcspn(words, "-");

		while (*slug && (strcspn(slug, "-") != length ||
		                 strncmp(slug, words, length) != 0)) {
			slug += strcspn(slug, "-");
			slug += *slug == '-';
		}
		if (!*slug)
			return false;
		slug += length;
		slug += *slug == '-';
		words += length;
		words += *words == '-';
	}
	return true;
}

bool
td_called_begins_alike(const char *slug, const char *other)
{
	size_t first = strcspn(slug, "-");
	size_t both = slug[first] ? first + 1 + strcspn(slug + first + 1, "-")
	                          : first;

	return slug[first] && strncmp(slug, other, both) == 0 &&
	       (other[both] == '-' || other[both] == '\0');
}

enum td_called_fit
td_called_fit_of(const char *spelt, const char *slug, const char *text,
                 const char *text_slug)
{
	if (td_fold_compare(spelt, text) == 0)
		return TD_FIT_WHOLE;
	if (is_but_tail(spelt, text))
		return TD_FIT_BUT_TAIL;
	if (td_called_has_words(slug, text_slug) ||
	    (*text_slug && td_near_distance(slug, text_slug) <= TD_NEAR_MAX))
		return TD_FIT_PART;
	return TD_FIT_NOT;
}

bool
td_called_is(const char *name, const char *text)
{
	char *spelt = td_unit_name_spell_out(name);
	char *wanted = td_unit_name_spell_out(text);
	bool is = td_called_fit_of(spelt, "", wanted, "") <= TD_FIT_BUT_TAIL;

	free(spelt);
	free(wanted);
	return is;
}
