/* One achievement nominated for two people of one name. */

#include "base/alloc.h"
#include "base/text.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* A nomination of somebody whose name another one has. */
struct claim {
	const struct td_deed *brought;
	size_t stem; /* length of what its file is named after the name */
	struct td_document *document;
};

struct search {
	const struct td_auditor *auditor;
	struct claim *items;
	size_t count;
	size_t capacity;
};

static const char *
name_of(const char *path)
{
	const char *name = strrchr(path, '/');

	return name ? name + 1 : path;
}

/* What an id is before what tells people of one name apart. */
static size_t
stem_of(const char *name)
{
	const char *apart = strstr(name, "--");

	return apart ? (size_t)(apart - name) : strcspn(name, ".");
}

/* Whether the register has somebody whose id was told apart from this one. */
static bool
has_namesake(const struct td_auditor *auditor, const char *name)
{
	size_t stem = stem_of(name);

	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];
		const char *other = name_of(story->path);

		if (story->is_record && story->kind == TD_KIND_PERSON &&
		    stem_of(other) == stem && strncmp(other, name, stem) == 0 &&
		    strncmp(other + stem, "--", 2) == 0)
			return true;
	}
	return false;
}

static struct td_document *
load(const struct td_auditor *auditor, const struct td_deed *deed)
{
	struct td_evidence_file file = { .bytes = NULL };
	struct td_document *document = NULL;

	memcpy(file.id, deed->after.id, sizeof file.id);
	if (td_evidence_load(&file, auditor->evidence, NULL) != TD_OK ||
	    td_document_parse(&document, deed->path, file.bytes, file.size,
	                      NULL, NULL) != TD_OK)
		document = NULL;
	free(file.bytes);
	return document;
}

static const char *
text_of(const struct claim *claim, const char *part, const char *key)
{
	const struct td_node *root = td_document_root(claim->document);

	return td_node_text(td_node_get(td_node_get(root, part), key));
}

static bool
is_twin(const struct claim *one, const struct claim *other)
{
	const char *text = text_of(one, "achievement", "text");
	const char *person = text_of(one, "recipient", "person");

	return text && person && one->stem == other->stem &&
	       strncmp(name_of(one->brought->path),
	               name_of(other->brought->path), one->stem) == 0 &&
	       td_text_equal(text_of(other, "achievement", "text"), text) &&
	       !td_text_equal(text_of(other, "recipient", "person"), person);
}

static void
collect(struct search *search, const struct td_deed *deed)
{
	const char *name = name_of(deed->path);
	struct claim claim = { .brought = deed, .stem = stem_of(name) };

	if (deed->kind != TD_DEED_ADDED || !has_namesake(search->auditor, name))
		return;
	claim.document = load(search->auditor, deed);
	if (!claim.document)
		return;
	search->items = td_grow(search->items, search->count, &search->capacity,
	                        sizeof *search->items);
	search->items[search->count++] = claim;
}

static enum td_status
examine(const struct search *search, size_t at)
{
	const struct claim *own = &search->items[at];

	for (size_t i = 0; i < search->count; i++)
		if (search->items[i].brought < own->brought &&
		    is_twin(&search->items[i], own))
			return td_audit_add(
			    search->auditor, TD_NAMESAKE_CLAIMS,
			    own->brought->passage, own->brought->path, "other",
			    search->items[i].brought->path, NULL);
	return TD_OK;
}

enum td_status
td_audit_namesakes(const struct td_auditor *auditor)
{
	struct search search = { .auditor = auditor };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		if (story->is_record && story->kind == TD_KIND_NOMINATION)
			collect(&search, story->deeds[0]);
	}
	for (size_t i = 0; i < search.count; i++)
		status = td_worse(status, examine(&search, i));
	for (size_t i = 0; i < search.count; i++)
		td_document_free(search.items[i].document);
	free(search.items);
	return status;
}
