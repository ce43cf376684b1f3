/* Who sits on a council. */

#include "check/check_council.h"
#include "check/setting_gather.h"
#include "record/council.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/council/seat_rules.h"
#include "rules/register/was_rules.h"

static enum td_status
require_people(const struct td_council *council, struct td_reader *reader,
               struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < council->seat_count; i++) {
		const struct td_field *person = &council->seats[i].person;
		const struct td_person *found;

		if (person->text &&
		    !td_record_require_person(&found, reader, council->document,
		                              person->node, diag))
			status = TD_INVALID;
	}
	return status;
}

enum td_status
td_check_council(struct td_document *document, struct td_reader *reader,
                 struct td_diag *diag)
{
	struct td_council *council;
	struct td_setting setting;
	const struct td_unit *unit;
	enum td_status status;

	td_council_read(&council, document);
	td_setting_gather(&setting, reader, TD_DATE_MAX, diag);
	status = td_council_check_values(council, diag);
	if (!td_record_require_unit(&unit, reader, document, council->unit.node,
	                            diag))
		status = td_worse(status, TD_INVALID);
	status = td_worse(status, require_people(council, reader, diag));
	status = td_worse(status,
	                  td_rule_rows_run_forward(document, "members", diag));
	status = td_worse(status,
	                  td_rule_seats_differ(council, &setting, diag));
	status = td_worse(status, td_rule_one_chair(council, &setting, diag));
	td_council_free(council);
	return status;
}
