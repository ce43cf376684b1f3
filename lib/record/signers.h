/*
 * access/allowed_signers: whose keys may sign, and in which time. The format is
 * OpenSSH's (ALLOWED SIGNERS in ssh-keygen(1)), so that git and ssh-keygen read
 * the same file; a signature itself is left to them.
 */
#ifndef TD_RECORD_SIGNERS_H
#define TD_RECORD_SIGNERS_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

/* Where a store has the list. */
#define TD_SIGNERS_PATH "access/allowed_signers"

/* A line of the list. */
struct td_allowed_signer {
	struct td_strlist principals; /* as patterns of OpenSSH */
	char *key;                    /* "ssh-ed25519 AAAA…" */
	bool is_authority;            /* the key signs others' keys */
	bool has_after;
	bool has_before;
	long long after; /* seconds since 1970; not given: from ever */
	long long before;
	unsigned line;
};

struct td_signers {
	struct td_allowed_signer *items;
	size_t count;
	size_t capacity;
};

#define TD_SIGNERS_INIT                                                        \
	{                                                                      \
		.items = NULL                                                  \
	}

/*
 * Read a list. Times without a zone are of the one that is so many minutes east
 * of UTC. Returns TD_OK; or TD_INVALID with a finding for each line that is
 * wrong (signers-line-wrong), at path. The caller clears it either way.
 */
TD_MUST_CHECK enum td_status
td_signers_parse(struct td_signers *signers, const char *text, int zone,
                 const char *path, struct td_diag *diag);

/* NULL or an empty one is fine. */
void
td_signers_clear(struct td_signers *signers);

/* Whether a key may sign at a time. */
enum td_signers_answer {
	TD_SIGNERS_ALLOW,
	TD_SIGNERS_UNKNOWN, /* no line has the key */
	TD_SIGNERS_EXPIRED,
	TD_SIGNERS_EARLY /* not yet */
};

/*
 * *line is the one that allows it, or the last that has the key; NULL: none
 * has. A line that allows it goes before one that does not.
 */
enum td_signers_answer
td_signers_ask(const struct td_allowed_signer **line,
               const struct td_signers *signers, const char *key,
               long long time);

/* Who signed by a line: the e-mail where the line names it, else the first that
 * it names. */
const char *
td_signer_principal(const struct td_allowed_signer *line, const char *email);

#endif
