/* What came in by a second beginning of a history. */

#include "views/audit/audit_roots.h"
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>

/* So many of a rule are told. */
#define TOLD 3

struct td_second_roots {
	size_t *of; /* of each commit; SIZE_MAX: none */
	struct td_withheld *groups;
	size_t count;
	size_t capacity;
};

/* Parents stand before their children. What leads to the main root, too, is of
 * the main history, but for the merge that joined the two. */
struct td_second_roots *
td_second_roots_new(const struct td_deeds *deeds)
{
	struct td_second_roots *roots = td_alloc(1, sizeof *roots);
	bool *is_main = td_alloc(deeds->passage_count, sizeof *is_main);

	roots->of = td_alloc(deeds->passage_count, sizeof *roots->of);
	for (size_t i = 0; i < deeds->passage_count; i++) {
		const struct td_passage *passage = &deeds->passages[i];
		unsigned parents = passage->commit->parents;
		bool alone = parents == 0;

		is_main[i] = alone && passage->main;
		roots->of[i] = alone && !passage->main ? i : SIZE_MAX;
		for (unsigned j = 0; j < parents; j++) {
			size_t parent = passage->parents[j];

			is_main[i] = is_main[i] || is_main[parent];
			if (!is_main[parent])
				roots->of[i] = roots->of[parent];
		}
	}
	free(is_main);
	return roots;
}

void
td_second_roots_free(struct td_second_roots *roots)
{
	if (!roots)
		return;
	free(roots->of);
	free(roots->groups);
	free(roots);
}

size_t
td_second_roots_of(const struct td_second_roots *roots, size_t passage)
{
	return roots->of[passage];
}

static bool
is_always_told(enum td_finding_id id)
{
	return id == TD_SECOND_ROOT || id == TD_ROOT_MORE ||
	       id == TD_FILED_CHANGED || id == TD_FILED_REMADE ||
	       id == TD_FILED_REMOVED || id == TD_FILED_RENAMED ||
	       id == TD_FILED_AGAIN || id == TD_FILED_MODE ||
	       id == TD_MERGE_DROPPED || id == TD_MERGE_RESTORED ||
	       id == TD_MERGE_EXCHANGED || id == TD_MERGE_MADE ||
	       id == TD_MERGE_REMOVED;
}

static struct td_withheld *
group_of(struct td_second_roots *roots, enum td_finding_id id, size_t root)
{
	for (size_t i = 0; i < roots->count; i++)
		if (roots->groups[i].id == id && roots->groups[i].root == root)
			return &roots->groups[i];
	roots->groups = td_grow(roots->groups, roots->count, &roots->capacity,
	                        sizeof *roots->groups);
	roots->groups[roots->count] = (struct td_withheld){ .id = id,
		                                            .root = root };
	return &roots->groups[roots->count++];
}

bool
td_second_roots_withhold(struct td_second_roots *roots, enum td_finding_id id,
                         size_t passage)
{
	struct td_withheld *group;

	if (!roots || roots->of[passage] == SIZE_MAX || is_always_told(id))
		return false;
	group = group_of(roots, id, roots->of[passage]);
	group->count++;
	if (group->told == TOLD)
		return true;
	group->told++;
	return false;
}

const struct td_withheld *
td_second_roots_next(const struct td_second_roots *roots, size_t *at)
{
	while (*at < roots->count) {
		const struct td_withheld *group = &roots->groups[(*at)++];

		if (group->count > group->told)
			return group;
	}
	return NULL;
}
