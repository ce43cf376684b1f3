/* How well a text fits the name that something has. */

#include "archive/called_name.h"
#include "archive/called.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/near.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* What names may stand without, as everybody does who is of the province. */
static const char *const tails[] = { "tỉnh ", "thành phố " };

/* What offices write in the place of words of a name. */
static const struct {
	const char *letters;
	const char *words;
} shortened[] = {
	{ "UBND", "Ủy ban nhân dân" },     { "HĐND", "Hội đồng nhân dân" },
	{ "MTTQ", "Mặt trận Tổ quốc" },    { "LĐLĐ", "Liên đoàn Lao động" },
	{ "LHPN", "Liên hiệp Phụ nữ" },    { "TNCS", "Thanh niên Cộng sản" },
	{ "THPT", "Trung học phổ thông" }, { "THCS", "Trung học cơ sở" },
};

char *
td_called_spell_out(const char *name)
{
	char *squeezed = td_text_squeeze(name);
	struct td_strbuf out = TD_STRBUF_INIT;
	const char *word = squeezed;

	while (*word) {
		size_t size = strcspn(word, " ");
		const char *words = NULL;

		for (size_t i = 0; i < sizeof shortened / sizeof *shortened;
		     i++)
			if (strlen(shortened[i].letters) == size &&
			    strncmp(shortened[i].letters, word, size) == 0)
				words = shortened[i].words;
		if (words)
			td_strbuf_add(&out, words);
		else
			td_strbuf_add_bytes(&out, word, size);
		word += size;
		td_strbuf_add(&out, *word ? " " : "");
		word += *word == ' ';
	}
	free(squeezed);
	return td_strbuf_take(&out);
}

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

/* Whether text is all of a name but the province behind it. */
static bool
is_but_tail(const char *name, const char *text)
{
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
		for (const char *at = strstr(name, tails[i]); at;
		     at = strstr(at + 1, tails[i])) {
			size_t kind = strlen(tails[i]) - 1;

			/* "Sở Y tế", and "Ủy ban nhân dân tỉnh". */
			if (is_start(name, (size_t)(at - name), text) ||
			    is_start(name, (size_t)(at - name) + kind, text))
				return true;
		}
	return false;
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
	char *spelt = td_called_spell_out(name);
	char *wanted = td_called_spell_out(text);
	bool is = td_called_fit_of(spelt, "", wanted, "") <= TD_FIT_BUT_TAIL;

	free(spelt);
	free(wanted);
	return is;
}
