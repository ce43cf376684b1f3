/* Which kind of commendation a nomination names. */

#include "base/near.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "rules/cite.h"
#include "rules/nomination/award_rules.h"
#include "rules/weight.h"

#include <stdlib.h>

/* Kinds that may be meant: what each is called for programs, and for readers of
 * either language. */
struct choice {
	struct td_strbuf ids;
	struct td_strbuf names;
	struct td_strbuf names_en;
};

static void
choice_clear(struct choice *choice)
{
	td_strbuf_clear(&choice->names_en);
	td_strbuf_clear(&choice->names);
	td_strbuf_clear(&choice->ids);
}

static void
add_word(struct td_strbuf *out, const char *word)
{
	td_strbuf_addf(out, "%s%s", out->length ? ", " : "", word);
}

/* "campaign (phong trào thi đua)" */
static void
add_named(struct td_strbuf *out, const struct td_ground *ground,
          const char *name)
{
	add_word(out, ground->id.text);
	if (name && !td_text_equal(name, ground->id.text))
		td_strbuf_addf(out, " (%s)", name);
}

static void
add_kind(struct choice *choice, const struct td_ground *ground)
{
	add_named(&choice->ids, ground, NULL);
	add_named(&choice->names, ground, ground->name);
	add_named(&choice->names_en, ground, ground->name_en);
}

/* Of each id the row that counts, where it is in force; without a day of
 * receipt all are. */
static bool
counts(const struct td_grounds *grounds, const struct td_ground *ground,
       const struct td_day *received)
{
	return ground->id.text &&
	       td_grounds_find(grounds, ground->id.text, received) == ground &&
	       (!received->given || td_ground_in_force(ground, received->date));
}

/* Those that a slip of the pen away from it, or all. */
static void
add_choice(struct choice *choice, const struct td_candidacy *candidacy,
           const char *meant, unsigned distance)
{
	const struct td_grounds *grounds = &candidacy->matter->awards->grounds;
	const struct td_day *received = &candidacy->matter->nomination
	                                     ->received;

	for (size_t i = 0; i < grounds->count; i++) {
		const struct td_ground *ground = &grounds->items[i];

		if (!counts(grounds, ground, received) ||
		    td_near_distance(meant, ground->id.text) > distance)
			continue;
		add_kind(choice, ground);
	}
}

static enum td_status
check_known(const struct td_candidacy *candidacy, const struct td_field *named,
            const struct td_day *on, struct td_diag *diag)
{
	struct choice choice = { TD_STRBUF_INIT, TD_STRBUF_INIT,
		                 TD_STRBUF_INIT };
	enum td_status status;

	if (!named->text || td_grounds_find(&candidacy->matter->awards->grounds,
	                                    named->text, on))
		return TD_OK;
	add_choice(&choice, candidacy, named->text, TD_NEAR_MAX);
	if (choice.ids.length == 0)
		add_choice(&choice, candidacy, named->text, TD_NEAR_MAX + 1);
	status = td_document_report(
	    candidacy->matter->nomination->document, named->node, diag,
	    TD_NOMINATION_GROUND_UNKNOWN, "ground", named->text, "known",
	    choice.ids.length ? choice.ids.text : "-", "known_name",
	    choice.names.length ? choice.names.text : NULL, "known_name_en",
	    choice.names_en.length ? choice.names_en.text : NULL, NULL);
	choice_clear(&choice);
	return status;
}

enum td_status
td_rule_ground_known(const struct td_candidacy *candidacy, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	enum td_status status = check_known(candidacy, &nomination->ground,
	                                    &nomination->received, diag);

	for (size_t i = 0; i < nomination->prior_award_count; i++) {
		const struct td_prior_award *prior = &nomination
		                                          ->prior_awards[i];

		status = td_worse(status,
		                  check_known(candidacy, &prior->ground,
		                              &prior->paper.date, diag));
	}
	return status;
}

/* The amendment that brought a kind, which may be chosen for dossiers that were
 * received before it where it is better; NULL: none. */
static const struct td_procedure_rule *
find_amendment(const struct td_matter *matter, const struct td_ground *ground)
{
	const struct td_procedure *procedure = matter->procedure;

	for (size_t i = 0; procedure && i < procedure->rule_count; i++) {
		const struct td_procedure_rule *rule = &procedure->rules[i];

		if (rule->better && rule->from.given &&
		    td_text_equal(rule->source.instrument,
		                  ground->source.instrument) &&
		    td_date_compare(matter->nomination->received.date,
		                    rule->from.date) < 0)
			return rule;
	}
	return NULL;
}

static enum td_status
report_better(const struct td_candidacy *candidacy,
              const struct td_ground *ground,
              const struct td_procedure_rule *amendment, const char *source,
              struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	char received[TD_DATE_SIZE];
	char from[TD_DATE_SIZE];

	td_date_format(received, nomination->received.date);
	td_date_format(from, ground->from.date);
	return td_document_report(
	    nomination->document, nomination->ground.node, diag,
	    TD_NOMINATION_GROUND_BETTER_LAW, "ground", ground->id.text,
	    "ground_name", ground->name, "ground_name_en", ground->name_en,
	    "from", from, "received", received, "amendment", amendment->name,
	    "source", source, NULL);
}

static enum td_status
report_not_in_force(const struct td_candidacy *candidacy,
                    const struct td_ground *ground, const char *source,
                    struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	char received[TD_DATE_SIZE];
	char from[TD_DATE_SIZE] = "…";
	char until[TD_DATE_SIZE] = "…";

	td_date_format(received, nomination->received.date);
	if (ground->from.given)
		td_date_format(from, ground->from.date);
	if (ground->until.given)
		td_date_format(until, ground->until.date);
	return td_document_report_as(
	    nomination->document, nomination->ground.node, diag,
	    td_rule_weight_on(candidacy->matter, NULL),
	    TD_NOMINATION_GROUND_NOT_IN_FORCE, "ground", ground->id.text,
	    "ground_name", ground->name, "ground_name_en", ground->name_en,
	    "from", from, "until", until, "received", received, "source",
	    source, NULL);
}

enum td_status
td_rule_ground_in_force(const struct td_candidacy *candidacy,
                        const struct td_award *award, struct td_diag *diag)
{
	const struct td_matter *matter = candidacy->matter;
	const struct td_ground *ground = td_matter_ground(matter);
	const struct td_day *received = &matter->nomination->received;
	const struct td_procedure_rule *amendment;
	enum td_status status;
	bool early;
	char *source;

	(void)award;
	if (!ground || !received->given ||
	    td_ground_in_force(ground, received->date))
		return TD_OK;
	amendment = find_amendment(matter, ground);
	early = ground->from.given &&
	        td_date_compare(received->date, ground->from.date) < 0;
	if (early && amendment && candidacy->loaded_on.given &&
	    td_date_compare(candidacy->loaded_on.date, ground->from.date) < 0)
		return TD_OK; /* the decision tells */
	source = td_cite_source(&ground->source);
	if (early && amendment)
		status = report_better(candidacy, ground, amendment, source,
		                       diag);
	else
		status = report_not_in_force(candidacy, ground, source, diag);
	free(source);
	return status;
}

/* Those that the row of the form names; of one that no row has the check of the
 * catalogue tells. */
static void
add_required(struct choice *choice, const struct td_candidacy *candidacy,
             const struct td_award *award)
{
	for (size_t i = 0; i < award->grounds.count; i++) {
		const char *id = award->grounds.items[i].text;
		const struct td_ground *ground = td_grounds_find(
		    &candidacy->matter->awards->grounds, id,
		    &candidacy->matter->nomination->received);

		if (!ground)
			continue;
		add_word(&choice->ids, id);
		add_word(&choice->names, ground->name ? ground->name : id);
		add_word(&choice->names_en,
		         ground->name_en ? ground->name_en : id);
	}
}

enum td_status
td_rule_award_kind(const struct td_candidacy *candidacy,
                   const struct td_award *award, struct td_diag *diag)
{
	const struct td_nomination *nomination = candidacy->matter->nomination;
	const struct td_ground *ground = td_matter_ground(candidacy->matter);
	struct choice choice = { TD_STRBUF_INIT, TD_STRBUF_INIT,
		                 TD_STRBUF_INIT };
	enum td_status status;
	char *source;

	if (!ground || award->grounds.count == 0 ||
	    td_fields_have(&award->grounds, ground->id.text))
		return TD_OK;
	add_required(&choice, candidacy, award);
	source = td_cite_source(&award->source);
	status = td_document_report_as(
	    nomination->document, nomination->ground.node, diag,
	    td_rule_weight_on(candidacy->matter, &award->source),
	    TD_AWARD_NOT_ON_GROUND, "award", award->name, "required",
	    choice.ids.length ? choice.ids.text : "-", "required_name",
	    choice.names.length ? choice.names.text : NULL, "required_name_en",
	    choice.names_en.length ? choice.names_en.text : NULL, "found",
	    ground->id.text, "found_name", ground->name, "found_name_en",
	    ground->name_en, "source", source, NULL);
	free(source);
	choice_clear(&choice);
	return status;
}
