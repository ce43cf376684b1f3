/* Where and when: whose store it is, and which day it is there. */

#include "cli/today.h"
#include "diag/diag.h"
#include "record/store_record.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

#define SECONDS_A_DAY (24LL * 60 * 60)

/* Of the header only these are looked at, without a schema: each command comes
 * by here. What is wrong with it is said by who needs more of it. */
static enum td_status
read_header(struct td_header *found, const struct td_snapshot *store,
            struct td_diag *diag)
{
	struct td_store_record *record = NULL;
	struct td_document *header = NULL;
	enum td_status status;
	char *bytes = NULL;
	size_t size;

	if (!td_snapshot_has(store, TD_STORE_HEADER))
		return !td_snapshot_trouble(store)
		           ? TD_OK
		           : td_diag_add(
				 diag, TD_BASIS_UNREADABLE,
				 (struct td_place){ .path = TD_STORE_HEADER },
				 NULL);
	status = td_snapshot_read(&bytes, &size, store, TD_STORE_HEADER, diag);
	if (status == TD_OK &&
	    td_document_parse(&header, TD_STORE_HEADER, bytes, size, NULL,
	                      NULL) == TD_OK) {
		const struct td_node *root = td_document_root(header);
		const char *zone = td_node_text(td_node_get(root, "time_zone"));

		found->has_zone = zone &&
		                  td_time_zone_parse(&found->minutes, zone);
		td_store_record_read(&record, header);
		header = NULL;
		found->is_city = td_store_on(
				     record,
				     (struct td_asof){ .look = TD_LOOK_REGISTER,
		                                       .day = TD_DATE_MAX })
		                     .is_city;
	}
	td_store_record_free(record);
	td_document_free(header);
	free(bytes);
	return status;
}

enum td_status
td_header_load(struct td_header *header, const struct td_snapshot *store,
               const char *directory, struct td_diag *diag)
{
	struct td_snapshot *opened = NULL;
	enum td_status status;

	*header = (struct td_header){ .has_zone = false };
	if (store)
		return read_header(header, store, diag);
	if (!directory)
		return TD_OK;
	status = td_snapshot_open(&opened, directory, diag);
	if (status == TD_OK)
		status = read_header(header, opened, diag);
	td_snapshot_free(opened);
	return status;
}

static struct td_date
day_of_machine(time_t now)
{
	struct td_date today = { 0 };
	struct tm local;

	if (localtime_r(&now, &local))
		td_date_from_civil(&today, local.tm_year + 1900,
		                   local.tm_mon + 1, local.tm_mday);
	return today;
}

struct td_date
td_today(const struct td_header *header)
{
	time_t now = time(NULL);

	if (!header->has_zone)
		return day_of_machine(now);
	return (struct td_date){ (int)((now + 60LL * header->minutes) /
		                       SECONDS_A_DAY) };
}
