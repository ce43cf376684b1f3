/*
 * What a fact was before a message wrote it for people: the other way round
 * from diag/message.h.
 */
#ifndef TESTS_TEXTS_VALUES_H
#define TESTS_TEXTS_VALUES_H

#include <stdbool.h>
#include <stddef.h>

struct slot;

/* From now on values are those of messages in English or Vietnamese; the path
 * is that of the Vietnamese catalogue. False when it cannot be read. */
bool
values_speak(const char *path, bool vietnamese);

/* Forget the catalogue. */
void
values_end(void);

/*
 * The value of which a placeholder makes these words; the caller's. Where no
 * value does, as with words that are no day: the words themselves, or NULL when
 * it is strict.
 */
char *
value_before(const struct slot *slot, const char *printed, size_t size,
             bool is_strict);

#endif
