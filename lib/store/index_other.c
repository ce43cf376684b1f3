/* An index of a form that is git's own to edit. */

#define _DEFAULT_SOURCE

#include "store/index_other.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "store/index_file.h"
#include "store/index_layout.h"
#include "store/program.h"
#include "store/scratch.h"
#include "store/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum td_status
td_index_report_refused(int error, struct td_diag *diag)
{
	return td_diag_add(diag, TD_FILE_UNREADABLE,
	                   (struct td_place){ .path = ".git/index" }, "reason",
	                   td_reason(error), NULL);
}

/* What the system refused to git, by what git says of it in English; 0: it is
 * something else. */
static int
refused(const char *said)
{
	static const struct {
		const char *text;
		int error;
	} errors[] = { { "Too many open files", EMFILE },
		       { "Permission denied", EACCES },
		       { "Operation not permitted", EPERM },
		       { "Cannot allocate memory", ENOMEM },
		       { "Input/output error", EIO } };

	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (strstr(said, errors[i].text))
			return errors[i].error;
	return 0;
}

/* Git failed on an index; what it said. Only what enters something into the
 * copy writes: the index itself was read before. */
static enum td_status
report_failure(const char *index, struct td_strbuf *said, struct td_diag *diag)
{
	bool is_copy = strcmp(index, TD_INDEX_COPY) == 0;

	if (is_copy && (strstr(said->text, "Out of diskspace") ||
	                strstr(said->text, "No space left")))
		return td_index_write_trouble(ENOSPC, diag);
	if (!is_copy && refused(said->text))
		return td_index_report_refused(refused(said->text), diag);
	while (said->length > 0 && said->text[said->length - 1] == '\n')
		td_strbuf_cut(said, said->length - 1);
	return td_diag_add(
	    diag, is_copy ? TD_WRITE_FAILED : TD_INDEX_UNREADABLE, TD_NO_PLACE,
	    "file", ".git/index", "reason", said->text, NULL);
}

/* Runs git on one index of the repository, without any program that its
 * configuration names. */
static enum td_status
run_git(struct td_strbuf *out, const struct td_change *change,
        const char *index, const char *const *arguments,
        const struct td_strbuf *input, struct td_diag *diag)
{
	git_repository *git = change->repository.git;
	struct td_strbuf directory = TD_STRBUF_INIT;
	struct td_strbuf tree = TD_STRBUF_INIT;
	struct td_strbuf file = TD_STRBUF_INIT;
	struct td_strbuf errors = TD_STRBUF_INIT;
	const char *words[16] = { "git", "-c", "core.hooksPath=/dev/null", "-c",
		                  "core.fsmonitor=false" };
	const char *settings[] = { NULL, NULL, NULL, "LC_ALL=C", NULL };
	struct td_program program = { .arguments = words,
		                      .settings = settings,
		                      .input = input ? input->text : "",
		                      .input_size = input ? input->length : 0 };
	enum td_status status = TD_OK;
	int ended = 0;
	int error;

	for (size_t i = 0; arguments[i]; i++)
		words[5 + i] = arguments[i];
	td_strbuf_addf(&directory, "GIT_DIR=%s", git_repository_path(git));
	td_strbuf_addf(&tree, "GIT_WORK_TREE=%s", git_repository_workdir(git));
	td_strbuf_addf(&file, "GIT_INDEX_FILE=%s%s", git_repository_path(git),
	               index);
	settings[0] = directory.text;
	settings[1] = tree.text;
	settings[2] = file.text;
	error = td_program_run(&ended, out, &errors, &program);
	if (error == ENOENT)
		status = td_diag_add(diag, TD_GIT_PROGRAM_MISSING, TD_NO_PLACE,
		                     NULL);
	else if (error)
		status = td_index_report_refused(error, diag);
	else if (ended)
		status = report_failure(index, &errors, diag);
	td_strbuf_clear(&errors);
	td_strbuf_clear(&file);
	td_strbuf_clear(&tree);
	td_strbuf_clear(&directory);
	return status;
}

/* Adds one line of `git ls-files --stage -z`, "100644 <id> 0\t<path>", as an
 * entry of an index of version 2. Returns whether it is one. */
static bool
add_entry(struct td_strbuf *bytes, const char *line)
{
	static const char zeros[TD_INDEX_FIXED_SIZE + 8];
	unsigned char fixed[TD_INDEX_FIXED_SIZE] = { 0 };
	unsigned mode;
	unsigned stage;
	char hex[GIT_OID_HEXSZ + 1];
	const char *path = strchr(line, '\t');
	size_t length;
	git_oid id;

	if (!path ||
	    sscanf(line, "%o %40[0-9a-f] %u", &mode, hex, &stage) != 3 ||
	    git_oid_fromstr(&id, hex) < 0)
		return false;
	length = strlen(++path);
	td_index_put_number(fixed + 24, mode);
	memcpy(fixed + TD_INDEX_ID_AT, id.id, TD_INDEX_ID_SIZE);
	fixed[TD_INDEX_FLAGS_AT] = (unsigned char)(stage << 4);
	if (length < TD_INDEX_NAME_MASK) {
		fixed[TD_INDEX_FLAGS_AT] |= (unsigned char)(length >> 8);
		fixed[TD_INDEX_FLAGS_AT + 1] = (unsigned char)length;
	} else {
		fixed[TD_INDEX_FLAGS_AT] |= TD_INDEX_NAME_MASK >> 8;
		fixed[TD_INDEX_FLAGS_AT + 1] = 0xFF;
	}
	td_strbuf_add_bytes(bytes, (const char *)fixed, sizeof fixed);
	td_strbuf_add_bytes(bytes, path, length);
	td_strbuf_add_bytes(bytes, zeros, 8 - (sizeof fixed + length) % 8);
	return true;
}

/* The listing as the index of version 2 that says the same. */
static enum td_index_form
from_listing(struct td_index *index, const struct td_strbuf *listing)
{
	static const char sum[TD_INDEX_SUM_SIZE];
	struct td_strbuf bytes = TD_STRBUF_INIT;
	unsigned char number[4];
	uint32_t count = 0;
	bool whole = true;
	size_t size;

	td_strbuf_add_bytes(&bytes, "DIRC\0\0\0\2\0\0\0", 12);
	for (size_t at = 0; at < listing->length && whole;
	     at += strlen(listing->text + at) + 1, count++)
		whole = add_entry(&bytes, listing->text + at);
	td_strbuf_add_bytes(&bytes, sum, sizeof sum);
	td_index_put_number(number, count);
	memcpy(bytes.text + 8, number, sizeof number);
	size = bytes.length;
	if (!whole)
		size = 1;
	return td_index_outline(index, (unsigned char *)td_strbuf_take(&bytes),
	                        size);
}

static enum td_status
load(struct td_index *index, const struct td_change *change, const char *file,
     struct td_diag *diag)
{
	static const char *const list[] = { "ls-files", "--stage", "-z",
		                            "--full-name", NULL };
	struct td_strbuf listing = TD_STRBUF_INIT;
	enum td_status status = run_git(&listing, change, file, list, NULL,
	                                diag);

	if (status == TD_OK &&
	    from_listing(index, &listing) != TD_INDEX_KNOWN) {
		td_index_clear(index);
		status = td_diag_add(diag, TD_INDEX_UNREADABLE, TD_NO_PLACE,
		                     "file", ".git/index", "reason",
		                     N_("it is damaged"), NULL);
	}
	td_strbuf_clear(&listing);
	return status;
}

enum td_status
td_index_other_load(struct td_index *index, const struct td_change *change,
                    struct td_diag *diag)
{
	return load(index, change, "index", diag);
}

/* Whether an index is the one before with edits, and no entry less. */
static bool
has_edits(const struct td_index *after, const struct td_index *before,
          const struct td_index_edit *edits, size_t count)
{
	uint32_t expected = before->count;

	for (size_t i = 0; i < count; i++) {
		struct td_index_query entry = { .path = edits[i].path };

		td_index_look(&entry, 1, after);
		if (entry.length == 0 ||
		    memcmp(td_index_id_at(after, &entry), edits[i].id,
		           TD_INDEX_ID_SIZE) != 0)
			return false;
		expected += edits[i].length == 0;
	}
	return after->count == expected;
}

/* Lists the copy that git wrote: one that was told by a list which broke off
 * lacks the rest, and git says nothing. */
static enum td_status
check_copy(const struct td_change *change, const struct td_index *before,
           const struct td_index_edit *edits, size_t count,
           struct td_diag *diag)
{
	struct td_index after = { 0 };
	enum td_status status = load(&after, change, TD_INDEX_COPY, diag);

	if (status != TD_OK)
		return status;
	if (!has_edits(&after, before, edits, count))
		status = td_diag_add(diag, TD_WRITE_FAILED, TD_NO_PLACE, "file",
		                     ".git/index", "reason",
		                     N_("git left a part of it out"), NULL);
	td_index_clear(&after);
	return status;
}

static int
copy_bytes(int to, int from)
{
	char buffer[65536];
	int error = 0;
	ssize_t got;

	while (!error && (got = read(from, buffer, sizeof buffer)) != 0) {
		if (got > 0)
			error = td_write_all(to, buffer, (size_t)got);
		else if (errno != EINTR)
			error = errno;
	}
	return error;
}

static int
copy(const struct td_change *change, const char *source, const char *target,
     int flags)
{
	int error = 0;
	int from = openat(change->git_dir, source, O_RDONLY | O_CLOEXEC);
	int to;

	if (from < 0)
		return errno;
	to = openat(change->git_dir, target,
	            O_WRONLY | O_NOFOLLOW | O_CLOEXEC | flags, 0666);
	if (to < 0)
		error = errno;
	else
		error = copy_bytes(to, from);
	if (to >= 0 && close(to) < 0 && !error)
		error = errno;
	close(from);
	return error;
}

enum td_status
td_index_other_write(const struct td_change *change,
                     const struct td_index *before,
                     const struct td_index_edit *edits, size_t count,
                     struct td_diag *diag)
{
	static const char *const enter[] = { "update-index", "-z",
		                             "--index-info", NULL };
	struct td_strbuf input = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	int error;

	td_scratch_remove(change->git_dir);
	error = copy(change, "index", TD_INDEX_COPY, O_CREAT | O_EXCL);
	if (error)
		return td_index_write_trouble(error, diag);
	for (size_t i = 0; i < count; i++) {
		char hex[GIT_OID_HEXSZ + 1];
		git_oid id;

		memcpy(id.id, edits[i].id, sizeof edits[i].id);
		git_oid_tostr(hex, sizeof hex, &id);
		td_strbuf_addf(&input, "%o %s\t%s", edits[i].mode, hex,
		               edits[i].path);
		td_strbuf_add_char(&input, '\0');
	}
	status = run_git(NULL, change, TD_INDEX_COPY, enter, &input, diag);
	if (status == TD_OK)
		status = check_copy(change, before, edits, count, diag);
	if (status == TD_OK)
		error = copy(change, TD_INDEX_COPY, TD_INDEX_LOCK, O_TRUNC);
	td_scratch_remove(change->git_dir);
	td_strbuf_clear(&input);
	return error ? td_index_write_trouble(error, diag) : status;
}
