/* Findings: what a check has to say, as data. */

#include "diag/diag.h"
#include "base/alloc.h"
#include "diag/diag_parts.h"
#include "diag/hearing.h"
#include "diag/message.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

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

void
td_diag_hear(struct td_diag *diag,
             bool (*hears)(const struct td_finding *finding,
                           enum td_severity least),
             enum td_severity least)
{
	diag->hears = hears;
	diag->least = least;
}

struct td_diag *
td_diag_new_like(const struct td_diag *diag)
{
	struct td_diag *made = td_diag_new();

	if (diag)
		td_diag_hear(made, diag->hears, diag->least);
	return made;
}

void
td_finding_clear(struct td_finding *finding)
{
	if (!finding)
		return;
	for (size_t i = 0; i < finding->fact_count; i++) {
		free(finding->facts[i].name);
		free(finding->facts[i].value);
	}
	free(finding->facts);
	free(finding->path);
	free(finding->keys);
	free(finding->sheet);
	free(finding->item);
	*finding = (struct td_finding){ .facts = NULL };
}

void
td_diag_free(struct td_diag *diag)
{
	if (!diag)
		return;
	for (size_t i = 0; i < diag->count; i++)
		td_finding_clear(&diag->items[i].finding);
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
	diag->status = td_worse(diag->status,
	                        severity_status(finding->severity));
	if (diag->hears && !diag->hears(finding, diag->least)) {
		struct td_finding unheard = *finding;

		td_finding_clear(&unheard);
		return;
	}
	diag->items = td_grow(diag->items, diag->count, &diag->capacity,
	                      sizeof *diag->items);
	diag->items[diag->count++] = (struct td_diag_item){
		.finding = *finding, .order = diag->reported++
	};
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
		                       .keys = copy_or_null(place.keys),
		                       .sheet = copy_or_null(place.sheet),
		                       .item = copy_or_null(place.item) };
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

static void
add_fact(struct td_finding *finding, const char *name, const char *value)
{
	finding->facts[finding->fact_count++] = (struct td_fact){
		.name = td_strdup(name), .value = td_strdup(value)
	};
}

/* A copy of a finding with room for two facts more. */
static struct td_finding
copy(const struct td_finding *finding, struct td_place place)
{
	struct td_finding made = { .id = finding->id,
		                   .severity = finding->severity,
		                   .path = copy_or_null(place.path),
		                   .line = place.line,
		                   .column = place.column,
		                   .keys = copy_or_null(place.keys),
		                   .sheet = copy_or_null(place.sheet),
		                   .item = copy_or_null(place.item) };

	made.facts = td_alloc(finding->fact_count + 2, sizeof *made.facts);
	for (size_t i = 0; i < finding->fact_count; i++)
		add_fact(&made, finding->facts[i].name,
		         finding->facts[i].value);
	return made;
}

enum td_status
td_diag_add_copy(struct td_diag *diag, const struct td_finding *finding,
                 struct td_place place)
{
	struct td_finding made;

	if (!diag)
		return severity_status(finding->severity);
	made = copy(finding, place);
	append(diag, &made);
	return severity_status(made.severity);
}

enum td_status
td_diag_add_lowered(struct td_diag *diag, const struct td_finding *finding)
{
	struct td_finding made = copy(finding,
	                              td_finding_place(finding, finding->path));

	if (made.severity > TD_WARNING)
		made.severity = TD_WARNING;
	append(diag, &made);
	return severity_status(made.severity);
}

enum td_status
td_diag_add_later(struct td_diag *diag, const struct td_finding *finding,
                  const char *path, const char *entered)
{
	struct td_finding made = copy(finding,
	                              td_finding_place(finding, finding->path));

	if (made.severity > TD_WARNING)
		made.severity = TD_WARNING;
	add_fact(&made, "later_record", path);
	if (entered)
		add_fact(&made, "later_entered", entered);
	append(diag, &made);
	return severity_status(made.severity);
}

struct td_place
td_finding_place(const struct td_finding *finding, const char *path)
{
	return (struct td_place){ .path = path,
		                  .line = finding->line,
		                  .column = finding->column,
		                  .keys = finding->keys,
		                  .sheet = finding->sheet,
		                  .item = finding->item };
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

/* Whether a finding at a name tells of a path: at it, or why what lies in it
 * could not be had. */
static bool
tells_of(const struct td_finding *finding, const char *name, const char *path)
{
	size_t length = strlen(path);

	return strncmp(name, path, length) == 0 &&
	       (name[length] == '\0' ||
	        (name[length] == '/' && finding->severity == TD_TROUBLE));
}

bool
td_diag_names(const struct td_diag *diag, const char *label, const char *path)
{
	size_t length = strlen(label);

	for (size_t i = 0; i < td_diag_count(diag); i++) {
		const struct td_finding *finding = td_diag_at(diag, i);
		const char *file = td_finding_fact(finding, "file");

		if ((file && strcmp(file, path) == 0) ||
		    (finding->path &&
		     strncmp(finding->path, label, length) == 0 &&
		     tells_of(finding, finding->path + length, path)))
			return true;
	}
	return false;
}

void
td_diag_move(struct td_diag *diag, struct td_diag *from)
{
	for (size_t i = 0; i < from->count; i++) {
		if (diag)
			append(diag, &from->items[i].finding);
		else
			td_finding_clear(&from->items[i].finding);
	}
	from->count = 0;
	from->status = TD_OK;
}
