/* proceedings/<year>/<campaign>/<proceeding>.yaml */

#include "record/proceeding.h"
#include "base/text.h"
#include "record/filed_id.h"
#include "record/read.h"

static const char *const step_codes[] = {
	[TD_STEP_SELECT] = "select",
	[TD_STEP_APPRAISE] = "appraise",
	[TD_STEP_RETURN] = "return",
	[TD_STEP_SUPPLEMENT] = "supplement",
	[TD_STEP_PUBLISH] = "publish",
	[TD_STEP_OPINION] = "opinion",
	[TD_STEP_VOTE] = "vote",
	[TD_STEP_SUBMIT] = "submit",
	[TD_STEP_WITHDRAW] = "withdraw",
	[TD_STEP_WITHDRAW_CONSENT] = "withdraw-consent",
	[TD_PROCEEDING_STEP_COUNT] = NULL,
};

const char *
td_proceeding_step_name(enum td_proceeding_step step)
{
	return step_codes[step];
}

bool
td_proceeding_step_from_name(enum td_proceeding_step *step, const char *name)
{
	for (unsigned i = 0; i < TD_PROCEEDING_STEP_COUNT; i++) {
		if (td_text_equal(step_codes[i], name)) {
			*step = (enum td_proceeding_step)i;
			return true;
		}
	}
	return false;
}

static void
read_head(struct td_proceeding *proceeding, const struct td_node *root)
{
	proceeding->campaign = td_read_field(root, "campaign");
	proceeding->step = (enum td_proceeding_step)td_read_code(root, "step",
	                                                         step_codes);
	proceeding->step_node = td_node_get(root, "step");
	proceeding->by = td_read_field(root, "by");
	proceeding->date = td_read_day(root, "date");
	proceeding->sequence = td_read_sequence(root);
	proceeding->paper = td_read_document_ref(td_node_get(root, "document"));
}

static void
read_session(struct td_proceeding *proceeding, struct td_arena *arena,
             const struct td_node *session)
{
	static const char *const attendance[] = { "present", "written",
		                                  "absent", NULL };
	const struct td_node *list = td_node_get(session, "members");

	proceeding->session_node = session;
	proceeding->secret = td_read_bool(session, "secret");
	proceeding->members = td_read_array(&proceeding->member_count, arena,
	                                    list, sizeof *proceeding->members);
	for (size_t i = 0; i < proceeding->member_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		proceeding->members[i] = (struct td_member){
			.person = td_read_field(node, "person"),
			.name = td_read_field(node, "name"),
			.office = td_read_field(node, "office"),
			.attended = (enum td_attendance)td_read_code(
			    node, "attended", attendance),
			.asked = td_read_day(node, "asked"),
			.node = node,
		};
	}
}

static void
read_publication(struct td_proceeding *proceeding, const struct td_node *node)
{
	proceeding->publication_node = node;
	proceeding->published_from = td_read_day(node, "from");
	proceeding->published_until = td_read_day(node, "until");
	proceeding->published_where = td_read_field(node, "where");
}

static void
read_votes(struct td_proceeding_item *item, struct td_arena *arena,
           const struct td_node *node)
{
	const struct td_node *votes = td_node_get(node, "votes");
	const struct td_node *recused = td_node_get(node, "recused");

	item->votes_node = votes;
	item->has_votes = votes != NULL;
	item->votes_for = td_read_int(votes, "for");
	item->votes_against = td_read_int(votes, "against");
	item->votes_invalid = td_read_int(votes, "invalid");
	item->recused = td_read_array(&item->recused_count, arena, recused,
	                              sizeof *item->recused);
	for (size_t i = 0; i < item->recused_count; i++) {
		const struct td_node *member = td_node_at(recused, i);

		item->recused[i] = (struct td_recusal){
			.person = td_read_field(member, "person"),
			.name = td_read_field(member, "name"),
			.reason = td_read_field(member, "reason"),
			.node = member,
		};
	}
}

static void
read_item(struct td_proceeding_item *item, struct td_arena *arena,
          const struct td_node *node)
{
	const char *outcome = td_read_text(node, "outcome");

	item->node = node;
	item->nomination = td_read_field(node, "nomination");
	item->has_outcome = outcome != NULL;
	item->in_favour = td_text_equal(outcome, "for");
	item->outcome_node = td_node_get(node, "outcome");
	item->reason = td_read_field(node, "reason");
	td_read_fields(&item->parts, arena, node, "parts");
	item->answers = td_read_field(node, "answers");
	item->dossier_node = td_node_get(node, "dossier");
	item->dossier = td_read_dossier(&item->dossier_count, arena,
	                                item->dossier_node);
	read_votes(item, arena, node);
}

void
td_proceeding_read(struct td_proceeding **proceeding,
                   struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *items = td_node_get(root, "nominations");
	struct td_arena *arena;
	struct td_proceeding *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	read_head(made, root);
	read_session(made, arena, td_node_get(root, "session"));
	read_publication(made, td_node_get(root, "publication"));
	made->items = td_read_array(&made->item_count, arena, items,
	                            sizeof *made->items);
	for (size_t i = 0; i < made->item_count; i++)
		read_item(&made->items[i], arena, td_node_at(items, i));
	*proceeding = made;
}

void
td_proceeding_free(struct td_proceeding *proceeding)
{
	td_read_free(proceeding, proceeding ? proceeding->document : NULL);
}

enum td_status
td_proceeding_check_values(const struct td_proceeding *proceeding,
                           struct td_diag *diag)
{
	const struct td_document *document = proceeding->document;
	enum td_status status = td_read_check_number(
	    document, proceeding->paper.number, diag);

	for (size_t i = 0; i < proceeding->item_count; i++)
		status = td_worse(
		    status, td_read_check_dossier(
				document, proceeding->items[i].dossier,
				proceeding->items[i].dossier_count, diag));
	return status;
}

char *
td_proceeding_id(const struct td_proceeding *proceeding)
{
	return td_filed_id(proceeding->by.text,
	                   td_proceeding_step_name(proceeding->step),
	                   &proceeding->date);
}
