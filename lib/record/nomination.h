/* campaigns/…/nominations/<drawer>/<nomination>.yaml: one recipient, one
 * award, one achievement. */
#ifndef TD_RECORD_NOMINATION_H
#define TD_RECORD_NOMINATION_H

#include "record/values.h"

struct td_recipient {
	enum td_recipient_kind kind;
	struct td_field person;   /* id; individual */
	struct td_field unit;     /* id; collective, enterprise; the locality of
	                             a household */
	struct td_field own_name; /* household; a collective within the unit */
	int members;              /* collective: how many; 0: not said */
	int women;                /* of them; -1: not said */
	bool small;  /* a small collective: a team, a ward, a workshop */
	bool direct; /* individual: works directly, leads nobody */
	const struct td_node *node;
};

/* Whether two recipients are the same one. */
bool
td_recipient_same(const struct td_recipient *a, const struct td_recipient *b);

/* The id of the person or unit, or the slug of a household's name: what the
 * ids of a recipient's nominations begin with; "" where none is said. The
 * caller frees it. */
char *
td_recipient_id(const struct td_recipient *recipient);

struct td_initiative {
	bool given;
	struct td_field title;
	struct td_document_ref recognised_by;
	const struct td_node *node;
};

struct td_achievement {
	struct td_field id;
	struct td_field deed; /* what it is given for, in words */
	struct td_day from;
	struct td_day to;
	struct td_fields criteria; /* ids */
	struct td_document_refs evidence;
	struct td_initiative initiative;
	bool contribution; /* labour, land or property was given for it */
	const struct td_node *node;
};

/* Why the recipient counts as the leader of the movement. */
struct td_leads {
	bool given;
	struct td_field text;
	struct td_document_ref paper;
	const struct td_node *node;
};

struct td_dossier_item {
	struct td_field part; /* id of a dossier part */
	struct td_field number;
	struct td_day date;
	struct td_field issuer;
	struct td_field note;
	const struct td_node *node;
};

/* On what basis a person's data may be published: Law 91/2025/QH15, art. 9. */
enum td_publication_basis {
	TD_PUBLICATION_CONSENT,
	TD_PUBLICATION_LAW
};

struct td_publication {
	bool given;
	enum td_publication_basis basis;
	struct td_day on;         /* the day of the consent */
	struct td_field text;     /* the law, or how consent was given */
	struct td_field guardian; /* who consents for a minor */
	const struct td_node *node;
};

/* An award that the nomination leans on. */
struct td_prior_award {
	struct td_field award;  /* id */
	struct td_field ground; /* id of a kind of ground */
	struct td_document_ref paper;
	const struct td_node *node;
};

struct td_nomination {
	struct td_document *document;
	struct td_day loaded;     /* see td_nomination_is_loaded() */
	struct td_field campaign; /* id */
	struct td_recipient recipient;
	struct td_field award;  /* id */
	struct td_field ground; /* id of a kind of ground */
	enum td_stage stage;
	const struct td_node *stage_node;
	int year;
	const struct td_node *year_node;
	struct td_field theme;
	struct td_field nominated_by; /* id of a unit */
	struct td_day received;
	struct td_achievement achievement;
	struct td_leads leads;
	struct td_dossier_item *dossier;
	size_t dossier_count;
	const struct td_node *dossier_node;
	struct td_publication publication;
	struct td_prior_award *prior_awards;
	size_t prior_award_count;
	struct td_field secrecy; /* absent or "none": no state secret */
};

/* Takes the document over, which the nomination schema must have accepted. */
void
td_nomination_read(struct td_nomination **nomination,
                   struct td_document *document);

void
td_nomination_free(struct td_nomination *nomination);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_nomination_check_values(const struct td_nomination *nomination,
                           struct td_diag *diag);

/*
 * Whether each of these is said, in a word that is known: where the schema
 * refused the record they may not be, and their members mean nothing.
 */
bool
td_nomination_has_stage(const struct td_nomination *nomination);

bool
td_recipient_has_kind(const struct td_recipient *recipient);

/* Whether it was decided before the store was kept, and entered with the
 * decision. Who nominated, when the achievement was, and the dossier may not be
 * known then. */
bool
td_nomination_is_loaded(const struct td_nomination *nomination);

/* Whether the dossier has a part. */
bool
td_nomination_has_part(const struct td_nomination *nomination,
                       const char *part);

#endif
