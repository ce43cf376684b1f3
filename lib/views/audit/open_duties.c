/* Duties that were never met. */

#include "base/strbuf.h"
#include "rules/campaign/duty.h"
#include "store/layout.h"
#include "views/audit/audit_open.h"
#include "views/deadlines/agenda.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* So many units are named; of the others it is said how many. */
#define NAMED 3

/* What became of one duty; its entries, one an occurrence, stand apart. */
struct debt {
	const struct td_agenda_entry *first; /* the one that fell due first */
	size_t papers;
	struct td_strlist units; /* ids, each once */
	struct td_strbuf names;
	struct td_strbuf all; /* "occurrence: unit, unit; occurrence: …" */
};

/* Of two duties on one paper the stricter is told, which the paper meets
 * first. */
static bool
is_told(const struct td_agenda_entry *entry)
{
	return entry->state == TD_AGENDA_OVERDUE && entry->unit_count > 0 &&
	       td_duty_is_tracked(entry->duty->what) &&
	       entry->relation != TD_AGENDA_LOOSER;
}

static bool
are_of_one_duty(const struct td_agenda_entry *a,
                const struct td_agenda_entry *b)
{
	return a->duty == b->duty &&
	       strcmp(a->campaign_id, b->campaign_id) == 0;
}

static void
add_unit(struct debt *debt, const struct td_agenda_unit *unit)
{
	if (td_strlist_has(&debt->units, unit->id))
		return;
	td_strlist_add(&debt->units, unit->id);
	if (debt->units.count <= NAMED)
		td_strbuf_addf(&debt->names, "%s%s",
		               debt->units.count > 1 ? ", " : "", unit->name);
}

static void
add_entry(struct debt *debt, const struct td_agenda_entry *entry)
{
	char *occurrence = td_agenda_occurrence(entry);

	if (td_date_compare(entry->day.binding, debt->first->day.binding) < 0)
		debt->first = entry;
	td_strbuf_addf(&debt->all, "%s%s: ", debt->papers > 0 ? "; " : "",
	               occurrence);
	for (size_t i = 0; i < entry->unit_count; i++) {
		td_strbuf_addf(&debt->all, "%s%s", i > 0 ? ", " : "",
		               entry->units[i].id);
		add_unit(debt, &entry->units[i]);
		debt->papers++;
	}
	free(occurrence);
}

static void
report(const struct td_open *open, const struct debt *debt)
{
	const struct td_agenda_entry *first = debt->first;
	int days = open->day.days - first->day.binding.days;
	char *path = td_path_campaign(first->campaign_id);
	char *place = td_open_path(open, path);
	char due[TD_DATE_SIZE];
	char counts[3][24];

	snprintf(counts[0], sizeof counts[0], "%zu", debt->papers);
	snprintf(counts[1], sizeof counts[1], "%zu", debt->units.count);
	snprintf(counts[2], sizeof counts[2], "%d", days);
	td_date_format(due, first->day.binding);
	(void)td_diag_add_as(open->diag, td_open_severity(days), TD_DUTY_UNMET,
	                     (struct td_place){ .path = place }, "duty",
	                     first->duty->id.text ? first->duty->id.text : "-",
	                     "papers", counts[0], "units", counts[1], "names",
	                     debt->names.text, "due", due, "days", counts[2],
	                     "all", debt->all.text, NULL);
	free(place);
	free(path);
}

/* All of a duty at its first entry; the others of it were told there. */
static void
examine(const struct td_open *open, const struct td_agenda *agenda,
        size_t index)
{
	const struct td_agenda_entry *entry = &agenda->entries[index];
	struct debt debt = { .first = entry,
		             .units = TD_STRLIST_INIT,
		             .names = TD_STRBUF_INIT,
		             .all = TD_STRBUF_INIT };

	for (size_t i = 0; i < index; i++)
		if (is_told(&agenda->entries[i]) &&
		    are_of_one_duty(&agenda->entries[i], entry))
			return;
	for (size_t i = index; i < agenda->count; i++)
		if (is_told(&agenda->entries[i]) &&
		    are_of_one_duty(&agenda->entries[i], entry))
			add_entry(&debt, &agenda->entries[i]);
	if (debt.units.count > NAMED)
		td_strbuf_addf(&debt.names, ", … (+%zu)",
		               debt.units.count - NAMED);
	report(open, &debt);
	td_strlist_clear(&debt.units);
	td_strbuf_clear(&debt.names);
	td_strbuf_clear(&debt.all);
}

void
td_open_duties(const struct td_open *open)
{
	struct td_strlist campaigns = TD_STRLIST_INIT;
	const struct td_agenda_query query = { .campaigns = &campaigns,
		                               .overdue = true,
		                               .within = -1,
		                               .duties_only = true,
		                               .today = open->day };
	struct td_agenda agenda = TD_AGENDA_INIT;
	struct td_diag *unheard = td_diag_new();

	/* What rests on a record that cannot be read is not overdue. */
	(void)!td_agenda_gather(&agenda, open->reader, &query, unheard);
	for (size_t i = 0; i < agenda.count; i++)
		if (is_told(&agenda.entries[i]))
			examine(open, &agenda, i);
	td_agenda_clear(&agenda);
	td_diag_free(unheard);
}
