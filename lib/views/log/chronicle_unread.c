/* Which file a row of a chronicle lacks. */

#include "base/alloc.h"
#include "check/gap.h"
#include "record/awards.h"
#include "record/ledger.h"
#include "record/unit.h"
#include "store/layout.h"
#include "store/snapshot.h"
#include "views/log/chronicle_print.h"

#include <stdlib.h>

static char *
unread_unit(struct td_reader *reader, const char *id)
{
	const struct td_unit *unit;

	return id && td_reader_unit(&unit, reader, id, NULL) == TD_BROKEN
	           ? td_path_unit(id)
	           : NULL;
}

static char *
unread_recipient(struct td_reader *reader, const struct td_recipient *recipient)
{
	const char *id = recipient->person.text;
	const struct td_person *person;

	if (id && td_reader_person(&person, reader, id, NULL) == TD_BROKEN)
		return td_path_person(id);
	return unread_unit(reader, recipient->unit.text);
}

/* The record itself, or the nomination that it speaks of. */
static char *
unread_record(struct td_reader *reader, const struct td_chronicle_row *row)
{
	char *path;

	if (row->asked || row->event->kind != TD_EVENT_ADDED)
		return NULL;
	if (!row->proceeding && !row->decision)
		return td_strdup(row->event->path);
	path = td_path_nomination(row->campaign, row->nomination);
	if (!td_snapshot_stands(td_reader_snapshot(reader), path)) {
		free(path);
		path = NULL;
	}
	return path;
}

/* A decision that may say more of what was decided. */
static char *
unread_decision(struct td_reader *reader, const struct td_chronicle_row *row)
{
	const struct td_strlist *unread;

	if (!row->decision)
		return NULL;
	unread = td_ledger_unread(td_reader_ledger(reader, NULL));
	for (size_t i = 0; i < unread->count; i++)
		if (td_gap_concerns(unread->items[i], row->campaign,
		                    row->nomination, row->asked))
			return td_strdup(unread->items[i]);
	return NULL;
}

char *
td_chronicle_unread(const struct td_chronicle *chronicle,
                    const struct td_chronicle_row *row)
{
	struct td_reader *reader = chronicle->reader;
	const struct td_awards *awards;
	char *path = unread_record(reader, row);

	if (!path)
		path = unread_decision(reader, row);
	if (!path)
		path = unread_unit(reader, td_chronicle_body(row));
	if (!path && row->asked)
		path = unread_recipient(reader, &row->asked->recipient);
	if (!path && row->asked &&
	    td_reader_awards(&awards, reader, NULL) == TD_BROKEN)
		path = td_strdup("rules/awards.yaml");
	return path;
}
