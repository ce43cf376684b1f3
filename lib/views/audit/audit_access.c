/* Lists of who may sign and who may do what that nobody can go by. */

#include "views/audit/audit_access.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "record/signers.h"
#include "rules/roles/role_rules.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Lists under way. */
struct search {
	const struct td_auditor *auditor;
	const struct td_evidence *evidence;
	struct td_reader *reader;
};

enum td_status
td_audit_read_roles(struct td_roles **roles, struct td_reader *reader,
                    const struct td_evidence_file *file, struct td_diag *diag)
{
	struct td_document *document = NULL;
	struct td_roles *made = NULL;
	enum td_status status = td_reader_parse(&document, reader,
	                                        TD_KIND_ROLES, TD_ROLES_PATH,
	                                        file->bytes, file->size, diag);

	if (status != TD_OK)
		return status;
	td_roles_read(&made, document);
	status = td_worse(td_rule_roles_whole(made, diag),
	                  td_rule_delegations(made, diag));
	if (status == TD_OK)
		*roles = made;
	else
		td_roles_free(made);
	return status;
}

/* Holds a list by itself; what its lines name elsewhere is not asked. */
static enum td_status
hold(const struct search *search, const char *path,
     const struct td_evidence_file *file, struct td_diag *diag)
{
	struct td_signers signers = TD_SIGNERS_INIT;
	struct td_roles *roles = NULL;
	enum td_status status;

	if (strcmp(path, TD_SIGNERS_PATH) == 0)
		status = td_signers_parse(&signers, file->bytes, 0, path, diag);
	else
		status = td_audit_read_roles(&roles, search->reader, file,
		                             diag);
	td_signers_clear(&signers);
	td_roles_free(roles);
	return status;
}

static enum td_status
report(const struct search *search, const char *commit, const char *path,
       const struct td_diag *found)
{
	struct td_strbuf place = TD_STRBUF_INIT;
	const struct td_finding *first = td_diag_count(found) > 0
	                                     ? td_diag_at(found, 0)
	                                     : NULL;
	enum td_status status;

	td_strbuf_addf(&place, "%.*s:%s", TD_AUDIT_ID_SIZE, commit, path);
	status = td_diag_add(
	    search->auditor->diag, TD_ACCESS_BROKEN,
	    (struct td_place){ .path = place.text,
	                       .line = first ? first->line : 0 },
	    "found", first ? td_finding_kind(first->id)->slug : "-", NULL);
	td_strbuf_clear(&place);
	return status;
}

/* The list that stands at a path of a commit; but for one content, which is
 * told elsewhere. */
static enum td_status
examine(const struct search *search, const char *commit, const char *path,
        const char *but_for)
{
	struct td_evidence_file file = { .bytes = NULL };
	enum td_status status = td_evidence_find(
	    &file, search->evidence, commit, path, search->auditor->diag);
	struct td_diag *found;

	if (status != TD_OK || !file.id[0] || strcmp(file.id, but_for) == 0)
		return status;
	found = td_diag_new();
	status = td_evidence_load(&file, search->evidence, found);
	if (status == TD_OK)
		status = hold(search, path, &file, found);
	if (status != TD_OK)
		status = td_worse(status, report(search, commit, path, found));
	free(file.bytes);
	td_diag_free(found);
	return status;
}

static bool
is_list(const char *path)
{
	return strcmp(path, TD_SIGNERS_PATH) == 0 ||
	       strcmp(path, TD_ROLES_PATH) == 0;
}

/* What came in at any time. The one that stands now is held to what
 * records-check says of it. */
static enum td_status
examine_story(const struct search *search, const struct td_story *story,
              const struct td_snapshot *snapshot)
{
	char stands[TD_OBJECT_ID_SIZE] = "";
	enum td_status status = TD_OK;

	if (!td_snapshot_object(stands, snapshot, story->path))
		stands[0] = '\0';
	for (size_t i = 0; i < story->count; i++) {
		size_t at = story->deeds[i]->passage;

		if (story->deeds[i]->after.mode != 0 &&
		    !td_audit_is_admitted(search->auditor, at))
			status = td_worse(
			    status,
			    examine(
				search,
				search->auditor->deeds.passages[at].commit->id,
				story->path, stands));
	}
	return status;
}

enum td_status
td_audit_access(const struct td_auditor *auditor,
                const struct td_evidence *evidence,
                const struct td_snapshot *snapshot)
{
	struct search search = { .auditor = auditor, .evidence = evidence };
	const char *entered = auditor->entered;
	enum td_status status = TD_OK;

	search.reader = td_reader_new(NULL);
	if (entered)
		status = td_worse(
		    examine(&search, entered, TD_SIGNERS_PATH, ""),
		    examine(&search, entered, TD_ROLES_PATH, ""));
	for (size_t i = 0; i < auditor->stories.count; i++)
		if (is_list(auditor->stories.items[i].path))
			status = td_worse(
			    status,
			    examine_story(&search, &auditor->stories.items[i],
			                  snapshot));
	td_reader_free(search.reader);
	return status;
}
