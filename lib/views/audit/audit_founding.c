/* Which commits came before there was anybody who could sign. */

#include "base/alloc.h"
#include "record/signers.h"
#include "views/audit/audit_parts.h"

#include <stdint.h>
#include <string.h>

static const struct td_story *
find_story(const struct td_stories *stories)
{
	for (size_t i = 0; i < stories->count; i++)
		if (strcmp(stories->items[i].path, TD_SIGNERS_PATH) == 0)
			return &stories->items[i];
	return NULL;
}

/* It holds from the commit that wrote it, on whichever line that was: which
 * parent a later merge names first says nothing. What was admitted with a list
 * goes before all that comes in, and what began elsewhere behind it. */
static size_t
find_founder(const struct td_auditor *auditor)
{
	const struct td_story *story = find_story(&auditor->stories);
	size_t first = SIZE_MAX;
	bool is_main = false;

	for (size_t i = 0; story && i < story->count; i++) {
		size_t at = story->deeds[i]->passage;
		bool here = td_second_roots_is_main(auditor->roots, at);

		if (story->deeds[i]->after.mode == 0)
			continue;
		if (td_audit_is_admitted(auditor, at))
			return at;
		if (first == SIZE_MAX || (here && !is_main)) {
			first = at;
			is_main = here;
		}
	}
	return first;
}

/* Parents stand before their children. */
bool *
td_audit_founding(size_t *founder, const struct td_auditor *auditor)
{
	const struct td_deeds *deeds = &auditor->deeds;
	bool *leads = td_alloc(deeds->passage_count, sizeof *leads);

	*founder = find_founder(auditor);
	if (*founder == SIZE_MAX)
		return leads;
	leads[*founder] = true;
	for (size_t i = *founder + 1; i > 0; i--) {
		const struct td_passage *passage = &deeds->passages[i - 1];

		for (unsigned j = 0; j < passage->commit->parents; j++)
			if (leads[i - 1])
				leads[passage->parents[j]] = true;
	}
	return leads;
}
