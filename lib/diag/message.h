/*
 * Messages: from an English text with {placeholders} to a line in the
 * reader's language.
 *
 * Placeholders are named and filled here, so no translation can crash a
 * format string, and a lint holds each pair of texts to the same names.
 *
 *   {name}       the value as it is, made visible for a terminal
 *   {name:date}  a civil day: 2026-05-11, in Vietnamese 11/05/2026; a value
 *                that is no day is written as it is
 *   {name:term}  the name of a code in diag/terms.def, or of several codes
 *                separated by ", "
 *   {name:codes} codes as they are written, separated by ", ", each with its
 *                name behind it where it has another: "front (Fatherland Front
 *                and mass organisations)"
 *   {name:money} a number: 3510000 as 3,510,000, in Vietnamese 3.510.000; of a
 *                fraction 1.5, in Vietnamese 1,5
 *   {name:step}  to which sum money is rounded: 10000 as "rounded up to
 *                10,000", 1 as "not rounded"
 *   {name:path}  a file name, quoted where the shell would need it
 *   {id:name}    what a row of rules calls it: the fact id_name, in English
 *                id_name_en; the id where there is none
 *   {id:parts}   the fact id_parts as terms, "BK-T, interim"; the id as it is
 *                where there is none
 *   {{           a brace
 *
 * A placeholder whose fact is missing is written as "?".
 *
 * The language is that of the catalogue which the command line loaded
 * (cli/language.h, diag/translation.h).
 */
#ifndef TD_DIAG_MESSAGE_H
#define TD_DIAG_MESSAGE_H

#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>

struct td_strbuf;

/* Marks a text for extraction without translating it. */
#define N_(text) text

/* From now on the authority is a city, and what it decides, signs or regulates
 * is not called a province's. Like the language, of the whole process, and set
 * once by the command line. */
void
td_message_set_city(bool is_city);

/* Whether it is one. */
bool
td_message_is_city(void);

/* The text in the reader's language; English when it has no translation. */
const char *
td_translate(const char *text);

/* The name of a code from diag/terms.def; what is no code is taken for an
 * English text and translated, so that a fact can also be a whole reason. */
const char *
td_term(const char *code);

/* The name of a code from diag/terms.def; NULL: it is none of them. */
const char *
td_term_of_code(const char *code);

/* The same in English, whatever the reader's language. */
const char *
td_term_in_english(const char *code);

/* Add a (translated) text with its placeholders filled from the facts. */
void
td_message_fill(struct td_strbuf *out, const char *text,
                const struct td_fact *facts, size_t fact_count);

/* Add a file name, or what a command is given, made visible and quoted where
 * the shell would need it. */
void
td_message_add_word(struct td_strbuf *out, const char *word);

/* Add an English text, translated and filled from pairs ended by NULL. */
__attribute__((sentinel)) void
td_message_add(struct td_strbuf *out, const char *text, ...);

#endif
