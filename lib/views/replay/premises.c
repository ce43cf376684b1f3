/* What a decision rests on. */

#include "views/replay/premises.h"
#include "check/gap.h"
#include "record/ledger.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

static const struct td_decision *
find_decision(const struct td_ledger *ledger, const char *path)
{
	const struct td_decision *const *decisions;
	const char *const *paths;
	size_t count = td_ledger_decisions(&decisions, &paths, ledger);

	for (size_t i = 0; i < count; i++)
		if (strcmp(paths[i], path) == 0)
			return decisions[i];
	return NULL;
}

static void
add_path(struct td_strlist *paths, const char *path)
{
	for (size_t i = 0; i < paths->count; i++)
		if (strcmp(paths->items[i], path) == 0)
			return;
	td_strlist_add(paths, path);
}

void
td_premises_list(struct td_strlist *paths, struct td_reader *reader,
                 const char *decision_path)
{
	const struct td_ledger *ledger = td_reader_ledger(reader, NULL);
	const struct td_decision *decision = find_decision(ledger,
	                                                   decision_path);

	for (size_t i = 0; decision && i < decision->item_count; i++) {
		const char *nomination = decision->items[i].nomination.text;
		const struct td_ledger_event *events;
		size_t count = td_ledger_events(
		    &events, ledger, decision->campaign.text, nomination);
		char *path = td_path_nomination(decision->campaign.text,
		                                nomination);

		add_path(paths, path);
		free(path);
		for (size_t j = 0; j < count; j++)
			if (strcmp(events[j].path, decision_path) != 0)
				add_path(paths, events[j].path);
	}
}

static bool
concerns(const char *gap, struct td_reader *reader,
         const struct td_decision *decision)
{
	for (size_t i = 0; i < decision->item_count; i++) {
		const char *id = decision->items[i].nomination.text;
		const struct td_nomination *nomination = NULL;

		if (td_reader_nomination(&nomination, reader,
		                         decision->campaign.text, id,
		                         NULL) != TD_FOUND)
			nomination = NULL;
		if (td_gap_concerns(gap, decision->campaign.text, id,
		                    nomination))
			return true;
	}
	return false;
}

const char *
td_premises_gap(struct td_reader *reader, const char *decision_path)
{
	const struct td_ledger *ledger = td_reader_ledger(reader, NULL);
	const struct td_strlist *unread = td_ledger_unread(ledger);
	const struct td_decision *decision = find_decision(ledger,
	                                                   decision_path);

	for (size_t i = 0; i < unread->count; i++)
		if (decision ? concerns(unread->items[i], reader, decision)
		             : strcmp(unread->items[i], decision_path) == 0)
			return unread->items[i];
	return NULL;
}
