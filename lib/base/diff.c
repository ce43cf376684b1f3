/* Texts compared by the longest run of lines that both have. */

#include "base/diff.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
	AROUND = 3,
	/* More pairs of lines are not weighed: what differs is then taken out
	 * and put in whole. */
	PAIRS_MAX = 16 * 1024 * 1024
};

struct line {
	const char *text;
	size_t size;
};

struct lines {
	struct line *items;
	size_t count;
};

/* A line as it is shown: ' ' kept, '-' taken out, '+' put in. */
struct step {
	char sign;
	struct line line;
	size_t from; /* lines of either text before it */
	size_t to;
};

struct steps {
	struct step *items;
	size_t count;
};

static struct lines
cut(const char *text, size_t size)
{
	struct lines lines = { .count = 0 };
	size_t capacity = 0;

	while (size > 0) {
		const char *end = memchr(text, '\n', size);
		size_t length = end ? (size_t)(end - text) + 1 : size;

		lines.items = td_grow(lines.items, lines.count, &capacity,
		                      sizeof *lines.items);
		lines.items[lines.count++] = (struct line){ text, length };
		text += length;
		size -= length;
	}
	return lines;
}

static bool
same(const struct line *a, const struct line *b)
{
	return a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

static void
add_step(struct steps *steps, char sign, const struct line *line, size_t from,
         size_t to)
{
	steps->items[steps->count++] = (struct step){ sign, *line, from, to };
}

/* longest[i * width + j]: of the lines from i and from j on. */
static unsigned *
weigh(const struct lines *a, const struct lines *b, size_t start, size_t a_end,
      size_t b_end)
{
	size_t width = b_end - start + 1;
	size_t height = a_end - start + 1;
	unsigned *longest;

	if (height > PAIRS_MAX / width)
		return NULL;
	longest = td_alloc(height * width, sizeof *longest);
	for (size_t i = height; i-- > 0;)
		for (size_t j = width; j-- > 0;) {
			unsigned *here = &longest[i * width + j];

			if (i + 1 == height || j + 1 == width)
				*here = 0;
			else if (same(&a->items[start + i],
			              &b->items[start + j]))
				*here = here[width + 1] + 1;
			else
				*here = here[width] >= here[1] ? here[width]
				                               : here[1];
		}
	return longest;
}

/* The lines between what both texts begin and end with. */
static void
add_middle(struct steps *steps, const struct lines *a, const struct lines *b,
           size_t start, size_t a_end, size_t b_end)
{
	unsigned *longest = weigh(a, b, start, a_end, b_end);
	size_t width = b_end - start + 1;
	size_t i = start;
	size_t j = start;

	while (i < a_end || j < b_end) {
		const unsigned *
		    here = longest ? &longest[(i - start) * width + (j - start)]
		                   : NULL;

		if (here && i < a_end && j < b_end &&
		    same(&a->items[i], &b->items[j])) {
			add_step(steps, ' ', &a->items[i], i, j);
			i++;
			j++;
		} else if (i < a_end &&
		           (!here || j == b_end || here[width] >= here[1])) {
			add_step(steps, '-', &a->items[i], i, j);
			i++;
		} else {
			add_step(steps, '+', &b->items[j], i, j);
			j++;
		}
	}
	free(longest);
}

static struct steps
compare(const struct lines *a, const struct lines *b)
{
	struct steps steps = {
		.items = td_alloc(a->count + b->count + 1, sizeof *steps.items),
	};
	size_t a_end = a->count;
	size_t b_end = b->count;
	size_t start = 0;

	while (start < a_end && start < b_end &&
	       same(&a->items[start], &b->items[start])) {
		add_step(&steps, ' ', &a->items[start], start, start);
		start++;
	}
	while (a_end > start && b_end > start &&
	       same(&a->items[a_end - 1], &b->items[b_end - 1])) {
		a_end--;
		b_end--;
	}
	add_middle(&steps, a, b, start, a_end, b_end);
	for (; a_end < a->count; a_end++, b_end++)
		add_step(&steps, ' ', &a->items[a_end], a_end, b_end);
	return steps;
}

static void
add_line(struct td_strbuf *out, const struct step *step)
{
	size_t size = step->line.size;
	struct td_strbuf text = TD_STRBUF_INIT;

	if (size > 0 && step->line.text[size - 1] == '\n')
		size--;
	if (size > 0 && step->line.text[size - 1] == '\r')
		size--;
	td_strbuf_add_bytes(&text, step->line.text, size);
	td_strbuf_add_char(out, step->sign);
	td_text_add_visible(out, text.text ? text.text : "", false);
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&text);
}

/* One place: the steps from first up to end, which change something. */
static void
add_place(struct td_strbuf *out, const struct steps *steps, size_t first,
          size_t end)
{
	size_t from = 0;
	size_t to = 0;

	for (size_t i = first; i < end; i++) {
		from += steps->items[i].sign != '+';
		to += steps->items[i].sign != '-';
	}
	td_strbuf_addf(out, "@@ -%zu,%zu +%zu,%zu @@\n",
	               steps->items[first].from + (from > 0), from,
	               steps->items[first].to + (to > 0), to);
	for (size_t i = first; i < end; i++)
		add_line(out, &steps->items[i]);
}

/* Changes with few enough lines between them are one place. */
static void
add_places(struct td_strbuf *out, const struct steps *steps)
{
	size_t i = 0;

	while (i < steps->count) {
		size_t first;
		size_t last;

		while (i < steps->count && steps->items[i].sign == ' ')
			i++;
		if (i == steps->count)
			return;
		first = i > AROUND ? i - AROUND : 0;
		for (last = i; i < steps->count && i <= last + 2 * AROUND + 1;
		     i++)
			if (steps->items[i].sign != ' ')
				last = i;
		i = last + 1 + AROUND < steps->count ? last + 1 + AROUND
		                                     : steps->count;
		add_place(out, steps, first, i);
	}
}

void
td_diff_add(struct td_strbuf *out, const char *path, const char *from,
            size_t from_size, const char *to, size_t to_size)
{
	struct lines a = cut(from, from ? from_size : 0);
	struct lines b = cut(to, to_size);
	struct steps steps = compare(&a, &b);

	if (!from || from_size != to_size || memcmp(from, to, to_size) != 0) {
		td_strbuf_addf(out, "--- %s\n+++ %s\n",
		               from ? path : "/dev/null", path);
		add_places(out, &steps);
	}
	free(steps.items);
	free(b.items);
	free(a.items);
}
