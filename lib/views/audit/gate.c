/* What somebody pushes, before it comes in. */

#include "views/audit/gate.h"
#include "base/strbuf.h"
#include "store/clone.h"
#include "store/snapshot.h"
#include "views/audit/audit.h"

#include <string.h>

#define DIGITS ((size_t)TD_OBJECT_ID_SIZE - 1)

static bool
is_id(const char *text, char behind)
{
	return strspn(text, "0123456789abcdef") == DIGITS &&
	       text[DIGITS] == behind;
}

bool
td_push_parse(struct td_push *push, char *line)
{
	line[strcspn(line, "\n")] = '\0';
	if (!is_id(line, ' ') || !is_id(line + DIGITS + 1, ' ') ||
	    !line[2 * DIGITS + 2])
		return false;
	line[DIGITS] = '\0';
	line[2 * DIGITS + 1] = '\0';
	*push = (struct td_push){ .old_id = line,
		                  .new_id = line + DIGITS + 1,
		                  .ref = line + 2 * DIGITS + 2 };
	return true;
}

static bool
is_nothing(const char *id)
{
	return strspn(id, "0") == DIGITS;
}

static bool
is_below(const char *ref, const char *directory)
{
	return strncmp(ref, directory, strlen(directory)) == 0;
}

static enum td_status
refuse(const struct td_push *push, enum td_finding_id id, struct td_diag *diag)
{
	return td_diag_add(diag, id, TD_NO_PLACE, "ref", push->ref, NULL);
}

/* Where the new commits come in: the branch as it was; of a new name all that
 * is here already. */
static enum td_status
find_admitted(struct td_strlist *ids, const char *directory, const char *commit,
              const struct td_push *push, struct td_diag *diag)
{
	if (is_nothing(push->old_id))
		return td_clone_heads(ids, directory, commit, diag);
	td_strlist_add(ids, push->old_id);
	return TD_OK;
}

static enum td_status
audit_push(size_t *commits, const char *directory, struct td_snapshot *snapshot,
           const struct td_push *push, struct td_date today,
           struct td_diag *diag)
{
	const char *commit = td_snapshot_commit(snapshot);
	struct td_strlist admitted = TD_STRLIST_INIT;
	struct td_strbuf label = TD_STRBUF_INIT;
	struct td_audit audit = { .commits = 0 };
	const struct td_audit_query query = { .revision = commit,
		                              .admitted = &admitted,
		                              .today = today };
	enum td_status status = find_admitted(&admitted, directory, commit,
	                                      push, diag);

	td_strbuf_addf(&label, "%.12s:", commit);
	td_snapshot_set_label(snapshot, label.text);
	if (status == TD_OK)
		status = td_audit_run(&audit, directory, snapshot, &query,
		                      diag);
	*commits = audit.fresh;
	td_audit_clear(&audit);
	td_strbuf_clear(&label);
	td_strlist_clear(&admitted);
	return status;
}

static enum td_status
check_commits(size_t *commits, const char *directory,
              const struct td_push *push, struct td_date today,
              struct td_diag *diag)
{
	struct td_snapshot *snapshot = NULL;
	enum td_status status = TD_OK;

	/* Beside a history that was rewritten all would be new. */
	if (!is_nothing(push->old_id))
		status = td_clone_compare(directory, push->new_id, push->old_id,
		                          diag);
	if (status == TD_OK)
		status = td_snapshot_open_at(&snapshot, directory, push->new_id,
		                             diag);
	if (status == TD_OK)
		status = audit_push(commits, directory, snapshot, push, today,
		                    diag);
	td_snapshot_free(snapshot);
	return status;
}

/* Under one name git takes the tag, whoever asks for the branch. */
static enum td_status
check_name(const char *directory, const struct td_push *push,
           struct td_diag *diag)
{
	bool is_tag = is_below(push->ref, "refs/tags/");
	const char *name = push->ref +
	                   strlen(is_tag ? "refs/tags/" : "refs/heads/");
	struct td_strbuf other = TD_STRBUF_INIT;
	bool taken = strcmp(name, "HEAD") == 0;
	enum td_status status = TD_OK;

	td_strbuf_addf(&other, "%s%s", is_tag ? "refs/heads/" : "refs/tags/",
	               name);
	if (!taken)
		status = td_clone_has_name(&taken, directory, other.text, diag);
	if (status == TD_OK && taken)
		status = td_diag_add(diag, TD_GATE_NAME_TAKEN, TD_NO_PLACE,
		                     "ref", push->ref, "name", name, NULL);
	td_strbuf_clear(&other);
	return status;
}

enum td_status
td_gate_check(size_t *commits, const char *directory,
              const struct td_push *push, struct td_date today,
              struct td_diag *diag)
{
	enum td_status status;

	*commits = 0;
	if (!is_below(push->ref, "refs/heads/") &&
	    !is_below(push->ref, "refs/tags/"))
		return refuse(push, TD_GATE_REF_REFUSED, diag);
	if (is_nothing(push->new_id))
		return refuse(push, TD_GATE_DELETED, diag);
	if (is_below(push->ref, "refs/tags/") && !is_nothing(push->old_id))
		return refuse(push, TD_GATE_TAG_MOVED, diag);
	status = check_name(directory, push, diag);
	return status == TD_OK
	           ? check_commits(commits, directory, push, today, diag)
	           : status;
}
