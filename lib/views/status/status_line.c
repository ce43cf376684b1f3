/* A nomination's line in a list of states. */

#include "views/status/status_line.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "check/check.h"
#include "diag/message.h"
#include "views/read_from.h"
#include "views/status/turn.h"

static void
add_text(struct td_strbuf *out, const struct td_layout *layout, const char *gap)
{
	td_strbuf_addf(out, "%s  %s  ", layout->id, layout->campaign);
	td_message_add(out, N_("cannot be told: {file:path} cannot be read"),
	               "file", gap, NULL);
	td_strbuf_add_char(out, '\n');
}

static void
add_json(struct td_strbuf *out, const struct td_layout *layout, const char *gap,
         const struct td_snapshot *read_from)
{
	td_json_begin(out);
	td_json_text(out, "campaign", layout->campaign);
	td_json_text(out, "nomination", layout->id);
	td_json_text(out, "state", "cannot-be-told");
	td_json_text(out, "unread", gap);
	td_json_text(out, "read_from", td_read_from(read_from));
	td_strbuf_add(out, "}\n");
}

static void
add_turn(struct td_strbuf *out, const struct td_turn *turn,
         struct td_marks *marks)
{
	td_turn_add_text(out, turn);
	td_marks_add(out, marks, turn->question);
	td_strbuf_add_char(out, '\n');
}

enum td_status
td_status_add(struct td_strbuf *out, struct td_status_list *list,
              const struct td_layout *layout, const char *path,
              struct td_diag *diag)
{
	struct td_reader *reader = list->readable.reader;
	const char *gap = td_readable_gap(&list->readable, layout->campaign,
	                                  layout->id);
	enum td_status status = TD_OK;
	struct td_turn turn;

	if (!td_turn_gather(&turn, reader, layout->campaign, layout->id,
	                    list->today)) {
		status = td_check_path(reader, path, diag);
		gap = gap ? gap : path;
	}
	if (!gap)
		turn.question = td_question_of_all(
		    list->questions, layout->campaign, layout->id);
	if (gap && list->json)
		add_json(out, layout, gap, td_reader_snapshot(reader));
	else if (gap)
		add_text(out, layout, gap);
	else if (list->json)
		td_turn_add_json(out, &turn);
	else
		add_turn(out, &turn, &list->marks);
	td_turn_clear(&turn);
	return status;
}
