/* The records by which a unit takes part in a campaign: their paths. */

#include "archive/reader_participation.h"
#include "archive/reader_parts.h"
#include "base/fold.h"

#include <stdlib.h>

/* The directory is freed. */
static enum td_status
list(struct td_strlist *paths, struct td_reader *reader, enum td_kind kind,
     char *directory, struct td_diag *diag)
{
	enum td_status status = td_reader_list(paths, reader, kind, directory,
	                                       diag);

	free(directory);
	return status;
}

enum td_status
td_reader_registrations_again(struct td_strlist *paths,
                              struct td_reader *reader, const char *campaign,
                              const char *unit, struct td_diag *diag)
{
	if (!td_fold_is_slug(campaign) || !td_fold_is_slug(unit))
		return TD_OK;
	return list(paths, reader, TD_KIND_REGISTRATION,
	            td_path_registrations_again(campaign, unit), diag);
}

enum td_status
td_reader_withdrawals(struct td_strlist *paths, struct td_reader *reader,
                      const char *campaign, const char *unit,
                      struct td_diag *diag)
{
	if (!td_fold_is_slug(campaign) || !td_fold_is_slug(unit))
		return TD_OK;
	return list(paths, reader, TD_KIND_WITHDRAWAL,
	            td_path_withdrawals(campaign, unit), diag);
}
