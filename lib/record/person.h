/* people/<drawer>/<person>.yaml: as little as telling people apart needs. */
#ifndef TD_RECORD_PERSON_H
#define TD_RECORD_PERSON_H

#include "record/values.h"

struct td_person {
	struct td_document *document;
	struct td_field name;
	int birth_year;       /* 0: not given */
	struct td_field unit; /* id */
	struct td_field position;
	enum td_class class;
	const struct td_node *class_node;
};

/* Takes the document over, which the person schema must have accepted. */
void
td_person_read(struct td_person **person, struct td_document *document);

void
td_person_free(struct td_person *person);

#endif
