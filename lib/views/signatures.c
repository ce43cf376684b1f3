/* Whether signatures hold, and whose they are. */

#include "views/signatures.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "record/store_record.h"
#include "store/signature.h"
#include "views/signature_parts.h"

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

static void
check(struct td_signature_question *question)
{
	char *kind = td_signature_key(question->with->signature);

	if (question->with->several)
		question->found->state = TD_SIGN_INVALID;
	else if (strcmp(kind, "openpgp") == 0)
		td_signature_check_gpg(question, "gpg");
	else if (strcmp(kind, "x509") == 0)
		td_signature_check_gpg(question, "gpgsm");
	else if (strchr(kind, ' '))
		td_signature_check_ssh(question);
	else
		question->found->state = TD_SIGN_INVALID;
	free(kind);
}

enum td_status
td_signatures_check_bytes(struct td_signature_found *found,
                          struct td_signatures *signatures,
                          const struct td_signed_bytes *with, const char *email,
                          long long time, const char *listed_in,
                          struct td_diag *diag)
{
	struct td_signature_question question = { .found = found,
		                                  .signatures = signatures,
		                                  .with = with,
		                                  .email = email,
		                                  .time = time };
	enum td_status status = TD_OK;

	*found = (struct td_signature_found){ .state = TD_SIGN_NONE };
	if (!with->signature)
		return TD_OK;
	status = load_list(&question.listed, signatures, listed_in, diag);
	if (status == TD_OK)
		check(&question);
	return status;
}

enum td_status
td_signatures_check(struct td_signature_found *found,
                    struct td_signatures *signatures,
                    const struct td_commit *commit, const char *listed_in,
                    struct td_diag *diag)
{
	struct td_signed_bytes with;
	enum td_status status = td_evidence_signed(&with, signatures->evidence,
	                                           commit->id, diag);

	*found = (struct td_signature_found){ .state = TD_SIGN_NONE };
	if (status == TD_OK)
		status = td_signatures_check_bytes(
		    found, signatures, &with, commit->committer_email,
		    commit->commit_time, listed_in, diag);
	td_signed_bytes_clear(&with);
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
