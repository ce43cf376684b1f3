/* What quotas ask of records. */

#include "check/quota_view.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/participation_gather.h"
#include "record/cluster.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/matter.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

/* What cannot be read is told elsewhere. */
static const struct td_nomination *
nomination_of(void *records, const char *id)
{
	const struct td_quota_records *held = records;
	const struct td_nomination *nomination;

	return td_reader_nomination(&nomination, held->reader,
	                            held->campaign_id, id, NULL) == TD_FOUND
	           ? nomination
	           : NULL;
}

static bool
class_of(enum td_class *class, void *records,
         const struct td_nomination *nomination)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const struct td_quota_records *held = records;
	const struct td_person *person = NULL;
	const struct td_unit *unit = NULL;

	if (recipient->person.text &&
	    td_reader_person(&person, held->reader, recipient->person.text,
	                     NULL) != TD_FOUND)
		return false;
	if (!recipient->person.text &&
	    (!recipient->unit.text ||
	     td_reader_unit(&unit, held->reader, recipient->unit.text, NULL) !=
	         TD_FOUND))
		return false;
	return td_recipient_class(
	    class, recipient, person, unit,
	    td_reader_asof(held->reader, TD_LOOK_NOMINEE,
	                   td_nomination_day(nomination)));
}

static bool
may_be_of(const struct td_quota_records *held, const char *id,
          enum td_class class, struct td_asof asof)
{
	const struct td_unit *unit;
	enum td_found found = td_reader_unit(&unit, held->reader, id, NULL);

	return found == TD_BROKEN ||
	       (found == TD_FOUND && td_unit_on(unit, asof).class == class);
}

/* The unit that a recipient belongs to when it is nominated; NULL: it cannot be
 * told. */
static const char *
unit_of(const struct td_quota_records *held,
        const struct td_nomination *nomination)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const struct td_person *person;

	if (!recipient->person.text)
		return recipient->unit.text;
	if (td_reader_person(&person, held->reader, recipient->person.text,
	                     NULL) != TD_FOUND)
		return NULL;
	return td_person_on(person,
	                    td_reader_asof(held->reader, TD_LOOK_NOMINEE,
	                                   td_nomination_day(nomination)))
	    .unit.text;
}

/* Who nominates; where that is not said, the recipient's own unit. */
static const char *
body_of(const struct td_quota_records *held,
        const struct td_nomination *nomination)
{
	return nomination->nominated_by.text ? nomination->nominated_by.text
	                                     : unit_of(held, nomination);
}

static bool
is_by(void *records, const struct td_quota *quota,
      const struct td_nomination *nomination)
{
	const struct td_quota_records *held = records;
	const char *id = body_of(held, nomination);
	const struct td_unit *unit;

	return id &&
	       td_reader_unit(&unit, held->reader, id, NULL) == TD_FOUND &&
	       td_actors_have(
		   &quota->by,
		   td_unit_on(unit,
	                      td_reader_asof(held->reader, TD_LOOK_NOMINEE,
	                                     td_nomination_day(nomination)))
		       .class,
		   id);
}

static bool
has_rounds(const struct td_campaign *campaign)
{
	for (size_t i = 0; i < campaign->phase_count; i++)
		if (campaign->phases[i].is_round)
			return true;
	return false;
}

/* In which round, or phase where there are no rounds, an achievement ended; the
 * count of phases: in none. */
static size_t
round_of(const struct td_quota_records *held,
         const struct td_nomination *nomination)
{
	const struct td_campaign *campaign = held->campaign;
	bool rounds = has_rounds(campaign);
	const struct td_day *to = &nomination->achievement.to;
	size_t found = 0;

	for (; found < campaign->phase_count && to->given; found++) {
		const struct td_phase *phase = &campaign->phases[found];
		const struct td_day *issued = &campaign->paper.date;
		struct td_date first = TD_DATE_MIN;
		struct td_date last = TD_DATE_MAX;

		if (phase->is_round != rounds)
			continue;
		(void)td_moment_first(&first, &phase->period.from, issued);
		(void)td_moment_last(&last, &phase->period.to, issued);
		if (td_date_compare(to->date, first) >= 0 &&
		    td_date_compare(to->date, last) <= 0)
			return found;
	}
	return campaign->phase_count;
}

/* The day whose clusters count for a nomination: they are of years, and what is
 * awarded for one is nominated in the next. */
static struct td_date
day_of_cluster(const struct td_nomination *nomination)
{
	const struct td_day *to = &nomination->achievement.to;

	return to->given ? to->date : td_nomination_day(nomination);
}

/* One of the clusters of a year; returns whether it could be read. */
static bool
read_cluster(const struct td_cluster **cluster, struct td_strbuf *reference,
             const struct td_quota_records *held, const char *path,
             struct td_diag *diag)
{
	struct td_layout layout;
	bool read = false;

	if (td_layout_parse(&layout, path)) {
		td_strbuf_addf(reference, "%s/%s", layout.year, layout.id);
		read = td_reader_cluster(cluster, held->reader, reference->text,
		                         diag) == TD_FOUND;
		td_layout_clear(&layout);
	}
	return read;
}

/* Paths of the clusters of the year of a day. */
static enum td_status
list_clusters(struct td_strlist *paths, const struct td_quota_records *held,
              struct td_date day, struct td_diag *diag)
{
	char text[16];
	int year;
	int month;
	int date;

	td_date_to_civil(day, &year, &month, &date);
	snprintf(text, sizeof text, "%d", year);
	return td_reader_clusters(paths, held->reader, text, diag);
}

/* The cluster that a unit is in on a day, "<year>/<id>"; NULL: in none. */
static char *
find_cluster(const struct td_quota_records *held, const char *unit,
             struct td_date day)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	char *found = NULL;

	/* What cannot be listed is told where it is needed. */
	if (unit)
		(void)list_clusters(&paths, held, day, NULL);
	for (size_t i = 0; i < paths.count && !found; i++) {
		struct td_strbuf reference = TD_STRBUF_INIT;
		const struct td_cluster *cluster;

		if (read_cluster(&cluster, &reference, held, paths.items[i],
		                 NULL) &&
		    td_cluster_has(cluster, unit, day))
			found = td_strbuf_take(&reference);
		td_strbuf_clear(&reference);
	}
	td_strlist_clear(&paths);
	return found;
}

enum td_status
td_quota_need_clusters(const struct td_quota_records *held,
                       const struct td_nomination *nomination,
                       struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = list_clusters(&paths, held,
	                                      day_of_cluster(nomination), diag);

	for (size_t i = 0; i < paths.count; i++) {
		struct td_strbuf reference = TD_STRBUF_INIT;
		const struct td_cluster *cluster;

		if (!read_cluster(&cluster, &reference, held, paths.items[i],
		                  diag))
			status = TD_FAILED;
		td_strbuf_clear(&reference);
	}
	td_strlist_clear(&paths);
	return status;
}

char *
td_quota_group(const struct td_quota_records *held,
               const struct td_quota *quota,
               const struct td_nomination *nomination)
{
	struct td_strbuf round = TD_STRBUF_INIT;
	const char *id = "";

	switch (quota->per) {
	case TD_PER_UNIT:
		id = unit_of(held, nomination);
		break;
	case TD_PER_BODY:
		id = body_of(held, nomination);
		break;
	case TD_PER_ROUND:
		td_strbuf_addf(&round, "%zu", round_of(held, nomination));
		return td_strbuf_take(&round);
	case TD_PER_CLUSTER:
		return find_cluster(held, unit_of(held, nomination),
		                    day_of_cluster(nomination));
	case TD_PER_ALL:
		break;
	}
	return id ? td_strdup(id) : NULL;
}

static bool
is_same(void *records, const struct td_quota *quota,
        const struct td_nomination *a, const struct td_nomination *b)
{
	char *first = td_quota_group(records, quota, a);
	char *second = td_quota_group(records, quota, b);
	bool same = td_text_equal(first, second);

	free(first);
	free(second);
	return same;
}

struct td_quota_view
td_quota_view_of(struct td_quota_records *records)
{
	return (struct td_quota_view){ .nomination = nomination_of,
		                       .class_of = class_of,
		                       .is_by = is_by,
		                       .is_same = is_same,
		                       .records = records };
}

/* Whether a unit is in a cluster; NULL: in whatever. */
static bool
is_in(const struct td_quota_records *held, const char *unit,
      const char *cluster, struct td_date day)
{
	const struct td_cluster *record;

	return !cluster || (td_reader_cluster(&record, held->reader, cluster,
	                                      NULL) == TD_FOUND &&
	                    td_cluster_has(record, unit, day));
}

int
td_quota_units(const struct td_quota_records *held,
               const struct td_quota *quota, const struct td_nomination *like,
               struct td_date on)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	char *cluster = NULL;
	const struct td_asof asof = td_reader_asof(held->reader, TD_LOOK_ISSUER,
	                                           on);
	int count = 0;

	if (quota->percent == 0 || quota->of_number > 0)
		return 0;
	if (like && quota->per == TD_PER_CLUSTER)
		cluster = td_quota_group(held, quota, like);
	if (td_reader_registrations(&paths, held->reader, held->campaign_id,
	                            NULL) != TD_OK) {
		count = INT_MAX;
		goto done;
	}
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		/* Of a unit that registered again the first one counts. */
		if (!layout.id &&
		    td_participation_of(NULL, held->reader, held->campaign_id,
		                        layout.unit, NULL,
		                        asof.day) == TD_TAKES_PART &&
		    is_in(held, layout.unit, cluster,
		          like ? day_of_cluster(like) : on) &&
		    (!quota->has_class ||
		     may_be_of(held, layout.unit, quota->class, asof)))
			count++;
		td_layout_clear(&layout);
	}
done:
	free(cluster);
	td_strlist_clear(&paths);
	return count;
}
