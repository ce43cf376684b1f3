/*
 * reduce CATALOGUE - findings without their wording, from what a command said
 * on standard input.
 *
 * A line for people, in English or Vietnamese,
 *
 *   a.yaml:4:9: error: 'GK' was not in force on 2026-05-11, the day of … [id]
 *
 * becomes
 *
 *   a.yaml:4:9: error: award=GK, received=2026-05-11 [id]
 *
 * with the facts raw, as JSON has them: a day as YYYY-MM-DD, a term as its
 * code. Of a line for programs the message goes, and the law out of "source".
 *
 * Nothing but wording is lost: a line is reduced only where the text of the
 * rule, filled with those facts, gives that very line again. What is no finding
 * or does not agree with its text stays as it is; so does what is reduced
 * already.
 */
#include "base/json.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "diag/print.h"
#include "template.h"
#include "values.h"

#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	STEPS_MAX = 200000 /* of comparing one line with one text */
};

struct line {
	char *text;
	size_t size;
	bool is_done;
};

static struct line *lines;
static size_t line_count;
static unsigned steps;

static const char *const severities[] = {
	[TD_NOTE] = "note",
	[TD_WARNING] = "warning",
	[TD_ERROR] = "error",
	[TD_TROUBLE] = "trouble",
};

/* What a text ends in, for the sake of a record that is later: none last, as a
 * fact at its end may have any words. */
enum ending {
	ENDING_DAY,
	ENDING_NO_DAY,
	ENDING_NONE,
	ENDING_COUNT
};

/* A finding as it is read back from a line. */
struct told {
	const char *line; /* from behind its place */
	struct td_finding finding;
	enum ending ending;
	const char *text;   /* that it is held against */
	struct slots slots; /* of the text that it was told in */
	bool is_strict;     /* {x:term} and {x:date} are that, not any words */
	struct td_fact facts[SLOT_MAX + 1];
};

static bool
find_rule(const char *slug, size_t size, enum td_finding_id *id)
{
	for (int i = 0; i < TD_FINDING_COUNT; i++) {
		const char *known = td_finding_kind((enum td_finding_id)i)
		                        ->slug;

		if (strlen(known) == size && memcmp(known, slug, size) == 0) {
			*id = (enum td_finding_id)i;
			return true;
		}
	}
	return false;
}

static void
forget_facts(struct told *told, size_t count)
{
	while (told->finding.fact_count > count)
		free(told->facts[--told->finding.fact_count].value);
}

static void
keep_fact(struct told *told, const char *name, char *value)
{
	told->facts[told->finding.fact_count++] = (struct td_fact){
		(char *)name, value
	};
}

/* Whether the finding is printed as the line is, behind its place. */
static bool
is_printed_so(const struct told *told)
{
	struct td_strbuf again = TD_STRBUF_INIT;
	bool is_same;

	td_finding_add_text(&again, &told->finding, "");
	is_same = strcmp(again.text, told->line) == 0;
	td_strbuf_clear(&again);
	return is_same;
}

/* Hold words, up to their end, against a text from one of its placeholders on,
 * until the facts give the line again. */
static bool
match(struct told *told, const char *text, size_t index, const char *words,
      const char *end)
{
	const struct slot *slot = &told->slots.items[index];
	size_t plain = index < told->slots.count ? (size_t)(slot->start - text)
	                                         : strlen(text);

	if (steps++ > STEPS_MAX || (size_t)(end - words) < plain ||
	    memcmp(words, text, plain) != 0)
		return false;
	words += plain;
	if (index == told->slots.count)
		return words == end && is_printed_so(told);
	if (!*slot->name)
		return words < end && *words == '{' &&
		       match(told, slot->end, index + 1, words + 1, end);
	for (const char *stop = words; stop <= end; stop++) {
		size_t kept = told->finding.fact_count;
		char *value = value_before(slot, words, (size_t)(stop - words),
		                           told->is_strict);

		if (value && slot_is_first(&told->slots, index))
			keep_fact(told, slot->name, value);
		else
			free(value);
		if (value && match(told, slot->end, index + 1, stop, end))
			return true;
		forget_facts(told, kept);
	}
	return false;
}

/* Read the message, and the source where there is one, as this says. */
static bool
read_told(struct told *told, const char *words, const char *end,
          const char *source, const char *source_end)
{
	forget_facts(told, 0);
	steps = 0;
	if (source)
		keep_fact(told, "source",
		          strndup(source, (size_t)(source_end - source)));
	return match(told, told->text, 0, words, end);
}

/* The source is "(law)", "(law; plan)" or "(plan)", or there is none. */
static bool
read_words(struct told *told, const char *words, const char *end)
{
	const char *law = td_translate(
	    td_finding_kind(told->finding.id)->source);
	size_t law_size = strlen(law);

	for (const char *at = words; at + 2 + law_size < end; at++) {
		const char *rest = at + 2 + law_size;

		if (strncmp(at, " (", 2) != 0 || end[-1] != ')' ||
		    strncmp(at + 2, law, law_size) != 0)
			continue;
		if (*law && rest + 1 == end) {
			if (read_told(told, words, at, NULL, NULL))
				return true;
			continue;
		}
		if (*law && strncmp(rest, "; ", 2) != 0)
			continue;
		if (read_told(told, words, at, rest + (*law ? 2 : 0), end - 1))
			return true;
	}
	return *law == '\0' && read_told(told, words, end, NULL, NULL);
}

/* The text of a rule, and what it ends in where it is for a later record; the
 * caller frees it. */
static char *
text_of(enum td_finding_id id, enum ending ending,
        const char *(*speak)(const char *))
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_strbuf_add(&text, speak(td_finding_kind(id)->text));
	if (ending != ENDING_NONE)
		td_strbuf_add(
		    &text, speak(td_finding_later_text(ending == ENDING_DAY)));
	return td_strbuf_take(&text);
}

static bool
read_message(struct told *told, const char *words, const char *end)
{
	bool is_read = false;

	for (int i = 0; i < ENDING_COUNT && !is_read; i++) {
		char *text = text_of(told->finding.id, (enum ending)i,
		                     td_translate);

		told->ending = (enum ending)i;
		told->text = text;
		slots_find(&told->slots, text);
		is_read = read_words(told, words, end);
		told->text = NULL;
		free(text);
	}
	return is_read;
}

static const char *
fact_of(const struct told *told, const char *name)
{
	return td_finding_fact(&told->finding, name);
}

static const char *
as_it_is(const char *text)
{
	return text;
}

/* The facts in the order of the English text, whatever the language was. */
static char *
reduced(const struct told *told, const char *line, size_t place)
{
	struct td_strbuf out = TD_STRBUF_INIT;
	const char *separator = ": ";
	char *text = text_of(told->finding.id, told->ending, as_it_is);
	struct slots slots;

	td_strbuf_add_bytes(&out, line, place);
	td_strbuf_addf(&out, ": %s", severities[told->finding.severity]);
	slots_find(&slots, text);
	for (size_t i = 0; i < slots.count; i++) {
		const char *name = slots.items[i].name;

		if (!slot_is_first(&slots, i))
			continue;
		td_strbuf_addf(&out, "%s%s=%s", separator, name,
		               fact_of(told, name));
		separator = ", ";
	}
	if (fact_of(told, "source"))
		td_strbuf_addf(&out, "%ssource=%s", separator,
		               fact_of(told, "source"));
	td_strbuf_addf(&out, " [%s]", td_finding_kind(told->finding.id)->slug);
	free(text);
	return td_strbuf_take(&out);
}

/* The line for people without its wording; NULL when it is none, or is told in
 * another language. */
static char *
reduce_text(const char *line)
{
	size_t size = strlen(line);
	const char *open = strrchr(line, '[');
	struct told told = { .finding = { .facts = told.facts } };
	char *out = NULL;

	if (!open || open - line < 2 || open[-1] != ' ' ||
	    line[size - 1] != ']' ||
	    !find_rule(open + 1, (size_t)(line + size - open) - 2,
	               &told.finding.id))
		return NULL;
	for (int i = TD_NOTE; !out && i <= TD_TROUBLE; i++) {
		struct td_strbuf mark = TD_STRBUF_INIT;
		const char *at;

		td_strbuf_addf(&mark, ": %s: ", td_translate(severities[i]));
		at = strstr(line, mark.text);
		told.line = at;
		told.finding.severity = (enum td_severity)i;
		for (int lax = 0; at && !out && lax < 2; lax++) {
			told.is_strict = !lax;
			if (at + mark.length < open &&
			    read_message(&told, at + mark.length, open - 1))
				out = reduced(&told, line, (size_t)(at - line));
		}
		td_strbuf_clear(&mark);
	}
	forget_facts(&told, 0);
	return out;
}

/* The end of a JSON string that begins here, behind its quote. */
static const char *
skip_string(const char *text)
{
	while (*text && *text != '"')
		text += *text == '\\' && text[1] ? 2 : 1;
	return *text ? text + 1 : text;
}

static void
cut(struct td_strbuf *out, const char *from, const char *to)
{
	size_t size = strlen(out->text);
	char *kept = strndup(out->text, size);

	to = kept + (to - out->text);
	td_strbuf_cut(out, (size_t)(from - out->text));
	td_strbuf_add(out, to);
	free(kept);
}

/* Cut the law out of the source; false when it does not stand there, as in
 * another language. */
static bool
cut_law(struct td_strbuf *out, const char *law)
{
	static const char source[] = ",\"source\":";
	struct td_strbuf words = TD_STRBUF_INIT;
	const char *at = strstr(out->text, source);
	const char *inside, *rest;
	bool is_there;

	if (*law == '\0')
		return true;
	if (!at)
		return false;
	td_json_add(&words, law);
	td_strbuf_cut(&words, words.length - 1);
	inside = at + strlen(source);
	rest = inside + words.length;
	is_there = strncmp(inside, words.text, words.length) == 0;
	td_strbuf_clear(&words);
	if (is_there && *rest == '"')
		cut(out, at, rest + 1);
	else if (is_there && strncmp(rest, "; ", 2) == 0)
		cut(out, inside + 1, rest + 2);
	else
		return false;
	return true;
}

/* The line for programs without its wording; NULL when it is none. */
static char *
reduce_json(const char *line)
{
	static const char start[] = "{\"rule\":\"", said[] = ",\"message\":\"";
	struct td_strbuf out = TD_STRBUF_INIT;
	const char *slug = line + strlen(start);
	const char *message = strstr(line, said);
	enum td_finding_id id;

	if (strncmp(line, start, strlen(start)) != 0 || !message ||
	    !find_rule(slug, strcspn(slug, "\""), &id))
		return NULL;
	td_strbuf_add(&out, line);
	message = out.text + (message - line);
	cut(&out, message, skip_string(message + strlen(said)));
	if (cut_law(&out, td_translate(td_finding_kind(id)->source)))
		return td_strbuf_take(&out);
	td_strbuf_clear(&out);
	return NULL;
}

static void
reduce_lines(void)
{
	for (size_t i = 0; i < line_count; i++) {
		struct line *line = &lines[i];
		char *out;

		if (line->is_done)
			continue;
		out = line->text[0] == '{' ? reduce_json(line->text)
		                           : reduce_text(line->text);
		if (!out)
			continue;
		free(line->text);
		*line = (struct line){ out, strlen(out), true };
	}
}

/* The last line may have no end, as a command left it. */
static bool
read_lines(void)
{
	char *text = NULL;
	size_t capacity = 0;
	ssize_t size;
	bool is_ended = true;

	while ((size = getline(&text, &capacity, stdin)) > 0) {
		is_ended = text[size - 1] == '\n';
		if (is_ended)
			text[--size] = '\0';
		lines = realloc(lines, (line_count + 1) * sizeof *lines);
		if (!lines)
			abort();
		/* With a NUL in it, it is no line of ours. */
		lines[line_count++] = (struct line){
			text, (size_t)size, strlen(text) < (size_t)size
		};
		text = NULL;
		capacity = 0;
	}
	free(text);
	return is_ended;
}

int
main(int argc, char **argv)
{
	bool is_ended;

	if (argc != 2)
		return 2;
	setlocale(LC_CTYPE, "C.UTF-8");
	is_ended = read_lines();
	for (int vietnamese = 0; vietnamese < 2; vietnamese++) {
		if (!values_speak(argv[1], vietnamese)) {
			fprintf(stderr, "reduce: %s cannot be read\n", argv[1]);
			return 2;
		}
		for (int city = 0; city < 2; city++) {
			td_message_set_city(city);
			reduce_lines();
		}
	}
	for (size_t i = 0; i < line_count; i++) {
		fwrite(lines[i].text, 1, lines[i].size, stdout);
		if (i + 1 < line_count || is_ended)
			putchar('\n');
		free(lines[i].text);
	}
	free(lines);
	values_end();
	return 0;
}
