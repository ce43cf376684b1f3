/* What signatures are checked with. Private to signatures.c. */
#ifndef TD_VIEWS_SIGNATURE_PARTS_H
#define TD_VIEWS_SIGNATURE_PARTS_H

#include "store/evidence.h"
#include "store/program.h"
#include "views/signatures.h"

#include <stdbool.h>

/* A commit that was looked at, by one list. */
struct td_signature_known {
	char commit[TD_OBJECT_ID_SIZE];
	char list[TD_OBJECT_ID_SIZE]; /* the content; "": none */
	struct td_signature_found found;
};

struct td_signatures {
	const struct td_evidence *evidence;
	int zone;
	struct td_evidence_file list; /* that was read last */
	struct td_signers signers;
	struct td_signature_known **known; /* in order */
	size_t known_count;
	size_t known_capacity;
};

/* What a program is asked next. */
enum td_signature_step {
	TD_STEP_HOLD,       /* does it hold for whom the list names */
	TD_STEP_NOVALIDATE, /* does it hold at all */
	TD_STEP_GPG,
	TD_STEP_DONE
};

/* One signature under way. */
struct td_signature_question {
	struct td_signature_found *found;
	const struct td_signatures *signatures;
	const struct td_signed_bytes *with;
	const char *email; /* of who made what is signed, as it says itself */
	long long time;    /* that it claims */
	bool listed;
	enum td_signers_answer answer;
	enum td_signature_step step;
	struct td_running running;
};

/* Find out what is to be asked of which program. The list is looked at here,
 * and when its first program is started. */
void
td_signature_prepare(struct td_signature_question *question);

/* Ask what is next, of a question that is not done. Returns 0; or an errno
 * where no program could be started. */
int
td_signature_start(struct td_signature_question *question);

/* Wait for what was asked: then it is done, or has another step. */
void
td_signature_finish(struct td_signature_question *question);

/* There is no such program: it is done, and unchecked. */
void
td_signature_give_up(struct td_signature_question *question);

#endif
