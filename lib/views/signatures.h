/*
 * Whether the signature of a commit holds, and whose it is by the signers that
 * one commit of the store lists (record/signers.h).
 *
 * What a signature proves is asked of ssh-keygen, gpg and gpgsm; no programs
 * that a repository's configuration names are run. An SSH signature holds in
 * the time that its commit claims, as for git.
 */
#ifndef TD_VIEWS_SIGNATURES_H
#define TD_VIEWS_SIGNATURES_H

#include "base/status.h"
#include "diag/diag.h"
#include "record/signers.h"
#include "store/evidence.h"
#include "store/history.h"

enum td_signature_state {
	TD_SIGN_NONE,
	TD_SIGN_GOOD,
	TD_SIGN_UNLISTED, /* it holds, and no signers are listed */
	TD_SIGN_UNKNOWN,  /* it holds, and its key is not among them */
	TD_SIGN_EXPIRED,  /* it holds, and the key's time was over */
	TD_SIGN_EARLY,    /* it holds, and the key's time had not come */
	TD_SIGN_INVALID,
	TD_SIGN_UNCHECKED /* nothing here can check it */
};

struct td_signature_found {
	enum td_signature_state state;
	char *code; /* of the key: "ssh-ed25519 AAAA…"; NULL: none of OpenSSH */
	char *key;  /* as people compare it: "SHA256:…", of OpenPGP its
	               fingerprint or number; NULL: it cannot be told */
	char *name; /* principal, or who gpg says; NULL: it cannot be told */
	const char *program; /* that was asked; NULL: none can be */
};

/* NULL or an empty one is fine. */
void
td_signature_found_clear(struct td_signature_found *found);

/* The state as programs read it: "good", "expired" … */
const char *
td_signature_state_name(enum td_signature_state state);

struct td_signatures;

/* The zone of a store, in minutes east of UTC; Vietnam's where its header says
 * none. */
int
td_signatures_zone(const struct td_snapshot *snapshot);

/* Evidence is borrowed. zone: minutes east of UTC, of times in lists of signers
 * that say no other. */
struct td_signatures *
td_signatures_new(const struct td_evidence *evidence, int zone);

/* NULL is fine. */
void
td_signatures_free(struct td_signatures *signatures);

/* Check a signature, which is taken over, by the signers that a commit lists,
 * in the time that what is signed claims; email is of who it says made it.
 * Returns as td_signatures_check(). */
TD_MUST_CHECK enum td_status
td_signatures_check_bytes(struct td_signature_found *found,
                          struct td_signatures *signatures,
                          struct td_signed_bytes *with, const char *email,
                          long long time, const char *listed_in,
                          struct td_diag *diag);

/* A commit, and by the signers of which it is to be judged. */
struct td_signature_case {
	const struct td_commit *commit;
	const char *listed_in; /* the id of a commit, or another revision */
};

/* Check many, several at once, so that td_signatures_check() has the answers.
 * What cannot be read is told there. */
void
td_signatures_prepare(struct td_signatures *signatures,
                      const struct td_signature_case *cases, size_t count);

/* Check the signature of a commit by the signers that another one lists; each
 * commit once by each list.
 * Returns TD_OK; or TD_FAILED with a finding, where the repository cannot be
 * read. The caller clears *found either way. */
TD_MUST_CHECK enum td_status
td_signatures_check(struct td_signature_found *found,
                    struct td_signatures *signatures,
                    const struct td_commit *commit, const char *listed_in,
                    struct td_diag *diag);

/* What the signers that a commit lists say of a key at a time. *line lives
 * until signatures are asked again; NULL: none has it. *listed: whether there
 * is a list at all. The same. */
TD_MUST_CHECK enum td_status
td_signatures_ask(enum td_signers_answer *answer,
                  const struct td_allowed_signer **line, bool *listed,
                  struct td_signatures *signatures, const char *code,
                  const char *listed_in, long long time, struct td_diag *diag);

#endif
