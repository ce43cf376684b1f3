/* Whom of a council a name or an id means. */

#include "filing/seating.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "filing/filing.h"
#include "filing/seat_own.h"
#include "filing/seat_who.h"
#include "filing/updating.h"
#include "record/seat_settle.h"
#include "record/unit.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

void
td_seating_clear(struct td_seating *seating)
{
	if (!seating)
		return;
	free(seating->path);
	td_strbuf_clear(&seating->text);
	*seating = (struct td_seating){ .text = TD_STRBUF_INIT };
}

static enum td_status
require_unit(const struct td_seating *seating)
{
	const struct td_unit *unit;
	struct td_filing *filing = seating->filing;
	enum td_found found = td_reader_unit(&unit, filing->reader,
	                                     seating->unit, filing->diag);
	enum td_status status;
	char *path;

	if (found == TD_FOUND)
		return TD_OK;
	path = td_path_unit(seating->unit);
	status = td_diag_add(filing->diag,
	                     found == TD_MISSING ? TD_REFERENCE_MISSING
	                                         : TD_RECORD_BROKEN,
	                     TD_NO_PLACE, "kind", td_kind_name(TD_KIND_UNIT),
	                     "id", seating->unit, "file", path, NULL);
	free(path);
	return td_worse(status, TD_INVALID);
}

enum td_status
td_seating_begin(struct td_seating *seating, struct td_filing *filing,
                 const char *unit)
{
	const struct td_snapshot *base = td_change_base(filing->change);
	enum td_status status;
	size_t size;
	char *bytes;

	*seating = (struct td_seating){ .filing = filing,
		                        .unit = unit,
		                        .path = td_path_council(unit),
		                        .text = TD_STRBUF_INIT };
	status = require_unit(seating);
	if (status != TD_OK)
		return status;
	seating->replaces = td_snapshot_has(base, seating->path);
	if (!seating->replaces) {
		td_strbuf_addf(&seating->text,
		               "schema: thidua/council/1\nunit: %s\n", unit);
		return TD_OK;
	}
	status = td_snapshot_read(&bytes, &size, base, seating->path,
	                          filing->diag);
	if (status != TD_OK)
		return status;
	td_strbuf_add_bytes(&seating->text, bytes, size);
	free(bytes);
	return TD_OK;
}

/* Its form is checked where the store has it; one that is made has no members
 * yet. */
static enum td_status
read_council(struct td_council **council, const struct td_seating *seating,
             struct td_diag *diag)
{
	const struct td_strbuf *text = &seating->text;
	struct td_document *document = NULL;
	enum td_status status;

	if (seating->replaces)
		status = td_reader_parse(&document, seating->filing->reader,
		                         TD_KIND_COUNCIL, seating->path,
		                         text->text, text->length, diag);
	else
		status = td_document_parse(&document, seating->path, text->text,
		                           text->length, NULL, diag);
	if (status == TD_OK)
		td_council_read(council, document);
	else /* It is there, and what it says is not known. */
		td_snapshot_note(td_reader_snapshot(seating->filing->reader),
		                 seating->path);
	return status;
}

bool
td_seating_same(const struct td_seating *seating,
                const struct td_seat_update *a, const struct td_seat_update *b)
{
	return td_seat_own_same(a, b, seating->filing->reader);
}

static enum td_status
apply(struct td_seating *seating, const struct td_council *council,
      const struct td_seat_update *update, struct td_diag *diag)
{
	struct td_strbuf text = TD_STRBUF_INIT;
	enum td_status status = td_seat_update_apply(
	    &text, council, seating->text.text, seating->text.length, update,
	    diag);

	if (status == TD_OK &&
	    (text.length != seating->text.length ||
	     memcmp(text.text, seating->text.text, text.length) != 0)) {
		td_strbuf_clear(&seating->text);
		seating->text = text;
		seating->changes = true;
	} else {
		td_strbuf_clear(&text);
	}
	return status;
}

/* One change of the text; *settles: it chose between rows of the member. */
static enum td_status
change_once(bool *settles, struct td_seating *seating,
            const struct td_seat_update *update, struct td_diag *diag)
{
	struct td_seat_update own = *update;
	struct td_seat_choice choice;
	struct td_council *council = NULL;
	const struct td_seat *like = NULL;
	bool *rows = NULL;
	enum td_status status = read_council(&council, seating, diag);

	if (status != TD_OK)
		return status;
	status = td_seat_own_find(&rows, &like, council, update,
	                          seating->filing->reader, diag);
	own.own = rows;
	/* A new row of somebody says what the others do. */
	if (like && !own.person)
		own.person = like->person.text;
	if (like && !own.birth_year)
		own.birth_year = like->birth_year;
	if (like && !own.position)
		own.position = like->position.text;
	*settles = status == TD_OK && !own.mistake &&
	           td_seat_settle(&choice, council, &own);
	if (status == TD_OK && (*settles || !own.goes_on))
		status = apply(seating, council, &own, diag);
	free(rows);
	td_council_free(council);
	return status;
}

enum td_status
td_seating_change(struct td_seating *seating,
                  const struct td_seat_update *update, struct td_diag *diag)
{
	struct td_seat_update step = *update;
	enum td_status status;
	bool settles;

	do {
		settles = false;
		status = change_once(&settles, seating, &step, diag);
		step.goes_on = true;
	} while (status == TD_OK && settles);
	return status;
}

enum td_status
td_seating_end_others(struct td_seating *seating,
                      const struct td_seat_update *these, size_t count,
                      const struct td_seat_update *as, struct td_diag *diag)
{
	const struct td_asof asof = { .look = TD_LOOK_MEMBERS, .day = as->on };
	struct td_council *council = NULL;
	enum td_status status = read_council(&council, seating, diag);
	const struct td_seat *seat;
	size_t at = 0;

	while (status != TD_FAILED && council &&
	       (seat = td_council_next(&at, council, asof))) {
		struct td_seat_update update = *as;
		struct td_seat_who known = td_seat_who_sits(
		    seat, seating->filing->reader);

		if (td_seat_own_is_one_of(seat, these, count,
		                          seating->filing->reader))
			continue;
		update.ends = true;
		update.person = seat->person.text;
		update.name = seat->name.text;
		update.birth_year = seat->birth_year;
		update.position = seat->position.text;
		update.called = known.name ? known.name : known.person;
		status = td_worse(status,
		                  td_seating_change(seating, &update, diag));
	}
	td_council_free(council);
	return status;
}

/* By their paths alone: "<unit>--vote-<day>", and a digest behind it. */
static void
find_ballots(struct td_strlist *found, const struct td_seating *seating,
             struct td_date on)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strbuf begins = TD_STRBUF_INIT;

	td_strbuf_addf(&begins, "%s--vote-", seating->unit);
	(void)!td_reader_proceedings(&paths, seating->filing->reader, NULL,
	                             NULL);
	for (size_t i = 0; i < paths.count; i++) {
		const char *name = strrchr(paths.items[i], '/');
		struct td_date day;
		char *text;

		if (!name ||
		    strncmp(name + 1, begins.text, begins.length) != 0 ||
		    strlen(name + 1 + begins.length) < TD_DATE_SIZE - 1)
			continue;
		text = td_strndup(name + 1 + begins.length, TD_DATE_SIZE - 1);
		if (td_date_parse(&day, text) && td_date_compare(day, on) >= 0)
			td_strlist_add(found, paths.items[i]);
		free(text);
	}
	td_strbuf_clear(&begins);
	td_strlist_clear(&paths);
}

enum td_status
td_seating_stage(struct td_seating *seating, struct td_date on,
                 struct td_diag *diag)
{
	struct td_filing *filing = seating->filing;
	const struct td_strbuf *text = &seating->text;
	struct td_strlist ballots = TD_STRLIST_INIT;
	enum td_status status;

	if (seating->replaces)
		status = td_filing_replace(filing, seating->path, seating->path,
		                           text->text, text->length, diag);
	else
		status = td_filing_add_made(filing, seating->path, text->text,
		                            text->length, diag);
	if (status == TD_OK && seating->changes &&
	    td_date_compare(on, filing->today) <= 0) {
		find_ballots(&ballots, seating, on);
		td_updating_tell_looked(&ballots, seating->path, on, diag);
		td_strlist_clear(&ballots);
	}
	return status;
}
