/*
 * What every kind of record is made of: values with their places, closed
 * lists as enumerations, references to documents.
 *
 * A record's struct is filled from a document that its schema has accepted,
 * so what a schema requires is there. What may be absent says so: text and
 * node are NULL, `given` is false, `count` is 0. All text and all nodes are
 * borrowed from the document and live as long as the struct, which owns it.
 *
 * A `node` is the place a finding points to: td_document_report(x->document,
 * node, diag, …).
 */
#ifndef TD_RECORD_VALUES_H
#define TD_RECORD_VALUES_H

#include "deadline/deadline.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>

/* Text or an id. */
struct td_field {
	const char *text;           /* NULL: absent or null */
	const struct td_node *node; /* NULL: absent; a null has its place */
};

struct td_fields {
	struct td_field *items;
	size_t count;
	const struct td_node *node; /* the list; NULL: absent */
};

/* A day. */
struct td_day {
	bool given;
	struct td_date date; /* when given */
	const struct td_node *node;
};

/* A number; integers and others alike. */
struct td_amount {
	bool given;
	double value;
	const char *text; /* as written */
	const struct td_node *node;
};

/* A moment: the day a document is issued, a whole year, or a day. */
enum td_moment_kind {
	TD_MOMENT_NONE,   /* absent or null */
	TD_MOMENT_ISSUED, /* the day of the campaign's own document */
	TD_MOMENT_YEAR,
	TD_MOMENT_DAY,
	TD_MOMENT_EVENT /* when something has come about */
};

struct td_moment {
	enum td_moment_kind kind;
	int year;            /* TD_MOMENT_YEAR */
	struct td_date date; /* TD_MOMENT_DAY; of an event, the day on which it
	                        is expected */
	const char *event;   /* TD_MOMENT_EVENT: in the document's words */
	bool is_expected;    /* the event has such a day */
	const struct td_node *node;
};

/*
 * The first and the last day a moment covers. An event has none: that one is
 * expected on a day holds nobody to it. issued is the day of the
 * document, NULL while it has none. Returns false, leaving *date alone, for a
 * moment that is absent or not known yet.
 */
bool
td_moment_first(struct td_date *date, const struct td_moment *moment,
                const struct td_day *issued);

bool
td_moment_last(struct td_date *date, const struct td_moment *moment,
               const struct td_day *issued);

/* The same as the last; of an event the day on which it is expected: for
 * whoever has to reckon with some day. */
bool
td_moment_expected(struct td_date *date, const struct td_moment *moment,
                   const struct td_day *issued);

struct td_document_ref;

/* A deadline: a day, or a phrase in the words of the plan. */
struct td_due {
	struct td_field words; /* absent or null: none was given */
	bool is_day;           /* written as a day, not as a phrase */
	struct td_date day;
	bool has_rule; /* false also for words that are not understood */
	/* One's own reading of words that give no day, and whose; none where
	 * the words speak for themselves. */
	struct td_field reading;
	const char *read_by;
	struct td_deadline_rule rule;
	const struct td_document_ref *paper; /* whose words they are; NULL: of
	                                        the campaign's own document */
};

/* Where a rule comes from. */
enum td_basis {
	TD_BASIS_READ,  /* its wording was read */
	TD_BASIS_RECALL /* taken from practice; also when nothing is said */
};

struct td_source {
	const char *instrument; /* NULL: absent */
	const char *at;
	enum td_basis basis;
	const struct td_node *node;
};

/* By whose authority a document was signed. */
enum td_signed {
	TD_SIGNED_SELF, /* null: the head in person */
	TD_SIGNED_TM,   /* thay mặt */
	TD_SIGNED_KT,   /* ký thay */
	TD_SIGNED_Q,    /* quyền */
	TD_SIGNED_TL,   /* thừa lệnh */
	TD_SIGNED_TUQ   /* thừa ủy quyền */
};

/* "TM", "KT" …; "" for the head in person. */
const char *
td_signed_name(enum td_signed authority);

struct td_signature {
	bool given; /* false: null or absent, not signed yet */
	enum td_signed authority;
	const char *name;
	const char *office;
	const struct td_node *node;           /* NULL: absent */
	const struct td_node *authority_node; /* NULL: absent */
};

/* A document, or a reference to one. Each part may be absent or null. */
struct td_document_ref {
	struct td_field kind;
	struct td_field number;
	struct td_day date;
	struct td_field issuer; /* an id only where records.md says so */
	struct td_field title;
	struct td_field text; /* evidence: what it shows */
	struct td_signature signature;
	const struct td_node *node; /* NULL: absent altogether */
};

struct td_document_refs {
	struct td_document_ref *items;
	size_t count;
	const struct td_node *node;
};

/* Classes of units, then classes of persons. */
enum td_class {
	TD_CLASS_AGENCY,
	TD_CLASS_LOCALITY,
	TD_CLASS_FRONT,
	TD_CLASS_ENTERPRISE,
	TD_CLASS_SCHOOL,
	TD_CLASS_ARMED_FORCE,
	TD_CLASS_CENTRAL_BODY,
	TD_CLASS_PARTY_BODY,
	TD_CLASS_PRESS,
	TD_CLASS_CLUSTER,
	TD_CLASS_AUTHORITY,
	TD_CLASS_COUNCIL,
	TD_CLASS_OFFICIAL, /* the first of the persons' */
	TD_CLASS_BUSINESS_PERSON,
	TD_CLASS_SCIENTIST,
	TD_CLASS_WORKER,
	TD_CLASS_FARMER,
	TD_CLASS_SOLDIER,
	TD_CLASS_PUPIL,
	TD_CLASS_OTHER_PERSON,
	TD_CLASS_COUNT
};

const char *td_class_name(enum td_class class);

/* Sets *class; false, leaving it alone, for what is no class. */
bool
td_class_from_name(enum td_class *class, const char *name);

struct td_class_field {
	enum td_class class;
	const struct td_node *node;
};

struct td_class_fields {
	struct td_class_field *items;
	size_t count;
	const struct td_node *node;
};

/* Whether one of the fields says this; of NULL none does. */
bool
td_fields_have(const struct td_fields *fields, const char *text);

bool
td_class_fields_have(const struct td_class_fields *fields, enum td_class class);

/* Who acts: a class of units, or one unit. */
struct td_actor {
	bool is_class;
	enum td_class class; /* when is_class */
	const char *id;      /* else: of a unit */
	const struct td_node *node;
};

struct td_actors {
	struct td_actor *items;
	size_t count;
	const struct td_node *node;
};

/* Whether a unit is meant, by its class or by its id. */
bool
td_actors_have(const struct td_actors *actors, enum td_class class,
               const char *id);

/* When an award is given within a campaign. */
enum td_stage {
	TD_STAGE_ANNUAL,
	TD_STAGE_INTERIM,
	TD_STAGE_FINAL,
	TD_STAGE_COUNT
};

const char *
td_stage_name(enum td_stage stage);

bool
td_stage_from_name(enum td_stage *stage, const char *name);

/* Who launched a campaign. */
enum td_launcher {
	TD_LAUNCHER_PRIME_MINISTER,
	TD_LAUNCHER_MINISTRY,
	TD_LAUNCHER_PROVINCE,
	TD_LAUNCHER_COMMUNE,
	TD_LAUNCHER_UNIT,
	TD_LAUNCHER_COUNT
};

const char *
td_launcher_name(enum td_launcher launcher);

/* What kind of recipient an award can go to. */
enum td_recipient_kind {
	TD_RECIPIENT_INDIVIDUAL,
	TD_RECIPIENT_COLLECTIVE,
	TD_RECIPIENT_HOUSEHOLD,
	TD_RECIPIENT_ENTERPRISE,
	TD_RECIPIENT_COUNT
};

const char *
td_recipient_kind_name(enum td_recipient_kind kind);

/* Levels of awards, and of the regulations that list them. */
enum td_award_level {
	TD_AWARD_STATE,
	TD_AWARD_PROVINCE,
	TD_AWARD_GRASSROOTS,
	TD_AWARD_LEVEL_COUNT
};

const char *
td_award_level_name(enum td_award_level level);

#endif
