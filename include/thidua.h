/*
 * libthidua: open a store of records, read it, check a file that came in,
 * resolve a deadline, list what is due, file a plan; what the commands of the
 * same suite do, in the same words.
 *
 *   cc program.c $(pkg-config --cflags --libs thidua)
 *
 * Text is UTF-8 and ends with a NUL; so do bytes that the library gives out,
 * and their size does not count it. A day is "2026-05-11". Days are civil days
 * where the store is; the library reads no clock, no environment variable and
 * no locale, and writes to no stream.
 *
 * Who owns what. `const char *` that comes back is borrowed and lives as long
 * as the object it was asked of; `char *` is the caller's, for thidua_free().
 * Strings that go in are copied. Every thidua_*_free() and thidua_close() takes
 * NULL. An out parameter is set on THIDUA_OK only, unless it says otherwise.
 *
 * What goes wrong. A function that can fail returns a status and adds what is
 * wrong to the findings. NULL for a pointer whose comment does not allow it is
 * a mistake of the program and is not looked for; a day or a language that is
 * not of its form is told (THIDUA_USAGE). When there is no memory the
 * process ends with exit status 3 and a line on standard error: nothing is
 * filed by halves, since a filing counts only once its commit is there.
 *
 * Threads. One object is used by one thread at a time. A store and what came
 * of it (days need none, dues do) is one object. thidua_speak() is for the
 * whole process, before other threads call anything.
 *
 * What is promised. Functions, constants and members of structs stay as they
 * are while the library's name (libthidua.so.0) does; more functions may come.
 * All other symbols are hidden, and their headers are not installed.
 */
#ifndef THIDUA_H
#define THIDUA_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define THIDUA_API __attribute__((visibility("default")))
#else
#define THIDUA_API
#endif

/* How something ended; the greater, the graver. The exit statuses of the
 * commands, too. */
enum thidua_status {
	THIDUA_OK = 0,      /* done, and no rule is broken */
	THIDUA_INVALID = 1, /* a rule is broken */
	THIDUA_USAGE = 2,   /* an argument is not of its form */
	THIDUA_FAILED = 3   /* it could not be done or looked at */
};

enum thidua_severity {
	THIDUA_NOTE = 0,
	THIDUA_WARNING = 1, /* doubtful, but no rule is broken for sure */
	THIDUA_ERROR = 2,   /* a rule is broken */
	THIDUA_TROUBLE = 3  /* could not be done or looked at */
};

/* "0.1.0" */
THIDUA_API const char *
thidua_version(void);

/*
 * The language of messages: "en", as at the start, or "vi". THIDUA_USAGE for
 * any other. The library bears its texts: wherever it was moved to, it finds
 * them.
 */
THIDUA_API enum thidua_status
thidua_speak(const char *language);

/* Frees what the library gave out as `char *`. NULL is fine. */
THIDUA_API void
thidua_free(char *text);

/*
 * Findings: what was found wrong, in the order in which it was found. They are
 * added to by every call that takes them.
 */
typedef struct thidua_findings thidua_findings;

THIDUA_API thidua_findings *
thidua_findings_new(void);

THIDUA_API void
thidua_findings_free(thidua_findings *findings);

THIDUA_API size_t
thidua_findings_count(const thidua_findings *findings);

/* Of the finding at index, which is below the count: */

/* The rule's id, "plan-late"; docs/findings.md explains each. */
THIDUA_API const char *
thidua_finding_rule(const thidua_findings *findings, size_t index);

THIDUA_API enum thidua_severity
thidua_finding_severity(const thidua_findings *findings, size_t index);

/* The file it is about; NULL: none. */
THIDUA_API const char *
thidua_finding_path(const thidua_findings *findings, size_t index);

/* From 1; 0: the file as a whole. */
THIDUA_API unsigned
thidua_finding_line(const thidua_findings *findings, size_t index);

/* From 1, in code points; 0: the line as a whole. */
THIDUA_API unsigned
thidua_finding_column(const thidua_findings *findings, size_t index);

/* What is wrong, in the language that thidua_speak() chose. */
THIDUA_API char *
thidua_finding_message(const thidua_findings *findings, size_t index);

/* The whole of it, as the commands print it: "plan.yaml:4:9: error: …
 * [plan-late]", without a line end. */
THIDUA_API char *
thidua_finding_text(const thidua_findings *findings, size_t index);

/*
 * A store, as it is when it is first looked at: open it again to see what was
 * filed later.
 */
typedef struct thidua_store thidua_store;

/*
 * Open the store in the directory that holds its thidua.yaml, or in a bare
 * repository. revision: a commit ("HEAD", a branch, an id); NULL: the files of
 * the work tree.
 */
THIDUA_API enum thidua_status
thidua_open(thidua_store **store, const char *directory, const char *revision,
            thidua_findings *findings);

THIDUA_API void
thidua_close(thidua_store *store);

/* Read a file of the store by its path in it; its bytes are the caller's. */
THIDUA_API enum thidua_status
thidua_read(const thidua_store *store, const char *path, char **bytes,
            size_t *size, thidua_findings *findings);

/*
 * The paths of all files below a directory of the store ("" for all), sorted:
 * an array ended by NULL, freed as one by thidua_paths_free().
 */
THIDUA_API enum thidua_status
thidua_list(const thidua_store *store, const char *directory, char ***paths,
            thidua_findings *findings);

THIDUA_API void
thidua_paths_free(char **paths);

/* What a file that came in is taken for. */
enum thidua_kind {
	THIDUA_PLAN = 0,
	THIDUA_REPORT = 1,
	THIDUA_NOMINATION = 2
};

/*
 * Check a file that came in against all that the store holds: its form, its
 * values, the rules. name is what findings call it. received is the day it came
 * in; a nomination says its own, and received is not looked at.
 */
THIDUA_API enum thidua_status
thidua_check(thidua_store *store, enum thidua_kind kind, const char *name,
             const char *bytes, size_t size, const char *received,
             thidua_findings *findings);

/* Check a record that stands in the store, whatever its kind. */
THIDUA_API enum thidua_status
thidua_check_path(thidua_store *store, const char *path,
                  thidua_findings *findings);

/*
 * Days that the words of a clause mean, from the first to the last: of one
 * deadline or several, and of each occurrence of what recurs.
 */
typedef struct thidua_days thidua_days;

/* NULL: not known. */
struct thidua_frame {
	const char *anchor; /* the day of issue, of receipt, of the event */
	const char *from;   /* only what falls due on this day or later */
	const char *to;     /* only what falls due on this day or earlier */
};

/*
 * Resolve the deadlines of a clause, Vietnamese or English, by the calendars
 * and policies of the store; NULL: by weekends only and the default ones.
 * Nothing is guessed: words that are not understood, and words that mean no
 * day, are THIDUA_INVALID.
 */
THIDUA_API enum thidua_status
thidua_resolve(thidua_store *store, const char *words,
               const struct thidua_frame *frame, thidua_days **days,
               thidua_findings *findings);

THIDUA_API size_t
thidua_days_count(const thidua_days *days);

/* The last day that binds; for words that only say from when ("from … on"),
 * the first one. */
THIDUA_API const char *
thidua_days_day(const thidua_days *days, size_t index);

/* Which occurrence: "2026", "2026-Q2"; "" for what does not recur. */
THIDUA_API const char *
thidua_days_occurrence(const thidua_days *days, size_t index);

THIDUA_API void
thidua_days_free(thidua_days *days);

/*
 * What falls due under the campaigns of a store, the overdue first. Free it
 * before the store is closed.
 */
typedef struct thidua_dues thidua_dues;

/* unit: only what this unit owes; NULL: all. */
THIDUA_API enum thidua_status
thidua_due(thidua_store *store, const char *unit, const char *today,
           thidua_dues **dues, thidua_findings *findings);

THIDUA_API size_t
thidua_dues_count(const thidua_dues *dues);

/* The campaign's id. */
THIDUA_API const char *
thidua_dues_campaign(const thidua_dues *dues, size_t index);

/* What the campaign asks for, in its own words. */
THIDUA_API const char *
thidua_dues_text(const thidua_dues *dues, size_t index);

/* "overdue", "due", "passed" (no record tells whether it was done), "no-day",
 * "cannot-be-told" (what it rests on cannot be read) */
THIDUA_API const char *
thidua_dues_state(const thidua_dues *dues, size_t index);

/* The last day; "" for "no-day" and "cannot-be-told". */
THIDUA_API const char *
thidua_dues_day(const thidua_dues *dues, size_t index);

/* How many units still owe it by name; 0: whoever the campaign names. */
THIDUA_API size_t
thidua_dues_unit_count(const thidua_dues *dues, size_t index);

/* The id of one of them. */
THIDUA_API const char *
thidua_dues_unit(const thidua_dues *dues, size_t index, size_t unit);

THIDUA_API void
thidua_dues_free(thidua_dues *dues);

/* How a file is filed. */
struct thidua_filing {
	const char *author; /* of the commit; NULL: as git is configured */
	const char *email;  /* NULL: as git is configured */
	long long time;     /* of the commit, in seconds since 1970 */
	int offset;         /* of that clock, in minutes east of UTC */
	const char *today;
	const char *received; /* the day it came in */
	int rehearsal;        /* not 0: everything but the commit */
};

/*
 * Check a plan and file it byte for byte, in one commit; *path is where. What
 * breaks a rule is refused; one that is only late is filed with a warning. One
 * that the store holds already is left as it is, and there is no commit.
 *
 * Several processes may file at once, each waits for its turn.
 */
THIDUA_API enum thidua_status
thidua_file_plan(const char *directory, const struct thidua_filing *filing,
                 const char *name, const char *bytes, size_t size, char **path,
                 thidua_findings *findings);

#ifdef __cplusplus
}
#endif

#endif
