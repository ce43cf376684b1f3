/* What a commit was signed with, and files as one commit has them. */

#include "store/evidence.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/repository.h"
#include "store/snapshot_dir.h"
#include "store/snapshot_git.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct td_evidence {
	struct td_repository repository;
};

enum td_status
td_evidence_open(struct td_evidence **evidence, const char *directory,
                 struct td_diag *diag)
{
	struct td_evidence *made = td_alloc(1, sizeof *made);
	enum td_status status = td_repository_open(&made->repository, directory,
	                                           diag);

	if (status == TD_OK)
		*evidence = made;
	else
		td_evidence_free(made);
	return status;
}

void
td_evidence_free(struct td_evidence *evidence)
{
	if (!evidence)
		return;
	td_repository_close(&evidence->repository);
	free(evidence);
}

enum td_status
td_evidence_time(long long *time, const struct td_evidence *evidence,
                 const char *commit, struct td_diag *diag)
{
	git_commit *opened = NULL;
	enum td_status status = td_repository_commit(
	    &opened, evidence->repository.git, commit, diag);

	if (status == TD_OK)
		*time = git_commit_time(opened);
	git_commit_free(opened);
	return status;
}

enum td_status
td_evidence_snapshot(struct td_snapshot **snapshot,
                     struct td_evidence *evidence, const char *commit,
                     struct td_diag *diag)
{
	struct td_strbuf label = TD_STRBUF_INIT;
	git_commit *opened = NULL;
	enum td_status status = td_repository_commit(
	    &opened, evidence->repository.git, commit, diag);

	td_strbuf_addf(&label, "%s:", commit);
	if (status == TD_OK)
		status = td_snapshot_of_commit(snapshot, &evidence->repository,
		                               false, opened, label.text, diag);
	git_commit_free(opened);
	td_strbuf_clear(&label);
	return status;
}

void
td_signed_bytes_clear(struct td_signed_bytes *found)
{
	if (!found)
		return;
	free(found->signature);
	free(found->payload);
	*found = (struct td_signed_bytes){ .signature = NULL };
}

static bool
has_several(git_commit *commit)
{
	static const char header[] = "\ngpgsig";
	const char *first = strstr(git_commit_raw_header(commit), header);

	return first && strstr(first + strlen(header), header);
}

enum td_status
td_evidence_signed(struct td_signed_bytes *found,
                   const struct td_evidence *evidence, const char *commit,
                   struct td_diag *diag)
{
	git_commit *opened = NULL;
	git_buf signature = { 0 };
	git_buf payload = { 0 };
	enum td_status status = td_repository_commit(
	    &opened, evidence->repository.git, commit, diag);
	git_oid id;
	int code;

	*found = (struct td_signed_bytes){ .signature = NULL };
	if (status != TD_OK)
		return status;
	id = *git_commit_id(opened);
	code = git_commit_extract_signature(
	    &signature, &payload, evidence->repository.git, &id, NULL);
	if (code == 0) {
		found->signature = td_strndup(signature.ptr, signature.size);
		found->payload = td_strndup(payload.ptr, payload.size);
		found->payload_size = payload.size;
		found->several = has_several(opened);
	} else if (code != GIT_ENOTFOUND) {
		status = td_git_trouble(diag);
	}
	git_buf_dispose(&signature);
	git_buf_dispose(&payload);
	git_commit_free(opened);
	return status;
}

void
td_tagged_clear(struct td_tagged *found)
{
	if (!found)
		return;
	td_signed_bytes_clear(&found->signed_with);
	free(found->commit);
	free(found->email);
	*found = (struct td_tagged){ .commit = NULL };
}

/* Git puts the signature behind the message, from a line that begins it. */
static void
part(struct td_signed_bytes *found, const char *bytes, size_t size)
{
	static const char *const begins[] = {
		"-----BEGIN SSH SIGNATURE-----",
		"-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----",
		"-----BEGIN SIGNED MESSAGE-----"
	};
	size_t begin = size;

	for (size_t at = 0; at < size; at += strcspn(bytes + at, "\n") + 1)
		for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
			if (strncmp(bytes + at, begins[i], strlen(begins[i])) ==
			    0)
				begin = at;
	if (begin == size)
		return;
	found->signature = td_strndup(bytes + begin, size - begin);
	found->payload = td_strndup(bytes, begin);
	found->payload_size = begin;
}

static enum td_status
read_tag(struct td_tagged *found, git_repository *git, const git_tag *tag,
         struct td_diag *diag)
{
	const git_signature *tagger = git_tag_tagger(tag);
	git_odb_object *raw = NULL;
	git_odb *odb = NULL;
	enum td_status status = TD_OK;
	char id[TD_OBJECT_ID_SIZE];
	char *bytes;

	if (git_tag_target_type(tag) != GIT_OBJECT_COMMIT || !tagger)
		return TD_OK;
	if (git_repository_odb(&odb, git) < 0 ||
	    git_odb_read(&raw, odb, git_tag_id(tag)) < 0) {
		status = td_git_trouble(diag);
		goto done;
	}
	git_oid_tostr(id, sizeof id, git_tag_target_id(tag));
	found->commit = td_strdup(id);
	found->email = td_strdup(tagger->email);
	found->time = tagger->when.time;
	found->offset = tagger->when.offset;
	bytes = td_strndup(git_odb_object_data(raw), git_odb_object_size(raw));
	part(&found->signed_with, bytes, strlen(bytes));
	free(bytes);
done:
	git_odb_object_free(raw);
	git_odb_free(odb);
	return status;
}

enum td_status
td_evidence_tagged(struct td_tagged *found, const struct td_evidence *evidence,
                   const char *name, struct td_diag *diag)
{
	git_repository *git = evidence->repository.git;
	struct td_strbuf full = TD_STRBUF_INIT;
	git_reference *ref = NULL;
	git_tag *tag = NULL;
	enum td_status status = TD_OK;

	*found = (struct td_tagged){ .commit = NULL };
	td_strbuf_addf(&full, "%s%s",
	               strncmp(name, "refs/", 5) == 0 ? "" : "refs/tags/",
	               name);
	if (git_reference_lookup(&ref, git, full.text) == 0 &&
	    git_reference_target(ref) &&
	    git_tag_lookup(&tag, git, git_reference_target(ref)) == 0)
		status = read_tag(found, git, tag, diag);
	git_tag_free(tag);
	git_reference_free(ref);
	td_strbuf_clear(&full);
	return status;
}

/* Returns 0 and an entry that is a file, or ENOENT; else why what stands there
 * is none. */
static int
find_entry(git_tree_entry **entry, const struct td_evidence *evidence,
           const git_commit *commit, const char *path)
{
	struct td_strbuf full = TD_STRBUF_INIT;
	git_tree *tree = NULL;
	int error = git_commit_tree(&tree, commit) < 0 ? EIO : 0;

	td_strbuf_addf(&full, "%s%s", evidence->repository.prefix, path);
	if (!error)
		error = td_tree_find(entry, evidence->repository.git, tree,
		                     full.text);
	if (!error && git_tree_entry_type(*entry) != GIT_OBJECT_BLOB)
		error = EISDIR;
	else if (!error && git_tree_entry_filemode(*entry) == GIT_FILEMODE_LINK)
		error = ELOOP;
	td_strbuf_clear(&full);
	git_tree_free(tree);
	return error;
}

static enum td_status
report_unreadable(int error, const char *commit, const char *path,
                  struct td_diag *diag)
{
	struct td_strbuf place = TD_STRBUF_INIT;
	enum td_status status;

	if (error == EIO)
		return td_git_trouble(diag);
	td_strbuf_addf(&place, "%.12s:%s", commit, path);
	status = td_directory_trouble(
	    error, (struct td_place){ .path = place.text }, diag);
	td_strbuf_clear(&place);
	return td_worse(status, TD_FAILED);
}

enum td_status
td_evidence_find(struct td_evidence_file *file,
                 const struct td_evidence *evidence, const char *commit,
                 const char *path, struct td_diag *diag)
{
	git_tree_entry *entry = NULL;
	git_commit *opened = NULL;
	enum td_status status = td_repository_commit(
	    &opened, evidence->repository.git, commit, diag);
	int error;

	file->id[0] = '\0';
	if (status != TD_OK)
		return status;
	error = find_entry(&entry, evidence, opened, path);
	if (!error)
		git_oid_tostr(file->id, sizeof file->id,
		              git_tree_entry_id(entry));
	else if (error != ENOENT)
		status = report_unreadable(error, commit, path, diag);
	git_tree_entry_free(entry);
	git_commit_free(opened);
	return status;
}

enum td_status
td_evidence_load(struct td_evidence_file *file,
                 const struct td_evidence *evidence, struct td_diag *diag)
{
	git_blob *blob = NULL;
	git_oid id;

	if (git_oid_fromstr(&id, file->id) < 0 ||
	    git_blob_lookup(&blob, evidence->repository.git, &id) < 0)
		return td_git_trouble(diag);
	file->size = (size_t)git_blob_rawsize(blob);
	if (file->size > TD_STORE_BYTES_MAX) {
		char limit[24];

		git_blob_free(blob);
		snprintf(limit, sizeof limit, "%zu", TD_STORE_BYTES_MAX);
		return td_diag_add(diag, TD_FILE_TOO_LARGE,
		                   (struct td_place){ .path = file->id },
		                   "limit", limit, NULL);
	}
	file->bytes = td_strndup(git_blob_rawcontent(blob), file->size);
	git_blob_free(blob);
	return TD_OK;
}
