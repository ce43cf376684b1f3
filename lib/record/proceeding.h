/*
 * proceedings/<year>/<campaign>/<proceeding>.yaml: a step that a body took on
 * one or more nominations of a campaign, on one day.
 */
#ifndef TD_RECORD_PROCEEDING_H
#define TD_RECORD_PROCEEDING_H

#include "record/nomination.h"
#include "record/values.h"

enum td_proceeding_step {
	TD_STEP_SELECT,     /* a body of the route puts it forward, or not */
	TD_STEP_APPRAISE,   /* the standing body finds it in order, or not */
	TD_STEP_RETURN,     /* sent back, with the parts to supplement */
	TD_STEP_SUPPLEMENT, /* those parts, and no others */
	TD_STEP_PUBLISH,    /* laid open for comment */
	TD_STEP_OPINION,    /* a body speaks for or against it */
	TD_STEP_VOTE,       /* a council votes by ballot */
	TD_STEP_SUBMIT,     /* laid before whoever decides, with its document */
	TD_STEP_WITHDRAW,   /* the nominating body takes it back */
	TD_STEP_WITHDRAW_CONSENT, /* the recipient takes back the consent to
	                             publication */
	TD_PROCEEDING_STEP_COUNT
};

/* "select", "appraise" …: as in records. */
const char *
td_proceeding_step_name(enum td_proceeding_step step);

bool
td_proceeding_step_from_name(enum td_proceeding_step *step, const char *name);

enum td_attendance {
	TD_ATTENDED_PRESENT,
	TD_ATTENDED_WRITTEN, /* absent, with an opinion in writing */
	TD_ATTENDED_ABSENT
};

/* One of all members of a council; a member is a person of the register or a
 * name with an office. */
struct td_member {
	struct td_field person; /* id */
	struct td_field name;
	struct td_field office;
	enum td_attendance attended;
	struct td_day asked; /* absent: when an opinion was asked for */
	const struct td_node *node;
};

struct td_recusal {
	struct td_field person; /* id */
	struct td_field name;
	struct td_field reason;
	const struct td_node *node;
};

/* What was done about one nomination. */
struct td_proceeding_item {
	struct td_field nomination; /* id, within the campaign */
	bool has_outcome;           /* select, appraise, opinion */
	bool in_favour;             /* outcome: for; else against */
	const struct td_node *outcome_node;
	struct td_field reason;
	struct td_fields parts;  /* return: what is to be supplemented */
	struct td_field answers; /* supplement: "<year>/<proceeding>", the
	                            return it answers */
	struct td_dossier_item *dossier; /* supplement */
	size_t dossier_count;
	const struct td_node *dossier_node;
	bool has_votes; /* vote */
	int votes_for;
	int votes_against;
	int votes_invalid;
	const struct td_node *votes_node;
	struct td_recusal *recused;
	size_t recused_count;
	const struct td_node *node;
};

struct td_proceeding {
	struct td_document *document;
	struct td_field campaign; /* id */
	enum td_proceeding_step step;
	const struct td_node *step_node;
	struct td_field by; /* id of a unit: the body */
	struct td_day date;
	int sequence; /* among the steps of one day, from 1; 1: not said */
	struct td_document_ref paper; /* minutes, letter, Tờ trình */
	/* vote */
	bool secret;
	struct td_member *members; /* all of them */
	size_t member_count;
	const struct td_node *session_node;
	/* publish */
	struct td_day published_from;
	struct td_day published_until;
	struct td_field published_where;
	const struct td_node *publication_node;
	struct td_proceeding_item *items;
	size_t item_count;
};

/* Takes the document over, which the proceeding schema must have accepted. */
void
td_proceeding_read(struct td_proceeding **proceeding,
                   struct td_document *document);

void
td_proceeding_free(struct td_proceeding *proceeding);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_proceeding_check_values(const struct td_proceeding *proceeding,
                           struct td_diag *diag);

/* The id that follows from body, step and day; another proceeding of the same
 * ones has a digest behind it. The caller frees it. */
char *
td_proceeding_id(const struct td_proceeding *proceeding);

#endif
