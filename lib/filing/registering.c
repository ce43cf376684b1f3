/* A unit takes part in a campaign. */

#include "filing/registering.h"
#include "archive/reader.h"
#include "filing/filing.h"
#include "record/registration.h"
#include "record/unit.h"
#include "store/snapshot.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static char *
emit(const struct td_registering *registering, const char *unit,
     const char *name, const char *office)
{
	struct td_emitter *emitter = td_emitter_new();
	char day[TD_DATE_SIZE];
	char *bytes;

	td_date_format(day, registering->on);
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema", "thidua/registration/1");
	td_emit_text(emitter, "campaign", registering->campaign);
	td_emit_text(emitter, "unit", unit);
	td_emit_text(emitter, "registered_on", day);
	td_emit_flow_map(emitter, "registered_by");
	td_emit_text(emitter, "name", name);
	td_emit_text(emitter, "office", office);
	td_emit_end(emitter);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return bytes;
}

/* Another day than the one on record changes nothing, and nobody is to believe
 * that it did. */
static void
keep_day(struct td_filing *filing, const char *path, struct td_date given)
{
	struct td_registration *registration;
	struct td_document *document;
	char given_text[TD_DATE_SIZE];
	char recorded_text[TD_DATE_SIZE];

	if (td_reader_document(&document, filing->reader, TD_KIND_REGISTRATION,
	                       path, NULL) != TD_OK)
		return;
	td_registration_read(&registration, document);
	if (registration->registered_on.given &&
	    td_date_compare(registration->registered_on.date, given) != 0) {
		td_date_format(given_text, given);
		td_date_format(recorded_text, registration->registered_on.date);
		(void)td_document_report(
		    document, registration->registered_on.node, filing->diag,
		    TD_REGISTRATION_ON_RECORD, "unit", registration->unit.text,
		    "recorded", recorded_text, "given", given_text, NULL);
	}
	td_registration_free(registration);
}

/* The registration that the unit has already, staged again as it is. */
static enum td_status
keep(struct td_filing *filing, const struct td_registering *registering,
     const char *path)
{
	struct td_diag *diag = filing->diag;
	enum td_status status;
	char *bytes;
	size_t size;

	status = td_snapshot_read(
	    &bytes, &size, td_reader_snapshot(filing->reader), path, diag);
	if (status != TD_OK)
		return status;
	if (registering->on_claimed)
		keep_day(filing, path, registering->on);
	status = td_filing_stage(filing, path, bytes, size, diag);
	free(bytes);
	return status;
}

/* Who registers: somebody who is named, else the unit's head. Returns false
 * when the register has the unit and no head of it. */
static bool
find_who(const char **name, const char **office, struct td_filing *filing,
         const struct td_registering *registering, const char *unit_id,
         struct td_diag *diag)
{
	const struct td_unit *unit;
	struct td_unit_then then;

	*name = registering->by_name;
	*office = registering->by_office;
	if (td_reader_unit(&unit, filing->reader, unit_id, diag) != TD_FOUND)
		return true;
	then = td_unit_on(unit,
	                  td_reader_asof(filing->reader, TD_LOOK_REGISTRANT,
	                                 registering->on));
	*name = *name ? *name : then.head_name;
	*office = *office ? *office : then.head_office;
	return *name && *office;
}

bool
td_registration_is_named(struct td_filing *filing,
                         const struct td_registering *registering,
                         const char *unit)
{
	char *path = td_path_registration(registering->campaign, unit);
	const char *name;
	const char *office;
	bool named = td_snapshot_has(td_reader_snapshot(filing->reader),
	                             path) ||
	             find_who(&name, &office, filing, registering, unit, NULL);

	free(path);
	return named;
}

static enum td_status
add(struct td_filing *filing, const struct td_registering *registering,
    const char *unit_id, const char *path)
{
	struct td_diag *diag = filing->diag;
	enum td_status status;
	const char *name;
	const char *office;
	char *bytes;
	bool named = find_who(&name, &office, filing, registering, unit_id,
	                      diag);

	assert(named);
	(void)named;
	bytes = emit(registering, unit_id, name ? name : "-",
	             office ? office : "-");
	status = td_filing_add_made(filing, path, bytes, strlen(bytes), diag);
	free(bytes);
	return status;
}

enum td_status
td_registration_add(struct td_filing *filing,
                    const struct td_registering *registering, const char *unit)
{
	char *path = td_path_registration(registering->campaign, unit);
	enum td_status status;

	if (td_snapshot_has(td_reader_snapshot(filing->reader), path))
		status = keep(filing, registering, path);
	else
		status = add(filing, registering, unit, path);
	free(path);
	return status;
}
