/* A bundle of a repository, made by git itself. */

#include "store/bundle.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "store/program.h"
#include "store/receipt.h"
#include "store/repository.h"

#include <stdlib.h>
#include <string.h>

/* What git is asked to do, with the words before that. */
#define WORDS_MAX 12

/* What git said first, as a reason. */
static enum td_status
report_git(const struct td_strbuf *said, struct td_diag *diag)
{
	char *line = td_strndup(said->text, strcspn(said->text, "\n"));
	enum td_status status = td_diag_add(diag, TD_GIT_TROUBLE, TD_NO_PLACE,
	                                    "reason", *line ? line : "?", NULL);

	free(line);
	return status;
}

/* No other objects than the commits name, none from elsewhere, and in English.
 */
static const char *const settings[] = { "GIT_NO_REPLACE_OBJECTS=1",
	                                "GIT_NO_LAZY_FETCH=1", "LC_ALL=C.UTF-8",
	                                NULL };

/* Run git in a repository; words are ended by NULL. */
static enum td_status
run_git(struct td_strbuf *out, git_repository *git, const char *const *words,
        struct td_diag *diag)
{
	struct td_strbuf place = TD_STRBUF_INIT;
	struct td_strbuf errors = TD_STRBUF_INIT;
	const char *all[WORDS_MAX] = { "git", NULL };
	const struct td_program program = { .arguments = all,
		                            .settings = settings,
		                            .input = "" };
	enum td_status status = TD_OK;
	int ended;
	int error;

	td_strbuf_addf(&place, "--git-dir=%s", git_repository_path(git));
	all[1] = place.text;
	for (size_t i = 0; words[i]; i++)
		all[2 + i] = words[i];
	error = td_program_run(&ended, out, &errors, &program);
	if (error)
		status = td_diag_add(diag, TD_GIT_TROUBLE, TD_NO_PLACE,
		                     "reason", td_reason(error), NULL);
	else if (ended != 0)
		status = report_git(errors.length > 0 ? &errors : out, diag);
	td_strbuf_clear(&errors);
	td_strbuf_clear(&place);
	return status;
}

static bool
has(git_repository *git, const char *name)
{
	git_oid id;

	return git_reference_name_to_id(&id, git, name) == 0;
}

static enum td_status
create(git_repository *git, const char *file, struct td_diag *diag)
{
	static const char *const reading[] = { "fsck",          "--full",
		                               "--no-reflogs",  "--no-dangling",
		                               "--no-progress", NULL };
	const char *words[WORDS_MAX] = { "bundle",     "create", "-q", file,
		                         "--branches", "--tags", NULL };
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status = run_git(&out, git, reading, diag);
	size_t count = 6;

	if (has(git, "HEAD"))
		words[count++] = "HEAD";
	if (has(git, TD_RECEIPTS_REF))
		words[count++] = TD_RECEIPTS_REF;
	if (status == TD_OK)
		status = run_git(&out, git, words, diag);
	td_strbuf_clear(&out);
	return status;
}

static enum td_status
list(struct td_strlist *refs, git_repository *git, const char *file,
     struct td_diag *diag)
{
	const char *const words[] = { "bundle", "list-heads", file, NULL };
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status = run_git(&out, git, words, diag);

	for (char *line = out.text; status == TD_OK && *line;) {
		size_t length = strcspn(line, "\n");
		bool is_last = line[length] == '\0';

		line[length] = '\0';
		td_strlist_add(refs, line);
		line += length + !is_last;
	}
	td_strbuf_clear(&out);
	return status;
}

/* Whether what "<id> <name>" names leads to a commit. */
static bool
leads_to(git_repository *git, const char *ref, const git_oid *wanted)
{
	git_object *object = NULL;
	git_object *commit = NULL;
	git_oid id;
	bool leads = git_oid_fromstrn(&id, ref, strcspn(ref, " ")) == 0 &&
	             git_object_lookup(&object, git, &id, GIT_OBJECT_ANY) ==
	                 0 &&
	             git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0;

	if (leads)
		leads = git_oid_equal(git_object_id(commit), wanted) ||
		        git_graph_descendant_of(git, git_object_id(commit),
		                                wanted) == 1;
	git_object_free(commit);
	git_object_free(object);
	return leads;
}

static enum td_status
check_commit(const struct td_bundle *bundle, git_repository *git,
             const char *commit, struct td_diag *diag)
{
	char shown[13] = "";
	git_oid wanted;

	if (git_oid_fromstr(&wanted, commit) < 0)
		return td_git_trouble(diag);
	for (size_t i = 0; i < bundle->refs.count; i++)
		if (leads_to(git, bundle->refs.items[i], &wanted))
			return TD_OK;
	strncat(shown, commit, sizeof shown - 1);
	return td_diag_add(diag, TD_BUNDLE_UNNAMED, TD_NO_PLACE, "commit",
	                   shown, NULL);
}

enum td_status
td_bundle_write(struct td_bundle *bundle, const char *directory,
                const char *commit, const char *file, struct td_diag *diag)
{
	struct td_repository repository = TD_REPOSITORY_INIT;
	enum td_status status = td_repository_open(&repository, directory,
	                                           diag);

	*bundle = (struct td_bundle)TD_BUNDLE_INIT;
	if (status == TD_OK) {
		bundle->prefix = td_strdup(repository.prefix);
		status = create(repository.git, file, diag);
	}
	if (status == TD_OK)
		status = list(&bundle->refs, repository.git, file, diag);
	if (status == TD_OK)
		status = check_commit(bundle, repository.git, commit, diag);
	td_repository_close(&repository);
	return status;
}

void
td_bundle_clear(struct td_bundle *bundle)
{
	if (!bundle)
		return;
	free(bundle->prefix);
	td_strlist_clear(&bundle->refs);
	*bundle = (struct td_bundle)TD_BUNDLE_INIT;
}
