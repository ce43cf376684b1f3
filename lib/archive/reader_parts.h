/* What the files of the reader share. Private to the layer. */
#ifndef TD_ARCHIVE_READER_PARTS_H
#define TD_ARCHIVE_READER_PARTS_H

#include "archive/cache.h"
#include "archive/reader.h"
#include "store/memory.h"

struct td_key_index;
struct td_drawer_keys;
struct td_ledger;
struct td_reader_cases;
struct td_reader_layers;
struct td_schema;

/* More ids than these are not searched for a near one. */
#define TD_READER_NEAR_MAX 5000

/* The ids of a kind, listed when first needed. */
struct td_reader_ids {
	bool listed;
	enum td_status status; /* of listing them */
	struct td_strlist ids;
	char *below; /* nominations: the directory they were listed of */
};

/* A plan that was read; the reports of one unit follow upon each other. */
struct td_reader_plan {
	char *path;           /* NULL: none yet */
	struct td_plan *plan; /* NULL: it is broken */
};

enum {
	TD_READER_PLANS = 4
};

/* Files by a key; both NULL: not asked for yet. */
struct td_lookalikes {
	struct td_key_index *index;     /* of all, which were read */
	struct td_drawer_keys *drawers; /* of a commit, in part remembered */
};

struct td_reader {
	const struct td_snapshot *snapshot;       /* NULL: bytes alone */
	struct td_schema *schemas[TD_KIND_COUNT]; /* NULL: not used yet */
	struct td_cache records[TD_KIND_COUNT];
	struct td_reader_ids ids[TD_KIND_COUNT];
	struct td_workdays *workdays;         /* NULL: not asked for yet */
	struct td_workdays *shipped_workdays; /* of the suite; likewise */
	bool workdays_in_part;                /* a calendar cannot be read */
	struct td_reader_layers **layers;     /* of the campaigns in records */
	size_t layers_count;
	size_t layers_capacity;
	bool many;                               /* records are to be read */
	const struct td_strlist *campaign_files; /* sorted; NULL: not known */
	struct td_reader_plan plans[TD_READER_PLANS];
	size_t next_plan;        /* the one to give up next */
	struct td_memory memory; /* empty: nothing is remembered */
	struct td_lookalikes units_by_name;
	struct td_lookalikes people_by_name;
	struct td_lookalikes nominations_by_initiative;
	struct td_ledger *ledger;      /* NULL: not asked for yet */
	struct td_reader *lender;      /* NULL: there is none */
	struct td_reader_cases *cases; /* NULL: not asked for yet */
	const struct td_known *known;  /* NULL: everything counts */
	struct td_reader_work *work;   /* NULL: nothing was worked out */
	void (*end_work)(struct td_reader_work *work);
	struct td_called_offers *offers; /* NULL: no name was met yet */
	bool is_offering; /* reads names for another, and offers none */
	bool is_filed;    /* what is checked */
	bool looks_anew;  /* at it, as if it were not */
};

/*
 * All ids of units, people or campaigns, sorted. The list is the reader's.
 */
TD_MUST_CHECK enum td_status
td_reader_ids_of(const struct td_strlist **ids, struct td_reader *reader,
                 enum td_kind kind, struct td_diag *diag);

/* The same of the nominations of a campaign. The list
 * lives until those of another campaign are asked for. */
TD_MUST_CHECK enum td_status
td_reader_nomination_ids(const struct td_strlist **ids,
                         struct td_reader *reader, const char *campaign,
                         struct td_diag *diag);

/* Add the paths below a directory at which records of a kind live. */
TD_MUST_CHECK enum td_status
td_reader_list(struct td_strlist *paths, struct td_reader *reader,
               enum td_kind kind, const char *directory, struct td_diag *diag);

/* Report a path at which something hides what would be filed below it: it is
 * that of a directory of records, and is none. Others are TD_OK. */
TD_MUST_CHECK enum td_status
td_reader_check_room(const struct td_reader *reader, const char *path,
                     struct td_diag *diag);

/* What to keep of a listing; NULL: all of it. */
struct td_reader_wanted {
	enum td_kind kind;
	const char *campaign;
	const char *unit;
	const char *filed_under; /* the file's name begins so, and ends there
	                            or goes on with a double hyphen */
	size_t filed_under_length;
};

/* What lies among filed records under a name that no record has (x.yml), and
 * says that it is one, may be the very one that is wanted: then it is doubted
 * (td_snapshot_doubt). A copy beside the record is none. */
void
td_reader_doubt_stray(struct td_reader *reader,
                      const struct td_reader_wanted *wanted, const char *path);

/* Add the paths of those that are wanted below a directory. */
TD_MUST_CHECK enum td_status
td_reader_list_wanted(struct td_strlist *paths, struct td_reader *reader,
                      const struct td_reader_wanted *wanted,
                      const char *directory, struct td_diag *diag);

/* What they hold. */
void
td_lookalikes_free(struct td_lookalikes *lookalikes);

void
td_reader_free_cases(struct td_reader *reader);

/* Records, plans, cases and the ledger. */
void
td_reader_free_recent(struct td_reader *reader);

void
td_reader_free_layers(struct td_reader *reader);

#endif
