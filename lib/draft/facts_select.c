/* Which nominations a document is drafted of. */

#include "base/strbuf.h"
#include "check/matter_gather.h"
#include "draft/facts_parts.h"
#include "rules/catalogue/certificate.h"
#include "rules/proceeding/life_states.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

bool
td_facts_fits(const struct td_facts *facts, const struct td_life *life,
              const struct td_award *award)
{
	return td_life_waits_for_paper(life, award, facts->request->kind,
	                               facts->about);
}

static bool
may_fit(const struct td_facts *facts, const struct td_subject *subject,
        enum td_life_state state)
{
	struct td_life life = TD_LIFE_INIT;

	if (!subject)
		return td_life_fits_paper(state, facts->request->kind,
		                          facts->about);
	life = td_life_in(&subject->life, state);
	return td_facts_fits(facts, &life, subject->matter.award);
}

char *
td_facts_states(const struct td_facts *facts, const struct td_subject *subject)
{
	struct td_strbuf names = TD_STRBUF_INIT;

	for (int i = 0; i < TD_LIFE_STATE_COUNT; i++) {
		enum td_life_state state = (enum td_life_state)i;

		if (!may_fit(facts, subject, state))
			continue;
		td_strbuf_add(&names, names.length > 0 ? ", " : "");
		td_strbuf_add(&names, td_life_state_name(state));
	}
	return td_strbuf_take(&names);
}

bool
td_facts_recorded(const struct td_facts *facts)
{
	return facts->decision || facts->proceeding;
}

/* Of a decision, what it awards; a submission is of what it sends up. */
static bool
is_in_document(const struct td_facts *facts, const struct td_decision *decision,
               const struct td_decision_item *item)
{
	if (decision->kind != TD_DECISION_DECIDE)
		return true;
	return item->outcome == (facts->request->kind == TD_TEMPLATE_TO_TRINH
	                             ? TD_OUTCOME_SENT_UP
	                             : TD_OUTCOME_AWARDED);
}

static void
name_decided(struct td_strlist *ids, const struct td_facts *facts,
             const struct td_decision *decision)
{
	for (size_t i = 0; i < decision->item_count; i++)
		if (is_in_document(facts, decision, &decision->items[i]))
			td_strlist_add(ids, decision->items[i].nomination.text);
}

static void
name_proceeded(struct td_strlist *ids, const struct td_proceeding *proceeding)
{
	for (size_t i = 0; i < proceeding->item_count; i++)
		td_strlist_add(ids, proceeding->items[i].nomination.text);
}

/* Whether it is now the council's turn, or that of any: what a ballot is
 * drafted for. */
static bool
is_turn_of_council(const struct td_facts *facts, const struct td_life *life,
                   const struct td_matter *matter)
{
	const char *council = td_facts_council(facts);
	struct td_gates gates = TD_GATES_INIT;
	struct td_life_next next;

	if (facts->request->kind != TD_TEMPLATE_PHIEU &&
	    facts->request->kind != TD_TEMPLATE_BIEN_BAN)
		return true;
	td_life_gates(&gates, matter->route, matter->nomination);
	next = td_life_next(life, &gates, matter);
	td_gates_clear(&gates);
	return !next.by || (council && strcmp(next.by, council) == 0);
}

/* Whether a decision of this issuer, or a certificate, is what it waits for;
 * what others decide waits for their documents. */
static bool
is_for_issuer(const struct td_facts *facts,
              const struct td_nomination *nomination)
{
	const char *issuer = facts->request->by ? facts->request->by
	                                        : facts->store.authority.text;
	const struct td_award *award = td_matter_award(facts->awards,
	                                               nomination);
	const char *decider = td_facts_decider(facts, nomination, award);

	if (facts->request->kind != TD_TEMPLATE_QUYET_DINH &&
	    facts->request->kind != TD_TEMPLATE_BANG_KHEN)
		return true;
	return decider && strcmp(decider, issuer) == 0 &&
	       (facts->request->kind != TD_TEMPLATE_BANG_KHEN || !award ||
	        td_award_has_certificate(award->name));
}

static bool
is_waiting(const struct td_facts *facts, const char *id)
{
	struct td_matter matter = { .campaign_id = facts->request->campaign,
		                    .nomination_id = id };
	struct td_life life = TD_LIFE_INIT;

	if (!td_matter_gather(&matter, facts->reader))
		return false;
	/* What breaks its life is told by records-check. */
	(void)!td_life_follow(&life, &matter, NULL, NULL);
	return td_facts_fits(facts, &life, matter.award) &&
	       is_turn_of_council(facts, &life, &matter) &&
	       is_for_issuer(facts, matter.nomination);
}

/* All nominations of the campaign that wait for this document. */
static enum td_status
name_waiting(struct td_strlist *ids, const struct td_facts *facts,
             struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_nominations(
	    &paths, facts->reader, facts->request->campaign, diag);

	/* What cannot be told may wait, too. */
	status = td_worse(status, td_facts_told(facts, NULL, diag));
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (is_waiting(facts, layout.id))
			td_strlist_add(ids, layout.id);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return status;
}

/* What was asked for, by id or by path, each once. */
static void
name_asked(struct td_strlist *ids, const struct td_strlist *asked)
{
	for (size_t i = 0; i < asked->count; i++) {
		const char *id = asked->items[i];
		struct td_layout layout = { .kind = TD_KIND_COUNT };

		if (td_layout_parse(&layout, id) &&
		    layout.kind == TD_KIND_NOMINATION)
			id = layout.id;
		if (!td_strlist_has(ids, id))
			td_strlist_add(ids, id);
		td_layout_clear(&layout);
	}
}

/* Only those that were asked for, each of which the record must name. */
static enum td_status
narrow(struct td_strlist *ids, const struct td_strlist *asked,
       const char *record, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (asked->count == 0)
		return TD_OK;
	for (size_t i = 0; i < asked->count; i++)
		if (!td_strlist_has(ids, asked->items[i]))
			status = td_diag_add(
			    diag, TD_DRAFT_NOT_IN_RECORD, TD_NO_PLACE, "record",
			    record, "nomination", asked->items[i], NULL);
	td_strlist_clear(ids);
	for (size_t i = 0; i < asked->count; i++)
		td_strlist_add(ids, asked->items[i]);
	return status;
}

static const struct td_proceeding *
asked_proceeding(const struct td_facts *facts, struct td_diag *diag)
{
	const char *id = facts->request->proceeding;

	if (!id)
		return NULL;
	return td_ledger_proceeding(td_reader_ledger(facts->reader, diag),
	                            facts->request->campaign, id);
}

enum td_status
td_facts_select(struct td_facts *facts, struct td_diag *diag)
{
	const struct td_proceeding *proceeding = asked_proceeding(facts, diag);
	const struct td_decision *decision = facts->decision ? facts->decision
	                                                     : facts->revoked;
	struct td_strlist asked = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	name_asked(&asked, facts->request->nominations);
	if (decision) {
		name_decided(&facts->ids, facts, decision);
		status = narrow(&facts->ids, &asked, facts->request->decision,
		                diag);
	} else if (proceeding) {
		name_proceeded(&facts->ids, proceeding);
		status = narrow(&facts->ids, &asked, facts->request->proceeding,
		                diag);
	} else if (asked.count == 0) {
		status = name_waiting(&facts->ids, facts, diag);
	} else {
		name_asked(&facts->ids, &asked);
	}
	td_strlist_clear(&asked);
	return status;
}
