/* Whole numbers of many limbs; division as in Knuth, TAOCP 4.3.1, D. */

#include "base/natural.h"

#include <assert.h>
#include <string.h>

#define LIMB_BITS 32

/* One limb more than a number has: what is carried, or shifted out. */
enum {
	LIMBS = TD_NATURAL_LIMBS
};

struct td_natural
td_natural_of(uint64_t value)
{
	struct td_natural made = { .count = 0 };

	for (; value; value >>= LIMB_BITS)
		made.limbs[made.count++] = (uint32_t)value;
	return made;
}

/* Drops limbs of 0 at the upper end. */
static unsigned
used(const uint32_t *limbs, unsigned count)
{
	while (count > 0 && limbs[count - 1] == 0)
		count--;
	return count;
}

/* Takes limbs over; false where they are too many. */
static bool
put(struct td_natural *out, const uint32_t *limbs, unsigned count)
{
	count = used(limbs, count);
	if (count > LIMBS)
		return false;
	memcpy(out->limbs, limbs, count * sizeof *limbs);
	out->count = count;
	return true;
}

int
td_natural_compare(const struct td_natural *a, const struct td_natural *b)
{
	if (a->count != b->count)
		return a->count < b->count ? -1 : 1;
	for (unsigned i = a->count; i-- > 0;)
		if (a->limbs[i] != b->limbs[i])
			return a->limbs[i] < b->limbs[i] ? -1 : 1;
	return 0;
}

bool
td_natural_add(struct td_natural *out, const struct td_natural *a,
               const struct td_natural *b)
{
	unsigned count = a->count > b->count ? a->count : b->count;
	uint32_t sum[LIMBS + 1];
	uint64_t carry = 0;

	for (unsigned i = 0; i < count; i++) {
		carry += i < a->count ? a->limbs[i] : 0;
		carry += i < b->count ? b->limbs[i] : 0;
		sum[i] = (uint32_t)carry;
		carry >>= LIMB_BITS;
	}
	sum[count] = (uint32_t)carry;
	return put(out, sum, count + 1);
}

void
td_natural_subtract(struct td_natural *out, const struct td_natural *a,
                    const struct td_natural *b)
{
	uint32_t left[LIMBS];
	uint64_t borrow = 0;

	for (unsigned i = 0; i < a->count; i++) {
		uint64_t taken = borrow + (i < b->count ? b->limbs[i] : 0);

		borrow = a->limbs[i] < taken;
		left[i] = (uint32_t)(a->limbs[i] - taken);
	}
	assert(borrow == 0);
	(void)put(out, left, a->count);
}

bool
td_natural_multiply(struct td_natural *out, const struct td_natural *a,
                    const struct td_natural *b)
{
	uint32_t product[2 * LIMBS] = { 0 };

	for (unsigned i = 0; i < a->count; i++) {
		uint64_t carry = 0;

		for (unsigned j = 0; j < b->count; j++) {
			carry += product[i + j];
			carry += (uint64_t)a->limbs[i] * b->limbs[j];
			product[i + j] = (uint32_t)carry;
			carry >>= LIMB_BITS;
		}
		product[i + b->count] = (uint32_t)carry;
	}
	return put(out, product, a->count + b->count);
}

/* limbs times two to the power of shift, below LIMB_BITS; one limb more. */
static void
shift_up(uint32_t *out, const uint32_t *limbs, unsigned count, unsigned shift)
{
	uint64_t carry = 0;

	for (unsigned i = 0; i < count; i++) {
		carry |= (uint64_t)limbs[i] << shift;
		out[i] = (uint32_t)carry;
		carry >>= LIMB_BITS;
	}
	out[count] = (uint32_t)carry;
}

static void
shift_down(uint32_t *limbs, unsigned count, unsigned shift)
{
	for (unsigned i = 0; i < count; i++) {
		uint64_t above = i + 1 < count ? limbs[i + 1] : 0;

		limbs[i] = (uint32_t)((above << LIMB_BITS | limbs[i]) >> shift);
	}
}

/* How often the divisor goes into the topmost limbs of a rest: at most two too
 * many (Knuth's step D3). */
static uint64_t
guess(const uint32_t *rest, const uint32_t *divisor, unsigned count)
{
	uint64_t top = (uint64_t)rest[count] << LIMB_BITS | rest[count - 1];
	uint64_t times = top / divisor[count - 1];
	uint64_t left = top % divisor[count - 1];
	uint64_t next = count > 1 ? divisor[count - 2] : 0;

	while (left <= UINT32_MAX &&
	       (times > UINT32_MAX ||
	        times * next >
	            (left << LIMB_BITS | (count > 1 ? rest[count - 2] : 0)))) {
		times--;
		left += divisor[count - 1];
	}
	return times;
}

/* Takes times the divisor from a rest; gives back once where that was too
 * often. Returns how often it was taken. */
static uint32_t
take(uint32_t *rest, const uint32_t *divisor, unsigned count, uint64_t times)
{
	uint64_t carry = 0;
	uint64_t borrow = 0;

	for (unsigned i = 0; i <= count; i++) {
		uint64_t taken;

		carry += i < count ? times * divisor[i] : 0;
		taken = (uint32_t)carry + borrow;
		carry >>= LIMB_BITS;
		borrow = rest[i] < taken;
		rest[i] = (uint32_t)(rest[i] - taken);
	}
	if (borrow == 0)
		return (uint32_t)times;
	carry = 0;
	for (unsigned i = 0; i <= count; i++) {
		carry += (uint64_t)rest[i] + (i < count ? divisor[i] : 0);
		rest[i] = (uint32_t)carry;
		carry >>= LIMB_BITS;
	}
	return (uint32_t)(times - 1);
}

void
td_natural_divide(struct td_natural *quotient, struct td_natural *rest,
                  const struct td_natural *a, const struct td_natural *b)
{
	uint32_t left[LIMBS + 1];
	uint32_t divisor[LIMBS + 1];
	uint32_t times[LIMBS] = { 0 };
	unsigned count = a->count; /* quotient may be a */
	unsigned places = a->count < b->count ? 0 : a->count - b->count + 1;
	unsigned shift = 0;

	assert(b->count > 0);
	while (b->limbs[b->count - 1] << shift >> (LIMB_BITS - 1) == 0)
		shift++;
	shift_up(left, a->limbs, a->count, shift);
	shift_up(divisor, b->limbs, b->count, shift);
	for (unsigned i = places; i-- > 0;)
		times[i] = take(left + i, divisor, b->count,
		                guess(left + i, divisor, b->count));
	if (quotient)
		(void)put(quotient, times, places);
	if (!rest)
		return;
	shift_down(left, count + 1, shift);
	(void)put(rest, left, count);
}

struct td_natural
td_natural_common(const struct td_natural *a, const struct td_natural *b)
{
	struct td_natural common = *a;
	struct td_natural other = *b;

	while (other.count > 0) {
		struct td_natural rest;

		td_natural_divide(NULL, &rest, &common, &other);
		common = other;
		other = rest;
	}
	return common;
}
