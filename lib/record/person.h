/* people/<drawer>/<person>.yaml: as little as telling people apart needs. */
#ifndef TD_RECORD_PERSON_H
#define TD_RECORD_PERSON_H

#include "base/strlist.h"
#include "record/was.h"

/* A further post, beside the one at the top. */
struct td_post {
	struct td_field unit; /* id */
	struct td_field position;
	struct td_own_days days;
	const struct td_node *node;
};

struct td_person {
	struct td_document *document;
	struct td_was was;
	struct td_post *posts;
	size_t post_count;
	int born; /* the year, by the latest known; 0: not given */
};

/* Takes the document over, which the person schema must have accepted. */
void
td_person_read(struct td_person **person, struct td_document *document);

/*
 * What a person was as of then: of these what the row asks for; the others are
 * NULL, and a class is TD_CLASS_COUNT.
 */
struct td_person_then {
	struct td_field name;
	struct td_field unit; /* id */
	struct td_field position;
	enum td_class class;
	const struct td_node *class_node;
};

struct td_person_then
td_person_on(const struct td_person *person, struct td_asof asof);

/* Add the ids of all units that the person belonged to in the days from one on
 * up to that of the question, the latest first; by a row that asks for units.
 */
void
td_person_units(struct td_strlist *ids, const struct td_person *person,
                struct td_date from, struct td_asof asof);

/* The year of birth as it was known; 0: it was not. It is of no day: what is
 * changed is corrected. */
int
td_person_born(const struct td_person *person, const struct td_known *known);

void
td_person_free(struct td_person *person);

#endif
