/* How much of a repository is kept in memory. Private to repository.c. */
#ifndef TD_STORE_REPOSITORY_LIMITS_H
#define TD_STORE_REPOSITORY_LIMITS_H

/* Bounds what libgit2 keeps of objects and maps of packs. Returns a libgit2
 * error. */
int
td_limit_memory(void);

#endif
