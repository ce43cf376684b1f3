/*
 * no-sleep - a library to be preloaded: nobody waits
 *
 * What a power cut left is looked at by one process at a time. A command that
 * waits for somebody's lock to go, or to be filled, waits for nobody.
 */

#include <time.h>

__attribute__((visibility("default"))) int
nanosleep(const struct timespec *time, struct timespec *left)
{
	(void)time;
	(void)left;
	return 0;
}
