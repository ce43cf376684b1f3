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

static void
read_policies(struct td_store_record *store, const struct td_node *policies)
{
	static const char *const lengths[] = { "exact", "calendar-years",
		                               NULL };
	static const char *const recalls[] = { "warn", "refuse", NULL };
	const struct td_node *roll = td_node_get(policies, "roll");

	store->roll.period = read_roll(roll, "period");
	store->roll.fixed = read_roll(roll, "fixed");
	store->roll.before = read_roll(roll, "before_event");
	store->roll.include_anchor = td_read_bool(policies, "include_anchor");
	store->campaign_length = (enum td_policy_length)td_read_code(
	    policies, "campaign_length", lengths);
	store->loaded_before = td_read_day(policies, "loaded_before");
	store->recall = (enum td_policy_recall)td_read_code(policies, "recall",
	                                                    recalls);
}

void
td_store_record_read(struct td_store_record **store,
                     struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *authority = td_node_get(root, "authority");
	const struct td_node *standing = td_node_get(root, "standing_body");
	struct td_arena *arena;
	struct td_store_record *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->authority = td_read_field(authority, "id");
	made->authority_name = td_read_text(authority, "name");
	made->is_city = td_text_equal(td_read_text(authority, "kind"), "city");
	made->standing_body = td_read_field(standing, "id");
	made->standing_body_name = td_read_text(standing, "name");
	made->time_zone = td_read_field(root, "time_zone");
	read_policies(made, td_node_get(root, "policies"));
	*store = made;
}

void
td_store_record_free(struct td_store_record *store)
{
	td_read_free(store, store ? store->document : NULL);
}
