/* Where a commit put what it took away. */

#include "store/evidence.h"
#include "views/audit/audit_parts.h"

#include <stdlib.h>
#include <string.h>

/* In a commit with more deeds only what is the same is looked for. */
#define DEEDS_MAX 200

/* Whether a text has a line. */
static bool
has_line(const char *text, const char *line, size_t length)
{
	while (*text) {
		size_t own = strcspn(text, "\n");

		if (own == length && memcmp(text, line, length) == 0)
			return true;
		text += own + (text[own] == '\n');
	}
	return false;
}

/* Whether two thirds of the lines of a text are in another. */
static bool
is_mostly_in(const char *text, const char *other)
{
	size_t count = 0;
	size_t found = 0;

	while (*text) {
		size_t length = strcspn(text, "\n");

		found += has_line(other, text, length);
		count++;
		text += length + (text[length] == '\n');
	}
	return count > 0 && 3 * found >= 2 * count;
}

static char *
load(const struct td_auditor *auditor, const struct td_side *side)
{
	struct td_evidence_file file = { .bytes = NULL };

	td_side_id(file.id, side);
	return td_evidence_load(&file, auditor->evidence, NULL) == TD_OK
	           ? file.bytes
	           : NULL;
}

static bool
are_alike(const struct td_auditor *auditor, const struct td_deed *removed,
          const struct td_deed *added)
{
	char *before = load(auditor, &removed->before);
	char *after = load(auditor, &added->after);
	bool alike = before && after && is_mostly_in(before, after) &&
	             is_mostly_in(after, before);

	free(before);
	free(after);
	return alike;
}

static bool
are_of_one_kind(const char *one, const char *other)
{
	struct td_layout a;
	struct td_layout b;
	bool same = false;

	if (!td_layout_parse(&a, one))
		return false;
	if (td_layout_parse(&b, other)) {
		same = a.kind == b.kind;
		td_layout_clear(&b);
	}
	td_layout_clear(&a);
	return same;
}

const char *
td_audit_target(const struct td_auditor *auditor, const struct td_deed *deed)
{
	const struct td_passage *passage = &auditor->deeds
	                                        .passages[deed->passage];
	bool few = passage->deed_end - passage->deeds <= DEEDS_MAX;

	for (size_t i = passage->deeds; i < passage->deed_end; i++) {
		const struct td_deed *other = &auditor->deeds.items[i];

		if (other->kind == TD_DEED_ADDED &&
		    td_side_holds_same(&other->after, &deed->before))
			return other->path;
	}
	for (size_t i = passage->deeds; few && i < passage->deed_end; i++) {
		const struct td_deed *other = &auditor->deeds.items[i];

		if (other->kind == TD_DEED_ADDED &&
		    are_of_one_kind(deed->path, other->path) &&
		    are_alike(auditor, deed, other))
			return other->path;
	}
	return NULL;
}
