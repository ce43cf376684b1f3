/* What ssh-keygen, gpg and gpgsm say of a signature. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "store/program.h"
#include "store/signature.h"
#include "views/signature_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The offset as POSIX has it in TZ, which counts to the west. */
static void
format_zone(char *text, size_t size, int zone)
{
	int minutes = abs(zone);

	snprintf(text, size, "TZ=<zone>%c%02d:%02d", zone < 0 ? '+' : '-',
	         minutes / 60, minutes % 60);
}

/* Digits alone, as ssh-keygen reads a time. */
static void
format_time(struct td_strbuf *text, long long time, int zone)
{
	struct td_strbuf shown = TD_STRBUF_INIT;

	td_instant_add(&shown, time, zone);
	for (size_t i = 0; i < shown.length && i < 19; i++)
		if (shown.text[i] >= '0' && shown.text[i] <= '9')
			td_strbuf_add_char(text, shown.text[i]);
	td_strbuf_clear(&shown);
}

/* Whether it holds for whom the list names. */
static int
start_hold(struct td_signature_question *question)
{
	const struct td_signatures *signatures = question->signatures;
	const struct td_signed_bytes *with = question->with;
	const struct td_program_file files[] = {
		{ signatures->list.bytes, signatures->list.size },
		{ with->signature, strlen(with->signature) }
	};
	struct td_strbuf time = TD_STRBUF_INIT;
	char zone[32];
	const char *const settings[] = { zone, NULL };
	int error;

	format_zone(zone, sizeof zone, signatures->zone);
	td_strbuf_add(&time, "-Overify-time=");
	format_time(&time, question->time, signatures->zone);
	{
		const char *const words[] = { "ssh-keygen",
			                      "-Y",
			                      "verify",
			                      "-n",
			                      "git",
			                      "-f",
			                      TD_PROGRAM_FILE,
			                      "-I",
			                      question->found->name,
			                      "-s",
			                      TD_PROGRAM_FILE_NEXT,
			                      time.text,
			                      NULL };
		const struct td_program program = {
			.arguments = words,
			.settings = settings,
			.input = with->payload,
			.input_size = with->payload_size,
			.files = files,
			.file_count = 2,
			.alone = true
		};

		error = td_program_start(&question->running, &program);
	}
	td_strbuf_clear(&time);
	return error;
}

/* Whether it holds at all, whoever has the key. */
static int
start_novalidate(struct td_signature_question *question)
{
	static const char *const words[] = {
		"ssh-keygen", "-Y", "check-novalidate", "-n",
		"git",        "-s", TD_PROGRAM_FILE,    NULL
	};
	const struct td_signed_bytes *with = question->with;
	const struct td_program_file file = { with->signature,
		                              strlen(with->signature) };
	const struct td_program program = { .arguments = words,
		                            .input = with->payload,
		                            .input_size = with->payload_size,
		                            .files = &file,
		                            .file_count = 1,
		                            .alone = true };

	return td_program_start(&question->running, &program);
}

static enum td_signature_state
state_of(const struct td_signature_question *question)
{
	if (!question->listed)
		return TD_SIGN_UNLISTED;
	switch (question->answer) {
	case TD_SIGNERS_EXPIRED:
		return TD_SIGN_EXPIRED;
	case TD_SIGNERS_EARLY:
		return TD_SIGN_EARLY;
	case TD_SIGNERS_ALLOW:
	case TD_SIGNERS_UNKNOWN:
		break;
	}
	return TD_SIGN_UNKNOWN;
}

static void
prepare_ssh(struct td_signature_question *question, char *key)
{
	struct td_signature_found *found = question->found;
	const struct td_allowed_signer *line = NULL;

	found->code = key;
	found->key = td_signature_fingerprint(key);
	found->program = "ssh-keygen";
	question->answer = TD_SIGNERS_UNKNOWN;
	if (question->listed)
		question->answer = td_signers_ask(
		    &line, &question->signatures->signers, key, question->time);
	if (line)
		found->name = td_strdup(
		    td_signer_principal(line, question->email));
	question->step = question->answer == TD_SIGNERS_ALLOW
	                     ? TD_STEP_HOLD
	                     : TD_STEP_NOVALIDATE;
}

/* What follows a word of gpg's, up to the end of its line; NULL: it did not say
 * it. */
static char *
said(const char *text, const char *word)
{
	struct td_strbuf line = TD_STRBUF_INIT;
	const char *at;
	char *rest = NULL;

	td_strbuf_addf(&line, "[GNUPG:] %s ", word);
	at = strstr(text, line.text);
	if (at) {
		at += line.length;
		rest = td_strndup(at, strcspn(at, "\r\n"));
	}
	td_strbuf_clear(&line);
	return rest;
}

/* How many signatures gpg spoke of. */
static size_t
count_signatures(const char *text)
{
	size_t count = 0;

	while ((text = strstr(text, "[GNUPG:] NEWSIG"))) {
		count++;
		text++;
	}
	return count;
}

/* The list of signers has no such keys: who reads vouches for them with a ring
 * of keys of their own. */
static void
read_status(struct td_signature_question *question, const char *text)
{
	static const char *const words[] = { "GOODSIG", "EXPSIG", "EXPKEYSIG",
		                             "REVKEYSIG" };
	struct td_signature_found *found = question->found;
	char *missing = said(text, "NO_PUBKEY");
	char *key = said(text, "VALIDSIG");

	found->state = missing ? TD_SIGN_UNCHECKED : TD_SIGN_INVALID;
	for (size_t i = 0; i < sizeof words / sizeof *words && key; i++) {
		char *name = said(text, words[i]);
		const char *space = name ? strchr(name, ' ') : NULL;

		if (space && !found->name && count_signatures(text) == 1) {
			found->name = td_strdup(space + 1);
			found->state = question->listed ? TD_SIGN_UNKNOWN
			                                : TD_SIGN_UNLISTED;
		}
		free(name);
	}
	if (key)
		key[strcspn(key, " ")] = '\0';
	found->key = key ? key : missing;
	if (key)
		free(missing);
}

static int
start_gpg(struct td_signature_question *question)
{
	const char *const words[] = { question->found->program,
		                      "--no-tty",
		                      "--batch",
		                      "--status-fd=1",
		                      "--verify",
		                      TD_PROGRAM_FILE,
		                      "-",
		                      NULL };
	const struct td_signed_bytes *with = question->with;
	const struct td_program_file file = { with->signature,
		                              strlen(with->signature) };
	const struct td_program program = { .arguments = words,
		                            .input = with->payload,
		                            .input_size = with->payload_size,
		                            .files = &file,
		                            .file_count = 1,
		                            .alone = true };

	return td_program_start(&question->running, &program);
}

void
td_signature_prepare(struct td_signature_question *question)
{
	struct td_signature_found *found = question->found;
	char *kind = td_signature_key(question->with->signature);

	found->state = TD_SIGN_INVALID;
	question->step = TD_STEP_DONE;
	if (!question->with->several && strchr(kind, ' ')) {
		prepare_ssh(question, kind);
		return;
	}
	if (!question->with->several && strcmp(kind, "openpgp") == 0)
		found->program = "gpg";
	else if (!question->with->several && strcmp(kind, "x509") == 0)
		found->program = "gpgsm";
	if (found->program)
		question->step = TD_STEP_GPG;
	free(kind);
}

int
td_signature_start(struct td_signature_question *question)
{
	switch (question->step) {
	case TD_STEP_HOLD:
		return start_hold(question);
	case TD_STEP_NOVALIDATE:
		return start_novalidate(question);
	case TD_STEP_GPG:
		return start_gpg(question);
	case TD_STEP_DONE:
		break;
	}
	return 0;
}

/* A key that may sign, and a signature that does not hold for it, may be one
 * that holds for another reason. */
static void
conclude_ssh(struct td_signature_question *question, bool well)
{
	bool held = question->step == TD_STEP_HOLD;

	question->step = TD_STEP_DONE;
	if (held && well)
		question->found->state = TD_SIGN_GOOD;
	else if (held)
		question->step = TD_STEP_NOVALIDATE;
	else
		question->found->state = well ? state_of(question)
		                              : TD_SIGN_INVALID;
}

void
td_signature_finish(struct td_signature_question *question)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	int ended = 1;
	int error = td_program_end(&ended, &out, NULL, &question->running);

	if (error) {
		td_signature_give_up(question);
	} else if (question->step == TD_STEP_GPG) {
		question->step = TD_STEP_DONE;
		read_status(question, out.text);
	} else {
		conclude_ssh(question, ended == 0);
	}
	td_strbuf_clear(&out);
}

void
td_signature_give_up(struct td_signature_question *question)
{
	question->found->state = TD_SIGN_UNCHECKED;
	question->step = TD_STEP_DONE;
}
