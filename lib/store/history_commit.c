/* What a commit says of itself. */

#include "store/history_commit.h"
#include "base/alloc.h"
#include "store/signature.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* git's own reading of a message's last paragraph. */
static void
read_trailers(struct td_commit *read, const git_commit *commit)
{
	git_message_trailer_array found = { 0 };

	if (git_message_trailers(&found, git_commit_message(commit)) < 0)
		return;
	if (found.count > 0)
		read->trailers = td_alloc(found.count, sizeof *read->trailers);
	read->trailer_count = found.count;
	for (size_t i = 0; i < found.count; i++) {
		read->trailers[i].name = td_strdup(found.trailers[i].key);
		read->trailers[i].value = td_strdup(found.trailers[i].value);
	}
	git_message_trailer_array_free(&found);
}

static char *
read_key(git_commit *commit)
{
	git_buf signature = { 0 };
	git_buf content = { 0 };
	git_oid id = *git_commit_id(commit);
	char *key = NULL;

	if (git_commit_extract_signature(
		&signature, &content, git_commit_owner(commit), &id, NULL) == 0)
		key = td_signature_key(signature.ptr);
	git_buf_dispose(&signature);
	git_buf_dispose(&content);
	return key;
}

/* A parent that is not there, as in a shallow clone, says nothing. */
static long long
latest_parent(const git_commit *commit, long long own)
{
	unsigned count = git_commit_parentcount(commit);
	long long latest = own;
	bool any = false;

	for (unsigned i = 0; i < count; i++) {
		git_commit *parent = NULL;
		long long time;

		if (git_commit_parent(&parent, commit, i) != 0)
			continue;
		time = git_commit_time(parent);
		if (!any || time > latest)
			latest = time;
		any = true;
		git_commit_free(parent);
	}
	return latest;
}

struct td_commit *
td_commit_new(git_commit *commit)
{
	struct td_commit *read = td_alloc(1, sizeof *read);
	const git_signature *author = git_commit_author(commit);
	const git_signature *committer = git_commit_committer(commit);
	const char *subject = git_commit_summary(commit);
	char id[GIT_OID_HEXSZ + 1];

	git_oid_tostr(id, sizeof id, git_commit_id(commit));
	read->id = td_strdup(id);
	read->subject = td_strdup(subject ? subject : "");
	read->author = td_strdup(author->name);
	read->email = td_strdup(author->email);
	read->time = author->when.time;
	read->offset = author->when.offset;
	read->committer = td_strdup(committer->name);
	read->committer_email = td_strdup(committer->email);
	read->commit_time = committer->when.time;
	read->commit_offset = committer->when.offset;
	read->parents = git_commit_parentcount(commit);
	read->parent_time = latest_parent(commit, committer->when.time);
	read->key = read_key(commit);
	read_trailers(read, commit);
	return read;
}

void
td_commit_free(struct td_commit *commit)
{
	if (!commit)
		return;
	free(commit->id);
	free(commit->subject);
	free(commit->author);
	free(commit->email);
	free(commit->committer);
	free(commit->committer_email);
	free(commit->key);
	for (size_t i = 0; i < commit->trailer_count; i++) {
		free(commit->trailers[i].name);
		free(commit->trailers[i].value);
	}
	free(commit->trailers);
	free(commit);
}

const char *
td_commit_trailer(const struct td_commit *commit, const char *name)
{
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (strcasecmp(commit->trailers[i].name, name) == 0)
			return commit->trailers[i].value;
	return NULL;
}
