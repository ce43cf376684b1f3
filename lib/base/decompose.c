/* Text as decomposed code points, marks in canonical order. */

#include "base/decompose.h"
#include "base/alloc.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* The most code points that one decomposes to is 18, of U+FDFA. */
#define PARTS_MAX 32

static bool
is_mark(utf8proc_int32_t c)
{
	return c >= 0x0300 && utf8proc_get_property(c)->combining_class != 0;
}

static int
combining_class(utf8proc_int32_t c)
{
	return utf8proc_get_property(c)->combining_class;
}

/* Sort two neighbouring runs of marks into one, keeping the order of equals. */
static void
merge_marks(utf8proc_int32_t *merged, const utf8proc_int32_t *marks,
            size_t half, size_t count)
{
	size_t left = 0;
	size_t right = half;

	for (size_t i = 0; i < count; i++) {
		if (left < half &&
		    (right == count || combining_class(marks[left]) <=
		                           combining_class(marks[right])))
			merged[i] = marks[left++];
		else
			merged[i] = marks[right++];
	}
}

/*
 * Sort marks by class, which utf8proc does in quadratic time: a megabyte of
 * marks in the wrong order must not take minutes.
 */
static void
sort_marks(utf8proc_int32_t *marks, size_t count)
{
	utf8proc_int32_t *from = marks;
	utf8proc_int32_t *room;
	utf8proc_int32_t *to;

	if (count < 2)
		return;
	room = to = td_alloc(count, sizeof *room);
	for (size_t run = 1; run < count; run *= 2) {
		utf8proc_int32_t *swap = from;

		for (size_t at = 0; at < count; at += 2 * run) {
			size_t rest = count - at;

			merge_marks(to + at, from + at, rest < run ? rest : run,
			            rest < 2 * run ? rest : 2 * run);
		}
		from = to;
		to = swap;
	}
	if (from != marks)
		memcpy(marks, from, count * sizeof *marks);
	free(room);
}

static void
order_marks(struct td_code_points *points)
{
	size_t i = 0;

	while (i < points->count) {
		size_t start = i;

		while (i < points->count && is_mark(points->items[i]))
			i++;
		sort_marks(points->items + start, i - start);
		if (i == start)
			i++;
	}
}

void
td_decompose(struct td_code_points *points, const char *bytes, size_t size,
             int options)
{
	utf8proc_int32_t parts[PARTS_MAX];
	int boundary = 0;

	for (size_t at = 0; at < size;) {
		utf8proc_ssize_t count;
		unsigned c;

		at += td_text_decode(&c, bytes + at, size - at);
		count = utf8proc_decompose_char(
		    (utf8proc_int32_t)c, parts, PARTS_MAX,
		    (utf8proc_option_t)(UTF8PROC_DECOMPOSE | options),
		    &boundary);
		for (utf8proc_ssize_t i = 0; i < count && i < PARTS_MAX; i++) {
			points->items = td_grow(points->items, points->count,
			                        &points->capacity,
			                        sizeof *points->items);
			points->items[points->count++] = parts[i];
		}
	}
	order_marks(points);
}

void
td_code_points_clear(struct td_code_points *points)
{
	if (!points)
		return;
	free(points->items);
	*points = (struct td_code_points)TD_CODE_POINTS_INIT;
}
