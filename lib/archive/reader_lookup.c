/* Registered records by id, read once and held. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "record/authority.h"
#include "record/awards.h"
#include "record/campaign.h"
#include "record/cluster.h"
#include "record/council.h"
#include "record/inspection.h"
#include "record/nomination.h"
#include "record/person.h"
#include "record/procedure.h"
#include "record/scoring.h"
#include "record/store_record.h"
#include "record/unit.h"
#include "store/snapshot.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Where a record of a kind lives; the caller frees it. Nominations,
 * clusters and scoring rules are kept by their paths. */
static char *
path_of(enum td_kind kind, const char *id)
{
	struct td_strbuf path = TD_STRBUF_INIT;

	switch (kind) {
	case TD_KIND_UNIT:
		return td_path_unit(id);
	case TD_KIND_PERSON:
		return td_path_person(id);
	case TD_KIND_COUNCIL:
		return td_path_council(id);
	case TD_KIND_CAMPAIGN:
		return td_path_campaign(id);
	case TD_KIND_CLUSTER:
	case TD_KIND_SCORING:
	case TD_KIND_INDICATORS:
	case TD_KIND_INSPECTION:
	case TD_KIND_NOMINATION:
		return td_strdup(id);
	case TD_KIND_STORE:
		td_strbuf_add(&path, TD_STORE_HEADER);
		break;
	default:
		assert(kind == TD_KIND_AWARDS || kind == TD_KIND_PROCEDURE);
		td_strbuf_addf(&path, "rules/%s.yaml", td_kind_name(kind));
	}
	return td_strbuf_take(&path);
}

/* Make the struct; what is wrong with values is reported, and it is used all
 * the same. */
static void *
read_record(enum td_kind kind, struct td_document *document,
            struct td_diag *diag)
{
	enum td_status values = TD_OK;
	union {
		struct td_unit *unit;
		struct td_person *person;
		struct td_council *council;
		struct td_campaign *campaign;
		struct td_nomination *nomination;
		struct td_cluster *cluster;
		struct td_scoring *scoring;
		struct td_inspection *inspection;
		struct td_awards *awards;
		struct td_procedure *procedure;
		struct td_store_record *store;
	} made;

	switch (kind) {
	case TD_KIND_UNIT:
		td_unit_read(&made.unit, document);
		values = td_unit_check_values(made.unit, diag);
		(void)values;
		return made.unit;
	case TD_KIND_PERSON:
		td_person_read(&made.person, document);
		return made.person;
	case TD_KIND_COUNCIL:
		td_council_read(&made.council, document);
		return made.council;
	case TD_KIND_CAMPAIGN:
		td_campaign_read(&made.campaign, document);
		values = td_campaign_check_values(made.campaign, diag);
		(void)values;
		return made.campaign;
	case TD_KIND_NOMINATION:
		td_nomination_read(&made.nomination, document);
		return made.nomination;
	case TD_KIND_CLUSTER:
		td_cluster_read(&made.cluster, document);
		return made.cluster;
	case TD_KIND_SCORING:
	case TD_KIND_INDICATORS:
		td_scoring_read(&made.scoring, document);
		return made.scoring;
	case TD_KIND_INSPECTION:
		td_inspection_read(&made.inspection, document);
		return made.inspection;
	case TD_KIND_AWARDS:
		td_awards_read(&made.awards, document);
		return made.awards;
	case TD_KIND_PROCEDURE:
		td_procedure_read(&made.procedure, document);
		return made.procedure;
	default:
		assert(kind == TD_KIND_STORE);
		td_store_record_read(&made.store, document);
		return made.store;
	}
}

/* Rules that came with the suite are called after what the authority is: there
 * is one of each, a province's and a city's. */
#define OF_PROVINCE ""
#define OF_CITY "city"

static void
name_after_authority(enum td_kind kind, void *record, const char *id)
{
	if (strcmp(id, OF_CITY) != 0)
		return;
	if (kind == TD_KIND_AWARDS)
		td_awards_name_city(record);
	else if (kind == TD_KIND_PROCEDURE)
		td_procedure_name_city(record);
}

/* Which of the two it is as of then. A header that cannot be read is told where
 * something needs it. */
static const char *
authority_of(struct td_reader *reader, struct td_asof asof)
{
	const struct td_store_record *store;

	return td_reader_store(&store, reader, NULL) == TD_FOUND &&
	               td_store_on(store, asof).is_city
	           ? OF_CITY
	           : OF_PROVINCE;
}

/* Rows of rules count as far as the reader is to know them. */
static void
tell_known(enum td_kind kind, void *record, const struct td_known *known)
{
	if (kind == TD_KIND_AWARDS)
		td_awards_set_known(record, known);
	else if (kind == TD_KIND_PROCEDURE)
		((struct td_procedure *)record)->known = known;
}

void
td_reader_know(struct td_reader *reader, const struct td_known *known)
{
	static const enum td_kind kinds[] = { TD_KIND_AWARDS,
		                              TD_KIND_PROCEDURE };

	static const char *const ids[] = { OF_PROVINCE, OF_CITY };

	reader->known = known;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		for (size_t j = 0; j < sizeof ids / sizeof *ids; j++) {
			const struct td_cache_entry *entry = td_cache_find(
			    &reader->records[kinds[i]], ids[j]);

			if (entry && entry->found == TD_FOUND)
				tell_known(kinds[i], entry->record, known);
		}
}

/* id is "" where a kind has one record, or OF_CITY. */
static enum td_found
look_up(const void **record, struct td_reader *reader, enum td_kind kind,
        const char *id, struct td_diag *diag)
{
	struct td_cache *cache = &reader->records[kind];
	const struct td_cache_entry *entry = td_cache_find(cache, id);
	enum td_found found = TD_MISSING;
	struct td_document *document = NULL;
	void *made = NULL;
	char *path;

	if (entry) {
		if (entry->found == TD_FOUND)
			*record = entry->record;
		return entry->found;
	}
	path = path_of(kind, id);
	if (reader->snapshot && td_snapshot_stands(reader->snapshot, path)) {
		found = TD_BROKEN;
		if (td_reader_document(&document, reader, kind, path, diag) ==
		    TD_OK) {
			found = TD_FOUND;
			made = read_record(kind, document, diag);
			name_after_authority(kind, made, id);
			tell_known(kind, made, reader->known);
			*record = made;
		}
	}
	td_cache_add(cache, id, found, made);
	free(path);
	return found;
}

static enum td_found
look_up_id(const void **record, struct td_reader *reader, enum td_kind kind,
           const char *id, struct td_diag *diag)
{
	if (!td_fold_is_slug(id))
		return TD_MISSING;
	return look_up(record, reader, kind, id, diag);
}

enum td_found
td_reader_unit(const struct td_unit **unit, struct td_reader *reader,
               const char *id, struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up_id(&record, reader, TD_KIND_UNIT, id,
	                                 diag);

	if (found == TD_FOUND)
		*unit = record;
	return found;
}

enum td_found
td_reader_person(const struct td_person **person, struct td_reader *reader,
                 const char *id, struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up_id(&record, reader, TD_KIND_PERSON, id,
	                                 diag);

	if (found == TD_FOUND)
		*person = record;
	return found;
}

enum td_found
td_reader_council(const struct td_council **council, struct td_reader *reader,
                  const char *unit, struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up_id(&record, reader, TD_KIND_COUNCIL, unit,
	                                 diag);

	if (found == TD_FOUND)
		*council = record;
	return found;
}

enum td_found
td_reader_campaign(const struct td_campaign **campaign,
                   struct td_reader *reader, const char *id,
                   struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up_id(&record, reader, TD_KIND_CAMPAIGN, id,
	                                 diag);

	if (found == TD_FOUND)
		*campaign = record;
	return found;
}

/* By a path, which is freed; NULL: a reference that is none. */
static enum td_found
look_up_path(const void **record, struct td_reader *reader, enum td_kind kind,
             char *path, struct td_diag *diag)
{
	enum td_found found = path ? look_up(record, reader, kind, path, diag)
	                           : TD_MISSING;

	free(path);
	return found;
}

enum td_found
td_reader_cluster(const struct td_cluster **cluster, struct td_reader *reader,
                  const char *reference, struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up_path(&record, reader, TD_KIND_CLUSTER,
	                                   td_path_cluster_of(reference), diag);

	if (found == TD_FOUND)
		*cluster = record;
	return found;
}

enum td_found
td_reader_scoring(const struct td_scoring **scoring, struct td_reader *reader,
                  const char *reference, struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up_path(&record, reader, TD_KIND_SCORING,
	                                   td_path_scoring_of(reference), diag);

	if (found != TD_FOUND)
		return found;
	/* Without its criteria no points follow from it. */
	if (!td_reader_lay_indicators((struct td_scoring *)record, reader,
	                              diag))
		return TD_BROKEN;
	*scoring = record;
	return TD_FOUND;
}

enum td_found
td_reader_indicators(const struct td_scoring **set, struct td_reader *reader,
                     const char *reference, struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up_path(&record, reader, TD_KIND_INDICATORS,
	                                   td_path_indicators_of(reference),
	                                   diag);

	if (found == TD_FOUND)
		*set = record;
	return found;
}

bool
td_reader_lay_indicators(struct td_scoring *scoring, struct td_reader *reader,
                         struct td_diag *diag)
{
	struct td_document *document;
	char *path;
	bool fine;

	if (!scoring->indicators.text || scoring->set)
		return true;
	path = td_path_indicators_of(scoring->indicators.text);
	fine = path && reader->snapshot &&
	       td_snapshot_stands(reader->snapshot, path) &&
	       td_reader_document(&document, reader, TD_KIND_INDICATORS, path,
	                          diag) == TD_OK;
	if (fine)
		td_scoring_lay_set(scoring, document);
	free(path);
	return fine;
}

enum td_found
td_reader_inspection(const struct td_inspection **inspection,
                     struct td_reader *reader, const char *campaign,
                     const char *id, struct td_diag *diag)
{
	const void *record;
	enum td_found found;

	if (!td_fold_is_slug(campaign) || !td_fold_is_slug(id))
		return TD_MISSING;
	found = look_up_path(&record, reader, TD_KIND_INSPECTION,
	                     td_path_inspection(campaign, id), diag);
	if (found == TD_FOUND)
		*inspection = record;
	return found;
}

enum td_found
td_reader_nomination(const struct td_nomination **nomination,
                     struct td_reader *reader, const char *campaign,
                     const char *id, struct td_diag *diag)
{
	const void *record;
	enum td_found found;
	char *path;

	if (!td_fold_is_slug(campaign) || !td_fold_is_slug(id))
		return TD_MISSING;
	path = td_path_nomination(campaign, id);
	found = look_up(&record, reader, TD_KIND_NOMINATION, path, diag);
	if (found == TD_FOUND)
		*nomination = record;
	free(path);
	return found;
}

enum td_found
td_reader_awards_on(const struct td_awards **awards, struct td_reader *reader,
                    struct td_asof asof, struct td_diag *diag)
{
	const void *record;
	enum td_found found;

	assert(td_look_has(asof.look, TD_DATED_AUTHORITY));
	found = look_up(&record, reader, TD_KIND_AWARDS,
	                authority_of(reader, asof), diag);
	if (found == TD_FOUND)
		*awards = record;
	return found;
}

enum td_found
td_reader_awards(const struct td_awards **awards, struct td_reader *reader,
                 struct td_diag *diag)
{
	return td_reader_awards_on(awards, reader,
	                           (struct td_asof){ .look = TD_LOOK_REGISTER,
	                                             .day = TD_DATE_MAX,
	                                             .known = reader->known },
	                           diag);
}

enum td_found
td_reader_procedure_on(const struct td_procedure **procedure,
                       struct td_reader *reader, struct td_asof asof,
                       struct td_diag *diag)
{
	const void *record;
	enum td_found found;

	assert(td_look_has(asof.look, TD_DATED_AUTHORITY));
	found = look_up(&record, reader, TD_KIND_PROCEDURE,
	                authority_of(reader, asof), diag);
	if (found == TD_FOUND)
		*procedure = record;
	return found;
}

enum td_found
td_reader_procedure(const struct td_procedure **procedure,
                    struct td_reader *reader, struct td_diag *diag)
{
	return td_reader_procedure_on(
	    procedure, reader,
	    (struct td_asof){ .look = TD_LOOK_REGISTER,
	                      .day = TD_DATE_MAX,
	                      .known = reader->known },
	    diag);
}

enum td_found
td_reader_store(const struct td_store_record **store, struct td_reader *reader,
                struct td_diag *diag)
{
	const void *record;
	enum td_found found = look_up(&record, reader, TD_KIND_STORE, "", diag);

	if (found == TD_FOUND)
		*store = record;
	return found;
}
