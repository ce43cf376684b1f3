/*
 * A resolved phrase as it is shown: its days, and how they came about.
 */
#ifndef TD_VIEWS_RESOLVE_REASONING_H
#define TD_VIEWS_RESOLVE_REASONING_H

#include "deadline/clause.h"
#include "diag/diag.h"

struct td_strbuf;
struct td_strlist;

/* All borrowed. */
struct td_reasoning {
	const char *phrase; /* as it was written */
	const struct td_deadline_rule *rule;
	const struct td_deadline_result *result;
	const struct td_clause *clause; /* NULL: the phrase was read whole */
	const struct td_clause_found *found;
};

/*
 * Add the days alone, one a line, "2026-05-11": the last day that binds, or
 * the first day of what only has one ("from … on"). Nothing while there is no
 * day.
 */
void
td_reasoning_add_days(struct td_strbuf *out,
                      const struct td_reasoning *reasoning);

/* Add the days with the steps that lead to them and what each rests on, in
 * the reader's language, which is also that of the rule in words. */
void
td_reasoning_add_text(struct td_strbuf *out,
                      const struct td_reasoning *reasoning,
                      enum td_deadline_language language);

/*
 * Add the same as one JSON object on a line of its own:
 *
 *   {"phrase":"…","understood":{"vi":"…","en":"…"},"determined":true,
 *    "why":"no-issued-day",
 *    "days":[{"occurrence":"2026","earliest":"…","nominal":"…",
 *             "binding":"…","safe":"…","lenient":"…"}],
 *    "steps":[{"step":"add-days","day":0,"text":"…","source":"…"}],
 *    "no_calendar":[2030],"cut":true}
 *
 * What does not apply is left out; "day" is an index into "days". For a part of
 * a clause there are also its words, and those of the clause that were not
 * read: "words":"…","unread":["…"].
 */
void
td_reasoning_add_json(struct td_strbuf *out,
                      const struct td_reasoning *reasoning);

/* Add the words of the clause that no deadline was read from, if there is
 * more than a mark to them. */
void
td_reasoning_unread(struct td_strlist *unread,
                    const struct td_reasoning *reasoning);

/*
 * Report what keeps the answer from being a day (deadline-open), and, unless
 * they were shown, the years whose calendar was wanted and is not there
 * (calendar-missing); also that there were too many days (deadline-cut).
 * Returns TD_OK or TD_INVALID.
 */
enum td_status
td_reasoning_report(const struct td_reasoning *reasoning, bool shown,
                    struct td_diag *diag);

/* The name of a day of the week in the reader's language; 1 is Monday. */
const char *
td_weekday_name(int weekday);

#endif
