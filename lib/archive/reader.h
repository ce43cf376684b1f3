/*
 * From a store to records: reads, parses, checks against the schema, and
 * keeps the records of registers that others refer to.
 *
 * A reader belongs to one thread at a time; two readers share nothing, so
 * each thread has its own. What a reader hands out as const is its own and
 * lives until the reader is freed; documents are the caller's.
 */
#ifndef TD_ARCHIVE_READER_H
#define TD_ARCHIVE_READER_H

#include "base/status.h"
#include "base/strlist.h"
#include "diag/diag.h"
#include "record/asof.h"
#include "store/layout.h"

#include <stdbool.h>
#include <stddef.h>

struct td_awards;
struct td_campaign;
struct td_case;
struct td_cluster;
struct td_council;
struct td_document;
struct td_layer;
struct td_ledger;
struct td_memory;
struct td_node;
struct td_nomination;
struct td_person;
struct td_inspection;
struct td_plan;
struct td_procedure;
struct td_reader;
struct td_snapshot;
struct td_scoring;
struct td_store_record;
struct td_unit;
struct td_workdays;

/* How a lookup ended. */
enum td_found {
	TD_FOUND,
	TD_MISSING, /* no such record; no finding is made of it */
	TD_BROKEN   /* it cannot be used; its faults were reported, at its own
	               path, when it was first asked for */
};

/* The snapshot is borrowed and must outlive the reader. It may be NULL for a
 * reader of bytes alone. */
struct td_reader *
td_reader_new(const struct td_snapshot *snapshot);

/*
 * For many records of a work tree: spends more on its schemas, to check
 * faster. campaign_files is what td_snapshot_list() gives of "campaigns", so
 * that no directory below it is listed again and again; it is borrowed, may be
 * shared by several readers, and may be NULL.
 */
struct td_reader *
td_reader_new_many(const struct td_snapshot *snapshot,
                   const struct td_strlist *campaign_files);

/* Have what is found out about the records of a commit remembered. For writers
 * only: what judges a store, or shows it, finds everything out itself. */
void
td_reader_remember(struct td_reader *reader, const struct td_memory *memory);

/*
 * Give back units, people and nominations that were read, where they have
 * become many: for who goes through many records, between two of them. Nothing
 * that was handed out of these is used any more. What is broken is told again
 * where it is asked for again; sorted findings tell it once.
 */
void
td_reader_forget(struct td_reader *reader);

void
td_reader_free(struct td_reader *reader);

/*
 * For many readers of one store's commits: proceedings and decisions that are
 * the same files in the lender's are not read again. The lender is borrowed and
 * must live longer. To be said before anything is read.
 */
void
td_reader_lend(struct td_reader *reader, struct td_reader *lender);

/*
 * What of all that the store says counts (record/asof.h), for whoever asks its
 * records what held on a day; NULL: everything. Borrowed until another is set.
 * The records that are handed out are the same.
 */
void
td_reader_know(struct td_reader *reader, const struct td_known *known);

const struct td_known *
td_reader_known(const struct td_reader *reader);

/* A question of what held on a day, out of what counts. */
struct td_asof
td_reader_asof(const struct td_reader *reader, enum td_look look,
               struct td_date day);

const struct td_snapshot *
td_reader_snapshot(const struct td_reader *reader);

/*
 * Read the record at a path of the store and hold it to the schema of its
 * kind. Findings name the snapshot's label and the path.
 *
 * Returns TD_OK, and the document is the caller's; TD_INVALID or TD_FAILED
 * with findings, *document untouched.
 */
TD_MUST_CHECK enum td_status
td_reader_document(struct td_document **document, struct td_reader *reader,
                   enum td_kind kind, const char *path, struct td_diag *diag);

/*
 * The same for bytes from anywhere. name is what findings call them. Bytes
 * that say they are a record of another kind get one finding
 * (record-wrong-kind, record-unknown-version, record-no-schema), not one for
 * every key.
 */
TD_MUST_CHECK enum td_status
td_reader_parse(struct td_document **document, struct td_reader *reader,
                enum td_kind kind, const char *name, const char *bytes,
                size_t size, struct td_diag *diag);

/*
 * The same, but what the schema refuses is handed out all the same, so that a
 * clerk hears in one run of the form and of what it says. *document is NULL
 * only when there is nothing to hand out: no YAML, or of another kind. Values
 * of a wrong shape read as absent (record/<kind>.h).
 */
TD_MUST_CHECK enum td_status
td_reader_examine(struct td_document **document, struct td_reader *reader,
                  enum td_kind kind, const char *name, const char *bytes,
                  size_t size, struct td_diag *diag);

/* The same for a record of whichever kind it says it is; sets *kind too. */
TD_MUST_CHECK enum td_status
td_reader_parse_any(struct td_document **document, enum td_kind *kind,
                    struct td_reader *reader, const char *name,
                    const char *bytes, size_t size, struct td_diag *diag);

/* The kind a document says it is; false, leaving *kind alone, for one that
 * names none or another version than 1. */
bool
td_reader_kind_of(enum td_kind *kind, const struct td_document *document);

/*
 * Registered records by id, read when first asked for and then held. The path
 * follows from the id (store/layout.h). id may be any text; what is no slug
 * is TD_MISSING. On TD_FOUND *record is set, else left alone. A record whose
 * values are in part wrong (a phrase that is not understood) is found, and
 * what is wrong is reported once. A campaign is as its own document has it;
 * what holds of it on a day is asked with td_reader_campaign_on().
 */
TD_MUST_CHECK enum td_found
td_reader_unit(const struct td_unit **unit, struct td_reader *reader,
               const char *id, struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_person(const struct td_person **person, struct td_reader *reader,
                 const char *id, struct td_diag *diag);

/* Who sits on the council that is a unit, by the unit's id. */
TD_MUST_CHECK enum td_found
td_reader_council(const struct td_council **council, struct td_reader *reader,
                  const char *unit, struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_campaign(const struct td_campaign **campaign,
                   struct td_reader *reader, const char *id,
                   struct td_diag *diag);

/*
 * A campaign as of a day: with the later documents that are in force laid over
 * it (record/campaign_layer.h). TD_BROKEN also where one of them cannot be
 * read, which is told at its own place: what holds then cannot be told.
 */
TD_MUST_CHECK enum td_found
td_reader_campaign_on(const struct td_campaign **campaign,
                      struct td_reader *reader, const char *id,
                      enum td_look look, struct td_date day,
                      struct td_diag *diag);

/* The same, but where it is guidance alone that cannot be read, without that:
 * for whoever tells of each row that it is not certain. */
TD_MUST_CHECK enum td_found
td_reader_campaign_in_part(const struct td_campaign **campaign,
                           struct td_reader *reader, const char *id,
                           enum td_look look, struct td_date day,
                           struct td_diag *diag);

/* The later documents of a campaign, in the order in which they are laid. The
 * list is the reader's. TD_BROKEN: one of them cannot be read; those that can
 * are there all the same. */
TD_MUST_CHECK enum td_found
td_reader_layers_of(const struct td_layer **list, size_t *count,
                    struct td_reader *reader, const char *campaign,
                    struct td_diag *diag);

/* Why a campaign that is there is broken as of any day: paths of later
 * documents that cannot be read, or of the directory that cannot be listed. The
 * list is the reader's; empty: there are none. */
const struct td_strlist *
td_reader_layers_broken(struct td_reader *reader, const char *campaign);

/* A cluster, a scoring rule, by "<year>/<id>". */
TD_MUST_CHECK enum td_found
td_reader_cluster(const struct td_cluster **cluster, struct td_reader *reader,
                  const char *reference, struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_scoring(const struct td_scoring **scoring, struct td_reader *reader,
                  const char *reference, struct td_diag *diag);

/* A set of indicators, likewise. */
TD_MUST_CHECK enum td_found
td_reader_indicators(const struct td_scoring **set, struct td_reader *reader,
                     const char *reference, struct td_diag *diag);

/* Give a rule the criteria of the set that it names. false: that is not there,
 * or cannot be read. td_reader_scoring() does it. */
TD_MUST_CHECK bool
td_reader_lay_indicators(struct td_scoring *scoring, struct td_reader *reader,
                         struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_inspection(const struct td_inspection **inspection,
                     struct td_reader *reader, const char *campaign,
                     const char *id, struct td_diag *diag);

/* A nomination of a campaign; its values are held to nothing here. */
TD_MUST_CHECK enum td_found
td_reader_nomination(const struct td_nomination **nomination,
                     struct td_reader *reader, const char *campaign,
                     const char *id, struct td_diag *diag);

/*
 * The catalogue, and the rules of procedure. What came with the suite is called
 * after what the authority is by the latest known, a province or a city; or, by
 * the second of each, after what it was as of then.
 */
TD_MUST_CHECK enum td_found
td_reader_awards(const struct td_awards **awards, struct td_reader *reader,
                 struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_awards_on(const struct td_awards **awards, struct td_reader *reader,
                    struct td_asof asof, struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_procedure(const struct td_procedure **procedure,
                    struct td_reader *reader, struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_procedure_on(const struct td_procedure **procedure,
                       struct td_reader *reader, struct td_asof asof,
                       struct td_diag *diag);

TD_MUST_CHECK enum td_found
td_reader_store(const struct td_store_record **store, struct td_reader *reader,
                struct td_diag *diag);

/*
 * The working days of all calendars of the store; of the calendars that come
 * with the suite when the store has none. Calendars that are broken are
 * reported once and left out. Never NULL.
 */
const struct td_workdays *
td_reader_workdays(struct td_reader *reader, struct td_diag *diag);

/* Whether no calendar was left out. */
bool
td_reader_workdays_whole(struct td_reader *reader);

/*
 * The same lookups for a reference inside a record: what is missing is
 * reported at the node (reference-missing, with the nearest id there is), and
 * that a record is broken is noted there (record-broken). Return true and set
 * the record, or false. document and node say where the reference stands; its
 * text is the id. A node that is NULL or no text gives false and no finding.
 */
bool
td_record_require_unit(const struct td_unit **unit, struct td_reader *reader,
                       const struct td_document *document,
                       const struct td_node *node, struct td_diag *diag);

bool
td_record_require_person(const struct td_person **person,
                         struct td_reader *reader,
                         const struct td_document *document,
                         const struct td_node *node, struct td_diag *diag);

bool
td_record_require_campaign(const struct td_campaign **campaign,
                           struct td_reader *reader,
                           const struct td_document *document,
                           const struct td_node *node, struct td_diag *diag);

/* As of a day. */
bool
td_record_require_campaign_on(const struct td_campaign **campaign,
                              struct td_reader *reader,
                              const struct td_document *document,
                              const struct td_node *node, enum td_look look,
                              struct td_date day, struct td_diag *diag);

/* campaign: the id of the one that the nomination belongs to; one that is no
 * id has no nominations. */
bool
td_record_require_nomination(const struct td_nomination **nomination,
                             struct td_reader *reader, const char *campaign,
                             const struct td_document *document,
                             const struct td_node *node, struct td_diag *diag);

/* Add the ids of all units, or people (TD_KIND_UNIT, TD_KIND_PERSON). */
TD_MUST_CHECK enum td_status
td_reader_registered_ids(struct td_strlist *ids, struct td_reader *reader,
                         enum td_kind kind, struct td_diag *diag);

/* Ids of the store's campaigns, sorted. */
TD_MUST_CHECK enum td_status
td_reader_campaign_ids(struct td_strlist *ids, struct td_reader *reader,
                       struct td_diag *diag);

/*
 * Paths of plans, oldest receipt first within a unit. unit NULL: of all
 * units.
 */
TD_MUST_CHECK enum td_status
td_reader_plans(struct td_strlist *paths, struct td_reader *reader,
                const char *campaign, const char *unit, struct td_diag *diag);

/*
 * The plan at a path that td_reader_plans() gave. It is the reader's, and
 * lives until other plans are asked for; those asked for last are kept.
 * Returns TD_FOUND; or TD_BROKEN, with the faults reported when it was read.
 */
TD_MUST_CHECK enum td_found
td_reader_plan(const struct td_plan **plan, struct td_reader *reader,
               const char *path, struct td_diag *diag);

/* Give the reader a plan that it would read again otherwise: one that its
 * schema accepts, from the bytes at the path. */
void
td_reader_keep_plan(struct td_reader *reader, const char *path,
                    struct td_plan *plan);

/* Paths of reports, likewise. occurrence NULL: of all; unit NULL: of all. */
TD_MUST_CHECK enum td_status
td_reader_reports(struct td_strlist *paths, struct td_reader *reader,
                  const char *campaign, const char *occurrence,
                  const char *unit, struct td_diag *diag);

/* Paths of a campaign's registrations, of its nominations. */
TD_MUST_CHECK enum td_status
td_reader_registrations(struct td_strlist *paths, struct td_reader *reader,
                        const char *campaign, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_reader_nominations(struct td_strlist *paths, struct td_reader *reader,
                      const char *campaign, struct td_diag *diag);

/*
 * Paths of the nominations, in all campaigns, that may be of a recipient:
 * those whose id begins with the id of the person or unit, or with the slug
 * of a household's name, up to a double hyphen. The caller reads them and
 * compares (td_recipient_same).
 */
TD_MUST_CHECK enum td_status
td_reader_nominations_of(struct td_strlist *paths, struct td_reader *reader,
                         const char *recipient, struct td_diag *diag);

/* Paths of proceedings, sorted. campaign NULL: of all. */
TD_MUST_CHECK enum td_status
td_reader_proceedings(struct td_strlist *paths, struct td_reader *reader,
                      const char *campaign, struct td_diag *diag);

/* Paths of the clusters of a year, sorted. */
TD_MUST_CHECK enum td_status
td_reader_clusters(struct td_strlist *paths, struct td_reader *reader,
                   const char *year, struct td_diag *diag);

/* Paths of the scoring rules of a year, sorted. */
TD_MUST_CHECK enum td_status
td_reader_scoring_rules(struct td_strlist *paths, struct td_reader *reader,
                        const char *year, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_reader_indicator_sets(struct td_strlist *paths, struct td_reader *reader,
                         const char *year, struct td_diag *diag);

/* Paths of a campaign's reviews, or of its inspections (TD_KIND_REVIEW,
 * TD_KIND_INSPECTION), sorted. */
TD_MUST_CHECK enum td_status
td_reader_looked_into(struct td_strlist *paths, struct td_reader *reader,
                      enum td_kind kind, const char *campaign,
                      struct td_diag *diag);

/* Paths of the scores of a cluster, sorted; all stages of one unit follow each
 * other. */
TD_MUST_CHECK enum td_status
td_reader_scores(struct td_strlist *paths, struct td_reader *reader,
                 const char *campaign, const char *year, const char *cluster,
                 struct td_diag *diag);

/* Paths of decisions, sorted. */
TD_MUST_CHECK enum td_status
td_reader_decisions(struct td_strlist *paths, struct td_reader *reader,
                    struct td_diag *diag);

/*
 * The cases of a person or unit (TD_KIND_PERSON, TD_KIND_UNIT), by the day
 * they were opened. They and the list are the reader's, and live as long.
 * Anything but TD_OK says that some case of the store cannot be read, which
 * may be one of these; *cases and *count are set all the same. Its faults are
 * reported, at its own path, when cases are first asked for.
 */
TD_MUST_CHECK enum td_status
td_reader_cases_of(const struct td_case *const **cases, size_t *count,
                   struct td_reader *reader, enum td_kind kind, const char *id,
                   struct td_diag *diag);

/*
 * The reader's ledger (record/ledger.h), read when first asked for; it lives
 * as long as the reader. Never NULL. A record that cannot be read is left out:
 * its faults are told at its own place.
 */
const struct td_ledger *
td_reader_ledger(struct td_reader *reader, struct td_diag *diag);

#endif
