/* What came in by a second beginning of a history. */

#include "views/audit/audit_roots.h"
#include "base/alloc.h"
#include "store/snapshot.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* So many of a rule are told. */
#define TOLD 3

struct td_second_roots {
	size_t main;
	bool *is_main; /* of each commit */
	size_t *of;    /* of each commit; SIZE_MAX: none */
	struct td_withheld *groups;
	size_t count;
	size_t capacity;
};

/* What speaks for a root. */
struct root {
	size_t at;
	bool noted;
	bool has_header;
	size_t commits; /* that follow on no other */
	long long time;
	const char *id;
};

static bool
has_header(const struct td_deeds *deeds, size_t at)
{
	const struct td_passage *passage = &deeds->passages[at];

	for (size_t i = passage->deeds; i < passage->deed_end; i++)
		if (strcmp(deeds->items[i].path, TD_STORE_HEADER) == 0)
			return true;
	return false;
}

static bool
goes_before(const struct root *a, const struct root *b)
{
	if (a->noted != b->noted)
		return a->noted;
	if (a->has_header != b->has_header)
		return a->has_header;
	if (a->commits != b->commits)
		return a->commits > b->commits;
	if (a->time != b->time)
		return a->time < b->time;
	return strcmp(a->id, b->id) < 0;
}

/* Of each commit the root that it follows on, or is; SIZE_MAX: several. Parents
 * stand before their children. */
static size_t *
find_alone(const struct td_deeds *deeds)
{
	size_t *alone = td_alloc(deeds->passage_count, sizeof *alone);

	for (size_t i = 0; i < deeds->passage_count; i++) {
		const struct td_passage *passage = &deeds->passages[i];

		alone[i] = passage->commit->parents == 0
		               ? i
		               : alone[passage->parents[0]];
		for (unsigned j = 1; j < passage->commit->parents; j++)
			if (alone[passage->parents[j]] != alone[i])
				alone[i] = SIZE_MAX;
	}
	return alone;
}

static size_t
find_main(const struct td_deeds *deeds, const bool *noted)
{
	size_t *alone = find_alone(deeds);
	struct root best = { .at = SIZE_MAX };

	for (size_t i = 0; i < deeds->passage_count; i++) {
		const struct td_commit *commit = deeds->passages[i].commit;
		struct root root = { .at = i,
			             .noted = noted && noted[i],
			             .time = commit->commit_time,
			             .id = commit->id };

		if (commit->parents > 0)
			continue;
		root.has_header = has_header(deeds, i);
		for (size_t j = i; j < deeds->passage_count; j++)
			root.commits += alone[j] == i;
		if (best.at == SIZE_MAX || goes_before(&root, &best))
			best = root;
	}
	free(alone);
	return best.at;
}

/* What leads to the main root, too, is of the main history, but for the merge
 * that joined the two. */
struct td_second_roots *
td_second_roots_new(const struct td_deeds *deeds, const bool *noted)
{
	struct td_second_roots *roots = td_alloc(1, sizeof *roots);

	roots->main = find_main(deeds, noted);
	roots->is_main = td_alloc(deeds->passage_count, sizeof *roots->is_main);
	roots->of = td_alloc(deeds->passage_count, sizeof *roots->of);
	for (size_t i = 0; i < deeds->passage_count; i++) {
		const struct td_passage *passage = &deeds->passages[i];
		unsigned parents = passage->commit->parents;

		roots->is_main[i] = i == roots->main;
		roots->of[i] = parents == 0 && i != roots->main ? i : SIZE_MAX;
		for (unsigned j = 0; j < parents; j++) {
			size_t parent = passage->parents[j];

			roots->is_main[i] = roots->is_main[i] ||
			                    roots->is_main[parent];
			if (!roots->is_main[parent])
				roots->of[i] = roots->of[parent];
		}
	}
	return roots;
}

void
td_second_roots_free(struct td_second_roots *roots)
{
	if (!roots)
		return;
	free(roots->is_main);
	free(roots->of);
	free(roots->groups);
	free(roots);
}

size_t
td_second_roots_main(const struct td_second_roots *roots)
{
	return roots->main;
}

bool
td_second_roots_is_main(const struct td_second_roots *roots, size_t passage)
{
	return roots->is_main[passage];
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
