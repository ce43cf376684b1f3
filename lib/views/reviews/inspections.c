/* Inspections of a campaign, and what of them is still owed. */

#include "base/strbuf.h"
#include "base/text.h"
#include "check/check_review.h"
#include "check/names.h"
#include "check/setting_gather.h"
#include "diag/message.h"
#include "record/campaign.h"
#include "rules/campaign/duty.h"
#include "store/snapshot.h"
#include "views/asked.h"
#include "views/reviews/inspections_parts.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum inspection_column {
	COLUMN_ID,
	COLUMN_ON,
	COLUMN_WAY,
	COLUMN_WAY_NAME,
	COLUMN_BY,
	COLUMN_BY_NAME,
	COLUMN_UNITS,
	COLUMN_UNIT_NAMES,
	COLUMN_FROM,
	COLUMN_TO,
	COLUMN_SHORTCOMINGS,
	COLUMN_CRITERIA,
	COLUMN_CONCLUSION,
	COLUMN_DONE,
	COLUMN_DUTY,
	COLUMN_PATH,
	COLUMN_COUNT
};

static const struct td_listing_column columns[] = {
	[COLUMN_ID] = { "id", NULL },
	[COLUMN_ON] = { "on", N_("inspected") },
	[COLUMN_WAY] = { "way", NULL },
	[COLUMN_WAY_NAME] = { "way_name", N_("way") },
	[COLUMN_BY] = { "by", NULL },
	[COLUMN_BY_NAME] = { "by_name", N_("by") },
	[COLUMN_UNITS] = { "units", NULL },
	[COLUMN_UNIT_NAMES] = { "unit_names", N_("inspected units") },
	[COLUMN_FROM] = { "from", NULL },
	[COLUMN_TO] = { "to", NULL },
	[COLUMN_SHORTCOMINGS] = { "shortcomings", N_("shortcomings") },
	[COLUMN_CRITERIA] = { "criteria", N_("criteria") },
	[COLUMN_CONCLUSION] = { "conclusion", N_("conclusion") },
	[COLUMN_DONE] = { "done", N_("carried out") },
	[COLUMN_DUTY] = { "duty", NULL },
	[COLUMN_PATH] = { "path", NULL },
	{ NULL, NULL },
};

/* Whether one of the course proves that an item was done. */
static bool
is_done(const struct td_inspection_course *course, const char *item)
{
	for (size_t i = 0; i < course->count; i++)
		for (size_t j = 0; j < course->records[i]->done_count; j++)
			if (td_text_equal(course->records[i]->done[j].item.text,
			                  item))
				return true;
	return false;
}

/* What is to be done of a course, and what of it was; those whose day is over
 * are told. */
static void
count_items(struct td_inspections *fill,
            const struct td_inspection_course *course, size_t *done,
            size_t *all)
{
	for (size_t i = 0; i < course->count; i++)
		for (size_t j = 0; j < course->records[i]->item_count; j++) {
			const struct td_inspection *record = course->records[i];
			const struct td_inspection_item *item = &record
			                                             ->items[j];
			char due[TD_DATE_SIZE];

			++*all;
			if (is_done(course, item->id.text)) {
				++*done;
				continue;
			}
			if (course->unread || !item->due.given ||
			    td_date_compare(item->due.date,
			                    fill->query->today) >= 0)
				continue;
			td_date_format(due, item->due.date);
			td_document_report(record->document, item->id.node,
			                   fill->diag, TD_INSPECTION_ITEM_OPEN,
			                   "item", item->what.text, "required",
			                   due, NULL);
			fill->status = td_worse(fill->status, TD_INVALID);
		}
}

/* The shortcomings of a course, and the criteria that they touch. */
static size_t
count_shortcomings(struct td_strbuf *criteria,
                   const struct td_inspection_course *course)
{
	size_t count = 0;

	for (size_t i = 0; i < course->count; i++)
		for (size_t j = 0; j < course->records[i]->findings.count;
		     j++) {
			const struct td_noted *noted = &course->records[i]
			                                    ->findings.items[j];

			if (noted->kind != TD_NOTED_SHORTCOMING)
				continue;
			count++;
			td_inspections_join(criteria, ", ",
			                    noted->criterion.text);
		}
	return count;
}

static const char *
find_conclusion(const struct td_inspection_course *course)
{
	for (size_t i = course->count; i-- > 0;)
		if (course->records[i]->conclusion.number.text)
			return course->records[i]->conclusion.number.text;
	return NULL;
}

static void
add_course(struct td_inspections *fill,
           const struct td_inspection_course *course, const char *id,
           const char *path)
{
	const struct td_inspection *first = course->records[0];
	struct td_asof asof = td_reader_asof(fill->reader, TD_LOOK_TOLD,
	                                     first->on.given ? first->on.date
	                                                     : TD_DATE_MAX);
	const char *cells[COLUMN_COUNT] = {
		[COLUMN_ID] = id, [COLUMN_PATH] = path
	};
	struct td_strbuf units = TD_STRBUF_INIT;
	struct td_strbuf names = TD_STRBUF_INIT;
	struct td_strbuf criteria = TD_STRBUF_INIT;
	struct td_strbuf carried = TD_STRBUF_INIT;
	size_t done = 0;
	size_t all = 0;
	char count[24];

	for (size_t i = 0; i < first->unit_count; i++) {
		const char *unit = first->units[i].unit.text;

		td_inspections_join(&units, ", ", unit);
		td_inspections_join(&names, "; ",
		                    td_name_of_unit(fill->reader, unit, asof));
	}
	snprintf(count, sizeof count, "%zu",
	         count_shortcomings(&criteria, course));
	count_items(fill, course, &done, &all);
	if (all > 0)
		td_strbuf_addf(&carried, "%zu/%zu", done, all);
	cells[COLUMN_ON] = td_node_text(first->on.node);
	cells[COLUMN_WAY] = td_inspection_way_name(first->way);
	cells[COLUMN_WAY_NAME] = td_term(td_inspection_way_term(first->way));
	cells[COLUMN_BY] = first->by.text;
	cells[COLUMN_BY_NAME] = td_name_of_unit(fill->reader, first->by.text,
	                                        asof);
	cells[COLUMN_UNITS] = units.text;
	cells[COLUMN_UNIT_NAMES] = names.text;
	cells[COLUMN_FROM] = td_node_text(first->from.node);
	cells[COLUMN_TO] = td_node_text(first->to.node);
	cells[COLUMN_SHORTCOMINGS] = count;
	cells[COLUMN_CRITERIA] = criteria.text;
	cells[COLUMN_CONCLUSION] = find_conclusion(course);
	cells[COLUMN_DONE] = carried.text;
	cells[COLUMN_DUTY] = first->duty.text;
	if (course->unread)
		cells[COLUMN_SHORTCOMINGS] = cells[COLUMN_CRITERIA] = cells
		    [COLUMN_CONCLUSION] = cells
			[COLUMN_DONE] = TD_LISTING_UNTOLD;
	td_listing_add_row(fill->listing, cells);
	td_strbuf_clear(&units);
	td_strbuf_clear(&names);
	td_strbuf_clear(&criteria);
	td_strbuf_clear(&carried);
}

static void
add_path(struct td_inspections *fill, const char *path)
{
	const char *cells[COLUMN_COUNT] = { [COLUMN_PATH] = path };
	const struct td_inspection *record;
	struct td_inspection_course course;
	struct td_layout layout;

	if (!td_layout_parse(&layout, path))
		return;
	if (td_reader_inspection(&record, fill->reader, fill->query->campaign,
	                         layout.id, fill->diag) != TD_FOUND) {
		cells[COLUMN_ID] = layout.id;
		td_listing_add_unread(fill->listing, cells);
		fill->status = TD_FAILED;
	} else if (!record->follows.text) {
		td_inspection_course_gather(&course, fill->reader,
		                            fill->query->campaign, layout.id);
		if (course.count > 0)
			add_course(fill, &course, layout.id, path);
		free(course.records);
	}
	td_layout_clear(&layout);
}

enum td_status
td_inspections_fill(struct td_listing *listing, struct td_reader *reader,
                    const struct td_reviews_query *query, struct td_diag *diag)
{
	struct td_inspections fill = { .listing = listing,
		                       .reader = reader,
		                       .query = query,
		                       .paths = TD_STRLIST_INIT,
		                       .diag = diag };
	struct td_setting setting;

	listing->columns = columns;
	fill.status = td_asked_campaign(&fill.campaign, reader, query->campaign,
	                                TD_LOOK_DUTIES_LISTED, query->today,
	                                diag);
	if (fill.status == TD_OK)
		fill.status = td_reader_looked_into(&fill.paths, reader,
		                                    TD_KIND_INSPECTION,
		                                    query->campaign, diag);
	if (fill.status != TD_OK)
		goto done;
	for (size_t i = 0; i < fill.paths.count; i++)
		add_path(&fill, fill.paths.items[i]);
	td_setting_gather(&setting, reader, query->today, diag);
	/* One that cannot be read may be the one that was asked for. */
	for (size_t i = 0;
	     i < fill.campaign->duty_count && fill.status != TD_FAILED; i++)
		if (fill.campaign->duties[i].what == TD_DUTY_INSPECTION)
			td_inspections_check_duty(
			    &fill, &fill.campaign->duties[i], &setting);
done:
	td_strlist_clear(&fill.paths);
	return fill.status;
}
