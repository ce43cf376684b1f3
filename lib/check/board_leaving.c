/* Whoever leaves a cluster within the year that is scored. */

#include "check/board_leaving.h"
#include "base/text.h"
#include "record/unit.h"

/* The last day of the year on which a unit stands in the cluster's list. */
static struct td_date
listed_until(const char *unit, const struct td_cluster *cluster,
             struct td_date last)
{
	struct td_date until = TD_DATE_MIN;

	for (size_t i = 0; i < cluster->member_count; i++) {
		const struct td_cluster_member *row = &cluster->members[i];
		struct td_date own = row->until.given ? row->until.date : last;

		if (td_text_equal(row->unit.text, unit) &&
		    td_date_compare(row->from.date, last) <= 0 &&
		    td_date_compare(own, until) > 0)
			until = own;
	}
	return until;
}

void
td_board_note_leaving(struct td_board_row *row,
                      const struct td_cluster *cluster,
                      struct td_reader *reader, struct td_date last)
{
	const struct td_unit *unit;

	row->until = listed_until(row->unit, cluster, last);
	if (td_reader_unit(&unit, reader, row->unit, NULL) == TD_FOUND &&
	    unit->is_dissolved && unit->dissolved_on.given) {
		struct td_date end = td_date_add_days(unit->dissolved_on.date,
		                                      -1);

		if (td_date_compare(end, row->until) < 0)
			row->until = end;
	}
	row->has_left = td_date_compare(row->until, last) < 0;
}
