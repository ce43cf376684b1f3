/* What a portal may show of awards: gathered and sorted. */

#include "base/alloc.h"
#include "base/text.h"
#include "check/check_life.h"
#include "check/names.h"
#include "draft/wrong.h"
#include "record/store_record.h"
#include "rules/proceeding/life_states.h"
#include "store/layout.h"
#include "views/publish/honours_gap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Awards under way. */
struct gathering {
	struct td_honours *honours;
	const struct td_honours_query *query;
	struct td_reader *reader;
	/* What it finds is told by records-check, and not here; a reader tells
	 * each fault but once. */
	struct td_reader *checker;
	struct td_diag *diag;
};

/* What is published is called as on the day of the decision. */
static struct td_asof
decided_on(struct td_reader *reader, const struct td_life *life,
           struct td_diag *diag)
{
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(
	    &events, td_reader_ledger(reader, diag),
	    life->award->decision->campaign.text,
	    life->award->decision_item->nomination.text);

	return td_asof_told(reader,
	                    td_corrected_day(events, count, life->award).date,
	                    life->award->decision->loaded);
}

static void
describe(struct td_honour *honour, struct td_reader *reader,
         const struct td_life *life, struct td_diag *diag)
{
	const struct td_decision *decision = life->award->decision;
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(
	    &events, td_reader_ledger(reader, diag), decision->campaign.text,
	    life->award->decision_item->nomination.text);
	const struct td_campaign *campaign;

	td_corrected_gather(&honour->decided, events, count, life->award,
	                    honour->nomination->achievement.deed.text);
	td_corrected_gather(&honour->revoked, events, count, life->revoke,
	                    NULL);
	td_named_correct(&honour->named, honour->decided.name);
	if (td_reader_campaign(&campaign, reader, decision->campaign.text,
	                       diag) == TD_FOUND)
		honour->campaign_title = campaign->title.text;
}

/* A form is called after what the authority was when it was awarded. */
static void
find_award(struct td_honour *honour, struct td_reader *reader,
           struct td_asof asof, struct td_diag *diag)
{
	const struct td_awards *awards;

	if (td_reader_awards_on(&awards, reader, asof, diag) != TD_FOUND)
		return;
	honour->award = td_matter_award(awards, honour->nomination);
	if (honour->award)
		honour->rank = (size_t)(honour->award - awards->awards);
}

/* An award, and what records-check is asked about. */
struct doubt {
	struct td_reader *checker;
	const struct td_life *life;
	bool decision; /* what it says of the nomination is wrong */
};

static bool
is_wrong(const void *context)
{
	const struct doubt *doubt = context;
	const struct td_ledger_event *award = doubt->life->award;
	const struct td_ledger_event *revoke = doubt->life->revoke;
	char *path;
	bool wrong;

	if (doubt->decision)
		return true;
	path = td_path_nomination(award->decision->campaign.text,
	                          award->decision_item->nomination.text);
	wrong = td_is_record_wrong(doubt->checker, path) ||
	        (revoke && td_is_record_wrong(doubt->checker, revoke->path));
	free(path);
	return wrong;
}

static enum td_left_out
reason_to_leave_out(const struct gathering *gathering,
                    const struct td_honour *honour, const struct td_life *life,
                    bool is_decision_wrong)
{
	struct td_matter matter = { .nomination = honour->nomination,
		                    .person = honour->named.person };
	const struct doubt doubt = { .checker = gathering->checker,
		                     .life = life,
		                     .decision = is_decision_wrong };
	const struct td_publishing publishing = { .matter = &matter,
		                                  .award = honour->award,
		                                  .is_wrong = is_wrong,
		                                  .context = &doubt };

	matter.event_count = td_ledger_events(
	    &matter.events, td_reader_ledger(gathering->reader, NULL),
	    life->award->decision->campaign.text,
	    life->award->decision_item->nomination.text);
	return td_publishing_left_out(&publishing);
}

static void
add_honour(struct td_honours *honours, const struct td_honour *honour)
{
	honours->items = td_grow(honours->items, honours->count,
	                         &honours->capacity, sizeof *honours->items);
	honours->items[honours->count++] = *honour;
}

/* The life of an item's nomination. What a decision lacks is told where it is
 * wrong by what was known on its day; what was entered since makes no error. */
static enum td_status
follow(struct td_life *life, const struct gathering *gathering,
       const struct td_decision *decision, const struct td_decision_item *item,
       bool is_decision_wrong)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = td_check_life(
	    life, gathering->reader, decision->campaign.text,
	    item->nomination.text, decision->document, found);

	if (is_decision_wrong || status == TD_FAILED)
		td_diag_move(gathering->diag, found);
	td_diag_free(found);
	return status;
}

/* What an item awards, unless the life of the nomination says otherwise. */
static enum td_status
add_item(const struct gathering *gathering, const struct td_decision *decision,
         const struct td_decision_item *item, bool is_decision_wrong)
{
	const char *campaign = decision->campaign.text;
	struct td_reader *reader = gathering->reader;
	struct td_diag *diag = gathering->diag;
	struct td_honour honour = { .award = NULL };
	const struct td_campaign *record;
	struct td_life life = TD_LIFE_INIT;
	enum td_left_out reason;
	enum td_status status;
	struct td_asof asof;

	if (!td_record_require_nomination(&honour.nomination, reader, campaign,
	                                  decision->document,
	                                  item->nomination.node, diag))
		return TD_INVALID;
	status = follow(&life, gathering, decision, item, is_decision_wrong);
	/* By a campaign that is not there: what became of it cannot be told. */
	if (status == TD_INVALID &&
	    td_reader_campaign(&record, reader, campaign, NULL) != TD_FOUND) {
		gathering->honours->left_out[TD_LEFT_WRONG]++;
		return TD_OK;
	}
	if (status == TD_FAILED || !td_publishing_is_award(decision, &life))
		return status;
	asof = decided_on(reader, &life, diag);
	td_named_gather(&honour.named, reader, honour.nomination, asof, diag);
	find_award(&honour, reader, asof, diag);
	reason = reason_to_leave_out(gathering, &honour, &life,
	                             is_decision_wrong);
	if (reason != TD_LEFT_OUT_COUNT) {
		gathering->honours->left_out[reason]++;
		td_named_clear(&honour.named);
		return TD_OK;
	}
	honour.question = td_question_of_all(gathering->honours->questions,
	                                     campaign, item->nomination.text);
	describe(&honour, reader, &life, diag);
	add_honour(gathering->honours, &honour);
	return TD_OK;
}

static bool
is_asked_for(const struct td_decision *decision, const char *path,
             const struct td_honours_query *query)
{
	char *wanted;
	bool asked;

	if (decision->kind != TD_DECISION_DECIDE ||
	    (query->campaign &&
	     strcmp(decision->campaign.text, query->campaign) != 0))
		return false;
	if (!query->decision)
		return true;
	wanted = td_path_decision_of(query->decision);
	asked = wanted && strcmp(wanted, path) == 0;
	free(wanted);
	return asked;
}

/* Corrections name nominations, so that each item may have its own day. */
static bool
is_of_year(const struct gathering *gathering,
           const struct td_decision *decision,
           const struct td_decision_item *item)
{
	const struct td_ledger_event unknown = { .decision = decision,
		                                 .decision_item = item };
	const struct td_ledger_event *event = &unknown;
	const struct td_ledger_event *events;
	size_t count;

	if (gathering->query->year == 0)
		return true;
	count = td_ledger_events(
	    &events, td_reader_ledger(gathering->reader, gathering->diag),
	    decision->campaign.text, item->nomination.text);
	for (size_t i = 0; i < count; i++)
		if (events[i].decision_item == item)
			event = &events[i];
	if (event == &unknown) {
		events = &unknown;
		count = 1;
	}
	return td_publishing_year(events, count, event) ==
	       gathering->query->year;
}

static enum td_status
add_decision(const struct gathering *gathering,
             const struct td_decision *decision, const char *path)
{
	const char *award = gathering->query->award;
	const struct td_nomination *nomination;
	struct td_wrong wrong;
	enum td_status status = TD_OK;

	td_wrong_find(&wrong, gathering->checker, decision, path);
	for (size_t i = 0; i < decision->item_count; i++) {
		const struct td_decision_item *item = &decision->items[i];

		if (item->outcome != TD_OUTCOME_AWARDED ||
		    !is_of_year(gathering, decision, item) ||
		    (award &&
		     td_reader_nomination(&nomination, gathering->reader,
		                          decision->campaign.text,
		                          item->nomination.text,
		                          gathering->diag) == TD_FOUND &&
		     strcmp(nomination->award.text, award) != 0))
			continue;
		status = td_worse(status,
		                  add_item(gathering, decision, item,
		                           wrong.whole || wrong.items[i]));
	}
	td_wrong_clear(&wrong);
	return status;
}

enum td_status
td_honours_gather(struct td_honours *honours, struct td_reader *reader,
                  const struct td_honours_query *query, struct td_diag *diag)
{
	const struct gathering gathering = {
		.honours = honours,
		.query = query,
		.reader = reader,
		.checker = td_reader_new(td_reader_snapshot(reader)),
		.diag = diag,
	};
	const struct td_ledger *ledger = td_reader_ledger(reader, diag);
	const struct td_store_record *store;
	const struct td_decision *const *decisions;
	const char *const *paths;
	size_t count = td_ledger_decisions(&decisions, &paths, ledger);
	enum td_status status = TD_OK;

	honours->read_from = td_reader_snapshot(reader);
	honours->questions = td_questions_new(honours->read_from);
	if (td_reader_store(&store, reader, diag) == TD_FOUND)
		honours->authority = td_store_on(store,
		                                 td_reader_asof(reader,
		                                                TD_LOOK_TODAY,
		                                                query->today))
		                         .authority_name;
	status = td_honours_untold(honours, query, reader, diag);
	for (size_t i = 0; i < count; i++)
		if (is_asked_for(decisions[i], paths[i], query) &&
		    !td_strlist_has(&honours->untold,
		                    decisions[i]->campaign.text))
			status = td_worse(
			    status,
			    add_decision(&gathering, decisions[i], paths[i]));
	td_honours_sort(honours, query->by_award);
	td_honours_tell_apart(honours);
	td_reader_free(gathering.checker);
	return status;
}

enum td_status
td_honours_report(const struct td_honours *honours, struct td_diag *diag)
{
	static const enum td_finding_id ids[TD_LEFT_OUT_COUNT] = {
		[TD_LEFT_PRIVATE] = TD_PUBLISH_LEFT_OUT,
		[TD_LEFT_WRONG] = TD_PUBLISH_RECORD_WRONG,
		[TD_LEFT_UNNAMED] = TD_PUBLISH_AWARD_UNNAMED,
	};
	size_t total = honours->count;

	for (int i = 0; i < TD_LEFT_OUT_COUNT; i++) {
		char count[24];

		total += honours->left_out[i];
		snprintf(count, sizeof count, "%zu", honours->left_out[i]);
		if (honours->left_out[i] > 0)
			(void)td_diag_add(diag, ids[i], TD_NO_PLACE, "count",
			                  count, NULL);
	}
	/* A page for a portal does not say what it lacks. */
	if (honours->untold.count > 0)
		return TD_FAILED;
	if (total > 0)
		return TD_OK;
	return td_diag_add(diag, TD_PUBLISH_NOTHING, TD_NO_PLACE, NULL);
}

void
td_honours_clear(struct td_honours *honours)
{
	if (!honours)
		return;
	for (size_t i = 0; i < honours->count; i++) {
		td_named_clear(&honours->items[i].named);
		td_corrected_clear(&honours->items[i].decided);
	}
	free(honours->items);
	td_questions_free(honours->questions);
	td_strlist_clear(&honours->untold);
	*honours = (struct td_honours)TD_HONOURS_INIT;
}
