/* What a campaign is for and whom, how much it pays at most, and what decides
 * between equals. */

#include "views/campaign/outline_parts.h"

#include "base/strbuf.h"
#include "diag/message.h"
#include "record/campaign.h"

#include <stdio.h>

static void
add_aim(struct td_outline *outline, const struct td_aim *aim)
{
	const char *cells[TD_OUTLINE_CELLS] = { NULL };
	struct td_strbuf value = TD_STRBUF_INIT;

	if (aim->target.text)
		td_strbuf_addf(&value, "%s %s", aim->target.text,
		               aim->unit.text);
	cells[TD_OUTLINE_WHEN] = aim->by;
	cells[TD_OUTLINE_VALUE] = value.text;
	cells[TD_OUTLINE_SOURCE] = aim->source;
	cells[TD_OUTLINE_TEXT] = aim->text.text;
	td_outline_row(outline, "outline-aim", cells);
	td_strbuf_clear(&value);
}

void
td_outline_opening(struct td_outline *outline)
{
	const struct td_campaign *campaign = outline->campaign;

	for (size_t i = 0; i < campaign->aim_count; i++)
		add_aim(outline, &campaign->aims[i]);
	for (size_t i = 0; i < campaign->open_to_count; i++) {
		const struct td_open_to *open_to = &campaign->open_to[i];
		const char *cells[TD_OUTLINE_CELLS] = { NULL };
		struct td_strbuf whom = TD_STRBUF_INIT;

		if (outline->for_unit &&
		    !td_actors_have(&open_to->whom, outline->class,
		                    outline->query->unit))
			continue;
		td_outline_actors(&whom, outline, &open_to->whom);
		cells[TD_OUTLINE_WHOM] = whom.text;
		cells[TD_OUTLINE_SOURCE] = open_to->source;
		cells[TD_OUTLINE_TEXT] = open_to->text;
		td_outline_row(outline, "outline-open-to", cells);
		td_strbuf_clear(&whom);
	}
}

/* Of whom, and for each of what, it is counted. */
static void
add_whom(struct td_strbuf *whom, const struct td_outline *outline,
         const struct td_quota *quota)
{
	static const char *const each[] = {
		[TD_PER_ALL] = NULL,
		[TD_PER_UNIT] = N_("for each unit"),
		[TD_PER_BODY] = N_("for each body that nominates"),
		[TD_PER_CLUSTER] = N_("for each cluster"),
		[TD_PER_ROUND] = N_("for each round"),
	};

	if (quota->has_kind)
		td_outline_comma(whom,
		                 td_term(td_recipient_kind_name(quota->kind)));
	if (quota->has_class)
		td_outline_comma(whom, td_term(td_class_name(quota->class)));
	td_outline_actors(whom, outline, &quota->by);
	if (each[quota->per])
		td_outline_comma(whom, td_translate(each[quota->per]));
}

/* Of how many a share is, and how it is rounded, where the document says so. */
static void
add_share(struct td_strbuf *value, const struct td_quota *quota)
{
	const char *round = td_node_text(td_node_get(quota->node, "round"));
	char number[16];

	if (quota->of_number > 0) {
		snprintf(number, sizeof number, "%d", quota->of_number);
		td_strbuf_add(value, ", ");
		td_message_add(value, N_("of {number}"), "number", number,
		               NULL);
	}
	if (round)
		td_outline_comma(value, td_term(round));
}

static void
add_quota(struct td_outline *outline, const struct td_quota *quota)
{
	const char *cells[TD_OUTLINE_CELLS] = { NULL };
	struct td_strbuf whom = TD_STRBUF_INIT;
	struct td_strbuf value = TD_STRBUF_INIT;
	char number[16];

	snprintf(number, sizeof number, "%d",
	         quota->percent ? quota->percent : quota->most);
	td_message_add(&value,
	               quota->percent ? N_("{number} % at most")
	                              : N_("{number} at most"),
	               "number", number, NULL);
	if (quota->of_nominations)
		td_outline_comma(&value, td_translate(N_("of nominations")));
	add_share(&value, quota);
	add_whom(&whom, outline, quota);
	cells[TD_OUTLINE_ID] = quota->award.text;
	cells[TD_OUTLINE_WHEN] = td_term(td_stage_name(quota->stage));
	cells[TD_OUTLINE_VALUE] = value.text;
	cells[TD_OUTLINE_WHOM] = whom.text;
	cells[TD_OUTLINE_SOURCE] = quota->source;
	cells[TD_OUTLINE_TEXT] = td_node_text(td_node_get(quota->node, "text"));
	td_outline_row(outline, "outline-quota", cells);
	td_strbuf_clear(&value);
	td_strbuf_clear(&whom);
}

void
td_outline_limits(struct td_outline *outline)
{
	const struct td_campaign *campaign = outline->campaign;

	for (size_t i = 0; i < campaign->quota_count; i++) {
		const struct td_quota *quota = &campaign->quotas[i];

		if (!outline->for_unit || quota->by.count == 0 ||
		    td_actors_have(&quota->by, outline->class,
		                   outline->query->unit))
			add_quota(outline, quota);
	}
	for (size_t i = 0; i < campaign->tie_count; i++) {
		const char *cells[TD_OUTLINE_CELLS] = { NULL };

		cells[TD_OUTLINE_VALUE] = campaign->ties[i].criterion.text;
		cells[TD_OUTLINE_SOURCE] = campaign->ties[i].source;
		cells[TD_OUTLINE_TEXT] = campaign->ties[i].text.text;
		td_outline_row(outline, "outline-tie", cells);
	}
}
