/* What a portal may show of awards: gathered and sorted. */

#include "draft/honours.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/check_life.h"
#include "record/store_record.h"
#include "rules/award_rules.h"
#include "store/layout.h"

#include <stdlib.h>
#include <string.h>

bool
td_may_publish(const struct td_nomination *nomination,
               const struct td_person *person)
{
	const struct td_candidacy candidacy = { .nomination = nomination,
		                                .person = person };
	const char *secrecy = nomination->secrecy.text;
	struct td_diag *aside;
	bool may;

	if (secrecy != NULL && strcmp(secrecy, "none") != 0)
		return false;
	if (nomination->recipient.kind == TD_RECIPIENT_COLLECTIVE ||
	    nomination->recipient.kind == TD_RECIPIENT_ENTERPRISE)
		return true;
	aside = td_diag_new();
	may = nomination->publication.given &&
	      td_rule_publication_basis(&candidacy, aside) == TD_OK &&
	      td_rule_publication_guardian(&candidacy, aside) == TD_OK &&
	      td_diag_count(aside) == 0;
	td_diag_free(aside);
	return may;
}

/* Whether the text was put right: a correction names the words it replaces. */
static const char *
corrected_text(const struct td_ledger_event *events, size_t count,
               const char *text)
{
	for (size_t i = 0; i < count; i++)
		if (events[i].decision != NULL &&
		    events[i].decision->kind == TD_DECISION_CORRECT &&
		    events[i].decision_item->field == TD_CORRECT_TEXT &&
		    td_text_equal(events[i].decision_item->was.text, text))
			text = events[i].decision_item->is.text;
	return text;
}

static void
describe(struct td_honour *honour, struct td_reader *reader,
         const struct td_decision *decision,
         const struct td_decision_item *item, struct td_diag *diag)
{
	const struct td_nomination *nomination = honour->nomination;
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(&events, td_reader_ledger(reader, diag),
	                                decision->campaign.text,
	                                item->nomination.text);
	const struct td_awards *awards;
	const struct td_campaign *campaign;
	const char *day = td_corrected(events, count, TD_CORRECT_DATE);

	td_named_correct(&honour->named,
	                 td_corrected(events, count, TD_CORRECT_NAME));
	honour->award_name = nomination->award.text;
	if (td_reader_awards(&awards, reader, diag) == TD_FOUND)
		honour->award = td_awards_find(awards, nomination->award.text,
		                               nomination->received.date);
	if (honour->award != NULL)
		honour->award_name = honour->award->name;
	if (td_reader_campaign(&campaign, reader, decision->campaign.text,
	                       diag) == TD_FOUND)
		honour->campaign_title = campaign->title.text;
	honour->achievement = corrected_text(events, count,
	                                     nomination->achievement.text.text);
	honour->number = decision->paper.number.text;
	honour->date = decision->paper.date.date;
	if (day != NULL)
		(void)td_date_parse(&honour->date, day);
}

/* What an item awards, unless the life of the nomination says otherwise. */
static enum td_status
add_item(struct td_honours *honours, struct td_reader *reader,
         const struct td_decision *decision,
         const struct td_decision_item *item, struct td_diag *diag)
{
	const char *campaign = decision->campaign.text;
	struct td_honour honour = { .award = NULL };
	struct td_life life;
	enum td_status status;

	if (!td_record_require_nomination(&honour.nomination, reader, campaign,
	                                  decision->document,
	                                  item->nomination.node, diag))
		return TD_INVALID;
	status = td_check_life(&life, reader, campaign, item->nomination.text,
	                       NULL, diag);
	if (status != TD_OK || life.award == NULL ||
	    life.award->decision != decision)
		return status;
	td_named_read(&honour.named, reader, honour.nomination, diag);
	if (!td_may_publish(honour.nomination, honour.named.person)) {
		honours->left_out++;
		td_named_clear(&honour.named);
		return TD_OK;
	}
	describe(&honour, reader, decision, item, diag);
	if (life.state == TD_LIFE_REVOKED && life.revoke != NULL)
		honour.revoked_by = life.revoke->decision;
	honours->items = td_grow(honours->items, honours->count,
	                         &honours->capacity, sizeof(*honours->items));
	honours->items[honours->count++] = honour;
	return TD_OK;
}

static bool
is_asked_for(const struct td_decision *decision, const char *path,
             const struct td_honours_query *query)
{
	int year;
	int month;
	int day;
	char *wanted;
	bool asked;

	td_date_to_civil(decision->paper.date.date, &year, &month, &day);
	if (decision->kind != TD_DECISION_DECIDE ||
	    (query->campaign != NULL &&
	     strcmp(decision->campaign.text, query->campaign) != 0) ||
	    (query->year != 0 && query->year != year))
		return false;
	if (query->decision == NULL)
		return true;
	wanted = td_path_decision_of(query->decision);
	asked = wanted != NULL && strcmp(wanted, path) == 0;
	free(wanted);
	return asked;
}

static enum td_status
add_decision(struct td_honours *honours, struct td_reader *reader,
             const struct td_decision *decision,
             const struct td_honours_query *query, struct td_diag *diag)
{
	const struct td_nomination *nomination;
	enum td_status status = TD_OK;

	for (size_t i = 0; i < decision->item_count; i++) {
		const struct td_decision_item *item = &decision->items[i];

		if (item->outcome != TD_OUTCOME_AWARDED ||
		    (query->award != NULL &&
		     td_reader_nomination(
			 &nomination, reader, decision->campaign.text,
			 item->nomination.text, diag) == TD_FOUND &&
		     strcmp(nomination->award.text, query->award) != 0))
			continue;
		status = td_worse(
		    status, add_item(honours, reader, decision, item, diag));
	}
	return status;
}

/* Rows of the catalogue stand by rank. */
static int
compare_awards(const struct td_honour *a, const struct td_honour *b)
{
	if (a->award == b->award)
		return strcmp(a->award_name, b->award_name);
	if (a->award == NULL || b->award == NULL)
		return a->award == NULL ? 1 : -1;
	return a->award < b->award ? -1 : 1;
}

static int
compare_names(const struct td_honour *a, const struct td_honour *b)
{
	int order = strcmp(a->named.key, b->named.key);

	if (order == 0)
		order = strcmp(a->named.office, b->named.office);
	return order != 0 ? order : strcmp(a->achievement, b->achievement);
}

static int
compare_days(const struct td_honour *a, const struct td_honour *b)
{
	int order = td_date_compare(a->date, b->date);

	return order != 0 ? order : strcmp(a->number, b->number);
}

static int
by_day(const void *left, const void *right)
{
	int order = compare_days(left, right);

	if (order == 0)
		order = compare_awards(left, right);
	return order != 0 ? order : compare_names(left, right);
}

static int
by_award(const void *left, const void *right)
{
	int order = compare_awards(left, right);

	if (order == 0)
		order = compare_days(left, right);
	return order != 0 ? order : compare_names(left, right);
}

enum td_status
td_honours_read(struct td_honours *honours, struct td_reader *reader,
                const struct td_honours_query *query, struct td_diag *diag)
{
	const struct td_ledger *ledger = td_reader_ledger(reader, diag);
	const struct td_store_record *store;
	const struct td_decision *const *decisions;
	const char *const *paths;
	size_t count = td_ledger_decisions(&decisions, &paths, ledger);
	enum td_status status = TD_OK;

	if (td_reader_store(&store, reader, diag) == TD_FOUND)
		honours->authority = store->authority_name;
	for (size_t i = 0; i < count; i++)
		if (is_asked_for(decisions[i], paths[i], query))
			status = td_worse(status, add_decision(honours, reader,
			                                       decisions[i],
			                                       query, diag));
	if (honours->count > 0)
		qsort(honours->items, honours->count, sizeof(*honours->items),
		      query->by_award ? by_award : by_day);
	return status;
}

void
td_honours_clear(struct td_honours *honours)
{
	for (size_t i = 0; i < honours->count; i++)
		td_named_clear(&honours->items[i].named);
	free(honours->items);
	*honours = (struct td_honours)TD_HONOURS_INIT;
}
