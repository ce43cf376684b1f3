/*
 * What every filing of records does the same way: begin a change, check
 * against the parent commit, stage what keeps the rules, make one commit (or,
 * as a rehearsal, none).
 */
#ifndef TD_FILING_FILING_H
#define TD_FILING_FILING_H

#include "base/status.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "store/change.h"

#include <stdbool.h>
#include <stddef.h>

struct td_decision;
struct td_document;
struct td_diag;
struct td_overlay;
struct td_reader;

/* What the check of a record has found, as the commit is to say it. */
struct td_filing_kept {
	char *path;
	struct td_strlist lines;            /* check/kept.h */
	const struct td_decision *decision; /* NULL: no decision */
};

/* What a filing is begun with; all of it is borrowed until it is cleared. */
struct td_filing_options {
	const char *directory;          /* the store's */
	const struct td_author *author; /* of the commit */
	struct td_date today;
	bool dry_run;         /* a rehearsal: everything but the commit */
	bool makes_store;     /* there is none yet */
	bool remembers;       /* uses what the last writer found out */
	struct td_diag *diag; /* takes what is found */
};

struct td_filing {
	struct td_diag *diag;
	struct td_date today;
	bool dry_run;
	struct td_change *change;
	bool committed;             /* the commit stands */
	struct td_overlay *overlay; /* the parent commit and what is put */
	struct td_reader *reader;   /* of the overlay */
	struct td_strlist paths;    /* what was added, in order */
	struct td_change_trailer *trailers; /* of the commit */
	size_t trailer_count;
	size_t trailer_capacity;
	struct td_strlist texts; /* of trailers that the filing adds */
	struct td_filing_kept *kept;
	size_t kept_count;
	size_t kept_capacity;
};

#define TD_FILING_INIT                                                         \
	{                                                                      \
		.diag = NULL                                                   \
	}

/* Begin. Whatever it returns, the caller clears the filing. */
TD_MUST_CHECK enum td_status
td_filing_begin(struct td_filing *filing,
                const struct td_filing_options *options);

/*
 * Let the checks see a record that is to be added, so that records which name
 * each other can come in one change. Put all of them before any is added.
 */
void
td_filing_put(struct td_filing *filing, const char *path, const char *bytes,
              size_t size);

/*
 * Check bytes as the record they are to be at a path, and stage them. name is
 * what findings call them; they go to diag. A path that the store holds already
 * with these bytes is among the paths and nothing more; with others it is
 * refused (record-exists).
 */
TD_MUST_CHECK enum td_status
td_filing_add(struct td_filing *filing, const char *path, const char *name,
              const char *bytes, size_t size, struct td_diag *diag);

/*
 * The same for a record that was made, not written: nobody can look into a file
 * that is not written, so what refuses it is said without a place in it.
 */
TD_MUST_CHECK enum td_status
td_filing_add_made(struct td_filing *filing, const char *path,
                   const char *bytes, size_t size, struct td_diag *diag);

/* Keep what the check of a record has found for the trailers of the commit.
 * name: see td_filing_add(). decision, when it is one, lives until the end. */
void
td_filing_keep(struct td_filing *filing, const char *path,
               const struct td_diag *found, const char *name,
               const struct td_decision *decision);

/* Move findings, those about `path` without their place; frees `found`. made,
 * which may be NULL, is the document at the path: of a list of nominations in
 * it each finding names the one that it is about. */
void
td_filing_move_placeless(struct td_diag *diag, struct td_diag *found,
                         const char *path, const struct td_document *made);

/* Tell what was found of a record that findings call `called`: with its place,
 * unless it was made and is refused. document, which may be NULL, is that
 * record: see above. Frees `found`. */
void
td_filing_tell(const struct td_filing *filing, struct td_diag *found, bool made,
               enum td_status status, const char *called,
               const struct td_document *document);

/* Whether a record that the store does not hold was put at a path. */
bool
td_filing_is_put(const struct td_filing *filing, const char *path);

/* Whether a record stands at a path, or was put there, with other bytes than
 * these: two records that would have one id. */
bool
td_filing_differs(const struct td_filing *filing, const char *path,
                  const char *bytes, size_t size);

/* Stage bytes that were checked, or that are no record. */
TD_MUST_CHECK enum td_status
td_filing_stage(struct td_filing *filing, const char *path, const char *bytes,
                size_t size, struct td_diag *diag);

/* Check bytes and put them in the place of what the store holds at a path. Only
 * for records that stand and may change. name: see td_filing_add(). */
TD_MUST_CHECK enum td_status
td_filing_replace(struct td_filing *filing, const char *path, const char *name,
                  const char *bytes, size_t size, struct td_diag *diag);

/*
 * Commit what was staged, unless it is a rehearsal; filing->paths are the
 * paths of it. The trailers end with one without a name; where award records
 * are filed, the rule set and what the checks found are added to them.
 */
TD_MUST_CHECK enum td_status
td_filing_end(struct td_filing *filing, const char *subject,
              const struct td_change_trailer *trailers);

/* What people called a unit on the day of what is filed: its name, or the id
 * while it has no record. */
const char *
td_filing_unit_name(struct td_filing *filing, const char *id,
                    struct td_date day);

/*
 * The last step, whatever came before: clears the filing, and returns status,
 * or TD_FAILED with a finding (basis-unreadable) where nothing was committed
 * and a record that was asked for could not be read or understood. What was
 * found then may be wrong: what cannot be read is never an absent record.
 */
TD_MUST_CHECK enum td_status
td_filing_close(struct td_filing *filing, enum td_status status);

/* Gives up what was not committed. */
void
td_filing_clear(struct td_filing *filing);

#endif
