/* How much of a repository is kept in memory. */
#ifndef TD_STORE_REPOSITORY_LIMITS_H
#define TD_STORE_REPOSITORY_LIMITS_H

/* Bounds what libgit2 keeps of objects and maps of packs. Returns a libgit2
 * error. */
int
td_limit_memory(void);

/* From the next repository on that is opened, keep less of all: for who goes
 * through a whole history once. What is kept is counted without what libgit2
 * needs for each object, which of small trees is most of it. */
void
td_spare_memory(void);

#endif
