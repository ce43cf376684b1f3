/*
 * campaigns/<campaign>/stubs/<stub>.yaml: what the store keeps of a dossier
 * with state-secret content. The dossier itself never enters the store.
 */
#ifndef TD_RECORD_STUB_H
#define TD_RECORD_STUB_H

#include "record/values.h"

struct td_stub {
	struct td_document *document;
	struct td_field campaign; /* id */
	struct td_field secrecy;  /* confidential, secret, top-secret */
	struct td_day received;
	struct td_field nominated_by; /* id of a unit */
	struct td_field kept_by;      /* id of a unit */
	struct td_field number;       /* in the separate register */
};

/* Takes the document over, which the stub schema must have accepted. */
void
td_stub_read(struct td_stub **stub, struct td_document *document);

void
td_stub_free(struct td_stub *stub);

/* The id that follows from the unit and the day; another stub of the same ones
 * has a digest behind it. The caller frees it. */
char *
td_stub_id(const struct td_stub *stub);

#endif
