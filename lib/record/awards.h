/* rules/awards.yaml: the catalogue of awards, of the grounds on which they are
 * given and of dossier parts. */
#ifndef TD_RECORD_AWARDS_H
#define TD_RECORD_AWARDS_H

#include "record/asof.h"
#include "record/ground.h"
#include "record/values.h"

enum td_award_class {
	TD_AWARD_COMMENDATION,
	TD_AWARD_TITLE
};

const char *td_award_class_name(enum td_award_class class);

/* Who decides: the office, not the person. */
enum td_decider {
	TD_DECIDER_PRESIDENT,
	TD_DECIDER_GOVERNMENT,
	TD_DECIDER_PRIME_MINISTER,
	TD_DECIDER_MINISTER,
	TD_DECIDER_PROVINCE, /* the People's Committee as a body */
	TD_DECIDER_PROVINCE_CHAIRMAN,
	TD_DECIDER_AGENCY_HEAD,       /* of a provincial agency or its equal */
	TD_DECIDER_DISTRICT_CHAIRMAN, /* until 30/06/2025 */
	TD_DECIDER_COMMUNE_CHAIRMAN,
	TD_DECIDER_ENTERPRISE_DIRECTOR,
	TD_DECIDER_BOARD_CHAIRMAN,
	TD_DECIDER_COUNT
};

/* "president" … "board-chairman": as in records. */
const char *
td_decider_name(enum td_decider decider);

bool
td_decider_from_name(enum td_decider *decider, const char *name);

struct td_dossier_part {
	struct td_field id;
	const char *name;
};

/* When an award can be given on the ground of a campaign. */
struct td_award_ground {
	bool given; /* false: never on that ground */
	bool stages[TD_STAGE_COUNT];
	bool launched_by[TD_LAUNCHER_COUNT];
	/* Launchers that are not named and may be meant. */
	bool launched_doubtful[TD_LAUNCHER_COUNT];
	bool launched_of[TD_RECIPIENT_COUNT]; /* of whom it is asked */
	/* Whose contribution of labour, land or property is asked for. */
	bool contribution_of[TD_RECIPIENT_COUNT];
	struct td_source contribution_source;
	int years;              /* the campaign's least length; 0: none asked */
	bool leader;            /* only for who leads the movement */
	const char *enabled_by; /* NULL: needs no regulation of the province */
	struct td_source source;
	struct td_source years_source; /* of `years`; node NULL: as source */
	const struct td_node *node;
};

struct td_award {
	struct td_field id;
	const char *family; /* NULL: none */
	const char *name;
	enum td_award_level level;
	enum td_award_class class;
	const char *decided_by;          /* in the words of the law */
	bool deciders[TD_DECIDER_COUNT]; /* none set: not said */
	/* Who decides what was received while the row was in force, after it;
	 * none set: not said. */
	bool passed_to[TD_DECIDER_COUNT];
	struct td_source passed_source;
	bool needs_council; /* a council votes or speaks on it first */
	bool published;     /* its list is, before the council sits */
	struct td_source council_source; /* node NULL: as source */
	bool recipients[TD_RECIPIENT_COUNT];
	struct td_fields grounds; /* ids; none: given on any */
	struct td_award_ground campaign;
	bool has_ballot;
	double ballot_share; /* per cent of all members */
	struct td_source ballot_source;
	struct td_fields dossier;        /* ids of parts */
	struct td_fields dossier_payers; /* more, for who pays taxes */
	struct td_fields dossier_recall; /* of both: known from practice */
	struct td_day from;              /* in force; both days included */
	struct td_day until;             /* not given: still */
	struct td_source source;
	struct td_source dossier_source; /* node NULL: as source */
	struct td_source dossier_recall_source;
	/* Money, in thousandths of the base salary; 0: not said. */
	int factors[TD_RECIPIENT_COUNT];
	bool factors_recall[TD_RECIPIENT_COUNT]; /* known from practice */
	struct td_source factors_source;
	/* The province's own document that adds the row; node NULL: the row
	 * came with the suite. Where both are in force, this one counts. */
	struct td_document_ref regulation;
	struct td_day
	    entered; /* not given: of a row of the suite, from the first */
	const struct td_node *node;
};

struct td_awards {
	struct td_document *document;
	/* Which rows count, of those that were entered; borrowed. */
	const struct td_known *known;
	struct td_field release; /* whose rows these are; absent: the
	                            first's */
	struct td_dossier_part *parts;
	size_t part_count;
	struct td_grounds grounds;
	struct td_award *awards; /* in the order of the file */
	size_t award_count;
};

/* Takes the document over, which the awards schema must have accepted. */
void
td_awards_read(struct td_awards **awards, struct td_document *document);

void
td_awards_free(struct td_awards *awards);

/* Of the rows, those of grounds too, only what is known counts from now on. */
void
td_awards_set_known(struct td_awards *awards, const struct td_known *known);

/* The row of an award in force on a day, the province's own before the one
 * that came with the suite; NULL: none. */
const struct td_award *
td_awards_find(const struct td_awards *awards, const char *id,
               struct td_date on);

/* Whether any row, in force or not, has this id or this family. */
bool
td_awards_know(const struct td_awards *awards, const char *id_or_family);

/* Whether a form in force on a day, by its id or its family, has its list
 * published before the council sits. */
bool
td_awards_publish(const struct td_awards *awards, const char *id_or_family,
                  struct td_date on);

/* A dossier part; NULL: none of that id. */
const struct td_dossier_part *
td_awards_part(const struct td_awards *awards, const char *id);

/* Where it says that a part belongs to the dossier. */
struct td_source
td_award_part_source(const struct td_award *award, const char *part);

/* Where the money for a kind of recipient comes from. */
struct td_source
td_award_factor_source(const struct td_award *award,
                       enum td_recipient_kind kind);

/* Whether an award is in force on a day. */
bool
td_award_in_force(const struct td_award *award, struct td_date on);

#endif
