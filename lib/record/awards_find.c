/* rules/awards.yaml: the row that is in force. */

#include "base/text.h"
#include "record/awards.h"

bool
td_award_in_force(const struct td_award *award, struct td_date on)
{
	if (award->from.given && td_date_compare(on, award->from.date) < 0)
		return false;
	return !award->until.given ||
	       td_date_compare(on, award->until.date) <= 0;
}

static bool
is_known(const struct td_awards *awards, const struct td_award *award)
{
	const char *path;

	if (!awards->known)
		return true;
	path = td_document_path(awards->document);
	/* What came with the suite was there from the first. */
	return award->regulation.node
	           ? td_known_counts_undated(awards->known, path,
	                                     &award->entered)
	           : td_known_counts(awards->known, path, &award->entered);
}

/* Whether a row ended for the sake of one that is not known, and which is in
 * force on a day. */
static bool
goes_on(const struct td_awards *awards, const struct td_award *award,
        struct td_date on)
{
	for (size_t i = 0; award->until.given && i < awards->award_count; i++) {
		const struct td_award *next = &awards->awards[i];

		if (td_text_equal(next->id.text, award->id.text) &&
		    td_row_follows(&award->until, &next->from) &&
		    td_award_in_force(next, on) && !is_known(awards, next))
			return true;
	}
	return false;
}

static bool
was_in_force(const struct td_awards *awards, const struct td_award *award,
             struct td_date on)
{
	return td_award_in_force(award, on) || goes_on(awards, award, on);
}

const struct td_award *
td_awards_find(const struct td_awards *awards, const char *id,
               struct td_date on)
{
	const struct td_award *shipped = NULL;
	const struct td_award *undated = NULL;

	for (size_t i = 0; i < awards->award_count; i++) {
		const struct td_award *award = &awards->awards[i];

		if (!td_text_equal(award->id.text, id) ||
		    !was_in_force(awards, award, on))
			continue;
		if (!is_known(awards, award)) {
			if (!undated &&
			    td_known_stands_in(awards->known, &award->entered))
				undated = award;
			continue;
		}
		if (award->regulation.node)
			return award;
		if (!shipped)
			shipped = award;
	}
	return shipped ? shipped : undated;
}

static bool
is_called(const struct td_award *award, const char *id_or_family)
{
	return td_text_equal(award->id.text, id_or_family) ||
	       (award->family && td_text_equal(award->family, id_or_family));
}

bool
td_awards_know(const struct td_awards *awards, const char *id_or_family)
{
	for (size_t i = 0; i < awards->award_count; i++)
		if (is_called(&awards->awards[i], id_or_family))
			return true;
	return false;
}

bool
td_awards_publish(const struct td_awards *awards, const char *id_or_family,
                  struct td_date on)
{
	for (size_t i = 0; i < awards->award_count; i++) {
		const struct td_award *award = &awards->awards[i];

		if (award->published && is_called(award, id_or_family) &&
		    td_awards_find(awards, award->id.text, on) == award)
			return true;
	}
	return false;
}
