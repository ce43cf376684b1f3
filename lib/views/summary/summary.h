/*
 * What the reports of one occurrence come to: who reported, each criterion,
 * figure and task in numbers, and what units say of difficulties.
 *
 * Of a unit that reported several times the last report counts, with what it
 * supplements. Numbers are
 * reckoned exactly (base/rational.h) from the words of the records, and each
 * knows the reports that it came from. A unit is in the class, locality and
 * cluster in which it was on the last day of its report's period, and its
 * criteria are those of that day.
 */
#ifndef TD_VIEWS_SUMMARY_SUMMARY_H
#define TD_VIEWS_SUMMARY_SUMMARY_H

#include "check/report_chain.h"
#include "record/report.h"
#include "views/progress/progress.h"

/* The report of one unit. */
struct td_summary_report {
	char *path;
	const char *unit;     /* id */
	const char *name;     /* as it was called then */
	enum td_class class;  /* TD_CLASS_COUNT: its unit cannot be read */
	const char *locality; /* id of a unit; NULL: it is in none */
	const char *locality_name;
	const struct td_progress_cluster *cluster; /* NULL: it is in none */
	struct td_report *report;                  /* NULL: it cannot be read */
	/* What it supplements and what supplements it, and what they say
	 * together. */
	struct td_report_chain chain;
	struct td_report whole;
	const struct td_campaign *campaign; /* as of its period */
};

enum td_summary_part {
	TD_SUMMARY_CRITERION,
	TD_SUMMARY_FIGURE,
	TD_SUMMARY_TASKS
};

/* "criterion", "figure", "tasks": as programs know it. */
const char *
td_summary_part_name(enum td_summary_part part);

/* What a report says of one thing. */
enum td_summary_state {
	TD_SUMMARY_VALUE,
	TD_SUMMARY_DESCRIBED, /* in words alone */
	TD_SUMMARY_NONE,      /* nothing, though it is asked */
	TD_SUMMARY_OTHER,     /* in another unit of measure, or no number that
	                         can be reckoned with */
	TD_SUMMARY_UNREAD,    /* the report cannot be read */
	TD_SUMMARY_STATES
};

struct td_summary_value {
	size_t report;
	enum td_summary_state state;
	const char *value; /* as records write numbers */
	const char *over;  /* the share's parts; NULL: none is given */
	const char *under;
	bool is_measured; /* against a target */
	bool is_met;
	const char *path;           /* of the report that says it */
	const struct td_node *node; /* where it stands; NULL: nowhere */
};

/* What is reckoned together: one criterion, figure or state of tasks. */
struct td_summary_subject {
	enum td_summary_part part;
	const char *id;
	const char *text;
	const char *measure; /* NULL: none */
	const char *target;  /* as the last report's campaign has it */
	struct td_summary_value *values;
	size_t count;
	size_t capacity;
};

enum td_summary_group {
	TD_SUMMARY_ALL,
	TD_SUMMARY_CLASS,
	TD_SUMMARY_LOCALITY,
	TD_SUMMARY_CLUSTER
};

/* "all", "class", "locality", "cluster" */
const char *
td_summary_group_name(enum td_summary_group group);

enum td_summary_number {
	TD_SUMMARY_MINIMUM,
	TD_SUMMARY_MEDIAN,
	TD_SUMMARY_MAXIMUM,
	TD_SUMMARY_SUM,
	TD_SUMMARY_SHARE, /* of all parts in all wholes, in per cent; only where
	                     each value gives both */
	TD_SUMMARY_NUMBERS
};

const char *
td_summary_number_name(enum td_summary_number number);

/* One subject in one group. */
struct td_summary_row {
	const struct td_summary_subject *subject;
	enum td_summary_group group;
	const char *group_id; /* NULL: of all */
	const char *group_name;
	size_t states[TD_SUMMARY_STATES];
	size_t met;
	size_t not_met;
	/* Exact, "95.5" or "200/3", and with two decimals at most; NULL: there
	 * is no value. */
	char *exact[TD_SUMMARY_NUMBERS];
	char *rounded[TD_SUMMARY_NUMBERS];
	const struct td_summary_value **values; /* that it comes from */
	size_t value_count;
};

struct td_summary {
	struct td_progress progress; /* its agenda, and one row: who reported */
	const char *occurrence;
	struct td_summary_report *reports; /* by name of unit */
	size_t report_count;
	size_t report_capacity;
	struct td_summary_subject *subjects;
	size_t subject_count;
	size_t subject_capacity;
	struct td_summary_row *rows;
	size_t row_count;
	size_t row_capacity;
	struct td_strlist gaps;  /* paths of reports that cannot be read */
	struct td_strlist texts; /* that values borrow */
};

#define TD_SUMMARY_INIT                                                        \
	{                                                                      \
		.progress = TD_PROGRESS_INIT                                   \
	}

struct td_summary_query {
	const char *campaign;   /* id */
	const char *occurrence; /* id */
	struct td_date today;   /* what came in later does not count */
};

/*
 * Gather it. Returns TD_OK; or TD_INVALID or TD_FAILED with findings: also
 * where there is no such campaign or no such report in it, and then
 * progress.campaign is NULL, or where a report cannot be read, and then the
 * rest is there. The caller clears it either way.
 */
TD_MUST_CHECK enum td_status
td_summary_gather(struct td_summary *summary, const struct td_snapshot *store,
                  const struct td_summary_query *query, struct td_diag *diag);

void
td_summary_clear(struct td_summary *summary);

#endif
