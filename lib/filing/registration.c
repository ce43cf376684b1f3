/* A unit takes part in a campaign. */

#include "filing/registration.h"
#include "archive/reader.h"
#include "base/fold.h"
#include "cli/command.h"
#include "diag/message.h"
#include "filing/filing.h"
#include "record/registration.h"
#include "record/unit.h"
#include "store/snapshot.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

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
		    document, registration->registered_on.node,
		    filing->ctx->diag, TD_REGISTRATION_ON_RECORD, "unit",
		    registration->unit.text, "recorded", recorded_text, "given",
		    given_text, NULL);
	}
	td_registration_free(registration);
}

/* The registration that the unit has already, staged again as it is. */
static enum td_status
keep(struct td_filing *filing, const struct td_registering *registering,
     const char *path)
{
	struct td_diag *diag = filing->ctx->diag;
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

static enum td_status
add(struct td_filing *filing, const struct td_registering *registering,
    const char *unit_id, const char *path)
{
	struct td_diag *diag = filing->ctx->diag;
	const struct td_unit *unit = NULL;
	const char *name = registering->by_name;
	const char *office = registering->by_office;
	enum td_status status;
	char *bytes;

	if (td_reader_unit(&unit, filing->reader, unit_id, diag) == TD_FOUND) {
		name = name ? name : unit->head_name;
		office = office ? office : unit->head_office;
	}
	if (unit && (!name || !office))
		return td_usage_error(
		    filing->ctx,
		    N_("the register names no head of '{unit}': give "
		       "--by-name and --by-office"),
		    "unit", unit_id, NULL);
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
	enum td_status status;
	char *path;

	if (!td_fold_is_slug(unit))
		return td_usage_error(filing->ctx,
		                      N_("'{unit}' is not the id of a unit"),
		                      "unit", unit, NULL);
	path = td_path_registration(registering->campaign, unit);
	if (td_snapshot_has(td_reader_snapshot(filing->reader), path))
		status = keep(filing, registering, path);
	else
		status = add(filing, registering, unit, path);
	free(path);
	return status;
}
