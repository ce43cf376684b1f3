/* What a store lays down for all of its rules. */

#include "check/setting.h"
#include "base/alloc.h"
#include "record/unit.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* What is wrong with the record of a unit that is only named is said where it
 * stands, to records-check. */
static const char *
unit_name(void *reader, const char *id)
{
	struct td_diag *aside = td_diag_new();
	const struct td_unit *unit = NULL;
	const char *name = NULL;

	if (td_reader_unit(&unit, reader, id, aside) == TD_FOUND)
		name = unit->name.text;
	td_diag_free(aside);
	return name;
}

void
td_setting_read(struct td_setting *setting, struct td_reader *reader,
                struct td_diag *diag)
{
	*setting = (struct td_setting){ .unit_name = unit_name,
		                        .names = reader };
	if (td_reader_store(&setting->store, reader, diag) != TD_FOUND)
		setting->store = NULL;
	setting->workdays = td_reader_workdays(reader, diag);
}

bool
td_setting_registered(const struct td_reader *reader, const char *campaign,
                      const char *unit)
{
	const struct td_snapshot *snapshot = td_reader_snapshot(reader);
	char *path;
	bool registered;

	if (!snapshot || !campaign || !unit)
		return false;
	path = td_path_registration(campaign, unit);
	registered = td_snapshot_has(snapshot, path);
	free(path);
	return registered;
}

bool
td_setting_received(struct td_date *received, const char *path)
{
	struct td_layout layout;
	bool found;

	if (!td_layout_parse(&layout, path))
		return false;
	found = layout.id && strlen(layout.id) >= TD_DATE_SIZE - 1;
	if (found) {
		char *day = td_strndup(layout.id, TD_DATE_SIZE - 1);

		found = td_date_parse(received, day);
		free(day);
	}
	td_layout_clear(&layout);
	return found;
}
