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

/* Marks a text for extraction; diag/message.h is above this layer. */
#define N_(text) text

#define LOST                                                                   \
	N_("an object of git's is not in this clone: 'git fetch "              \
	   "--refetch --no-filter' brings it where the clone is a partial "    \
	   "one, else 'git fsck' says what is lost")
#define DAMAGED N_("an object of git's is damaged: 'git fsck' says which")
#define DAMAGED_NAME                                                           \
	N_("the file of a branch or tag is damaged: 'git fsck' says which")

/* What libgit2 says of objects and names, by the part of it that tells what
 * happened, and what people are told. The first that fits counts. */
static const struct {
	git_error_t klass;
	const char *part; /* "" is all of the class */
	const char *text;
} texts[] = {
	{ GIT_ERROR_REFERENCE, "corrupt", DAMAGED_NAME },
	{ GIT_ERROR_ODB, "object not found", LOST },
	{ GIT_ERROR_ODB, "corrupt", DAMAGED },
	{ GIT_ERROR_ODB, "inflat", DAMAGED },
	{ GIT_ERROR_ODB, "invalid", DAMAGED },
	{ GIT_ERROR_ODB, "mismatch", DAMAGED },
	{ GIT_ERROR_ODB, "loose object", DAMAGED },
	{ GIT_ERROR_ODB, "pack", DAMAGED },
	{ GIT_ERROR_ODB, "bad object", DAMAGED },
	{ GIT_ERROR_ODB, "delta", DAMAGED },
	{ GIT_ERROR_OBJECT, "failed to parse", DAMAGED },
	{ GIT_ERROR_TREE, "corrupt", DAMAGED },
	{ GIT_ERROR_TREE, "failed to parse", DAMAGED },
	{ GIT_ERROR_ZLIB, "", DAMAGED },
};

/* NULL: people are told what libgit2 said. */
static const char *
text_for(const git_error *error)
{
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (error->klass == (int)texts[i].klass &&
		    strstr(error->message, texts[i].part))
			return texts[i].text;
	return NULL;
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
	const char *text;
	int number;

	*detail = NULL;
	if (!error || !error->message)
		return "?";
	number = error_number(error->message);
	text = number ? td_reason(number) : text_for(error);
	if (!text)
		return error->message;
	*detail = error->message;
	return text;
}

enum td_status
td_git_trouble(struct td_diag *diag)
{
	const char *detail;
	const char *reason = td_git_reason(&detail);

	return td_diag_add(diag, TD_GIT_TROUBLE, TD_NO_PLACE, "reason", reason,
	                   "detail", detail, NULL);
}
