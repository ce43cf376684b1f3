/* One achievement nominated for two people of one name. */

#include "base/alloc.h"
#include "base/strlist.h"
#include "base/text.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"
#include "yaml/document.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* A nomination of somebody whose name another one has. A province has many:
 * of each no more is held than what is compared. */
struct claim {
	const struct td_deed *brought;
	char *achievement;
	char *person; /* NULL: it is not for a person */
	size_t other; /* the one of this name before it; SIZE_MAX: none */
};

struct search {
	const struct td_auditor *auditor;
	struct td_strlist names; /* that people have whose ids were told apart:
	                            sorted, and each once or more */
	size_t *last;            /* claim of each of them; SIZE_MAX: none */
	struct claim *items;     /* by path */
	size_t count;
	size_t capacity;
};

/* What an id is before what tells people of one name apart; the caller frees
 * it. NULL: this one was not told apart, and has to be. */
static char *
name_of(const char *path, bool apart_only)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	const char *apart = strstr(name, "--");

	if (!apart && apart_only)
		return NULL;
	return td_strndup(name,
	                  apart ? (size_t)(apart - name) : strcspn(name, "."));
}

static void
collect_names(struct search *search)
{
	const struct td_stories *stories = &search->auditor->stories;

	for (size_t i = 0; i < stories->count; i++) {
		const struct td_story *story = &stories->items[i];
		char *name;

		if (!story->is_record || story->kind != TD_KIND_PERSON)
			continue;
		name = name_of(story->path, true);
		if (name)
			td_strlist_add(&search->names, name);
		free(name);
	}
	td_strlist_sort(&search->names);
	search->last = td_alloc(search->names.count, sizeof *search->last);
	for (size_t i = 0; i < search->names.count; i++)
		search->last[i] = SIZE_MAX;
}

/* The first of a name among those that were told apart; SIZE_MAX: none. */
static size_t
find_name(const struct td_strlist *names, const char *name)
{
	size_t first = td_strlist_first(names, name);

	return first < names->count && strcmp(names->items[first], name) == 0
	           ? first
	           : SIZE_MAX;
}

static char *
copy_of(const struct td_document *document, const char *part, const char *key)
{
	const struct td_node *root = td_document_root(document);
	const char *text = td_node_text(
	    td_node_get(td_node_get(root, part), key));

	return text ? td_strdup(text) : NULL;
}

/* What it says; no achievement where that cannot be read. */
static void
load(struct claim *claim, const struct td_auditor *auditor)
{
	struct td_evidence_file file = { .bytes = NULL };
	struct td_document *document = NULL;

	td_side_id(file.id, &claim->brought->after);
	if (td_evidence_load(&file, auditor->evidence, NULL) == TD_OK &&
	    td_document_parse(&document, claim->brought->path, file.bytes,
	                      file.size, NULL, NULL) == TD_OK) {
		claim->achievement = copy_of(document, "achievement", "text");
		claim->person = copy_of(document, "recipient", "person");
		td_document_free(document);
	}
	free(file.bytes);
}

static void
collect(struct search *search, const struct td_deed *deed)
{
	struct claim claim = { .brought = deed };
	char *name = name_of(deed->path, false);
	size_t at = find_name(&search->names, name);

	free(name);
	if (deed->kind != TD_DEED_ADDED || at == SIZE_MAX)
		return;
	load(&claim, search->auditor);
	if (!claim.achievement) {
		free(claim.person);
		return;
	}
	claim.other = search->last[at];
	search->last[at] = search->count;
	search->items = td_grow(search->items, search->count, &search->capacity,
	                        sizeof *search->items);
	search->items[search->count++] = claim;
}

static bool
is_twin(const struct claim *one, const struct claim *other)
{
	return one->person &&
	       strcmp(one->achievement, other->achievement) == 0 &&
	       !td_text_equal(other->person, one->person);
}

/* Of all that have one name each is held to those that were brought in before
 * it; the first by its path is told. */
static enum td_status
examine(const struct search *search, size_t last)
{
	enum td_status status = TD_OK;

	for (size_t at = last; at != SIZE_MAX; at = search->items[at].other) {
		const struct claim *own = &search->items[at];
		const struct claim *first = NULL;

		for (size_t i = last; i != SIZE_MAX; i = search->items[i].other)
			if (search->items[i].brought < own->brought &&
			    is_twin(&search->items[i], own))
				first = &search->items[i];
		if (first)
			status = td_worse(
			    status,
			    td_audit_add(search->auditor, TD_NAMESAKE_CLAIMS,
			                 own->brought->passage,
			                 own->brought->path, "other",
			                 first->brought->path, NULL));
	}
	return status;
}

static void
clear(struct search *search)
{
	for (size_t i = 0; i < search->count; i++) {
		free(search->items[i].achievement);
		free(search->items[i].person);
	}
	free(search->items);
	free(search->last);
	td_strlist_clear(&search->names);
}

enum td_status
td_audit_namesakes(const struct td_auditor *auditor)
{
	struct search search = { .auditor = auditor, .names = TD_STRLIST_INIT };
	enum td_status status = TD_OK;

	collect_names(&search);
	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		if (story->is_record && story->kind == TD_KIND_NOMINATION)
			collect(&search, story->deeds[0]);
	}
	for (size_t i = 0; i < search.names.count; i++)
		status = td_worse(status, examine(&search, search.last[i]));
	clear(&search);
	return status;
}
