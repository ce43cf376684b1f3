/*
 * A store is made, with the repository that it is in where there is none.
 */
#ifndef TD_CLI_FORMS_FOUNDING_H
#define TD_CLI_FORMS_FOUNDING_H

#include "base/status.h"

#include <stdbool.h>

struct td_context;
struct td_embedded;
struct td_store_names;

/*
 * Put the header, the two units that it names and the files that come with the
 * suite into the store at ctx->directory, in one commit, and print their paths;
 * with the settings of an editor, if they are asked for. What is there already
 * changes nothing, or refuses all.
 */
TD_MUST_CHECK enum td_status
td_founding_file(struct td_context *ctx, const struct td_store_names *names,
                 const struct td_embedded *defaults, bool editor);

#endif
