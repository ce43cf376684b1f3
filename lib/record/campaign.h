/* campaigns/<campaign>/campaign.yaml: what its document sets out. */
#ifndef TD_RECORD_CAMPAIGN_H
#define TD_RECORD_CAMPAIGN_H

#include "record/values.h"

enum td_campaign_form {
	TD_FORM_THEMATIC,
	TD_FORM_REGULAR
};

enum td_campaign_scope {
	TD_SCOPE_NATION,
	TD_SCOPE_SECTOR,
	TD_SCOPE_PROVINCE,
	TD_SCOPE_CLUSTER,
	TD_SCOPE_UNIT
};

const char *
td_campaign_form_name(enum td_campaign_form form);

const char *
td_campaign_scope_name(enum td_campaign_scope scope);

struct td_guidance;

struct td_other_name {
	struct td_field name;
	const char *where;
};

struct td_parent {
	bool given;
	struct td_field title;
	struct td_document_ref paper;
	enum td_launcher launched_by;
	const struct td_node *node;
};

/* A span of time and where the document sets it. */
struct td_period {
	struct td_moment from;
	struct td_moment to;
	const char *source;
	const struct td_node *node;
};

struct td_phase {
	struct td_field id;
	struct td_field name;
	bool is_round; /* one of several rounds, which may lie within phases */
	struct td_period period;
	bool has_review;
	enum td_stage review; /* TD_STAGE_INTERIM or TD_STAGE_FINAL */
	const struct td_node *node;
};

struct td_content {
	struct td_field id;
	struct td_field text;
	struct td_field theme;
	const char *source;
	const struct td_node *node;
};

/* A version of a set of indicators that the campaign is measured by. */
struct td_indicators {
	struct td_field id;
	struct td_field set; /* "<year>/<id>" */
	const char *source;
	const struct td_node *node;
};

enum td_compare {
	TD_COMPARE_AT_LEAST, /* >= */
	TD_COMPARE_AT_MOST,  /* <= */
	TD_COMPARE_MORE,     /* > */
	TD_COMPARE_LESS,     /* < */
	TD_COMPARE_EQUAL     /* = */
};

/* ">= 95" */
struct td_target {
	bool given;
	enum td_compare compare;
	const char *number; /* within the text, without its sign */
	const char *text;   /* as written */
	const struct td_node *node;
};

/* Read a target; false, leaving *target alone, for what is none. */
bool
td_target_parse(struct td_target *target, const char *text);

/* Whether a value, a number as records have it, meets a target; they are
 * compared exactly. A target that is not given is met. */
bool
td_target_met(const struct td_target *target, const char *value);

/* Whether meeting `own` means meeting `asked`: a target is no weaker than
 * another one. true when either is not given or they bound opposite sides. */
bool
td_target_no_weaker(const struct td_target *own, const struct td_target *asked);

/* A purpose or target in the document's words, and how it is measured. */
struct td_aim {
	struct td_field text;
	struct td_field unit; /* of measure; absent: it is not */
	struct td_target target;
	const char *by; /* when it is to be reached, in words */
	const char *source;
	const struct td_node *node;
};

/* Who emulates: classes of units and of persons, ids of units. */
struct td_open_to {
	struct td_actors whom;
	const char *text;
	const char *source;
	const struct td_node *node;
};

/* What decides between equals. */
struct td_tie {
	struct td_field text;
	struct td_field criterion; /* id; absent: words alone */
	const char *source;
	const struct td_node *node;
};

/* Nobody has to earn a bonus, or answer for what takes points off or voids. */
enum td_criterion_kind {
	TD_CRITERION_ASKED,
	TD_CRITERION_BONUS,
	TD_CRITERION_MINUS,
	TD_CRITERION_VOID
};

struct td_criterion {
	struct td_field id;
	enum td_criterion_kind kind;
	struct td_class_fields classes; /* whom it addresses */
	struct td_field text;
	struct td_field unit; /* of measure; absent: not computable */
	struct td_target target;
	struct td_amount points;
	bool evidence_required;
	const char *source;
	const struct td_node *node;
};

enum td_duty_kind {
	TD_DUTY_REGISTRATION,
	TD_DUTY_ISSUE_PLAN,
	TD_DUTY_SEND_PLAN,
	TD_DUTY_REPORT,
	TD_DUTY_LAUNCH,
	TD_DUTY_INTERIM_REVIEW,
	TD_DUTY_FINAL_REVIEW,
	TD_DUTY_INSPECTION,
	TD_DUTY_GUIDANCE,
	TD_DUTY_AWARD_PROPOSAL,
	TD_DUTY_COUNCIL_SESSION, /* the council sits, on what is awarded */
	TD_DUTY_SCORING,
	TD_DUTY_PUBLICITY,
	TD_DUTY_OTHER,
	TD_DUTY_COUNT
};

const char *
td_duty_kind_name(enum td_duty_kind kind);

bool
td_duty_kind_from_name(enum td_duty_kind *kind, const char *name);

struct td_duty {
	struct td_field id;
	enum td_duty_kind what;
	const struct td_node *what_node;
	struct td_field text;
	struct td_actors by;
	struct td_actors with; /* who co-operates */
	struct td_fields to;   /* ids of units */
	struct td_field via;   /* where it is handed in */
	struct td_field product;
	struct td_field money;
	struct td_due due;  /* as guidance has it, where it speaks of the duty
	                       (record/guidance.h) */
	const char *source; /* with the guidance's after the campaign's own */
	const struct td_node *node;
	const struct td_guidance *guidance; /* NULL: none speaks of it */
	struct td_due said; /* as it was before guidance, where guidance speaks
	                       of the duty; and where that stands */
	const char *said_source;
};

/* That some units need not do what a duty asks, as guidance has it. */
struct td_excuse {
	struct td_field duty;       /* id */
	struct td_fields units;     /* ids */
	struct td_field occurrence; /* as reports are filed; absent: of each */
	const char *reason;
	const char *source; /* with the guidance's number, once it is laid over
	                       the campaign */
	const struct td_node *node;
};

/* What a stage pays; exactly one of the three is said when given. */
struct td_stage_awards {
	bool given; /* false: the stage pays nothing */
	bool own_authority;
	struct td_fields forms; /* ids or families of awards */
	bool has_levels;
	bool levels[TD_AWARD_LEVEL_COUNT];
	const char *note;
	const char *source;
	const struct td_node *node;
};

enum td_step {
	TD_ROUTE_SELECT,
	TD_ROUTE_APPRAISE,
	TD_ROUTE_OPINION,
	TD_ROUTE_DECIDE
};

const char *
td_step_name(enum td_step step);

struct td_route_step {
	enum td_step step;
	struct td_field by;    /* id of a unit */
	struct td_field theme; /* absent: for all, see records.md */
	const char *source;
	const struct td_node *node;
};

/* For each of whom a quota is; TD_PER_ALL: for all together. */
enum td_quota_per {
	TD_PER_ALL,
	TD_PER_UNIT,    /* that the recipient belongs to */
	TD_PER_BODY,    /* that nominates */
	TD_PER_CLUSTER, /* that it was in when its achievement ended */
	TD_PER_ROUND
};

/* How a share is made a whole number. */
enum td_quota_round {
	TD_ROUND_DOWN,
	TD_ROUND_NEAREST,
	TD_ROUND_UP,
	TD_ROUND_AT_LEAST_ONE
};

/* "unit" …; "all" for TD_PER_ALL. */
const char *
td_quota_per_name(enum td_quota_per per);

/* How many of an award a stage of the campaign pays at most, or how many
 * nominations for it are taken. */
struct td_quota {
	struct td_field award; /* id */
	enum td_stage stage;
	bool of_nominations; /* else of awards */
	enum td_quota_per per;
	struct td_actors by; /* units whose nominations count; none: all */
	bool has_kind;       /* only recipients of a kind count */
	enum td_recipient_kind kind;
	int most;      /* 0: not said */
	int percent;   /* of the units that registered, of the class; 0: not
	                  said */
	int of_number; /* of so many, rather than of units; 0: of units */
	enum td_quota_round round;
	bool has_class; /* only recipients of a class count */
	enum td_class class;
	bool exclude_awarded; /* nobody who got it before in this campaign */
	const char *source;
	const struct td_node *node;
};

struct td_campaign_note {
	struct td_field text;
	const char *source;
};

struct td_campaign {
	struct td_document *document;
	struct td_field title;
	struct td_other_name *other_names;
	size_t other_name_count;
	enum td_campaign_form form;
	enum td_campaign_scope scope;
	enum td_launcher launched_by;
	const struct td_node *launched_by_node;
	struct td_document_ref paper; /* issuer: id of a unit */
	struct td_parent parent;
	struct td_document_refs based_on;
	struct td_document_refs continues;
	struct td_field occasion;
	struct td_aim *aims;
	size_t aim_count;
	struct td_open_to *open_to;
	size_t open_to_count;
	struct td_period period;
	struct td_phase *phases;
	size_t phase_count;
	struct td_indicators *indicators;
	size_t indicators_count;
	struct td_content *contents;
	size_t content_count;
	struct td_criterion *criteria;
	size_t criterion_count;
	struct td_duty *duties;
	size_t duty_count;
	struct td_excuse *excuses; /* of guidance; none of its own */
	size_t excuse_count;
	struct td_stage_awards awards[TD_STAGE_COUNT];
	const struct td_node *awards_node;
	struct td_route_step *route;
	size_t route_count;
	struct td_quota *quotas;
	size_t quota_count;
	struct td_tie *ties; /* in their order */
	size_t tie_count;
	struct td_campaign_note *notes;
	size_t note_count;
};

/* Takes the document over, which the campaign schema must have accepted. */
void
td_campaign_read(struct td_campaign **campaign, struct td_document *document);

void
td_campaign_free(struct td_campaign *campaign);

/* Report phrases that are not understood, document numbers that are written
 * wrongly. The struct can be used all the same. */
TD_MUST_CHECK enum td_status
td_campaign_check_values(const struct td_campaign *campaign,
                         struct td_diag *diag);

/* Parts by id; NULL: none. */
const struct td_phase *
td_campaign_phase(const struct td_campaign *campaign, const char *id);

const struct td_content *
td_campaign_content(const struct td_campaign *campaign, const char *id);

const struct td_criterion *
td_campaign_criterion(const struct td_campaign *campaign, const char *id);

const struct td_duty *
td_campaign_duty(const struct td_campaign *campaign, const char *id);

/* The period's first and last day; false, leaving *date alone, while the
 * document that begins it has no date. */
bool
td_campaign_first_day(struct td_date *date, const struct td_campaign *campaign);

/* The period's last day, or the one on which the event that ends it is
 * expected. */
bool
td_campaign_expected_day(struct td_date *date,
                         const struct td_campaign *campaign);

bool
td_campaign_last_day(struct td_date *date, const struct td_campaign *campaign);

#endif
