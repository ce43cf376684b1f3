/* Whom awards go to. */

#include "views/shares/tally.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/text.h"
#include "check/check_life.h"
#include "check/names.h"
#include "check/readable.h"
#include "check/setting_gather.h"
#include "record/person.h"
#include "record/procedure.h"
#include "rules/nomination/women_share.h"
#include "rules/proceeding/life_states.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* A tally under way. */
struct counting {
	struct td_tally *tally;
	struct td_reader *reader;
	const struct td_tally_query *query;
	struct td_diag *diag;
};

/* Whatever cannot be read of the procedure is told once, where it stands. */
static bool
is_mostly_women(const struct counting *counting,
                const struct td_nomination *nomination)
{
	const struct td_procedure *procedure;

	if (td_reader_procedure(&procedure, counting->reader, counting->diag) !=
	    TD_FOUND)
		procedure = NULL;
	return td_is_mostly_women(nomination, procedure);
}

/* false: what the recipient is cannot be read. */
static bool
find_facets(bool facets[TD_FACET_COUNT], const struct counting *counting,
            const struct td_nomination *nomination)
{
	const struct td_recipient *recipient = &nomination->recipient;
	const struct td_person *person = NULL;
	enum td_class class = TD_CLASS_OTHER_PERSON;
	enum td_found found = TD_MISSING;

	if (recipient->kind == TD_RECIPIENT_INDIVIDUAL &&
	    recipient->person.text)
		found = td_reader_person(&person, counting->reader,
		                         recipient->person.text,
		                         counting->diag);
	if (found == TD_FOUND)
		(void)td_recipient_class(
		    &class, recipient, person, NULL,
		    td_asof_filed(counting->reader, TD_LOOK_NOMINEE,
		                  td_nomination_day(nomination),
		                  nomination->received));
	for (int i = 0; i < TD_FACET_COUNT; i++)
		facets[i] = td_facet_has((enum td_facet)i, recipient, class);
	if (recipient->kind == TD_RECIPIENT_COLLECTIVE)
		facets[TD_FACET_WOMEN] = is_mostly_women(counting, nomination);
	return found != TD_BROKEN;
}

static struct td_group *
find_group(struct td_batch *batch, enum td_group_by by, const char *key,
           const char *name)
{
	for (size_t i = 0; i < batch->count; i++) {
		struct td_group *group = &batch->groups[i];

		if (group->by == by &&
		    (by == TD_BY_ALL || td_text_equal(group->key, key)))
			return group;
	}
	batch->groups = td_grow(batch->groups, batch->count, &batch->capacity,
	                        sizeof *batch->groups);
	batch->groups[batch->count] = (struct td_group){
		.by = by,
		.key = key,
		.name = name,
		.order = td_fold_sort_key(name ? name : "")
	};
	return &batch->groups[batch->count++];
}

static void
count_in(struct td_group *group, const bool facets[TD_FACET_COUNT],
         bool questioned)
{
	if (!facets) {
		group->untold++;
		return;
	}
	group->total++;
	group->questioned += questioned;
	for (int i = 0; i < TD_FACET_COUNT; i++)
		group->counts[i] += facets[i];
}

static struct td_batch *
find_batch(struct td_tally *tally, const char *campaign,
           const struct td_nomination *nomination)
{
	for (size_t i = 0; i < tally->count; i++) {
		struct td_batch *batch = &tally->batches[i];

		if (strcmp(batch->campaign, campaign) == 0 &&
		    batch->stage == nomination->stage &&
		    batch->year == nomination->year)
			return batch;
	}
	tally->batches = td_grow(tally->batches, tally->count, &tally->capacity,
	                         sizeof *tally->batches);
	tally->batches[tally->count] = (struct td_batch){
		.campaign = campaign,
		.stage = nomination->stage,
		.year = nomination->year,
		.last = TD_DATE_MIN
	};
	return &tally->batches[tally->count++];
}

static bool
note_question(struct td_tally *tally, const char *campaign, const char *id)
{
	const struct td_question *question = td_question_of_all(
	    tally->questions, campaign, id);

	if (question)
		(void)td_marks_note(&tally->marks, question);
	return question != NULL;
}

/* facets: NULL where it cannot be told whether it counts. */
static void
count_nomination(struct counting *counting, const char *campaign,
                 const char *id, const struct td_nomination *nomination,
                 const bool facets[TD_FACET_COUNT], struct td_date day)
{
	bool questioned = facets &&
	                  note_question(counting->tally, campaign, id);
	struct td_batch *batch = find_batch(counting->tally, campaign,
	                                    nomination);
	const char *award = nomination->award.text;
	const char *unit = nomination->nominated_by.text;

	if (td_date_compare(day, batch->last) > 0)
		batch->last = day;
	count_in(find_group(batch, TD_BY_ALL, NULL, NULL), facets, questioned);
	count_in(find_group(batch, TD_BY_AWARD, award,
	                    td_name_of_award(
				counting->reader, nomination,
				td_asof_told(counting->reader,
	                                     td_nomination_day(nomination),
	                                     nomination->loaded))),
	         facets, questioned);
	if (unit)
		count_in(
		    find_group(batch, TD_BY_UNIT, unit,
		               td_name_of_unit(
				   counting->reader, unit,
				   td_asof_told(counting->reader,
		                                td_nomination_day(nomination),
		                                nomination->loaded))),
		    facets, questioned);
}

static void
count_life(struct counting *counting, const char *campaign, const char *id,
           const struct td_nomination *nomination)
{
	const struct td_readable *readable = counting->query->readable;
	struct td_life life = TD_LIFE_INIT;
	bool facets[TD_FACET_COUNT];

	if (readable && td_readable_gap(readable, campaign, id)) {
		count_nomination(counting, campaign, id, nomination, NULL,
		                 TD_DATE_MIN);
		return;
	}
	/* What breaks its life is told by records-check. */
	if (td_check_life(&life, counting->reader, campaign, id, NULL, NULL) ==
	    TD_FAILED)
		return;
	if (counting->query->pending ? !td_life_is_pending(life.reached)
	                             : !td_life_is_awarded(life.reached))
		return;
	count_nomination(counting, campaign, id, nomination,
	                 find_facets(facets, counting, nomination) ? facets
	                                                           : NULL,
	                 life.since);
}

static enum td_status
read_nomination(struct counting *counting, const char *campaign,
                const char *path)
{
	const struct td_nomination *nomination;
	enum td_status status = TD_OK;
	struct td_layout layout;

	if (!td_layout_parse(&layout, path))
		return TD_OK;
	if (td_reader_nomination(&nomination, counting->reader, campaign,
	                         layout.id, counting->diag) == TD_FOUND)
		count_life(counting, campaign, layout.id, nomination);
	else
		status = TD_INVALID;
	td_layout_clear(&layout);
	return status;
}

/* Of those that cannot be read nobody knows to which batch they belong, for
 * what award and of which unit: it may be any of the campaign's. */
static void
count_unread(struct td_tally *tally, const char *campaign, int count)
{
	for (size_t i = 0; i < tally->count; i++) {
		struct td_batch *batch = &tally->batches[i];

		for (size_t j = 0;
		     strcmp(batch->campaign, campaign) == 0 && j < batch->count;
		     j++)
			batch->groups[j].untold += count;
	}
}

static enum td_status
read_campaign(struct counting *counting, const char *campaign)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	const struct td_campaign *read;
	enum td_status status;
	int unread = 0;

	/* Without its route no state is known; whose it would be is said where
	 * it is known what cannot be read. */
	if (td_reader_campaign(&read, counting->reader, campaign,
	                       counting->diag) == TD_BROKEN &&
	    !counting->query->readable)
		return TD_INVALID;
	status = td_reader_nominations(&paths, counting->reader, campaign,
	                               counting->diag);
	for (size_t i = 0; i < paths.count; i++) {
		enum td_status one = read_nomination(counting, campaign,
		                                     paths.items[i]);

		unread += one != TD_OK;
		status = td_worse(status, one);
	}
	count_unread(counting->tally, campaign, unread);
	td_strlist_clear(&paths);
	return status;
}

static int
compare_groups(const void *left, const void *right)
{
	const struct td_group *a = left;
	const struct td_group *b = right;

	if (a->by != b->by)
		return a->by < b->by ? -1 : 1;
	return strcmp(a->order, b->order);
}

static int
compare_batches(const void *left, const void *right)
{
	const struct td_batch *a = left;
	const struct td_batch *b = right;
	int order = strcmp(a->campaign, b->campaign);

	if (order != 0)
		return order;
	if (a->year != b->year)
		return a->year < b->year ? -1 : 1;
	return (a->stage > b->stage) - (a->stage < b->stage);
}

enum td_status
td_tally_gather(struct td_tally *tally, struct td_reader *reader,
                const struct td_tally_query *query, struct td_diag *diag)
{
	struct counting counting = {
		.tally = tally, .reader = reader, .query = query, .diag = diag
	};
	enum td_status status = td_setting_need_ledger(reader, diag);

	tally->read_from = td_reader_snapshot(reader);
	tally->questions = td_questions_new(tally->read_from);
	status = td_worse(status, td_setting_need_rules(
				      reader, TD_SHARES_WITHOUT_RULES, diag));
	if (query->campaign) {
		status = td_worse(status, td_setting_require_campaign(
					      reader, query->campaign, diag));
		td_strlist_add(&tally->campaigns, query->campaign);
	} else {
		status = td_worse(status, td_reader_campaign_ids(
					      &tally->campaigns, reader, diag));
	}
	for (size_t i = 0; i < tally->campaigns.count; i++)
		status = td_worse(
		    status,
		    read_campaign(&counting, tally->campaigns.items[i]));
	if (tally->count > 0)
		qsort(tally->batches, tally->count, sizeof *tally->batches,
		      compare_batches);
	for (size_t i = 0; i < tally->count; i++)
		qsort(tally->batches[i].groups, tally->batches[i].count,
		      sizeof *tally->batches[i].groups, compare_groups);
	return status;
}

void
td_tally_clear(struct td_tally *tally)
{
	if (!tally)
		return;
	for (size_t i = 0; i < tally->count; i++) {
		for (size_t j = 0; j < tally->batches[i].count; j++)
			free(tally->batches[i].groups[j].order);
		free(tally->batches[i].groups);
	}
	free(tally->batches);
	td_marks_clear(&tally->marks);
	td_questions_free(tally->questions);
	td_strlist_clear(&tally->campaigns);
	*tally = (struct td_tally)TD_TALLY_INIT;
}
