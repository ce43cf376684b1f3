/* Reviews and inspections. */

#include "check/check_review.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/hindsight.h"
#include "check/scored_find.h"
#include "check/setting_gather.h"
#include "record/unit.h"
#include "rules/review/review_rules.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

static enum td_status
require_unit(struct td_reader *reader, const struct td_document *document,
             const struct td_field *field, struct td_diag *diag)
{
	const struct td_unit *unit;

	return !field->text || td_record_require_unit(&unit, reader, document,
	                                              field->node, diag)
	           ? TD_OK
	           : TD_INVALID;
}

/* What it looks at; where that is not given, the day of receipt. */
static struct td_date
day_of(const struct td_day *span_end, const struct td_day *received)
{
	return span_end->given   ? span_end->date
	       : received->given ? received->date
	                         : TD_DATE_MAX;
}

static enum td_status
check_review(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct td_review *review = what;
	struct td_review_frame frame = { .awards = NULL };
	struct td_setting setting;
	enum td_status status = td_review_check_values(review, diag);

	for (size_t i = 0; i < review->findings.count; i++)
		status = td_worse(status,
		                  require_unit(reader, review->document,
		                               &review->findings.items[i].unit,
		                               diag));
	status = td_worse(
	    status, require_unit(reader, review->document, &review->by, diag));
	if (!td_record_require_campaign_on(
		&frame.campaign, reader, review->document,
		review->campaign.node, TD_LOOK_CAMPAIGN_OF_REPORT,
		day_of(&review->to, &review->received), diag))
		return td_worse(status, TD_INVALID);
	td_setting_gather(&setting, reader,
	                  day_of(&review->held, &review->received), diag);
	frame.setting = &setting;
	if (td_reader_awards(&frame.awards, reader, NULL) != TD_FOUND)
		frame.awards = NULL;
	return td_worse(status, td_rules_review_check(review, &frame, diag));
}

enum td_status
td_check_review(struct td_document *document, struct td_reader *reader,
                struct td_diag *diag)
{
	struct td_review *review;
	enum td_status status;

	td_review_read(&review, document);
	status = td_hindsight_check(
	    check_review, review, document,
	    day_of(&review->received, &review->received), reader, diag);
	td_review_free(review);
	return status;
}

static int
by_receipt(const void *a, const void *b)
{
	const struct td_inspection *const *left = a;
	const struct td_inspection *const *right = b;

	return td_date_compare((*left)->received.date, (*right)->received.date);
}

/* Whether an id is that of what goes on with another. */
static bool
goes_on(const char *id, const char *with)
{
	size_t length = strlen(with);

	return strncmp(id, with, length) == 0 && id[length] == '-';
}

static void
add_following(struct td_inspection_course *course, struct td_reader *reader,
              const char *campaign, const char *id,
              const struct td_layout *layout)
{
	const struct td_inspection *other;

	if (!goes_on(layout->id, id))
		return;
	if (td_reader_inspection(&other, reader, campaign, layout->id, NULL) !=
	    TD_FOUND)
		course->unread = true;
	else if (td_text_equal(other->follows.text, id) &&
	         other->received.given)
		course->records[course->count++] = other;
}

void
td_inspection_course_gather(struct td_inspection_course *course,
                            struct td_reader *reader, const char *campaign,
                            const char *id)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const struct td_inspection *first;

	*course = (struct td_inspection_course){ .records = NULL };
	if (td_reader_inspection(&first, reader, campaign, id, NULL) !=
	    TD_FOUND)
		return;
	if (td_reader_looked_into(&paths, reader, TD_KIND_INSPECTION, campaign,
	                          NULL) != TD_OK)
		course->unread = true;
	course->records = td_alloc(paths.count + 1, sizeof *course->records);
	course->records[course->count++] = first;
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		add_following(course, reader, campaign, id, &layout);
		td_layout_clear(&layout);
	}
	qsort(course->records + 1, course->count - 1, sizeof *course->records,
	      by_receipt);
	td_strlist_clear(&paths);
}

/* What the record goes on with: of the course what came in before it. Of one
 * day, what is named first. */
static enum td_status
find_before(struct td_inspection_frame *frame,
            struct td_inspection_course *course,
            const struct td_inspection *inspection, struct td_reader *reader,
            struct td_diag *diag)
{
	const struct td_field *follows = &inspection->follows;
	const struct td_inspection *first;
	enum td_found found;
	size_t count = 0;
	char *path;

	td_inspection_course_gather(course, reader, inspection->campaign.text,
	                            follows->text);
	while (count < course->count &&
	       (count == 0 ||
	        td_date_compare(course->records[count]->received.date,
	                        inspection->received.date) <= 0) &&
	       strcmp(td_document_path(course->records[count]->document),
	              td_document_path(inspection->document)) != 0)
		count++;
	frame->before = course->records;
	frame->before_count = count;
	if (course->count > 0)
		return TD_OK;
	found = td_reader_inspection(&first, reader, inspection->campaign.text,
	                             follows->text, diag);
	path = td_path_inspection(inspection->campaign.text, follows->text);
	td_document_report(inspection->document, follows->node, diag,
	                   found == TD_MISSING ? TD_REFERENCE_MISSING
	                                       : TD_RECORD_BROKEN,
	                   "kind", td_kind_name(TD_KIND_INSPECTION), "id",
	                   follows->text, "file", path, NULL);
	free(path);
	return TD_INVALID;
}

/* Every unit that it names is in the register. */
static enum td_status
require_units(const struct td_inspection *inspection, struct td_reader *reader,
              struct td_diag *diag)
{
	const struct td_document *document = inspection->document;
	enum td_status status = require_unit(reader, document, &inspection->by,
	                                     diag);

	for (size_t i = 0; i < inspection->unit_count; i++)
		status = td_worse(
		    status, require_unit(reader, document,
		                         &inspection->units[i].unit, diag));
	for (size_t i = 0; i < inspection->signed_by.count; i++)
		status = td_worse(status,
		                  require_unit(reader, document,
		                               &inspection->signed_by.items[i],
		                               diag));
	return status;
}

static enum td_status
check_inspection(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct td_inspection *inspection = what;
	const struct td_document *document = inspection->document;
	struct td_inspection_course course = { .records = NULL };
	struct td_inspection_frame frame = { .before = NULL };
	struct td_setting setting;
	enum td_status status = td_inspection_check_values(inspection, diag);
	struct td_day span;

	status = td_worse(status, require_units(inspection, reader, diag));
	if (inspection->follows.text)
		status = td_worse(
		    status,
		    find_before(&frame, &course, inspection, reader, diag));
	span = frame.before_count ? frame.before[0]->to : inspection->to;
	if (!td_record_require_campaign_on(
		&frame.campaign, reader, document, inspection->campaign.node,
		TD_LOOK_CAMPAIGN_OF_REPORT,
		day_of(&span, &inspection->received), diag) ||
	    (inspection->follows.text && !frame.before_count)) {
		status = td_worse(status, TD_INVALID);
		goto done;
	}
	if (inspection->cluster.text &&
	    !td_check_find_cluster_of(&frame.cluster, reader, document,
	                              inspection->cluster.node, diag)) {
		status = td_worse(status, TD_INVALID);
		goto done;
	}
	td_setting_gather(&setting, reader,
	                  day_of(&inspection->on, &inspection->received), diag);
	frame.setting = &setting;
	status = td_worse(status,
	                  td_rules_inspection_check(inspection, &frame, diag));
done:
	free(course.records);
	return status;
}

enum td_status
td_check_inspection(struct td_document *document, struct td_reader *reader,
                    struct td_diag *diag)
{
	struct td_inspection *inspection;
	enum td_status status;

	td_inspection_read(&inspection, document);
	status = td_hindsight_check(
	    check_inspection, inspection, document,
	    day_of(&inspection->received, &inspection->received), reader, diag);
	td_inspection_free(inspection);
	return status;
}
