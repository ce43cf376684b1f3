/* Rules for a nomination: what is rewarded once is not rewarded again. */

#include "base/fold.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/matter.h"
#include "rules/nomination/award_rules.h"

#include <string.h>

static bool
overlap(const struct td_achievement *a, const struct td_achievement *b)
{
	return a->from.given && a->to.given && b->from.given && b->to.given &&
	       td_date_compare(a->from.date, b->to.date) <= 0 &&
	       td_date_compare(b->from.date, a->to.date) <= 0;
}

static bool
same_achievement(const struct td_nomination *a, const struct td_nomination *b)
{
	return td_text_equal(a->achievement.id.text, b->achievement.id.text);
}

static bool
same_time(const struct td_nomination *a, const struct td_nomination *b)
{
	return td_nomination_has_stage(a) && a->stage == b->stage &&
	       td_text_equal(a->campaign.text, b->campaign.text) &&
	       overlap(&a->achievement, &b->achievement);
}

/* A yearly title, which no campaign pays, is for a year's work: what else is
 * given in that time is for merit of its own, and another title is lawful too
 * (Decree 152/2025/NĐ-CP, art. 49(5), (7)). */
static bool
is_yearly_title(const struct td_candidacy *candidacy,
                const struct td_nomination *nomination)
{
	const struct td_award *award = td_matter_award(
	    candidacy->matter->awards, nomination);

	return award && award->class == TD_AWARD_TITLE &&
	       !award->campaign.given;
}

bool
td_rule_nominations_meet(const struct td_nomination *a,
                         const struct td_nomination *b)
{
	return same_achievement(a, b) || same_time(a, b) ||
	       td_rule_initiative_same(&a->achievement.initiative,
	                               &b->achievement.initiative);
}

static bool
has_period(const struct td_nomination *nomination)
{
	return nomination->achievement.from.given &&
	       nomination->achievement.to.given;
}

static bool
same_year(const struct td_day *a, const struct td_day *b)
{
	char years[2][TD_DATE_SIZE];

	td_date_format(years[0], a->date);
	td_date_format(years[1], b->date);
	return strncmp(years[0], years[1], strlen("YYYY")) == 0;
}

bool
td_rule_titles_meet(const struct td_nomination *a,
                    const struct td_nomination *b)
{
	if (has_period(a) && has_period(b))
		return overlap(&a->achievement, &b->achievement) &&
		       same_year(&a->achievement.from, &b->achievement.from) &&
		       same_year(&a->achievement.to, &b->achievement.to);
	return td_nomination_has_stage(a) && a->stage == b->stage &&
	       a->year != 0 && a->year == b->year;
}

bool
td_rule_title_takes_years(const struct td_award *award,
                          enum td_recipient_kind kind)
{
	return kind == TD_RECIPIENT_INDIVIDUAL &&
	       award->class == TD_AWARD_TITLE &&
	       award->level != TD_AWARD_GRASSROOTS;
}

static enum td_status
report_twice(const struct td_candidacy *candidacy, const struct td_rival *rival,
             struct td_diag *diag)
{
	const struct td_nomination *own = candidacy->matter->nomination;
	const struct td_nomination *other = rival->nomination;

	return td_document_report(
	    own->document, own->achievement.id.node, diag,
	    TD_ACHIEVEMENT_REWARDED_TWICE, "achievement",
	    own->achievement.id.text, "award",
	    td_cite_award(candidacy->matter->awards, other->award.text,
	                  &other->received),
	    "award_id", other->award.text, "other", rival->path, NULL);
}

enum td_status
td_rule_achievement_once(const struct td_candidacy *candidacy,
                         struct td_diag *diag)
{
	const struct td_nomination *own = candidacy->matter->nomination;
	enum td_status status = TD_OK;

	if (candidacy->over)
		return TD_OK;
	for (size_t i = 0; i < candidacy->rival_count; i++) {
		const struct td_rival *rival = &candidacy->rivals[i];
		const struct td_nomination *other = rival->nomination;

		if (rival->over ||
		    !td_recipient_same(&own->recipient, &other->recipient))
			continue;
		if (same_achievement(own, other))
			status = td_worse(status,
			                  report_twice(candidacy, rival, diag));
		else if (same_time(own, other) &&
		         !is_yearly_title(candidacy, own) &&
		         !is_yearly_title(candidacy, other))
			status = td_worse(
			    status, td_document_report(
					own->document, own->achievement.node,
					diag, TD_ACHIEVEMENT_OVERLAPS, "other",
					rival->path, NULL));
	}
	return status;
}

enum td_status
td_rule_initiative_recognised(const struct td_candidacy *candidacy,
                              struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_day *on = &nomination->achievement.initiative
	                               .recognised_by.date;
	char recognised[TD_DATE_SIZE];
	char received[TD_DATE_SIZE];

	if (!on->given || !nomination->received.given ||
	    td_date_compare(on->date, nomination->received.date) <= 0)
		return TD_OK;
	td_date_format(recognised, on->date);
	td_date_format(received, nomination->received.date);
	return td_document_report(nomination->document, on->node, diag,
	                          TD_INITIATIVE_RECOGNISED_LATE, "recognised",
	                          recognised, "received", received, NULL);
}

bool
td_rule_initiative_same(const struct td_initiative *a,
                        const struct td_initiative *b)
{
	const struct td_document_ref *one = &a->recognised_by;
	const struct td_document_ref *two = &b->recognised_by;

	return td_text_equal(one->number.text, two->number.text) &&
	       one->issuer.text && two->issuer.text &&
	       td_fold_compare(one->issuer.text, two->issuer.text) == 0 &&
	       one->date.given && two->date.given &&
	       td_date_compare(one->date.date, two->date.date) == 0;
}

static enum td_status
check_initiative(const struct td_candidacy *candidacy,
                 const struct td_rival *rival, enum td_finding_id finding,
                 struct td_diag *diag)
{
	const struct td_nomination *own = candidacy->matter->nomination;
	const struct td_initiative *initiative = &own->achievement.initiative;

	if (rival->over ||
	    !td_rule_initiative_same(
		initiative, &rival->nomination->achievement.initiative))
		return TD_OK;
	return td_document_report(
	    own->document, initiative->node, diag, finding, "number",
	    initiative->recognised_by.number.text, "other", rival->path, NULL);
}

enum td_status
td_rule_initiative_once(const struct td_candidacy *candidacy,
                        struct td_diag *diag)
{
	const struct td_nomination *own = candidacy->matter->nomination;
	enum td_status status = TD_OK;

	if (candidacy->over || !own->achievement.initiative.given)
		return TD_OK;
	for (size_t i = 0; i < candidacy->rival_count; i++) {
		const struct td_rival *rival = &candidacy->rivals[i];

		/* Of one achievement it is said already. */
		if (td_recipient_same(&own->recipient,
		                      &rival->nomination->recipient) &&
		    !same_achievement(own, rival->nomination))
			status = td_worse(
			    status,
			    check_initiative(candidacy, rival,
			                     TD_INITIATIVE_USED_TWICE, diag));
	}
	for (size_t i = 0; i < candidacy->sharer_count; i++)
		if (!td_recipient_same(
			&own->recipient,
			&candidacy->sharers[i].nomination->recipient))
			status = td_worse(
			    status,
			    check_initiative(candidacy, &candidacy->sharers[i],
			                     TD_INITIATIVE_SHARED, diag));
	return status;
}
