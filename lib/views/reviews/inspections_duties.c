/* Inspections that a campaign asks for, and that nobody made. */

#include "base/strbuf.h"
#include "base/text.h"
#include "check/names.h"
#include "diag/message.h"
#include "record/inspection.h"
#include "rules/campaign/duty.h"
#include "store/snapshot.h"
#include "views/reviews/inspections_parts.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

void
td_inspections_join(struct td_strbuf *out, const char *with, const char *text)
{
	if (text)
		td_strbuf_addf(out, "%s%s", out->length ? with : "", text);
}

/* It names the duty, or is made by whom that binds; and in the year. */
static bool
meets(const struct td_inspection *inspection, const struct td_duty *duty,
      const char *year)
{
	const char *on = td_node_text(inspection->on.node);

	if (inspection->follows.text || !on || strncmp(on, year, 4) != 0)
		return false;
	if (inspection->duty.text)
		return td_text_equal(inspection->duty.text, duty->id.text);
	for (size_t i = 0; i < duty->by.count; i++)
		if (!duty->by.items[i].is_class &&
		    td_text_equal(duty->by.items[i].id, inspection->by.text))
			return true;
	return false;
}

static bool
is_met(struct td_inspections *fill, const struct td_duty *duty,
       const char *year)
{
	for (size_t i = 0; i < fill->paths.count; i++) {
		const struct td_inspection *inspection;
		struct td_layout layout;
		bool met;

		if (!td_layout_parse(&layout, fill->paths.items[i]))
			continue;
		met = td_reader_inspection(&inspection, fill->reader,
		                           fill->query->campaign, layout.id,
		                           NULL) == TD_FOUND &&
		      meets(inspection, duty, year);
		td_layout_clear(&layout);
		if (met)
			return true;
	}
	return false;
}

/* At the duty; an amended campaign is of no one document, and is named. */
static void
report_unmet(struct td_inspections *fill, const struct td_duty *duty,
             const char *year, const char *who)
{
	const char *source = duty->source ? duty->source : duty->id.text;
	const struct td_document *document = fill->campaign->document;
	struct td_strbuf place = TD_STRBUF_INIT;
	char *path;

	if (document) {
		td_document_report(document, duty->node, fill->diag,
		                   TD_INSPECTION_DUTY_UNMET, "unit", who,
		                   "year", year, "source", source, NULL);
		return;
	}
	path = td_path_campaign(fill->query->campaign);
	td_strbuf_addf(&place, "%s%s",
	               td_snapshot_label(td_reader_snapshot(fill->reader)),
	               path);
	(void)td_diag_add(fill->diag, TD_INSPECTION_DUTY_UNMET,
	                  (struct td_place){ .path = place.text }, "unit", who,
	                  "year", year, "source", source, NULL);
	td_strbuf_clear(&place);
	free(path);
}

static void
tell_unmet(struct td_inspections *fill, const struct td_duty *duty,
           const char *year)
{
	struct td_strbuf who = TD_STRBUF_INIT;

	for (size_t i = 0; i < duty->by.count; i++) {
		const struct td_actor *actor = &duty->by.items[i];

		td_inspections_join(
		    &who, "; ",
		    actor->is_class
			? td_term(td_class_name(actor->class))
			: td_name_of_unit(fill->reader, actor->id,
		                          td_reader_asof(fill->reader,
		                                         TD_LOOK_TODAY,
		                                         fill->query->today)));
	}
	report_unmet(fill, duty, year, who.text ? who.text : "-");
	td_strbuf_clear(&who);
	fill->status = td_worse(fill->status, TD_INVALID);
}

void
td_inspections_check_duty(struct td_inspections *fill,
                          const struct td_duty *duty,
                          const struct td_setting *setting)
{
	struct td_deadline_result result = TD_DEADLINE_RESULT_INIT;
	char this_year[TD_DATE_SIZE];

	td_date_format(this_year, fill->query->today);
	td_duty_resolve(&result, &duty->due, fill->campaign, setting);
	for (size_t i = 0; i < result.count; i++) {
		const char *label = result.occurrences[i].label;

		if (strlen(label) == 4 && strncmp(label, this_year, 4) < 0 &&
		    !is_met(fill, duty, label))
			tell_unmet(fill, duty, label);
	}
	td_deadline_result_clear(&result);
}
