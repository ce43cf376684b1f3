/* Messages: from an English text with {placeholders} to a reader's line. */

#include "diag/message.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A placeholder between its braces. */
struct slot {
	const char *name;
	size_t name_size;
	const char *kind; /* empty when it has none */
	size_t kind_size;
};

static bool
is_text(const char *bytes, size_t size, const char *text)
{
	return strlen(text) == size && memcmp(bytes, text, size) == 0;
}

static const char *
find_fact(const struct slot *slot, const struct td_fact *facts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (is_text(slot->name, slot->name_size, facts[i].name))
			return facts[i].value;
	return NULL;
}

/* Two digits as a number; -1 when they are none. */
static int
two_digits(const char *text)
{
	for (int i = 0; i < 2; i++)
		if (text[i] < '0' || text[i] > '9')
			return -1;
	return (text[0] - '0') * 10 + text[1] - '0';
}

static bool
is_day(const char *text)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30,
		                       31, 31, 30, 31, 30, 31 };
	int century, year, month, day, length;

	if (strlen(text) != strlen("YYYY-MM-DD") || text[4] != '-' ||
	    text[7] != '-')
		return false;
	century = two_digits(text);
	year = two_digits(text + 2);
	month = two_digits(text + 5);
	day = two_digits(text + 8);
	if (century < 0 || year < 0 || month < 1 || month > 12)
		return false;
	length = lengths[month - 1];
	if (month == 2 && year % 4 == 0 && (year > 0 || century % 4 == 0))
		length++;
	return day >= 1 && day <= length;
}

static void
add_date(struct td_strbuf *out, const char *value)
{
	char year[5] = "", month[3] = "", day[3] = "";
	struct td_fact parts[] = { { (char *)"year", year },
		                   { (char *)"month", month },
		                   { (char *)"day", day } };

	if (!is_day(value)) {
		td_text_add_visible(out, value, false);
		return;
	}
	memcpy(year, value, 4);
	memcpy(month, value + 5, 2);
	memcpy(day, value + 8, 2);
	/* The order of the parts is what a translation says it is. */
	td_message_fill(out, td_translate(N_("{year}-{month}-{day}")), parts,
	                3);
}

/* Add two parts of a number with what a translation puts between them. */
static void
add_joined(struct td_strbuf *out, const char *pattern, const char *first,
           const char *rest)
{
	struct td_fact parts[] = { { (char *)"first", (char *)first },
		                   { (char *)"rest", (char *)rest } };

	td_message_fill(out, td_translate(pattern), parts, 2);
}

/* Thousands of a whole number apart, from the first on. */
static char *
group(const char *digits, size_t count)
{
	size_t first = count % 3 ? count % 3 : 3;
	char *grouped = td_strndup(digits, count < first ? count : first);

	for (size_t i = first; i < count; i += 3) {
		struct td_strbuf longer = TD_STRBUF_INIT;
		char *three = td_strndup(digits + i, 3);

		add_joined(&longer, N_("{first},{rest}"), grouped, three);
		free(three);
		free(grouped);
		grouped = td_strbuf_take(&longer);
	}
	return grouped;
}

/* What is no number stays as it is. */
static void
add_money(struct td_strbuf *out, const char *value)
{
	static const char digits[] = "0123456789";
	size_t whole = strspn(value, digits);
	const char *part = value[whole] == '.' ? value + whole + 1 : "";
	char *grouped;

	if (whole == 0 ||
	    (value[whole] && (!*part || part[strspn(part, digits)] != '\0'))) {
		td_text_add_visible(out, value, false);
		return;
	}
	grouped = group(value, whole);
	if (*part)
		add_joined(out, N_("{first}.{rest}"), grouped, part);
	else
		td_strbuf_add(out, grouped);
	free(grouped);
}

static bool
is_safe_in_shell(const char *value)
{
	static const char unsafe[] = " \t\n\r!\"#$&'()*;<=>?[\\]^`{|}~";

	return *value && !strpbrk(value, unsafe);
}

void
td_message_add_word(struct td_strbuf *out, const char *value)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	td_text_add_visible(&path, value, false);
	if (is_safe_in_shell(path.text)) {
		td_strbuf_add(out, path.text);
	} else {
		td_strbuf_add_char(out, '\'');
		for (const char *c = path.text; *c; c++) {
			if (*c == '\'')
				td_strbuf_add(out, "'\\''");
			else
				td_strbuf_add_char(out, *c);
		}
		td_strbuf_add_char(out, '\'');
	}
	td_strbuf_clear(&path);
}

/* Several codes stand in one fact as in a list: "individual, collective". */
static void
add_each(struct td_strbuf *out, const char *value,
         void (*add)(struct td_strbuf *, const char *))
{
	const char *comma;

	while ((comma = strstr(value, ", "))) {
		char *code = td_strndup(value, (size_t)(comma - value));

		add(out, code);
		td_strbuf_add(out, ", ");
		free(code);
		value = comma + 2;
	}
	add(out, value);
}

static void
add_term(struct td_strbuf *out, const char *code)
{
	td_text_add_visible(out, td_term(code), false);
}

static void
add_terms(struct td_strbuf *out, const char *value)
{
	if (td_term(value) != value) /* a sentence, and no list */
		add_term(out, value);
	else
		add_each(out, value, add_term);
}

static void
add_code(struct td_strbuf *out, const char *code)
{
	const char *name = td_term_of_code(code);

	td_text_add_visible(out, code, false);
	if (name && strcmp(name, code) != 0)
		td_strbuf_addf(out, " (%s)", name);
}

/* Another fact: that of the slot, and behind it which of its names. */
static const char *
find_name(const struct slot *slot, const char *key, const struct td_fact *facts,
          size_t count)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	const char *value = NULL;

	td_strbuf_add_bytes(&name, slot->name, slot->name_size);
	td_strbuf_addf(&name, "_%s", key);
	for (size_t i = 0; !value && i < count; i++)
		if (strcmp(facts[i].name, name.text) == 0)
			value = facts[i].value;
	td_strbuf_clear(&name);
	return value;
}

/* By the name that its record gives it in the reader's language; else by what
 * the fact itself is. Which key of the record that is, a translation says. */
static void
add_name(struct td_strbuf *out, const struct slot *slot, const char *value,
         const struct td_fact *facts, size_t count)
{
	const char *name = find_name(slot, td_translate(N_("name_en")), facts,
	                             count);

	td_text_add_visible(out, name ? name : value, false);
}

/* By what it is made of, codes and names, where another fact has that; else as
 * it is: an id may be any word. */
static void
add_parts(struct td_strbuf *out, const struct slot *slot, const char *value,
          const struct td_fact *facts, size_t count)
{
	const char *parts = find_name(slot, "parts", facts, count);

	if (parts)
		add_terms(out, parts);
	else
		td_text_add_visible(out, value, false);
}

/* To which sum money is rounded up; one đồng is what there is no less of. */
static void
add_step(struct td_strbuf *out, const char *value)
{
	const struct td_fact fact = { (char *)"step", (char *)value };

	if (strcmp(value, "1") == 0)
		td_strbuf_add(out, td_translate(N_("not rounded")));
	else
		td_message_fill(out,
		                td_translate(N_("rounded up to {step:money}")),
		                &fact, 1);
}

static void
add_value(struct td_strbuf *out, const struct slot *slot, const char *value,
          const struct td_fact *facts, size_t count)
{
	if (!value)
		td_strbuf_add_char(out, '?');
	else if (is_text(slot->kind, slot->kind_size, "name"))
		add_name(out, slot, value, facts, count);
	else if (is_text(slot->kind, slot->kind_size, "parts"))
		add_parts(out, slot, value, facts, count);
	else if (is_text(slot->kind, slot->kind_size, "date"))
		add_date(out, value);
	else if (is_text(slot->kind, slot->kind_size, "term"))
		add_terms(out, value);
	else if (is_text(slot->kind, slot->kind_size, "codes"))
		add_each(out, value, add_code);
	else if (is_text(slot->kind, slot->kind_size, "money"))
		add_money(out, value);
	else if (is_text(slot->kind, slot->kind_size, "step"))
		add_step(out, value);
	else if (is_text(slot->kind, slot->kind_size, "path"))
		td_message_add_word(out, value);
	else
		td_text_add_visible(out, value, false);
}

void
td_message_fill(struct td_strbuf *out, const char *text,
                const struct td_fact *facts, size_t fact_count)
{
	while (*text) {
		struct slot slot = { 0 };
		size_t plain = strcspn(text, "{");
		size_t inside;

		td_strbuf_add_bytes(out, text, plain);
		text += plain;
		if (!*text)
			break;
		text++;
		inside = strcspn(text, "{}");
		if (text[inside] != '}') {
			td_strbuf_add_char(out, '{');
			text += *text == '{';
			continue;
		}
		slot.name = text;
		slot.name_size = strcspn(text, ":}");
		slot.kind = text + slot.name_size;
		if (*slot.kind == ':')
			slot.kind++;
		slot.kind_size = (size_t)(text + inside - slot.kind);
		add_value(out, &slot, find_fact(&slot, facts, fact_count),
		          facts, fact_count);
		text += inside + 1;
	}
}

void
td_message_add(struct td_strbuf *out, const char *text, ...)
{
	struct td_fact *facts = NULL;
	size_t count = 0;
	size_t capacity = 0;
	const char *name;
	va_list pairs;

	va_start(pairs, text);
	while ((name = va_arg(pairs, const char *))) {
		const char *value = va_arg(pairs, const char *);

		if (!value)
			continue;
		facts = td_grow(facts, count, &capacity, sizeof *facts);
		/* Only read, never freed: the strings stay the caller's. */
		facts[count++] = (struct td_fact){ (char *)name,
			                           (char *)value };
	}
	va_end(pairs);
	td_message_fill(out, td_translate(text), facts, count);
	free(facts);
}
