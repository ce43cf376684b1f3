/* access/allowed_signers: whose keys may sign, and in which time. */

#include "record/signers.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "calendar/date.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_A_DAY 86400LL

void
td_signers_clear(struct td_signers *signers)
{
	if (!signers)
		return;
	for (size_t i = 0; i < signers->count; i++) {
		td_strlist_clear(&signers->items[i].principals);
		free(signers->items[i].key);
	}
	free(signers->items);
	*signers = (struct td_signers)TD_SIGNERS_INIT;
}

/* A field ends at a blank that is not quoted. */
static size_t
field_length(const char *text, const char *end)
{
	bool quoted = false;
	const char *at = text;

	for (; at < end && (quoted || (*at != ' ' && *at != '\t')); at++)
		if (*at == '"')
			quoted = !quoted;
	return (size_t)(at - text);
}

static const char *
skip_blanks(const char *text, const char *end)
{
	while (text < end && (*text == ' ' || *text == '\t'))
		text++;
	return text;
}

static int
read_number(const char *text, size_t digits)
{
	int number = 0;

	for (size_t i = 0; i < digits; i++)
		number = number * 10 + (text[i] - '0');
	return number;
}

/* YYYYMMDD, YYYYMMDDHHMM or YYYYMMDDHHMMSS, in UTC with a Z behind. */
static bool
read_time(long long *time, const char *text, size_t size, int zone)
{
	size_t digits = 0;
	struct td_date day;

	while (digits < size && isdigit((unsigned char)text[digits]))
		digits++;
	if (digits + 1 == size && text[digits] == 'Z')
		zone = 0;
	else if (digits != size)
		return false;
	if ((digits != 8 && digits != 12 && digits != 14) ||
	    !td_date_from_civil(&day, read_number(text, 4),
	                        read_number(text + 4, 2),
	                        read_number(text + 6, 2)))
		return false;
	*time = day.days * SECONDS_A_DAY - zone * 60LL;
	if (digits > 8)
		*time += read_number(text + 8, 2) * 3600LL +
		         read_number(text + 10, 2) * 60LL;
	if (digits > 12)
		*time += read_number(text + 12, 2);
	return true;
}

/* The value of an option, without quotes. */
static bool
takes(const char **value, size_t *size, const char *option, size_t length,
      const char *name)
{
	size_t named = strlen(name);

	if (length < named + 3 || strncmp(option, name, named) != 0 ||
	    option[named] != '=' || option[named + 1] != '"' ||
	    option[length - 1] != '"')
		return false;
	*value = option + named + 2;
	*size = length - named - 3;
	return true;
}

static bool
read_option(struct td_allowed_signer *signer, const char *option, size_t length,
            int zone)
{
	const char *value;
	size_t size;

	if (length == 14 && strncmp(option, "cert-authority", 14) == 0)
		return signer->is_authority = true;
	if (takes(&value, &size, option, length, "namespaces"))
		return true;
	if (takes(&value, &size, option, length, "valid-after"))
		return signer->has_after = read_time(&signer->after, value,
		                                     size, zone);
	if (takes(&value, &size, option, length, "valid-before"))
		return signer->has_before = read_time(&signer->before, value,
		                                      size, zone);
	return false;
}

static bool
read_options(struct td_allowed_signer *signer, const char *text, size_t size,
             int zone)
{
	const char *end = text + size;

	while (text < end) {
		bool quoted = false;
		const char *at = text;

		for (; at < end && (quoted || *at != ','); at++)
			if (*at == '"')
				quoted = !quoted;
		if (!read_option(signer, text, (size_t)(at - text), zone))
			return false;
		text = at + (at < end);
	}
	return true;
}

static bool
is_key_kind(const char *text, size_t size)
{
	return (size > 4 && strncmp(text, "ssh-", 4) == 0) ||
	       (size > 6 && strncmp(text, "ecdsa-", 6) == 0) ||
	       (size > 3 && strncmp(text, "sk-", 3) == 0);
}

static void
read_principals(struct td_allowed_signer *signer, const char *text, size_t size)
{
	const char *end = text + size;

	if (size >= 2 && *text == '"' && end[-1] == '"') {
		text++;
		end--;
	}
	while (text < end) {
		const char *comma = memchr(text, ',', (size_t)(end - text));
		const char *stop = comma ? comma : end;
		char *name = td_strndup(text, (size_t)(stop - text));

		if (*name)
			td_strlist_add(&signer->principals, name);
		free(name);
		text = stop + 1;
	}
}

static bool
read_line(struct td_allowed_signer *signer, const char *text, const char *end,
          int zone)
{
	struct td_strbuf key = TD_STRBUF_INIT;
	size_t size = field_length(text, end);
	const char *kind;

	read_principals(signer, text, size);
	text = skip_blanks(text + size, end);
	size = field_length(text, end);
	if (!is_key_kind(text, size)) {
		if (!read_options(signer, text, size, zone))
			return false;
		text = skip_blanks(text + size, end);
		size = field_length(text, end);
	}
	kind = text;
	text = skip_blanks(text + size, end);
	if (signer->principals.count == 0 || !is_key_kind(kind, size) ||
	    text == end)
		return false;
	td_strbuf_add_bytes(&key, kind, size);
	td_strbuf_add_char(&key, ' ');
	td_strbuf_add_bytes(&key, text, field_length(text, end));
	signer->key = td_strbuf_take(&key);
	return true;
}

static enum td_status
add_line(struct td_signers *signers, const char *text, const char *end,
         int zone, struct td_place place, struct td_diag *diag)
{
	struct td_allowed_signer *signer;

	signers->items = td_grow(signers->items, signers->count,
	                         &signers->capacity, sizeof *signers->items);
	signer = &signers->items[signers->count];
	*signer = (struct td_allowed_signer){ .line = place.line };
	if (read_line(signer, text, end, zone)) {
		signers->count++;
		return TD_OK;
	}
	td_strlist_clear(&signer->principals);
	free(signer->key);
	return td_diag_add(diag, TD_SIGNERS_LINE_WRONG, place, NULL);
}

enum td_status
td_signers_parse(struct td_signers *signers, const char *text, int zone,
                 const char *path, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (unsigned line = 1; *text; line++) {
		size_t length = strcspn(text, "\n");
		const char *end = text + length;
		const char *begin;

		while (end > text && (end[-1] == '\r' || end[-1] == ' '))
			end--;
		begin = skip_blanks(text, end);
		if (begin < end && *begin != '#')
			status = td_worse(
			    status, add_line(signers, begin, end, zone,
			                     (struct td_place){ .path = path,
			                                        .line = line },
			                     diag));
		text += length + (text[length] == '\n');
	}
	return status;
}

static enum td_signers_answer
answer_of(const struct td_allowed_signer *line, long long time)
{
	if (line->has_after && time < line->after)
		return TD_SIGNERS_EARLY;
	if (line->has_before && time > line->before)
		return TD_SIGNERS_EXPIRED;
	return TD_SIGNERS_ALLOW;
}

enum td_signers_answer
td_signers_ask(const struct td_allowed_signer **line,
               const struct td_signers *signers, const char *key,
               long long time)
{
	enum td_signers_answer answer = TD_SIGNERS_UNKNOWN;

	*line = NULL;
	for (size_t i = 0; i < signers->count && answer != TD_SIGNERS_ALLOW;
	     i++) {
		const struct td_allowed_signer *signer = &signers->items[i];

		if (signer->is_authority || strcmp(signer->key, key) != 0)
			continue;
		answer = answer_of(signer, time);
		*line = signer;
	}
	return answer;
}

const char *
td_signer_principal(const struct td_allowed_signer *line, const char *email)
{
	for (size_t i = 0; i < line->principals.count; i++)
		if (strcmp(line->principals.items[i], email) == 0)
			return email;
	return line->principals.items[0];
}
