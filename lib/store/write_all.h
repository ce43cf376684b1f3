/* Writing all of some bytes, however the system cuts it. */
#ifndef TD_STORE_WRITE_ALL_H
#define TD_STORE_WRITE_ALL_H

#include <stddef.h>

/* Returns 0, or an errno: some of the bytes may be written then. */
int
td_write_all(int fd, const void *bytes, size_t size);

#endif
