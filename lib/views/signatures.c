/* Whether signatures hold, and whose they are. */

#include "views/signatures.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "record/store_record.h"
#include "store/signature.h"
#include "views/signature_parts.h"
#include "views/signature_queue.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
td_signature_found_clear(struct td_signature_found *found)
{
	if (!found)
		return;
	free(found->code);
	free(found->key);
	free(found->name);
	*found = (struct td_signature_found){ .state = TD_SIGN_NONE };
}

const char *
td_signature_state_name(enum td_signature_state state)
{
	static const char *const names[] = {
		[TD_SIGN_NONE] = "none",
		[TD_SIGN_GOOD] = "good",
		[TD_SIGN_UNLISTED] = "unlisted",
		[TD_SIGN_UNKNOWN] = "unknown",
		[TD_SIGN_EXPIRED] = "expired",
		[TD_SIGN_EARLY] = "early",
		[TD_SIGN_INVALID] = "invalid",
		[TD_SIGN_UNCHECKED] = "unchecked",
	};

	return names[state];
}

int
td_signatures_zone(const struct td_snapshot *snapshot)
{
	struct td_reader *reader = td_reader_new(snapshot);
	const struct td_store_record *store;
	int zone = 7 * 60;

	if (td_reader_store(&store, reader, NULL) == TD_FOUND &&
	    store->time_zone.text)
		(void)td_time_zone_parse(&zone, store->time_zone.text);
	td_reader_free(reader);
	return zone;
}

struct td_signatures *
td_signatures_new(const struct td_evidence *evidence, int zone)
{
	struct td_signatures *signatures = td_alloc(1, sizeof *signatures);

	signatures->evidence = evidence;
	signatures->zone = zone;
	return signatures;
}

void
td_signatures_free(struct td_signatures *signatures)
{
	if (!signatures)
		return;
	for (size_t i = 0; i < signatures->known_count; i++) {
		td_signature_found_clear(&signatures->known[i]->found);
		free(signatures->known[i]);
	}
	free(signatures->known);
	td_signers_clear(&signatures->signers);
	free(signatures->list.bytes);
	free(signatures);
}

/* The list of a commit, where it is another one than was read last. */
static enum td_status
load_list(bool *listed, struct td_signatures *signatures, const char *commit,
          struct td_diag *diag)
{
	struct td_evidence_file file = { .bytes = NULL };
	enum td_status status = td_evidence_find(&file, signatures->evidence,
	                                         commit, TD_SIGNERS_PATH, diag);

	*listed = file.id[0] != '\0';
	if (status != TD_OK || !*listed ||
	    strcmp(file.id, signatures->list.id) == 0)
		return status;
	status = td_evidence_load(&file, signatures->evidence, diag);
	if (status != TD_OK)
		return status;
	td_signers_clear(&signatures->signers);
	free(signatures->list.bytes);
	signatures->list = file;
	/* What is wrong with a line is records-check's to say. */
	status = td_signers_parse(&signatures->signers, file.bytes,
	                          signatures->zone, TD_SIGNERS_PATH, NULL);
	return status == TD_INVALID ? TD_OK : status;
}

enum td_status
td_signatures_check_bytes(struct td_signature_found *found,
                          struct td_signatures *signatures,
                          struct td_signed_bytes *with, const char *email,
                          long long time, const char *listed_in,
                          struct td_diag *diag)
{
	struct td_signature_question question = { .found = found,
		                                  .signatures = signatures,
		                                  .email = email,
		                                  .time = time };
	struct td_signature_queue *queue;
	enum td_status status = TD_OK;

	*found = (struct td_signature_found){ .state = TD_SIGN_NONE };
	if (!with->signature)
		return TD_OK;
	status = load_list(&question.listed, signatures, listed_in, diag);
	if (status != TD_OK)
		return status;
	queue = td_signature_queue_new();
	td_signature_queue_add(queue, &question, with);
	td_signature_queue_free(queue);
	return TD_OK;
}

static int
compare(const struct td_signature_known *known, const char *commit,
        const char *list)
{
	int order = strcmp(known->commit, commit);

	return order ? order : strcmp(known->list, list);
}

/* Where a commit and a list are, or would be. */
static size_t
find_known(bool *found, const struct td_signatures *signatures,
           const char *commit, const char *list)
{
	size_t low = 0;
	size_t high = signatures->known_count;

	*found = false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare(signatures->known[middle], commit, list);

		if (order == 0)
			*found = true;
		if (order >= 0)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static struct td_signature_known *
add_known(struct td_signatures *signatures, size_t at, const char *commit,
          const char *list)
{
	struct td_signature_known *made = td_alloc(1, sizeof *made);

	snprintf(made->commit, sizeof made->commit, "%s", commit);
	snprintf(made->list, sizeof made->list, "%s", list);
	signatures->known = td_grow(signatures->known, signatures->known_count,
	                            &signatures->known_capacity,
	                            sizeof *signatures->known);
	memmove(signatures->known + at + 1, signatures->known + at,
	        (signatures->known_count - at) * sizeof *signatures->known);
	signatures->known[at] = made;
	signatures->known_count++;
	return made;
}

/* Begins to check a commit, where that was not done. */
static enum td_status
begin(const struct td_signature_known **known, struct td_signatures *signatures,
      struct td_signature_queue *queue, const struct td_commit *commit,
      const char *listed_in, struct td_diag *diag)
{
	struct td_signature_question question = {
		.signatures = signatures,
		.email = commit->committer_email,
		.time = commit->commit_time
	};
	struct td_signed_bytes with = { .signature = NULL };
	struct td_signature_known *made;
	enum td_status status = load_list(&question.listed, signatures,
	                                  listed_in, diag);
	const char *list = question.listed ? signatures->list.id : "";
	bool found = false;
	size_t at = 0;

	if (status == TD_OK)
		at = find_known(&found, signatures, commit->id, list);
	if (found)
		*known = signatures->known[at];
	if (status != TD_OK || found)
		return status;
	status = td_evidence_signed(&with, signatures->evidence, commit->id,
	                            diag);
	if (status == TD_OK) {
		*known = made = add_known(signatures, at, commit->id, list);
		question.found = &made->found;
	}
	if (status == TD_OK && with.signature)
		td_signature_queue_add(queue, &question, &with);
	td_signed_bytes_clear(&with);
	return status;
}

void
td_signatures_prepare(struct td_signatures *signatures,
                      const struct td_signature_case *cases, size_t count)
{
	struct td_signature_queue *queue = td_signature_queue_new();
	const struct td_signature_known *known;

	/* What goes wrong does so again when it is asked for. */
	for (size_t i = 0; i < count; i++)
		if (cases[i].commit->key)
			(void)begin(&known, signatures, queue, cases[i].commit,
			            cases[i].listed_in, NULL);
	td_signature_queue_free(queue);
}

static char *
copy(const char *text)
{
	return text ? td_strdup(text) : NULL;
}

enum td_status
td_signatures_check(struct td_signature_found *found,
                    struct td_signatures *signatures,
                    const struct td_commit *commit, const char *listed_in,
                    struct td_diag *diag)
{
	struct td_signature_queue *queue = td_signature_queue_new();
	const struct td_signature_known *known = NULL;
	enum td_status status = begin(&known, signatures, queue, commit,
	                              listed_in, diag);

	td_signature_queue_free(queue);
	*found = (struct td_signature_found){ .state = TD_SIGN_NONE };
	if (status == TD_OK)
		*found = (struct td_signature_found){
			.state = known->found.state,
			.code = copy(known->found.code),
			.key = copy(known->found.key),
			.name = copy(known->found.name),
			.program = known->found.program
		};
	return status;
}

enum td_status
td_signatures_ask(enum td_signers_answer *answer,
                  const struct td_allowed_signer **line, bool *listed,
                  struct td_signatures *signatures, const char *code,
                  const char *listed_in, long long time, struct td_diag *diag)
{
	enum td_status status = load_list(listed, signatures, listed_in, diag);

	*line = NULL;
	*answer = TD_SIGNERS_UNKNOWN;
	if (status == TD_OK && *listed && code)
		*answer = td_signers_ask(line, &signatures->signers, code,
		                         time);
	return status;
}
