/*
 * Parsing options; what is wrong with them is told by explain.c.
 */
#include "cli/option.h"

#include "base/alloc.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct parser {
	struct td_arguments *arguments;
	const struct td_option *const *tables;
	int argc;
	char **argv;
	int next; /* the word that is looked at next */
};

static void
fault(struct parser *parser, enum td_option_fault kind, const char *word,
      size_t length, const char *value, const struct td_option *option)
{
	struct td_arguments *arguments = parser->arguments;

	if (arguments->fault != TD_OPTION_FINE)
		return;
	arguments->fault = kind;
	arguments->word = td_strndup(word, length);
	arguments->value = value;
	arguments->option = option;
}

static bool
is_choice(const struct td_option *option, const char *value)
{
	if (!option->choices)
		return true;
	for (size_t i = 0; option->choices[i]; i++)
		if (strcmp(option->choices[i], value) == 0)
			return true;
	return false;
}

/* The code that a value is, or means. */
static const char *
code_of(const struct td_option *option, const char *value)
{
	const char *code = option->meant ? option->meant(value) : NULL;

	return code ? code : value;
}

/* length is that of the option's name within word, dashes included. */
static void
store(struct parser *parser, const struct td_option *option, const char *word,
      size_t length, const char *value)
{
	value = code_of(option, value);
	if (!is_choice(option, value))
		fault(parser, TD_OPTION_NOT_A_CHOICE, word, length, value,
		      option);
	else if (option->list)
		td_strlist_add(option->list, value);
	else
		*option->text = value;
}

static void
store_next(struct parser *parser, const struct td_option *option,
           const char *word, size_t length)
{
	if (parser->next >= parser->argc)
		fault(parser, TD_OPTION_NO_ARGUMENT, word, length, NULL,
		      option);
	else
		store(parser, option, word, length,
		      parser->argv[parser->next++]);
}

static const struct td_option *
find_letter(const struct parser *parser, char letter)
{
	for (size_t i = 0; parser->tables[i]; i++)
		for (const struct td_option *row = parser->tables[i]; row->name;
		     row++)
			if (row->letter && row->letter == letter)
				return row;
	return NULL;
}

static void
read_letters(struct parser *parser, const char *word)
{
	for (const char *at = word + 1; *at; at++) {
		const struct td_option *option = find_letter(parser, *at);
		char given[6] = "-";
		unsigned code_point;
		size_t size = td_text_decode(&code_point, at, strlen(at));

		memcpy(given + 1, at, size);
		if (!option) {
			fault(parser, TD_OPTION_UNKNOWN, given, size + 1, NULL,
			      NULL);
			return;
		}
		if (option->flag) {
			*option->flag = true;
			continue;
		}
		if (at[1])
			store(parser, option, given, 2, at + 1);
		else
			store_next(parser, option, given, 2);
		return;
	}
}

/* The option of that name, or the only one that starts so. */
static const struct td_option *
find_name(const struct parser *parser, const char *name, size_t length,
          size_t *found)
{
	const struct td_option *option = NULL;

	*found = 0;
	for (size_t i = 0; parser->tables[i]; i++)
		for (const struct td_option *row = parser->tables[i]; row->name;
		     row++) {
			if (strncmp(row->name, name, length) != 0)
				continue;
			if (row->name[length] == '\0') {
				*found = 1;
				return row;
			}
			if (length == 0 || !row->help)
				continue;
			option = row;
			++*found;
		}
	return option;
}

static void
read_name(struct parser *parser, const char *word)
{
	size_t length = strcspn(word, "=");
	const char *value = word[length] ? word + length + 1 : NULL;
	size_t found;
	const struct td_option *option = find_name(parser, word + 2, length - 2,
	                                           &found);

	if (found == 0)
		fault(parser, TD_OPTION_UNKNOWN, word, length, NULL, NULL);
	else if (found > 1)
		fault(parser, TD_OPTION_AMBIGUOUS, word, length, NULL, NULL);
	else if (option->flag && value)
		fault(parser, TD_OPTION_UNWANTED, word, length, value, option);
	else if (option->flag)
		*option->flag = true;
	else if (value)
		store(parser, option, word, length, value);
	else
		store_next(parser, option, word, length);
}

bool
td_option_is_missing(const struct td_option *option)
{
	if (!option->required)
		return false;
	return option->list ? option->list->count == 0 : !*option->text;
}

static void
check_required(struct parser *parser)
{
	for (size_t i = 0; parser->tables[i]; i++)
		for (const struct td_option *row = parser->tables[i]; row->name;
		     row++)
			if (td_option_is_missing(row))
				fault(parser, TD_OPTION_REQUIRED, "", 0, NULL,
				      row);
}

enum td_status
td_option_parse(struct td_arguments *arguments,
                const struct td_option *const *tables, int argc, char **argv)
{
	struct parser parser = { arguments, tables, argc, argv, 1 };
	bool only_operands = false;

	arguments->operands = argv + (argc > 0);
	while (parser.next < argc) {
		char *word = argv[parser.next++];

		/* What is written here was read before: at most one operand
		 * a word. */
		if (only_operands || word[0] != '-' || !word[1])
			arguments->operands[arguments->operand_count++] = word;
		else if (word[1] != '-')
			read_letters(&parser, word);
		else if (word[2])
			read_name(&parser, word);
		else
			only_operands = true;
	}
	check_required(&parser);
	return arguments->fault == TD_OPTION_FINE ? TD_OK : TD_USAGE;
}

void
td_arguments_clear(struct td_arguments *arguments)
{
	if (!arguments)
		return;
	free(arguments->word);
	*arguments = (struct td_arguments)TD_ARGUMENTS_INIT;
}
