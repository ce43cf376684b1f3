/*
 * Parts of records, from nodes to values. Private to the layer.
 *
 * A record and its arrays are taken from one arena that stands in front of
 * the record and is given back with it, together with the document. Whatever
 * is asked for of a node that is NULL, or of another type than wanted, is
 * absent: shape is the schema's business.
 */
#ifndef TD_RECORD_READ_H
#define TD_RECORD_READ_H

#include "record/campaign.h"
#include "record/ground.h"
#include "record/nomination.h"
#include "yaml/arena.h"

/* A record of so many bytes, zeroed; *arena is what its arrays come from. */
__attribute__((returns_nonnull)) void *
td_read_new(struct td_arena **arena, size_t size);

/* What else a record made by td_read_new holds. */
struct td_arena *
td_read_arena(void *record);

/* Free a record made by td_read_new; NULL is fine. */
void
td_read_free(void *record, struct td_document *document);

/* Codes of a closed list, ended by NULL. Returns the index of text; 0 when it
 * is absent or none of them. */
unsigned
td_read_code(const struct td_node *map, const char *key,
             const char *const *codes);

/* Set the flag of each code that a list names. */
void
td_read_flags(bool *flags, const struct td_node *map, const char *key,
              const char *const *codes);

/* An array for the children of a list; NULL and 0 when there are none. */
void *
td_read_array(size_t *count, struct td_arena *arena, const struct td_node *list,
              size_t size);

const char *
td_read_text(const struct td_node *map, const char *key);

/* A whole number; 0 when absent. */
int
td_read_int(const struct td_node *map, const char *key);

bool
td_read_bool(const struct td_node *map, const char *key);

struct td_field
td_read_field(const struct td_node *map, const char *key);

void
td_read_fields(struct td_fields *fields, struct td_arena *arena,
               const struct td_node *map, const char *key);

struct td_day
td_read_day(const struct td_node *map, const char *key);

struct td_amount
td_read_amount(const struct td_node *map, const char *key);

struct td_target
td_read_target(const struct td_node *map, const char *key);

struct td_moment
td_read_moment(const struct td_node *map, const char *key);

void
td_read_due(struct td_due *due, const struct td_node *map, const char *key);

struct td_source
td_read_source(const struct td_node *map, const char *key);

struct td_document_ref
td_read_document_ref(const struct td_node *node);

void
td_read_document_refs(struct td_document_refs *refs, struct td_arena *arena,
                      const struct td_node *map, const char *key);

void
td_read_class_fields(struct td_class_fields *fields, struct td_arena *arena,
                     const struct td_node *map, const char *key);

void
td_read_actors(struct td_actors *actors, struct td_arena *arena,
               const struct td_node *map, const char *key);

/* The order among what happened on one day; 1 where none is said. */
int
td_read_sequence(const struct td_node *root);

/* The kinds of ground of a list; list NULL: those of the law. */
void
td_read_grounds(struct td_grounds *grounds, struct td_arena *arena,
                const struct td_node *list);

/* The lists that a campaign's document sets out and a later one may change:
 * all from phases to quotas. */
void
td_read_campaign_lists(struct td_campaign *campaign, struct td_arena *arena,
                       const struct td_node *map);

/* Aims, who emulates, and ties: a later document exchanges whole lists. */
void
td_read_campaign_words(struct td_campaign *campaign, struct td_arena *arena,
                       const struct td_node *map);

struct td_period
td_read_period(const struct td_node *node);

/* Parts of a dossier. */
struct td_dossier_item *
td_read_dossier(size_t *count, struct td_arena *arena,
                const struct td_node *list);

/* Closed lists that several kinds share, for td_read_code(). */
extern const char *const td_class_codes[];
extern const char *const td_unit_class_codes[]; /* of them the units' */
extern const char *const td_stage_codes[];
extern const char *const td_launcher_codes[];
extern const char *const td_recipient_codes[];
extern const char *const td_award_level_codes[];

/* The finding for words that are no deadline. */
enum td_finding_id
td_due_finding(enum td_deadline_error_kind kind);

/* Report a phrase that is not understood at its first such word. */
enum td_status
td_read_check_due(const struct td_document *document, const struct td_due *due,
                  struct td_diag *diag);

/* Report a document number that is written wrongly; absent and null are
 * fine. */
enum td_status
td_read_check_number(const struct td_document *document, struct td_field number,
                     struct td_diag *diag);

/* The same of the number of a document that is cited, which may be of any
 * age. */
enum td_status
td_read_check_cited(const struct td_document *document,
                    const struct td_document_ref *paper, struct td_diag *diag);

enum td_status
td_read_check_dossier(const struct td_document *document,
                      const struct td_dossier_item *dossier, size_t count,
                      struct td_diag *diag);

enum td_status
td_read_check_refs(const struct td_document *document,
                   const struct td_document_refs *refs, struct td_diag *diag);

#endif
