/* What a later release of the program judges otherwise by the same rows. */

#include "diag/diag.h"
#include "views/replay/replay.h"

#include <string.h>

/* A commit says what the program found that made it. Where a later one goes by
 * a row that the earlier did not look at, the difference is no one's fault. */
static const enum td_finding_id changed[] = {
	/* Seven of ten, whatever the row women-share said. */
	TD_RECIPIENT_MOSTLY_WOMEN,
};

/* Whether a line, "<nomination> <rule>!@<line>:<column>" of which the first and
 * the "!" may be missing, is of one of these rules. */
static bool
is_changed(const char *line)
{
	const char *rule = strchr(line, ' ');
	size_t length;

	rule = rule ? rule + 1 : line;
	length = strcspn(rule, "!@");
	for (size_t i = 0; i < sizeof changed / sizeof *changed; i++) {
		const char *slug = td_finding_kind(changed[i])->slug;

		if (strlen(slug) == length && strncmp(rule, slug, length) == 0)
			return true;
	}
	return false;
}

static bool
are_changed(const struct td_strlist *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		if (!is_changed(lines->items[i]))
			return false;
	return true;
}

bool
td_replay_is_later(const struct td_replay *replay)
{
	return replay->kept && replay->former && !td_replay_is_same(replay) &&
	       !td_replay_is_touched(replay) &&
	       !td_replay_has_other_rules(replay) &&
	       are_changed(&replay->since.gone) &&
	       are_changed(&replay->since.added);
}
