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
	const struct td_snapshot *snapshot;
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

enum td_status
td_audit_hold_list(struct td_reader *reader, const char *path,
                   const struct td_evidence_file *file, struct td_diag *diag)
{
	struct td_signers signers = TD_SIGNERS_INIT;
	struct td_roles *roles = NULL;
	enum td_status status;

	if (strcmp(path, TD_SIGNERS_PATH) == 0)
		status = td_signers_parse(&signers, file->bytes, 0, path, diag);
	else
		status = td_audit_read_roles(&roles, reader, file, diag);
	td_signers_clear(&signers);
	td_roles_free(roles);
	return status;
}

static enum td_status
report(const struct search *search, enum td_severity severity,
       const char *commit, const char *path, const struct td_diag *found)
{
	struct td_strbuf place = TD_STRBUF_INIT;
	const struct td_finding *first = td_diag_count(found) > 0
	                                     ? td_diag_at(found, 0)
	                                     : NULL;
	enum td_status status;

	td_strbuf_addf(&place, "%.*s:%s", TD_AUDIT_ID_SIZE, commit, path);
	status = td_diag_add_as(
	    search->auditor->diag, severity, TD_ACCESS_BROKEN,
	    (struct td_place){ .path = place.text,
	                       .line = first ? first->line : 0 },
	    "found", first ? td_finding_kind(first->id)->slug : "-", NULL);
	td_strbuf_clear(&place);
	return status;
}

/* Whether the list at a path of a commit is none that can be gone by, with why;
 * but for one content. */
static bool
is_broken(const struct search *search, const char *commit, const char *path,
          const char *but_for, struct td_diag *found)
{
	struct td_evidence_file file = { .bytes = NULL };
	enum td_status status = td_evidence_find(&file, search->evidence,
	                                         commit, path, found);

	if (status == TD_OK && file.id[0] && strcmp(file.id, but_for) != 0) {
		status = td_evidence_load(&file, search->evidence, found);
		if (status == TD_OK)
			status = td_audit_hold_list(search->reader, path, &file,
			                            found);
	}
	free(file.bytes);
	return status != TD_OK;
}

/* The list that stands at a path of a commit; but for one content, which is
 * told elsewhere. */
static enum td_status
examine(const struct search *search, enum td_severity severity,
        const char *commit, const char *path, const char *but_for)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = TD_OK;

	if (is_broken(search, commit, path, but_for, found))
		status = report(search, severity, commit, path, found);
	td_diag_free(found);
	return status;
}

/* What is new comes in on a list that is broken; it may mend it. */
static enum td_status
examine_entry(const struct search *search, const char *path)
{
	const char *now = td_snapshot_commit(search->snapshot);
	struct td_diag *unheard = td_diag_new();
	bool mended = td_snapshot_stands(search->snapshot, path) &&
	              !is_broken(search, now, path, "", unheard);

	td_diag_free(unheard);
	return examine(search, mended ? TD_WARNING : TD_ERROR,
	               search->auditor->entered, path, "");
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
examine_story(const struct search *search, const struct td_story *story)
{
	const struct td_passage *passages = search->auditor->deeds.passages;
	const char *now = td_snapshot_commit(search->snapshot);
	char stands[TD_OBJECT_ID_SIZE] = "";
	enum td_status status = TD_OK;

	if (!td_snapshot_object(stands, search->snapshot, story->path))
		stands[0] = '\0';
	for (size_t i = 0; i < story->count; i++) {
		size_t at = story->deeds[i]->passage;
		const char *commit = passages[at].commit->id;

		if (story->deeds[i]->after.mode != 0 &&
		    !td_audit_is_admitted(search->auditor, at) &&
		    strcmp(commit, now) != 0)
			status = td_worse(status,
			                  examine(search, TD_ERROR, commit,
			                          story->path, stands));
	}
	return status;
}

enum td_status
td_audit_access(const struct td_auditor *auditor,
                const struct td_evidence *evidence,
                const struct td_snapshot *snapshot)
{
	struct search search = { .auditor = auditor,
		                 .evidence = evidence,
		                 .snapshot = snapshot };
	enum td_status status = TD_OK;

	search.reader = td_reader_new(NULL);
	if (auditor->entered)
		status = td_worse(examine_entry(&search, TD_SIGNERS_PATH),
		                  examine_entry(&search, TD_ROLES_PATH));
	for (size_t i = 0; i < auditor->stories.count; i++)
		if (is_list(auditor->stories.items[i].path))
			status = td_worse(
			    status,
			    examine_story(&search, &auditor->stories.items[i]));
	td_reader_free(search.reader);
	return status;
}
