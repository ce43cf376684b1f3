/* What a unit had undertaken at two times, held against each other. */

#include "base/strbuf.h"
#include "base/text.h"
#include "views/revision/revision_parts.h"

/* Targets of opposite sides cannot be told: each is no weaker than the
 * other. */
static void
add_target(struct td_comparing *comparing, const struct td_target *before,
           const struct td_target *after)
{
	struct td_revision_value *value = td_comparing_add(
	    comparing, "target", before && before->given ? before->text : NULL,
	    after && after->given ? after->text : NULL);
	bool keeps;
	bool joined;

	if (!value || !value->before || !value->after)
		return;
	keeps = td_target_no_weaker(after, before);
	joined = td_target_no_weaker(before, after);
	if (keeps != joined)
		value->promise = keeps ? TD_REVISION_MORE : TD_REVISION_LESS;
}

static const struct td_plan_criterion *
criterion_of(const struct td_undertaking *made, const char *id)
{
	for (size_t i = 0; i < made->criterion_count; i++)
		if (td_text_equal(made->criteria[i].id.text, id))
			return &made->criteria[i];
	return NULL;
}

/* As the campaign is on the day of the later plan, else as it was. */
static const struct td_criterion *
asked_of(const struct td_revision *revision, const char *id)
{
	const struct td_criterion *asked = NULL;

	if (id)
		asked = td_campaign_criterion(revision->campaign, id);
	if (id && !asked && revision->former)
		asked = td_campaign_criterion(revision->former, id);
	return asked;
}

static void
add_criterion(struct td_comparing *comparing,
              const struct td_plan_criterion *before,
              const struct td_plan_criterion *after)
{
	const char *id = after ? after->id.text : before->id.text;
	const struct td_criterion *asked = asked_of(comparing->revision, id);

	td_comparing_begin(comparing, TD_REVISION_CRITERION,
	                   before ? after ? TD_REVISION_CHANGED
	                                  : TD_REVISION_DROPPED
	                          : TD_REVISION_ADDED,
	                   id, asked ? asked->text.text : NULL);
	add_target(comparing, before ? &before->target : NULL,
	           after ? &after->target : NULL);
	(void)td_comparing_add(comparing, "how",
	                       before ? before->how.text : NULL,
	                       after ? after->how.text : NULL);
	td_comparing_end(comparing);
}

static void
compare_criteria(struct td_comparing *comparing,
                 const struct td_undertaking *before,
                 const struct td_undertaking *after)
{
	for (size_t i = 0; i < after->criterion_count; i++)
		add_criterion(comparing,
		              criterion_of(before, after->criteria[i].id.text),
		              &after->criteria[i]);
	for (size_t i = 0; i < before->criterion_count; i++)
		if (!criterion_of(after, before->criteria[i].id.text))
			add_criterion(comparing, &before->criteria[i], NULL);
}

/* What the campaign says of a content or phase. */
static const char *
said_of(const struct td_campaign *campaign, enum td_revision_part part,
        const char *id)
{
	if (part == TD_REVISION_CONTENT) {
		for (size_t i = 0; i < campaign->content_count; i++)
			if (td_text_equal(campaign->contents[i].id.text, id))
				return campaign->contents[i].text.text;
		return NULL;
	}
	for (size_t i = 0; i < campaign->phase_count; i++)
		if (td_text_equal(campaign->phases[i].id.text, id))
			return campaign->phases[i].name.text;
	return NULL;
}

static void
compare_ids(struct td_comparing *comparing, enum td_revision_part part,
            const struct td_strlist *before, const struct td_strlist *after)
{
	const struct td_campaign *campaign = comparing->revision->campaign;

	for (size_t i = 0; i < after->count; i++)
		if (!td_strlist_has(before, after->items[i]))
			td_comparing_begin(
			    comparing, part, TD_REVISION_ADDED,
			    td_revision_keep(comparing->revision,
			                     after->items[i]),
			    said_of(campaign, part, after->items[i]));
	for (size_t i = 0; i < before->count; i++)
		if (!td_strlist_has(after, before->items[i]))
			td_comparing_begin(
			    comparing, part, TD_REVISION_DROPPED,
			    td_revision_keep(comparing->revision,
			                     before->items[i]),
			    said_of(campaign, part, before->items[i]));
}

/* What units are called on the day of the list. */
static const char *
join_names(struct td_comparing *comparing, const struct td_fields *units)
{
	struct td_reader *reader = comparing->revision->reader;
	const struct td_asof asof = td_reader_asof(reader, TD_LOOK_TODAY,
	                                           comparing->revision->today);
	struct td_strbuf text = TD_STRBUF_INIT;
	const char *joined = NULL;

	for (size_t i = 0; i < units->count; i++) {
		const char *name = units->items[i].text;
		const struct td_unit *unit;

		if (!name)
			continue;
		if (td_reader_unit(&unit, reader, name, NULL) == TD_FOUND)
			name = td_unit_on(unit, asof).name.text;
		td_strbuf_addf(&text, "%s%s", text.length ? "; " : "", name);
	}
	if (text.length > 0)
		joined = td_revision_keep(comparing->revision, text.text);
	td_strbuf_clear(&text);
	return joined;
}

/* What the papers themselves say: a supplement cites and is signed anew. */
static void
compare_papers(struct td_comparing *comparing)
{
	const struct td_plan *before = comparing->revision->from.plan;
	const struct td_plan *after = comparing->revision->to.plan;

	td_comparing_begin(comparing, TD_REVISION_PAPER, TD_REVISION_CHANGED,
	                   NULL, NULL);
	(void)td_comparing_add(comparing, "signed_name",
	                       before->paper.signature.name,
	                       after->paper.signature.name);
	(void)td_comparing_add(comparing, "signed_office",
	                       before->paper.signature.office,
	                       after->paper.signature.office);
	(void)td_comparing_add(comparing, "addressed_to",
	                       join_names(comparing, &before->addressed_to),
	                       join_names(comparing, &after->addressed_to));
	td_comparing_end(comparing);
}

void
td_revision_compare(struct td_revision *revision,
                    const struct td_setting *setting)
{
	struct td_comparing comparing = { .revision = revision,
		                          .setting = setting };
	struct td_undertaking before;
	struct td_undertaking after;

	td_undertaking_make(&before, &revision->from);
	td_undertaking_make(&after, &revision->to);
	compare_papers(&comparing);
	compare_ids(&comparing, TD_REVISION_PHASE, &before.phases,
	            &after.phases);
	compare_ids(&comparing, TD_REVISION_CONTENT, &before.contents,
	            &after.contents);
	compare_criteria(&comparing, &before, &after);
	td_comparing_tasks(&comparing, &before, &after);
	td_undertaking_clear(&before);
	td_undertaking_clear(&after);
}
