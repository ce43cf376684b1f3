/*
 * Which key a commit says it was signed with. Nothing is verified here: `git
 * verify-commit` does that, with the keys that the reader trusts.
 */
#ifndef TD_STORE_SIGNATURE_H
#define TD_STORE_SIGNATURE_H

/*
 * From the signature of a commit, as git keeps it: an SSH signature holds its
 * public key, given as OpenSSH writes it ("ssh-ed25519 AAAA…"), to be looked up
 * in a list of allowed signers; of others the kind ("openpgp", "x509"), or
 * "unknown". The caller frees it.
 */
char *
td_signature_key(const char *signature);

/* A public key as people compare it, "SHA256:…" as ssh-keygen -l and git write
 * it; NULL for what is no key of OpenSSH. The caller frees it. */
char *
td_signature_fingerprint(const char *key);

#endif
