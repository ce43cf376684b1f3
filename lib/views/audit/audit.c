/* A whole history held against what filed records promise. */

#include "views/audit/audit.h"
#include "base/alloc.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "diag/message.h"
#include "record/roles.h"
#include "store/clone.h"
#include "store/evidence.h"
#include "store/repository_limits.h"
#include "views/audit/audit_open.h"
#include "views/audit/audit_parts.h"
#include "views/read_from.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Counts what was looked at. */
static void
count(struct td_audit *audit, const struct td_auditor *auditor)
{
	const struct td_deeds *deeds = &auditor->deeds;

	audit->commits = deeds->passage_count;
	for (size_t i = 0; i < deeds->passage_count; i++) {
		audit->fresh += !td_audit_is_admitted(auditor, i);
		audit->merges += deeds->passages[i].commit->parents > 1;
		audit->unsigned_commits += !deeds->passages[i].commit->key;
	}
	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		audit->filed += story->is_record &&
		                td_kind_is_filed(story->kind);
	}
}

static size_t
find(const struct td_deeds *deeds, const char *commit)
{
	size_t at = deeds->passage_count;

	while (at > 0 &&
	       strcmp(deeds->passages[at - 1].commit->id, commit) != 0)
		at--;
	return at > 0 ? at - 1 : SIZE_MAX;
}

/* Parents stand before their children. */
static void
mark_admitted(struct td_auditor *auditor, const struct td_strlist *ids)
{
	const struct td_deeds *deeds = &auditor->deeds;

	auditor->admitted = td_alloc(deeds->passage_count,
	                             sizeof *auditor->admitted);
	for (size_t i = 0; i < ids->count; i++) {
		size_t at = find(deeds, ids->items[i]);

		if (at != SIZE_MAX)
			auditor->admitted[at] = true;
	}
	for (size_t i = deeds->passage_count; i > 0; i--) {
		const struct td_passage *passage = &deeds->passages[i - 1];

		for (unsigned j = 0; j < passage->commit->parents; j++)
			if (auditor->admitted[i - 1])
				auditor->admitted[passage->parents[j]] = true;
	}
}

/* Where what is pushed comes in. What was audited before is no such place: each
 * commit is held to where it came in, as when all is told. */
static void
mark_entered(struct td_auditor *auditor, const struct td_strlist *ids)
{
	if (ids->count == 0)
		return;
	auditor->entered = ids->items[0];
	auditor->entered_at = find(&auditor->deeds, ids->items[0]);
}

/* The day on which what is open is judged. A commit of a day that is still to
 * come says nothing of it. */
static struct td_date
open_day(const struct td_auditor *auditor, const struct td_snapshot *snapshot)
{
	struct td_date day = auditor->query->today;
	size_t at = find(&auditor->deeds, td_snapshot_commit(snapshot));

	if (auditor->query->on_its_day && at != SIZE_MAX) {
		const struct td_commit *commit = auditor->deeds.passages[at]
		                                     .commit;
		struct td_date own = td_instant_day(commit->commit_time,
		                                    commit->commit_offset);

		if (td_date_compare(own, day) < 0)
			day = own;
	}
	return day;
}

/* What stands now, and in this clone. */
static enum td_status
look_at_clone(const struct td_auditor *auditor,
              const struct td_snapshot *snapshot, struct td_date open_on)
{
	const struct td_audit_query *query = auditor->query;
	struct td_diag *diag = auditor->diag;
	enum td_status status = td_audit_head(snapshot, diag);

	td_audit_open(snapshot, open_on, diag);
	status = td_worse(status, td_clone_check(auditor->directory, diag));
	if (query->work_tree)
		status = td_worse(
		    status, td_clone_look(auditor->directory,
		                          td_snapshot_commit(snapshot), diag));
	return status;
}

/* What is held of all commits. */
static void
clear_deeds(struct td_auditor *auditor)
{
	td_stories_clear(&auditor->stories);
	td_deeds_clear(&auditor->deeds);
	td_evidence_free(auditor->evidence);
	auditor->evidence = NULL;
}

enum td_status
td_audit_run(struct td_audit *audit, const char *directory,
             const struct td_snapshot *snapshot,
             const struct td_audit_query *query, struct td_diag *diag)
{
	struct td_auditor auditor = { .directory = directory,
		                      .query = query,
		                      .audit = audit,
		                      .entered_at = SIZE_MAX,
		                      .diag = diag };
	struct td_strlist base = TD_STRLIST_INIT;
	struct td_date open_on;
	enum td_status status;

	*audit = (struct td_audit){ 0 };
	td_spare_memory();
	status = td_deeds_load(&auditor.deeds, directory, query->revision,
	                       diag);
	if (status != TD_OK)
		goto done;
	status = td_evidence_open(&auditor.evidence, directory, diag);
	if (status != TD_OK)
		goto done;
	if (query->admitted) {
		mark_admitted(&auditor, query->admitted);
		mark_entered(&auditor, query->admitted);
	}
	td_stories_gather(&auditor.stories, &auditor.deeds);
	if (query->audited)
		status = td_audit_find_base(&base, &auditor, snapshot);
	if (status != TD_FAILED && query->since) {
		audit->partial = true;
		status = td_worse(
		    status, td_clone_meetings(&base, directory, query->revision,
		                              query->since, diag));
	}
	if (base.count > 0)
		mark_admitted(&auditor, &base);
	count(audit, &auditor);
	status = td_worse(status, td_audit_stories(&auditor));
	status = td_worse(status, td_audit_places(&auditor));
	status = td_worse(status, td_audit_commits(&auditor));
	status = td_worse(status, td_audit_sayings(&auditor));
	status = td_worse(status, td_audit_judged(&auditor));
	status = td_worse(status, td_audit_names(&auditor));
	status = td_worse(status, td_audit_namesakes(&auditor));
	status = td_worse(status, td_audit_signatures(&auditor, snapshot));
	status = td_worse(status, td_audit_late(&auditor, snapshot));
	status = td_worse(status, td_audit_cases(&auditor));
	status = td_worse(status, td_audit_entered(&auditor));
	status = td_worse(status, td_audit_decisions(&auditor));
	if (query->admitted)
		status = td_worse(status, td_audit_fresh(&auditor, snapshot));
	if (query->known)
		status = td_worse(status, td_audit_known(&auditor, snapshot));
	if (audit->base_commit)
		status = td_worse(status,
		                  td_clone_compare(directory, query->revision,
		                                   audit->base_commit, diag));
	open_on = open_day(&auditor, snapshot);
	/* All records of a commit take as much room again. */
	clear_deeds(&auditor);
	if (!query->admitted)
		status = td_worse(status,
		                  look_at_clone(&auditor, snapshot, open_on));
done:
	audit->unread = status == TD_FAILED;
	td_strlist_clear(&base);
	clear_deeds(&auditor);
	free(auditor.admitted);
	return status;
}

void
td_audit_clear(struct td_audit *audit)
{
	if (!audit)
		return;
	for (size_t i = 0; i < audit->signer_count; i++) {
		free(audit->signers[i].name);
		free(audit->signers[i].key);
	}
	free(audit->signers);
	free(audit->base_commit);
	free(audit->base_signer);
	*audit = (struct td_audit){ 0 };
}

/* Whose word it is that a part needs no second look. */
static void
add_base(struct td_strbuf *out, const struct td_audit *audit)
{
	struct td_strbuf time = TD_STRBUF_INIT;
	char count[32];
	char id[TD_AUDIT_ID_SIZE + 1];

	snprintf(count, sizeof count, "%zu", audit->commits - audit->fresh);
	td_instant_add(&time, audit->base_time, audit->base_offset);
	td_message_add(out,
	               N_("audited before: {count} commit(s), up to {commit}, "
	                  "as {signer} signed at {time}; nothing is told of "
	                  "them again"),
	               "count", count, "commit",
	               td_audit_id(id, audit->base_commit), "signer",
	               audit->base_signer, "time", time.text, NULL);
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&time);
}

/* Nobody's word stands for the rest. */
static void
add_part(struct td_strbuf *out, const struct td_audit *audit)
{
	char count[32];

	snprintf(count, sizeof count, "%zu", audit->fresh);
	td_message_add(out,
	               N_("told of {count} commit(s), those of the range that "
	                  "was asked for: of the others there is no verdict"),
	               "count", count, NULL);
	td_strbuf_add_char(out, '\n');
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
	if (audit->unread) {
		td_message_add(out,
		               N_("not looked at: what cannot be read, and "
		                  "what hangs on it"),
		               NULL);
		td_strbuf_add_char(out, '\n');
	}
	if (audit->base_commit)
		add_base(out, audit);
	if (audit->partial)
		add_part(out, audit);
	if (audit->signed_commits > 0) {
		td_message_add(out,
		               N_("proven by signatures: who made {count} "
		                  "commit(s), by the signers that were listed "
		                  "then"),
		               "count", signatures, NULL);
		td_strbuf_add_char(out, '\n');
	}
	if (!td_snapshot_stands(snapshot, TD_ROLES_PATH)) {
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
	    "\"roles\":%s%s,\"%s\":",
	    audit->commits, audit->merges, audit->filed, audit->decisions,
	    audit->signed_commits, audit->unsigned_commits,
	    td_snapshot_stands(snapshot, TD_ROLES_PATH) ? "true" : "false",
	    audit->unread ? ",\"unread\":true" : "",
	    audit->base_commit ? "audited" : "read_from");
	if (audit->base_commit) {
		td_json_add(out, audit->base_commit);
		td_strbuf_add(out, ",\"audited_by\":");
		td_json_add(out, audit->base_signer);
		td_strbuf_addf(out,
		               ",\"fresh\":%zu,\"read_from\":", audit->fresh);
	}
	td_json_add(out, td_read_from(snapshot));
	if (audit->partial)
		td_strbuf_addf(out, ",\"range\":%zu", audit->fresh);
	td_strbuf_add(out, "}\n");
}
