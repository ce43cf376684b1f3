/*
 * What changed between two plans of a unit on one campaign, in words of the
 * domain: which criteria, contents and tasks came and went, which targets
 * promise more or less, which days were moved by how much.
 *
 * What is compared is what the unit had undertaken when each of the two had
 * come in: a plan with those that it supplements and that had supplemented it
 * by then. What a supplement does not name therefore stays.
 */
#ifndef TD_VIEWS_REVISION_REVISION_H
#define TD_VIEWS_REVISION_REVISION_H

#include "archive/reader.h"
#include "base/strlist.h"
#include "record/plan.h"
#include "record/unit.h"

/* One of the two plans, and all that held with it. */
struct td_revision_side {
	char *path;
	char *received; /* as its file is named */
	const struct td_plan *plan;
	const struct td_plan **plans; /* that go together, the earliest first;
	                                 it is the last */
	size_t plan_count;
};

enum td_revision_part {
	TD_REVISION_PAPER, /* who signed, whom it is sent to, what it cites */
	TD_REVISION_PHASE,
	TD_REVISION_CONTENT,
	TD_REVISION_CRITERION,
	TD_REVISION_TASK
};

/* "paper", "phase" …: as programs know it. */
const char *
td_revision_part_name(enum td_revision_part part);

enum td_revision_kind {
	TD_REVISION_ADDED,
	TD_REVISION_DROPPED,
	TD_REVISION_CHANGED
};

const char *
td_revision_kind_name(enum td_revision_kind kind);

/* What a change of a target comes to. */
enum td_revision_promise {
	TD_REVISION_UNTOLD, /* neither, or it cannot be told */
	TD_REVISION_MORE,
	TD_REVISION_LESS
};

/* One value that is another one. */
struct td_revision_value {
	const char *field;  /* as records call it: "due" */
	const char *before; /* NULL: none */
	const char *after;
	enum td_revision_promise promise;
	bool has_days; /* both are days, or words that give one */
	int days;      /* later by so many; negative: earlier */
};

struct td_revision_change {
	enum td_revision_part part;
	enum td_revision_kind kind;
	const char *id;   /* NULL: of the paper itself */
	const char *text; /* in the campaign's words, or the task's own */
	struct td_revision_value *values; /* of what was added, its own */
	size_t value_count;
	size_t value_capacity;
};

struct td_revision {
	struct td_reader *reader;
	const char *unit_id;
	const char *campaign_id;
	const struct td_unit *unit;
	const struct td_campaign *campaign; /* on the day of the later plan;
	                                       NULL: nothing can be told */
	const struct td_campaign *former;   /* on that of the earlier one; NULL:
	                                       it cannot be told */
	const char *unit_name;              /* on the day of the list */
	struct td_date today;
	struct td_plan **plans; /* all that were read */
	size_t plan_count;
	struct td_revision_side from;
	struct td_revision_side to;
	struct td_revision_change *changes; /* by part, as records have them */
	size_t change_count;
	size_t change_capacity;
	struct td_strlist texts; /* that changes borrow */
};

#define TD_REVISION_INIT                                                       \
	{                                                                      \
		.reader = NULL                                                 \
	}

struct td_revision_query {
	const char *campaign; /* id */
	const char *unit;     /* id */
	const char *from;     /* as received; NULL: the one before `to` */
	const char *to;       /* as received; NULL: the last */
	struct td_date today;
};

/*
 * Gather it. Returns TD_OK; or TD_FAILED with findings: there are no such
 * plans, or one of the unit's cannot be read; campaign is NULL then. The caller
 * clears it either way.
 */
TD_MUST_CHECK enum td_status
td_revision_gather(struct td_revision *revision,
                   const struct td_snapshot *store,
                   const struct td_revision_query *query, struct td_diag *diag);

void
td_revision_clear(struct td_revision *revision);

struct td_strbuf;

/* For people. */
void
td_revision_add_text(struct td_strbuf *out, const struct td_revision *revision);

/* One object a line: the two plans, then each change. */
void
td_revision_add_json(struct td_strbuf *out, const struct td_revision *revision);

#endif
