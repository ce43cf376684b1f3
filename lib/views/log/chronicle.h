/*
 * What happened to nominations, out of git: each record that was filed about
 * one, what it says, when it says it happened, and the commit that filed it.
 *
 * A row is one record and one nomination that it is about: a decision about
 * twenty nominations makes twenty rows. Rows follow the order of the commits,
 * which nobody can change, not that of the days, which records claim. What
 * somebody changed or removed by hand is told as it was filed, and that it was
 * changed or removed is told of every nomination that it was about.
 */
#ifndef TD_VIEWS_LOG_CHRONICLE_H
#define TD_VIEWS_LOG_CHRONICLE_H

#include "archive/reader.h"
#include "base/status.h"
#include "base/strlist.h"
#include "check/questioned.h"
#include "diag/diag.h"
#include "record/ledger.h"
#include "rules/decision/corrected.h"
#include "store/history.h"

#include <stdbool.h>
#include <stddef.h>

struct td_past;
struct td_signature_found;

struct td_chronicle_row {
	const struct td_event *event;
	enum td_kind kind;
	const char *campaign;   /* id */
	const char *nomination; /* id; NULL: the record cannot be read */
	/* Of a record that was added and can be read, what it said then; others
	 * are NULL. `asked` is the nomination itself, whoever speaks of it. */
	const struct td_nomination *asked;
	const struct td_proceeding *proceeding;
	const struct td_proceeding_item *proceeding_item;
	const struct td_decision *decision;
	const struct td_decision_item *decision_item;
	bool has_day;
	struct td_date day;      /* when it says it happened */
	const char *rule_set;    /* as the commit says; NULL: it does not */
	const char *rules_found; /* what git has instead, "none": nothing;
	                            NULL: the same, or nobody can tell */
	/* The newest commit that changed or removed by hand the record, or
	 * else the nomination, after this; and which. NULL: none did. */
	const char *touched;
	const char *touched_path;
	const char *findings;
	/* Of its commit; NULL: it has none, or nobody can tell. */
	const struct td_signature_found *signature;
	const char *revoked_by; /* path of the decision that revoked this
	                           award; NULL: none */
	/* A decision that decides or revokes, as later ones left it. */
	struct td_corrected corrected;
	/* What questions the record, as it stands; NULL: nothing does. */
	const struct td_question *question;
};

struct td_chronicle {
	struct td_chronicle_row *rows; /* oldest commit first */
	size_t count;
	/* What rows borrow. */
	struct td_history history;
	struct td_date today;
	struct td_snapshot *snapshot;
	struct td_reader *reader;
	struct td_past *past;
	struct td_questions *questions;
	struct td_signature_found **signatures;
	size_t signature_count;
	struct td_strlist texts;
};

#define TD_CHRONICLE_INIT                                                      \
	{                                                                      \
		.rows = NULL                                                   \
	}

/* Id of the unit that acted; NULL: nobody knows. */
const char *
td_chronicle_body(const struct td_chronicle_row *row);

/* The last decision that corrected what a row's decision says; NULL: none
 * did. */
const struct td_ledger_event *
td_chronicle_corrected_by(const struct td_chronicle_row *row);

/* What is asked for; NULL and 0: whatever it is. */
struct td_chronicle_query {
	const char *recipient; /* id of a person or unit */
	const char *campaign;  /* id */
	const char *award;     /* id of an award form */
	const char *decision;  /* number, "<year>/<id>" or path: all about the
	                          nominations that it names */
	const char *body;      /* id of the unit that acted */
	struct td_date today;  /* names of then are told beside those of now */
	int year;              /* in which it happened, as records say */
	const char *signer;    /* who signed, with or without marks */
	struct td_date from;   /* on which it happened at the earliest */
	struct td_date to;     /* and at the latest */
	bool has_from;
	bool has_to;
	int late; /* days after which it was entered, at least one more */
	bool has_late;
	const char *step; /* code of what happened */
	bool open;        /* only nominations that wait for somebody still */
	bool alone;       /* of what the decision names only the decision */
	bool awards;      /* only awards that were given */
	const struct td_strlist
	    *nominations; /* ids or paths; none: whichever */
};

/*
 * Gather what a query asks for, from the commits that led to a revision
 * (NULL: HEAD). Returns TD_OK, also when nothing was found; or TD_FAILED with
 * findings, and what could be gathered. The caller clears the chronicle either
 * way.
 */
TD_MUST_CHECK enum td_status
td_chronicle_gather(struct td_chronicle *chronicle, const char *directory,
                    const char *revision,
                    const struct td_chronicle_query *query,
                    struct td_diag *diag);

void
td_chronicle_clear(struct td_chronicle *chronicle);

#endif
