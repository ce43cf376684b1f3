/* Cases that were entered after the decisions that they would have held. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A case under way. */
struct search {
	const struct td_auditor *auditor;
	const struct td_evidence *evidence;
	const struct td_deed *entry; /* that brought it in */
	char *subject;               /* "pham-thi-vi-du--" */
	struct td_date opened;
};

static char *
load(const struct search *search, const struct td_deed *deed)
{
	struct td_evidence_file file = { .bytes = NULL };

	td_side_id(file.id, &deed->after);
	return td_evidence_load(&file, search->evidence, NULL) == TD_OK
	           ? file.bytes
	           : NULL;
}

static struct td_date
day_of(const struct search *search, const struct td_deed *deed)
{
	const struct td_commit
	    *commit = search->auditor->deeds.passages[deed->passage].commit;

	return td_instant_day(commit->commit_time, commit->commit_offset);
}

/* As the case says; false where it does not, or cannot be read. */
static bool
find_opened(struct search *search)
{
	struct td_document *document = NULL;
	char *bytes = load(search, search->entry);
	const char *text;
	bool found = false;

	if (bytes && td_document_parse(&document, search->entry->path, bytes,
	                               strlen(bytes), NULL, NULL) == TD_OK) {
		text = td_node_text(
		    td_node_get(td_document_root(document), "opened"));
		found = text && td_date_parse(&search->opened, text);
	}
	td_document_free(document);
	free(bytes);
	return found;
}

/* Whether a decision names a nomination of the case's subject, and was made
 * while the case was open and nobody could know of it. */
static bool
was_held(const struct search *search, const struct td_deed *decision)
{
	char *bytes;
	bool names;

	if (decision->kind != TD_DEED_ADDED ||
	    decision->passage >= search->entry->passage ||
	    td_date_compare(day_of(search, decision), search->opened) < 0)
		return false;
	bytes = load(search, decision);
	names = bytes && strstr(bytes, search->subject);
	free(bytes);
	return names;
}

static bool
is_behind_decision(const struct search *search)
{
	const struct td_stories *stories = &search->auditor->stories;

	for (size_t i = 0; i < stories->count; i++)
		if (stories->items[i].is_record &&
		    stories->items[i].kind == TD_KIND_DECISION &&
		    was_held(search, stories->items[i].deeds[0]))
			return true;
	return false;
}

static enum td_status
report(const struct search *search)
{
	char day[TD_DATE_SIZE];
	char days[16];

	td_date_format(day, search->opened);
	snprintf(days, sizeof days, "%d",
	         day_of(search, search->entry).days - search->opened.days);
	return td_audit_add(search->auditor, TD_ENTERED_LATE,
	                    search->entry->passage, search->entry->path, "day",
	                    day, "days", days, NULL);
}

static enum td_status
examine(const struct td_auditor *auditor, const struct td_evidence *evidence,
        const struct td_story *story)
{
	struct search search = { .auditor = auditor,
		                 .evidence = evidence,
		                 .entry = story->deeds[0] };
	const char *name = strrchr(story->path, '/');
	const char *apart = name ? strstr(name, "--") : NULL;
	enum td_status status = TD_OK;

	if (!apart || search.entry->kind != TD_DEED_ADDED)
		return TD_OK;
	search.subject = td_strndup(name + 1, (size_t)(apart - name) + 1);
	if (find_opened(&search) && is_behind_decision(&search))
		status = report(&search);
	free(search.subject);
	return status;
}

enum td_status
td_audit_cases(const struct td_auditor *auditor)
{
	struct td_evidence *evidence = NULL;
	enum td_status status = td_evidence_open(&evidence, auditor->directory,
	                                         auditor->diag);

	for (size_t i = 0; status != TD_FAILED && i < auditor->stories.count;
	     i++) {
		const struct td_story *story = &auditor->stories.items[i];

		if (story->is_record && story->kind == TD_KIND_CASE)
			status = td_worse(status,
			                  examine(auditor, evidence, story));
	}
	td_evidence_free(evidence);
	return status;
}
