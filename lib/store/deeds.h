/*
 * What each commit did to the files of a store, the whole of a history.
 *
 * store/history.h tells who brought in what stands; this tells what became of
 * everything that ever stood. A merge is compared with each of its parents:
 * what one of them has and the merge has not is explained where another parent
 * changed it since the two parted. What nothing explains was done by who
 * merged, and is the merge's own deed, whichever parent it names first.
 */
#ifndef TD_STORE_DEEDS_H
#define TD_STORE_DEEDS_H

#include "base/status.h"
#include "diag/diag.h"
#include "store/history.h"
#include "store/snapshot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum td_deed_kind {
	TD_DEED_ADDED,
	TD_DEED_CHANGED,
	TD_DEED_REMOVED,
	/* Of a merge: */
	TD_DEED_DROPPED,   /* a parent has it, and no parent took it away */
	TD_DEED_RESTORED,  /* a parent took it away, and here it is */
	TD_DEED_EXCHANGED, /* a parent's own content gave way to another's */
	TD_DEED_MADE       /* what is here is in none of the parents */
};

/* An id of git's, as git itself keeps it. */
#define TD_OBJECT_RAW_SIZE 20

/* What stands at a path. A store of 100,000 records has as many deeds as that,
 * and two sides each: they are small. */
struct td_side {
	uint16_t mode; /* git's, such as 0100644; 0: nothing */
	unsigned char object[TD_OBJECT_RAW_SIZE]; /* the content; 0: nothing */
};

/* The id of the content in hexadecimal; "": nothing stands there. */
void
td_side_id(char id[TD_OBJECT_ID_SIZE], const struct td_side *side);

/* Whether two have the same content, of whichever mode. */
bool
td_side_holds_same(const struct td_side *a, const struct td_side *b);

/* The first lines in which two texts differ. */
struct td_first_line {
	unsigned line; /* from 1; 0: it was not looked for, or none differs */
	char *before;  /* "": the text before ends here */
	char *after;
};

struct td_deed {
	char *path;                  /* relative to the store */
	struct td_first_line *first; /* NULL: td_deed_first() has it empty */
	struct td_side before;
	struct td_side after;
	enum td_deed_kind kind;
	uint32_t passage; /* index of the commit */
};

/* Of TD_DEED_CHANGED. */
const struct td_first_line *
td_deed_first(const struct td_deed *deed);

/* A commit on the way. */
struct td_passage {
	struct td_commit *commit;
	size_t *parents; /* commit->parents of them, as indices */
	size_t entered;  /* index of the commit of the main line that it came in
	                    by; on that line its own */
	bool main;       /* first parents lead to it from the head */
	size_t deeds;    /* where its deeds begin, by path */
	size_t deed_end; /* behind its last */
};

struct td_deeds {
	struct td_deed *items; /* oldest commit first; in a commit by path */
	size_t count;
	size_t capacity;
	struct td_passage *passages; /* a commit behind all its parents */
	size_t passage_count;
	size_t passage_capacity;
};

#define TD_DEEDS_INIT                                                          \
	{                                                                      \
		.items = NULL                                                  \
	}

/*
 * Collect the deeds of all commits that led to a revision (NULL: HEAD).
 * Returns TD_OK; or TD_FAILED with a finding: history-shallow and
 * history-grafted, where a part cannot be seen or is not what it seems, and
 * what reading a commit may say. The caller clears it either way.
 */
TD_MUST_CHECK enum td_status
td_deeds_load(struct td_deeds *deeds, const char *directory,
              const char *revision, struct td_diag *diag);

/* NULL or an empty one is fine. */
void
td_deeds_clear(struct td_deeds *deeds);

#endif
