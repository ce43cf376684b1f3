/* What placeholders stand for that speak of awards and recipients. */

#include "base/strbuf.h"
#include "draft/fill.h"
#include "draft/fill_parts.h"
#include "draft/words.h"

#include <string.h>

bool
td_fill_given(struct td_strbuf *out, const char *text)
{
	if (!text || *text == '\0')
		return false;
	td_strbuf_add(out, text);
	return true;
}

/* Something between two of a list: ", ", and " và " before the last. */
static void
add_between(struct td_strbuf *out, size_t at, size_t count)
{
	if (at > 0)
		td_strbuf_add(out, at + 1 < count ? ", " : " và ");
}

/* The forms of award, each once. */
static bool
add_awards(struct td_strbuf *out, const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;
	const char *last = NULL;
	size_t count = 0;
	size_t at = 0;

	for (size_t pass = 0; pass < 2; pass++) {
		last = NULL;
		for (size_t i = 0; i < facts->subject_count; i++) {
			const struct td_subject *subject = &facts->subjects[i];

			if (!td_scope_has(scope, subject) ||
			    (last && strcmp(last, subject->award_name) == 0))
				continue;
			last = subject->award_name;
			if (pass == 0) {
				count++;
				continue;
			}
			add_between(out, at++, count);
			td_strbuf_add(out, last);
		}
	}
	return count > 0;
}

/* "Bằng khen" of "Bằng khen của Chủ tịch …": what the certificate is
 * called. */
static bool
add_award_form(struct td_strbuf *out, const struct td_scope *scope)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	char *of;

	add_awards(&name, scope);
	of = strstr(name.text, " của ");
	td_strbuf_add_bytes(out, name.text,
	                    of ? (size_t)(of - name.text) : name.length);
	td_strbuf_clear(&name);
	return true;
}

/* One by name, more by number: "02 tập thể và 05 cá nhân". */
static bool
add_recipients(struct td_strbuf *out, const struct td_scope *scope)
{
	static const char *const words[TD_RECIPIENT_COUNT] = {
		[TD_RECIPIENT_COLLECTIVE] = "tập thể",
		[TD_RECIPIENT_ENTERPRISE] = "doanh nghiệp",
		[TD_RECIPIENT_HOUSEHOLD] = "hộ gia đình",
		[TD_RECIPIENT_INDIVIDUAL] = "cá nhân",
	};
	static const enum td_recipient_kind order[] = {
		TD_RECIPIENT_COLLECTIVE, TD_RECIPIENT_ENTERPRISE,
		TD_RECIPIENT_HOUSEHOLD, TD_RECIPIENT_INDIVIDUAL
	};
	size_t counts[TD_RECIPIENT_COUNT] = { 0 };
	const struct td_facts *facts = scope->facts;
	const struct td_subject *last = NULL;
	size_t kinds = 0;
	size_t at = 0;

	for (size_t i = 0; i < facts->subject_count; i++) {
		if (!td_scope_has(scope, &facts->subjects[i]))
			continue;
		last = &facts->subjects[i];
		kinds += counts[last->matter.nomination->recipient.kind]++ == 0;
	}
	if (td_scope_count(scope) == 1) {
		td_strbuf_add(out, last->named.name);
		if (*last->named.office != '\0')
			td_strbuf_addf(out, ", %s", last->named.office);
		return true;
	}
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		if (counts[order[i]] == 0)
			continue;
		add_between(out, at++, kinds);
		td_words_add_count(out, (long long)counts[order[i]]);
		td_strbuf_addf(out, " %s", words[order[i]]);
	}
	return kinds > 0;
}

long long
td_subject_recover(const struct td_facts *facts,
                   const struct td_subject *subject)
{
	if (!subject->decided && !subject->life.award)
		return -1;
	return facts->decision ? subject->own.amount : subject->settled.amount;
}

/* The sum over a scope; -1 when one of them is not known, or nothing is to be
 * paid. */
static long long
sum(const struct td_scope *scope, bool recover)
{
	const struct td_facts *facts = scope->facts;
	long long total = 0;

	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];
		long long amount = recover ? td_subject_recover(facts, subject)
		                           : subject->amount;

		if (!td_scope_has(scope, subject))
			continue;
		if (amount < 0)
			return -1;
		total += amount;
	}
	return total > 0 && total < 1000000000000000LL ? total : -1;
}

static bool
add_sum(struct td_strbuf *out, long long total, bool spelled)
{
	struct td_strbuf words = TD_STRBUF_INIT;

	if (total < 0)
		return false;
	if (spelled) {
		td_words_add_spelled(&words, total);
		td_words_add_capital(out, words.text);
	} else {
		td_words_add_grouped(out, total);
	}
	td_strbuf_add(out, " đồng");
	td_strbuf_clear(&words);
	return true;
}

const char *
td_cause_words(enum td_revocation_cause cause)
{
	switch (cause) {
	case TD_REVOKE_FALSE_MERIT:
		return "gian dối khi kê khai thành tích (điểm a)";
	case TD_REVOKE_FALSE_PAPERS:
		return "thông tin sai sự thật, giấy tờ giả trong hồ sơ "
		       "(điểm b)";
	case TD_REVOKE_UNLAWFUL:
		return "thẩm định, xét, đề nghị trái quy định (điểm c)";
	case TD_REVOKE_BREACH:
		return "vi phạm trong thời gian tính thành tích, đã có kết "
		       "luận, quyết định hoặc bản án (điểm d)";
	}
	return "";
}

static bool
add_cause(struct td_strbuf *out, const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;
	const char *words = NULL;

	if (!facts->decision || facts->about != TD_ABOUT_REVOKE)
		return false;
	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];
		const char *cause;

		if (!td_scope_has(scope, subject) || !subject->decided)
			continue;
		cause = td_cause_words(subject->decided->cause);
		if (words && strcmp(words, cause) != 0)
			return false;
		words = cause;
	}
	return td_fill_given(out, words);
}

/* The one recipient that a scope is of; NULL: it is of more. */
static const struct td_subject *
only(const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;

	if (td_scope_count(scope) != 1)
		return NULL;
	for (size_t i = 0; i < facts->subject_count; i++)
		if (td_scope_has(scope, &facts->subjects[i]))
			return &facts->subjects[i];
	return NULL;
}

static bool
add_of_one(struct td_strbuf *out, const struct td_scope *scope,
           enum td_placeholder holder)
{
	const struct td_subject *one = only(scope);

	if (!one)
		return false;
	if (holder == TD_HOLDER_NAME)
		return td_fill_given(out, one->named.name);
	if (holder == TD_HOLDER_OFFICE)
		return td_fill_given(out, one->named.office);
	if (holder == TD_HOLDER_REASON)
		return one->decided &&
		       td_fill_given(out, one->decided->reason.text);
	return td_fill_given(out, td_subject_text(one));
}

/* The share of votes that all of the awards ask for. */
static bool
add_ballot_share(struct td_strbuf *out, const struct td_facts *facts)
{
	double share = 0;

	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_award *award = facts->subjects[i].matter.award;

		if (!award || !award->has_ballot ||
		    (i > 0 && award->ballot_share != share))
			return false;
		share = award->ballot_share;
	}
	td_strbuf_addf(out, "%d", (int)share);
	return facts->subject_count > 0;
}

/* The movement, where all are awarded for what they did in it. */
static bool
add_movement(struct td_strbuf *out, const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;

	for (size_t i = 0; i < facts->subject_count; i++)
		if (td_scope_has(scope, &facts->subjects[i]) &&
		    !td_matter_on_campaign(&facts->subjects[i].matter))
			return false;
	return td_scope_count(scope) > 0 &&
	       td_fill_given(out, facts->campaign->title.text);
}

/* The kind of ground that all are awarded on. */
static bool
add_ground(struct td_strbuf *out, const struct td_scope *scope)
{
	const struct td_facts *facts = scope->facts;
	const char *name = NULL;

	for (size_t i = 0; i < facts->subject_count; i++) {
		const struct td_subject *subject = &facts->subjects[i];
		const struct td_ground *ground;

		if (!td_scope_has(scope, subject))
			continue;
		ground = td_matter_ground(&subject->matter);
		if (!ground || (name && strcmp(name, ground->name) != 0))
			return false;
		name = ground->name;
	}
	return td_fill_given(out, name);
}

bool
td_fill_award(struct td_strbuf *out, const struct td_scope *scope,
              enum td_placeholder holder)
{
	switch (holder) {
	case TD_HOLDER_AWARD:
		return add_awards(out, scope);
	case TD_HOLDER_MOVEMENT:
		return add_movement(out, scope);
	case TD_HOLDER_AWARD_GROUND:
		return add_ground(out, scope);
	case TD_HOLDER_AWARD_FORM:
		return add_award_form(out, scope);
	case TD_HOLDER_COUNT:
		td_words_add_count(out, (long long)td_scope_count(scope));
		return true;
	case TD_HOLDER_RECIPIENTS:
		return add_recipients(out, scope);
	case TD_HOLDER_MANY:
		return td_scope_count(scope) > 1;
	case TD_HOLDER_AMOUNT:
		return add_sum(out, sum(scope, false), false);
	case TD_HOLDER_AMOUNT_WORDS:
		return add_sum(out, sum(scope, false), true);
	case TD_HOLDER_RECOVER:
		return add_sum(out, sum(scope, true), false);
	case TD_HOLDER_BALLOT_SHARE:
		return add_ballot_share(out, scope->facts);
	case TD_HOLDER_CAUSE:
		return add_cause(out, scope);
	default:
		return add_of_one(out, scope, holder);
	}
}
