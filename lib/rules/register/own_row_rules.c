/* Rules for rows with days of their own. */

#include "rules/register/own_row_rules.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "record/own_row_settle.h"
#include "record/register_command.h"
#include "record/was.h"

#include <string.h>

/* Two rows of a list. */
struct pair {
	const struct td_document *document;
	bool is_acting;
	struct td_own_row_keys keys;
	const struct td_node *rows[2];
};

static const char *
said(const struct td_node *row, const char *key)
{
	return td_node_text(td_node_get(row, key));
}

static void
add_word(struct td_strbuf *out, const char *option, const char *text)
{
	td_strbuf_addf(out, "%s ", option);
	td_message_add_word(out, text);
}

/* The command that says a row once more. */
static void
add_command(struct td_strbuf *out, const struct pair *pair,
            const struct td_node *row)
{
	const char *path = td_document_path(pair->document);
	const char *what = said(row, pair->keys.what);
	const char *from = said(row, "from");

	if (!td_register_command(out, path,
	                         pair->is_acting ? "acting" : "post")) {
		td_strbuf_addf(out, "git commit %s", path);
		return;
	}
	td_strbuf_add_char(out, ' ');
	td_message_add_word(out, said(row, pair->keys.who));
	if (what)
		add_word(out,
		         pair->is_acting ? " --acting-office"
		                         : " --post-position",
		         what);
	td_strbuf_addf(out, " --on %s", from);
	if (said(row, "until"))
		td_strbuf_addf(out, " --until %s", said(row, "until"));
}

/* A value of a row; a dash where there is none. */
static const char *
tell(const struct pair *pair, size_t row, const char *key)
{
	const char *text = said(pair->rows[row], key);

	return text ? text : "–";
}

static enum td_status
report(const struct pair *pair, struct td_date day, struct td_diag *diag)
{
	struct td_strbuf commands[2] = { TD_STRBUF_INIT, TD_STRBUF_INIT };
	char on[TD_DATE_SIZE];
	enum td_status status;

	td_date_format(on, day);
	for (size_t i = 0; i < 2; i++)
		add_command(&commands[i], pair, pair->rows[i]);
	status = td_document_report(
	    pair->document, pair->rows[1], diag, TD_OWN_ROW_DOUBLED, "who",
	    tell(pair, 1, pair->keys.who), "on", on, "first",
	    tell(pair, 0, pair->keys.what), "first_from", tell(pair, 0, "from"),
	    "second", tell(pair, 1, pair->keys.what), "second_from",
	    tell(pair, 1, "from"), "command", commands[0].text, "other_command",
	    commands[1].text, NULL);
	td_strbuf_clear(&commands[0]);
	td_strbuf_clear(&commands[1]);
	return status;
}

enum td_status
td_rule_own_rows_agree(const struct td_document *document, const char *list,
                       struct td_diag *diag)
{
	const struct td_node *rows = td_node_get(td_document_root(document),
	                                         list);
	struct pair pair = { .document = document,
		             .is_acting = strcmp(list, "acting") == 0 };
	enum td_status status = TD_OK;

	pair.keys.who = pair.is_acting ? "name" : "unit";
	pair.keys.what = pair.is_acting ? "office" : "position";
	for (size_t i = 1; i < td_node_count(rows); i++)
		for (size_t j = 0; j < i; j++) {
			struct td_date day;

			if (!td_own_rows_contradict(&day, rows, j, i,
			                            &pair.keys))
				continue;
			pair.rows[0] = td_node_at(rows, j);
			pair.rows[1] = td_node_at(rows, i);
			status = td_worse(status, report(&pair, day, diag));
			break;
		}
	return status;
}
