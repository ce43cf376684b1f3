/*
 * What is to be on the disk: files with what they hold, directories with the
 * names they give. They are gathered and synced together, each by an fsync()
 * of its own, so that nothing depends on what a file system does beyond what
 * POSIX says; at the same time, because a file system that is asked for many
 * at once answers with one journal write.
 */
#ifndef TD_STORE_SYNC_H
#define TD_STORE_SYNC_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct td_sync_name {
	int directory;     /* open; path is below it */
	char *path;        /* "." for the directory itself */
	const char *label; /* what a person is told when it fails */
	dev_t device;      /* set where whole file systems are synced */
	int error;
};

struct td_sync {
	struct td_sync_name *names;
	size_t count;
	size_t capacity;
	bool is_whole; /* too many names: their file systems are synced */
};

#define TD_SYNC_INIT                                                           \
	{                                                                      \
		.names = NULL                                                  \
	}

/* Let a file that was written, and is to be synced, be on its way to the disk
 * already. */
void
td_sync_start(int fd);

/* Gather a file or a directory, once. directory stays the caller's, and open,
 * and label with it, until all is synced. */
void
td_sync_add(struct td_sync *sync, int directory, const char *path,
            const char *label);

/* Gather the directory that holds path, below directory. */
void
td_sync_add_parent(struct td_sync *sync, int directory, const char *path,
                   const char *label);

/*
 * Sync all that was gathered and forget it. Returns 0; or the errno of one
 * that failed, *label being its label.
 */
int
td_sync_all(struct td_sync *sync, const char **label);

void
td_sync_clear(struct td_sync *sync);

#endif
