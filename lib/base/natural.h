/*
 * Whole numbers from 0 on, exact, of up to 4,096 bits: what fractions
 * (base/rational.h) are made of. What would be larger is told and not cut.
 */
#ifndef TD_BASE_NATURAL_H
#define TD_BASE_NATURAL_H

#include "base/status.h"

#include <stdbool.h>
#include <stdint.h>

#define TD_NATURAL_LIMBS 128

struct td_natural {
	unsigned count; /* of limbs that are used; the last one is not 0 */
	uint32_t limbs[TD_NATURAL_LIMBS]; /* the lowest first */
};

struct td_natural
td_natural_of(uint64_t value);

/* Less than, equal to or greater than 0, as strcmp. */
int
td_natural_compare(const struct td_natural *a, const struct td_natural *b);

/* Each may write to what it reads. False: too large, *out untouched. */
TD_MUST_CHECK bool
td_natural_add(struct td_natural *out, const struct td_natural *a,
               const struct td_natural *b);

TD_MUST_CHECK bool
td_natural_multiply(struct td_natural *out, const struct td_natural *a,
                    const struct td_natural *b);

/* b is not greater than a. */
void
td_natural_subtract(struct td_natural *out, const struct td_natural *a,
                    const struct td_natural *b);

/* b is not 0. Either of the two that are set may be NULL. */
void
td_natural_divide(struct td_natural *quotient, struct td_natural *rest,
                  const struct td_natural *a, const struct td_natural *b);

/* The greatest number that divides both; of 0 and a number, that number. */
struct td_natural
td_natural_common(const struct td_natural *a, const struct td_natural *b);

#endif
