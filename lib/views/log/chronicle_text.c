/* A chronicle for people. */

#include "base/strbuf.h"
#include "base/text.h"
#include "calendar/instant.h"
#include "check/names.h"
#include "diag/message.h"
#include "views/log/chronicle_print.h"
#include "views/marks.h"
#include "views/read_from.h"
#include "views/signatures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MARGIN "            "

static void
add_first_line(struct td_strbuf *out, const struct td_chronicle *chronicle,
               const struct td_chronicle_row *row, struct td_marks *marks)
{
	char day[TD_DATE_SIZE];

	if (row->has_day) {
		td_date_format(day, row->day);
		td_message_add(out, "{day:date}  ", "day", day, NULL);
	} else {
		td_strbuf_add(out, MARGIN);
	}
	if (row->asked) {
		char *name = td_names_of_recipient(
		    chronicle->reader, row->asked,
		    td_chronicle_asof(chronicle, row), chronicle->today);

		td_text_add_visible(out, name, false);
		td_strbuf_add(out, ": ");
		free(name);
	}
	td_chronicle_add_what(out, chronicle, row);
	td_marks_add(out, marks, row->question);
	td_strbuf_add_char(out, '\n');
}

/* Whom a commit names as its author is a claim as well, and so is the time. */
static void
add_author(struct td_strbuf *out, const struct td_commit *commit)
{
	struct td_strbuf time = TD_STRBUF_INIT;

	if (td_text_equal(commit->author, commit->committer) &&
	    td_text_equal(commit->email, commit->committer_email) &&
	    commit->time == commit->commit_time)
		return;
	td_instant_add(&time, commit->time, commit->offset);
	td_message_add(out, N_("written {time} by {author} <{email}>, "),
	               "time", time.text, "author", commit->author, "email",
	               commit->email, NULL);
	td_strbuf_clear(&time);
}

static void
add_signature(struct td_strbuf *out, const struct td_signature_found *signature)
{
	static const char *const texts[] = {
		[TD_SIGN_NONE] = N_("not signed"),
		[TD_SIGN_GOOD] = N_("signed by {name} ({key})"),
		[TD_SIGN_UNLISTED] = N_("signed with {key}, which no list of "
		                        "signers names"),
		[TD_SIGN_UNKNOWN] = N_("signed with {key}, none of the allowed "
		                       "signers"),
		[TD_SIGN_EXPIRED] = N_("signed by {name} ({key}), whose key "
		                       "was over"),
		[TD_SIGN_EARLY] = N_("signed by {name} ({key}), whose key was "
		                     "not valid yet"),
		[TD_SIGN_INVALID] = N_("bears a signature that does not hold"),
		[TD_SIGN_UNCHECKED] = N_("bears a signature that cannot be "
		                         "checked here"),
	};
	enum td_signature_state state = signature ? signature->state
	                                          : TD_SIGN_NONE;

	td_message_add(
	    out, texts[state], "name",
	    signature && signature->name ? signature->name : "-", "key",
	    signature && signature->key ? signature->key : "-", NULL);
}

static void
add_commit(struct td_strbuf *out, const struct td_chronicle_row *row)
{
	const struct td_commit *commit = row->event->commit;
	struct td_strbuf time = TD_STRBUF_INIT;
	char id[13];

	td_instant_add(&time, commit->commit_time, commit->commit_offset);
	snprintf(id, sizeof id, "%.12s", commit->id);
	td_strbuf_add(out, MARGIN);
	td_message_add(out, N_("committed {time} by {committer} <{email}>, "),
	               "time", time.text, "committer", commit->committer,
	               "email", commit->committer_email, NULL);
	add_author(out, commit);
	td_strbuf_addf(out, "%s, ", id);
	add_signature(out, row->signature);
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&time);
}

/* What was found of the record, and of the row's nomination; a decision also
 * has what was found of all others that it names. */
static char *
own_findings(const struct td_chronicle_row *row)
{
	struct td_strbuf own = TD_STRBUF_INIT;
	size_t length = row->nomination ? strlen(row->nomination) : 0;

	for (const char *line = row->findings; *line;) {
		size_t size = strcspn(line, ",");
		const char *space = memchr(line, ' ', size);

		if (!space || ((size_t)(space - line) == length &&
		               strncmp(line, row->nomination, length) == 0)) {
			td_strbuf_add(&own, own.length > 0 ? ", " : "");
			td_strbuf_add_bytes(&own, line, size);
		}
		line += size;
		line += strspn(line, ", ");
	}
	/* A commit that says nothing of them is told to say nothing. */
	if (own.length == 0)
		td_strbuf_add(&own, *row->findings ? "none" : "''");
	return td_strbuf_take(&own);
}

static void
add_judgement(struct td_strbuf *out, const struct td_chronicle_row *row)
{
	char id[13];

	td_strbuf_add(out, MARGIN);
	td_text_add_visible(out, row->event->path, false);
	if (row->rule_set) {
		snprintf(id, sizeof id, "%.12s", row->rule_set);
		td_message_add(out, N_(", rules {rules}"), "rules", id, NULL);
	}
	if (row->rules_found) {
		snprintf(id, sizeof id, "%.12s", row->rules_found);
		td_message_add(out,
		               N_(" (the commit says so; it was {rules:term})"),
		               "rules", id, NULL);
	}
	if (row->findings) {
		char *findings = own_findings(row);

		td_message_add(out, N_(", found then: {findings:term}"),
		               "findings", findings, NULL);
		free(findings);
	}
	td_strbuf_add_char(out, '\n');
}

static void
add_touched(struct td_strbuf *out, const struct td_chronicle_row *row)
{
	char commit[13];

	if (!row->touched)
		return;
	snprintf(commit, sizeof commit, "%.12s", row->touched);
	td_strbuf_add(out, MARGIN);
	td_message_add(out,
	               N_("changed or removed by hand since: {file:path}, "
	                  "commit {commit}"),
	               "file", row->touched_path, "commit", commit, NULL);
	td_strbuf_add_char(out, '\n');
}

/* What the record that the row lacks says, nobody knows. */
static void
add_unread(struct td_strbuf *out, const struct td_chronicle *chronicle,
           const struct td_chronicle_row *row)
{
	char *path = td_chronicle_unread(chronicle, row);

	/* Of a record that cannot be read itself the first line says so. */
	if (!path || strcmp(path, row->event->path) == 0)
		goto done;
	td_strbuf_add(out, MARGIN);
	td_message_add(out,
	               N_("whether this holds, or is all, cannot be told: "
	                  "{file:path} cannot be read"),
	               "file", path, NULL);
	td_strbuf_add_char(out, '\n');
done:
	free(path);
}

void
td_chronicle_add_text(struct td_strbuf *out,
                      const struct td_chronicle *chronicle)
{
	struct td_marks marks = TD_MARKS_INIT;

	for (size_t i = 0; i < chronicle->count; i++) {
		const struct td_chronicle_row *row = &chronicle->rows[i];

		add_first_line(out, chronicle, row, &marks);
		add_commit(out, row);
		add_judgement(out, row);
		add_touched(out, row);
		add_unread(out, chronicle, row);
	}
	td_marks_add_notes(out, &marks);
	td_read_from_add_text(out, chronicle->snapshot);
	td_marks_clear(&marks);
}
