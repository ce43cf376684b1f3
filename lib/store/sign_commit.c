/* Signing commits as git's configuration says. */

#include "store/sign_commit.h"
#include "base/alloc.h"
#include "base/reason.h"
#include "store/command_words.h"
#include "store/program.h"
#include "store/repository.h"

#include <stdlib.h>
#include <string.h>

void
td_sign_clear(struct td_sign *sign)
{
	if (!sign)
		return;
	free(sign->program);
	free(sign->key);
	free(sign->directory);
	*sign = (struct td_sign){ .wanted = false };
}

/* A setting, with "~/" as git reads it; NULL: there is none, or a blank one. */
static char *
read_setting(git_config *config, const char *name)
{
	git_buf value = GIT_BUF_INIT;
	char *text = NULL;

	if (git_config_get_path(&value, config, name) == 0 && value.size > 0)
		text = td_strdup(value.ptr);
	git_buf_dispose(&value);
	return text;
}

/* gpg.program is OpenPGP's, as it was before there were others. */
static char *
read_program(git_config *config, const char *format)
{
	static const struct {
		const char *format;
		const char *name;
		const char *program;
	} rows[] = { { "ssh", "gpg.ssh.program", "ssh-keygen" },
		     { "x509", "gpg.x509.program", "gpgsm" },
		     { "openpgp", "gpg.openpgp.program", NULL },
		     { "openpgp", "gpg.program", "gpg" } };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *program;

		if (strcmp(rows[i].format, format) != 0)
			continue;
		program = read_setting(config, rows[i].name);
		if (program || rows[i].program)
			return program ? program : td_strdup(rows[i].program);
	}
	return NULL;
}

static char *
name_committer(const git_signature *committer)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_addf(&text, "%s <%s>", committer->name, committer->email);
	return td_strbuf_take(&text);
}

/* "key::ssh-ed25519 AAAA…", or without the first word as it used to be. */
static void
read_literal(struct td_sign *sign)
{
	static const char prefix[] = "key::";
	char *key = sign->key;

	if (strncmp(key, prefix, strlen(prefix)) == 0) {
		sign->key = td_strdup(key + strlen(prefix));
		free(key);
		sign->is_literal = true;
	} else if (strncmp(key, "ssh-", 4) == 0) {
		sign->is_literal = true;
	}
}

static enum td_status
report_command(const char *command, const char *said, struct td_diag *diag)
{
	return td_diag_add(diag, TD_SIGNING_KEY_COMMAND, TD_NO_PLACE, "command",
	                   command, "line", said, NULL);
}

/* Runs a command that prints the key: the first line of what it says, which git
 * takes for a key itself and never for the name of a file. */
static enum td_status
run_key_command(struct td_sign *sign, const char *command,
                const struct td_strlist *words, struct td_diag *diag)
{
	const char **arguments = td_alloc(words->count + 1, sizeof *arguments);
	const struct td_program program = { .arguments = arguments,
		                            .directory = sign->directory };
	struct td_strbuf out = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	int ended = 0;
	int error;

	for (size_t i = 0; i < words->count; i++)
		arguments[i] = words->items[i];
	error = td_program_run(&ended, &out, NULL, &program);
	td_strbuf_cut(&out, strcspn(out.text, "\r\n"));
	sign->key = td_strdup(out.text);
	read_literal(sign);
	if (error || ended != 0 || !sign->is_literal)
		status = report_command(
		    command, error ? td_reason(error) : out.text, diag);
	td_strbuf_clear(&out);
	free(arguments);
	return status;
}

/* The key that a command of git's configuration names. */
static enum td_status
ask_for_key(struct td_sign *sign, git_config *config, struct td_diag *diag)
{
	char *command = read_setting(config, "gpg.ssh.defaultKeyCommand");
	struct td_strlist words = TD_STRLIST_INIT;
	enum td_status status;

	if (!command)
		status = td_diag_add(diag, TD_SIGNING_NO_KEY, TD_NO_PLACE,
		                     NULL);
	else if (!td_command_words(&words, command) || words.count == 0)
		status = report_command(command, "-", diag);
	else
		status = run_key_command(sign, command, &words, diag);
	td_strlist_clear(&words);
	free(command);
	return status;
}

static enum td_status
load_wanted(struct td_sign *sign, git_repository *git, git_config *config,
            const git_signature *committer, struct td_diag *diag)
{
	char *format = read_setting(config, "gpg.format");
	const char *directory = git ? git_repository_workdir(git) : NULL;

	sign->program = read_program(config, format ? format : "openpgp");
	sign->is_ssh = format && strcmp(format, "ssh") == 0;
	sign->key = read_setting(config, "user.signingkey");
	sign->directory = directory ? td_strdup(directory) : NULL;
	if (!sign->program) {
		enum td_status status = td_diag_add(
		    diag, TD_SIGNING_FORMAT_UNKNOWN, TD_NO_PLACE, "found",
		    format, NULL);

		free(format);
		return status;
	}
	free(format);
	if (!sign->key && sign->is_ssh)
		return ask_for_key(sign, config, diag);
	if (!sign->key && committer)
		sign->key = name_committer(committer);
	else if (!sign->key)
		sign->wanted = false;
	else if (sign->is_ssh)
		read_literal(sign);
	return TD_OK;
}

enum td_status
td_sign_load(struct td_sign *sign, git_repository *git, git_config *config,
             const git_signature *committer, struct td_diag *diag)
{
	int wanted = 0;
	int code = git_config_get_bool(&wanted, config, "commit.gpgsign");

	*sign = (struct td_sign){ .wanted = wanted != 0 };
	if (code < 0 && code != GIT_ENOTFOUND)
		return td_git_trouble(diag);
	return wanted ? load_wanted(sign, git, config, committer, diag) : TD_OK;
}

/* What a program said last, but for what gpg says to programs. */
static char *
last_line(const struct td_strbuf *errors)
{
	const char *line = errors->length > 0 ? errors->text : "";
	char *last = td_strdup("-");

	while (*line) {
		size_t length = strcspn(line, "\r\n");

		if (length > 0 && strncmp(line, "[GNUPG:]", 8) != 0) {
			free(last);
			last = td_strndup(line, length);
		}
		line += length;
		line += strspn(line, "\r\n");
	}
	return last;
}

static enum td_status
run(struct td_strbuf *signature, const struct td_sign *sign,
    const struct td_program *program, struct td_diag *diag)
{
	struct td_strbuf errors = TD_STRBUF_INIT;
	enum td_status status = TD_OK;
	int ended = 0;
	int error = td_program_run(&ended, signature, &errors, program);

	if (error) {
		status = td_diag_add(diag, TD_SIGNING_WITHOUT_PROGRAM,
		                     TD_NO_PLACE, "program", sign->program,
		                     "reason", td_reason(error), NULL);
	} else if (ended != 0 || signature->length == 0 ||
	           (!sign->is_ssh &&
	            !strstr(errors.text, "[GNUPG:] SIG_CREATED "))) {
		char *line = last_line(&errors);

		status = td_diag_add(diag, TD_SIGNING_FAILED, TD_NO_PLACE,
		                     "program", sign->program, "key", sign->key,
		                     "line", line, NULL);
		free(line);
	}
	/* A header has no empty line at its end. */
	while (signature->length > 0 &&
	       strchr("\r\n", signature->text[signature->length - 1]))
		td_strbuf_cut(signature, signature->length - 1);
	td_strbuf_clear(&errors);
	return status;
}

/* A key that is locked is the agent's: nobody is asked while others wait. */
static enum td_status
sign_ssh(struct td_strbuf *signature, const struct td_sign *sign,
         const char *bytes, size_t size, struct td_diag *diag)
{
	static const char *const settings[] = { "SSH_ASKPASS_REQUIRE=never",
		                                NULL };
	const struct td_program_file file = { sign->key, strlen(sign->key) };
	const char *const words[] = { sign->program,
		                      "-Y",
		                      "sign",
		                      "-n",
		                      "git",
		                      "-f",
		                      sign->is_literal ? TD_PROGRAM_FILE
		                                       : sign->key,
		                      sign->is_literal ? "-U" : NULL,
		                      NULL };
	const struct td_program program = { .arguments = words,
		                            .settings = settings,
		                            .directory = sign->directory,
		                            .input = bytes,
		                            .input_size = size,
		                            .files = &file,
		                            .file_count = sign->is_literal,
		                            .alone = true };

	return run(signature, sign, &program, diag);
}

static enum td_status
sign_gpg(struct td_strbuf *signature, const struct td_sign *sign,
         const char *bytes, size_t size, struct td_diag *diag)
{
	const char *const words[] = { sign->program, "--status-fd=2", "-bsau",
		                      sign->key, NULL };
	const struct td_program program = { .arguments = words,
		                            .directory = sign->directory,
		                            .input = bytes,
		                            .input_size = size };

	return run(signature, sign, &program, diag);
}

enum td_status
td_sign_bytes(struct td_strbuf *signature, const struct td_sign *sign,
              const char *bytes, size_t size, struct td_diag *diag)
{
	return sign->is_ssh ? sign_ssh(signature, sign, bytes, size, diag)
	                    : sign_gpg(signature, sign, bytes, size, diag);
}

enum td_status
td_sign_try(const struct td_sign *sign, struct td_diag *diag)
{
	static const char payload[] = "thidua\n";
	struct td_strbuf signature = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	if (sign->wanted)
		status = td_sign_bytes(&signature, sign, payload,
		                       strlen(payload), diag);
	td_strbuf_clear(&signature);
	return status;
}
