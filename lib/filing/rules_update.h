/*
 * The rules, calendars and templates of a store, brought up to this release.
 */
#ifndef TD_FILING_RULES_UPDATE_H
#define TD_FILING_RULES_UPDATE_H

#include "base/status.h"

#include <stdbool.h>

struct td_filing;
struct td_filing_options;
struct td_strbuf;

/*
 * Exchange what an earlier release shipped for what this one ships, in one
 * commit; or, with shown, add to it what would be exchanged, and commit
 * nothing. What the office wrote or changed itself stays, and is named where
 * this release has something else (rules-row-kept, rules-file-kept). directory
 * is that of the store.
 */
TD_MUST_CHECK enum td_status
td_rules_update(struct td_filing *filing, const char *directory,
                struct td_strbuf *shown);

/*
 * Whether the rules can be brought up: both files are there
 * (rules-file-missing), hold to their form and are of no later release
 * (rules-newer), and nothing that a release ships is changed and not committed
 * (file-changed-by-hand). *former: they are of an earlier release.
 */
TD_MUST_CHECK enum td_status
td_rules_ready(bool *former, const struct td_filing *filing,
               const char *directory);

/* td_filing_begin() for what is judged by the rules: notes, once a run, that
 * they are of an earlier release, or changed in the work tree and not
 * committed. */
TD_MUST_CHECK enum td_status
td_rules_begin(struct td_filing *filing,
               const struct td_filing_options *options);

#endif
