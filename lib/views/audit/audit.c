/* A whole history held against what filed records promise. */

#include "views/audit/audit.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "store/clone.h"
#include "views/audit/audit_parts.h"
#include "views/read_from.h"

#include <stdio.h>
#include <string.h>

/* Counts what was looked at. */
static void
count(struct td_audit *audit, const struct td_auditor *auditor)
{
	const struct td_deeds *deeds = &auditor->deeds;

	audit->commits = deeds->passage_count;
	for (size_t i = 0; i < deeds->passage_count; i++) {
		audit->merges += deeds->passages[i].commit->parents > 1;
		audit->unsigned_commits += !deeds->passages[i].commit->key;
	}
	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		audit->filed += story->is_record &&
		                td_kind_is_filed(story->kind);
	}
}

enum td_status
td_audit_run(struct td_audit *audit, const char *directory,
             const struct td_snapshot *snapshot,
             const struct td_audit_query *query, struct td_diag *diag)
{
	struct td_auditor auditor = { .directory = directory,
		                      .query = query,
		                      .audit = audit,
		                      .diag = diag };
	enum td_status status = td_deeds_load(&auditor.deeds, directory,
	                                      query->revision, diag);

	*audit = (struct td_audit){ 0 };
	if (status != TD_OK)
		goto done;
	td_stories_gather(&auditor.stories, &auditor.deeds);
	count(audit, &auditor);
	status = td_audit_stories(&auditor);
	status = td_worse(status, td_audit_places(&auditor));
	status = td_worse(status, td_audit_commits(&auditor));
	status = td_worse(status, td_audit_signatures(&auditor, snapshot));
	status = td_worse(status, td_audit_decisions(&auditor));
	status = td_worse(status, td_audit_head(snapshot, diag));
	status = td_worse(status, td_clone_check(directory, diag));
	if (query->known)
		status = td_worse(status,
		                  td_clone_compare(directory, query->revision,
		                                   query->known, diag));
	if (query->work_tree)
		status = td_worse(
		    status, td_clone_look(directory,
		                          td_snapshot_commit(snapshot), diag));
done:
	td_stories_clear(&auditor.stories);
	td_deeds_clear(&auditor.deeds);
	return status;
}

void
td_audit_add_text(struct td_strbuf *out, const struct td_audit *audit,
                  const struct td_snapshot *snapshot)
{
	char commits[32];
	char merges[32];
	char filed[32];
	char decisions[32];
	char left[32];
	char signatures[32];

	snprintf(commits, sizeof commits, "%zu", audit->commits);
	snprintf(merges, sizeof merges, "%zu", audit->merges);
	snprintf(filed, sizeof filed, "%zu", audit->filed);
	snprintf(decisions, sizeof decisions, "%zu", audit->decisions);
	snprintf(signatures, sizeof signatures, "%zu", audit->signed_commits);
	snprintf(left, sizeof left, "%zu", audit->unsigned_commits);
	td_message_add(out,
	               N_("looked at {commits} commit(s), {merges} of them "
	                  "merges, and {filed} filed record(s); judged again "
	                  "{decisions} decision(s)"),
	               "commits", commits, "merges", merges, "filed", filed,
	               "decisions", decisions, NULL);
	td_strbuf_add_char(out, '\n');
	if (audit->signed_commits > 0) {
		td_message_add(out,
		               N_("proven by signatures: who made {count} "
		                  "commit(s), by the signers that were listed "
		                  "then"),
		               "count", signatures, NULL);
		td_strbuf_add_char(out, '\n');
	}
	if (!td_snapshot_stands(snapshot, "access/roles.yaml")) {
		td_message_add(out,
		               N_("not recorded: who may do what "
		                  "(access/roles.yaml)"),
		               NULL);
		td_strbuf_add_char(out, '\n');
	}
	td_message_add(out,
	               N_("not proven: who made {count} commit(s) that nobody "
	                  "signed; that nothing was left out before a commit "
	                  "which is not known from elsewhere (--since-known); "
	                  "when anything was done, since commits say what "
	                  "their clocks said"),
	               "count", left, NULL);
	td_strbuf_add_char(out, '\n');
	td_read_from_add_text(out, snapshot);
}

void
td_audit_add_json(struct td_strbuf *out, const struct td_audit *audit,
                  const struct td_snapshot *snapshot)
{
	td_strbuf_addf(
	    out,
	    "{\"commits\":%zu,\"merges\":%zu,\"filed\":%zu,"
	    "\"decisions\":%zu,\"signed\":%zu,\"unsigned\":%zu,"
	    "\"roles\":%s,\"read_from\":",
	    audit->commits, audit->merges, audit->filed, audit->decisions,
	    audit->signed_commits, audit->unsigned_commits,
	    td_snapshot_stands(snapshot, "access/roles.yaml") ? "true"
							      : "false");
	td_json_add(out, td_read_from(snapshot));
	td_strbuf_add(out, "}\n");
}
