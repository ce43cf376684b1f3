/*
 * Which record lives at which path: nowhere else.
 *
 * The path is the identity of a record. So that no directory grows large
 * (history and writes over one flat directory of 10,000 entries cost 5 to 17
 * times more), units, people and what belongs to them are put into drawers
 * named after the last syllable of their id: the given name of a person, the
 * last word of an office or a commune. That is how Vietnamese card indexes
 * are kept, and a reader finds a record by eye.
 */
#ifndef TD_STORE_LAYOUT_H
#define TD_STORE_LAYOUT_H

#include "base/status.h"

#include <stdbool.h>

/* The kinds of record. The names in layout.c are those of the schemas. */
enum td_kind {
	TD_KIND_STORE,        /* thidua.yaml */
	TD_KIND_CALENDAR,     /* calendars/<year>.yaml */
	TD_KIND_AWARDS,       /* rules/awards.yaml */
	TD_KIND_PROCEDURE,    /* rules/procedure.yaml */
	TD_KIND_UNIT,         /* units/<drawer>/<unit>.yaml */
	TD_KIND_PERSON,       /* people/<drawer>/<person>.yaml */
	TD_KIND_COUNCIL,      /* councils/<drawer>/<unit>.yaml */
	TD_KIND_CAMPAIGN,     /* campaigns/<campaign>/campaign.yaml */
	TD_KIND_REGISTRATION, /* …/registrations/<drawer>/<unit>.yaml; once
	                         more after a withdrawal: <unit>/<day>.yaml */
	TD_KIND_WITHDRAWAL,   /* …/withdrawals/<drawer>/<unit>/<day>.yaml */
	TD_KIND_PLAN,         /* …/plans/<drawer>/<unit>/<received>.yaml */
	TD_KIND_REPORT,       /* …/reports/<occurrence>/<drawer>/<unit>/
	                         <received>.yaml */
	TD_KIND_NOMINATION,   /* …/nominations/<drawer>/<nomination>.yaml */
	TD_KIND_AMENDMENT,    /* …/amendments/<amendment>.yaml */
	TD_KIND_GUIDANCE,     /* …/guidance/<guidance>.yaml */
	TD_KIND_SCORE,      /* …/scores/<year>/<cluster>/<unit>/<stage>.yaml;
	                       what corrects it: <stage>-2.yaml */
	TD_KIND_STUB,       /* …/stubs/<stub>.yaml */
	TD_KIND_PROCEEDING, /* proceedings/<year>/<campaign>/
	                       <proceeding>.yaml */
	TD_KIND_DECISION,   /* decisions/<year>/<decision>.yaml */
	TD_KIND_CASE,       /* cases/<drawer>/<case>.yaml */
	TD_KIND_TEMPLATE,   /* templates/<template>.yaml */
	TD_KIND_CLUSTER,    /* clusters/<year>/<cluster>.yaml */
	TD_KIND_SCORING,    /* indicators/rules/<year>/<rule>.yaml */
	TD_KIND_INDICATORS, /* indicators/sets/<year>/<set>.yaml */
	TD_KIND_REVIEW,     /* campaigns/<campaign>/reviews/<review>.yaml */
	TD_KIND_INSPECTION, /* …/inspections/<inspection>.yaml */
	TD_KIND_ROLES,      /* access/roles.yaml */
	TD_KIND_COUNT
};

/* What a path says. Strings are the place's own; clear it after use. */
struct td_layout {
	enum td_kind kind;
	char *year;       /* proceeding, decision, cluster, scoring,
	                     indicators, score */
	char *campaign;   /* NULL where the kind has none */
	char *occurrence; /* reports only */
	char *cluster;    /* scores only */
	char *unit;       /* council, registration, withdrawal, plan, report,
	                     score */
	char *id; /* the record's own id; calendar: the year; plan, report: the
	             day of receipt, with "-2", "-3" for later ones of the
	             same day; withdrawal, a later registration: the day; NULL:
	             council, the first registration, and where the kind has one
	             record */
};

/* "campaign", "plan": as in "schema: thidua/plan/1". */
const char *
td_kind_name(enum td_kind kind);

/* Whether a name is a kind's; sets *kind. */
bool
td_kind_from_name(enum td_kind *kind, const char *name);

/* Filed records are never edited and never deleted. */
bool
td_kind_is_filed(enum td_kind kind);

/*
 * Read a path. Returns true and fills *layout; false, leaving it alone, when
 * no record may live there (also when the drawer is the wrong one).
 */
bool
td_layout_parse(struct td_layout *layout, const char *path);

/*
 * Whether a path is that of a directory that records live below: of a year, a
 * campaign, a drawer. What is none and stands there hides what is filed.
 */
bool
td_layout_is_room(const char *path);

/* Whether a record may live at a path. */
bool
td_layout_is_place(const char *path);

void
td_layout_clear(struct td_layout *layout);

/*
 * Whether a path is one of the files that stand at the top of a repository
 * beside the records and are none: .gitattributes, .gitignore, a README, a
 * LICENSE.
 */
bool
td_layout_is_furniture(const char *path);

/* The drawer of an id: "so-khoa-hoc-va-cong-nghe" is in "nghe"; what follows
 * a double hyphen does not count. The caller frees it. */
char *
td_layout_drawer(const char *id);

/* Paths; the caller frees them. Every id must be a slug. */
char *
td_path_calendar(int year);

char *
td_path_unit(const char *unit);

char *
td_path_person(const char *person);

/* Of the council that is this unit. */
char *
td_path_council(const char *unit);

char *
td_path_campaign(const char *campaign);

char *
td_path_amendment(const char *campaign, const char *amendment);

char *
td_path_registration(const char *campaign, const char *unit);

/* The directory of a unit's later registrations, and one of these, by its day.
 */
char *
td_path_registrations_again(const char *campaign, const char *unit);

char *
td_path_registration_again(const char *campaign, const char *unit,
                           const char *day);

/* The directory of a unit's withdrawals, and one of these, by its day. */
char *
td_path_withdrawals(const char *campaign, const char *unit);

char *
td_path_withdrawal(const char *campaign, const char *unit, const char *day);

/* The directory that holds a unit's plans, without a slash at its end. */
char *
td_path_plans(const char *campaign, const char *unit);

char *
td_path_plan(const char *campaign, const char *unit, const char *received);

char *
td_path_reports(const char *campaign, const char *occurrence, const char *unit);

char *
td_path_report(const char *campaign, const char *occurrence, const char *unit,
               const char *received);

/* The directory of a campaign's nominations. */
char *
td_path_nominations(const char *campaign);

char *
td_path_nomination(const char *campaign, const char *nomination);

char *
td_path_stub(const char *campaign, const char *stub);

/* year: four digits, as in the path. */
char *
td_path_proceeding(const char *year, const char *campaign,
                   const char *proceeding);

char *
td_path_decision(const char *year, const char *decision);

/* Named after "<year>/<id>", as records refer to each other; NULL: it is no
 * such text. */
char *
td_path_proceeding_of(const char *campaign, const char *reference);

char *
td_path_decision_of(const char *reference);

char *
td_path_case(const char *id);

char *
td_path_template(const char *id);

char *
td_path_cluster(const char *year, const char *cluster);

/* Named after "<year>/<id>"; NULL: it is no such text. */
char *
td_path_cluster_of(const char *reference);

char *
td_path_scoring(const char *year, const char *rule);

char *
td_path_scoring_of(const char *reference);

char *
td_path_indicators(const char *year, const char *set);

char *
td_path_indicators_of(const char *reference);

char *
td_path_review(const char *campaign, const char *id);

char *
td_path_inspection(const char *campaign, const char *id);

/* The directory of a cluster's scores, and one of these. */
char *
td_path_scores(const char *campaign, const char *year, const char *cluster);

char *
td_path_score(const char *campaign, const char *year, const char *cluster,
              const char *unit, const char *stage);

/* The directories that have all filed records below them. */
enum {
	TD_FILED_DIRECTORIES = 4
};

extern const char *const td_filed_directories[TD_FILED_DIRECTORIES];

#endif
