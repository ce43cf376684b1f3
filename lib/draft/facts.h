/*
 * What a document is to be drafted of: the nominations, with whatever the
 * records say of them, and the steps and decisions that it rests on or puts
 * into words.
 */
#ifndef TD_DRAFT_FACTS_H
#define TD_DRAFT_FACTS_H

#include "base/strlist.h"
#include "draft/named.h"
#include "record/template.h"
#include "rules/decision/corrected.h"
#include "rules/proceeding/life_cycle.h"

/* What was asked for. Borrowed. */
struct td_readable;

struct td_draft_request {
	enum td_template_kind kind;
	bool has_about; /* else it follows from kind and decision */
	enum td_template_about about;
	const char *campaign;
	const struct td_strlist
	    *nominations;       /* ids or paths; empty: not said */
	const char *decision;   /* "<year>/<id>"; NULL */
	const char *proceeding; /* likewise */
	const char *by;         /* id of a unit; NULL */
	const char *template;   /* id; NULL */
	struct td_day date;     /* that the document is to carry */
	struct td_date today; /* of a paper without a day: when it is drafted */
	const struct td_readable *readable; /* NULL: all can be read */
};

/* One nomination. What is const is the reader's. */
struct td_subject {
	const char *id;          /* the facts' */
	struct td_matter matter; /* with nomination and campaign */
	const char *award_name;
	struct td_named named;
	struct td_life life;
	const struct td_decision_item *decided; /* NULL: none */
	const struct td_proceeding_item *voted; /* of the vote; NULL: none */
	/* What settled it, and the decision that is the document, each as later
	 * ones left it. */
	struct td_corrected settled;
	struct td_corrected own;
	long long amount; /* đồng; -1: not known */
};

struct td_facts {
	const struct td_draft_request *request;
	struct td_reader *reader;
	enum td_template_about about;
	/* Bodies, people and the header are named as of the day of the paper.
	 */
	struct td_asof asof;
	/* Of a paper that is recorded: what was known on its day. */
	struct td_known known;
	const struct td_store_record *header;
	struct td_store_then store;
	const struct td_campaign *campaign;
	const struct td_awards *awards;
	const struct td_procedure *procedure; /* NULL: none */
	struct td_procedure *shipped; /* the rows that came with the suite */
	struct td_strlist ids;
	struct td_subject *subjects; /* by award, kind of recipient, name */
	size_t subject_count;
	/* The record that says of itself what the document says; its number
	 * and day are the document's. NULL: there is none yet. */
	const struct td_decision *decision;
	const struct td_proceeding *proceeding;
	/* What it rests on; NULL: none, or not the same for all. */
	const struct td_decision *revoked;
	const struct td_proceeding *submission;
	const struct td_proceeding *vote;
	struct td_document_ref revoked_paper; /* of `revoked` */
	/* The document itself. */
	const struct td_document_ref *paper; /* NULL: neither number nor day */
	struct td_document_ref own_paper;    /* of `decision` */
	struct td_day date;
	int year; /* 0: not known */
	const char *issuer_id;
	struct td_unit_then issuer;
	bool has_above;
	struct td_unit_then above;
};

/* What it is given for, as decisions left it; NULL: not said. */
const char *
td_subject_text(const struct td_subject *subject);

#define TD_FACTS_INIT                                                          \
	{                                                                      \
		.subjects = NULL                                               \
	}

/*
 * Gather them. What hinders the draft is reported: a nomination that is not
 * there, not in a fitting state, or secret; a record that does not fit.
 */
TD_MUST_CHECK enum td_status
td_facts_gather(struct td_facts *facts, struct td_reader *reader,
                const struct td_draft_request *request, struct td_diag *diag);

void
td_facts_clear(struct td_facts *facts);

#endif
