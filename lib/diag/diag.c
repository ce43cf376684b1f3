/* Findings: what a check has to say, as data. */

#include "diag/diag.h"
#include "base/alloc.h"
#include "diag/message.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

struct item {
	struct td_finding finding;
	size_t order; /* in which it was reported */
};

struct td_diag {
	struct item *items;
	size_t count;
	size_t capacity;
	size_t reported;
	enum td_status status;
};

static const struct td_finding_kind kinds[] = {
#define TD_FINDING(id, severity, slug, text, source)                           \
	{ severity, slug, text, source },
#include "diag/findings.def"
#undef TD_FINDING
	/* Keeps the table legal while it has no rows. */
	{ TD_TROUBLE, "", "", "" }
};

const struct td_finding_kind *
td_finding_kind(enum td_finding_id id)
{
	assert(id < TD_FINDING_COUNT);
	return &kinds[id];
}

struct td_diag *
td_diag_new(void)
{
	return td_alloc(1, sizeof(struct td_diag));
}

static void
clear_finding(struct td_finding *finding)
{
	for (size_t i = 0; i < finding->fact_count; i++) {
		free(finding->facts[i].name);
		free(finding->facts[i].value);
	}
	free(finding->facts);
	free(finding->path);
	free(finding->keys);
}

void
td_diag_free(struct td_diag *diag)
{
	if (!diag)
		return;
	for (size_t i = 0; i < diag->count; i++)
		clear_finding(&diag->items[i].finding);
	free(diag->items);
	free(diag);
}

static enum td_status
severity_status(enum td_severity severity)
{
	switch (severity) {
	case TD_NOTE:
	case TD_WARNING:
		return TD_OK;
	case TD_ERROR:
		return TD_INVALID;
	case TD_TROUBLE:
		break;
	}
	return TD_FAILED;
}

static char *
copy_or_null(const char *text)
{
	return text ? td_strdup(text) : NULL;
}

static void
copy_facts(struct td_finding *finding, va_list pairs)
{
	size_t capacity = 0;
	const char *name;

	while ((name = va_arg(pairs, const char *))) {
		const char *value = va_arg(pairs, const char *);

		if (!value)
			continue;
		finding->facts = td_grow(finding->facts, finding->fact_count,
		                         &capacity, sizeof *finding->facts);
		finding->facts[finding->fact_count++] = (struct td_fact){
			.name = td_strdup(name), .value = td_strdup(value)
		};
	}
}

static void
append(struct td_diag *diag, const struct td_finding *finding)
{
	diag->items = td_grow(diag->items, diag->count, &diag->capacity,
	                      sizeof *diag->items);
	diag->items[diag->count++] = (struct item){ .finding = *finding,
		                                    .order = diag->reported++ };
	diag->status = td_worse(diag->status,
	                        severity_status(finding->severity));
}

enum td_status
td_diag_add_list(struct td_diag *diag, enum td_severity severity,
                 enum td_finding_id id, struct td_place place, va_list pairs)
{
	struct td_finding finding;

	if (!diag)
		return severity_status(severity);
	finding = (struct td_finding){ .id = id,
		                       .severity = severity,
		                       .path = copy_or_null(place.path),
		                       .line = place.line,
		                       .column = place.column,
		                       .keys = copy_or_null(place.keys) };
	copy_facts(&finding, pairs);
	append(diag, &finding);
	return severity_status(severity);
}

enum td_status
td_diag_add(struct td_diag *diag, enum td_finding_id id, struct td_place place,
            ...)
{
	enum td_status status;
	va_list pairs;

	va_start(pairs, place);
	status = td_diag_add_list(diag, td_finding_kind(id)->severity, id,
	                          place, pairs);
	va_end(pairs);
	return status;
}

enum td_status
td_diag_add_as(struct td_diag *diag, enum td_severity severity,
               enum td_finding_id id, struct td_place place, ...)
{
	enum td_status status;
	va_list pairs;

	va_start(pairs, place);
	status = td_diag_add_list(diag, severity, id, place, pairs);
	va_end(pairs);
	return status;
}

enum td_status
td_diag_add_copy(struct td_diag *diag, const struct td_finding *finding,
                 struct td_place place)
{
	struct td_finding copy;

	if (!diag)
		return severity_status(finding->severity);
	copy = (struct td_finding){ .id = finding->id,
		                    .severity = finding->severity,
		                    .path = copy_or_null(place.path),
		                    .line = place.line,
		                    .column = place.column,
		                    .keys = copy_or_null(place.keys) };
	copy.facts = td_alloc(finding->fact_count, sizeof *copy.facts);
	for (; copy.fact_count < finding->fact_count; copy.fact_count++) {
		const struct td_fact *fact = &finding->facts[copy.fact_count];

		copy.facts[copy.fact_count].name = td_strdup(fact->name);
		copy.facts[copy.fact_count].value = td_strdup(fact->value);
	}
	append(diag, &copy);
	return severity_status(copy.severity);
}

struct td_place
td_finding_place(const struct td_finding *finding, const char *path)
{
	return (struct td_place){ .path = path,
		                  .line = finding->line,
		                  .column = finding->column,
		                  .keys = finding->keys };
}

enum td_status
td_diag_status(const struct td_diag *diag)
{
	return diag->status;
}

size_t
td_diag_count(const struct td_diag *diag)
{
	return diag->count;
}

const struct td_finding *
td_diag_at(const struct td_diag *diag, size_t index)
{
	assert(index < diag->count);
	return &diag->items[index].finding;
}

const char *
td_finding_fact(const struct td_finding *finding, const char *name)
{
	for (size_t i = 0; i < finding->fact_count; i++)
		if (strcmp(finding->facts[i].name, name) == 0)
			return finding->facts[i].value;
	return NULL;
}

size_t
td_diag_count_of(const struct td_diag *diag, enum td_finding_id id)
{
	size_t count = 0;

	for (size_t i = 0; i < diag->count; i++)
		count += diag->items[i].finding.id == id;
	return count;
}

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
	const struct item *left = a;
	const struct item *right = b;
	int order = compare_contents(&left->finding, &right->finding);

	return order ? order : compare_numbers(left->order, right->order);
}

static int
by_place(const void *a, const void *b)
{
	const struct item *left = a;
	const struct item *right = b;
	int order = compare_places(&left->finding, &right->finding);

	return order ? order : compare_numbers(left->order, right->order);
}

/* Of equal findings, which stand together, keep the first. */
static void
drop_repeats(struct td_diag *diag)
{
	size_t left = 1;

	for (size_t i = 1; i < diag->count; i++) {
		struct item *item = &diag->items[i];

		if (compare_contents(&diag->items[left - 1].finding,
		                     &item->finding) == 0)
			clear_finding(&item->finding);
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

void
td_diag_move(struct td_diag *diag, struct td_diag *from)
{
	for (size_t i = 0; i < from->count; i++) {
		if (diag)
			append(diag, &from->items[i].finding);
		else
			clear_finding(&from->items[i].finding);
	}
	from->count = 0;
	from->status = TD_OK;
}
