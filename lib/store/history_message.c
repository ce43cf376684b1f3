/* What a message of a commit says by trailers. */

#include "store/history_message.h"
#include "base/alloc.h"
#include "base/strbuf.h"

#include <git2.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* A message under way. */
struct reading {
	struct td_commit *read;
	size_t capacity;
	const char *block;     /* where git's trailers begin; NULL: none */
	const char *block_end; /* and where the message ends for it */
	struct td_strbuf value;
	bool open;     /* the last trailer may go on in the next line */
	size_t indent; /* of the line that it began in */
	unsigned paragraph;
};

/* Without the carriage returns of Windows' ends of lines. */
static char *
unix_lines(const char *message)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (; *message; message++)
		if (message[0] != '\r' ||
		    (message[1] != '\n' && message[1] != '\0'))
			td_strbuf_add_char(&text, *message);
	return td_strbuf_take(&text);
}

static bool
is_blank(const char *line, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (line[i] != ' ' && line[i] != '\t')
			return false;
	return true;
}

/* The last paragraph, where git finds trailers in it. What stands behind a line
 * of three dashes is a patch. */
static void
find_block(struct reading *reading, const char *text)
{
	git_message_trailer_array found = { 0 };
	const char *from = NULL;
	const char *line = text;
	bool apart = true;
	size_t count;

	if (git_message_trailers(&found, text) < 0)
		return;
	count = found.count;
	git_message_trailer_array_free(&found);
	if (count == 0)
		return;
	while (*line) {
		size_t length = strcspn(line, "\n");
		bool blank = is_blank(line, length);

		if (strncmp(line, "---", 3) == 0 &&
		    (length == 3 || line[3] == ' '))
			break;
		if (!blank && apart)
			from = line;
		apart = blank;
		line += length + (line[length] == '\n');
	}
	reading->block = from;
	reading->block_end = line;
}

/* How long the name at the head of a line is, of letters, digits and dashes and
 * followed by a colon; 0: there is none. */
static size_t
name_length(const char *line, size_t length)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789-";
	size_t name = strspn(line, letters);
	size_t colon = name;

	while (colon < length && (line[colon] == ' ' || line[colon] == '\t'))
		colon++;
	return colon < length && line[colon] == ':' ? name : 0;
}

/* Words of a line, with one space between it and those before. */
static void
add_words(struct td_strbuf *value, const char *words, size_t length)
{
	while (length > 0 && (*words == ' ' || *words == '\t')) {
		words++;
		length--;
	}
	while (length > 0 &&
	       (words[length - 1] == ' ' || words[length - 1] == '\t'))
		length--;
	if (length > 0 && value->length > 0)
		td_strbuf_add_char(value, ' ');
	for (size_t i = 0; i < length; i++)
		td_strbuf_add_char(value, words[i]);
}

static void
close_trailer(struct reading *reading)
{
	struct td_commit *read = reading->read;

	if (!reading->open)
		return;
	reading->open = false;
	read->trailers[read->trailer_count - 1].value = td_strdup(
	    reading->value.text ? reading->value.text : "");
}

static void
begin_trailer(struct reading *reading, const char *line, size_t indent,
              size_t name, size_t length)
{
	struct td_commit *read = reading->read;
	const char *at = line + indent;
	size_t colon = strcspn(at, ":") + 1;
	bool in_block = reading->block && line >= reading->block &&
	                line < reading->block_end;

	read->trailers = td_grow(read->trailers, read->trailer_count,
	                         &reading->capacity, sizeof *read->trailers);
	read->trailers[read->trailer_count++] = (struct td_trailer){
		.name = td_strndup(at, name),
		.place = indent > 0 ? TD_TRAILER_QUOTED
		         : in_block ? TD_TRAILER_PROPER
		                    : TD_TRAILER_ASIDE,
		.paragraph = reading->paragraph
	};
	reading->open = true;
	reading->indent = indent;
	td_strbuf_cut(&reading->value, 0);
	add_words(&reading->value, at + colon, length - indent - colon);
}

/* Whether a line that is none itself goes on with the trailer before it: it
 * stands further in, or an editor broke a long list of findings. */
static bool
goes_on(const struct reading *reading, size_t indent, size_t name)
{
	const struct td_commit *read = reading->read;

	if (!reading->open)
		return false;
	if (indent > reading->indent)
		return true;
	return name == 0 &&
	       strcasecmp(read->trailers[read->trailer_count - 1].name,
	                  "Findings") == 0;
}

static void
read_line(struct reading *reading, const char *line, size_t length)
{
	size_t indent = strspn(line, " \t");
	size_t name;

	if (is_blank(line, length)) {
		close_trailer(reading);
		reading->paragraph++;
		return;
	}
	name = name_length(line + indent, length - indent);
	if (goes_on(reading, indent, name)) {
		add_words(&reading->value, line, length);
		return;
	}
	close_trailer(reading);
	if (name > 0)
		begin_trailer(reading, line, indent, name, length);
}

/* The first paragraph, as one line. */
static char *
read_subject(const char *text)
{
	struct td_strbuf subject = TD_STRBUF_INIT;

	while (*text == '\n')
		text++;
	while (*text) {
		size_t length = strcspn(text, "\n");

		if (is_blank(text, length))
			break;
		add_words(&subject, text, length);
		text += length + (text[length] == '\n');
	}
	return subject.text ? td_strbuf_take(&subject) : td_strdup("");
}

void
td_message_parse(struct td_commit *read, const char *message)
{
	struct reading reading = { .read = read, .value = TD_STRBUF_INIT };
	char *text = unix_lines(message);

	read->subject = read_subject(text);
	find_block(&reading, text);
	for (const char *line = text; *line;) {
		size_t length = strcspn(line, "\n");

		read_line(&reading, line, length);
		line += length + (line[length] == '\n');
	}
	close_trailer(&reading);
	td_strbuf_clear(&reading.value);
	free(text);
}
