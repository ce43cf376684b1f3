/* Where a nomination stands, and whose turn it is. */

#include "views/status/turn.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "calendar/date_json.h"
#include "check/matter_gather.h"
#include "check/names.h"
#include "check/setting_gather.h"
#include "diag/message.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"
#include "rules/proceeding/life_states.h"
#include "views/marks.h"
#include "views/read_from.h"

#include <stdlib.h>
#include <string.h>

bool
td_turn_gather(struct td_turn *turn, struct td_reader *reader,
               const char *campaign, const char *nomination,
               struct td_date today)
{
	*turn = (struct td_turn){
		.matter = { .campaign_id = campaign,
		            .nomination_id = nomination },
		.reader = reader,
		.today = today,
	};
	if (!td_matter_gather(&turn->matter, reader))
		return false;
	/* What breaks a life is for the checks to say. */
	(void)!td_life_follow(&turn->life, &turn->matter, NULL, NULL);
	td_life_gates(&turn->gates, turn->matter.route,
	              turn->matter.nomination);
	return true;
}

bool
td_turn_is_told(const struct td_turn *turn)
{
	return !turn->matter.untold;
}

bool
td_turn_is_open(const struct td_turn *turn)
{
	return turn->matter.untold || !td_life_is_decided(turn->life.reached);
}

static enum td_status
check_store(struct td_reader *reader, const char *campaign,
            struct td_diag *diag)
{
	enum td_status status = TD_OK;
	enum td_status read;

	if (campaign)
		status = td_setting_require_campaign(reader, campaign, diag);
	read = td_setting_need_ledger(reader, diag);
	return td_worse(status, read);
}

bool
td_turn_is_for(struct td_reader *reader, const struct td_layout *layout,
               const char *recipient)
{
	const struct td_nomination *nomination;
	char *id;
	bool is;

	if (td_reader_nomination(&nomination, reader, layout->campaign,
	                         layout->id, NULL) != TD_FOUND)
		return false;
	id = td_recipient_id(&nomination->recipient);
	is = strcmp(id, recipient) == 0;
	free(id);
	return is;
}

enum td_status
td_turn_list(struct td_strlist *paths, struct td_reader *reader,
             const char *campaign, struct td_diag *diag)
{
	struct td_strlist ids = TD_STRLIST_INIT;
	enum td_status status = check_store(reader, campaign, diag);
	enum td_status listed = td_reader_campaign_ids(&ids, reader, diag);

	status = td_worse(status, listed);
	for (size_t i = 0; i < ids.count; i++)
		if (!campaign || strcmp(ids.items[i], campaign) == 0)
			status = td_worse(
			    status, td_reader_nominations(paths, reader,
			                                  ids.items[i], diag));
	td_strlist_clear(&ids);
	return status;
}

void
td_turn_clear(struct td_turn *turn)
{
	if (!turn)
		return;
	td_gates_clear(&turn->gates);
}

/* Whoever shows the award elsewhere has to know. */
static void
add_consent(struct td_strbuf *out, const struct td_turn *turn)
{
	const struct td_ledger_event *event = td_consent_withdrawn(
	    &turn->matter);
	char on[TD_DATE_SIZE];

	if (!event)
		return;
	td_date_format(on, event->proceeding->date.date);
	td_strbuf_add(out, "  ");
	td_message_add(out, N_("consent to publication withdrawn on {on:date}"),
	               "on", on, NULL);
}

void
td_turn_add_text(struct td_strbuf *out, const struct td_turn *turn)
{
	const struct td_life_next next = td_life_next(&turn->life, &turn->gates,
	                                              &turn->matter);
	char since[TD_DATE_SIZE];

	td_date_format(since, turn->life.since);
	td_strbuf_addf(out, "%s  %s  ", turn->matter.nomination_id,
	               turn->matter.campaign_id);
	td_message_add(out, N_("{state:term} since {since:date}"), "state",
	               td_life_state_name(turn->life.reached), "since", since,
	               NULL);
	td_strbuf_addf(out, "  %zu/%zu", turn->life.gates_passed,
	               turn->gates.count);
	if (next.step) {
		td_strbuf_add(out, "  ");
		td_message_add(out, N_("next: {step:term}"), "step", next.step,
		               NULL);
	}
	if (turn->life.back) {
		char *parts = td_cite_ids(
		    &turn->life.back->proceeding_item->parts);

		td_strbuf_addf(out, " %s", parts);
		free(parts);
	}
	if (next.by) {
		td_strbuf_add(out, ", ");
		td_text_add_visible(
		    out,
		    td_name_of_unit(turn->reader, next.by,
		                    td_reader_asof(turn->reader, TD_LOOK_TODAY,
		                                   turn->today)),
		    false);
	}
	add_consent(out, turn);
}

static void
add_gates(struct td_strbuf *out, const struct td_turn *turn)
{
	td_json_key(out, "gates");
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < turn->gates.count; i++) {
		const struct td_gate *gate = &turn->gates.items[i];

		td_json_begin(out);
		td_json_text(out, "step", td_step_name(gate->step));
		td_json_text(out, "by", gate->by);
		td_json_key(out, "passed");
		td_strbuf_add(out,
		              i < turn->life.gates_passed ? "true}" : "false}");
	}
	td_strbuf_add_char(out, ']');
}

static void
add_return(struct td_strbuf *out, const struct td_ledger_event *back)
{
	const struct td_fields *parts = &back->proceeding_item->parts;

	td_json_key(out, "return");
	td_json_begin(out);
	td_json_text(out, "path", back->path);
	td_json_key(out, "parts");
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < parts->count; i++)
		td_json_item(out, parts->items[i].text);
	td_strbuf_add(out, "]}");
}

static void
add_last(struct td_strbuf *out, const struct td_ledger_event *last)
{
	td_json_key(out, "last");
	td_json_begin(out);
	td_json_text(out, "step", td_life_step_name(td_life_step_of(last)));
	td_json_day(out, "on",
	            last->proceeding ? last->proceeding->date.date
	                             : last->decision->paper.date.date);
	td_json_text(out, "by",
	             last->proceeding ? last->proceeding->by.text
	                              : last->decision->paper.issuer.text);
	td_json_text(out, "path", last->path);
	td_strbuf_add_char(out, '}');
}

void
td_turn_add_json(struct td_strbuf *out, const struct td_turn *turn)
{
	const struct td_life_next next = td_life_next(&turn->life, &turn->gates,
	                                              &turn->matter);
	const struct td_ledger_event *consent = td_consent_withdrawn(
	    &turn->matter);

	td_json_begin(out);
	td_json_text(out, "campaign", turn->matter.campaign_id);
	td_json_text(out, "nomination", turn->matter.nomination_id);
	td_json_text(out, "award", turn->matter.nomination->award.text);
	td_json_text(out, "state", td_life_state_name(turn->life.reached));
	td_json_day(out, "since", turn->life.since);
	add_gates(out, turn);
	if (turn->life.voted) {
		td_json_key(out, "vote_passed");
		td_strbuf_add(out, turn->life.vote_passed ? "true" : "false");
	}
	if (next.step) {
		td_json_key(out, "next");
		td_json_begin(out);
		td_json_text(out, "step", next.step);
		td_json_text(out, "by", next.by);
		td_strbuf_add_char(out, '}');
	}
	if (turn->life.back)
		add_return(out, turn->life.back);
	if (turn->life.last)
		add_last(out, turn->life.last);
	if (consent)
		td_json_day(out, "consent_withdrawn",
		            consent->proceeding->date.date);
	td_marks_add_json(out, turn->question);
	td_json_text(out, "read_from",
	             td_read_from(td_reader_snapshot(turn->reader)));
	td_strbuf_add(out, "}\n");
}
