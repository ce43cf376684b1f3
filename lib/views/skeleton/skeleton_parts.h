/* What skeletons of several kinds have; inside this layer only. */
#ifndef TD_VIEWS_SKELETON_SKELETON_PARTS_H
#define TD_VIEWS_SKELETON_SKELETON_PARTS_H

#include "record/campaign_layer.h"
#include "record/unit.h"
#include "rules/setting.h"
#include "views/deadlines/agenda.h"
#include "views/skeleton/skeleton.h"
#include "yaml/emitter.h"

/* A skeleton while it is made: the campaign as of today, and a unit in it. */
struct td_skeleton {
	const struct td_skeleton_query *query;
	struct td_reader *reader;
	struct td_emitter *emitter;
	struct td_setting setting;
	const struct td_campaign *campaign;
	const struct td_unit *unit;
	enum td_class class;     /* of the unit, today */
	const char *name;        /* of the unit, today */
	struct td_agenda agenda; /* what the unit owes */
	struct td_strlist plans; /* paths of its plans */
};

/* Gather what the query names; the caller clears it either way. */
TD_MUST_CHECK enum td_status
td_skeleton_gather(struct td_skeleton *skeleton, struct td_reader *reader,
                   const struct td_skeleton_query *query, struct td_diag *diag);

struct td_occasion;
struct td_report;

/* The last report that the unit filed before an occurrence of this duty and
 * day: of the same duty, or else of another, the one whose period ended last;
 * never one of a later period. NULL: there is none. The caller frees it. */
struct td_report *
td_skeleton_former(const struct td_skeleton *skeleton, const char *occurrence,
                   const struct td_occasion *now);

/* The unit alone: who it is, and the store's setting. */
TD_MUST_CHECK enum td_status
td_skeleton_need_unit(struct td_skeleton *skeleton, struct td_diag *diag);

void
td_skeleton_clear(struct td_skeleton *skeleton);

/* Ends the root, and the record, which the caller frees. TD_FAILED, and none:
 * something that it was made from could not be read. */
TD_MUST_CHECK enum td_status
td_skeleton_finish(char **bytes, struct td_skeleton *skeleton);

/* A comment: English text, translated and filled from pairs ended by NULL. */
__attribute__((sentinel)) void
td_skeleton_say(struct td_skeleton *skeleton, const char *text, ...);

/* The comments at the top: what the record is, of whom, and how it is filled
 * in. what: English text. */
void
td_skeleton_emit_head(struct td_skeleton *skeleton, const char *what,
                      const char *check);

/* How it is filled in, and what checks it then. */
void
td_skeleton_say_how(struct td_skeleton *skeleton, const char *check);

/* What the unit owes that has a day, and how much has none: as comments. */
void
td_skeleton_say_duties(struct td_skeleton *skeleton);

/* The unit's own document, its number begun in the form of a kind: "ke-hoach",
 * "KH"; and to whom it goes. duty NULL: none says to whom. */
void
td_skeleton_emit_document(struct td_skeleton *skeleton, const char *kind,
                          const char *abbreviation);

void
td_skeleton_emit_addressees(struct td_skeleton *skeleton,
                            const struct td_duty *duty);

/* Whether a criterion addresses the unit. */
bool
td_skeleton_is_asked(const struct td_skeleton *skeleton,
                     const struct td_criterion *criterion);

/* What a criterion asks, as a comment. */
void
td_skeleton_say_criterion(struct td_skeleton *skeleton,
                          const struct td_criterion *criterion);

/* What the comments of a report say, for a table, which has none: in the order
 * of its tasks and of its results. */
struct td_skeleton_said {
	struct td_strlist tasks;
	struct td_strlist statuses; /* last time; "": none */
	struct td_strlist values;
};

/* td_skeleton_report(), and what is said beside it; NULL: nothing. */
TD_MUST_CHECK enum td_status
td_skeleton_report_said(char **bytes, struct td_skeleton_said *said,
                        struct td_reader *reader,
                        const struct td_skeleton_query *query,
                        struct td_diag *diag);

#endif
