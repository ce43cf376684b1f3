/* The parts of an audit. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_PARTS_H
#define TD_VIEWS_AUDIT_AUDIT_PARTS_H

#include "store/deeds.h"
#include "store/layout.h"
#include "views/audit/audit.h"
#include "views/audit/audit_roots.h"

/* So much of an id is shown. */
#define TD_AUDIT_ID_SIZE 12

/* All deeds at one path, in the order of the commits. */
struct td_story {
	const char *path;
	const struct td_deed **deeds;
	uint32_t count;
	enum td_kind kind; /* of a record */
	bool is_record;
};

struct td_stories {
	struct td_story *items; /* by path */
	size_t count;
	const struct td_deed **deeds; /* what items borrow from */
};

struct td_evidence;

struct td_auditor {
	const char *directory;
	const struct td_audit_query *query;
	struct td_deeds deeds;
	struct td_stories stories;
	struct td_audit *audit;
	struct td_evidence *evidence;
	bool *admitted; /* of each commit; NULL: none was */
	/* Of each commit, whether it leads to what the query says was noted
	 * elsewhere; NULL: nothing was, or it cannot be found. */
	bool *noted;
	/* Where what is new comes in: the id of the commit; NULL: where it was
	 * merged. And its index, where it leads to what is new; SIZE_MAX: it
	 * does not. */
	const char *entered;
	size_t entered_at;
	struct td_second_roots *roots;
	struct td_second_roots *withheld; /* the same; NULL: all is told */
	struct td_diag *diag;
};

/* The roles or signers that a commit changed; NULL: it left them alone. */
const struct td_deed *
td_audit_changed_lists(const struct td_auditor *auditor, size_t passage);

/* Whether a commit was admitted before, so that nothing is told of it. */
bool
td_audit_is_admitted(const struct td_auditor *auditor, size_t passage);

/* Find up to where was audited before, by the tag that the query names. Where
 * that proves nothing (audited-unproven) all is told. Returns as td_diag_add().
 */
TD_MUST_CHECK enum td_status
td_audit_find_base(struct td_strlist *ids, const struct td_auditor *auditor,
                   const struct td_snapshot *snapshot);

/* Hold the history to what the query says was noted elsewhere; a receipt of a
 * server (store/receipt.h) has to be proven (receipt-unproven). */
TD_MUST_CHECK enum td_status
td_audit_known(const struct td_auditor *auditor,
               const struct td_snapshot *snapshot);

/* What stands in the new commit of what is new. */
enum td_status
td_audit_fresh(const struct td_auditor *auditor,
               const struct td_snapshot *snapshot);

/* Sorts deeds by path. */
void
td_stories_gather(struct td_stories *stories, const struct td_deeds *deeds);

/* NULL or an empty one is fine. */
void
td_stories_clear(struct td_stories *stories);

/* Report at a path, or with NULL at a commit as a whole. Pairs as in
 * td_diag_add(). */
__attribute__((sentinel)) enum td_status
td_audit_add(const struct td_auditor *auditor, enum td_finding_id id,
             size_t passage, const char *path, ...);

/* A time as it is shown, of a zone in minutes east of UTC; the caller frees it.
 */
char *
td_audit_time(long long time, int zone);

/* An id as it is shown; buffer has TD_AUDIT_ID_SIZE + 1 bytes. */
const char *
td_audit_id(char *buffer, const char *id);

/* Whether no parent of the commit of a deed of a story had a campaign with its
 * number, and nothing that it follows on. What a parent had that cannot be read
 * is told (campaign-untold), and counts as issued. */
TD_MUST_CHECK enum td_status
td_audit_is_unissued(bool *is, const struct td_auditor *auditor,
                     const struct td_story *story, size_t number);

/* Whether a deed of a story changed a register, a council or the header without
 * a word of what it was, a merge what none of its parents did; false where that
 * cannot be told. */
bool
td_audit_is_overwritten(const struct td_auditor *auditor,
                        const struct td_story *story, size_t number);

/* What else such a change lost, beside the first line that it is told by. */
enum td_status
td_audit_lost(const struct td_auditor *auditor, const struct td_deed *deed);

/* What was entered is held to the commit that brought it in. */
enum td_status
td_audit_entered(const struct td_auditor *auditor);

/* What became of records. */
enum td_status
td_audit_stories(const struct td_auditor *auditor);

/* Where a commit put what it took away with a deed: the same, or a record of
 * its kind with most of its lines; NULL: nowhere. */
const char *
td_audit_target(const struct td_auditor *auditor, const struct td_deed *deed);

/* What stands at no place of a record. */
enum td_status
td_audit_places(const struct td_auditor *auditor);

/* Of each commit, whether it leads to the one by which the first list of
 * signers came in, *founder; SIZE_MAX: there never was a list. The caller frees
 * it. */
bool *
td_audit_founding(size_t *founder, const struct td_auditor *auditor);

/* Whose signatures commits bear. */
enum td_status
td_audit_signatures(const struct td_auditor *auditor,
                    const struct td_snapshot *snapshot);

/* What commits say of themselves. */
enum td_status
td_audit_commits(const struct td_auditor *auditor);

/* How many findings of what came in by second roots were counted only. */
void
td_audit_withheld(const struct td_auditor *auditor);

/* What messages of commits say, beside what the commits brought in. */
enum td_status
td_audit_sayings(const struct td_auditor *auditor);

/* Under which rules commits say that they judged records, and what they say was
 * found. */
enum td_status
td_audit_judged(const struct td_auditor *auditor);

/* One achievement nominated for two people of one name. */
enum td_status
td_audit_namesakes(const struct td_auditor *auditor);

/* Names that corrections changed again and again. */
enum td_status
td_audit_names(const struct td_auditor *auditor);

/* What is wrong in the commit itself, all of it together. */
enum td_status
td_audit_head(const struct td_snapshot *snapshot, struct td_diag *diag);

/* The index of a commit by its id; 0 where it is not among them. */
size_t
td_audit_passage(const struct td_auditor *auditor, const char *commit);

/* What was entered long after its day. */
enum td_status
td_audit_late(const struct td_auditor *auditor,
              const struct td_snapshot *snapshot);

/* Cases that were entered after the decisions that they would have held. */
enum td_status
td_audit_cases(const struct td_auditor *auditor);

/* What commits say was found of nominations and proceedings; the snapshot is of
 * the last one. */
enum td_status
td_audit_findings(const struct td_auditor *auditor,
                  const struct td_snapshot *snapshot);

/* Decisions judged again. */
enum td_status
td_audit_decisions(const struct td_auditor *auditor);

#endif
