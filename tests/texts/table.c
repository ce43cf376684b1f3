/*
 * table CATALOGUE findings <TABLE - the table of findings as it has to be: each
 * block of it with the texts that its facts give
 *
 *   award-unknown
 *   	award=GK
 *   	error: the catalogue has no award form 'GK' (Law …)
 *   	lỗi: danh mục không có hình thức khen thưởng 'GK' (Luật …)
 *
 * A first line "rule in a city" asks for what is said where the authority is a
 * city. Complains, and ends with 1, where a finding has no block, a placeholder
 * no fact, a fact no placeholder, or people would read what is written for
 * programs: a code, a day as YYYY-MM-DD.
 *
 * table CATALOGUE terms - the names of all codes, a line each:
 * code, English, Vietnamese; and what a city calls them where that differs.
 */
#include "base/strbuf.h"
#include "diag/message.h"
#include "diag/print.h"
#include "diag/translation.h"
#include "template.h"

#include <locale.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *catalogue;
static bool has_failed;

static const char *const codes[] = {
#define TD_TERM(code, name) code,
#include "diag/terms.def"
#undef TD_TERM
};

enum {
	CODES = sizeof codes / sizeof *codes,
	FACTS_MAX = 32
};

/* One block of the table. */
struct sample {
	char *slug; /* NULL: none was begun */
	bool is_in_city;
	struct td_finding finding;
	struct td_fact facts[FACTS_MAX];
};

static bool is_shown[TD_FINDING_COUNT];

__attribute__((format(printf, 1, 2))) static void
complain(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	has_failed = true;
}

static void
speak(bool vietnamese, bool city)
{
	if (!td_translation_load(vietnamese ? catalogue : NULL)) {
		perror(catalogue);
		exit(2);
	}
	td_message_set_city(city);
}

static bool
find_rule(const char *slug, enum td_finding_id *id)
{
	for (int i = 0; i < TD_FINDING_COUNT; i++)
		if (strcmp(td_finding_kind((enum td_finding_id)i)->slug,
		           slug) == 0) {
			*id = (enum td_finding_id)i;
			return true;
		}
	return false;
}

static bool
is_code(const char *value)
{
	for (size_t i = 0; i < CODES; i++)
		if (strcmp(codes[i], value) == 0)
			return true;
	return false;
}

/* What is in quotes is told as it is written. */
static bool
is_quoted(const struct slot *slot, const char *text)
{
	return slot->start > text && slot->start[-1] == '\'' &&
	       *slot->end == '\'';
}

static bool
looks_like_day(const char *value)
{
	return strlen(value) == strlen("YYYY-MM-DD") &&
	       strspn(value, "0123456789-") == strlen(value) &&
	       value[4] == '-' && value[7] == '-';
}

/* Every code of a list has a name in the language that is spoken, or is a text
 * that is translated. */
static void
check_term(const struct sample *sample, const char *name, const char *value)
{
	char *list = strdup(value), *rest = list;

	while (rest) {
		char *code = rest;

		rest = strstr(rest, ", ");
		if (rest) {
			*rest = '\0';
			rest += 2;
		}
		if (strcmp(td_term(code), code) == 0)
			complain("%s: {%s}: '%s' has no name", sample->slug,
			         name, code);
	}
	free(list);
}

static void
check_value(const struct sample *sample, const struct slot *slot,
            const char *text)
{
	const char *value = td_finding_fact(&sample->finding, slot->name);

	if (!*slot->name)
		return;
	if (!value) {
		complain("%s: no fact '%s'", sample->slug, slot->name);
		return;
	}
	if (strcmp(slot->kind, "term") == 0)
		check_term(sample, slot->name, value);
	if (strcmp(slot->kind, "date") == 0 && !looks_like_day(value))
		complain("%s: {%s}: '%s' is no day", sample->slug, slot->name,
		         value);
	if (*slot->kind || is_quoted(slot, text))
		return;
	if (looks_like_day(value))
		complain("%s: {%s}: '%s' is a day for programs", sample->slug,
		         slot->name, value);
	if (is_code(value))
		complain("%s: {%s}: '%s' is a code", sample->slug, slot->name,
		         value);
}

/* Whether a text shows the fact, or the one of which it is the name. */
static bool
shows(const struct slot *slot, const char *fact)
{
	size_t length = strlen(slot->name);

	if (strcmp(slot->kind, "name") == 0 &&
	    strncmp(fact, slot->name, length) == 0)
		return strcmp(fact + length, "") == 0 ||
		       strcmp(fact + length, "_name") == 0 ||
		       strcmp(fact + length, "_name_en") == 0;
	return strcmp(fact, slot->name) == 0;
}

/* The Vietnamese text is the one to be checked: an English name may be what
 * its code is. */
static void
check_sample(const struct sample *sample)
{
	const struct td_finding *finding = &sample->finding;
	const char *text = td_translate(td_finding_kind(finding->id)->text);
	struct slots slots;

	slots_find(&slots, text);
	for (size_t i = 0; i < slots.count; i++)
		check_value(sample, &slots.items[i], text);
	for (size_t i = 0; i < finding->fact_count; i++) {
		const char *name = finding->facts[i].name;
		bool is_known = strcmp(name, "source") == 0;

		for (size_t k = 0; k < slots.count; k++)
			is_known |= shows(&slots.items[k], name);
		if (!is_known)
			complain("%s: no place for fact '%s'", sample->slug,
			         name);
	}
}

/* The text as it is printed, without place and rule. */
static void
print_text(const struct td_finding *finding)
{
	struct td_strbuf line = TD_STRBUF_INIT;

	td_finding_add_text(&line, finding, "");
	td_strbuf_cut(&line, line.length - strlen(" []") -
	                         strlen(td_finding_kind(finding->id)->slug));
	printf("\t%s\n", line.text + strlen(": "));
	td_strbuf_clear(&line);
}

static void
end_sample(struct sample *sample)
{
	if (!sample->slug)
		return;
	for (int vietnamese = 0; vietnamese < 2; vietnamese++) {
		speak(vietnamese, sample->is_in_city);
		print_text(&sample->finding);
	}
	check_sample(sample);
	for (size_t i = 0; i < sample->finding.fact_count; i++) {
		free(sample->facts[i].name);
		free(sample->facts[i].value);
	}
	free(sample->slug);
	*sample = (struct sample){ .slug = NULL };
}

static void
begin_sample(struct sample *sample, const char *line)
{
	static const char city[] = " in a city";
	size_t size = strcspn(line, " ");

	end_sample(sample);
	if (*line == '\0' || *line == '#')
		return;
	sample->slug = strndup(line, size);
	sample->is_in_city = strcmp(line + size, city) == 0;
	if (!find_rule(sample->slug, &sample->finding.id)) {
		complain("%s: is no finding", line);
		free(sample->slug);
		sample->slug = NULL;
		return;
	}
	is_shown[sample->finding.id] = true;
	sample->finding.facts = sample->facts;
	sample->finding.severity = td_finding_kind(sample->finding.id)
	                               ->severity;
}

/* Lines with a fact are kept; the texts are made anew. */
static bool
read_fact(struct sample *sample, const char *line)
{
	size_t size = strspn(line, "abcdefghijklmnopqrstuvwxyz_0123456789");

	if (size == 0 || line[size] != '=' || !sample->slug ||
	    sample->finding.fact_count == FACTS_MAX)
		return false;
	sample->facts[sample->finding.fact_count++] = (struct td_fact){
		strndup(line, size), strdup(line + size + 1)
	};
	return true;
}

static void
print_findings(void)
{
	struct sample sample = { .slug = NULL };
	char *line = NULL;
	size_t capacity = 0;
	ssize_t size;

	while ((size = getline(&line, &capacity, stdin)) > 0) {
		if (line[size - 1] == '\n')
			line[size - 1] = '\0';
		if (*line != '\t') {
			begin_sample(&sample, line);
			puts(line);
		} else if (read_fact(&sample, line + 1)) {
			puts(line);
		}
	}
	end_sample(&sample);
	free(line);
	for (int i = 0; i < TD_FINDING_COUNT; i++)
		if (!is_shown[i])
			complain("%s: is not in tests/texts/findings.txt",
			         td_finding_kind((enum td_finding_id)i)->slug);
}

static void
keep_names(char *names[CODES], bool vietnamese, bool city)
{
	speak(vietnamese, city);
	for (size_t i = 0; i < CODES; i++)
		names[i] = strdup(td_term(codes[i]));
}

static void
print_terms(void)
{
	static char *names[2][2][CODES];

	for (int city = 0; city < 2; city++)
		for (int vietnamese = 0; vietnamese < 2; vietnamese++)
			keep_names(names[city][vietnamese], vietnamese, city);
	for (size_t i = 0; i < CODES; i++) {
		printf("%s | %s | %s\n", codes[i], names[0][0][i],
		       names[0][1][i]);
		if (strcmp(names[0][0][i], names[1][0][i]) ||
		    strcmp(names[0][1][i], names[1][1][i]))
			printf("%s in a city | %s | %s\n", codes[i],
			       names[1][0][i], names[1][1][i]);
		for (int k = 0; k < 4; k++)
			free(names[k / 2][k % 2][i]);
	}
}

int
main(int argc, char **argv)
{
	if (argc != 3)
		return 2;
	setlocale(LC_CTYPE, "C.UTF-8");
	catalogue = argv[1];
	if (strcmp(argv[2], "terms") == 0)
		print_terms();
	else
		print_findings();
	td_translation_load(NULL);
	return has_failed;
}
