/* Replays for people and for programs. */

#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "diag/message.h"
#include "views/read_from.h"
#include "views/replay/replay.h"

#include <stdio.h>

static void
add_difference(struct td_strbuf *out,
               const struct td_replay_difference *difference)
{
	for (size_t i = 0; i < difference->gone.count; i++) {
		td_strbuf_add(out, "  - ");
		td_text_add_visible(out, difference->gone.items[i], false);
		td_strbuf_add_char(out, '\n');
	}
	for (size_t i = 0; i < difference->added.count; i++) {
		td_strbuf_add(out, "  + ");
		td_text_add_visible(out, difference->added.items[i], false);
		td_strbuf_add(out, ": ");
		td_text_add_visible(out, difference->messages.items[i], false);
		td_strbuf_add_char(out, '\n');
	}
}

/* The first is for a decision whose commit does not say what was found. */
static const char *
since_code(const struct td_replay *replay)
{
	if (replay->unread || replay->unread_since)
		return "cannot-be-told";
	if (!replay->kept)
		return "unrecorded";
	if (td_replay_is_touched(replay))
		return "touched";
	if (td_replay_is_later(replay))
		return "later-rule";
	return td_replay_is_same(replay) ? "same" : "differs";
}

static void
add_touched(struct td_strbuf *out, const struct td_replay *replay)
{
	char commit[13];

	if (replay->touched_by) {
		snprintf(commit, sizeof commit, "%.12s", replay->touched_by);
		td_strbuf_add(out, "  ");
		td_message_add(
		    out,
		    N_("changed or removed by hand since, commit {commit}"),
		    "commit", commit, NULL);
		td_strbuf_add_char(out, '\n');
	}
	for (size_t i = 0; i < replay->touched.count; i++) {
		snprintf(commit, sizeof commit, "%.12s",
		         replay->touched_in.items[i]);
		td_strbuf_add(out, "  ");
		td_message_add(out,
		               N_("changed or removed by hand since: "
		                  "{file:path}, commit {commit}"),
		               "file", replay->touched.items[i], "commit",
		               commit, NULL);
		td_strbuf_add_char(out, '\n');
	}
}

static void
add_other_rules(struct td_strbuf *out, const struct td_replay *replay)
{
	char found[13];

	if (!td_replay_has_other_rules(replay))
		return;
	snprintf(found, sizeof found, "%.12s", replay->rules_found);
	td_strbuf_add(out, "  ");
	td_message_add(out,
	               N_("the commit before it has other rules than it says: "
	                  "{rules:term}"),
	               "rules", found, NULL);
	td_strbuf_add_char(out, '\n');
}

static void
add_unread(struct td_strbuf *out, const struct td_replay *replay)
{
	if (replay->unread) {
		td_strbuf_add(out, "  ");
		td_message_add(out,
		               N_("cannot be told: {file:path} cannot be read"),
		               "file", replay->unread, NULL);
		td_strbuf_add_char(out, '\n');
	}
	if (replay->unread_since) {
		td_strbuf_add(out, "  ");
		td_message_add(out,
		               N_("whether it still holds cannot be told: "
		                  "{file:path} cannot be read"),
		               "file", replay->unread_since, NULL);
		td_strbuf_add_char(out, '\n');
	}
}

void
td_replay_add_text(struct td_strbuf *out, const struct td_replay *replay)
{
	char commit[13];

	snprintf(commit, sizeof commit, "%.12s", replay->commit);
	td_message_add(out, N_("{result:term}: {file:path}, commit {commit}"),
	               "result", since_code(replay), "file", replay->path,
	               "commit", commit, NULL);
	if (replay->rule_set) {
		char rules[13];

		snprintf(rules, sizeof rules, "%.12s", replay->rule_set);
		td_message_add(out, N_(", rules {rules}"), "rules", rules,
		               NULL);
	}
	td_strbuf_add_char(out, '\n');
	add_touched(out, replay);
	add_unread(out, replay);
	add_other_rules(out, replay);
	add_difference(out, &replay->since);
	if (!replay->rehearsed)
		return;
	td_strbuf_add(out, "  ");
	td_message_add(out,
	               td_replay_rehearsal_is_same(replay)
	                   ? N_("under the other rules: the same")
	                   : N_("under the other rules:"),
	               NULL);
	td_strbuf_add_char(out, '\n');
	add_difference(out, &replay->rehearsal);
}

static void
add_list(struct td_strbuf *out, const char *key, const struct td_strlist *list)
{
	td_json_key(out, key);
	td_strbuf_add_char(out, '[');
	for (size_t i = 0; i < list->count; i++)
		td_json_item(out, list->items[i]);
	td_strbuf_add_char(out, ']');
}

static void
add_lists(struct td_strbuf *out, const struct td_replay_difference *difference)
{
	add_list(out, "gone", &difference->gone);
	add_list(out, "added", &difference->added);
	add_list(out, "messages", &difference->messages);
}

void
td_replay_add_json(struct td_strbuf *out, const struct td_replay *replay,
                   const struct td_snapshot *read_from)
{
	td_strbuf_add_char(out, '{');
	td_json_text(out, "decision", replay->path);
	td_json_text(out, "commit", replay->commit);
	td_json_text(out, "rule_set", replay->rule_set);
	if (td_replay_has_other_rules(replay))
		td_json_text(out, "rules_found", replay->rules_found);
	td_json_text(out, "result", since_code(replay));
	td_json_text(out, "unread", replay->unread);
	td_json_text(out, "unread_since", replay->unread_since);
	td_json_text(out, "touched_by", replay->touched_by);
	add_list(out, "touched", &replay->touched);
	add_list(out, "touched_in", &replay->touched_in);
	add_lists(out, &replay->since);
	if (replay->rehearsed) {
		td_json_key(out, "rehearsal");
		td_strbuf_add_char(out, '{');
		td_json_text(out, "result",
		             td_replay_rehearsal_is_same(replay) ? "same"
		                                                 : "differs");
		add_lists(out, &replay->rehearsal);
		td_strbuf_add_char(out, '}');
	}
	td_json_text(out, "read_from", td_read_from(read_from));
	td_strbuf_add(out, "}\n");
}
