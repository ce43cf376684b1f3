/* Where the tone of a syllable stands. */

#include "base/decompose.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <string.h>
#include <utf8proc.h>

static bool
is_tone(int32_t c)
{
	return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 ||
	       c == 0x323;
}

/* "oa", "oe", "uy": the tone may stand on either letter. */
static bool
is_pair(int32_t first, int32_t second)
{
	int32_t a = first | 0x20;
	int32_t b = second | 0x20;

	return (a == 'o' && (b == 'a' || b == 'e')) || (a == 'u' && b == 'y');
}

char *
td_fold_tones(const char *text)
{
	struct td_code_points points = TD_CODE_POINTS_INIT;
	struct td_strbuf moved = TD_STRBUF_INIT;
	char *normal;

	td_decompose(&points, text, strlen(text), UTF8PROC_STABLE);
	for (size_t i = 0; i + 2 < points.count; i++)
		if (is_tone(points.items[i + 1]) &&
		    is_pair(points.items[i], points.items[i + 2])) {
			int32_t tone = points.items[i + 1];

			points.items[i + 1] = points.items[i + 2];
			points.items[i + 2] = tone;
		}
	for (size_t i = 0; i < points.count; i++)
		td_text_add(&moved, (unsigned)points.items[i]);
	td_code_points_clear(&points);
	normal = td_fold_nfc(moved.text ? moved.text : "");
	td_strbuf_clear(&moved);
	return normal;
}

bool
td_fold_names_same(const char *a, const char *b)
{
	char *first = td_fold_tones(a);
	char *second = td_fold_tones(b);
	bool same = td_fold_compare(first, second) == 0;

	free(second);
	free(first);
	return same;
}
