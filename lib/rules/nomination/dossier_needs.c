/* Which parts a dossier has to have. */

#include "rules/nomination/dossier_needs.h"
#include "base/alloc.h"

/* An enterprise, or the business person of one, who heads it: Decree
 * 98/2023/NĐ-CP, art. 30. */
static bool
pays(const struct td_matter *matter)
{
	const struct td_recipient *recipient = &matter->nomination->recipient;
	const struct td_asof asof = td_setting_asof(
	    &matter->setting, TD_LOOK_NOMINEE,
	    td_nomination_day(matter->nomination));

	if (!td_recipient_has_kind(recipient))
		return false;
	if (recipient->kind == TD_RECIPIENT_ENTERPRISE)
		return true;
	return matter->person && matter->unit &&
	       td_person_on(matter->person, asof).class ==
	           TD_CLASS_BUSINESS_PERSON &&
	       td_unit_on(matter->unit, asof).class == TD_CLASS_ENTERPRISE;
}

/*
 * Whether the award rests on what a competent body has to confirm: Law
 * 06/2022/QH15, art. 84(2). On the ground of a campaign it rests on the result
 * that was voted in it, whatever initiative is part of that.
 */
static bool
needs_confirmation(const struct td_nomination *nomination,
                   const struct td_ground *ground, const struct td_award *award)
{
	if (!ground || award->class != TD_AWARD_COMMENDATION)
		return false;
	return ground->like == TD_LIKE_AD_HOC ||
	       (ground->like != TD_LIKE_CAMPAIGN &&
	        nomination->achievement.initiative.given);
}

static size_t
add_parts(struct td_dossier_need *needs, const struct td_award *award,
          const struct td_fields *parts)
{
	for (size_t i = 0; i < parts->count; i++)
		needs[i] = (struct td_dossier_need){
			.part = parts->items[i].text,
			.asked = td_award_part_source(award,
			                              parts->items[i].text)
		};
	return parts->count;
}

size_t
td_dossier_needs(struct td_dossier_need **needs, const struct td_matter *matter,
                 const struct td_award *award)
{
	const struct td_nomination *nomination = matter->nomination;
	const struct td_ground *ground = td_matter_ground(matter);
	struct td_dossier_need *list = td_alloc(
	    award->dossier.count + award->dossier_payers.count + 1,
	    sizeof *list);
	size_t count = add_parts(list, award, &award->dossier);

	if (pays(matter))
		count += add_parts(list + count, award, &award->dossier_payers);
	if (needs_confirmation(nomination, ground, award))
		list[count++] = (struct td_dossier_need){
			.part = "XNTT",
			.asked = { .instrument = "Luật 06/2022/QH15",
			           .at = "Đ.84 k.2",
			           /* No better known than the kind is. */
			           .basis = ground->source.basis },
		};
	*needs = list;
	return count;
}
