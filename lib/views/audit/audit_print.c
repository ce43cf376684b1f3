/* What an audit looked at, as text and for programs. */

#include "base/json.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "diag/message.h"
#include "record/roles.h"
#include "views/audit/audit_parts.h"
#include "views/read_from.h"

#include <stdio.h>
#include <stdlib.h>

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
