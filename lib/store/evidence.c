/* What a commit was signed with, and files as one commit has them. */

#include "store/evidence.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "store/repository.h"

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

enum td_status
td_evidence_find(struct td_evidence_file *file,
                 const struct td_evidence *evidence, const char *commit,
                 const char *path, struct td_diag *diag)
{
	struct td_strbuf full = TD_STRBUF_INIT;
	git_tree_entry *entry = NULL;
	git_commit *opened = NULL;
	git_tree *tree = NULL;
	enum td_status status = td_repository_commit(
	    &opened, evidence->repository.git, commit, diag);
	int error = 0;

	file->id[0] = '\0';
	if (status != TD_OK)
		return status;
	td_strbuf_addf(&full, "%s%s", evidence->repository.prefix, path);
	if (git_commit_tree(&tree, opened) < 0)
		error = EIO;
	else
		error = td_tree_find(&entry, evidence->repository.git, tree,
		                     full.text);
	if (error == EIO)
		status = td_git_trouble(diag);
	else if (entry && git_tree_entry_type(entry) == GIT_OBJECT_BLOB)
		git_oid_tostr(file->id, sizeof file->id,
		              git_tree_entry_id(entry));
	td_strbuf_clear(&full);
	git_tree_entry_free(entry);
	git_tree_free(tree);
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
