/* Findings in order, each once. */

#include "diag/diag_parts.h"

#include <stdlib.h>
#include <string.h>

static int
compare_numbers(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* What is nowhere comes before what is somewhere. */
static int
compare_texts(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

static int
compare_places(const struct td_finding *a, const struct td_finding *b)
{
	int order = compare_texts(a->path, b->path);

	if (order == 0)
		order = compare_texts(a->sheet, b->sheet);
	if (order == 0)
		order = compare_numbers(a->line, b->line);
	if (order == 0)
		order = compare_numbers(a->column, b->column);
	return order;
}

/* 0 only for findings that are the same to the letter. */
static int
compare_contents(const struct td_finding *a, const struct td_finding *b)
{
	int order = compare_places(a, b);

	if (order == 0)
		order = compare_numbers(a->id, b->id);
	if (order == 0)
		order = compare_numbers(a->severity, b->severity);
	if (order == 0)
		order = compare_texts(a->keys, b->keys);
	if (order == 0)
		order = compare_texts(a->item, b->item);
	if (order == 0)
		order = compare_numbers(a->fact_count, b->fact_count);
	for (size_t i = 0; order == 0 && i < a->fact_count; i++) {
		order = strcmp(a->facts[i].name, b->facts[i].name);
		if (order == 0)
			order = strcmp(a->facts[i].value, b->facts[i].value);
	}
	return order;
}

static int
by_contents(const void *a, const void *b)
{
	const struct td_diag_item *left = a;
	const struct td_diag_item *right = b;
	int order = compare_contents(&left->finding, &right->finding);

	return order ? order : compare_numbers(left->order, right->order);
}

static int
by_place(const void *a, const void *b)
{
	const struct td_diag_item *left = a;
	const struct td_diag_item *right = b;
	int order = compare_places(&left->finding, &right->finding);

	return order ? order : compare_numbers(left->order, right->order);
}

/* Of equal findings, which stand together, keep the first. */
static void
drop_repeats(struct td_diag *diag)
{
	size_t left = 1;

	for (size_t i = 1; i < diag->count; i++) {
		struct td_diag_item *item = &diag->items[i];

		if (compare_contents(&diag->items[left - 1].finding,
		                     &item->finding) == 0)
			td_finding_clear(&item->finding);
		else
			diag->items[left++] = *item;
	}
	diag->count = left;
}

void
td_diag_sort(struct td_diag *diag)
{
	if (diag->count < 2)
		return;
	qsort(diag->items, diag->count, sizeof *diag->items, by_contents);
	drop_repeats(diag);
	qsort(diag->items, diag->count, sizeof *diag->items, by_place);
}
