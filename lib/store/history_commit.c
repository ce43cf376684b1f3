/* What a commit says of itself. */

#include "store/history_commit.h"
#include "base/alloc.h"
#include "store/history_message.h"
#include "store/signature.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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
	char id[GIT_OID_HEXSZ + 1];

	git_oid_tostr(id, sizeof id, git_commit_id(commit));
	read->id = td_strdup(id);
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
	td_message_parse(read, git_commit_message(commit));
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

size_t
td_commit_next_trailer(const struct td_commit *commit, const char *name,
                       size_t from)
{
	enum td_trailer_place place = TD_TRAILER_ASIDE;

	for (size_t i = 0; i < commit->trailer_count; i++)
		if (commit->trailers[i].place == TD_TRAILER_PROPER &&
		    strcasecmp(commit->trailers[i].name, name) == 0)
			place = TD_TRAILER_PROPER;
	while (from < commit->trailer_count &&
	       (commit->trailers[from].place != place ||
	        strcasecmp(commit->trailers[from].name, name) != 0))
		from++;
	return from;
}

const char *
td_commit_trailer(const struct td_commit *commit, const char *name)
{
	size_t at = td_commit_next_trailer(commit, name, 0);

	return at < commit->trailer_count ? commit->trailers[at].value : NULL;
}
