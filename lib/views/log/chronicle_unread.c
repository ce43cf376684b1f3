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

/* What cannot be read and may concern a row's nomination; NULL: nothing. */
static const char *
first_gap(struct td_reader *reader, const struct td_chronicle_row *row)
{
	const struct td_strlist *unread = td_ledger_unread(
	    td_reader_ledger(reader, NULL));

	for (size_t i = 0; row->nomination && i < unread->count; i++)
		if (td_gap_concerns(unread->items[i], row->campaign,
		                    row->nomination, row->asked))
			return unread->items[i];
	return NULL;
}

/* A decision that may say more of what was decided. */
static char *
unread_decision(struct td_reader *reader, const struct td_chronicle_row *row)
{
	const char *path = row->decision ? first_gap(reader, row) : NULL;

	return path ? td_strdup(path) : NULL;
}

bool
td_chronicle_lacks_step(const struct td_chronicle *chronicle,
                        const struct td_chronicle_row *row)
{
	return first_gap(chronicle->reader, row);
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

/* Whether a record that could not be read as it was filed can be by now. */
static bool
is_mended(struct td_reader *reader, const char *path)
{
	const struct td_ledger *ledger = td_reader_ledger(reader, NULL);
	struct td_layout layout;
	bool mended;

	if (!td_layout_parse(&layout, path))
		return false;
	mended = (layout.kind == TD_KIND_PROCEEDING ||
	          layout.kind == TD_KIND_DECISION) &&
	         td_snapshot_has(td_reader_snapshot(reader), path) &&
	         !td_strlist_has(td_ledger_unread(ledger), path);
	td_layout_clear(&layout);
	return mended;
}

static void
add_path(struct td_strlist *paths, const char *path)
{
	if (!td_strlist_has(paths, path))
		td_strlist_add(paths, path);
}

/* A step that may have been taken, or undone, by what cannot be read. */
static void
add_steps(struct td_strlist *paths, struct td_reader *reader,
          const struct td_chronicle_row *row)
{
	const struct td_strlist *unread = td_ledger_unread(
	    td_reader_ledger(reader, NULL));

	for (size_t i = 0; row->nomination && i < unread->count; i++)
		if (td_gap_concerns(unread->items[i], row->campaign,
		                    row->nomination, row->asked))
			add_path(paths, unread->items[i]);
}

/* What git has and cannot be opened; what was filed is told by its commits. */
static void
add_trouble(struct td_strlist *paths, const struct td_snapshot *snapshot)
{
	const char *path = td_snapshot_trouble(snapshot);
	struct td_layout layout;

	if (!path || !td_layout_parse(&layout, path))
		return;
	if (!td_kind_is_filed(layout.kind))
		add_path(paths, path);
	td_layout_clear(&layout);
}

enum td_status
td_chronicle_check_unread(const struct td_chronicle *chronicle,
                          struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < chronicle->count; i++) {
		const struct td_chronicle_row *row = &chronicle->rows[i];
		char *path = td_chronicle_unread(chronicle, row);

		if (path && !is_mended(chronicle->reader, path))
			add_path(&paths, path);
		free(path);
		add_steps(&paths, chronicle->reader, row);
	}
	if (chronicle->snapshot)
		add_trouble(&paths, chronicle->snapshot);
	for (size_t i = 0; i < paths.count; i++)
		status = td_worse(
		    status,
		    td_diag_add(diag, TD_SHOWN_UNREADABLE,
		                (struct td_place){ .path = paths.items[i] },
		                NULL));
	td_strlist_clear(&paths);
	return status;
}
