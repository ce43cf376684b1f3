/* What each placeholder stands for. */

#include "base/strbuf.h"
#include "draft/bases.h"
#include "draft/citation.h"
#include "draft/facts_parts.h"
#include "draft/fill.h"
#include "draft/fill_parts.h"
#include "draft/words.h"
#include "rules/decision/decision_rules.h"

#include <string.h>

static bool
add_unit(struct td_strbuf *out, const struct td_facts *facts, const char *id,
         td_unit_adder *add)
{
	return td_unit_add(out, facts->reader, id, facts->asof, add);
}

/* The issuer of a document that is cited is called as it was on its day. */
static bool
add_cited_issuer(struct td_strbuf *out, const struct td_facts *facts,
                 const char *id, const struct td_document_ref *paper,
                 td_unit_adder *add)
{
	return td_unit_add(out, facts->reader, id,
	                   td_citation_asof(paper, facts->asof), add);
}

static bool
add_campaign_document(struct td_strbuf *out, const struct td_facts *facts)
{
	const struct td_document_ref *paper = &facts->campaign->paper;
	struct td_strbuf issuer = TD_STRBUF_INIT;

	if (!add_cited_issuer(&issuer, facts, paper->issuer.text, paper,
	                      td_unit_name_add))
		td_fill_given(&issuer, paper->issuer.text);
	td_citation_add(out, paper, NULL,
	                issuer.length > 0 ? issuer.text : NULL);
	td_strbuf_clear(&issuer);
	return true;
}

/* When the award is given within the campaign. */
static bool
add_stage(struct td_strbuf *out, const struct td_facts *facts)
{
	switch (facts->subjects[0].matter.nomination->stage) {
	case TD_STAGE_INTERIM:
		td_strbuf_add(out, "dịp sơ kết phong trào, ");
		break;
	case TD_STAGE_FINAL:
		td_strbuf_add(out, "dịp tổng kết phong trào, ");
		break;
	default:
		break;
	}
	td_strbuf_addf(out, "năm %d", facts->year);
	return facts->year > 0;
}

/* Who is spoken of as deciding: the body where the law names it, else its
 * head. */
static bool
add_chief(struct td_strbuf *out, const struct td_facts *facts)
{
	const struct td_award *award = facts->subjects[0].matter.award;
	bool body = facts->decision
	                ? facts->decision->decider == TD_DECIDER_PROVINCE
	                : award && award->deciders[TD_DECIDER_PROVINCE] &&
	                      !award->deciders[TD_DECIDER_PROVINCE_CHAIRMAN];

	if (body && td_unit_is_collective(&facts->issuer))
		td_unit_name_add(out, &facts->issuer);
	else
		td_chief_add(out, &facts->issuer);
	return true;
}

/* The province submits to whoever decides; all others to the province. */
static bool
add_addressee(struct td_strbuf *out, const struct td_facts *facts)
{
	const char *authority = facts->store.authority.text;
	const struct td_award *award = facts->subjects[0].matter.award;

	if (strcmp(facts->issuer_id, authority) == 0 && award)
		return td_fill_given(out, award->decided_by);
	return add_unit(out, facts, authority, td_chief_add) ||
	       td_fill_given(out, facts->store.authority_name);
}

static bool
add_proceeding(struct td_strbuf *out, const struct td_facts *facts,
               const struct td_proceeding *proceeding, const char *kind)
{
	struct td_strbuf by = TD_STRBUF_INIT;

	if (!proceeding || !proceeding->paper.node)
		return false;
	add_cited_issuer(&by, facts, proceeding->by.text, &proceeding->paper,
	                 td_unit_name_add);
	td_citation_add(out, &proceeding->paper, kind,
	                by.length > 0 ? by.text : NULL);
	td_strbuf_clear(&by);
	return true;
}

/* Whether the store's standing body has a part in what the issuer does: where
 * the province or one of its own bodies issues it. */
static bool
has_standing_body(const struct td_facts *facts)
{
	const struct td_store_then *store = &facts->store;
	const struct td_unit_then *issuer = &facts->issuer;

	return strcmp(facts->issuer_id, store->authority.text) == 0 ||
	       strcmp(facts->issuer_id, store->standing_body.text) == 0 ||
	       (issuer->class == TD_CLASS_COUNCIL && issuer->managed_by.text &&
	        strcmp(issuer->managed_by.text, store->authority.text) == 0);
}

static bool
add_standing_body(struct td_strbuf *out, const struct td_facts *facts,
                  bool chief)
{
	const struct td_store_then *store = &facts->store;

	return has_standing_body(facts) &&
	       (add_unit(out, facts, store->standing_body.text,
	                 chief ? td_chief_add : td_unit_name_add) ||
	        td_fill_given(out, store->standing_body_name));
}

static bool
add_submitter(struct td_strbuf *out, const struct td_facts *facts)
{
	if (facts->submission)
		return add_unit(out, facts, facts->submission->by.text,
		                td_chief_add);
	return add_standing_body(out, facts, true);
}

int
td_vote_attended(const struct td_facts *facts, enum td_attendance attended)
{
	int count = 0;

	if (!facts->vote || facts->vote->member_count == 0)
		return -1;
	for (size_t i = 0; i < facts->vote->member_count; i++)
		count += facts->vote->members[i].attended == attended;
	return count;
}

static bool
add_attended(struct td_strbuf *out, const struct td_facts *facts,
             enum td_attendance attended)
{
	int count = td_vote_attended(facts, attended);

	if (count >= 0)
		td_words_add_count(out, count);
	return count >= 0;
}

static bool
add_members(struct td_strbuf *out, const struct td_facts *facts)
{
	if (!facts->vote || facts->vote->member_count == 0)
		return false;
	td_words_add_count(out, (long long)facts->vote->member_count);
	return true;
}

static bool
add_revoked(struct td_strbuf *out, const struct td_facts *facts)
{
	const struct td_decision *revoked = facts->revoked;
	struct td_strbuf by = TD_STRBUF_INIT;

	if (!revoked)
		return false;
	add_cited_issuer(
	    &by, facts, revoked->paper.issuer.text, &facts->revoked_paper,
	    revoked->decider == TD_DECIDER_PROVINCE ? td_unit_name_add
						    : td_chief_add);
	td_citation_add(out, &facts->revoked_paper, "quyet-dinh",
	                by.length > 0 ? by.text : NULL);
	td_strbuf_clear(&by);
	return true;
}

/* Who decides, or would; none is known of an award without a row. */
static bool
is_paid_by_province(const struct td_facts *facts)
{
	const struct td_award *award = facts->subjects[0].matter.award;

	if (facts->decision)
		return td_rule_paid_by_province(facts->decision->decider);
	for (int i = 0; award && i < TD_DECIDER_COUNT; i++)
		if (award->deciders[i] &&
		    td_rule_paid_by_province((enum td_decider)i))
			return true;
	return false;
}

/* The fund that pays, by whose it is: of a People's Committee it is that of the
 * place. */
static bool
add_fund(struct td_strbuf *out, const struct td_facts *facts)
{
	static const char committee[] = "Ủy ban nhân dân ";
	const char *of = is_paid_by_province(facts)
	                     ? facts->store.authority_name
	                     : facts->issuer.name.text;

	if (of && strncmp(of, committee, strlen(committee)) == 0)
		of += strlen(committee);
	if (of)
		td_strbuf_addf(out, "quỹ thi đua, khen thưởng của %s", of);
	return of != NULL;
}

static bool
add_day_of(struct td_strbuf *out, const struct td_day *day)
{
	if (day->given)
		td_words_add_day(out, day->date);
	return day->given;
}

static bool
add_bodies(struct td_strbuf *out, const struct td_facts *facts,
           enum td_placeholder holder)
{
	const struct td_store_then *store = &facts->store;

	switch (holder) {
	case TD_HOLDER_AUTHORITY:
		return td_fill_given(out, store->authority_name);
	case TD_HOLDER_STANDING_BODY:
		return add_standing_body(out, facts, false);
	case TD_HOLDER_STANDING_CHIEF:
		return add_standing_body(out, facts, true);
	case TD_HOLDER_ISSUER:
		return td_fill_given(out, facts->issuer.name.text);
	case TD_HOLDER_COMMITTEE:
		return (facts->issuer.class == TD_CLASS_AUTHORITY ||
		        facts->issuer.class == TD_CLASS_LOCALITY) &&
		       td_fill_given(out, facts->issuer.name.text);
	case TD_HOLDER_CHIEF:
		return add_chief(out, facts);
	case TD_HOLDER_ADDRESSEE:
		return add_addressee(out, facts);
	case TD_HOLDER_SUBMITTER:
		return add_submitter(out, facts);
	default:
		return add_unit(out, facts, td_facts_council(facts),
		                td_unit_name_add);
	}
}

/* Steps and decisions. */
static bool
add_steps(struct td_strbuf *out, const struct td_scope *scope,
          enum td_placeholder holder)
{
	const struct td_facts *facts = scope->facts;

	switch (holder) {
	case TD_HOLDER_DOCUMENT:
		td_fill_document(out, scope);
		return true;
	case TD_HOLDER_SUBMISSION:
		return add_proceeding(out, facts, facts->submission,
		                      "to-trinh");
	case TD_HOLDER_MINUTES:
		return add_proceeding(out, facts, facts->vote, "bien-ban");
	case TD_HOLDER_SESSION_DAY:
		return facts->vote && add_day_of(out, &facts->vote->date);
	case TD_HOLDER_MEMBERS:
		return add_members(out, facts);
	case TD_HOLDER_PRESENT:
		return add_attended(out, facts, TD_ATTENDED_PRESENT);
	case TD_HOLDER_WRITTEN:
		return add_attended(out, facts, TD_ATTENDED_WRITTEN);
	case TD_HOLDER_ABSENT:
		return add_attended(out, facts, TD_ATTENDED_ABSENT);
	case TD_HOLDER_SECRET:
		td_strbuf_add(out, "kín");
		return facts->vote && facts->vote->secret;
	default:
		return add_revoked(out, facts);
	}
}

bool
td_fill_value(struct td_strbuf *out, const struct td_scope *scope,
              enum td_placeholder holder)
{
	const struct td_facts *facts = scope->facts;

	switch (holder) {
	case TD_HOLDER_CAMPAIGN:
		return td_fill_given(out, facts->campaign->title.text);
	case TD_HOLDER_CAMPAIGN_DOCUMENT:
		return add_campaign_document(out, facts);
	case TD_HOLDER_STAGE:
		return add_stage(out, facts);
	case TD_HOLDER_YEAR:
		td_strbuf_addf(out, "%d", facts->year);
		return facts->year > 0;
	case TD_HOLDER_LAW:
	case TD_HOLDER_DECREE:
	case TD_HOLDER_LOCAL_GOVERNMENT_LAW:
		return td_basis_add(out, facts, holder);
	case TD_HOLDER_FUND:
		return add_fund(out, facts);
	case TD_HOLDER_LAST_ARTICLE:
		td_strbuf_addf(out, "Điều %d", scope->articles);
		return scope->articles > 0;
	case TD_HOLDER_AUTHORITY:
	case TD_HOLDER_STANDING_BODY:
	case TD_HOLDER_STANDING_CHIEF:
	case TD_HOLDER_ISSUER:
	case TD_HOLDER_COMMITTEE:
	case TD_HOLDER_CHIEF:
	case TD_HOLDER_ADDRESSEE:
	case TD_HOLDER_SUBMITTER:
	case TD_HOLDER_COUNCIL:
		return add_bodies(out, facts, holder);
	case TD_HOLDER_DOCUMENT:
	case TD_HOLDER_SUBMISSION:
	case TD_HOLDER_MINUTES:
	case TD_HOLDER_SESSION_DAY:
	case TD_HOLDER_MEMBERS:
	case TD_HOLDER_PRESENT:
	case TD_HOLDER_WRITTEN:
	case TD_HOLDER_ABSENT:
	case TD_HOLDER_SECRET:
	case TD_HOLDER_REVOKED:
		return add_steps(out, scope, holder);
	default:
		return td_fill_award(out, scope, holder);
	}
}
