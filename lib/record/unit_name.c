/* Names of units as offices write them. */

#include "record/unit_name.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What names may stand without, as everybody does who is of the province. In
 * capitals, which is how they are looked for. */
static const char *const tails[] = { " TỈNH", " THÀNH PHỐ" };

/* What offices write in the place of words of a name. */
static const struct {
	const char *letters;
	const char *words;
} shortened[] = {
	{ "UBND", "Ủy ban nhân dân" },
	{ "HĐND", "Hội đồng nhân dân" },
	{ "MTTQ", "Mặt trận Tổ quốc" },
	{ "LĐLĐ", "Liên đoàn Lao động" },
	{ "LHPN", "Liên hiệp Phụ nữ" },
	{ "TNCS", "Thanh niên Cộng sản" },
	{ "THPT", "Trung học phổ thông" },
	{ "THCS", "Trung học cơ sở" },
	{ "&", "và" },
};

char *
td_unit_name_spell_out(const char *name)
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

size_t
td_unit_name_head(const char *capitals, size_t from, size_t *with_kind)
{
	size_t head = SIZE_MAX;

	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		size_t size = strlen(tails[i]);
		const char *at = strstr(capitals + from, tails[i]);

		while (at && at[size] != ' ' && at[size] != '\0')
			at = strstr(at + 1, tails[i]);
		if (at && (size_t)(at - capitals) < head) {
			head = (size_t)(at - capitals);
			*with_kind = head + size;
		}
	}
	return head;
}

char *
td_unit_name_capitals(const char *name)
{
	char *whole = td_fold_nfc(name);
	char *spelt = td_unit_name_spell_out(whole);
	struct td_strbuf capitals = TD_STRBUF_INIT;

	td_text_add_upper(&capitals, spelt);
	free(spelt);
	free(whole);
	return td_strbuf_take(&capitals);
}

static char *
slug_of(const char *text, size_t size)
{
	char *part = td_strndup(text, size);
	char *slug = td_fold_slug(part);

	free(part);
	return slug;
}

char *
td_unit_name_key(const char *name)
{
	char *capitals = td_unit_name_capitals(name);
	size_t with_kind;
	size_t head = td_unit_name_head(capitals, 0, &with_kind);
	char *key = slug_of(capitals,
	                    head == SIZE_MAX ? strlen(capitals) : head);

	free(capitals);
	return key;
}

static bool
folds_to(const char *text, size_t size, const char *slug)
{
	char *own = slug_of(text, size);
	bool is = strcmp(own, slug) == 0;

	free(own);
	return is;
}

/* Whether a slug is that of all of a name but the province behind it. */
static bool
is_but_tail(const char *capitals, const char *slug)
{
	size_t with_kind = 0;
	size_t head = td_unit_name_head(capitals, 0, &with_kind);
	bool is = false;

	for (; head != SIZE_MAX && !is;
	     head = td_unit_name_head(capitals, with_kind, &with_kind))
		is = folds_to(capitals, head, slug) ||
		     folds_to(capitals, with_kind, slug);
	return is;
}

bool
td_unit_names_same(const char *a, const char *b)
{
	char *first = td_unit_name_capitals(a);
	char *second = td_unit_name_capitals(b);
	char *first_slug = td_fold_slug(first);
	char *second_slug = td_fold_slug(second);
	bool same = *first_slug && *second_slug &&
	            (strcmp(first_slug, second_slug) == 0 ||
	             is_but_tail(first, second_slug) ||
	             is_but_tail(second, first_slug));

	free(second_slug);
	free(first_slug);
	free(second);
	free(first);
	return same;
}
