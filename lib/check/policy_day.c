/* Days that a store's header names. */

#include "check/policy_day.h"
#include "record/store_record.h"
#include "yaml/document.h"

enum td_status
td_policy_day_check(struct td_reader *reader, struct td_date today,
                    enum td_severity severity, struct td_diag *diag)
{
	const struct td_store_record *store;
	char found[TD_DATE_SIZE];
	char today_text[TD_DATE_SIZE];
	struct td_day before;

	if (td_reader_store(&store, reader, NULL) != TD_FOUND)
		return TD_OK;
	before = td_store_on(store,
	                     td_reader_asof(reader, TD_LOOK_POLICY, today))
	             .loaded_before;
	if (!before.given || td_date_compare(before.date, today) <= 0)
		return TD_OK;
	td_date_format(found, before.date);
	td_date_format(today_text, today);
	return td_document_report_as(store->document, before.node, diag,
	                             severity, TD_LIFE_DAY_TO_COME, "found",
	                             found, "today", today_text, NULL);
}
