/* rules/procedure.yaml */

#include "record/procedure.h"
#include "record/read.h"

#include <string.h>

static const char *const unit_codes[] = {
	[TD_PROCEDURE_YEARS] = "years",
	[TD_PROCEDURE_PERCENT] = "percent",
	[TD_PROCEDURE_WORKING_DAYS] = "working-days",
	[TD_PROCEDURE_DAYS] = "days",
	[TD_PROCEDURE_COPIES] = "copies",
	[TD_PROCEDURE_DONG] = "dong",
	[TD_PROCEDURE_DEADLINE] = "deadline",
	[TD_PROCEDURE_TEXT] = "text",
	NULL,
};

static const char *const unread_codes[] = {
	[TD_UNREAD_NOTHING] = "",
	[TD_UNREAD_NOMINATION] = "nomination",
	[TD_UNREAD_AMOUNT] = "amount",
	NULL,
};

const char *
td_procedure_unit_name(enum td_procedure_unit unit)
{
	return unit_codes[unit];
}

/* Only what says words of a deadline has them read as such. */
static void
read_deadline(struct td_procedure_rule *rule, struct td_arena *arena,
              const struct td_node *node)
{
	if (rule->unit == TD_PROCEDURE_DEADLINE)
		td_read_due(&rule->due, node, "value");
	td_read_actors(&rule->by, arena, node, "by");
	td_read_flags(rule->stages, node, "stages", td_stage_codes);
	td_read_fields(&rule->awards, arena, node, "awards");
	td_read_flags(rule->not_launched_by, node, "not_launched_by",
	              td_launcher_codes);
}

static void
read_rule(struct td_procedure_rule *rule, struct td_arena *arena,
          const struct td_node *node)
{
	const struct td_node *value = td_node_get(node, "value");

	rule->node = node;
	rule->id = td_read_field(node, "id");
	rule->name = td_read_text(node, "name");
	rule->value = td_read_amount(node, "value");
	rule->text = value ? value->text : NULL;
	rule->unit = (enum td_procedure_unit)td_read_code(node, "unit",
	                                                  unit_codes);
	rule->unread = (enum td_unread)td_read_code(node, "unread",
	                                            unread_codes);
	rule->lapsed = td_read_text(node, "lapsed");
	rule->better = td_read_bool(node, "better");
	read_deadline(rule, arena, node);
	rule->from = td_read_day(node, "from");
	rule->until = td_read_day(node, "until");
	rule->source = td_read_source(node, "source");
	rule->regulation = td_read_document_ref(
	    td_node_get(node, "regulation"));
	rule->entered = td_read_day(node, "entered");
}

void
td_procedure_read(struct td_procedure **procedure, struct td_document *document)
{
	const struct td_node *rules = td_node_get(td_document_root(document),
	                                          "rules");
	struct td_arena *arena;
	struct td_procedure *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->release = td_read_field(td_document_root(document), "release");
	made->rules = td_read_array(&made->rule_count, arena, rules,
	                            sizeof *made->rules);
	for (size_t i = 0; i < made->rule_count; i++)
		read_rule(&made->rules[i], arena, td_node_at(rules, i));
	*procedure = made;
}

enum td_status
td_procedure_check_values(const struct td_procedure *procedure,
                          struct td_diag *diag)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < procedure->rule_count; i++)
		status = td_worse(
		    status, td_read_check_due(procedure->document,
		                              &procedure->rules[i].due, diag));
	return status;
}

void
td_procedure_free(struct td_procedure *procedure)
{
	td_read_free(procedure, procedure ? procedure->document : NULL);
}

static bool
is_of_day(const struct td_procedure_rule *rule, struct td_date on)
{
	if (rule->from.given && td_date_compare(on, rule->from.date) < 0)
		return false;
	return !rule->until.given || td_date_compare(on, rule->until.date) <= 0;
}

static bool
is_known(const struct td_procedure *procedure,
         const struct td_procedure_rule *rule)
{
	const char *path;

	if (!procedure->known)
		return true;
	path = td_document_path(procedure->document);
	/* What came with the suite was there from the first. */
	return rule->regulation.node
	           ? td_known_counts_undated(procedure->known, path,
	                                     &rule->entered)
	           : td_known_counts(procedure->known, path, &rule->entered);
}

/* Whether a row ended for the sake of one that is not known, and which is in
 * force on a day. */
static bool
goes_on(const struct td_procedure *procedure,
        const struct td_procedure_rule *rule, struct td_date on)
{
	for (size_t i = 0; rule->until.given && i < procedure->rule_count;
	     i++) {
		const struct td_procedure_rule *next = &procedure->rules[i];

		if (strcmp(next->id.text, rule->id.text) == 0 &&
		    td_row_follows(&rule->until, &next->from) &&
		    is_of_day(next, on) && !is_known(procedure, next))
			return true;
	}
	return false;
}

static bool
in_force(const struct td_procedure *procedure,
         const struct td_procedure_rule *rule, struct td_date on)
{
	return is_of_day(rule, on) || goes_on(procedure, rule, on);
}

const struct td_procedure_rule *
td_procedure_find(const struct td_procedure *procedure, const char *id,
                  struct td_date on)
{
	const struct td_procedure_rule *shipped = NULL;
	const struct td_procedure_rule *undated = NULL;

	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		if (strcmp(rule->id.text, id) != 0 ||
		    !in_force(procedure, rule, on))
			continue;
		if (!is_known(procedure, rule)) {
			if (!undated && td_known_stands_in(procedure->known,
			                                   &rule->entered))
				undated = rule;
			continue;
		}
		if (rule->regulation.node)
			return rule;
		if (!shipped)
			shipped = rule;
	}
	return shipped ? shipped : undated;
}

bool
td_procedure_stands(const struct td_procedure *procedure,
                    const struct td_procedure_rule *rule, struct td_date on)
{
	return in_force(procedure, rule, on) && is_known(procedure, rule) &&
	       td_procedure_find(procedure, rule->id.text, on) == rule;
}

const struct td_procedure_rule *
td_procedure_unread(const struct td_procedure *procedure, enum td_unread what,
                    struct td_date on)
{
	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		if (rule->unread == what &&
		    td_procedure_stands(procedure, rule, on))
			return rule;
	}
	return NULL;
}

/* Whether a text names a document by its number, and not a longer one. */
static bool
names(const char *text, const char *number)
{
	for (const char *at = text; (at = strstr(at, number)); at++)
		if (at == text || !strchr("0123456789", at[-1]))
			return true;
	return false;
}

const struct td_procedure_rule *
td_procedure_lapsed(const struct td_procedure *procedure,
                    const struct td_source *source, struct td_date on)
{
	for (size_t i = 0; i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		if (rule->lapsed && source->instrument &&
		    names(source->instrument, rule->lapsed) &&
		    td_procedure_stands(procedure, rule, on))
			return rule;
	}
	return NULL;
}
