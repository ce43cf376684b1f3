/* What a reader keeps: the plans it read last, and all that it gives back. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "record/cluster.h"
#include "record/council.h"
#include "record/inspection.h"
#include "record/ledger_parts.h"
#include "record/nomination.h"
#include "record/person.h"
#include "record/plan.h"
#include "record/procedure.h"
#include "record/scoring.h"
#include "record/store_record.h"
#include "record/unit.h"

#include <stdlib.h>
#include <string.h>

/* More records of a kind than these are not kept for long: six kilobytes each.
 */
enum {
	RECORDS_MANY = 1000
};

void
td_reader_keep_plan(struct td_reader *reader, const char *path,
                    struct td_plan *plan)
{
	struct td_reader_plan *recent = &reader->plans[reader->next_plan];

	reader->next_plan = (reader->next_plan + 1) % TD_READER_PLANS;
	free(recent->path);
	td_plan_free(recent->plan);
	*recent = (struct td_reader_plan){ .path = td_strdup(path),
		                           .plan = plan };
}

enum td_found
td_reader_plan(const struct td_plan **plan, struct td_reader *reader,
               const char *path, struct td_diag *diag)
{
	const struct td_reader_plan *recent = NULL;
	struct td_document *document;
	struct td_plan *made = NULL;

	for (size_t i = 0; i < TD_READER_PLANS && !recent; i++)
		if (reader->plans[i].path &&
		    strcmp(reader->plans[i].path, path) == 0)
			recent = &reader->plans[i];
	if (!recent) {
		if (td_reader_document(&document, reader, TD_KIND_PLAN, path,
		                       diag) == TD_OK)
			td_plan_read(&made, document);
		td_reader_keep_plan(reader, path, made);
	} else {
		made = recent->plan;
	}
	if (!made)
		return TD_BROKEN;
	*plan = made;
	return TD_FOUND;
}

static void
free_plans(struct td_reader *reader)
{
	for (size_t i = 0; i < TD_READER_PLANS; i++) {
		free(reader->plans[i].path);
		td_plan_free(reader->plans[i].plan);
	}
}

static void
free_unit(void *record)
{
	td_unit_free(record);
}

static void
free_person(void *record)
{
	td_person_free(record);
}

static void
free_council(void *record)
{
	td_council_free(record);
}

static void
free_campaign(void *record)
{
	td_campaign_free(record);
}

static void
free_awards(void *record)
{
	td_awards_free(record);
}

static void
free_procedure(void *record)
{
	td_procedure_free(record);
}

static void
free_store(void *record)
{
	td_store_record_free(record);
}

static void
free_nomination(void *record)
{
	td_nomination_free(record);
}

static void
free_cluster(void *record)
{
	td_cluster_free(record);
}

static void
free_scoring(void *record)
{
	td_scoring_free(record);
}

static void
free_inspection(void *record)
{
	td_inspection_free(record);
}

void
td_reader_forget(struct td_reader *reader)
{
	static const struct {
		enum td_kind kind;
		void (*free_record)(void *record);
	} kinds[] = { { TD_KIND_UNIT, free_unit },
		      { TD_KIND_PERSON, free_person },
		      { TD_KIND_NOMINATION, free_nomination } };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct td_cache *cache = &reader->records[kinds[i].kind];

		if (cache->count > RECORDS_MANY)
			td_cache_clear(cache, kinds[i].free_record);
	}
}

void
td_reader_free_recent(struct td_reader *reader)
{
	td_cache_clear(&reader->records[TD_KIND_UNIT], free_unit);
	td_cache_clear(&reader->records[TD_KIND_PERSON], free_person);
	td_cache_clear(&reader->records[TD_KIND_COUNCIL], free_council);
	td_cache_clear(&reader->records[TD_KIND_CAMPAIGN], free_campaign);
	td_cache_clear(&reader->records[TD_KIND_AWARDS], free_awards);
	td_cache_clear(&reader->records[TD_KIND_PROCEDURE], free_procedure);
	td_cache_clear(&reader->records[TD_KIND_STORE], free_store);
	td_cache_clear(&reader->records[TD_KIND_NOMINATION], free_nomination);
	td_cache_clear(&reader->records[TD_KIND_CLUSTER], free_cluster);
	td_cache_clear(&reader->records[TD_KIND_SCORING], free_scoring);
	td_cache_clear(&reader->records[TD_KIND_INDICATORS], free_scoring);
	td_cache_clear(&reader->records[TD_KIND_INSPECTION], free_inspection);
	free_plans(reader);
	td_reader_free_cases(reader);
	td_ledger_free(reader->ledger);
}
