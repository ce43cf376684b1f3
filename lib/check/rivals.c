/* The other nominations that a nomination is held against. */

#include "check/rivals.h"
#include "archive/lookalike.h"
#include "base/alloc.h"
#include "check/matter_gather.h"
#include "rules/proceeding/life_cycle.h"
#include "rules/proceeding/life_states.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

bool
td_rival_is_over(struct td_reader *reader, const char *path)
{
	struct td_life life = TD_LIFE_INIT;
	struct td_matter matter = { .campaign_id = NULL };
	struct td_layout layout;

	if (path && td_layout_parse(&layout, path)) {
		matter.campaign_id = layout.campaign;
		matter.nomination_id = layout.id;
		/* What breaks its life is told at its own place. */
		if (td_matter_gather(&matter, reader) && !matter.untold)
			(void)!td_life_follow(&life, &matter, NULL, NULL);
		td_layout_clear(&layout);
	}
	return matter.untold || td_life_is_over(life.reached);
}

/* One that cannot be read says so at its own place, to records-check. */
static const struct td_nomination *
find_nomination(struct td_reader *reader, const char *path)
{
	const struct td_nomination *nomination = NULL;
	struct td_layout layout;

	if (td_layout_parse(&layout, path)) {
		if (td_reader_nomination(&nomination, reader, layout.campaign,
		                         layout.id, NULL) != TD_FOUND)
			nomination = NULL;
		td_layout_clear(&layout);
	}
	return nomination;
}

/* Whether two nominations may have to do with each other. */
typedef bool
meet(const struct td_nomination *a, const struct td_nomination *b);

/* When a nomination was filed; one of past years when it was loaded. */
static const struct td_day *
filed(const struct td_nomination *nomination)
{
	return td_nomination_is_loaded(nomination) ? &nomination->loaded
	                                           : &nomination->received;
}

/* What came in later says nothing against what was there, but for who files
 * something now: then all that is there counts. */
static bool
counts(const struct td_nomination *other, const char *own_path,
       struct td_reader *reader)
{
	return !own_path ||
	       !td_snapshot_has(td_reader_snapshot(reader), own_path) ||
	       td_known_counts(td_reader_known(reader),
	                       td_document_path(other->document), filed(other));
}

/* To ask whether one is over takes all that ever happened to any: it is asked
 * only where it matters. */
static void
read_all(struct td_rivals *rivals, const struct td_nomination *nomination,
         const char *own_path, struct td_reader *reader, meet *meets)
{
	rivals->items = td_alloc(rivals->paths.count, sizeof *rivals->items);
	for (size_t i = 0; i < rivals->paths.count; i++) {
		const char *path = rivals->paths.items[i];
		const struct td_nomination *other;

		if (own_path && strcmp(path, own_path) == 0)
			continue;
		other = find_nomination(reader, path);
		if (!other || !meets(nomination, other) ||
		    !counts(other, own_path, reader))
			continue;
		rivals->items[rivals->count++] = (struct td_rival){
			.nomination = other,
			.path = path,
			.over = td_rival_is_over(reader, path),
		};
	}
}

static enum td_status
gather(struct td_rivals *rivals, const struct td_nomination *nomination,
       const char *own_path, struct td_reader *reader, meet *meets,
       struct td_diag *diag)
{
	char *id = td_recipient_id(&nomination->recipient);
	enum td_status status = td_reader_nominations_of(&rivals->paths, reader,
	                                                 id, diag);

	read_all(rivals, nomination, own_path, reader, meets);
	free(id);
	return status;
}

enum td_status
td_rivals_gather(struct td_rivals *rivals,
                 const struct td_nomination *nomination, const char *own_path,
                 struct td_reader *reader, struct td_diag *diag)
{
	return gather(rivals, nomination, own_path, reader,
	              td_rule_nominations_meet, diag);
}

enum td_status
td_rivals_gather_titles(struct td_rivals *rivals,
                        const struct td_nomination *nomination,
                        const char *own_path, struct td_reader *reader,
                        struct td_diag *diag)
{
	return gather(rivals, nomination, own_path, reader, td_rule_titles_meet,
	              diag);
}

enum td_status
td_rivals_gather_sharers(struct td_rivals *rivals,
                         const struct td_nomination *nomination,
                         const char *own_path, struct td_reader *reader,
                         struct td_diag *diag)
{
	const struct td_document_ref *paper = &nomination->achievement
	                                           .initiative.recognised_by;
	enum td_status status;

	if (!paper->number.text || !paper->issuer.text)
		return TD_OK;
	status = td_reader_initiatives_like(&rivals->paths, reader,
	                                    paper->number.text,
	                                    paper->issuer.text, diag);
	read_all(rivals, nomination, own_path, reader,
	         td_rule_nominations_meet);
	return status;
}

void
td_rivals_clear(struct td_rivals *rivals)
{
	if (!rivals)
		return;
	free(rivals->items);
	td_strlist_clear(&rivals->paths);
	*rivals = (struct td_rivals)TD_RIVALS_INIT;
}
