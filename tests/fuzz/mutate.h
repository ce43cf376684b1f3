/*
 * Mutations that keep the structure of what is fed to a target, so that what is
 * behind the parser is met as well. Bytes are changed as libFuzzer changes
 * them, now and then.
 */
#ifndef TD_FUZZ_MUTATE_H
#define TD_FUZZ_MUTATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* libFuzzer's own, or the driver's. */
size_t
LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);

/* What a target may define: changes data, returns its new size. */
size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed);

/* Puts something of the second input into the first. */
size_t
LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_size,
                          const uint8_t *second, size_t second_size,
                          uint8_t *out, size_t max, unsigned int seed);

struct fuzz_chance {
	uint64_t state;
};

/* Of two chances with one seed the numbers are the same. */
struct fuzz_chance
fuzz_chance_of(unsigned seed);

/* Below limit, which is not 0. */
size_t
fuzz_below(struct fuzz_chance *chance, size_t limit);

/* A word that records know, or that nobody should write; as YAML has it. */
const char *
fuzz_word(struct fuzz_chance *chance);

/* A key that some schema has. */
const char *
fuzz_key(struct fuzz_chance *chance);

/*
 * Change one to three places of a YAML document: take out, put a word or
 * another part of it in the place, rename a key, double, wrap. What follows the
 * first `head` bytes is the document. Bytes that are none are changed as bytes.
 */
size_t
fuzz_mutate_yaml(uint8_t *data, size_t size, size_t max, size_t head,
                 unsigned seed);

/* Put a part of another document into a place of the first; 0: one of the two
 * is none. */
size_t
fuzz_cross_yaml(const uint8_t *first, size_t first_size, size_t head,
                const uint8_t *second, size_t second_size, size_t second_head,
                uint8_t *out, size_t max, unsigned seed);

/* Change one to three fields or lines of a text in which fields are parted so;
 * words: what fields may hold, ended by NULL. */
size_t
fuzz_mutate_rows(uint8_t *data, size_t size, size_t max, char separator,
                 const char *const *words, unsigned seed);

/* How long the first line is, with its end; 0: there is none. */
size_t
fuzz_first_line(const uint8_t *data, size_t size);

#endif
