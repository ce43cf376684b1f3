/*
 * rules-update - bring a store's rules up to this release
 *
 * Exchanges the rows of rules, the calendars and the templates that an earlier
 * release shipped for those of this one, in one commit; what the office wrote
 * or changed itself stays. Running it again changes nothing.
 */

#include "cli/command.h"
#include "diag/message.h"
#include "filing/rules_update.h"

static const struct td_command rules_update = {
	.name = "rules-update",
	.summary = N_("bring a store's rules up to this release"),
	.need = TD_NEED_WRITE,
	.run = td_rules_update
};

int
main(int argc, char **argv)
{
	return td_command_main(&rules_update, argc, argv);
}
