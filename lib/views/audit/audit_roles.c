/* Who did what, by the roles of their time. */

#include "views/audit/audit_roles.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "record/roles.h"
#include "record/signers.h"
#include "rules/roles/role_rules.h"
#include "views/audit/audit_access.h"
#include "views/audit/audit_ambit.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* One task on one nomination. */
struct hand {
	char *nomination;
	char *principal;
	enum td_role_task task;
	size_t passage;
	const char *path;
};

struct td_role_book {
	const struct td_auditor *auditor;
	const struct td_evidence *evidence;
	struct td_whole_lists *lists;
	int zone;
	struct td_reader *reader;
	struct td_evidence_file file;   /* that was read last */
	struct td_roles *roles;         /* NULL: nobody can go by it */
	struct td_signed_by *signed_by; /* each commit */
	struct hand *hands;             /* in the order of the commits */
	size_t count;
	size_t capacity;
};

struct td_role_book *
td_role_book_new(const struct td_auditor *auditor,
                 const struct td_evidence *evidence,
                 struct td_whole_lists *lists, int zone)
{
	struct td_role_book *book = td_alloc(1, sizeof *book);

	book->auditor = auditor;
	book->evidence = evidence;
	book->lists = lists;
	book->zone = zone;
	book->reader = td_reader_new(NULL);
	book->signed_by = td_alloc(auditor->deeds.passage_count,
	                           sizeof *book->signed_by);
	return book;
}

void
td_role_book_free(struct td_role_book *book)
{
	if (!book)
		return;
	for (size_t i = 0; i < book->count; i++) {
		free(book->hands[i].nomination);
		free(book->hands[i].principal);
	}
	free(book->hands);
	for (size_t i = 0; i < book->auditor->deeds.passage_count; i++)
		free(book->signed_by[i].principal);
	free(book->signed_by);
	td_roles_free(book->roles);
	free(book->file.bytes);
	td_reader_free(book->reader);
	free(book);
}

void
td_role_book_tell(struct td_role_book *book, const struct td_auditor *auditor)
{
	book->auditor = auditor;
}

/* The roles of a commit, where they are others than were read last. Those that
 * nobody can go by allow nothing. */
static enum td_status
load_roles(bool *listed, struct td_role_book *book, const char *commit)
{
	struct td_evidence_file file = { .bytes = NULL };
	struct td_diag *diag = book->auditor->diag;
	enum td_status status = td_evidence_find(
	    &file, book->evidence,
	    td_whole_lists_find(book->lists, commit, TD_ROLES_PATH),
	    TD_ROLES_PATH, diag);

	*listed = file.id[0] != '\0';
	if (status != TD_OK || !*listed || strcmp(file.id, book->file.id) == 0)
		return status;
	status = td_evidence_load(&file, book->evidence, diag);
	if (status != TD_OK)
		return status;
	td_roles_free(book->roles);
	book->roles = NULL;
	free(book->file.bytes);
	book->file = file;
	/* What is wrong with it is told of the commit that brought it. */
	status = td_audit_read_roles(&book->roles, book->reader, &file, NULL);
	return status == TD_INVALID ? TD_OK : status;
}

static void
add_hand(struct td_role_book *book, const char *nomination,
         const char *principal, enum td_role_task task,
         const struct td_deed *deed)
{
	book->hands = td_grow(book->hands, book->count, &book->capacity,
	                      sizeof *book->hands);
	book->hands[book->count++] = (struct hand){
		.nomination = td_strdup(nomination),
		.principal = td_strdup(principal),
		.task = task,
		.passage = deed->passage,
		.path = deed->path
	};
}

/* Of which nominations a record that came in is. */
static void
add_hands(struct td_role_book *book, const struct td_deed *deed,
          const struct td_layout *layout, enum td_role_task task,
          const char *principal)
{
	struct td_document *document;
	const struct td_node *items;

	if (deed->kind != TD_DEED_ADDED)
		return;
	if (layout->kind == TD_KIND_NOMINATION)
		add_hand(book, layout->id, principal, task, deed);
	if (task != TD_TASK_APPRAISE && task != TD_TASK_DECIDE)
		return;
	document = td_audit_document(book->evidence, deed);
	items = document ? td_node_get(td_document_root(document),
	                               task == TD_TASK_DECIDE ? "items"
	                                                      : "nominations")
	                 : NULL;
	for (size_t i = 0; items && i < td_node_count(items); i++) {
		const char *id = td_node_text(
		    td_node_get(td_node_at(items, i), "nomination"));

		if (id)
			add_hand(book, id, principal, task, deed);
	}
	td_document_free(document);
}

/* A decision that says it is signed by a delegation is held to what the roles
 * say that this covers, on its own day. */
static enum td_status
check_delegation(const struct td_role_book *book, const struct td_deed *deed,
                 const struct td_ambit *ambit, struct td_role_deed done,
                 const char *listed_in)
{
	const struct td_role_paper paper = { .number = ambit->authorisation,
		                             .done = &done };
	char listed[TD_AUDIT_ID_SIZE + 1];
	char on[TD_DATE_SIZE];

	if (!book->roles || !ambit->authorisation || !ambit->dated.given ||
	    deed->kind != TD_DEED_ADDED)
		return TD_OK;
	done.day = ambit->dated.date;
	if (!td_rule_exceeds_delegation(book->roles, &paper))
		return TD_OK;
	td_date_format(on, done.day);
	return td_audit_add(book->auditor, TD_DELEGATION_EXCEEDED,
	                    deed->passage, deed->path, "number",
	                    ambit->authorisation, "day", on, "listed",
	                    td_audit_id(listed, listed_in), NULL);
}

/* Of what is about awards, the forms too: a role may be for some alone. */
static enum td_status
report_role(const struct td_role_book *book, const struct td_deed *deed,
            const struct td_ambit *ambit, const struct td_role_deed *done,
            const char *principal, const char *listed_in)
{
	const struct td_strlist *forms = &ambit->forms;
	struct td_strbuf award = TD_STRBUF_INIT;
	char listed[TD_AUDIT_ID_SIZE + 1];
	char on[TD_DATE_SIZE];
	enum td_status status;

	for (size_t i = 0; i < forms->count; i++)
		td_strbuf_addf(&award, "%s%s", i > 0 ? ", " : "",
		               forms->items[i]);
	td_date_format(on, done->day);
	status = td_audit_add(
	    book->auditor,
	    forms->count > 0 ? TD_ROLE_MISSING_AWARD : TD_ROLE_MISSING,
	    deed->passage, deed->path, "name", principal, "task",
	    td_task_name(done->task), "day", on, "listed",
	    td_audit_id(listed, listed_in), forms->count > 0 ? "award" : NULL,
	    award.text, NULL);
	td_strbuf_clear(&award);
	return status;
}

static enum td_status
check_deed(struct td_role_book *book, const struct td_deed *deed,
           const struct td_layout *layout, const char *principal,
           const char *listed_in, struct td_date day)
{
	struct td_ambit ambit;
	struct td_role_deed done = { .task = td_audit_task(layout),
		                     .day = day };
	enum td_status status = TD_OK;

	td_ambit_load(&ambit, book->auditor, book->evidence, deed, layout);
	done.unit = ambit.unit;
	done.campaign = ambit.campaign;
	done.forms = &ambit.forms;
	if (!book->roles || !td_rule_may(book->roles, principal, &done))
		status = report_role(book, deed, &ambit, &done, principal,
		                     listed_in);
	status = td_worse(
	    status, check_delegation(book, deed, &ambit, done, listed_in));
	td_ambit_clear(&ambit);
	return status;
}

/* The list of signers is no record; it is kept as roles are. */
static bool
find_place(struct td_layout *layout, const char *path)
{
	if (strcmp(path, TD_SIGNERS_PATH) != 0)
		return td_layout_parse(layout, path);
	*layout = (struct td_layout){ .kind = TD_KIND_ROLES };
	return true;
}

enum td_status
td_role_book_check(struct td_role_book *book, size_t passage,
                   const char *principal, const char *listed_in, long long time)
{
	const struct td_passage *at = &book->auditor->deeds.passages[passage];
	bool listed;
	enum td_status status = load_roles(&listed, book, listed_in);

	for (size_t i = at->deeds; listed && i < at->deed_end; i++) {
		const struct td_deed *deed = &book->auditor->deeds.items[i];
		struct td_layout layout;

		if (!find_place(&layout, deed->path))
			continue;
		status = td_worse(status,
		                  check_deed(book, deed, &layout, principal,
		                             listed_in,
		                             td_instant_day(time, book->zone)));
		td_layout_clear(&layout);
	}
	return status;
}

enum td_status
td_role_book_note(struct td_role_book *book, size_t passage,
                  const char *principal, const char *listed_in)
{
	const struct td_passage *at = &book->auditor->deeds.passages[passage];
	struct td_signed_by *signed_by = &book->signed_by[passage];
	bool listed;
	enum td_status status = load_roles(&listed, book, listed_in);

	if (!signed_by->principal)
		*signed_by = (struct td_signed_by){ .principal = td_strdup(
							principal),
			                            .listed_in = listed_in };
	for (size_t i = at->deeds; listed && i < at->deed_end; i++) {
		const struct td_deed *deed = &book->auditor->deeds.items[i];
		struct td_layout layout;

		if (!td_layout_parse(&layout, deed->path))
			continue;
		add_hands(book, deed, &layout, td_audit_task(&layout),
		          principal);
		td_layout_clear(&layout);
	}
	return status;
}

const struct td_signed_by *
td_role_book_signed_by(const struct td_role_book *book, size_t passage)
{
	const struct td_signed_by *found = &book->signed_by[passage];

	return found->principal ? found : NULL;
}

enum td_status
td_role_book_find(const struct td_roles **roles, struct td_role_book *book,
                  const char *commit)
{
	bool listed;
	enum td_status status = load_roles(&listed, book, commit);

	*roles = status == TD_OK && listed ? book->roles : NULL;
	return status;
}

struct td_date
td_role_book_day(const struct td_role_book *book, size_t passage)
{
	const struct td_deeds *deeds = &book->auditor->deeds;

	return td_instant_day(deeds->passages[passage].commit->commit_time,
	                      book->zone);
}

static enum td_status
check_pair(const struct td_role_book *book, const struct hand *first,
           const struct hand *second)
{
	const struct td_passage *passages = book->auditor->deeds.passages;
	char other[TD_AUDIT_ID_SIZE + 1];

	if (!td_rule_tasks_apart(first->task, second->task) ||
	    strcmp(first->nomination, second->nomination) != 0 ||
	    strcmp(first->principal, second->principal) != 0)
		return TD_OK;
	return td_audit_add(
	    book->auditor, TD_TASKS_NOT_APART, second->passage, second->path,
	    "name", second->principal, "first", td_task_name(first->task),
	    "nomination", second->nomination, "other",
	    td_audit_id(other, passages[first->passage].commit->id), "second",
	    td_task_name(second->task), NULL);
}

enum td_status
td_role_book_check_apart(struct td_role_book *book)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < book->count; i++)
		for (size_t j = 0; j < i; j++)
			status = td_worse(
			    status,
			    check_pair(book, &book->hands[j], &book->hands[i]));
	return status;
}
