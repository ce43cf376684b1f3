/*
 * Codes that stand in records, and what offices write in a cell instead.
 */
#ifndef TD_CLI_FORMS_TABLE_WORDS_H
#define TD_CLI_FORMS_TABLE_WORDS_H

#include <stdbool.h>

/* A code and what people call it, the usual name first, parted by '|'. */
struct td_table_word {
	const char *code; /* NULL ends the list */
	const char *called;
};

extern const struct td_table_word td_words_unit_class[];
extern const struct td_table_word td_words_level[];
extern const struct td_table_word td_words_person_class[];
extern const struct td_table_word td_words_recipient_kind[];
extern const struct td_table_word td_words_stage[];
extern const struct td_table_word td_words_decider[];
extern const struct td_table_word td_words_ground[];
extern const struct td_table_word td_words_signed[];
extern const struct td_table_word td_words_council_office[];

/* Whether one of several names, parted by '|', folds to these letters. */
bool
td_table_word_is(const char *names, const char *slug);

/* The code that a text calls by its name, in capitals or not, with or without
 * marks; NULL: it is a code already, or no name of any. */
const char *
td_table_word_code(const struct td_table_word *words, const char *text);

/* The same where it is known of what store, and of what level, NULL: it is not:
 * a city is the province of its own store, and a People's Committee the
 * authority where it is the province's, and a locality where a commune's. */
const char *
td_table_word_here(const struct td_table_word *words, const char *text,
                   const char *level);

/* Whether words are "Ủy ban nhân dân" and do not say of what level. */
bool
td_word_is_committee(const char *text);

/* The same for options (td_option.meant). */
const char *
td_word_unit_class(const char *text);

const char *
td_word_level(const char *text);

const char *
td_word_person_class(const char *text);

const char *
td_word_stage(const char *text);

const char *
td_word_decider(const char *text);

#endif
