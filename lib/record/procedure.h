/* rules/procedure.yaml: shares, counts and time limits, by day in force. */
#ifndef TD_RECORD_PROCEDURE_H
#define TD_RECORD_PROCEDURE_H

#include "record/asof.h"
#include "record/values.h"

enum td_procedure_unit {
	TD_PROCEDURE_YEARS,
	TD_PROCEDURE_PERCENT,
	TD_PROCEDURE_WORKING_DAYS,
	TD_PROCEDURE_DAYS,
	TD_PROCEDURE_COPIES,
	TD_PROCEDURE_DONG,
	TD_PROCEDURE_DEADLINE, /* the words of a deadline */
	TD_PROCEDURE_TEXT
};

/* What an instrument touches whose text was not read. */
enum td_unread {
	TD_UNREAD_NOTHING,
	TD_UNREAD_NOMINATION, /* how nominations are judged */
	TD_UNREAD_AMOUNT      /* the money */
};

const char *
td_procedure_unit_name(enum td_procedure_unit unit);

struct td_procedure_rule {
	struct td_field id;
	const char *name;
	struct td_amount value; /* not given for TD_PROCEDURE_TEXT */
	const char *text;       /* the value as written */
	enum td_procedure_unit unit;
	enum td_unread unread; /* the row stands for such an instrument */
	/* The number of an instrument that ended when the row begins, unless
	 * it was prolonged or replaced; NULL: the row says no such thing. */
	const char *lapsed;
	/* What was received before the row begins may be judged by what it
	 * stands for, where that is better. */
	bool better;
	/* TD_PROCEDURE_DEADLINE: when it falls due, for whom; and in which
	 * campaigns. */
	struct td_due due;
	struct td_actors by;
	bool stages[TD_STAGE_COUNT]; /* none set: at any */
	struct td_fields awards;     /* none: of any form */
	bool not_launched_by[TD_LAUNCHER_COUNT];
	struct td_day from;
	struct td_day until; /* not given: still */
	struct td_source source;
	/* The province's own document that adds the row; node NULL: the row
	 * came with the suite. Where both are in force, this one counts. */
	struct td_document_ref regulation;
	struct td_day
	    entered; /* not given: of a row of the suite, from the first */
	const struct td_node *node;
};

struct td_procedure {
	struct td_document *document;
	/* Which rows count, of those that were entered; borrowed. */
	const struct td_known *known;
	struct td_field release;         /* whose rows these are; absent: the
	                                    first's */
	struct td_procedure_rule *rules; /* in the order of the file */
	size_t rule_count;
};

/* Takes the document over, which the procedure schema must have accepted. */
void
td_procedure_read(struct td_procedure **procedure,
                  struct td_document *document);

void
td_procedure_free(struct td_procedure *procedure);

/* Report the words of a deadline that are not understood. */
TD_MUST_CHECK enum td_status
td_procedure_check_values(const struct td_procedure *procedure,
                          struct td_diag *diag);

/* The row of a rule in force on a day, the province's own before the one that
 * came with the suite; NULL: none. As of td_awards_find(), only what is known
 * counts. */
const struct td_procedure_rule *
td_procedure_find(const struct td_procedure *procedure, const char *id,
                  struct td_date on);

/* The first row in force on a day that stands for an instrument which was not
 * read and touches what is asked for; NULL: none. */
const struct td_procedure_rule *
td_procedure_unread(const struct td_procedure *procedure, enum td_unread what,
                    struct td_date on);

/* Whether a row is in force on a day and no other of its id before it: one of
 * the province ends what a row that came with the suite says. */
bool
td_procedure_stands(const struct td_procedure *procedure,
                    const struct td_procedure_rule *rule, struct td_date on);

/* The row that says of an instrument of a source that it ended before a day;
 * NULL: none. */
const struct td_procedure_rule *
td_procedure_lapsed(const struct td_procedure *procedure,
                    const struct td_source *source, struct td_date on);

#endif
