/* How much of each kind of record differs between two commits. */

#include "store/clone_kinds.h"
#include "diag/message.h"

#include <stdio.h>

/* As findings call them. */
static const char *const words[TD_KIND_COUNT + 1] = {
	[TD_KIND_STORE] = N_("the header of the store"),
	[TD_KIND_CALENDAR] = N_("calendars"),
	[TD_KIND_AWARDS] = N_("the catalogue of awards"),
	[TD_KIND_PROCEDURE] = N_("the procedure"),
	[TD_KIND_UNIT] = N_("units of the register"),
	[TD_KIND_PERSON] = N_("people of the register"),
	[TD_KIND_COUNCIL] = N_("councils"),
	[TD_KIND_CAMPAIGN] = N_("campaigns"),
	[TD_KIND_REGISTRATION] = N_("registrations"),
	[TD_KIND_WITHDRAWAL] = N_("withdrawals from campaigns"),
	[TD_KIND_PLAN] = N_("plans"),
	[TD_KIND_REPORT] = N_("reports"),
	[TD_KIND_NOMINATION] = N_("nominations"),
	[TD_KIND_AMENDMENT] = N_("amendments of campaigns"),
	[TD_KIND_GUIDANCE] = N_("guidance"),
	[TD_KIND_SCORE] = N_("scores"),
	[TD_KIND_STUB] = N_("stubs of secret dossiers"),
	[TD_KIND_PROCEEDING] = N_("proceedings"),
	[TD_KIND_DECISION] = N_("decisions"),
	[TD_KIND_CASE] = N_("cases"),
	[TD_KIND_TEMPLATE] = N_("templates"),
	[TD_KIND_CLUSTER] = N_("clusters"),
	[TD_KIND_SCORING] = N_("scoring rules"),
	[TD_KIND_INDICATORS] = N_("sets of indicators"),
	[TD_KIND_REVIEW] = N_("reviews"),
	[TD_KIND_INSPECTION] = N_("inspections"),
	[TD_KIND_ROLES] = N_("the roles"),
	[TD_KIND_COUNT] = N_("files that are no records"),
};

void
td_kind_counts_add(struct td_kind_counts *counts, const struct td_event *event)
{
	enum td_kind kind = TD_KIND_COUNT;
	struct td_layout layout;

	if (td_layout_parse(&layout, event->path)) {
		kind = layout.kind;
		td_layout_clear(&layout);
	}
	counts->of[kind][event->kind]++;
}

void
td_kind_counts_report(const struct td_kind_counts *counts, const char *known,
                      struct td_diag *diag)
{
	for (size_t i = 0; i <= TD_KIND_COUNT; i++) {
		const size_t *of = counts->of[i];
		char text[TD_EVENT_REMOVED + 1][24];

		if (of[TD_EVENT_ADDED] + of[TD_EVENT_CHANGED] +
		        of[TD_EVENT_REMOVED] ==
		    0)
			continue;
		for (size_t j = 0; j <= TD_EVENT_REMOVED; j++)
			snprintf(text[j], sizeof text[j], "%zu", of[j]);
		(void)td_diag_add(diag, TD_KNOWN_KIND, TD_NO_PLACE, "known",
		                  known, "kind", words[i], "added",
		                  text[TD_EVENT_ADDED], "changed",
		                  text[TD_EVENT_CHANGED], "gone",
		                  text[TD_EVENT_REMOVED], NULL);
	}
}
