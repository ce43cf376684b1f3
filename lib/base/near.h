/*
 * How near two ids are.
 */
#ifndef TD_BASE_NEAR_H
#define TD_BASE_NEAR_H

/* Changes that still count as a slip of the pen. */
#define TD_NEAR_MAX 2

/* How many bytes must be added, left out or changed to make one id of the
 * other; TD_NEAR_MAX + 1 when more. */
unsigned
td_near_distance(const char *a, const char *b);

#endif
