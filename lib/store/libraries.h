/*
 * Which libraries the writing half of a store is linked with.
 */
#ifndef TD_STORE_LIBRARIES_H
#define TD_STORE_LIBRARIES_H

struct td_strbuf;

/* Add the version of libgit2. */
void
td_libraries_add_git(struct td_strbuf *out);

/* Add the version of nettle. */
void
td_libraries_add_nettle(struct td_strbuf *out);

#endif
