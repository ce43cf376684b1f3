/*
 * How a campaign stands on a day: where it is in its time, who takes part, what
 * came in of what was asked, and what comes next.
 *
 * Who owes what, and what came in how late, is told by the agenda
 * (views/deadlines/agenda.h); where nominations stand by their turns
 * (views/status/turn.h). Here it is counted.
 */
#ifndef TD_VIEWS_PROGRESS_PROGRESS_H
#define TD_VIEWS_PROGRESS_PROGRESS_H

#include "check/readable.h"
#include "record/cluster.h"
#include "views/deadlines/agenda.h"

/* What became of what a unit was asked for. */
enum td_progress_part {
	TD_PROGRESS_IN_TIME,
	TD_PROGRESS_LATE,
	TD_PROGRESS_EXCUSED, /* nothing came in, and it need not */
	TD_PROGRESS_MISSING, /* the day is over, and nothing came in */
	TD_PROGRESS_OPEN,    /* its day is to come, or there is none yet */
	TD_PROGRESS_UNTOLD,  /* something that may bear on it cannot be read */
	TD_PROGRESS_PARTS
};

/* "in-time", "late", "excused", "missing", "open", "cannot-be-told": as
 * programs know it. */
const char *
td_progress_part_name(enum td_progress_part part);

/* What people call it: English; the msgid. */
const char *
td_progress_part_word(enum td_progress_part part);

struct td_progress_count {
	size_t of[TD_PROGRESS_PARTS];
};

size_t
td_progress_asked(const struct td_progress_count *count);

size_t
td_progress_came(const struct td_progress_count *count);

struct td_progress;
struct td_progress_row;

/* Whether some of it came in, or its day is over; all else is still to come. */
bool
td_progress_is_begun(const struct td_progress *progress,
                     const struct td_progress_row *row);

/* Of units whose class cannot be read. */
#define TD_PROGRESS_NO_CLASS TD_CLASS_COUNT

/* Units that are scored together in a year. */
struct td_progress_cluster {
	char *id; /* "<year>/<id>" */
	const struct td_cluster *cluster;
};

struct td_progress_clusters {
	struct td_progress_cluster **items;
	size_t count;
	size_t capacity;
	struct td_strlist years; /* that they were looked for in */
};

/* What became of it in one cluster. */
struct td_progress_share {
	const struct td_progress_cluster *of;
	struct td_progress_count count;
};

/* One occurrence of a duty that records tell of. */
struct td_progress_row {
	const struct td_agenda_entry *entry; /* its day, one of its entries */
	struct td_progress_count all;
	struct td_progress_count classes[TD_CLASS_COUNT + 1];
	struct td_progress_share *clusters; /* that units of it are in */
	size_t cluster_count;
	/* Whom each part is of; by name. */
	struct td_progress_names {
		const struct td_agenda_unit **items;
		size_t count;
		size_t capacity;
	} names[TD_PROGRESS_PARTS];
};

struct td_progress_phase {
	const struct td_phase *phase;
	bool has_first;
	bool has_last;
	struct td_date first;
	struct td_date last;
	bool is_now;
};

struct td_progress_state {
	const char *state; /* of nominations, as programs know it */
	size_t count;
};

struct td_progress {
	const char *campaign_id;
	const struct td_campaign *campaign; /* NULL: it cannot be read */
	struct td_date today;
	bool has_first;
	bool has_last;
	struct td_date first;
	struct td_date last;
	struct td_progress_phase *phases;
	size_t phase_count;
	struct td_agenda agenda;
	struct td_progress_clusters clusters; /* as they were asked for */
	size_t members[TD_CLASS_COUNT + 1];   /* who take part, by class */
	struct td_progress_row *rows;         /* by day */
	size_t row_count;
	size_t row_capacity;
	const struct td_agenda_entry **supplements;
	size_t supplement_count;
	const struct td_agenda_entry **next; /* by day */
	size_t next_count;
	struct td_progress_state *states;
	size_t state_count;
	size_t state_capacity;
	size_t nominations;          /* that are seen */
	const char *nominations_gap; /* more may be there; NULL: none are */
	struct td_readable readable;
};

#define TD_PROGRESS_INIT                                                       \
	{                                                                      \
		.readable = TD_READABLE_INIT                                   \
	}

struct td_progress_query {
	const char *campaign; /* id */
	struct td_date today;
	size_t next; /* how many days to come are named at most */
};

/*
 * Gather it. Returns TD_OK; TD_INVALID where records that it rests on have
 * faults; or TD_FAILED, with findings, where something cannot be read or there
 * is no such campaign: what can be told is there all the same. The snapshot is
 * borrowed and must live longer. The caller clears it either way.
 */
TD_MUST_CHECK enum td_status
td_progress_gather(struct td_progress *progress,
                   const struct td_snapshot *snapshot,
                   const struct td_progress_query *query, struct td_diag *diag);

/* Add the row of one occurrence of a report, by its id as reports are filed,
 * from the agenda; none where nobody owes it. */
void
td_progress_add_report(struct td_progress *progress, const char *occurrence);

/* The cluster that a unit is in on a day; NULL: none. Returns TD_OK; or
 * TD_FAILED or TD_INVALID with findings, the first time, where a cluster of
 * that year cannot be read: nobody is in it. */
TD_MUST_CHECK enum td_status
td_progress_cluster_of(const struct td_progress_cluster **cluster,
                       struct td_progress *progress, const char *unit,
                       struct td_date day, struct td_diag *diag);

/* Count each row by the clusters of the day of the list. Returns likewise. */
TD_MUST_CHECK enum td_status
td_progress_count_clusters(struct td_progress *progress, struct td_diag *diag);

void
td_progress_clusters_clear(struct td_progress_clusters *clusters);

void
td_progress_clear(struct td_progress *progress);

/* One row for people, with what its bars mean; or as an object of a list. */
void
td_progress_add_row_text(struct td_strbuf *out,
                         const struct td_progress *progress,
                         const struct td_progress_row *row);

void
td_progress_add_row_json(struct td_strbuf *out,
                         const struct td_progress_row *row);

/* For people, on a terminal. */
void
td_progress_add_text(struct td_strbuf *out, const struct td_progress *progress);

/* One object on one line. */
void
td_progress_add_json(struct td_strbuf *out, const struct td_progress *progress);

/* A page that needs nothing beside itself. */
void
td_progress_add_html(struct td_strbuf *out, const struct td_progress *progress);

#endif
