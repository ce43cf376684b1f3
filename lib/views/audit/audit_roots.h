/* What came in by a second beginning of a history: it draws the same findings
 * again and again, of which the first few are told. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_ROOTS_H
#define TD_VIEWS_AUDIT_AUDIT_ROOTS_H

#include "diag/diag.h"
#include "store/deeds.h"

#include <stdbool.h>
#include <stddef.h>

struct td_second_roots;

/* Borrows the deeds. noted: of each commit, whether it leads to one that was
 * known before; NULL: none was. */
struct td_second_roots *
td_second_roots_new(const struct td_deeds *deeds, const bool *noted);

/* NULL is fine. */
void
td_second_roots_free(struct td_second_roots *roots);

/* The root that the others are told from. Which parent a merge names first says
 * nothing of it: it is one that was known before; else one that has the header
 * of a store; else the one that most commits follow on alone, or the oldest by
 * what they claim. */
size_t
td_second_roots_main(const struct td_second_roots *roots);

/* Whether a commit follows on that one, or is it. */
bool
td_second_roots_is_main(const struct td_second_roots *roots, size_t passage);

/* The second root by which a commit came in, or whose history it merged;
 * SIZE_MAX: none. */
size_t
td_second_roots_of(const struct td_second_roots *roots, size_t passage);

/* Whether a finding at a commit is one more of those that were told of its
 * second root, and is to be counted only; counts it. What was done to filed
 * records is told always. NULL: there is nothing to count for. */
bool
td_second_roots_withhold(struct td_second_roots *roots, enum td_finding_id id,
                         size_t passage);

/* What was counted only: of each rule and root. */
struct td_withheld {
	enum td_finding_id id;
	size_t root;
	size_t count; /* also those that were told */
	size_t told;
};

/* The next that has more than was told, from a place on; NULL: there is none.
 */
const struct td_withheld *
td_second_roots_next(const struct td_second_roots *roots, size_t *at);

#endif
