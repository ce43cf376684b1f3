/* thidua.yaml: whose store this is, and its policies. */
#ifndef TD_RECORD_STORE_RECORD_H
#define TD_RECORD_STORE_RECORD_H

#include "deadline/deadline.h"
#include "record/was.h"

/* How long a campaign has run. */
enum td_policy_length {
	TD_POLICY_EXACT,
	TD_POLICY_CALENDAR_YEARS
};

/* What becomes of a case that breaks a rule taken from practice. */
enum td_policy_recall {
	TD_POLICY_WARN,
	TD_POLICY_REFUSE
};

struct td_store_record {
	struct td_document *document;
	struct td_was was;
	struct td_field time_zone;
};

/* Where the record does not say how many days are long. */
#define TD_LATE_ENTRY_DAYS 30

/* Takes the document over, which the store schema must have accepted. */
void
td_store_record_read(struct td_store_record **store,
                     struct td_document *document);

/*
 * What the header said as of then: of these what the row asks for; the others
 * are NULL or 0.
 */
struct td_store_then {
	struct td_field authority; /* id */
	const char *authority_name;
	bool is_city;                  /* else a province */
	struct td_field standing_body; /* id */
	const char *standing_body_name;
	/* What the record does not say has the value shown in
	 * docs/records.md. */
	struct td_deadline_policy roll; /* and include_anchor, as a
	                                   td_deadline_frame takes them */
	enum td_policy_length campaign_length;
	enum td_policy_recall recall;
	/* Before which day decisions of past years may be loaded; not given:
	 * none may. */
	struct td_day loaded_before;
	/* Days after its own after which a record was entered late. */
	int late_entry_days;
	bool keeps_papers; /* files that records were made of */
};

struct td_store_then
td_store_on(const struct td_store_record *store, struct td_asof asof);

/*
 * Read a time zone: "Asia/Ho_Chi_Minh", which has been seven hours ahead of UTC
 * without summer time since 1975, or an offset such as "+07:00"; in minutes
 * east of UTC. Returns false, leaving *minutes alone, for any other.
 */
bool
td_time_zone_parse(int *minutes, const char *text);

void
td_store_record_free(struct td_store_record *store);

#endif
