/* How libgit2 failed last. */

#include "base/reason.h"
#include "store/repository.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The error number whose text of the C library ends a message, as libgit2
 * writes them; 0 for none. It has its texts in the same language. */
static int
error_number(const char *message)
{
	static const int common[] = { ENOSPC, EDQUOT,   EROFS,  EACCES,
		                      EPERM,  EIO,      ENOENT, ENOTDIR,
		                      EISDIR, EEXIST,   EMFILE, ENAMETOOLONG,
		                      ELOOP,  ENOTEMPTY };

	for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
		const char *text = strerror(common[i]);
		size_t length = strlen(message);
		size_t size = strlen(text);

		if (length >= size &&
		    strcmp(message + length - size, text) == 0)
			return common[i];
	}
	return 0;
}

const git_error *
td_git_error(void)
{
	const git_error *error = git_error_last();

	return error && error->klass != GIT_ERROR_NONE ? error : NULL;
}

const char *
td_git_reason(const char **detail)
{
	const git_error *error = td_git_error();
	int number;

	*detail = NULL;
	if (!error || !error->message)
		return "?";
	number = error_number(error->message);
	if (number == 0)
		return error->message;
	*detail = error->message;
	return td_reason(number);
}

enum td_status
td_git_trouble(struct td_diag *diag)
{
	const char *detail;
	const char *reason = td_git_reason(&detail);

	return td_diag_add(diag, TD_GIT_TROUBLE, TD_NO_PLACE, "reason", reason,
	                   "detail", detail, NULL);
}
