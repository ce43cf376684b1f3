/* Becoming another program: a command of the suite, or man(1). */

#include "base/reason.h"
#include "base/strbuf.h"
#include "cli/beside.h"
#include "cli/roof/roof.h"

#include <errno.h>
#include <unistd.h>

static enum td_status
refuse(struct td_diag *diag, const char *path, int error)
{
	struct td_place place = { .path = path };

	if (error == ENOENT)
		return td_diag_add(diag, TD_FILE_MISSING, place, NULL);
	return td_diag_add(diag, TD_FILE_UNREADABLE, place, "reason",
	                   td_reason(error), NULL);
}

enum td_status
td_roof_start(char *const *argv, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	enum td_status status;

	if (td_beside_add(&path, argv[0])) {
		execv(path.text, argv);
		status = refuse(diag, path.text, errno);
	} else {
		status = refuse(diag, argv[0], ENOENT);
	}
	td_strbuf_clear(&path);
	return status;
}

enum td_status
td_roof_help(struct td_context *ctx, char *name)
{
	char help[] = "--help", lang[] = "--lang", vi[] = "vi", en[] = "en";
	char *argv[] = { name, help, lang,
		         ctx->language == TD_VIETNAMESE ? vi : en, NULL };

	return td_roof_start(argv, ctx->diag);
}

/* Where the pages lie that were built or installed with the suite, if man(1)
 * might not know it. */
static bool
find_pages(struct td_strbuf *directory)
{
	return td_beside_add(directory, "../share/man") &&
	       access(directory->text, X_OK) == 0;
}

enum td_status
td_roof_manual(struct td_context *ctx, char *page)
{
	struct td_strbuf directory = TD_STRBUF_INIT;
	char man[] = "man", from[] = "-M";
	char *argv[] = { man, from, NULL, page, NULL };
	enum td_status status;

	if (find_pages(&directory)) {
		argv[2] = directory.text;
	} else {
		argv[1] = page;
	}
	execvp(man, argv);
	status = refuse(ctx->diag, man, errno);
	td_strbuf_clear(&directory);
	return status;
}
