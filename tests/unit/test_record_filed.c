/* What bodies did and decided, cases, stubs: from text to struct. */

#include "record_fixture.h"

#include "record/awards.h"
#include "record/campaign.h"
#include "record/case.h"
#include "record/decision.h"
#include "record/nomination.h"
#include "record/proceeding.h"
#include "record/stub.h"

#include <stdlib.h>

static struct td_reader *reader;

static int
set_up(void **state)
{
	(void)state;
	reader = td_reader_new(NULL);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	td_reader_free(reader);
	return 0;
}

#define PROCEEDING(step)                                                       \
	"schema: thidua/proceeding/1\n"                                        \
	"campaign: c\n"                                                        \
	"step: " step "\n"                                                     \
	"by: hoi-dong\n"                                                       \
	"date: \"2027-10-12\"\n"

#define PAPER                                                                  \
	"document: {kind: bien-ban, number: 12/BB-HĐTĐKT, date: "            \
	"\"2027-10-12\"}\n"

static struct td_proceeding *
read_proceeding(const char *text)
{
	struct td_proceeding *made = NULL;

	td_proceeding_read(&made, read_text(reader, TD_KIND_PROCEEDING, text));
	return made;
}

static void
a_vote_has_all_members_and_its_counts(void **state)
{
	struct td_proceeding *vote = read_proceeding(PROCEEDING(
	    "vote") "sequence: 2\n" PAPER "session:\n"
	            "  secret: true\n"
	            "  members:\n"
	            "    - {name: Nguyễn Văn Mẫu, office: Chủ tịch, attended: "
	            "present}\n"
	            "    - {person: tran-thi-thu, attended: written}\n"
	            "    - {person: x, office: Ủy viên, attended: absent}\n"
	            "nominations:\n"
	            "  - nomination: pham-thi-vi-du--bk-t-interim-2027\n"
	            "    votes: {for: 8, against: 1, invalid: 2}\n"
	            "    recused:\n"
	            "      - {person: tran-thi-thu, reason: là người được đề "
	            "nghị}\n"
	            "      - {name: Lê Văn Thí Dụ, reason: người nhà}\n");
	const struct td_proceeding_item *item = &vote->items[0];

	(void)state;
	assert_string_equal(vote->campaign.text, "c");
	assert_int_equal(vote->step, TD_STEP_VOTE);
	assert_at(vote->step_node, 3, 7);
	assert_string_equal(vote->by.text, "hoi-dong");
	assert_date(vote->date.date, "2027-10-12");
	assert_int_equal(vote->sequence, 2);
	assert_string_equal(vote->paper.number.text, "12/BB-HĐTĐKT");
	assert_true(vote->secret);
	assert_at(vote->session_node, 9, 3);
	assert_int_equal(vote->member_count, 3);
	assert_string_equal(vote->members[0].name.text, "Nguyễn Văn Mẫu");
	assert_string_equal(vote->members[0].office.text, "Chủ tịch");
	assert_null(vote->members[0].person.text);
	assert_int_equal(vote->members[0].attended, TD_ATTENDED_PRESENT);
	assert_string_equal(vote->members[1].person.text, "tran-thi-thu");
	assert_int_equal(vote->members[1].attended, TD_ATTENDED_WRITTEN);
	assert_int_equal(vote->members[2].attended, TD_ATTENDED_ABSENT);
	assert_int_equal(vote->item_count, 1);
	assert_true(item->has_votes);
	assert_int_equal(item->votes_for, 8);
	assert_int_equal(item->votes_against, 1);
	assert_int_equal(item->votes_invalid, 2);
	assert_false(item->has_outcome);
	assert_int_equal(item->recused_count, 2);
	assert_string_equal(item->recused[0].person.text, "tran-thi-thu");
	assert_string_equal(item->recused[1].name.text, "Lê Văn Thí Dụ");
	assert_string_equal(item->recused[1].reason.text, "người nhà");
	td_proceeding_free(vote);
	td_proceeding_free(NULL);
}

static void
a_judgement_is_for_or_against(void **state)
{
	struct td_proceeding *made = read_proceeding(
	    PROCEEDING("appraise") "nominations:\n"
				   "  - {nomination: a, outcome: for}\n"
				   "  - {nomination: b, outcome: against, "
				   "reason: thiếu sáng kiến}\n");

	(void)state;
	assert_int_equal(made->sequence, 1);
	assert_null(made->paper.node);
	assert_null(made->session_node);
	assert_null(made->publication_node);
	assert_true(made->items[0].has_outcome);
	assert_true(made->items[0].in_favour);
	assert_false(made->items[0].has_votes);
	assert_true(made->items[1].has_outcome);
	assert_false(made->items[1].in_favour);
	assert_at(made->items[1].outcome_node, 8, 30);
	assert_string_equal(made->items[1].reason.text, "thiếu sáng kiến");
	td_proceeding_free(made);
}

static void
a_return_names_parts_and_a_supplement_answers_it(void **state)
{
	struct td_proceeding *back = read_proceeding(
	    PROCEEDING("return") PAPER
	    "nominations:\n"
	    "  - {nomination: a, reason: thiếu, parts: [BC, TTR]}\n");
	struct td_proceeding *more = read_proceeding(PROCEEDING(
	    "supplement") "nominations:\n"
	                  "  - nomination: a\n"
	                  "    answers: 2027/so-noi-vu--return-2027-09-10\n"
	                  "    dossier: [{part: BC, number: 04/BC-SXD, date: "
	                  "\"2027-09-15\", note: n}]\n");

	(void)state;
	assert_int_equal(back->items[0].parts.count, 2);
	assert_string_equal(back->items[0].parts.items[1].text, "TTR");
	assert_string_equal(more->items[0].answers.text,
	                    "2027/so-noi-vu--return-2027-09-10");
	assert_int_equal(more->items[0].dossier_count, 1);
	assert_string_equal(more->items[0].dossier[0].part.text, "BC");
	assert_string_equal(more->items[0].dossier[0].number.text, "04/BC-SXD");
	assert_date(more->items[0].dossier[0].date.date, "2027-09-15");
	td_proceeding_free(back);
	td_proceeding_free(more);
}

static void
a_publication_has_its_days_and_place(void **state)
{
	struct td_proceeding *made = read_proceeding(
	    PROCEEDING("publish") "publication: {from: \"2027-09-01\", until: "
				  "\"2027-09-15\", "
				  "where: Cổng}\n"
				  "nominations: [{nomination: a}]\n");

	(void)state;
	assert_date(made->published_from.date, "2027-09-01");
	assert_date(made->published_until.date, "2027-09-15");
	assert_string_equal(made->published_where.text, "Cổng");
	assert_at(made->publication_node, 6, 14);
	td_proceeding_free(made);
}

static void
steps_have_names(void **state)
{
	enum td_proceeding_step step;

	(void)state;
	for (int i = 0; i < TD_PROCEEDING_STEP_COUNT; i++) {
		assert_true(td_proceeding_step_from_name(
		    &step,
		    td_proceeding_step_name((enum td_proceeding_step)i)));
		assert_int_equal(step, i);
	}
	assert_false(td_proceeding_step_from_name(&step, "decide"));
	assert_string_equal(td_proceeding_step_name(TD_STEP_WITHDRAW),
	                    "withdraw");
}

#define DECISION(kind, number)                                                    \
	"schema: thidua/decision/1\n"                                             \
	"campaign: c\n"                                                           \
	"kind: " kind "\n"                                                        \
	"decider: province-chairman\n"                                            \
	"document: {kind: quyet-dinh, number: " number                            \
	", date: \"2027-11-20\", issuer: ubnd-tinh,\n"                            \
	"  signed: {authority: KT, name: Lê Văn Thí Dụ, office: Phó Chủ " \
	"tịch}}\n"

static struct td_decision *
read_decision(const char *text)
{
	struct td_decision *made = NULL;

	td_decision_read(&made, read_text(reader, TD_KIND_DECISION, text));
	return made;
}

static void
a_decision_has_an_outcome_for_each(void **state)
{
	struct td_decision *made = read_decision(DECISION(
	    "decide", "2155/QĐ-UBND") "sequence: 3\n"
	                              "authorisation: {number: 07/QĐ-UBND, "
	                              "date: \"2027-01-02\", issuer: "
	                              "Chủ tịch, until: \"2027-12-31\"}\n"
	                              "items:\n"
	                              "  - {nomination: a, outcome: awarded, "
	                              "amount: 3510000}\n"
	                              "  - {nomination: b, outcome: awarded}\n"
	                              "  - {nomination: c, outcome: declined, "
	                              "reason: r}\n"
	                              "  - {nomination: d, outcome: sent-up, "
	                              "to: prime-minister}\n"
	                              "  - {nomination: e, outcome: withdrawn, "
	                              "reason: r}\n");

	(void)state;
	assert_int_equal(made->kind, TD_DECISION_DECIDE);
	assert_at(made->kind_node, 3, 7);
	assert_int_equal(made->decider, TD_DECIDER_PROVINCE_CHAIRMAN);
	assert_int_equal(made->sequence, 3);
	assert_string_equal(made->paper.issuer.text, "ubnd-tinh");
	assert_int_equal(made->paper.signature.authority, TD_SIGNED_KT);
	assert_string_equal(made->authorisation.number.text, "07/QĐ-UBND");
	assert_date(made->authorised_until.date, "2027-12-31");
	assert_null(made->of.node);
	assert_int_equal(made->item_count, 5);
	assert_int_equal(made->items[0].outcome, TD_OUTCOME_AWARDED);
	assert_true(made->items[0].named_amount == 3510000);
	assert_true(made->items[1].named_amount == -1);
	assert_null(made->items[1].amount_node);
	assert_int_equal(made->items[2].outcome, TD_OUTCOME_DECLINED);
	assert_string_equal(made->items[2].reason.text, "r");
	assert_false(made->items[2].has_to);
	assert_int_equal(made->items[3].outcome, TD_OUTCOME_SENT_UP);
	assert_true(made->items[3].has_to);
	assert_int_equal(made->items[3].to, TD_DECIDER_PRIME_MINISTER);
	assert_int_equal(made->items[4].outcome, TD_OUTCOME_WITHDRAWN);
	td_decision_free(made);
	td_decision_free(NULL);
}

static void
a_correction_says_what_was_and_what_is(void **state)
{
	struct td_decision *made = read_decision(
	    DECISION("correct",
	             "2201/QĐ-UBND") "corrects: 2027/ubnd-tinh--2155-qd-ubnd\n"
				     "items:\n"
				     "  - {nomination: a, field: amount, was: "
				     "\"1\", is: \"2\", reason: "
				     "r}\n"
				     "  - {nomination: a, field: recipient, "
				     "was: x, is: y, reason: "
				     "r}\n");

	(void)state;
	assert_int_equal(made->kind, TD_DECISION_CORRECT);
	assert_string_equal(made->of.text, "2027/ubnd-tinh--2155-qd-ubnd");
	assert_int_equal(made->items[0].field, TD_CORRECT_AMOUNT);
	assert_string_equal(made->items[0].was.text, "1");
	assert_string_equal(made->items[0].is.text, "2");
	assert_int_equal(made->items[1].field, TD_CORRECT_RECIPIENT);
	td_decision_free(made);
}

static void
a_revocation_has_its_ground(void **state)
{
	struct td_decision *made = read_decision(DECISION(
	    "revoke",
	    "2301/QĐ-UBND") "revokes: 2027/ubnd-tinh--2155-qd-ubnd\n"
	                    "items:\n"
	                    "  - {nomination: a, ground: b, reason: r, "
	                    "evidence: [{text: t, "
	                    "number: n}],\n"
	                    "     recover: {amount: 3510000, artefact: true}}\n"
	                    "  - {nomination: b, ground: d, reason: r,\n"
	                    "     breach: {from: \"2027-01-01\", to: "
	                    "\"2027-02-01\"}}\n");

	(void)state;
	assert_int_equal(made->kind, TD_DECISION_REVOKE);
	assert_string_equal(made->of.text, "2027/ubnd-tinh--2155-qd-ubnd");
	assert_int_equal(made->items[0].cause, TD_REVOKE_FALSE_PAPERS);
	assert_at(made->items[0].cause_node, 9, 29);
	assert_int_equal(made->items[0].evidence.count, 1);
	assert_true(made->items[0].recover_amount == 3510000);
	assert_true(made->items[0].recover_artefact);
	assert_false(made->items[0].breach_from.given);
	assert_int_equal(made->items[1].cause, TD_REVOKE_BREACH);
	assert_true(made->items[1].recover_amount == -1);
	assert_false(made->items[1].recover_artefact);
	assert_date(made->items[1].breach_from.date, "2027-01-01");
	assert_date(made->items[1].breach_to.date, "2027-02-01");
	td_decision_free(made);
}

static void
assert_decision_id(const char *text, const char *wanted)
{
	struct td_decision *made = read_decision(text);
	char *id = td_decision_id(made);

	assert_string_equal(id, wanted);
	free(id);
	td_decision_free(made);
}

#define ONE "items: [{nomination: a, outcome: awarded}]\n"

static void
an_id_follows_from_issuer_and_number(void **state)
{
	struct td_decision empty = { .kind = TD_DECISION_DECIDE };

	(void)state;
	assert_decision_id(DECISION("decide", "2155/QĐ-UBND") ONE,
	                   "ubnd-tinh--2155-qd-ubnd");
	assert_decision_id(DECISION("decide", "05/2027/QĐ-UBND") ONE,
	                   "ubnd-tinh--05-2027-qd-ubnd");
	assert_null(td_decision_id(&empty));
	/* What folds to nothing makes no id. */
	empty.paper.issuer.text = "ubnd-tinh";
	empty.paper.number.text = "//";
	assert_null(td_decision_id(&empty));
	empty.paper.number.text = "01/QĐ-UBND";
	empty.paper.issuer.text = "";
	assert_null(td_decision_id(&empty));
}

static void
names_of_decisions_are_those_of_records(void **state)
{
	(void)state;
	assert_string_equal(td_decision_kind_name(TD_DECISION_REVOKE),
	                    "revoke");
	assert_string_equal(td_outcome_name(TD_OUTCOME_SENT_UP), "sent-up");
	assert_string_equal(td_revocation_cause_name(TD_REVOKE_UNLAWFUL), "c");
	assert_string_equal(td_correction_field_name(TD_CORRECT_RECIPIENT),
	                    "recipient");
	assert_string_equal(td_case_kind_name(TD_CASE_PRESS), "press");
}

#define CASE(rest)                                                             \
	"schema: thidua/case/1\n"                                              \
	"subject: {person: tran-thi-thu}\n"                                    \
	"kind: inspection\n"                                                   \
	"opened: \"2027-03-01\"\n" rest "text: Kiểm tra\n"

#define COUNCIL(member)                                                        \
	"schema: thidua/council/1\nunit: c\nmembers: [{" member                \
	", from: \"2026-01-05\", entered: \"2026-01-05\"}]\n"

static struct td_case *
read_case(const char *text)
{
	struct td_case *made = NULL;

	td_case_read(&made, read_text(reader, TD_KIND_CASE, text));
	return made;
}

static bool
is_open_on(const struct td_case *matter, const char *day)
{
	struct td_date date;

	assert_true(td_date_parse(&date, day));
	return td_case_open_on(matter, date, NULL);
}

static void
a_case_is_open_from_its_first_day(void **state)
{
	struct td_case *made = read_case(CASE("closed: null\n"));
	char *id = td_case_id(made);

	(void)state;
	assert_string_equal(made->person.text, "tran-thi-thu");
	assert_null(made->unit.text);
	assert_int_equal(made->kind, TD_CASE_INSPECTION);
	assert_false(made->closed.given);
	assert_false(made->breach);
	assert_string_equal(made->text.text, "Kiểm tra");
	assert_false(is_open_on(made, "2027-02-28"));
	assert_true(is_open_on(made, "2027-03-01"));
	assert_true(is_open_on(made, "2999-12-31"));
	assert_string_equal(id, "tran-thi-thu--inspection-2027-03-01");
	free(id);
	td_case_free(made);
	td_case_free(NULL);
}

static void
a_closed_case_is_open_up_to_its_last_day(void **state)
{
	struct td_case *made = read_case(
	    "schema: thidua/case/1\n"
	    "subject: {unit: so-noi-vu--cu}\n"
	    "kind: discipline\n"
	    "opened: \"2027-03-01\"\n"
	    "closed: \"2027-05-01\"\n"
	    "outcome: breach\n"
	    "discipline_until: \"2028-05-01\"\n"
	    "document: {number: 12/KL-TTr, date: \"2027-05-01\", issuer: "
	    "Thanh tra}\n"
	    "text: t\n");
	struct td_diag *diag = td_diag_new();
	char *id = td_case_id(made);

	(void)state;
	assert_string_equal(made->unit.text, "so-noi-vu--cu");
	assert_true(made->breach);
	assert_date(made->discipline_until.date, "2028-05-01");
	assert_string_equal(made->paper.number.text, "12/KL-TTr");
	assert_true(is_open_on(made, "2027-04-30"));
	assert_false(is_open_on(made, "2027-05-01"));
	assert_int_equal(td_case_check_values(made, diag), TD_OK);
	assert_no_findings(diag);
	assert_string_equal(id, "so-noi-vu--cu-discipline-2027-03-01");
	free(id);
	td_case_free(made);
	td_diag_free(diag);
}

static void
a_case_does_not_end_before_it_begins(void **state)
{
	struct td_case *made = read_case(
	    CASE("closed: \"2027-02-28\"\noutcome: cleared\n"));
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(td_case_check_values(made, diag), TD_INVALID);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, TD_CASE_REVERSED, 5, 9);
	assert_fact(diag, 0, "from", "2027-03-01");
	assert_fact(diag, 0, "to", "2027-02-28");
	td_case_free(made);
	td_diag_free(diag);
}

static void
a_stub_says_who_keeps_the_dossier(void **state)
{
	struct td_stub *made = NULL;
	char *id;

	(void)state;
	td_stub_read(&made, read_text(reader, TD_KIND_STUB,
	                              "schema: thidua/stub/1\n"
	                              "campaign: c\n"
	                              "secrecy: top-secret\n"
	                              "received: \"2027-08-16\"\n"
	                              "nominated_by: cong-an-tinh\n"
	                              "kept_by: so-noi-vu\n"
	                              "register: 04/TĐ-2027\n"));
	id = td_stub_id(made);
	assert_string_equal(made->campaign.text, "c");
	assert_string_equal(made->secrecy.text, "top-secret");
	assert_date(made->received.date, "2027-08-16");
	assert_string_equal(made->nominated_by.text, "cong-an-tinh");
	assert_string_equal(made->kept_by.text, "so-noi-vu");
	assert_string_equal(made->number.text, "04/TĐ-2027");
	assert_string_equal(id, "cong-an-tinh--2027-08-16");
	free(id);
	td_stub_free(made);
	td_stub_free(NULL);
}

#define NOMINATION(recipient, rest)                                            \
	"schema: thidua/nomination/1\n"                                        \
	"campaign: c\n"                                                        \
	"recipient: {" recipient "}\n"                                         \
	"award: BK-T\nground: campaign\nstage: interim\nyear: 2027\n"          \
	"nominated_by: u\nreceived: \"2027-08-16\"\n"                          \
	"achievement: {id: t, text: T, from: \"2026-01-01\", to: "             \
	"\"2027-01-01\"}\n"                                                    \
	"dossier: []\n" rest

static void
a_nomination_says_how_many_they_are(void **state)
{
	struct td_nomination *many = NULL;
	struct td_nomination *one = NULL;
	struct td_nomination *bare = NULL;

	(void)state;
	td_nomination_read(
	    &many,
	    read_text(reader, TD_KIND_NOMINATION,
	              NOMINATION("kind: collective, unit: u, name: Tổ Một, "
	                         "members: 12, women: 0, small: true",
	                         "")));
	td_nomination_read(&one, read_text(reader, TD_KIND_NOMINATION,
	                                   NOMINATION("kind: individual, "
	                                              "person: p, direct: true",
	                                              "")));
	td_nomination_read(
	    &bare, read_text(reader, TD_KIND_NOMINATION,
	                     NOMINATION("kind: collective, unit: u", "")));
	assert_int_equal(many->recipient.members, 12);
	assert_int_equal(many->recipient.women, 0);
	assert_true(many->recipient.small);
	assert_false(many->recipient.direct);
	assert_true(one->recipient.direct);
	assert_int_equal(bare->recipient.members, 0);
	assert_int_equal(bare->recipient.women, -1);
	assert_false(bare->recipient.small);
	assert_false(bare->publication.given);
	assert_int_equal(bare->prior_award_count, 0);
	assert_null(bare->secrecy.text);
	td_nomination_free(many);
	td_nomination_free(one);
	td_nomination_free(bare);
}

static void
a_nomination_says_what_it_leans_on(void **state)
{
	struct td_nomination *made = NULL;
	struct td_nomination *other = NULL;

	(void)state;
	td_nomination_read(
	    &made,
	    read_text(
		reader, TD_KIND_NOMINATION,
		NOMINATION("kind: individual, person: p",
	                   "publication: {basis: consent, on: \"2027-08-01\", "
	                   "text: đơn, guardian: Lê Văn Thí Dụ}\n"
	                   "prior_awards:\n"
	                   "  - {award: GK-TT, ground: ad-hoc, document: "
	                   "{number: \"5\", date: \"2026-01-02\", issuer: I}}\n"
	                   "secrecy: none\n")));
	td_nomination_read(
	    &other, read_text(reader, TD_KIND_NOMINATION,
	                      NOMINATION("kind: individual, person: p",
	                                 "publication: {basis: law, text: "
	                                 "Đ.9}\nsecrecy: secret\n")));
	assert_true(made->publication.given);
	assert_int_equal(made->publication.basis, TD_PUBLICATION_CONSENT);
	assert_date(made->publication.on.date, "2027-08-01");
	assert_string_equal(made->publication.text.text, "đơn");
	assert_string_equal(made->publication.guardian.text, "Lê Văn Thí Dụ");
	assert_int_equal(made->prior_award_count, 1);
	assert_string_equal(made->prior_awards[0].award.text, "GK-TT");
	assert_string_equal(made->prior_awards[0].ground.text, "ad-hoc");
	assert_at(made->prior_awards[0].ground.node, 14, 28);
	assert_date(made->prior_awards[0].paper.date.date, "2026-01-02");
	assert_string_equal(made->secrecy.text, "none");
	assert_int_equal(other->publication.basis, TD_PUBLICATION_LAW);
	assert_false(other->publication.on.given);
	assert_string_equal(other->secrecy.text, "secret");
	td_nomination_free(made);
	td_nomination_free(other);
}

/* A record whose form is at fault: what is found, and where. */
struct fault_row {
	const char *name;
	enum td_kind kind;
	const char *text;
	enum td_finding_id id;
	unsigned line;
	unsigned column;
};

#define NOMINATIONS(item) "nominations: [{nomination: a" item "}]\n"
#define SESSION                                                                \
	"session: {secret: true, members: [{person: p, attended: present}]}\n"
#define VOTES ", votes: {for: 1, against: 0, invalid: 0}"
#define REVOKE                                                                 \
	DECISION("revoke", "01/QĐ-UBND") "revokes: 2027/ubnd-tinh--2155\n"
#define STUB(secrecy, rest)                                                    \
	"schema: thidua/stub/1\ncampaign: c\nsecrecy: " secrecy                \
	"\nreceived: \"2027-08-16\"\nnominated_by: u\nkept_by: u\n" rest

static struct fault_row faults[] = {
	{ "an unknown step", TD_KIND_PROCEEDING,
	  PROCEEDING("decide") NOMINATIONS(""), TD_SCHEMA_ENUM, 3, 7 },
	{ "a proceeding about nothing", TD_KIND_PROCEEDING,
	  PROCEEDING("appraise") "nominations: []\n", TD_SCHEMA_TOO_FEW, 6,
	  14 },
	{ "an appraisal without an outcome", TD_KIND_PROCEEDING,
	  PROCEEDING("appraise") NOMINATIONS(""), TD_SCHEMA_REQUIRED, 6, 15 },
	{ "a refusal without a reason", TD_KIND_PROCEEDING,
	  PROCEEDING("select") NOMINATIONS(", outcome: against"),
	  TD_SCHEMA_REQUIRED, 6, 15 },
	{ "an opinion by ballot", TD_KIND_PROCEEDING,
	  PROCEEDING("opinion") NOMINATIONS(", outcome: for" VOTES),
	  TD_SCHEMA_UNKNOWN_KEY, 6, 45 },
	{ "an appraisal in session", TD_KIND_PROCEEDING,
	  PROCEEDING("appraise") SESSION NOMINATIONS(", outcome: for"),
	  TD_SCHEMA_UNKNOWN_KEY, 6, 1 },
	{ "a return without a letter", TD_KIND_PROCEEDING,
	  PROCEEDING("return") NOMINATIONS(", reason: r, parts: [BC]"),
	  TD_SCHEMA_REQUIRED, 1, 1 },
	{ "a return that asks for nothing", TD_KIND_PROCEEDING,
	  PROCEEDING("return") PAPER NOMINATIONS(", reason: r, parts: []"),
	  TD_SCHEMA_TOO_FEW, 7, 49 },
	{ "a supplement that answers no path", TD_KIND_PROCEEDING,
	  PROCEEDING("supplement")
	      NOMINATIONS(", answers: x, dossier: [{part: BC}]"),
	  TD_SCHEMA_PATTERN, 6, 40 },
	{ "a supplement without parts", TD_KIND_PROCEEDING,
	  PROCEEDING("supplement")
	      NOMINATIONS(", answers: 2027/x, dossier: []"),
	  TD_SCHEMA_TOO_FEW, 6, 57 },
	{ "a publication nowhere", TD_KIND_PROCEEDING,
	  PROCEEDING("publish") NOMINATIONS(""), TD_SCHEMA_REQUIRED, 1, 1 },
	{ "a vote without a session", TD_KIND_PROCEEDING,
	  PROCEEDING("vote") PAPER NOMINATIONS(VOTES), TD_SCHEMA_REQUIRED, 1,
	  1 },
	{ "a vote without minutes", TD_KIND_PROCEEDING,
	  PROCEEDING("vote") SESSION NOMINATIONS(VOTES), TD_SCHEMA_REQUIRED, 1,
	  1 },
	{ "a vote that is not counted", TD_KIND_PROCEEDING,
	  PROCEEDING("vote") PAPER SESSION NOMINATIONS(""), TD_SCHEMA_REQUIRED,
	  8, 15 },
	{ "a member without an office", TD_KIND_PROCEEDING,
	  PROCEEDING("vote") PAPER
	  "session: {secret: true, members: [{name: A, attended: "
	  "absent}]}\n" NOMINATIONS(VOTES),
	  TD_SCHEMA_REQUIRED, 7, 35 },
	{ "a member of two names", TD_KIND_PROCEEDING,
	  PROCEEDING("vote") PAPER
	  "session: {secret: true, members: [{person: a, name: A, "
	  "attended: absent}]}\n" NOMINATIONS(VOTES),
	  TD_SCHEMA_UNKNOWN_KEY, 7, 47 },
	{ "a submission without a document", TD_KIND_PROCEEDING,
	  PROCEEDING("submit") NOMINATIONS(""), TD_SCHEMA_REQUIRED, 1, 1 },
	{ "a withdrawal without a reason", TD_KIND_PROCEEDING,
	  PROCEEDING("withdraw") NOMINATIONS(""), TD_SCHEMA_REQUIRED, 6, 15 },

	{ "a decision that is not signed", TD_KIND_DECISION,
	  "schema: thidua/decision/1\ncampaign: c\nkind: decide\n"
	  "decider: province\ndocument: {kind: quyet-dinh, number: 01/QĐ-U, "
	  "date: \"2027-11-20\", issuer: u}\n" ONE,
	  TD_SCHEMA_REQUIRED, 5, 11 },
	{ "a decision of a person unknown", TD_KIND_DECISION,
	  "schema: thidua/decision/1\ncampaign: c\nkind: decide\n"
	  "decider: chairman\ndocument: {kind: quyet-dinh, number: 01/QĐ-U, "
	  "date: \"2027-11-20\", issuer: u, signed: {name: A, office: "
	  "B}}\n" ONE,
	  TD_SCHEMA_ENUM, 4, 10 },
	{ "an award of half a đồng", TD_KIND_DECISION,
	  DECISION("decide", "01/QĐ-UBND") "items: [{nomination: a, outcome: "
	                                   "awarded, amount: 0.5}]\n",
	  TD_SCHEMA_TYPE, 7, 51 },
	{ "a refusal that pays", TD_KIND_DECISION,
	  DECISION("decide", "01/QĐ-UBND") "items: [{nomination: a, outcome: "
	                                   "declined, reason: r, amount: 1}]\n",
	  TD_SCHEMA_UNKNOWN_KEY, 7, 55 },
	{ "a refusal that says nothing", TD_KIND_DECISION,
	  DECISION(
	      "decide",
	      "01/QĐ-UBND") "items: [{nomination: a, outcome: declined}]\n",
	  TD_SCHEMA_REQUIRED, 7, 9 },
	{ "sent up to nobody", TD_KIND_DECISION,
	  DECISION("decide",
	           "01/QĐ-UBND") "items: [{nomination: a, outcome: sent-up}]\n",
	  TD_SCHEMA_REQUIRED, 7, 9 },
	{ "a decision that corrects in passing", TD_KIND_DECISION,
	  DECISION("decide", "01/QĐ-UBND") "corrects: 2027/x\n" ONE,
	  TD_SCHEMA_UNKNOWN_KEY, 7, 1 },
	{ "a correction of nothing", TD_KIND_DECISION,
	  DECISION("correct",
	           "01/QĐ-UBND") "items: [{nomination: a, field: text, was: x, "
	                         "is: y, reason: r}]\n",
	  TD_SCHEMA_REQUIRED, 1, 1 },
	{ "a correction of what there is not", TD_KIND_DECISION,
	  DECISION("correct",
	           "01/QĐ-UBND") "corrects: 2027/x\n"
	                         "items: [{nomination: a, field: unit, was: x, "
	                         "is: y, reason: r}]\n",
	  TD_SCHEMA_ENUM, 8, 32 },
	{ "a revocation on no ground", TD_KIND_DECISION,
	  REVOKE "items: [{nomination: a, reason: r}]\n", TD_SCHEMA_REQUIRED, 8,
	  9 },
	{ "a breach that has no days", TD_KIND_DECISION,
	  REVOKE "items: [{nomination: a, ground: d, reason: r}]\n",
	  TD_SCHEMA_REQUIRED, 8, 9 },
	{ "a breach on another ground", TD_KIND_DECISION,
	  REVOKE "items: [{nomination: a, ground: a, reason: r, breach: {from: "
	         "\"2027-01-01\", to: \"2027-01-02\"}}]\n",
	  TD_SCHEMA_UNKNOWN_KEY, 8, 47 },

	{ "a case of two subjects", TD_KIND_CASE,
	  "schema: thidua/case/1\nsubject: {person: a, unit: b}\nkind: audit\n"
	  "opened: \"2027-03-01\"\nclosed: null\ntext: t\n",
	  TD_SCHEMA_UNKNOWN_KEY, 2, 11 },
	{ "a case of nobody", TD_KIND_CASE,
	  "schema: thidua/case/1\nsubject: {}\nkind: audit\n"
	  "opened: \"2027-03-01\"\nclosed: null\ntext: t\n",
	  TD_SCHEMA_REQUIRED, 2, 10 },
	{ "a closed case without an outcome", TD_KIND_CASE,
	  CASE("closed: \"2027-04-01\"\n"), TD_SCHEMA_REQUIRED, 1, 1 },
	{ "an open case with an outcome", TD_KIND_CASE,
	  CASE("closed: null\noutcome: cleared\n"), TD_SCHEMA_NOT_ALLOWED, 6,
	  10 },
	{ "a member who is nobody", TD_KIND_COUNCIL, COUNCIL("office: member"),
	  TD_SCHEMA_REQUIRED, 3, 11 },
	{ "a member with an office that there is not", TD_KIND_COUNCIL,
	  COUNCIL("name: A, office: boss"), TD_SCHEMA_ENUM, 3, 29 },
	{ "a member of the register by name", TD_KIND_COUNCIL,
	  COUNCIL("person: a, name: A, office: chair"), TD_SCHEMA_UNKNOWN_KEY,
	  3, 23 },
	{ "a stub of no secret", TD_KIND_STUB, STUB("none", "register: r\n"),
	  TD_SCHEMA_ENUM, 3, 10 },
	{ "a stub that holds what it must not", TD_KIND_STUB,
	  STUB("secret", "register: r\naward: BK-T\n"), TD_SCHEMA_UNKNOWN_KEY,
	  8, 1 },

	{ "a person with members", TD_KIND_NOMINATION,
	  NOMINATION("kind: individual, person: p, members: 3", ""),
	  TD_SCHEMA_UNKNOWN_KEY, 3, 42 },
	{ "a consent without its day", TD_KIND_NOMINATION,
	  NOMINATION("kind: individual, person: p",
	             "publication: {basis: consent}\n"),
	  TD_SCHEMA_REQUIRED, 12, 14 },
	{ "a law with a guardian", TD_KIND_NOMINATION,
	  NOMINATION("kind: individual, person: p",
	             "publication: {basis: law, text: t, guardian: g}\n"),
	  TD_SCHEMA_UNKNOWN_KEY, 12, 36 },
	{ "an award before this one without proof", TD_KIND_NOMINATION,
	  NOMINATION("kind: individual, person: p",
	             "prior_awards: [{award: GK-TT, ground: campaign}]\n"),
	  TD_SCHEMA_REQUIRED, 12, 16 },
};

static void
fault(void **state)
{
	const struct fault_row *row = *state;
	struct td_diag *diag = td_diag_new();

	refuse_text(reader, row->kind, row->text, diag);
	assert_int_equal(td_diag_count(diag), 1);
	assert_found_at(diag, 0, row->id, row->line, row->column);
	td_diag_free(diag);
}

static void
numbers_of_documents_are_held_to_their_form(void **state)
{
	struct td_proceeding *more = read_proceeding(
	    PROCEEDING("supplement") "nominations: [{nomination: a, answers: "
				     "2027/x, dossier: [{part: "
				     "BC, number: 4/BC-SXD}]}]\n");
	struct td_decision *made = read_decision(DECISION(
	    "decide", "5/QĐ-UBND") "authorisation: {number: 7/QĐ-UBND, date: "
	                           "\"2027-01-02\", issuer: "
	                           "A}\n" ONE);
	struct td_diag *diag = td_diag_new();

	(void)state;
	assert_int_equal(td_proceeding_check_values(more, diag), TD_INVALID);
	assert_found_at(diag, 0, TD_DOCUMENT_NUMBER_ONE_DIGIT, 6, 77);
	assert_int_equal(td_decision_check_values(made, diag), TD_INVALID);
	assert_int_equal(td_diag_count(diag), 3);
	assert_found_at(diag, 1, TD_DOCUMENT_NUMBER_ONE_DIGIT, 5, 38);
	assert_found_at(diag, 2, TD_DOCUMENT_NUMBER_ONE_DIGIT, 7, 25);
	td_proceeding_free(more);
	td_decision_free(made);
	td_diag_free(diag);
}

#define FAULT_COUNT (sizeof faults / sizeof *faults)

int
main(void)
{
	const struct CMUnitTest plain[] = {
		cmocka_unit_test(a_vote_has_all_members_and_its_counts),
		cmocka_unit_test(a_judgement_is_for_or_against),
		cmocka_unit_test(
		    a_return_names_parts_and_a_supplement_answers_it),
		cmocka_unit_test(a_publication_has_its_days_and_place),
		cmocka_unit_test(steps_have_names),
		cmocka_unit_test(a_decision_has_an_outcome_for_each),
		cmocka_unit_test(a_correction_says_what_was_and_what_is),
		cmocka_unit_test(a_revocation_has_its_ground),
		cmocka_unit_test(an_id_follows_from_issuer_and_number),
		cmocka_unit_test(names_of_decisions_are_those_of_records),
		cmocka_unit_test(a_case_is_open_from_its_first_day),
		cmocka_unit_test(a_closed_case_is_open_up_to_its_last_day),
		cmocka_unit_test(a_case_does_not_end_before_it_begins),
		cmocka_unit_test(a_stub_says_who_keeps_the_dossier),
		cmocka_unit_test(a_nomination_says_how_many_they_are),
		cmocka_unit_test(a_nomination_says_what_it_leans_on),
		cmocka_unit_test(numbers_of_documents_are_held_to_their_form),
	};
	const size_t plain_count = sizeof plain / sizeof *plain;
	struct CMUnitTest tests[sizeof plain / sizeof *plain + FAULT_COUNT];

	memcpy(tests, plain, sizeof plain);
	for (size_t i = 0; i < FAULT_COUNT; i++)
		tests[plain_count + i] = (struct CMUnitTest){
			.name = faults[i].name,
			.test_func = fault,
			.initial_state = &faults[i]
		};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
