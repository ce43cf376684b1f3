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

/* Runs a program, if it is there. Returns whether it ended well. */
static bool
run(struct td_signature_question *question, struct td_strbuf *out,
    const struct td_program *program)
{
	int ended = 1;

	question->found->program = program->arguments[0];
	if (td_program_run(&ended, out, NULL, program) == 0)
		return ended == 0;
	question->found->state = TD_SIGN_UNCHECKED;
	return false;
}

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

static bool
holds_for(struct td_signature_question *question, const char *principal)
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
	bool holds;

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
			                      principal,
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

		holds = run(question, NULL, &program);
	}
	td_strbuf_clear(&time);
	return holds;
}

/* Whoever has the key. */
static bool
holds_at_all(struct td_signature_question *question)
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

	return run(question, NULL, &program);
}

static enum td_signature_state
state_of(enum td_signers_answer answer)
{
	switch (answer) {
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

void
td_signature_check_ssh(struct td_signature_question *question)
{
	struct td_signature_found *found = question->found;
	const struct td_allowed_signer *line = NULL;
	enum td_signers_answer answer = TD_SIGNERS_UNKNOWN;

	found->code = td_signature_key(question->with->signature);
	found->key = td_signature_fingerprint(found->code);
	if (question->listed)
		answer = td_signers_ask(&line, &question->signatures->signers,
		                        found->code, question->time);
	if (line)
		found->name = td_strdup(
		    td_signer_principal(line, question->email));
	found->state = TD_SIGN_GOOD;
	if (answer == TD_SIGNERS_ALLOW && holds_for(question, found->name))
		return;
	if (found->state != TD_SIGN_UNCHECKED && !holds_at_all(question) &&
	    found->state != TD_SIGN_UNCHECKED)
		found->state = TD_SIGN_INVALID;
	else if (found->state != TD_SIGN_UNCHECKED)
		found->state = question->listed ? state_of(answer)
		                                : TD_SIGN_UNLISTED;
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

void
td_signature_check_gpg(struct td_signature_question *question, const char *name)
{
	const char *const words[] = { name,       "--no-tty",
		                      "--batch",  "--status-fd=1",
		                      "--verify", TD_PROGRAM_FILE,
		                      "-",        NULL };
	const struct td_signed_bytes *with = question->with;
	const struct td_program_file file = { with->signature,
		                              strlen(with->signature) };
	const struct td_program program = { .arguments = words,
		                            .input = with->payload,
		                            .input_size = with->payload_size,
		                            .files = &file,
		                            .file_count = 1,
		                            .alone = true };
	struct td_strbuf out = TD_STRBUF_INIT;

	question->found->state = TD_SIGN_INVALID;
	(void)run(question, &out, &program);
	if (question->found->state != TD_SIGN_UNCHECKED)
		read_status(question, out.text);
	td_strbuf_clear(&out);
}
