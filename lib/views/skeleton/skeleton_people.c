/* A person of the register, and a nomination, to fill in. */

#include "archive/blank.h"
#include "base/strbuf.h"
#include "check/names.h"
#include "diag/message.h"
#include "record/awards.h"
#include "record/person.h"
#include "rules/cite.h"
#include "views/skeleton/skeleton_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* All classes of persons, as they are written and called. */
static void
say_classes(struct td_skeleton *skeleton)
{
	td_skeleton_say(skeleton, N_("class is one of these:"), NULL);
	for (unsigned i = TD_CLASS_OFFICIAL; i < TD_CLASS_COUNT; i++)
		td_skeleton_say(skeleton, N_("- {id}: {id:term}"), "id",
		                td_class_name((enum td_class)i), NULL);
}

enum td_status
td_skeleton_person(char **bytes, struct td_reader *reader,
                   const struct td_skeleton_query *query, struct td_diag *diag)
{
	struct td_skeleton skeleton = { .query = query,
		                        .reader = reader,
		                        .emitter = td_emitter_new(),
		                        .agenda = TD_AGENDA_INIT,
		                        .plans = TD_STRLIST_INIT };
	struct td_emitter *e = skeleton.emitter;
	enum td_status status = td_skeleton_need_unit(&skeleton, diag);

	if (status == TD_OK) {
		td_emit_map(e, NULL);
		td_skeleton_say(&skeleton,
		                N_("A person of {unit} who may be nominated"),
		                "unit", skeleton.name, NULL);
		td_skeleton_say_how(&skeleton, "person-register");
		td_emit_text(e, "schema", "thidua/person/1");
		td_emit_quoted(e, "name", TD_BLANK);
		td_skeleton_say(&skeleton,
		                N_("four digits; tells people of one name "
		                   "apart"),
		                NULL);
		td_emit_bare(e, "birth_year", TD_BLANK);
		td_emit_text(e, "unit", query->unit);
		td_emit_quoted(e, "position", TD_BLANK);
		say_classes(&skeleton);
		td_emit_bare(e, "class", TD_BLANK);
		status = td_skeleton_finish(bytes, &skeleton);
	}
	td_skeleton_clear(&skeleton);
	return status;
}
