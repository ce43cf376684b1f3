/*
 * A whole history held against what filed records promise: that none was
 * changed, removed, renamed, exchanged or put back, whoever merged what.
 *
 * Everything is said as a finding at "<commit>:<path>". Reads commits alone;
 * nothing that is remembered for speed, no replace refs, no grafts.
 */
#ifndef TD_VIEWS_AUDIT_AUDIT_H
#define TD_VIEWS_AUDIT_AUDIT_H

#include "base/status.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdbool.h>
#include <stddef.h>

struct td_signers;

struct td_audit_query {
	const char *revision; /* whose history; NULL: HEAD's */
	const char *known;    /* a revision noted elsewhere; NULL: none */
	/* A revision: of what led there nothing is told, though nobody says
	 * that it was audited. NULL: none. Not beside admitted. */
	const char *since;
	/* A signed tag that says up to where was audited before: of what leads
	 * there nothing is told again. NULL: none. Not beside admitted. */
	const char *audited;
	/* Whose word of what was audited, and whose receipts, count; NULL:
	 * those whom the store itself lists. */
	const struct td_signers *signers;
	/* Ids of commits that were admitted before: only what is not in their
	 * history is told, and neither the clone nor the work tree looked at.
	 * NULL: all is told. The first is where what is new comes in. */
	const struct td_strlist *admitted;
	struct td_date today;
	/* What is open is judged on the day of the revision, not on today. */
	bool on_its_day;
	/* Of what came in by a second root only the first findings of a rule,
	 * and how many more there are. */
	bool brief;
	bool work_tree; /* also what the work tree has otherwise */
};

/* Whose signatures were proven. */
struct td_audit_signer {
	char *name; /* principal */
	char *key;  /* "SHA256:…" */
	size_t commits;
};

/* What was looked at. */
struct td_audit {
	size_t commits;
	size_t fresh; /* that were not admitted before */
	size_t merges;
	size_t filed;     /* filed records that ever stood */
	size_t decisions; /* judged again */
	bool unread;      /* a part could not be looked at */
	size_t unsigned_commits;
	size_t signed_commits;           /* by signers that were listed then */
	struct td_audit_signer *signers; /* of these, as they came first */
	size_t signer_count;
	size_t signer_capacity;
	bool partial; /* what led to a revision was asked not to be told */
	/* What was audited before. */
	char *base_commit; /* NULL: nothing */
	char *base_signer;
	long long base_time;
	int base_offset;
};

/* NULL or an empty one is fine. */
void
td_audit_clear(struct td_audit *audit);

/*
 * Audit the history of a store. Returns the worst of what was found; TD_FAILED
 * where a part of it could not be looked at. The caller clears *audit either
 * way.
 */
TD_MUST_CHECK enum td_status
td_audit_run(struct td_audit *audit, const char *directory,
             const struct td_snapshot *snapshot,
             const struct td_audit_query *query, struct td_diag *diag);

struct td_strbuf;

/* What was looked at, and what no history can prove. */
void
td_audit_add_text(struct td_strbuf *out, const struct td_audit *audit,
                  const struct td_snapshot *snapshot);

void
td_audit_add_json(struct td_strbuf *out, const struct td_audit *audit,
                  const struct td_snapshot *snapshot);

#endif
