/* thidua.yaml: whose store this is, and its policies. */

#include "record/store_record.h"
#include "base/text.h"
#include "record/read.h"

#include <string.h>

/* No zone is further from UTC. */
#define OFFSET_MAX (14 * 60)

#define VIETNAM "Asia/Ho_Chi_Minh"
#define VIETNAM_OFFSET (7 * 60)

static bool
is_offset(const char *text)
{
	static const char form[] = "+00:00";

	if (strlen(text) != strlen(form) || !strchr("+-", *text))
		return false;
	for (size_t i = 1; form[i]; i++)
		if (form[i] == ':' ? text[i] != ':'
		                   : text[i] < '0' || text[i] > '9')
			return false;
	return true;
}

bool
td_time_zone_parse(int *minutes, const char *text)
{
	int hour, minute, offset;

	if (strcmp(text, VIETNAM) == 0) {
		*minutes = VIETNAM_OFFSET;
		return true;
	}
	if (!is_offset(text))
		return false;
	hour = (text[1] - '0') * 10 + text[2] - '0';
	minute = (text[4] - '0') * 10 + text[5] - '0';
	offset = hour * 60 + minute;
	if (minute > 59 || offset > OFFSET_MAX)
		return false;
	*minutes = *text == '-' ? -offset : offset;
	return true;
}

static enum td_deadline_roll
read_roll(const struct td_node *roll, const char *key)
{
	static const char *const codes[] = {
		[TD_ROLL_DEFAULT] = "",
		[TD_ROLL_NONE] = "none",
		[TD_ROLL_FORWARD] = "forward",
		[TD_ROLL_BACKWARD] = "backward",
		NULL,
	};

	return (enum td_deadline_roll)td_read_code(roll, key, codes);
}

static int
read_late_days(const struct td_node *policies)
{
	const struct td_node *days = td_node_get(policies, "late_entry_days");

	return days && days->type != TD_NODE_NULL
	           ? td_read_int(policies, "late_entry_days")
	           : TD_LATE_ENTRY_DAYS;
}

static void
read_authority(struct td_store_then *store, const struct td_node *authority)
{
	store->authority = td_read_field(authority, "id");
	store->authority_name = td_read_text(authority, "name");
	store->is_city = td_text_equal(td_read_text(authority, "kind"), "city");
}

static void
read_standing(struct td_store_then *store, const struct td_node *standing)
{
	store->standing_body = td_read_field(standing, "id");
	store->standing_body_name = td_read_text(standing, "name");
}

void
td_store_record_read(struct td_store_record **store,
                     struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_store_record *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	td_was_parse(&made->was, arena, root);
	made->time_zone = td_read_field(root, "time_zone");
	*store = made;
}

void
td_store_record_free(struct td_store_record *store)
{
	td_read_free(store, store ? store->document : NULL);
}

/* The value of a key as of then. */
static const struct td_node *
value_of(const struct td_store_record *store, const char *key,
         const struct td_asof *asof)
{
	return td_node_get(
	    td_was_holder(&store->was, store->document, key, asof), key);
}

/* The policies of the row that says what one was as of then. */
static const struct td_node *
with(const struct td_store_record *store, const char *key,
     const struct td_asof *asof)
{
	return td_node_get(
	    td_was_holder(&store->was, store->document, key, asof), "policies");
}

static struct td_deadline_policy
roll_on(const struct td_store_record *store, const struct td_asof *asof)
{
	const struct td_node *roll = td_node_get(
	    with(store, "policies.roll", asof), "roll");

	return (struct td_deadline_policy){
		.period = read_roll(roll, "period"),
		.fixed = read_roll(roll, "fixed"),
		.before = read_roll(roll, "before_event"),
		.include_anchor = td_read_bool(
		    with(store, "policies.include_anchor", asof),
		    "include_anchor")
	};
}

/* Each has its own days. */
static void
read_policies(struct td_store_then *then, const struct td_store_record *store,
              const struct td_asof *asof)
{
	static const char *const lengths[] = { "exact", "calendar-years",
		                               NULL };
	static const char *const recalls[] = { "warn", "refuse", NULL };

	then->roll = roll_on(store, asof);
	then->campaign_length = (enum td_policy_length)td_read_code(
	    with(store, "policies.campaign_length", asof), "campaign_length",
	    lengths);
	then->recall = (enum td_policy_recall)td_read_code(
	    with(store, "policies.recall", asof), "recall", recalls);
	then->loaded_before = td_read_day(
	    with(store, "policies.loaded_before", asof), "loaded_before");
	then->late_entry_days = read_late_days(
	    with(store, "policies.late_entry_days", asof));
	then->keeps_papers = td_read_bool(
	    with(store, "policies.keep_papers", asof), "keep_papers");
}

struct td_store_then
td_store_on(const struct td_store_record *store, struct td_asof asof)
{
	struct td_store_then then = { .authority_name = NULL };

	if (td_look_has(asof.look, TD_DATED_AUTHORITY)) {
		read_authority(&then, value_of(store, "authority", &asof));
		read_standing(&then, value_of(store, "standing_body", &asof));
	}
	if (td_look_has(asof.look, TD_DATED_POLICIES))
		read_policies(&then, store, &asof);
	return then;
}
