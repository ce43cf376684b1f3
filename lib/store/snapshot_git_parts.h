/* What the files of a commit's snapshot share. Private to them. */
#ifndef TD_STORE_SNAPSHOT_GIT_PARTS_H
#define TD_STORE_SNAPSHOT_GIT_PARTS_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"
#include "store/repository.h"
#include "store/snapshot.h"

#include <stdbool.h>

struct td_git_state {
	struct td_repository repository;
	bool owned;
	git_tree *root; /* of the store; NULL: it is empty */
};

/* As struct td_snapshot_source has it. */
enum td_status
td_git_list(struct td_strlist *paths, const void *opaque, const char *directory,
            const char *label, struct td_diag *diag);

enum td_status
td_git_look(struct td_snapshot_entries *entries, const void *opaque,
            const char *directory, const char *label, struct td_diag *diag);

enum td_former
td_git_former(char **bytes, size_t *size, char id[TD_OBJECT_ID_SIZE],
              const void *opaque, const char *commit, const char *path,
              size_t number);

#endif
