/* campaigns/<campaign>/amendments/<amendment>.yaml */

#include "record/amendment.h"
#include "record/read.h"

/* What is ended is named by its id, where what is added is a map; each part
 * begins with its id. */
static void
read_ids(void *parts, size_t size, const struct td_node *map, const char *key)
{
	const struct td_node *list = td_node_get(map, key);

	if (!list || list->type != TD_NODE_LIST)
		return;
	for (size_t i = 0; i < td_node_count(list); i++) {
		struct td_field *id = (void *)((char *)parts + i * size);
		const struct td_node *node = td_node_at(list, i);

		*id = (struct td_field){ td_node_text(node), node };
	}
}

static void
read_ended(struct td_campaign *ended, struct td_arena *arena,
           const struct td_node *map)
{
	td_read_campaign_lists(ended, arena, map);
	read_ids(ended->phases, sizeof *ended->phases, map, "phases");
	read_ids(ended->contents, sizeof *ended->contents, map, "contents");
	read_ids(ended->criteria, sizeof *ended->criteria, map, "criteria");
	read_ids(ended->indicators, sizeof *ended->indicators, map,
	         "indicators");
	read_ids(ended->duties, sizeof *ended->duties, map, "duties");
}

/* Days that a document counts from its day of issue are counted from its own
 * day. */
static void
own_duties(struct td_campaign *changed, const struct td_document_ref *paper)
{
	for (size_t i = 0; i < changed->duty_count; i++)
		changed->duties[i].due.paper = paper;
}

void
td_amendment_read(struct td_amendment **amendment, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_amendment *made = td_read_new(&arena, sizeof *made);
	struct td_changes *changes = &made->changes;

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->from = td_read_day(root, "from");
	made->entered = td_read_day(root, "entered");
	td_read_fields(&made->ends, arena, root, "ends");
	changes->period = td_read_period(td_node_get(root, "period"));
	td_read_campaign_lists(&changes->add, arena, td_node_get(root, "add"));
	td_read_campaign_lists(&changes->replace, arena,
	                       td_node_get(root, "replace"));
	td_read_campaign_words(&changes->replace, arena,
	                       td_node_get(root, "replace"));
	read_ended(&changes->end, arena, td_node_get(root, "end"));
	own_duties(&changes->add, &made->paper);
	own_duties(&changes->replace, &made->paper);
	*amendment = made;
}

void
td_amendment_free(struct td_amendment *amendment)
{
	td_read_free(amendment, amendment ? amendment->document : NULL);
}

enum td_status
td_changes_check_values(const struct td_changes *changes,
                        const struct td_document *document,
                        struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < changes->add.duty_count; i++)
		status = td_worse(
		    status, td_read_check_due(
				document, &changes->add.duties[i].due, diag));
	for (size_t i = 0; i < changes->replace.duty_count; i++)
		status = td_worse(
		    status,
		    td_read_check_due(document, &changes->replace.duties[i].due,
		                      diag));
	return status;
}

enum td_status
td_amendment_check_values(const struct td_amendment *amendment,
                          struct td_diag *diag)
{
	return td_worse(td_read_check_number(amendment->document,
	                                     amendment->paper.number, diag),
	                td_changes_check_values(&amendment->changes,
	                                        amendment->document, diag));
}
