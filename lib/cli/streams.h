/*
 * The three standard streams: there from the start, and known to be written
 * at the end.
 */
#ifndef TD_CLI_STREAMS_H
#define TD_CLI_STREAMS_H

#include <stdbool.h>

/*
 * Make sure that descriptors 0, 1 and 2 are open, so that no file opened
 * later becomes one of them. What stands in refuses: reading a standard input
 * that was closed fails, and so does writing to a closed output.
 *
 * A reader that goes away ends the process by SIGPIPE, as it does with git,
 * also when the parent process ignores that signal. A limit on the size of
 * files is told as a full disk is, where it is met, and ends nothing.
 *
 * Returns false when nothing can stand in for a closed stream.
 */
bool
td_streams_open(void);

/* Flush and close standard output. Returns 0, or the errno of whatever could
 * not be written since the start. */
int
td_streams_close(void);

#endif
