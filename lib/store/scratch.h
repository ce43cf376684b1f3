/* Files of ours in the git directory, which a change has while it has the lock:
 * for hooks, and for an index that git itself writes. Private to the layer. */
#ifndef TD_STORE_SCRATCH_H
#define TD_STORE_SCRATCH_H

/* Take away what is left of them, by this change or by one that was stopped, or
 * that was not allowed to. Only who has the lock does. */
void
td_scratch_remove(int git_dir);

#endif
