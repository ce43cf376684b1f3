/* A unit takes part in a campaign. */

#include "filing/registering.h"
#include "archive/reader.h"
#include "base/fold.h"
#include "base/text.h"
#include "check/participation_gather.h"
#include "filing/filing.h"
#include "record/unit.h"
#include "store/snapshot.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* What the store holds of a unit's part, and where the record belongs. */
struct place {
	char *path;
	bool held;             /* it is there already */
	struct td_date stands; /* the day of what is held */
};

static void
emit_who(struct td_emitter *emitter, const char *key, const char *name,
         const char *office)
{
	td_emit_flow_map(emitter, key);
	td_emit_text(emitter, "name", name);
	td_emit_text(emitter, "office", office);
	td_emit_end(emitter);
}

static void
emit_normal(struct td_emitter *emitter, const char *key, const char *text)
{
	char *normal = td_fold_nfc(text);

	td_emit_text(emitter, key, normal);
	free(normal);
}

static void
emit_document(struct td_emitter *emitter,
              const struct td_registering *registering)
{
	char day[TD_DATE_SIZE];

	if (!registering->document)
		return;
	td_date_format(day, registering->document_date);
	td_emit_flow_map(emitter, "document");
	emit_normal(emitter, "number", registering->document);
	td_emit_text(emitter, "date", day);
	td_emit_end(emitter);
}

static char *
emit(const struct td_registering *registering, struct td_date today,
     const char *unit, const char *name, const char *office)
{
	struct td_emitter *emitter = td_emitter_new();
	bool withdraws = registering->withdraws;
	char entered[TD_DATE_SIZE];
	char day[TD_DATE_SIZE];
	char *bytes;

	td_date_format(day, registering->on);
	td_date_format(entered, today);
	td_emit_map(emitter, NULL);
	td_emit_text(emitter, "schema",
	             withdraws ? "thidua/withdrawal/1"
	                       : "thidua/registration/1");
	td_emit_text(emitter, "campaign", registering->campaign);
	td_emit_text(emitter, "unit", unit);
	td_emit_text(emitter, withdraws ? "withdrawn_on" : "registered_on",
	             day);
	if (withdraws)
		td_emit_text(emitter, "entered", entered);
	emit_who(emitter, withdraws ? "withdrawn_by" : "registered_by", name,
	         office);
	if (withdraws)
		emit_normal(emitter, "reason", registering->reason);
	emit_document(emitter, registering);
	td_emit_end(emitter);
	bytes = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return bytes;
}

/* The registration by which a unit takes part on a day: the last up to it, else
 * the first. */
static void
find_registration(struct place *place,
                  const struct td_participation *participation,
                  const struct td_registering *registering, const char *unit)
{
	const struct td_participation_event *found = NULL;
	char *first = td_path_registration(registering->campaign, unit);
	char day[TD_DATE_SIZE];

	for (size_t i = 0; i < participation->count; i++) {
		const struct td_participation_event *event = &participation
		                                                  ->events[i];

		if (!event->leaves &&
		    (!found || !event->day.given ||
		     td_date_compare(event->day.date, registering->on) <= 0))
			found = event;
	}
	place->held = found && td_participation_on(NULL, participation, NULL,
	                                           registering->on,
	                                           NULL) == TD_TAKES_PART;
	place->path = first;
	if (place->held && found->day.given)
		place->stands = found->day.date;
	if (found)
		td_date_format(day,
		               place->held ? place->stands : registering->on);
	if (found && (!place->held || !td_text_equal(found->path, first))) {
		place->path = td_path_registration_again(registering->campaign,
		                                         unit, day);
		free(first);
	}
}

/* The withdrawal that ended its part by a day, or that follows upon it: the
 * part that the unit had then has one end. */
static void
find_withdrawal(struct place *place,
                const struct td_participation *participation,
                const struct td_registering *registering, const char *unit)
{
	char day[TD_DATE_SIZE];

	place->stands = registering->on;
	place->held = td_participation_on(&place->stands, participation, NULL,
	                                  registering->on,
	                                  NULL) == TD_TOOK_PART;
	for (size_t i = 0; i < participation->count && !place->held; i++) {
		const struct td_participation_event *event = &participation
		                                                  ->events[i];

		if (td_date_compare(event->day.date, registering->on) <= 0)
			continue;
		place->held = event->leaves;
		place->stands = event->leaves ? event->day.date
		                              : registering->on;
		break;
	}
	td_date_format(day, place->stands);
	place->path = td_path_withdrawal(registering->campaign, unit, day);
}

/* The path is the caller's. */
static void
find_place(struct place *place, struct td_filing *filing,
           const struct td_registering *registering, const char *unit)
{
	struct td_participation participation = TD_PARTICIPATION_INIT;

	*place = (struct place){ .stands = registering->on };
	td_participation_gather(&participation, filing->reader,
	                        registering->campaign, unit, NULL);
	if (registering->withdraws)
		find_withdrawal(place, &participation, registering, unit);
	else
		find_registration(place, &participation, registering, unit);
	td_participation_clear(&participation);
}

/* Another day than the one on record changes nothing, and nobody is to believe
 * that it did. */
static void
keep_day(struct td_filing *filing, const struct place *place,
         const struct td_registering *registering, const char *unit)
{
	bool withdraws = registering->withdraws;
	char given[TD_DATE_SIZE];
	char recorded[TD_DATE_SIZE];
	struct td_document *document;

	if (td_date_compare(place->stands, registering->on) == 0 ||
	    td_reader_document(&document, filing->reader,
	                       withdraws ? TD_KIND_WITHDRAWAL
	                                 : TD_KIND_REGISTRATION,
	                       place->path, NULL) != TD_OK)
		return;
	td_date_format(given, registering->on);
	td_date_format(recorded, place->stands);
	(void)td_document_report(
	    document,
	    td_node_get(td_document_root(document),
	                withdraws ? "withdrawn_on" : "registered_on"),
	    filing->diag,
	    withdraws ? TD_WITHDRAWAL_ON_RECORD : TD_REGISTRATION_ON_RECORD,
	    "unit", td_filing_unit_name(filing, unit, registering->on),
	    "recorded", recorded, "given", given, NULL);
	td_document_free(document);
}

/* What the unit has already, staged again as it is. */
static enum td_status
keep(struct td_filing *filing, const struct place *place,
     const struct td_registering *registering, const char *unit)
{
	struct td_diag *diag = filing->diag;
	enum td_status status;
	char *bytes;
	size_t size;

	status = td_snapshot_read(&bytes, &size,
	                          td_reader_snapshot(filing->reader),
	                          place->path, diag);
	if (status != TD_OK)
		return status;
	if (registering->on_claimed)
		keep_day(filing, place, registering, unit);
	status = td_filing_stage(filing, place->path, bytes, size, diag);
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
	struct place place;
	const char *name;
	const char *office;
	bool named;

	find_place(&place, filing, registering, unit);
	named = place.held ||
	        find_who(&name, &office, filing, registering, unit, NULL);
	free(place.path);
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
	bytes = emit(registering, filing->today, unit_id, name ? name : "-",
	             office ? office : "-");
	status = td_filing_add_made(filing, path, bytes, strlen(bytes), diag);
	free(bytes);
	return status;
}

enum td_status
td_registration_add(struct td_filing *filing,
                    const struct td_registering *registering, const char *unit)
{
	struct place place;
	enum td_status status;

	find_place(&place, filing, registering, unit);
	if (place.held)
		status = keep(filing, &place, registering, unit);
	else
		status = add(filing, registering, unit, place.path);
	free(place.path);
	return status;
}
