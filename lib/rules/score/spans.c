/*
 * Between two bounds that follow each other nothing changes: so each bound, a
 * value between each two, and one beyond either end tell all there is.
 */

#include "rules/score/spans.h"
#include "base/alloc.h"

#include <stdlib.h>

struct probes {
	struct td_rational *values;
	size_t count;
	size_t capacity;
};

static void
add(struct probes *probes, const struct td_rational *value)
{
	probes->values = td_grow(probes->values, probes->count,
	                         &probes->capacity, sizeof *probes->values);
	probes->values[probes->count++] = *value;
}

static void
add_bound(struct probes *probes, const struct td_number *bound)
{
	if (bound->value)
		add(probes, bound->value);
}

static int
by_value(const void *a, const void *b)
{
	return td_rational_compare(a, b);
}

/* Whether a value can be had at all. */
static bool
is_within(const struct td_rational *value, const struct td_spans *spans)
{
	return (!spans->lowest ||
	        td_rational_compare(value, spans->lowest) >= 0) &&
	       (!spans->highest ||
	        td_rational_compare(value, spans->highest) <= 0);
}

static void
add_between(struct probes *probes, size_t bounds)
{
	struct td_rational two = td_rational_whole(2);
	struct td_rational one = td_rational_whole(1);
	struct td_rational value = td_rational_whole(0);

	for (size_t i = 0; i + 1 < bounds; i++) {
		value = td_rational_add(&probes->values[i],
		                        &probes->values[i + 1]);
		value = td_rational_divide(&value, &two);
		add(probes, &value);
	}
	if (bounds > 0) {
		value = td_rational_subtract(&probes->values[0], &one);
		add(probes, &value);
		value = td_rational_add(&probes->values[bounds - 1], &one);
	}
	add(probes, &value);
}

/* In order, and only those that can be had. */
static void
gather(struct probes *probes, const struct td_spans *spans)
{
	size_t left = 0;

	*probes = (struct probes){ .values = NULL };
	for (size_t i = 0; i < spans->count; i++) {
		add_bound(probes, &spans->items[i]->at_least);
		add_bound(probes, &spans->items[i]->above);
		add_bound(probes, &spans->items[i]->below);
		add_bound(probes, &spans->items[i]->at_most);
	}
	if (spans->lowest)
		add(probes, spans->lowest);
	if (spans->highest)
		add(probes, spans->highest);
	if (probes->count > 0)
		qsort(probes->values, probes->count, sizeof *probes->values,
		      by_value);
	add_between(probes, probes->count);
	qsort(probes->values, probes->count, sizeof *probes->values, by_value);
	for (size_t i = 0; i < probes->count; i++)
		if (is_within(&probes->values[i], spans))
			probes->values[left++] = probes->values[i];
	probes->count = left;
}

bool
td_spans_gap(struct td_rational *value, const struct td_spans *spans)
{
	struct probes probes;
	bool found = false;

	gather(&probes, spans);
	for (size_t i = 0; i < probes.count && !found; i++) {
		found = true;
		for (size_t j = 0; j < spans->count && found; j++)
			found = !td_bounds_have(spans->items[j],
			                        &probes.values[i]);
		if (found)
			*value = probes.values[i];
	}
	free(probes.values);
	return found;
}

/* The first two that have a value; false: fewer do. */
static bool
find_two(size_t *first, size_t *second, const struct td_spans *spans,
         const struct td_rational *value)
{
	size_t count = 0;

	for (size_t i = 0; i < spans->count && count < 2; i++)
		if (td_bounds_have(spans->items[i], value))
			*(count++ == 0 ? first : second) = i;
	return count == 2;
}

bool
td_spans_shared(struct td_rational *value, size_t *first, size_t *second,
                const struct td_spans *spans)
{
	struct probes probes;
	bool found = false;

	gather(&probes, spans);
	for (size_t i = 0; i < probes.count && !found; i++) {
		size_t one = 0;
		size_t other = 0;

		found = find_two(&one, &other, spans, &probes.values[i]);
		if (!found)
			continue;
		*value = probes.values[i];
		*first = one;
		*second = other;
	}
	free(probes.values);
	return found;
}
