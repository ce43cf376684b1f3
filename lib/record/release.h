/*
 * The releases of the rules: what each shipped. A store's files of rules say of
 * which release their rows are; those that say nothing are of the first.
 */
#ifndef TD_RECORD_RELEASE_H
#define TD_RECORD_RELEASE_H

#include "base/embedded.h"
#include "yaml/document.h"

#include <stdbool.h>

/* The state of the law, year and month, that the rows that come with this
 * program hold to: "release" in both files of rules. */
#define TD_RULES_RELEASE "2026-11"

/* All that this release ships, ended by one without a name. */
const struct td_embedded *
td_release_files(void);

/* Where a shipped file stands in a store. One whose name begins with a dot is
 * easily overlooked among the sources, so it is shipped without. */
const char *
td_release_path(const struct td_embedded *file);

/* Whether rows that say this release are of an earlier one; NULL: they say
 * none. */
bool
td_release_is_former(const char *release);

/* Whether they are of a later one, which a newer program wrote. */
bool
td_release_is_later(const char *release);

/* What the release before shipped under a name; NULL: nothing. */
const struct td_embedded *
td_release_former(const char *name);

#endif
