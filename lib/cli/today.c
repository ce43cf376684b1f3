/* Which day it is. */

#include "cli/today.h"
#include "diag/diag.h"
#include "record/store_record.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

#define SECONDS_A_DAY (24LL * 60 * 60)

/* Of the header only the zone is looked at, without a schema: each command
 * comes by here. What is wrong with it is said by who needs more of it. */
static bool
read_offset(int *minutes, const struct td_snapshot *store)
{
	struct td_diag *aside = td_diag_new();
	struct td_document *header = NULL;
	const char *zone = NULL;
	char *bytes = NULL;
	size_t size;
	bool known;

	if (td_snapshot_has(store, TD_STORE_HEADER) &&
	    td_snapshot_read(&bytes, &size, store, TD_STORE_HEADER, aside) ==
	        TD_OK &&
	    td_document_parse(&header, TD_STORE_HEADER, bytes, size, NULL,
	                      aside) == TD_OK)
		zone = td_node_text(
		    td_node_get(td_document_root(header), "time_zone"));
	known = zone && td_time_zone_read(minutes, zone);
	td_document_free(header);
	free(bytes);
	td_diag_free(aside);
	return known;
}

static bool
find_offset(int *minutes, const struct td_snapshot *store,
            const char *directory)
{
	struct td_snapshot *opened = NULL;
	struct td_diag *aside;
	bool known = false;

	if (store)
		return read_offset(minutes, store);
	if (!directory)
		return false;
	aside = td_diag_new();
	if (td_snapshot_open(&opened, directory, aside) == TD_OK)
		known = read_offset(minutes, opened);
	td_snapshot_free(opened);
	td_diag_free(aside);
	return known;
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
td_today(const struct td_snapshot *store, const char *directory)
{
	time_t now = time(NULL);
	int minutes;

	if (!find_offset(&minutes, store, directory))
		return day_of_machine(now);
	return (
	    struct td_date){ (int)((now + 60LL * minutes) / SECONDS_A_DAY) };
}
