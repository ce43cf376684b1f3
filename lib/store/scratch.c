/* What a change leaves in the git directory for the time of it. */

#include "store/scratch.h"
#include "store/hook_run.h"
#include "store/index_file.h"

#include <fcntl.h>
#include <unistd.h>

void
td_scratch_remove(int git_dir)
{
	static const char *const names[] = {
		TD_HOOK_INDEX, TD_HOOK_INDEX ".lock", TD_HOOK_MESSAGE,
		TD_INDEX_COPY, TD_INDEX_COPY ".lock",
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlinkat(git_dir, names[i], 0);
}
