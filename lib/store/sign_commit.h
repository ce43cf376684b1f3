/*
 * Signing commits as git's configuration says: commit.gpgsign, gpg.format,
 * user.signingkey, gpg.ssh.defaultKeyCommand and the programs that git would
 * run (gpg.program, gpg.ssh.program …). Nothing is signed by the suite itself.
 */
#ifndef TD_STORE_SIGN_COMMIT_H
#define TD_STORE_SIGN_COMMIT_H

#include "base/status.h"
#include "base/strbuf.h"
#include "diag/diag.h"

#include <git2.h>
#include <stdbool.h>

struct td_sign {
	bool wanted;
	bool is_ssh;     /* else gpg, or gpgsm, which take the same options */
	bool is_literal; /* the key itself is given, and an agent has it */
	char *program;
	char *key;
	char *directory; /* where relative names of keys count from */
};

/*
 * Read what is wanted. committer is whose key OpenPGP takes where none is
 * named. Both git and committer may be NULL, before there is a repository: what
 * rests on them is not wanted yet. Returns TD_OK; or TD_FAILED with a finding:
 * signing-no-key, signing-key-command, signing-format-unknown. The caller
 * clears it either way.
 */
TD_MUST_CHECK enum td_status
td_sign_load(struct td_sign *sign, git_repository *git, git_config *config,
             const git_signature *committer, struct td_diag *diag);

/* NULL or an empty one is fine. */
void
td_sign_clear(struct td_sign *sign);

/* Sign something that is thrown away, so that a key which is not there or is
 * locked is known of before anybody waits for it; gpg's agent asks for the
 * passphrase now. Returns as td_sign_bytes(); TD_OK where nothing is wanted. */
TD_MUST_CHECK enum td_status
td_sign_try(const struct td_sign *sign, struct td_diag *diag);

/* Add the signature of bytes. Returns TD_OK; or TD_FAILED with a finding:
 * signing-failed, signing-without-program. */
TD_MUST_CHECK enum td_status
td_sign_bytes(struct td_strbuf *signature, const struct td_sign *sign,
              const char *bytes, size_t size, struct td_diag *diag);

#endif
