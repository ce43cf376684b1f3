/*
 * Findings: what a check has to say, as data.
 *
 * A finding has an id (a row of findings.def), a severity, a place, named
 * facts and a source in law or plan. Text is made only when it is printed
 * (diag/print.h), so language and format are the printer's business and tests
 * compare ids.
 *
 * Facts are given as pairs of strings, name then value, ended by NULL. The
 * name "source" is taken: it adds the place in law or plan that asks for what
 * was not found, beside the source that the rule itself has.
 *
 * How a fact is written for people is said by the message, not by who reports
 * it: {due:date} is a civil day, {class:term} a code that has a name in
 * diag/terms.def, {file:path} is quoted as a path. The value itself stays raw
 * (YYYY-MM-DD, the code), and is printed raw in JSON.
 */
#ifndef TD_DIAG_DIAG_H
#define TD_DIAG_DIAG_H

#include "base/status.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

enum td_severity {
	TD_NOTE,    /* worth knowing */
	TD_WARNING, /* doubtful, but no rule is broken for sure */
	TD_ERROR,   /* a rule is broken: TD_INVALID */
	TD_TROUBLE  /* could not be done or looked at: TD_FAILED */
};

enum td_finding_id {
#define TD_FINDING(id, severity, slug, text, source) TD_##id,
#include "diag/findings.def"
#undef TD_FINDING
	TD_FINDING_COUNT
};

/* One row of findings.def. */
struct td_finding_kind {
	enum td_severity severity;
	const char *slug;   /* stable, shown in brackets: "plan-late" */
	const char *text;   /* English, with {placeholders}; the msgid */
	const char *source; /* English, in law; "" when the rule is ours */
};

const struct td_finding_kind *
td_finding_kind(enum td_finding_id id);

/* A place in a file. All strings are borrowed until td_diag_add returns. */
struct td_place {
	const char *path; /* NULL: no file is meant */
	unsigned line;    /* from 1; 0: the file as a whole */
	unsigned column;  /* from 1, in code points */
	const char *keys; /* "tasks[2].due", counted from 0; NULL: none */
	/* Of a workbook: line and column are those of a cell in it. NULL: no
	 * workbook. */
	const char *sheet;
	/* Which of several it is about that were given in one go, where no
	 * file of their own tells: the id of a nomination. NULL: none. */
	const char *item;
};

#define TD_NO_PLACE ((struct td_place){ .path = NULL })

struct td_fact {
	char *name;
	char *value;
};

struct td_finding {
	enum td_finding_id id;
	enum td_severity severity;
	char *path; /* NULL: no file is meant */
	unsigned line;
	unsigned column;
	char *keys;  /* NULL: none */
	char *sheet; /* NULL: none */
	char *item;  /* NULL: none */
	struct td_fact *facts;
	size_t fact_count;
};

/* A list of findings. Where one is to be added to, NULL is nobody who listens:
 * nothing is kept, and the status is the same. */
struct td_diag;

struct td_diag *
td_diag_new(void);

void
td_diag_free(struct td_diag *diag);

/*
 * Report a finding. The facts are pairs of names and values, ended by NULL; a
 * pair whose value is NULL is left out. Everything is copied.
 *
 * Returns the status that fits the severity: TD_OK for a note or a warning,
 * TD_INVALID for an error, TD_FAILED for trouble; so that a caller can write
 * `return td_diag_add(...)`.
 */
__attribute__((sentinel)) enum td_status
td_diag_add(struct td_diag *diag, enum td_finding_id id, struct td_place place,
            ...);

/*
 * The same with another severity than the rule's own, for rules whose weight
 * a store's policy decides (a rule taken from practice only warns unless the
 * store says otherwise).
 */
__attribute__((sentinel)) enum td_status
td_diag_add_as(struct td_diag *diag, enum td_severity severity,
               enum td_finding_id id, struct td_place place, ...);

/* The same with the pairs as a va_list, for functions that report for
 * others. */
enum td_status
td_diag_add_list(struct td_diag *diag, enum td_severity severity,
                 enum td_finding_id id, struct td_place place, va_list pairs);

/* Add a copy of a finding, at another place. */
enum td_status
td_diag_add_copy(struct td_diag *diag, const struct td_finding *finding,
                 struct td_place place);

/* Report a finding as a warning at most. */
enum td_status
td_diag_add_lowered(struct td_diag *diag, const struct td_finding *finding);

/*
 * Add a copy of a finding at its own place, as one that is there only for what
 * a later record says: at most a warning. Two facts more say which:
 * "later_record", its path, and "later_entered", the day that it was entered
 * (NULL: it does not say, and the fact is not there); their names are taken,
 * and what is printed says them behind the message.
 */
enum td_status
td_diag_add_later(struct td_diag *diag, const struct td_finding *finding,
                  const char *path, const char *entered);

/* Where a finding is, in a file called `path`. */
struct td_place
td_finding_place(const struct td_finding *finding, const char *path);

/* The worst status of all findings so far. */
enum td_status
td_diag_status(const struct td_diag *diag);

size_t
td_diag_count(const struct td_diag *diag);

const struct td_finding *
td_diag_at(const struct td_diag *diag, size_t index);

/* The value of a fact; NULL when the finding has none of that name. */
const char *
td_finding_fact(const struct td_finding *finding, const char *name);

/* How many findings have this id. */
size_t
td_diag_count_of(const struct td_diag *diag, enum td_finding_id id);

/* Whether a finding stands at a path, which findings have a label before, or
 * names it as its file, or says why something below it could not be had. */
bool
td_diag_names(const struct td_diag *diag, const char *label, const char *path);

/* Sort by path, line, column, then in the order they were reported; drop
 * findings that repeat another one to the letter. */
void
td_diag_sort(struct td_diag *diag);

/* Move all findings of another list to the end of this one. */
void
td_diag_move(struct td_diag *diag, struct td_diag *from);

#endif
