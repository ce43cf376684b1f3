/* What stands at no place of a record, and what only looks like one. */

#include "archive/place.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "record/signers.h"
#include "views/audit/audit_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A path without capitals, marks and ending: twins have the same. */
static char *
key_of(const char *path)
{
	const char *name = strrchr(path, '/');
	const char *dot;
	char *stem;
	char *key;

	name = name ? name + 1 : path;
	while (*name == '.')
		name++;
	dot = strrchr(name, '.');
	stem = dot && dot > name ? td_strndup(path, (size_t)(dot - path))
	                         : td_strdup(path);
	key = td_fold_slug(stem);
	free(stem);
	return key;
}

static const char *
find_twin(const struct td_auditor *auditor, const char *path)
{
	char *key = key_of(path);
	const char *twin = NULL;

	for (size_t i = 0; i < auditor->stories.count && !twin; i++) {
		const struct td_story *story = &auditor->stories.items[i];
		char *other;

		if (!story->is_record)
			continue;
		other = key_of(story->path);
		if (*key && strcmp(key, other) == 0)
			twin = story->path;
		free(other);
	}
	free(key);
	return twin;
}

static enum td_status
report_stray(const struct td_auditor *auditor, const struct td_deed *deed)
{
	const char *twin = find_twin(auditor, deed->path);
	char label[TD_AUDIT_ID_SIZE + 2];
	enum td_status status;

	snprintf(label, sizeof label, "%.*s:", TD_AUDIT_ID_SIZE,
	         auditor->deeds.passages[deed->passage].commit->id);
	status = td_record_report_stray(label, deed->path, auditor->diag);
	if (twin)
		status = td_audit_add(auditor, TD_PATH_TWIN, deed->passage,
		                      deed->path, "twin", twin, NULL);
	return status;
}

/* What git reads to show commits otherwise than they are. */
static bool
is_heard_by_git(const char *path)
{
	const char *name = strrchr(path, '/');

	name = name ? name + 1 : path;
	return strcmp(name, ".gitattributes") == 0 ||
	       strcmp(name, ".mailmap") == 0 ||
	       strcmp(name, ".gitmodules") == 0;
}

/* The first commit of a store brings its attributes. */
static bool
is_first(const struct td_deed *deed)
{
	return deed->kind == TD_DEED_ADDED && deed->passage == 0 &&
	       strcmp(deed->path, ".gitattributes") == 0;
}

static enum td_status
examine(const struct td_auditor *auditor, const struct td_deed *deed)
{
	if (td_audit_is_admitted(auditor, deed->passage))
		return TD_OK;
	if (is_heard_by_git(deed->path))
		return is_first(deed)
		           ? TD_OK
		           : td_audit_add(auditor, TD_BESIDE_CHANGED,
		                          deed->passage, deed->path, NULL);
	if (deed->after.mode == 0 && strcmp(deed->path, TD_SIGNERS_PATH) == 0)
		return td_audit_add(auditor, TD_ACCESS_REMOVED, deed->passage,
		                    deed->path, NULL);
	if (deed->after.mode == 0 || td_layout_is_furniture(deed->path))
		return TD_OK;
	return report_stray(auditor, deed);
}

enum td_status
td_audit_places(const struct td_auditor *auditor)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		for (size_t j = 0; !story->is_record && j < story->count; j++)
			status = td_worse(status,
			                  examine(auditor, story->deeds[j]));
	}
	return status;
}
