/* What mutations are made of. */

#include "mutate.h"

#include "words.h"

#include <string.h>

/* What no place should hold, and what some do. */
static const char *const odd_words[] = {
	"null",
	"true",
	"false",
	"0",
	"-1",
	"1",
	"12",
	"97.5",
	"1e308",
	"100000000000000000000",
	"9223372036854775807",
	"\"\"",
	"\"-\"",
	"[]",
	"{}",
	"[[]]",
	"[null]",
	"[{}]",
	"{a: null}",
	"\"0000-00-00\"",
	"\"2026-02-30\"",
	"\"2024-02-29\"",
	"\"9999-12-31\"",
	"\"0001-01-01\"",
	"\"2027-08-16\"",
	"\"2031-01-31\"",
	"\"2026-06-01\"",
	"\"../../etc/passwd\"",
	"\"a--b\"",
	"\"12/QĐ-UBND\"",
	"\"trước ngày 15/11 hằng năm\"",
	"\"trong thời hạn 15 ngày kể từ ngày có Kế hoạch\"",
	"\"quý IV năm 2030\"",
	"\"NGA\u0301Y\"",
	"\"ngày\u202e\"",
	"\"\\x1b[31m\"",
	"\">= 95\"",
	"\"đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ\"",
	"\"ha-tinh-2026\"",
	"\"ha-tinh-so-xay-dung\"",
	"\"ha-tinh-ubnd-tinh\"",
	"\"pham-thi-vi-du\"",
	"\"{campaign.title}\"",
	"\"{nguoi}{so}{don-vi}\"",
	"\"{\"",
	"\"}\"",
	"*a",
	"&a b",
	"!!int 3",
	"|\n",
};

struct fuzz_chance
fuzz_chance_of(unsigned seed)
{
	return (struct fuzz_chance){ .state = seed * 2654435769u + 1 };
}

size_t
fuzz_below(struct fuzz_chance *chance, size_t limit)
{
	chance->state = chance->state * 6364136223846793005u +
	                1442695040888963407u;
	return (size_t)(chance->state >> 33) % limit;
}

const char *
fuzz_word(struct fuzz_chance *chance)
{
	const size_t odd = sizeof odd_words / sizeof *odd_words;
	const size_t known = sizeof schema_words / sizeof *schema_words;

	if (fuzz_below(chance, 2) == 0)
		return odd_words[fuzz_below(chance, odd)];
	return schema_words[fuzz_below(chance, known)];
}

const char *
fuzz_key(struct fuzz_chance *chance)
{
	return schema_keys[fuzz_below(chance, sizeof schema_keys /
	                                          sizeof *schema_keys)];
}

size_t
fuzz_first_line(const uint8_t *data, size_t size)
{
	const uint8_t *end = size ? memchr(data, '\n', size) : NULL;

	return end ? (size_t)(end - data) + 1 : 0;
}
