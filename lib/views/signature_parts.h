/* What signatures are checked with. Private to signatures.c. */
#ifndef TD_VIEWS_SIGNATURE_PARTS_H
#define TD_VIEWS_SIGNATURE_PARTS_H

#include "store/evidence.h"
#include "views/signatures.h"

#include <stdbool.h>

struct td_signatures {
	const struct td_evidence *evidence;
	int zone;
	struct td_evidence_file list; /* that was read last */
	struct td_signers signers;
};

/* One signature under way. */
struct td_signature_question {
	struct td_signature_found *found;
	const struct td_signatures *signatures;
	const struct td_signed_bytes *with;
	const char *email; /* of who made what is signed, as it says itself */
	long long time;    /* that it claims */
	bool listed;
};

/* Ask ssh-keygen, or gpg or gpgsm by that name, and fill in what was found. */
void
td_signature_check_ssh(struct td_signature_question *question);

void
td_signature_check_gpg(struct td_signature_question *question,
                       const char *name);

#endif
