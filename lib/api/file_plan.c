/* Filing, for programs beside the suite. */

#include "api/private.h"
#include "base/alloc.h"
#include "filing/filing.h"
#include "filing/receive.h"

/* Both days, the day of receipt not after today. */
static bool
read_days(struct td_date *today, struct td_date *received,
          const struct thidua_filing *given, struct td_diag *diag)
{
	if (!td_api_day(today, given->today, diag) ||
	    !td_api_day(received, given->received, diag))
		return false;
	if (td_date_compare(*received, *today) <= 0)
		return true;
	(void)td_diag_add(diag, TD_LIFE_DAY_TO_COME, TD_NO_PLACE, "found",
	                  given->received, "today", given->today, NULL);
	return false;
}

static enum td_status
file(char **path, const struct td_filing_options *options,
     const struct td_receiving *receiving)
{
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status = td_filing_begin(&filing, options);

	if (status == TD_OK)
		status = td_receive_file(&filing, receiving);
	if (status == TD_OK)
		*path = td_strdup(filing.paths.items[0]);
	return td_filing_close(&filing, status);
}

/* How often it is tried when others commit under it. */
#define RUNS_MAX 20

/* Files; again, where somebody moved the branch meanwhile: all rules are judged
 * on what stands now. */
static enum td_status
file_on_what_stands(char **path, struct td_filing_options *options,
                    const struct td_receiving *receiving)
{
	struct td_diag *diag = options->diag;
	enum td_status status = TD_OK;
	bool moved = true;

	for (int runs = 0; moved && runs < RUNS_MAX; runs++) {
		struct td_diag *found = td_diag_new();

		options->diag = found;
		status = file(path, options, receiving);
		moved = td_diag_count_of(found, TD_BRANCH_MOVED) > 0;
		if (!moved || runs + 1 == RUNS_MAX)
			td_diag_move(diag, found);
		td_diag_free(found);
	}
	options->diag = diag;
	return status;
}

enum thidua_status
thidua_file_plan(const char *directory, const struct thidua_filing *given,
                 const char *name, const char *bytes, size_t size, char **path,
                 thidua_findings *findings)
{
	const struct td_author author = { .name = given->author,
		                          .email = given->email,
		                          .time = given->time,
		                          .offset = given->offset };
	struct td_filing_options options = { .directory = directory,
		                             .author = &author,
		                             .dry_run = given->rehearsal,
		                             .diag = findings->diag };
	struct td_receiving receiving = {
		.kind = TD_KIND_PLAN, .name = name, .bytes = bytes, .size = size
	};

	if (!read_days(&options.today, &receiving.received, given,
	               findings->diag))
		return THIDUA_USAGE;
	return (enum thidua_status)file_on_what_stands(path, &options,
	                                               &receiving);
}
